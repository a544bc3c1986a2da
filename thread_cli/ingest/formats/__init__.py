"""The formats that can be read: one file each, listed here and nowhere else."""

from thread_cli.ingest.draft import Reader
from thread_cli.ingest.formats import (
    discourse,
    generic,
    github,
    hackernews,
    jsonl,
    plain,
    reddit,
    stackexchange,
    substack,
)

#: In the order in which ties are settled.
READERS: tuple[Reader, ...] = (
    jsonl.READER,
    discourse.READER,
    github.READER,
    hackernews.READER,
    reddit.READER,
    stackexchange.READER,
    substack.READER,
    generic.READER,
    plain.READER,
)

#: Those of them that know no layout: asked only where no other is sure.
FALLBACKS: tuple[Reader, ...] = (generic.READER, plain.READER)
