"""Where the comments begin and end in a text that holds more than them."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Row, may_head
from thread_cli.ingest.line_parts import count_in

_NOUN = (
    r"(?:comments?|responses?|repl(?:y|ies)|thoughts?|reactions?|kommentare?|antworten|commentaires?"
    r"|comentarios?|comentários?|commenti|reacties|kommentarer|комментари\w{1,3}|komentarz[ey]|yorum"
    r"|评论|評論|コメント|댓글|تعليقات الزوار|التعليقات|تعليق(?:ات|ًا|ا)?)"
)
_COUNT = r"(?P<count>\d{1,3}(?:[,.]\d{3})+|\d{1,6}|one|two|three|four|five|no|an?)"
_HEADING = (
    re.compile(
        rf"\A(?:#+\s)?(?:show(?:ing)?\s|all\s|view\s)?{_COUNT}\s(?:\w+\s)?{_NOUN}\b"
        r"(?:\s(?:to|on|for|so far|zu|sur|a|en)\b.{0,150})?\s?[:.…]{0,3}\Z",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\A(?:#+\s)?(?:all\s|全部|所有|最新|すべての|전체\s?)?{_NOUN}\s?[:(\[]\s?{_COUNT}\s?[)\]]?:?\Z",
        re.IGNORECASE,
    ),
    re.compile(rf"\A(?:{_NOUN})\s{_COUNT}\Z", re.IGNORECASE),
    re.compile(
        r"\A(?:#+\s)?(?:reader\s|user\s|all\s)?(?:comments|responses|discussion|kommentare"
        r"|commentaires|comentarios|comentários|commenti|reacties|kommentarer|комментарии|komentarze"
        r"|yorumlar|评论|評論|コメント|댓글):?\Z",
        re.IGNORECASE,
    ),
)
_FORM = re.compile(
    r"\A(?:#+\s)?(?:(?:leave|post|add|write|make)\s(?:a|your|an?other)?\s?(?:comment|reply|response)"
    r"|(?:the )?comments (?:(?:on|to|for) this \w{4,8} )?(?:are|have been) (?:now )?closed"
    r"|(?:this |the )?(?:thread|topic|discussion|post) (?:has been|is) (?:now )?"
    r"(?:archived|closed|locked)"
    r"|speak your mind"
    r"|sorry,? comments are closed|log in to (?:post |leave )?(?:a )?comments?"
    r"|post new comment|start a new (?:thread|topic|discussion)|something to say\?"
    r"|sign (?:in|up) to comment"
    r"|(?:you must|please) (?:be )?log(?:ged)? in\b.{0,40}|schreibe einen kommentar"
    r"|laisser un commentaire|deja un comentario|deixe um comentário)\b.{0,60}\Z",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"\A(?:posted\s|written\s|published\s)?(?:by|von|par|por|di|door)[:\s]\s?(?P<name>.{2,60}?)"
    r"(?:\s(?:on|at|am|le|el)\s.{4,60}|\s?[|·•,–—-]\s.{4,80})?\Z",
    re.IGNORECASE,
)
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "no": 0, "a": 1, "an": 1}


@dataclass(frozen=True, slots=True)
class Section:
    """The rows that hold comments.

    Attributes:
        first: Index of the first row after the heading; 0 where none was found.
        heading: Index of the heading, or none.
        end: Index after the last row; what follows is the form to write in and the page's foot.
        declared: What the heading claims.
        title: Of the article above.
        post_author: Of the article above.
    """

    first: int
    end: int
    heading: int | None = None
    declared: int | None = None
    title: str | None = None
    post_author: str | None = None


def sections(rows: Sequence[Row]) -> list[Section]:
    """Return the parts that may hold the comments: below a likely heading, and the whole.

    A heading may also be the article's link down to its comments, or a word in a comment; which
    part it is shows when both are cut.
    """
    dated = [index for index, row in enumerate(rows) if may_head(row)]
    heads = [i for i, row in enumerate(rows) if len(row.text) <= HEADING_LIMIT and _heads(row.text)]
    often = Counter(rows[index].text.lower() for index in heads)
    likely = []
    for index in heads:
        text = rows[index].text
        above = bisect_left(dated, index)
        few_above = above * 2 <= len(dated) or above <= 3
        alone = often[text.lower()] <= 2 or _declared(text) is not None
        if few_above and alone:
            likely.append(index)
    end = len(rows)
    for index in range(len(rows) - 1, max(-1, len(rows) - 40), -1):
        below = len(dated) - bisect_left(dated, index)
        # Where no line is dated, a form above most of the text is its page's head.
        last = below * 3 < len(dated) if dated else index * 2 > len(rows)
        if _FORM.match(rows[index].text) and last:
            end = index
        elif rows[index].dates and end < len(rows):
            break
    found = [Section(_below_labels(rows, 0, end), end)]
    for heading in {likely[0], likely[-1]} if likely else ():
        if heading + 1 < end:
            title, author = _above(rows[:heading])
            declared = _declared(rows[heading].text)
            first = _below_labels(rows, heading + 1, end)
            found.append(Section(first, end, heading, declared, title, author))
    return found


LABEL = 60
_LABEL_WORDS = 5
#: How many rows of a page may stand between its heading and the first comment.
_HEAD_ROWS = 8
#: A heading names the post at most; a longer line is a sentence.
HEADING_LIMIT = 180


_PAGE = re.compile(
    r"\b(?:comments?|kommentare?|commentaires?|comentarios?|replies|responses?|reviews?|ratings?"
    r"|discussions?|conversation|community|sort(?:ed)?|newest|oldest|log ?in|sign (?:in|up)|join"
    r"|activity|page \d+|subscribe|guestbook|showing|alle|tous|todos"
    r"|sortieren|neueste|älteste|sorteren|nieuwste|oudste|trier|récents?|anciens?|recientes|antiguos"
    r"|populares|recentes|recenti|najnowsze|najstarsze|популярные|новые|старые|en yeni|en eski"
    r"|комментари\w{1,3}|commenti|reacties|komentarz[ey]|yorum\w{0,4})\b"
    r"|(?:最新|最热|新着|おすすめ|人気|최신|순공감|과거)",
    re.IGNORECASE,
)


_MAIL = re.compile(r"\w@\w[\w-]*\.\w")
#: Signs between the entries of a menu.
_MENU = re.compile(r"[|›»«•·]|\s[>/]\s|\[[^\]]{1,30}\]")
_FOOT = re.compile(
    r"\b(?:more|next|previous|older|newer|view all|back to|privacy|terms|cookies?|accessibility"
    r"|copyright|all rights|e-?mail|url|website|homepage"
    r"|powered by|last modified|dernière modification|about|contact|related|policy|rules|faq"
    r"|mehr|weitere|impressum"
    r"|datenschutz|suivante?s?|plus de|mentions légales|siguiente|más|mais|altri|meer|fler"
    r"|więcej|ещё|daha fazla)\b"
    r"|©|(?:もっと|더보기|更多|下一页)",
    re.IGNORECASE,
)


def _below_labels(rows: Sequence[Row], first: int, end: int) -> int:
    """Return where a section begins once the labels of its page at its top are passed."""
    stop = min(first + _HEAD_ROWS, end)
    dated = next((i for i in range(first, stop) if rows[i].dates), stop + 1)
    labels = [
        index
        for index in range(first, min(stop, dated - 1))
        if len(rows[index].text) <= LABEL
        and rows[index].text[-1] not in ".!?"
        and len(rows[index].text.split()) <= _LABEL_WORDS + 1
        and _PAGE.search(rows[index].text)
    ]
    return labels[-1] + 1 if labels else first


def _is_menu(text: str) -> bool:
    return len(_MENU.findall(text)) > 1 or text.isupper() or "©" in text or bool(_MAIL.search(text))


def is_said(row: Row) -> bool:
    """Whether a row may be of a comment: a sentence or the end of one, no label or menu."""
    text = row.text
    if text[0].islower() and not row.dates:
        return True
    return is_sentence(text) and not row.dates and not _is_menu(text)


def is_short_head(text: str) -> bool:
    """Whether a line holds a word that pages write above comments."""
    return bool(_PAGE.search(text))


def is_short_foot(text: str) -> bool:
    """Whether a line holds a word that pages write below comments."""
    return bool(_FOOT.search(text))


def is_heading(text: str) -> bool:
    """Whether a line stands above comments and says so."""
    return len(text) <= HEADING_LIMIT and _heads(text)


def is_form(text: str) -> bool:
    """Whether a line stands over the form in which a comment is written, or in its place."""
    return bool(_FORM.match(text))


def _heads(text: str) -> bool:
    return any(form.match(text) for form in _HEADING)


def _declared(text: str) -> int | None:
    for form in _HEADING[:3]:
        if match := form.match(text):
            count = match["count"].lower()
            return _WORDS[count] if count in _WORDS else count_in(count)
    return None


def _above(rows: Sequence[Row]) -> tuple[str | None, str | None]:
    """Return title and author of the article that these rows are."""
    if not rows:
        return None, None
    first = rows[0].text.lstrip("# ")
    title = first if len(first) <= 160 else None
    for row in rows[:12]:
        match = _BYLINE.match(row.text) if len(row.text) <= 120 else None
        if match and names.quality(match["name"]) >= names.PASSABLE:
            return title, match["name"].strip()
    return title, None
