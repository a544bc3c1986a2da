"""The way a person goes: ingest, clusters, show, browse, in the installed command."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time

import orjson
import pytest

from tests.conftest import COMMAND, ROOT

SAMPLE = ROOT / "data" / "allotment.txt"


def test_the_way_through(cli):
    said = cli.ok("ingest", SAMPLE)
    assert "9 comments by 8 people, 1 reply chain (2 inferred replies), the source says 9" in said
    clusters = cli.ok("clusters")
    assert "allotment" in clusters
    assert "█" in clusters
    shown = cli.ok("show")
    assert shown.index("#7 ") < shown.index("└╌ #8 ") < shown.index("└╌ #9 ")
    screen = in_terminal(cli.environment, "browse", keys=b"q", wait_for=b"Marguerite")
    assert b"Marguerite" in screen


def test_names_prefixes_paths_and_pipes_name_a_thread(cli):
    cli.ok("ingest", SAMPLE, "--name", "garden")
    identity = orjson.loads(cli.ok("threads", "--json"))["threads"][0]["id"]
    shown = cli.ok("show", "garden")
    for reference in (identity, identity[:8]):
        assert cli.ok("show", reference) == shown
    for output in (cli.ok("show", SAMPLE), cli.ok("show", "-", stdin=SAMPLE.read_bytes())):
        assert "Halima Yusuf" in output


def test_a_path_is_read_on_the_fly_and_not_stored(cli):
    cli.ok("clusters", SAMPLE)
    assert not cli.library.exists()


def test_remove(cli):
    cli.ok("ingest", SAMPLE)
    cli.ok("remove", "allotment", "--yes")
    assert "no threads yet" in cli.ok("threads")


def test_a_stored_thread_is_the_same_as_the_read_one(cli):
    read = cli.ok("ingest", SAMPLE, "--json")
    assert cli.ok("show", "--json") == read


def test_written_lines_read_back(cli):
    cli.ok("ingest", SAMPLE)
    lines = cli.ok("show", "--jsonl")
    again = orjson.loads(cli.ok("ingest", "--dry-run", "--json", stdin=lines.encode()))
    first = orjson.loads(cli.ok("show", "--json"))
    assert [(c["author"], c["text"], c["parent"]) for c in again["comments"]] == [
        (c["author"], c["text"], c["parent"]) for c in first["comments"]
    ]


def test_every_form_of_the_themes(cli):
    cli.ok("ingest", SAMPLE)
    assert orjson.loads(cli.ok("clusters", "--json"))["schema"] == "thread-cli/clusters@1"
    assert cli.ok("clusters", "--csv").startswith("comment,author,cluster")
    assert cli.ok("clusters", "--markdown").startswith("# allotment\n")
    assert orjson.loads(cli.ok("clusters", "--json", "-k", "2"))["k"] == 2


def test_no_colour_in_pipes_and_with_no_color(cli):
    cli.ok("ingest", SAMPLE)
    assert "\x1b" not in cli.ok("clusters")
    assert b"\x1b[" in in_terminal(cli.environment, "clusters")
    plain = in_terminal({**cli.environment, "NO_COLOR": "1"}, "clusters")
    assert not re.search(rb"\x1b\[[\d;]*(?:3|4|9|10)\d[\d;]*m", plain)  # bold and italic may be


@pytest.mark.parametrize("command", ["ingest", "clusters", "show", "browse", "threads", "remove"])
def test_help_teaches_by_example(cli, command):
    assert "Example" in cli.ok(command, "--help")


def test_hostile_text_reaches_a_terminal_as_text(cli):
    paste = b"\x1b]0;owned\x07Ada's avatar\n\n\x1b[2J[red]x[/red]\xc2\x9b31m\n\nBo's avatar\n\ny\n"
    cli.ok("ingest", stdin=paste)
    for command in ("show", "clusters"):
        screen = in_terminal({**cli.environment, "NO_COLOR": "1"}, command)
        assert b"\x1b]0" not in screen
        assert b"\x1b[2J" not in screen
        assert b"\xc2\x9b" not in screen
    assert b"[red]x[/red]" in in_terminal(cli.environment, "show")


def test_hostile_file_names_and_titles_are_text(cli):
    path = cli.folder / os.fsdecode(b"\x1b[31m\xff[red].txt")
    path.write_bytes(b"Ada's avatar\n\nYes.\n\nBo's avatar\n\nNo.\n")
    for args in ((), ("--title", "\x1b]0;owned\x07"), ("--json",)):
        said = cli.ok("ingest", path, *args)
        assert "\x1b" not in said
    assert "\x1b" not in cli.ok("threads") + cli.ok("show") + cli.ok("threads", "--json")
    assert "\x1b" not in cli.refused(3, "ingest", "\x1b[31mnowhere")


def in_terminal(
    environment: dict[str, str], *args: str, keys: bytes = b"", wait_for: bytes = b""
) -> bytes:
    """Run the command in a pseudo-terminal of 100 by 30; return all that it wrote."""
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    process = subprocess.Popen(
        [COMMAND, *args], stdin=child, stdout=child, stderr=child, start_new_session=True,
        env={**environment, "TERM": "xterm-256color"},
    )  # fmt: skip
    os.close(child)
    written = b""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if select.select([parent], [], [], 0.2)[0]:
            try:
                chunk = os.read(parent, 65536)
            except OSError:  # the other end is closed
                chunk = b""
            if not chunk:
                break
            written += chunk
        elif process.poll() is not None:
            break
        if keys and wait_for in written:
            os.write(parent, keys)
            keys = b""
    assert process.wait(timeout=30) == 0, written
    os.close(parent)
    return written


def test_explain_ranks_the_formats(cli):
    done = cli("ingest", "--dry-run", "--explain", SAMPLE)
    ranking = done.stderr.decode().splitlines()
    assert ranking[0].startswith("→ substack")
    assert "avatar" in ranking[0]
    assert ranking[-1].split()[0] != "→"
