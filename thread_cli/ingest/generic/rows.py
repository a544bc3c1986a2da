"""A source's lines that are not blank, with what stands around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from thread_cli.ingest.generic import names, when
from thread_cli.ingest.source import Source

#: A line longer than this is body text, whatever it looks like.
HEADER_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Panel:
    """A header found by what a page shows of each person (``panels``).

    Attributes:
        way: Which of several ways to cut the text it belongs to.
        end: The number of the first line below it.
        sure, certain: Whether what the page shows there tells one person from another, and how
            surely.
    """

    way: int
    author: str
    date: str | None
    end: int
    quality: float
    sure: bool
    certain: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A line that is not blank.

    Attributes:
        number: Its place among all lines of the source.
        text: Stripped, with ordinary spaces.
        indent: Width of the white space before it.
        gap: How many blank lines stand above it.
        dates: Where dates stand in ``text``; empty for long lines.
        fenced: Whether rows of the page's template stood between it and the row above.
        answers: The name that a row above says is answered, or empty.
        closed: Whether the page's template follows and nothing else, as the text ends there.
        named: The name that a caption above says this row begins with, or empty.
        panels: The headers that begin here.
    """

    number: int
    text: str
    indent: int
    gap: int
    dates: tuple[tuple[int, int], ...] = ()
    fenced: bool = False
    named: str = ""
    answers: str = ""
    closed: bool = False
    panels: tuple[Panel, ...] = ()

    @property
    def is_short(self) -> bool:
        """Whether it can be part of a header."""
        return len(self.text) <= HEADER_LIMIT


_DIGITS_MONTH = re.compile(r".{0,60}\D(?P<digits>\d{2,}) [^\W\d_]{3,10} \d{4}\b")
#: How many dates must have grown together with a word.
_GROWN = 2
#: Lines that are drawn from a comment to its answers.
_TREE = re.compile(r"[│┃|\s]*[├└╰┣┗┌╭│┃][─━\s│┃├└╰┣┗╭┌┬╮┐]*(?=\S)")
#: Signs before a line, one for each step that an answer is set in.
_STEPS = re.compile(r"(?P<sign>[.·|])(?:\s(?P=sign))*\s(?=[^\s.·|])")
_STEPPED = 3
#: A tab parts columns; two spaces do so too.
_TABS = str.maketrans(
    {"\t": "  ", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
    | dict.fromkeys("\u200b\u200c\u200e\u200f\u2060\u00ad\u202a\u202c")
)
#: Between two signs it makes one picture of them, "🐈‍⬛"; between letters it is no part of a name.
_without_joiners = partial(re.compile(r"(?<=\w)\u200d|\u200d(?=\w|\s|\Z)").sub, "")
_NUMBERS = re.compile(r"\d+(?:[.,]\d+)*(?:[KkMm]\b)?")


@lru_cache(maxsize=20_000)
def normal(text: str) -> str:
    """Return a row's text with all numbers alike, to see what recurs."""
    return _NUMBERS.sub("#", text).lower()


def rows_of(source: Source) -> list[Row]:
    """Return the rows of a source."""
    rows = []
    gap = 0
    indents = source.indents
    stepped = _is_stepped(source.bare)
    for number, text in enumerate(source.bare):
        if not text:
            gap += 1
            continue
        indent = indents[number]
        if drawn := _TREE.match(text):
            text, indent = text[drawn.end() :], indent + drawn.end()  # noqa: PLW2901
        elif stepped and (drawn := _STEPS.match(text)):
            text, indent = text[drawn.end() :], indent + 2 * len(drawn[0].split())  # noqa: PLW2901
        line = source.lines[number].strip()
        if "\t" in line or "\u200d" in line:
            text = _without_joiners(line).translate(_TABS)  # noqa: PLW2901
        found = tuple(when.find(text)) if len(text) <= HEADER_LIMIT else ()
        rows.append(Row(number, text, indent, gap, found))
        gap = 0
    return _with_grown_dates(rows)


def _is_stepped(lines: Sequence[str]) -> bool:
    """Whether several lines are set in by signs, one for each step: ``. . Ada``."""
    steps = [match for line in lines if line[:1] in ".·|" and (match := _STEPS.match(line))]
    return len(steps) >= _STEPPED and sum(len(m[0].split()) > 1 for m in steps) > 1


def _with_grown_dates(rows: list[Row]) -> list[Row]:
    """Find the dates grown together with a name that ends in digits, where others are grown too.

    "ada198028 October 2012 15:48" is the 28th: of two readings the longer day is taken.
    """
    grown = sum(r.text[a - 1].isalpha() and b == len(r.text) for r in rows for a, b in r.dates if a)
    if grown < _GROWN:
        return rows
    for index, row in enumerate(rows):
        match = _DIGITS_MONTH.match(row.text) if row.is_short and not row.dates else None
        if match:
            start = match.end("digits") - (2 if 10 <= int(match["digits"][-2:]) <= 31 else 1)
            found = when.find(row.text[start:])
            if found and found[0] == (0, len(row.text) - start):
                rows[index] = replace(row, dates=((start, len(row.text)),))
    return rows


def may_head(row: Row) -> bool:
    """Whether a line with a date may be a header, by what stands beside the date."""
    if not row.dates or len(row.text) > 100:
        return False
    before, after = row.text[: row.dates[0][0]].strip(), row.text[row.dates[-1][1] :].strip()
    if len(before) <= 12 and len(after) <= 12:
        return True
    named = names.quality(before) if len(after) <= 25 else 0.0
    return max(named, names.quality(after) if len(before) <= 12 else 0.0) >= 0.8


def is_item(text: str) -> bool:
    """Whether a line is an item of a list."""
    return text.startswith(("* ", "- ", "+ ", "• ", "-- ", "# ", "o "))
