"""Which format a source is in, and the reading of it."""

from dataclasses import dataclass

from thread_cli.errors import UsageError
from thread_cli.ingest.assemble import assemble
from thread_cli.ingest.draft import Detection, Reader
from thread_cli.ingest.formats import READERS
from thread_cli.ingest.source import Source, open_source
from thread_cli.model import Thread


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reader and how much a source looks like its format."""

    reader: Reader
    detection: Detection


def rank(source: Source) -> list[Candidate]:
    """Return all readers with their scores, the likeliest first."""
    candidates = [Candidate(reader, reader.detect(source)) for reader in READERS]
    return sorted(candidates, key=lambda c: -c.detection.score)  # stable: ties as listed


def find_reader(name: str) -> Reader:
    """Return the reader that ``--format`` names.

    Raises:
        UsageError: No reader has that name.
    """
    for reader in READERS:
        if reader.name == name:
            return reader
    known = ", ".join(reader.name for reader in READERS)
    raise UsageError(f"no format is called {name!r}; there are: {known}")


def ingest(
    raw: bytes, name: str, *, format_name: str | None = None, encoding: str | None = None
) -> Thread:
    """Read a thread from bytes. Reply links that the source does not show stay open.

    Args:
        raw: The whole source.
        name: What to call it (a file's name).
        format_name: A reader's name; none detects.
        encoding: None detects.

    Raises:
        InputError: The bytes are no text.
        UsageError: No such format or encoding.
    """
    source = open_source(raw, name, encoding)
    if format_name is not None:
        reader = find_reader(format_name)
        return assemble(source, reader.read(source), reader.name)
    for candidate in rank(source):
        draft = candidate.reader.read(source)
        if draft.records:
            return assemble(source, draft, candidate.reader.name)
    plain = READERS[-1]
    return assemble(source, plain.read(source), plain.name)
