"""Whether what another reader takes for names stands where names stand on a page.

A page of another site may have the words of a known one. Its rows are then asked as an unknown
page's are (``heads``): where the known reader's names stand on rows that hardly name who wrote, and
the generic reader has rows that likely do, the known one has mistaken the page.
"""

from bisect import bisect_left
from collections.abc import Sequence
from statistics import fmean

from thread_cli.ingest.draft import Record
from thread_cli.ingest.generic.read import analyse, is_shaped, likely_rows, shaped_names
from thread_cli.ingest.source import Source

#: How likely names are on average where they are doubted, and where they are not. Of 281 labelled
#: pastes that known readers read, twelve are beyond both, and each of these was better read by
#: its shape.
_UNLIKELY, _LIKELY = 0.25, 0.6
#: So few rows show little: chance names, or somebody's who plays with the page's words.
_LEAST = 5
#: So many of the names must be on rows that were weighed.
_SEEN = 0.5
#: So many of the people are named by a likely shape, too, where nothing more need be asked.
_SHAPED = 0.5


def is_doubtful(source: Source, records: Sequence[Record]) -> bool:
    """Whether the records' names are hardly any, and the generic reader's likely are.

    Args:
        source: What the records were read from, or its beginning.
        records: What another reader found; those beyond the source are not looked at.
    """
    people = {" ".join(r.author.split()) for r in records if r.author}
    if len(people & shaped_names(source)) >= _SHAPED * len(people):
        return False  # most pages of known platforms: what was learned costs them nothing
    if not is_shaped(source):
        return False
    analysis = analyse(source)
    if analysis.best is None or not analysis.holds_comments:
        return False
    rows = likely_rows(source)
    own = [rows[b.anchor][1] for b in analysis.best.candidate.boundaries]
    if len(own) < _LEAST or fmean(own) < _LIKELY:
        return False
    starts = [source.starts[row.number] for row, _ in rows]
    named = [r for r in records if r.author and r.span.start < len(source.raw)]
    if any(r.span.start < starts[0] or r.span.start > starts[-1] for r in named):
        return False  # two pages: what is likely on one says nothing of the other
    ends = [r.span.start for r in named[1:]] + [len(source.raw)]
    found = []
    for record, end in zip(named, ends, strict=False):
        mine = rows[bisect_left(starts, record.span.start) : bisect_left(starts, end)]
        # What recurs went as the page's before rows were weighed: of such names nothing is known.
        chances = [c for row, c in mine if str(record.author) in row.text]
        found += [max(chances)] if chances else []
    return len(found) >= _SEEN * len(named) and bool(found) and fmean(found) < _UNLIKELY
