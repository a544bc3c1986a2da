"""The web browser that a link is opened in."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager

from thread_cli.errors import UsageError


def open_outside(url: str, suspended: Callable[[], AbstractContextManager[None]]) -> None:
    """Open a web address in the reader's browser.

    Another process starts it: what a browser prints would be written over the screen.

    Args:
        url: The address.
        suspended: Gives the terminal away meanwhile; used for a browser that runs in it.

    Raises:
        UsageError: There is no browser.
    """
    here = runs_in_terminal()
    command = [sys.executable, "-m", "webbrowser", "-t", url]
    if here:
        with suspended():
            subprocess.run(command, check=False)  # noqa: S603 - no shell reads the address
        return
    nothing = subprocess.DEVNULL
    subprocess.Popen(  # noqa: S603
        command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
    )


def runs_in_terminal() -> bool:
    """Return whether the reader's browser is one for terminals, as lynx and w3m are.

    Raises:
        UsageError: There is none at all.
    """
    import webbrowser

    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        raise UsageError("no web browser was found; BROWSER can name one") from None
    if isinstance(browser, webbrowser.BackgroundBrowser):
        return False
    generic = isinstance(browser, webbrowser.GenericBrowser)
    return generic or getattr(browser, "background", True) is False
