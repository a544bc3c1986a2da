"""Bytes to a thread: read, decode, find out the format, let its reader work, assemble."""

from thread_cli.ingest.detect import Candidate, rank
from thread_cli.ingest.detect import ingest as ingest
from thread_cli.ingest.reading import read_bytes as read_bytes

__all__ = ["Candidate", "ingest", "rank", "read_bytes"]
