"""What a thread is about: TF-IDF, k-means, the choice of k, labels, quality.

The only place that imports scikit-learn, and not before ``find_themes`` is called.
"""

from collections.abc import Callable

from thread_cli.model import Thread
from thread_cli.themes.result import Theme, ThemeParams, ThemeSet

__all__ = ["ThemeParams", "ThemeSet", "find_themes", "split_theme"]


def find_themes(
    thread: Thread, params: ThemeParams, progress: Callable[[str], None] | None = None
) -> ThemeSet:
    """Group the comments of a thread by theme.

    The same thread and parameters give the same themes on every run.

    Args:
        thread: With its reply links, which draw short replies to what they answer.
        params: What the user asks for.
        progress: Told what is being done, a few words a step.

    Raises:
        UsageError: ``params.k`` is below 1 or above the number of comments.
    """
    from thread_cli.themes.find import find

    return find(thread, params, progress)


def split_theme(thread: Thread, theme: Theme, parts: int = 2, seed: int = 0) -> tuple[Theme, ...]:
    """Group the comments of one theme by what they have not all in common.

    Args:
        thread: The thread that the theme is of.
        theme: What to split.
        parts: Into how many.
        seed: Of every random choice.

    Returns:
        The parts, the largest first, with ids from 1 and the thread's ids of their comments;
        fewer than asked for where the comments are too alike.
    """
    from thread_cli.themes.split import split

    return split(thread, theme, parts, seed)
