"""The formats that can be read: one file each, listed here and nowhere else."""

from thread_cli.ingest.draft import Reader
from thread_cli.ingest.formats import (
    blogger,
    bluesky,
    clipped,
    discord,
    discourse,
    disqus,
    drupal,
    facebook,
    forum_engines,
    generic,
    github,
    hackernews,
    irc,
    jsonl,
    lemmy,
    lesswrong,
    linkedin,
    lobsters,
    maillist,
    mastodon,
    medium,
    movabletype,
    newsvine,
    phpbb,
    plain,
    reddit,
    slack,
    slashdot,
    stackexchange,
    substack,
    typepad,
    vbulletin,
    whatsapp,
    wordpress,
    x,
    youtube,
)

#: In the order in which ties are settled.
READERS: tuple[Reader, ...] = (
    jsonl.READER,
    blogger.READER,
    bluesky.READER,
    clipped.READER,
    discord.READER,
    discourse.READER,
    disqus.READER,
    drupal.READER,
    facebook.READER,
    *forum_engines.READERS,
    github.READER,
    hackernews.READER,
    irc.READER,
    lemmy.READER,
    lesswrong.READER,
    linkedin.READER,
    lobsters.READER,
    maillist.READER,
    mastodon.READER,
    medium.READER,
    movabletype.READER,
    newsvine.READER,
    phpbb.READER,
    reddit.READER,
    slack.READER,
    slashdot.READER,
    stackexchange.READER,
    substack.READER,
    typepad.READER,
    vbulletin.READER,
    whatsapp.READER,
    wordpress.READER,
    x.READER,
    youtube.READER,
    generic.READER,
    plain.READER,
)

#: Those of them whose lines stand alone, so that they are read a line at a time.
BY_LINE: tuple[Reader, ...] = (jsonl.READER,)

#: Those of them that cut the source to tell: asked only where no mark is plain to see.
BY_CUTTING: tuple[Reader, ...] = (
    blogger.READER,
    drupal.READER,
    movabletype.READER,
    typepad.READER,
    wordpress.READER,
)

#: Those of them that know no layout: asked only where no other is sure.
FALLBACKS: tuple[Reader, ...] = (generic.READER, plain.READER)
