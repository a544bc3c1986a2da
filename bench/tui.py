"""What the TUI costs, in a real pseudo-terminal, on generated threads; ``make bench-tui``.

Each thread is put into a library first, with its themes; measured is the command that a person
types, ``thread-cli browse``, from exec on, beside an empty Textual app in the same run. A key
has two times, both from the byte written: to the paint that shows the moved cursor, and to the
last byte drawn before the terminal is quiet, which holds every later paint that the key set
off. On a machine that does other things as well, the time in which the app could have run, but
had no core, is in both; it is measured, too, and shown beside them with the processor time.
"""

import argparse
import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from dataclasses import dataclass
from pathlib import Path

from bench.bytecode import write_bytecode

QUIET = 0.06  # seconds without output: what a key drew is there
KEYS = 100
STARTS = 5
COMMAND = Path(sys.executable).with_name("thread-cli")
#: The cursor of every list; the empty app draws one, too.
CURSOR = "▌".encode()

EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("Themes")
    def on_key(self, event):
        self.keys = getattr(self, "keys", 0) + 1
        self.query_one(Static).update(f"▌ {self.keys}")
Empty().run()
"""

BUILD = """
import sys
from pathlib import Path
from bench.tui import build
build(int(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
"""


def build(count: int, shape: str, path: Path) -> None:
    """Put a generated thread and its themes into a new library."""
    from thread_cli.library import Library
    from thread_cli.themes.packed import packed
    from thread_cli.themes.result import ThemeParams

    thread, themes = generated(count, shape)
    with Library.open(path) as library:
        record = library.add(thread, b"generated").record
        library.keep(record, "themes", ThemeParams().key(), packed(themes))


def generated(count: int, shape: str):
    """Return a thread of ``count`` comments and its themes; the same every time."""
    import random

    from thread_cli.forest import build_forest
    from thread_cli.model import ROOT_LINK, Basis, Comment, ReplyLink, SourceInfo, Span, Thread
    from thread_cli.themes.result import Membership, Term, Theme, ThemeQuality, ThemeSet

    chance = random.Random(5)
    words = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("n", "r", "st", "l")]
    said = ReplyLink(Basis.EXPLICIT, 1.0, ("the source indents it",))
    parents: list[int | None] = []
    for i in range(count):
        if shape == "chain":
            parents.append(i - 1 if i else None)
        else:
            near = chance.randint(max(0, i - 50), i - 1) if i and chance.random() < 0.7 else None
            parents.append(near)
    forest = build_forest(parents)
    comments = tuple(
        Comment(
            i + 1,
            f"{chance.choice(words)} {i % 997}",
            " ".join(chance.choices(words, k=45)),
            Span(i * 300, i * 300 + 300),
            score=i % 50,
            parent=None if parent is None else parent + 1,
            depth=forest.depth[forest.row[i]],
            link=ROOT_LINK if parent is None else said,
        )
        for i, parent in enumerate(parents)
    )
    source = SourceInfo("generated", count * 300, "utf-8", "0" * 64)
    thread = Thread("Generated", "plain", 1.0, "made", source, comments)
    themes = tuple(
        Theme(n + 1, f"theme {n}", (Term("word", 1.0),), tuple(range(n + 1, count + 1, 8)), n + 1)
        for n in range(8)
    )
    members = [Membership(i, (i - 1) % 8 + 1, 0.5, None) for i in range(1, count + 1)]
    return thread, ThemeSet(8, "eight", ThemeQuality(None, "made"), themes, members, ())


class Terminal:
    """A process in a pseudo-terminal of 120 by 40."""

    def __init__(self, *command: str | Path) -> None:
        self.ours, theirs = pty.openpty()
        fcntl.ioctl(self.ours, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
        )
        os.close(theirs)
        self.seen = b""
        self.shown: list[float] = []

    def wait_for(self, text: bytes, seconds: float = 300) -> float:
        """Return when the text was drawn."""
        until = time.perf_counter() + seconds
        while text not in self.seen:
            if time.perf_counter() > until:
                raise TimeoutError(self.seen[-2000:].decode("utf-8", "replace"))
            self._read(1.0)
        return time.perf_counter()

    def _read(self, seconds: float) -> bool:
        if not select.select([self.ours], [], [], seconds)[0]:
            return False
        self.seen += os.read(self.ours, 1 << 16)
        return True

    def settle(self, quiet: float = QUIET) -> float:
        """Read until nothing is drawn any more; return when the last bytes came."""
        last = time.perf_counter()
        while self._read(quiet):
            last = time.perf_counter()
        return last

    def press(self, key: bytes, longest: float = 20.0) -> float:
        """Return the seconds from the key to its last byte drawn; note those to the cursor."""
        self.settle()
        self.seen = b""
        start = time.perf_counter()
        os.write(self.ours, key)
        if not self._read(longest):
            return longest
        shown = last = time.perf_counter()
        while self._read(QUIET):
            last = time.perf_counter()
            if CURSOR not in self.seen:
                shown = last
        self.shown.append(shown - start)
        return last - start

    def press_often(self, key: bytes, times: int) -> str:
        """Press a key and say what it costs, the median and the 99th percentile."""
        self.settle()
        self.shown.clear()
        ran, waited = self.processor()
        quiet = [self.press(key) for _ in range(times)]
        ran_then, waited_then = self.processor()
        return (
            f"{milliseconds(self.shown)} ms to the cursor, {milliseconds(quiet)} ms to quiet"
            f"  ({(ran_then - ran) / times * 1000:.1f} ms of a core,"
            f" {(waited_then - waited) / times * 1000:.1f} ms without one)"
        )

    def processor(self) -> tuple[float, float]:
        """Return the seconds that the threads of the process ran, and wanted to run."""
        ran = waited = 0
        for task in Path(f"/proc/{self.process.pid}/task").iterdir():
            on_core, off_core, _ = (task / "schedstat").read_text(encoding="ascii").split()
            ran, waited = ran + int(on_core), waited + int(off_core)
        return ran / 1e9, waited / 1e9

    def memory(self, name: str) -> float:
        """Return a figure of the process in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith(name))
        return int(line.split()[1]) / 1024

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.ours)


def milliseconds(times: list[float]) -> str:
    ordered = sorted(times)
    last = ordered[min(int(len(ordered) * 0.99), len(ordered) - 1)]
    return f"{statistics.median(ordered) * 1000:.1f} / {last * 1000:.1f}"


def measure(count: int, shape: str, empty: "Empty") -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.sqlite3"
        subprocess.run([sys.executable, "-c", BUILD, str(count), shape, library], check=True)
        size = library.stat().st_size / 2**20
        print(f"{count:>9,} comments, {shape}, a library of {size:,.0f} MB")
        _measure(library, empty)


def opened(library: Path) -> tuple[Terminal, float]:
    """Return the command in a terminal, and the seconds from exec to its first paint."""
    terminal = Terminal(COMMAND, "browse", "--library", library)
    return terminal, terminal.wait_for(b"Themes") - terminal.started


def _measure(library: Path, empty: "Empty") -> None:
    paints = []
    for _ in range(STARTS):
        terminal, painted = opened(library)
        paints.append(painted)
        terminal.end()
    terminal, painted = opened(library)
    paint = statistics.median([*paints, painted])
    try:
        ran, waited = terminal.processor()
        terminal.settle(0.3)
        print(
            f"  exec to first paint         {paint * 1000:8.0f} ms"
            f"  ({(paint - empty.paint) * 1000:+.0f} ms beside the empty app;"
            f" {ran * 1000:.0f} ms of a core, {waited * 1000:.0f} ms without one)"
        )
        terminal.press(b"G")  # all comments
        terminal.press(b"l")
        print(f"  a key, median / p99         {terminal.press_often(b'j', KEYS)}")
        print(f"  a page down                 {terminal.press_often(bytes([6]), KEYS // 4)}")
        print(f"  hide all replies            {terminal.press(b'Z') * 1000:8.1f} ms")
        print(f"  show all replies            {terminal.press(b'z') * 1000:8.1f} ms")
        terminal.press(b"/")
        first = terminal.press(b"b")
        more = [terminal.press(key) for key in (b"a", b"s", b"t")]
        print(
            f"  search, first letter        {first * 1000:8.1f} ms, then"
            f" {', '.join(f'{t * 1000:.1f}' for t in more)} ms"
        )
        terminal.press(b"\x1b")
        terminal.press(b"c")
        print(
            f"  peak memory                 {terminal.memory('VmHWM'):8.0f} MB"
            f"  ({terminal.memory('VmHWM') - empty.memory:+.0f} MB beside the empty app)"
        )
    finally:
        terminal.end()


@dataclass(frozen=True)
class Empty:
    """An empty Textual app: seconds from exec to its first paint, peak memory in MB."""

    paint: float
    memory: float


def measured_empty() -> Empty:
    paints = []
    for _ in range(STARTS):
        terminal = Terminal(sys.executable, "-c", EMPTY)
        paints.append(terminal.wait_for(b"Themes") - terminal.started)
        terminal.settle(0.2)
        key = terminal.press_often(b"j", KEYS // 2)
        memory = terminal.memory("VmHWM")
        terminal.end()
    found = Empty(statistics.median(paints), memory)
    print(
        f"An empty Textual app: exec to first paint {found.paint * 1000:.0f} ms,"
        f" {memory:.0f} MB\n  a key, median / p99         {key}"
    )
    print(f"  load (uptime): {' '.join(f'{load:.1f}' for load in os.getloadavg())}")
    return found


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--most", type=int, default=1_000_000, help="largest thread")
    most = arguments.parse_args().most
    write_bytecode()
    empty = measured_empty()
    for count, shape in (
        (1000, "forest"),
        (100_000, "forest"),
        (100_000, "chain"),
        (1_000_000, "forest"),
    ):
        if count <= most:
            measure(count, shape, empty)


if __name__ == "__main__":
    main()
