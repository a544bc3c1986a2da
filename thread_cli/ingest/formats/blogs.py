"""The blog platforms whose comments carry a header or footer of their own wording.

WordPress, Blogger, TypePad, Movable Type and Drupal leave the look of comments to thousands of
themes, so the cutting is that of the generic reader; what a platform always writes (``says:``,
``Posted by:``, a date's form) tells which one it is and makes the reading surer.
"""

import re
from dataclasses import dataclass
from itertools import islice

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Reader
from thread_cli.ingest.generic.read import Analysis, analyse, read
from thread_cli.ingest.source import Source

_MONTH_DAY = r"[^\W\d_]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}"
_HINT = re.compile(
    r"\d{2}(?:,|\s[-@]|\sat)?\s\d{1,2}:\d\d|\b(?:said|dijo|disse|detto)(?:\.\.\.|…)\Z|\bsays:?\Z",
    re.IGNORECASE,
)
# What Drupal writes after the name of somebody who has no account.
_UNVERIFIED = re.compile(r" \(not verified\)\Z")
# From here on a sign is one platform's wording; below, a form that others may have.
_OF_ONE_PLATFORM = 0.8
_PLAIN_TO_SEE = 0.8
# How many lines are looked at before the source is taken for something else.
_SAMPLE = 4000


@dataclass(frozen=True, slots=True)
class _Sign:
    """What a platform writes around authors and dates.

    Attributes:
        line: Matches in a header or footer, its rows joined by a line break.
        after: Whether the author stands after the body; none for either.
        score: How sure the platform is when most headers match.
        what: For people.
    """

    line: re.Pattern[str]
    after: bool | None
    score: float
    what: str


def _sign(line: str, what: str, score: float, *, after: bool | None = False) -> _Sign:
    return _Sign(re.compile(line, re.IGNORECASE), after, score, what)


class BlogReader:
    """Reads one platform's comments, whatever the theme."""

    def __init__(self, name: str, label: str, example: str, *signs: _Sign) -> None:
        """Take what ``Reader`` asks for, and the signs of the platform."""
        self.name = name
        self.label = label
        self.example = example
        self._signs = signs

    def detect(self, source: Source) -> Detection:
        """Look for the platform's words in the lines that the best cut takes for headers."""
        if not self._may_be(source):
            return NOT_SEEN
        analysis = analyse(source)
        best = analysis.best
        if best is None:
            return NOT_SEEN
        heads = _heads(analysis)
        found = NOT_SEEN
        for sign in self._signs:
            if sign.after is not None and sign.after != best.after:
                continue
            share = sum(bool(sign.line.search(head)) for head in heads) / len(heads)
            score = round(min(sign.score, best.score), 3)
            if sign.score < _OF_ONE_PLATFORM and best.score < _PLAIN_TO_SEE:
                score = min(score, 0.3)  # other sites write dates like that too
            if share >= 0.6 and score > found.score:
                found = Detection(score, f"{len(heads)} times {sign.what}")
        return found

    def read(self, source: Source) -> Draft:
        """Cut the source as the generic reader does."""
        draft = read(source, analyse(source))
        for record in draft.records:
            record.author = record.author and _UNVERIFIED.sub("", record.author)
        return draft

    @staticmethod
    def _may_be(source: Source) -> bool:
        """Whether lines as all blogs have them stand in the source: cheap, before any cutting."""
        lines = [line for line in islice(source.bare, _SAMPLE) if 0 < len(line) <= 200]
        hits = sum(bool(_HINT.search(line)) for line in lines)
        return hits > 0 and hits * 300 >= len(lines)


def _heads(analysis: Analysis) -> list[str]:
    """Return the text of each header or footer."""
    best, section = analysis.best, analysis.section
    if best is None:
        return []
    rows = analysis.rows[section.first : section.end]
    return ["\n".join(row.text for row in rows[b.first : b.end]) for b in best.candidate.boundaries]


WORDPRESS = BlogReader(
    "wordpress",
    "WordPress",
    "Ada Byron says:\nMarch 3, 2021 at 9:15 am\n\nI agree with the second point.",
    _sign(
        rf"\A.{{1,100}} says:?\s*\n(?:posted )?{_MONTH_DAY},? (?:at )?\d",
        "“NAME says:” over a date",
        0.85,
    ),
    _sign(rf"\A.{{1,100}} on {_MONTH_DAY} at \d.{{3,9}} said:\Z", "“NAME on DATE said:”", 0.85),
    _sign(rf"\Aon {_MONTH_DAY} at \d.{{3,9}} .{{1,100}} said:?\Z", "“On DATE NAME said:”", 0.82),
    _sign(
        rf"(?-i:{_MONTH_DAY} (?:at|@) \d{{1,2}}:\d\d(?::\d\d)?(?: [ap]m)?)(?! \| )",
        "a name with “Month D, YYYY at H:MM am”",
        0.74,
    ),
)
BLOGGER = BlogReader(
    "blogger",
    "Blogger",
    "Ada Byron said...\n\nI agree with the second point.\nMarch 3, 2021 9:15 AM",
    _sign(
        r"\A(?!on .{6,60}\d:\d\d).{1,100} (?:said|dijo|disse|ha detto)(?:\.\.\.|…)\Z",
        "“NAME said...”",
        0.85,
    ),
    _sign(
        r"\A.{0,100}\S(?-i:[A-Z][a-zé]{2,8} \d{1,2}, \d{4}|\d{1,2} [^\W\d_]{3,9} \d{4}|\d+/\d+/\d\d)"
        r"(?:,? (?:at )?\d{1,2}:\d\d(?: [AP]M)?)\Z",
        "a name grown together with its date",
        0.78,
    ),
)
TYPEPAD = BlogReader(
    "typepad",
    "TypePad",
    "I agree with the second point.\n\nPosted by: Ada Byron | March 03, 2021 at 09:15 AM",
    _sign(
        r"\Aposted by:? .{1,100}? ?(?:\||  ).{0,3}(?:\w+, )?\w+ \d\d?, \d{4} at \d\d:\d\d [AP]M",
        "“Posted by: NAME | DATE” below the text",
        0.85,
        after=True,
    ),
    _sign(
        rf"\A.{{1,100}} {_MONTH_DAY} at \d\d:\d\d [AP]M\Z",
        "“NAME DATE” below the text",
        0.76,
        after=True,
    ),
)
MOVABLE_TYPE = BlogReader(
    "movabletype",
    "Movable Type",
    "I agree with the second point.\n\nPosted by: Ada Byron at March 3, 2021 9:15 AM",
    _sign(
        rf"\A(?:comment .{{1,12}} )?posted by:? .{{1,100}} (?:at|on) {_MONTH_DAY},? (?:at )?\d",
        "“Posted by: NAME at DATE” below the text",
        0.85,
        after=True,
    ),
    _sign(rf"\A.{{1,100}} \| {_MONTH_DAY} \d{{1,2}}:\d\d [AP]M \|", "“NAME | DATE | Reply”", 0.82),
)
DRUPAL = BlogReader(
    "drupal",
    "Drupal",
    "Submitted by Ada Byron (not verified) on Wed, 03/03/2021 - 09:15.\n\nI agree.",
    _sign(
        r"(?:submitted by )?.{1,100}(?: \(not verified\))? on \w{3,9}, (?:\d\d/\d\d/\d{4}"
        r"|\w+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d) - \d\d?:\d\d",
        "“Submitted by NAME on DATE”",
        0.85,
    ),
    _sign(r"\w{3}, \d\d/\d\d/\d{4} - \d\d:\d\d", "a name with “Wed, 03/03/2021 - 09:15”", 0.8),
)

READERS: tuple[Reader, ...] = (BLOGGER, DRUPAL, MOVABLE_TYPE, TYPEPAD, WORDPRESS)
