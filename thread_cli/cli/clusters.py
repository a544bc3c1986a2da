"""``thread-cli clusters``: what a thread is about."""

from typing import TYPE_CHECKING, Annotated

import typer

from thread_cli.cli.options import JsonOption, LibraryOption, ThreadArgument
from thread_cli.errors import UsageError
from thread_cli.themes.result import Granularity

if TYPE_CHECKING:
    from thread_cli.model import Thread
    from thread_cli.themes.result import ThemeSet


def command(
    thread: ThreadArgument = None,
    k: Annotated[
        int | None,
        typer.Option("-k", metavar="N", help="Make N themes; left out, the data decides."),
    ] = None,
    granularity: Annotated[
        Granularity, typer.Option("--granularity", help="Few, usual or many themes.")
    ] = "normal",
    max_k: Annotated[
        int | None,
        typer.Option("--max-k", metavar="N", min=2, help="At most N themes, without -k."),
    ] = None,
    min_size: Annotated[
        int | None,
        typer.Option("--min-size", metavar="N", min=1, help="Smaller themes go to other."),
    ] = None,
    why: Annotated[
        int | None,
        typer.Option("--why", metavar="COMMENT", help="Say why a comment is in its theme."),
    ] = None,
    seed: Annotated[
        int, typer.Option("--seed", min=0, max=2**32 - 1, help="Of every random choice.")
    ] = 0,
    as_json: JsonOption = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV, a row a comment.")] = False,
    library: LibraryOption = None,
) -> None:
    """Group the comments by theme with TF-IDF and k-means, and print the themes.

    \b
    Examples:
      thread-cli clusters
      thread-cli clusters consortium -k 4
      thread-cli clusters --granularity coarse --min-size 5
      thread-cli clusters --why 12
      thread-cli clusters thread.txt --markdown > themes.md

    A comment that fits no theme is listed as "other". The same thread, -k and --seed give the
    same themes; asked again, they come from the library.
    """
    from thread_cli.cli.loading import loaded
    from thread_cli.cli.output import emit, emit_text, width
    from thread_cli.cli.themes import themes_of

    if as_json + markdown + as_csv > 1:
        raise UsageError("--json, --markdown and --csv exclude each other; choose one")
    if k is not None and (max_k is not None or granularity != "normal"):
        raise UsageError("-k says how many themes; --max-k and --granularity go without it")
    if why is not None and (markdown or as_csv):
        raise UsageError("--why goes with --json or alone, not with --markdown or --csv")
    from thread_cli.themes.result import ThemeParams

    params = ThemeParams(k=k, seed=seed, min_size=min_size, max_k=max_k, granularity=granularity)
    with loaded(thread, library) as found:
        total = len(found.thread.comments)
        if why is not None and not 1 <= why <= total:
            raise UsageError(f"there is no comment {why}; the thread has comments 1 to {total}")
        themes = themes_of(found, params)
        if why is not None:
            _explain(found.thread, themes, why, as_json=as_json)
        elif as_json:
            from thread_cli.render.clusters_json import clusters_json

            emit(clusters_json(found.thread, themes))
        elif markdown:
            from thread_cli.render.clusters_markdown import clusters_markdown

            emit(clusters_markdown(found.thread, themes))
        elif as_csv:
            from thread_cli.render.clusters_csv import clusters_csv

            emit(clusters_csv(found.thread, themes))
        else:
            from thread_cli.render.clusters_text import clusters_text

            emit_text(clusters_text(found.thread, themes, width()))


def _explain(thread: "Thread", themes: "ThemeSet", comment: int, *, as_json: bool) -> None:
    from thread_cli.cli.output import emit, emit_text, width
    from thread_cli.render.clusters_why import why_json, why_text
    from thread_cli.themes.why import why

    member = themes.members[comment - 1]
    looked_at = [theme for theme in (member.theme, member.runner_up) if theme is not None]
    reasons = {theme: why(thread, themes, comment, theme) for theme in looked_at}
    if as_json:
        emit(why_json(thread, themes, comment, reasons))
    else:
        emit_text(why_text(thread, themes, comment, reasons, width()))
