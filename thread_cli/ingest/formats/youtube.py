"""YouTube comments: ``@NAME``, an age, the body, the likes where there are any, ``Reply``.

Replies stand below what they answer, once unfolded; what shows them is the name that they begin
with, and the count of replies above them.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.addressed import threaded, unfolded
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import (
    youtube_2009,
    youtube_chat,
    youtube_export,
    youtube_invidious,
    youtube_old,
    youtube_phone,
)
from thread_cli.ingest.formats.viewed import Viewed
from thread_cli.ingest.headed import (
    Head,
    add_comments,
    add_cut_start,
    add_furniture,
    filled_lines,
    is_prose,
)
from thread_cli.ingest.line_parts import amount_in, count_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, declared_in, label_of
from thread_cli.model import FurnitureKind

_NAME = re.compile(r"@[^\s@]{1,40}\Z")
#: Some browsers copy both as one line.
_ONE_LINE = re.compile(
    r"(?P<name>@[^\s@]{1,40})\s?(?:[·•]\s?)?(?<=[\s·•])"
    r"(?P<age>\S.{2,30}?)(?P<edited> ?[(（].{2,18}[)）])?\Z"
)
#: Between the name and the age stands what somebody is: "Verified", "Member (1 year)".
_LONGEST_BADGE, _LONGEST_LINE = 30, 90
_AGE = re.compile(r"(?P<age>.{3,30}?)(?P<edited> ?[(（].{2,18}[)）])?\Z")
_ABSOLUTE = re.compile(r"\d[:.]\d\d|\d{4}")
_ALSO_BUTTON = re.compile(
    r"(?:一部を表示|続きを読む|Mehr ansehen|Weniger anzeigen|Lire la suite|Afficher moins|Leer más|"
    r"Mostrar menos|Ler mais|Leggi tutto|Mostra meno|Meer lezen|Minder tonen|Читать дальше|"
    r"Свернуть|간략히|자세히 알아보기|Czytaj więcej|Pokaż mniej|"
    r"·|•|Read more|Show (?:less|more)|Translate to \w+|Dislike|♥|❤|\d+:\d\d / \d+:\d\d|"
    r".{1,12}に翻訳|"
    r"(?:Ins|Auf) [A-Z]\w+ übersetzen|Traduire en .{4,20}|Traducir al .{4,20}|"
    r"Traduzir para .{4,20}|Traduci in .{4,20}|Vertalen naar .{4,20})\Z"
)
#: So many replies that all can be shown where they would be are shown.
_NO_CHANCE = 3
_BUTTONS = {Label.REPLY, Label.REPLIES, Label.FOLD, Label.LIKE, Label.OTHER}
_TOPS = {Label.COMMENTS, Label.SORT, Label.COMPOSER}
_BULLET = "•"  # between the name and the age, on a phone
_HEARTS = {"❤", "♥", "❤️"}  # of who uploaded the video
_DOTS = {_BULLET, "·"}
_ABOVE = re.compile(r"(?:Pinned by @?.+|Highlighted (?:comment|reply))\Z")


class YouTubeReader:
    """Reads the comments below a video."""

    name = "youtube"
    label = "YouTube"
    example = "@ada\n3 years ago\nI agree with the second point.\n5\nReply"

    def detect(self, source: Source) -> Detection:
        """Count lines ``@NAME`` with an age below."""
        found = _heads(source)
        heads = len(found)
        if not heads and (chat := youtube_chat.find_heads(source)):
            return Detection(0.95, f"{len(chat)} lines of a clock, a name and what was said")
        if not heads and (phone := youtube_phone.find_heads(source)):
            return Detection(0.93, f"{len(phone)} × “NAME • 2 years ago” below “Comments • 12”")
        if not heads and (oldest := youtube_2009.find_heads(source)):
            return Detection(0.93, f"{len(oldest)} × “NAME (2 days ago)” over “Marked as spam”")
        if not heads:
            return youtube_old.detect(source)
        replies = sum(map(_is_reply, source.bare))
        dots = sum(text == _BULLET for text in source.bare)
        if not (replies or dots >= heads > 1):
            return NOT_SEEN
        score = 0.95 if heads > 1 else 0.75
        shared = sum(source.bare[head.body - 1].startswith("@") for head in found)
        if shared == heads and not any(label_of(text) in _TOPS for text in source.bare):
            score = 0.75  # names and ages share lines elsewhere, too
        if _are_named(source):
            score = 0.3  # other sites show a handle below the name
        return Detection(score, f"{heads} lines like “@NAME” with an age below, {replies} × Reply")

    def read(self, source: Source) -> Draft:
        """Cut at the names."""
        heads = _heads(source)
        if not heads and (chat := youtube_chat.find_heads(source)):
            return youtube_chat.read(source, chat)
        if not heads and (phone := youtube_phone.find_heads(source)):
            return youtube_phone.read(source, phone)
        if not heads and (oldest := youtube_2009.find_heads(source)):
            return youtube_2009.read(source, oldest)
        if not heads:
            return youtube_old.read(source)
        draft = Draft([], 0.95, f"{len(heads)} names with an age below", order="display", nesting=2)
        start = _read_top(source, heads[0].first, draft)
        add_cut_start(source, draft, start, heads[0].first, _is_button, heads=heads)
        base = len(draft.records)
        openings, counts = [], []
        for number, head in enumerate(heads):
            stop = heads[number + 1].first if number + 1 < len(heads) else len(source)
            head.score, head.end = _likes(source, head.body, stop)
            lines = filled_lines(source, head.body, stop)
            openings.append(source.bare[lines[0]] if lines else "")
            counts.append(_replies(source, lines))
            said = [n for n in lines if head.end is not None and n < head.end]
            if said and all(_is_button(source.bare[n]) for n in said):  # "❤" may be all of it
                head.lead, head.body = source.bare[said[0]], said[0] + 1
        # All are shown where as many are there as the page says there are with the replies.
        ages = [head.created_text for head in heads]
        sure = sum(counts) >= _NO_CHANCE and unfolded(ages, counts)
        shown = [draft.declared == len(heads) or sure] * len(heads)
        parents = threaded([head.author or "" for head in heads], openings, counts, shown)
        for head, parent in zip(heads, parents, strict=True):
            head.parent = None if parent is None else base + parent
        add_comments(source, draft, heads, len(source), is_button=_is_button)
        return draft


def _is_button(line: str) -> bool:
    return label_of(line) in _BUTTONS or bool(_ALSO_BUTTON.match(line))


def _is_reply(line: str) -> bool:
    return label_of(line) is Label.REPLY


def _heads(source: Source) -> list[Head]:
    heads: list[Head] = []
    for number, line in enumerate(source.bare):
        if not line.startswith("@") or (heads and number < heads[-1].body):
            continue
        name, body = line, number + 1
        match = _ONE_LINE.match(line) if len(line) <= _LONGEST_LINE else None
        if match and _is_age(match["age"]) and any(map(str.isdecimal, match["age"])):
            name = match["name"]
        elif _NAME.match(line):
            at = _age_below(source, number)
            match = _AGE.match(source.bare[at]) if at is not None else None
            if match is None or at is None or line in source.bare[at]:
                continue
            body = at + 1
        else:
            continue
        first = number
        above = filled_lines(source, max(0, number - 2), number)
        if above and _ABOVE.match(source.bare[above[-1]]):
            first = above[-1]
        head = Head(first, body, name, match["age"])
        if match["edited"]:
            head.extra["edited"] = True
        heads.append(head)
    return heads


def _age_below(source: Source, name: int) -> int | None:
    """Return the line with the age below a name, with a badge between them or not."""
    below = filled_lines(source, name + 1, min(name + 6, len(source)))
    below = [n for n in below if source.bare[n] not in _DOTS][:2]
    for number in below:
        text = source.bare[number]
        match = _AGE.match(text)
        if match and _is_age(match["age"]):
            return number
        if text.startswith("@") or len(text) > _LONGEST_BADGE or is_prose(text):
            break
    return None


def _is_age(text: str) -> bool:
    # Others show handles, too, but no ages.
    return dates.is_date(text) and not _ABSOLUTE.search(text)


def _are_named(source: Source) -> bool:
    """Whether each handle has a name of its own just above it, the same each time."""
    above: dict[str, set[str]] = {}
    for head in _heads(source):
        line = head.first
        text = source.bare[line - 1] if line else ""
        if head.author and text and not _is_button(text) and label_of(text) not in _TOPS:
            above.setdefault(head.author, set()).add(text)
    heads = len({head.author for head in _heads(source)})
    alike = sum(len(texts) == 1 for texts in above.values())
    return heads > 2 and alike * 10 >= heads * 9


def _likes(source: Source, first: int, stop: int) -> tuple[int | None, int | None]:
    """Return the number just above ``Reply``, and the line it stands on."""
    lines = filled_lines(source, first, stop)
    replies = [place for place, number in enumerate(lines) if _is_reply(source.bare[number])]
    if not replies and len(lines) > 1 and amount_in(source.bare[lines[-1]]) is not None:
        return amount_in(source.bare[lines[-1]]), lines[-1]
    if not replies or replies[-1] == 0:
        return None, lines[replies[-1]] if replies else None
    place = replies[-1] - 1
    while place > 1 and source.bare[lines[place]] in _HEARTS:
        place -= 1
    above = lines[place]
    likes = amount_in(source.bare[above])
    if likes is not None and place > 0:  # else it is all that was said
        return likes, above
    return None, lines[replies[-1]]


def _replies(source: Source, lines: list[int]) -> int:
    """Return how many replies the button below a comment says it has."""
    texts = [source.bare[n] for n in lines[1:]]
    return next((count_in(t) for t in reversed(texts) if label_of(t) is Label.REPLIES), 0)


def _read_top(source: Source, stop: int, draft: Draft) -> int:
    tops = [number for number in range(stop) if label_of(source.bare[number]) in _TOPS]
    start = stop if tops else 0  # what stands below the page's own head is the page's, too
    draft.declared = declared_in(source.bare[:stop])
    add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
    return start


READER = Viewed(YouTubeReader(), (youtube_invidious, youtube_export))
