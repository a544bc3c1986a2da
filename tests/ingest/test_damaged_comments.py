"""Every golden file with one comment changed: an empty body, a hostile name, another format below.

What is asked of the readers here is that one odd comment does not cost the others anything.
"""

import pytest

from tests.ingest.test_cuts import body_of
from tests.ingest.test_golden import PASTES
from thread_cli.ingest import ingest

TEXTS = [path for path in PASTES if path.suffix == ".txt"]

#: Why a comment without a body cannot be told there.
NO_EMPTY_BODY = {
    "disqus-addressed": "a name below an empty line, without an address, may be what was said",
    "irc-log": "an action without words is none",
    "youtube-2024": "a number with nothing above it is what was said",
    "youtube-number": "a number with nothing above it is what was said",
    # Cut by the shapes that recur, of which a short paste has few.
    "blogger-said": "generic cutting",
    "generic-slash": "generic cutting",
    "typepad-bar": "generic cutting",
}
#: Where no such name can be: nicknames and logins have no spaces and brackets.
ONLY_HANDLES = {"irc-log", "irc-irssi", "github-pull"}
#: Where only the shape of names, dates and lines tells, a name of another shape is none.
BY_SHAPE = {"generic-dateover", "generic-people", "wordpress-says"}
HOSTILE = ["Reply", "3 hours ago", "Share", "[bold]Bo[/bold]", "5 Comments"]


def read(raw, path):
    thread = ingest(raw, path.name, encoding="utf-8")
    assert b"".join(raw[s.start : s.end] for s in thread.spans()) == raw
    return thread


def said(thread, without=None):
    return [(c.author, "" if c.id == without else c.text) for c in thread.comments]


def folded(text):
    return " ".join(text.split())


def files(without):
    paths = [path for path in TEXTS if path.stem not in without]
    return pytest.mark.parametrize("path", paths, ids=[path.stem for path in paths])


@files(NO_EMPTY_BODY)
def test_an_empty_body(path):
    raw = path.read_bytes().replace(b"\r\n", b"\n")
    whole = ingest(raw, path.name)
    for comment in whole.comments[1:-1]:
        if body := body_of(comment, raw):
            thread = read(raw[: body[0]] + raw[body[1] :], path)
            assert said(thread) == said(whole, without=comment.id)


@files(ONLY_HANDLES | BY_SHAPE)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name(path, name):
    raw = path.read_bytes().replace(b"\r\n", b"\n")
    whole = ingest(raw, path.name)
    for comment in whole.comments[1:-1][:2]:
        body = body_of(comment, raw)
        if body is None:
            continue
        start = comment.span.start
        header = raw[start : body[0]].replace(comment.author.encode(), name.encode())
        thread = read(raw[:start] + header + raw[body[0] :], path)
        found = said(thread)
        for other in whole.comments:
            if abs(other.id - comment.id) > 1:
                assert (other.author, other.text) in found
        everything = folded("\n".join(c.text for c in thread.comments))
        assert all(folded(c.text) in everything for c in whole.comments)


BELOW = [path for path in TEXTS if path.stem in {"substack-avatars", "irc-log", "phpbb-32"}]


@files(set())
@pytest.mark.parametrize("below", BELOW, ids=[path.stem for path in BELOW])
def test_another_format_below(path, below):
    """The paste is read as one of the two; the comments of that one are all there."""
    first, second = path.read_bytes(), below.read_bytes()
    thread = read(first + b"\n\n" + second, path)
    everything = folded("\n".join(c.text for c in thread.comments))
    parts = [ingest(first, path.name), ingest(second, below.name)]
    whole = [all(folded(c.text) in everything for c in part.comments) for part in parts]
    assert any(whole)


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("github-2017", "substack-avatars", "below"),
        ("hackernews-2023", "phpbb-32", "below"),
        ("substack-avatars", "phpbb-32", "above"),
        ("youtube-2024", "phpbb-32", "above"),
    ],
)
def test_comments_of_another_format_are_told_of(first, second, told):
    paths = {path.stem: path for path in TEXTS}
    thread = read(paths[first].read_bytes() + b"\n\n" + paths[second].read_bytes(), paths[first])
    (notice,) = [n for n in thread.notices if n.code == "other-format"]
    assert told in notice.message
    assert notice.weighty
    alone = [ingest(paths[name].read_bytes(), name) for name in (first, second)]
    unread = next(t for t in alone if t.format != thread.format)
    assert f"looks like {len(unread.comments)} comments" in notice.message


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_a_page_of_one_format_is_not_said_to_hold_another(path):
    assert "other-format" not in [n.code for n in ingest(path.read_bytes(), path.name).notices]
