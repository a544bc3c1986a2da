"""Slack: ``NAME  1:42 PM`` (two spaces); a time alone begins another message by the same person.

Some browsers copy the time to a line of its own below the name, with the two spaces before it.
"""

import re
from collections.abc import Container
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.chat import Head, add_messages, is_box
from thread_cli.ingest.date_words import RELATIVE_DAYS, WEEKDAYS
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import slack_dump
from thread_cli.ingest.formats.slack_words import (
    ANSWERED,
    BOX,
    EMOJI,
    FILE,
    FURNITURE,
    OF_CHANNEL,
)
from thread_cli.ingest.formats.viewed import Viewed
from thread_cli.ingest.headed import filled_lines
from thread_cli.ingest.line_parts import can_be_name, count_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of
from thread_cli.model import FurnitureKind

_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M| Uhr)?"
_HEADER = re.compile(
    rf"(?P<name>\S.{{0,50}}?)(?: {{2,}}| \[|\[(?=[^\]]+[AP]M\]))(?P<time>{_TIME})\]?\Z",
    re.IGNORECASE,
)
#: Some copies set it in brackets.
_ALONE = re.compile(rf"\[?(?P<time>{_TIME})\]?\Z", re.IGNORECASE)
_DATED = re.compile(
    rf"(?P<day>[^\W\d_][^\d:]{{1,18}}?(?: ?\d{{1,2}}(?:st|nd|rd|th|\.)?(?:,? \d{{4}})?)?|"
    rf"\d{{1,2}}\.? [^\W\d_]{{3,12}}\.?(?: \d{{4}})?)"
    rf",? (?:at|um|à|a las|às|alle(?: ore)?|om|o|в|kl\.) {_TIME}\Z",
    re.IGNORECASE,
)
#: Beside a thread that is some days old: "2 months ago".
_AGO = re.compile(
    r"(?:(?:\d{1,3}|an?|one) [a-z]{3,8} ago|vor (?:\d{1,3}|eine[mr]) [^\W\d_]{3,8}|"
    r"il y a (?:\d{1,3}|une?) [^\W\d_]{2,8}|hace (?:\d{1,3}|una?) [^\W\d_]{2,8}|"
    r"há (?:\d{1,3}|uma?) [^\W\d_]{3,8}|(?:\d{1,3}|un[ao']?) ?[^\W\d_]{3,9} fa|"
    r"(?:\d{1,3}|een) [^\W\d_]{3,9} geleden|för (?:\d{1,3}|en) [^\W\d_]{3,9} sedan|"
    r"\d{1,3} ?(?:日|か月|ヶ月|年|時間|分|週間)前)\Z",
    re.IGNORECASE,
)
#: Above a thread that stands beside its channel.
_PANE = re.compile(r"(?:Thread|Fil(?: de discussion)?|Hilo|Conversa|Wątek|Тред|スレッド|Tråd)\Z")
_BESIDE = re.compile(r"(?P<name>\S.{0,50}?) {2,}(?P<time>\S.{3,40})\Z")
_ALSO_SEND = re.compile(r"Also send to #?.{1,80}\Z|(?:View thread|Thread anzeigen)\Z")
_MOST_ABOVE = 3
_CHANNEL = re.compile(r"#? ?[\w-]{2,80}\Z")
_DAY = re.compile(r"(?P<weekday>[^\W\d_]{3,14})(?:-feira)?,? (?P<date>\S.{2,30})\Z")
_RULED_DAY = re.compile(r"-{3,} .{4,30} -{3,}\Z")
#: What stands beside a name: a program, a guest, a status, a person's pronouns.
_MARK = (
    r"(?:APP|BOT|App|WORKFLOW|External|:[\w+-]{2,40}:|"
    r"[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]{1,8}|\([^()\d/]{2,8}/[^()\d]{2,16}\))"
)
_TAG = re.compile(rf"{_MARK}\Z")
_BADGE = re.compile(rf"(?:\s+{_MARK}|:[a-z][\w+-]{{1,39}}:|\s*[•·|])+\Z")
_EDITED = re.compile(r" {1,2}\((?P<word>[^()\d]{3,14})\) ?\Z")
_RELATIVE = RELATIVE_DAYS.keys() | {"aujourd'hui", "aujourd’hui"}
#: What stands before a clock is a date or a label, not a name.
_NO_NAME = re.compile(r":\s|\b(?:\d{4}|\d{1,2}[/.]\d{1,2}\.?|at|on|@),?\s*(?:at)?\Z", re.IGNORECASE)


class SlackReader:
    """Reads messages copied from a channel."""

    name = "slack"
    label = "Slack"
    example = "Ada Byron  1:42 PM\nI agree with the second point.\n1:44\nAnd with the third."

    def detect(self, source: Source) -> Detection:
        """Count headers."""
        own = _is_own(source)
        heads = sum(
            _header(line) is not None or _is_below_name(source, number, own=own)
            for number, line in enumerate(source.bare)
            if ":" in line or own
        )
        if not heads:
            return NOT_SEEN
        if heads == 1 and not any(re.search(r"\d [AP]M\Z", line) for line in source.bare):
            return NOT_SEEN  # "data[9:25]" in a program
        return Detection(0.85 if heads > 1 else 0.5, f"{heads} × “NAME  1:42 PM”")

    def read(self, source: Source) -> Draft:
        """Cut at the headers and at times that stand alone."""
        draft = Draft([], 0.9, "names with a time after two spaces", order="time")
        furniture, own = _furniture(source), _is_own(source)
        heads: list[Head] = []
        day = ""
        for number, line in enumerate(source.bare):
            if number in furniture:
                day = "" if line.lower() in _RELATIVE else _day(line) or day
                continue
            match = _header(line) or (_old_header(line) if own else None)
            if match is None and _is_below_name(source, number, own=own):
                first, name = _named_above(source, number, furniture)
                heads.append(Head(first, number + 1, name, _when(day, _untagged(line))))
                continue
            alone = _ALONE.match(line) if heads and match is None else None
            if match is None and alone is None:
                continue
            time = (match or alone)["time"]  # type: ignore[index]
            author = _BADGE.sub("", match["name"]) if match else heads[-1].author
            first = number
            if (
                match
                and number
                and _TAG.match(match["name"])
                and can_be_name(source.bare[first - 1])
            ):
                first -= 1  # a status stands between the name and the time
                author = _BADGE.sub("", source.bare[first])
            heads.append(Head(first, number + 1, author, _when(day, time)))
        if not heads:
            return draft
        _keep_emoji(source, heads, furniture)
        pane = _in_pane(source, heads)
        above = [n for n in filled_lines(source, 0, heads[0].first) if n not in furniture]
        if pane or _is_channel([source.bare[n] for n in above]):
            furniture |= dict.fromkeys(above, FurnitureKind.HEADER)
        add_messages(source, heads, furniture, draft)
        _answer(draft)
        for record in draft.records[1:] if pane else ():
            record.parent = 0
        for record in draft.records:
            mark = _EDITED.search(record.text)
            if mark and label_of(mark["word"]) is Label.EDITED:
                record.text = record.text[: mark.start()]
                record.extra = {**record.extra, "edited": True}
        return draft


def _when(day: str, time: str) -> str:
    """Return a time with the day that stands above it, where both make a date."""
    written = f"{day} {time}".strip()
    return written if dates.is_date(written) else time


def _named_above(source: Source, number: int, apart: Container[int]) -> tuple[int, str]:
    """Return where the header of a time alone begins, and the name above it."""
    first = number - 1
    if _TAG.match(source.bare[first]) and first and can_be_name(source.bare[first - 1]):
        first -= 1
    name = source.bare[first]
    if first and first - 1 not in apart and source.bare[first - 1] == name:
        first -= 1  # the picture's text is the name, too
    return first, name


def _keep_emoji(source: Source, heads: list[Head], furniture: dict[int, FurnitureKind]) -> None:
    """Take an emoji for what somebody said, in place, where nothing else is and none counts it."""
    for head, stop in zip(heads, [*(h.first for h in heads[1:]), len(source)], strict=True):
        lines = filled_lines(source, head.body, stop)
        texts = [source.bare[n] for n in lines[:2]]
        if not texts or not EMOJI.fullmatch(texts[0]) or texts[-1].isdecimal():
            continue
        if all(n in furniture for n in lines):
            del furniture[lines[0]]


def _is_channel(lines: list[str]) -> bool:
    """Whether lines are a channel's name, and maybe how many people are in it."""
    if kept := [line for line in lines if not OF_CHANNEL.match(line)]:
        lines = kept
    named = bool(lines) and _CHANNEL.match(lines[0]) is not None
    return named and all(line.replace(",", "").isdecimal() for line in lines[1:])


def _in_pane(source: Source, heads: list[Head]) -> bool:
    """Whether the messages are one thread: those below the first answer it."""
    above = filled_lines(source, 0, heads[0].first)
    if above and len(above) <= _MOST_ABOVE and _PANE.match(source.bare[above[0]]):
        return True
    stop = heads[1].first if len(heads) > 1 else len(source)
    texts = [source.bare[n] for n in filled_lines(source, heads[0].body, stop)]
    counted = bool(texts) and label_of(texts[-1]) is Label.REPLIES
    return counted and count_in(texts[-1]) == len(heads) - 1 > 0


def _answer(draft: Draft) -> None:
    """Set whom messages answer that a thread sent to the channel: they begin with what NAME wrote.

    That line, and the one above it, are not of the message.
    """
    for number, record in enumerate(draft.records):
        lines = record.text.split("\n")
        if len(lines) < 3 or not ANSWERED.match(lines[0]):
            continue
        said = lines[1].rstrip("….").rstrip()
        above = reversed(range(number))
        parent = next((n for n in above if said and draft.records[n].text.startswith(said)), None)
        if parent is not None:
            record.parent, record.text = parent, "\n".join(lines[2:])


def _day(line: str) -> str | None:
    """Return the date of a line that says which day the messages below are of; none of others."""
    match = _DAY.match(line) if not _RULED_DAY.match(line) else None
    if match is None or match["weekday"].lower() not in WEEKDAYS or ":" in line:
        return None
    date = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", match["date"])
    return date if dates.is_date(date) else None


def _is_day(line: str) -> bool:
    return line.lower() in _RELATIVE or bool(_RULED_DAY.match(line)) or _day(line) is not None


def _header(line: str) -> re.Match[str] | None:
    match = _HEADER.match(line)
    return match if match and not _NO_NAME.search(match["name"]) else None


def _old_header(line: str) -> re.Match[str] | None:
    """Match a name and, on its line, the day or age that stands beside a thread."""
    match = _BESIDE.match(line) if "  " in line else None
    return match if match and not _TAG.match(match["name"]) and _is_dated(match["time"]) else None


def _untagged(line: str) -> str:
    """Return a time without the tag that stands before it: "APP  1 year ago"."""
    match = _BESIDE.match(line) if "  " in line else None
    return match["time"] if match and _TAG.match(match["name"]) else line


def _is_below_name(source: Source, number: int, *, own: bool) -> bool:
    """Whether a line is the time that belongs to the name on the line above.

    ``own``: a day may stand before it, which others write, too.
    """
    dated = own and _is_dated(_untagged(source.bare[number]))
    return (
        number > 0
        and (dated or (source.lines[number][:2].isspace() and len(source.lines[number][:2]) == 2))
        and (dated or bool(_ALONE.match(source.bare[number])))
        and not source.lines[number - 1][:1].isspace()
        and (can_be_name(source.bare[number - 1]) or bool(_TAG.match(source.bare[number - 1])))
    )


def _is_own(source: Source) -> bool:
    """Whether lines stand there that only Slack has: beside a thread, or of clocks set in."""
    return any(
        _PANE.match(line) or _ALSO_SEND.match(line) or (raw[:2] == "  " and _ALONE.match(line))
        for line, raw in zip(source.bare, source.lines, strict=True)
        if line
    )


def _is_dated(line: str) -> bool:
    """Whether a line says day and time, as beside a thread: "Mar 3rd at 9:12 AM"."""
    if not 4 < len(line) <= 40:
        return False
    if _AGO.match(line):
        return True
    match = _DATED.match(line) if line[-1:] in "0123456789Mmr" and ":" in line else None
    return match is not None and dates.is_date(line)


def _is_box(line: str) -> bool:
    return bool(BOX.match(line)) or is_box(line)


def _furniture(source: Source) -> dict[int, FurnitureKind]:
    found = {}
    before = ""
    for number, line in enumerate(source.bare):
        if _is_day(line):
            found[number] = FurnitureKind.HEADER
        elif label_of(line) is Label.REPLIES or FURNITURE.match(line):
            found[number] = FurnitureKind.BUTTONS
        elif line.isdecimal() and EMOJI.fullmatch(before):
            found[number] = FurnitureKind.BUTTONS  # how many gave that reaction
        before = line or before
    lines = filled_lines(source, 0, len(source))
    for above, below in pairwise(lines):
        if source.bare[above] == source.bare[below] and FILE.match(source.bare[above]):
            found |= dict.fromkeys((above, below), FurnitureKind.BUTTONS)
    last = lines[-1] if lines else None
    if last is not None and _ALSO_SEND.match(source.bare[last]) and len(lines) > 1:
        last = lines[-2]  # the box of a thread stands above
    if last is not None and last not in found and _is_box(source.bare[last]):
        found[last] = FurnitureKind.FOOTER
    return found


READER = Viewed(SlackReader(), (slack_dump,))
