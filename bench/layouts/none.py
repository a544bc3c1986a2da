# ruff: noqa: E501
"""Texts without comments: lists, tables, articles, recipes, schedules, logs."""

import random

from bench.layouts import people, talk
from bench.layouts.fill import Paste


def plain(draw: random.Random) -> Paste:
    """Return a text that nobody commented."""
    kind = draw.choice(list(_KINDS))
    return Paste("none", kind, "\n".join(_KINDS[kind](draw)) + "\n", [])


def _article(draw: random.Random) -> list[str]:
    names = people.crowd(draw, "en", handles=False, count=3)
    lines = [talk.title(draw), f"By {names[0]}", "March 2, 2024", ""]
    for _ in range(draw.randrange(4, 12)):
        lines += [talk.body(draw, "en", "long", names), ""]
        if draw.random() < 0.25:
            lines += [talk.title(draw), ""]
    return lines


def _recipe(draw: random.Random) -> list[str]:
    things = draw.sample(
        "flour sugar butter eggs milk salt pepper rice beans onion garlic oil".split(), 7
    )
    lines = [talk.title(draw), "", "Serves 4", "Prep 20 min", "", "Ingredients"]
    lines += [f"{draw.randrange(1, 500)} g {thing}" for thing in things]
    lines += ["", "Method"]
    return lines + [f"{n}. Mix the {thing} and wait." for n, thing in enumerate(things, 1)]


def _schedule(draw: random.Random) -> list[str]:
    lines = ["Programme", ""]
    for hour in range(8, 8 + draw.randrange(5, 12)):
        lines.append(f"{hour:02}:{draw.choice(['00', '15', '30'])}  {talk.title(draw)}")
        if draw.random() < 0.4:
            lines.append(f"Room {draw.randrange(1, 30)}")
    return lines


def _fixtures(draw: random.Random) -> list[str]:
    towns = "Leeds Derby York Hull Bath Luton Stoke Wigan".split()
    lines = ["Results"]
    for day in range(1, draw.randrange(6, 14)):
        one, two = draw.sample(towns, 2)
        lines += [f"{day} March 2024", f"{one} {draw.randrange(5)}-{draw.randrange(5)} {two}"]
    return lines


def _contacts(draw: random.Random) -> list[str]:
    lines = []
    for name in people.crowd(draw, "en", handles=False, count=draw.randrange(5, 12)):
        lines += [name, draw.choice(["Head of Sales", "Nurse", "Driver", "Editor"]),
                  f"+44 20 {draw.randrange(1000, 9999)} {draw.randrange(1000, 9999)}", ""]  # fmt: skip
    return lines


def _table(draw: random.Random) -> list[str]:
    lines = ["Name\tTeam\tPoints"]
    names = people.crowd(draw, "en", handles=False, count=draw.randrange(5, 15))
    return lines + [f"{n}\tTeam {draw.randrange(9)}\t{draw.randrange(99)}" for n in names]


def _catalogue(draw: random.Random) -> list[str]:
    lines = []
    for _ in range(draw.randrange(5, 12)):
        lines += [talk.title(draw), f"£{draw.randrange(1, 90)}.99", "Add to basket", ""]
    return lines


def _headlines(draw: random.Random) -> list[str]:
    lines = ["Latest news"]
    for _ in range(draw.randrange(6, 14)):
        lines += [talk.body(draw, "en", "short", ["Tom"]), f"{draw.randrange(2, 23)} hours ago",
                  draw.choice(["World", "Sport", "Business", "Politics"])]  # fmt: skip
    return lines


def _log(draw: random.Random) -> list[str]:
    return [
        f"2024-03-{draw.randrange(1, 28):02} 10:{n:02}:11 {draw.choice(['INFO', 'WARN', 'ERROR'])} "
        f"worker-{draw.randrange(4)}: {draw.choice(['started', 'timeout after 30 s', 'retry', 'done'])}"
        for n in range(draw.randrange(8, 30))
    ]


def _minutes(draw: random.Random) -> list[str]:
    names = people.crowd(draw, "en", handles=False, count=6)
    lines = ["Minutes of the meeting of 4 March 2024", "", "Present: " + ", ".join(names), ""]
    for number in range(1, draw.randrange(4, 9)):
        lines += [f"{number}. {talk.title(draw)}", talk.body(draw, "en", "long", names), ""]
    return lines


def _faq(draw: random.Random) -> list[str]:
    lines = ["Frequently asked questions", ""]
    for _ in range(draw.randrange(4, 9)):
        lines += [f"How do I {draw.choice(['return', 'clean', 'fit', 'order'])} it?",
                  talk.body(draw, "en", "", ["Tom"]), ""]  # fmt: skip
    return lines


_KINDS = {
    "article": _article, "recipe": _recipe, "schedule": _schedule, "fixtures": _fixtures,
    "contacts": _contacts, "table": _table, "catalogue": _catalogue, "headlines": _headlines,
    "log": _log, "minutes": _minutes, "faq": _faq,
}  # fmt: skip
