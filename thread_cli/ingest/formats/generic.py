"""Layouts that nobody has described: what recurs as a comment's beginning or end is looked for."""

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.generic import lone
from thread_cli.ingest.generic.read import Analysis, analyse, read
from thread_cli.ingest.generic.rows import rows_of
from thread_cli.ingest.source import Source

#: Never more, so that a reader which knows the layout comes first.
_CEILING = 0.6
#: How sure one header can be, and from where on another is surer.
_LONE = 0.3
_PLAIN_TO_SEE = 0.65
_LONE_LINES = 200


class GenericReader:
    """Reads by the shape that recurs; sees nothing in a text without comments."""

    name = "generic"
    label = "Any other comment section"
    example = "Ada Byron on March 3, 2024 at 9:15 am said:\n\nI agree with the second point."

    def detect(self, source: Source) -> Detection:
        """Return how good the best cut is, never more than a known layout scores."""
        analysis = analyse(source)
        best = analysis.best
        if _lone(source, analysis):
            return Detection(_LONE, "one line with a name, and a text")
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
        analysis = analyse(source)
        if found := _lone(source, analysis):
            return lone.read(source, rows_of(source), found)
        return read(source, analysis)


def _lone(source: Source, analysis: Analysis) -> lone.Lone | None:
    """Return the only header of a source in which no other is seen so well."""
    best = analysis.best
    seen = best is not None and analysis.holds_comments
    if len(source) > _LONE_LINES or (
        seen and best and (len(best.candidate.boundaries) > 1 or best.score >= _PLAIN_TO_SEE)
    ):
        return None
    return lone.find(rows_of(source))


READER = GenericReader()
