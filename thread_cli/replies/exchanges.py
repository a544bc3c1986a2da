"""Who speaks with whom in time order: what was said to whom before, and what is said next."""

from collections.abc import Sequence

from thread_cli.replies.facts import Facts
from thread_cli.replies.history import POST, History

#: How many comments before or after still are of the same exchange.
_RECENT, SOON = 60, 12


class Exchanges:
    """Whom each author speaks with, as far as was decided, and who names whom soon after."""

    def __init__(self, facts: Sequence[Facts], history: History) -> None:
        self._facts = facts
        self._history = history
        self._told: dict[tuple[str, str], int] = {}  # who, whom: the last comment that was so
        self._partner: dict[str, str | None] = {}
        self._next, self._named_next = _ahead(facts)
        self._of = -1  # the comment that ``_with`` is of
        self._with: dict[str, list[str]] = {}

    def of_post(self, this: int) -> list[str]:
        """Return what speaks for a comment that opens a conversation."""
        x = self._facts[this]
        role = self._role(x.author)
        found = [f"post:opens-{x.opening}", f"post:{role}-opens-{x.opening}"]
        if x.seeks:
            found.append("post:seeks")
        if x.bot:
            found.append("post:bot")
        if x.author is None:
            found.append("post:by-nobody")
            return found
        following = self._soon(self._next[this], this)
        if following is not None:
            said = "names" if self._facts[following].named_first else "says"
            found.append(f"post:then-{said}")
        answer = self._soon(self._named_next[this], this)
        if answer is None:
            found.append("post:then-not-named")
        else:
            by = self._facts[answer].author
            known = by is not None and (
                self._recent(x.author, by, this) or self._recent(by, x.author, this)
            )
            found.append(f"post:then-named-by-{'known' if known else 'new'}")
        return found

    def of(self, this: int, candidate: int) -> list[str]:
        """Return how a candidate stands to whom this comment's author speaks with."""
        facts, history = self._facts, self._history
        x, c = facts[this], facts[candidate]
        above = history.parent[candidate]
        if above == POST:
            kind = "asks" if c.asks else "says"
        else:
            kind = "adds" if facts[above].author == c.author else "answers"
        if x.author is None or c.author is None:
            return [f"kind:{kind}"]
        to = "none" if not x.named_first else "that" if c.author in x.named_first else "other"
        if x.author == c.author:
            of = "same" if x.named_first & c.named_first else "other" if c.named_first else "none"
            return [f"role:{self._role(x.author)}-own-{kind}", f"own:{to}-{of}"]
        of = "none" if not c.named_first else "this" if x.author in c.named_first else "other"
        if this != self._of:
            self._of, self._with = this, {}
        known = self._with.get(c.author)
        if known is None:
            known = self._with[c.author] = self._stands(this, x, c.author)
        found = [f"role:{self._role(x.author)}-{kind}", f"whom:{to}-{of}", *known]
        if to == of == "other" and not x.named_first.isdisjoint(c.named_first):
            found.append("whom:same-other")
        if c.bot:
            found.append("of-bot")
        if x.bot:
            found.append("by-bot-command" if c.command else "by-bot")
        told = self._told.get((x.author, c.author), -1)
        if told >= this - _RECENT:
            found.append("told-since" if told > candidate else "told-before")
        told = self._told.get((c.author, x.author), -1)
        if told >= this - _RECENT and told != candidate:
            found.append("was-told-since" if told > candidate else "was-told-before")
        return found

    def _stands(self, this: int, x: Facts, theirs: str) -> list[str]:
        """Return how another author stands to this comment, and what the two say next."""
        assert x.author is not None
        facts = self._facts
        found = [self._talking(x.author, theirs)]
        following = self._soon(self._next[this], this)
        if following is not None and facts[following].named_first:
            that = theirs in facts[following].named_first
            found.append(f"then-names-{'that' if that else 'other'}")
        last = self._history.last_by.get(theirs)
        following = None if last is None else self._soon(self._next[last], this)
        if following is None:
            found.append("they-then-silent")
        elif x.author in facts[following].named_first:
            found.append("they-then-name-this")
        else:
            found.append(f"they-then-{'name-other' if facts[following].named_first else 'speak'}")
        answer = self._soon(self._named_next[this], this)
        if answer is not None and facts[answer].author == theirs:
            found.append("they-name-this-next")
        return found

    def following(self, this: int) -> int | None:
        """Return the next comment by the same author, or none."""
        return self._next[this]

    def _role(self, author: str | None) -> str:
        last = self._history.last_by.get(author) if author is not None else None
        if last is None:
            return "new"
        return "asker" if self._facts[self._history.root[last]].author == author else "helper"

    def _talking(self, mine: str, theirs: str) -> str:
        """Return whether two authors speak with each other, or with others."""
        a, b = self._partner.get(mine), self._partner.get(theirs)
        if a == theirs:
            return "talking:both" if b == mine else "talking:this-one"
        if b == mine:
            return "talking:that-one"
        return f"talking:{'busy' if a else 'free'}-{'busy' if b else 'free'}"

    def _soon(self, following: int | None, this: int) -> int | None:
        return following if following is not None and following - this <= SOON else None

    def _recent(self, who: str, whom: str, this: int) -> bool:
        told = self._told.get((who, whom))
        return told is not None and this - told <= _RECENT

    def add(self, this: int, parent: int) -> None:
        """Note what a comment answers; to be called when the history knows it too."""
        x = self._facts[this]
        if x.author is None:
            return
        to = self._facts[parent].author if parent != POST else None
        if to == x.author:
            to = None
            if not x.named_first:
                return  # goes on speaking with the same
        for whom in x.named_first:
            self._told[x.author, whom] = this
        if to is not None:
            self._told[x.author, to] = this
        self._partner[x.author] = to or next(iter(sorted(x.named_first)), None)


def _ahead(facts: Sequence[Facts]) -> tuple[list[int | None], list[int | None]]:
    """Return for each comment the next by its author, and the next that names its author."""
    following: list[int | None] = [None] * len(facts)
    naming: list[int | None] = [None] * len(facts)
    by: dict[str, int] = {}
    named: dict[str, int] = {}
    for number in range(len(facts) - 1, -1, -1):
        fact = facts[number]
        if fact.author is not None:
            following[number] = by.get(fact.author)
            naming[number] = named.get(fact.author)
            by[fact.author] = number
        for whom in fact.named_first:
            named[whom] = number
    return following, naming
