"""Comment sections rendered in many layouts, with what should be read from them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

FIRST = (
    "Ada Grace Emil Sofia Lise Mary Henrik Marta Olu Priya Jun Nadia Tomas Ines Bram Ruth Kofi Lena"
    " Igor Yuki Paul Mona Sam Vera Dev Anneke Will Rose Mark April"
).split()
LAST = (
    "Byron Holm Noether Kova Meit Lovel Aune Ellwood Adeyemi Nair Sato Rahal Novak Sousa Visser"
    " Okafor Petrov Tanaka Keller Brandt O'Neil McCall"
).split()
HANDLES = (
    "gardener42 wet_boots the3rdman NorthWind xX_bell_Xx tidewatcher BeanCounter ledgerFan old.salt"
    " ropeandpaint"
).split()
ODD = (
    "Ruth @ The Long Lane", "Ellwood, M.", "Sam (from Bergen)", "anonymous", "Dr. Lise Meit",
    "The Bell Committee", "J.R. Keller", "K.", "Bean & Sons", "marta e", "www.ropes.example",
)  # fmt: skip
OPENERS = (
    "I have tried this for years and it never worked for me.",
    "Thank you, this is exactly what I needed today.",
    "Why does nobody talk about the cost?",
    "Great post! I will send it to my sister.",
    "We did the same thing on March 3, 2011 and it took two days.",
    "you forgot the most important part, the rope",
    "The second photograph is wonderful.",
    "Has anyone asked the council about it? They said no in 2009.",
    "lol",
    "Thanks!",
    "+1",
    "Not so. See http://example.org/a/b?c=1 for the numbers.",
    "Hi Marta,",
    "Agreed.",
)
MORE = (
    "The harbour was full of ice that winter and nobody could get out for a week.",
    "My grandfather kept a ledger of every crossing, and it says something else.",
    "If you plant the beans too early the frost takes them, whatever the packet says.",
    "It depends on the soil, of course: clay holds water and sand does not.",
    "On 4 May we go there again, so come along if you like.",
    "They open at 9:30 am and close whenever they feel like it.",
    "I would not pay more than twenty for it.",
    "1. Dry the rope. 2. Coil it. 3. Forget where you put it.",
)
SIGNS = ("Cheers,\n{name}", "Best wishes", "- {name}", "{name}", "xo")


@dataclass(frozen=True)
class Said:
    author: str
    when: datetime
    text: str
    depth: int


def thread(random: Random, count: int, *, nested: bool = False) -> list[Said]:
    """Return comments with dates that grow."""
    people = [_name(random) for _ in range(max(2, count * 2 // 3))]
    when = datetime(2012, 10, 1, 7, 5) + timedelta(days=random.randrange(3000))  # noqa: DTZ001
    said: list[Said] = []
    for _ in range(count):
        when += timedelta(minutes=random.randrange(3, 2000))
        name = random.choice(people)
        depth = random.randrange(min(said[-1].depth + 2, 4)) if nested and said else 0
        said.append(Said(name, when, _text(random, name), depth))
    return said


def _name(random: Random) -> str:
    kind = random.random()
    if kind < 0.35:
        return f"{random.choice(FIRST)} {random.choice(LAST)}"
    if kind < 0.7:
        return random.choice(FIRST)
    if kind < 0.85:
        return random.choice(HANDLES)
    return random.choice(ODD)


def _text(random: Random, name: str) -> str:
    paragraphs = [random.choice(OPENERS)]
    more = random.choice((0, 0, 1, 1, 2, 4))
    paragraphs += [" ".join(random.sample(MORE, random.randrange(1, 4))) for _ in range(more)]
    if random.random() < 0.12:
        paragraphs.append(random.choice(SIGNS).format(name=name.partition(" ")[0]))
    return "\n\n".join(paragraphs)


def _long(when: datetime) -> str:
    return f"{when:%B} {when.day}, {when.year} at {_half(when)}"


def _half(when: datetime) -> str:
    return f"{when.hour % 12 or 12}:{when:%M} {'pm' if when.hour > 11 else 'am'}"


def _day(when: datetime) -> str:
    return f"{when:%B} {when.day}, {when.year}"


DATES: dict[str, Callable[[datetime], str]] = {
    "long": _long,
    "upper": lambda w: f"{w:%b} {w.day}, {w.year} {_half(w).upper()}",
    "iso": lambda w: f"{w:%Y-%m-%d %H:%M}",
    "dotted": lambda w: f"{w:%d.%m.%Y %H:%M}",
    "slashed": lambda w: f"{w.month}/{w.day}/{w.year} {_half(w).upper()}",
    "european": lambda w: f"{w.day} {w:%B %Y} {w:%H:%M}",
    "day": _day,
    "german": lambda w: f"{w.day}. Oktober {w.year} um {w:%H:%M}",
    "ordinal": lambda w: f"{w:%B} {w.day}th, {w.year} at {_half(w)}",
    "ago": lambda w: f"{w.day} days ago",
}

#: Header lines, with {a} for the author, {d} for the date, {n} for the comment's number.
BEFORE = {
    "name date": "{a} {d}",
    "name date gap": "{a} {d}\n",
    "on said": "{a} on {d} said:\n",
    "on first": "On {d}, {a} said...\n",
    "fused": "{a}{d}\n",
    "says": "{a} says:\n{d}",
    "says gap": "{a} says:\n{d}\n",
    "stacked": "{a}\n{d}\n",
    "stacked gap": "{a}\n\n{d}\n",
    "posted": "{a}\nPosted {d}\n",
    "date first": "{d}\n\n{a}\n",
    "numbered": "{n}. {a} - {d}\n",
    "hash": "#{n} {a} {d}",
    "bar": "{a} | {d} | Reply\n",
    "dash": "{a} — {d}",
    "comment by": "Comment by {a} — {d}\n",
    "by": "by {a} on {d}\n",
    "wrote": "{a} wrote on {d}:",
    "bullet": "{a} • {d}\n",
    "number line": "{n}\n{a}\n{d}\n",
    "avatar": "Avatar for {a}\n{a}\n{d}\n",
    "slash": "{d} / {a} says:\n",
    "brackets": "{a} ({d})\n",
}
AFTER = {
    "posted by at": "Posted by: {a} at {d}",
    "posted by bar": "Posted by: {a} | {d}",
    "by on": "by {a} on {d}",
    "comment number": "Comment #{n} - Posted by: {a} at {d}",
    "dash name": "— {a}, {d}",
    "date name": "{d} {a}",
    "stacked after": "{a}\n{d}",
}
BUTTONS = ("", "Reply", "Reply\nShare", "Like (3)\nReply", "Reply ↓", "Report this comment")


def render(said: list[Said], layout: str, date: str, buttons: str = "", step: int = 4) -> str:
    """Return the text of a page that shows these comments."""
    after = layout in AFTER
    form = AFTER[layout] if after else BEFORE[layout]
    blocks = []
    for number, comment in enumerate(said, 1):
        head = form.format(a=comment.author, d=DATES[date](comment.when), n=number)
        parts = [comment.text, "", head] if after else [head, comment.text]
        if buttons:
            parts.append(buttons)
        margin = " " * (step * comment.depth)
        lines = "\n".join(parts).split("\n")
        blocks.append("\n".join(margin + line if line else line for line in lines))
    return "\n\n".join(blocks) + "\n"
