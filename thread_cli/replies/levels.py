"""How likely a site is to show two levels, where nobody says how many it shows.

Most sites nest deeper, and a thread of a few answers looks the same on either kind. What tells is
how a thread fits either: read as if it nested without limit, siblings oldest first,

- something older than the comment just above must answer further up on a deep site, and stand at
  the top on one of two levels: the less likely it is to answer the post, the less that one fits;
- whoever is new to a conversation that goes on, and newer than all above, would on a deep site
  sooner or later have answered something older, before what had been said below that;
- and so would what goes on below something that had answers of answers;
- whom a comment names or quotes from a part of the conversation that is closed cannot be answered
  on a deep site.

Where something older seems to be a reply, two levels are no likelier than before anything is seen.
What each sign counts is learned from threads shown either way. How many sites are of two levels is
not: so few, that a thread that shows nothing is hardly ever read otherwise than deep.
"""

from collections.abc import Mapping, Sequence
from math import exp, log

from thread_cli.replies.decode import Choice, decided
from thread_cli.replies.display import Display
from thread_cli.replies.history import POST
from thread_cli.replies.model import Weights, log_likelihood

#: So many comments are looked at: more would tell little more and take long.
MOST_COMMENTS = 500
#: One site in six is taken to show two levels before anything is seen of it.
_PRIOR = log((1 / 6) / (5 / 6))
_SLACK = 60  # seconds
#: How much one comment can tell against two levels, and how many above it are looked at.
_MOST_OF_ONE, _NEAR = 5.0, 30
OLDER, NEWCOMER, GOES_ON, CLOSED = "levels:older", "levels:newcomer", "levels:goes-on", "levels:off"
REPLIES = "older-replies"  # how often what is older answers something, as it seems
SIGNS = (OLDER, NEWCOMER, GOES_ON, CLOSED)


def signs(setting: Display, weights: Weights, known: Sequence[int | None]) -> dict[str, float]:
    """Return how much of each sign a thread shows; none where siblings do not stand oldest first.

    Args:
        setting: Fresh: nothing decided yet; of the thread's first comments.
        weights: Of the setting.
        known: For each comment the parent that the source names, or none where it is open.
    """
    if setting.dates.direction <= 0:
        return {}
    found = dict.fromkeys((*SIGNS, REPLIES), 0.0)
    block = [0]
    for choice in decided(setting, weights, known[: len(setting.scene.facts)]):
        if choice is None or choice.this == 0:
            continue
        parent = choice.candidates[choice.best]
        older = _older(choice, setting)
        found[OLDER] += older
        found[REPLIES] += bool(older) and parent != POST
        if parent == POST:
            block = [choice.this]
            continue
        _in_block(found, choice, block, setting)
        block.append(choice.this)
    return found


def likely_two_levels(found: Mapping[str, float], weights: Weights) -> float:
    """Return how likely a site is to show two levels, from the signs in a thread."""
    if not found:
        return 0.0
    score = sum(weights.of.get(name, 0.0) * found[name] for name in SIGNS)
    if found[REPLIES]:
        score = min(score, 0.0)
    return 1 / (1 + exp(-_PRIOR - score))


def _older(choice: Choice, setting: Display) -> float:
    """Return how little a comment that is older than the one above fits the top."""
    facts = setting.scene.facts
    when, before = facts[choice.this].when, facts[choice.this - 1].when
    if when is None or before is None or when >= before - _SLACK:
        return 0.0
    post = choice.probabilities[choice.candidates.index(POST)]
    return min(_MOST_OF_ONE, -log_likelihood(post))


def _in_block(
    found: dict[str, float], choice: Choice, block: Sequence[int], setting: Display
) -> None:
    """Add the signs of a comment below another, before the setting has it."""
    facts, stack = setting.scene.facts, setting.stack
    x, parent = facts[choice.this], choice.candidates[choice.best]
    if parent in stack and stack[-1] != parent:
        found[GOES_ON] += stack[stack.index(parent) + 1] < choice.this - 1
    if len(block) > 1 and all(facts[c].author != x.author for c in block):
        found[NEWCOMER] += 1
    near = block[-_NEAR:]
    found[CLOSED] += sum(quoted in near and quoted not in stack for quoted in x.quotes)
    for author in x.named_first | x.addressed:
        theirs = [c for c in near if facts[c].author == author]
        found[CLOSED] += bool(theirs) and all(c not in stack for c in theirs)
