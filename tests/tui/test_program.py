"""The program around the reading: help, colours, its start and end."""

import pytest
from textual.filter import NoColor

from tests.tui.sample_thread import ferry, ferry_themes
from tests.tui.screen import (
    press,
    shown,
    text_of,
)
from thread_cli.tui.app import BrowseApp
from thread_cli.tui.screens.page import HelpScreen

WIDE = (120, 40)


def app() -> BrowseApp:
    return BrowseApp(ferry(), ferry_themes())


async def test_help_names_every_key_and_closes() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "question_mark")
        assert isinstance(browse.screen, HelpScreen)
        text = text_of(browse.screen.query_one("#page Static"))
        for binding in browse.screen_stack[0].active_bindings.values():
            if binding.binding.id:
                assert binding.binding.tooltip in text
        await press(pilot, "q")
        assert not isinstance(browse.screen, HelpScreen)
        assert browse.is_running


async def test_about_gives_every_notice() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "a")
        text = text_of(browse.screen.query_one("#page Static"))
        assert all(notice.message in text for notice in browse.browser.thread.notices)
        assert "the source says 13, found 12" in text


async def test_light_and_dark() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        assert browse.current_theme.dark
        await press(pilot, "d")
        assert not browse.current_theme.dark


async def test_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "j l")
        assert any(isinstance(line_filter, NoColor) for line_filter in browse._filters)
        background = browse.screen.background_colors[0]
        colours = set()
        for strip in browse.screen._compositor.render_strips():
            for line_filter in browse._filters:
                strip = strip.apply_filter(line_filter, background)  # noqa: PLW2901
            styles = [segment.style for segment in strip if segment.style]
            colours |= {c for s in styles for c in (s.color, s.bgcolor) if c and not c.is_default}
        assert not colours
        assert "▌" in shown(browse, "comments")  # the cursor shows all the same


async def test_quit() -> None:
    browse = app()
    async with browse.run_test(size=WIDE) as pilot:
        await press(pilot, "q")
    assert browse.return_code == 0


def test_without_a_terminal_it_says_what_to_do(capfd: pytest.CaptureFixture[str]) -> None:
    from thread_cli.errors import UsageError
    from thread_cli.tui import run

    with pytest.raises(UsageError, match="needs a terminal"):
        run(ferry(), ferry_themes())


def test_run_reads_keys_from_the_terminal_while_input_is_a_pipe() -> None:
    """In a pseudo-terminal of its own, with the thread's text on standard input."""
    import os
    import pty
    import subprocess
    import sys

    program = (
        "from tests.tui.sample_thread import ferry, ferry_themes\n"
        "from thread_cli.tui import run\n"
        "run(ferry(), ferry_themes())\n"
        "print('left', 'cleanly')"
    )
    # A new session whose controlling terminal is the one on file 1.
    child = (
        "import fcntl, os, sys, termios\n"
        "os.setsid()\n"
        "fcntl.ioctl(1, termios.TIOCSCTTY, 0)\n"
        "os.execv(sys.executable, [sys.executable, '-c', sys.argv[1]])"
    )
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", child, program],
        stdin=subprocess.PIPE,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"},
    )
    os.close(theirs)
    seen = b""
    try:
        while b"left cleanly" not in seen:
            before = seen
            seen += os.read(ours, 65536)
            if b"Themes" in seen and b"Themes" not in before:
                os.write(ours, b"q")
        assert process.wait(timeout=20) == 0
    finally:
        process.kill()
        os.close(ours)
    assert b"The last ferry" in seen
