"""Old Reddit: ``[–]NAME 2 points 6 hours ago``, the body, ``permalinkembedsavereportreply``.

Lemmy shows the same in its old-style pages, with ``NAME@instance``.
"""

import re
from collections import Counter

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import reddit_children
from thread_cli.ingest.formats.reddit_flairs import split_names
from thread_cli.ingest.headed import (
    Head,
    IsLine,
    add_comments,
    add_cut_start,
    add_furniture,
    filled_lines,
)
from thread_cli.ingest.headed_page import link_first_replies, shift_parents
from thread_cli.ingest.line_parts import count_in, whole
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of, words_of
from thread_cli.model import FurnitureKind

_FOLD = r"\[[–—+-]\]"
_AGE = r"(?:just now|\d+ (?:second|minute|hour|day|week|month|year)s? ago)"
_TAIL = (
    r"(?:comment score below threshold ?)?"
    r"(?:(?P<score>-?[\d,.]+k?) points?|\[score hidden\])? ?"
    # Of a comment that is gone and was voted down no age is said.
    r"(?P<age>" + _AGE + r"|(?<=threshold )(?= ?\(\d))(?P<edited>\*)?"
    r"(?: ?\(last edited .{1,60}?\))?(?: ?- ?last edited .{1,60}?)?"
    r"(?: {0,2}\((?P<children>\d+) child(?:ren)?\))?"
    # What somebody gave for it stands last.
    r"(?: ?[-–—]? ?stickied comment| ?\[\w+\]|"
    r" ?[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]{1,4}\d*)*\Z"
)
_HEADER = re.compile(
    r"(?P<fold>" + _FOLD + r") ?(?P<name>\[deleted\]|\[removed\]|[\w-]{1,32}?(?:@[\w.-]{3,60})?)"
    # What a name cannot have begins a flair that is grown together with it.
    r"(?P<badges>(?: ?\[[SMAF,\w🍰]{1,12}\])*)(?P<flair>(?: |(?=[^\w\s@\[(.-])).{1,80}?)?? ?"
    + _TAIL
)
#: Where a browser shows the scores for those who voted it down, not at all, and up.
_VOTED = re.compile(r"-?[\d,.]+k? points?(?P<score>-?[\d,.]+k?) points?-?[\d,.]+k? points?\b")
_VOTES = re.compile(r"(?: ?-?[\d,.]+k? points?)+\s*\Z")
_NAME_ALONE = re.compile(
    r"(?P<fold>" + _FOLD + r") ?(?P<name>\[deleted\]|[\w-]{1,32})(?P<flair> .{1,80})?\Z"
)
_TAIL_ALONE = re.compile(r"(?P<badges>(?:\[[SMAF,\w]{1,12}\] ?)*)" + _TAIL)
#: Any other language's: "NAME[S] 17 Punkte vor 8 Stunden (2 untergeordnete Kommentare)".
_FOREIGN = re.compile(
    r"(?P<fold>"
    + _FOLD
    + r") ?(?P<name>\[\S{4,14}\]|[\w-]{1,32})(?P<badges>(?: ?\[[SMAF,\w]{1,12}\])*)"
    r"(?P<flair> .{1,80}?)?? (?:(?:-?\d[\d,.]*k? ?[^\W\d_]{3,12}(?=-?\d))?"
    r"(?P<score>-?\d[\d,.]*k?) [^\W\d_]{3,12}(?:-?\d[\d,.]*k? ?[^\W\d_]{3,12})? |"
    r"\[[^\[\]\d]{4,24}\] )"
    r"(?P<age>[^()*]{3,30}?)(?P<edited>\*)?(?: - [^()\d]{4,30}?)?"
    r"(?: ?\((?P<children>\d+) [^()\d]{3,40}\))?\Z"
)
_LONGEST_ROW, _LONGEST_LINK = 160, 40
_BUTTON_WORDS = (
    "permalink", "embed", "save", "unsave", "parent", "report", "give award", "give gold", "award",
    "reply", "context", "full comments", "delete", "edit", "hide", "source", "crosspost", "share",
    "fedilink", "load more comments", "continue this thread", "perma-link", "link", "unhide",
    "disable inbox replies",
)  # fmt: skip
_BUTTONS = re.compile(r"(?:(?:" + "|".join(_BUTTON_WORDS) + r") ?)+\Z")
_MORE = re.compile(
    r"(?:load more comments ?\((?P<more>\d+) repl(?:y|ies)\)|continue this thread ?→?)\Z"
)
_TERMS = re.compile(
    r".{0,200}© \d{4} reddit inc|"
    r"Use of this site constitutes acceptance of our |π Rendered by PID "
)
#: The links above the terms of use.
_LINK = re.compile(
    r"(?:(?:about|blog|advertising|advertise|careers|jobs|help|site rules|Reddit help center|wiki|"
    r"FAQ|reddiquette|mod guidelines|contact us|apps & tools|Reddit for (?:iPhone|Android)|"
    r"mobile website|mobile apps|buttons|<3|reddit (?:gold|premium|coins|gifts)|redditgifts|"
    r"transparency|source code|widget|rules|team|tools|mobile|store|(?:firefox|chrome) extension|"
    r"reddit\.tv|radio reddit|reddit) ?)+\Z",
    re.IGNORECASE,
)
_COUNT = re.compile(r"(?:all|top|view all) (?P<count>[\d,]+) comments?\Z")
_SUBMITTED = re.compile(r"submitted .{0,40} ago\*? ?(?:by|\* by) ?(?P<name>[\w-]{1,32})")
_SORTED = re.compile(
    r"(?:sorted by:?|you are viewing a single comment's thread|"
    r"view the rest of the comments|formatting help ?content ?policy|Want to add to the|"
    r"Post a comment!|CREATE AN ACCOUNT)",
    re.IGNORECASE,
)


def detect(source: Source) -> Detection:
    """Count headers and rows of buttons."""
    headers = len(_heads(source))
    if not headers:
        return NOT_SEEN
    rows = sum(line.startswith("permalink") for line in source.bare)
    score = 0.97 if headers > 1 or rows else 0.8
    return Detection(score, f"{headers} headers like “[–]NAME 2 points 6 hours ago”")


def read(source: Source) -> Draft:
    """Cut at the headers."""
    heads = _heads(source)
    draft = Draft([], 0.97, f"{len(heads)} headers of old Reddit")
    start = _read_top(source, heads[0].first, draft)
    rows = _rows(source, heads)

    def is_button(line: str) -> bool:
        return line in rows or _is_button(line) or _is_more(line)

    add_cut_start(source, draft, start, heads[0].first, is_button, heads=heads)
    _nest(source, heads)
    shift_parents(heads, len(draft.records))
    flairs = [str(head.extra.pop("flair", "")) for head in heads]
    posted = frozenset({draft.post_author} if draft.post_author else ())
    pairs = [
        (head, flair)
        for head, flair in zip(heads, flairs, strict=True)
        if "deleted" not in head.extra and not flair[:1].strip()  # the name's end is plain, else
    ]
    split_names([head for head, _ in pairs], [flair for _, flair in pairs], posted)
    for head in heads:
        if head.extra.pop("submitter", False):
            draft.post_author = draft.post_author or head.author
    end = _page_end(source, heads[-1].body, is_button)
    add_comments(source, draft, heads, end, is_button=is_button)
    add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
    return draft


def _nest(source: Source, heads: list[Head]) -> None:
    """Set the levels where each header says how many comments stand below it."""
    children = [head.extra.pop("children", None) for head in heads]
    counts = [count for count in children if isinstance(count, int)]
    if len(counts) < len(heads):
        stops = [*(head.first for head in heads[1:]), len(source)]
        link_first_replies(
            heads, [_answers(source, h, s) for h, s in zip(heads, stops, strict=True)]
        )
        return
    hidden = []
    for number, (head, stop) in enumerate(
        zip(heads, [*(h.first for h in heads[1:]), len(source)], strict=True)
    ):
        rows = [m for n in range(head.body, stop) if (m := _MORE.match(source.bare[n]))]
        # A comment that is folded hides all below it.
        folded = counts[number] if "collapsed" in head.extra else 0
        hidden.append(folded or sum(whole(row["more"] or "0") for row in rows))
    for head, level in zip(heads, reddit_children.levels(counts, hidden) or [], strict=False):
        head.level = level


def _answers(source: Source, head: Head, stop: int) -> bool | None:
    """Whether a comment's row of buttons leads to its parent; none where it has no row."""
    rows = [t for t in source.bare[head.body : stop] if _is_button(t) and t.startswith("perma")]
    return "parent" in rows[-1] if rows else None


def _page_end(source: Source, first: int, is_button: IsLine) -> int:
    """Return where the page's foot begins: "about", "blog", down to the site's terms of use.

    In any language these are a few words each, below the last comment's row.
    """
    terms = next((n for n in range(first, len(source)) if _TERMS.match(source.bare[n])), None)
    if terms is None:
        return len(source)
    rows = [n for n in range(first, terms) if is_button(source.bare[n])]
    if rows and all(len(source.bare[n]) <= _LONGEST_LINK for n in range(rows[-1] + 1, terms)):
        return rows[-1] + 1
    while terms > first and (not source.bare[terms - 1] or _LINK.match(source.bare[terms - 1])):
        terms -= 1
    return terms


def _is_more(line: str) -> bool:
    """Whether a line offers more in any language: "charger plus de commentaires (9 réponses)"."""
    return line[-1:] == ")" and label_of(re.sub(r" ?\([^()]{1,40}\)\Z", "", line)) is Label.FOLD


def _is_button(line: str) -> bool:
    return bool(line) and bool(_MORE.match(line) or (line[0] in _FIRSTS and _BUTTONS.match(line)))


_FIRSTS = frozenset(word[0] for word in _BUTTON_WORDS)


def _heads(source: Source) -> list[Head]:
    heads = []
    for number, line in enumerate(source.bare):
        if not line.startswith("["):
            continue
        match = _HEADER.match(line) or _foreign(line)
        if match:
            heads.append(_head(match, match, number, number + 1))
        elif name := _NAME_ALONE.match(line):
            ahead = number + 1
            while ahead < len(source) and ahead < number + 4 and not source.bare[ahead]:
                ahead += 1
            tail = _TAIL_ALONE.match(source.bare[ahead]) if ahead < len(source) else None
            if tail:
                heads.append(_head(name, tail, number, ahead + 1))
    return heads


def _foreign(line: str) -> re.Match[str] | None:
    match = _FOREIGN.match(line)
    return match if match and dates.is_date(match["age"]) else None


def _rows(source: Source, heads: list[Head]) -> frozenset[str]:
    """Return the rows of buttons below comments where the page is in another language.

    All are glued to one word, ``permalinkeinbettenspeichernantworten``: there are but a few of
    them, and they end with what replies are called.
    """
    counts: Counter[str] = Counter()
    for above, below in zip(heads, [*(h.first for h in heads[1:]), len(source)], strict=True):
        lines = filled_lines(source, above.body, below)
        if lines and not _is_button(row := source.bare[lines[-1]]) and len(row) <= _LONGEST_ROW:
            counts[row] += len(lines) > 1
    replies = re.compile(
        # Nobody replies who is not logged in.
        rf"\S{{8,}}.*(?:{words_of(Label.REPLY)})\Z|perma\w{{3,}}(?:embed|parent)\w*\Z",
        re.IGNORECASE,
    )
    firsts = Counter(row[:6] for row in counts.elements())
    return frozenset(row for row in counts if replies.match(row) and firsts[row[:6]] > 1)


def _head(name: re.Match[str], tail: re.Match[str], first: int, body: int) -> Head:
    gone = name["name"].startswith("[")
    head = Head(first, body, name["name"], tail["age"] or None)
    if tail["score"]:
        head.score = _points(tail["score"])
    if gone:
        head.extra["deleted"] = True
    if tail["edited"]:
        head.extra["edited"] = True
    if "+" in name["fold"]:
        head.extra["collapsed"] = True
    badges = tail.groupdict().get("badges") or ""
    if re.search(r"\[S\b", badges):
        head.extra["submitter"] = True
    flair = name.groupdict().get("flair") or ""
    if votes := _VOTED.search(name.string):
        head.score = _points(votes["score"])
        flair = _VOTES.sub("", flair)
    if flair and not gone:
        head.extra["flair"] = flair
    if tail["children"]:
        head.extra["children"] = whole(tail["children"])
    return head


def _points(text: str) -> int:
    if text.endswith("k"):
        return round(float(text[:-1]) * 1000)
    return whole(text.replace(",", "").split(".")[0])


def _read_top(source: Source, stop: int, draft: Draft) -> int:
    start = 0
    for number in range(stop):
        line = source.bare[number]
        if match := _COUNT.match(line):
            draft.declared = count_in(match["count"])
            start = number + 1
        elif match := _SUBMITTED.match(line):
            draft.post_author = match["name"]
            above = [n for n in range(number) if source.bare[n]]
            draft.title = source.bare[above[-1]] if above else None
            start = number + 1
        elif _SORTED.match(line):
            start = number + 1
    add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
    return start
