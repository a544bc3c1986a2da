"""Time order: comments stand as they were written, so any of the last ones can be answered.

Chats, mailing lists and flat forums are so. What tells here is who is named or
quoted, who spoke with whom before, and how long ago it was.
"""

from collections import Counter
from collections.abc import Sequence
from math import sqrt

from thread_cli.replies.chat import Chat
from thread_cli.replies.dates import dates_of
from thread_cli.replies.exchanges import Exchanges
from thread_cli.replies.facts import Facts
from thread_cli.replies.features import GAPS, Bins, Scene, asked, counted, of_post, relation
from thread_cli.replies.habits import Habits
from thread_cli.replies.history import POST
from thread_cli.replies.likeness import Likeness, alike
from thread_cli.replies.reach import Reach
from thread_cli.replies.talks import Talks, Turn
from thread_cli.replies.wording import Wording

_own_last = Bins("own-last-", ((61.0, "at-once"), (181.0, "soon"), (901.0, "later")), "long-ago")
_BACKS = ((2, "1"), (3, "2"), (5, "3-4"), (9, "5-8"), (17, "9-16"), (33, "17-32"))
_back = Bins("back:", _BACKS, "far")
_back_to = {to: Bins(f"back-{to}:", _BACKS, "far") for to in ("to-one", "to-none")}
_ODD = ((0.0, "below"), (0.7, "usual"), (1.4, "some"), (2.1, "more"), (2.8, "much"))
_odd, _odd_of_post = Bins("odd:", _ODD, "very"), Bins("post:odd-", _ODD, "very")
_own_gap = Bins("post:own-gap-", GAPS, "later")
_author_later = counted("author-later:", 4)


class Timeline:
    """The candidates of each comment in turn, and their features."""

    def __init__(
        self, facts: Sequence[Facts], post_author: str | None, *, chat: bool = False
    ) -> None:
        self.scene = Scene(facts, post_author, dates_of(facts).pace)
        self.history = self.scene.history
        self.likeness = Likeness(facts, telling=not chat)
        self._exchanges = Exchanges(facts, self.history)
        self._habits = Habits(self.scene)
        self._talks = Talks(self.scene, self.likeness)
        self._reach = Reach(facts, self.likeness)
        self._wording = None if chat else Wording(facts, self.likeness)
        self._chat = Chat(self.scene, self.likeness, self._exchanges) if chat else None

    @property
    def fallback(self) -> int:
        """What a comment most likely answers where nothing speaks for a reply: the post."""
        return POST

    def candidates(self) -> list[int]:
        """Return what the next comment can answer: the post, then from the comment before back."""
        return [POST, *self._reach.of(self.scene.this)]

    def ruled_out(self, candidates: Sequence[int]) -> list[int]:  # noqa: ARG002
        """Return the places of the candidates that cannot be: none."""
        return []

    def features(self, candidates: Sequence[int]) -> list[list[str]]:
        """Return the names of the features of each candidate for the next comment."""
        of = asked(self.scene)
        this = of.this
        likeness = self.likeness.of_each(this, candidates)
        found = alike(likeness)
        if self._wording is not None:
            wording = self._wording.of(this, candidates, likeness)
            found = [a + b for a, b in zip(found, wording, strict=True)]
        self._of_author(found, candidates, likeness)
        turn = self._turn(candidates)
        seen: Counter[str | None] = Counter()
        for names, candidate in zip(found, candidates, strict=True):
            if candidate == POST:
                names.extend(of_post(self.scene))
                names.extend(self._exchanges.of_post(this))
                names.extend(self._opens(turn))
                if self._chat is None:
                    names.extend(self._habits.of_post())
                continue
            author = self.scene.facts[candidate].author
            names.extend(relation(self.scene, of, candidate))
            names.extend(self._stands(candidate, turn))
            names.extend(self._named(candidate, turn, is_last=author not in seen))
            names.extend(self._exchanges.of(this, candidate))
            names.append(_author_later(seen[author]))
            seen[author] += 1
            names.extend(self._talks.of(candidate, turn))
            talk = self._habits if self._chat is None else self._chat
            names.extend(talk.of(candidate))
        return found

    def _of_author(
        self, found: list[list[str]], candidates: Sequence[int], likeness: Sequence[float]
    ) -> None:
        """Add which of its author's comments a candidate is: the most alike, the first since."""
        facts, history = self.scene.facts, self.history
        x = facts[self.scene.this]
        own_last = history.last_by.get(x.author) if x.author is not None else None
        usual, spread = _usual(likeness)
        top: dict[str | None, float] = {}
        first: dict[str | None, int] = {}
        for candidate, value in zip(candidates, likeness, strict=True):
            if candidate == POST:
                continue
            author = facts[candidate].author
            top[author] = max(top.get(author, 0.0), value)
            if own_last is not None and candidate > own_last:
                first[author] = candidate
        for names, candidate, value in zip(found, candidates, likeness, strict=True):
            if candidate == POST:
                most = max(top.values(), default=0.0)
                names.append(_odd_of_post((most - usual) / spread))
                continue
            author = facts[candidate].author
            names.append(_odd((value - usual) / spread))
            if value and value == top[author]:
                names.append("author-most-alike")
            if first.get(author) == candidate:
                names.append("author-first-since-own")
            following = facts[candidate + 1].author if candidate + 1 < self.scene.this else None
            if following is not None and following == author:
                names.append("author-goes-on")

    def _turn(self, candidates: Sequence[int]) -> Turn:
        facts, history = self.scene.facts, self.history
        x = facts[self.scene.this]
        own_last = history.last_by.get(x.author) if x.author is not None else None
        partner = None
        if own_last is not None and history.parent[own_last] != POST:
            partner = facts[history.parent[own_last]].author
        near = {facts[c].author for c in candidates if c != POST}
        named = {author for author in x.named_first if author in near}
        alike = self._talks.alike(candidates)
        return Turn(own_last, partner, named, self._waiting(x, candidates), alike)

    def _opens(self, turn: Turn) -> list[str]:
        """Return what speaks for a comment to open a new conversation."""
        x = self.scene.facts[self.scene.this]
        said = f"{'first' if turn.own_last is None else 'again'}-{'asks' if x.asks else 'says'}"
        quotes = "quotes" if x.quotes or x.quotes_unknown else "does-not"
        names = [
            f"post:quoting-{self._habits.quoting}",
            f"post:quoting-{self._habits.quoting}-{quotes}",
        ]
        if x.greets:
            names.append("post:greets")
        if turn.own_last is not None:
            root = self.history.root[turn.own_last]
            names.append(f"post:own-talk-{min(len(self.history.talks[root].people), 3)}")
            then = self.scene.facts[turn.own_last].when
            if then is not None and x.when is not None and self.scene.pace:
                names.append(_own_gap(max(0.0, x.when - then)))
        if turn.named:
            return [*names, "post:names-near", f"post:{said}"]
        return [*names, "post:names-none-near", f"post:{said}", f"post:{said}-to-none"]

    def _stands(self, candidate: int, turn: Turn) -> list[str]:
        """Return how the candidate stands to what its author and this one spoke of before."""
        scene, history = self.scene, self.history
        x, c = scene.facts[scene.this], scene.facts[candidate]
        whom = "to-one" if turn.named else "to-none"
        names = []
        if candidate not in x.quotes:
            back = scene.this - candidate
            names += [_back(back), _back_to[whom](back)]
        if c.command:
            names.append("command" if history.replies[candidate] else "command-unanswered")
        if turn.partner is not None and c.author == turn.partner:
            names.append("partner")
        since = turn.own_last is not None and candidate > turn.own_last
        if turn.own_last is not None:
            names.append("since-own" if since else "before-own")
        if candidate == turn.own_last:
            names += self._goes_on(x, c, turn.partner)
        to = history.parent[candidate]
        if to != POST and scene.facts[to].author == x.author and x.author is not None:
            names.append(f"spoke-to-this-one-{whom}")
        if x.author is not None and x.author in c.named_first:
            names.append("addressed-this-one")
            if since:
                names.append(f"addressed-since-{whom}")
        if history.replies[candidate] == 0:
            names.append("unanswered-asked" if c.asks else "unanswered")
        if candidate in turn.waiting:
            whose = "post-author" if x.author == scene.post_author else "other"
            names.append(f"waits-for-{whose}:{_place(candidate, turn.waiting)}")
            if candidate == self._due(turn):
                names.append(f"due-{whose}")
        return names

    def _goes_on(self, x: Facts, own: Facts, partner: str | None) -> list[str]:
        """Return how a comment stands to its author's own last one."""
        names = [_since(x.when, own.when)]
        if not x.named_first:
            return [*names, f"own-last-goes-on-{'named' if own.named_first else 'open'}"]
        same = x.named_first & (own.named_first | ({partner} if partner else set()))
        names.append(f"own-last-{'to-the-same' if same else 'to-another'}")
        if not own.named_first:
            names.append("own-last-named-none")
        return names

    def _named(self, candidate: int, turn: Turn, *, is_last: bool) -> list[str]:
        """Return how the candidate stands to whom the comment names in its first words."""
        scene = self.scene
        c = scene.facts[candidate]
        if c.author not in turn.named:
            return ["named-another"] if turn.named else []
        name = f"named-{'last' if is_last else 'not-last'}"
        if scene.facts[scene.this].author in c.named_first:
            return [name, f"{name}-names-this"]
        if c.named_first:
            return [name, f"{name}-names-another"]
        return [name, f"{name}-{'starts' if self.history.parent[candidate] == POST else 'goes-on'}"]

    def _waiting(self, x: Facts, candidates: Sequence[int]) -> list[int]:
        """Return which candidates wait for an answer by this author, the newest first.

        Nobody answered them yet; they answer or name the author, or are said to the post if
        the author wrote it.
        """
        if x.author is None:
            return []
        facts, history = self.scene.facts, self.history
        found = []
        for c in candidates:
            if c == POST or history.replies[c] or facts[c].author == x.author:
                continue
            to = history.parent[c]
            to_this = to != POST and facts[to].author == x.author
            if x.author == self.scene.post_author:
                waits = to == POST or to_this
            else:
                waits = to_this or x.author in facts[c].named_first
            if waits:
                found.append(c)
        return found

    def _due(self, turn: Turn) -> int | None:
        """Return the first that waits after what this author answered last, if in one go."""
        if turn.own_last is None:
            return None
        last = self.history.parent[turn.own_last]
        return next((c for c in reversed(turn.waiting) if c > last != POST), None)

    def add(self, parent: int) -> None:
        """Note what the next comment answers."""
        this = self.scene.this
        x = self.scene.facts[this]
        self.history.add(x.author, parent)
        self._exchanges.add(this, parent)
        self._talks.add(this)
        self._reach.add(this)
        self._habits.add(this, parent)
        if self._chat is not None:
            self._chat.add(this)


def _usual(likeness: Sequence[float]) -> tuple[float, float]:
    """Return how alike candidates are to a comment on the whole, and how much that differs."""
    values = [value for value in likeness if value >= 0] or [0.0]
    usual = sum(values) / len(values)
    return usual, 0.02 + sqrt(sum([(value - usual) ** 2 for value in values]) / len(values))


def _since(now: float | None, then: float | None) -> str:
    """Return whether an author's own last comment is of the same breath."""
    if now is None or then is None:
        return "own-last-undated"
    return _own_last(now - then)


def _place(candidate: int, waiting: Sequence[int]) -> str:
    if len(waiting) == 1:
        return "only"
    ends = {waiting[0]: "newest", waiting[-1]: "oldest"}
    return ends.get(candidate, "amid")
