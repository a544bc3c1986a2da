"""A thread as JSON Lines, to be read back as the same thread, whole or in part."""

from collections import Counter
from collections.abc import Iterator

import orjson

from thread_cli.model import ROOT_LINK, Basis, Comment, Json, Thread


def write(thread: Thread) -> Iterator[bytes]:
    """Yield a line for each comment, with its line end, that ``JsonlReader`` reads back.

    What the source showed, or a person said, becomes ``parent``; what was inferred, a place at
    the top too, is given as ``inferred_parent`` with its confidence, so that reading it back
    does not turn a guess into a fact. Comments are named by ``id`` everywhere, so that lines
    may be left out.
    """
    ids = _ids(thread)
    for comment in thread.comments:
        yield orjson.dumps(_line(comment, ids), option=orjson.OPT_APPEND_NEWLINE)


def _line(comment: Comment, ids: list[Json]) -> dict[str, Json]:
    line: dict[str, Json] = {"id": ids[comment.id - 1]}
    if comment.author is not None:
        line["author"] = comment.author
    line["text"] = comment.text
    if comment.created_at is not None:
        line["created_at"] = comment.created_at.isoformat()
        if comment.created_text is not None and comment.created_text != line["created_at"]:
            line["created_text"] = comment.created_text
    elif comment.created_text is not None:
        line["created_at"] = comment.created_text
    if comment.score is not None:
        line["score"] = comment.score
    parent = None if comment.parent is None else ids[comment.parent - 1]
    basis = comment.link.basis
    if basis in {Basis.EXPLICIT, Basis.EDITED} or comment.link == ROOT_LINK:
        line["parent"] = parent
        if basis is not Basis.EXPLICIT:
            line["parent_basis"] = basis.value
    elif not comment.link.is_open:
        line["inferred_parent"] = parent
        line["inferred_confidence"] = comment.link.confidence
    extra = dict(comment.extra)
    if "quotes" in extra:
        extra["quotes"] = [_quote(quote, ids) for quote in _listed(extra["quotes"])]
    return {**extra, **line}


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _quote(quote: Json, ids: list[Json]) -> Json:
    """Return a quote that names its source as ``parent`` names a parent."""
    if not isinstance(quote, dict):
        return quote
    source = quote.get("comment")
    known = isinstance(source, int) and 1 <= source <= len(ids)
    return {**quote, "comment": ids[source - 1] if known and isinstance(source, int) else None}


def _ids(thread: Thread) -> list[Json]:
    """Return what to call each comment: by the source's identifier, else by its number.

    Of comments that would be called the same, the last keeps the name, as on reading.
    """
    names = [comment.source_id or str(comment.id) for comment in thread.comments]
    uses = Counter(names)
    ids: list[Json] = []
    for comment, name in zip(thread.comments, names, strict=True):
        uses[name] -= 1
        free = name
        while uses[free] > 0:
            free = f"{free}~{comment.id}"
        ids.append(comment.id if free == str(comment.id) else free)
    return ids
