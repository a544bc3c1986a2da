"""Readers measured on pastes that nobody on the project wrote: ``python -m bench.ingest_eval``.

Skips when the evaluation data is absent. Fails below ``bench/ingest_floor.json``.
"""

import json
import os
import sys
import time
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from thread_cli.ingest import detect
from thread_cli.model import Thread

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("THREAD_CLI_SHARED", HERE.parent.parent / "shared"))
PASTES = SHARED / "eval" / "pastes"
FLOOR = HERE / "ingest_floor.json"
#: A reading below this confidence is not counted as sure.
SURE = 0.6


@dataclass(frozen=True)
class Row:
    name: str
    format: str
    confidence: float
    found: int
    declared: int | None
    true: int
    right: int
    order: bool
    parents: float | None
    chars: float
    seconds_per_100kb: float

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 0.0

    @property
    def f1(self) -> float:
        total = self.found + self.true
        return 2 * self.right / total if total else 1.0


def main() -> int:
    if not PASTES.is_dir():
        print(f"skipped: {PASTES} is not there; set THREAD_CLI_SHARED to the shared folder")
        return 0
    rows = [_labelled(path) for path in sorted((PASTES / "labelled").glob("*.txt"))]
    _print_labelled(rows)
    tally = _unlabelled(verbose="-v" in sys.argv)
    return _against_floor(rows, tally)


def _read(path: Path) -> tuple[Thread, float]:
    raw = path.read_bytes()
    begin = time.perf_counter()
    thread = detect.ingest(raw, path.name)
    seconds = time.perf_counter() - begin
    if b"".join(raw[s.start : s.end] for s in thread.spans()) != raw:
        raise AssertionError("the spans do not tile the source")
    return thread, seconds / max(1.0, len(raw) / 100_000)


def _labelled(path: Path) -> Row:
    label = json.loads(path.with_suffix(".json").read_text("utf-8"))
    thread, seconds = _read(path)
    want = [_name(c["author"]) for c in label["comments"]]
    have = [_name(c.author) for c in thread.comments]
    pairs = [
        (block.a + k, block.b + k)
        for block in SequenceMatcher(None, want, have, autojunk=False).get_matching_blocks()
        for k in range(block.size)
    ]
    parents = None
    if label["depth_in_text"].startswith("yes"):
        to_have = dict(pairs)
        right = 0
        for i, j in pairs:
            parent = label["comments"][i]["parent"]
            mine = thread.comments[j].parent
            right += (None if mine is None else mine - 1) == (
                None if parent is None else to_have.get(parent, -1)
            )
        parents = right / len(want)
    return Row(
        path.stem,
        thread.format,
        thread.format_confidence,
        len(have),
        thread.declared_comments,
        len(want),
        len(pairs),
        want == have,
        parents,
        _chars(path, label, thread, pairs),
        seconds,
    )


def _name(author: str | None) -> str:
    return " ".join((author or "").split())


def _chars(path: Path, label: dict, thread: Thread, pairs: list[tuple[int, int]]) -> float:
    """Return the share of the text's characters that ended in the right comment.

    A comment's true text runs from where its labelled first line begins to the next header; the
    label holds only beginnings, so the comparison is made at these.
    """
    raw = path.read_bytes()
    text = raw.decode(label["encoding"], "replace")
    starts = []
    position = 0
    for comment in label["comments"]:
        at = -1
        if comment["body_first_line"]:
            at = text.find(comment["body_first_line"][:60], position)
        starts.append(at if at >= 0 else None)
        position = at + len(comment["body_first_line"]) if at >= 0 else position
    right = total = 0
    by_want = dict(pairs)
    for number, start in enumerate(starts):
        if start is None:
            continue
        following = [s for s in starts[number + 1 :] if s is not None]
        stop = following[0] if following else len(text)
        size = len(text[start:stop].strip())
        total += size
        mine = by_want.get(number)
        if mine is not None:
            body = thread.comments[mine].text
            begins = label["comments"][number]["body_first_line"][:40]
            if body.startswith(begins):
                right += min(size, max(len(body), 0) + _frame(size, body))
    return right / total if total else 1.0


def _frame(size: int, body: str) -> int:
    """Return what of a comment's stretch may be header, date and buttons rather than body."""
    return size - len(body) if 0 <= size - len(body) <= 200 else 0


def _unlabelled(*, verbose: bool) -> dict[str, int]:
    tally = {"files": 0, "sure": 0, "unsure": 0, "plain": 0, "slow": 0, "failed": 0}
    for path in sorted((PASTES / "unlabelled").glob("*.txt")):
        tally["files"] += 1
        try:
            thread, seconds = _read(path)
        except Exception as error:
            tally["failed"] += 1
            print(f"  {path.stem}: {type(error).__name__}: {error}")
            continue
        kind = "plain" if thread.format == "plain" else "sure"
        if kind == "sure" and thread.format_confidence < SURE:
            kind = "unsure"
        tally[kind] += 1
        tally["slow"] += seconds > 1.0
        if verbose:
            authors = [c.author for c in thread.comments[:6]]
            print(
                f"  {path.stem:6} {thread.format:10} {thread.format_confidence:.2f} "
                f"{len(thread.comments):4} {authors} {thread.format_reason}"
            )
    print("\nunlabelled: " + ", ".join(f"{count} {what}" for what, count in tally.items()))
    return tally


def _print_labelled(rows: list[Row]) -> None:
    print(
        f"{'file':6} {'format':12} {'conf':>5} {'found':>5} {'decl':>5} {'true':>5} "
        f"{'P':>6} {'R':>6} {'F1':>6} {'order':>5} {'parents':>7} {'chars':>6}"
    )
    for row in rows:
        parents = "-" if row.parents is None else f"{row.parents:.3f}"
        declared = "-" if row.declared is None else str(row.declared)
        print(
            f"{row.name:6} {row.format:12} {row.confidence:5.2f} {row.found:5} {declared:>5} "
            f"{row.true:5} {row.precision:6.3f} {row.recall:6.3f} {row.f1:6.3f} "
            f"{'yes' if row.order else 'NO':>5} {parents:>7} {row.chars:6.3f}"
        )
    total = _totals(rows)
    print(
        f"{'all':6} F1 mean {total['f1']:.3f}, micro {total['f1_micro']:.3f}; exact order "
        f"{total['order']:.3f}; parents {total['parents']:.3f}; characters {total['chars']:.3f}"
    )


def _totals(rows: list[Row]) -> dict[str, float]:
    deep = [row for row in rows if row.parents is not None]
    right, found, true = (sum(getattr(r, k) for r in rows) for k in ("right", "found", "true"))
    return {
        "f1": sum(row.f1 for row in rows) / len(rows),
        "f1_micro": 2 * right / (found + true),
        "order": sum(row.order for row in rows) / len(rows),
        "parents": sum((r.parents or 0.0) * r.true for r in deep) / sum(r.true for r in deep),
        "chars": sum(row.chars for row in rows) / len(rows),
    }


def _against_floor(rows: list[Row], tally: dict[str, int]) -> int:
    floor = json.loads(FLOOR.read_text("utf-8"))
    have = _totals(rows) | {
        "read": 1 - (tally["plain"] + tally["failed"]) / max(1, tally["files"]),
        "sure": tally["sure"] / max(1, tally["files"]),
    }
    short = [
        f"{key} {have[key]:.3f} < {least}" for key, least in floor.items() if have[key] < least
    ]
    if tally["failed"] or tally["slow"]:
        short.append(f"{tally['failed']} failed, {tally['slow']} slow")
    if short:
        print("below the floor: " + "; ".join(short))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
