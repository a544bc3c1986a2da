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
STARTS = 6
THREADS = ((1000, "forest"), (100_000, "forest"), (100_000, "chain"), (1_000_000, "forest"))
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
from bench.tui_threads import build
build(int(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
"""


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

    def press_often(self, key: bytes, times: int) -> "Often":
        """Press a key and return what it costs."""
        self.settle()
        self.shown.clear()
        ran, waited = self.processor()
        quiet = [self.press(key) for _ in range(times)]
        ran_then, waited_then = self.processor()
        each = 1000 / times
        return Often(self.shown[:], quiet, (ran_then - ran) * each, (waited_then - waited) * each)

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


@dataclass(frozen=True)
class Often:
    """A key pressed often.

    Attributes:
        shown: Seconds to the paint with the moved cursor, of each press.
        quiet: Seconds to the last byte drawn.
        ran: Milliseconds of a core that a press took.
        waited: Milliseconds in which there was none for it.
    """

    shown: list[float]
    quiet: list[float]
    ran: float
    waited: float

    def rows(self, key: str) -> dict[str, str]:
        """Return what the table says of it."""
        return {
            f"{key}, to its paint, median / p99": milliseconds(self.shown),
            f"{key}, to the last byte": milliseconds(self.quiet),
            f"{key}, of a core / without one": f"{self.ran:.1f} / {self.waited:.1f} ms",
        }


def milliseconds(times: list[float]) -> str:
    ordered = sorted(times)
    last = ordered[min(int(len(ordered) * 0.99), len(ordered) - 1)]
    return f"{statistics.median(ordered) * 1000:.1f} / {last * 1000:.1f} ms"


def started(*command: str | Path) -> tuple[Terminal, float]:
    """Return the last of some starts of a command, and the median seconds to its first paint."""
    paints = []
    for _ in range(STARTS):
        terminal = Terminal(*command)
        paints.append(terminal.wait_for(b"Themes") - terminal.started)
        if len(paints) < STARTS:
            terminal.end()
    return terminal, statistics.median(paints)


Column = dict[str, str]


def measured_empty() -> tuple[Column, float, float]:
    """Measure an empty Textual app: its column, seconds to its first paint, its memory in MB."""
    terminal, paint = started(sys.executable, "-c", EMPTY)
    try:
        terminal.settle(0.3)
        column = {"exec to first paint": f"{paint * 1000:.0f} ms"}
        column |= terminal.press_often(b"j", KEYS).rows("a key")
        memory = terminal.memory("VmHWM")
        column["peak memory"] = f"{memory:.0f} MB"
    finally:
        terminal.end()
    return column, paint, memory


def measured(library: Path, empty_paint: float, empty_memory: float) -> Column:
    """Measure ``thread-cli browse`` on the thread in a library."""
    terminal, paint = started(COMMAND, "browse", "--library", library)
    try:
        terminal.settle(0.3)
        column = {
            "exec to first paint": f"{paint * 1000:.0f} ms",
            "  beside the empty app": f"{(paint - empty_paint) * 1000:+.0f} ms",
        }
        terminal.press(b"G")  # all comments
        terminal.press(b"l")
        column |= terminal.press_often(b"j", KEYS).rows("a key")
        column |= terminal.press_often(b"\x06", KEYS // 4).rows("page down")
        column["collapse all"] = f"{terminal.press(b'Z') * 1000:.1f} ms"
        column["expand all"] = f"{terminal.press(b'z') * 1000:.1f} ms"
        terminal.press(b"/")
        first, *more = [terminal.press(key) for key in (b"b", b"a", b"s", b"t")]
        column["search, first letter"] = f"{first * 1000:.1f} ms"
        column["  the next three"] = ", ".join(f"{t * 1000:.0f}" for t in more) + " ms"
        terminal.press(b"\x1b")
        terminal.press(b"c")
        memory = terminal.memory("VmHWM")
        column["peak memory"] = f"{memory:.0f} MB"
        column["  above the empty app"] = f"{memory - empty_memory:+.0f} MB"
        column |= terminal.press_often(b"j", KEYS).rows("in the tree, a key")
    finally:
        terminal.end()
    return column


def table(columns: dict[str, Column]) -> str:
    """Return the columns beside each other, a row for every figure that one of them has."""
    rows = list(columns[max(columns, key=lambda name: len(columns[name]))])
    lines = [["", *columns], *([row, *(c.get(row, "") for c in columns.values())] for row in rows)]
    widths = [max(map(len, cells)) for cells in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join([first.ljust(widths[0]), *map(str.rjust, rest, widths[1:])])
        for first, *rest in lines
    )


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--most", type=int, default=1_000_000, help="largest thread")
    most = arguments.parse_args().most
    write_bytecode()
    loads = [os.getloadavg()[0]]
    column, paint, memory = measured_empty()
    columns = {"empty app": column}
    for count, shape in THREADS:
        if count > most:
            continue
        with tempfile.TemporaryDirectory() as folder:
            library = Path(folder) / "library.sqlite3"
            build = [sys.executable, "-c", BUILD, str(count), shape, library]
            subprocess.run(build, check=True)
            columns[f"{count:,} {shape}"] = measured(library, paint, memory)
            print(f"{count:,} {shape}: {library.stat().st_size / 2**20:,.0f} MB", file=sys.stderr)
        loads.append(os.getloadavg()[0])
    print(table(columns))
    print(f"load (uptime) at each: {' '.join(f'{load:.1f}' for load in loads)}")


if __name__ == "__main__":
    main()
