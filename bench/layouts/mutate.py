# ruff: noqa: E501
"""Skeletons changed as sites change them: rows dropped, added, moved, joined, parted."""

import random

from bench.layouts.skeleton import Skeleton

#: What may stand above or beside the name, below it, and below the text.
_ABOVE = ["{avatar}", "{i}", "{stars}", "{n}", "#{n}", "{title}", "{rating}", "{k}",
          "?{avatar}", "?{mod}", "?{member}", "?{verified}", "?TOP FAN", "?picture"]  # fmt: skip
_BESIDE = ["?{mod}", "?{member}", "{member}", "{place}", "?{place}", "{posts}: {c}", "{joined} {since}",
           "?{verified}", "{stars}", "{rating}", "@{h}", "^{to} {p}", "^@{p}", "{title}", "·", "?{edited}",
           "{c} {posts}", "Level {k}"]  # fmt: skip
_BELOW = ["{reply}", "{like}", "{z}", "{k}", "{share}", "{report}", "{likes}", "?{replies}", "?{more}",
          "{like} {reply} {share}", "{reply} | {report}", "{like} · {reply}", "{helpful}", "{like} ({k})",
          "👍 {k}", "{k} {k}", "{like}{k}", "{reply} {quote} {report}", "{link}", "{edit}"]  # fmt: skip
_DATES = ("{date}", "{ago}", "{short}", "{when}", "{date} {at} {time}", "{date} {time}")
_HEADS = ["{comments}", "{comments2}", "{sort}", "{login}", "{load}", "_", "{ad}"]
_FEET = ["{load}", "{foot}", "{form}", "{next}", "1 2 3 4", "_", "{more}"]
#: How often a skeleton stays as it is.
AS_IS = 0.25
#: How often a blank line stands below each of its rows.
APART = 0.05


def mutated(skeleton: Skeleton, draw: random.Random) -> Skeleton:
    """Return the skeleton with up to three changes."""
    if draw.random() < APART:
        apart = [part for row in skeleton.rows if row != "_" for part in (row, "_")]
        return skeleton.with_rows(apart)
    if draw.random() < AS_IS:
        return skeleton
    rows = list(skeleton.rows)
    for _ in range(draw.choice([1, 1, 2, 2, 3])):
        rows = draw.choice([_drop, _add, _add, _swap, _dated, _glue, _part, _blank, _tight])(
            rows, draw
        )
    changed = skeleton.with_rows(rows)
    head, foot = list(changed.head), list(changed.foot)
    if draw.random() < 0.4:
        head = [*head, draw.choice(_HEADS)] if draw.random() < 0.6 else []
    if draw.random() < 0.4:
        foot = [*foot, draw.choice(_FEET)] if draw.random() < 0.6 else []
    return Skeleton(
        changed.kind, changed.name, changed.options, changed.rows, tuple(head), tuple(foot)
    )


def _holds(row: str, *fields: str) -> bool:
    return any(f"{{{name}}}" in row for name in fields)


def _fixed(row: str) -> bool:
    return _holds(row, "a", "b", "b1")


def _drop(rows: list[str], draw: random.Random) -> list[str]:
    loose = [i for i, row in enumerate(rows) if not _fixed(row)]
    if not loose or len(rows) < 4:
        return rows
    at = draw.choice(loose)
    return rows[:at] + rows[at + 1 :]


def _add(rows: list[str], draw: random.Random) -> list[str]:
    name = next((i for i, row in enumerate(rows) if _holds(row, "a")), 0)
    text = next((i for i, row in enumerate(rows) if _holds(row, "b", "b1")), 0)
    if name == text:
        return [*rows, draw.choice(_BELOW)]
    place = draw.choice(["above", "beside", "beside", "below", "below"])
    if place == "below" and text > name:
        end = len(rows) - (rows[-1] == "_")
        return [*rows[:end], draw.choice(_BELOW), *rows[end:]]
    if place == "above":
        return [*rows[:name], draw.choice(_ABOVE), *rows[name:]]
    return [*rows[: name + 1], draw.choice(_BESIDE), *rows[name + 1 :]]


def _swap(rows: list[str], draw: random.Random) -> list[str]:
    pairs = [i for i in range(len(rows) - 1) if "_" not in rows[i : i + 2]
             and not (_fixed(rows[i]) and _fixed(rows[i + 1]))]  # fmt: skip
    if not pairs:
        return rows
    at = draw.choice(pairs)
    return [*rows[:at], rows[at + 1], rows[at], *rows[at + 2 :]]


def _dated(rows: list[str], draw: random.Random) -> list[str]:
    style = draw.choice(_DATES)
    for old in (
        "{date} {at} {time}",
        "{date} {time}",
        "{date}, {time}",
        "{ago}",
        "{short}",
        "{date}",
    ):
        for at, row in enumerate(rows):
            if old in row:
                return [*rows[:at], row.replace(old, style), *rows[at + 1 :]]
    return rows


def _glue(rows: list[str], draw: random.Random) -> list[str]:
    """Set two rows on one line."""
    pairs = [i for i in range(len(rows) - 1) if "_" not in rows[i : i + 2]
             and not any(_holds(row, "b", "b1") or row[0] in "?^" for row in rows[i : i + 2])]  # fmt: skip
    if not pairs:
        return rows
    at = draw.choice(pairs)
    sign = draw.choice([" · ", " | ", " - ", ", ", " ", " • ", "  ", " (", "\t"])
    row = rows[at] + sign + rows[at + 1] + (")" if sign == " (" else "")
    return [*rows[:at], row, *rows[at + 2 :]]


def _part(rows: list[str], _: random.Random) -> list[str]:
    """Set a line's parts on rows of their own."""
    for sign in (" · ", " | ", " • ", " - ", " — ", ", "):
        for at, row in enumerate(rows):
            if sign in row and not _holds(row, "b", "b1") and row[0] not in "?^":
                return [*rows[:at], *(p for p in row.split(sign) if p), *rows[at + 1 :]]
    return rows


def _blank(rows: list[str], draw: random.Random) -> list[str]:
    """Set a blank line somewhere, or at the end."""
    at = draw.choice([len(rows), draw.randrange(1, len(rows) + 1)])
    return [*rows[:at], "_", *rows[at:]]


def _tight(rows: list[str], draw: random.Random) -> list[str]:
    """Take the blank lines out, or set one below each row."""
    plain = [row for row in rows if row != "_"]
    if draw.random() < 0.75:
        return plain
    return [part for row in plain for part in (row, "_")]
