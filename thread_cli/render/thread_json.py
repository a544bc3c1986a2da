"""A thread as JSON: the contract ``thread-cli/thread@1``."""

from typing import Any

import orjson

from thread_cli.model import Comment, Thread

SCHEMA = "thread-cli/thread@1"


def thread_json(thread: Thread) -> bytes:
    """Return the thread as one line of JSON, with its line end."""
    data = {
        "schema": SCHEMA,
        "title": thread.title,
        "format": thread.format,
        "format_confidence": thread.format_confidence,
        "declared_comments": thread.declared_comments,
        "source": {
            "name": thread.source.name,
            "bytes": thread.source.size,
            "encoding": thread.source.encoding,
            "sha256": thread.source.sha256,
        },
        "comments": [_comment(comment) for comment in thread.comments],
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
    }
