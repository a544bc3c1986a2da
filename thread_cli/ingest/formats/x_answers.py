"""Which post a reply on X answers: the handles that it names tell."""

from collections.abc import Sequence

#: A post's number, who wrote it, and whom it names.
Talk = tuple[int, str, frozenset[str]]


def parent_of(
    answered: list[str],
    own: str,
    talks: Sequence[Talk],
    *,
    is_focal: bool,
) -> int | None:
    """Return the number of the post that is answered, or none.

    A reply names who wrote that post and whom that one named in turn, but not its own author:
    of several posts by the same person that tells which.

    Args:
        answered: The handles after ``Replying to``.
        own: Who wrote the reply.
        talks: Number, author and named handles of each post above.
        is_focal: Whether the first of them is what the page is about.
    """
    named = set(answered) - {own}
    mine = [talk for talk in talks if talk[1] in answered]
    if not any(talk[1] == answered[0] for talk in mine):
        return None  # who is named first is answered
    exact = [talk for talk in mine if ({talk[1]} | talk[2]) - {own} == named]
    if not exact and not is_focal and named and talks[0][2] == named:
        return None  # a post that is not on the page is answered, as by the first that is
    fits = exact or mine
    first = [talk for talk in fits if talk[1] == answered[0]] or fits  # it is named first
    if first and first[0] == talks[0] and is_focal:
        return talks[0][0]  # below its author's further posts stand the answers to the first
    return first[-1][0] if first else None
