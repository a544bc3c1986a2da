"""The library: what was read and worked out, kept in one SQLite file."""

from thread_cli.library.database import default_path
from thread_cli.library.records import Added, Hit, ThreadRecord
from thread_cli.library.store import Library
from thread_cli.library.stored import StoredComments

__all__ = [
    "Added",
    "Hit",
    "Library",
    "StoredComments",
    "ThreadRecord",
    "default_path",
]
