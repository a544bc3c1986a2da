"""Comments that begin on the header's own line: ``[10:31] NAME: text``, ``NAME: text``."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from thread_cli.ingest import dates
from thread_cli.ingest.generic import names, when, wrappers
from thread_cli.ingest.generic.boundaries import Boundary, Candidate
from thread_cli.ingest.generic.rows import Row

_CLOCK = re.compile(
    r"[\[(]?(?P<date>\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\b\.?)?)[\])]?[\s\-–—|]+(?=\S)",
    re.I,
)
#: "20:14ada: text", where the page had the two in cells of their own.
_FUSED = re.compile(r"(?P<date>\d{1,2}:\d{2}(?::\d{2})?)(?=[^\W\d_])")
_CLOCK_NAME = re.compile(_CLOCK.pattern + r"(?P<name>[^:]{2,50})\Z", re.IGNORECASE)
_NAME_CLOCK = re.compile(
    r"(?P<name>[^:]{2,50}?)[\s,·•|\-–—]+[\[(]?(?P<date>\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)[\])]?\Z",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"(?P<name>[^:]{1,40}?)\s?:\s+(?P<rest>\S.*)\Z", re.DOTALL)
_BULLET = re.compile(r"\A[*•–-]\s+")
_SPOKEN = 0.7
_NAME = 40
_HEADER = 80
_SAYS = re.compile(r"(?P<name>[^:]{1,50}?)\s?:(?:\s+(?P<rest>.*))?\Z", re.DOTALL)
_FIELD = re.compile(r"[A-Z]{3,}\b")
_OPEN = re.compile(r"[\s\[(]*")
_CLOSE = re.compile(r"[\s\])\-–—|]*")
#: How many of the rows that are not set in must begin a comment.
_SHARE = 0.5
_LEAST = 4
#: Lines without a sign behind the name must be more, and nearly all; some people come back.
_CHAT = 6
_CHATTED = 0.75
_BACK = 3
#: From here on scripts are written without spaces, and so many of their signs are words.
_DENSE = 0x3040
_SIGNS = 4


def led(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Yield the cut at lines that open with a clock or date, a name and a colon."""
    found: list[tuple[int, str, str, str]] = []
    for index, row in enumerate(rows):
        date, rest = _date(row.text)
        says = _SAYS.match(rest) if date else None
        if says:
            found.append((index, date, says["name"], (says["rest"] or "").strip()))
    if len(found) < _LEAST or len(found) < _SHARE * len(rows) / 2:
        return
    wrapper = wrappers.learn([name for _, _, name, _ in found])
    candidate = Candidate("lines like “[CLOCK] NAME: TEXT”", "led")
    for index, date, name, rest in found:
        author = wrapper.name(name)
        candidate.boundaries.append(
            Boundary(index, index + 1, author, date, index, names.quality(author), ":", rest=rest)
        )
    # A log's lines open with a level or a unit where people would stand.
    shouted = sum(_FIELD.match(b.author) is not None for b in candidate.boundaries)
    if shouted * 2 < len(found) and _is_talk(rows, candidate):
        yield candidate


def closed(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Yield the cut at lines of a name, a colon, what is said, and a date at the end.

    A mark that is one of a few may stand before the name: ``+ NAME: text 11/15 12:10``.
    """
    found: list[tuple[int, str, str, str]] = []
    for index, row in enumerate(rows):
        if row.dates and row.dates[-1][1] == len(row.text):
            start, end = row.dates[-1]
            says = _SPEAKER.match(row.text[:start].rstrip(" ([|·-"))
            if says and start and len(says["name"]) <= _NAME:
                found.append((index, row.text[start:end], says["name"], says["rest"]))
    if len(found) < _LEAST or len(found) < _SPOKEN * (found[-1][0] - found[0][0] + 1):
        return
    words = [name.split(None, 1) for _, _, name, _ in found]
    marks = {parts[0] for parts in words if len(parts) > 1}
    people = {parts[-1] for parts in words}
    is_marked = all(len(parts) > 1 for parts in words) and len(marks) < len(people)
    candidate = Candidate("lines like “NAME: TEXT DATE”", "led")
    for (index, date, name, rest), parts in zip(found, words, strict=True):
        author = parts[-1] if is_marked else name
        candidate.boundaries.append(
            Boundary(index, index + 1, author, date, index, names.quality(author), ":", rest=rest)
        )
    if len({b.author for b in candidate.boundaries}) > 1:
        yield candidate


def chatted(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Yield the cut at lines of a clock, a name and what is said, with no sign between the two.

    Names are what comes back at the beginnings of lines; of a name that comes but once the first
    word is taken.
    """
    found = [
        (index, match["date"], row.text[match.end() :].split())
        for index, row in enumerate(rows)
        if (match := _CLOCK.match(row.text)) and "  " not in row.text[match.end() :]  # no columns
    ]
    found = [(index, date, words) for index, date, words in found if words]
    if len(found) < _CHAT or len(found) < _CHATTED * len(rows):
        return
    starts = Counter(" ".join(words[:k]) for _, _, words in found for k in (1, 2, 3))
    candidate = Candidate("lines like “CLOCK NAME TEXT”", "led")
    for index, date, words in found:
        count = _name_words(words, starts)
        name, rest = " ".join(words[:count]), " ".join(words[count:])
        candidate.boundaries.append(
            Boundary(index, index + 1, name, date, index, names.quality(name), rest=rest)
        )
    people = Counter(b.author for b in candidate.boundaries)
    back = [times for times in people.values() if times > 1]
    said = sum(bool(b.rest) for b in candidate.boundaries)
    named = sum(_FIELD.match(b.author) is None for b in candidate.boundaries)
    likely = len(back) >= _BACK and sum(back) * 2 >= len(found) and max(back) * 2 <= len(found)
    if likely and said == len(found) and named * 2 > len(found) and _is_talk(rows, candidate):
        yield candidate


def columned(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Yield the cut at lines of a clock, a name and what is said, in columns set apart."""
    found = [
        (index, match["date"], row.text[match.end() :].partition("  "))
        for index, row in enumerate(rows)
        if (match := _CLOCK.match(row.text)) and row.text[: match.end()].endswith("  ")
    ]
    found = [(index, date, parts) for index, date, parts in found if parts[2].strip()]
    candidate = Candidate("lines like “CLOCK NAME TEXT” in columns", "led")
    for index, date, (name, _, rest) in found:
        candidate.boundaries.append(
            Boundary(
                index, index + 1, name, date, index, names.quality(name), ":", rest=rest.strip()
            )
        )
    people = Counter(b.author for b in candidate.boundaries)
    enough = len(found) >= _CHAT and len(found) * 2 >= len(rows) and 1 < len(people) < len(found)
    if enough and _is_talk(rows, candidate):
        yield candidate


def _name_words(words: Sequence[str], starts: Counter[str]) -> int:
    """Return how many words are the name: as many as always come together, or the first."""
    often = starts[words[0]]
    count = 1
    if often > 1:
        while count < min(3, len(words) - 1) and starts[" ".join(words[: count + 1])] == often:
            count += 1
        return count
    while count < min(4, len(words) - 1) and words[count - 1].endswith("."):
        count += 1  # "Dr. A. Venn"
    return count


def spoken(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Yield the cut at lines of a name, a colon and what is said, if people come back."""
    candidate = Candidate("lines like “NAME: TEXT”", "led")
    for index, row in enumerate(rows):
        bare = _BULLET.sub("", row.text)
        says = _SPEAKER.match(bare)
        quality = names.quality(says["name"]) if says else 0.0
        if says and quality >= names.PASSABLE:
            candidate.boundaries.append(
                Boundary(
                    index, index + 1, says["name"], None, index, quality, ":", rest=says["rest"]
                )
            )
    count = len(candidate.boundaries)
    if count < _LEAST or count < _SPOKEN * len(rows):
        return
    people = Counter(b.author for b in candidate.boundaries)
    ended = sum(b.rest[-1] in ".!?…" for b in candidate.boundaries)
    back = count - sum(times == 1 for times in people.values())
    likely = len(people) > 1 and back * 4 >= count and ended * 5 >= count * 2
    if likely and _is_talk(rows, candidate):
        yield candidate


def clocked(rows: Sequence[Row]) -> Iterator[Candidate]:
    """Yield the cuts at lines of a name and a clock: ``[10:31] NAME``, ``NAME 10:31 AM``."""
    for shape, form in (("[CLOCK] NAME", _CLOCK_NAME), ("NAME CLOCK", _NAME_CLOCK)):
        found = [
            (index, match)
            for index, row in enumerate(rows)
            if not row.dates and len(row.text) <= _HEADER and (match := form.match(row.text))
        ]
        found = [
            (i, m)
            for i, m in found
            if names.quality(m["name"]) >= names.PASSABLE and not dates.is_date(m["name"])
        ]
        if len(found) < _LEAST - 1 or len({match["name"] for _, match in found}) < 2:
            continue
        candidate = Candidate(f"lines like “{shape}”", "inline")
        candidate.boundaries = [
            Boundary(i, i + 1, m["name"], m["date"], i, names.quality(m["name"])) for i, m in found
        ]
        yield candidate


def _date(text: str) -> tuple[str, str]:
    """Return the date at a line's start and what follows it."""
    clock = _CLOCK.match(text) or _FUSED.match(text)
    if clock:
        return clock["date"], text[clock.end() :]
    opening = _OPEN.match(text)
    start = opening.end() if opening else 0
    if not text[start : start + 1].isdigit():
        return "", ""
    spans = when.find(text[:48])
    if not spans or spans[0][0] > start:
        return "", ""
    end = spans[0][1]
    closing = _CLOSE.match(text, end)
    return text[spans[0][0] : end], text[closing.end() if closing else end :]


def _is_talk(rows: Sequence[Row], candidate: Candidate) -> bool:
    """Whether what is said differs as what people say does, and is said in words."""
    heads = {b.first for b in candidate.boundaries}
    texts = [
        b.rest or rows[b.end].text
        for b in candidate.boundaries
        if b.rest or (b.end < len(rows) and b.end not in heads)
    ]
    if len(texts) * 2 < len(candidate.boundaries):
        return False
    # Where words are not parted by spaces a few signs are several of them.
    parted = not any(ord(char) > _DENSE for text in texts[:_CHAT] for char in text)
    wordy = sum(
        text[0].isalpha() and (" " in text or (not parted and len(text) >= _SIGNS))
        for text in texts
    )
    starts = Counter(text.split()[0] for text in texts)
    return wordy * 2 >= len(texts) and starts.most_common(1)[0][1] * 2 <= len(texts)
