"""Whether lines are what people say: sentences, and no dates, data or code."""

import re
from collections.abc import Sequence
from functools import lru_cache

from thread_cli.ingest.generic.rows import Row

# A line of more characters or words than this, or that ends as sentences do, is no label.
_LINE = 60
_WORDS = 7
_STOPS = '.!?…。！？)"”'
_DENSE = "\u3040"  # from here on scripts are written without spaces
_CODE = re.compile(
    r"[{};]\Z|\A(?:def|class|import|return|if|elif|else|for|while|try|except|with)\b.*[:)]\Z"
    r"|\A(?:from \S+ )?import \w|\A@\w+|\w\(\S*\)|[!=<>]=|->|=>|::|\w = \S|\A(?:return|raise)\b"
)

#: Signs that pages set between their labels.
_OF_PAGES = ":|«»<>·•/"


def _is_dense(char: str) -> bool:
    """Whether a sign is of a script without spaces between words: Thai to Burmese, East Asian."""
    return char >= _DENSE or "\u0e00" <= char < "\u10a0" or "\u1780" <= char < "\u1800"


@lru_cache(maxsize=20_000)
def is_sentence(text: str) -> bool:
    """Whether a line is a sentence: long, or closed as sentences are."""
    dense = not text.isascii() and sum(map(_is_dense, text)) * 2 > len(text)
    return (
        len(text) > (_LINE // 3 if dense else _LINE)
        or ((dense or " " in text) and text[-1] in _STOPS)
        or len(text.split()) > _WORDS
    )


def is_date_line(row: Row) -> bool:
    """Whether a line is a date and little else."""
    if not row.dates:
        return False
    start, end = row.dates[0][0], row.dates[-1][1]
    whole = end - start == len(row.text)
    return end - start >= 0.6 * len(row.text) and (end - start > 5 or whole)


@lru_cache(maxsize=20_000)  # each cut asks the same rows
def is_prose(text: str) -> bool:
    """Whether a body may begin so: no item of a list, no data."""
    if len(text) < 20:
        return text[0] not in "*•={}<|"
    if text[0] in "*•+={}<|;/\\":
        return False
    letters = sum(char.isalpha() or char.isspace() for char in text[:80])
    return letters >= 0.6 * min(80, len(text))


def share_of_code(rows: Sequence[Row]) -> float:
    """Return how many of the lines look like program text."""
    sample = rows[:3000]
    return sum(bool(_CODE.search(row.text)) for row in sample) / max(1, len(sample))


def may_go_on(text: str) -> bool:
    """Whether a text's last line may be what somebody says, cut off before its end."""
    words = text.split()[1:]
    if not text[:1].isalpha() or any(sign.isdigit() or sign in _OF_PAGES for sign in text):
        return False
    return bool(words) and sum(word[0].islower() for word in words) * 2 >= len(words)
