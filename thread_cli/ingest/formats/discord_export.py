"""Discord channels that DiscordChatExporter wrote, as text or as a page copied from a browser.

As text, ``[22-Oct-22 06:41 PM] ada`` stands over a message, and what is beside it (pictures,
reactions) below names in braces. On the page, ``ada 22/10/2022 18:41`` does, and above that line
whom it answers: ``@bo`` and what he wrote.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, add_comment, add_furniture, filled_lines
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of
from thread_cli.model import FurnitureKind, Json

_TEXT = re.compile(r"\[(?P<date>[^\[\]]{8,32})\] (?P<name>\S.{0,60}?)(?: \(pinned\))?\Z")
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[AP]M)?"
_PAGE = re.compile(
    rf"(?P<name>\S.{{0,60}}?)(?: BOT)? (?P<date>\d{{1,4}}[-/.](?:\d{{1,2}}|[A-Z][a-z]{{2}})"
    rf"[-/.]\d{{2,4}},? {_CLOCK})(?: \((?P<edited>[^()\d]{{3,14}})\))?\Z"
)
_FIELD = re.compile(r"(?:Guild|Channel|Topic|After|Before): ?\S")
_RULE = re.compile(r"={20,}\Z")
#: "Exported 31 message(s)", in any language; digits are set apart in some.
_COUNT = re.compile(
    r"(?:[^\W\d]{4,20} )?(?P<count>\d[\d.,\s]{0,12}) [^\W\d]{4,12}\(\w{1,2}\)\W?.{0,20}\Z"
)
_ASIDE = re.compile(r"\{(?:Attachments?|Embeds?|Stickers?|Reactions)\}\Z")
_EMOJI = re.compile(r"(?:[^\w\s!-~]{1,8}|:\w{2,32}:)\Z")
_PINGED = re.compile(r"@(?P<name>\S.{0,60})\Z")
_ORIGIN_GONE = re.compile(r"Original message was deleted|Message d['’]origine supprimé", re.I)
#: A file's name and size, below a message.
_SIZE = re.compile(r"\d[\d.,]* [KMG]?(?:B|bytes|o)\Z")


def detect(source: Source) -> Detection:
    """Look for the exporter's head or foot and the messages' headers."""
    kind, heads = _find(source)
    if not heads:
        return NOT_SEEN
    return Detection(0.97 if len(heads) > 1 else 0.8, f"{len(heads)} messages exported as {kind}")


def read(source: Source) -> Draft:
    """Cut at the headers."""
    kind, heads = _find(source)
    draft = Draft([], 0.97, f"{len(heads)} messages exported as {kind}", order="time")
    if not heads:
        return draft
    if kind == "text":
        foot = next((n for n in range(heads[-1].body, len(source)) if _is_rule(source, n)), None)
        for head, stop in _stops(heads, len(source) if foot is None else foot):
            asides = (n for n in range(head.body, stop) if _ASIDE.match(source.bare[n]))
            head.end = next(asides, stop)
            if not filled_lines(source, head.body, head.end):
                head.end = stop  # a picture is all that was sent
    else:
        foot = next((n for n in range(heads[-1].body, len(source)) if _count(source, n)), None)
        _answer(source, heads, len(source) if foot is None else foot)
    end = len(source) if foot is None else foot
    counts = [c for n in range(heads[-1].body, len(source)) if (c := _count(source, n))]
    draft.declared = counts[-1] if counts else None
    add_furniture(source, draft, 0, heads[0].first, FurnitureKind.HEADER)
    for head, stop in _stops(heads, end):
        last = stop if head.end is None else head.end
        add_comment(source, draft, head, last)
        add_furniture(source, draft, last, stop, FurnitureKind.BUTTONS)
    add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
    return draft


def _stops(heads: list[Head], end: int) -> list[tuple[Head, int]]:
    return list(zip(heads, [*(head.first for head in heads[1:]), end], strict=True))


def _is_rule(source: Source, number: int) -> bool:
    return bool(_RULE.match(source.bare[number]))


def _count(source: Source, number: int) -> int | None:
    match = _COUNT.match(source.bare[number])
    return int(re.sub(r"\D", "", match["count"])) if match else None


def _find(source: Source) -> tuple[str, list[Head]]:
    """Return as what it was exported, and the headers; none where the exporter's marks are not."""
    lines = source.bare
    if any(line.startswith("[") for line in lines):
        heads = [
            Head(number, number + 1, match["name"], match["date"])
            for number, line in enumerate(lines)
            if line.startswith("[")
            and (match := _TEXT.match(line))
            and dates.is_date(match["date"])
        ]
        top = lines[: heads[0].first] if heads else []
        marked = any(map(_ASIDE.match, lines)) or any(map(_RULE.match, lines))
        if heads and (sum(bool(_FIELD.match(line)) for line in top) > 1 or marked):
            return "text", heads
    if not any(_COUNT.match(line) for line in lines[-8:]):
        return "", []
    heads = [
        Head(number, number + 1, match["name"], match["date"], extra=_edited(match))
        for number, line in enumerate(lines)
        if line[-1:] in "0123456789M)" and (match := _PAGE.match(line))
    ]
    return ("a page", heads) if len(heads) > 1 else ("", [])


def _edited(match: re.Match[str]) -> dict[str, Json]:
    is_edited = match["edited"] and label_of(match["edited"]) is Label.EDITED
    return {"edited": True} if is_edited else {}


def _answer(source: Source, heads: list[Head], end: int) -> None:
    """Take whom a message answers from above it, and reactions and files from its end, in place."""
    for place, head in enumerate(heads[1:], start=1):
        before = heads[place - 1]
        above = filled_lines(source, before.body, head.first)
        if above and _ORIGIN_GONE.match(source.bare[above[-1]]):
            head.first = above[-1]
            continue
        for number in reversed(above[:-1]):
            pinged = _PINGED.match(source.bare[number])
            if pinged is None:
                continue
            quoted = " ".join(source.bare[n] for n in above if n > number)
            parent = _written(source, heads[:place], pinged["name"], quoted)
            if parent is not None:
                head.first, head.parent = number, parent
                break
    for head, stop in _stops(heads, end):
        lines = filled_lines(source, head.body, stop)
        while len(lines) > 2 and _is_reaction(source, lines[-2:]):
            del lines[-2:]
        if len(lines) > 2 and _SIZE.match(source.bare[lines[-1]]):
            del lines[-2:]
        head.end = lines[-1] + 1 if lines else stop


def _is_reaction(source: Source, pair: list[int]) -> bool:
    emoji, count = (source.bare[n] for n in pair)
    return count.isdecimal() and bool(_EMOJI.match(emoji))


def _written(source: Source, heads: list[Head], name: str, quoted: str) -> int | None:
    """Return which earlier message of that person begins so; else the last that has a file."""
    own = [n for n, head in enumerate(heads) if head.author == name]
    for number in reversed(own):
        head = heads[number]
        stop = heads[number + 1].first if number + 1 < len(heads) else len(source)
        text = " ".join(source.bare[n] for n in filled_lines(source, head.body, stop))
        if text.startswith(quoted.rstrip("….")):
            return number
    return own[-1] if own else None
