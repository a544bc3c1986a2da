"""Which format a source is in, and the reading of it."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from thread_cli.collector import collector_off
from thread_cli.errors import InputError, UsageError
from thread_cli.ingest.assemble import assemble
from thread_cli.ingest.doubled import find_copies, restored
from thread_cli.ingest.draft import Detection, Draft, Reader
from thread_cli.ingest.formats import BY_CUTTING, BY_LINE, FALLBACKS, READERS
from thread_cli.ingest.formats.forum_lines import FIELD
from thread_cli.ingest.generic import when
from thread_cli.ingest.generic.doubted import is_doubtful
from thread_cli.ingest.generic.read import most_found
from thread_cli.ingest.source import Source, open_source
from thread_cli.model import Notice, Span, Thread

#: A known layout seen this clearly is not compared with what the generic reader would make of it.
SURE = 0.7
#: Marks that no other layout has: nothing else is compared with it.
PLAIN = 0.9
#: So few comments of a known format may be chance, when so sure a shape shows twice as many.
_FEW = 4
_MANY_MORE = 1.4
#: Nothing else is like it.
UNMISTAKABLE = 0.96
_SHAPED = 0.75
#: The beginning of a long page says as much, in bytes; names are doubted by a part of that.
_SAMPLE = 60_000
_DOUBTED = 12_000
#: So much of a longer source tells its format, in bytes.
_EXCERPT = 1_000_000
#: So many names tell whether a draft's are any.
_LOOKED_AT = 500
#: A clock's half, a post's number, a button that opens something, a count, whom somebody answers.
_NO_NAME = re.compile(
    r"[AaPp]\.?[Mm]\.?\Z|(?:\S{3,14} )?#\s?\d{1,6}(?:\s|\Z)|\w{1,20} ›\Z|\d[\d.,]* [^\W\d]{2,12}\Z"
    r"|\d{1,2}:\d\d\b|\W*\Z|"
    r"(?:(?:In|@) reply to|Replying to|En réponse à|(?:Als )?Antwort auf|En respuesta a|"
    r"In risposta a|Em resposta a|(?:In|Als) antwoord op|W odpowiedzi na|В ответ на|"
    r"Som svar (?:på|till)) \S"
)
# In bytes; less than two comments and what belongs to them.
_LEAST_PART = 60


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reader and how much a source looks like its format."""

    reader: Reader
    detection: Detection


def rank(source: Source) -> list[Candidate]:
    """Return all readers with their scores, the likeliest first."""
    candidates = [Candidate(reader, reader.detect(source)) for reader in READERS]
    return sorted(candidates, key=lambda c: -c.detection.score)  # stable: ties as listed


def _likeliest(source: Source) -> Iterator[Candidate]:
    """Yield what ``rank`` returns, but ask the costly readers only where no other is sure.

    A long source is judged by an excerpt: each reader looks at every line.
    """
    if len(source.raw) > 2 * _EXCERPT:
        source = source.excerpt(_EXCERPT)
    costly = {*BY_CUTTING, *FALLBACKS}
    known = [Candidate(r, r.detect(source)) for r in READERS if r not in costly]
    if all(c.detection.score < PLAIN for c in known):
        known += [Candidate(r, r.detect(source)) for r in BY_CUTTING]
    sure = [c for c in known if c.detection.score >= SURE]
    yield from sorted(sure, key=lambda c: -c.detection.score)
    rest = [c for c in known if c.detection.score < SURE]
    rest += [Candidate(r, r.detect(source)) for r in FALLBACKS]
    yield from sorted(rest, key=lambda c: -c.detection.score)


def _read_by_shape(source: Source, candidate: Candidate, draft: Draft) -> Draft | None:
    """Return what the generic reader sees where a known one sees but a few headers of its own.

    Words of a known platform may stand on another's page; then most comments are left over, or
    its names stand where hardly any are.
    """
    authors = [record.author for record in draft.records if record.author is not None]
    if candidate.reader in FALLBACKS or candidate.detection.score >= UNMISTAKABLE or not authors:
        return None
    if is_doubtful(_beginning(source, _DOUBTED), draft.records):
        return FALLBACKS[0].read(source)
    few = len(authors) <= _FEW
    if candidate.detection.score >= PLAIN if few else candidate.reader in BY_CUTTING:
        return None
    if len(source.raw) > 2 * _SAMPLE:
        start = _beginning(source, _SAMPLE)
        sample = candidate.reader.read(start)
        return FALLBACKS[0].read(source) if _is_more(FALLBACKS[0].read(start), sample) else None
    if most_found(source) <= _needed(len(authors)):
        return None
    other = FALLBACKS[0].read(source)
    return other if _is_more(other, draft) else None


def _misnamed(draft: Draft) -> bool:
    """Whether most authors are facts, times, numbers or buttons: another page's lines."""
    authors = [record.author for record in draft.records if record.author is not None][:_LOOKED_AT]
    wrong = [a for a in authors if _NO_NAME.match(a) or FIELD.match(a) or when.find(a)]
    return len(wrong) * 2 > len(authors)


def _beginning(source: Source, most: int) -> Source:
    """Return the first lines of a long source, about so many bytes."""
    if len(source.raw) <= most:
        return source
    end = source.starts[min(bisect_left(source.starts, most), len(source.starts) - 1)]
    return open_source(source.raw[:end], source.name, source.encoding, source.as_of)


def _needed(known: int) -> float:
    """Return how many comments are not many more than a known reader sees."""
    return (2 if known <= _FEW else _MANY_MORE) * known


def _is_more(other: Draft, draft: Draft) -> bool:
    """Whether the generic reader's draft has many more comments than a known one's."""
    authors = [record.author for record in draft.records if record.author is not None]
    seen = [record.author for record in other.records if record.author is not None]
    people = len(set(seen)) > _MANY_MORE * len(set(authors)) or len(authors) <= _FEW
    more = people and len(seen) > _needed(len(authors))
    # Rows of a header that were taken for comments leave some without a text.
    texts = {record.text for record in other.records}
    whole = "" not in texts and len(texts) * 3 > len(other.records) * 2
    same = set(authors) <= set(seen) or len(authors) > _FEW
    much = more and same and whole and other.confidence >= _SHAPED
    return much and not _in_cards(other, draft)


def _in_cards(other: Draft, draft: Draft) -> bool:
    """Whether nearly all known comments hold as many beginnings more: their cards hold them."""
    starts = sorted(record.span.start for record in other.records if record.author is not None)
    known = [record.span.start for record in draft.records if record.author is not None]
    if len(known) < 3:
        return False
    below = [bisect_left(starts, start) for start in known] + [len(starts)]
    each, often = Counter(b - a for a, b in pairwise(below)).most_common(1)[0]
    return each > 1 and often * 5 >= len(known) * 4


def find_reader(name: str) -> Reader:
    """Return the reader that ``--format`` names.

    Raises:
        UsageError: No reader has that name.
    """
    for reader in READERS:
        if reader.name == name:
            return reader
    known = ", ".join(reader.name for reader in READERS)
    raise UsageError(f"no format is called {name!r}; there are: {known}")


def ingest(
    raw: bytes,
    name: str,
    *,
    format_name: str | None = None,
    encoding: str | None = None,
    as_of: datetime | None = None,
) -> Thread:
    """Read a thread from bytes. Reply links that the source does not show stay open.

    Args:
        raw: The whole source.
        name: What to call it (a file's name).
        format_name: A reader's name; none detects.
        encoding: None detects.
        as_of: When the page was copied, aware; none leaves "3 hours ago" unresolved.

    Raises:
        InputError: The bytes are no text, or no line of the format asked for is a comment.
        UsageError: No such format or encoding.
    """
    with collector_off():
        return _ingest(raw, name, format_name, encoding, as_of)


def _ingest(
    raw: bytes, name: str, format_name: str | None, encoding: str | None, as_of: datetime | None
) -> Thread:
    source = open_source(raw, name, encoding, as_of)
    for reader in BY_LINE:  # before anything looks at the whole
        if format_name in {None, reader.name} and reader.detect(source).score >= PLAIN:
            draft = reader.read(source)
            if draft.records:
                return assemble(source, draft, reader.name)
    copies = find_copies(source)
    if copies is not None:
        once = raw[: copies.further.start] + raw[copies.further.end :]
        read_once = _read(open_source(once, name, encoding, as_of), format_name)
        thread = restored(read_once, copies, source)
        if thread is not None:
            return thread
    return _read(source, format_name)


def _read(source: Source, format_name: str | None) -> Thread:
    if format_name is not None:
        reader = find_reader(format_name)
        draft = reader.read(source)
        bad = next((n for n in draft.notices if n.code == "bad-line"), None)
        if bad is not None and not draft.records:
            raise InputError(f"no line is a comment: {bad.message}")
        return assemble(source, draft, reader.name)
    told: list[Notice] = []
    for candidate in _likeliest(source):
        if candidate.reader is FALLBACKS[0] and candidate.detection.score == 0:
            continue  # what recurs there is no talk; --format reads it all the same
        draft = candidate.reader.read(source)
        if candidate.reader not in FALLBACKS and _misnamed(draft):
            continue
        if draft.records:
            better = _read_by_shape(source, candidate, draft)
            if better is not None:
                label = candidate.reader.label
                message = (
                    f"looks like {label}, but the comments stand otherwise; read by their shape"
                )
                better.notices.append(Notice("read-by-shape", message))
                return assemble(source, better, FALLBACKS[0].name)
            return _with_others(source, assemble(source, draft, candidate.reader.name))
        if draft.notices and candidate.detection.score >= PLAIN:
            told = draft.notices  # no other format has its marks, and it says why nothing was read
            break
    plain = READERS[-1]
    draft = plain.read(source)
    draft.notices += told
    return assemble(source, draft, plain.name)


def _with_others(source: Source, thread: Thread) -> Thread:
    """Tell of comments in another format above or below: a thread is read in one format."""
    comments = thread.comments
    around = Span(0, comments[0].span.start), Span(comments[-1].span.end, len(source.raw))
    notices = []
    for place, span in zip(("above", "below"), around, strict=True):
        part = source.raw[span.start : span.end]
        if len(part.strip()) < _LEAST_PART:
            continue
        other = open_source(part, source.name, source.encoding, source.as_of)
        for reader in READERS:
            if reader.name == thread.format or reader in BY_CUTTING or reader in FALLBACKS:
                continue
            score = reader.detect(other).score
            if score >= SURE and (count := len(reader.read(other).records)) > 1:
                message = (
                    f"what stands {place} the comments looks like {count} comments of another"
                    f" format ({reader.label}); read that part by itself"
                )
                notices.append(Notice("other-format", message, span, weighty=True))
                break
    return replace(thread, notices=(*thread.notices, *notices)) if notices else thread
