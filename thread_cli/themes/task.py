"""What the process that finds themes is asked; apart from it, so that asking imports little."""

from __future__ import annotations

from dataclasses import dataclass

from thread_cli.model import Thread
from thread_cli.themes.result import Theme, ThemeParams


@dataclass(frozen=True, slots=True)
class Task:
    """What the process is to do.

    Attributes:
        thread: With its reply links.
        params: What the user asks for.
        split: The theme to split in two, or none to find the themes.
    """

    thread: Thread
    params: ThemeParams
    split: Theme | None = None
