"""The one sentence of a theme that says it best, word for word from a member."""

import re
from collections.abc import Mapping, Sequence

from thread_cli.themes.tokens import tokenise

_MOST_MEMBERS = 15
_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+|(?<=[。！？])|\n+")
#: A sentence says little in few words, and few read a long one: in this many it may say it all.
_FEW_WORDS, _MANY_WORDS = 6, 40
_EASY = 8
#: Addresses, forum mark-up and code, which nobody reads as a sentence.
_NO_PROSE = ("://", "[/", "[quote", "```", "](")


def best_sentence(texts: Sequence[str], weights: Mapping[str, float]) -> tuple[int, str]:
    """Return the place of a text, and the sentence of it that the weights speak for.

    Args:
        texts: Of a theme's members, the most typical first; at least one.
        weights: How far each stem sets the theme apart from the rest.
    """
    found = [
        (place, sentence)
        for place, text in enumerate(texts[:_MOST_MEMBERS])
        for piece in _END.split(text)
        if (sentence := piece.strip()) and not sentence.startswith(">")
    ]
    if not found:
        return 0, texts[0].strip()
    words = tokenise(sentence for _, sentence in found)
    scores = []
    for row in range(len(found)):
        line = [token for token in words.line(row) if token is not None]
        said = {token.stem for token in line} | {part for token in line for part in token.parts}
        score = sum(weights.get(stem, 0.0) for stem in said) / (len(line) + _EASY) ** 0.5
        score *= min(1.0, len(line) / _FEW_WORDS, _MANY_WORDS / max(1, len(line)))
        if any(mark in found[row][1] for mark in _NO_PROSE):
            score /= 2
        scores.append(score)
    best = max(range(len(found)), key=lambda row: (scores[row], -row))
    return found[best]
