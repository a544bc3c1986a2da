"""How sure a choice can be, whatever the kind of site.

What people do when they mean to answer differs from site to site: where some always press "reply"
below a comment, others write at the top what plainly answers it, and an author does so under their
own post most of all. No words and no turns of speakers tell the two apart. So without proof no link
is called sure. Dates prove one: where siblings stand oldest first and something older follows, a
comment stands below another. So do, on a site that is known to nest any depth, words of another's
comment at the beginning, unless the post's author takes them up; and the post's author who comes
back where somebody answered them in a chain.

In time order nothing proves a link. But who speaks after whom, and what is quoted at the beginning,
tell much the same everywhere; the words of a comment that another takes up, and names, do not: who
takes up a matter may as well say so to all.

Nor is it sure that what an author adds below a comment of their own answers it: some add to what
they said, and some, on the same sites, begin anew.
"""

from dataclasses import replace

from thread_cli.replies.decode import DOUBT_OF_POST, Choice
from thread_cli.replies.history import POST

#: As sure as a link can be without proof, short of what is called sure.
MOST = 0.89
#: On a site of two levels a whole block hangs on one choice, and is wrong with it.
_LEAST_OF_BLOCK = 0.96
_LEAST_IN_TIME = 0.93
#: From which confidence on 95 of 100 links are right, in a quarter of the training logs held out.
_LEAST_IN_CHAT = 0.94


def sobered(choice: Choice, levels: int | None) -> Choice:
    """Return a choice as sure as it can be.

    Args:
        choice: In display order, as the site shows it.
        levels: How many the site shows or seems to show, 0 for any depth, none where that is open.
    """
    folded = bool(levels)
    probability = choice.probabilities[choice.best]
    if choice.candidates[choice.best] == POST:
        likely = folded or probability >= 0.5
        return _at(choice, 1 - DOUBT_OF_POST * (1 - probability)) if likely else choice
    unsure = folded and probability < _LEAST_OF_BLOCK
    if unsure or _adds_to_own(choice) or not _is_proved(choice, levels):
        return held(choice)
    return choice


def sobered_in_time(choice: Choice) -> Choice:
    """Return a choice in time order as sure as it can be."""
    if choice.candidates[choice.best] == POST:
        return choice
    names = choice.features[choice.best]
    by_words = "brought:0" not in names or "quoted-within" in names
    named = "post:names" in choice.features[choice.candidates.index(POST)]
    if by_words or named or choice.probabilities[choice.best] < _LEAST_IN_TIME:
        return held(choice)
    return choice


def sobered_in_chat(choice: Choice) -> Choice:
    """Return a choice in a chat as sure as it can be."""
    is_post = choice.candidates[choice.best] == POST
    return (
        choice if is_post or choice.probabilities[choice.best] >= _LEAST_IN_CHAT else held(choice)
    )


def _adds_to_own(choice: Choice) -> bool:
    """Return whether an author is said to answer a comment of their own."""
    return "same-author" in choice.features[choice.best]


def _is_proved(choice: Choice, levels: int | None) -> bool:
    """Return whether something but words and turns shows that this is an answer."""
    if "post:older-follow" in choice.features[choice.candidates.index(POST)]:
        return True
    names = choice.features[choice.best]
    if levels != 0 or "post-author-answers" in names:
        return False
    comes_back = "post-author-answers-deeper" in names and "returns" in names
    return comes_back or "quoted-at-start" in names


def held(choice: Choice) -> Choice:
    """Return a choice no surer than it can be without proof."""
    return choice if choice.probabilities[choice.best] <= MOST else _at(choice, MOST)


def _at(choice: Choice, probability: float) -> Choice:
    """Return a choice with another probability of the best; the others share what is left."""
    if len(choice.candidates) < 2:
        return choice
    rest = (1 - probability) / max(1 - choice.probabilities[choice.best], 1e-9)
    probabilities = [value * rest for value in choice.probabilities]
    probabilities[choice.best] = probability
    return replace(choice, probabilities=probabilities)
