"""Signatures that no rule sets apart: what one person's posts all end with."""

from itertools import takewhile

from thread_cli.ingest.draft import Draft, Record

#: Without a blank line above it, it has so many words: "Thanks" ends many posts.
_LEAST_WORDS = 4
#: A signature has no more lines, nor characters.
_MOST_LINES, _LONGEST = 8, 500


def leave_out_signatures(draft: Draft) -> None:
    """Take off, in place, the lines that end all posts of one person alike.

    They stand below a blank one, or are of some length.

    Somebody who wrote but once keeps them: nothing tells them from what was said.
    """
    by_author: dict[str, list[Record]] = {}
    for record in draft.records:
        if record.author and record.text:
            by_author.setdefault(record.author, []).append(record)
    for records in by_author.values():
        size = _shared(records) if len(records) > 1 else 0
        for record in records if size else ():
            record.text = "\n".join(record.text.split("\n")[:-size]).rstrip()


def _shared(records: list[Record]) -> int:
    """Return how many lines end all these posts as a signature, each of which says more."""
    if len({record.text for record in records}) < len(records):
        return 0  # the same post twice
    ends = [record.text.split("\n")[::-1] for record in records]
    alike = takewhile(lambda lines: len(set(lines)) == 1, zip(*ends, strict=False))
    shared = [lines[0] for lines in alike][: min(map(len, ends)) - 1]
    if not shared or len(shared) > _MOST_LINES or sum(map(len, shared)) > _LONGEST:
        return 0
    size = len(shared)
    if sum(len(line.split()) for line in shared) >= _LEAST_WORDS:
        return size
    while size and not (shared[size - 1] == "" or all(end[size] == "" for end in ends)):
        size -= 1
    return size
