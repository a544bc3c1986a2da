"""Golden files, damaged: never a traceback, and every byte is still accounted for."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.ingest.test_golden import PASTES
from tests.ingest.test_tiling import assert_whole
from thread_cli.ingest.formats import READERS

CONTENTS = [path.read_bytes() for path in PASTES]
HOSTILE = st.sampled_from(
    [
        b"", b"\n", b"\t", b"Reply", b"3 hours ago", b"8 Comments", b"\x1b[2J", b"\xe2\x80\xae",
        b"\xff", b"| parent | prev |", b"level 2", b"by a on b (#1)", b"[-]", "’s avatar".encode(),
        b"From a", b"x" * 3000, b"(" * 30, b"> > > > > >", b"1 1 1 1 1 1 1 1", b"- - - - - -",
    ]
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    lines = draw(st.sampled_from(CONTENTS)).split(b"\n")
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        how = draw(st.sampled_from(["drop", "double", "swap", "insert", "glue", "cut", "mix"]))
        other = draw(st.integers(0, len(lines) - 1))
        if how == "drop" and len(lines) > 1:
            del lines[at]
        elif how == "double":
            lines[at:at] = lines[at : at + 5]
        elif how == "swap":
            lines[at], lines[other] = lines[other], lines[at]
        elif how == "insert":
            lines.insert(at, draw(HOSTILE))
        elif how == "glue":
            piece = lines.pop(other)
            lines[at - 1 : at] = [b"".join(lines[at - 1 : at]) + piece]
        elif how == "cut":
            lines[at] = lines[at][: draw(st.integers(0, 20))]
        else:
            lines[at:at] = draw(st.sampled_from(CONTENTS)).split(b"\n")[:12]
        if not lines:
            return b"\n"
        at = min(at, len(lines) - 1)
    return b"\n".join(lines)


#: A row of an age, Like and Reply below lines of which none is a comment's.
_HEADLESS = b"""The engines are from 1986.
Like
Reply
Share
3
Oona Brandt
Author
Is there no way to refit them?
20h
Like
Reply
Edited
View 2 replies
Gus Pell
Nobody asked the islanders.
2d
Like
Reply
"""

slow = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@slow
@example(_HEADLESS)
@given(damaged())
def test_damaged_pastes(raw):
    assert_whole(raw)
    assert_whole(raw, encoding="utf-8")


@slow
@given(damaged(), st.sampled_from([reader.name for reader in READERS]))
def test_damaged_pastes_forced_into_a_format(raw, name):
    assert_whole(raw, format_name=name, encoding="utf-8")
