"""Every error that a user can meet, each with its exit code.

A command that raises a ``ThreadCliError`` prints its message as one line on
stderr and exits with its ``exit_code``; it has changed nothing. The codes are
part of the command's contract and listed in the README.
"""

EXIT_OK = 0
EXIT_USAGE = 2
EXIT_INPUT = 3
EXIT_PARTIAL = 4
EXIT_UNKNOWN_THREAD = 5
EXIT_LIBRARY = 6
EXIT_OUTPUT = 7
EXIT_INTERRUPTED = 130
EXIT_CLOSED_PIPE = 141


class ThreadCliError(Exception):
    """Base of all errors that are the world's fault, not a bug in thread-cli.

    The message is one line that says what is wrong and what to do next.
    """

    exit_code = EXIT_INPUT


class UsageError(ThreadCliError):
    """The command line asks for something that does not exist or cannot be."""

    exit_code = EXIT_USAGE


class InputError(ThreadCliError):
    """The source cannot be read: missing, empty, binary, undecodable, too large."""

    exit_code = EXIT_INPUT


class StrictError(ThreadCliError):
    """``--strict`` was given and the source gave a notice of weight."""

    exit_code = EXIT_PARTIAL


class UnknownThreadError(ThreadCliError):
    """No stored thread, or more than one, answers to the given name."""

    exit_code = EXIT_UNKNOWN_THREAD


class LibraryError(ThreadCliError):
    """The library cannot be opened, read or written."""

    exit_code = EXIT_LIBRARY


class LibraryBusyError(LibraryError):
    """Another process is writing into the library, and was waited for long enough."""


class OutputError(ThreadCliError):
    """The result could not be written where it was sent."""

    exit_code = EXIT_OUTPUT
