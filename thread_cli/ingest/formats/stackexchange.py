"""Stack Exchange questions with their answers, as copied from the page.

A post's score stands above it and its author below, on a card (``answered Jul
15, 2009 at 20:22``, name, reputation), with the last editor's card before. The
comments to a post follow its card: a score, the text with a dash, name, date
(before 2021 on the same line; since 2025 the name stands above).

The question is what the page is about: its answers, and the comments to it, are at
the top. Comments are replies to the answer that they are below, or to whom of its
other comments they name.
"""

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import stackexchange_lines as kind
from thread_cli.ingest.formats.stackexchange_cards import Card, find_cards
from thread_cli.ingest.formats.stackexchange_comments import read_comments
from thread_cli.ingest.headed import Head, add_comments, add_furniture
from thread_cli.ingest.headed_page import leave_out_post
from thread_cli.ingest.line_parts import number_in, whole, without_markdown
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind, Notice

_UP = frozenset({"up vote", "upvote"})


class StackExchangeReader:
    """Reads the pages of all years since 2009."""

    name = "stackexchange"
    label = "Stack Exchange questions and answers"
    example = (
        "57\n\nUse a set.\nShare\nImprove this answer\nFollow\nanswered Jul 15, 2009 at 20:22\nAda"
    )

    def detect(self, source: Source) -> Detection:
        """Look for cards, menus and comments' ends."""
        cards = menus = comments = avatars = rows = 0
        for text in source.bare:
            if not text:
                continue
            tail = text[-120:]
            if len(text) <= 120:
                plain = without_markdown(text)
                cards += bool(kind.CARD.match(plain))
                rows += bool(kind.ROW.match(plain))
                menus += bool(kind.IMPROVE.match(plain)) or (
                    "mprove this " in plain and bool(kind.MENU.match(plain))
                )
                avatars += bool(kind.AVATAR.match(plain))
            if (" at " in tail and kind.COMMENT.match(tail)) or tail.endswith(("–", "—")):
                comments += 1
        cards, menus = cards + rows, menus + rows
        if cards and (menus or avatars or (cards > 1 and comments)):
            return Detection(
                0.95, f"{cards} lines like “answered DATE” with Stack Exchange's menus"
            )
        if cards > 1:
            return Detection(0.8, f"{cards} lines like “answered DATE”")
        if menus and comments:
            return Detection(0.75, f"{menus} menus “improve this answer” and comments' ends")
        if cards and comments:
            return Detection(0.7, "a line like “answered DATE” and comments' ends")
        return Detection(0.2, "one line like “answered DATE”") if cards else NOT_SEEN

    def read(self, source: Source) -> Draft:
        """Cut the source at the authors' cards."""
        lines = _lines(source)
        draft = Draft([], 0.0, "")
        cards = find_cards(lines)
        end = _footer(lines, cards[-1].end if cards else 0)
        posts: list[Head] = []
        start = _page_end(lines, cards[0].first) if cards else 0
        if cards and not start:  # the selection may begin among the comments to a post
            start = read_comments(lines, 0, cards[0].first, None, posts)
        elif cards and not cards[0].is_question:  # or among those to the question
            read_comments(lines, 0, start, None, posts)
        if posts:
            add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
        else:
            _read_page(source, lines, start, draft)
        question: int | None = None
        for number, card in enumerate(cards):
            post = _post(lines, start, card.first, card)
            index = len(posts)
            post.is_root = card.is_question or question is None
            if card.is_question:
                question = index
                draft.post_author = card.author
            elif question is not None:
                post.parent = question
            posts.append(post)
            post.close = card.end
            limit = cards[number + 1].first if number + 1 < len(cards) else end
            start = read_comments(lines, card.end, limit, index, posts)
        if cards:
            _unfinished(lines, start, end, question, posts)
        else:
            read_comments(lines, 0, end, None, posts)
        if question == 0:
            posts = leave_out_post(source, draft, posts)
        add_comments(source, draft, posts, end, is_button=kind.is_button)
        for record in draft.records:
            if record.extra.get("cut"):
                record.extra = {}
                message = "the text ends inside a post; its author is not known"
                draft.notices.append(Notice("cut-end", message, record.span, weighty=True))
        add_furniture(source, draft, end, len(lines), FurnitureKind.FOOTER)
        draft.reason = f"{len(cards)} authors' cards and {len(posts) - len(cards)} comments"
        draft.confidence = 0.95 if len(cards) > 1 else 0.7
        return draft


def _lines(source: Source) -> list[str]:
    """Return the lines without Markdown; a tab stays behind votes in a cell of their own."""
    lines = [without_markdown(text) for text in source.bare]
    for number, text in enumerate(source.lines):
        if "\t" in text and (cell := kind.CELL.match(text)):
            lines[number] = f"{cell['votes']}\t{lines[number][cell.end('votes') :].lstrip()}"
    return lines


def _page_end(lines: list[str], limit: int) -> int:
    """Return the line behind the page's head, which stands above the question."""
    last = 0
    for index in range(limit):
        if len(lines[index]) <= 120 and (
            kind.PAGE.match(lines[index]) or kind.BETWEEN.match(lines[index])
        ):
            last = index + 1
        elif len(lines[index]) > 400 or kind.COMMENT.match(lines[index][-120:]):
            break
    return last


def _read_page(source: Source, lines: list[str], stop: int, draft: Draft) -> None:
    heads = [t for t in lines[:stop] if t and not kind.PAGE.match(t) and not kind.BETWEEN.match(t)]
    if heads and any(kind.PAGE.match(t) for t in lines[:stop]):
        draft.title = next((t for t in heads if len(t.split()) > 2 and len(t) <= 300), None)
    add_furniture(source, draft, 0, stop, FurnitureKind.HEADER)


def _post(lines: list[str], start: int, stop: int, card: Card) -> Head:
    """Read the lines from a score to a card."""
    post = Head(start, start, card.author, card.date or None)
    while start < stop and (not lines[start] or kind.is_button(lines[start])):
        start += 1
    if card.is_question:
        start = _below_title(lines, start, stop)
    post.first = post.body = start
    index = start
    favourites = False
    for _ in range(16):
        while index < stop and not lines[index]:
            index += 1
        if index >= stop:
            break
        text = lines[index]
        score = number_in(text)
        if voted := kind.VOTED.match(text):
            post.score = whole(voted["score"] or voted["up"])
            favourites = text.endswith(("favorite", "star"))  # how many is on the next line
            accepted = "accepted" in text or "check" in text
        elif score is not None and (post.score is None or favourites):
            post.score = score if post.score is None else post.score
            accepted = favourites = False
        else:
            accepted = bool(kind.ACCEPTED.match(text))
            if not accepted and not kind.VOTES.match(text) and not kind.BETWEEN.match(text):
                break
            favourites = text in {"favorite", "star"}
        if accepted:
            post.extra["accepted"] = True
        index += 1
        post.body = index
    post.end = stop
    if card.is_question:
        post.end = _above_tags(lines, post.body, stop)
    if card.edited:
        post.extra["edited"] = True
    return post


def _below_title(lines: list[str], start: int, stop: int) -> int:
    """Return where the votes on a question stand, if near: its title is above them."""
    filled = [i for i in range(start, min(start + 12, stop)) if lines[i]][:4]
    voted = [i for i in filled[1:] if kind.VOTED.match(lines[i]) or lines[i].lower() in _UP]
    return voted[0] if voted else start


def _above_tags(lines: list[str], body: int, stop: int) -> int:
    """Return where a question's tags begin: lines of lower-case words, after a blank one."""
    index = stop
    while index > body and (not lines[index - 1] or kind.TAG.match(lines[index - 1])):
        index -= 1
    if index <= body:
        return stop  # nothing but tags: then it is rather a text
    return index


def _unfinished(
    lines: list[str], start: int, end: int, question: int | None, posts: list[Head]
) -> None:
    """Take what stands below the last card and its comments as a post without a card."""
    card = Card(end, end, None, "", is_question=False, edited=False)
    post = _post(lines, start, end, card)
    if not any(lines[i] and not kind.is_button(lines[i]) for i in range(post.body, end)):
        return
    post.created_text, post.parent, post.is_root = None, question, question is None
    post.extra["cut"] = True
    posts.append(post)


def _footer(lines: list[str], start: int) -> int:
    return next((i for i in range(start, len(lines)) if kind.FOOTER.match(lines[i])), len(lines))


READER = StackExchangeReader()
