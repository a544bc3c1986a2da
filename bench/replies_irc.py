"""The Ubuntu IRC logs of Kummerfeld et al. 2019 (doi:10.18653/v1/P19-1374), as threads.

They are read the way a person's export would be: as JSON Lines, a line of the log each; lines of
the server have no author.
"""

import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import orjson

from bench.replies_data import FOLDER
from thread_cli.ingest import ingest
from thread_cli.model import Thread

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
            raw = _as_json_lines(text)
            thread = replace(ingest(raw, name, format_name="jsonl"), order="time")
            assert len(thread.comments) == max(links) + 1, name
            yield Log(name, thread, {b: of for b, of in links.items() if b >= 1000})


def _as_json_lines(text: str) -> bytes:
    rows = []
    now, before = _START, -1
    for number, line in enumerate(text.splitlines()):
        match = _SAID.match(line)
        if match:
            minute = int(match["hour"]) * 60 + int(match["minute"])
            if before >= 0 and minute != before:
                now += timedelta(minutes=(minute - before) % 1440)
            before = minute
        said = match["text"] if match else line
        row = {"id": number, "created_at": now.isoformat(), "text": said}
        if match:
            row["author"] = match["nick"] or match["actor"]
        rows.append(row)
    return b"\n".join(map(orjson.dumps, rows))
