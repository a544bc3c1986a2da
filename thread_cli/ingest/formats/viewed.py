"""A platform's reader together with other views of it: exports, front ends, programs for terminals.

A view is a module of its own that knows nothing of the platform's page. Where it is seen more
clearly than that, it reads the source.
"""

from typing import Protocol

from thread_cli.ingest.draft import Detection, Draft, Reader
from thread_cli.ingest.source import Source


class View(Protocol):
    """One way to show a platform's comments: a module with these two functions."""

    def detect(self, source: Source) -> Detection:
        """Return how much the source looks like it."""
        ...

    def read(self, source: Source) -> Draft:
        """Read the source."""
        ...


class Viewed:
    """A reader of all views of one platform.

    Attributes:
        name: What ``--format`` takes, as the platform's own reader has it.
        label: For people.
        example: A line or two of the platform's own page.
    """

    def __init__(self, page: Reader, views: tuple[View, ...]) -> None:
        """Take the reader of the platform's own page, and the other views, cheap to tell."""
        self.page, self.views = page, views
        self.name, self.label, self.example = page.name, page.label, page.example

    def detect(self, source: Source) -> Detection:
        """Return how clear the clearest view is."""
        return max([self.page.detect(source), *(v.detect(source) for v in self.views)], key=_score)

    def read(self, source: Source) -> Draft:
        """Read the source as the clearest view."""
        seen = [(view.detect(source).score, view) for view in self.views]
        score, view = max(seen, key=lambda pair: pair[0])
        sure = score > 0 and score >= self.page.detect(source).score
        return view.read(source) if sure else self.page.read(source)


def _score(detection: Detection) -> float:
    return detection.score
