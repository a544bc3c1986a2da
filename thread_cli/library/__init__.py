"""The library: what was read and worked out, kept in one SQLite file."""

from thread_cli.library.database import default_path
from thread_cli.library.records import Added, Hit, ThreadRecord
from thread_cli.library.since import Past, Since
from thread_cli.library.store import Library

__all__ = ["Added", "Hit", "Library", "Past", "Since", "ThreadRecord", "default_path"]
