"""Lines at the ends of bodies that belong to the page: buttons, scores, badges.

What is template recurs at every boundary (Crescenzi et al. 2001); single words of buttons are
known besides, for pastes too short to learn from.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from thread_cli.ingest.generic.rows import Row, normal
from thread_cli.ingest.line_parts import whole

_WORD = (
    r"(?:reply|replies|respond|quote|likes?|dislike|unlike|share|report|flag|permalink|link|edit"
    r"|delete|vote|recommend(?:ed)?|rec|up|more|parent|next|prev|previous"
    r"|report abuse|report this comment|log in to reply|reply to this(?: comment)?"
    r"|comment link|show replies"
    r"|hide replies|thumbs? (?:up|down)|rate (?:this|it)(?: comment)?:?"
    r"|antworten|répondre|responder|rispondi|svara|beantwoorden"
    r"|gefällt mir|j'aime|me gusta|mi piace|reply with quote|top|back to top|collapse|expand"
    r"|(?:view|show|see|load|hide|read)(?: all| more)?(?: \d{1,5})?(?: more)?"
    r" (?:replies|reply|comments?"
    r"|responses?)|ответить|пожаловаться|нравится|відповісти|odpowiedz|zgłoś|lubię to|odpovědět"
    r"|reageer|reageren|melden|zitieren|signaler|citer|j’aime|denunciar|curtir|reportar"
    r"|segnala"
    r"|beğen|yanıtla|cevapla|şikayet et|svar|anmäl|gilla|anmeld|liker|vastaa|tykkää|ilmoita"
    r"|válasz|răspunde|balas|suka|laporkan|trả lời|thích|返信|いいね|報告|回复|回覆|赞|讚|举报|檢舉"
    r"|踩|답글|공감|비공감|신고|좋아요|싫어요|답글쓰기|agree|disagree|funny|upvotes?|downvotes?|active|follow(?:ing|ers?)?|subscribe|helpful|award|save"
    r"|(?:view|show|see|load|hide|read|translate)(?: \w{1,12}){1,3}"
    r" (?:replies|comments|reviews|responses|answers|posts|messages|english)"
    r"|(?:show|view|see|load|read) (?:more|less)"
    r"|hide|(?:see|show|view) (?:translation|original)|translate)"
)
_SIGN = r"[↓↑→←»«•|·\-+–▲▼△▽⇧⇩⬆⬇♡♥❤👍👎💬🔁↩🚩⚑…⋯⋮\ufe0f\[\]() ]"
# Each sign is matched in one way only: a row of them must not cost exponential time.
_COUNT = r"(?<!\d)\d{1,5}(?:[.,]\d{1,3})?[KkMm]?(?!\w)"
_BUTTONS = re.compile(rf"\A(?:{_SIGN}|{_COUNT}|{_WORD}(?![^\W\d_]))+\Z", re.IGNORECASE)
_LONGEST = 120
_WORDY = re.compile(r"[^\W\d_]{2}")
_SCORE = re.compile(r"\A[+-]?\d{1,5}(?:\s(?:likes?|points?|votes?|recs?|pts))?\Z", re.IGNORECASE)
#: A page that links here is listed between the comments; it says nothing.
_LINKED = re.compile(r"(?:Ping|Track)back: (?P<title>\S.{0,200})\Z")
#: What readers clicked, and how many of them: "❤️ 12", below a message.
_REACTIONS = re.compile(r"\A(?:[^\w\s!-/:-@\[-`{-~]{1,8} ?\d{1,5}(?: |\Z)){1,8}\Z")
#: In how many of at least so many bodies a row stands that is the page's wherever it stands.
_MOSTLY, _LEAST = 0.6, 4
#: How long a row above it may be, and how many rows must stay.
_SHORT, _AHEAD = 40, 2
_RULE = re.compile(r"\A(?:[-_=*~–—·•. ]){3,}\Z")


@lru_cache(maxsize=20_000)
def is_buttons(text: str) -> bool:
    """Whether a line is nothing but buttons, with arrows and counts."""
    return len(text) <= 80 and bool(_WORDY.search(text)) and bool(_BUTTONS.match(text))


def is_rule(text: str) -> bool:
    """Whether a line is nothing but a drawn rule."""
    return bool(_RULE.match(text))


def linked(text: str) -> str:
    """Return the title of the page that links here, as a line of nothing else says, or nothing."""
    match = _LINKED.match(text)
    return match["title"] if match else ""


def score_in(text: str) -> int | None:
    """Return the score that a line of nothing else shows."""
    match = _SCORE.match(text)
    return whole(re.match(r"[+-]?\d+", text)[0]) if match else None  # type: ignore[index]


class Learned:
    """What recurs at the ends of bodies, by how far from the end it stands."""

    def __init__(
        self,
        rows: Sequence[Row],
        bodies: Sequence[tuple[int, int]],
        authors: Sequence[str] = (),
    ) -> None:
        """Learn from all bodies of a text, and from where their authors are named in them."""
        self._rows = rows
        self._author = {start: author for (start, _), author in zip(bodies, authors, strict=False)}
        filled = [(start, stop) for start, stop in bodies if stop > start]
        self._tails: set[str] = set()
        self._heads: set[str] = set()
        self._always: set[str] = set()
        self._ends: set[str] = set()
        for depth in range(1, 5):
            long = [(start, stop) for start, stop in filled if stop - start > depth]
            self._tails |= self._often(((stop - depth, start) for start, stop in long), len(filled))
            self._heads |= self._often(
                ((start + depth - 1, start) for start, _ in long), len(filled), signed=False
            )
        fronts = Counter(self._shape(start, start) for start, stop in filled if stop - start > 1)
        several_of = {text for text, n in fronts.items() if n > 1 and len(text) <= _SHORT}
        if sum(fronts[text] for text in several_of) >= max(_LEAST, _MOSTLY * len(filled)):
            self._heads |= several_of  # each of a few, one of them below every name
        openings = Counter(
            shape
            for start, stop in filled
            for shape in {self._shape(i, start) for i in range(start, min(stop, start + 3))}
        )
        closings = Counter(
            shape
            for start, stop in filled
            for shape in {self._shape(i, start) for i in range(max(start + 1, stop - 3), stop)}
        )
        if len(filled) >= _LEAST:
            floor = _MOSTLY * len(filled)
            self._always = {shape for shape, n in openings.items() if n >= floor}
            self._ends = {shape for shape, n in closings.items() if n >= floor and shape != "\0"}

    def _often(
        self, places: Iterable[tuple[int, int]], count: int, *, signed: bool = True
    ) -> set[str]:
        """Return what recurs at places, each a row and its body's first one, of several people.

        What one person writes each time is a signature. Some sign with their own name; a page
        writes it below all comments.
        """
        found: Counter[str] = Counter()
        people: dict[str, set[str]] = defaultdict(set)
        for index, first in places:
            shape = self._shape(index, first)
            found[shape] += 1
            people[shape].add(self._author.get(first, ""))
        several = len(set(self._author.values())) > 1
        floor, most = max(3, 0.4 * count), max(3, 0.9 * count)
        return {
            shape
            for shape, times in found.items()
            if times >= (most if signed and shape == "\0" else floor)
            and len(shape) <= _LONGEST
            and (len(people[shape]) > 1 or not several)
        }

    def _shape(self, index: int, first: int) -> str:
        """Return a row of the body that begins at ``first`` as it is on every page."""
        row = self._rows[index]
        text = row.text
        if len(text) > _LONGEST:
            return text.lower()
        for start, end in reversed(row.dates):
            text = f"{text[:start]}\1{text[end:]}"
        author = self._author.get(first, "")
        return normal(text.replace(author, "\0") if len(author) > 1 else text)

    def tail(self, start: int, stop: int) -> int:
        """Return where a body ends once the furniture below it is taken off."""
        first = start
        while stop > start:
            row, text = self._rows[stop - 1], self._rows[stop - 1].text
            known = is_buttons(text) or is_rule(text) or bool(linked(text))
            signed = text[0] in "+-" and score_in(text) is not None
            known |= stop - start > 1 and bool(_REACTIONS.match(text))
            known |= row.gap > 1 and stop - start > 1 and signed
            learned = self._shape(stop - 1, first) in self._tails and stop - start > 1
            if not known and not learned:
                break
            stop -= 1
        return stop

    def head(self, start: int, stop: int) -> int:
        """Return where a body begins once the furniture above it is taken off."""
        first = start
        while stop - start > 1 and (
            self._shape(start, first) in self._heads or is_rule(self._rows[start].text)
        ):
            start += 1
        # What stands above a row of the page at a body's beginning is the page's, too.
        if (
            stop - start > _AHEAD
            and len(self._rows[start].text) <= _SHORT
            and self._shape(start + 1, first) in self._always
        ):
            return self.head(start + 1, stop)
        return start

    def below(self, start: int, stop: int) -> int:
        """Return where a body ends by the row that all others end with, or ``stop``.

        Below the last comment's the page's foot stands.
        """
        for index in range(start + 1, stop - 1):  # a last row is told as all others' are
            if self._shape(index, start) in self._ends:
                return index
        return stop
