"""What is left of rows of one column when what recurs at their ends is taken off."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from thread_cli.ingest.generic.rows import Row, normal

_TOKEN = re.compile(r"\w+|[^\w\s]")
_OPEN = dict(zip("([{<«“「『【（", ")]}>»”」』】）", strict=True))
#: How many of the rows begin or end with a word that is the page's, or with one of a few.
_SHARED = 0.6
_FEW = 0.8
_INITIAL = 0.6
_JOINTS = "#\x01:-–—>|/·•*№"
_PEOPLE = 3
_ROUNDS = 8

#: What a page says beside people's names, on many sites.
_STATUS = frozenset("offline online away op".split())

_Tokens = list[tuple[int, int, str]]


def stripped(rows: Sequence[Row]) -> list[str]:
    """Return what varies in rows of one column; empty where that is nothing."""
    cells = [_tokens(row) for row in rows]
    _without_start(cells)
    _without_end(cells)
    _without_initials(cells)
    for cell in cells:
        # A picture's words say the name once more.
        half = len(cell) // 2
        if len(cell) % 2 == 0 and [t[2] for t in cell[:half]] == [t[2] for t in cell[half:]]:
            del cell[half:]
    return [
        row.text[cell[0][0] : cell[-1][1]] if cell else ""
        for row, cell in zip(rows, cells, strict=True)
    ]


def _without_start(cells: Sequence[_Tokens]) -> None:
    """Take off what most rows begin with, and what follows the bracket that this closes."""
    opened = [""] * len(cells)
    for _ in range(_ROUNDS):
        kind = _shared(cells, 0)
        if kind is None or not _is_apart(cells, kind):
            break
        for number, cell in enumerate(cells):
            if cell and cell[0][2] == kind:
                opened[number] = kind
                del cell[0]
    for number, cell in enumerate(cells):
        close = _OPEN.get(opened[number], "")
        at = next((i for i, token in enumerate(cell) if close and token[2] == close), None)
        if at:
            del cell[at:]


def _without_end(cells: Sequence[_Tokens]) -> None:
    """Take off what most rows end with; where more stands behind that, all of it."""
    for cell in cells:
        while len(cell) > 1 and cell[-1][2] in _STATUS:
            del cell[-1]
    inner: set[str] = set()
    for _ in range(_ROUNDS):
        kinds = _closing(cells)
        if not kinds:
            break
        inner = kinds
        for cell in cells:
            if len(cell) > 1 and cell[-1][2] in kinds:
                del cell[-1]
    for cell in cells:
        at = next((i for i, token in enumerate(cell) if i and token[2] in inner), len(cell))
        wide = (i for i in range(1, len(cell)) if cell[i][0] - cell[i - 1][1] > 1)
        del cell[min(at, next(wide, len(cell))) :]


def _tokens(row: Row) -> _Tokens:
    """Return a row's words and signs, and its dates, each with where it stands."""
    found: _Tokens = []
    at = 0
    for start, end in [*row.dates, (len(row.text), len(row.text))]:
        found += [(*m.span(), normal(m[0])) for m in _TOKEN.finditer(row.text, at, start)]
        if end > start:
            found.append((start, end, "\x01"))
        at = end
    return found


def _is_apart(cells: Sequence[_Tokens], kind: str) -> bool:
    """Whether a token is no part of what follows: a space parts them, a bracket, or all have it."""
    if kind in _OPEN or kind[0] in _JOINTS:
        return True
    begun = [cell for cell in cells if cell]
    own = [cell for cell in begun if cell[0][2] == kind]
    word = kind[0].isalnum()
    parted = [
        cell
        for cell in own
        if len(cell) > 1 and (cell[1][0] > cell[0][1] or (word and not cell[1][2][0].isalnum()))
    ]
    # A sign that stands at a word may be a person's own: ~ada, @ada.
    return len(parted) * 2 > len(own) or (word and len(own) == len(begun))


def _shared(cells: Sequence[_Tokens], end: int) -> str | None:
    """Return the token at the ends of most rows, where what is left differs."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return None
    kind, count = Counter(cell[end][2] for cell in filled).most_common(1)[0]
    rests = {
        tuple(token[2] for token in (cell[1:] if end == 0 else cell[:-1]))
        for cell in filled
        if cell[end][2] == kind
    }
    whole = end and any(len(cell) == 1 and cell[0][2] == kind for cell in filled)
    return kind if count >= _SHARED * len(cells) and len(rests) > 1 and not whole else None


def _closing(cells: Sequence[_Tokens]) -> set[str]:
    """Return the tokens that most rows end with: one, or each of a few of several rows."""
    if (one := _shared(cells, -1)) is not None:
        return {one}
    rests: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for cell in cells:
        if len(cell) > 1:
            counts[cell[-1][2]] += 1
            rests[cell[-1][2]].add(tuple(token[2] for token in cell[:-1]))
    few = {kind for kind, others in rests.items() if len(others) > 1}
    covered = sum(counts[kind] for kind in few)
    if few and covered >= _FEW * len(cells):
        return few
    # Most rows end with a word of a few, each has one more word: the rest of these is of the few.
    people = {rest for kind in few for rest in rests[kind]}
    sure = counts.total() >= 0.95 * len(cells) and covered * 2 >= len(cells)
    return set(counts) if sure and len(people) >= _PEOPLE else set()


def _without_initials(cells: Sequence[_Tokens]) -> None:
    """Take off the letter of a picture that stands for who has none: ``ada A``."""
    lettered = [
        cell
        for cell in cells
        if len(cell) > 1 and cell[-1][1] - cell[-1][0] == 1 and cell[-1][2] in {cell[0][2][0], "?"}
    ]
    if len(lettered) >= _INITIAL * len(cells):
        for cell in lettered:
            del cell[-1]
