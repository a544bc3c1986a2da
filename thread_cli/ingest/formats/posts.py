"""Posts as a reader of pages found them, turned into a draft.

What the readers of forums, trackers and question sites share: they name the
line where a post begins, where its body does, and which lines are buttons; the
rest (trimming, furniture, the text above the first post) is the same for all.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from thread_cli.ingest.draft import Draft, Record
from thread_cli.ingest.source import Source
from thread_cli.model import Furniture, FurnitureKind, Json, Notice

IsLine = Callable[[str], bool]

_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]?\Z")
_STOP = re.compile(r"[.!?:;,]\Z")
_INITIAL = re.compile(r"\b(?:[^\W\d_]{1,2}|Jr|Sr)\.\Z")
_IMAGE = re.compile(r"!\[([^\]\n]{0,200})\]\([^()\s]{0,600}(?:\s\"[^\"]{0,200}\")?\)")
_LINK = re.compile(r"\[([^\[\]\n]{0,200})\]\(<?[^()\s]{0,600}>?(?:\s\"[^\"]{0,200}\")?\)")
_HALF_LINK = re.compile(r"\A\[\Z|\A\]\([^()\s]{0,600}\)\Z")
_HEADING = re.compile(r"\A#{1,6}\s+")


@dataclass(slots=True)
class Post:
    """One post, by line numbers.

    Attributes:
        first: Where it begins.
        body: Where its body begins.
        stop: Where its body can be no more; none: at the next post.
        close: The line behind what closes it (the author's card); none: its body does.
        last_line: What of the body's last line belongs to it; none: all of it.
    """

    first: int
    body: int
    author: str | None
    date: str | None = None
    stop: int | None = None
    close: int | None = None
    last_line: str | None = None
    score: int | None = None
    level: int | None = None
    parent: int | None = None
    is_root: bool = False
    source_id: str | None = None
    extra: dict[str, Json] = field(default_factory=dict)


def no_line(_text: str) -> bool:
    """Say no to any line."""
    return False


def add_posts(
    source: Source,
    draft: Draft,
    posts: Iterable[Post],
    end: int,
    *,
    is_button: IsLine = no_line,
    is_noise: IsLine = no_line,
    dedent: bool = False,
) -> None:
    """Append a record for each post, and furniture for the buttons below its body.

    Args:
        source: The source.
        draft: Gets the records and the furniture.
        posts: In the order of the source.
        end: The line where the last post's body can be no more.
        is_button: Whether a line below a body belongs to the page.
        is_noise: Whether a line inside a body does.
        dedent: Take off the indentation that all lines of a body share.
    """
    listed = list(posts)
    for number, post in enumerate(listed):
        limit = listed[number + 1].first if number + 1 < len(listed) else end
        stop = max(post.body, min(post.stop if post.stop is not None else limit, limit))
        first, last = post.body, stop
        bare = source.bare
        while last > first and (not bare[last - 1] or is_button(bare[last - 1])):
            last -= 1
        while first < last and (not bare[first] or is_noise(bare[first])):
            first += 1
        closed = max(last, post.body, post.close or 0)
        add_furniture(source, draft, min(closed, limit), limit, FurnitureKind.BUTTONS)
        lines = [source.lines[i] for i in range(first, last) if not is_noise(bare[i])]
        if post.last_line is not None and lines:
            lines[-1] = post.last_line
        draft.records.append(
            Record(
                source.span(post.first, closed),
                post.author,
                body_text(lines, dedent=dedent),
                created_text=post.date,
                score=post.score,
                level=post.level,
                parent=post.parent,
                is_root=post.is_root,
                source_id=post.source_id,
                extra=post.extra,
            )
        )


def add_furniture(source: Source, draft: Draft, first: int, end: int, kind: FurnitureKind) -> None:
    """Name lines as furniture, unless all of them are blank."""
    if any(source.bare[i] for i in range(first, end)):
        draft.furniture.append(Furniture(source.span(first, end), kind))


def add_cut_start(source: Source, draft: Draft, first: int, end: int, is_button: IsLine) -> None:
    """Keep lines as the rest of a comment whose author stands above the selection."""
    if not any(source.bare[i] and not is_button(source.bare[i]) for i in range(first, end)):
        add_furniture(source, draft, first, end, FurnitureKind.BUTTONS)
        return
    add_posts(source, draft, [Post(first, first, None)], end, is_button=is_button)
    message = "the text begins inside a comment; its author is not known"
    draft.notices.append(Notice("cut-start", message, draft.records[-1].span, weighty=True))


def add_before(
    source: Source, draft: Draft, end: int, *, is_page: IsLine, is_button: IsLine
) -> None:
    """Take the lines above the first post: the page's head, or the rest of a comment.

    They are the rest of a comment when nothing of a page's head is among them, and
    they have a post's buttons or read like prose.
    """
    lines = [source.bare[i] for i in range(end) if source.bare[i]]
    paged = any(map(is_page, lines))
    closed = any(is_button(text) for text in lines)
    prose = any(_SENTENCE.search(text) and len(text.split()) > 7 for text in lines)
    if lines and not paged and (closed or prose):
        add_cut_start(source, draft, 0, end, is_button)
    else:
        add_furniture(source, draft, 0, end, FurnitureKind.HEADER)


def body_text(lines: list[str], *, dedent: bool = False) -> str:
    """Join lines without the white space at their ends."""
    kept = [line.rstrip() for line in lines]
    if dedent:
        widths = [len(line) - len(line.lstrip()) for line in kept if line]
        margin = min(widths, default=0)
        kept = [line[margin:] for line in kept]
    return "\n".join(kept).strip("\n")


def can_be_name(text: str) -> bool:
    """Whether a line can be a person's name and nothing else."""
    return (
        0 < len(text) <= 60
        and len(text.split()) <= 6
        and (not _STOP.search(text) or bool(_INITIAL.search(text)))
        and number_in(text) is None
    )


def without_markdown(text: str) -> str:
    """Return a line with the text of links and images in place of them."""
    if "](" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    return _HEADING.sub("", _HALF_LINK.sub("", text)).replace("**", "").strip()


def number_in(text: str) -> int | None:
    """Return a count as pages write it: 1,234 and −3 and 2.1k."""
    match = re.fullmatch(r"([-−–+]?)(\d{1,9}(?:[,.]\d{1,3}){0,3})\s?([kKmM]?)", text)
    if match is None:
        return None
    digits, unit = match[2], match[3].lower()
    if unit:
        scale = {"k": 1000, "m": 1_000_000}[unit]
        value = round(float(digits.replace(",", ".")) * scale) if digits.count(".") < 2 else 0
    else:
        value = int(re.sub(r"\D", "", digits))
    return -value if match[1] in {"-", "−", "–"} else value
