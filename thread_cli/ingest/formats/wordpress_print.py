"""WordPress posts as the plugin WP-Print shows them: ``#1 Comment By NAME On DATE @ TIME``."""

import re
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.source import Source

_HEAD = re.compile(
    r"#(?P<number>\d{1,5}) (?P<kind>[^\W\d_]{5,14}) (?:[Bb]y|[Vv]on|[Pp]or|[Pp]ar|[Dd][ia]|[Dd]oor|"
    r"[Aa][vf]|[Pp]rzez|[Oo]d) (?P<rest>\S.{10,160}\d)(?P<half> ?[ap]m)?\Z"
)
#: Between name and date.
_ON = re.compile(r" (?:[Oo]n|[Aa]m|[Ee][lm]|[Ll]e|[Ii]l|[Oo]p|[Dd]en|[Dd]nia|[Dd]ne) ")
#: Where the article is on the web: two lines of it stand below all.
_ADDRESS = re.compile(r"\S.{4,200}: https?://\S{4,300}\Z")


def find_heads(source: Source) -> list[Head]:
    """Return the comments of such a page; none where they are not numbered one by one."""
    heads: list[Head] = []
    numbers: list[int] = []
    for number, text in enumerate(source.bare):
        match = _HEAD.match(text) if text.startswith("#") and len(text) <= 200 else None
        if match is None:
            continue
        said = match["rest"] + (match["half"] or "")
        for on in reversed([*_ON.finditer(said)]):
            date = said[on.end() :]
            if dates.is_date(date.replace(" @ ", " ")):
                heads.append(Head(number, number + 1, said[: on.start()], date))
                numbers.append(whole(match["number"]))
                break
    if len(heads) < 2 or any(b - a != 1 for a, b in pairwise(numbers)):
        return []
    below = filled_lines(source, heads[-1].body, len(source))
    foot = (
        a for a, b in pairwise(below) if all(_ADDRESS.match(source.bare[n][:520]) for n in (a, b))
    )
    heads[-1].end = next(foot, None)
    return heads
