"""Threads written in the layouts of real pages, to be read back: the inverse of the readers."""

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st


@dataclass(frozen=True)
class Said:
    """A comment to be written; ``parent`` is its 0-based number, always an earlier one."""

    author: str
    text: str
    parent: int | None
    depth: int


FIRST = ["Ada", "Bo", "Çelik", "Dorothea", "Élise", "Ferd", "Gus", "Łukasz"]
LAST = ["Byron", "Li", "Marsh-Okoro", "O'Neill", "van Dam", "Quist"]
SENTENCES = [
    "The engines are from 1986.",
    "Is there no way to refit them?",
    "I was a deckhand for eleven years, and the yard that made the parts is closed.",
    "Nobody asked the islanders!",
    "That is what I meant: it costs what two buses cost.",
    "In March, on the 3rd, nothing ran.",
    "- a list line, as people write them",
    "👍 日本語も大丈夫。",
]

texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map("\n\n".join)
handles = st.sampled_from(["ada_b", "bo-li", "c3lik", "dorothea", "gus_pell"])
names = st.builds("{} {}".format, st.sampled_from(FIRST), st.sampled_from(LAST))


@st.composite
def threads(draw: st.DrawFn, authors: st.SearchStrategy[str], texts: st.SearchStrategy[str]):
    """Comments in display order: each answers one on the path to the comment just before."""
    path: list[int] = []
    said: list[Said] = []
    for number in range(draw(st.integers(2, 8))):
        depth = draw(st.integers(0, len(path)))
        del path[depth:]
        # Numbered, since a run of comments that stands twice is taken once.
        text = f"{draw(texts)}\n\nSo much for point {number}."
        said.append(Said(draw(authors), text, path[-1] if path else None, depth))
        path.append(number)
    return said


def one_line(said: Said) -> str:
    return " ".join(said.text.split())


def substack_avatars(thread: list[Said]) -> str:
    body = "".join(f"{s.author}'s avatar\n\n{s.text}\n\n" for s in thread)
    return f"{len(thread)} Comments\nUser's avatar\n{body}"


def substack_compact(thread: list[Said]) -> str:
    return f"{len(thread)} Comments\n" + "".join(
        f"{s.author}\nJun 18\n\n{s.text}\n\nLike (2)\nReply\nShare\n" for s in thread
    )


def hackernews(thread: list[Said]) -> str:
    out = []
    for number, s in enumerate(thread):
        siblings = [i for i, other in enumerate(thread) if other.parent == s.parent]
        links = ["root"] * (s.depth >= 2) + ["parent"] * (s.depth >= 1)
        links += ["prev"] * (siblings[0] < number) + ["next"] * (siblings[-1] > number)
        shown = "".join(f" | {link}" for link in links)
        out.append(f"{s.author} 3 hours ago{shown} [–]\n\n{s.text}\n\nreply\n\n")
    return "".join(out)


def reddit_old(thread: list[Said]) -> str:
    row = "permalinkembedsaveparentreportreply"
    return "".join(f"[–]{s.author} 2 points 6 hours ago \n\n{s.text}\n\n{row}\n\n" for s in thread)


def reddit_glued(thread: list[Said]) -> str:
    row = "5ReplyGive AwardShareReportSaveFollow"
    return "".join(f"level {s.depth + 1}{s.author} · 3 hr. ago{one_line(s)}{row}" for s in thread)


def reddit_new(thread: list[Said]) -> str:
    return "".join(
        f"u/{s.author} avatar\n{s.author}\n•\n7y ago\n{s.text}\n\n\nUpvote\n19\n\nDownvote\nReply\n"
        "Award\nShare\n\n"
        for s in thread
    )


def youtube(thread: list[Said]) -> str:
    return "".join(f"@{s.author}\n3 years ago\n{s.text}\n5\nReply\n" for s in thread)


def facebook(thread: list[Said]) -> str:
    return "".join(f"{s.author}\n{one_line(s)}\n21h\nLike\nReply\nShare\n" for s in thread)


def x(thread: list[Said]) -> str:
    return "".join(
        f"{s.author}\n@h{i}\n·\nSep 29\n"
        + (f"Replying to\n@h{s.parent}\n" if s.parent is not None else "")
        + f"{s.text}\n1\n0\n7\n210\n"
        for i, s in enumerate(thread)
    )


def linkedin(thread: list[Said]) -> str:
    return "".join(
        f"View {s.author}'s profile\n{s.author}\n • 2nd\nWrites\n22h\n{s.text}\n"
        "Like\nlike\n3\nReply\n"
        for s in thread
    )


def medium(thread: list[Said]) -> str:
    body = "".join(f"{s.author}\n2 days ago\n{s.text}\n12\n1 reply\nReply\n" for s in thread)
    return f"Responses ({len(thread)})\n{body}"


def lobsters(thread: list[Said]) -> str:
    return "".join(f"{s.author} 3 hours ago | link\n\n{s.text}\n\n" for s in thread)


def lesswrong(thread: list[Said]) -> str:
    return "".join(f"[-]{s.author}2mo20\n\n4\n\n{s.text}\n\nReply\n" for s in thread)


def slashdot(thread: list[Said]) -> str:
    out = []
    for number, s in enumerate(thread):
        pad = "    " * (s.depth + 1)
        lines = [
            "Engines (Score:2)",
            f"by {s.author} (88) on Tuesday July 24, @09:40AM (#{1000 + number})",
            "",
            *s.text.split("\n"),
            "",
            "Reply to This Parent Share",
            "",
        ]
        out += [pad + line if line else "" for line in lines]
    return "\n".join(out)


def discord(thread: list[Said]) -> str:
    return "".join(f"{s.author} — Today at 12:45 PM\n{s.text}\n" for s in thread)


def mastodon(thread: list[Said]) -> str:
    out = []
    for i, s in enumerate(thread):
        to = f"@h{s.parent} " if s.parent is not None else ""
        out.append(f"2y\n{s.author}\n@h{i}@pier.example\n\n{to}{s.text}\n\n1+\n\n")
    return "".join(out)


def mastodon_app(thread: list[Said]) -> str:
    return "".join(
        f"{s.author}\n@h{i}@pier.example\n·\n3h\n{s.text}\n2\n0\n7\n" for i, s in enumerate(thread)
    )


def bluesky(thread: list[Said]) -> str:
    return "".join(
        f"{s.author}\n \n@h{i}.bsky.social\n · \n2d\n{s.text}\n\n\n1\n\n\n\n12\n\n"
        for i, s in enumerate(thread)
    )


def lemmy(thread: list[Said]) -> str:
    return "".join(
        f"{s.author}@pier.example\nEnglish\n{i}\n·\n2 months ago\n\n{s.text}\n\n"
        "    link\n    fedilink\n\n"
        for i, s in enumerate(thread)
    )


def slack(thread: list[Said]) -> str:
    return "".join(f"{s.author}  1:42 PM\n{s.text}\n" for s in thread)


def irc(thread: list[Said]) -> str:
    return "".join(f"[12:01] <{s.author}> {one_line(s)}\n" for s in thread)


def whatsapp(thread: list[Said]) -> str:
    return "".join(f"12/31/20, 11:59 PM - {s.author}: {s.text}\n" for s in thread)


def maillist(thread: list[Said]) -> str:
    out = []
    for number, s in enumerate(thread):
        answers = f"In-Reply-To: <{s.parent}@x.example>\n" if s.parent is not None else ""
        out.append(
            "From ada@x.example Tue Mar  4 12:01:00 2025\n"
            f"From: =?utf-8?q?{_quoted(s.author)}?= <ada@x.example>\n"
            f"Date: Tue, 4 Mar 2025 12:01:00 +0000\nMessage-ID: <{number}@x.example>\n{answers}"
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
            f"{s.text}\n\n"
        )
    return "".join(out)


def _quoted(name: str) -> str:
    return "".join(f"={byte:02X}" for byte in name.encode())


@dataclass(frozen=True)
class Layout:
    """How a layout is written, and what of a thread it can carry."""

    write: Callable[[list[Said]], str]
    format: str
    authors: st.SearchStrategy[str] = names
    has_parents: bool = False
    one_line: bool = False
    author_prefix: str = ""


LAYOUTS = [
    Layout(substack_avatars, "substack"),
    Layout(substack_compact, "substack"),
    Layout(hackernews, "hackernews", handles, has_parents=True),
    Layout(reddit_old, "reddit", handles),
    Layout(reddit_glued, "reddit", handles, has_parents=True, one_line=True),
    Layout(reddit_new, "reddit", handles),
    Layout(youtube, "youtube", handles, author_prefix="@"),
    Layout(facebook, "facebook", one_line=True),
    Layout(x, "x", has_parents=True),
    Layout(linkedin, "linkedin"),
    Layout(medium, "medium"),
    Layout(lobsters, "lobsters", handles),
    Layout(lesswrong, "lesswrong"),
    Layout(slashdot, "slashdot", has_parents=True),
    Layout(mastodon_app, "mastodon"),
    Layout(bluesky, "bluesky"),
    Layout(lemmy, "lemmy", handles),
    Layout(discord, "discord"),
    Layout(slack, "slack"),
    Layout(irc, "irc", handles, one_line=True),
    Layout(whatsapp, "whatsapp"),
    Layout(maillist, "maillist", has_parents=True),
]
