# ruff: noqa: E501
"""How one page and the people on it behave."""

import random
from dataclasses import dataclass

#: What pages call people who give no name.
_NAMELESS = "Anonymous,Anonymous,anonymous,Guest,Anonymous User,Anonym,anonyme,Anónimo,Anoniem,Gast,Аноним,gość,Unknown,[deleted],匿名".split(
    ","
)


@dataclass
class Habits:
    """How one page and its people behave.

    ``anonymous`` is what who gives no name is called, ``often`` how often; ``owner`` answers;
    ``zero`` says how often a count that is 0 is left out, ``left_out`` how often any row is,
    ``mentions`` how often an answer says whom it answers; ``step`` sets answers in, ``lists`` adds
    the number of a list; ``every`` so many comments the page sets something between.
    """

    draw: random.Random
    names: list[str]
    anonymous: str
    often: float
    owner: str
    zero: float
    left_out: float
    mentions: float
    step: str
    lists: str
    every: int

    @classmethod
    def of(cls, draw: random.Random, names: list[str], *, anonymous: bool) -> "Habits":
        """Return the habits of a page."""
        often = 1.0 if anonymous else draw.choice([0, 0, 0, 0, 0, 0, draw.uniform(0.1, 0.5)])
        return cls(
            draw,
            names,
            "Anonymous" if anonymous else draw.choice(_NAMELESS),
            often,
            draw.choice(names) if draw.random() < 0.4 else "",
            draw.uniform(0.1, 0.6),
            draw.choice([0, 0, 0, 0.02, 0.05]),
            draw.choice([0, 0, 0.3, 0.8]),
            draw.choice(["    ", "    ", "  ", "\t", "> "]),
            draw.choice(["", *[""] * 30, "  {n}. ", "  * ", "    {n}. "]),
            draw.choice([0] * 10 + [3, 4, 5]),
        )

    def next(self, before: list[str]) -> str:
        """Return who writes next: often somebody new, seldom the last one again."""
        draw = self.draw
        if draw.random() < self.often:
            return self.anonymous
        chance = draw.random()
        if self.owner and before and chance < 0.15 and before[-1] != self.owner:
            return self.owner
        if len(before) > 1 and 0.15 < chance < 0.25:
            return before[-2]
        if before and 0.25 < chance < 0.28:
            return before[-1]
        fresh = [name for name in self.names if name not in before]
        if fresh and draw.random() < 0.75:
            return fresh[0]
        others = [name for name in before if name != before[-1]] if before else []
        return draw.choice(others or self.names)

    def said(self, values: dict[str, str], parent: str) -> dict[str, str]:
        """Return the text with the name of whom it answers, on pages where people write that."""
        if not parent or self.draw.random() > self.mentions:
            return {}
        form = self.draw.choice(["@{} ", "@{} ", "@{}: ", "{}: ", "{}, "]).format(parent)
        return {"b": form + values["b"], "b1": form + values["b1"]}

    def is_left_out(self, row: str) -> bool:
        """Whether a comment lacks a row that others have."""
        if "{a}" in row or "{b" in row or row == "_":
            return False
        return self.draw.random() < self.left_out

    def set_in(self, block: str, depth: int, number: int) -> str:
        """Return a comment's lines set in."""
        start = self.lists.format(n=number)
        first, *rest = block.split("\n")
        lines = [start + first, *(" " * len(start) + line if line else "" for line in rest)]
        return "\n".join(self.step * depth + line if line else line for line in lines)

    def between(self, words: dict[str, str], number: int) -> list[str]:
        """Return what the page sets behind a comment."""
        if not self.every or number % self.every:
            return []
        row = self.draw.choice(
            [words["ad"], words["more"].replace("{n}", "3"), "Page 1 of 3", "--", words["load"]]
        )
        return self.draw.choice([[row], [row, ""], ["", row, ""]])
