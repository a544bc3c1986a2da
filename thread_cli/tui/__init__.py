"""The terminal reader: ``thread-cli browse``.

``state`` knows where the reader is, ``widgets`` show it, ``screens`` put them
together. Textual is imported when a browser is opened, not before.
"""

from thread_cli.model import Thread
from thread_cli.themes.result import ThemeSet


def run(thread: Thread, themes: ThemeSet) -> None:
    """Let a person read ``thread`` by its ``themes`` until they quit.

    Takes the terminal of the process, also when the thread itself came through
    standard input. Raises ``UsageError`` where there is no terminal.
    """
    from thread_cli.tui.terminal import take_terminal

    take_terminal()

    from thread_cli.tui.app import BrowseApp

    BrowseApp(thread, themes).run()
