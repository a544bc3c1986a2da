"""Comments that are gone, in whose place the page says so."""

import pytest

from thread_cli.ingest.detect import ingest
from thread_cli.ingest.generic.gone import is_gone

SAID = [
    "The ferry was late again, and nobody at the pier could say why.",
    "I have stopped counting. My neighbour rows across by himself now.",
    "They could at least put up a clock that works.",
    "It is the tide, as it has been since I was a child.",
    "Then let them print a table of the tides, for all I care!",
]
NAMES = ["Ada Venn", "bram_77", "Carla Dorn", "Dov", "Emil Orr"]


def page(place: int, line: str, *, own: bool = False) -> str:
    blocks = [
        f"{name}\n{n + 2} hours ago\n{said}\nReply\nShare\n"
        for n, (name, said) in enumerate(zip(NAMES, SAID, strict=True))
    ]
    gone = f"{NAMES[place]}\n1 hour ago\n{line}\nReply\nShare\n" if own else f"{line}\n"
    return "\n".join([*blocks[:place], gone, *blocks[place:]])


@pytest.mark.parametrize(
    "line",
    [
        "This comment was removed by a moderator.",
        "Dieser Kommentar wurde von der Redaktion entfernt.",
        "Ce commentaire a été supprimé",
        "Комментарий удалён автором",
    ],
)
def test_a_comment_that_is_gone_is_one_without_an_author(line: str) -> None:
    thread = ingest(page(2, line).encode(), "paste.txt")
    assert [c.author for c in thread.comments] == [*NAMES[:2], None, *NAMES[2:]]
    assert thread.comments[2].text == line
    assert thread.comments[1].text == SAID[1]


def test_below_a_name_it_is_that_persons() -> None:
    line = "This comment was removed by a moderator."
    thread = ingest(page(2, line, own=True).encode(), "paste.txt")
    assert [c.author for c in thread.comments] == [*NAMES[:2], NAMES[2], *NAMES[2:]]


@pytest.mark.parametrize(
    "line",
    [
        "I removed the comment that I wrote yesterday.",
        "The comment section here is a joy.",
        "Was this comment deleted? I cannot see it any more.",
    ],
)
def test_people_speak_of_comments_too(line: str) -> None:
    assert not is_gone(line)
