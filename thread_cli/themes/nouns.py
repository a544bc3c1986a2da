"""Which words are used as nouns: told by the company of articles, pronouns and "to".

A theme is called by things, not by doings. Without a tagger: what follows an article, a
possessive or a preposition is mostly a noun or part of a noun phrase; what follows a
pronoun, "to" or a modal verb, or is followed by an article, mostly is not (distributional
word classes, Harris 1954). Where a text has no such words, nothing is said of any.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from thread_cli.themes.tokens import Token

_ARTICLES = frozenset(
    "the a an this that these those my your his her its our their no some every each".split()
)
_BEFORE_NOUNS = _ARTICLES | frozenset("of in on at for by with from about into between".split())
_BEFORE_VERBS = frozenset(
    "to i you he she we they it who would will can could should must may might shall do does did"
    " don't doesn't didn't won't can't not i'll you'll we'll they'll let let's please very too so"
    " is are was were be been am i'm you're we're they're it's been quite".split()
)


def nounhood(lines: Iterable[list[Token | None]]) -> Mapping[str, float]:
    """Return for each stem how far it is used as a noun: from 0 over 1 (unknown) up to 2.

    Args:
        lines: The words of comments in order.
    """
    nouns: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for line in lines:
        before = ""
        last = ""
        for token in line:
            written = "" if token is None else token.written.casefold().replace("’", "'")
            if token is not None and token.stem:
                if before in _BEFORE_NOUNS:
                    nouns[token.stem] += 1
                elif before in _BEFORE_VERBS:
                    others[token.stem] += 1
                last = token.stem
            else:
                if last and written in _ARTICLES:
                    others[last] += 1
                last = ""
            before = written
    found = {}
    for stem in nouns.keys() | others.keys():
        found[stem] = 2 * (nouns[stem] + 1) / (nouns[stem] + others[stem] + 2)
    return found
