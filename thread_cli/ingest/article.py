"""The article above its comments: its title, and who wrote it.

Two forms of byline are known: a line that says it (``By NAME``, ``Posted on DATE by NAME``), and
a name above a date. The second is also the form of a title above a date, so outside layouts that
always have it the name must be that of somebody who comments.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from thread_cli.ingest import dates
from thread_cli.ingest.draft import Draft
from thread_cli.ingest.generic import names
from thread_cli.ingest.headed import is_prose
from thread_cli.ingest.line_parts import can_be_name, without_markdown

# A byline stands at the article's top; below its end some blogs say it once more.
_TOP, _BOTTOM = 30, 12
_LONGEST_TITLE = 200
_SUBTITLE = 1.3
_PAGE = re.compile(
    r"(?:Subscribe|Sign ?(?:in|up)|Subscribe ?Sign in|Log ?in|Share(?: this post)?|Home|About|Menu|"
    r"Open in app|Write|Search|Skip to (?:main )?content|Member-only story|Get (?:the )?app|"
    r"Archive|Listen|Notes|Chat|Contact|Blog|[\W\d_]+)\Z",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:Follow(?:ing)?|Subscribe|Published in|\d+ min(?:ute)?s? read|Guest|Author|Paid|"
    r"[∙·•|—–-])\Z",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:(?:posted|published|written|entry posted|this entry was posted)\b.{0,80}?\s)?"
    r"\b(?:by|von|par|por|di|door):?\s+(?P<name>\S.{1,59}?)"
    r"(?:\s*[|·•∙,(–—-]\s?.*|\s(?:on|at|in)\s.*)?\.?\Z",
    re.IGNORECASE,
)
_DATED_BY = re.compile(r"(?P<date>.{4,40}?),?\s+by:?\s+(?P<name>\S.{1,59}?)(?:\s*[|·•∙].*)?\Z")
_PART = re.compile(r"\s*(?:,|&|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Article:
    """What the lines above comments say of the article."""

    title: str | None
    author: str | None


def take_article(draft: Draft, lines: Sequence[str], *, stacked: bool = False) -> None:
    """Set the draft's title and post author from the lines above its comments, where not known.

    Args:
        draft: With its records.
        lines: Above the comments' heading.
        stacked: Whether the layout has the author's name above the article's date.
    """
    said = {record.author for record in draft.records if record.author}
    found = read_article(lines, said, stacked=stacked)
    draft.title = draft.title or found.title
    draft.post_author = draft.post_author or found.author


def read_article(lines: Sequence[str], said: Collection[str], *, stacked: bool = False) -> Article:
    """Return the title and the author of an article; see ``take_article``."""
    filled = [(without_markdown(text), text.startswith("# ")) for text in lines if text]
    texts = [text for text, _ in filled if text]
    if not texts or not (stacked or any(map(is_prose, texts))):
        return Article(None, None)
    by_fold = {name.casefold(): name for name in said}
    place, author = _byline(texts, by_fold, stacked=stacked)
    heading = next((text for text, marked in filled[:_TOP] if marked and text), None)
    top = texts[: place if place is not None else _TOP]
    return Article(heading or _title(top, named=stacked and place is not None), author)


def _byline(
    texts: list[str], said: dict[str, str], *, stacked: bool
) -> tuple[int | None, str | None]:
    """Return where an author is named above the text, and the name; below it, only the name."""
    for index, text in enumerate(texts[:_TOP]):
        name = _named_in(text)
        if name is None and index and dates.is_date(_undecorated(text)):
            above = index - 1
            while above > 0 and (_BESIDE.match(texts[above]) or _PAGE.match(texts[above])):
                above -= 1
            over = texts[above]
            if above > 0 and _is_name(over) and (stacked or _spelt(over, said)):
                return above, _spelt(over, said) or over
        elif name is not None:
            return index, _spelt(name, said) or name
    for text in texts[max(_TOP, len(texts) - _BOTTOM) :]:
        name = _named_in(text)
        if name is not None and (spelt := _spelt(name, said)):
            return None, spelt
    return None, None


def _named_in(text: str) -> str | None:
    """Return the name in a line that says who wrote the article."""
    if len(text) > 140:
        return None
    match = _SAID.match(text)
    if match is None:
        match = _DATED_BY.match(text)
        if match is None or not dates.is_date(match["date"]):
            return None
    return match["name"] if _is_name(match["name"]) else None


def _is_name(text: str) -> bool:
    return can_be_name(text) and names.quality(text) >= names.PASSABLE and not dates.is_date(text)


def _undecorated(text: str) -> str:
    """Return a line's date without what stands beside it: "5 min read · Jun 3, 2021"."""
    parts = [p.strip() for p in re.split(r"[·•∙|]", text) if p.strip()]
    kept = [p for p in parts if not _BESIDE.match(p)]
    return (
        re.sub(r"\A(?:posted|published|updated)(?: on)?:?\s", "", kept[0], flags=re.I)
        if kept
        else ""
    )


def _spelt(name: str, said: dict[str, str]) -> str | None:
    """Return the name as one who comments has it: bylines may be in capitals, or name several."""
    for part in (name, *_PART.split(name)):
        if part.casefold() in said:
            return said[part.casefold()]
    return None


def _title(top: list[str], *, named: bool) -> str | None:
    """Return the first line below the site's name and buttons, which stand above the article."""
    pages = [i for i, text in enumerate(top) if _PAGE.match(text)]
    if pages and any(not _PAGE.match(text) for text in top[pages[-1] + 1 :]):
        top, named = top[pages[-1] + 1 :], False
    top = [text for text in top if not _PAGE.match(text)]
    if not top:
        return None
    # Of two lines the second is a subtitle, which is longer, or the first names the publication.
    if named and len(top) == 2 and len(top[0]) <= len(top[1]) < _SUBTITLE * len(top[0]):
        top = top[1:]
    fits = len(top[0]) <= _LONGEST_TITLE and not dates.is_date(top[0])
    return top[0] if fits else None
