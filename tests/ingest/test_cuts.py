"""Pastes that begin or end inside a comment: every golden file, cut at its comments' bodies."""

import pytest

from tests.ingest.test_golden import PASTES
from thread_cli.ingest import ingest
from thread_cli.model import Comment, Thread

#: Too little is left of these to tell the platform, so the generic reader has them.
WITHOUT_SIGNS = {"blogger-threaded", "disqus-addressed"}
WITHOUT_SIGNS_LATER = {*WITHOUT_SIGNS, "github-discussion"}


def body_of(comment: Comment, raw: bytes) -> tuple[int, int] | None:
    """Return where in the bytes a comment's body begins and ends, if it stands there as it is."""
    lines = [line.strip().encode() for line in comment.text.split("\n") if line.strip()]
    if not lines or comment.author is None:
        return None
    piece = raw[comment.span.start : comment.span.end]
    begin = piece.rfind(lines[0]) if len(lines) == 1 else piece.find(lines[0])
    end = piece.rfind(lines[-1])
    start = comment.span.start
    return (start + begin, start + end + len(lines[-1])) if 0 <= begin <= end else None


def cuts(raw: bytes, begin: int, end: int) -> dict[str, int]:
    """Return where to cut: before the body, in the middle of its first line, at its other lines."""
    at = {"whole body": begin}
    body = raw[begin:end]
    space = body.find(b" ", len(body.split(b"\n")[0]) // 2)
    if space > 0:
        at["half a line"] = begin + space + 1
    for number, line in enumerate(body.split(b"\n")[:-1]):
        begin += len(line) + 1
        if raw[begin : begin + 2].strip():
            at[f"line {number + 2}"] = begin
    return at


def kept_as(thread: Thread, line: str, start: int, end: int) -> str:
    """Return by whom a line is said in the thread, or that it is told of."""
    for comment in thread.comments:
        if comment.span.start < end and start < comment.span.end:
            said = " ".join(comment.text.split())
            whole = " ".join(line.split()) in said
            return f"said by {comment.author}" if whole else f"lost in {comment.author}'s comment"
    told = any(
        n.code in {"cut-start", "maybe-cut"}
        and (n.span is None or (n.span.start < end and start < n.span.end))
        for n in thread.notices
    )
    return "told" if told else "not told"


def wrongly_kept(raw: bytes, name: str, comment: Comment, at: int, end: int) -> list[str]:
    """Cut the bytes at ``at``; return the lines of the comment that another is said to have."""
    paste = raw[at:]
    thread = ingest(paste, name, encoding="utf-8")
    assert b"".join(paste[s.start : s.end] for s in thread.spans()) == paste
    wrong = []
    start = 0
    for line in paste[: end - at].split(b"\n"):
        if text := line.decode().strip():
            kept = kept_as(thread, text, start, start + len(line))
            if kept not in {"said by None", f"said by {comment.author}", "told"}:
                wrong.append(f"{text!r} {kept} ({thread.format})")
        start += len(line) + 1
    return wrong


def cuttable(without: set[str]):
    paths = [path for path in PASTES if path.suffix == ".txt" and path.stem not in without]
    return pytest.mark.parametrize("path", paths, ids=[path.stem for path in paths])


@cuttable(WITHOUT_SIGNS)
def test_the_rest_of_the_first_comment_is_nobody_elses(path):
    raw = path.read_bytes().replace(b"\r\n", b"\n")
    comments = ingest(raw, path.name).comments
    found = next(((c, body) for c in comments if (body := body_of(c, raw))), None)
    assert found is not None
    comment, (begin, end) = found
    wrong = {where: wrongly_kept(raw, path.name, comment, at, end)
             for where, at in cuts(raw, begin, end).items()}  # fmt: skip
    assert {where: lines for where, lines in wrong.items() if lines} == {}


@cuttable(WITHOUT_SIGNS_LATER)
def test_nor_is_the_rest_of_any_comment_with_two_or_more_below(path):
    raw = path.read_bytes().replace(b"\r\n", b"\n")
    for comment in ingest(raw, path.name).comments[1:-2]:
        if body := body_of(comment, raw):
            places = cuts(raw, *body)
            for where in ("whole body", "half a line"):
                at = places.get(where)
                assert at is None or wrongly_kept(raw, path.name, comment, at, body[1]) == []


@cuttable({"clipped-reddit"})  # its signs of depth stand on blank lines of what was said, too
def test_what_is_there_of_the_last_comment_is_nobody_elses(path):
    raw = path.read_bytes().replace(b"\r\n", b"\n")
    for comment in ingest(raw, path.name).comments[2:]:
        body = body_of(comment, raw)
        if body is None or (at := cuts(raw, *body).get("half a line")) is None:
            continue
        if raw[:at].endswith(b"* gus "):
            continue  # a name without what its owner does says nothing
        paste = raw[:at].rstrip()
        thread = ingest(paste, path.name, encoding="utf-8")
        assert b"".join(paste[s.start : s.end] for s in thread.spans()) == paste
        text = paste[body[0] :].decode()
        kept = kept_as(thread, text, body[0], len(paste))
        assert kept in {"said by None", f"said by {comment.author}"}, (comment.id, text)


@pytest.mark.parametrize("stem", ["github-short", "disqus-flat", "phpbb-32"])
def test_a_very_long_word_above_takes_no_longer(stem):
    path = next(path for path in PASTES if path.stem == stem)
    paste = "x" * 400_000 + "\n\n" + path.read_text(encoding="utf-8")
    thread = ingest(paste.encode(), path.name)
    assert thread.format == stem.split("-")[0]
    assert b"".join(paste.encode()[s.start : s.end] for s in thread.spans()) == paste.encode()
