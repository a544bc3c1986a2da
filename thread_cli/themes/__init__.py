"""What a thread is about: TF-IDF, k-means, the choice of k, labels, quality.

The only place that imports scikit-learn, and not before ``find_themes`` is called.
"""

from collections.abc import Callable

from thread_cli.model import Thread
from thread_cli.themes.result import ThemeParams, ThemeSet

__all__ = ["ThemeParams", "ThemeSet", "find_themes"]


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
