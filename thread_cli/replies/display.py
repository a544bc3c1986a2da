"""Display order: a reply stands below its parent, before the parent's next sibling.

So only the comment just before and what it answers, up to the top, can be
answered: a choice on a stack. Where comments carry dates and siblings stand in
the order of theirs, dates narrow it further.
"""

from collections.abc import Sequence
from math import log

from thread_cli.replies.dates import dates_of, rising
from thread_cli.replies.facts import Facts
from thread_cli.replies.features import Bins, Scene, asked, bin_of, counted, of_post, relation
from thread_cli.replies.history import POST
from thread_cli.replies.likeness import Likeness, alike

#: Of a long chain: what is answered further up is one comment in three hundred.
_MOST_CANDIDATES = 8
#: Seconds by which the dates of two comments may be wrong.
_SLACK = 60
#: How many different people wrote, a comment.
_PEOPLE = ((0.35, "few"), (0.6, "half"), (0.85, "most"))
#: How unlikely a row of newer comments is by chance, in natural logarithms.
_ROWS = (
    (0.3, "any"),
    (0.8, "likely"),
    (1.5, "fair"),
    (3.0, "odd"),
    (6.0, "rare"),
    (12.0, "hardly"),
)
_RISING = ((0.5, "under-half"), (0.58, "half"), (0.66, "more"), (0.75, "much"))
#: From this many comments on it is no chance that the oldest of them stands first.
_LONG = 30
_MANY = ((7, "few"), (15, "some"), (30, "many"))
#: The share of all comments that was written between two.
_BETWEEN = ((0.02, "none"), (0.06, "few"), (0.15, "some"), (0.3, "third"), (0.5, "half"))
_up = counted("up:", 4)
_post_stack = counted("post:stack-", 4)
_row = Bins("row:", _ROWS, "sure")
_between = Bins("dated-between:", _BETWEEN, "most")
_before_all = Bins("before-all:", _MANY, "crowd")


class Display:
    """The candidates of each comment in turn, and their features."""

    def __init__(
        self, facts: Sequence[Facts], post_author: str | None, levels: int | None = None
    ) -> None:
        """``levels``: How many the site shows, where it is known; 1 is flat."""
        self._levels = levels
        self.dates = dates_of(facts)
        self._whens = [fact.when or 0.0 for fact in facts]
        self.scene = Scene(facts, post_author, self.dates.pace)
        self.history = self.scene.history
        self.stack: list[int] = []
        self.likeness = Likeness(facts)
        share = len(self.scene.totals) / max(1, len(facts))
        self._people = bin_of(share, _PEOPLE, "all-others")
        self._rising = ""
        if self.dates.until and not self.dates.direction:
            self._rising = bin_of(rising(facts), _RISING, "most")

    @property
    def fallback(self) -> int:
        """What a comment most likely answers where nothing speaks for a reply.

        That is the post, but for a long thread whose first comment is older than all others though
        siblings do not stand in the order of dates: so they all stand below that one.
        """
        dates = self.dates
        alone = len(dates.until) >= _LONG and dates.until[0] == len(dates.until)
        return 0 if alone and not dates.direction and self.stack else POST

    def candidates(self) -> list[int]:
        """Return what the next comment can answer: the post, then from the comment before up."""
        near = self.stack[-1:-_MOST_CANDIDATES:-1]
        if len(self.stack) >= _MOST_CANDIDATES:
            near.append(self.stack[0])
        return [POST, *near]

    def ruled_out(self, candidates: Sequence[int]) -> list[int]:
        """Return the places of the candidates that dates rule out, none where they rule out all.

        Where siblings stand oldest first, none answers what is newer, stands after a newer
        sibling, or is at the top where something older follows.
        """
        this, dates, whens = self.scene.this, self.dates, self._whens
        if dates.direction <= 0:  # else all carry a date
            return []
        latest = whens[this] + _SLACK
        later = dates.least_after[this]
        found = []
        for place, candidate in enumerate(candidates):
            if candidate == POST:
                sibling = self.stack[0] if self.stack else this
                out = later is not None and later < whens[this] - _SLACK
            else:
                sibling = self._sibling(candidate, place)
                out = whens[candidate] > latest
            if out or whens[sibling] > latest:
                found.append(place)
        return found if len(found) < len(candidates) else []

    def _sibling(self, candidate: int, place: int) -> int:
        """Return what stands last among the answers to a candidate; itself where none does."""
        if self._levels is not None and self.history.depth[candidate] >= self._levels - 2:
            return self.scene.this - 1  # all of a block are siblings as they are shown
        return self.stack[-place + 1] if place > 1 else candidate

    def features(self, candidates: Sequence[int]) -> list[list[str]]:
        """Return the names of the features of each candidate for the next comment."""
        of = asked(self.scene)
        this, x = of.this, of.facts
        found = alike(self.likeness.of_each(this, candidates))
        for rank, candidate in enumerate(candidates):
            names = found[rank]
            if candidate == POST:
                names += of_post(self.scene)
                names.append(_post_stack(len(self.stack)))
                names.append(f"post:people-{self._people}")
                if self._rising:
                    names.append(f"post:rising-{self._rising}")
                self._dates_of_post(names, this)
            else:
                names += relation(self.scene, of, candidate)
                names.append(_up(rank))
                self._place(names, x, rank)
                if self.dates.until:
                    names += self._rows(candidate, this)
        return found

    def _rows(self, candidate: int, this: int) -> list[str]:
        """Return what the dates say of a candidate to have all that follows below it."""
        dates = self.dates
        until = dates.until[candidate]
        if until <= this:
            return ["older-between"]
        if dates.direction:
            return []
        newer = dates.newer[candidate]
        # How unlikely so long a row of newer comments is, were they not its replies.
        row = -(until - candidate - 1) * log(max(newer, 0.5 / len(dates.newer)))
        found = [
            _row(row),
            _between(newer - dates.newer[this]),
        ]
        if candidate == 0 and until == len(dates.until):
            found.append(_before_all(until))
        return found

    def _place(self, names: list[str], x: Facts, rank: int) -> None:
        """Add what it means to stand so many steps below the candidate."""
        if rank == 1:
            names.append(f"up:1-people-{self._people}")
            if x.length < 25:
                names.append("up:1-short")
            if "same-author" in names:
                names.append("up:1-same-author")
            return
        last = self.stack[-rank + 1]  # the candidate's last reply, the head of what follows it
        below = self.scene.facts[last]
        if below.author == x.author and x.author is not None:
            names.append("after-own-reply")
        if self.dates.direction and x.when is not None and below.when is not None:
            after = (x.when - below.when) * self.dates.direction
            names.append("out-of-order" if after < -60 else "in-order")

    def _dates_of_post(self, names: list[str], this: int) -> None:
        """Add what the dates around say of a comment at the top level."""
        facts, dates = self.scene.facts, self.dates
        x = facts[this]
        if not dates.direction or x.when is None:
            return
        top = facts[self.stack[0]].when if self.stack else None
        if top is not None:
            after = (x.when - top) * dates.direction
            names.append("post:out-of-order" if after < -60 else "post:in-order")
        if dates.direction < 0:
            names.append("post:newest-first")
            return
        later = dates.least_after[this]
        if later is not None and later < x.when - 60:
            names.append("post:older-follow")
        before = facts[this - 1].when if this else None
        if before is not None and x.when < before - 60:
            names.append("post:older-than-before")

    def add(self, parent: int) -> None:
        """Note what the next comment answers."""
        this = self.scene.this
        self.history.add(self.scene.facts[this].author, parent)
        while self.stack and self.stack[-1] != parent:
            self.stack.pop()
        if parent != POST and not self.stack:  # a link of the source that leaves the stack
            above = parent
            while above != POST:
                self.stack.append(above)
                above = self.history.parent[above]
            self.stack.reverse()
        self.stack.append(this)
