"""Pastes drawn from the grammar: ``python -m bench.layouts.sample COUNT [SEED]`` prints some."""

import random
import sys
from collections.abc import Iterator

from bench.layouts.fill import LANGUAGES, Paste, filled
from bench.layouts.mutate import mutated
from bench.layouts.none import plain
from bench.layouts.skeleton import Skeleton, skeletons

#: One skeleton in so many is held out: never learned from.
HELD = 4
NONE = 0.06


def is_held(skeleton: Skeleton) -> bool:
    """Whether a site is measured on and not learned from."""
    return sum(skeleton.name.encode()) % HELD == 0


def pastes(count: int, seed: int, *, held: bool) -> Iterator[Paste]:
    """Yield pastes of the sites held out, or of all others."""
    draw = random.Random(f"{seed} {held}")
    sites = [skeleton for skeleton in skeletons() if is_held(skeleton) == held]
    for _ in range(count):
        if draw.random() < NONE:
            yield plain(draw)
            continue
        language = "en" if draw.random() < 0.6 else draw.choice(LANGUAGES)
        skeleton = mutated(draw.choice(sites), draw)
        yield filled(skeleton, draw, language)


if __name__ == "__main__":
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    for paste in pastes(int(sys.argv[1]), seed, held=False):
        print(f"######## {paste.kind} {paste.name} {paste.authors}\n{paste.text}")
