"""IRC logs: ``[12:01] <NAME> BODY``, ``12:01 < NAME> BODY``, ``* NAME action``: one a line."""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.headed import add_before, add_furniture, no_line
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_STAMP = (
    r"(?:\[?(?P<stamp>(?:\d{4}-\d{2}-\d{2}[ T]|"
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4} |[A-Z][a-z]{2} +\d{1,2} )?\d{1,2}:\d{2}(?::\d{2})?"
    r"(?: ?[AP]M)?)\]?\s+)?"
)
_SAID = re.compile(
    _STAMP + r"<[ @+%&~!]?(?P<name>[^\s<>/!?=\"']{1,40}"
    # Behind a clock also two words, as bridges from other networks have them.
    r"(?(stamp)(?: [^\s<>/!?=\"']{1,20}){0,2}))>\s?(?P<text>.*)\Z",
    re.IGNORECASE,
)
#: WeeChat keeps its logs in columns.
_COLUMNS = re.compile(
    r"(?P<stamp>\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})\t"
    r"[ @+%&~!]?(?P<name>[^\s<>*=-][^\s<>]{0,39})\t(?P<text>.*)\Z"
)
#: WeeChat's window, copied: the names stand to the left of a rule.
_WINDOW = re.compile(
    r"(?P<stamp>\[?\d{1,2}:\d{2}(?::\d{2})?\]?)\s+"
    r"[@+%&~!]?(?P<name>[^\W\d][^\s<>|*=]{0,39}|\*)\s+[|│] (?P<text>.*)\Z"
)
_DID = re.compile(
    _STAMP + r"\*\s+(?:[|│] )?(?P<name>[^\s*<>]{1,40})\s(?P<text>.*)\Z", re.IGNORECASE
)
_SYSTEM = re.compile(
    _STAMP + r"(?:-!-|===|\*\*\*|-->|<--|--|→|←|ℹ|⇐|"
    r"\*\s+(?:\S+ (?:\(\S+@\S+\) )?(?:has (?:joined|quit|left)|is now known)|Netsplit |"
    r"(?:Now talking (?:on|in)|Topic for|Users on) #|Topic (?:is|set by)\b|"
    r"You have (?:joined|left)|\S+ (?:gives|removes) (?:channel|voice|half)|"
    r"\S+ (?:sets mode|has changed the topic))).*\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2}")
#: HexChat: ``Jun 30 09:03:09 <ada>``.
_MONTH = re.compile(r"[A-Z][a-z]{2} +\d{1,2} \d")
_DAY = re.compile(
    r"(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+(?:-->|<--|--|=!=)\s+[|│] .*|"
    r"--- (?:Day changed|Log opened|Log closed) .*|=== .*|\*{2,} (?:BEGIN|ENDED?) LOGGING.*)\Z"
)


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
        forms = (_SYSTEM, _DAY, _DID)
        of_log = said + sum(any(form.match(line) for form in forms) for line, raw in filled)
        stamped = sum(
            bool(_said(line, raw)) and (line[0] in "[0123456789" or bool(_MONTH.match(line)))
            for line, raw in filled[:2000]
        )
        if said < 2 or of_log < 0.5 * len(filled) or said < 0.15 * len(filled):
            return NOT_SEEN
        return Detection(
            0.96 if stamped else 0.75, f"{said} of {len(filled)} lines like “<NAME> …”"
        )

    def read(self, source: Source) -> Draft:
        """Take every line that somebody said or did; what the server says is furniture."""
        draft = Draft([], 0.95, "lines with a name in angle brackets", order="time")
        start = next(
            (i for i in range(len(source)) if _is_of_log(source.bare[i], source.lines[i])), 0
        )
        add_before(source, draft, start, is_page=no_line, is_button=no_line)
        for number in range(start, len(source)):
            line = source.bare[number]
            if not line:
                continue
            said = _said(line, source.lines[number])
            system = None if said else _SYSTEM.match(line) or _DAY.match(line)
            match = said or (None if system else _DID.match(line))
            if match is None:
                kind = FurnitureKind.HEADER if system else FurnitureKind.UNREAD
                if not system and draft.records and source.indents[number]:
                    _go_on(source, number, draft)
                else:
                    add_furniture(source, draft, number, number + 1, kind)
                continue
            stamp = match["stamp"]
            draft.records.append(
                Record(
                    source.span(number, number + 1),
                    match["name"],
                    match["text"],
                    created_text=stamp if stamp and dates.is_date(stamp) else None,
                    extra={} if said else {"action": True},
                )
            )
        return draft


def _said(line: str, raw: str) -> re.Match[str] | None:
    """Match what somebody said, in angle brackets or in columns."""
    if "\t" in raw and (match := _COLUMNS.match(raw)):
        return match
    if ("|" in line or "│" in line) and (match := _WINDOW.match(line)):
        return match if match["name"] != "*" else None
    return _SAID.match(line) if "<" in line else None


def _is_of_log(line: str, raw: str) -> bool:
    if not line:
        return False
    return bool(_said(line, raw)) or any(form.match(line) for form in (_SYSTEM, _DAY, _DID))


def _go_on(source: Source, number: int, draft: Draft) -> None:
    """An indented line goes on with the message above it."""
    last = draft.records[-1]
    last.text += "\n" + source.bare[number]
    last.span = type(last.span)(last.span.start, source.starts[number + 1])


READER = IrcReader()
