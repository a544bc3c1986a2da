"""The blog platforms whose comments carry a header or footer of their own wording.

WordPress, Blogger, TypePad, Movable Type and Drupal leave the look of comments to thousands of
themes, so the cutting is that of the generic reader; what a platform always writes (``says:``,
``Posted by:``, a date's form) tells which one it is and makes the reading surer.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from thread_cli.ingest.article import take_article
from thread_cli.ingest.blog_marks import is_ping, titled_in, without_badge
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.generic.read import Analysis, analyse, read
from thread_cli.ingest.headed import Head
from thread_cli.ingest.line_parts import without_bullets
from thread_cli.ingest.source import Source

MONTH_DAY = r"[^\W\d_]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}"
_HINT = re.compile(
    r"\d{2}(?:,|\s[-@]|\sat)?\s\d{1,2}:\d\d|\b(?:said|dijo|disse|detto)(?:\.\.\.|…)\Z|\bsays:?\Z",
    re.IGNORECASE,
)
#: What Drupal writes after the name of somebody who has no account.
UNVERIFIED = re.compile(
    r" \((?:not verified|nicht überprüft|non vérifié|no verificado|non verificato|não verificado|"
    r"niet gecontroleerd|niet geverifieerd|ikke verifisert|ikke verificeret|inte verifierad|"
    r"ej verifierad|niezweryfikowany|не проверено|neověřeno|未検証)\)\Z"
)
_BULLET = re.compile(r"(?:\d{1,4}\.|[◦▪•●○■*])\s+(?=\S)")
# From here on a sign is one platform's wording; below, a form that others may have.
_OF_ONE_PLATFORM = 0.8
_PLAIN_TO_SEE = 0.8
# How many lines are looked at before the source is taken for something else.
_SAMPLE = 4000
_MANY = 5


@dataclass(frozen=True, slots=True)
class Sign:
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


def sign(line: str, what: str, score: float, *, after: bool | None = False) -> Sign:
    """Return a platform's sign; see ``Sign`` for what the arguments are."""
    return Sign(re.compile(line, re.IGNORECASE), after, score, what)


class BlogReader:
    """Reads one platform's comments, whatever the theme."""

    def __init__(self, name: str, label: str, example: str, *signs: Sign) -> None:
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
        if best is None or not analysis.is_likely:
            return NOT_SEEN
        heads = _heads(analysis)
        found = NOT_SEEN
        for wanted in self._signs:
            if wanted.after is not None and wanted.after != best.after:
                continue
            share = sum(bool(wanted.line.search(head)) for head in heads) / len(heads)
            score = round(min(wanted.score, best.score), 3)
            if wanted.score < _OF_ONE_PLATFORM and best.score < _PLAIN_TO_SEE:
                score = min(score, 0.3)  # other sites write dates like that too
            if share >= 0.6 and score > found.score:
                found = Detection(score, f"{len(heads)} times {wanted.what}")
        return found

    def read(self, source: Source) -> Draft:
        """Cut the source as the generic reader does."""
        analysis = analyse(source)
        draft = read(source, analysis)
        for record in draft.records:
            name = record.author and UNVERIFIED.sub("", record.author)
            record.author = name and without_badge(name)
        _unglue(draft)
        _without_bullets(draft)
        _leave_out_pingbacks(source, draft)
        heading = analysis.section.heading
        if draft.records and heading is not None:
            row = analysis.rows[heading]
            draft.title = titled_in(row.text) or draft.title
            take_article(draft, source.bare[: row.number])
        return draft

    @staticmethod
    def _may_be(source: Source) -> bool:
        """Whether lines as all blogs have them stand in the source: cheap, before any cutting."""
        lines = [line for line in islice(source.bare, _SAMPLE) if 0 < len(line) <= 200]
        hits = sum(bool(_HINT.search(line)) for line in lines)
        return hits > 0 and hits * 300 >= len(lines)


def _unglue(draft: Draft) -> None:
    """Take the word off that WordPress's own themes hide behind each name: ``Ada Byronsays:``."""
    named = [record for record in draft.records if record.author]
    glued = [r for r in named if r.author and r.author.endswith("says") and r.author != "says"]
    if len(named) > 1 and len(glued) == len(named):
        for record in glued:
            record.author = (record.author or "").removesuffix("says").rstrip()


def _without_bullets(draft: Draft) -> None:
    """Take off the marks of the list that comments are, where the browser copies them."""
    named = [record for record in draft.records if record.author]
    plain = without_bullets([record.author or "" for record in named])
    for record, name in zip(named, plain, strict=True):
        record.author = name


def _leave_out_pingbacks(source: Source, draft: Draft) -> None:
    """Count the sites that link to the post no longer: the page counts them among its comments.

    ``Pingback: TITLE`` is all that stands there; nobody says anything.
    """
    if not draft.records:
        return
    start = min(record.span.start for record in draft.records)
    first = next((n for n in range(len(source)) if source.starts[n] >= start), len(source))
    count = sum(is_ping(_BULLET.sub("", line)) for line in source.bare[first:])
    if draft.declared is not None and count:
        draft.declared = max(0, draft.declared - count)


#: What finds a platform's headers or footers by their words, and what cuts at them.
Cut = tuple[Callable[[Source], list[Head]], Callable[[Source, list[Head]], Draft]]


class WordedReader(BlogReader):
    """Reads a platform some of whose pages say in words of their own where comments begin."""

    def __init__(
        self,
        cuts: Sequence[Cut],
        name: str,
        label: str,
        example: str,
        *signs: Sign,
    ) -> None:
        """Take the ways to find and to cut, the likeliest first; the rest is as above."""
        super().__init__(name, label, example, *signs)
        self._cuts = cuts

    def detect(self, source: Source) -> Detection:
        """Look for lines that say who wrote a comment, and else for the platform's signs."""
        heads = next((heads for find, _ in self._cuts if (heads := find(source))), [])
        if not heads:
            return super().detect(source)
        # A few may be quotes on another's page.
        sure = 0.93 if len(heads) >= _MANY else 0.85
        if len(heads) >= _MANY and all(head.end and head.close for head in heads):
            sure = 0.96  # words at both ends of each
        return Detection(sure, f"{len(heads)} lines that say who wrote a comment")

    def read(self, source: Source) -> Draft:
        """Cut the source at such lines, and else as the generic reader does."""
        for find, cut in self._cuts:
            if heads := find(source):
                return cut(source, heads)
        return super().read(source)


def _heads(analysis: Analysis) -> list[str]:
    """Return the text of each header or footer."""
    best, section = analysis.best, analysis.section
    if best is None:
        return []
    rows = analysis.rows[section.first : section.end]
    return ["\n".join(row.text for row in rows[b.first : b.end]) for b in best.candidate.boundaries]
