"""How likely each row names who wrote what follows, by all that stands around it.

Candidates are shapes that somebody thought of. What is common to all headers is learned here from
labelled pastes: a row is described by what it is like, by what its words say of it (``sorts``), by
what the rows around it are like, and by the column it stands in: all with the same neighbours.
A second pass looks at what the first said of the rows around (auto-context; Tu 2008), as headers
come at like distances; a third at what the shapes take for headers (``votes``).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from thread_cli.ingest.generic import names, wrappers
from thread_cli.ingest.generic.boosted import Boosted, load
from thread_cli.ingest.generic.context import VIEWS, distances, in_context
from thread_cli.ingest.generic.page_words import is_of_page
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.prose import is_date_line, is_prose, is_sentence
from thread_cli.ingest.generic.row_forms import FORM, described_forms, forms_of
from thread_cli.ingest.generic.rows import Row, is_item, normal
from thread_cli.ingest.generic.sorts import SORTS
from thread_cli.ingest.generic.votes import voted

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: How far around a row is looked.
REACH = 3
#: How far around it the sorts of rows are looked at.
_SORTED = 2
#: The worth of all sorts above the first row and below the last.
_OUTSIDE = -9.0
#: So many rows are described at once: a long text's would fill the memory.
_AT_ONCE = 20_000
#: What is told of a row by itself.
OWN = (
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
_STOPS = ".!?…。！？"


def own_names() -> list[str]:
    """Return the names of the first pass's features."""
    near = [f"{key} {at:+}" for at in range(-REACH, REACH + 1) if at for key in _NEAR]
    columns = [f"{view} {key}" for view in VIEWS for key in _COLUMN]
    sorted_near = [f"{key} {at:+}" for at in range(-_SORTED, _SORTED + 1) for key in SORTS]
    sorted_columns = [f"{view} {key}" for view in VIEWS for key in SORTS]
    return [*OWN, *_SAME, *near, *columns, "date above", "date below", "page above", "page below",
            "place", "rows", "share dated", "share said", "share again",
            *(f"form {key}" for key in FORM),
            *sorted_near, *sorted_columns]  # fmt: skip


def likely_heads(
    rows: Sequence[Row],
    crowd: Crowd,
    sorts: "NDArray[np.float64]",
    votes: "NDArray[np.float64] | None" = None,
) -> list[float]:
    """Return for each row in [0, 1] how likely it names who wrote a comment.

    ``sorts`` is what their words say (``sorts.Sorts.worth``), ``votes`` what the shapes do; without
    these the last pass is left out.
    """
    import numpy as np

    found: list[float] = []
    for start in range(0, len(rows), _AT_ONCE):
        part = rows[start : start + _AT_ONCE]
        plain, views = described(part, crowd)
        own = np.hstack([plain, by_words(sorts[start : start + _AT_ONCE], views)])
        one, two, three = passes()
        twice = two.probabilities(in_context(part, views, own, one.probabilities(own)))
        if votes is not None:
            said = voted(votes[start : start + _AT_ONCE], views)
            twice = three.probabilities(np.hstack([in_context(part, views, own, twice), said]))
        found += twice.tolist()
    return found


@cache
def passes() -> tuple[Boosted, Boosted, Boosted]:
    """Return the trees of all passes."""
    one, two, three = load("heads.json")
    return one, two, three


def described(
    rows: Sequence[Row], crowd: Crowd
) -> tuple["NDArray[np.float64]", list[list[tuple[object, ...]]]]:
    """Return the first pass's features but for sorts, and for each view the columns of rows."""
    import numpy as np

    counts = Counter(normal(row.text) for row in rows)
    own = own_of(rows, crowd)
    index = [OWN.index(key) for key in _NEAR]
    count = len(rows)
    padded = np.full((count + 2 * REACH, len(index)), -1.0)
    padded[REACH : REACH + count] = own[:, index]
    near = [padded[REACH + at : REACH + at + count] for at in range(-REACH, REACH + 1) if at]
    classes = [_class(row, counts) for row in rows]
    forms, rests = forms_of(rows)
    views = [*_views(rows, classes), _by_form(rows, forms)]
    columns = [_columns(rows, own, keys) for keys in views]
    dated = own[:, OWN.index("dated")] > 1
    page = own[:, OWN.index("often")] > math.log(3)
    rest = np.array(
        [
            *(distances(dated), distances(dated[::-1])[::-1]),
            *(distances(page), distances(page[::-1])[::-1]),
            np.minimum(1.0, np.arange(count) / 40),
            np.full(count, math.log(1 + count)),
            np.full(count, dated.mean()),
            np.full(count, own[:, OWN.index("said")].mean()),
            np.full(count, page.mean()),
        ]
    ).T
    form = described_forms(forms, rests, crowd)
    return np.hstack([own, _alike(rows), *near, *columns, rest, form]), views


def own_of(rows: Sequence[Row], crowd: Crowd) -> "NDArray[np.float64]":
    """Return what each row is like by itself, ``len(rows)`` x ``len(OWN)``."""
    import numpy as np

    counts = Counter(normal(row.text) for row in rows)
    firsts = Counter(normal(row.text.split(maxsplit=1)[0]) for row in rows)
    lasts = Counter(normal(row.text.rsplit(maxsplit=1)[-1]) for row in rows)
    return np.array([_own(rows, at, counts, firsts, lasts, crowd) for at in range(len(rows))])


def by_words(
    sorts: "NDArray[np.float64]", views: Sequence[Sequence[tuple[object, ...]]]
) -> "NDArray[np.float64]":
    """Return the last of the first pass's features: the sorts of rows, those around and columns."""
    import numpy as np

    count, wide = sorts.shape
    padded = np.full((count + 2 * _SORTED, wide), _OUTSIDE)
    padded[_SORTED : _SORTED + count] = sorts
    near = [padded[at : at + count] for at in range(2 * _SORTED + 1)]
    columns = []
    for keys in views:
        numbers: dict[tuple[object, ...], int] = {}
        column = np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.intp)
        sizes = np.bincount(column)
        sums = [np.bincount(column, weights=sorts[:, one]) for one in range(wide)]
        columns.append((np.array(sums) / sizes).T[column])
    return np.hstack([*near, *columns])


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
    found: list[list[tuple[object, ...]]] = [[] for _ in range(4)]
    for at, row in enumerate(rows):
        own = "D" if classes[at] == "D" else "d" if row.dates else "w"
        above, below = wide[at + 1], wide[at + 3]
        found[0].append((own, gaps[at + 1], below))
        found[1].append((own, gaps[at], above))
        found[2].append((own, gaps[at], above, below))
        found[3].append((own, wide[at], above, below, wide[at + 4]))
    return found


def _by_form(rows: Sequence[Row], forms: Sequence[tuple[str, str]]) -> list[tuple[object, ...]]:
    """Return the keys of the columns of rows of one form, or of one sort of length."""
    return [
        form if any(form) else (bool(row.dates), min(3, len(row.text) // 12))
        for row, form in zip(rows, forms, strict=True)
    ]


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
    wanted = [OWN.index(key) for key in ("quality", "said", "dated", "gap", "of page")]
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
