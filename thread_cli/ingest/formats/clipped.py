"""Comments that a browser's clipper saved as Markdown, as Obsidian's does, of any site.

::

    > **ada** · [2025-05-02](https://tidal.example/1) · 12 points
    >
    > I agree with the second point.
    >
    > > **bo** · [2025-05-02](https://tidal.example/2)
    > >
    > > So do I.

The depth of the quote is the comment's.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.headed import add_before, add_furniture, body_of, no_line
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_HEADER = re.compile(
    r"(?P<depth>>(?: ?>)*) ?\*\*(?P<name>[^*\n]{1,80})\*\* [·•] "
    r"(?:\[(?P<date>[^\[\]]{4,30})\]\((?P<url>[^()\s]{4,400})\)|(?P<bare>\d{4}-\d\d-\d\d))"
    r"(?: [·•] (?P<points>[-−–]?\d[\d,]*) [^\W\d_]{3,9})?\Z"
)
_TITLE = re.compile(r"title: (?P<quote>[\"']?)(?P<title>.{1,300})(?P=quote)\Z")
_AUTHOR = re.compile(r"- \"\[\[(?P<name>[^\[\]\n]{1,80})\]\]\"\Z")


class ClippedReader:
    """Reads notes of a clipper."""

    name = "clipped"
    label = "Clipped as Markdown (Obsidian)"
    example = "> **ada** · [2025-05-02](https://tidal.example/1)\n>\n> I agree."

    def detect(self, source: Source) -> Detection:
        """Count headers."""
        heads = len(_heads(source))
        if not heads:
            return NOT_SEEN
        return Detection(0.98 if heads > 1 else 0.85, f"{heads} × “> **NAME** · [DATE](…)”")

    def read(self, source: Source) -> Draft:
        """Cut at the headers, and take each body out of its quote."""
        heads = _heads(source)
        draft = Draft([], 0.97, f"{len(heads)} quoted headers", order="display", nesting=0)
        if not heads:
            return draft
        _read_top(source, heads[0][0], draft)
        stops = [*(number for number, _ in heads[1:]), len(source)]
        for (number, match), stop in zip(heads, stops, strict=True):
            end = number + 1
            while end < stop and source.bare[end].startswith(">"):
                end += 1
            depth = match["depth"].count(">")
            mark = re.compile(rf"\s*(?:>[ \u00a0]?){{1,{depth}}}")
            lines = [mark.sub("", line, count=1) for line in source.lines[number + 1 : end]]
            draft.records.append(
                Record(
                    source.span(number, end),
                    match["name"],
                    body_of(lines),
                    created_text=match["date"] or match["bare"],
                    score=whole(match["points"]) if match["points"] else None,
                    level=depth,
                )
            )
            add_furniture(source, draft, end, stop, FurnitureKind.BUTTONS)
        return draft


def _read_top(source: Source, stop: int, draft: Draft) -> None:
    """Read the note's properties: the title and who wrote the post."""
    for line in source.bare[:stop]:
        if match := _TITLE.match(line):
            draft.title = match["title"]
        elif author := _AUTHOR.match(line):
            draft.post_author = author["name"]
    if any(map(_is_page, source.bare[:stop])):
        add_furniture(source, draft, 0, stop, FurnitureKind.ARTICLE)
    else:  # the note was cut: its end of a comment stands above
        add_before(source, draft, stop, is_page=_is_page, is_button=no_line)


def _is_page(line: str) -> bool:
    return line == "---" or line.startswith(("title: ", "## "))


def _heads(source: Source) -> list[tuple[int, re.Match[str]]]:
    return [
        (number, match)
        for number, line in enumerate(source.bare)
        if line.startswith(">")
        and (match := _HEADER.match(line))
        and dates.is_date(match["date"] or match["bare"])
    ]


READER = ClippedReader()
