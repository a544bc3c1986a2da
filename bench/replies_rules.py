"""The rules that stood in for the reply model before: a baseline."""

from collections.abc import Sequence

from thread_cli.replies.facts import Facts
from thread_cli.replies.history import POST


def roots(facts: Sequence[Facts]) -> list[int]:
    """Every comment answers the post."""
    return [POST] * len(facts)


def previous(facts: Sequence[Facts]) -> list[int]:
    """Every comment answers the one before."""
    return list(range(-1, len(facts) - 1))


def alternation(facts: Sequence[Facts], post_author: str | None) -> list[int]:
    """A, B, A: each answers the one before; so does the post's author, whoever wrote that.

    A newcomer between two comments of the post's author is answered by the second, no more.
    """
    found = []
    for this, fact in enumerate(facts):
        before = facts[this - 1].author if this else None
        parent = POST
        if this and None not in {fact.author, before} and before != fact.author:
            returns = this >= 2 and facts[this - 2].author == fact.author
            after = facts[this + 1].author if this + 1 < len(facts) else None
            between = after == before != post_author
            if returns or between or fact.author == post_author:
                parent = this - 1
        found.append(parent)
    return found
