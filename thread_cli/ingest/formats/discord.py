"""Discord: ``NAME — Today at 12:45 PM``, then the message's lines."""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.chat import Head, add_messages
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import filled_lines
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_HEADER = re.compile(
    r"(?P<name>\S.{0,60}?)(?: ?\[\w{1,8}\]| ?(?:APP|BOT|OP))? ?[—–] ?(?P<date>.{4,40})\Z"
)
_DATE = re.compile(
    r"(?:Today|Yesterday|Last \w+day) at \d{1,2}:\d{2}(?: ?[AP]M)?\Z|"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?(?: \d{1,2}:\d{2}(?: ?[AP]M)?)?\Z|"
    r"\d{1,2}:\d{2}(?: ?[AP]M)?\Z|"
    r"[^\W\d_][^\d\n]{1,20} \d{1,2}[:.]\d{2}(?: ?[AP]M| ?Uhr)?\Z",  # "heute um 12:45"
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"[—–-]{0,3} ?(?P<date>[^\W\d_]{3,9} \d{1,2}, \d{4}|\d{1,2} [^\W\d_]{3,9} \d{4})\Z"
)
#: The tag of a program that writes stands on a line of its own, the date below it.
_TAG = re.compile(r"(?:✓ ?)?(?:APP|BOT|OP)\Z")
_DATE_ALONE = re.compile(r"[—–] ?(?P<date>.{4,40})\Z")
#: The channel's name; its topic and a title may stand below it.
_CHANNEL = re.compile(r"#[\w-]{1,100}\Z")
_MOST_ABOVE = 3
_EDITED = re.compile(r" ?\(edited\)\Z")


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
        begins = {head.first for head in heads}
        begins |= {n for n, line in enumerate(source.bare) if line.startswith("Message #")}
        furniture = {
            number: FurnitureKind.HEADER
            for number, line in enumerate(source.bare)
            if _SEPARATOR.match(line)
            or (line in {"NEW", "New"} and number + 1 in begins)
            or (line.startswith("Message #") and " " not in line[9:])
        }
        above = filled_lines(source, 0, heads[0].first)
        if above and len(above) <= _MOST_ABOVE and _CHANNEL.match(source.bare[above[0]]):
            furniture |= dict.fromkeys(above, FurnitureKind.HEADER)
        days = sorted(furniture)
        for head in heads:
            if re.fullmatch(r"\d{1,2}:\d{2}(?: ?[AP]M)?", head.created_text or "", re.IGNORECASE):
                above = [n for n in days if n < head.first]
                while above and not _SEPARATOR.match(source.bare[above[-1]]):
                    above.pop()
                if above and (match := _SEPARATOR.match(source.bare[above[-1]])):
                    head.created_text = f"{match['date']} {head.created_text}"
        add_messages(source, heads, furniture, draft)
        for record in draft.records:
            if _EDITED.search(record.text):
                record.text = _EDITED.sub("", record.text)
                record.extra = {**record.extra, "edited": True}
        return draft


def _is_date(text: str) -> bool:
    return bool(_DATE.match(text)) and dates.is_date(text)


def _heads(source: Source) -> list[Head]:
    heads = []
    for number, line in enumerate(source.bare):
        if "—" not in line and "–" not in line:
            continue
        match = _DATE_ALONE.match(line)
        if match and _is_date(match["date"]):
            above = filled_lines(source, max(0, number - 3), number)
            if len(above) > 1 and _TAG.match(source.bare[above[-1]]):
                heads.append(Head(above[-2], number + 1, source.bare[above[-2]], match["date"]))
                continue
        match = _HEADER.match(line)
        if match and _is_date(match["date"]):
            heads.append(Head(number, number + 1, match["name"], match["date"]))
    return heads


READER = DiscordReader()
