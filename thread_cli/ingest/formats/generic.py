"""Layouts that nobody has described: what recurs as a comment's beginning or end is looked for."""

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.generic.read import analyse, read
from thread_cli.ingest.source import Source

#: Never more, so that a reader which knows the layout comes first.
_CEILING = 0.6


class GenericReader:
    """Reads by the shape that recurs; sees nothing in a text without comments."""

    name = "generic"
    label = "Any other comment section"
    example = "Ada Byron on March 3, 2024 at 9:15 am said:\n\nI agree with the second point."

    def detect(self, source: Source) -> Detection:
        """Return how good the best cut is, never more than a known layout scores."""
        analysis = analyse(source)
        best = analysis.best
        if best is None:
            return NOT_SEEN
        if not analysis.holds_comments:
            return Detection(0.0, f"{best.candidate.shape} recur, but nobody seems to talk there")
        count = len(best.candidate.boundaries)
        return Detection(
            round(_CEILING * min(1.0, best.score), 3),
            f"{best.candidate.shape} recur {count} times",
        )

    def read(self, source: Source) -> Draft:
        """Cut the source at the shape that explains it best."""
        return read(source, analyse(source))


READER = GenericReader()
