"""What a comment may answer, how likely each is, and why."""

from dataclasses import dataclass

from thread_cli.model import Basis, Thread
from thread_cli.replies.infer import NO_AUTHORS, Work, id_of, is_root_of_source


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a comment may answer.

    Attributes:
        comment: The id, or none for the post.
        probability: In [0, 1]; those of one comment sum to 1.
        reasons: What speaks for it beside the likeliest other.
    """

    comment: int | None
    probability: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """How the place of a comment was decided.

    Attributes:
        comment: Its id.
        setting: ``display``, ``ranked``, ``time`` or ``chat``; ``source`` where the source says
            the place, ``none`` where there is nothing to decide by.
        candidates: The one decided on first, then the likeliest.
        post_author: Who was taken for the post's author, or none.
        post_author_guessed: Whether that was inferred.
    """

    comment: int
    setting: str
    candidates: tuple[Candidate, ...]
    post_author: str | None
    post_author_guessed: bool


def explain_reply(thread: Thread, comment_id: int, *, most: int = 4) -> Explanation:
    """Return what a comment may answer, how likely each is, and why.

    Args:
        thread: As read; links that were inferred before are decided anew.
        comment_id: The comment's id.
        most: How many candidates.

    Raises:
        KeyError: There is no such comment.
    """
    comment = thread.comment(comment_id)
    if comment.link.basis in {Basis.EXPLICIT, Basis.EDITED} or is_root_of_source(comment.link):
        known = Candidate(comment.parent, 1.0, comment.link.reasons)
        return Explanation(comment_id, "source", (known,), thread.post_author, False)
    if not any(comment.author for comment in thread.comments):
        unknown = Candidate(None, NO_AUTHORS.confidence, NO_AUTHORS.reasons)
        return Explanation(comment_id, "none", (unknown,), thread.post_author, False)
    work = Work(thread)
    choice = work.choice(comment_id - 1)
    order = sorted(
        range(len(choice.candidates)),
        key=lambda i: (i != choice.best, -choice.probabilities[i]),
    )
    candidates = tuple(
        Candidate(id_of(choice.candidates[i]), choice.probabilities[i], work.why(choice, i))
        for i in order[:most]
    )
    return Explanation(
        comment_id,
        work.setting,
        candidates,
        work.name_of(work.post_author) if work.post_author else None,
        work.guess is not None,
    )
