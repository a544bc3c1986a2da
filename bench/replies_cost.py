"""What the reply links of long threads cost: ``python -m bench.replies_cost [COUNT]...``.

Comments of about 200 characters, made up, ten times as many each time: that may take 12 times
the time. Seconds are those of a core, after reading; what else the machine does counts little.
"""

import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import orjson

COUNTS = (10_000, 100_000)
_LENGTH = 200
_VOWELS, _CONSONANTS = "aeiou", "bdfgklmnprst"
_WORDS = [f"{a}{b}{c}" for a in _CONSONANTS for b in _VOWELS for c in ("", "n", "rel", "stom")]
#: As in a language, few words are used very often.
_USES = [1 / rank for rank in range(1, len(_WORDS) + 1)]
_PROBE = """
import sys, time
from dataclasses import replace
from thread_cli.ingest import ingest, read_bytes
from thread_cli.replies import infer_replies
read = read_bytes(sys.argv[1])
thread = replace(ingest(read.raw, read.name, format_name="jsonl"), order=sys.argv[2])
start = time.process_time()
linked = infer_replies(thread)
took = time.process_time() - start
try:
    status = open("/proc/self/status").read()
    peak = int(status.split("VmHWM:")[1].split()[0]) // 1024
except OSError:
    peak = 0
print(sum(c.parent is not None for c in linked.comments), max(c.depth for c in linked.comments))
print(f"{took:.3f}", peak)
"""


def _talk(count: int, chance: random.Random) -> Iterator[str]:
    """Yield authors who come back, as they do where people talk."""
    near = ["user0"]
    for number in range(count):
        new = chance.random() < 0.4
        author = f"user{number}" if new else chance.choice(near[-6:])
        near.append(author)
        yield author


def _two(count: int, _: random.Random) -> Iterator[str]:
    """Yield two in turn: a chain in which each comment answers the one above."""
    return (("ada", "bo")[number % 2] for number in range(count))


def _strangers(count: int, _: random.Random) -> Iterator[str]:
    """Yield another each time: nobody answers anybody."""
    return (f"user{number}" for number in range(count))


#: What the thread is like, its order, and the least part of each count that is measured.
THREADS: tuple[tuple[str, str, Callable[[int, random.Random], Iterator[str]], int], ...] = (
    ("talk", "display", _talk, 1),
    ("two in turn", "display", _two, 1),
    ("strangers", "display", _strangers, 1),
    ("talk", "time", _talk, 5),
)


def thread(count: int, authors: Callable[[int, random.Random], Iterator[str]]) -> bytes:
    """Return a thread of so many comments as JSON Lines."""
    chance = random.Random(5)
    rows = []
    for number, author in enumerate(authors(count, chance)):
        text = " ".join(chance.choices(_WORDS, _USES, k=_LENGTH // 4))[:_LENGTH]
        rows.append({"id": number, "author": author, "text": text + chance.choice(".?")})
    return b"\n".join(map(orjson.dumps, rows))


def main(counts: tuple[int, ...] = COUNTS) -> None:
    """Print a line for each kind of thread and count."""
    print("\nReply links: seconds of a core and peak memory by number of comments")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "thread.jsonl"
        for kind, order, authors, part in THREADS:
            before = None
            for count in (each // part for each in counts):
                path.write_bytes(thread(count, authors))
                done = subprocess.run(
                    [sys.executable, "-c", _PROBE, str(path), order],
                    capture_output=True, text=True, check=True,
                )  # fmt: skip
                links, depth, took, peak = done.stdout.split()
                ratio = f"× {float(took) / before:5.1f}" if before else " " * 7
                before = float(took)
                print(
                    f"  {kind:<12} {order:<8} {count:>8,} comments  {int(links):>7,} links, depth"
                    f" {int(depth):>6,}  {before:7.2f} s  {ratio}  {peak:>6} MB"
                )


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or COUNTS)
