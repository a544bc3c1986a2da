"""What the people of a thread in time order do as a rule: open conversations, answer, quote."""

from collections.abc import Sequence
from dataclasses import dataclass

from thread_cli.replies.facts import Facts
from thread_cli.replies.features import Bins, Scene, bin_of
from thread_cli.replies.history import POST

#: How many of all comments quote.
_QUOTING = ((0.001, "never"), (0.15, "seldom"), (0.4, "often"))
#: How many different people wrote, a comment; and how much of all the post's author wrote.
_PEOPLE = ((0.35, "few"), (0.6, "half"), (0.85, "most"))
_SHARES = ((0.1, "little"), (0.25, "some"), (0.4, "much"))
#: How many of the comments so far opened a conversation.
_opened = Bins(
    "post:so-far-", ((0.15, "few"), (0.3, "some"), (0.45, "half"), (0.6, "many"), (0.8, "most")),
    "nearly-all",
)  # fmt: skip
_at = Bins(
    "post:at-", ((2, "2"), (3, "3"), (5, "4-5"), (9, "6-9"), (17, "10-17"), (33, "18-33")), "far"
)
_gap = Bins(
    "post:gap-",
    ((0.1, "a-tenth"), (0.5, "half"), (1.5, "one"), (4, "few"), (15, "ten"), (60, "many")),
    "hundreds",
)


@dataclass(slots=True)
class _Wrote:
    """How many comments an author wrote so far, how many opened a conversation, and the last."""

    comments: int = 0
    opened: int = 0
    last: int = POST


class Habits:
    """What each author and the thread as a whole did so far."""

    def __init__(self, scene: Scene) -> None:
        """Begin before the first comment."""
        facts, author = scene.facts, scene.post_author
        self._scene = scene
        self._by: dict[str, _Wrote] = {}
        total = max(1, len(facts))
        quoting = sum(bool(fact.quotes or fact.quotes_unknown) for fact in facts)
        self.quoting = bin_of(quoting / total, _QUOTING, "mostly")
        self._people = bin_of(len(scene.totals) / total, _PEOPLE, "all-others")
        share = scene.totals[author] / total if author is not None else 0.0
        self._share = bin_of(share, _SHARES, "most")

    def of_post(self) -> list[str]:
        """Return what speaks for and against a new conversation."""
        scene, history = self._scene, self._scene.history
        facts, this = scene.facts, scene.this
        x = facts[this]
        by_author = x.author is not None and x.author == scene.post_author
        who = "post-author" if by_author else "other"
        mine = self._by.get(x.author) if x.author is not None else None
        names = [f"post:{who}-opened-{_openings(mine)}", f"post:people-{self._people}"]
        if mine:
            opened = history.parent[mine.last] == POST
            names.append(f"post:{who}-last-{'opened' if opened else 'answered'}")
        names.append(_opened(len(history.talks) / this if this else 1.0))
        names.append(_at(this + 1))
        if by_author:
            names.append(f"post:author-share-{self._share}")
            names.append(f"post:author-quoting-{self.quoting}")
        before = facts[this - 1].when if this else None
        if before is not None and x.when is not None and scene.pace:
            names.append(_gap((x.when - before) / scene.pace))
        return names

    def of(self, candidate: int) -> list[str]:
        """Return who answered a candidate, and which of several that are quoted it is."""
        scene, history = self._scene, self._scene.history
        x, c = scene.facts[scene.this], scene.facts[candidate]
        names = []
        if by := history.repliers[candidate]:
            whose = "this" if x.author in by else "itself" if by == {c.author} else "others"
            names.append(f"has-replies-of:{whose}")
            if scene.post_author in by and scene.post_author != x.author:
                names.append("post-author-answered")
        if len(x.quotes) > 1 and candidate in x.quotes:
            names += _of_several(x, candidate, history.parent)
        return names

    def add(self, this: int, parent: int) -> None:
        """Note that a comment stands before the next, and what it answers."""
        author = self._scene.facts[this].author
        if author is not None:
            mine = self._by.setdefault(author, _Wrote())
            mine.comments += 1
            mine.opened += parent == POST
            mine.last = this


def _openings(mine: _Wrote | None) -> str:
    """Return how many of an author's comments opened a conversation."""
    if mine is None:
        return "none-yet"
    share = "all" if mine.opened == mine.comments else "some" if mine.opened else "no"
    return f"{share}-of-one" if mine.comments == 1 else share


def _of_several(x: Facts, candidate: int, parent: Sequence[int]) -> list[str]:
    """Return which of several comments that a comment quotes a candidate is."""
    flags = (
        (candidate == max(x.quotes), "quoted-newest"),
        (candidate == min(x.quotes), "quoted-oldest"),
        (any(parent[quoted] == candidate for quoted in x.quotes), "quoted-with-reply"),
        (parent[candidate] in x.quotes, "quoted-with-parent"),
    )
    return ["quoted-of-several", *(name for holds, name in flags if holds)]
