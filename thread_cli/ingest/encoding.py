"""In which encoding bytes are text, and what is no text at all."""

import codecs
import re

from thread_cli.errors import InputError, UsageError
from thread_cli.model import Notice

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
_UTF8_SEQUENCE = re.compile(
    rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


def first_fault(raw: bytes, encoding: str) -> UnicodeDecodeError | None:
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


def known_encoding(name: str) -> str:
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


def find_encoding(raw: bytes) -> tuple[str, list[Notice]]:
    """Return the encoding as Python names it, and what was odd; raises ``InputError``."""
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return encoding, []
    for magic, what in _MAGIC:
        if raw.startswith(magic):
            raise InputError(f"this is {what}, not text; copy the comments' text and retry")
    if b"\0" in raw and not _is_stray(raw):
        return _wide_without_bom(raw), []
    fault = first_fault(raw, "utf-8")
    if fault is None:
        return "utf-8", []
    if len(raw) - fault.start < 4 and fault.reason == "unexpected end of data":
        return "utf-8", []  # cut within the last character
    return _old_or_damaged(raw, fault.start)


def _is_stray(raw: bytes) -> bool:
    """Tell a zero byte that got into a text from data that is none."""
    return first_fault(raw, "utf-8") is None and raw.count(0) * _STRAY_ONE_IN <= len(raw)


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
