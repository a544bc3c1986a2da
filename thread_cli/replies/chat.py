"""What tells in a chat besides: how lines open, and what was said between them.

Lines there are short and their authors say one thing in several of them, so that the question is
as often which line of somebody is answered, or whether a line goes on from the one before, as who
is answered.
"""

from bisect import bisect_right
from math import sqrt

from thread_cli.replies.exchanges import SOON, Exchanges
from thread_cli.replies.features import LENGTHS, Bins, Scene, counted
from thread_cli.replies.history import POST
from thread_cli.replies.likeness import Likeness

#: How many lines back conversations count as going on.
_GOING_ON = 25
#: A line that comes so soon is of the same breath.
_NEXT = SOON // 2
_length = Bins("length:", LENGTHS, "essay")
_own_since = counted("own-since:", 4)
_rarest = counted("rarest:", 5)
_above_alike, _then_alike = counted("above-alike:", 4), counted("then-alike:", 4)
_going_on = counted("going-on:", 8)
#: How many bins a likeness of 1 would be.
_FINE = 15


class Chat:
    """The lines of each author so far."""

    def __init__(self, scene: Scene, likeness: Likeness, exchanges: Exchanges) -> None:
        self._scene = scene
        self._likeness = likeness
        self._exchanges = exchanges
        self._by: dict[str, list[int]] = {}
        self._of = -1  # the line that ``_same`` is of
        self._same: list[str] = []

    def of(self, candidate: int) -> list[str]:
        """Return how a candidate stands to the next line."""
        scene, history = self._scene, self._scene.history
        facts, this = scene.facts, scene.this
        x, c = facts[this], facts[candidate]
        if this != self._of:
            self._of, self._same = this, self._of_this()
        names = [*self._same, f"that-opens:{c.opening}"]
        whose = "own" if c.author is not None and c.author == x.author else "their"
        names += [f"{whose}-ends:{c.ends}", f"that-holds:{c.holds}"]
        own = self._by.get(x.author, ()) if x.author is not None else ()
        names.append(_own_since(len(own) - bisect_right(own, candidate)))
        if own:
            last, to = own[-1], history.parent[own[-1]]
            if candidate == to:
                names.append("own-last-answered-it")
            elif to != POST and candidate != last and history.parent[candidate] == to:
                names.append("answers-the-same-as-own-last")
            if history.parent[candidate] == last:
                names.append("answers-own-last")
        if by := history.repliers[candidate]:
            whose = "this" if x.author in by else "itself" if by == {c.author} else "others"
            names.append(f"has-replies-of:{whose}")
        if c.author is not None:
            self._in_a_row(names, candidate)
        if shared := x.words & c.words:
            names.append(_rarest(int(sqrt(self._likeness.rarest(shared)))))
        above = history.parent[candidate]
        if above != POST:
            names.append(_above_alike(int(self._likeness.of(this, above) * _FINE)))
        following = self._exchanges.following(this)
        if following is not None and following - this <= _NEXT:
            names.append(_then_alike(int(self._likeness.of(following, candidate) * _FINE)))
        return names

    def _of_this(self) -> list[str]:
        """Return what holds of the line, whichever it answers: it tells only together."""
        scene, history = self._scene, self._scene.history
        x = scene.facts[scene.this]
        names = [f"opens:{x.opening}", _length(x.length), f"this-{'asks' if x.asks else 'says'}"]
        names += [f"begins:{x.begins}", f"ends:{x.ends}", f"holds:{x.holds}"]
        own = self._by.get(x.author, ()) if x.author is not None else ()
        if own and (to := history.parent[own[-1]]) != POST:
            same = scene.facts[to].author == x.author
            names.append(f"own-last-{'went-on' if same else 'answered'}")
        names.append(_going_on(len(set(history.root[-_GOING_ON:]))))
        return names

    def _in_a_row(self, names: list[str], candidate: int) -> None:
        """Add whether only lines of the candidate's author stand between, or it goes on itself."""
        scene = self._scene
        facts, this = scene.facts, scene.this
        author = facts[candidate].author
        mine = facts[this].author == author
        between = this - 1
        while between > candidate and facts[between].author == author:
            between -= 1
        if between == candidate:
            names.append("row-to-this" if mine else "their-row-to-this")
        if not mine and candidate and facts[candidate - 1].author == author:
            names.append("in-their-row")

    def add(self, this: int) -> None:
        """Note that a line stands before the next."""
        author = self._scene.facts[this].author
        if author is not None:
            self._by.setdefault(author, []).append(this)
