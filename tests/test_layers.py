"""No command pays for what it does not use: what is imported, seen from outside."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parent.parent / "data" / "allotment.txt"
HEAVY = {"sklearn", "scipy", "numpy", "textual"}
_PROBE = """
import json, sys
sys.argv = ["thread-cli", *{args!r}]
from thread_cli.cli import main
try:
    main()
except SystemExit:
    pass
sys.stdout = sys.stderr
print("MODULES" + json.dumps([*sys.modules]), file=sys.stderr)
"""


def modules_after(*args: str) -> set[str]:
    probe = _PROBE.format(args=args)
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    return set(json.loads(done.stderr.rpartition("MODULES")[2]))


@pytest.mark.parametrize("args", [("--version",), ("--help",), ("clusters", "--help"), ()])
def test_words_alone_import_nothing_heavy(args):
    assert not HEAVY & modules_after(*args)
    assert not {"rich", "sqlite3", "orjson"} & modules_after(*args)


def test_a_command_loads_no_other():
    loaded = modules_after("formats")
    assert "thread_cli.cli.formats" in loaded
    assert not {"thread_cli.cli.ingest", "thread_cli.cli.browse", "thread_cli.cli.edit"} & loaded


def test_ingest_and_show_need_no_scikit_learn(tmp_path):
    source = tmp_path / "thread.txt"
    source.write_text("Ada Byron's avatar\n\nYes.\n\nBo Li's avatar\n\nNo.\n")
    library = str(tmp_path / "library.sqlite3")
    assert not HEAVY & modules_after("ingest", str(source), "--library", library)
    assert not HEAVY & modules_after("show", "--library", library)


def test_a_paste_of_a_known_platform_asks_nothing_that_was_learned_for_others(tmp_path):
    library = str(tmp_path / "library.sqlite3")
    assert not HEAVY & modules_after("ingest", str(SAMPLE), "--library", library)


def test_themes_known_already_need_no_scikit_learn(tmp_path):
    source = tmp_path / "thread.txt"
    source.write_text("Ada Byron's avatar\n\nYes to trains.\n\nBo Li's avatar\n\nNo to cars.\n")
    library = str(tmp_path / "library.sqlite3")
    modules_after("ingest", str(source), "--library", library)
    first = modules_after("clusters", "--library", library)
    again = modules_after("clusters", "--library", library)
    assert "sklearn" in first
    assert not HEAVY & again


def test_the_tui_imports_no_scikit_learn():
    probe = "import sys, thread_cli.tui.app; print([m for m in sys.modules if '.' not in m])"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    for name in ("'sklearn'", "'scipy'", "'typer'"):
        assert name not in done.stdout


def test_the_first_screen_waits_for_no_typer(tmp_path):
    library = str(tmp_path / "library.sqlite3")
    modules_after("ingest", str(SAMPLE), "--library", library)
    assert "typer" not in modules_after("browse", "--library", library)
