"""``thread-cli clusters``: what a thread is about."""

from typing import TYPE_CHECKING, Annotated

import typer

from thread_cli.cli.options import JsonOption, LibraryOption, ThreadArgument
from thread_cli.errors import UsageError

if TYPE_CHECKING:
    from thread_cli.cli.loading import Loaded
    from thread_cli.themes.result import ThemeParams, ThemeSet

NAME = "clusters"


def command(
    thread: ThreadArgument = None,
    k: Annotated[
        int | None,
        typer.Option("-k", metavar="N", help="Make N themes; left out, the data decides."),
    ] = None,
    seed: Annotated[int, typer.Option("--seed", help="Of every random choice.")] = 0,
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
      thread-cli clusters thread.txt --markdown > themes.md

    A comment that fits no theme is listed as "other". The same thread, -k and --seed give the
    same themes; asked again, they come from the library.
    """
    from thread_cli.cli.loading import loaded
    from thread_cli.cli.output import emit, emit_text, width

    if as_json + markdown + as_csv > 1:
        raise UsageError("--json, --markdown and --csv exclude each other; choose one")
    from thread_cli.themes.result import ThemeParams

    with loaded(thread, library) as found:
        themes = themes_of(found, ThemeParams(k=k, seed=seed))
        if as_json:
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


def themes_of(found: "Loaded", params: "ThemeParams") -> "ThemeSet":
    """Return the themes of a thread, from the library where they are already known.

    Raises:
        UsageError: ``k`` is below 1 or above the number of comments.
    """
    import orjson

    from thread_cli.errors import LibraryError
    from thread_cli.themes.result import ThemeSet

    total = len(found.thread.comments)
    if params.k is not None and not 1 <= params.k <= total:
        raise UsageError(
            f"-k {params.k} cannot be: the thread has {total} comments; give 1 to {total}"
        )
    key = params.key()
    if found.library is not None and found.record is not None:
        known = found.library.cached(found.record, "themes", key)
        if known is not None:
            return ThemeSet.from_dict(orjson.loads(known))
    from thread_cli.themes import find_themes

    themes = find_themes(found.thread, params)
    if found.library is not None and found.record is not None:
        try:
            found.library.keep(found.record, "themes", key, orjson.dumps(themes.to_dict()))
        except LibraryError as error:
            from thread_cli.cli.output import say

            say(f"thread-cli: the themes were not kept for next time: {error}")
    return themes
