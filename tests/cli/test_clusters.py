"""What a person may ask of ``clusters``, in the installed command."""

import os
import pty
import signal
import subprocess
import time

import orjson
import pytest

from tests.conftest import COMMAND, ROOT

TRAINS = ROOT / "data" / "night-trains.txt"


@pytest.fixture
def stored(cli):
    cli.ok("ingest", TRAINS)
    return cli


def themes(cli, *args):
    return orjson.loads(cli.ok("clusters", "--json", *args))


def test_coarse_gives_no_more_themes_than_fine(stored):
    coarse, fine = (themes(stored, "--granularity", g)["k"] for g in ("coarse", "fine"))
    assert 1 <= coarse <= fine
    assert themes(stored, "--max-k", "2")["k"] <= 2


def test_small_themes_go_to_other(stored):
    asked = themes(stored, "--min-size", "9")
    assert asked["clusters"]
    assert all(cluster["size"] >= 9 for cluster in asked["clusters"])
    assert len(asked["unclustered"]) >= len(themes(stored)["unclustered"])


def test_why(stored):
    data = themes(stored)
    comment = data["clusters"][0]["representative"]
    why = orjson.loads(stored.ok("clusters", "--why", str(comment), "--json"))
    assert why["cluster"] == 1
    terms = why["reasons"][0]["terms"]
    assert terms
    assert all(0 < term["share"] <= 1 for term in terms)
    assert sum(term["share"] for term in terms) <= 1.001
    assert "In theme 1" in stored.ok("clusters", "--why", str(comment))


@pytest.mark.parametrize(
    "args",
    [
        ("--why", "0"),
        ("--why", "59"),
        ("--why", "1", "--csv"),
        ("-k", "3", "--max-k", "5"),
        ("-k", "3", "--granularity", "fine"),
        ("--max-k", "1"),
        ("--min-size", "0"),
        ("--granularity", "tiny"),
    ],
)
def test_what_cannot_be(stored, args):
    stored.refused(2, "clusters", *args)


def test_every_sentence_is_a_members_own(stored):
    shown = orjson.loads(stored.ok("show", "--json"))["comments"]
    text = {comment["id"]: comment["text"] for comment in shown}
    for cluster in themes(stored)["clusters"]:
        assert cluster["sentence"]
        assert cluster["sentence"] in text[cluster["representative"]]
        assert cluster["firmness"] in {"firm", "fair", "weak"}


def test_progress_on_a_terminal_and_ctrl_c(cli, tmp_path):
    words = [f"word{i}" for i in range(3000)]
    lines = (
        orjson.dumps({"id": i + 1, "text": " ".join(words[(i * j) % 2999] for j in range(1, 40))})
        for i in range(20_000)
    )
    paste = tmp_path / "many.jsonl"
    paste.write_bytes(b"\n".join(lines))
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [COMMAND, "clusters", str(paste)],
        stdout=subprocess.PIPE, stderr=theirs, env=cli.environment, cwd=cli.folder,
    )  # fmt: skip
    os.close(theirs)
    said = b""
    until = time.monotonic() + 60
    while b"comparing" not in said and time.monotonic() < until:
        said += os.read(ours, 1000)
    running.send_signal(signal.SIGINT)
    out, _ = running.communicate(timeout=60)
    try:
        while more := os.read(ours, 1000):
            said += more
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert out == b""
    assert running.returncode == 130
    assert "comparing comments …".encode() in said
    assert b"Traceback" not in said
    assert said.rstrip().endswith(b"interrupted; what had been stored before is unchanged")
