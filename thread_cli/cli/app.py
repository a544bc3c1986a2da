"""The command line: the list of commands, and what becomes of errors."""

import gc
import sys
from importlib import import_module
from typing import Annotated, NoReturn

import typer

from thread_cli import __version__
from thread_cli.errors import (
    EXIT_CLOSED_PIPE,
    EXIT_INTERRUPTED,
    EXIT_OUTPUT,
    EXIT_USAGE,
    ThreadCliError,
)

#: In the order of the help; each is in the module of its name.
COMMANDS = ("ingest", "clusters", "show", "browse", "threads", "remove", "formats", "edit")


def command_line(named: str | None = None) -> typer.Typer:
    """Return the command line.

    Args:
        named: The command that is run; nothing is spent on the others. Where there is no such
            one, all are there: for the help, and for "did you mean".
    """
    app = typer.Typer(
        name="thread-cli",
        no_args_is_help=True,
        rich_markup_mode=None,  # plain help: nothing to import, and nothing to misread as markup
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog="Example: pbpaste | thread-cli ingest && thread-cli clusters && thread-cli browse",
    )
    app.callback()(_thread_cli)
    for name in (named,) if named in COMMANDS else COMMANDS:
        module = import_module(f"thread_cli.cli.{name}")
        if name == "edit":  # has commands of its own
            app.add_typer(module.app, name=name)
        else:
            app.command(name)(module.command)
    return app


def _version(value: bool) -> None:
    if value:
        typer.echo(f"thread-cli {__version__}")
        raise typer.Exit


def _thread_cli(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Read a pasted comment section: who said what, to whom, and about which themes.

    Copy a comment section out of a browser, then:

    \b
      thread-cli ingest FILE     read it (or pipe it in), keep it in the library
      thread-cli clusters        what it is about: themes with their comments
      thread-cli show            who answers whom: the reply tree
      thread-cli browse          step through it in the terminal

    Wherever a command takes THREAD, give a name, the beginning of an id, a file, or - for
    standard input. Left out, it is the thread that was ingested last.
    """


def main() -> NoReturn:
    """Run the command line and exit; every error is one line on stderr."""
    # A thread is many small objects that live until the end: looking for garbage among them
    # takes a fifth of the time of a large ingest.
    gc.set_threshold(100_000, 50, 100)
    try:
        named = sys.argv[1] if len(sys.argv) > 1 else None
        code = command_line(named)(standalone_mode=False) or 0
    except ThreadCliError as error:
        code = error.exit_code
        _complain(str(error))
    except typer.TyperException as error:
        code = EXIT_USAGE
        message = error.format_message()
        if message.startswith("Usage:"):  # no command was given: the message is the help
            typer.echo(message, err=True)
        else:
            _complain(f"{message} Try: thread-cli --help")
    except (KeyboardInterrupt, typer.Abort):
        code = EXIT_INTERRUPTED
    except OSError as error:  # while Typer itself wrote, such as the help
        code = EXIT_OUTPUT
        _complain(f"the output could not be written: {error.strerror}")
    except SystemExit:  # Typer leaves this way only when the reader of its output went away
        code = EXIT_CLOSED_PIPE
    if code == EXIT_INTERRUPTED:
        _complain("interrupted; what had been stored before is unchanged")
    sys.exit(code)


def _complain(message: str) -> None:
    if not message or sys.stderr is None:
        return
    from contextlib import suppress

    from thread_cli.sanitize import clean_line

    with suppress(OSError):  # nobody is left to read it
        sys.stderr.write(f"thread-cli: {clean_line(message)}\n")
