"""From a source to a draft: candidates made, compared, and the winner cut."""

import weakref
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from thread_cli.ingest.draft import Draft, Record
from thread_cli.ingest.generic import heads, told
from thread_cli.ingest.generic.assembled import assembled
from thread_cli.ingest.generic.author_mark import without_author_mark
from thread_cli.ingest.generic.bodies import cut
from thread_cli.ingest.generic.boundaries import Scored
from thread_cli.ingest.generic.bounded import bounded
from thread_cli.ingest.generic.candidates import candidates
from thread_cli.ingest.generic.first import before_first
from thread_cli.ingest.generic.minor import with_minor
from thread_cli.ingest.generic.panels import with_panels
from thread_cli.ingest.generic.ranked import ranked
from thread_cli.ingest.generic.renamed import renamed
from thread_cli.ingest.generic.rows import Row, rows_of
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.generic.section import Section, sections
from thread_cli.ingest.generic.segment import body_text, records_of
from thread_cli.ingest.generic.spelled import spelled
from thread_cli.ingest.generic.template import without_template
from thread_cli.ingest.source import Source
from thread_cli.model import Furniture, FurnitureKind, Notice

#: Below this no shape recurs as comments do; then rows must be likely headers by themselves.
FLOOR = 0.25
#: From here on a shape is a likely one, and what is told to be comments is worth at least as much.
LIKELY = 0.5
#: What rows put together must be worth where no shape is.
_ALONE = 0.35
#: So few comments must have a likely shape.
_FEW = 3
#: More characters above the comments are an article, and a shorter line above all is its title.
_ARTICLE_CHARS = 700
_TITLE_CHARS = 160


_last: list["_Seen"] = []


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was found out about a source.

    Attributes:
        rows: All rows that are not blank.
        section: Which of them hold comments.
        measure: What is known of these.
        best: The winning cut of the section's rows, or none.
        all: Everything compared, the best first.
        told: How likely people talk in these rows, in [0, 1].
        is_likely: Whether a shape recurs as comments do; else rows alone say so.
    """

    rows: Sequence[Row]
    section: Section
    measure: Measure
    best: Scored | None
    all: Sequence[Scored]
    told: float
    is_likely: bool

    @property
    def holds_comments(self) -> bool:
        """Whether what recurs is likely the beginnings or ends of what people say."""
        return self.best is not None and self.told >= (
            told.LEAST if self.is_likely else told.LEAST_ALONE
        )


@dataclass(frozen=True, slots=True)
class _Look:
    """A section with the cuts of it, the best first, before what was learned is asked."""

    section: Section
    measure: Measure
    scored: Sequence[Scored]

    @property
    def is_likely(self) -> bool:
        """Whether a shape recurs as comments do."""
        return bool(self.scored) and self.scored[0].score >= _floor(self.scored[0])


class _Seen:
    """What was found out about the last source: several readers ask for it."""

    def __init__(self, source: Source) -> None:
        self.source = weakref.ref(source)
        rows = rows_of(source)
        self._rows = with_panels(without_template(rows), rows)

    @cached_property
    def looks(self) -> list[_Look]:
        return [_look(self._rows, section) for section in sections(self._rows)]

    @cached_property
    def analysis(self) -> Analysis:
        return max((_analyse(self._rows, look) for look in self.looks), key=_worth)


def analyse(source: Source) -> Analysis:
    """Compare all ways to cut a source; the last source's result is kept, for several readers."""
    return _seen(source).analysis


def is_shaped(source: Source) -> bool:
    """Whether a shape recurs as comments do; nothing that was learned is asked."""
    return any(look.is_likely for look in _seen(source).looks)


def shaped_names(source: Source) -> set[str]:
    """Return whom the likely shapes of the source name; nothing that was learned is asked."""
    likely = [s for look in _seen(source).looks for s in look.scored if s.score >= LIKELY]
    return {b.author for s in likely for b in s.candidate.boundaries}


def likely_rows(source: Source) -> list[tuple[Row, float]]:
    """Return the rows of the section with comments, and how likely each names who wrote.

    What the shapes take for names is not asked: they do not know what other readers do.
    """
    section = _seen(source).analysis.section
    measure = next(look.measure for look in _seen(source).looks if look.section is section)
    chances = heads.likely_heads(measure.rows, measure.crowd, measure.sorts)
    return list(zip(measure.rows, chances, strict=True))


def most_found(source: Source) -> int:
    """Return how many comments a likely shape of the source has at most; much less work."""
    likely = [s for look in _seen(source).looks for s in look.scored if s.score >= LIKELY]
    return max((len(s.candidate.boundaries) for s in likely), default=0)


def _seen(source: Source) -> _Seen:
    if not _last or _last[0].source() is not source:
        _last[:] = [_Seen(source)]
    return _last[0]


def _look(rows: Sequence[Row], section: Section) -> _Look:
    inner = rows[section.first : section.end]
    measure = Measure(inner, has_heading=section.heading is not None)
    scored = [s for c in candidates(inner) if (s := measure.score(c)) is not None]
    measure.scored = sorted(scored, key=lambda s: -s.score)
    return _Look(section, measure, measure.scored)


def _analyse(rows: Sequence[Row], look: _Look) -> Analysis:
    section, measure, scored = look.section, look.measure, list(look.scored)
    best = None
    is_likely = look.is_likely
    if not is_likely and len(measure.rows) < 2 * _FEW:
        return Analysis(rows, section, measure, None, scored, 0.0, is_likely)
    more = [s for c in assembled(measure.rows, scored, measure.chances) if (s := measure.score(c))]
    if not is_likely:
        scored, more = [], [s for s in more if _is_cut(s)]
    if scored or more:
        scored = sorted([*scored, *more], key=lambda s: -s.score)
        best = ranked(measure, scored)[0]
        others = [s for s in scored if s is not best]
        # Whether there are comments at all is the best score's to say, not the chosen cut's.
        worth = max(LIKELY, best.score) if is_likely else min(LIKELY, best.score)
        best = with_minor(measure, replace(best, score=worth), others)
        best = replace(best, candidate=renamed(measure.rows, best.candidate))
    chance = told.probability(measure, best) if best is not None else 0.0
    return Analysis(rows, section, measure, best, scored, chance, is_likely)


def _is_cut(alone: Scored) -> bool:
    """Whether likely headers put together are worth it where no shape recurs."""
    return alone.score >= _ALONE and len(alone.candidate.boundaries) >= _FEW


def _floor(best: Scored) -> float:
    """Return what the best cut must be worth: a shape that hardly recurs says little."""
    return FLOOR if len(best.candidate.boundaries) > _FEW else LIKELY


def _worth(analysis: Analysis) -> float:
    """Return how well a section reads; one that loses comments to the heading loses by them."""
    if analysis.best is None:
        return 0.0
    found = len(analysis.best.candidate.boundaries)
    declared = analysis.section.declared
    bonus = 0.0 if analysis.section.heading is None else 0.03
    if declared is not None and declared == found:
        bonus += 0.05
    return analysis.best.score + bonus + 0.0001 * min(found, 100)


def read(source: Source, analysis: Analysis) -> Draft:
    """Return the draft of the winning cut; without records where there is none."""
    best, section = analysis.best, analysis.section
    if best is None:
        return Draft([], 0.0, "no shape recurs as the beginning or end of comments does")
    candidate = spelled(analysis.measure, best.candidate, analysis.all)
    boundaries, own = without_author_mark(candidate.boundaries)
    best = replace(best, candidate=replace(candidate, boundaries=boundaries))
    inner = analysis.rows[section.first : section.end]
    comments = bounded(inner, section, best)
    above = inner[: comments.top]
    first = section.first + comments.top
    analysis = replace(
        analysis, section=replace(section, first=first, end=first + len(comments.rows))
    )
    rows = comments.rows
    cuts, edge = cut(analysis.measure, comments)
    draft = records_of(source, rows, cuts, after=best.after, declared=section.declared)
    if best.after:
        _after_last(source, rows, edge, draft)
    elif edge > 0:
        before_first(source, rows, edge, draft)
    if above:
        draft.title = _name_head(source, above, draft)
    draft.post_author = comments.post_author
    _around(source, analysis, draft)
    draft.post_author = draft.post_author or own
    side = "after" if best.after else "before"
    draft.confidence = round(min(0.95, best.score) * min(1.0, 2 * analysis.told), 3)
    draft.reason = (
        f"{best.candidate.shape} recur {len(comments.boundaries)} times, the author {side} the text"
    )
    return draft


def _after_last(source: Source, rows: Sequence[Row], first: int, draft: Draft) -> None:
    if first >= len(rows):
        return
    span = source.span(rows[first].number, rows[-1].number + 1)
    draft.records.append(Record(span, None, body_text(source, rows, first, len(rows))))
    message = "the text ends inside a comment; its author is not known"
    draft.notices.append(Notice("cut-end", message, span, weighty=True))


def _name_head(source: Source, above: Sequence[Row], draft: Draft) -> str | None:
    """Name the page's head above the comments; return its title where it is an article."""
    span = source.span(above[0].number, above[-1].number + 1)
    long = sum(len(row.text) for row in above) > _ARTICLE_CHARS
    draft.furniture.append(Furniture(span, FurnitureKind.ARTICLE if long else FurnitureKind.HEADER))
    return above[0].text if long and len(above[0].text) <= _TITLE_CHARS else None


def _around(source: Source, analysis: Analysis, draft: Draft) -> None:
    """Name what stands above and below the comments."""
    section, rows = analysis.section, analysis.rows
    if section.heading is not None:
        heading = rows[section.heading].number
        if section.heading > 0:
            article = source.span(rows[0].number, heading)
            draft.furniture.append(Furniture(article, FurnitureKind.ARTICLE))
        draft.furniture.append(Furniture(source.span(heading, heading + 1), FurnitureKind.COUNT))
        draft.title, draft.post_author = section.title, section.post_author
        draft.declared = section.declared
    if section.end < len(rows):
        foot = source.span(rows[section.end].number, len(source))
        draft.furniture.append(Furniture(foot, FurnitureKind.FOOTER))
