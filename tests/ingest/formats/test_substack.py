from textwrap import dedent

import pytest

from thread_cli.ingest import ingest


def read(text: str):
    return ingest(dedent(text).lstrip("\n").encode(), "paste.txt")


def authors(thread):
    return [comment.author for comment in thread.comments]


AVATARS = """
3 Comments
User's avatar
Ada Byron's avatar

First paragraph.

"A quote."

- a list line

Bo Li's avatar

Very true. 😂

Ada Byron's avatar

Thanks."""


def test_the_avatar_layout():
    thread = read(AVATARS)
    assert thread.format == "substack"
    assert authors(thread) == ["Ada Byron", "Bo Li", "Ada Byron"]
    assert thread.comments[0].text == 'First paragraph.\n\n"A quote."\n\n- a list line'
    assert thread.comments[1].text == "Very true. 😂"
    assert thread.declared_comments == 3
    assert thread.notices == ()
    assert [f.kind.value for f in thread.furniture if f.kind != "blank"] == ["count", "avatar"]


def test_the_readers_own_avatar_may_stand_over_the_box_to_write_in():
    thread = read("""
        2 Comments
        Cy Dee's avatar
        Write a comment...
        Ada Byron's avatar

        Yes.

        Bo Li's avatar

        No.
        """)
    assert authors(thread) == ["Ada Byron", "Bo Li"]


def test_a_comment_with_an_empty_body_is_kept():
    thread = read("""
        Ada Byron's avatar

        Yes.

        Bo Li's avatar

        Cy Dee's avatar

        No.
        """)
    assert [(c.author, c.text) for c in thread.comments] == [
        ("Ada Byron", "Yes."),
        ("Bo Li", ""),
        ("Cy Dee", "No."),
    ]


def test_the_compact_layout():
    thread = read("""
        8 Likes
        5 Comments
        Ada Byron
        Ada’s Engine Room
        Jun 18
        Edited

        The loop matters.

        Nick

        Like (12)
        Reply
        Share
        3 replies by Bo and others
        Bo Li\x20
        11 feb
        Liked by Ada Byron

        Very true.
        Like
        Reply
        Share
        Mary Somerville
        Mary Somerville
        Mar 3, 2025

        Third.

        Like (1)
        Reply
        Share
        6 more comments...
        TopLatestDiscussions
        On another thing
        Jun 1 • Ada Byron
        23
        No posts
        Ready for more?
        """)
    assert authors(thread) == ["Ada Byron", "Bo Li", "Mary Somerville"]
    assert [c.text for c in thread.comments] == [
        "The loop matters.\n\nNick",
        "Very true.",
        "Third.",
    ]
    assert [c.score for c in thread.comments] == [12, None, 1]
    assert [c.created_text for c in thread.comments] == ["Jun 18", "11 feb", "Mar 3, 2025"]
    assert thread.comments[2].created_at.isoformat() == "2025-03-03T00:00:00+00:00"
    assert thread.declared_comments == 5
    assert [n.code for n in thread.notices] == ["count-differs"]


def test_blank_lines_between_all_lines_and_a_tab_for_the_picture():
    lines = """8 Likes|3 Comments|TAB|Ada Byron|Jun 18|The loop matters.|TAB|Bo Li|Bo's Newsletter
        |11 feb|Very true.|Nick|TAB|Mary Somerville|Jun 20|Third."""
    paste = "\n\n".join(line.strip().replace("TAB", "\t") for line in lines.split("|"))
    thread = ingest(paste.replace("\t\n\n", "\t\n").encode(), "paste.txt")
    assert authors(thread) == ["Ada Byron", "Bo Li", "Mary Somerville"]
    assert thread.comments[1].text == "Very true.\n\nNick"


def test_avatars_with_names_and_dates():
    thread = read("""
        Ada Byron's avatar
        Ada Byron
        Ada’s Engine Room
        2h

        The loop matters.

        Like (3)
        Reply
        Share
        Bo Li's avatar
        Bo Li
        1h

        Yes.

        Like
        Reply
        Share
        """)
    assert [(c.author, c.text, c.score) for c in thread.comments] == [
        ("Ada Byron", "The loop matters.", 3),
        ("Bo Li", "Yes.", None),
    ]


def test_the_printed_page():
    thread = read("""
        2 Comments
        Ada Byron Jun 18
        The loop is the
        interesting part.

        Second one goes on
        here.
        LIKE (2)
        REPLY
        SHARE
        Bo Li Mar 3, 2025
        Very true.
        LIKE
        REPLY
        SHARE
        """)
    assert [(c.author, c.created_text, c.text, c.score) for c in thread.comments] == [
        ("Ada Byron", "Jun 18", "The loop is the interesting part.\n\nSecond one goes on here.", 2),
        ("Bo Li", "Mar 3, 2025", "Very true.", None),
    ]


def test_the_markdown_clipper():
    thread = read("""
        #### Discussion about this post

        [![Ada Byron's avatar](https://img.example/x.png)](https://people.example/1)

        [Ada Byron](https://people.example/1)

        [Oct 7](https://ada.example/p/x/comment/163471 "Oct 7, 2025, 12:43 AM")

        Liked by Bo Li

        The [loop](https://x.example) matters.

        Expand full comment

        [Like (3)](javascript:void(0))

        Reply

        Share

        [![Bo Li's avatar](https://img.example/y.png)](https://people.example/2)

        [Bo Li](https://people.example/2)

        [Oct 8](https://ada.example/p/x/comment/163472 "Oct 8, 2025, 1:05 PM")

        Agreed.
        """)
    first, second = thread.comments
    assert (first.author, first.text, first.score) == (
        "Ada Byron",
        "The [loop](https://x.example) matters.",
        3,
    )
    assert first.source_id == "163471"
    assert first.created_at.isoformat() == "2025-10-07T00:43:00+00:00"
    assert second.created_at.isoformat() == "2025-10-08T13:05:00+00:00"
    assert second.text == "Agreed."


def test_a_selection_that_begins_inside_a_comment():
    thread = read("""
        the end of something.

        Ada Byron's avatar

        Yes.

        Bo Li's avatar

        No.
        """)
    assert (thread.comments[0].author, thread.comments[0].text) == (None, "the end of something.")
    assert "cut-start" in [notice.code for notice in thread.notices]


def test_an_article_above_is_no_comment_and_gives_the_title():
    thread = read("""
        Why loops matter

        Some thoughts on looms and engines, at some length.

        Discussion about this post

        Ada Byron's avatar

        Yes.

        Bo Li's avatar

        No.
        """)
    assert authors(thread) == ["Ada Byron", "Bo Li"]
    assert thread.title == "Why loops matter"


@pytest.mark.parametrize("name", ["Reply", "3h", "Like (2)", "8 Comments", "[bold]x[/bold]"])
def test_hostile_names(name):
    thread = read(f"Ada Byron's avatar\n\nYes.\n\n{name}'s avatar\n\nNo.\n")
    assert authors(thread) == ["Ada Byron", name]


@pytest.mark.parametrize(
    "line",
    [
        "Bo Li's user avatar",
        "u/boli avatar",
        "Bo Li's picture",
        "Comment author avatarBo",
        "Avatar",
    ],
)
def test_other_platforms_look_alikes_are_not_substacks(line):
    assert read(f"{line}\n\nYes.\n\n{line}\n\nNo.\n").format != "substack"


def test_crlf_and_nbsp():
    raw = AVATARS.strip("\n").replace("Ada Byron", "Ada\u00a0Byron").replace("\n", "\r\n").encode()
    thread = ingest(raw, "x")
    assert authors(thread) == ["Ada Byron", "Bo Li", "Ada Byron"]
    assert thread.comments[0].text == 'First paragraph.\n\n"A quote."\n\n- a list line'


def test_fewer_than_declared_is_said():
    thread = read(AVATARS.replace("3 Comments", "30 Comments"))
    (notice,) = thread.notices
    assert notice.code == "count-differs"
    assert "30" in notice.message
    assert "3 were found" in notice.message


@pytest.mark.parametrize("line", ["More from me tomorrow.", "Start writing to the council."])
def test_a_sentence_of_the_last_comment_is_no_footer(line):
    thread = read(f"Ada Byron's avatar\n\nYes.\n\nBo Li's avatar\n\nNo.\n\n{line}\n\nSo there.\n")
    assert thread.comments[1].text == f"No.\n\n{line}\n\nSo there."
