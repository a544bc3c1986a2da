"""Discord: ``NAME — Today at 12:45 PM``, then the message's lines."""

import re
from collections.abc import Container

from thread_cli.ingest import dates
from thread_cli.ingest.chat import Head, add_messages, is_box
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import discord_export
from thread_cli.ingest.formats.discord_answers import answer
from thread_cli.ingest.formats.discord_words import (
    CLOCK,
    EDITED,
    HOVER,
    MENU,
    NAMED_TAG,
    NEW,
    PICTURE,
    START,
    TAG,
    TOLD,
)
from thread_cli.ingest.formats.viewed import Viewed
from thread_cli.ingest.headed import filled_lines
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of
from thread_cli.model import FurnitureKind

_HEADER = re.compile(
    r"(?P<name>\S.{0,60}?)(?: ?\[\w{1,8}\]| ?(?:✓ ?)?(?:APP|BOT|OP|SYSTEM))?"
    r"\s{0,3}[—–]\s{0,3}(?P<date>.{4,40})\Z"
)
_DATE = re.compile(
    r"(?:Today|Yesterday|Last \w+day) at \d{1,2}:\d{2}(?: ?[AP]M)?\Z|"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?(?: \d{1,2}:\d{2}(?: ?[AP]M)?)?\Z|"
    r"\d{1,2}:\d{2}(?: ?[AP]M)?\Z|"
    r"[^\W\d_][^\d\n]{1,20} ?\d{1,2}[:.]\d{2}(?: ?[AP]M| ?Uhr)?\Z",  # "heute um 12:45"
    re.IGNORECASE,
)
#: As copied from the page until 2020: "AdaToday at 12:45 PM".
_GLUED = re.compile(
    r"(?P<name>\S.{0,40}?)(?:BOT)?(?P<date>(?:Today|Yesterday|Last "
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) at \d{1,2}:\d{2} [AP]M|\d{2}/\d{2}/\d{4})\Z"
)
_GLUED_ENDS = frozenset("M0123456789")
_SEPARATOR = re.compile(
    r"[—–-]{0,3} ?(?P<date>[^\W\d_]{3,9} \d{1,2}, \d{4}"
    r"|\d{1,2}\.? (?:de )?[^\W\d_]{3,12} (?:de )?\d{4}(?: г\.| р\.)?|"
    r"\d{4}[年년] ?\d{1,2}[月월] ?\d{1,2}[日일]|\d{4}\. [^\W\d_]{3,12} \d{1,2}\.)\Z"
)
#: A server's own tag, too, is short; so are names.
_SERVER_TAG = re.compile(r"[A-Z\d]{2,5}\Z")
_DASHES = frozenset("—–")
_DATE_ALONE = re.compile(r"[—–] ?(?P<date>.{4,40})\Z")
#: The channel's name; its topic and a title may stand below it.
_CHANNEL = re.compile(r"#[\w-]{1,100}\Z")
_MOST_ABOVE = 3
#: When a further message of the same person was sent.
_CLOCK = re.compile(r"^\[\d{1,2}:\d{2}(?: ?[AP]M)?\](?:\n|\Z|(?=\S))", re.MULTILINE)
_ALSO = re.compile(r"\d{1,2}:\d{2}(?: ?[AP]M)?", re.IGNORECASE)
_CLOCK_ALONE = re.compile(r"^\[\d{1,2}:\d{2}(?: ?[AP]M)?\](?:\n|\Z)", re.MULTILINE)
_EMOJI = re.compile(r"(?:[^\w\s!-~]{1,8}|:\w{2,32}:)\Z")
#: With how many gave it right behind it.
_REACTION = re.compile(r"[^\w\s!-~]{1,8} ?\d{1,5}\Z")
_MOST_NAME = 60


class DiscordReader:
    """Reads messages copied from a channel."""

    name = "discord"
    label = "Discord"
    example = "Ada — Today at 12:45 PM\nI agree with the second point."

    def detect(self, source: Source) -> Detection:
        """Count headers."""
        heads = len(_heads(source))
        if not heads:
            return NOT_SEEN
        return Detection(0.93 if heads > 1 else 0.75, f"{heads} × “NAME — Today at 12:45 PM”")

    def read(self, source: Source) -> Draft:
        """Cut at the headers."""
        heads = _heads(source)
        draft = Draft([], 0.93, f"{len(heads)} headers of name, dash and time", order="time")
        if not heads:
            return draft
        answer(source, heads)
        begins = {head.first for head in heads}
        begins |= {n for n, line in enumerate(source.bare) if is_box(line)}
        furniture = {
            number: FurnitureKind.HEADER
            for number, line in enumerate(source.bare)
            if _SEPARATOR.match(line)
            or (line.lower() in NEW and _next_filled(source, number) in begins)
            or is_box(line)
        }
        above = filled_lines(source, 0, heads[0].first)
        if _is_of_channel([source.bare[n] for n in above]):
            furniture |= dict.fromkeys(above, FurnitureKind.HEADER)
        heads = _without_told(source, heads, furniture)
        if not heads:
            return draft
        furniture |= dict.fromkeys(_reactions(source, begins, furniture), FurnitureKind.BUTTONS)
        days = sorted(furniture)
        for head in heads:
            if re.fullmatch(r"\d{1,2}:\d{2}(?: ?[AP]M)?", head.created_text or "", re.IGNORECASE):
                above = [n for n in days if n < head.first]
                while above and not _SEPARATOR.match(source.bare[above[-1]]):
                    above.pop()
                if above and (match := _SEPARATOR.match(source.bare[above[-1]])):
                    head.created_text = f"{match['date']} {head.created_text}"
        add_messages(source, heads, furniture, draft)
        if len(draft.records) > len(heads):  # the end of a message stands above the first
            for record in draft.records:
                record.parent = None if record.parent is None else record.parent + 1
        for record in draft.records:
            # Where nobody is named, a line of another layout may have been cut.
            clock = _CLOCK_ALONE if record.author is None else _CLOCK
            record.text = clock.sub("", record.text).strip("\n")
            lines = record.text.split("\n")
            record.text = "\n".join([t for t in lines if t not in PICTURE]) or record.text
            if EDITED.search(record.text):
                record.text = EDITED.sub("", record.text)
                record.extra = {**record.extra, "edited": True}
        return draft


def _is_of_channel(above: list[str]) -> bool:
    """Whether lines are a channel's name and topic, or what stands at its beginning."""
    if any(map(START.fullmatch, above)):
        return True
    return 0 < len(above) <= _MOST_ABOVE and bool(_CHANNEL.match(above[0]))


def _without_told(
    source: Source, heads: list[Head], furniture: dict[int, FurnitureKind]
) -> list[Head]:
    """Return what people said; what the page tells, "ada joined the party.", is furniture."""
    for head in heads:
        if told := TOLD.search(head.author or ""):
            if told["cut"] is not None:  # the name is on the line above
                head.first = max(0, head.first - 1)
            furniture |= dict.fromkeys(range(head.first, head.body), FurnitureKind.HEADER)
    for number, line in enumerate(source.bare):
        if HOVER.match(line):
            furniture[number] = FurnitureKind.BUTTONS
        lone = number and _EMOJI.match(source.bare[number - 1])
        if lone and line in {"Click to react", MENU[0]}:
            furniture[number - 1] = FurnitureKind.BUTTONS  # nobody is counted for it
        if line == MENU[0] and tuple(source.bare[number : number + len(MENU)]) == MENU:
            furniture |= dict.fromkeys(range(number, number + len(MENU)), FurnitureKind.BUTTONS)
    return [head for head in heads if not TOLD.search(head.author or "")]


def _reactions(source: Source, begins: set[int], apart: Container[int]) -> set[int]:
    """Return the lines of an emoji and its count that stand at a message's end."""
    found: set[int] = set()
    ends = True
    lines = [n for n in filled_lines(source, 0, len(source)) if n not in apart]
    for count, emoji in zip(reversed(lines), reversed(lines[:-1]), strict=False):
        if count in begins:
            ends = True
        elif emoji in found or count in found:
            continue
        elif ends and _REACTION.match(source.bare[count]):
            found.add(count)
        elif ends and source.bare[count].isdecimal() and _EMOJI.match(source.bare[emoji]):
            found |= {emoji, count}
        else:
            ends = False
    return found


def _next_filled(source: Source, number: int) -> int:
    return next((n for n in range(number + 1, len(source)) if source.bare[n]), number)


def _is_date(text: str) -> bool:
    return bool(_DATE.match(text)) and dates.is_date(text)


def _heads(source: Source) -> list[Head]:
    heads: list[Head] = []
    begun: set[int] = set()  # lines of dates
    names = _named(source)
    for number, line in enumerate(source.bare):
        if "—" not in line and "–" not in line:
            continue
        match, body = _DATE_ALONE.match(line), number + 1
        if line in _DASHES and (below := filled_lines(source, body, min(body + 2, len(source)))):
            match, body = _DATE_ALONE.match(f"{line} {source.bare[below[0]]}"), below[0] + 1
        if match and _is_date(match["date"]):
            above = filled_lines(source, max(0, number - 4), number)
            while len(above) > 1 and _is_tag(source.bare[above[-1]], source.bare[above[-2]], names):
                above.pop()
            if above and _may_name(source.bare[above[-1]]) and above[-1] not in begun:
                name = source.bare[above[-1]]
                heads.append(Head(above[-1], body, name, match["date"]))
                begun.add(number)
                continue
        match = _HEADER.match(line)
        if match and _is_date(match["date"]):
            first, name = number, match["name"]
            above = filled_lines(source, max(0, number - 2), number)
            if TAG.match(name) and above and above[-1] not in begun:
                first, name = above[-1], source.bare[above[-1]]  # the tag stands below the name
            heads.append(Head(first, number + 1, name, match["date"]))
            begun.add(number)
    return _with_further(source, heads) or _glued(source)


def _with_further(source: Source, heads: list[Head]) -> list[Head]:
    """Add the further messages of the same person, with a clock right before: ``[10:15 AM]Yes``."""
    found: list[Head] = []
    for head, stop in zip(heads, [*(h.first for h in heads), len(source)][1:], strict=False):
        found.append(head)
        for number in range(head.body, stop):
            clock = CLOCK.match(source.bare[number])
            if clock and source.bare[number][clock.end() :].strip():
                when = _ALSO.sub(clock["time"], head.created_text or "")
                found.append(Head(number, number, head.author, when))
    return found


def _may_name(line: str) -> bool:
    return len(line) <= _MOST_NAME or bool(TOLD.search(line))


def _named(source: Source) -> set[str]:
    """Return the names that stand in a header's line, or that somebody calls in a line.

    And those over a server's tag that is named below: ``ada``, ``TIDE``, ``Server Tag: TIDE``.
    """
    lines = [line for line in source.bare if 1 < len(line) <= _MOST_NAME + 40]
    called = {line[1:] for line in lines if line[0] == "@"}
    heads = (_HEADER.match(line) for line in lines if "—" in line or "–" in line)
    lines = [line for line in source.bare if line]
    for name, tag, below in zip(lines, lines[1:], lines[2:], strict=False):
        if (match := NAMED_TAG.match(below)) and match["tag"] == tag:
            called.add(name)
    return called | {match["name"] for match in heads if match and _is_date(match["date"])}


def _is_tag(text: str, above: str, names: Container[str]) -> bool:
    """Whether a line above a date is a tag, and the name stands above it."""
    return bool(TAG.match(text)) or (bool(_SERVER_TAG.match(text)) and above in names)


def _glued(source: Source) -> list[Head]:
    """Return headers of a name and a date grown together, if there are two or more with a clock.

    On older days there is no clock: then the box to write in, or the line of a day, is the mark.
    """
    found = [
        (number, match)
        for number, line in enumerate(source.bare)
        if line[-1:] in _GLUED_ENDS and len(line) <= 80 and (match := _GLUED.match(line))
    ]
    clocked = sum(" at " in match["date"] for _, match in found)
    of_channel = any(is_box(t) or _SEPARATOR.match(t) for t in source.bare)
    if clocked < 2 and (len(found) < 2 or not of_channel):
        return []
    if any(label_of(line) is Label.COMPOSER or line == "Reply..." for line in source.bare):
        return []  # notes on a page, of which each thread has its box to write in
    heads = [
        Head(number, number + 1, match["name"].rstrip(), match["date"]) for number, match in found
    ]
    for number, line in enumerate(source.bare[:-2]):
        below, date = source.bare[number + 1 : number + 3]
        if TAG.match(below) and _GLUED.fullmatch("x" + date) and line and len(line) <= _MOST_NAME:
            heads.append(Head(number, number + 3, line, date))  # a program's tag is between
    return sorted(heads, key=lambda head: head.first)


READER = Viewed(DiscordReader(), (discord_export,))
