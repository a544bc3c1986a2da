"""YouTube before handles: three generations of how a comment was shown.

- 2017-22: ``NAME``, ``1 year ago``, the body, the likes, ``REPLY``; ``Hide 2 replies`` heads two.
- 2013-16: ``NAME1 year ago`` grown together, the body, ``Reply 12``; replies begin ``+NAME``.
- 2013 also: ``NAME 1 year ago`` over the body, ``Reply · 12`` below (``youtube_2013``);
- until 2012: the body, then ``NAME 1 year ago in reply to NAME (Show the comment) 12``.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.addressed import threaded
from thread_cli.ingest.date_words import BACK
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import youtube_2013
from thread_cli.ingest.headed import Head, add_comments, add_furniture, filled_lines
from thread_cli.ingest.line_parts import amount_in, can_be_name, count_in, whole
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, declared_in, label_of, words_of
from thread_cli.model import FurnitureKind

_AGO = r"\d{1,2} (?:second|minute|hour|day|week|month|year)s? ago"
#: In any language: "vor 1 Jahr", "2 anni fa", "2 年前".
_GLUED_AGE = re.compile(
    rf"(?P<age>(?:(?:{'|'.join(BACK)}|for) )?(?P<number>\d{{1,2}}) ?[^\W\d_][^\d()（）]{{0,24}}?)"
    r"(?P<edited> ?[(（][^()（）]{2,30}[)）])?\Z"
)
#: The site counts no further in each unit, in seconds: then it takes the next.
_MOST = {1: 59, 60: 59, 3600: 23, 86_400: 6, 604_800: 4, 2_592_000: 11, 31_536_000: 25}
_SOME_DAY = datetime(2020, 1, 1, tzinfo=UTC)
_LEAST_GLUED, _LONGEST_GLUED = 5, 90
_ENGLISH = re.compile(r"\d+ [a-z]+?(?P<plural>s)? ago\Z")
_PARTS = frozenset("·•|,:;(–—")  # a name from its age
#: "2 years ago", "vor 2 Jahren", "2年前"; "£1.2m" is none.
_SAYS_AGO = re.compile(r"\A\D|\d ?[^\W\d_]+ \S|[前전]\Z")
_DIGIT_WORD = re.compile(r"\d ?[^\W\d_]")
_OF = r"in reply to (?P<{}>[\w.-]{{2,30}})(?: ?\(Show the comment\))?"
_FOOTED = re.compile(
    rf"(?P<name>[^\W\d_a-z][\w.-]{{0,20}} [^\W\d_a-z][\w.-]{{0,20}}|[\w.-]{{2,30}}) "
    rf"(?:{_OF.format('of')} )?"
    rf"(?P<age>{_AGO}|(?:[^\W\d_][^\d()]{{1,9}} )?\d{{1,2}} ?[^\d()]{{1,18}}?)"
    rf"(?: {_OF.format('to')})?(?: (?P<likes>\d{{1,6}}))?\Z"
)
#: "All comments (57)" in any language.
_ALL = re.compile(r"(?P<all>\D{5,40}?) \((?P<count>\d[\d.,\s]*)\)\Z")
#: The site shows ages only.
_ABSOLUTE = re.compile(r"\d[:.]\d\d|\d{4}")
#: Between 2013 and 2016, with a dot and how many liked it on the line below the button.
_LEAST_DOTTED = 2
_SHARED = re.compile(r"\A(?:Shared on|Geteilt auf|Partagé sur|Compartido en) Google\+ · ")
_STACKED_AGE = re.compile(r"(?P<age>.{3,30}?)(?P<edited> ?[(（].{2,18}[)）])?\Z")
#: The button, with how many liked it.
_REPLY = re.compile(rf"(?:{words_of(Label.REPLY)})(?: (?P<likes>\d[\d,.]*))?\Z", re.IGNORECASE)
_HIDE = re.compile(
    r"(?:Hide (?P<count>\d*) ?repl(?:y|ies)|(?P<de>\d*) ?(?:Antwort(?:en)?) ausblenden|"
    r"Masquer (?:les )?(?P<fr>\d*) ?réponses?|Ocultar (?P<es>\d*) ?(?:respuestas?|respostas?)|"
    r"Nascondi (?P<it>\d*) ?rispost[ae]|(?P<nl>\d*) ?antwoord(?:en)? verbergen|"
    r"Скрыть (?P<ru>\d*) ?ответ\w*|Ukryj (?P<pl>\d*) ?odpowied\w+|返信を非表示|답글 숨기기)\Z",
    re.IGNORECASE,
)
_VIEWS, _COUNT = {Label.FOLD, Label.REPLIES}, re.compile(r"\d[\d.,]*")
_BUTTON = re.compile(
    r"(?:Read more|Show (?:less|more)|Translate|·|•|Loading\.{3}|Show more replies|SHOW MORE|"
    r"See Translation)\Z",
    re.IGNORECASE,
)
_OF_PAGE = re.compile(
    r"(?:All Comments \([\d,]+\)|see all|Top Comments|Uploader Comments \(.{1,40}\)|"
    r"Respond to this video\.{3}|Sign [Ii]n .{0,30}to post a comment!?|View all Comments.{0,3}|"
    r"Load more suggestions|Show more comments|This has been flagged as spam show|"
    r"Comments? on this video|Comment removed|Video Responses.{0,20}|Text Comments.{0,20}|"
    r"COMMENTS [•·] [\d,]+|Top comments|Newest first|Add a (?:public )?comment\.{3}|"
    r"Loading\.{3}|This comment has received too many negative votes\s+(?:show|hide))\Z",
    re.IGNORECASE,
)
#: What only YouTube has.
_OWN = re.compile(
    r"(?:All Comments|ALL COMMENTS) \([\d,]+\)\Z|COMMENTS [•·] [\d,]+|SORT BY\Z|"
    r"Add a public comment\.{3}|"
    r"(?:View|Hide) (?:all )?(?:\d+ )?repl(?:y|ies)\Z|Uploader Comments|\+[A-Z]\w+ \w+|"
    r"[A-ZÄÖÜÉ ]{6,14} (?:NACH|PAR|POR|PER|OP|EFTER)\Z|Antwort(?:en)? ausblenden|"
    r"Reply ·(?: \d+)? in reply to |Sign in now to post a comment!\Z|"
    rf"(?-i:[A-ZÀ-ÞА-Я]{{7,14}} [•·] [\d.,\s]+)\Z|(?i:{words_of(Label.REPLY)}) \d+\Z"
)
_FOOT = re.compile(r"(?:Load more suggestions|View all Comments.{0,3}|Show more comments)\Z")
_DECLARED = re.compile(r"(?:All Comments \(|[^\W\d_]{7,14} [•·] )(?P<count>\d[\d.,]*)\)?\Z", re.I)


def detect(source: Source) -> Detection:
    """Look for the headers or footers of each generation."""
    for find, what in (
        (youtube_2013.find_heads, "lines “NAME 1 year ago” over the text, “Reply · 12” below"),
        (_footed, "lines “NAME 1 year ago” below the text"),
        (_glued, "names grown together with an age, over “Reply”"),
        (_stacked, "names over ages, with “REPLY” below the text"),
    ):
        if heads := find(source):
            own = any(map(_OWN.match, source.bare))  # else another site may look the same
            return Detection(0.9 if own else 0.5, f"{len(heads)} {what}")
    return NOT_SEEN


def read(source: Source) -> Draft:
    """Cut the source at the headers or footers that ``detect`` saw."""
    headed = youtube_2013.find_heads(source)
    footed = headed or _footed(source)
    heads = footed or _glued(source) or _stacked(source)
    draft = Draft([], 0.9, f"{len(heads)} comments as before handles", order="display", nesting=2)
    if not heads:
        return draft
    end = len(source)
    if footed:
        end = heads[-1].close or (heads[-1].end or end - 1) + 1
        draft.order, draft.nesting = None, None
    else:
        _nest(source, heads)
        below = range(heads[-1].body, end)
        end = next((n for n in below if _FOOT.match(source.bare[n])), end)
    top = source.bare[: heads[0].first]
    counts = [count_in(m["count"]) for t in top if (m := _DECLARED.match(t) or _ALL.match(t))]
    draft.declared = counts[-1] if counts else declared_in(top)
    add_furniture(source, draft, 0, heads[0].first, FurnitureKind.HEADER)
    add_comments(source, draft, heads, end, is_button=_is_button)
    add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
    return draft


def _is_button(text: str) -> bool:
    return (
        bool(_REPLY.match(text) or _HIDE.match(text) or _BUTTON.match(text))
        or label_of(text) in {Label.REPLIES, Label.FOLD}
        or _is_of_page(text)
    )


def _is_of_page(text: str) -> bool:
    match = _ALL.match(text) if text.endswith(")") and len(text) <= _LONGEST_GLUED else None
    return bool(_OF_PAGE.match(text) or (match and label_of(match["all"]) is Label.SORT))


def _footed(source: Source) -> list[Head]:
    """Find the comments whose author stands below, on a page that says how many there are."""
    if not any(map(_is_of_page, source.bare)):
        return []
    heads: list[Head] = []
    start, answered = 0, []
    for number, text in enumerate(source.bare):
        match = _FOOTED.match(text) if len(text) <= _LONGEST_GLUED else None
        if match is None or not dates.is_date(match["age"]):
            continue
        lines = filled_lines(source, start, number)
        pages = [n for n in lines if _is_of_page(source.bare[n])]
        if not heads:  # the video and what is said of it stand above
            lines = [n for n in lines if pages and n > pages[-1]]
        lines = [n for n in lines if n not in pages]
        while lines and _is_button(source.bare[lines[0]]):  # of the comment above
            del lines[0]
        if not lines:
            continue
        head = Head(lines[0], lines[0], match["name"], match["age"], number, number + 1)
        head.score = whole(match["likes"]) if match["likes"] else None
        heads.append(head)
        answered.append(match["to"] or match["of"])
        start = number + 1
    by_author: dict[str, list[int]] = {}
    for number, head in enumerate(heads):
        by_author.setdefault(head.author or "", []).append(number)
    for number, (head, to) in enumerate(zip(heads, answered, strict=True)):
        said = source.bare[head.body].split(" ")[0]
        name = to or (said[1:].rstrip(",:") if said.startswith("@") else None)
        theirs = by_author.get(name or "", [])
        above = bisect_left(theirs, number)
        # The newest may stand first: then what is answered stands below.
        below = (n for n in theirs[above : above + 2] if n != number)
        head.parent = theirs[above - 1] if above else next(below, None)
    return heads if len(heads) > 1 else []


def _glued(source: Source) -> list[Head]:
    """Find names grown together with an age, if the button to reply closes most of them."""
    heads: list[Head] = []
    for number, text in enumerate(source.bare):
        ages = _glued_ages(text)
        found = next((age for age in ages if _is_counted(age)), None)
        if found:
            heads.append(_head(number, number + 1, text[: found.start()], found))
        elif ages:
            return []  # another site's, which counts to 30 days and on
    return _closed(source, heads, marked=False)


def _glued_ages(text: str) -> list[re.Match[str]]:
    """Match the ages that a name may have grown together with: it may end in digits itself."""
    if not _LEAST_GLUED <= len(text) <= _LONGEST_GLUED or not _DIGIT_WORD.search(text):
        return []
    found = []
    for at in range(1, len(text)):
        before = text[:at].rstrip("0123456789") if text[at].isdecimal() else text[:at]
        grown = before and not before[-1].isspace() and before[-1] not in _PARTS
        match = _GLUED_AGE.match(text, at) if grown else None
        if match and _SAYS_AGO.search(match["age"]) and dates.is_date(match["age"]):
            found.append(match)
    return found


def _is_counted(age: re.Match[str]) -> bool:
    """Whether the site counts so far in that unit, and says "1 day" and not "1 days"."""
    count, moment = whole(age["number"]), dates.moment(age["age"], _SOME_DAY)
    english = _ENGLISH.match(age["age"])
    if not count or moment is None or (english and (count == 1) == bool(english["plural"])):
        return False
    unit = round((_SOME_DAY - moment.when).total_seconds()) // count
    return count <= _MOST.get(unit, 0)


def _is_dotted(button: str, below: str) -> bool:
    """Whether lines are the button to reply and, behind a dot, how many liked the comment."""
    return below[:1] == "·" and label_of(button) is Label.REPLY


def _stacked(source: Source) -> list[Head]:
    """Find names over ages, on pages where the button reads ``REPLY``."""
    heads: list[Head] = []
    lines = filled_lines(source, 0, len(source))
    upper = any(source.bare[n].isupper() and label_of(source.bare[n]) is Label.REPLY for n in lines)
    dotted = sum(_is_dotted(source.bare[a], source.bare[b]) for a, b in pairwise(lines))
    if not upper and dotted < _LEAST_DOTTED:
        return []
    for above, number in pairwise(lines):
        text, name = source.bare[number], source.bare[above]
        text = _SHARED.sub("", text)
        match = _STACKED_AGE.match(text) if len(text) <= 50 else None
        if (
            match
            and (not heads or above >= heads[-1].body)
            and can_be_name(name)
            and not _is_button(name)
            and label_of(name) is None
            and any(map(str.isdecimal, text))
            and not _ABSOLUTE.search(text)
            and dates.is_date(match["age"])
        ):
            name = name.removesuffix(" via Google+")
            heads.append(_head(above, number + 1, name, match))
    return _closed(source, heads, marked=True)


def _head(first: int, body: int, name: str, match: re.Match[str]) -> Head:
    head = Head(first, body, name, match["age"])
    if match["edited"]:
        head.extra["edited"] = True
    return head


def _closed(source: Source, heads: list[Head], *, marked: bool) -> list[Head]:
    """Read the likes at the comments' ends; return none if few of them end with the button."""
    closed = 0
    for head, stop in zip(heads, [*(h.first for h in heads[1:]), len(source)], strict=False):
        for place, number in enumerate(lines := filled_lines(source, head.body, stop)):
            match = _REPLY.match(source.bare[number])
            below = source.bare[lines[place + 1]] if place + 1 < len(lines) else ""
            dotted = marked and _is_dotted(source.bare[number], below)
            upper = source.bare[number].isupper()
            if match is None or (marked and not upper and not dotted) or not place:
                continue
            closed += 1
            if dotted:
                head.end, head.score = number, amount_in(below.strip("· "))
                break
            likes = amount_in(source.bare[lines[place - 1]]) if marked and place > 1 else None
            head.end = number if likes is None else lines[place - 1]
            head.score = likes if likes is not None else amount_in(match["likes"] or "")
            break
    return heads if len(heads) > 1 and closed * 4 >= len(heads) * 3 else []


def _nest(source: Source, heads: Sequence[Head]) -> None:
    """Set whom each comment answers, by its first words and by what heads shown replies."""
    openings, counts, shown = [], [], []
    for head, stop in zip(heads, [*(h.first for h in heads[1:]), len(source)], strict=True):
        texts = [source.bare[n] for n in filled_lines(source, head.body, stop)]
        openings.append(texts[0] if texts else "")
        hidden = [m for text in texts if (m := _HIDE.match(text))]
        said = [next(filter(None, m.groups()), "") for m in hidden]
        said += [
            m[0] for text in texts[1:] if label_of(text) in _VIEWS and (m := _COUNT.search(text))
        ]
        # Below a row with a dot the last two are shown of so many: they say whom they answer.
        dotted = any(_is_dotted(a, b) for a, b in pairwise(texts))
        count = max((count_in(count) for count in said if count.strip()), default=0)
        counts.append(0 if dotted else count)
        shown.append(bool(hidden))
    parents = threaded([head.author or "" for head in heads], openings, counts, shown)
    for head, parent in zip(heads, parents, strict=True):
        head.parent = parent
        head.is_root = False
