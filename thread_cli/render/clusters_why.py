"""Why a comment is in its theme: for a terminal, and as JSON."""

import orjson
from rich.text import Text

from thread_cli.model import Thread
from thread_cli.render.paragraphs import wrapped
from thread_cli.render.wording import author, excerpt, percent
from thread_cli.themes.result import Reason, ThemeSet

SCHEMA = "thread-cli/why@1"
_NOWHERE = {
    False: "It fits no theme: hardly a word of it is said by others here.",
    True: "It was put into other by hand.",
}
Reasons = dict[int, tuple[Reason, ...]]


def why_json(thread: Thread, themes: ThemeSet, comment: int, reasons: Reasons) -> bytes:
    """Return why a comment stands where it does as one line of JSON, with its line end.

    Args:
        thread: The thread.
        themes: Its themes.
        comment: A comment's id.
        reasons: For each theme that was looked at, by id, the words that speak for it.
    """
    member = themes.members[comment - 1]
    data = {
        "schema": SCHEMA,
        "thread": thread.source.sha256,
        "id": comment,
        "cluster": member.theme,
        "fit": member.fit,
        "runner_up": member.runner_up,
        "by_hand": member.by_hand,
        "reasons": [
            {
                "cluster": theme,
                "label": themes.theme(theme).label,
                "terms": [
                    {"term": reason.term, "share": reason.share, "own": reason.own}
                    for reason in found
                ],
            }
            for theme, found in reasons.items()
        ],
    }
    return orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE)


def why_text(thread: Thread, themes: ThemeSet, comment: int, reasons: Reasons, width: int) -> Text:
    """Return why a comment stands where it does, in lines of ``width`` cells."""
    member = themes.members[comment - 1]
    said = thread.comment(comment)
    out = Text()
    quote = f"#{comment} {author(said)}: “{excerpt(said.text, 2 * width - 40)}”"
    out.append_text(wrapped(quote, "", width, "italic"))
    if member.theme is None:
        out.append_text(wrapped(_NOWHERE[member.by_hand], "", width))
    for theme, found in reasons.items():
        place = "In" if theme == member.theme else "Runner-up:"
        how = "put there by hand" if member.by_hand else f"fit {member.fit:.2f}"
        fit = f", {how}" if theme == member.theme else ""
        out.append("\n")
        head = f"{place} theme {theme}, {themes.theme(theme).label}{fit}"
        out.append_text(wrapped(head, "", width, "bold"))
        out.append_text(wrapped(_because(found), "   ", width))
    return out


def _because(found: tuple[Reason, ...]) -> str:
    if not found:
        return "no word of it speaks for this theme; it stands near comments that are in it"
    own = [f"{one.term} {percent(one.share)}" for one in found if one.own]
    taken = [f"{one.term} {percent(one.share)}" for one in found if not one.own]
    parts = [f"its words: {', '.join(own)}"] if own else []
    if taken:
        parts.append(f"from what it answers: {', '.join(taken)}")
    return "; ".join(parts)
