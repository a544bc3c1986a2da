"""Hacker News threads as text: the tree is read from the links in the headers.

Each comment's header has ``root``, ``parent``, ``prev`` and ``next`` links, each
only where there is such a comment (since 2021). Walking the page in order, they
give the depth: no ``parent`` stands at the top; ``parent`` without ``root`` answers
the last comment at the top; ``root`` without ``prev`` answers the comment just
before; ``root`` with ``prev`` stands beside the deepest open comment that has a
``next`` still to come. Older pages (``| link``) show no tree. A page saved as HTML is read too.
"""

import re
from dataclasses import dataclass

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import hackernews_page
from thread_cli.ingest.headed import Head, add_comments, add_cut_start, add_furniture, filled_lines
from thread_cli.ingest.headed_page import forget_flat_levels
from thread_cli.ingest.line_parts import count_in, whole
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_AGE = r"(?:\d+ (?:minute|hour|day|month|year)s? ago|on [A-Z][a-z]{2,8} \d{1,2}, \d{4})"
_HEADER = re.compile(
    r"(?:\* )?(?:(?P<score>-?\d+) points? by )?(?:(?P<name>[\w-]{1,40}|\[deleted\]) )?(?P<age>"
    + _AGE
    + r")"
    r"(?P<marks>(?:(?: \|)? \[(?:dead|flagged|dupe)\])*)"
    r"(?P<links>(?: ?\| ?[a-z-]+(?: \[\w+\])?| \| on: .{1,200}?)*)"
    r"(?P<fold>(?: \|)? ?\[(?:[–—-]|\d+ more|\+)\])?(?: ?\| ?un(?:vote|down))?"
    r"(?: \[(?:dead|flagged|dupe)\])*\Z"
)
_STORY = re.compile(
    r"(?:(?P<score>\d+) points? by (?P<name>[\w-]{2,40}) " + _AGE + r" )(?:\[[a-z]+\] )*\| "
    r"(?:[a-z ]+ \| )*(?:(?P<count>\d[\d,]*) ?\xa0?comments?|comments|discuss)(?: \| .*)?\Z"
)
_LOBSTERS = re.compile(r"\| link(?: \| (?:flag|reply|save|unflag))*(?: \| on: .*)?\Z")
#: What tells it where headers have but a link: the rule between comments, the foot's links.
_OWN = re.compile(r"-{5}\Z|Lists \| RSS \||Guidelines \| FAQ")
_BUTTON = re.compile(
    r"(?:reply(?: \| (?:edit|delete|flag|delete-confirm))*|-{5}|\*|▲|upvote|add comment|help)\Z"
)
_FOOTER = re.compile(
    r"(?:More\Z|Guidelines \| FAQ|Lists \| RSS \||Search:|Consider applying for YC|"
    r"Registration is open)"
)
_NAVIGATION = re.compile(r"(?:Hacker News ?(?:new|welcome)\b|new \| (?:past|threads|comments) \|)")


@dataclass(frozen=True, slots=True)
class _Open:
    """A comment on the way from the top to where the page is."""

    level: int
    has_next: bool


class HackerNewsReader:
    """Reads the text of a thread page, of all generations."""

    name = "hackernews"
    label = "Hacker News"
    example = (
        "ada 22 hours ago | parent | prev | next [–]\n\nI agree with the second point.\n\nreply"
    )

    def detect(self, source: Source) -> Detection:
        """Count headers; those with a link or a fold are like no other site's."""
        page = hackernews_page.detect(source)
        if page != NOT_SEEN:
            return page
        headers = [line for line in source.bare if _is_header(line)]
        certain = len(headers)
        if not certain:
            return NOT_SEEN
        score = 0.97 if certain > 1 else 0.85
        own = "reply" in source.bare or any(map(_OWN.match, source.bare))
        if not own and all(_LOBSTERS.search(line) for line in headers):
            score = 0.3  # other sites write "NAME 2 hours ago | link" too
        return Detection(score, f"{certain} headers like “NAME 2 hours ago | parent | next [–]”")

    def read(self, source: Source) -> Draft:
        """Cut at the headers, and follow their links."""
        if hackernews_page.detect(source) != NOT_SEEN:
            return hackernews_page.read(source)
        draft = Draft([], 0.0, "")
        heads, links = _heads(source)
        if not heads:
            return draft
        start = _read_top(source, heads[0].first, draft)
        add_cut_start(
            source, draft, start, heads[0].first, _is_button, level=_level_above(links), heads=heads
        )
        if any(link for link in links) and not _are_set_in(source, heads, links):
            for head, level in zip(heads, _levels(links), strict=True):
                head.level = level
        else:
            _set_in(source, heads)
        stop = next(
            (n for n in range(heads[-1].body, len(source)) if _FOOTER.match(source.bare[n])),
            len(source),
        )
        add_comments(source, draft, heads, stop, is_button=_is_button)
        add_furniture(source, draft, stop, len(source), FurnitureKind.FOOTER)
        draft.confidence = 0.98 if len(heads) > 1 else 0.9
        draft.reason = f"{len(heads)} headers of name, age and links"
        return draft


def _is_header(line: str) -> bool:
    match = _HEADER.match(line) if " ago" in line or " on " in line else None
    if match is None or _STORY.match(line):
        return False
    return bool(match["links"] or match["fold"] or (match["score"] and match["name"]))


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line))


def _heads(source: Source) -> tuple[list[Head], list[frozenset[str]]]:
    heads: list[Head] = []
    links: list[frozenset[str]] = []
    for number, line in enumerate(source.bare):
        if line == "[deleted]" and _is_gone(source, number):
            heads.append(Head(number, number + 1, line, extra={"deleted": True}))
            links.append(frozenset())
            continue
        if not _is_header(line):
            continue
        match = _HEADER.match(line)
        assert match
        shown = set(re.findall(r"[a-z]+", match["links"].split("| on:")[0]))
        first = number
        while (
            first > 0 and source.bare[first - 1] in {"", "*", "▲"} and _arrow_above(source, first)
        ):
            first -= 1
        head = Head(first, number + 1, match["name"], match["age"].removeprefix("on "))
        head.score = whole(match["score"]) if match["score"] else None
        if "dead" in match["marks"] or "flagged" in match["marks"]:
            head.extra["hidden"] = True
        if match["name"] in {None, "[deleted]"}:
            head.extra["deleted"] = True
        if match["fold"] and "more" in match["fold"]:
            head.extra["collapsed"] = True
        heads.append(head)
        tree = frozenset() if "link" in shown else shown & {"root", "parent", "prev", "next"}
        links.append(frozenset(tree))  # where each has a link to itself, none shows the tree
    return heads, links


def _is_gone(source: Source, line: int) -> bool:
    """Whether a line stands where a comment's header would, as before 2015: alone, no links."""
    above = filled_lines(source, max(0, line - 8), line)
    below = filled_lines(source, line + 1, min(line + 9, len(source)))
    ends = bool(above) and source.bare[above[-1]] in {"reply", "[deleted]"}
    opens = bool(below) and source.bare[below[0]].endswith("| link")
    return ends and (opens or not below or bool(_FOOTER.match(source.bare[below[0]])))


def _arrow_above(source: Source, line: int) -> bool:
    """Whether the lines just above are the voting arrow of the header at ``line``."""
    return any(source.bare[n] in {"*", "▲"} for n in range(max(0, line - 3), line))


def _are_set_in(source: Source, heads: list[Head], links: list[frozenset[str]]) -> bool:
    """Whether what has a parent is set in, and nothing else: that is plainer than the links."""
    depths = [source.indents[head.body - 1] for head in heads[1:]]
    pairs = zip(depths, links[1:], strict=True)
    return len(set(depths)) > 1 and all((d > min(depths)) == ("parent" in s) for d, s in pairs)


def _set_in(source: Source, heads: list[Head]) -> None:
    """Take how far headers are set in for their depth, as browsers without windows show it."""
    for head in heads:
        head.level = source.indents[head.body - 1]
    if len(heads) > 1:  # where a selection begins, the line has lost its indentation
        heads[0].level = max(heads[0].level or 0, min(head.level or 0 for head in heads[1:]))
    forget_flat_levels(heads)


def _level_above(links: list[frozenset[str]]) -> int | None:
    """A comment cut off at the start is at the top if the next one answers the top."""
    return 0 if links and any(links) else None


def _levels(links: list[frozenset[str]]) -> list[int]:
    stack: list[_Open] = []
    levels = []
    for shown in links:
        if "parent" not in shown:
            level = 0
        elif "root" not in shown:
            level = 1
        elif "prev" not in shown:
            level = stack[-1].level + 1 if stack else 2
        else:
            waiting = [node.level for node in stack if node.level >= 2 and node.has_next]
            deep = [node.level for node in stack if node.level >= 2]
            level = (waiting or deep or [2])[-1]
        while stack and stack[-1].level >= level:
            stack.pop()
        stack.append(_Open(level, "next" in shown))
        levels.append(level)
    return levels


def _read_top(source: Source, stop: int, draft: Draft) -> int:
    """Read the story's line and what stands around it; return the line after the page's top."""
    for number in range(stop):
        match = _STORY.match(source.bare[number])
        if not match:
            continue
        draft.declared = count_in(match["count"]) if match["count"] else None
        draft.post_author = match["name"]
        above = [n for n in range(number) if source.bare[n] not in {"", "*", "▲"}]
        if above and not _NAVIGATION.match(source.bare[above[-1]]):
            draft.title = re.sub(r" \([\w.-]+\.[\w/.-]+\)\Z", "", source.bare[above[-1]])
        add_furniture(source, draft, 0, number, FurnitureKind.HEADER)
        add_furniture(source, draft, number, number + 1, FurnitureKind.COUNT)
        add_furniture(source, draft, number + 1, stop, FurnitureKind.ARTICLE)
        return stop
    navigation = [n for n in range(stop) if _NAVIGATION.match(source.bare[n])]
    start = navigation[-1] + 1 if navigation else 0
    add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
    return start


READER = HackerNewsReader()
