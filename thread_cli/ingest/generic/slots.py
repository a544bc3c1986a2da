"""Names found as what varies between signs that recur, wherever in a line or beside one.

Wrapper induction without examples: a line is taken apart at tabs, wide spaces, dates, numbers and
at signs that recur beside ever other words (what is template; Crescenzi et al. 2001). What stands
between the same two delimiters in several lines is a slot (Kushmerick 1997), as is the line above
or below lines of one form. A slot whose texts look like people (``people``) cuts the text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from thread_cli.ingest.generic import names, wrappers
from thread_cli.ingest.generic.boundaries import Boundary, Candidate
from thread_cli.ingest.generic.people import Crowd
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Row, is_item, normal

_LONGEST = 120
_NAME = 60
_LEAST = 3
#: A slot cuts a text into at least so many.
FEWEST = 4
#: How many slots are worth a comparison.
_MOST = 6
#: How many cells of a line may be a name.
_FIRST = 4
#: A slot below this holds no people.
_FLOOR = 0.5
_TITLED = 0.7
_JOINTS = " \t:)]|-–—"
_STOPS = frozenset(".!?…。！？")
_SURE = 0.75
#: Signs that names are written with.
_OWN = frozenset(".,'’‘-_@&!?\"“”„«»")
_STARS = frozenset("☆⭐✩✭⯪✬")
_BRACKETS = frozenset("()[]{}<>")
#: Signs over and under letters: parts of words in scripts of the south and east of Asia.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0eff\u1000-\u109f"
    "\u1780-\u17ff\ufe0f"
)
_PIECE = re.compile(
    r"(?P<wide>\t|[ \t]{2,})|(?P<number>(?<![\w.,-])[+-]?\d[\d.,:/]*[KkMm%]?(?!\w))"
    r"|(?P<dash>\s[-–—/]\s)"
    # In scripts without spaces none stands behind a colon.
    r"|(?P<colon>\s?(?::(?=\s|\Z|[^\x00-\u2fff])|：))|(?P<sign>"
    rf"[^\w\s{_MARKS}])"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of a line, with what stands to the left and to the right of it."""

    start: int
    end: int
    text: str
    left: str
    right: str


def slots(rows: Sequence[Row], crowd: Crowd) -> Iterator[Candidate]:
    """Yield the cuts at the slots whose texts look most like people."""
    signs = _template_signs(rows)
    framed = [_cells(row, signs, brackets=True) for row in rows]
    forms = [form(row, cells) for row, cells in zip(rows, framed, strict=True)]
    found: dict[tuple[str, ...], list[tuple[int, str, str]]] = defaultdict(list)
    for index, row in enumerate(rows):
        _inside(found, index, row, (_cells(row, signs, brackets=False), framed[index]))
        _beside(found, index, rows, forms)
    ranked: list[tuple[float, int, Candidate]] = []
    seen: set[tuple[tuple[int, str], ...]] = set()
    least = max(FEWEST, len(rows) // 100)
    for key, where in found.items():
        if len(where) < least or len({text for _, text, _ in where}) < 2:
            continue
        candidate = _candidate(rows, key, where)
        if key[0] == "in" and _is_second(framed, candidate, crowd):
            candidate.boundaries = [
                replace(b, quality=_TITLED * b.quality) for b in candidate.boundaries
            ]
        same = tuple((b.first, b.author) for b in candidate.boundaries)
        if len(same) < FEWEST or same in seen:
            continue
        seen.add(same)
        worth = crowd.likely([b.author for b in candidate.boundaries])
        if worth >= _FLOOR:
            ranked.append((worth * (1 - 0.8 / len(same)), len(ranked), candidate))
    ranked.sort(key=lambda found: (-found[0], found[1]))
    yield from (candidate for _, _, candidate in ranked[:_MOST])


def _is_second(framed: Sequence[list[Cell]], candidate: Candidate, crowd: Crowd) -> bool:
    """Whether what may be names stands on the same lines before the ones taken."""
    before = []
    for b in candidate.boundaries:
        cell = framed[b.anchor][0]
        if b.author not in cell.text and names.quality(cell.text) >= _SURE:
            before.append(cell.text)
    enough = len(before) * 5 >= len(candidate.boundaries) * 3 and len(set(before)) > 2
    return (
        enough
        and crowd.likely(before) > crowd.likely([b.author for b in candidate.boundaries]) - 0.15
    )


def _template_signs(rows: Sequence[Row]) -> set[str]:
    """Return the signs that stand beside ever other words in short lines."""
    beside: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if len(row.text) > _LONGEST:
            continue
        for match in re.finditer(rf"[^\w\s{_MARKS}]", row.text):
            char = match[0]
            if char not in _OWN:
                around = row.text[max(0, match.start() - 8) : match.end() + 8]
                beside[char].add(around)
    return {char for char, around in beside.items() if len(around) >= _LEAST}


def _cells(row: Row, signs: set[str], *, brackets: bool) -> list[Cell]:
    """Take a line apart at its delimiters."""
    # Of a long line only the beginning may be a header.
    text = row.text[: _LONGEST if len(row.text) <= _LONGEST else _NAME]
    parts: list[tuple[int, int, str]] = []  # delimiters: where, and what kind
    position = 0
    dated = row.dates
    parts += [(start, end, "D") for start, end in dated if end <= len(text)]
    for match in _PIECE.finditer(text):
        at = match.start()
        if dated and any(a <= at < b for a, b in dated):
            continue
        kind = match.lastgroup
        if kind == "wide":
            parts.append((*match.span(), "⇥"))
        elif kind == "number":
            parts.append((*match.span(), "#"))
        elif kind == "dash":
            parts.append((*match.span(), "-"))
        elif kind == "colon":
            parts.append((*match.span(), ":"))
        elif kind == "sign" and match[0] in signs and (brackets or match[0] not in _BRACKETS):
            parts.append((*match.span(), "★" if match[0] in _STARS else match[0]))
    parts.sort()
    cells: list[Cell] = []
    left, position = "^", 0
    for start, end, kind in [*parts, (len(text), len(text), "$")]:
        piece = text[position:start]
        if piece.strip():
            begin = position + len(piece) - len(piece.lstrip())
            cells.append(Cell(begin, begin + len(piece.strip()), piece.strip(), left, kind))
            left = kind
        elif left[-1] != kind:  # stars stand in rows of one to five
            left += kind
        position = max(position, end)
    return cells


def form(row: Row, cells: Sequence[Cell]) -> str:
    """Return what a line is made of: words, numbers, dates, and the signs between them."""
    said = is_sentence(row.text) and names.quality(row.text) < _SURE
    if len(row.text) > _LONGEST or (said and not row.dates):
        return "T"
    if not cells:
        return "S"
    out = ""
    for cell in cells:
        out += cell.left + "W"
    return out + cells[-1].right


def _inside(
    found: dict[tuple[str, ...], list[tuple[int, str, str]]],
    index: int,
    row: Row,
    ways: tuple[list[Cell], list[Cell]],
) -> None:
    """Note the cells of a line by what stands around them."""
    seen = set()
    for cells in ways:
        before = ""
        for cell in cells[:_FIRST]:
            rest = row.text[cell.end :]
            if len(cell.text) <= _NAME:
                label = before.lower() if cell.left == ":" else ""
                words = cell.text.split()
                keys: list[tuple[str, ...]] = [("in", cell.left, label, cell.right)]
                if cell.left in {":", "⇥"} and before:
                    keys.append(("label", before.lower()))
                if len(words) > 1 and cell.left[0] == "^":
                    keys.append(("first", cell.left, words[0].lower()))
                    keys.append(("first", cell.left, " ".join(words[:2]).lower()))
                for key in keys:
                    if key not in seen and key not in {("in", "^", "", "$"), ("in", "^", "", ":")}:
                        seen.add(key)
                        found[key].append((index, cell.text, rest))
            before = cell.text


def _beside(
    found: dict[tuple[str, ...], list[tuple[int, str, str]]],
    index: int,
    rows: Sequence[Row],
    forms: Sequence[str],
) -> None:
    """Note a short line by the forms of the lines around it."""
    row = rows[index]
    if len(row.text) > _NAME or (row.dates and row.dates[0][0] == 0) or forms[index] == "T":
        return
    if index + 1 < len(rows) and forms[index + 1] not in {"T", "^W$"}:
        found["over", forms[index + 1]].append((index, row.text, ""))
    if index and forms[index - 1] not in {"T", "^W$"}:
        found["under", forms[index - 1]].append((index, row.text, ""))
    if index + 1 < len(rows) and rows[index + 1].fenced:
        found[("over fence",)].append((index, row.text, ""))


def _said(rest: str) -> str:
    """Return what follows a name on its line, up to the next column."""
    return rest.strip(_JOINTS).partition("  ")[0].rstrip(_JOINTS)


def _candidate(
    rows: Sequence[Row], key: tuple[str, ...], where: Sequence[tuple[int, str, str]]
) -> Candidate:
    """Return the cut at a slot."""
    shape = {"over": "NAME over a line that recurs", "under": "NAME under a line that recurs"}
    candidate = Candidate(f"lines like “{shape.get(key[0], 'NAME between signs')}”", "slot")
    mark = key[0] == "in" and "".join(key[1::2]).strip("^$#D:-")
    texts = [text for _, text, _ in where]
    # What stands above a line of words and a date may be a title.
    titled = key[0] == "over" and "W" in key[1] and "D" in key[1]
    wrapper = wrappers.learn(texts)
    # What stands behind a name on its line is said where most of it ends as sentences do.
    ended = sum(_said(rest)[-1:] in _STOPS for _, _, rest in where if _said(rest))
    talks = key[0] in {"in", "label"} and ended * 2 > len(where)
    behind = Counter(normal(rest) for _, _, rest in where)
    same = sum(count for count in behind.values() if count > 1) * 5 >= len(where) * 4
    for index, text, rest in where:
        author = wrapper.name(text)
        # A sentence that begins "On 4 March" is no header.
        none = is_item(text) or author.lower() in wrappers.LEADS
        quality = 0.0 if none else names.quality(author)
        if quality < names.PASSABLE or (same and behind[normal(rest)] == 1):
            continue
        quality *= _TITLED if titled else 1.0
        first, end = index, index + 1
        if key[0] == "over":
            end += 1
        elif key[0] == "under":
            first -= 1
        said = _said(rest) if talks else ""
        date = next(
            (rows[i].text[slice(*rows[i].dates[0])] for i in range(first, end) if rows[i].dates),
            None,
        )
        candidate.boundaries.append(
            Boundary(
                first, end, author, date, index, quality, "" if date else mark or "", rest=said
            )
        )
    return candidate
