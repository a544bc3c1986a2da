"""``thread-cli show``: who answers whom."""

from typing import Annotated

import typer

from thread_cli.cli.options import JsonOption, LibraryOption, ThreadArgument
from thread_cli.errors import UsageError
from thread_cli.model import Basis


def command(
    thread: ThreadArgument = None,
    comment: Annotated[
        int | None,
        typer.Option("--comment", "-c", metavar="N", help="Only the chain that N stands in."),
    ] = None,
    why: Annotated[
        int | None,
        typer.Option("--why", metavar="N", help="What comment N may answer, how surely, and why."),
    ] = None,
    as_json: JsonOption = False,
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Print a comment a line, as ingest reads it back.")
    ] = False,
    library: LibraryOption = None,
) -> None:
    """Print the reply tree. An inferred reply is drawn with a broken line, and says why.

    \b
    Examples:
      thread-cli show
      thread-cli show consortium --comment 7
      thread-cli show --why 8
      thread-cli show --jsonl | grep -i price | thread-cli ingest --name price
    """
    from thread_cli.cli.loading import comment_number, loaded
    from thread_cli.cli.output import emit, emit_text, width

    if as_json and as_jsonl:
        raise UsageError("--json and --jsonl exclude each other; choose one")
    if why is not None and (as_jsonl or comment is not None):
        raise UsageError("--why stands alone, or with --json")
    with loaded(thread, library) as found:
        only = comment_number(found.thread, comment)
        asked = comment_number(found.thread, why)
        if asked is not None:
            from thread_cli.render.reply_why import why_json, why_text
            from thread_cli.replies import explain_reply

            # As it was inferred, before any edit; what a person placed has that for a reason.
            edited = found.thread.comment(asked).link.basis is Basis.EDITED
            explanation = explain_reply(found.thread if edited else found.unedited, asked)
            if as_json:
                emit(why_json(explanation))
            else:
                emit_text(why_text(found.thread, explanation, width()))
        elif as_json:
            from thread_cli.render.thread_json import thread_json

            emit(thread_json(found.thread))
        elif as_jsonl:
            from thread_cli.ingest.formats.jsonl import write

            emit(b"".join(write(found.thread)))
        else:
            from thread_cli.render.tree_text import tree_text

            for block in tree_text(found.thread, width(), only):
                emit_text(block)
