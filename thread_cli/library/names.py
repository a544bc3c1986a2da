"""What a thread may be called, and what it is called when nobody says."""

import re
from collections.abc import Sequence

from thread_cli.errors import UsageError
from thread_cli.library.records import ThreadRecord

# Compiled when they are used: most runs name nothing.
_ALLOWED = r"[^\W_][\w.-]{0,63}\Z"
#: A name of these alone could be the beginning of an id.
_HEX = r"[0-9a-f]{4,64}\Z"
_BETWEEN = r"[\W_]+"


def checked(name: str) -> str:
    """Return a name that the user chose.

    Raises:
        UsageError: It cannot be one.
    """
    if not re.match(_ALLOWED, name):
        raise UsageError(
            f"{name!r} cannot be a name; use letters, digits, dots and hyphens, 64 at most"
        )
    if re.match(_HEX, name):
        raise UsageError(f"{name!r} reads like an id; choose a name that does not")
    return name


def derived(title: str, taken: set[str]) -> str:
    """Return a name made of a title that no other thread has."""
    base = re.sub(_BETWEEN, "-", title.casefold()).strip("-")[:48].strip("-") or "thread"
    if re.match(_HEX, base):
        base = f"thread-{base}"
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name


def unknown(reference: str, threads: Sequence[ThreadRecord]) -> str:
    """Return what to say where no thread is called so."""
    from difflib import get_close_matches

    message = f"no thread is called {reference!r}"
    if near := get_close_matches(reference, [record.name for record in threads], cutoff=0.5):
        message += f"; did you mean {' or '.join(near)}?"
    return f"{message} See: thread-cli threads" if near else f"{message}; see: thread-cli threads"
