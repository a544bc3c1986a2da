"""Bytes to a thread: read, decode, find out the format, let its reader work, assemble."""

from thread_cli.ingest.detect import Candidate, rank
from thread_cli.ingest.detect import ingest as ingest
from thread_cli.ingest.reading import Input, read_bytes
from thread_cli.ingest.source import open_source

__all__ = ["Candidate", "Input", "ingest", "open_source", "rank", "read_bytes"]
