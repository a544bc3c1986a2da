"""The sentences that the TUI says about a thread."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual.content import Content

from thread_cli.columns import BASES, Columns
from thread_cli.model import Basis, Comment, ReplyLink, Thread
from thread_cli.render import wording
from thread_cli.tui.wrap import shorten

if TYPE_CHECKING:
    from thread_cli.replies import Explanation
    from thread_cli.themes.result import Theme
    from thread_cli.tui.state.browser import Browser
    from thread_cli.tui.state.history import History
    from thread_cli.tui.state.search import Hits

#: So many cells are for a date in words of the source.
_SAID = 10
#: In minutes, the longest first; months and years as long as they are on average.
_UNITS = ((525_949, "y"), (43_829, "mo"), (1440, "d"), (60, "h"), (1, "m"))
#: An age in words of the source.
_AGO = r"(?i)(?P<count>\d+) ?(?P<unit>minute|min|hour|hr|day|week|month|year)s?( ago)?$"
#: So many breadcrumbs are shown.
_TRAIL = 3
#: A date for machines, which says more than people read.
_STAMP = r"\d{4}-\d\d-\d\dT\d\d:\d\d"

plural = wording.count
#: Shown for a comment without an author, always in another face than a name.
NO_AUTHOR = wording.NO_AUTHOR
#: Shown for a comment without text.
NO_TEXT = "(no text)"


def replies(count: int) -> str:
    """Return "3 replies", or nothing for none."""
    return plural(count, "reply", "replies") if count else ""


def counts(columns: Columns) -> str:
    """Return the thread in numbers, in one line."""
    forest = columns.forest
    said = plural(len(forest), "comment", "comments")
    by = plural(len(columns.names), "person", "people")
    chains = sum(forest.size[root] > 1 for root in forest.roots())
    guessed = columns.bases.count(BASES.index(Basis.INFERRED))
    line = f"{said} by {by}, {plural(chains, 'reply chain', 'reply chains')}"
    if guessed:
        line += f" ({plural(guessed, 'inferred reply', 'inferred replies')})"
    return line


def post_author(thread: Thread) -> tuple[str | None, str]:
    """Return who wrote the post or seems to have, or none; and what is said beside the name."""
    if thread.post_author is not None or (guess := thread.author_guess) is None:
        return thread.post_author, "wrote the post"
    return guess.name, f"wrote the post ≈ {wording.percent(guess.confidence)}"


def declared(thread: Thread) -> str:
    """Return what the source says about its size, or nothing when it says nothing."""
    if thread.declared_comments is None:
        return ""
    return f"the source says {thread.declared_comments:,}, found {len(thread.comments):,}"


def certainty(link: ReplyLink) -> str:
    """Return "≈ 78 %" for a guess, or nothing for what the source says."""
    return f"≈ {wording.percent(link.confidence)}" if link.basis is Basis.INFERRED else ""


def why(link: ReplyLink) -> str:
    """Return a sentence on a guess that a person can check, or nothing."""
    if link.basis is not Basis.INFERRED:
        return ""
    reasons = "; ".join(link.reasons) or "no reason was noted"
    return f"{certainty(link)} inferred reply, why: {reasons}"


def age(comment: Comment, browser: Browser) -> str:
    """Return how long before the newest comment of the thread one was written: "3h", "5mo".

    What the source says of it where that is no date; nothing where it says nothing.
    """
    if comment.created_at is not None and (newest := browser.newest) is not None:
        minutes = int((newest - comment.created_at).total_seconds()) // 60
        for size, unit in _UNITS:
            if minutes >= size:
                return f"{minutes // size}{unit}"
        return "0m"
    said = comment.created_text or ""
    ago = re.match(_AGO, said)
    if ago is None:
        return shorten(said, _SAID)
    unit = ago["unit"].casefold()
    return f"{ago['count']}{'mo' if unit.startswith('mo') else unit[0]}"


def facts(comment: Comment) -> str:
    """Return number, date and score of a comment, as far as the source shows them."""
    parts = [f"#{comment.id}"]
    stamped = comment.created_at and re.match(_STAMP, comment.created_text or "")
    if comment.created_text and not stamped:
        parts.append(comment.created_text)
    elif comment.created_at:
        parts.append(comment.created_at.strftime("%Y-%m-%d %H:%M"))
    if comment.score is not None:
        parts.append(f"score {comment.score}")
    return " · ".join(parts)


def firmness(theme: Theme) -> str:
    """Return how far a theme can be relied on by itself, however the themes stand to each other.

    A theme may come out again and again in a grouping whose themes run into each other.
    """
    if not theme.survival:  # where it was not measured
        return theme.firmness
    share = wording.percent(theme.survival)
    return f"{theme.firmness}; {share} of it comes out again when comments are left out"


def trail(browser: Browser, history: History) -> list[str]:
    """Return the last places that were left by jumps, the latest last."""
    comments = (browser.comment_at(place.row) for place in history.last(_TRAIL))
    return [f"#{comment.id} {comment.author or NO_AUTHOR}" for comment in comments]


def listed(browser: Browser) -> str:
    """Return what the list of comments holds."""
    said = f"{browser.group.label}, {browser.group.order_name}"
    if browser.filters:
        said += "; filters: " + ", ".join(f.name for f in browser.filters)
    return said


def hits(found: Hits, number: int | None, listed: int, key: str) -> str:
    """Return how much a search found, how much of it is listed, and which one this is.

    ``key`` opens the search line.
    """
    at = "" if number is None else f"{number:,} of "
    if listed == len(found):
        said = f"“{found.query}”: {at}{plural(len(found), 'comment', 'comments')}"
    else:
        said = f"“{found.query}”: {at}{listed:,} here, {len(found):,} in all"
    if found.left_out:
        said += f"; {found.left_out:,} more hidden by filters"
    if found.themes:
        said += f"; {plural(len(found.themes), 'theme', 'themes')} ({key})"
    return said


def changed(browser: Browser, comment: Comment, key: str) -> str:
    """Return that a comment is new or edited (``key`` shows how) since an earlier paste."""
    if browser.since is None:
        return ""
    if browser.is_new(comment):
        return f"+ new since {browser.since.read_on}"
    edited = browser.past(comment) is not None
    return f"~ edited since {browser.since.read_on}; {key} shows how" if edited else ""


def explanation(thread: Thread, comment: Comment, explained: Explanation) -> Content:
    """Return what a comment may answer, the likeliest first, with what speaks for it."""
    now = "the post" if comment.parent is None else f"comment {comment.parent}"
    how = {
        Basis.ROOT: "",
        Basis.EXPLICIT: " The source says so.",
        Basis.INFERRED: f" That is inferred: {certainty(comment.link)}.",
        Basis.EDITED: " A person said so.",
    }[comment.link.basis]
    parts = [Content(f"It answers {now}.{how}")]
    names = ["Likeliest", "Runner-up"]
    for number, candidate in enumerate(explained.candidates):
        name = names[number] if number < 2 else f"Number {number + 1}"
        share = wording.percent(candidate.probability)
        parts.append(Content(f"\n{name}: {_named(thread, candidate.comment)}, {share}"))
        parts += [Content(f"  - {reason}") for reason in candidate.reasons]
        if candidate.comment is not None:
            text = " ".join(thread.comment(candidate.comment).text.split())
            parts.append(Content(f"  “{text[:200]}{'…' if len(text) > 200 else ''}”"))
    if explained.post_author:
        guessed = " (inferred)" if explained.post_author_guessed else ""
        parts.append(Content(f"\nThe post's author: {explained.post_author}{guessed}"))
    return Content("\n").join(parts)


def _named(thread: Thread, comment_id: int | None) -> str:
    if comment_id is None:
        return "the post"
    return f"comment {comment_id} by {thread.comment(comment_id).author or NO_AUTHOR}"
