# ruff: noqa: DTZ001
"""A skeleton filled with people, texts, dates and words of one language."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bench.layouts import dates, people, talk
from bench.layouts.around import Around
from bench.layouts.habits import Habits
from bench.layouts.skeleton import Skeleton

_FIELD = re.compile(r"\{(\w+)\}")
#: How many pages show that comments are gone, and below how many comments these do.
_GONE = 0.15


def _words() -> dict[str, dict[str, list[str]]]:
    found = {}
    for line in Path(__file__).with_name("words.txt").read_text("utf-8").splitlines():
        language, *parts = line.split("|")
        pairs = [part.partition("=") for part in parts]
        found[language] = {key: value.split(";") for key, _, value in pairs}
    return found


WORDS = _words()
LANGUAGES = list(WORDS)


@dataclass(frozen=True)
class Paste:
    """A text and its authors in order; none where it holds no comments."""

    kind: str
    name: str
    text: str
    authors: list[str]


@dataclass
class Page:
    """What one page shows alike in all comments."""

    draw: random.Random
    language: str
    date: Callable[[datetime], str]
    clock: Callable[[datetime], str]
    glue: str
    when: str
    words: dict[str, str]
    cards: dict[str, dict[str, str]] = field(default_factory=dict)

    def card(self, author: str) -> dict[str, str]:
        """Return what the page says of a person wherever he writes."""
        if author not in self.cards:
            words, draw = WORDS[self.language], self.draw
            self.cards[author] = {
                key: draw.choice(words[key]) for key in ("place", "member", "mod")
            }
            since = datetime(
                draw.randrange(2005, 2023), draw.randrange(1, 13), draw.randrange(1, 28)
            )
            self.cards[author] |= {"since": self.date(since), "c": str(draw.randrange(1, 3000))}
        return self.cards[author]

    def ago(self, steps: int) -> str:
        """Return how long ago, longer the more steps."""
        forms, ones = WORDS[self.language]["ago"], WORDS[self.language]["one"]
        unit = min(len(forms) - 1, steps)
        number = self.draw.randrange(1, 12)
        return ones[unit] if number == 1 else forms[unit].replace("{n}", str(number))

    def short(self, steps: int) -> str:
        """Return the same in a letter or two."""
        forms = WORDS[self.language]["short"]
        return f"{self.draw.randrange(1, 12)}{forms[min(len(forms) - 1, steps)]}"


def page(draw: random.Random, language: str) -> Page:
    """Return the choices of one page."""
    words = {key: draw.choice(forms) for key, forms in WORDS[language].items() if key != "months"}
    if draw.random() < 0.1:
        words = {key: form.upper() if key in {"reply", "like", "report", "share"} else form
                 for key, form in words.items()}  # fmt: skip
    when = draw.choice(["ago", "ago", "ago", "date", "date", "datetime", "short"])
    months = WORDS[language]["months"][0].split(",")
    glue = dates.glue(draw, language)
    return Page(
        draw,
        language,
        dates.date_form(draw, language, months),
        dates.clock_form(draw, language),
        glue,
        when,
        words,
    )


def filled(skeleton: Skeleton, draw: random.Random, language: str) -> Paste:
    """Return a paste of a skeleton."""
    shown = page(draw, language)
    options = skeleton.options
    count = draw.choice([4, 5, 5, 6, 6, 7, 8, 8, 9, 10, 12, 12, 14, 15, 20, 32])
    count = max(count, draw.randrange(6, 40)) if "many" in options else count
    names = people.crowd(draw, language, handles="handles" in options, count=max(3, count * 3 // 4))
    some = {row: draw.uniform(0.15, 0.6) for row in skeleton.rows}
    habits = Habits.of(draw, names, anonymous="anonymous" in options)
    size = next((o for o in ("short", "long") if o in options), "")
    gone = size != "short" and draw.random() < _GONE
    answers = draw.random() < 0.7
    at = datetime(2024 - draw.randrange(16), draw.randrange(1, 13), draw.randrange(1, 28), 9, 7)
    newest = draw.random() < 0.4
    authors: list[str] = []
    blocks: list[str] = []
    depth, steps = 0, draw.randrange(3)
    for number in range(1, count + 1):
        author = habits.next(authors)
        parent = draw.choice(authors) if authors and answers and draw.random() < 0.4 else ""
        depth = (draw.choice([0, min(depth + 1, 4)]) if parent else 0) if "indent" in options else 0
        at += timedelta(minutes=draw.randrange(3, 4000)) * (-1 if newest else 1)
        steps += draw.random() < 0.15
        values = _values(shown, author, at, number, steps, names, size)
        values["p"] = parent
        values |= habits.said(values, parent)
        lines = [
            text.rstrip(" ")
            for row in skeleton.rows
            if _stands(row, draw, some[row], answers=bool(parent))
            and not habits.is_left_out(row)
            and (text := _row(shown, row, values, habits.zero)) is not None
        ]
        if "名無し" in "".join(skeleton.rows):
            author = "名無しさん"
        blocks.append(habits.set_in("\n".join(lines), depth, number))
        if gone and draw.random() < _GONE:
            blocks.append(f"\n{shown.words['gone']}\n")
        blocks += habits.between(shown.words, number)
        authors.append(author)
    around = Around(
        draw, language, shown.words, lambda: shown.date(at), lambda: shown.ago(2), names
    )
    head = [_around(shown, row, count) for row in skeleton.head]
    foot = [_around(shown, row, count) for row in skeleton.foot]
    lines = [*around.above(), *head, *blocks, *foot, *around.below()]
    return Paste(skeleton.kind, skeleton.name, "\n".join(lines).strip("\n") + "\n", authors)


def _stands(row: str, draw: random.Random, chance: float, *, answers: bool) -> bool:
    """Return whether a comment has a row at all."""
    if row[0] in "^!":
        return answers == (row[0] == "^")
    return row[0] != "?" or draw.random() <= chance


def _row(shown: Page, row: str, values: dict[str, str], zero: float) -> str | None:
    """Return a row filled; none where it shows a count alone and this is 0."""
    text = row[1:] if row[0] in "?^!" else row
    if "{z}" in text and shown.draw.random() < zero:
        if text == "{z}":
            return None
        text = re.sub(r"\s?[·•(]?\s?\{z\}\)?", "", text)
    return "" if text == "_" else _FIELD.sub(lambda m: _value(shown, values, m[1]), text)


def _values(
    shown: Page, author: str, at: datetime, number: int, steps: int, names: list[str], size: str
) -> dict[str, str]:
    draw = shown.draw
    said = talk.body(draw, shown.language, size, names)
    when = {
        "ago": shown.ago(steps),
        "date": shown.date(at),
        "datetime": shown.date(at) + shown.glue + shown.clock(at),
        "short": shown.short(steps),
    }
    stars = draw.choice([5, 5, 4, 4, 3, 2, 1])
    initials = "".join(word[0] for word in author.split()[:2]).upper()
    return shown.card(author) | {
        "a": author,
        "a2": draw.choice(names),
        "a3": draw.choice(names),
        "h": re.sub(r"\W+", "", author.lower()) or "user",
        "i": initials,
        "b": said,
        "b1": " ".join(said.split()),
        "title": talk.title(draw, shown.language),
        "date": when["date"],
        "ago": when["ago"],
        "short": when["short"],
        "when": when[shown.when],
        "dt": when["datetime"],
        "time": shown.clock(at),
        "iso": f"{at:%Y-%m-%d}",
        "n": str(number),
        "k": str(
            draw.choice([draw.randrange(1, 10), draw.randrange(1, 100), draw.randrange(1, 999)])
        ),
        "z": str(draw.randrange(1, 40)),
        "stars": "★" * stars + "☆" * (5 - stars),
        "rating": shown.words["rating"].replace("{n}", str(stars)),
    }


def _value(shown: Page, values: dict[str, str], key: str) -> str:
    if key in values:
        return values[key]
    text = shown.words.get(key, key)
    number = str(shown.draw.randrange(2, 30))
    return text.replace("{n}", number).replace("{a}", values["a"])


def _around(shown: Page, row: str, count: int) -> str:
    row = "" if row == "_" else row
    for key in ("sort", "foot", "form"):
        if row == f"{{{key}}}":
            return "\n".join(WORDS[shown.language][key])
    if row == "{title}":
        return talk.heading(shown.draw, shown.language)
    number = str(count if shown.draw.random() < 0.6 else count * 7)
    return _FIELD.sub(lambda m: shown.words.get(m[1], m[1]).replace("{n}", number), row).replace(
        "{title}", "The old bridge"
    )
