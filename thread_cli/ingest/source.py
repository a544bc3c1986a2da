"""A source as lines: decoded for reading, with the byte offsets they came from.

Offsets are exact whatever the bytes are: lines are cut before they are decoded,
and decoding never drops or merges bytes (``surrogateescape``, ``surrogatepass``).
"""

from __future__ import annotations  # array is subscriptable only from Python 3.12 on

import hashlib
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import pairwise

from thread_cli.ingest.encoding import find_encoding, first_fault, known_encoding
from thread_cli.ingest.link_numbers import without_link_numbers
from thread_cli.ingest.sheets import without_sheets
from thread_cli.model import Notice, SourceInfo, Span
from thread_cli.sanitize import clean, clean_line

_END = re.compile(rb"\r\n|\r|\n")
_NEWLINE = re.compile(rb"\n")
_TEXT_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
# Spaces that are not the space bar's, and marks without width.
_BARE = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " "}
    | dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\u00ad")
)


@dataclass(frozen=True)
class Source:
    """A source, cut into lines, which are decoded when they are asked for.

    A format whose lines stand alone is read a line at a time (see ``raw_lines``), without
    a second copy of the whole in memory.

    Attributes:
        name: The file's name, or ``stdin``.
        raw: All bytes.
        encoding: As Python names it.
        starts: Byte offset of each line, and at the end the size of ``raw``.
        notices: What was odd about the decoding.
        as_of: When the page was copied, where that is known; "3 hours ago" counts from it.
    """

    name: str
    raw: bytes
    encoding: str
    starts: array[int] = field(repr=False)
    notices: tuple[Notice, ...] = ()
    as_of: datetime | None = None

    def __len__(self) -> int:
        return len(self.starts) - 1

    @cached_property
    def lines(self) -> list[str]:
        """Cleaned text of each line, without its line end.

        What a text browser or a printer put there is left out: link numbers, edges of sheets.
        """
        plain = [self._line(number) for number in range(len(self))]
        return without_sheets(without_link_numbers(plain))

    def raw_lines(self) -> Iterator[tuple[int, bytes]]:
        """Yield number and bytes of each line, line ends and all."""
        for number, (start, end) in enumerate(pairwise(self.starts)):
            yield number, self.raw[start:end]

    @cached_property
    def bare(self) -> list[str]:
        """Lines for matching: stripped, with ordinary spaces and no zero-width marks."""
        # Most lines are bare already: the same text is then held once.
        pairs = ((line, _bare(line)) for line in self.lines)
        return [line if line == bare else bare for line, bare in pairs]

    def forget_lines(self) -> None:
        """Free what was decoded; it is decoded again if it is asked for."""
        for name in ("lines", "bare", "indents"):
            self.__dict__.pop(name, None)

    def excerpt(self, size: int) -> Source:
        """Return whole lines from the beginning and the middle, about ``size`` bytes in all."""
        first = self.starts[bisect_left(self.starts, size // 2)]
        middle = self.starts[bisect_left(self.starts, max(first, len(self.raw) // 2))]
        end = self.starts[bisect_left(self.starts, min(middle + size // 2, len(self.raw)))]
        raw = self.raw[:first] + self.raw[middle:end]
        return open_source(raw, self.name, self.encoding, self.as_of)

    def bare_line(self, number: int) -> str:
        """Return one line of ``bare``."""
        return _bare(self._line(number))

    def _line(self, number: int) -> str:
        text = self.decoded(number)
        return clean(text if number else text.removeprefix("\ufeff"))

    @cached_property
    def indents(self) -> list[int]:
        """Width of the white space each line begins with, a tab up to the next multiple of 4."""
        widths = []
        for line in self.lines:
            width = 0
            for char in line:
                if char == "\t":
                    width += 4 - width % 4
                elif char in " \u00a0":
                    width += 1
                else:
                    break
            widths.append(width)
        return widths

    def span(self, first: int, end: int) -> Span:
        """Return the bytes of lines ``first`` up to, not including, ``end``."""
        return Span(self.starts[first], self.starts[end])

    def decoded(self, line: int) -> str:
        """Return a line as decoded, not cleaned: columns in it can be turned into offsets."""
        raw = self.raw[self.starts[line] : self.starts[line + 1]]
        return _decode_line(raw, self.encoding)

    def offset(self, line: int, column: int) -> int:
        """Return the byte offset of a column of ``decoded(line)``."""
        before = self.decoded(line)[:column]
        return self.starts[line] + len(before.encode(self.encoding, _errors(self.encoding)))

    def offsets(self, line: int, columns: list[int]) -> list[int]:
        """Return the byte offsets of ascending columns of ``decoded(line)``, in one pass."""
        text, errors = self.decoded(line), _errors(self.encoding)
        found = []
        at, offset = 0, self.starts[line]
        for column in columns:
            offset += len(text[at:column].encode(self.encoding, errors))
            at = column
            found.append(offset)
        return found

    def decoded_bytes(self, span: Span) -> str:
        """Return some bytes as decoded, not cleaned."""
        return self.raw[span.start : span.end].decode(self.encoding, _errors(self.encoding))

    def size_of(self, text: str) -> int:
        """Return how many bytes a decoded text takes in the source."""
        return len(text.encode(self.encoding, _errors(self.encoding)))

    def info(self) -> SourceInfo:
        """Describe the source for the thread made from it."""
        digest = hashlib.sha256(self.raw).hexdigest()
        return SourceInfo(self.name, len(self.raw), self.encoding, digest)


def open_source(
    raw: bytes, name: str, encoding: str | None = None, as_of: datetime | None = None
) -> Source:
    """Decode a source and cut it into lines.

    Args:
        raw: The bytes.
        name: What to call the source.
        encoding: Decode as this; none finds out.
        as_of: When the page was copied, aware, where that is known.

    Raises:
        InputError: Binary data, or text in no encoding that we can make out.
        UsageError: No such encoding.
    """
    notices: list[Notice] = []
    if encoding is None:
        encoding, notices = find_encoding(raw)
    else:
        encoding = known_encoding(encoding)
    is_valid = first_fault(raw, encoding) is None
    starts = _cut_wide(raw, encoding) if encoding.startswith("utf-16") else _cut(raw)
    if not is_valid:
        notices.append(
            Notice(
                "undecodable",
                f"some bytes are not {encoding}; they are shown as \ufffd",
                weighty=True,
            )
        )
    return Source(clean_line(name), raw, encoding, starts, tuple(notices), as_of)


def _bare(line: str) -> str:
    return line.translate(_BARE).strip()


def _errors(encoding: str) -> str:
    return "surrogatepass" if encoding.startswith("utf-16") else "surrogateescape"


def _decode_line(raw: bytes, encoding: str) -> str:
    if encoding.startswith("utf-16") and len(raw) % 2:
        raw = raw[:-1]  # a last half of a code unit: kept in the span, not in the text
    text = raw.decode(encoding, _errors(encoding))
    return text.rstrip("\r\n")


def _cut(raw: bytes) -> array[int]:
    end = _END if b"\r" in raw else _NEWLINE  # one byte is found many times as fast
    starts = array("q", [0])
    starts.extend(match.end() for match in end.finditer(raw))
    if starts[-1] < len(raw):
        starts.append(len(raw))
    return starts


def _cut_wide(raw: bytes, encoding: str) -> array[int]:
    text = raw[: len(raw) & ~1].decode(encoding, "surrogatepass")
    starts = array("q")
    offset = 0
    for match in _TEXT_LINE.finditer(text):
        starts.append(offset)
        offset += len(match.group().encode(encoding, "surrogatepass"))
    if offset < len(raw) and not starts:  # nothing but half a code unit
        starts.append(0)
    starts.append(len(raw))
    return starts
