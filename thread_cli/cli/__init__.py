"""The commands: thin, and nothing heavy is imported before it is needed."""

from thread_cli.cli.start import main

__all__ = ["main"]
