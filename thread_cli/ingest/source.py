"""A source as lines: decoded for reading, with the byte offsets they came from.

Offsets are exact whatever the bytes are: lines are cut before they are decoded,
and decoding never drops or merges bytes (``surrogateescape``, ``surrogatepass``).
"""

from __future__ import annotations  # array is subscriptable only from Python 3.12 on

import codecs
import hashlib
import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import pairwise

from thread_cli.errors import InputError, UsageError
from thread_cli.model import Notice, SourceInfo, Span
from thread_cli.sanitize import clean, clean_line

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
#: So seldom a zero byte in valid UTF-8 is a stray one.
_STRAY_ONE_IN = 100
#: In bytes.
_PIECE = 1 << 20
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_TEXT_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_UTF8_SEQUENCE = re.compile(
    rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
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
        """Cleaned text of each line, without its line end."""
        return [self._line(number) for number in range(len(self))]

    def raw_lines(self) -> Iterator[tuple[int, bytes]]:
        """Yield number and bytes of each line, line ends and all."""
        for number, (start, end) in enumerate(pairwise(self.starts)):
            yield number, self.raw[start:end]

    @cached_property
    def bare(self) -> list[str]:
        """Lines for matching: stripped, with ordinary spaces and no zero-width marks."""
        return [_bare(line) for line in self.lines]

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
        encoding, notices = _find_encoding(raw)
    else:
        encoding = _known_encoding(encoding)
    is_valid = _first_fault(raw, encoding) is None
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
    starts = array("q", (match.start() for match in _LINE.finditer(raw)))
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


def _first_fault(raw: bytes, encoding: str) -> UnicodeDecodeError | None:
    """Return what keeps bytes from being text in an encoding, or none; a piece at a time."""
    decoder = codecs.getincrementaldecoder(encoding)()
    for start in range(0, len(raw), _PIECE):
        piece = raw[start : start + _PIECE]
        held = len(decoder.getstate()[0])
        try:
            decoder.decode(piece, final=start + _PIECE >= len(raw))
        except UnicodeDecodeError as error:
            error.start += start - held
            return error
    return None


def _known_encoding(name: str) -> str:
    """Return Python's name of an encoding that maps bytes to text one to one."""
    try:
        found = codecs.lookup(name).name
        b"a".decode(found)
    except (LookupError, UnicodeDecodeError, ValueError):
        found = name.lower()
    if found in {"utf-16", "utf-16-le", "utf-16-be"}:
        return "utf-16-le" if found == "utf-16" else found
    if found == "utf-8-sig":
        return "utf-8"
    single_byte = found.startswith(("cp125", "iso8859", "koi8", "mac-", "cp437", "cp850", "cp866"))
    if found in {"utf-8", "ascii", "latin-1"} or single_byte:
        return found
    raise UsageError(
        f"no encoding that we read is called {name!r}; try utf-8, utf-16, cp1252 or latin-1"
    )


def _find_encoding(raw: bytes) -> tuple[str, list[Notice]]:
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return encoding, []
    for magic, what in _MAGIC:
        if raw.startswith(magic):
            raise InputError(f"this is {what}, not text; copy the comments' text and retry")
    if b"\0" in raw and not _is_stray(raw):
        return _wide_without_bom(raw), []
    fault = _first_fault(raw, "utf-8")
    if fault is None:
        return "utf-8", []
    if len(raw) - fault.start < 4 and fault.reason == "unexpected end of data":
        return "utf-8", []  # cut within the last character
    return _old_or_damaged(raw, fault.start)


def _is_stray(raw: bytes) -> bool:
    """Tell a zero byte that got into a text from data that is none."""
    return _first_fault(raw, "utf-8") is None and raw.count(0) * _STRAY_ONE_IN <= len(raw)


def _wide_without_bom(raw: bytes) -> str:
    """Tell UTF-16 without a mark from binary data: half of western text's bytes are zero."""
    head = raw[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > 0.4 * len(head) / 2 and even < 0.05 * len(head):
        return "utf-16-le"
    if even > 0.4 * len(head) / 2 and odd < 0.05 * len(head):
        return "utf-16-be"
    raise InputError("this is binary data, not text; copy the comments' text and retry")


def _old_or_damaged(raw: bytes, bad: int) -> tuple[str, list[Notice]]:
    """Tell Windows-1252, as old pages have it, from damaged UTF-8."""
    high = sum(byte >= 0x80 for byte in raw)
    sequences = sum(len(m.group()) for m in _UTF8_SEQUENCE.finditer(raw))
    try:
        raw.decode("cp1252")
    except UnicodeDecodeError:
        is_old = False
    else:
        is_old = sequences * 2 < high and high * 3 < len(raw)
    if not is_old:
        raise InputError(
            f"this is not valid UTF-8 (byte {bad}) and no other encoding fits; save it as UTF-8,"
            " or say --encoding utf-8 to read it with the damaged characters marked"
        )
    message = f"not valid UTF-8 (byte {bad}), so it was read as Windows-1252"
    return "cp1252", [Notice("encoding-guessed", message)]
