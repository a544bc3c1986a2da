"""Facebook with its buttons on one line: ``January 5 at 3:00pm · Like · 3``, ``Like · Reply · 5y``.

Until about 2014 nothing stood between a name and what its bearer says (``NAME text``), so a name
is two words, or as many of the first as come back before other texts; later the picture's text
above says the name. In the box of comments that other sites have, the name stands on a line of its
own, and below it where the person works or lives.
"""

import re
from collections import Counter
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.branch import hang_on_first
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.generic import names
from thread_cli.ingest.headed import Head, add_comments, add_furniture, filled_lines
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of, words_of
from thread_cli.model import FurnitureKind

_ROW = re.compile(
    r"(?P<date>[^·•]{4,50}?)(?: (?:via|near|per|über) [^·•]{2,40})?"
    r"(?P<rest>(?: ?[·•] ?[^·•]{1,30})+)\Z"
)
#: The buttons first, the date last.
_TURNED = re.compile(
    rf"(?P<row>(?=.{{0,60}}\b(?i:{words_of(Label.LIKE)})\b)(?=.{{0,60}}\b(?i:{words_of(Label.REPLY)})\b)"
    r"(?:[^·\n]{1,24} · ){2,6}?)(?P<date>[^·]{2,40}?)(?: · (?P<edited>[^·\d]{4,14}))?\Z"
)
_SHORT_AGE = re.compile(r"\d{1,2} ?[^\W\d_]{1,5}\.?\Z")
_TOPS = frozenset({Label.SORT, Label.COMPOSER, Label.COMMENTS})
_BETWEEN = frozenset({Label.FOLD, Label.REPLIES, Label.COMPOSER})
#: "See Translation", "See More".
_OVER_TEXT = frozenset({Label.EDITED, Label.AUTHOR, Label.FAN})
_BELOW_TEXT = frozenset({Label.FOLD, Label.OTHER})
#: That somebody did, where the replies are folded away.
REPLIED = re.compile(
    r"(?:replied|ha[st]? (?:geantwortet|risposto|respondido)|a répondu|respondió|respondeu|"
    r"heeft gereageerd|svarade|svarte|svarede|odpowiedziała?|\w+ответил\w?|ответила?|yanıtladı)\.?"
)
TOLD = re.compile(rf".{{2,50}} {REPLIED.pattern}(?: ?[·•] ?.{{1,30}})?\Z")
#: How many like the post, above the comments of old pages.
_LIKED = re.compile(
    r"(?:You,? .{1,60}|\S.{0,60}? and \d[\d,]* others|\d[\d,]* (?:people|others)) likes? this\.?\Z|"
    r"Show \d+ more repl(?:y|ies) in this thread\Z"
)
#: Only a post can be commented and shared.
_POST_ROW = re.compile(r"[·•] ?(?:Comment|Share)\b")
#: Grown together with the end of what was cut.
_SEE_MORE = re.compile(r"(?<=[.!?…])\s?See More\Z")
#: Over a comment and its replies, on a page of their own.
_REPLIES_PAGE = re.compile(
    r"(?:Comment replies|Replies|Odpowiedzi(?: na komentarz)?|Antworten auf Kommentar|"
    r"Réponses(?: au commentaire)?|Respuestas(?: al comentario)?|Respostas(?: ao comentário)?|"
    r"Risposte(?: al commento)?|Ответы(?: на комментарий)?)\Z"
)
_LONGEST_HEADLINE = 60
_NAME_WORD = re.compile(r"[^\W\d_][\w'’.-]*|['\"“‘(][^\W\d_][\w'’.-]*['\"”’)]")
#: A name does not end with these.
_PARTICLES = frozenset(
    "abu af al av bin bint da dal das de dei del della den der di do dos du el ibn la las le les "
    "lo los mac mc san st. saint te ten ter van von y zu".split()
)
_NUMBER = re.compile(r"\d{1,6}\Z")
_MOST_WORDS = 4


#: The first line, the line behind it, the date, how many liked it.
_Row = tuple[int, int, str, int | None]


def detect(source: Source) -> Detection:
    """Count the rows below comments."""
    rows = len(_rows(source))
    return Detection(0.8, f"{rows} rows “DATE · Like”") if rows > 1 else NOT_SEEN


def read(source: Source) -> Draft:
    """Cut after each row; the text above it begins with a name."""
    rows = _rows(source)
    draft = Draft([], 0.7, f"{len(rows)} rows “DATE · Like” below names and texts", order="time")
    start, named = 0, _are_named(source, rows)
    blocks: list[tuple[int, int, int, str, int | None]] = []
    posted: list[list[str]] = []
    for row, after, date, score in rows:
        lines = filled_lines(source, start, row)
        if not blocks and _POST_ROW.search(source.bare[row]):
            start = after  # the post's own; who wrote it may comment, too
            posted = [_name_run(source.bare[n]) for n in lines]
            continue
        if start:
            while len(lines) > 1 and (between := _between(source, lines, bool(blocks))):
                if blocks and source.bare[lines[0]].isdecimal() and blocks[-1][4] is None:
                    blocks[-1] = (*blocks[-1][:4], whole(source.bare[lines[0]]))
                del lines[:between]
        else:  # the post and its buttons stand above the first
            tops = [n for n in lines if label_of(source.bare[n]) in _TOPS or n < start]
            below = [n for n in lines if not tops or n > tops[-1]]
            lines = below if named and tops and below else lines[-2:] if named else lines[-1:]
        if lines:
            blocks.append((lines[0], row, after, date, score))
        start = after
    runs = [_name_run(source.bare[first]) for first, *_ in blocks]
    seen = Counter(tuple(run[:size]) for run in runs + posted for size in range(2, len(run) + 1))
    called = _called([source.bare[n] for block in blocks for n in range(block[0], block[1])])
    heads = []
    for (first, row, after, date, score), run in zip(blocks, runs, strict=True):
        own = _own_line(source, first, row, alone=named)
        if own is not None:
            own.created_text, own.score, own.end, own.close = date, score, row, after
            heads.append(own)
            continue
        size = next(
            (
                n
                for n in range(len(run), 2, -1)
                if seen[tuple(run[:n])] > 1 or tuple(run[:n]) in called
            ),
            _least_words(run),
        )
        name = " ".join(run[:size])
        head = Head(first, first + 1, name or None, date, end=row, close=after, score=score)
        head.lead = source.bare[first][len(name) :].strip()
        heads.append(head)
    add_furniture(source, draft, 0, heads[0].first if heads else 0, FurnitureKind.HEADER)
    add_comments(source, draft, heads, len(source), is_button=_is_button)
    if any(map(_REPLIES_PAGE.match, source.bare[: heads[0].first if heads else 0])):
        hang_on_first(draft.records)
        draft.order, draft.nesting = "display", 2
    for record in draft.records:
        record.text = _SEE_MORE.sub("", record.text)
    return draft


def _between(source: Source, lines: list[int], below: bool) -> int:
    """Return how many of the first lines belong to the page: what is folded away, a box, likes.

    ``below``: a comment stands above, whose number of likes may be left of its row.
    """
    texts = [source.bare[n] for n in lines[:2]]
    if label_of(texts[0]) in _BETWEEN or TOLD.match(texts[0]) or _LIKED.match(texts[0]):
        return 1
    if below and texts[0].isdecimal() and len(lines) > 2:
        return 1
    return 2 if len(lines) > 2 and texts[1].startswith(texts[0]) and TOLD.match(texts[1]) else 0


def _is_button(line: str) -> bool:
    return label_of(line) in _BELOW_TEXT


def _are_named(source: Source, rows: list[_Row]) -> bool:
    """Whether a name stands on a line of its own above nearly each text."""
    blocks = [filled_lines(source, a[1], b[0]) for a, b in pairwise(rows)]
    # A number left of the row above may stand first.
    blocks = [
        lines[1:] if lines and source.bare[lines[0]].isdecimal() else lines for lines in blocks
    ]
    firsts = [source.bare[lines[0]] for lines in blocks if len(lines) > 1]
    likely = sum(names.quality(text.split(" · ")[0]) >= names.PASSABLE for text in firsts)
    return likely * 5 >= len(blocks) * 4 and likely > 0


def _own_line(source: Source, first: int, row: int, *, alone: bool) -> Head | None:
    """Read a name that stands above its text, or none.

    Args:
        source: The source.
        first: The line of the name.
        row: The line of the buttons.
        alone: Whether names stand so even where the text below does not repeat them.
    """
    lines = filled_lines(source, first, row)
    if len(lines) < 2:
        return None
    name, below = source.bare[first], source.bare[lines[1]]
    if below == name and len(lines) > 2:  # of the picture
        return Head(first, lines[1] + 1, name)
    if below.startswith(name + " "):
        return Head(first, lines[1] + 1, name, lead=below[len(name) :].strip())
    if not alone:
        return None
    head = Head(first, lines[1], name.split(" · ")[0].removesuffix("·").rstrip())
    if len(lines) > 2 and " · " not in name and _is_headline(below):
        head.body = lines[1] + 1
        return head
    said = below
    while " · " in said and (label := label_of(said.partition(" · ")[0])) in _OVER_TEXT:
        said = said.partition(" · ")[2].strip()  # on a phone: "Edited · ", "Author · "
        if label is Label.EDITED:
            head.extra["edited"] = True
    if said != below:
        head.body, head.lead = lines[1] + 1, said
    return head


def _is_headline(text: str) -> bool:
    """Whether a line says where somebody works or lives: a few words without a sentence's end."""
    return len(text) <= _LONGEST_HEADLINE and text[:1].isupper() and text[-1:].isalnum()


def _rows(source: Source) -> list[_Row]:
    """Return the lines of a date and ``Like``, with the date and how many liked it.

    On a phone the row goes on below a dot at its end.
    """
    rows: list[_Row] = []
    for number, line in enumerate(source.bare):
        text, after = line, number + 1
        if line[-1:] == "·" and label_of(line) is Label.LIKE and after < len(source):
            text, after = f"{line} {source.bare[after]}", after + 1
        match = _ROW.match(text) if len(text) <= 160 and ("·" in text or "•" in text) else None
        turned = _TURNED.match(text) if len(text) <= 160 and "·" in text else None
        if turned and (dates.is_date(turned["date"]) or _SHORT_AGE.match(turned["date"])):
            counts = [whole(n) for n in re.findall(r"(?<=· )\d{1,6}(?= ·)", turned["row"])]
            rows.append((number, after, turned["date"], counts[0] if counts else None))
            continue
        if match is None or not dates.is_date(match["date"].strip()):
            continue
        parts = [part.strip() for part in re.split("[·•]", match["rest"]) if part.strip()]
        if any(label_of(part) is Label.LIKE or part == "Unlike" for part in parts):
            counts = [whole(part) for part in parts if _NUMBER.match(part)]
            rows.append((number, after, match["date"].strip(), counts[0] if counts else None))
    return rows


def _called(lines: list[str]) -> set[tuple[str, ...]]:
    """Return the names of three or more words that stand within lines: somebody is spoken to."""
    found: set[tuple[str, ...]] = set()
    for line in lines:
        words = line.split(" ")
        for at in range(1, len(words) - 2):
            if words[at][:1].isupper() and words[at + 1][:1].isupper():
                run = [word.rstrip(",.:;!?") for word in words[at : at + _MOST_WORDS]]
                found |= {tuple(run[:size]) for size in range(3, len(run) + 1)}
    return found


def _least_words(run: list[str]) -> int:
    """Return of how many words a name is that nothing else tells: two, and what these go on with.

    That is a particle ("Omar El Amrani") or what somebody is called by ("Craig 'Bomber' Lock").
    """
    size = min(2, len(run))
    while size and size < len(run):
        last = run[size - 1]
        if not (last.lower() in _PARTICLES or not last[0].isalnum()):
            break
        size += 1
    return size


def _name_run(line: str) -> list[str]:
    """Return the words at a line's beginning that may all be of a name."""
    run: list[str] = []
    for word in line.split(" ")[:_MOST_WORDS]:
        if not _NAME_WORD.fullmatch(word) or not (
            word.strip("'\"“‘(")[:1].isupper() or (word[0].islower() and not run)
        ):
            break
        run.append(word)
    return run
