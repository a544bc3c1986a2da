"""Nothing is lost: whatever the bytes, comments and furniture join to the input."""

from hypothesis import given, settings
from hypothesis import strategies as st

from thread_cli.errors import InputError
from thread_cli.ingest import ingest
from thread_cli.ingest.formats import READERS

# Lines as the formats have them, to be mixed at will.
LINES = st.sampled_from(
    [
        *(line for reader in READERS for line in reader.example.split("\n")),
        "",
        "\t",
        "8 Comments",
        "User's avatar",
        "Ada Byron's avatar",
        "Ada Byron",
        "Ada's Letters",
        "Jun 18",
        "Mar 3, 2025",
        "Edited",
        "Like (2)",
        "LIKE",
        "Reply",
        "REPLY",
        "Share",
        "SHARE",
        "Ada Byron Jun 18",
        "3 replies by Ada and others",
        "Write a comment...",
        "CommentsRestacks",
        "No posts",
        '[Oct 7](https://a.b/comment/1 "Oct 7, 2025, 12:43 AM")',
        "[![Bo Li's avatar](https://x/y.png)](https://x/z)",
        "A sentence that somebody wrote, with a comma.",
        '{"text": "hello", "id": 1}',
        '{"text": "again", "parent": 1}',
        '{"text": broken',
        "> quoted",
        "\x1b[31mred\x9b",
        "\u202egnp.exe",
    ]
)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n"])


def assert_whole(raw: bytes, **options: str) -> None:
    try:
        thread = ingest(raw, "x.txt", **options)
    except InputError:
        return
    position = 0
    for span in thread.spans():
        assert span.start == position
        assert span.end >= span.start
        position = span.end
    assert position == len(raw)
    assert [c.id for c in thread.comments] == list(range(1, len(thread.comments) + 1))
    for comment in thread.comments:
        assert comment.parent is None or 1 <= comment.parent <= len(thread.comments)
        assert (comment.parent is None) == (comment.depth == 0)


@given(st.binary(max_size=400))
def test_arbitrary_bytes(raw):
    assert_whole(raw)


@given(st.binary(max_size=400), st.sampled_from([r.name for r in READERS]))
def test_arbitrary_bytes_forced_into_a_format(raw, name):
    assert_whole(raw, format_name=name, encoding="utf-8")


@settings(max_examples=300)
@given(st.lists(st.tuples(LINES, ENDS), max_size=40))
def test_mixtures_of_lines_of_all_formats(lines):
    assert_whole("".join(line + end for line, end in lines).encode())


@settings(max_examples=150)
@given(
    st.lists(st.tuples(LINES, ENDS), max_size=30),
    st.sampled_from([r.name for r in READERS]),
    st.sampled_from(["utf-8", "utf-16-le"]),
)
def test_mixtures_forced_into_a_format(lines, name, encoding):
    raw = "".join(line + end for line, end in lines).encode(encoding)
    assert_whole(raw, format_name=name, encoding=encoding)
