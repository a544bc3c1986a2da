"""Time order: comments stand as they were written, so any of the last ones can be answered.

Chats, mailing lists and flat forums are so. What tells here is who is named or
quoted, who spoke with whom before, and how long ago it was.
"""

from collections import Counter
from collections.abc import Sequence

from thread_cli.replies.display import dates_of
from thread_cli.replies.facts import Facts
from thread_cli.replies.features import POST, History, bin_of, of_post, relation
from thread_cli.replies.likeness import Likeness, alike

#: How many comments back an answer may reach, and one to a comment that it quotes any number.
WINDOW = 60
_BREATH = ((61.0, "at-once"), (181.0, "soon"), (901.0, "later"))
_BACK = ((2, "1"), (3, "2"), (5, "3-4"), (9, "5-8"), (17, "9-16"), (33, "17-32"))


class Timeline:
    """The candidates of each comment in turn, and their features."""

    def __init__(self, facts: Sequence[Facts], post_author: str | None) -> None:
        self.facts = facts
        self.post_author = post_author
        self.history = History()
        self.likeness = Likeness(facts)
        self.totals = Counter(fact.author for fact in facts)
        self.dates = dates_of(facts)

    def candidates(self) -> list[int]:
        """Return what the next comment can answer: the post, then from the comment before back."""
        this = len(self.history.parent)
        near = list(range(this - 1, max(-1, this - 1 - WINDOW), -1))
        quoted = [c for c in sorted(self.facts[this].quotes) if c < this - WINDOW]
        return [POST, *near, *quoted]

    def features(self, candidates: Sequence[int]) -> list[list[str]]:
        """Return the names of the features of each candidate for the next comment."""
        facts, history, this = self.facts, self.history, len(self.history.parent)
        x = facts[this]
        likeness = [-1.0 if c == POST else self.likeness.of(this, c) for c in candidates]
        found = alike(likeness)
        own_last = history.last_by.get(x.author) if x.author is not None else None
        partner = None
        if own_last is not None and history.parent[own_last] != POST:
            partner = facts[history.parent[own_last]].author
        named = self._named_near(x, candidates)
        waiting = self._waiting(x, candidates)
        seen: set[str | None] = set()
        for candidate, names in zip(candidates, found, strict=True):
            if candidate == POST:
                names += of_post(facts, this, history, self.post_author, self.totals)
                names.append("post:names-near" if named else "post:names-none-near")
                said = "first" if own_last is None else "again"
                names.append(f"post:{said}-{'asks' if x.asks else 'says'}")
                if not named:
                    names.append(f"post:{said}-{'asks' if x.asks else 'says'}-to-none")
                continue
            c = facts[candidate]
            names += relation(
                facts, this, candidate, history, self.post_author, self.totals, self.dates.pace
            )
            back = bin_of(this - candidate, _BACK, "far")
            names += (f"back:{back}", f"back-{'to-one' if named else 'to-none'}:{back}")
            if c.command:
                names.append("command" if history.replies[candidate] else "command-unanswered")
            self._standing(names, candidate, own_last, partner, "to-one" if named else "to-none")
            if candidate in waiting:
                alone = len(waiting) == 1
                place = (
                    "only"
                    if alone
                    else "newest"
                    if candidate == waiting[0]
                    else ("oldest" if candidate == waiting[-1] else "amid")
                )
                whose = "post-author" if x.author == self.post_author else "other"
                names.append(f"waits-for-{whose}:{place}")
            if c.author in named:
                last = "last" if c.author not in seen else "not-last"
                names.append(f"named-{last}")
                to = history.parent[candidate]
                if x.author in c.named_first:
                    names.append(f"named-{last}-names-this")
                elif c.named_first:
                    names.append(f"named-{last}-names-another")
                else:
                    names.append(f"named-{last}-{'starts' if to == POST else 'goes-on'}")
            elif named:
                names.append("named-another")
            names.append("author-last" if c.author not in seen else "author-not-last")
            seen.add(c.author)
        return found

    def _waiting(self, x: Facts, candidates: Sequence[int]) -> list[int]:
        """Return which candidates wait for an answer by this author, the newest first.

        Those are comments by others, which nobody answered yet, since the author's last but one
        comment; of authors who are not the post's, only what answers or names them.
        """
        history, facts = self.history, self.facts
        if x.author is None:
            return []
        found = []
        for c in candidates:
            if c == POST or history.replies[c] or facts[c].author == x.author:
                continue
            to = history.parent[c]
            if x.author == self.post_author:
                if to == POST or facts[to].author == x.author:
                    found.append(c)
            elif (to != POST and facts[to].author == x.author) or x.author in facts[c].named_first:
                found.append(c)
        return found

    def _named_near(self, x: Facts, candidates: Sequence[int]) -> set[str | None]:
        """Return which authors of the candidates the comment addresses."""
        near = {self.facts[c].author for c in candidates if c != POST}
        return {author for author in x.named_first if author in near}

    def _standing(
        self,
        names: list[str],
        candidate: int,
        own_last: int | None,
        partner: str | None,
        addressed: str,
    ) -> None:
        """Add how the candidate stands to what its author and the comment's spoke of before."""
        history, this = self.history, len(self.history.parent)
        x, c = self.facts[this], self.facts[candidate]
        if partner is not None and c.author == partner:
            names.append("partner")
        if own_last is not None:
            names.append("since-own" if candidate > own_last else "before-own")
            if candidate == own_last:
                names.append(f"own-last-{self._since(x.when, c.when)}")
                whom = c.named_first
                if x.named_first:
                    same = x.named_first & (whom | ({partner} if partner else set()))
                    names.append(f"own-last-{'to-the-same' if same else 'to-another'}")
                    if not whom:
                        names.append("own-last-named-none")
                else:
                    names.append(f"own-last-goes-on-{'named' if whom else 'open'}")
        to = history.parent[candidate]
        if to != POST and self.facts[to].author == x.author and x.author is not None:
            names.append(f"spoke-to-this-one-{addressed}")
        if x.author is not None and x.author in c.named_first:
            names.append("addressed-this-one")
            if own_last is not None and candidate > own_last:
                names.append(f"addressed-since-{addressed}")
        if history.replies[candidate] == 0:
            names.append("unanswered-asked" if c.asks else "unanswered")

    @staticmethod
    def _since(now: float | None, then: float | None) -> str:
        """Return whether an author's own last comment is of the same breath."""
        if now is None or then is None:
            return "undated"
        return bin_of(now - then, _BREATH, "long-ago")

    def add(self, parent: int) -> None:
        """Note what the next comment answers."""
        this = len(self.history.parent)
        self.history.add(self.facts[this].author, parent)
