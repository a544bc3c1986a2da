"""YouTube until 2010: ``NAME (3 months ago) Show Hide``, votes, two buttons, the body.

Nobody's name stands where a comment was taken away: "Comment removed by author".
"""

import re

from thread_cli.ingest.draft import Draft
from thread_cli.ingest.headed import Head, add_comments, add_furniture, filled_lines
from thread_cli.ingest.line_parts import count_in, whole
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_HEADER = re.compile(
    r"(?P<name>[\w.-]{1,30}) \((?P<age>\d{1,2} (?:second|minute|hour|day|week|month|year)s? ago)\)"
    r"(?:\s+(?:Show|Hide|Reply|Spam|Marked as spam))*\Z"
)
_VOTES = re.compile(r"[+-]?\d{1,5}\Z")
_OWN = re.compile(r"Marked as spam\Z")
_BELOW_HEADER = re.compile(
    r"(?:Marked as spam|Spam|Reply|Show|Hide|Reply \| Spam|"
    r"This comment has received too many negative votes\s*(?:show|hide)?)\Z"
)
_BUTTON = re.compile(
    r"(?:Comment removed(?: by author)?|"
    r"(?:Most Recent|Highest Rated|All) Comments(?: \(\d[\d,]*\))?|"
    r"Newest \| Oldest|View all \d[\d,]* comments|"
    r"(?:Prev(?:ious)? )?\d+(?: \.{3}| \d+)+(?: Next)?)\Z"
)
_FOOT = re.compile(
    r"(?:Would you like to comment\?|Join YouTube for a free account.*|Post a text comment|"
    r"Post a video response)\Z"
)
_COUNT = re.compile(r"(?:.*\s)?Text Comments \((?P<count>\d[\d,]*)\).*\Z")


def find_heads(source: Source) -> list[Head]:
    """Return the headers, if the button to tell of spam stands below most of them."""
    heads: list[Head] = []
    marked = 0
    for number, text in enumerate(source.bare):
        match = _HEADER.match(text) if " ago)" in text and len(text) <= 100 else None
        if match is None:
            continue
        head = Head(number, number + 1, match["name"], match["age"])
        own = bool(_OWN.search(text))
        for line in filled_lines(source, number + 1, min(number + 10, len(source))):
            below = source.bare[line]
            if head.score is None and _VOTES.match(below) and not own:
                head.score = whole(below)
            elif not _BELOW_HEADER.match(below):
                break
            own |= bool(_OWN.match(below))
            head.body = line + 1
        marked += own
        heads.append(head)
    return heads if marked > 1 and marked * 5 >= len(heads) * 4 else []


def read(source: Source, heads: list[Head]) -> Draft:
    """Cut the source at the headers."""
    draft = Draft([], 0.9, f"{len(heads)} names with an age in brackets, over “Marked as spam”")
    counts = [m for text in source.bare[: heads[0].first] if (m := _COUNT.match(text))]
    draft.declared = count_in(counts[-1]["count"]) if counts else None
    below = range(heads[-1].body, len(source))
    end = next((n for n in below if _FOOT.match(source.bare[n])), len(source))
    add_furniture(source, draft, 0, heads[0].first, FurnitureKind.HEADER)
    add_comments(source, draft, heads, end, is_button=lambda text: bool(_BUTTON.match(text)))
    add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
    return draft
