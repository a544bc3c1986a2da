"""The way past Typer: it goes where Typer would have gone, or not at all."""

from pathlib import Path

import pytest

from thread_cli.cli import app, reader, start
from thread_cli.themes.result import ThemeParams

CALLS = (
    ["browse"],
    ["browse", "allotment"],
    ["browse", "some words.txt"],
    ["browse", "--library", "x.sqlite3"],
    ["browse", "--library", "a/../x.sqlite3", "allotment"],
    ["browse", "allotment", "--library", "x.sqlite3"],
)


@pytest.mark.parametrize("call", CALLS)
def test_a_plain_call_means_what_typer_says(
    call: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []

    def noted(thread: str | None, library: Path | None, params: ThemeParams | None = None) -> int:
        asked.append((thread, library, params or ThemeParams()))
        return 0

    monkeypatch.delenv("THREAD_CLI_LIBRARY", raising=False)
    monkeypatch.setattr(reader, "read_in_terminal", noted)
    monkeypatch.setattr("sys.argv", ["thread-cli", *call])
    assert app.run("browse") == 0
    with pytest.raises(SystemExit, match="0"):
        start.main()
    assert asked[0] == asked[1]
    assert start.plain_browse(call) == asked[0][:2]


@pytest.mark.parametrize(
    "call",
    [
        [],
        ["show"],
        ["--help"],
        ["show", "browse"],
        ["browse", "--help"],
        ["browse", "-"],
        ["browse", "--", "allotment"],
        ["browse", ""],
        ["browse", "one", "two"],
        ["browse", "-k", "3"],
        ["browse", "--library"],
        ["browse", "--library", "--serve"],
        ["browse", "--library", ""],
        ["browse", "--library=x"],
        ["browse", "--library", "x", "--library", "y"],
    ],
)
def test_what_says_more_is_left_to_typer(call: list[str]) -> None:
    assert start.plain_browse(call) is None


def test_what_typer_cannot_read_is_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["thread-cli", "browse", "--bogus"])
    with pytest.raises(SystemExit, match="2"):
        start.main()
