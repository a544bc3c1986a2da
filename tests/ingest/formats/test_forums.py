"""Trackers, forums and question sites: threads rendered into each layout are read back the same."""

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from thread_cli.ingest import ingest
from thread_cli.model import Basis, Thread

# Names and bodies that are no line of any of the layouts, but come close to some.
NAMES = st.sampled_from(
    ["ada", "bo-li", "Reply2", "commented", "wrote99", "avatar-fan", "x", "on-Dec-3", "Top5"]
)
SENTENCES = st.sampled_from(
    [
        "I agree with the second point.",
        "It is answered, I think – or not.",
        "He commented on Dec 3, 2020 that it works.",
        "See #3 and #14 for more of it.",
        "1. first\n2. second",
        "A paragraph.\n\nAnd another one • with a dot.",
        "> quoted\n\nNo.",
        "Share it, reply to it, like it!",
        "    indented = True",
    ]
)
POSTS = st.lists(st.tuples(NAMES, SENTENCES), min_size=2, max_size=8)
#: A name that recurs as a button does, between bodies with other pages' words.
TOP_FIVE = [
    ("ada", "I agree with the second point."),
    ("ada", "It is answered, I think – or not."),
    *[("Top5", "I agree with the second point.")] * 3,
    ("Top5", "A paragraph.\n\nAnd another one • with a dot."),
    ("Top5", "I agree with the second point."),
    ("Top5", "He commented on Dec 3, 2020 that it works."),
]


def github(posts: list[tuple[str, str]]) -> str:
    return "\n".join(
        f"@{n}\nContributor\n{n} commented on Dec 3, 2025\n\n{b}\n👍 2" for n, b in posts
    )


def github_new(posts: list[tuple[str, str]]) -> str:
    return "\n".join(
        f"{n}\n{n} commented on Dec 3, 2025\n{n}\non Dec 3, 2025 · edited by {n}\nOwner\n\n{b}"
        for n, b in posts
    )


def stackexchange(posts: list[tuple[str, str]]) -> str:
    return "\n".join(
        f"{i}\n\n{b}\nShare\nImprove this answer\nFollow\nanswered Jul 15, 2009 at 20:22\n"
        f"{n}'s user avatar\n{n}\n57.1k1414 gold badges\nAdd a comment"
        for i, (n, b) in enumerate(posts)
    )


def stackexchange_comments(posts: list[tuple[str, str]]) -> str:
    question = (
        "3\n\nWhy?\nShare\nImprove this question\nFollow\nasked Jul 15, 2009 at 20:20\nzed\n1\n"
    )
    return question + "\n".join(
        f"{i}\n{b} –\n{n}\n Jul 15, 2009 at 20:25" for i, (n, b) in enumerate(posts, 1)
    )


def phpbb(posts: list[tuple[str, str]]) -> str:
    return "\n".join(
        f"Re: Bread\nPostby {n} » Sun Feb 22, 2009 2:46 pm\n\n{b}\n\n{n}\nPosts: 3\n"
        "Joined: Wed Jan 07, 2009 9:12 am\nTop\n"
        for n, b in posts
    )


def phpbb_new(posts: list[tuple[str, str]]) -> str:
    return "\n".join(
        f"{n}\nPosts: 3\nJoined: Wed Jan 07, 2009 9:12 am\n\nRe: Bread\nQuote\n"
        f"Post by {n} » Sun Feb 22, 2009 2:46 pm\n\n{b}\nTop"
        for n, b in posts
    )


def vbulletin(posts: list[tuple[str, str]]) -> str:
    return "\n".join(
        f"Old 02-14-2008, 03:22 PM\t  #{i}\n{n}\nSenior Member\n \nJoin Date: Mar 2004\n"
        f"Posts: 1,214\nDefault Re: Kettles\n{b}\n{n} is offline\t \tReply With Quote"
        for i, (n, b) in enumerate(posts, 1)
    )


def discourse(posts: list[tuple[str, str]]) -> str:
    rule = "-" * 25
    return "\n".join(
        f"{n} | 2025-01-14 13:37:09 UTC | #{i}\n\n{b}\n\n{rule}\n"
        for i, (n, b) in enumerate(posts, 1)
    )


def discourse_print(posts: list[tuple[str, str]]) -> str:
    return "A topic\n" + "\n".join(
        f"{n}\nApril 2, 2026, 10:31pm {i}\n{b}\n1 Like" for i, (n, b) in enumerate(posts, 1)
    )


def disqus(posts: list[tuple[str, str]]) -> str:
    return "\n".join(f"Avatar\n{n} • 9 months ago\n{b}\n 4  • Reply•Share ›" for n, b in posts)


Renderer = Callable[[list[tuple[str, str]]], str]
RENDERERS = [
    github,
    github_new,
    stackexchange,
    phpbb,
    phpbb_new,
    vbulletin,
    discourse,
    discourse_print,
    disqus,
]


def read(text: str) -> Thread:
    return ingest(text.encode(), "paste.txt")


def norm(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


@pytest.mark.parametrize("render", RENDERERS, ids=lambda r: r.__name__)
@settings(max_examples=25, deadline=None)
@given(posts=POSTS)
@example(posts=[("Reply2", "I agree."), ("Reply2", "See #3."), ("Reply2", "See #3.")])
def test_rendered_and_read_back(render: Renderer, posts):
    # The same post twice in a row is a block pasted twice, which is another's business.
    posts = [(name, f"{body}\nEnd of number {i}.") for i, (name, body) in enumerate(posts)]
    thread = read(render(posts))
    assert thread.format == render.__name__.split("_")[0]
    assert [(c.author, c.text) for c in thread.comments] == [(n, norm(b)) for n, b in posts]


@settings(max_examples=25, deadline=None)
@given(posts=POSTS)
@example(posts=TOP_FIVE)
def test_comments_to_a_question_are_at_the_top(posts):
    posts = [(name, f"{body}\nEnd of number {i}.") for i, (name, body) in enumerate(posts)]
    thread = read(stackexchange_comments(posts))
    assert thread.post_author == "zed"
    found = [(c.author, c.text, c.parent) for c in thread.comments]
    assert found == [(n, norm(b), None) for n, b in posts]
    assert [c.score for c in thread.comments] == list(range(1, len(posts) + 1))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 99), NAMES), min_size=2, max_size=10))
def test_disqus_replies_go_to_the_last_comment_of_that_name(steps):
    lines: list[str] = []
    authors: list[str] = []
    parents: list[int | None] = []
    for number, (pick, name) in enumerate(steps):
        answered = None
        if authors and pick % 3:
            answered = authors[pick % len(authors)]
        parents.append(
            None
            if answered is None
            else max(i for i, author in enumerate(authors) if author == answered) + 1
        )
        head = name if answered is None else f"{name}  {answered}"
        lines += ["Avatar", f"{head} • 9 months ago", f"Text {number}.", " • Reply•Share ›"]
        authors.append(name)
    thread = read("\n".join(lines))
    assert [c.parent for c in thread.comments] == parents
    assert all(c.link.basis is not Basis.INFERRED for c in thread.comments)


@pytest.mark.parametrize("render", RENDERERS, ids=lambda r: r.__name__)
def test_an_article_that_talks_about_one_post_is_not_that_format(render):
    article = (
        "How we moved our forum.\n\nFor ten years people wrote to us, and one of them said:\n\n"
        "I agree with the second point.\n\nThat was answered Jul 15, 2009 at 20:22, she told us."
        "\n\nNobody commented on Dec 3, 2025, and the rest is history.\n"
    ) * 3
    thread = read(article)
    assert thread.format != render.__name__.split("_")[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (github([("ada", "One."), ("bo", "Two.")]) + "\n@cy\n", "github"),
        (phpbb([("ada", "One."), ("bo", "Two.")]).rsplit("\n\nbo", 1)[0], "phpbb"),
        (vbulletin([("ada", "One."), ("bo", "Two.")])[:-30], "vbulletin"),
        (disqus([("ada", "One."), ("bo", "Two.")])[:-10], "disqus"),
        (discourse([("ada", "One."), ("bo", "Two.")])[:-20], "discourse"),
    ],
)
def test_cut_off_end(text, name):
    thread = read(text)
    assert thread.format == name
    assert [c.author for c in thread.comments] == ["ada", "bo"]
    assert thread.comments[0].text == "One."
    assert thread.comments[1].text.startswith("Two.")


def test_github_reply_counts_of_a_discussion_nest():
    vote = "Beta Was this translation helpful? Give feedback.\n1\nYou must be logged in to vote\n"
    text = (
        f"ada\nJan 24, 2025\nMaintainer\n-\nA.\n{vote}1 reply\n@bo\nComment options\n\n"
        "bo Jan 25, 2025\nAuthor\n-\nB.\nComment options\n\n"
        f"cy\nJan 26, 2025\nContributor\n-\nC.\n{vote}0 replies\n"
    )
    assert [(c.author, c.parent) for c in read(text).comments] == [
        ("ada", None),
        ("bo", 1),
        ("cy", None),
    ]


def test_stackexchange_answers_without_their_question_are_at_the_top():
    thread = read(stackexchange([("ada", "One."), ("bo", "Two.")]))
    assert [c.parent for c in thread.comments] == [None, None]
    assert all(c.link.basis is Basis.ROOT and not c.link.is_open for c in thread.comments)
