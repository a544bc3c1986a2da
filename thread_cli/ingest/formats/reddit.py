"""Reddit threads as text, of all generations of the site.

- old (old.reddit.com): ``[–]NAME[S] 2 points 6 hours ago``, the body, a row of buttons glued
  together. No depth: the word ``parent`` in the row stands on replies, at any depth.
- 2019-23: everything glued on long lines, ``level 2NAME · 3 hr. agoBODY 5 ReplyShare…``; the
  level is the depth. Other browsers give each part a line of its own.
- new (shreddit): ``u/NAME avatar``, ``NAME``, ``•``, ``7y ago``, the body, ``Upvote``, a number,
  ``Downvote``. No depth.
- on a phone: ``NAME 11 points 3 days ago``, or ``NAME · 11h`` in the app.
"""

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import (
    reddit_glued,
    reddit_levels,
    reddit_new,
    reddit_old,
    reddit_phone,
    reddit_redlib,
    reddit_rtv,
)
from thread_cli.ingest.source import Source

_GENERATIONS = (
    reddit_old,
    reddit_glued,
    reddit_levels,
    reddit_new,
    reddit_phone,
    reddit_redlib,
    reddit_rtv,
)


class RedditReader:
    """Reads the generation that is seen most."""

    name = "reddit"
    label = "Reddit"
    example = "[–]ada 2 points 6 hours ago\n\nI agree.\n\npermalinkembedsavereportreply"

    def detect(self, source: Source) -> Detection:
        """Return the best of the generations' detections."""
        found: list[Detection] = [generation.detect(source) for generation in _GENERATIONS]
        return max(found, key=lambda detection: detection.score)

    def read(self, source: Source) -> Draft:
        """Read with the generation that is seen best."""
        found = [(g.detect(source), g) for g in _GENERATIONS]
        detection, best = max(found, key=lambda pair: pair[0].score)
        return best.read(source) if detection != NOT_SEEN else Draft([], 0.0, "")


READER = RedditReader()
