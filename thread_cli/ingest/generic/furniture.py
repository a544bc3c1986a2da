"""Lines at the ends of bodies that belong to the page: buttons, scores, badges.

What is template recurs at every boundary (Crescenzi et al. 2001); single words of buttons are
known besides, for pastes too short to learn from.
"""

import re
from collections import Counter
from collections.abc import Sequence

from thread_cli.ingest.generic.rows import Row, normal

_WORD = (
    r"(?:reply|replies|respond|quote|like|likes?|dislike|unlike|share|report|flag|permalink|link|edit"
    r"|delete|vote|upvote|downvote|recommend(?:ed)?|rec|up|more|parent|next|prev|report abuse"
    r"|report this comment|log in to reply|reply to this(?: comment)?|comment link|show replies"
    r"|hide replies|thumbs? (?:up|down)|antworten|répondre|responder|rispondi|svara|beantwoorden"
    r"|gefällt mir|j'aime|me gusta|mi piace|reply with quote|top|back to top|collapse|expand)"
)
_BUTTONS = re.compile(
    rf"\A(?:[↓↑→←»«•|·\-–▲▼\[\]() ]|\(?[+-]?(?<!\d)\d{{1,5}}(?!\d)\)?|{_WORD}(?![^\W\d_]))+\Z",
    re.IGNORECASE,
)
_WORDY = re.compile(r"[^\W\d_]{2}")
_SCORE = re.compile(r"\A[+-]?\d{1,5}(?:\s(?:likes?|points?|votes?|recs?|pts))?\Z", re.IGNORECASE)
_RULE = re.compile(r"\A(?:[-_=*~–—·•. ]){3,}\Z")


def is_buttons(text: str) -> bool:
    """Whether a line is nothing but buttons, with arrows and counts."""
    return len(text) <= 80 and bool(_WORDY.search(text)) and bool(_BUTTONS.match(text))


def is_rule(text: str) -> bool:
    """Whether a line is nothing but a drawn rule."""
    return bool(_RULE.match(text))


def score_in(text: str) -> int | None:
    """Return the score that a line of nothing else shows."""
    match = _SCORE.match(text)
    return int(re.match(r"[+-]?\d+", text)[0]) if match else None  # type: ignore[index]


class Learned:
    """What recurs at the ends of bodies, by how far from the end it stands."""

    def __init__(self, rows: Sequence[Row], bodies: Sequence[tuple[int, int]]) -> None:
        """Learn from all bodies of a text."""
        self._rows = rows
        filled = [(start, stop) for start, stop in bodies if stop > start]
        floor = max(3, 0.4 * len(filled))
        self._tails: set[str] = set()
        self._heads: set[str] = set()
        for depth in range(1, 5):
            counts = Counter(
                normal(rows[stop - depth].text) for start, stop in filled if stop - start > depth
            )
            heads = Counter(
                normal(rows[start + depth - 1].text)
                for start, stop in filled
                if stop - start > depth
            )
            self._tails |= {t for t, c in counts.items() if c >= floor and len(t) <= 60}
            self._heads |= {t for t, c in heads.items() if c >= floor and len(t) <= 60}

    def tail(self, start: int, stop: int) -> int:
        """Return where a body ends once the furniture below it is taken off."""
        while stop > start:
            text = self._rows[stop - 1].text
            known = is_buttons(text) or is_rule(text)
            learned = normal(text) in self._tails and stop - start > 1
            if not known and not learned:
                break
            stop -= 1
        return stop

    def head(self, start: int, stop: int) -> int:
        """Return where a body begins once the furniture above it is taken off."""
        while stop - start > 1 and (
            normal(self._rows[start].text) in self._heads or is_rule(self._rows[start].text)
        ):
            start += 1
        return start
