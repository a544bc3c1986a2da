"""MyBB's view to print: the path as ``+--- Thread: TITLE``, then ``RE: TITLE - NAME - DATE``."""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.headed import Head
from thread_cli.ingest.source import Source

_THREAD = re.compile(r"\+-{2,5} [^:]{2,20}: (?P<title>\S.{0,200}?) \((?:https?:/)?/\S{1,300}\)\Z")
#: How many lines the path stands below the first.
_NEAR = 30


def title_of(source: Source) -> str | None:
    """Return the thread's title, from the last row of the path; none where there is no path."""
    found = [m["title"] for text in source.bare[:_NEAR] if (m := _THREAD.match(text[:600]))]
    return found[-1] if found else None


def find_heads(source: Source) -> list[Head]:
    """Return the posts of such a page, or none."""
    title = title_of(source)
    heads: list[Head] = []
    for number, text in enumerate(source.bare if title else ()):
        subject, apart, date = text[:340].rpartition(" - ")
        subject = subject.removeprefix("RE: ")
        if apart and title and subject.startswith(f"{title} - ") and dates.is_date(date):
            heads.append(Head(number, number + 1, subject.removeprefix(f"{title} - "), date))
    return heads
