"""Rows that say another row's name once more: what stood for a picture, links to a person."""

from collections import defaultdict
from dataclasses import replace

from thread_cli.ingest.generic.rows import Row, normal

_LONGEST = 60
#: How many letters stand for a name at most, and for one of several words at least.
_INITIALS = 3
_PAIR = 2
#: What stands behind these is the author's name itself.
NAMES_AUTHOR = frozenset({"from:", "name:", "author:", "by", "by:", "posted", "submitted"})
_DIGITS = "0123456789"


def without_captions(rows: list[Row]) -> list[Row]:
    """Drop rows that are another row's name and words that recur: ``picture of NAME``."""
    found: dict[int, tuple[int, str, str]] = {}
    forms: dict[str, set[str]] = defaultdict(set)
    for index, row in enumerate(rows):
        if len(row.text) > _LONGEST + 20 or row.text.split()[0].lower() in NAMES_AUTHOR:
            continue
        for at in (index + 1, index + 2, index - 1, index - 2):
            if not 0 <= at < len(rows) or (rows[at].dates and rows[at].dates[0][0] == 0):
                continue  # what begins with a date begins with no name
            name = _shared(row.text, rows[at].text)
            if name and (row.dates or at < index) and not _says_much(row, name):
                continue
            if name and at not in found:
                form = _form(row, name)
                found[index] = (at, name, form)
                forms[form].add(name.lower())
                break
    chosen = {
        index: (at, name)
        for index, (at, name, form) in found.items()
        if len(forms[form]) >= (2 if form == "\0" else 3) and (form == "\0" or len(form) > 1)
    }
    if len(chosen) < 3:
        return rows
    letters = {i for i, (_, name) in chosen.items() if name == rows[i].text}
    named = {at: name for i, (at, name) in chosen.items() if i not in letters and at > i}
    kept = []
    fenced = False
    for index, row in enumerate(rows):
        if index in chosen and (index not in letters or len(letters) >= 3):
            fenced = True  # a caption begins what follows, as a fence does
            continue
        name = named.get(index, "")
        kept.append(replace(row, fenced=row.fenced or fenced, named=name))
        fenced = False
    return kept


def _says_much(row: Row, name: str) -> bool:
    """Whether a row is more than a name and a date: a link to the comment, in a sentence."""
    text = row.text
    for start, end in reversed(row.dates):
        text = text[:start] + text[end:]
    return sum(map(str.isalpha, text)) >= len(name) + 10


def _shared(caption: str, text: str) -> str:
    """Return the words at the start of ``text`` that the caption says with words of its own.

    One to three letters are the caption of a name whose words begin with them.
    """
    if len(caption) <= _INITIALS:
        return caption if _are_initials(caption, text) else ""
    words = text[:_LONGEST].split(" ")
    for count in range(min(5, len(words)), 0, -1):
        name = " ".join(words[:count])
        at = caption.find(name)
        if len(name) >= 2 and name[0] not in _DIGITS and at >= 0 and name != caption:
            rest = caption[:at] + caption[at + len(name) :]
            before, after = caption[:at][-1:], caption[at + len(name) :][:1]
            whole = not before.isalnum() and not after.isalnum()
            if whole and sum(map(str.isalpha, rest)) >= 2:
                return name
    return ""


def _are_initials(caption: str, text: str) -> bool:
    """Whether a row is the letters with which the words of a name begin, as in a round picture."""
    if len(text) <= len(caption) or not caption[0].isalpha():
        return False
    if len(caption) == 1:
        return text[:1].upper() == caption
    first = "".join(word[0] for word in text[:_LONGEST].split()).upper()
    if caption != caption.upper() or len(first) < _PAIR:
        return False
    return first.startswith(caption) or first[0] + first[-1] == caption


def _form(row: Row, name: str) -> str:
    """Return what a caption says besides the name and dates."""
    if name == row.text:
        return "\0"
    text = row.text
    for start, end in reversed(row.dates):
        text = f"{text[:start]}\1{text[end:]}"
    return normal(text.replace(name, "\0"))
