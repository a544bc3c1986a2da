"""Where posts begin on a Discourse page as it is copied: names with a short date below."""

from collections import Counter
from collections.abc import Collection

from thread_cli.ingest import dates
from thread_cli.ingest.formats import discourse_lines as kind
from thread_cli.ingest.formats import discourse_numbered
from thread_cli.ingest.headed import Head
from thread_cli.ingest.line_parts import can_be_name
from thread_cli.ingest.source import Source


def filled_above(bare: list[str], index: int, floor: int) -> int | None:
    """Return the last line with text among the five above a line, but not above ``floor``."""
    for above in range(index - 1, max(floor, index - 5) - 1, -1):
        if bare[above]:
            return above
    return None


def find_heads(source: Source) -> list[Head]:
    """Find names with a short date below, at most three lines between."""
    return discourse_numbered.find_heads(source) or _plain_heads(source)


def _plain_heads(source: Source) -> list[Head]:
    posts: list[Head] = []
    last_of: dict[str, int] = {}
    between: list[list[str]] = []
    bare = source.bare
    floor = 0
    for index, text in enumerate(bare):
        if _end_at_action(bare, posts, index, floor):
            floor = index + 1
        if index < floor or not _is_day(text):
            continue
        above = filled_above(bare, index, floor)
        edits = above is not None and bool(kind.EDITS.match(bare[above]))
        if edits and above is not None and above > floor:
            above -= 1  # how often it was edited stands between name and date
        if above is None or not _is_name(bare[above]) or _in_map(bare, index):
            continue
        first = above
        while first - 1 >= max(floor, above - 3) and _is_name(bare[first - 1]):
            first -= 1
        body = index + 1
        below = [i for i in range(body, min(body + 4, len(bare))) if bare[i]][:2]
        if len(below) == 2 and kind.BETWEEN.match(bare[below[0]]) and bare[below[1]] == text:
            body = below[1] + 1  # the timeline beside the first post
        if kind.ACTION.match(bare[first]):
            continue  # what was done to the topic, and nobody's name
        post = Head(first, body, bare[first], text)
        if edits:
            post.extra["edited"] = True
        between.append(bare[first + 1 : above + 1])
        posts.append(post)
        floor = body
    if len(posts) > 1:
        named = {post.author for post in posts[1:]} | {
            text for texts in between[1:] for text in texts
        }
        _name_first(bare, posts[0], between, named)
    _take_answered_below(bare, posts, between)
    _part_names(posts, between)
    for number, (post, texts) in enumerate(zip(posts, between, strict=True)):
        answered = [last_of[text] for text in texts if text != post.author and text in last_of]
        post.parent = answered[-1] if answered else None
        last_of[post.author or ""] = number
    return posts


def _is_day(text: str) -> bool:
    """Whether a line is a post's date; "1 reply" reads like a day of a month."""
    if not 0 < len(text) <= 20 or not kind.LIVE_DATE.match(text) or kind.BUTTON.match(text):
        return False
    return text.isascii() or dates.is_date(text.replace("'", "20"))


def _end_at_action(bare: list[str], posts: list[Head], index: int, floor: int) -> bool:
    """End the post above a line that says what was done to the topic, below who did it."""
    acted = kind.ACTED.match(bare[index]) if posts and len(bare[index]) <= 40 else None
    by = filled_above(bare, index, floor) if acted else None
    if not acted or by is None or not _is_name(bare[by]) or not kind.LIVE_DATE.match(acted["date"]):
        return False
    post = posts[-1]
    post.end = by if post.end is None else min(by, post.end)
    return True


def _take_answered_below(bare: list[str], posts: list[Head], between: list[list[str]]) -> None:
    """Take, in place, whose post is answered where a narrow page shows it below the date.

    There an earlier poster's name stands between an empty line and the text, more than once.
    """
    found: list[int] = []
    authors: set[str | None] = set()
    for number, post in enumerate(posts):
        lines = bare[post.body : post.body + 3]
        touches = len(lines) == 3 and not lines[0] and bool(lines[2])
        if touches and lines[1] != post.author and lines[1] in authors:
            found.append(number)
        authors.add(post.author)
    for number in found if len(found) > 1 else ():
        between[number].append(bare[posts[number].body + 1])
        posts[number].body += 2


def _part_names(posts: list[Head], between: list[list[str]]) -> None:
    """Part, in place, names from whom they answer where both grew together: ``Adakim``.

    Both are names of others, and the one who is answered has said something before.
    """
    names = {post.author or "" for post in posts}
    before: set[str] = set()
    for post, texts in zip(posts, between, strict=True):
        author = post.author or ""
        for size in range(2, len(author) - 1):
            if author[size:] in before and author[:size] in names:
                post.author = author[:size]
                texts.append(author[size:])
                break
        before.add(post.author or "")


def _name_first(
    bare: list[str], post: Head, between: list[list[str]], named: Collection[str | None]
) -> None:
    """Settle, in place, which line above the first date is the name: title and tags may be there.

    Args:
        bare: The source's lines.
        post: The first post; its name is the first line of its run.
        between: Of each post, the lines of its run below the name.
        named: Who wrote the other posts, and whom these answer.
    """
    run = len(between[0])
    lines = range(post.first, post.first + run + 1)
    usual = Counter(map(len, between[1:])).most_common(1)[0][0]
    known = [line for line in lines if bare[line] in named]
    if known:
        first = known[0]
    elif run > max(map(len, between[1:])) or (" " in bare[post.first] and run > usual):
        first = post.first + run - usual
    else:
        return
    del between[0][: first - post.first]
    post.first, post.author = first, bare[first]


def _in_map(bare: list[str], index: int) -> bool:
    """Whether a date belongs to the box below the first post."""
    return bare[index - 1].lower() in kind.CREATED | kind.LAST_REPLY


def _is_name(text: str) -> bool:
    return (
        can_be_name(text)
        and not kind.MAP.match(text)
        and not kind.BUTTON.match(text)
        and not kind.LIVE_MARK.match(text)
        and not kind.BETWEEN.match(text)
        and not dates.is_date(text)
    )
