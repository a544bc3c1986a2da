"""Bad input: one clear line on stderr, the documented exit code, nothing changed."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from tests.conftest import COMMAND, ROOT

PASTE = b"Ada Byron's avatar\n\nYes.\n\nBo Li's avatar\n\nNo.\n"


@pytest.fixture
def stored(cli):
    cli.ok("ingest", "--name", "paste", stdin=PASTE)
    return cli


def test_a_missing_file(cli):
    assert "does not exist" in cli.refused(3, "ingest", "nowhere.txt")
    assert not cli.library.exists()


def test_a_directory(cli):
    assert "is a directory" in cli.refused(3, "ingest", ".")


@pytest.mark.parametrize("content", [b"", b" \n\t\n"])
def test_an_empty_file(cli, write, content):
    assert "is empty" in cli.refused(3, "ingest", write("x.txt", content))
    assert "is empty" in cli.refused(3, "ingest", "-", stdin=content)


def test_a_binary_file(cli, write):
    assert "binary" in cli.refused(3, "ingest", write("x.bin", bytes(range(256))))
    assert "PNG" in cli.refused(3, "ingest", write("x.png", b"\x89PNG\r\n\x1a\n\0\0"))


def test_invalid_utf8(cli, write):
    path = write("x.txt", "Größe's avatar\n\nJa – süß.\n".encode() + b"\xff\x81\n")
    assert "--encoding" in cli.refused(3, "ingest", path)
    assert not cli.library.exists()
    assert "shown as" in cli.ok("ingest", path, "--encoding", "utf-8")


def test_a_line_of_200_mb(cli, write):
    path = write("x.txt", b"a" * 200_000_000)
    assert "line of more than" in cli.refused(3, "ingest", path)


def test_one_bad_source_among_good_ones_stores_none(cli, write):
    cli.refused(3, "ingest", write("good.txt", PASTE), "nowhere.txt")
    assert not cli.library.exists()


def test_strict_stores_nothing_doubtful(cli, write):
    path = write("x.txt", b"9 Comments\n" + PASTE)
    assert "9 comments" in cli.refused(4, "ingest", "--strict", path)
    assert not cli.library.exists()


def test_bad_lines_of_jsonl_are_partial(cli):
    done = cli("ingest", stdin=b'{"text": "a"}\n{broken\n{"text": "b"}\n')
    assert done.returncode == 4
    assert b"line 2" in done.stdout
    assert b"2 comments" in done.stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"not a database, " * 100, "not a thread-cli library"), (None, "director")],
)
def test_an_unreadable_library(cli, content, said):
    cli.library.parent.mkdir(parents=True)
    if content is None:
        cli.library.mkdir()
    else:
        cli.library.write_bytes(content)
    for args in (("threads",), ("clusters",), ("ingest", "-")):
        assert said in cli.refused(6, *args, stdin=PASTE)
    if content is not None:
        assert cli.library.read_bytes() == content


def test_a_library_of_a_newer_version(stored):
    connection = sqlite3.connect(stored.library)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = stored.library.read_bytes()
    assert "newer" in stored.refused(6, "threads")
    assert "newer" in stored.refused(6, "ingest", stdin=PASTE)
    assert stored.library.read_bytes() == before


def test_the_disk_is_full_for_the_library(stored):
    def no_room():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    done = stored("ingest", stdin=PASTE * 2000, preexec_fn=no_room)
    assert done.returncode == 6
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr
    assert stored.ok("threads").count("\n") == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
def test_the_disk_is_full_for_the_output(stored):
    for command in ("show", "threads", "formats", "clusters"):
        with open("/dev/full", "wb") as full:  # noqa: PTH123
            done = subprocess.run(
                [COMMAND, command], stdout=full, stderr=subprocess.PIPE, env=stored.environment,
                check=False,
            )  # fmt: skip
        assert done.returncode == 7, command
        assert done.stderr.startswith(b"thread-cli: the output could not be written")
        assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("command", ["show", "clusters", "formats", "ingest", "--help"])
def test_a_closed_pipe_is_silent(stored, command):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [COMMAND, command], stdin=subprocess.DEVNULL if command != "ingest" else None,
        input=PASTE if command == "ingest" else None,
        stdout=writing, stderr=subprocess.PIPE, env=stored.environment, check=False,
    ) if command == "ingest" else subprocess.run(
        [COMMAND, command], stdin=subprocess.DEVNULL, stdout=writing, stderr=subprocess.PIPE,
        env=stored.environment, check=False,
    )  # fmt: skip
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode == 141


def test_ctrl_c(cli):
    process = subprocess.Popen(
        [COMMAND, "ingest", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env=cli.environment,
    )  # fmt: skip
    process.stdin.write(PASTE)  # keeps reading: standard input stays open
    process.stdin.flush()
    status = f"/proc/{process.pid}/wchan"
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and not _is_reading(status):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=30)
    assert process.returncode == 130
    assert complaint.startswith(b"thread-cli: interrupted")
    assert complaint.count(b"\n") == 1
    assert not cli.library.exists()


def _is_reading(status: str) -> bool:
    try:
        with open(status) as file:  # noqa: PTH123
            return "pipe" in file.read()
    except OSError:
        return sys.platform != "linux"


@pytest.mark.parametrize("command", ["show", "clusters", "browse", "remove"])
def test_an_unknown_thread(stored, command):
    code = 2 if command == "browse" else 5  # browse first wants a terminal
    message = stored.refused(code, command, "pasta")
    if command != "browse":
        assert "paste" in message  # the near match


def test_no_threads_yet(cli):
    assert "thread-cli ingest" in cli.refused(5, "show")
    assert "no threads yet" in cli.ok("threads")
    assert not cli.library.exists()


@pytest.mark.parametrize("k", ["0", "-1", "3", "x"])
def test_an_impossible_k(stored, k):
    stored.refused(2, "clusters", "-k", k)


@pytest.mark.parametrize(
    "args",
    [
        ("ingest", "--format", "morse"),
        ("ingest", "--encoding", "rot13"),
        ("ingest", "--frobnicate"),
        ("ingest", "--name", "no spaces allowed"),
        ("clusters", "--json", "--csv"),
        ("show", "--comment", "99"),
        ("frobnicate",),
        ("remove", "paste"),
    ],
)
def test_usage(stored, args):
    stored.refused(2, *args, stdin=PASTE + b"\nMore.\n")
    assert stored.ok("threads").count("\n") == 1


def test_no_arguments_teach(cli):
    done = cli()
    assert b"thread-cli ingest FILE" in done.stdout + done.stderr


@pytest.mark.parametrize("command", ["clusters", "browse"])
@pytest.mark.parametrize("seed", ["-1", str(2**32)])
def test_a_seed_out_of_range(stored, command, seed):
    assert "--seed" in stored.refused(2, command, "--seed", seed)


def test_closed_streams(stored):
    lines = (
        "threads >&-",
        "show >&-",
        "browse >&-",
        "ingest - <&-",
        "ingest <&-",
        "remove paste <&-",
    )
    for line in (f'"$0" {line}' for line in lines):
        done = subprocess.run(
            ["sh", "-c", line, COMMAND], capture_output=True, env=stored.environment, check=False
        )
        assert done.returncode not in {0, 1}
        assert done.stderr.startswith(b"thread-cli: ")
        assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_library_that_may_not_be_read(stored):
    stored.library.chmod(0)
    stored.refused(6, "threads")


def test_a_damaged_library_is_said_and_damaged_themes_are_found_again(stored):
    themes = stored.ok("clusters", "--json")
    with sqlite3.connect(stored.library) as db:
        db.execute("UPDATE result SET payload = x'7b7d'")
    assert stored.ok("clusters", "--json") == themes
    with sqlite3.connect(stored.library) as db:
        db.execute("UPDATE result SET payload = x'00' WHERE kind = 'memberships'")
    assert stored.ok("clusters", "--json") == themes
    with sqlite3.connect(stored.library) as db:
        assert not db.execute("SELECT 1 FROM result WHERE payload = x'00'").fetchall()
        db.execute("UPDATE comment SET reasons = '{' WHERE id = 1")
    assert "damaged" in stored.refused(6, "show")


def test_min_size_above_every_theme(stored):
    said = stored.ok("clusters", ROOT / "data" / "allotment.txt", "--min-size", "100")
    assert "No themes: no theme has 100 comments." in said
