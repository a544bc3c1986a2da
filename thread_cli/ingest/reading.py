"""Bytes in: from a file or standard input, refused early where they cannot be a thread."""

import os
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from thread_cli.errors import InputError

MAX_BYTES = 1 << 30
#: No comment section has a longer line; minified data and disk images do.
MAX_LINE_BYTES = 16 << 20
_CHUNK = 1 << 20
_LINE_END = (b"\n", b"\r")
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """A whole source: its name, its bytes, and when it was written (now, for a pipe)."""

    name: str
    raw: bytes
    modified: datetime


def read_bytes(source: str) -> Input:
    """Read a whole source.

    Args:
        source: A path, or ``-`` for standard input.

    Raises:
        InputError: Missing, not a file, not readable, empty, too large, or with
            a line longer than ``MAX_LINE_BYTES``.
    """
    if source == STDIN:
        if sys.stdin is None:
            raise InputError("standard input is closed; name a file, or pipe text in")
        raw = _read_all(sys.stdin.buffer, "standard input")
        return Input("stdin", raw, datetime.now(UTC).replace(microsecond=0))
    path = Path(source)
    if path.is_dir():
        raise InputError(f"{source} is a directory; name a file with a comment section in it")
    try:
        with path.open("rb") as file:
            modified = datetime.fromtimestamp(int(os.fstat(file.fileno()).st_mtime), UTC)
            return Input(path.name, _read_all(file, source), modified)
    except FileNotFoundError:
        raise InputError(f"{source} does not exist; check the path, or pipe text in") from None
    except PermissionError:
        raise InputError(f"{source} may not be read: permission denied") from None
    except OSError as error:
        raise InputError(f"{source} cannot be read: {error.strerror or error}") from None
    except ValueError:  # a NUL byte in the path
        raise InputError("that is not a path that a file can have") from None


def _read_all(file: BinaryIO, shown: str) -> bytes:
    chunks: list[bytes] = []
    size = 0
    line = 0  # bytes since the last line end
    while chunk := file.read(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        last = max(chunk.rfind(end) for end in _LINE_END)
        line = line + len(chunk) if last < 0 else len(chunk) - last - 1
        if line > MAX_LINE_BYTES:
            raise InputError(
                f"{shown} has a line of more than {MAX_LINE_BYTES >> 20} MB, which no comment"
                " section has; give the text as it was copied, with its line breaks"
            )
        if size > MAX_BYTES:
            raise InputError(f"{shown} is larger than {MAX_BYTES >> 30} GB; split it first")
    raw = b"".join(chunks)
    if not raw.strip():
        raise InputError(f"{shown} is empty; copy the comment section again and retry")
    return raw
