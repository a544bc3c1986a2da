"""Posts of networks that write a handle beside each name: ``NAME``, ``@handle``, an age.

Where the age stands, above the name or behind the handle, is settled for the whole source. The
post that the page is about has a date and a clock below its text instead.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.draft import Draft
from thread_cli.ingest.headed import (
    Head,
    IsLine,
    add_before,
    add_cut_start,
    add_furniture,
    filled_lines,
)
from thread_cli.ingest.line_parts import number_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import label_of
from thread_cli.model import FurnitureKind

_DOTS = frozenset({"·", "•", "∙", "|"})
_SHORT_AGE = re.compile(r"\d{1,3} ?[^\W\d_]{1,4}\.?\Z")
#: What stands in the place of a post that may not be seen.
HIDDEN = re.compile(
    r"(?:(?:Blocked|Deleted|Hidden|Removed|Muted) post|Blocked|Post (?:not found|deleted|"
    r"hidden.{0,40})|Post (?:by blocked account|hidden by .{1,30})|"
    r"(?:This|The) (?:author|post|reply) (?:is|was|has been|has) (?:blocked|deleted|removed|"
    r"hidden).{0,60}|"
    r"(?:Blockierter|Gelöschter) (?:Beitrag|Post)|(?:Beitrag|Post) (?:blockiert|"
    r"nicht gefunden|gelöscht)|"
    r"(?:Post|Contenu|Message) (?:bloqué|supprimé|introuvable)|"
    r"(?:Post|Publicación|Publicação|Postagem) (?:bloquead[oa]|eliminad[oa]|excluíd[oa]|"
    r"no encontrad[oa]|"
    r"não encontrad[oa])|Post (?:bloccato|eliminato|non trovato)|Geblokkeerde post|"
    r"Post niet gevonden|"
    r"Zablokowany (?:post|wpis)|Заблокированн\S{2} пост|(?:ブロックされた|削除された)投稿|"
    r"投稿が見つかりません|"
    r"(?:차단된|삭제된) 게시물|(?:被屏蔽|已屏蔽|已封鎖|被封鎖|已删除|已刪除)的?(?:帖文|帖子|"
    r"貼文))\Z",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}")
_LONGEST_AGE, _LONGEST_NAME = 40, 100
#: The post that the page is about stands among its first lines.
_LAST_FOCAL = 8
#: Below an age that closes a post: replies, boosts, favourites.
_MOST_COUNTS = 5
#: Between a name and its handle.
_BADGE = re.compile(
    r"(?:Bot|Automated|Group|Verified|Admin|Moderator|Follow(?:s you| back|ing)?|User avatar|"
    r"avatar|Avatar)\Z"
)


@dataclass(frozen=True, slots=True)
class _Handle:
    """A line with a handle: ``place`` among the filled lines, where the name is, its ages."""

    place: int
    named: int
    name: str
    handle: str
    above: str | None
    below: str | None
    body: int


#: Words that a page sets before the name or handle of whom a post answers.
_REPLYING = re.compile(
    r"(?:↪|↩|⤷)? ?(?:(?:Reply|Replied|Replying|In reply) to|(?:Als )?Antwort (?:an|auf)|"
    r"Antwortet? auf|"
    r"(?:En )?[Rr]éponse à|(?:En )?[Rr]espuesta a|Respondiendo a|Respondendo a|"
    r"(?:In )?[Rr]isposta a|"
    r"(?:Als )?[Aa]ntwoord op|W odpowiedzi na|В ответ на|返信先:?) (?P<whom>\S.{0,99})\Z"
)


def replying_to(line: str) -> str | None:
    """Return whom a line of the page says that a post answers, a name or a handle, or none."""
    match = _REPLYING.match(line) if len(line) <= 2 * _LONGEST_NAME else None
    return match["whom"] if match else None


def add_above(
    source: Source,
    draft: Draft,
    heads: Sequence[Head],
    is_page: IsLine,
    is_button: IsLine,
    is_above: IsLine,
) -> list[Head]:
    """Take what stands above the first reply; return the headers from there on.

    That is the end of a post that was cut off, or the page's head and the post that it is about:
    with replies below, that one is no comment.
    """
    first = heads[0].first
    if "focal" not in heads[0].extra:
        add_cut_start(source, draft, 0, first, is_above, heads=heads)
        return list(heads)
    add_before(source, draft, first, is_page=is_page, is_button=is_button, heads=heads)
    if len(heads) == 1:
        return list(heads)
    draft.post_author = heads[0].author
    add_furniture(source, draft, first, heads[1].first, FurnitureKind.HEADER)
    return list(heads[1:])


def find_heads(
    source: Source, handle: re.Pattern[str], is_focal: Callable[[list[str]], bool]
) -> list[Head]:
    """Return the headers of all posts.

    Args:
        source: The source.
        handle: Matches a handle, whole.
        is_focal: Whether lines below a date with a clock show that it closes the page's post.
    """
    lines = filled_lines(source, 0, len(source))
    line = re.compile(
        rf"(?:(?P<name>\S.{{0,{_LONGEST_NAME}}}?) )?(?P<handle>{handle.pattern})"
        rf"(?: ?[·•,]? ?(?P<age>[^@]{{1,{_LONGEST_AGE}}}))?\Z"
    )
    found = [
        said
        for place, number in enumerate(lines)
        if "@" in source.bare[number] and (said := _handle(source, lines, place, line))
    ]
    above = sum(said.above is not None for said in found)
    is_above = above * 2 > sum(said.below is not None or said.above is not None for said in found)
    heads: list[Head] = []
    for said in found:
        age = said.above if is_above else said.below
        first = lines[said.named - 1] if is_above and age else lines[said.named]
        body = lines[said.place] + 1 if is_above or not age else said.body
        if heads and first < heads[-1].body:
            continue
        head = Head(first, body, said.name, age and age.strip("* "))
        head.extra["handle"] = said.handle
        if age and ("*" in age):
            head.extra["edited"] = True
        heads.append(head)
    return _with_focal(source, heads, is_focal) if _are_named(heads) else []


def _are_named(heads: list[Head]) -> bool:
    """Whether names stand above the handles, not the buttons of what was said before."""
    named = sum(
        label_of(head.author or "") is None and number_in(head.author or "") is None
        for head in heads
    )
    return named * 3 >= len(heads) * 2


def _handle(
    source: Source, lines: list[int], place: int, pattern: re.Pattern[str]
) -> _Handle | None:
    match = pattern.match(source.bare[lines[place]])
    if match is None or (match["age"] and not _is_age(match["age"])):
        return None
    named = place
    if match["name"] is None:
        named -= 1
        while named > 0 and _BADGE.match(source.bare[lines[named]]):
            named -= 1
        if named < 0 or len(source.bare[lines[named]]) > _LONGEST_NAME:
            return None
    over = source.bare[lines[named - 1]] if named else ""
    above = over if _is_age(over) else None
    below, body = match["age"], lines[place] + 1
    if below is None:
        for next_line in lines[place + 1 : place + 3]:
            text = source.bare[next_line]
            if text in _DOTS:
                continue
            age = text.strip("·• ")
            if _is_age(age):
                below, body = age, next_line + 1
            break
    if match["name"] and not (above or below) and place > _LAST_FOCAL:
        return None  # "as @ada@tidal.example said"; but the page's post has its date below
    name = match["name"] or source.bare[lines[named]]
    return _Handle(place, named, name, match["handle"], above, below, body)


def _is_age(text: str) -> bool:
    text = text.strip("* ")
    if not 0 < len(text) <= _LONGEST_AGE:
        return False
    return bool(_SHORT_AGE.match(text)) or dates.is_date(text)


def _with_focal(
    source: Source, heads: list[Head], is_focal: Callable[[list[str]], bool]
) -> list[Head]:
    """Drop headers without an age, but those of posts whose date closes them, or whose age does.

    On some pages that stands below the text of every reply.
    """
    kept: list[Head] = []
    aged: list[Head] = []
    for number, head in enumerate(heads):
        stop = heads[number + 1].first if number + 1 < len(heads) else len(source)
        if head.created_text is None:
            dated = _closing_date(source, head.body, stop, is_focal)
            if dated is not None:
                head.created_text = source.bare[dated].split(" · ")[0].strip("· ")
                head.extra["focal"] = True
            elif (dated := _closing_age(source, head.body, stop)) is not None or (
                number == len(heads) - 1  # the page's foot stands below it
                and (dated := _first_age(source, head.body, stop)) is not None
            ):
                head.created_text = source.bare[dated].strip("·•* ")
                aged.append(head)
            head.end = dated
            if dated is None:
                continue
        kept.append(head)
    if len(aged) > 1 or len(aged) * 2 >= len(kept):
        return kept
    return [head for head in kept if head not in aged]


def _closing_age(source: Source, first: int, stop: int) -> int | None:
    """Return the line of an age with nothing but counts below it, at most a few."""
    for number in reversed(filled_lines(source, first, stop)[1:][-_MOST_COUNTS:]):
        text = source.bare[number].strip("·• ")
        if _is_age(text):
            return number
        if text and number_in(text.rstrip("+")) is None:
            return None
    return None


def _first_age(source: Source, first: int, stop: int) -> int | None:
    """Return the first line of an age that has a count below it."""
    lines = filled_lines(source, first, stop)
    for number, below in pairwise(lines[1:]):
        counted = number_in(source.bare[below].rstrip("+")) is not None
        if counted and _is_age(source.bare[number].strip("·• ")):
            return number
    return None


def _closing_date(
    source: Source, first: int, stop: int, is_focal: Callable[[list[str]], bool]
) -> int | None:
    lines = filled_lines(source, first, stop)
    for place in range(len(lines) - 1, -1, -1):
        text = source.bare[lines[place]]
        if len(text) > 2 * _LONGEST_AGE or not _CLOCK.search(text):
            continue
        day, _, rest = text.partition(" · ")
        if not dates.is_date(day.strip("· ")):
            continue
        below = [rest, *(source.bare[n] for n in lines[place + 1 : place + 12])]
        if is_focal([text for text in below if text and text not in _DOTS]):
            return lines[place]
    return None
