"""Which rows of a labelled paste name who wrote each comment.

Labels give authors and texts in order, but not where a name stands: it may come again in a
quotation, a caption or a body. Of all ways to find the authors in order the one is taken whose
rows lie nearest to the texts, hold little else, and are no part of what somebody said.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from thread_cli.ingest.generic.rows import Row

#: What leaving an author out costs, a row that is part of a text, each row between name and text,
#: words beside the name, and each character of these.
_MISSING, _IN_BODY, _STEP, _BESIDE, _CHARACTER = 12.0, 6.0, 0.3, 0.5, 0.01
#: Longer rows are names' only where a text begins there.
_LONGEST = 200
#: So much of a text's line finds it, and so many ways are gone on with.
_KEY, _WAYS = 60, 40


def author_rows(rows: Sequence[Row], comments: Sequence[Mapping[str, Any]]) -> list[int | None]:
    """Return for each comment (``author``, ``text``) the row that names its author, or none."""
    texts = [_plain(row.text) for row in rows]
    bodies = _bodies(texts, comments)
    said = {at for body in bodies for at in body}
    ways: dict[int, tuple[float, tuple[int | None, ...]]] = {-1: (0.0, ())}
    for comment, body in zip(comments, bodies, strict=True):
        author = _plain(comment["author"] or "")
        costs = _costs(texts, author, body, said) if author else {}
        longer: dict[int, tuple[float, tuple[int | None, ...]]] = {}
        for last, (cost, way) in ways.items():
            steps = [(last, _MISSING if author else 0.0, None)]
            steps += [(at, more, at) for at, more in costs.items() if at > last]
            for end, more, at in steps:
                if end not in longer or cost + more < longer[end][0]:
                    longer[end] = cost + more, (*way, at)
        ways = dict(sorted(longer.items(), key=lambda way: way[1][0])[:_WAYS])
    return list(min(ways.values(), key=lambda way: way[0])[1])


def said_rows(rows: Sequence[Row], comments: Sequence[Mapping[str, Any]]) -> list[int]:
    """Return the rows of what the comments say."""
    return sorted({at for body in bodies_of(rows, comments) for at in body})


def bodies_of(rows: Sequence[Row], comments: Sequence[Mapping[str, Any]]) -> list[list[int]]:
    """Return for each comment the rows of what it says."""
    return _bodies([_plain(row.text) for row in rows], comments)


def _bodies(texts: Sequence[str], comments: Sequence[Mapping[str, Any]]) -> list[list[int]]:
    """Return the rows of each comment's text."""
    bodies: list[list[int]] = []
    start = 0
    for comment in comments:
        body = []
        said = comment["text"] if "text" in comment else comment["text_first_line"]
        for line in filter(None, map(_plain, said.splitlines())):
            found = (at for at in range(start, len(texts)) if line[:_KEY] in texts[at])
            at = next(found, None)
            if at is not None:
                body.append(at)
                start = at + (line == texts[at])
        bodies.append(body)
    return bodies


def _costs(
    texts: Sequence[str], author: str, body: Sequence[int], said: set[int]
) -> dict[int, float]:
    """Return what each row costs that may name an author, beside the rows of the text."""
    whole = re.compile(rf"(?<!\w){re.escape(author)}(?!\w)")
    costs = {}
    for at, text in enumerate(texts):
        start = match.start() if (match := whole.search(text)) else text.find(author)
        opens = at in body and start == 0
        if start < 0 or (len(text) > _LONGEST and not opens):
            continue
        cost = 0.0 if text == author else _BESIDE + _CHARACTER * len(text)
        if body:
            cost += _STEP * (abs(at - body[0]) if at <= body[-1] else at - body[-1])
        costs[at] = cost + (_IN_BODY if at in said and not opens else 0.0)
    return costs


def _plain(text: str) -> str:
    return " ".join(text.split())
