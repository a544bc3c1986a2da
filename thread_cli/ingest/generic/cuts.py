"""Lines cut at the dates in them, sorted by where the name may stand."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thread_cli.ingest.generic import when, wrappers
from thread_cli.ingest.generic.rows import Row, normal

_CLOSING = re.compile(
    r"(?:[\s\-–—|/·•,:：@(»>~]|(?<![\w*])\*+|(?:(?<=\s)|\A)(?:on|at|am|le|el|il|em|op|den|posted|wrote)(?=\s|\Z))+\Z",
    re.IGNORECASE,
)
#: What may stand between a date and a name after it.
OPENING = re.compile(r"\A[\s\-–—|/·•,:：@)»>~*]+")
_WORDY = re.compile(r"[^\W\d_]{2}")
#: What may stand beside a date that is otherwise alone on its line.
_ASIDE_LIMIT = 40
_ASIDE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Cut:
    """A row at one of its dates.

    Attributes:
        row: Index of the row.
        left: What stands before the date, without what joins it to the date.
        glue: What joins them: ``on``, ``|``; ``fused`` where not even a space does.
        date: The date.
        right: What stands after it.
    """

    row: int
    left: str
    glue: str
    date: str
    right: str


def cuts_of(rows: Sequence[Row]) -> list[Cut]:
    """Return the cuts of all rows: at the first date of each, and at the last."""
    found = []
    for index, row in enumerate(rows):
        for start, end in {row.dates[0], row.dates[-1]} if row.dates else ():
            before = row.text[:start]
            left = _CLOSING.sub("", before)
            if before[len(left) :].startswith("~") and (" " + left).rpartition(" ")[2][:1] == "~":
                left += "~"  # "~Ada~"
            glue = " ".join(before[len(left) :].lower().split())
            if left and before == left:
                glue = "fused"
            found.append(
                Cut(index, left.strip(), glue, row.text[start:end], _without_dates(row, end))
            )
    return found


def _without_dates(row: Row, end: int) -> str:
    """Return what stands behind a date, but for other dates: "(modified: ...)" says little."""
    text = row.text
    for first, last in reversed(row.dates):
        if first >= end:
            text = text[:first] + text[last:]
    return text[end:].strip()


def sorted_by_side(cuts: list[Cut]) -> tuple[list[Cut], list[Cut], list[Cut]]:
    """Tell dates with a name before them from those alone and those with a name after them."""
    common_left = _mostly(normal(cut.left) for cut in cuts)
    common_right = _mostly(normal(cut.right) for cut in cuts)
    left, alone, right = [], [], []
    for cut in cuts:
        has_left = bool(cut.left) and not _is_lead(cut.left)
        aside = OPENING.sub("", cut.right)
        name, _ = wrappers.split_mark(" " + aside)
        has_right = bool(_WORDY.search(name) or (name.strip() and name.strip()[0].isalpha()))
        if has_left:
            if len(cut.right.split()) <= _ASIDE_WORDS or normal(cut.right) == common_right:
                left.append(cut)
        elif has_right:
            right.append(cut)
        # What is the same beside most dates may be a word of the page or one diligent person.
        if has_left and normal(cut.left) != common_left:
            continue
        if len(cut.right) <= _ASIDE_LIMIT or normal(cut.right) == common_right:
            alone.append(cut)
    return left, alone, right


def _mostly(texts: Iterable[str]) -> str | None:
    counts = Counter(texts)
    if not counts:
        return None
    text, count = counts.most_common(1)[0]
    return text if text and count >= 3 and count * 2 > counts.total() else None


def _is_lead(text: str) -> bool:
    words = [wrappers.kind_of(word) for word in text.lower().split()]
    if len(words) > 2 and set(words) == {"#"}:
        return False  # "-2 #4 007": one of the numbers is what a person is called
    return all(word in wrappers.LEADS or word == "#" for word in words) and words != ["from"]


def usual_dates(cuts: list[Cut]) -> list[Cut]:
    """Drop dates in a form that is rare among them: they stand in sentences."""
    forms = Counter(when.form(cut.date) for cut in cuts)
    timed = sum(has_time(cut.date) for cut in cuts) * 2 > len(cuts)
    floor = max(2, 0.04 * len(cuts)) if len(cuts) > 4 else 1
    alone = sum(_is_alone(cut) for cut in cuts) * 5 >= len(cuts) * 4
    return [
        cut
        for cut in cuts
        if forms[when.form(cut.date)] >= floor
        or (timed and has_time(cut.date))
        or (alone and _is_alone(cut) and (not timed or when.form(cut.date) == when.AGO))
    ]


def _is_alone(cut: Cut) -> bool:
    """Whether nothing stands beside a date."""
    return not cut.left and not cut.right and any(map(str.isalpha, cut.date))


def has_time(date: str) -> bool:
    """Whether a date says more than the day."""
    return ":" in date or date.lower().endswith(("am", "pm", "ago"))
