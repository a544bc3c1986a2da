"""A message's page in an archive that Pipermail made: author and date above, links around the text.

The page holds one message; a selection over several holds one after another.
"""

import re
from itertools import takewhile

from thread_cli.ingest import dates
from thread_cli.ingest.draft import Draft
from thread_cli.ingest.headed import Head, add_comments, add_furniture, filled_lines
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_SENDER = re.compile(
    r"(?P<name>\S.{0,80}?) (?P<address>\S{1,64} (?:at|en|à|@) [\w-]{1,63}(?:\.[\w-]{1,63}){1,5})\Z"
)
_DATE = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?P<day>[A-Z][a-z]{2} +\d{1,2}) "
    r"(?P<clock>\d{2}:\d{2}:\d{2}) (?P<zone>\S{1,9}) (?P<year>\d{4})\Z"
)
_LINK = re.compile(
    r"\W{0,2}(?:Previous message|Next message|Messages sorted by|Message précédent|"
    r"Prochain message|Vorherige Nachricht|Nächste Nachricht|Nachrichten sortiert nach)"
    r"(?: \([^()]{1,20}\))?:.{0,200}\Z"
)
_FOOT = re.compile(
    r"(?:More information about the .{1,80} mailing list|"
    r"Mehr Informationen über die Mailingliste .{1,80})\Z"
)
#: Above what was attached.
_PART = re.compile(r"-{14} next part -{14}\Z")
#: Between the date and the text.
_MOST_LINKS = 8


def page_heads(source: Source) -> list[Head]:
    """Return the headers: an author with an address, a date below, then links to other messages."""
    heads = []
    bare = source.bare
    for number, line in enumerate(bare):
        match = _DATE.match(line) if line[-4:].isdecimal() and len(line) <= 60 else None
        above = next((n for n in range(number - 1, max(number - 3, -1), -1) if bare[n]), None)
        sent = _SENDER.match(bare[above]) if match and above is not None else None
        if match is None or sent is None or above is None:
            continue
        date = f"{match['day']} {match['year']} {match['clock']} {match['zone']}"
        below = filled_lines(source, number + 1, min(number + 2 * _MOST_LINKS, len(source)))
        links = list(takewhile(lambda n: _LINK.match(bare[n]), below[:_MOST_LINKS]))
        if not links:
            continue
        written = line if dates.is_date(line) or not dates.is_date(date) else date
        first = above
        if above and bare[above - 1] and len(bare[above - 1]) <= 200:
            first = above - 1  # the subject
        head = Head(first, links[-1] + 1, sent["name"], written)
        ends = range(head.body, len(source))
        head.end = next((n for n in ends if _closes(bare[n])), None)
        heads.append(head)
    return heads


def _closes(line: str) -> bool:
    return bool(_LINK.match(line) or _FOOT.match(line) or _PART.match(line))


def read_page(source: Source, heads: list[Head]) -> Draft:
    """Cut at the headers; a message ends where the links to others stand once more."""
    seen = f"{len(heads)} × author, address, date and links"
    draft = Draft([], 0.9, seen, order="time", quotes_answer=True)
    subject = source.bare[heads[0].first]
    draft.title = subject if not _SENDER.match(subject) else None
    add_furniture(source, draft, 0, heads[0].first, FurnitureKind.HEADER)
    add_comments(source, draft, heads, len(source))
    return draft
