"""Lemmy: ``NAME@server``, what the person is, a language, a score, a dot, an age, the body.

The names of the icons below a comment are copied with it: ``link``, ``fedilink``. The header of
the post that the page is about has ``to`` and the community behind its author's name.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import lemmy_terminal
from thread_cli.ingest.formats.viewed import Viewed
from thread_cli.ingest.headed import (
    Head,
    add_cut_start,
    add_furniture,
    add_to_foot,
    filled_lines,
)
from thread_cli.ingest.line_parts import number_in, whole
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_NAME = re.compile(
    r"@?(?P<name>[\w][\w .'-]{0,60}(?: \([^()]{1,20}\))?"
    r"(?:@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})?)(?: ?\[\S{1,3}\])?\Z"
)
_SERVER = re.compile(r"@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\Z")
_ROLES = frozenset(
    {
        "creator",
        "Creator",
        "banned",
        "Banned",
        "Banned from community",
        "OP",
        "mod",
        "Mod",
        "MOD",
        "admin",
        "Admin",
        "ADMIN",
        "bot",
        "Bot",
        "M",
        "A",
        "B",
    }
)
_ICONS = frozenset({"link", "fedilink", "permalink", "source", "star", "bookmark", "mail", "copy"})
_ARROWS = frozenset({"arrow-up", "arrow-down"})
_FOLD = re.compile(r"\[[-–—+]\]\Z")
_LANGUAGE = re.compile(r"[^\W\d_][^\W\d]{2,18}(?: \([^()]{1,20}\))?\Z")
_EDITED = re.compile(r"(?:edit-2|pencil|edited)\Z")
_DOTS = frozenset({"·", "•"})
_AGE = re.compile(r"(?P<edited>edit-2 |\* ?)?(?P<age>.{2,30}?)(?P<after>\*| ?\(edited\))?\Z")
_BUTTON = re.compile(
    r"(?:link|fedilink|reply(?:-\d)?|star|bookmark|copy|flag|edit|trash|more-vertical|"
    r"arrow-up|arrow-down|minus-square|plus-square|message-square|file-text|external-link|"
    r"Reply|Save|View source|Subscribed|All|Local|Show context|View context|Report|Block user|"
    r"[-+]|\[[-+]\]|\d+|"
    r"\d+ more repl(?:y|ies)|(?:View|Show) \d+ more repl(?:y|ies)|Load more comments|"
    r"View all comments|\d+ more comments?(?:\.{3}|…)?)\Z"
)
_PAGE = re.compile(
    r"(?:Sort:?|Comment language|Hot|Top|Controversial|New|Old|Chat|file-text|All|"
    r"Show context|View all comments)\Z"
)
_FOOTER = re.compile(r"(?:UI: .{1,30}|BE: .{1,30}|Modlog|Instances|join-lemmy\.org|Legal)\Z")
_GONE = re.compile(
    r"(?:Removed by mod|deleted by creator|Deleted by creator|Comment removed by mod)\Z", re.I
)


class LemmyReader:
    """Reads a post's page."""

    name = "lemmy"
    label = "Lemmy"
    example = (
        "ada@tidal.example\nEnglish\n5\n·\n3 days ago\n\nI agree with the second point.\n\n"
        "    link\n    fedilink"
    )

    def detect(self, source: Source) -> Detection:
        """Look for the names of icons that only this network has, and for headers."""
        links = sum(line == "fedilink" for line in source.bare)
        heads = len(_heads(source)) if links else 0
        if not heads:
            return NOT_SEEN
        score = 0.97 if heads > 1 and links > 1 else 0.8
        return Detection(score, f"{heads} headers of name, score, dot and age, {links} × fedilink")

    def read(self, source: Source) -> Draft:
        """Cut at the headers; what stands above the page's own choices is the post's."""
        heads = _heads(source)
        draft = Draft(
            [], 0.95, f"{len(heads)} headers of name, score, dot, age", order="display", nesting=0
        )
        if not heads:
            return draft
        start = _read_top(source, heads[0].first, draft)
        add_cut_start(source, draft, start, heads[0].first, _is_button, heads=heads)
        for number, head in enumerate(heads):
            stop = heads[number + 1].first if number + 1 < len(heads) else len(source)
            said = [source.bare[n] for n in filled_lines(source, head.body, stop)[:1]]
            if said and _GONE.match(said[0]):
                head.extra["deleted"] = True
        add_to_foot(source, draft, heads, _FOOTER, is_button=_is_button)
        return draft


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line))


def _heads(source: Source) -> list[Head]:
    lines = filled_lines(source, 0, len(source))
    heads: list[Head] = []
    for place, number in enumerate(lines):
        match = _AGE.match(source.bare[number]) if len(source.bare[number]) <= 40 else None
        if match is None or not dates.is_date(match["age"]):
            continue
        head = _above(source, lines, place)
        if head is None or (heads and head.first < heads[-1].body):
            continue
        head.created_text = match["age"]
        if match["edited"] or match["after"]:
            head.extra["edited"] = True
        heads.append(head)
    return _by_short_names(heads)


def _by_short_names(heads: list[Head]) -> list[Head]:
    """Call people by their names without the server, where no two have the same on two of them."""
    servers: dict[str, set[str]] = {}
    for head in heads:
        name, _, server = (head.author or "").partition("@")
        servers.setdefault(name, set()).add(server)
    for head in heads:
        name, _, server = (head.author or "").partition("@")
        if name and server and len(servers[name]) == 1:
            head.extra["handle"] = f"@{head.author}"
            head.author = name
    return heads


def _above(source: Source, lines: list[int], place: int) -> Head | None:
    """Read the header upwards from its age; none where a dot or a name is missing."""
    head = Head(0, lines[place] + 1, None)
    back, dotted = place - 1, False
    while back >= 0 and (
        source.bare[lines[back]] in _DOTS or _EDITED.match(source.bare[lines[back]])
    ):
        dotted |= source.bare[lines[back]] in _DOTS
        if _EDITED.match(source.bare[lines[back]]):
            head.extra["edited"] = True
        back -= 1
    if not dotted:
        return None
    while back > 0:
        score = number_in(source.bare[lines[back]])
        if score is None and source.bare[lines[back]] not in _ARROWS:
            break
        head.score = head.score if score is None else score
        back -= 1
    back = _past_icons(source, lines, back)
    named = _named(source, lines, back)
    if named is None:
        return None
    if named and _SERVER.match(source.bare[lines[named]]):  # on a line of its own
        named -= 1
    name = _NAME.match(source.bare[lines[named]])
    if name is None or "to" in (source.bare[n] for n in lines[max(0, named - 2) : named]):
        return None  # of the post: in a community
    if named and _FOLD.match(source.bare[lines[named - 1]]):
        named -= 1
    head.first, head.author = lines[named], name["name"]
    return head


def _past_icons(source: Source, lines: list[int], back: int) -> int:
    """Go up past the icons, where these stand between a name and its score, and a language."""
    if (
        back > 0
        and source.bare[lines[back - 1]] in _ICONS
        and source.bare[lines[back]] not in _ICONS
    ):
        back -= bool(_LANGUAGE.match(source.bare[lines[back]]))
    while back > 0 and source.bare[lines[back]] in _ICONS:
        back -= 1
    return back


def _named(source: Source, lines: list[int], back: int) -> int | None:
    """Return where the name stands: above roles, and above a language where one is shown."""
    start = back
    if (
        back > 0
        and _LANGUAGE.match(source.bare[lines[back]])
        and source.bare[lines[back]] not in _ROLES
    ):
        text = source.bare[lines[back - 1]]
        if (_NAME.match(text) or _SERVER.match(text)) and not _is_button(text):
            back -= 1
    while back > 0 and source.bare[lines[back]] in _ROLES:
        back -= 1
    return back if 0 <= back <= start else None


def _read_top(source: Source, stop: int, draft: Draft) -> int:
    """Read the post's header; return the line below all that the page has above the comments."""
    lines = filled_lines(source, 0, stop)
    texts = [source.bare[n] for n in lines]
    if "to" in texts[1:]:
        place = texts.index("to", 1)
        draft.post_author = texts[place - 1]
        draft.title = texts[place - 2] if place > 1 else None
    for place, text in enumerate(texts[:-1]):
        if text == "message-square" and texts[place + 1].isdecimal():
            draft.declared = whole(texts[place + 1])
    pages = [n for n, text in zip(lines, texts, strict=True) if _PAGE.match(text)]
    start = pages[-1] + 1 if pages else 0
    if draft.post_author is not None and not pages:
        start = stop
    add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
    return start


READER = Viewed(LemmyReader(), (lemmy_terminal,))
