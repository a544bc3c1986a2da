"""``thread-cli ingest``: read comment sections and keep them."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from thread_cli.cli.options import JsonOption, LibraryOption
from thread_cli.errors import EXIT_PARTIAL, StrictError, UnknownThreadError, UsageError
from thread_cli.model import Mode, Order

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from thread_cli.cli.loading import Known
    from thread_cli.library import Added
    from thread_cli.model import Thread


def command(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCE]...",
            help="Files with a comment section each, or - for standard input.",
            show_default=False,
        ),
    ] = None,
    format_name: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="NAME",
            help="Do not detect: see thread-cli formats.",
        ),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option("--encoding", metavar="NAME", help="Do not detect: utf-8, cp1252, ..."),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of",
            metavar="DATE",
            help='When the page was copied: "3 hours ago" counts from it.'
            " Left out: when the file was written.",
        ),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="What to head the thread with.")] = (
        None
    ),
    name: Annotated[
        str | None, typer.Option("--name", help="A short name to call it by later.")
    ] = None,
    post_author: Annotated[
        str | None,
        typer.Option("--post-author", metavar="NAME", help="Who wrote what is commented on."),
    ] = None,
    order: Annotated[
        Order | None,
        typer.Option(
            "--order",
            help="display: a reply stands below its parent; time: the oldest first."
            " Left out: what the format says, else what the dates say.",
        ),
    ] = None,
    nesting: Annotated[
        int | None,
        typer.Option(
            "--nesting",
            metavar="N",
            min=0,
            help="How many levels the site shows: 1 flat, 2 replies under comments, ..., 0 any."
            " Left out: what the format says, else what a long thread shows; an answer to an answer"
            " is not called sure unless the dates show that there are any.",
        ),
    ] = None,
    replies: Annotated[
        Mode | None,
        typer.Option(
            "--replies",
            help="Reply links to infer: best the likeliest (the default), sure only those of"
            " 90 % and more, off none.",
        ),
    ] = None,
    as_json: JsonOption = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Read and tell; store nothing.")] = (
        False
    ),
    explain: Annotated[
        bool, typer.Option("--explain", help="Tell how every format was ranked, and why.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Store nothing if anything is doubtful.")
    ] = False,
    library: LibraryOption = None,
) -> None:
    """Read comment sections, tell what was understood, and keep them in the library.

    \b
    Examples:
      thread-cli ingest thread.txt
      pbpaste | thread-cli ingest --name consortium
      thread-cli ingest thread.txt --post-author "Ada Byron" --replies sure
      thread-cli ingest export.jsonl --dry-run --json | jq .comments[0]

    The format is detected. Reply links that the text does not show are inferred and marked
    so. The same text again is recognised and not stored twice; with an option it is read
    anew, and what was said of it before still holds. A later paste of a thread is told by its
    comments: what is new, edited and gone is said, and read marks, notes and edits come over.
    With several sources, --json prints a line each. Exit code 4 says that part of the source
    was skipped.
    """
    from thread_cli.cli.loading import Known, bytes_of, open_library, thread_of

    wanted = sources or _default_sources()
    if len(wanted) > 1 and (title or name):
        raise UsageError("--title and --name are for one source; ingest the others by themselves")
    given = Known(
        format_name, encoding, _moment(as_of), title, _name(post_author), order, nesting, replies
    )
    read = []
    for source in wanted:
        source_bytes = bytes_of(source)
        known = given.over(_said_before(source_bytes.raw, library))
        if known.as_of is None:  # which a file that is copied, or a pipe, forgets
            known = known._replace(as_of=source_bytes.modified)
        thread = thread_of(source_bytes, known)
        if explain:
            _explain(thread, source_bytes.raw, known.encoding)
        if strict:
            _refuse_doubtful(thread)
        read.append((thread, source_bytes.raw, known))
    if dry_run:
        for thread, _, _ in read:
            _tell(thread, None, as_json=as_json)
    else:
        with open_library(library, create=True) as shelf:
            for thread, raw, known in read:
                added = shelf.add(
                    thread, raw, name=name, replace=given != Known(), said=known.to_dict()
                )
                stored = thread if added.created or added.changed else shelf.load(added.record)
                _tell(stored, added, as_json=as_json)
    skipped = sum(n.code == "bad-line" for thread, _, _ in read for n in thread.notices)
    if skipped:
        from thread_cli.cli.output import say

        say("thread-cli: part of the source was skipped; see the notices")
        raise typer.Exit(EXIT_PARTIAL)


def _said_before(raw: bytes, library: "Path | None") -> "Known":
    """Return what a person said of this source when it was read before."""
    import hashlib

    from thread_cli.cli.loading import Known, open_library

    try:
        with open_library(library, create=False) as shelf:
            return Known.from_dict(shelf.said(hashlib.sha256(raw).hexdigest()))
    except UnknownThreadError:  # there is no library yet
        return Known()


def _moment(as_of: str | None) -> "datetime | None":
    if as_of is None:
        return None
    from thread_cli.ingest import dates

    found = dates.moment(as_of)
    if found is None or found.approximate:
        raise UsageError(f"--as-of {as_of!r} is no full date; write it as 2025-03-31 or so")
    return found.when


def _name(post_author: str | None) -> str | None:
    from thread_cli.sanitize import clean_line

    if post_author is None:
        return None
    if not clean_line(post_author):
        raise UsageError("--post-author is empty; give the name as the comments write it")
    return clean_line(post_author)


def _default_sources() -> list[str]:
    from thread_cli.cli.output import is_terminal

    if is_terminal(sys.stdin):
        raise UsageError(
            "name a file with a comment section, or pipe one in: thread-cli ingest thread.txt"
        )
    return ["-"]


def _refuse_doubtful(thread: "Thread") -> None:
    for notice in thread.notices:
        if notice.weighty:
            raise StrictError(f"{thread.source.name}: {notice.message} (nothing was stored)")


def _explain(thread: "Thread", raw: bytes, encoding: str | None) -> None:
    """Tell on stderr, so that it goes along with --json."""
    from thread_cli.cli.output import say
    from thread_cli.ingest import open_source, rank

    for candidate in rank(open_source(raw, thread.source.name, encoding)):
        mark = "→" if candidate.reader.name == thread.format else " "
        seen = candidate.detection
        say(f"{mark} {candidate.reader.name:<14} {seen.score:.2f}  {seen.reason}")


def _tell(thread: "Thread", added: "Added | None", *, as_json: bool) -> None:
    from thread_cli.cli.output import emit

    if as_json:
        from thread_cli.render.thread_json import thread_json

        emit(thread_json(thread))
        return
    from thread_cli.render.ingested_text import ingested_text

    stored = since = None
    if added is not None:
        since = added.since
        stored = (added.record.name, "new" if added.created else
                  "changed" if added.changed else "known")  # fmt: skip
    emit(ingested_text(thread, stored, since))
