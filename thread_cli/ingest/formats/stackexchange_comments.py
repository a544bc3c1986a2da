"""The comments to a Stack Exchange post: a score, the text, who and when."""

import re

from thread_cli.ingest.formats import stackexchange_lines as kind
from thread_cli.ingest.headed import Head
from thread_cli.ingest.line_parts import number_in

#: A comment begins with whom it answers, without the spaces in the name, or its first letters.
_SPOKEN_TO = re.compile(r"@([\w.'’-]{2,40}?)(?:['’]s)?[.,:;]?(?:\s|\Z)")
_MARKS = ("- ", "* ", "• ")
_BULLET = "• "
_SPACES = re.compile(r"[\s.]")


def read_comments(
    lines: list[str], first: int, limit: int, parent: int | None, posts: list[Head]
) -> int:
    """Read the comments below a post; return where the next post begins."""
    before = len(posts)
    start = _read_all(lines, first, limit, parent, posts)
    last_by: dict[str, int] = {}
    for number in range(before, len(posts)):
        post = posts[number]
        alone = post.end == post.body + 1
        opening = (post.last_line or "") if alone else lines[post.body]
        spoken_to = _SPOKEN_TO.match(post.lead or opening)
        if spoken_to:
            to = spoken_to[1].casefold()
            named = [n for name, n in last_by.items() if name.startswith(to)]
            post.parent = max(named, default=post.parent)
        last_by[_SPACES.sub("", post.author or "").casefold()] = number
    return start


def _read_all(
    lines: list[str], first: int, limit: int, parent: int | None, posts: list[Head]
) -> int:
    start = index = first
    while index < limit:
        text = lines[index]
        if kind.LAST_OF_COMMENTS.match(text) and not _comment_follows(lines, index + 1, limit):
            return index + 1
        if kind.EXACT.match(text):
            index = start = _named_above(lines, start, index, limit, parent, posts)
            continue
        match = kind.COMMENT.match(text) if len(text) <= 4000 else None
        if match:
            end = index + 1
            name, date, edited = match["name"], match["date"], bool(match["edited"])
            tail = match["text"]
        elif (ends := kind.COMMENT_TEXT.match(text)) and (below := _name_date(lines, index, limit)):
            name, date, end = below
            tail, edited = ends["text"], False
        elif named := _named(lines, index, limit):
            name, date, end, tail = named
            edited = False
        else:
            index += 1
            continue
        over = max(start, _above(lines, index))
        if not tail and lines[over] == name and over > start:
            index = over  # the card that opens under the pointer says the name, too
        post = _comment(lines, start, index, tail)
        post.author, post.created_text, post.parent = name.removesuffix("♦").rstrip(), date, parent
        post.close = end
        if edited:
            post.extra["edited"] = True
        posts.append(post)
        index = start = end
    return start


def _above(lines: list[str], index: int) -> int:
    """Return the filled line above another, or the first."""
    index -= 1
    while index > 0 and not lines[index]:
        index -= 1
    return max(0, index)


def _comment_follows(lines: list[str], index: int, limit: int) -> bool:
    """Whether another comment ends before the next post's head (2025: the list is below)."""
    return any(kind.DATE.match(lines[ahead]) for ahead in range(index, min(index + 4, limit)))


def _named(lines: list[str], index: int, limit: int) -> tuple[str, str, int, str] | None:
    """Read a name behind a dash, with the date on the next line; what is said is last."""
    match = kind.COMMENT_NAME.match(lines[index]) if len(lines[index]) <= 4000 else None
    near = (i for i in range(index + 1, min(index + 4, limit)) if lines[i])
    below = next((i for i in near if not kind.ROLES.match(lines[i])), None)
    said = kind.DATE.match(lines[below]) if match and below is not None else None
    if match is None or below is None or said is None:
        return None
    return match["name"], said["date"], below + 1, match["text"] or ""


def _name_date(lines: list[str], index: int, limit: int) -> tuple[str, str, int] | None:
    """Read the name and the date on the lines below a dash."""
    below = [i for i in range(index + 1, min(index + 7, limit)) if lines[i]][:3]
    if len(below) > 2 and kind.ROLES.match(lines[below[1]]):
        below.pop(1)
    both = kind.NAME_DATE.match(lines[below[0]]) if below else None
    if both and len(lines[below[0]]) <= 90:
        return both["name"], both["date"], below[0] + 1
    if len(below) < 2 or len(lines[below[0]]) > 60:
        return None
    dated = lines[below[1]]
    if not (said := kind.DATE.match(dated)):
        return None
    end = below[1] + 1
    again = next((i for i in range(end, min(end + 2, limit)) if lines[i]), None)
    if again is not None and kind.DATE.match(lines[again]):
        end = again + 1  # the exact date stands above it
    return lines[below[0]], said["date"], end


def _comment(lines: list[str], start: int, last: int, tail: str) -> Head:
    while start < last and (not lines[start] or kind.is_button(lines[start])):
        start += 1
    post = Head(start, start, None)
    while start < last:
        text = lines[start]
        if cell := kind.CELL.match(text):
            post.score, post.lead, post.body = int(cell["votes"]), text[cell.end() :], start + 1
            break
        if text.startswith(_MARKS):  # a list's, in Markdown and in text browsers
            score = number_in(text[2:])
        else:
            score = number_in(text) if post.score is None else None
        if score is None and text:
            if text.startswith(_BULLET):
                post.lead, post.body = text.removeprefix(_BULLET), start + 1
            break
        if score is not None:
            post.score = score
            post.body = start + 1
        start += 1
    post.end = last + 1
    if start == last and (cell := kind.CELL.match(tail)):
        post.score, tail = int(cell["votes"]), tail[cell.end() :]
    post.last_line = (tail if start < last else tail.removeprefix(_BULLET)).rstrip()
    return post


def _named_above(
    lines: list[str], start: int, exact: int, limit: int, parent: int | None, posts: list[Head]
) -> int:
    """Read a comment as pages since 2025 show it: name, date, text, exact date, score, buttons."""
    while start < exact and (not lines[start] or kind.is_button(lines[start])):
        start += 1
    filled = [i for i in range(start, exact) if lines[i]]
    post = Head(start, start, None, lines[exact], end=exact, parent=parent)
    if (
        filled
        and not posts
        and not start
        and not any(kind.DATE.match(lines[i]) for i in filled[1:4])
    ):
        post.author = None  # the selection begins below the name
    elif filled:
        dated = next((i for i in filled[1:4] if kind.DATE.match(lines[i])), None)
        post.author = lines[filled[0]]
        post.body = (dated if dated is not None else filled[0]) + 1
    end = exact + 1
    for _ in range(4):
        while end < limit and not lines[end]:
            end += 1
        if end >= limit:
            break
        score = number_in(lines[end])
        if score is not None and post.score is None:
            post.score = score
        elif lines[end] not in {"Reply", "Copy link", "Flag", "Upvote", "Delete", "Edit"}:
            break
        end += 1
    post.close = end
    posts.append(post)
    return end
