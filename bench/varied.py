"""Labelled pastes set otherwise: more layouts to learn from than anybody wrote.

A site's page differs from another's in what stands around the comments, not in what people say. So
the lines of a labelled paste are told apart - who wrote, what was said, the page's - and some
things are changed for all comments alike, as another site, skin or browser would: dates or buttons
are left out, a name and the line beside it change places or become one, blank lines come or go,
bodies are indented. Names and texts are those of other pastes at times, so that less is learned of
what the few hundred invented people say. Nothing is measured on these.
"""

import json
import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.row_labels import author_rows, bodies_of
from bench.unknown_layouts import text_of
from thread_cli.ingest.generic.prose import is_date_line
from thread_cli.ingest.generic.rows import Row, normal, rows_of
from thread_cli.ingest.source import open_source

HEAD, SAID, PAGE = "head", "said", "page"
#: So many authors must be found in a paste, and so many lines above its first name are a header's.
_FOUND, _ABOVE = 0.6, 6
#: What recurs for so many of the comments is the page's, and longer lines are not joined to names.
_RECURS, _SHORT = 0.3, 60
_BETWEEN = (" ", " · ", " | ", "\t", " - ", ", ", " — ", " • ", "")
_TRIM = " -–—|·•,:\t@"


@dataclass(frozen=True)
class Line:
    """A line of a paste: what it is, of which comment (from 0) and where its dates are."""

    text: str
    kind: str
    comment: int | None = None
    row: Row | None = None
    #: Whether it stands among the comments, or right above the first.
    inner: bool = False
    #: Whether the name's line begins what was said.
    fused: bool = False

    @property
    def is_page(self) -> bool:
        """Whether the page says it of the comments."""
        return self.kind == PAGE and self.inner and bool(self.text.strip())


@dataclass
class Page:
    """A paste that is being changed."""

    lines: list[Line]
    authors: list[str | None]
    draw: random.Random

    def recurring(self) -> list[str]:
        """Return what the page says of many comments, without its numbers."""
        seen = Counter(normal(line.text) for line in self.lines if line.is_page)
        return [key for key, count in seen.items() if count >= max(2, _RECURS * len(self.authors))]


@dataclass(frozen=True)
class Varied:
    """A paste and, by lines from 0, which name who wrote and which are said; authors in order."""

    text: str
    heads: frozenset[int]
    said: frozenset[int]
    authors: list[str]


def varied(path: Path, others: Sequence[Path], draw: random.Random) -> Varied | None:
    """Return a labelled paste (``path`` of its labels) set otherwise.

    Names and texts are taken from ``others``. None where the paste's names are hardly found.
    """
    page = _read(path, draw)
    if page is None:
        return None
    told = [comment for other in others for comment in json.loads(other.read_text("utf-8"))]
    for change in _changes(told):
        change(page)
    lines = page.lines
    return Varied(
        "\n".join(line.text for line in lines),
        frozenset(at for at, line in enumerate(lines) if line.kind == HEAD),
        frozenset(at for at, line in enumerate(lines) if line.kind == SAID or line.fused),
        [author for author in page.authors if author],
    )


def _read(path: Path, draw: random.Random) -> Page | None:
    comments = json.loads(path.read_text("utf-8"))
    raw = path.with_suffix(".txt").read_bytes()
    source = open_source(raw, path.name)
    rows = rows_of(source)
    heads = {
        rows[at].number: i for i, at in enumerate(author_rows(rows, comments)) if at is not None
    }
    said: dict[int, int] = {}
    for index, body in enumerate(bodies_of(rows, comments)):
        for at in body:
            said.setdefault(rows[at].number, index)
    if len(heads) < max(2, _FOUND * len(comments)) or not said:
        return None
    by_number = {row.number: row for row in rows}
    first, last = min(*heads, *said), max(*heads, *said)
    lines = []
    for at, text in enumerate(source.lines):
        kind = HEAD if at in heads else SAID if at in said else PAGE
        of = heads.get(at, said.get(at))
        inner = first - _ABOVE <= at <= last
        fused = at in heads and at in said
        line = Line(text.rstrip("\r\n"), kind, of, by_number.get(at), inner, fused)
        lines.append(line)
    return Page(lines, [comment["author"] for comment in comments], draw)


def _changes(told: Sequence[dict[str, Any]]) -> list[Callable[[Page], None]]:
    """Return what may be changed, in order."""
    people = list(dict.fromkeys(c["author"] for c in told if c["author"] and len(c["author"]) > 1))
    texts = [lines for c in told if any(lines := text_of(c).split("\n"))]
    return [
        lambda page: _rename(page, people),
        lambda page: _retell(page, texts),
        _leave_out,
        _undate,
        _set_names,
        _space,
        _indent,
        _count,
        _cut,
    ]


def _rename(page: Page, people: Sequence[str]) -> None:
    """Give the people other names, wherever they are named."""
    known = list(dict.fromkeys(a for a in page.authors if a and len(a) > 1))
    if page.draw.random() > 0.6 or not known or len(people) < len(known):
        return
    named = dict(zip(known, page.draw.sample(people, len(known)), strict=True))
    longest = sorted(known, key=len, reverse=True)
    any_name = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in longest))
    page.lines = [
        replace(line, text=any_name.sub(lambda found: named[found[0]], line.text))
        for line in page.lines
    ]
    page.authors = [named.get(author or "", author) for author in page.authors]


def _retell(page: Page, texts: Sequence[Sequence[str]]) -> None:
    """Let the people say something else."""
    if page.draw.random() > 0.6 or not texts or any(line.fused for line in page.lines):
        return
    lines, done = [], set()
    for line in page.lines:
        if line.kind != SAID:
            lines.append(line)
        elif line.comment not in done:
            done.add(line.comment)
            before = (re.match(r"[ \t>]*", line.text) or [""])[0]
            lines += [
                replace(line, text=before + text if text else "", row=None)
                for text in page.draw.choice(texts)
            ]
    page.lines = lines


def _leave_out(page: Page) -> None:
    """Leave out some of what the page says of each comment."""
    kinds = page.recurring()
    if kinds and page.draw.random() < 0.6:
        gone = set(page.draw.sample(kinds, page.draw.randint(1, max(1, len(kinds) // 2))))
        page.lines = [
            line for line in page.lines if not (line.is_page and normal(line.text) in gone)
        ]


def _undate(page: Page) -> None:
    """Leave out the dates."""
    if page.draw.random() > 0.15:
        return
    lines = []
    for line in page.lines:
        row, text = line.row, line.text
        if row and row.dates and line.inner and line.kind != SAID:
            for start, end in row.dates:
                text = text.replace(row.text[start:end], "")
            text = text.rstrip(_TRIM)
            if line.kind == PAGE and (is_date_line(row) or not text.strip()):
                continue
        lines.append(replace(line, text=text))
    page.lines = lines


def _set_names(page: Page) -> None:
    """Join names to the line beside them, let the two change places, or take them apart."""
    what = page.draw.random()
    if what < 0.35:
        _join(page, turned=page.draw.random() < 0.33)
    elif what < 0.55:
        _part(page)


def _join(page: Page, *, turned: bool) -> None:
    kinds, between = set(page.recurring()), page.draw.choice(_BETWEEN)
    filled = [at for at, line in enumerate(page.lines) if line.text.strip()]
    lines: list[Line | None] = list(page.lines)
    for place, at in enumerate(filled):
        head = lines[at]
        if head is None or head.kind != HEAD:
            continue
        for beside in filled[place + 1 : place + 2] + filled[max(0, place - 1) : place]:
            other = lines[beside]
            if other is None or not other.is_page or len(other.text.strip()) > _SHORT:
                continue
            if not (other.row and other.row.dates) and (turned or normal(other.text) not in kinds):
                continue
            if turned:
                lines[at], lines[beside] = other, head
            else:
                pair = (head, other) if beside > at else (other, head)
                both = between.join((pair[0].text.rstrip(), pair[1].text.strip()))
                lines[at], lines[beside] = replace(head, text=both, row=None), None
            break
    page.lines = [line for line in lines if line is not None]


def _part(page: Page) -> None:
    lines = []
    for line in page.lines:
        of = line.comment if line.kind == HEAD and not line.fused else None
        author = page.authors[of] if of is not None else None
        whole = line.text.strip()
        behind = whole.removeprefix(author or whole)
        rest = behind.strip(_TRIM)
        if author and rest and whole != behind and not behind[0].isalnum():
            lines += [replace(line, text=author, row=None), Line(rest, PAGE, inner=True)]
        else:
            lines.append(line)
    page.lines = lines


def _space(page: Page) -> None:
    """Take out all blank lines, or set one behind each line or each comment."""
    what = page.draw.random()
    if what > 0.55:
        return
    filled = [line for line in page.lines if line.text.strip()]
    blank = Line("", PAGE)
    lines, above = [], ""
    for line in filled:
        if 0.25 < what <= 0.4 or (what > 0.4 and above == SAID != line.kind):
            lines.append(blank)
        lines.append(line)
        above = line.kind
    page.lines = lines


def _indent(page: Page) -> None:
    """Indent what is said, or take out all indentation."""
    what = page.draw.random()
    if what < 0.1:
        before = " " * page.draw.choice((2, 4, 8))
        page.lines = [
            replace(line, text=before + line.text) if line.kind == SAID else line
            for line in page.lines
        ]
    elif what < 0.25:
        page.lines = [replace(line, text=line.text.strip()) for line in page.lines]


def _count(page: Page) -> None:
    """Set a number before each name."""
    if page.draw.random() > 0.07:
        return
    form, count, lines = page.draw.choice(("#{} ", "{}. ", "{}) ")), 0, []
    for line in page.lines:
        if line.kind == HEAD and not line.fused:
            count += 1
            line = replace(line, text=form.format(count) + line.text.strip())  # noqa: PLW2901
        lines.append(line)
    page.lines = lines


def _cut(page: Page) -> None:
    """Leave out what stands above and below the comments."""
    inner = [at for at, line in enumerate(page.lines) if line.kind != PAGE]
    if page.draw.random() < 0.3:
        page.lines = page.lines[: inner[-1] + 1]
    if page.draw.random() < 0.3:
        page.lines = page.lines[max(0, inner[0] - page.draw.choice((0, 3))) :]
