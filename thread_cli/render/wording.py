"""Numbers and names in sentences, the same wherever they are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thread_cli.forest import forest_of
from thread_cli.model import Basis, Comment, Thread

if TYPE_CHECKING:
    from thread_cli.library.since import Since
    from thread_cli.themes.result import ThemeSet


NO_AUTHOR = "(no author)"


def count(number: int, thing: str, things: str | None = None) -> str:
    """Return "1 comment", "2 comments"."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def percent(share: float) -> str:
    """Return "85 %"."""
    return f"{share:.0%}".replace("%", " %")


def author(comment: Comment) -> str:
    """Return the author's name, or what stands for none."""
    return comment.author or NO_AUTHOR


def summary(thread: Thread) -> str:
    """Return "8 comments by 7 people, 1 reply chain (2 inferred replies), the source says 8"."""
    people = (
        f"by {count(thread.people, 'person', 'people')}" if thread.people else "without authors"
    )
    parts = [f"{count(len(thread.comments), 'comment')} {people}"]
    forest = forest_of(thread)
    chains = sum(forest.size[root] > 1 for root in forest.roots())
    if chains:
        basis = [c.link.basis for c in thread.comments if c.parent is not None]
        kinds = [
            count(number, f"{name} reply", f"{name} replies")
            for name in ("explicit", "inferred", "edited")
            if (number := basis.count(Basis(name)))
        ]
        parts.append(f"{count(chains, 'reply chain')} ({', '.join(kinds)})")
    else:
        parts.append("no replies")
    if thread.declared_comments is not None:
        parts.append(f"the source says {thread.declared_comments:,}")
    return ", ".join(parts)


def all_themes(themes: ThemeSet) -> str:
    """Return how far the themes can be relied on together; a theme by itself may differ."""
    verdict = themes.quality.verdict
    return f"All themes together: {verdict[:1].lower()}{verdict[1:]}"


def post_author(thread: Thread) -> str:
    """Return who wrote the post, as far as that is known or guessed, or nothing."""
    if thread.post_author is not None:
        name = thread.post_author.casefold()
        silent = all((comment.author or "").casefold() != name for comment in thread.comments)
        none = ", who wrote none of the comments" if silent and thread.comments else ""
        return f"The post is by {thread.post_author}{none}."
    if (guess := thread.author_guess) is None:
        return ""
    return (
        f"The post seems to be by {guess.name} ({percent(guess.confidence)} sure):"
        f" {'; '.join(guess.reasons)}."
    )


def excerpt(text: str, length: int) -> str:
    """Return the beginning of ``text`` on one line, cut at a word, at most ``length`` long."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > length // 2 else cut) + "…"


def since_earlier(since: Since) -> str:
    """Return "12 new, 1 edited, 2 gone since ferry, read 2026-03-01"."""
    counted = ((since.new, "new"), (since.edited, "edited"), (since.gone, "gone"))
    parts = [f"{len(which):,} {what}" for which, what in counted if which]
    return f"{', '.join(parts) or 'nothing new'} since {since.name}, read {since.read_on}"
