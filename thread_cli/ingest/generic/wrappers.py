"""What is constant around a name, learned from many lines.

The idea is Kushmerick's LR wrapper (1997, "Wrapper induction for information extraction"): an
attribute is what stands between a left and a right delimiter that all records share. Here the
delimiters are whole words at the ends of a short line, and numbers count as equal.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_NUMBER = re.compile(r"[+-]?#?\(?\d{1,6}(?::\d{2}){0,2}(?:\.\d{1,4}){0,6}[.):]?\Z")
# Words that introduce a name or a date, for sources with too few lines to learn from.
LEADS = frozenset(
    "date time author published created updated last by by: posted posted: posted-by: comment:"
    " comment number"
    " no. nr. from from: author: name: on wrote written"
    " reviewed reviewer: user: username: nick: nickname: autor: auteur: sender: written"
    " submitted said: von par por van av postby # - – — | • · says:".split()
)
_TAIL = re.compile(
    r"(?:says?|said|writes?|wrote|added|adds|replie[sd]|repl(?:y|ies)|comment(?:s|ed)?|asked"
    r"|answered|respond(?:s|ed)|states?|schrieb|schreibt|sagte?|meint|a écrit|dit|escribió|dijo"
    r"|dice|comentou|disse|ha scritto|ha detto|zei|schreef|skrev|sier|säger)?\s?(?::|\.{3}|…)?\Z",
    re.IGNORECASE,
)
_TAIL_WORDS = re.compile(
    rf"\s(?:\(?(?:on|at)\)?\s)?(?P<mark>(?=[^\s:….]){_TAIL.pattern})", re.IGNORECASE
)
# Stars that have grown together with a name mask the rest of it: "kaz****".
_CLOSING = re.compile(
    r"(?:[\s\-–—|/·•,:：@(»>~]|(?<![\w*])\*+)+\Z|\s(?:on|at|am|le|el|il|em|op|den)\s*\Z"
)
_BOLD = re.compile(r"(?<![\w*])(\*{1,2})([^\s*][^*]*)\1(?![\w*])")
_FRAMED = re.compile(r"~[^\W_][^~]*~\Z")
_OPENING = re.compile(r"\A(?:[\s\-–—|/·•,:：@)»>~]|\*+(?![\w*]))+")


def kind_of(word: str) -> str:
    """Return the word itself, or ``#`` for any number: ``3``, ``#3``, ``3.``, ``+1``, ``(3)``."""
    return "#" if _NUMBER.match(word) else word


def narrow(text: str) -> str:
    """Return what stands before a wide space or a tab, where that may hold a name.

    What the page sets apart from a name is no part of it.
    """
    first, wide, rest = text.partition("  ")
    word = first.rpartition(" ")[2].lower()
    names_next = first.endswith(":") or word in LEADS or not any(map(str.isalpha, first))
    return text if not wide or not rest or names_next else first


def split_mark(text: str) -> tuple[str, str]:
    """Return a line's name and the word of saying after it, either may be empty.

    ``Ada Byron said...`` gives ``("Ada Byron", "said...")``.
    """
    match = _TAIL_WORDS.search(text)
    # With a capital a word of saying is a name's own: "the United States".
    if match and match["mark"] and not (match["mark"].istitle() and match["mark"].isalpha()):
        return text[: match.start()].rstrip(), match["mark"].strip()
    return text, ""


@dataclass(frozen=True, slots=True)
class Wrapper:
    """What to take off a text to get at the name in it.

    Attributes:
        left: Kinds of the words before the name, each may be missing.
        right: Kinds of the words after it.
        fused: A constant text grown together with the name's start.
        numbered: Whether numbers before the name count the comments.
    """

    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    fused: str = ""
    numbered: bool = False

    def name(self, text: str) -> str:
        """Return the name in ``text``."""
        words = _BOLD.sub(r"\2", narrow(text).removeprefix(self.fused) or text).split()
        for kind in self.left:
            if len(words) > 1 and kind_of(words[0]) == kind:
                del words[0]
        words = split_mark(" ".join(words))[0].split()
        plain = [word for word in words if "://" not in word]
        words = plain or words  # the name's link stands beside it
        for kind in self.right:
            if len(words) > 1 and kind_of(words[-1]) == kind:
                del words[-1]
        name = " ".join(words)
        if _FRAMED.match(name):
            return name  # "~Ada~": signs on both sides are the person's own
        name = _OPENING.sub("", name) or name
        return _CLOSING.sub("", name) or name


def learn(texts: Sequence[str]) -> Wrapper:
    """Learn from the texts around names which words at their ends are template.

    A word is template when most texts begin (or end) with it while the rest differs, or when it
    is one of the words that introduce names anywhere.
    """
    texts = [narrow(text) for text in texts]
    fused = _common_start([split_mark(text)[0] for text in texts])
    words = [split_mark(text)[0].removeprefix(fused).split() for text in texts]
    left = _constant(words, 0)
    for row in words:
        for kind in left:
            if len(row) > 1 and kind_of(row[0]) == kind:
                del row[0]
    right = _constant(words, -1)
    return Wrapper(tuple(left), tuple(right), fused, numbered="#" in left)


def _constant(all_words: list[list[str]], end: int) -> list[str]:
    rows = [list(row) for row in all_words if row]
    found: list[str] = []
    while len(found) < 6:
        longer = [row for row in rows if len(row) > 1]
        if not longer:
            break
        counts = Counter(kind_of(row[end]) for row in longer)
        for kind, count in counts.most_common(4):
            others = {
                tuple(row[1:] if end == 0 else row[:-1])
                for row in longer
                if kind_of(row[end]) == kind
            }
            joined = end == -1 and _is_joined(kind, longer)
            if _is_template(kind, count, len(rows), len(others), end, joined=joined):
                break
        else:
            break
        found.append(kind)
        for row in rows:
            if len(row) > 1 and kind_of(row[end]) == kind:
                del row[end]
    return found


def _is_joined(kind: str, rows: Sequence[Sequence[str]]) -> bool:
    """Whether a last word always hangs on the same small word, ``to Everyone``, or a comma."""
    before = Counter(row[-2] for row in rows if kind_of(row[-1]) == kind and len(row) > 2)
    if not before:
        before = Counter(row[-2] for row in rows if kind_of(row[-1]) == kind)
    commas = sum(count for word, count in before.items() if word.endswith(","))
    word, count = before.most_common(1)[0]
    return max(commas, count if word.islower() else 0) >= 0.9 * before.total()


def _is_template(
    kind: str, count: int, total: int, rest: int, end: int, *, joined: bool = False
) -> bool:
    share = count / total
    if end == 0 and kind.lower() in LEADS:
        return share >= 0.4 or total < 3
    if kind == "#":
        return share >= 0.5 and (total > 2 or count == total > 1 or end == 0)
    if total < 4 or rest < 3:
        return False
    if kind.lower() == kind.upper() or kind.islower() or not kind[-1].isalnum():
        return share >= 0.6 and rest >= 0.4 * count
    if joined and share >= 0.9 and rest >= 0.4 * count:
        return True
    # A capital may begin a name that most people of a family share.
    return share >= 0.95 and total >= 10 and rest >= 0.5 * count


def _common_start(texts: list[str]) -> str:
    """Return a start grown together with names, as in ``Comment author avatarAda``."""
    if len(texts) < 4:
        return ""
    ordered = sorted(texts)
    # The longest start that three quarters share, found between neighbours in sorted order.
    reach = max(1, len(ordered) * 3 // 4) - 1
    best = ""
    for first in range(len(ordered) - reach):
        one, other = ordered[first], ordered[first + reach]
        length = 0
        for a, b in zip(one, other, strict=False):
            if a != b:
                break
            length += 1
        if length > len(best):
            best = one[:length]
    best = best.rstrip("0123456789#.")
    whole = best[: best.rfind(" ") + 1]
    if sum(text.startswith(whole) for text in texts) > sum(text.startswith(best) for text in texts):
        best = whole
    rest = {text[len(best) :] for text in texts if text.startswith(best) and text != best}
    grown = best and not best.endswith(" ")  # words of their own are learned as words
    return best if grown and len(best) >= 8 and " " in best and len(rest) > 2 else ""
