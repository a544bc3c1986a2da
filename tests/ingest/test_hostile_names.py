"""Names chosen to break the cutting; pastes cut off at the start; two layouts in one paste."""

import pytest

from tests.ingest.layouts import LAYOUTS, Said
from thread_cli.ingest import ingest

BY_NAME = {layout.write.__name__: layout for layout in LAYOUTS}
#: Layouts in which a name may be anything, for it stands beside a mark of its own.
FREE = (
    "mastodon_app bluesky substack_avatars linkedin x lesswrong slashdot discord slack whatsapp"
    " maillist"
).split()
HOSTILE = [
    "Reply",
    "3 hours ago",
    "8 Comments",
    "Ada says",
    "[bold]Bo[/bold]",
    "<script>alert(1)</script>",
    "Robert'); DROP TABLE comment;--",
    "said on March 3, 2025 at 9:15 am",
]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("write", FREE)
def test_names_are_names(write, name):
    layout = BY_NAME[write]
    if write == "lesswrong" and name == "3 hours ago":
        pytest.skip("name and age are glued together: this name is an age")
    if write == "whatsapp" and ":" in name:
        pytest.skip("a colon ends a name")
    said = [Said(author, f"Point {i} it is.", None, 0)
            for i, author in enumerate(["Ada Byron", name, "Bo Li", "Cy Marsh"])]  # fmt: skip
    thread = ingest(layout.write(said).encode(), "paste.txt")
    assert [c.author for c in thread.comments] == [s.author for s in said]
    assert [c.text for c in thread.comments] == [s.text for s in said]


@pytest.mark.parametrize(
    "write",
    [
        name
        for name in BY_NAME
        if name not in {"maillist", "irc", "reddit_glued", "facebook", "medium"}
    ],
)
def test_a_selection_that_begins_inside_a_comment_keeps_it(write):
    layout = BY_NAME[write]
    said = [Said("ada_b", f"Point {i} it is.", None, 0) for i in range(4)]
    paste = "the end of what was meant.\n\n" + layout.write(said).removeprefix("4 Comments\n")
    thread = ingest(paste.encode(), "paste.txt")
    first, *rest = thread.comments
    assert first.author is None
    assert first.text.startswith("the end of what was meant.")
    assert len(rest) == 4
    assert "cut-start" in [notice.code for notice in thread.notices]


@pytest.mark.parametrize("write", list(BY_NAME))
def test_an_empty_body_is_a_comment(write):
    layout = BY_NAME[write]
    if write in {"facebook", "maillist", "medium"}:
        pytest.skip("the layout has nothing to tell an empty body by")
    if write == "youtube":
        pytest.skip("a number with nothing above it is what was said")
    said = [Said(f"name_{i}", "" if i == 1 else f"Point {i} it is.", None, 0) for i in range(4)]
    thread = ingest(layout.write(said).encode(), "paste.txt")
    assert [c.text for c in thread.comments] == [s.text for s in said]


def test_two_layouts_in_one_paste_lose_nothing():
    said = [Said("ada_b", f"Point {i} it is.", None, 0) for i in range(4)]
    for first in LAYOUTS:
        for second in LAYOUTS[:6]:
            raw = (first.write(said) + "\n\n" + second.write(said)).encode()
            thread = ingest(raw, "paste.txt")
            assert b"".join(raw[s.start : s.end] for s in thread.spans()) == raw
            text = "\n".join(comment.text for comment in thread.comments)
            assert all(s.text in text for s in said)
