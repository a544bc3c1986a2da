"""The formats that can be read: one file each, listed here and nowhere else."""

from thread_cli.ingest.draft import Reader
from thread_cli.ingest.formats import (
    blogs,
    discord,
    discourse,
    disqus,
    facebook,
    generic,
    github,
    hackernews,
    irc,
    jsonl,
    lesswrong,
    linkedin,
    lobsters,
    maillist,
    medium,
    phpbb,
    plain,
    reddit,
    slack,
    slashdot,
    stackexchange,
    substack,
    whatsapp,
    x,
    youtube,
)

#: In the order in which ties are settled.
READERS: tuple[Reader, ...] = (
    jsonl.READER,
    *blogs.READERS,
    discord.READER,
    discourse.READER,
    disqus.READER,
    facebook.READER,
    github.READER,
    hackernews.READER,
    irc.READER,
    lesswrong.READER,
    linkedin.READER,
    lobsters.READER,
    maillist.READER,
    medium.READER,
    phpbb.READER,
    reddit.READER,
    slack.READER,
    slashdot.READER,
    stackexchange.READER,
    substack.READER,
    whatsapp.READER,
    x.READER,
    youtube.READER,
    generic.READER,
    plain.READER,
)

#: Those of them that know no layout: asked only where no other is sure.
FALLBACKS: tuple[Reader, ...] = (generic.READER, plain.READER)
