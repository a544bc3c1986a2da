"""Whether people talk in a text, learned from texts with comments and from texts without.

Manuals, licences, settings and tables have shapes that recur as regularly as comments do:
``score`` compares the cuts of one text and cannot know. Small trees over the winning cut and the
lines around it can; ``bench.told_fit`` learns them.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from statistics import fmean

from thread_cli.ingest.generic.boosted import Boosted, load
from thread_cli.ingest.generic.boundaries import Boundary, Scored
from thread_cli.ingest.generic.lively import of_bodies, of_page
from thread_cli.ingest.generic.page_words import is_of_page
from thread_cli.ingest.generic.people import known_people
from thread_cli.ingest.generic.prose import is_sentence, share_of_code
from thread_cli.ingest.generic.rows import Row, is_item
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.generic.stands import of_heads
from thread_cli.ingest.generic.worded import of_words

#: Below this probability a text has no comments.
LEAST = 0.15
#: And where no shape recurs.
LEAST_ALONE = 0.5
#: How many rows of a text, and of one body, are looked at.
_SAMPLE = 2000
#: With no more headers in it a beginning says little.
_FEW = 10
_BODY = 6
#: Where lines end that were broken by hand, in characters; and a line that nobody broke.
_BROKEN = range(55, 82)
_LONG = 90
#: Steps of indentation that a page may have, and the length of a body that is long.
_WIDTHS = 10
_LENGTH = 400
_SPEAKING = re.compile(
    r"[?!？！؟]|[\U0001f300-\U0001faff]|[我你您僕俺]|私は|あなた|저는|나는|당신"
    r"|\b(?:I|I['’]m|you|your|my|ich|mir|du|je|tu|vous|yo|eu|você|io|ik|jij|jag|jeg|minä|én|ja|já"
    r"|ben|bana|sen|я|ты|вы|мне|أنا|أنت|אני|εγώ)\b"
)
_MARKUP = re.compile(r"\A(?:[#%.,/@$;:]|--|\*\*|\w+://)|[{}<>\\|=`]|::")
#: ``Ada Venn> what she says``, which is no markup.
_SPEAKER = re.compile(r"\A[\w .'-]{1,40}> ")
_KEY = re.compile(r"\A[\w.-]+\s?[:=](?:\s|\Z)")
_ODD = re.compile(r"[/\\=<>{}\[\]()*`:;$%&|~^\"+]")
_KINDS = ("slot", "marked", "bare", "inline", "led")


def probability(measure: Measure, best: Scored) -> float:
    """Return how likely the rows that were cut as ``best`` says hold comments, in [0, 1].

    Of a long text the beginning is asked: nothing was learned of longer ones.
    """
    import numpy as np

    boundaries = [b for b in best.candidate.boundaries if b.end <= _SAMPLE]
    if len(measure.rows) > _SAMPLE and len(boundaries) > _FEW:
        measure = measure.beginning(_SAMPLE)
        best = replace(best, candidate=replace(best.candidate, boundaries=boundaries))
    found = features(measure, best)
    return float(_trees().probabilities(np.array([list(found.values())]))[0])


@cache
def _trees() -> Boosted:
    return load("told.json")[0]


def features(measure: Measure, best: Scored) -> dict[str, float]:
    """Return what tells a text with comments, cut as ``best`` says, from one without.

    All are shares or lie near [0, 1], so that a long thread weighs no more than a short one.
    """
    boundaries = best.candidate.boundaries
    bodies = measure.bodies(boundaries, after=best.after)
    return (
        _of_cut(measure, best)
        | _of_names(measure, best)
        | _of_lines(measure.rows[:_SAMPLE])
        | _of_heads(measure, boundaries)
        | of_words(measure, boundaries, bodies)
        | of_bodies(measure, boundaries, bodies)
        | of_page(measure, boundaries)
    )


def _of_heads(measure: Measure, boundaries: Sequence[Boundary]) -> dict[str, float]:
    """Return how likely the cut's rows, and any others, name who wrote."""
    found = of_heads(measure, boundaries)
    kept = ("heads", "near heads", "head", "least head", "no heads", "heads left", "most left")
    return {key: found[key] for key in (*kept, "sure heads")}


def _of_cut(measure: Measure, best: Scored) -> dict[str, float]:
    boundaries, kind = best.candidate.boundaries, best.candidate.kind
    bodies = measure.bodies(boundaries, after=best.after)
    dated, regular, steady = measure.dates_of(best.candidate, bodies)
    lengths = [
        measure.chars[stop] - measure.chars[start] + len(b.rest)
        for b, (start, stop) in zip(boundaries, bodies, strict=True)
    ]
    said = [
        [*([b.rest] if b.rest else []), *(r.text for r in measure.rows[start:stop][:_BODY])]
        for b, (start, stop) in zip(boundaries, bodies, strict=True)
    ]
    filled = [body for body in said if body]
    return {
        "score": best.score,
        "logscore": math.log(best.score + 0.02),
        "dated": dated,
        "regular": regular,
        "steady": steady,
        "after": float(best.after),
        "marked": fmean(bool(b.mark) for b in boundaries),
        "filled": len(filled) / len(said),
        "length": min(1.0, fmean(lengths) / _LENGTH),
        "longest": max(lengths) / max(1, sum(lengths)),
        "spoken": fmean(any(map(_SPEAKING.search, body)) for body in filled) if filled else 0.0,
        "sentences": fmean(any(map(is_sentence, body)) for body in filled) if filled else 0.0,
    } | {f"is {name}": float(kind == name) for name in _KINDS}


def _of_names(measure: Measure, best: Scored) -> dict[str, float]:
    boundaries = best.candidate.boundaries
    bodies = measure.bodies(boundaries, after=best.after)
    authors = [b.author for b in boundaries]
    words = [author.split() for author in authors]
    return {
        "passable": fmean(min(1.0, b.quality / 0.8) for b in boundaries),
        "least": min(b.quality for b in boundaries),
        "likely": measure.crowd.likely(authors),
        "known": known_people(measure.rows, boundaries, bodies),
        "again": 1 - len(set(authors)) / len(authors),
        "capitals": fmean(sum(w[0].isupper() for w in ws) / max(1, len(ws)) for ws in words),
        "capital names": fmean(a.isupper() for a in authors),
        "one word": fmean(len(ws) == 1 for ws in words),
        "odd names": fmean(bool(_ODD.search(a)) for a in authors),
        "digits": fmean(any(map(str.isdigit, a)) for a in authors),
        "set in": fmean(measure.rows[b.first].indent > 0 for b in boundaries),
    }


def _of_lines(rows: Sequence[Row]) -> dict[str, float]:
    texts = [row.text for row in rows]
    broken = [
        above.number + 1 == below.number
        and len(above.text) + above.indent in _BROKEN
        and above.text[-1] not in ".!?:"
        and below.text[0].islower()
        for above, below in pairwise(rows)
    ]
    return {
        "broken": fmean(broken) if broken else 0.0,
        "long": fmean(len(text) > _LONG for text in texts),
        "markup": fmean(bool(_MARKUP.search(_SPEAKER.sub("", text))) for text in texts),
        "keys": fmean(bool(_KEY.match(text)) for text in texts),
        "items": fmean(map(is_item, texts)),
        "indented": fmean(row.indent > 0 for row in rows),
        "widths": min(1.0, len({row.indent for row in rows}) / _WIDTHS),
        "code": share_of_code(rows),
        "lower": fmean(text[0].islower() for text in texts),
        "of page": fmean(map(is_of_page, texts)),
        "dates": fmean(bool(row.dates) for row in rows),
        "parted": fmean(row.gap > 0 for row in rows),
    }
