"""Layouts without a reader of their own: ``python -m bench.unknown_layouts [PART...] [-v]``.

The pastes are set by ``tests/ingest/unknown/setting.py`` after real sites, in three parts: ``dev``;
``held``, of which only the total was looked at until the reader was done; ``later``, written after.
The others were not set but written after real sites: ``own`` by who mended the reader (at first
sight F1 0.624), the rest by others who had not seen it. ``blind``, ``blind-b``, ``blind-c`` and
``unseen`` (at first sight 0.397, 0.409, 0.445 and 0.543) it was mended on then, and on ``fresh``
(0.684): these are worn. ``fresh-unseen`` was written with ``fresh`` (at first sight
0.671) and has been looked at since, too. ``laid-out`` and ``set-down`` (0.734 and 0.740), and
``papers``, ``boards``, ``apps``, ``panels``, ``blogs`` and ``places`` (0.771, 0.495, 0.726, 0.662,
0.815 and 0.598) are of November 2026 by people who had not seen the reader; it was learned from
them. ``news``, ``engines``, ``communities``, ``desks`` and ``letters`` (0.752, 0.856, 0.795, 0.699
and 0.618) followed when more had been learned, then ``markets``, ``circles``, ``gazettes`` and
``networks`` (0.725, 0.770, 0.789 and 0.693), then ``weeklies``, ``bureaus`` and ``hobbies`` (0.778,
0.736 and 0.779), ``continent``, ``screens``, ``archives``, ``elsewhere`` and ``homegrown`` (0.771,
0.689, 0.769, 0.690 and 0.696). ``shut`` (0.743) was written with the former, and nobody has opened
it: that part says what to expect of a layout that nobody has described, as long as it stays shut;
its total was looked at often. ``shut-later`` (0.856 by the reader before what was learned beside
it) is of ordinary pages and fresh. ``known`` (0.917), ``known-apps`` (0.859, of other years, apps
and languages), ``known-boards`` (0.900, exact order 0.538: boards, blogs, lists and trackers),
``known-threads`` (0.840), ``known-pages`` (0.878), ``known-views`` (0.934, exact order 0.734) and
``shut-known`` (0.931) are pages of known platforms; the readers were mended on all but
``shut-known``. ``gatherings`` and ``surfaces`` (0.847 and 0.809) are of 28 November, as are
``known-odd`` and ``known-prints`` (0.815, exact order 0.375; 0.861, 0.656): known platforms as
browsers for terminals, printers, mails and other sites show them. Of the pages of known platforms,
but for ``shut-known``, the generic reader learns, too.
Without ``-v`` only the totals of all but ``dev`` are printed, and of the shut parts always.
"""

import difflib
import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from thread_cli.ingest import detect
from thread_cli.model import Thread

PARTS = [
    *("dev", "held", "later", "blind", "own", "blind-b", "blind-c", "unseen"),
    *("fresh", "fresh-unseen", "laid-out", "set-down"),
    *("papers", "boards", "apps", "panels", "blogs", "places"),
    *("press", "forums", "reviews", "feeds", "tools", "talk"),
    *("news", "engines", "communities", "desks", "letters"),
    *("markets", "circles", "gazettes", "networks"),
    *("weeklies", "bureaus", "hobbies"),
    *("continent", "screens", "archives", "elsewhere", "homegrown"),
    *("gatherings", "surfaces"),
]
#: Pages of known platforms: their readers are measured on them, and the generic one learns of them.
KNOWN = [
    *("known", "known-more", "known-apps", "known-boards"),
    *("known-threads", "known-pages", "known-views", "known-odd", "known-prints"),
]
LEARNED = [*PARTS, *KNOWN]
#: Of these totals alone are printed, and nothing is learned.
SHUT = ["shut", "shut-known", "shut-later"]
FOLDER = Path(__file__).parent.parent / "tests" / "ingest" / "unknown"


@dataclass(frozen=True)
class Row:
    """One paste measured: counts of comments, and shares from 0 to 1."""

    name: str
    format: str
    found: int
    true: int
    f1: float
    order: bool
    parents: float | None
    chars: float
    extra: float
    seconds_per_100kb: float


def measure(path: Path) -> Row:
    """Read one paste and compare it with what was set.

    Raises:
        AssertionError: the spans do not tile the paste.
    """
    raw = path.read_bytes()
    truth = json.loads(path.with_suffix(".json").read_text("utf-8"))
    begin = time.perf_counter()
    thread = detect.ingest(raw, path.name)
    seconds = time.perf_counter() - begin
    assert b"".join(raw[s.start : s.end] for s in thread.spans()) == raw, path.name
    want = [entry["author"] or "" for entry in truth]
    have = [" ".join((comment.author or "").split()) for comment in thread.comments]
    matcher = difflib.SequenceMatcher(None, want, have, autojunk=False)
    pairs = [(b.a + k, b.b + k) for b in matcher.get_matching_blocks() for k in range(b.size)]
    kept, extra = shares(truth, [comment.text for comment in thread.comments], pairs)
    return Row(
        path.stem,
        thread.format,
        len(have),
        len(want),
        2 * len(pairs) / max(1, len(want) + len(have)),
        want == have,
        _parents(truth, thread, dict(pairs)),
        kept,
        extra,
        seconds / max(1.0, len(raw) / 100_000),
    )


def text_of(entry: dict) -> str:
    """Return a comment's text; one line is kept once."""
    return entry["text"] if "text" in entry else entry["text_first_line"]


def _parents(truth: list[dict], thread: Thread, pairs: dict[int, int]) -> float | None:
    if not any("parent" in entry for entry in truth):
        return None
    shown = [index for index, entry in enumerate(truth) if "parent" in entry]
    right = 0
    for i in shown:
        if i not in pairs:
            continue
        true, mine = truth[i]["parent"], thread.comments[pairs[i]].parent
        right += (
            (mine is None) if true is None else mine is not None and mine - 1 == pairs.get(true)
        )
    return right / len(shown)


def shares(
    truth: list[dict], texts: list[str], pairs: list[tuple[int, int]]
) -> tuple[float, float]:
    """Return the share of the true texts' characters in their comments, and of others'.

    Args:
        truth: The comments as they are labelled.
        texts: Those found.
        pairs: Which of these are which.
    """
    kept = total = extra = 0
    for entry in truth:
        total += sum(len(line.strip()) for line in text_of(entry).splitlines())
    for i, j in pairs:
        want = [line.strip() for line in text_of(truth[i]).splitlines() if line.strip()]
        have = [line.strip() for line in texts[j].splitlines() if line.strip()]
        same = difflib.SequenceMatcher(None, want, have, autojunk=False)
        mine = sum(len(want[b.a + k]) for b in same.get_matching_blocks() for k in range(b.size))
        kept += mine
        extra += sum(map(len, have)) - mine
    return kept / max(1, total), extra / max(1, total)


def rows(part: str) -> list[Row]:
    """Return the measurements of a part, ``dev`` or ``held``."""
    return [measure(path) for path in sorted((FOLDER / part).glob("*.txt"))]


def means(part: list[Row]) -> dict[str, float]:
    """Return the means over files; parents over those files whose text shows them."""
    shown = [row.parents for row in part if row.parents is not None]
    return {
        "f1": sum(row.f1 for row in part) / len(part),
        "order": sum(row.order for row in part) / len(part),
        "parents": sum(shown) / max(1, len(shown)),
        "chars": sum(row.chars for row in part) / len(part),
        "extra": sum(row.extra for row in part) / len(part),
    }


def not_plain() -> list[str]:
    """Return the texts without comments in which comments were seen."""
    found = []
    for path in sorted((FOLDER / "none").glob("*.txt")):
        thread = detect.ingest(path.read_bytes(), path.name)
        if thread.format != "plain":
            found.append(f"{path.stem} ({thread.format} {thread.format_confidence})")
    return found


def main() -> int:
    """Print a table of the dev part, and the totals of all."""
    for part in [word for word in sys.argv[1:] if word[0] != "-"] or [*LEARNED, *SHUT]:
        measured = rows(part)
        if part == "dev" or ("-v" in sys.argv and part not in SHUT):
            for row in measured:
                parents = "-" if row.parents is None else f"{row.parents:.2f}"
                print(
                    f"{row.name:20} {row.format:10} {row.found:3}/{row.true:3} F1 {row.f1:.3f} "
                    f"{'   ' if row.order else 'NO '} parents {parents:>4} chars {row.chars:.3f} "
                    f"extra {row.extra:.3f}"
                )
        print(
            f"{part}: {len(measured)} files, "
            + ", ".join(f"{k} {v:.3f}" for k, v in means(measured).items())
            + f"; slowest {max(r.seconds_per_100kb for r in measured):.2f} s"
        )
    print("comments seen where there are none: " + (", ".join(not_plain()) or "nowhere"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
