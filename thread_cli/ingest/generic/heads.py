"""How likely each row names who wrote what follows, by all that stands around it.

Candidates are shapes that somebody thought of. What is common to all headers is learned here
from the layout grammar: a row is described by what it is like, what the rows around it are like,
and by the column it stands in: all rows with the same neighbours. A second pass looks at what the
first said of the rows around (auto-context; Tu 2008), as headers come at like distances.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from thread_cli.ingest.generic import names, wrappers
from thread_cli.ingest.generic.boosted import Boosted, load
from thread_cli.ingest.generic.page_words import is_of_page
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.prose import is_date_line, is_prose, is_sentence
from thread_cli.ingest.generic.rows import Row, is_item, normal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: How far around a row is looked, in each pass.
REACH = 3
FAR = 8
#: So many rows are described at once: a long text's would fill the memory.
_AT_ONCE = 20_000
_OWN = (
    *("length", "words", "quality", "dated", "date first", "date last", "said", "gap", "fenced"),
    *("often", "of page", "closed", "capital", "lower", "digits", "colon", "mark", "indent"),
    *("first word", "last word", "again", "called", "odd", "item", "prose", "handle", "caption"),
)
#: What stands around all rows with the same text.
_SAME = ("same", "above each", "below each", "next below each")
#: What is asked of neighbours, too.
_NEAR = (
    *("length", "quality", "dated", "said", "gap", "fenced", "often", "of page", "capital"),
    *("digits", "colon", "mark", "again", "closed"),
)
_COLUMN = ("size", "quality", "distinct", "said", "turns", "dated", "gaps", "page")
_VIEWS = ("next", "above", "both", "wide")
_STOPS = ".!?…。！？"


def own_names() -> list[str]:
    """Return the names of the first pass's features."""
    near = [f"{key} {at:+}" for at in range(-REACH, REACH + 1) if at for key in _NEAR]
    columns = [f"{view} {key}" for view in _VIEWS for key in _COLUMN]
    return [*_OWN, *_SAME, *near, *columns, "date above", "date below", "page above", "page below",
            "place", "rows", "share dated", "share said", "share again"]  # fmt: skip


def context_names() -> list[str]:
    """Return the names of the second pass's features, which come before those of the first."""
    near = [f"head {at:+}" for at in range(-FAR, FAR + 1)]
    columns = [f"{view} head" for view in _VIEWS]
    return [*near, *columns, "head above", "head below", "step", "heads", "same head", "block"]


def likely_heads(rows: Sequence[Row], crowd: Crowd) -> list[float]:
    """Return for each row in [0, 1] how likely it names who wrote a comment."""
    found: list[float] = []
    for start in range(0, len(rows), _AT_ONCE):
        part = rows[start : start + _AT_ONCE]
        own, views = described(part, crowd)
        once = passes()[0].probabilities(own)
        found += passes()[1].probabilities(in_context(part, views, own, once)).tolist()
    return found


@cache
def passes() -> tuple[Boosted, Boosted]:
    """Return the trees of both passes."""
    one, two = load("heads.json")
    return one, two


def described(
    rows: Sequence[Row], crowd: Crowd
) -> tuple["NDArray[np.float64]", list[list[tuple[object, ...]]]]:
    """Return the first pass's features, and for each view the columns that rows stand in."""
    import numpy as np

    counts = Counter(normal(row.text) for row in rows)
    firsts = Counter(normal(row.text.split(maxsplit=1)[0]) for row in rows)
    lasts = Counter(normal(row.text.rsplit(maxsplit=1)[-1]) for row in rows)
    own = np.array([_own(rows, at, counts, firsts, lasts, crowd) for at in range(len(rows))])
    index = [_OWN.index(key) for key in _NEAR]
    count = len(rows)
    padded = np.full((count + 2 * REACH, len(index)), -1.0)
    padded[REACH : REACH + count] = own[:, index]
    near = [padded[REACH + at : REACH + at + count] for at in range(-REACH, REACH + 1) if at]
    classes = [_class(row, counts) for row in rows]
    views = _views(rows, classes)
    columns = [_columns(rows, own, keys) for keys in views]
    dated = own[:, _OWN.index("dated")] > 1
    page = own[:, _OWN.index("often")] > math.log(3)
    rest = np.array(
        [
            *(_distances(dated), _distances(dated[::-1])[::-1]),
            *(_distances(page), _distances(page[::-1])[::-1]),
            np.minimum(1.0, np.arange(count) / 40),
            np.full(count, math.log(1 + count)),
            np.full(count, dated.mean()),
            np.full(count, own[:, _OWN.index("said")].mean()),
            np.full(count, page.mean()),
        ]
    ).T
    return np.hstack([own, _alike(rows), *near, *columns, rest]), views


def _alike(rows: Sequence[Row]) -> "NDArray[np.float64]":
    """Return for each row how different the rows around those with its text are.

    What the page says of a person comes back with the name; before and behind a rank other names
    stand each time.
    """
    import numpy as np

    members: dict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        members[row.text].append(at)
    found = np.full((len(rows), len(_SAME)), -1.0)
    for places in members.values():
        if len(places) < 2:
            continue
        found[places, 0] = math.log(min(40, len(places)))
        for column, step in enumerate((-1, 1, 2), start=1):
            texts = [rows[at + step].text for at in places if 0 <= at + step < len(rows)]
            found[places, column] = len(set(texts)) / max(1, len(texts))
    return found


def in_context(
    rows: Sequence[Row],
    views: Sequence[Sequence[tuple[object, ...]]],
    own: "NDArray[np.float64]",
    once: "NDArray[np.float64]",
) -> "NDArray[np.float64]":
    """Return the second pass's features: what the first said of the rows around."""
    import numpy as np

    count = len(rows)
    padded = np.full(count + 2 * FAR, -0.1)
    padded[FAR : FAR + count] = once
    near = np.array([padded[FAR + at : FAR + at + count] for at in range(-FAR, FAR + 1)])
    columns = []
    for keys in views:
        sums: dict[tuple[object, ...], list[float]] = defaultdict(lambda: [0.0, 0.0])
        for key, chance in zip(keys, once, strict=True):
            sums[key][0] += chance
            sums[key][1] += 1
        columns.append([sums[key][0] / sums[key][1] for key in keys])
    heads = once > 0.5
    above, below = _distances(heads), _distances(heads[::-1])[::-1]
    places = np.flatnonzero(heads)
    step = float(np.median(np.diff(places))) if len(places) > 1 else 0.0
    sums_of_text: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for row, chance in zip(rows, once, strict=True):
        sums_of_text[row.text][0] += chance
        sums_of_text[row.text][1] += 1
    same = [sums_of_text[row.text][0] / sums_of_text[row.text][1] for row in rows]
    best = np.max(near[FAR - 3 : FAR + 4], axis=0)
    rest = np.array(
        [above, below, np.full(count, min(30.0, step)), np.full(count, heads.mean()), same,
         once - best]
    )  # fmt: skip
    return np.hstack([near.T, np.array(columns).T, rest.T, own])


def _own(
    rows: Sequence[Row],
    at: int,
    counts: Counter[str],
    firsts: Counter[str],
    lasts: Counter[str],
    crowd: Crowd,
) -> tuple[float, ...]:
    row = rows[at]
    text, dates = row.text, row.dates
    words = text.split()
    date = 2.0 if is_date_line(row) else 1.0 if dates else 0.0
    bare = text[: dates[0][0]] + text[dates[-1][1] :] if dates else text
    bare = wrappers.split_mark(bare.strip(" -–—|·•,:()[]"))[0]
    mark = wrappers.split_mark(text)[1] if row.is_short else ""
    letters = sum(map(str.isalpha, text[:80]))
    return (
        min(200.0, len(text)),
        min(20.0, len(words)),
        names.quality(bare) if len(bare) <= 80 else 0.0,
        date,
        float(bool(dates) and dates[0][0] == 0),
        float(bool(dates) and dates[-1][1] == len(text)),
        float(is_sentence(text)),
        min(2.0, row.gap),
        float(row.fenced),
        math.log(min(40, counts[normal(text)])),
        float(is_of_page(bare)),
        float(text[-1] in _STOPS),
        sum(word[0].isupper() for word in words) / len(words),
        float(text[0].islower()),
        float(not any(map(str.isalpha, text))),
        float(text[-1] in ":："),
        float(bool(mark)),
        min(12.0, row.indent),
        math.log(min(40, firsts[normal(words[0])])),
        math.log(min(40, lasts[normal(words[-1])])),
        float(counts[normal(text)] > 1),
        float(len(text) <= 40 and crowd.called(Counter([bare or text])) > 0),
        1 - letters / min(80, len(text)),
        float(is_item(text)),
        float(is_prose(text)),
        float(len(words) == 1 and (text[0] == "@" or "_" in text or any(map(str.isdigit, text)))),
        float(bool(row.named)),
    )


def _class(row: Row, counts: Counter[str]) -> str:
    """Return what a row is to its neighbours: itself where it recurs, else a sort of line."""
    form = normal(row.text)
    if is_date_line(row):
        return "D"
    if counts[form] > 2 and len(form) < 60:
        return form
    if is_sentence(row.text):
        return "S"
    return "d" if row.dates else "#" if not any(map(str.isalpha, row.text)) else "W"


def _views(rows: Sequence[Row], classes: Sequence[str]) -> list[list[tuple[object, ...]]]:
    """Return the keys of the columns that each row stands in, a list a view."""
    wide = ["", "", *classes, "", ""]
    gaps = [bool(row.gap or row.fenced) for row in rows] + [True]
    found: list[list[tuple[object, ...]]] = [[] for _ in _VIEWS]
    for at, row in enumerate(rows):
        own = "D" if classes[at] == "D" else "d" if row.dates else "w"
        above, below = wide[at + 1], wide[at + 3]
        found[0].append((own, gaps[at + 1], below))
        found[1].append((own, gaps[at], above))
        found[2].append((own, gaps[at], above, below))
        found[3].append((own, wide[at], above, below, wide[at + 4]))
    return found


def _columns(
    rows: Sequence[Row],
    own: "NDArray[np.float64]",
    keys: Sequence[tuple[object, ...]],
) -> "NDArray[np.float64]":
    """Return what the column of each row is like."""
    import numpy as np

    members: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        members[key].append(at)
    found = np.empty((len(rows), len(_COLUMN)))
    wanted = [_OWN.index(key) for key in ("quality", "said", "dated", "gap", "of page")]
    for places in members.values():
        texts = [rows[at].text for at in places]
        means = own[np.ix_(places, wanted)].mean(axis=0)
        turns = sum(a != b for a, b in pairwise(texts)) / max(1, len(texts) - 1)
        column = (
            *(math.log(min(60, len(places))), means[0], len(set(texts)) / len(texts), means[1]),
            *(turns, means[2], means[3], means[4]),
        )
        found[places] = column
    return found


def _distances(marks: "NDArray[np.bool_]") -> "NDArray[np.float64]":
    """Return for each row how far above the last marked one stands, at most 12."""
    import numpy as np

    places = np.arange(len(marks))
    last = np.maximum.accumulate(np.where(marks, places, -99))
    before = np.concatenate([[-99], last[:-1]])
    found: NDArray[np.float64] = np.minimum(12.0, places - before)
    return found
