"""The formats that can be read: one file each, listed here and nowhere else."""

from thread_cli.ingest.draft import Reader
from thread_cli.ingest.formats import (
    discourse,
    disqus,
    facebook,
    generic,
    github,
    hackernews,
    jsonl,
    lesswrong,
    linkedin,
    lobsters,
    medium,
    plain,
    reddit,
    slashdot,
    stackexchange,
    substack,
    x,
    youtube,
)

#: In the order in which ties are settled.
READERS: tuple[Reader, ...] = (
    jsonl.READER,
    discourse.READER,
    disqus.READER,
    facebook.READER,
    github.READER,
    hackernews.READER,
    lesswrong.READER,
    linkedin.READER,
    lobsters.READER,
    medium.READER,
    reddit.READER,
    slashdot.READER,
    stackexchange.READER,
    substack.READER,
    x.READER,
    youtube.READER,
    generic.READER,
    plain.READER,
)

#: Those of them that know no layout: asked only where no other is sure.
FALLBACKS: tuple[Reader, ...] = (generic.READER, plain.READER)
