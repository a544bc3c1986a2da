"""WordPress's theme P2, for teams: ``NAME 10:42 am on June 8, 2010 Permalink | Reply``.

The post has such a header too, with its tags below.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.draft import Draft
from thread_cli.ingest.formats import blog_footers
from thread_cli.ingest.headed import Head, add_furniture, filled_lines
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_HEAD = re.compile(
    r"(?P<name>\S.{0,79}?) (?P<clock>\d{1,2}:\d{2} ?[ap]m) on (?P<day>[A-Z][a-z]+ \d{1,2}, \d{4})"
    r"(?: \|)? Permalink(?: \| .{1,60})?\Z"
)
_TAGS = re.compile(r"Tags: \S.{0,300}\Z")
#: The box to write in, and the list of its keys.
_FOOT = re.compile(r"Required fields are marked \*|compose new post\Z|Leave a Reply\b.{0,40}\Z")


def find_heads(source: Source) -> list[Head]:
    """Return the headers of the post and its comments; none where there are not two."""
    heads = []
    for number, text in enumerate(source.bare):
        match = _HEAD.match(text) if " Permalink" in text and len(text) <= 200 else None
        if match and dates.is_date(date := f"{match['day']} {match['clock']}"):
            heads.append(Head(number, number + 1, match["name"], date))
    return heads if len(heads) > 1 else []


def read(source: Source, heads: list[Head]) -> Draft:
    """Cut at the headers; the first is the post's where it alone has tags."""
    below = range(heads[-1].body, len(source))
    heads[-1].end = next((n for n in below if _FOOT.match(source.bare[n])), None)
    tagged = [head for head in heads if _has_tags(source, head)]
    if tagged != heads[:1] or len(heads) < 3:
        return blog_footers.read_says(source, heads)
    post = heads[0]
    draft = blog_footers.read_says(source, heads)
    record = draft.records.pop(next(i for i, r in enumerate(draft.records) if r.author))
    draft.post_author = record.author
    add_furniture(source, draft, post.first, heads[1].first, FurnitureKind.ARTICLE)
    return draft


def _has_tags(source: Source, head: Head) -> bool:
    below = filled_lines(source, head.body, min(head.body + 3, len(source)))
    return bool(below) and bool(_TAGS.match(source.bare[below[0]]))
