"""Who wrote the post, where nothing says it: under whom the whole thread is likeliest."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from thread_cli.replies.decode import decided
from thread_cli.replies.display import Display
from thread_cli.replies.facts import Facts
from thread_cli.replies.features import POST
from thread_cli.replies.model import Weights, log_likelihood

#: Looked at; more would tell no more and take long.
_MOST_COMMENTS = 200
_MOST_AUTHORS = 8
#: How much likelier (natural logarithm) a thread must be with than without a post's author.
MARGIN = 1.0


@dataclass(frozen=True, slots=True)
class PostAuthor:
    """A guess.

    Attributes:
        name: Case-folded.
        gain: How much likelier the thread is under this author, in natural logarithms.
        answers: How many comments this author would have answered.
    """

    name: str
    gain: float
    answers: int


def guess_post_author(
    facts: Sequence[Facts], weights: Weights, known: Sequence[int | None]
) -> PostAuthor | None:
    """Return who most likely wrote the post, or none where nobody stands out.

    Args:
        facts: Of the comments, in display order.
        weights: Of the setting ``display``.
        known: Parents that the source names.
    """
    facts, known = facts[:_MOST_COMMENTS], known[:_MOST_COMMENTS]
    wrote = Counter(fact.author for fact in facts if fact.author is not None)
    if len(wrote) < 2:
        return None
    base, _ = _likelihood(facts, weights, known, None)
    best = None
    for author, _count in wrote.most_common(_MOST_AUTHORS):
        value, answers = _likelihood(facts, weights, known, author)
        if best is None or value - base > best.gain:
            best = PostAuthor(author, value - base, answers)
    return best if best is not None and best.gain >= MARGIN and best.answers else None


def _likelihood(
    facts: Sequence[Facts], weights: Weights, known: Sequence[int | None], author: str | None
) -> tuple[float, int]:
    total, answers = 0.0, 0
    for choice in decided(Display(facts, author), weights, known):
        if choice is None or choice.this == 0:
            continue
        total += log_likelihood(choice.probabilities[choice.best])
        answers += facts[choice.this].author == author and choice.candidates[choice.best] != POST
    return total, answers
