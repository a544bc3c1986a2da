"""Whom comments answer, by each way to tell it, and where each must say nothing."""

import pytest

from thread_cli.ingest.generic.answer_buttons import by_parent_button
from thread_cli.ingest.generic.claims import Claim, contradicts
from thread_cli.ingest.generic.handles import by_handle
from thread_cli.ingest.generic.hosts import by_host
from thread_cli.ingest.generic.numbered import by_number
from thread_cli.ingest.generic.paired import parted
from thread_cli.ingest.generic.pointed import by_row
from thread_cli.ingest.generic.reply_counts import by_count
from thread_cli.ingest.generic.responses import by_kind
from thread_cli.ingest.generic.retitled import by_title
from thread_cli.ingest.generic.shown import Place, Shown, shown


def told(claim):
    """Return whom the comments answer, or none of a claim that says nothing."""
    if claim is None or not claim.count:
        return None
    return [None if one is None or one < 0 else one for one in claim.parents]


def said(author, head, body="Something.", *, above=(), below=(), date=""):
    return Shown(author, tuple(above), tuple(head), tuple(body.split("\n")), tuple(below), date)


def test_what_stands_around_a_comment_begins_at_its_name():
    lines = ["Reply Parent", "Ada", "3 May", "Tea.", "Reply", "", "Like", "Bram", "4 May", "Milk."]
    places = [Place("Ada", "", (0, 3), (3, 4)), Place("Bram", "", (5, 9), (9, 10))]
    one, other = shown(lines, places)
    assert one.head == ("Ada", "3 May")
    assert one.below == ("Reply", "Like") == other.above
    assert other.head == ("Bram", "4 May")


@pytest.mark.parametrize(
    ("heads", "bodies", "parents"),
    [
        (
            ["Ada No.4401", "Ada No.4407 ", "Ada No.4411"],
            ["Who has tea?", ">>4401\nI do.", "File: pot.png\n>>4407\nPour."],
            [None, 0, 1],
        ),
        (
            ["Ada 77.1", "Bram 77.2 in reply to 77.1", "Carla 77.3 in reply to 77.1"],
            ["Tea?", "Yes.", "No."],
            [None, 0, 0],
        ),
        (["Ada #1", "Bram #1.1", "Carla #1.2", "Dov #2"], ["Tea?"] * 4, [None, 0, 0, None]),
        (
            ["Ada  9 May  31", "Bram  8 May  30", "Carla  7 May  29"],
            ["Yes.\nElőzmény: Bram (30)", "No.\nElőzmény: Carla (29)", "Tea?"],
            [1, 2, None],
        ),
    ],
)
def test_numbers(heads, bodies, parents):
    comments = [
        said(head.split()[0], [head], body) for head, body in zip(heads, bodies, strict=True)
    ]
    assert told(by_number(comments)) == parents


def test_numbers_below_a_text_belong_to_it():
    feet = ["", "This is a reply to Post 1", "This is a reply to Post 2"]
    gaps = [["Post 1"], *([foot, "Post 9"[:-1] + str(n)] for n, foot in enumerate(feet[:2], 2))]
    comments = [
        said(name, [name], above=gap, below=below)
        for name, gap, below in zip(
            ["Ada", "Bram", "Carla"], gaps, [*gaps[1:], [feet[2]]], strict=True
        )
    ]
    assert told(by_number(comments)) == [None, 0, 1]


def test_numbers_of_what_came_later_and_of_the_text_are_no_references():
    later = [
        said("Ada", ["Ada No.1 >>2 >>3"], "Tea?"),
        said("Bram", ["Bram No.2"], "I have 1 pot."),
        said("Carla", ["Carla No.3"], "2 are too many."),
    ]
    assert told(by_number(later)) is None
    # The first that is answered is on another page: the second is not the one that is meant.
    other_page = [
        said("Ada", ["#11 Ada"], "#3 #12 Tea."),
        said("Bram", ["#12 Bram"], "Milk."),
        said("Carla", ["#13 Carla"], "#3 #12 Both."),
        said("Dov", ["#14 Dov"], "#3 #11 None."),
    ]
    assert told(by_number(other_page)) is None


def test_rows_that_name_somebody():
    comments = [
        said("Ada", ["Ada", "3 May 10:00"], date="3 May 10:00"),
        said("Bram", ["Bram", "3 May 11:00 (in response to Ada)"], date="3 May 11:00"),
        said("Ada", ["Ada", "3 May 12:00"], date="3 May 12:00"),
        said("Carla", ["Carla", "in response to Ada 3 May 10:00"], date="3 May 13:00"),
    ]
    assert told(by_row(comments)) == [None, 0, None, 0]


def test_two_names_in_a_header_and_a_name_below_it():
    pairs = [
        said("Ada", ["Ada"]),
        said("Bram", ["Bram  Ada", "3 May"]),
        said("Carla", ["Carla  Bram", "3 May"]),
    ]
    assert told(by_row(pairs)) == [None, 0, 1]
    below = [
        said("Ada", ["Ada", "3 May"]),
        said("Bram", ["Bram", "Ada", "3 May"]),
        said("Carla", ["Carla", "Author", "Bram", "3 May"]),
    ]
    assert told(by_row(below)) == [None, 0, 1]


def test_rows_with_the_authors_own_name_answer_nobody():
    captions = [said(name, [name, f"To: {name}"]) for name in ("Ada", "Bram", "Carla")]
    assert told(by_row(captions)) is None
    liked = [
        said("Ada", ["Ada"]),
        said("Bram", ["Bram"], below=["Liked by Ada"]),
        said("Carla", ["Carla"], below=["Liked by Ada"]),
    ]
    assert told(by_row(liked)) is None
    spoken = [said("Ada", ["Ada"]), said("Bram", ["Bram"], "Ada is wrong."), said("C", ["C"])]
    assert told(by_row(spoken)) is None


def test_titles_behind_re():
    deep = ["Carp", "Re: Carp", "Re: Re: Carp", "Re: Carp", "Pike", "Re: Pike"]
    comments = [said(f"n{i}", [f"n{i}"], f"{title}\nText.") for i, title in enumerate(deep)]
    assert told(by_title(comments)) == [None, 0, 1, 0, None, 4]
    times = ["Re: Carp", "Re^2: Carp", "Re^3: Carp", "Re: Carp"]
    comments = [said(f"n{i}", [f"n{i}"], above=[title]) for i, title in enumerate(times)]
    assert told(by_title(comments)) == [None, 0, 1, None]


def test_titles_that_all_repeat_say_nothing():
    comments = [said(f"n{i}", [f"n{i}"], above=["Re: Carp"]) for i in range(4)]
    assert told(by_title(comments)) is None
    # Of two that have the title it is not told which is answered.
    flat = ["Carp", "Re: Carp", "Re: Carp", "Pike", "Re: Pike"]
    comments = [said(f"n{i}", [f"n{i}"], above=[title]) for i, title in enumerate(flat)]
    assert told(by_title(comments)) == [None, 0, None, None, 3]


def test_responses_answer_the_last_that_is_none():
    comments = [
        said("Ada", ["Ada", "3 May"]),
        said("Tea Shop", ["Response from Tea Shop", "4 May"]),
        said("Bram", ["Bram", "5 May"]),
        said("Tea Shop", ["Response from Tea Shop", "6 May"]),
    ]
    assert told(by_kind(comments)) == [None, 0, None, 2]
    comments = [
        said("Ada", ["Antwort von Ada"]),
        said("Bram", ["Kommentar von Bram"]),
        said("Carla", ["Antwort von Carla"]),
    ]
    assert told(by_kind(comments)) == [None, 0, None]


def test_answers_to_the_page_are_no_responses():
    names = ["Ada", "Bram", "Carla"]
    assert told(by_kind([said(name, [f"Antwort von {name}"]) for name in names])) is None
    # The question stands first, and everybody answers it.
    question = said("Dov", ["gefragt von Dov"])
    answers = [said(name, [f"Antwort von {name}"]) for name in names]
    assert told(by_kind([question, *answers])) is None


def counted(*counts, noun="replies", **more):
    return [
        said(f"n{i}", [f"n{i}"], below=[f"{count} {noun}"] if count else ["Reply"])
        for i, count in enumerate(counts)
    ]


def test_counts_that_the_next_comments_make_up():
    assert told(by_count(counted(2, 0, 0, 0, 1, 0), declared=6)) == [None, 0, 0, None, None, 4]
    assert told(by_count(counted(2, 0, 0, 1, 0), declared=None)) == [None, 0, 0, None, 3]


def test_counts_of_what_may_be_folded_away_say_nothing():
    assert told(by_count(counted(1, 0, 0, 0, 0, 0), declared=None)) is None
    assert told(by_count(counted(2, 0, 1, 0), declared=4)) is None  # one counted is counting
    more = [said(f"n{i}", [f"n{i}"], below=["Show 2 more replies"]) for i in range(4)]
    assert told(by_count(more, declared=None)) is None


def buttons(*rows):
    return [said(f"n{i}", [f"n{i}"], below=[row]) for i, row in enumerate(rows)]


def test_parent_buttons():
    rows = ["Reply Thread", "Reply Parent Thread", "Reply Parent", "Reply", "Reply Parent"]
    # "Parent Thread" is one button: which comments have answers is not told.
    assert told(by_parent_button(buttons(*rows))) == [None, 0, None, None, 3]
    rows = ["(Reply) (Thread)", "(Reply) (Parent) (Thread)", "(Reply) (Parent)", "(Reply)"]
    assert told(by_parent_button(buttons(*rows))) == [None, 0, 1, None]
    rows = ["(Reply) (Thread)", "(Reply) (Parent)", "(Reply) (Parent)", "(Reply)"]
    assert told(by_parent_button(buttons(*rows))) == [None, 0, 0, None]


def test_a_parent_button_everywhere_says_nothing():
    assert told(by_parent_button(buttons(*["Reply Parent"] * 4))) is None
    assert told(by_parent_button(buttons("Reply", "My parent of two", "Reply"))) is None


def reviews(*authors, shop):
    rows = ("Was this helpful?", "Yes", "No")
    return [said(a, [a, "3 May"], below=() if a == shop else rows, date="3 May") for a in authors]


def test_who_answers_reviews():
    comments = reviews("Ada", "Shop", "Bram", "Carla", "Shop", "Dov", shop="Shop")
    assert told(by_host(comments)) == [None, 0, None, None, 3, None]


def test_one_without_buttons_among_others_is_no_host():
    comments = reviews("Ada", "Shop", "Bram", "Carla", "Dov", shop="Shop")
    assert told(by_host(comments)) is None
    plain = [said(a, [a, "3 May"]) for a in ("Ada", "Bram", "Carla", "Bram", "Dov", "Emil")]
    assert told(by_host(plain)) is None


def test_handles():
    comments = [
        said("Ada Byron", ["Ada Byron@ada", "3 May"]),
        said("Bram", ["Bram@bram@example.org", "3 May"], "@ada Tea."),
        said("Carla", ["Carla@carla", "3 May"], "@dov Milk."),
    ]
    assert told(by_handle(comments)) == [None, 0, None]
    again = [*comments[:1], *comments[:1], comments[1]]
    assert told(by_handle(again)) is None  # of two it is not told which


def test_names_copied_as_one():
    authors = ["Pennine_Walker", "moo72Pennine_Walker", "Trochee", "R042Trochee", "Ada"]
    assert parted(authors) == {
        "moo72Pennine_Walker": ("moo72", "Pennine_Walker"),
        "R042Trochee": ("R042", "Trochee"),
    }
    assert parted(["maria", "annamaria", "Ada", "rosamaria"]) == {}
    assert parted(["Berger", "Hamberger", "Ada"]) == {}


def test_claims_that_differ_in_more_than_a_quarter_contradict():
    one = Claim("one", [None, 0, 0, 0, 0], 1.0)
    assert not contradicts(Claim("other", [None, 0, 0, 0, 1], 1.0), one)
    assert contradicts(Claim("other", [None, 0, 0, 1, 1], 1.0), one)


def test_a_comment_of_which_nothing_is_left_shows_nothing():
    places = [
        Place("Ada", "", (0, 1), (1, 2)),
        Place("", "", (3, 3), (3, 3)),
        Place("Bram", "", (3, 4), (4, 5)),
    ]
    found = shown(["Ada", "Yes.", "", "Bram", "No."], places)
    assert [(one.head, one.body) for one in found] == [
        (("Ada",), ("Yes.",)),
        ((), ()),
        (("Bram",), ("No.",)),
    ]
