"""What tells right cuts from wrong ones: each candidate as numbers, for ``ranked`` to weigh.

What is compared is how the records come out. In the right cut the column of authors looks more
like people than any other column of its records does, each record has a body and a date at most,
what varies is said, and what recurs is the page's.
"""

import math
from collections import Counter
from collections.abc import Sequence
from statistics import fmean, pstdev

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.blocks import beyond, has_names_below
from thread_cli.ingest.generic.boundaries import Boundary, Scored
from thread_cli.ingest.generic.page_words import is_of_page
from thread_cli.ingest.generic.people import known_people, turns
from thread_cli.ingest.generic.prose import is_date_line, is_prose, is_sentence
from thread_cli.ingest.generic.rows import Row, normal
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.generic.stands import of_heads, of_places
from thread_cli.ingest.generic.worded import of_words

_KINDS = (
    *("inline", "stacked", "aligned", "topped", "spread", "marked", "fenced", "led", "signed"),
    *("slot", "closing", "bare", "assembled", "panel"),
)
#: A column of rows is compared with the authors where so many records have the row.
_COLUMN = 3
_NAME = 60
#: How many of a record's rows are looked at.
_ROWS = 40


def features(measure: Measure, scored: Scored, rivals: Sequence[Scored]) -> dict[str, float]:
    """Return what tells a candidate apart from its rivals, which it is one of."""
    boundaries, kind = scored.candidate.boundaries, scored.candidate.kind
    bodies = measure.bodies(boundaries, after=scored.after)
    authors = [b.author for b in boundaries]
    likely = measure.crowd.likely(authors)
    most = max(len(s.candidate.boundaries) for s in rivals)
    dated, regular, steady = measure.dates_of(scored.candidate, bodies)
    found = {
        "logscore": math.log(scored.score + 0.02),
        "score": scored.score,
        "behind": rivals[0].score - scored.score,
        "count": math.log(len(boundaries)),
        "few": 1 / len(boundaries),
        "share": len(boundaries) / most,
        "marked": fmean(bool(b.mark) for b in boundaries),
        "known": known_people(measure.rows, boundaries, bodies),
        "likely": likely,
        "likely dated": likely * dated,
        "dated": dated,
        "regular": regular,
        "steady": steady,
        "after": float(scored.after),
        "lean": abs(scored.lean),
        "beyond": beyond(measure.rows, measure.crowd, boundaries, bodies, after=scored.after),
        "titles": float(has_names_below(measure.rows, measure.crowd, boundaries, bodies)),
        "called": measure.crowd.called(Counter(authors)),
        "agreed": _agreed(scored, rivals),
    }
    found |= of_heads(measure, boundaries)
    found |= {f"is {name}": float(kind == name) for name in _KINDS}
    return (
        found
        | _of_blocks(measure, scored, bodies, likely)
        | _of_names(authors, boundaries)
        | of_places(measure, boundaries)
        | _of_columns(measure, scored, bodies, likely)
        | _of_bodies(measure, scored, bodies)
        | _of_records(measure, scored, bodies)
        | of_words(measure, boundaries, bodies)
    )


def _agreed(scored: Scored, rivals: Sequence[Scored]) -> float:
    """Return how many of the names other rivals have at the same rows, too."""
    mine = {(b.anchor, b.author) for b in scored.candidate.boundaries}
    others = [
        len(mine & {(b.anchor, b.author) for b in s.candidate.boundaries}) / len(mine)
        for s in rivals
        if s is not scored
    ]
    return fmean(others) if others else 0.0


def _of_blocks(
    measure: Measure, scored: Scored, bodies: Sequence[tuple[int, int]], likely: float
) -> dict[str, float]:
    """Return how comments and headers lie in the blocks of the page."""
    rows, boundaries, after = measure.rows, scored.candidate.boundaries, scored.after
    first = bodies[0][0] if after else boundaries[0].first
    last = boundaries[-1].end if after else bodies[-1][1]
    starts = [b.end for b in boundaries[:-1]] if after else [b.first for b in boundaries[1:]]
    opened = [rows[at].gap > 0 or rows[at].fenced for at in starts]
    every = sum(rows[at].gap > 0 or rows[at].fenced for at in range(first + 1, last))
    tops = fmean(
        not b.anchor or rows[b.anchor].gap > 0 or rows[b.anchor].fenced for b in boundaries
    )
    sizes = Counter(b.end - b.first for b in boundaries)
    total = max(1, measure.chars[-1])
    above = rows[:first]
    return {
        "opened": fmean(opened) if opened else 0.5,
        "blocks": sum(opened) / max(1, every),
        "top": tops,
        "likely top": likely * tops,
        "same size": sizes.most_common(1)[0][1] / len(boundaries),
        "header rows": min(6.0, fmean(b.end - b.first for b in boundaries)),
        "at fences": measure.sides.at_fences(boundaries, after=after),
        "above": measure.chars[first] / total,
        "below": (total - measure.chars[last]) / total,
        "said above": min(1.0, sum(is_sentence(r.text) and not r.dates for r in above[-8:]) / 3),
        "dated above": min(1.0, sum(bool(r.dates) for r in above[-8:]) / 2),
        "anchor first": fmean(b.anchor == b.first for b in boundaries),
        "whole row": fmean(rows[b.anchor].text == b.author for b in boundaries),
    }


def _of_names(authors: Sequence[str], boundaries: Sequence[Boundary]) -> dict[str, float]:
    """Return what the authors are like as texts."""
    words = [author.split() for author in authors]
    count = len(authors)
    handles = (
        len(w) == 1 and (any(map(str.isdigit, a)) or "_" in a or a.islower())
        for a, w in zip(authors, words, strict=True)
    )
    people = Counter(authors)
    long = [len(author) for author in people]
    return {
        "passable": fmean(min(1.0, b.quality / 0.8) for b in boundaries),
        "least": min(b.quality for b in boundaries),
        "poor": fmean(b.quality < names.PASSABLE for b in boundaries),
        "turns": turns(authors),
        "varied": min(1.0, len(people) / min(3, count)) if count > 4 else 1.0,
        "different": len(people) / count,
        "forms": len({normal(author) for author in people}) / len(people),
        "often": people.most_common(1)[0][1] / count,
        "capitals": fmean(sum(w[0].isupper() for w in ws) / max(1, len(ws)) for ws in words),
        "words": min(1.0, fmean(len(ws) for ws in words) / 6),
        "most words": min(8, max(len(ws) for ws in words)),
        "one word": fmean(len(ws) == 1 for ws in words),
        "size": min(1.0, fmean(map(len, authors)) / 40),
        "uneven": min(2.0, pstdev(long) / fmean(long)),
        "digits": fmean(any(map(str.isdigit, a)) for a in authors),
        "signs": fmean(any(not c.isalnum() and c not in " .'-_’" for c in a) for a in authors),
        "closed": fmean(a[-1:] in "!?:;,…)。" for a in authors),
        "handles": fmean(handles),
        "of page": fmean(is_of_page(a) for a in authors),
    }


def _of_columns(
    measure: Measure, scored: Scored, bodies: Sequence[tuple[int, int]], likely: float
) -> dict[str, float]:
    """Return whether other columns of the records look like people, and more so than this one."""
    rows, boundaries = measure.rows, scored.candidate.boundaries
    long = [(start, stop) for start, stop in bodies if stop > start]
    columns = {
        "first row": [start for start, _ in long],
        "second row": [start + 1 for start, stop in long if stop - start > 1],
        "last row": [stop - 1 for start, stop in long if stop - start > 1],
        "row above": [b.anchor - 1 for b in boundaries if b.anchor > b.first],
        "row below": [b.anchor + 1 for b in boundaries if b.end > b.anchor + 1],
    }
    found = {}
    for name, places in columns.items():
        texts = [rows[at].text for at in places if len(rows[at].text) <= _NAME]
        texts = [text for text in texts if names.quality(text) >= names.PASSABLE]
        share = len(texts) / len(boundaries)
        worth = measure.crowd.likely(texts) * share if len(texts) >= _COLUMN else 0.0
        dated = fmean(bool(rows[at].dates) for at in places) if places else 0.0
        found[f"{name} likely"] = worth
        found[f"{name} dated"] = dated
    found["best column"] = likely - max(found[f"{name} likely"] for name in columns)
    return found


def _of_bodies(
    measure: Measure, scored: Scored, bodies: Sequence[tuple[int, int]]
) -> dict[str, float]:
    """Return what the bodies are like."""
    rows, boundaries = measure.rows, scored.candidate.boundaries
    people = {b.author for b in boundaries}
    lengths, filled, said, opened, echoed, sized = [], [], [], [], [], []
    for b, (start, stop) in zip(boundaries, bodies, strict=True):
        inner = rows[start : min(stop, start + _ROWS)]
        lengths.append(measure.chars[stop] - measure.chars[start] + len(b.rest))
        filled.append(bool(b.rest) or measure.has_text(start, stop))
        said.append(any(is_sentence(r.text) for r in inner) or is_sentence(b.rest or "x"))
        first = b.rest or (inner[0].text if inner else "")
        opened.append(bool(first) and is_prose(first))
        echoed.append(sum(row.text in people for row in inner))
        sized.append(math.log(1 + stop - start))
    firsts = Counter(normal(rows[start].text) for start, stop in bodies if stop > start)
    lasts = Counter(normal(rows[stop - 1].text) for start, stop in bodies if stop > start + 1)
    logs = [math.log(1 + length) for length in lengths]
    whole = max(1, sum(firsts.values()))
    return {
        "filled": fmean(filled),
        "all filled": float(all(filled)),
        "said": fmean(said),
        "prose": fmean(opened),
        "length": min(1.0, fmean(lengths) / 400),
        "spread": pstdev(logs),
        "longest": max(lengths) / max(1, sum(lengths)),
        "last longest": lengths[-1] / max(1, *lengths),
        "rest": fmean(bool(b.rest) for b in boundaries),
        "names in bodies": min(2.0, fmean(echoed)),
        "body rows": fmean(sized),
        "uneven rows": pstdev(sized),
        "same first": sum(n for n in firsts.values() if n > 1) / whole,
        "same last": sum(n for n in lasts.values() if n > 1) / max(1, sum(lasts.values())),
    }


def _of_records(
    measure: Measure, scored: Scored, bodies: Sequence[tuple[int, int]]
) -> dict[str, float]:
    """Return how alike the records are: dates, fences and gaps in each."""
    rows, boundaries = measure.rows, scored.candidate.boundaries
    dates, fences, gaps, left = [], [], [], []
    header_chars = body_chars = recurring = 0
    counts = measure.counts
    for b, (start, stop) in zip(boundaries, bodies, strict=True):
        inner: list[Row] = [*rows[start : min(stop, start + _ROWS)]]
        head = rows[b.first : b.end]
        left.append(sum(is_date_line(row) for row in inner))
        dates.append(left[-1] + sum(bool(row.dates) for row in head))
        fences.append(sum(row.fenced for row in [*inner[1:], *head[1:]]))
        gaps.append(sum(row.gap > 0 for row in [*inner[1:], *head[1:]]))
        header_chars += sum(len(row.text) for row in head) - len(b.author) - len(b.rest)
        for row in inner:
            body_chars += len(row.text)
            recurring += len(row.text) if counts[normal(row.text)] > 2 else 0
    return {
        "dates": min(3.0, fmean(dates)),
        "one date": Counter(dates).most_common(1)[0][1] / len(dates),
        "many dates": fmean(count > 1 for count in left),
        "dates left": fmean(count > 0 for count in left),
        "same fences": Counter(fences).most_common(1)[0][1] / len(fences),
        "fences": min(3.0, fmean(fences)),
        "gaps": min(3.0, fmean(gaps)),
        "same gaps": Counter(gaps).most_common(1)[0][1] / len(gaps),
        "header chars": min(2.0, header_chars / len(boundaries) / 40),
        "page in bodies": recurring / max(1, body_chars),
    }
