"""Whether what stands under names was said by people: more of what ``told`` says.

Who makes a list gives each of its items the same parts, at like lengths, in an order, with prices
or numbers; who writes a comment writes as much as there is to say, asks, and speaks of "I" and
"you". A page on which people may talk asks for it, too.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean, pstdev

from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.rows import normal
from thread_cli.ingest.generic.score import Measure
from thread_cli.ingest.ui_words import Label, label_of

_ASKS = re.compile(r"[?？؟]")
_CALLS = re.compile(r"[!！]|[\U0001f300-\U0001faff]|:-?[)(D]|\bhaha|\blol\b", re.IGNORECASE)
_I = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|ich|mir|mich|mein\w*|je|j['’]|moi|mon|ma|yo|mi|me|eu|meu|minha"
    r"|io|mio|mia|ik|mijn|jag|min|mitt|jeg|minä|mun|ja|mi|moje|mój|já|mně|ben|bana|benim|я|мне|мой"
    r"|моя|меня|أنا|אני|εγώ|μου)\b|[我俺僕]|私[はも]|저[는도]|나[는도]|제가"
)
_YOU = re.compile(
    r"\b(?:you|your|du|dir|dich|dein\w*|ihr|tu|te|toi|vous|votre|tú|usted|ustedes|você|vocês|ti|tuo"
    r"|jij|je|jullie|dig|din|deg|sinä|ty|ci|tobie|vy|sen|siz|ты|вы|тебе|вам|أنت|אתה|εσύ|σου)\b"
    r"|[你您]|あなた|당신|님",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")
_MONEY = re.compile(r"[$€£¥₽₺₹₩]|\b(?:EUR|USD|Kč|zł|kr|Ft|лв|руб)\b")
_LINK = re.compile(r"https?://|www\.")
#: So few words are a short saying, and so many rows of a body are looked at.
_SHORT, _ROWS = 4, 12
#: So many characters of a body are looked at.
_CHARS = 1500


def of_bodies(
    measure: Measure, boundaries: Sequence[Boundary], bodies: Sequence[tuple[int, int]]
) -> dict[str, float]:
    """Return how much the bodies are like what people say, and how unlike each other they are."""
    rows = measure.rows
    said = [
        [*([b.rest] if b.rest else []), *(row.text for row in rows[start:stop][:_ROWS])]
        for b, (start, stop) in zip(boundaries, bodies, strict=True)
    ]
    texts = ["\n".join(one)[:_CHARS] for one in said if one] or [""]
    lengths = [math.log(1 + len(text)) for text in texts]
    counts = [len(one) for one in said]
    kinds = Counter(tuple(_kind(measure, text) for text in one[:4]) for one in said)
    words = [text.split() for text in texts]
    return {
        "uneven": pstdev(lengths),
        "uneven rows": pstdev(counts) / max(1.0, fmean(counts)),
        "rows a body": min(1.0, fmean(counts) / _ROWS),
        "one kind": kinds.most_common(1)[0][1] / len(said),
        "asks": fmean(bool(_ASKS.search(text)) for text in texts),
        "calls": fmean(bool(_CALLS.search(text)) for text in texts),
        "I": fmean(bool(_I.search(text)) for text in texts),
        "you": fmean(bool(_YOU.search(text)) for text in texts),
        "numbers": fmean(_share(_NUMBER, text) for text in texts),
        "money": fmean(bool(_MONEY.search(text)) for text in texts),
        "links": fmean(bool(_LINK.search(text)) for text in texts),
        "short": fmean(len(one) <= _SHORT for one in words),
        "small first": fmean(text[:1].islower() for text in texts),
        "closed": fmean(text[-1:] in ".!?…。！？" for text in texts),
    }


def of_page(measure: Measure, boundaries: Sequence[Boundary]) -> dict[str, float]:
    """Return what the page around the bodies asks people to do, and in which order names stand."""
    labels = Counter(label_of(row.text) for row in measure.rows if row.is_short)
    names = [b.author.casefold() for b in boundaries]
    steps = [a < b for a, b in pairwise(names) if a != b]
    rising = fmean(steps) if steps else 0.5
    words = [len(b.author.split()) for b in boundaries]
    return {
        "heading": float(measure.has_heading),
        "composer": float(labels[Label.COMPOSER] > 0),
        "counted": float(labels[Label.COMMENTS] > 0),
        "sorted": float(labels[Label.SORT] > 0),
        "ordered": max(rising, 1 - rising),
        "words of names": min(1.0, fmean(words) / 6),
        "uneven names": pstdev(words),
        "long names": fmean(len(b.author) > 24 for b in boundaries),
    }


def _share(pattern: re.Pattern[str], text: str) -> float:
    return len(pattern.findall(text)) / max(1, len(text))


def _kind(measure: Measure, text: str) -> str:
    """Return what sort of row a text is, to see whether bodies are built alike."""
    form = normal(text)
    if measure.counts[form] > 2:
        return form
    words = len(text.split())
    size = 0 if words < 4 else 1 if words < 14 else 2
    return f"{size}{text[-1:] if text[-1:] in '.!?:' else ''}{'#' if _NUMBER.search(text) else ''}"
