"""How a comment in time order stands to the conversations that are going on."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from thread_cli.replies.features import GAPS, LENGTHS, Bins, Scene, counted
from thread_cli.replies.history import POST, Talk
from thread_cli.replies.likeness import Likeness, Words

_of_length = Bins("of-length:", LENGTHS, "essay")
_talk_later = Bins(
    "talk-later:", ((1, "none"), (2, "1"), (3, "2"), (5, "3-4"), (10, "5-9")), "many"
)
_talk_size = Bins("talk-size:", ((2, "1"), (3, "2"), (6, "3-5"), (15, "6-14")), "long")
_talk_alike = Bins(
    "talk-alike:",
    ((0.02, "0"), (0.05, "1"), (0.1, "2"), (0.15, "3"), (0.22, "4"), (0.3, "5")),
    "much",
)
_talk_idle = Bins("talk-idle:", GAPS, "later")
_talk_people = counted("talk-people:", 4)


@dataclass(frozen=True, slots=True)
class Turn:
    """What the author of the next comment was doing.

    Attributes:
        own_last: The author's last comment, or none.
        partner: Whom that answered, or none.
        named: Authors of candidates whom the comment names in its first words.
        waiting: Candidates that wait for this author, the newest first.
        alike: How much the comment is like each conversation, by the comment that began it.
        talks: What was worked out of each conversation.
    """

    own_last: int | None
    partner: str | None
    named: set[str]
    waiting: list[int]
    alike: dict[int, float]
    talks: dict[int, list[str]] = field(default_factory=dict)


class Talks:
    """What was said in each conversation so far."""

    def __init__(self, scene: Scene, likeness: Likeness) -> None:
        self._scene = scene
        self._likeness = likeness
        self._said: dict[int, Words] = {}  # by the comment that began it

    def alike(self, candidates: Sequence[int]) -> dict[int, float]:
        """Return how much the next comment is like each conversation with a candidate."""
        this, root = self._scene.this, self._scene.history.root
        roots = {root[candidate] for candidate in candidates if candidate != POST}
        return {root: self._likeness.of_words(this, self._said[root]) for root in roots}

    def of(self, candidate: int, turn: Turn) -> list[str]:
        """Return how the conversation that the candidate is of stands to this comment."""
        facts, history = self._scene.facts, self._scene.history
        x, c = facts[self._scene.this], facts[candidate]
        root = history.root[candidate]
        talk = history.talks[root]
        names = turn.talks.get(root)
        if names is None:
            names = turn.talks[root] = self._talk(talk, root, turn)
        found = [
            *names, _talk_later(talk.size - history.place[candidate] - 1), _of_length(c.length)
        ]  # fmt: skip
        if c.named_first and x.author not in c.named_first and c.author != x.author:
            found.append("speaks-to-another")
        return found

    def _talk(self, talk: Talk, root: int, turn: Turn) -> list[str]:
        """Return how a conversation stands to this comment, whichever of it is answered."""
        x = self._scene.facts[self._scene.this]
        names = [
            _talk_alike(turn.alike[root]), _talk_people(len(talk.people)), _talk_size(talk.size)
        ]  # fmt: skip
        if turn.alike[root] and turn.alike[root] == max(turn.alike.values()):
            names.append("talk-most-alike")
        if x.author is not None and x.author in talk.people:
            last = turn.own_last
            same = last is not None and self._scene.history.root[last] == root
            names.append("talk-own-last" if same else "talk-own-before")
        elif turn.own_last is not None:
            names.append("talk-of-others")
        if turn.named:
            names.append("talk-with-named" if turn.named & talk.people else "talk-without-named")
        then = self._scene.facts[talk.last].when
        if then is not None and x.when is not None and self._scene.pace:
            names.append(_talk_idle(max(0.0, x.when - then)))
        return names

    def add(self, this: int) -> None:
        """Note the words of a comment whose place is known."""
        root = self._scene.history.root[this]
        self._likeness.add(self._said.setdefault(root, Words()), this)
