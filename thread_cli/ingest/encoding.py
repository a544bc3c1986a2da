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
#: Encodings of scripts that are not Latin, in which a line end is one byte wherever it stands.
_OF_OTHER_SCRIPTS = (
    *("cp932", "euc_jp", "cp949", "gb18030", "big5"),
    *("cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp874"),
)
#: Letters of other scripts stand in a row; in western words seldom three bytes do.
_IN_A_ROW = re.compile(rb"[\x80-\xff]{3,}")
#: Of this many bytes from the first letter in doubt on the encoding is told.
_SAMPLE = 32_768
#: The one sequence that Python reads as a letter which it would write in fewer bytes.
_NOT_ONE_TO_ONE = b"\x8f\xa2\xb7"


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
    if found in {"utf-8", "ascii", "latin-1", *_OF_OTHER_SCRIPTS} or single_byte:
        return found
    if found == "shift_jis":
        return "cp932"
    if found in {"euc_kr", "gb2312", "gbk"}:
        return "cp949" if found == "euc_kr" else "gb18030"
    raise UsageError(
        f"no encoding that we read is called {name!r}; try utf-8, utf-16, cp1252, cp1251,"
        " shift_jis, euc-kr, gb18030 or big5"
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
    """Tell Windows-1252 and encodings of other scripts, as old pages have them, from damage."""
    high = sum(byte >= 0x80 for byte in raw)
    is_damaged = sum(len(m.group()) for m in _UTF8_SEQUENCE.finditer(raw)) * 2 >= high
    is_western = high * 3 < len(raw) and first_fault(raw, "cp1252") is None
    in_a_row = sum(len(m.group()) for m in _IN_A_ROW.finditer(raw))
    found = None
    if not is_damaged and (not is_western or in_a_row * 2 > high):
        found = _of_other_script(raw, bad)
    if not found and not is_damaged and is_western:
        found = "cp1252"
    if not found:
        raise InputError(
            f"this is not valid UTF-8 (byte {bad}) and no other encoding fits; save it as UTF-8,"
            " or say --encoding utf-8 to read it with the damaged characters marked"
        )
    called = "Windows-1252" if found == "cp1252" else found
    message = f"not valid UTF-8 (byte {bad}), so it was read as {called}"
    return found, [Notice("encoding-guessed", message)]


def _of_other_script(raw: bytes, first: int) -> str | None:
    """Return in which encoding a text is that is not in Latin script, if that can be told."""
    from charset_normalizer import from_bytes  # for old pages only

    begin = raw.rfind(b"\n", 0, first) + 1
    end = raw.rfind(b"\n", begin, begin + _SAMPLE) + 1
    sample = raw[begin : end if end > first else begin + _SAMPLE]
    best = from_bytes(sample, cp_isolation=list(_OF_OTHER_SCRIPTS)).best()
    if best is None or first_fault(raw, best.encoding) or _NOT_ONE_TO_ONE in raw:
        return None
    return str(best.encoding)
