"""A link in the reader's web browser, which must not write over the screen."""

import subprocess
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.tui.sample_thread import make_themes, make_thread
from tests.tui.screen import press, told
from thread_cli.model import ROOT_LINK, Comment, Span
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.outside import open_outside

LINK = "https://a.example/x"


@contextmanager
def nothing() -> Iterator[None]:
    yield


@pytest.mark.parametrize(
    ("browser", "here"),
    [
        (webbrowser.GenericBrowser("w3m"), True),
        (webbrowser.Elinks("elinks"), True),
        (webbrowser.BackgroundBrowser("xdg-open"), False),
        (webbrowser.Mozilla("firefox"), False),
    ],
)
def test_a_browser_for_terminals_gets_the_terminal(
    monkeypatch: pytest.MonkeyPatch, browser: webbrowser.BaseBrowser, here: bool
) -> None:
    gone: list[str] = []

    @contextmanager
    def suspended() -> Iterator[None]:
        gone.append("away")
        yield
        gone.append("back")

    def ran(command: list[str], **_: object) -> None:
        assert command[-1] == LINK
        gone.append("ran")

    def started(command: list[str], *, stdin: int, stdout: int, stderr: int, **_: object) -> None:
        assert command[-1] == LINK
        assert {stdin, stdout, stderr} == {subprocess.DEVNULL}
        gone.append("started")

    monkeypatch.setattr(webbrowser, "get", lambda: browser)
    monkeypatch.setattr(subprocess, "run", ran)
    monkeypatch.setattr(subprocess, "Popen", started)
    open_outside(LINK, suspended)
    assert gone == (["away", "ran", "back"] if here else ["started"])


async def test_without_a_browser_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> None:
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "get", none)
    comments = [Comment(1, "a", f"see {LINK}", Span(0, 1), link=ROOT_LINK)]
    browse = BrowseApp(make_thread(comments), make_themes(1, ()))
    async with browse.run_test(size=(120, 30)) as pilot:
        await press(pilot, "o enter")
        assert (
            told(browse)
            == f"! {LINK} was not opened: no web browser was found; BROWSER can name one"
        )
