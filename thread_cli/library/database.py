"""Opening the library's file: place, schema, migrations, and errors in a person's words."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thread_cli.errors import LibraryBusyError, LibraryError, UnknownThreadError
from thread_cli.library.schema import APPLICATION_ID, MIGRATIONS

BUSY_SECONDS = 30.0


def default_path() -> Path:
    """Return the library's place: ``THREAD_CLI_LIBRARY``, or the platform's data directory."""
    if named := os.environ.get("THREAD_CLI_LIBRARY"):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("thread-cli", appauthor=False) / "library.sqlite3"


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """Open the library, made or brought up to date where that is needed.

    Args:
        path: The file.
        create: Whether to make it if it does not exist.

    Raises:
        UnknownThreadError: It does not exist and is not to be made.
        LibraryError: It cannot be opened, is no library, or is a newer one.
    """
    if path.is_dir():
        raise LibraryError(f"the library {path} is a directory; name a file with --library")
    if not path.exists():
        if not create:
            raise UnknownThreadError(
                "there are no threads yet; read one with: thread-cli ingest FILE"
            )
        _make_private(path)
    with explained(path):
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _make_private(path: Path) -> None:
    """Make the file and its folder for this user alone: comments can be private."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError as error:
        raise LibraryError(
            f"the library {path} cannot be made: {error.strerror}; name another with --library"
        ) from None


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    version = _version(connection, path)
    if version < len(MIGRATIONS):
        _retry_while_locked(connection, "PRAGMA journal_mode = WAL")
        _migrate(connection, path)
    connection.execute("PRAGMA synchronous = FULL")


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """Return the schema's version, after making sure that the file is ours."""
    # In one statement: between two of them another process may make the schema.
    application, version, objects = connection.execute(
        "SELECT (SELECT application_id FROM pragma_application_id),"
        " (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)"
    ).fetchone()
    if application != APPLICATION_ID and (objects or version):
        raise LibraryError(
            f"{path} is a database, but not a thread-cli library; name another with --library"
        )
    if version > len(MIGRATIONS):
        raise LibraryError(
            f"the library {path} was written by a newer thread-cli; update thread-cli, or name"
            " another library with --library"
        )
    return int(version)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Run the migrations that are missing, in one transaction; a second process waits."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection, path)  # another process may have been faster
        for number in range(version, len(MIGRATIONS)):
            for statement in MIGRATIONS[number]:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _retry_while_locked(connection: sqlite3.Connection, statement: str) -> None:
    """Run what SQLite refuses at once, without waiting, while another process does it."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute(statement).fetchall()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into one line that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        busy = _name(error).startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))
        kind = LibraryBusyError if busy else LibraryError
        raise kind(_explanation(path, error)) from error


def _name(error: sqlite3.Error) -> str:
    return getattr(error, "sqlite_errorname", "") or ""


def _explanation(path: Path, error: sqlite3.Error) -> str:
    code = _name(error)
    if code.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        damaged = (
            "is damaged" if code.startswith("SQLITE_CORRUPT") else "is not a thread-cli library"
        )
        return f"{path} {damaged}; name another with --library, or move it away"
    if code.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
        return f"the library {path} could not be written: is the disk full? ({error})"
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return f"the library {path} is in use by another thread-cli; try again in a moment"
    if code.startswith(("SQLITE_READONLY", "SQLITE_PERM")):
        return f"the library {path} may not be written; name another with --library"
    if code.startswith("SQLITE_CANTOPEN"):
        return f"the library {path} cannot be opened; check the path and its permissions"
    return f"the library {path} failed: {error}; name another with --library"
