"""Themes for a terminal: label, size as a bar, terms, the sentence that says it best."""

from collections.abc import Sequence

from rich.text import Text

from thread_cli.model import Thread
from thread_cli.render.paragraphs import wrapped
from thread_cli.render.wording import all_themes, author, count, excerpt, percent, summary
from thread_cli.themes.result import Theme, ThemeSet

_BAR = 20
_EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(share: float, width: int = _BAR) -> str:
    """Return a bar of ``width`` cells at most, exact to an eighth of a cell."""
    eighths = round(share * width * 8)
    whole, rest = divmod(max(eighths, 1), 8)
    return ("█" * whole + (_EIGHTHS[rest] if rest else "")).ljust(width)


def clusters_text(thread: Thread, themes: ThemeSet, width: int) -> Text:
    """Return the themes, the largest first.

    Args:
        thread: The thread.
        themes: Its themes.
        width: Cells in a line.
    """
    out = Text()
    out.append_text(wrapped(thread.title, "", width, "bold"))
    out.append_text(wrapped(summary(thread), "", width))
    out.append_text(wrapped(f"{themes.k_basis}\n{all_themes(themes)}", "", width, "dim"))
    for theme in themes.themes:
        out.append_text(_theme(thread, theme, width))
    if themes.unclustered:
        ids = themes.unclustered
        out.append(f"\n   {bar(len(ids) / len(thread.comments))} ", "dim")
        out.append("other", "italic")
        fit = "fits" if len(ids) == 1 else "fit"
        out.append(f"  {count(len(ids), 'comment')} that {fit} no theme\n", "dim")
        out.append(f"   comments {_ids(ids, width - 12)}\n", "dim")
    return out


def _theme(thread: Thread, theme: Theme, width: int) -> Text:
    out = Text("\n")
    share = theme.size / len(thread.comments)
    out.append(f"{theme.id:>2} ", "bold")
    out.append(bar(share), "cyan")
    out.append(f" {theme.label}", "bold")
    out.append(f"  {count(theme.size, 'comment')}, {percent(share)}, {theme.firmness}\n")
    named = set(theme.label.split(", "))
    terms = ", ".join(term.term for term in theme.terms if term.term not in named)
    if terms:
        out.append(f"   {excerpt(terms, width - 3)}\n", "dim")
    typical = thread.comment(theme.representative)
    said = theme.sentence or typical.text
    quote = f"{author(typical)} (#{typical.id}): “{excerpt(said, 2 * width - 40)}”"
    out.append_text(wrapped(quote, "   ", width, "italic"))
    for part in theme.parts:
        about = f"{part.label}: {count(len(part.comments), 'comment')}"
        out.append_text(wrapped(f"└ {excerpt(about, width - 8)}", "   ", width))
    out.append(f"   comments {_ids(theme.comments, width - 12)}\n", "dim")
    return out


def _ids(ids: Sequence[int], width: int) -> str:
    """Return as many ids as fit a line, and how many more there are."""
    shown = ""
    for number, comment_id in enumerate(sorted(ids)):
        more = f" … and {len(ids) - number} more"
        if len(shown) + len(more) + 8 > width:
            return shown + more
        shown += f" {comment_id}" if shown else str(comment_id)
    return shown
