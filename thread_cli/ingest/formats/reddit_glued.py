"""Reddit of 2019-23, copied as one run of text: ``level 2NAME · 3 hr. agoBODY5ReplyShare…``."""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.source import Source
from thread_cli.model import Furniture, FurnitureKind, Notice, Span

_AGE = (
    r"(?:just now|\d+ ?(?:sec|min|hr|day|wk|mo|yr|second|minute|hour|week|month|year|[smhdwy])s?\.?"
    r" ago"
    r"|\d+[smhdwy])"
)
# Names are glued to what follows them; [A-Za-z0-9_-] and at most 20 by Reddit's rules.
_HEADER = re.compile(
    r"level (?P<level>\d{1,2}) ?(?P<name>\[deleted\]|(?:u/)?[\w-]{3,20})(?P<op> ?OP)?"
    r"(?P<flair>[^·•\n]{0,80}?) ?[·•] ?(?P<age>" + _AGE + r")"
    r"(?P<edited> ?[·•] ?edited (?:" + _AGE + r")?)?(?: ?[·•] ?Stickied comment)?"
)
_TAIL = re.compile(
    r" ?(?:(?P<score>-?(?:\d{1,3}(?:\.\d)?k|\d{1,6})|Vote) ?)?(?:Reply ?)"
    r"(?:Give Award|Share|Report|Save|Follow|Tip| )*\Z"
)
_HALF_TAIL = re.compile(r"(?:(?:Give )?Award|Share|Report|Save|Follow|Tip| )+\Z")
_NEXT_NOISE = re.compile(
    r"(?:\d+ more repl(?:y|ies)|Continue this thread|View Entire Discussion.*|"
    r"More posts from the .{1,60}communit.*)+\Z"
)
# The page's head, all in one: ``r/NAME•Posted by u/… SubmitSort by: best``.
_PAGE = re.compile(r"Sort by: ?\w{3,14}\s*\Z|\A(?:r/\w{2,24} ?•? ?)?Posted by ?u/", re.IGNORECASE)


def detect(source: Source) -> Detection:
    """Count ``level N`` headers."""
    found = sum(len(_HEADER.findall(line)) for line in source.lines if "level " in line)
    if not found:
        return NOT_SEEN
    return Detection(0.96 if found > 1 else 0.8, f"{found} headers like “level 2NAME · 3 hr. ago”")


def read(source: Source) -> Draft:
    """Cut each line at its headers; a body goes on until the next header."""
    draft = Draft([], 0.95, "headers that name the level")
    starts: list[tuple[int, int, re.Match[str]]] = []
    for number in range(len(source)):
        if "level " not in source.lines[number]:
            continue
        matches = list(_HEADER.finditer(source.decoded(number)))
        edges = source.offsets(number, [at for match in matches for at in match.span()])
        starts += zip(edges[::2], edges[1::2], matches, strict=True)
    if starts:
        _read_before(source, starts[0][0], draft)
    for index, (start, body, match) in enumerate(starts):
        end = starts[index + 1][0] if index + 1 < len(starts) else len(source.raw)
        draft.records.append(_record(source, start, body, end, match, draft))
    levels = 0
    for record, (_, _, match) in zip(draft.records[-len(starts) :], starts, strict=True):
        # "level 13rd_trowel" is 3rd_trowel at level 1: no comment is two levels below another.
        if len(match["level"]) > 1 and whole(match["level"]) > levels + 1 and record.author:
            record.level = whole(match["level"][0])
            record.author = match["level"][1:] + record.author
        levels = record.level or 0
    return draft


def _read_before(source: Source, end: int, draft: Draft) -> None:
    """Take what stands above the first header as the end of a comment, unless it is a page's."""
    text = source.decoded_bytes(Span(0, end))
    if _PAGE.search(text):
        return
    kept, score = _said(text)
    if not kept.strip() or _HALF_TAIL.match(kept.strip()):
        return
    span = Span(0, source.size_of(kept))
    if end > 0 and source.raw[end - 1 : end] == b"\n":  # rows of buttons end no line of a page
        text = source.decoded_bytes(Span(0, end))
        if text.strip() == kept.strip():
            message = "what stands above the first comment may be the end of another"
            draft.notices.append(Notice("maybe-cut", message, span))
            return
    draft.records.append(Record(span, None, kept.strip(), score=score))
    message = "the text begins inside a comment; its author is not known"
    draft.notices.append(Notice("cut-start", message, span, weighty=True))


def _said(text: str) -> tuple[str, int | None]:
    """Return a body without the buttons behind it, and the score that stands before them."""
    kept = text.rstrip()
    if noise := _NEXT_NOISE.search(kept):
        kept = kept[: noise.start()].rstrip()
    score = None
    if tail := _TAIL.search(kept, max(0, len(kept) - 80)):
        kept = kept[: tail.start()]
        if tail["score"] and tail["score"][-1] in "k0123456789":
            points = tail["score"].rstrip("k").replace(",", "")
            score = round(float(points) * (1000 if tail["score"].endswith("k") else 1))
    return kept, score


def _record(
    source: Source, start: int, body: int, end: int, match: re.Match[str], draft: Draft
) -> Record:
    kept, score = _said(source.decoded_bytes(Span(body, end)))
    stop = body + source.size_of(kept)
    if source.raw[stop:end].strip():
        draft.furniture.append(Furniture(Span(stop, end), FurnitureKind.BUTTONS))
    gone = match["name"] == "[deleted]"
    record = Record(
        Span(start, stop),
        match["name"] if gone else _name(match["name"]),
        kept.strip(),
        created_text=match["age"],
        score=score,
        level=whole(match["level"]),
    )
    marks = {"deleted": gone, "edited": bool(match["edited"])}
    record.extra = {name: True for name, shown in marks.items() if shown}
    if not gone and (match["op"] or _name(match["name"]) != match["name"].removeprefix("u/")):
        draft.post_author = draft.post_author or record.author
    return record


def _name(text: str) -> str:
    """Return a name without what is glued to its end: ``OP`` after a small letter or digit."""
    return re.sub(r"(?<=[a-z0-9_-])OP\Z", "", text.removeprefix("u/"))
