"""The library under real processes: killed, many at once, reading while another writes."""

import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.library.sample import paste, thread_of
from thread_cli.library import Library


def storing(path: Path, number: int, comments: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.library.sample", path, str(number), str(comments)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip


def assert_sound(path: Path) -> None:
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        db.execute("INSERT INTO comment_text (comment_text) VALUES ('integrity-check')")


def test_a_killed_process_loses_nothing_that_was_reported(tmp_path):
    path = tmp_path / "library.sqlite3"
    comments = 4000
    dice = random.Random(1)
    reported = set()
    for number in range(10):
        process = storing(path, number, comments)
        assert process.stdout.readline() == b"begun\n"
        time.sleep(dice.uniform(0, 0.25))  # anywhere: before, inside and after the transaction
        process.kill()
        rest, _ = process.communicate()
        if b"stored" in rest:
            reported.add(number)
    assert_sound(path)
    with Library.open(path) as library:
        kept = {record.source_name: library.load(record) for record in library.threads()}
    for number in reported:
        assert f"paste {number}.txt" in kept
    for name, thread in kept.items():
        number = int(name.split()[1].split(".")[0])
        assert thread == thread_of(paste(number, comments), name)


def test_killed_while_the_library_is_made(tmp_path):
    for attempt in range(8):
        path = tmp_path / f"{attempt}.sqlite3"
        process = storing(path, 1, 1)
        deadline = time.monotonic() + 30
        while not path.exists() and time.monotonic() < deadline:
            pass
        time.sleep(attempt * 0.002)
        process.kill()
        process.communicate()
        raw = paste(2, 2)
        with Library.open(path) as library:
            library.add(thread_of(raw), raw)
        assert_sound(path)


@pytest.mark.parametrize("same", [False, True])
def test_processes_at_once(tmp_path, same):
    path = tmp_path / "library.sqlite3"
    processes = [storing(path, 0 if same else number, 800) for number in range(4)]
    for process in processes:
        out, complaint = process.communicate(timeout=60)
        assert process.returncode == 0, complaint.decode()
        assert b"stored" in out
    assert_sound(path)
    with Library.open(path) as library:
        records = library.threads()
        assert len(records) == (1 if same else 4)
        assert len({record.name for record in records}) == len(records)
        for record in records:
            assert len(library.load(record).comments) == 800


def test_readers_see_whole_threads_while_another_process_writes(tmp_path):
    path = tmp_path / "library.sqlite3"
    raw = paste(99, 50)
    with Library.open(path) as library:
        library.add(thread_of(raw), raw)
        process = storing(path, 1, 5000)
        seen = set()
        while process.poll() is None:
            for record in library.threads():
                seen.add((record.source_name, len(library.load(record).comments)))
        process.communicate()
    assert ("x.txt", 50) in seen
    assert seen <= {("x.txt", 50), ("paste 1.txt", 5000)}
