"""How alike comments are: the same whatever the order of their words."""

import random

from tests.replies.test_infer import thread_of
from thread_cli.replies.facts import facts_of
from thread_cli.replies.likeness import Likeness


def test_what_words_weigh_together_does_not_depend_on_their_order():
    words = [f"word{n}" for n in range(60)]
    luck = random.Random(1)
    said = [" ".join(luck.choices(words, range(1, 61), k=20)) for _ in range(30)]
    facts = facts_of(thread_of(*(("Ada", text) for text in said)).comments)
    likeness = Likeness(facts, telling=True)
    held = sorted({word for fact in facts for word in fact.words})
    sums = set()
    for _ in range(50):
        luck.shuffle(held)
        sums.add(likeness.weight(held))
    assert len(sums) == 1
