"""How deep a site nests where nobody says it: without proof an answer to an answer is not sure.

A site that shows two levels hangs such an answer on the comment at the top. Only dates, or a link
of the source, tell the two apart: where siblings stand oldest first, nothing older comes later in
a block of two levels, but in a deeper one it may, after an answer to an answer. So an answer to a
comment at the top is no surer than that this one stands there.
"""

from collections.abc import Sequence

from thread_cli.model import Basis, ReplyLink
from thread_cli.replies.decode import Choice
from thread_cli.replies.facts import Facts
from thread_cli.replies.history import POST, History
from thread_cli.replies.sureness import MOST

_PROOF = 0.9  # as surely as a comment must be an answer to prove something
_SLACK = 60  # seconds
_WHY = "nobody says how deep the site nests, and no date shows it"


class Nesting:
    """Whether a thread has shown that its site nests deeper than two levels.

    Attributes:
        doubted: The comments (0-based) whose choice is surer than it can be, as long as the
            thread has shown nothing.
    """

    def __init__(self, facts: Sequence[Facts], *, known: bool, oldest_first: bool) -> None:
        """Begin before the first comment.

        Args:
            facts: Of the thread's comments.
            known: Whether it is known how deep the site nests.
            oldest_first: Whether siblings stand in the order of their dates.
        """
        self.doubted: set[int] = set()
        self._facts = facts
        self._oldest_first = oldest_first
        self._known = known
        self._began: dict[int, float] = {}  # how surely each comment at the top stands there

    def read(self, parent: int, history: History) -> None:
        """Take in a parent that the source names, before the history has it."""
        if parent != POST and history.depth[parent] > 0:
            self._known = True
            self.doubted.clear()

    def decided(self, choice: Choice, history: History) -> None:
        """Take in a choice, before the history has it."""
        parent, probability = choice.candidates[choice.best], choice.probabilities[choice.best]
        if parent == POST:
            self._began[choice.this] = probability
        if self._known or parent == POST:
            return
        when, before = self._facts[choice.this].when, self._facts[choice.this - 1].when
        if when is None or before is None or not self._oldest_first:
            back = False
        else:
            back = when < before - _SLACK
        replies = 1 - choice.probabilities[choice.candidates.index(POST)]
        if back and replies >= _PROOF:
            self._known = True
            self.doubted.clear()
        elif probability > MOST:
            deeper = history.depth[parent] > 0
            if deeper or probability * self._began.get(parent, 1.0) < _PROOF:
                self.doubted.add(choice.this)


def held_link(link: ReplyLink) -> ReplyLink:
    """Return the link of a choice that is doubted, no surer than it can be."""
    return ReplyLink(Basis.INFERRED, MOST, (*link.reasons, _WHY))
