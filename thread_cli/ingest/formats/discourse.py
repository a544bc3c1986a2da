"""Discourse topics: the raw text, the print view (also without scripts), the page as copied.

- raw: ``NAME | 2025-01-14 13:37:09 UTC | #2``, a rule of 25 dashes after every post.
- print: ``NAME``, ``April 2, 2026, 10:31pm 5`` (the post's number last, or alone below).
- live: ``NAME``, maybe a full name, a title, who is answered, then ``Jan 14`` or ``3h``, the
  body, likes and buttons.

None of them shows depth. A line above the date that is another poster's name
says who is answered: the reply goes to that poster's last post before.
"""

import re
from itertools import zip_longest

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import discourse_lines as kind
from thread_cli.ingest.formats import discourse_live, discourse_mail
from thread_cli.ingest.headed import Head, IsLine, add_before, add_comments, add_furniture
from thread_cli.ingest.line_parts import number_in, whole, without_markdown
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind


class DiscourseReader:
    """Reads the three views."""

    name = "discourse"
    label = "Discourse topics (raw, print, page)"
    example = "ada_b | 2025-01-14 13:37:09 UTC | #2\n\nIt does.\n\n-------------------------"

    def detect(self, source: Source) -> Detection:
        """Look for a mail's words, else for the headers and marks of the views on the web."""
        if mailed := discourse_mail.find_heads(source):
            return Detection(0.92, f"{len(mailed)} names over days, as Discourse's mails have them")
        return self._detect_view(source)

    @staticmethod
    def _detect_view(source: Source) -> Detection:
        """Look for the raw view's headers, the print view's dates, the page's marks."""
        raw = rules = printed = live = marks = likes = years = 0
        powered = False
        box: set[str] = set()
        for text in source.bare:
            if not text or len(text) > 160:
                continue
            raw += bool(kind.RAW.match(text))
            rules += bool(kind.RULE.match(text))
            printed += ":" in text and _print_head(without_markdown(text)) is not None
            powered = powered or text.startswith(("Powered by Discourse", "Powered by [Discourse"))
            likes += bool(kind.LIKES.match(text))
            marks += bool(kind.LIVE_MARK.match(text))
            live += bool(kind.LIVE_DATE.match(text))
            years += bool(kind.WITH_YEAR.match(text))
            if text.lower() in kind.CREATED | kind.LAST_REPLY:
                box.add(text.lower())
        if raw:
            return Detection(0.97 if raw > 1 or rules else 0.85, f"{raw} lines NAME | TIME | #N")
        heads = len(_printed(source)) if printed else 0
        if heads and (powered or heads > 1):
            sure = 0.95 if powered else 0.85
            return Detection(sure, f"{heads} names with a line “April 2, 2026, 10:31pm 5”")
        if powered and live:
            return Detection(0.9, "Discourse's own mark, and short dates")
        if live > 1 and len(box) > 1 and discourse_live.find_heads(source):
            return Detection(0.85, "the box “created … last reply”, and short dates")
        if live > 1 and marks > 1 and years * 2 <= live and discourse_live.find_heads(source):
            return Detection(0.75, f"{live} short dates and {marks} marks of a Discourse page")
        return Detection(0.2, "a long date with a number") if heads else NOT_SEEN

    def read(self, source: Source) -> Draft:
        """Cut the source at the headers of the view it is."""
        draft = Draft([], 0.0, "", order="time", quotes_answer=True)
        posts, what, closes = _posts(source)
        if not posts:
            return draft
        is_live = what == "names with short dates"

        def is_button(text: str) -> bool:
            if closes is kind.RULE:
                return bool(kind.RULE.match(text))
            known = kind.BUTTON.match(text) or kind.SYSTEM.match(text) or kind.LIKES.match(text)
            return bool(known) or (
                is_live
                and bool(
                    kind.BETWEEN.match(text)
                    or kind.NUMBER.match(text)
                    or kind.MAP.match(text)
                    or kind.LIVE_DATE.match(text)
                )
            )

        bare = source.bare
        end = len(source)
        if closes is not kind.RULE:
            last = posts[-1].body
            end = next((i for i in range(last, end) if _is_foot(bare[i])), end)
            posts = _with_withdrawn(bare, posts, end)
        for number, post in enumerate(posts):
            limit = posts[number + 1].first if number + 1 < len(posts) else end
            if is_live:
                _end_at_closing(bare, post, limit)
                _end_at_solution(bare, post, limit)
            if closes is not kind.RULE:
                _read_likes(bare, post, limit, is_button)
        second = posts[1].first if len(posts) > 1 else end
        opens = posts[0].source_id == "1" or (
            is_live and not kind.CREATED.isdisjoint(map(str.lower, bare[posts[0].body : second]))
        )
        top = [t for t in bare[: posts[0].first] if t]
        if top and opens and len(top[0]) <= 300:
            draft.title = without_markdown(top[0])
        if opens:
            draft.post_author = posts[0].author
            posts[0].is_root = True
        add_before(
            source,
            draft,
            posts[0].first,
            is_page=lambda text: opens or bool(kind.PAGE.match(text)),
            is_button=is_button,
            heads=posts,
        )
        shift = len(draft.records)
        for post in posts:
            post.parent = None if post.parent is None else post.parent + shift
        add_comments(source, draft, posts, end, is_button=is_button)
        add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
        draft.reason = f"{len(posts)} {what}"
        draft.confidence = 0.95 if len(posts) > 1 and not is_live else 0.7
        return draft


def _posts(source: Source) -> tuple[list[Head], str, re.Pattern[str]]:
    """Return the headers of the view that it is, what they are, and what closes a post there."""
    if posts := _raw(source):
        return posts, "raw headers", kind.RULE
    if posts := discourse_mail.find_heads(source):
        return posts, "names over days", kind.BUTTON
    posts, what = _printed(source), "names with dates and numbers"
    if not posts:
        posts, what = discourse_live.find_heads(source), "names with short dates"
    others = next((i for i, text in enumerate(source.bare) if kind.OTHERS.match(text)), len(source))
    return [post for post in posts if post.first < others], what, kind.BUTTON


def _raw(source: Source) -> list[Head]:
    posts = []
    bare = source.bare
    for index, text in enumerate(bare):
        match = kind.RAW.match(text) if len(text) <= 120 and text.find(" | ") > 0 else None
        if match is None or not _after_rule(bare, index):
            continue
        posts.append(
            Head(index, index + 1, match["name"], match["date"], source_id=match["number"])
        )
    return posts


def _after_rule(bare: list[str], index: int) -> bool:
    """A header stands at the top or after a rule; others are a quoted one."""
    above = index - 1
    while above >= 0 and not bare[above]:
        above -= 1
    return above < 0 or bool(kind.RULE.match(bare[above]))


def _print_head(text: str) -> re.Match[str] | None:
    if match := kind.PRINT.match(text):
        return match
    match = kind.FOREIGN.match(text) if text[-1:].isdecimal() else None
    return match if match and dates.is_date(match["date"].replace(".", " ")) else None


def _printed(source: Source) -> list[Head]:
    posts: list[Head] = []
    bare = source.bare
    floor = 0
    for index, text in enumerate(bare):
        if index < floor or len(text) > 300 or not text.count(":"):
            continue
        match = _print_head(without_markdown(text))
        if match is None:
            continue
        name, first = match["name"], index
        above = discourse_live.filled_above(bare, index, floor)
        if name is None and above is not None and (full := kind.FULL_NAME.match(bare[above])):
            first = above
            above = discourse_live.filled_above(bare, above, floor)
            name = full["name"] if above is None else None
        if above is not None and kind.ACTION.match(bare[above]):
            over = discourse_live.filled_above(bare, above, floor)
            above = above if over is None else over  # what the system did stands below its name
        if name is None and above is not None and len(bare[above]) <= 200:
            name, first = without_markdown(bare[above]), above
        name = kind.WITH_FULL_NAME.sub(r"\g<name>", name or "")
        name = kind.WITH_ACTION.sub(r"\g<name>", name)
        if not name or len(name) > 60:
            continue
        body, number = index + 1, match["number"]
        if number is None:
            below = next((i for i in range(index + 1, min(index + 5, len(bare))) if bare[i]), None)
            alone = kind.NUMBER.match(bare[below]) if below is not None else None
            if below is not None and alone and whole(alone["number"]) > _last_number(posts):
                body, number = below + 1, alone["number"]
        if number is None and not posts and not kind.PRINT.match(text):
            continue
        posts.append(Head(first, body, name, match["date"], source_id=number))
        floor = body
    return posts


def _last_number(posts: list[Head]) -> int:
    return whole(posts[-1].source_id or "0") if posts else 0


def _end_at_closing(bare: list[str], post: Head, limit: int) -> None:
    """End a body where the page says, without a name, that the topic was closed."""
    for number in range(post.body + 1, limit - 1):
        if kind.SYSTEM.match(bare[number]) and kind.CLOSED.match(bare[number + 1]):
            post.end = number
            return


def _end_at_solution(bare: list[str], post: Head, limit: int) -> None:
    """End a question above the box that shows the beginning of its answer."""
    lines = range(post.body + 1, limit)
    solved = next((n for n in lines if kind.SOLVED.match(bare[n])), None)
    if solved is not None and any(bare[n].lower() in kind.CREATED for n in lines if n > solved):
        post.end = solved


def _is_foot(text: str) -> bool:
    return bool(kind.FOOTER.match(text) or discourse_mail.FOOT.match(text))


def _with_withdrawn(bare: list[str], posts: list[Head], end: int) -> list[Head]:
    """Return the posts with those of which nothing is left but a line below another's text."""
    found: list[Head] = []
    shifted: dict[int, int] = {}
    for number, post in enumerate(posts):
        shifted[number] = len(found)
        post.parent = None if post.parent is None else shifted[post.parent]
        found.append(post)
        limit = posts[number + 1].first if number + 1 < len(posts) else end
        lines = [n for n in range(post.body, limit) if bare[n]]
        for line in lines[1:]:
            if kind.WITHDRAWN.match(bare[line]) and not bare[line - 1]:
                found[-1].end = line
                gone = Head(line, line, None, end=line + 1)
                gone.extra["deleted"] = True
                found.append(gone)
    return found


def _read_likes(bare: list[str], post: Head, limit: int, is_button: IsLine) -> None:
    """Read the likes below a body: the first count among the lines that are no body."""
    first = limit
    while first > post.body and (not bare[first - 1] or is_button(bare[first - 1])):
        first -= 1
    filled = [text for text in bare[first:limit] if text]
    for text, after in zip_longest(filled, filled[1:], fillvalue=""):
        match = kind.LIKES.match(text) or (
            kind.NUMBER.match(text) if kind.BUTTON.match(after) else None
        )
        if match:
            post.score = number_in(text.split()[0])
            return
        if kind.MAP.match(text):
            return


READER = DiscourseReader()
