"""IRC logs: ``[12:01] <NAME> BODY``, ``12:01 < NAME> BODY``, ``* NAME action``: one a line."""

import re
from collections.abc import Callable, Mapping

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.formats.irc_lines import (
    CLOCKED,
    COLUMNS,
    DAY,
    DID,
    MONTH,
    RENAMED,
    SAID,
    SYSTEM,
    TO,
    WINDOW,
)
from thread_cli.ingest.headed import add_before, add_furniture, no_line
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, words_of
from thread_cli.model import FurnitureKind

_WORD = re.compile(r"[^\W\d_]{2}")
#: At the end of what was said, in Discord.
_EDITED = re.compile(rf" ?\((?:{words_of(Label.EDITED)})\)\Z", re.IGNORECASE)
_LEAST_CLOCKED = 3
_MOST_RENAMED = 8
_Find = Callable[[str, str], re.Match[str] | None]


class IrcReader:
    """Reads logs as most clients write them."""

    name = "irc"
    label = "IRC log"
    example = "[12:01] <ada> I agree with the second point.\n[12:02] * bo nods"

    def detect(self, source: Source) -> Detection:
        """Count lines with a name in angle brackets."""
        filled = [pair for pair in zip(source.bare, source.lines, strict=True) if pair[0]]
        found = [match for line, raw in filled if (match := _said(line, raw))]
        if not any(match["stamp"] for match in found):
            # Markup has angle brackets too, but what it says stands beside other tags, or nowhere;
            # so have tables of keys, which say numbers.
            found = [m for m in found if "<" not in m["text"] and _WORD.search(m["text"])]
        said = len(found)
        forms = (SYSTEM, DAY, DID)
        of_log = said + sum(any(form.match(line) for form in forms) for line, raw in filled)
        stamped = sum(
            bool(_said(line, raw)) and (line[0] in "[0123456789" or bool(MONTH.match(line)))
            for line, raw in filled[:2000]
        )
        if said < 2 and (talk := _clocked(source)):
            return Detection(0.85, f"{talk} lines like “[12:01] NAME: …”, and what a chat tells")
        if said < 2 or of_log < 0.5 * len(filled) or said < 0.15 * len(filled):
            return NOT_SEEN
        return Detection(
            0.96 if stamped else 0.75, f"{said} of {len(filled)} lines like “<NAME> …”"
        )

    def read(self, source: Source) -> Draft:
        """Take every line that somebody said or did; what the server says is furniture."""
        draft = Draft([], 0.95, "lines with a name in angle brackets", order="time")
        clocked = (
            sum(bool(_said(*pair)) for pair in zip(source.bare, source.lines, strict=True)) < 2
        )
        find = _said_behind_clock if clocked else _said
        start = next(
            (i for i in range(len(source)) if _is_of_log(source.bare[i], source.lines[i], find)), 0
        )
        add_before(source, draft, start, is_page=no_line, is_button=no_line)
        for number in range(start, len(source)):
            line = source.bare[number]
            if not line:
                continue
            said = find(line, source.lines[number])
            system = None if said else SYSTEM.match(line) or DAY.match(line)
            match = said or (None if system else DID.match(line))
            if match is None:
                kind = FurnitureKind.HEADER if system else FurnitureKind.UNREAD
                if not system and draft.records and (clocked or source.indents[number]):
                    _go_on(source, number, draft)
                else:
                    add_furniture(source, draft, number, number + 1, kind)
                continue
            stamp = (match["stamp"] or match.groupdict().get("stamp_round") or "").strip("[]")
            draft.records.append(
                Record(
                    source.span(number, number + 1),
                    match["name"],
                    match["text"],
                    created_text=stamp if dates.is_date(stamp) else None,
                    extra={} if said else {"action": True},
                )
            )
        if clocked:
            draft.reason = "lines of a clock in brackets, a name and a colon"
            for record in draft.records:
                if _EDITED.search(record.text):
                    record.text = _EDITED.sub("", record.text)
                    record.extra = {**record.extra, "edited": True}
        _address(draft.records, _renamed(source))
        return draft


def _renamed(source: Source) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in source.bare:
        match = RENAMED.search(line) if "now known as" in line or "Nick change: " in line else None
        if match and SYSTEM.match(line):
            old, new = (match["old"] or match["from"]), (match["new"] or match["to"])
            found[new.casefold()] = old.casefold()
    return found


def _clocked(source: Source) -> int:
    """Return how many lines are ``[12:01] NAME: …``; 0 where nothing shows that it is a chat.

    A chat tells who comes and goes, marks programs and what was edited, or somebody is spoken to.
    """
    lines = [line for line in source.bare if line]
    found = [match for line in lines if (match := CLOCKED.match(line))]
    names = {match["name"].casefold() for match in found}
    if len(found) < _LEAST_CLOCKED or len(found) * 2 < len(lines) or len(names) < 2:
        return 0
    spoken = (TO.match(match["text"]) for match in found)
    to = any(m and (m["at"] or m["nick"]).casefold() in names for m in spoken)
    marked = any(match["bot"] or _EDITED.search(match["text"]) for match in found)
    told = any(line[0] in "[(" and (SYSTEM.match(line) or DID.match(line)) for line in lines)
    return len(found) if to or marked or told else 0


def _address(records: list[Record], renamed: Mapping[str, str]) -> None:
    """Set the parent of lines that begin with ``NICK:``: the last one that NICK said above.

    Args:
        records: In the order of the log.
        renamed: For each nick that somebody took, the one she had before.
    """

    def person(nick: str) -> str:
        nick, steps = nick.casefold(), 0
        while nick in renamed and steps < _MOST_RENAMED:
            nick, steps = renamed[nick], steps + 1
        return nick

    last_by: dict[str, int] = {}
    for number, record in enumerate(records):
        own = person(record.author or "")
        match = TO.match(record.text)
        to = person(match["at"] or match["nick"]) if match else own
        if to != own and to in last_by and "action" not in record.extra:
            record.parent = last_by[to]
        if "action" not in record.extra:
            last_by[own] = number


def _said(line: str, raw: str) -> re.Match[str] | None:
    """Match what somebody said, in angle brackets or in columns."""
    if "\t" in raw and (match := COLUMNS.match(raw)):
        return match
    if ("|" in line or "│" in line) and (match := WINDOW.match(line)):
        return match if match["name"] != "*" else None
    return SAID.match(line) if "<" in line else None


def _said_behind_clock(line: str, _raw: str) -> re.Match[str] | None:
    return None if SYSTEM.match(line) else CLOCKED.match(line)


def _is_of_log(line: str, raw: str, find: _Find) -> bool:
    if not line:
        return False
    return bool(find(line, raw)) or any(form.match(line) for form in (SYSTEM, DAY, DID))


def _go_on(source: Source, number: int, draft: Draft) -> None:
    """An indented line goes on with the message above it."""
    last = draft.records[-1]
    last.text += "\n" + source.bare[number].removeprefix("| ").removeprefix("│ ")
    last.span = type(last.span)(last.span.start, source.starts[number + 1])


READER = IrcReader()
