"""A list of comments as Markdown, HTML, JSON or CSV: what a reader chose to look at."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape as html_escape
from typing import Any

import orjson

from thread_cli.edits import Edit
from thread_cli.model import Basis, Comment
from thread_cli.render.clusters_markdown import escape
from thread_cli.render.edits_list import described, entry
from thread_cli.render.wording import author, percent

SCHEMA = "thread-cli/comments@1"
#: A cell that begins with one of these would be run as a formula by spreadsheets.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Listed:
    """A comment of the list: its theme's label or none, the reader's note or none."""

    comment: Comment
    theme: str | None = None
    note: str | None = None


def comments_markdown(
    title: str, said: str, listed: Sequence[Listed], edits: Sequence[Edit] = ()
) -> bytes:
    """Return the list as CommonMark; ``edits`` are the corrections that hold."""
    lines = [f"# {escape(title)}", "", f"{escape(said)}.", ""]
    for item in listed:
        comment = item.comment
        lines += [f"## {comment.id}. {escape(author(comment))}", ""]
        if facts := _facts(item):
            lines += [escape(facts), ""]
        if item.note:
            lines += [f"Note: {escape(item.note)}", ""]
        lines += [f"> {escape(line)}" if line else ">" for line in comment.text.split("\n")]
        lines.append("")
    if edits:
        lines += ["## Corrections", "", *(f"- {escape(described(edit))}" for edit in edits)]
    return ("\n".join(lines).rstrip() + "\n").encode()


def comments_html(
    title: str, said: str, listed: Sequence[Listed], edits: Sequence[Edit] = ()
) -> bytes:
    """Return the list as one HTML page without scripts or anything from elsewhere."""
    parts = [
        "<!doctype html>\n<html><head><meta charset='utf-8'>",
        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none';"
        " style-src 'unsafe-inline'\">",
        f"<title>{html_escape(title)}</title>",
        "<style>body{max-width:45em;margin:2em auto;padding:0 1em;font:1em/1.5 sans-serif}"
        "article{border-top:1px solid #999;padding:.5em 0}p{white-space:pre-wrap}"
        ".facts{color:#666}</style></head><body>",
        f"<h1>{html_escape(title)}</h1><p>{html_escape(said)}.</p>",
    ]
    for item in listed:
        comment = item.comment
        parts.append(f"<article id='c{comment.id}'><h2>{html_escape(author(comment))}</h2>")
        parts.append(f"<div class='facts'>#{comment.id} {html_escape(_facts(item))}</div>")
        if item.note:
            parts.append(f"<div>Note: {html_escape(item.note)}</div>")
        parts.append(f"<p>{html_escape(comment.text)}</p></article>")
    if edits:
        said_edits = "".join(f"<li>{html_escape(described(edit))}</li>" for edit in edits)
        parts.append(
            f"<article id='corrections'><h2>Corrections</h2><ul>{said_edits}</ul></article>"
        )
    parts.append("</body></html>\n")
    return "\n".join(parts).encode()


def comments_json(
    title: str, said: str, listed: Sequence[Listed], edits: Sequence[Edit] = ()
) -> bytes:
    """Return the list as one line of JSON, with its line end."""
    data: dict[str, Any] = {
        "schema": SCHEMA,
        "title": title,
        "listed": said,
        "comments": [
            {
                "id": c.id,
                "author": c.author,
                "text": c.text,
                "created_at": c.created_at,
                "created_text": c.created_text,
                "score": None if c.score is None else str(c.score),
                "parent": c.parent,
                "link": {"basis": c.link.basis.value, "confidence": c.link.confidence},
                "theme": item.theme,
                "note": item.note,
            }
            for item in listed
            for c in (item.comment,)
        ],
        "edits": [entry(edit) for edit in edits],
    }
    return orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE)


def comments_csv(
    title: str,  # noqa: ARG001
    said: str,  # noqa: ARG001
    listed: Sequence[Listed],
    edits: Sequence[Edit] = (),  # noqa: ARG001
) -> bytes:
    """Return the list as CSV, a row a comment; the rest has no place in it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["id", "author", "date", "score", "parent", "basis", "theme", "note", "text"])
    for item in listed:
        c = item.comment
        when = c.created_at.isoformat() if c.created_at else c.created_text
        row = [c.id, _cell(c.author), _cell(when), c.score, c.parent, c.link.basis.value]
        writer.writerow([*row, _cell(item.theme), _cell(item.note), _cell(c.text)])
    return out.getvalue().encode()


def _cell(text: str | None) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    text = text or ""
    return "'" + text if text.startswith(_FORMULA) else text


def _facts(item: Listed) -> str:
    comment = item.comment
    parts = []
    if comment.created_text or comment.created_at:
        parts.append(comment.created_text or f"{comment.created_at:%Y-%m-%d %H:%M}")
    if comment.score is not None:
        parts.append(f"score {comment.score}")
    if comment.parent is not None:
        how = ""
        if comment.link.basis is Basis.INFERRED:
            how = f" (inferred, {percent(comment.link.confidence)})"
        elif comment.link.basis is Basis.EDITED:
            how = " (placed by hand)"
        parts.append(f"answers {comment.parent}{how}")
    if item.theme is not None:
        parts.append(f"theme: {item.theme}")
    return " · ".join(parts)


#: By the ending of the file's name.
WRITERS = {
    ".md": comments_markdown,
    ".html": comments_html,
    ".json": comments_json,
    ".csv": comments_csv,
}
