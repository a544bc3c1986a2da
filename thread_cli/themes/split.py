"""A theme on its own, grouped once more."""

from dataclasses import replace

from thread_cli.model import Thread
from thread_cli.themes.find import find
from thread_cli.themes.result import Theme, ThemeParams


def split(thread: Thread, theme: Theme, parts: int, seed: int) -> tuple[Theme, ...]:
    """Return the themes within ``theme``; see ``thread_cli.themes.split_theme``."""
    if theme.size < parts:
        return ()
    ids = sorted(theme.comments)
    number = {comment_id: row for row, comment_id in enumerate(ids, 1)}
    members = tuple(
        replace(
            thread.comment(i),
            id=number[i],
            parent=number.get(thread.comment(i).parent or 0),
        )
        for i in ids
    )
    within = find(replace(thread, comments=members), ThemeParams(k=parts, seed=seed))
    return tuple(
        part._replace(
            comments=tuple(ids[i - 1] for i in part.comments),
            representative=ids[part.representative - 1],
        )
        for part in within.themes
    )
