"""A thread as JSON: the contract ``thread-cli/thread@1``."""

from typing import Any

import orjson

from thread_cli.model import Comment, Thread

SCHEMA = "thread-cli/thread@1"


def thread_json(thread: Thread) -> bytes:
    """Return the thread as one line of JSON, with its line end."""
    guess = thread.author_guess
    data = {
        "schema": SCHEMA,
        "title": thread.title,
        "format": thread.format,
        "format_confidence": thread.format_confidence,
        "declared_comments": thread.declared_comments,
        "post_author": thread.post_author,
        "author_guess": guess
        and {"name": guess.name, "confidence": guess.confidence, "reasons": guess.reasons},
        "order": thread.order,
        "nesting": thread.nesting,
        "source": {
            "name": thread.source.name,
            "bytes": thread.source.size,
            "encoding": thread.source.encoding,
            "sha256": thread.source.sha256,
        },
        "comments": [_comment(comment) for comment in thread.comments],
        "furniture": [
            {"kind": piece.kind.value, "span": [piece.span.start, piece.span.end]}
            for piece in thread.furniture
        ],
        "notices": [
            {
                "code": notice.code,
                "message": notice.message,
                "span": [notice.span.start, notice.span.end] if notice.span else None,
            }
            for notice in thread.notices
        ],
    }
    return orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE)


def _comment(comment: Comment) -> dict[str, Any]:
    return {
        "id": comment.id,
        "author": comment.author,
        "text": comment.text,
        "created_at": comment.created_at,
        "created_text": comment.created_text,
        "score": comment.score,
        "parent": comment.parent,
        "depth": comment.depth,
        "link": {
            "basis": comment.link.basis.value,
            "confidence": comment.link.confidence,
            "reasons": comment.link.reasons,
        },
        "span": [comment.span.start, comment.span.end],
        "source_id": comment.source_id,
        "extra": comment.extra,
    }
