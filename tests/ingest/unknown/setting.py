# ruff: noqa: E501, DTZ001, SIM114
"""Sets comments into the layouts of sites that have no reader: ``python -m tests.ingest.unknown.setting``."""

import json
import random
import re
import textwrap
from datetime import datetime, timedelta
from pathlib import Path

from tests.ingest.unknown.layouts import DEV, Layout
from tests.ingest.unknown.layouts_held import HELD, LATER
from tests.ingest.unknown.material import BODIES, BODIES_HELD, HANDLES, NAMES

HERE = Path(__file__).parent


def made(layout: Layout, *, held: bool, seed: str = "") -> tuple[str, list[dict]]:
    """Return a paste in a layout, and its comments with their true authors, bodies and parents."""
    draw = random.Random("unknown" + layout.name + seed)
    names = (HANDLES if layout.handles else NAMES)[:]
    order = draw.sample(range(len(names)), len(names))
    order = order[: max(3, layout.count * 3 // 4)]
    bodies = draw.sample(BODIES_HELD if held else BODIES, min(layout.count, 38))
    now = datetime(2024, 3, 20, 18, 30)
    truth: list[dict] = []
    blocks: list[str] = []
    depths: list[int] = []
    for n in range(layout.count):
        who = order[n % len(order)] if n < len(order) else draw.choice(order)
        if truth and names[who] == truth[-1]["author"]:
            who = order[(order.index(who) + 1) % len(order)]
        parent = None
        if n and draw.random() < 0.45:
            parent = n - 1 if layout.tree == "indent" else draw.randrange(max(0, n - 3), n)
            if layout.tree == "indent" and depths[parent] >= 3:
                parent = None
            elif names[who] == truth[parent]["author"]:
                parent = None
        if parent is not None and layout.tree != "indent":
            called = truth[parent]["author"]
            parent = max(i for i in range(n) if truth[i]["author"] == called)
        depths.append(0 if parent is None else depths[parent] + 1)
        body = bodies[n % len(bodies)]
        at = now - timedelta(minutes=draw.randrange(5, 400) * (layout.count - n))
        block = _block(
            layout,
            n,
            names[who],
            HANDLES[who % len(HANDLES)],
            body,
            at,
            draw,
            truth[parent]["author"] if parent is not None else None,
        )
        if layout.tree == "indent":
            block = textwrap.indent(block, "    " * depths[-1])
        if "{b1}" in layout.form:
            body = " ".join(body.split())
        blocks.append(block)
        if parent is not None and "[[@{p} ]]{b}" in layout.form:
            body = f"@{truth[parent]['author']} {body}"
        entry = {"author": names[who], "text_first_line": body.split("\n")[0], "text": body}
        if layout.tree:
            entry["parent"] = parent
        truth.append(entry)
    return layout.head + layout.gap.join(blocks) + "\n" + layout.foot, truth


def _block(layout, n, author, handle, body, at, draw, parent) -> str:
    ago = draw.choice(
        [f"{draw.randrange(2, 23)} hours ago", f"{draw.randrange(2, 9)} days ago", "1 day ago"]
    )
    form = layout.form
    form = re.sub(r"\[\[((?:.|\n)*?)\]\](?!\])", lambda m: m[1] if parent else "", form)
    fields = {
        "a": author,
        "h": handle,
        "b": body,
        "b1": " ".join(body.split()),
        "p": parent or "",
        "k": str(draw.randrange(0, 90)),
        "m": str(draw.randrange(1, 12)),
        "n": str(n + 1),
        "i": author[0].upper(),
        "ago": ago,
        "short": draw.choice(
            [f"{draw.randrange(1, 23)}h", f"{draw.randrange(1, 6)}d", f"{draw.randrange(1, 9)}w"]
        ),
        "date": f"{at:%B} {at.day}, {at:%Y}",
        "dm": f"{at.day} {at:%B}",
        "my": f"{at:%b %Y}",
        "mdy": f"{at:%B} {at.day}",
        "abbr": f"{at:%b} {at.day}",
        "iso": f"{at:%Y-%m-%d}",
        "slash": f"{at.month}/{at.day}/{at:%Y}",
        "dots": f"{at:%d.%m.%Y}",
        "clock": f"{at:%H:%M:%S}",
        "hm": f"{at:%H:%M}"
        if "{hm} AM" not in form and "{hm} PM" not in form
        else f"{at.hour % 12 or 12}:{at:%M}",
        "hd": f"{at:%H.%M}",
        "x": draw.choice(layout.extra),
    }
    return re.sub(r"\{(\w+)\}", lambda m: fields[m[1]], form)


def _short(entry: dict) -> dict:
    once = entry["text"] == entry["text_first_line"]
    return {key: value for key, value in entry.items() if key != "text" or not once}


def main() -> None:
    """Write every paste and its truth; the files are kept, so a change of this one shows."""
    for part, layouts in (("dev", DEV), ("held", HELD), ("later", LATER)):
        folder = HERE / part
        folder.mkdir(exist_ok=True)
        for layout in layouts:
            paste, truth = made(layout, held=part == "held")
            (folder / f"{layout.name}.txt").write_text(paste, "utf-8")
            (folder / f"{layout.name}.json").write_text(
                json.dumps([_short(entry) for entry in truth], ensure_ascii=False, indent=0) + "\n",
                "utf-8",
            )


if __name__ == "__main__":
    main()
