"""Reddit on Redlib, Libreddit and Teddit: a score, ``u/ada Flair 3h ago``, the body.

A browser for terminals sets answers in. Nothing shows the depth where a window's page was copied.
"""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, add_furniture, add_to_foot, filled_lines
from thread_cli.ingest.headed_page import forget_flat_levels
from thread_cli.ingest.line_parts import count_in, number_in
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_AGE = r"(?:(?:\d{1,3}(?:s|m|h|d|mo|y)|just now)(?: ago)?|[A-Z][a-z]{2} \d{2},? ['’]\d{2})"
_HEADER = re.compile(
    rf"u/(?P<name>[\w-]{{1,40}}|\[deleted\])(?P<flair>(?: \S.{{0,80}}?)??) ?[•·]? ?(?P<age>{_AGE})"
    rf"(?P<edited>\*| ?(?:\(?edited\)? ?)(?:{_AGE})?)?\Z"
)
_NAME = re.compile(r"u/(?P<name>[\w-]{1,40}|\[deleted\])\Z")
_AGE_ALONE = re.compile(rf"(?P<age>{_AGE})\Z")
_POST = re.compile(
    rf"r/[\w-]{{2,30}} ?[•·] ?u/(?P<name>[\w-]{{1,40}}|\[deleted\]).{{0,80}}? ?[•·] ?{_AGE}\Z"
)
_HIDDEN_SCORE = frozenset({"•", "·", "Hidden"})
_COUNT = re.compile(r"(?P<count>\d[\d,.]*) comments?\Z")
_SITE = re.compile(r"(?:redlib|libreddit|teddit)\b|ⓘ View instance info|<> Code", re.IGNORECASE)
_FOOT = re.compile(r"v\d+\.\d+\.\d+\Z|ⓘ|<> Code\Z|Code\Z|Donate\Z")
_BUTTON = re.compile(
    r"(?:→ )?(?:More|\d+ more) repl(?:ies|y)(?: \(\d+\))?(?:…|\.{3})?\Z|\[[-–+]\]\Z"
)
#: Between a name and its age on lines of their own.
_MOST_FLAIR = 3


def detect(source: Source) -> Detection:
    """Count the headers below a score."""
    heads = _heads(source)
    scored = sum(head.score is not None or "hidden" in head.extra for head in heads)
    own = any(map(_SITE.match, source.bare)) or any(map(_POST.match, source.bare))
    if not heads or scored * 5 < len(heads) * 4 or not (own or len(heads) > 2):
        return NOT_SEEN
    return Detection(
        0.97 if own and len(heads) > 1 else 0.88, f"{len(heads)} × score, “u/NAME 3h ago”"
    )


def read(source: Source) -> Draft:
    """Cut at the scores above the headers."""
    heads = _heads(source)
    draft = Draft([], 0.95, f"{len(heads)} × score, “u/NAME 3h ago”", order="display", nesting=0)
    if not heads:
        return draft
    forget_flat_levels(heads)
    for number in filled_lines(source, 0, heads[0].first):
        if post := _POST.match(source.bare[number]):
            draft.post_author = post["name"]
            below = filled_lines(source, number + 1, heads[0].first)
            draft.title = source.bare[below[0]] if below else None
        elif count := _COUNT.match(source.bare[number]):
            draft.declared = count_in(count["count"])
    add_furniture(source, draft, 0, heads[0].first, FurnitureKind.HEADER)
    add_to_foot(source, draft, heads, _FOOT, is_button=_is_button)
    return draft


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line))


def _heads(source: Source) -> list[Head]:
    heads: list[Head] = []
    for number, line in enumerate(source.bare):
        if not line.startswith("u/"):
            continue
        match, body = _HEADER.match(line), number + 1
        name = match["name"] if match else ""
        if match is None and (alone := _NAME.match(line)):
            name = alone["name"]
            for row in filled_lines(source, body, min(body + 6, len(source)))[:_MOST_FLAIR]:
                if match := _AGE_ALONE.match(source.bare[row]):
                    body = row + 1
                    break
        if match is None:
            continue
        head = Head(number, body, name, match["age"])
        head.level = source.indents[number]
        if match.groupdict().get("edited"):
            head.extra["edited"] = True
        if name == "[deleted]":
            head.extra["deleted"] = True
        above = filled_lines(source, max(heads[-1].body if heads else 0, number - 3), number)
        if above and source.bare[above[-1]] in _HIDDEN_SCORE:
            head.extra["hidden"], head.first = True, above[-1]
        elif above and (score := number_in(source.bare[above[-1]])) is not None:
            head.score, head.first = score, above[-1]
        heads.append(head)
    return heads
