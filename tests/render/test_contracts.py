"""The bytes are the contract: exact keys, in order."""

import csv
import io

import orjson
import pytest

from thread_cli.forest import with_links
from thread_cli.ingest import ingest
from thread_cli.model import Basis, ReplyLink
from thread_cli.render.clusters_csv import COLUMNS, clusters_csv
from thread_cli.render.clusters_json import clusters_json
from thread_cli.render.clusters_markdown import clusters_markdown
from thread_cli.render.clusters_text import bar, clusters_text
from thread_cli.render.clusters_why import why_json, why_text
from thread_cli.render.thread_json import thread_json
from thread_cli.render.tree_text import tree_text
from thread_cli.render.wording import excerpt, summary
from thread_cli.themes.packed import in_parts, packed, unpacked
from thread_cli.themes.result import (
    Membership,
    Reason,
    SubTheme,
    Term,
    Theme,
    ThemeQuality,
    ThemeSet,
)

PASTE = """4 Comments
=Ada Byron's avatar

-The *loop* <script>alert(1)</script> [x](javascript:y)?

[bold]Bo[/bold]'s avatar

Is it?

=Ada Byron's avatar

It is.

Cy Dee's avatar

Off topic.
"""


@pytest.fixture
def thread():
    """Return a thread with links as they are inferred, whatever the weights say this year."""
    asks = ReplyLink(Basis.INFERRED, 0.8, ("asks",))
    returns = ReplyLink(Basis.INFERRED, 0.9, ("its author is answered by comment 2",))
    alone = ReplyLink(Basis.ROOT, 0.9, ("it is long",))
    links = {1: (None, alone), 2: (1, asks), 3: (2, returns), 4: (None, alone)}
    return with_links(ingest(PASTE.encode(), "paste.txt"), links)


@pytest.fixture
def themes():
    return ThemeSet(
        k=1,
        k_basis="One, because.",
        quality=ThemeQuality(0.25, "Weak."),
        themes=(
            Theme(
                1,
                "loop <b>",
                (Term("loop <b>", 1.0), Term("is", 0.5)),
                (1, 3, 2),
                1,
                0.8,
                "firm",
                "The *loop*",
                (SubTheme("a <b>", (3, 2)),),
            ),
        ),
        members=tuple(Membership(i, 1 if i < 4 else None, 0.5, None) for i in range(1, 5)),
        unclustered=(4,),
    )


def test_thread_json(thread):
    data = orjson.loads(thread_json(thread))
    assert list(data) == [
        "schema", "title", "format", "format_confidence", "declared_comments", "post_author",
        "author_guess", "order", "nesting", "source", "comments", "furniture", "notices",
    ]  # fmt: skip
    assert data["schema"] == "thread-cli/thread@1"
    assert list(data["source"]) == ["name", "bytes", "encoding", "sha256"]
    for comment in data["comments"]:
        assert list(comment) == [
            "id", "author", "text", "created_at", "created_text", "score", "parent", "depth",
            "link", "span", "source_id", "extra",
        ]  # fmt: skip
        assert list(comment["link"]) == ["basis", "confidence", "reasons"]
        start, end = comment["span"]
        assert comment["text"].split("\n")[0] in PASTE.encode()[start:end].decode()
    assert [c["parent"] for c in data["comments"]] == [None, 1, 2, None]
    pieces = [part["span"] for kind in ("comments", "furniture") for part in data[kind]]
    assert "".join(PASTE[a:b] for a, b in sorted(pieces)) == PASTE


def test_notices_in_thread_json():
    thread = ingest(b"9 Comments\nAda Byron's avatar\n\nYes.\n", "x")
    (notice,) = orjson.loads(thread_json(thread))["notices"]
    assert list(notice) == ["code", "message", "span"]
    assert notice["code"] == "count-differs"


def test_clusters_json(thread, themes):
    data = orjson.loads(clusters_json(thread, themes))
    assert list(data) == [
        "schema", "thread", "k", "k_basis", "quality", "clusters", "comments", "unclustered",
    ]  # fmt: skip
    assert data["schema"] == "thread-cli/clusters@1"
    assert data["thread"] == thread.source.sha256
    assert list(data["quality"]) == ["silhouette", "verdict"]
    (cluster,) = data["clusters"]
    assert list(cluster) == [
        "id", "label", "terms", "size", "comments", "representative",
        "firmness", "survival", "sentence", "parts",
    ]  # fmt: skip
    assert list(cluster["parts"][0]) == ["label", "size", "comments"]
    assert list(cluster["terms"][0]) == ["term", "weight"]
    assert [list(c) for c in data["comments"]] == [
        ["id", "cluster", "fit", "runner_up", "by_hand"]
    ] * 4
    assert data["comments"][3]["cluster"] is None
    assert data["unclustered"] == [4]


def test_themes_survive_the_cache(thread, themes):
    again = unpacked(packed(themes))
    assert again == themes
    assert unpacked(packed(again)) == themes  # what is made of arrays can be packed, too
    assert clusters_json(thread, again) == clusters_json(thread, themes)


def test_memberships_kept_apart_are_read_only_when_somebody_asks(themes):
    head, members = in_parts(packed(themes))
    asked = []

    def kept() -> bytes:
        asked.append(1)
        return members

    again = unpacked(head, kept)
    assert again.themes == themes.themes
    assert len(again.members) == len(themes.members)
    assert not asked
    assert again == themes
    assert list(again.members) == list(themes.members)
    assert asked == [1]


@pytest.mark.parametrize("cut", [0, 5, 40, 200, -1])
def test_damaged_themes_are_refused(themes, cut):
    with pytest.raises(ValueError):  # noqa: PT011 - nobody is shown what it says
        unpacked(packed(themes)[:cut])


def test_csv_has_a_row_a_comment_and_no_formulas(thread, themes):
    rows = list(csv.reader(io.StringIO(clusters_csv(thread, themes).decode())))
    assert tuple(rows[0]) == COLUMNS
    assert [row[0] for row in rows[1:]] == ["1", "2", "3", "4"]
    assert not any(cell.startswith(("=", "-", "@", "+")) for row in rows for cell in row)
    assert rows[4][2:4] == ["", ""]


def test_markdown_shows_text_as_text(thread, themes):
    markdown = clusters_markdown(thread, themes).decode()
    assert "<script" not in markdown
    assert "](javascript" not in markdown
    assert "loop &lt;b>" in markdown
    assert "## Other" in markdown


def test_text_for_terminals(thread, themes):
    text = clusters_text(thread, themes, 80).plain
    assert "loop <b>" in text
    assert "other  1 comment that fits no theme\n   comments 4" in text
    assert "All themes together: weak." in text
    assert "3 comments, 75 %, firm" in text
    assert "└ a <b>: 2 comments" in text
    assert all(len(line) <= 60 for line in clusters_text(thread, themes, 60).plain.split("\n"))


def test_why_a_comment_is_where_it_is(thread, themes):
    reasons = {1: (Reason("loop <b>", 0.75, True), Reason("train", 0.25, False))}
    text = why_text(thread, themes, 1, reasons, 80).plain
    assert "In theme 1, loop <b>, fit 0.50" in text
    assert "its words: loop <b> 75 %; from what it answers: train 25 %" in text
    assert "fits no theme" in why_text(thread, themes, 4, {}, 80).plain
    data = orjson.loads(why_json(thread, themes, 1, reasons))
    assert list(data) == [
        "schema",
        "thread",
        "id",
        "cluster",
        "fit",
        "runner_up",
        "by_hand",
        "reasons",
    ]
    assert list(data["reasons"][0]) == ["cluster", "label", "terms"]
    assert data["reasons"][0]["terms"][1] == {"term": "train", "share": 0.25, "own": False}


def test_the_tree_shows_guesses_as_guesses(thread):
    text = "".join(block.plain for block in tree_text(thread, 80))
    assert "└╌ #2 [bold]Bo[/bold]" in text
    assert "inferred, " in text
    assert "its author is answered by comment 2" in text


def test_the_tree_of_one_chain(thread):
    text = "".join(block.plain for block in tree_text(thread, 80, only=3))
    assert "#1" in text
    assert "#4" not in text


def test_a_deep_tree_stays_readable():
    lines = [b'{"id": 1, "text": "x"}']
    lines += [b'{"id": %d, "text": "some words", "parent": %d}' % (i, i - 1) for i in range(2, 60)]
    thread = ingest(b"\n".join(lines), "x")
    blocks = [block.plain for block in tree_text(thread, 80)]
    assert all(len(line) <= 80 for block in blocks for line in block.split("\n"))
    assert "[58] " in blocks[-1]


@pytest.mark.parametrize(
    ("share", "shown"), [(1.0, "████"), (0.5, "██  "), (0.0, "▏   "), (0.30, "█▎  ")]
)
def test_bars(share, shown):
    assert bar(share, 4) == shown


def test_excerpts_end_at_a_word():
    assert excerpt("one two\nthree four", 12) == "one two…"
    assert excerpt("short", 12) == "short"


def test_the_summary(thread):
    assert summary(thread) == (
        "4 comments by 3 people, 1 reply chain (2 inferred replies), the source says 4"
    )
