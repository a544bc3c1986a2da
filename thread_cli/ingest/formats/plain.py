"""Text of no known layout: every paragraph a comment without an author. Never fails."""

from thread_cli.ingest.draft import Detection, Draft, Record
from thread_cli.ingest.source import Source
from thread_cli.model import Notice


class PlainReader:
    """The fallback: says what it did, so that nobody takes paragraphs for people."""

    name = "plain"
    label = "Plain text"
    example = "A paragraph.\n\nAnother one."

    def detect(self, source: Source) -> Detection:
        """Return the floor that every real match beats."""
        return Detection(0.01, f"{len(source)} lines of text")

    def read(self, source: Source) -> Draft:
        """Return a comment for each run of lines that are not blank."""
        records: list[Record] = []
        first: int | None = None
        for number in range(len(source) + 1):
            blank = number == len(source) or not source.bare[number]
            if blank and first is not None:
                text = "\n".join(source.lines[first:number])
                records.append(Record(source.span(first, number), None, text))
                first = None
            elif not blank and first is None:
                first = number
        message = (
            "no known comment layout was found, so every paragraph was taken as a comment"
            " without an author; if it is a comment section, name its format with --format"
            " (generic: any other)"
        )
        notice = Notice("plain-text", message, weighty=True)
        return Draft(records, 0.0, "no known layout", notices=[notice])


READER = PlainReader()
