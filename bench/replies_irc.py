"""The Ubuntu IRC logs of Kummerfeld et al. 2019 (doi:10.18653/v1/P19-1374), as threads."""

import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bench.replies_data import FOLDER
from thread_cli.model import Comment, SourceInfo, Span, Thread

ARCHIVE = FOLDER / "ubuntu-irc.tar.xz"
_SAID = re.compile(
    r"\[(?P<hour>\d\d):(?P<minute>\d\d)\] (?:<(?P<nick>\S+)>|\* (?P<actor>\S+)) ?(?P<text>.*)"
)
_START = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Log:
    """A log, every link open.

    Attributes:
        name: The file's.
        thread: One comment a line; lines of the server have no author.
        links: For each annotated line (0-based) the lines it answers, itself where it answers none.
    """

    name: str
    thread: Thread
    links: dict[int, set[int]]


def logs(part: str) -> Iterator[Log]:
    """Yield the logs of ``train`` or ``dev``."""
    with tarfile.open(ARCHIVE) as archive:
        members = {m.name: m for m in archive.getmembers()}
        for name in sorted(members):
            if f"/{part}/" not in name or not name.endswith(".ascii.txt"):
                continue
            text = archive.extractfile(members[name]).read().decode("utf-8", "replace")  # type: ignore[union-attr]
            marks = name.replace(".ascii.txt", ".annotation.txt")
            said = archive.extractfile(members[marks]).read().decode()  # type: ignore[union-attr]
            links: dict[int, set[int]] = {}
            for line in said.splitlines():
                a, b = sorted(map(int, line.split()[:2]))
                links.setdefault(b, set()).add(a)
            yield Log(name, _thread(text), {b: of for b, of in links.items() if b >= 1000})


def _thread(text: str) -> Thread:
    comments = []
    now, before = _START, -1
    for number, line in enumerate(text.split("\n")):
        if not line and number >= text.count("\n"):
            break
        match = _SAID.match(line)
        if match:
            minute = int(match["hour"]) * 60 + int(match["minute"])
            if before >= 0 and minute != before:
                now += timedelta(minutes=(minute - before) % 1440)
            before = minute
        author = (match["nick"] or match["actor"]) if match else None
        body = match["text"] if match else line
        comments.append(Comment(number + 1, author, body, Span(0, 0), created_at=now))
    return Thread("", "irc", 1.0, "", SourceInfo("", 0, "", ""), tuple(comments), order="time")
