"""Who wrote the post, where nothing says it: under whom the whole thread is likeliest."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from thread_cli.model import Comment
from thread_cli.replies.decode import decided
from thread_cli.replies.display import Display
from thread_cli.replies.facts import Facts
from thread_cli.replies.history import POST
from thread_cli.replies.model import Weights, log_likelihood

#: Looked at; more would tell no more and take long.
_MOST_COMMENTS = 200
_MOST_AUTHORS = 8
#: How much likelier (natural logarithm) a thread must be with than without a post's author.
MARGIN = 1.5
#: From this gain on a guess is right about so often (a little less than was seen on blog and
#: forum threads together).
_CONFIDENCE = ((3.0, 0.85), (MARGIN, 0.75))
#: What a sentence that gives the author away counts, in the same measure.
_GIVEN_AWAY = 1.5
_PIECE = r"(?:article|blog ?post|column|critique|draft|essay|footnote|newsletter|piece|post|review)"
# "my post", "I put a line about it into a footnote", but not "I saw in the post".
_OWN = re.compile(
    rf"\bmy (?:last |previous |earlier |next |own |original )?{_PIECE}s?\b|"
    r"\bI(?:'ve| have|'ll| will| should have)? (?!(?:read|saw|see|noticed|found|liked?|loved?|"
    r"enjoyed|learned|agree|disagree)\b)\w+\b"
    rf"[^.!?\n]{{0,60}}\b(?:in|into|to) (?:a|the|my) {_PIECE}\b"
)
# From a word's beginning, and no further than names go: else a word without end costs its square.
_OF_OTHER = re.compile(rf"(?<!\w)(?P<name>\w{{1,40}})['’]s? (?:\w{{1,40}} )?{_PIECE}\b")


@dataclass(frozen=True, slots=True)
class PostAuthor:
    """A guess.

    Attributes:
        name: Case-folded.
        gain: How much likelier the thread is under this author, in natural logarithms.
        answers: How many comments this author would have answered.
        sentences: Words that give the author away, verbatim.
    """

    name: str
    gain: float
    answers: int
    sentences: tuple[str, ...] = ()

    @property
    def confidence(self) -> float:
        """How often guesses like this one were right."""
        return next(share for least, share in _CONFIDENCE if self.gain >= least)


def guess_post_author(
    comments: Sequence[Comment],
    facts: Sequence[Facts],
    weights: Weights,
    known: Sequence[int | None],
) -> PostAuthor | None:
    """Return who most likely wrote the post, or none where nobody stands out.

    Args:
        comments: In display order.
        facts: Of them.
        weights: Of the setting ``display``.
        known: Parents that the source names.
    """
    facts, known = facts[:_MOST_COMMENTS], known[:_MOST_COMMENTS]
    wrote = Counter(fact.author for fact in facts if fact.author is not None)
    if len(wrote) < 2:
        return None
    base, _ = _likelihood(facts, weights, known, None)
    said = _given_away(comments[:_MOST_COMMENTS])
    looked_at = [author for author, _ in wrote.most_common(_MOST_AUTHORS)]
    looked_at += [author for author in said if author in wrote and author not in looked_at]
    best = None
    for author in looked_at:
        value, answers = _likelihood(facts, weights, known, author)
        sentences = tuple(said.get(author, ()))
        gain = value - base + _GIVEN_AWAY * min(2, len(sentences))
        if best is None or gain > best.gain:
            best = PostAuthor(author, gain, answers, sentences)
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


def _given_away(comments: Sequence[Comment]) -> dict[str, list[str]]:
    """Return the words by which somebody is known as the author of what is commented on."""
    found: dict[str, list[str]] = {}
    by_name: dict[str, set[str]] = {}
    for comment in comments:
        for part in (comment.author or "").casefold().split():
            by_name.setdefault(part, set()).add((comment.author or "").casefold())
    for comment in comments:
        if comment.author is None:
            continue
        if match := _OWN.search(comment.text):
            found.setdefault(comment.author.casefold(), []).append(match.group())
        for match in _OF_OTHER.finditer(comment.text):
            authors = by_name.get(match["name"].casefold(), set())
            if len(authors) == 1 and comment.author.casefold() not in authors:
                found.setdefault(next(iter(authors)), []).append(match.group())
    return found
