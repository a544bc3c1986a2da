"""The command line as Typer reads it: the list of commands, and their options and help."""

from importlib import import_module
from typing import Annotated

import typer

from thread_cli import __version__
from thread_cli.errors import EXIT_OK, EXIT_USAGE, UsageError

#: In the order of the help; each is in the module of its name.
COMMANDS = ("ingest", "clusters", "show", "browse", "threads", "remove", "formats", "edit")


def run(named: str | None) -> int:
    """Run the command that the program was called with; return the exit code.

    Args:
        named: The command's name, where it is given; see ``command_line``.

    Raises:
        UsageError: The command line cannot be read.
        KeyboardInterrupt: The person broke it off.
    """
    try:
        return command_line(named)(standalone_mode=False) or EXIT_OK
    except typer.TyperException as error:
        message = error.format_message()
        if not message.startswith("Usage:"):
            raise UsageError(f"{message} Try: thread-cli --help") from None
        typer.echo(message, err=True)  # no command was given: the message is the help
        return EXIT_USAGE
    except typer.Abort:
        raise KeyboardInterrupt from None


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
