"""Facebook comments: ``NAME``, the body, then the age and the buttons, without blank lines.

The author stands before the body, the date after it.
"""

import re

from thread_cli.ingest.addressed import answered
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import facebook_old
from thread_cli.ingest.formats.facebook_old import REPLIED, TOLD
from thread_cli.ingest.generic import names
from thread_cli.ingest.headed import (
    Head,
    add_comment,
    add_cut_start,
    add_furniture,
    filled_lines,
    is_prose,
    no_line,
)
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, declared_in, is_label, label_of, words_of
from thread_cli.model import FurnitureKind, Notice

# With the row of buttons below it, a number and a short unit is an age in any language.
_AGE = re.compile(
    r"(?:\d{1,2} ?(?:[^\W\d_]{1,5}\.?|Woche[n]?|semanas?|seconds?|minutes?)|Just now|"
    r"Yesterday at .{4,10})\Z"
)
_NUMBER = re.compile(r"\d[\d,.]*\s?[KMkm]?\Z")
_ALSO_BUTTON = re.compile(
    r"(?:\d[\d.,]* (?:of|sur|von|de|di|van|av|af|z|из|/) \d[\d.,]*|View \d+ more .+|.{1,50} "
    r"replied ?·? ?\d* ?(?:Repl(?:y|ies))?|·|All reactions:|"
    r"(?:Comment(?:ing)?|Reply(?:ing)?|Write a comment|Kommentieren|Antworten) (?:as|als) .{1,60}|"
    r"(?:Commenter en tant que|Comentar como|Commenta come|Reageren als) .{1,60})\Z"
)
#: Where a picture is from, and that the comment was edited: below the buttons.
_BELOW_ROW = re.compile(rf"(?:GIPHY|Tenor|GIF|(?i:{words_of(Label.EDITED)}))\Z")
_EXPERT = re.compile(r"Group expert in .{1,60}|Top contributor|Valued responder")
_SITE = re.compile(r"(?:[A-Z\d-]{1,40}\.){1,4}[A-Z]{2,12}\Z", re.IGNORECASE)
#: What the page says of a picture, below the text.
_PICTURE = re.compile(
    r"(?:May be (?:an? |art |a .{1,20} )?(?:image|illustration|cartoon|meme|doodle|graphic|"
    r"closeup|photo|Twitter).{0,120}|No photo description available\.)\Z"
)
#: "Verfasser/in", "Autor/a".
_GENDERED = re.compile(r"[/:*](?:in|a|e|ice|trice)\Z")
_FOOTER = re.compile(
    r"©|\A(?:Privacy|Meta|Datenschutz|Confidentialité|Privacidad|Privacidade|Integritet|Privatliv|"
    r"Personvern|Prywatność|Конфиденциальность|Gizlilik|プライバシー|개인정보처리방침|隐私权政策)\b|"
    r"\S · \S"
)
_BETWEEN = {Label.FOLD, Label.COMPOSER, Label.SORT, Label.REPLIES}
_NOT_IN_ROW = {Label.COMMENTS, Label.AUTHOR, Label.FAN, Label.COMPOSER, Label.SORT}
_BADGES = {Label.AUTHOR, Label.FAN}


class FacebookReader:
    """Reads the comments below a post.

    Rows above the first row of age, Like and Reply may hold a whole comment whose own row is
    missing; they go to the header, with a notice, since nothing there tells a person's name from a
    page's.
    """

    name = "facebook"
    label = "Facebook"
    example = "Ada Byron\nI agree with the second point.\n21h\nLike\nReply"

    def detect(self, source: Source) -> Detection:
        """Count rows of an age, ``Like`` and ``Reply``."""
        rows = len(_rows(source))
        if not rows:
            return facebook_old.detect(source)
        return Detection(0.93 if rows > 1 else 0.72, f"{rows} rows of an age, Like and Reply")

    def read(self, source: Source) -> Draft:
        """Cut after each row of buttons; what follows is a name and a body."""
        rows = _rows(source)
        if not rows and facebook_old.detect(source) != NOT_SEEN:
            return facebook_old.read(source)
        draft = Draft(
            [], 0.9, f"{len(rows)} rows of an age, Like and Reply", order="display", nesting=2
        )
        tops = [n for n in range(rows[0][0] if rows else 0) if _is_top(source.bare[n])]
        start = tops[-1] + 1 if tops else 0
        draft.declared = declared_in(source.bare[: rows[0][0] if rows else 0])
        add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
        last_by: dict[str, int] = {}
        for row, after in rows:
            lines = filled_lines(source, start, row)
            # But not in the body, of which "Like" may be all, nor a person of that name.
            while lines and (
                (told := _told(source, lines))
                or _is_furniture(source.bare[lines[0]], above=not draft.records)
            ):
                del lines[: max(1, told)]
            if not lines:
                continue
            add_furniture(source, draft, start, lines[0], FurnitureKind.BUTTONS)
            if not draft.records and _begins_inside(source, lines):
                add_cut_start(source, draft, lines[0], row, no_line)
                if draft.records:  # else it was the head of a page
                    draft.records[-1].created_text = _age_in(source, row, after)
                start = _end_row(source, draft, row, after)
                continue
            while len(lines) > 2 and _is_badge(source.bare[lines[0]]):
                lines.pop(0)  # "Top fan" may stand above the name, too
            body = lines[0] + 1
            while body < row and (
                _is_badge(source.bare[body]) or _is_again(source, lines[0], body, row)
            ):
                if label_of(_GENDERED.sub("", source.bare[body])) is Label.AUTHOR:
                    draft.post_author = draft.post_author or source.bare[lines[0]]
                body += 1
            head = Head(lines[0], body, source.bare[lines[0]], _age_in(source, row, after))
            said = filled_lines(source, body, row)
            head.parent = answered(source.bare[said[0]], last_by) if said else None
            last_by[head.author or ""] = len(draft.records)
            add_comment(source, draft, head, _link(source, said) or row, is_button=_ends_body)
            start = _end_row(source, draft, row, after)
        _read_cut_end(source, start, draft)
        return draft


def _is_again(source: Source, name: int, number: int, row: int) -> bool:
    """Whether a line is the name once more, as the picture's text stands above it."""
    if source.bare[number] != source.bare[name]:
        return False
    return bool(filled_lines(source, number + 1, row))


def _link(source: Source, said: list[int]) -> int | None:
    """Return where what the page shows of a link begins: its site, its title twice; or none."""
    if len(said) < 3:
        return None
    site, title, again = (source.bare[n] for n in said[-3:])
    return said[-3] if title == again and _SITE.match(site) else None


def _told(source: Source, lines: list[int]) -> int:
    """Return how many lines say that somebody replied, "ADA", "replied", with how many replies."""
    texts = [source.bare[n] for n in lines[:5]]
    if len(texts) < 2 or not REPLIED.fullmatch(texts[1]):
        return 0
    more = (n for n in range(2, len(texts)) if not (texts[n] == "·" or label_of(texts[n])))
    return next(more, len(texts))


def _read_cut_end(source: Source, start: int, draft: Draft) -> None:
    """Take a name and text below the last row of buttons as a comment that was cut off."""
    filled = filled_lines(source, start, len(source))
    end = next((n for n in filled if _FOOTER.search(source.bare[n])), len(source))
    lines = [n for n in filled if n < end and not _is_button(source.bare[n])]
    lines = [n for n in lines if not TOLD.match(source.bare[n])]
    if len(lines) < 2 or names.quality(source.bare[lines[0]]) < names.PASSABLE:
        return
    first, body = lines[0], lines[0] + 1
    while body < len(source) and _is_badge(source.bare[body]):
        body += 1
    add_furniture(source, draft, start, first, FurnitureKind.BUTTONS)
    add_comment(source, draft, Head(first, body, source.bare[first]), end)
    add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
    message = "the text ends inside a comment"
    draft.notices.append(Notice("cut-end", message, draft.records[-1].span, weighty=True))


def _end_row(source: Source, draft: Draft, row: int, after: int) -> int:
    """Take the row of buttons below a comment, and the score in it; return where it ends."""
    texts = [source.bare[n].strip("·• ") for n in range(row, after)]
    numbers = [text for text in texts if text.isdecimal()]
    if draft.records:
        draft.records[-1].score = whole(numbers[0]) if numbers else None
    if draft.records and any(label_of(text) is Label.EDITED for text in texts):
        draft.records[-1].extra = {**draft.records[-1].extra, "edited": True}
    add_furniture(source, draft, row, after, FurnitureKind.BUTTONS)
    return after


def _begins_inside(source: Source, lines: list[int]) -> bool:
    """Whether a paste's first lines, down to the first row of buttons, hold no author.

    An author alone may have sent a picture; a name needs to look like one only here, where a
    selection may have cut it off.
    """
    if any(source.bare[n] for n in range(lines[0])):
        return False  # below the head of the page
    first = source.bare[lines[0]]
    return is_prose(first) or names.quality(first) < names.PASSABLE


def _is_button(line: str) -> bool:
    return is_label(line) or bool(_NUMBER.match(line) or _ALSO_BUTTON.match(line))


def _is_furniture(line: str, *, above: bool) -> bool:
    """Whether a line between a row of buttons and a name, or above all names, is the page's."""
    label = label_of(line)
    if above:
        return _is_button(line)
    told = TOLD.match(line)
    return label in _BETWEEN or bool(told or _ALSO_BUTTON.match(line) or _BELOW_ROW.match(line))


def _is_top(line: str) -> bool:
    return label_of(line) in {Label.SORT, Label.FOLD}


def _ends_body(line: str) -> bool:
    return line in {"·", "•"} or bool(_PICTURE.match(line))


def _is_badge(line: str) -> bool:
    line = _GENDERED.sub("", line)
    return label_of(line) in _BADGES or line in {"·", "Follow"} or bool(_EXPERT.fullmatch(line))


def _rows(source: Source) -> list[tuple[int, int]]:
    """Return the first line of each row of buttons, and the line after it."""
    rows = []
    lines = filled_lines(source, 0, len(source))
    if dotted := _rows_from_like(source, lines, dotted=True):
        return dotted
    for place, number in enumerate(lines):
        if not _AGE.match(source.bare[number]) or label_of(source.bare[number]):
            continue  # "73 likes" is no age
        below = [label_of(source.bare[n]) for n in lines[place + 1 : place + 4]]
        if Label.LIKE in below[:2] and Label.REPLY in below and below[0] is not None:
            after = place + 1
            had: set[Label | None] = set()
            while after < len(lines):  # each of them once: a second "Reply" is a name
                label = label_of(source.bare[lines[after]])
                number_too = _NUMBER.match(source.bare[lines[after]])
                if (label is None and not number_too) or label in had | _NOT_IN_ROW:
                    break
                had.add(label)
                after += 1
            rows.append((number, lines[after] if after < len(lines) else len(source)))
    aged_last = _rows_from_like(source, lines, dotted=False)
    return aged_last if len(aged_last) > max(1, len(rows)) else rows


def _rows_from_like(source: Source, lines: list[int], *, dotted: bool) -> list[tuple[int, int]]:
    """Return the rows of ``Like``, ``Reply``, ``21h``, each on a line of its own.

    ``dotted``: ``· `` stands before some of them; else the age stands right below ``Reply``.
    """
    rows: list[tuple[int, int]] = []
    texts = [source.bare[n].strip("·• ") for n in lines]
    place = 0
    while place < len(lines):
        if label_of(texts[place]) is not Label.LIKE:
            place += 1
            continue
        said: set[Label | None] = set()
        end, aged = place, False
        while end < len(lines):
            label, age = label_of(texts[end]), bool(_AGE.match(texts[end]))
            part = not texts[end] or age or (label and label not in _NOT_IN_ROW | said)
            if not (part or (end > place and _NUMBER.match(texts[end]))) or (aged and age):
                break
            aged |= age
            said |= {label} - {None}
            end += 1
        if dotted:
            whole = any(source.bare[n][:1] in "·•" for n in lines[place:end])
        else:
            reply, *below = [*texts[place + 1 : place + 4], "", "", ""][:3]
            near = _AGE.match(below[0]) or (label_of(below[0]) and _AGE.match(below[1]))
            whole = label_of(reply) is Label.REPLY and bool(near)
        if whole and aged and Label.REPLY in said:
            rows.append((lines[place], lines[end] if end < len(lines) else len(source)))
        place = max(end, place + 1)
    return rows


def _age_in(source: Source, row: int, after: int) -> str:
    """Return the age in a row of buttons."""
    texts = (source.bare[n].strip("·• ") for n in range(row, after))
    return next((text for text in texts if _AGE.match(text) and not label_of(text)), "")


READER = FacebookReader()
