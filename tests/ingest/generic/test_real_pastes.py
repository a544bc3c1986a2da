"""Faults that a look at pastes copied in browsers showed, in words of our own."""

import pytest

from tests.ingest.generic.test_headers import SAID
from thread_cli.ingest import ingest
from thread_cli.model import Thread


def read(text: str) -> Thread:
    return ingest(text.encode(), "x")


def authors(thread: Thread) -> list[str | None]:
    return [comment.author for comment in thread.comments]


def parents(thread: Thread) -> list[int | None]:
    return [comment.parent for comment in thread.comments]


@pytest.mark.parametrize("end", [" | ", " | Reply", ""])
def test_movable_type_names_whom_a_comment_answers_whatever_ends_its_header(end):
    heads = ["Ada Venn", "Bram", "Carla Otis replied to comment from Ada Venn",
             "Dov replied to comment from Carla Otis", "Emil"]  # fmt: skip
    thread = read(
        "\n".join(
            f"{head} | November 9, 2012 1:{10 + n} AM{end}\n\n{SAID[n]}\n"
            for n, head in enumerate(heads)
        )
    )
    assert authors(thread) == ["Ada Venn", "Bram", "Carla Otis", "Dov", "Emil"]
    assert parents(thread) == [None, None, 1, 3, None]


@pytest.mark.parametrize("badge", ["WEEKLY TOP VOICE", "picture\nWEEKLY TOP VOICE"])
def test_a_badge_above_some_names_is_no_name_and_in_no_body(badge):
    names = ["ada_v", "Bram", "carla77", "Dov", "emil", "Finn", "gerda", "Hal", "ada_v", "Ivo"]
    worn = {1, 2, 4, 6, 7}
    thread = read(
        "".join(
            f"{badge + chr(10) if n in worn else ''}{name}\n{20 + 3 * n} Fans\n{n + 1} minutes ago"
            f" ( 4:{40 - n} PM)\n{SAID[n]}\n      \n"
            for n, name in enumerate(names)
        )
    )
    assert authors(thread) == names
    assert [comment.text for comment in thread.comments] == SAID


def test_what_several_people_say_last_is_no_badge():
    names = ["Ada", "Bram", "Carla", "Dov", "Emil", "Finn", "Gerda", "Hal"]
    thread = read(
        "".join(
            f"{name}\nMarch {n + 3}, 2014 at 9:15 am\n{SAID[n]}\n"
            + ("\nMany thanks\n" if n in {1, 4, 7} else "")
            for n, name in enumerate(names)
        )
        + "Ivo\nMarch 12, 2014 at 9:15 am\nMany thanks\n"
    )
    assert authors(thread) == [*names, "Ivo"]
    assert [c.text.endswith("thanks") for c in thread.comments] == [
        n in {1, 4, 7, 8} for n in range(9)
    ]


def test_a_first_comment_of_which_the_name_alone_is_left_of_the_header():
    names = ["Bram", "Carla Otis", "Dov", "Emil Roth", "Finn"]
    rest = "".join(
        f"on 2012-10-{n + 11} at 8:{n + 11} am {name}\n{SAID[n]}\n\n"
        for n, name in enumerate(names)
    )
    said = "We went there every summer until the ferry was given up. " * 14
    thread = read(f"Ada\n\n{said}\n{said}\n\n{rest}")
    assert authors(thread) == ["Ada", *names]
    article = "The ferry was given up for good in that year, and nobody wept. " * 60
    assert authors(read(f"Ferries\n\n{article}\n\n{rest}"))[-5:] == names
    assert "Ferries" not in authors(read(f"Ferries\n\n{article}\n\n{rest}"))


def test_a_footer_without_a_name_ends_a_comment_by_nobody():
    names = ["Ada Venn", "Bram", "", "Carla Otis", "Dov", "Emil"]
    thread = read(
        "\n".join(
            f"{SAID[n]}\n\n {name}  November 0{n + 1}, 2012 at 03:5{n} PM\n"
            for n, name in enumerate(names)
        )
    )
    assert authors(thread) == [name or None for name in names]
    assert parents(thread) == [None] * 6
    assert [comment.text for comment in thread.comments] == SAID[:6]


def test_a_country_behind_a_name_in_capitals():
    names = ["Ada", "Bram", "EMIL ROTH", "Carla", "Dov", "Finn"]
    places = [" FRANCE", "", " PERU", " FRANCE", " NEW ZEALAND", " FRANCE"]
    thread = read(
        "".join(
            f"{name}{place}\nMar {n + 10}th, 2010 at 6:4{n} am\n{SAID[n]}\n\n"
            for n, (name, place) in enumerate(zip(names, places, strict=True))
        )
    )
    assert authors(thread) == names


def test_people_who_sign_keep_their_signature():
    names = ["Ada", "Bram", "Carla", "Dov", "Emil", "Finn", "Gerda", "Hal"]
    thread = read(
        "".join(
            f"{name} July {n + 10}, 2012 at 8:4{n} am\n\n    {SAID[n]}\n"
            + (f"    With love\n    {name}\n\n" if n % 2 else "\n")
            for n, name in enumerate(names)
        )
    )
    assert authors(thread) == names
    ends = [comment.text.rpartition("\n")[2] for comment in thread.comments]
    assert ends[1::2] == names[1::2]


def test_votes_behind_the_date_at_a_comments_end():
    names = ["Ada", "Bram", "Carla Otis", "Dov", "Emil Roth"]
    thread = read(
        "".join(
            f"{name}\n\n{SAID[n]}\n{n + 14} minutes ago{' +3' if n == 1 else ''}\n"
            for n, name in enumerate(names)
        )
    )
    assert authors(thread) == names
    assert [comment.text for comment in thread.comments] == SAID[:5]
    assert thread.comments[1].created_text == "15 minutes ago"
    assert thread.comments[1].score == 3


def test_a_name_that_lost_its_indentation_stands_where_its_date_does():
    steps = [0, 1, 0, 1, 2, 0, 1, 0, 1]
    lines = []
    for n, step in enumerate(steps):
        pad = " " * 4 * step
        lost = "" if n == 4 else pad
        lines.append(f"{lost}user{n}\n{pad}August {n + 9}, 2012 at 2:0{n} pm\n\n{pad}{SAID[n]}\n\n")
    thread = read("".join(lines))
    assert parents(thread) == [None, 1, None, 3, 4, None, 6, None, 8]


def test_a_header_that_says_reply_answers_the_comment_above():
    names = ["Ada", "Bram", "Carla", "Dov", "Emil"]
    blocks = [
        f"{n + 11}. Jul, 2012 / {name} says:\n\n{SAID[n]}\n\n" for n, name in enumerate(names)
    ]
    blocks.insert(3, f"Gerda Reply:\nJuly 15th, 2012 at 1:58 am\n\n{SAID[7]}\n\n")
    thread = read("".join(blocks))
    assert authors(thread) == ["Ada", "Bram", "Carla", "Gerda", "Dov", "Emil"]
    assert parents(thread) == [None, None, None, 3, None, None]


def test_a_role_below_the_name_of_a_forum_post():
    thread = read(
        "July 18, 2012 at 12:37 pm #4337\n\nAda Venn\nKey Master\n\nHere is how I would paint the"
        " bench by the pond, if anybody asked me.\n"
    )
    assert authors(thread) == ["Ada Venn"]
    assert thread.comments[0].text.startswith("Here is how")


@pytest.mark.parametrize("count", [1, 2, 3, 5, 7])
def test_what_a_page_counts_of_a_person_is_no_name(count):
    people = ["ada_v", "Bram", "carla77", "Dov", "emil", "Finn Orr", "gerda"]
    badges = ["", "", "DAILY TOP VOICE\n", "", "picture\n", "", "DAILY TOP VOICE\n"]
    words = ["", "Likes long walks\n", "", "", "So be it...\n", "", ""]
    thread = read(
        "".join(
            f"{badges[n]}{people[n]}\n{words[n]}{20 + 3 * n} Followers\n \n{n + 1} minutes ago"
            f" ( 4:{40 - n} PM)\n{SAID[n]}\n      \n"
            for n in range(7 - count, 7)
        )
    )
    assert authors(thread) == people[7 - count :]
    assert [comment.text for comment in thread.comments] == SAID[7 - count : 7]


@pytest.mark.parametrize("count", [1, 2, 4])
def test_a_country_in_capitals_behind_one_name(count):
    names = ["Emil UNITED KINGDOM", "Ada", "Bram Orr", "Carla"]
    thread = read(
        "".join(
            f"{name}\nMar {n + 10}th, 2010 at 6:4{n} am\n{SAID[n]}\n\n"
            for n, name in enumerate(names[:count])
        )
    )
    assert authors(thread) == ["Emil", *names[1:count]]


def test_a_surname_in_capitals_is_kept():
    names = ["Emil ROTHMANN", "Ada VENNFORD", "Bram", "Carla CANADA"]
    thread = read(
        "".join(
            f"{name}\nMar {n + 10}th, 2010 at 6:4{n} am\n{SAID[n]}\n\n"
            for n, name in enumerate(names)
        )
    )
    assert authors(thread) == names


def test_one_persons_signature_is_no_furniture():
    names = ["Ada", "Bram", "Ada", "Carla", "Ada", "Dov", "Ada"]
    sign = "2011 winner of the pond bench prize. So I have that going for me."
    thread = read(
        "".join(
            f"{SAID[n]}\n{sign + chr(10) if name == 'Ada' else ''}"
            f"by {name} on Aug 9, 2012 10:{40 + n} AM EDT\n\n"
            for n, name in enumerate(names)
        )
    )
    assert authors(thread) == names
    assert [c.text.endswith(sign) for c in thread.comments] == [name == "Ada" for name in names]


def test_who_signs_a_lone_comment_keeps_the_line():
    text = "Ada\n\nHello all,\nthe bench by the pond is green now, and I like it.\nLove, Ada XO\n\n"
    thread = read(text + "Posted by: Ada  Thursday, November 08, 2012 at 07:31 PM\n")
    assert authors(thread) == ["Ada"]
    assert thread.comments[0].text.endswith("Love, Ada XO")


def test_two_headers_with_a_clock_are_no_headings():
    thread = read(
        "5 Ada November 12, 2012 at 10:49 am\n\n        I will bring the cake to the pond.\n\n\n"
        "6 Bram @ Journey of a Baker November 12, 2012 at 10:47 am\n\n    And I bring the dog.\n"
    )
    assert authors(thread) == ["Ada", "Bram @ Journey of a Baker"]


def test_a_number_far_below_a_body_is_its_score():
    text = "20{n}. user{n} \n24TH JULY 2012 - 15:4{n}\n\n{body}\n\n\n\n+{n}9\n"
    thread = read("".join(text.format(n=n, body=SAID[n]) for n in (1, 2)))
    assert authors(thread) == ["user1", "user2"]
    assert [comment.text for comment in thread.comments] == SAID[1:3]
    assert [comment.score for comment in thread.comments] == [19, 29]


TALK = "I would have painted the bench by the pond green. You?"


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("Tea House Tim - October 27, 2012\n", "Tea House Tim"),
        ("Ada Venn Monday, November 5 2012\n", "Ada Venn"),
        ("    Ada, on November 7th, 2012   @adavenn\n", "Ada"),
        ("17. Jul, 2012 / Ada Venn says:\n", "Ada Venn"),
        ("7. Ada - 9 December, 2011\n", "Ada"),
        ("    http://a.example/ada Ada Venn\n", "Ada Venn"),
        ("adavenn 6 pts\n", "adavenn"),
        ("by adavenn (543817)\n", "adavenn"),
    ],
)
def test_a_comment_alone_below_its_header(head, author):
    thread = read(f"\n\n{head}\n    {TALK}\n")
    assert authors(thread) == [author]
    assert thread.comments[0].text == TALK


@pytest.mark.parametrize("foot", ["October 25, 2012 Ada Venn", "Posted by Ada Venn on 5 May 2012"])
def test_a_comment_alone_above_its_footer(foot):
    thread = read(f"Hey,\n\n{TALK}\n\nAda\n\n{foot}\n\nReply\n")
    assert authors(thread) == ["Ada Venn"]
    assert thread.comments[0].text == f"Hey,\n\n{TALK}\n\nAda"


@pytest.mark.parametrize(
    "text",
    [
        "Spring Sale - March 3, 2012\n\nAll benches of last year at half their price.\n",
        "Ada Venn - March 3, 2012\n\nThe council met at noon. It rose at five.\n",
        "Release 2.1 - March 3, 2012\n\n- we fixed what you told us\n- thanks for that\n",
        f"Ada Venn - March 3, 2012\n\n{(TALK + ' ') * 60}\n",
    ],
)
def test_an_announcement_or_an_article_is_no_comment_alone(text):
    assert read(text).format == "plain"


def test_a_page_that_links_stands_first():
    page = "The Week in Benches - A Pond Diary"
    names = ["Ada Venn", "Bram", "Carla Otis", "Dov"]
    thread = read(
        f"Pingback: {page}\n\n"
        + "".join(
            f"{name}\nOctober {n + 11}, 2012 at 12:0{n} pm\n\n{SAID[n]}\n\n"
            for n, name in enumerate(names)
        )
    )
    assert authors(thread) == [page, *names]


def test_notes_on_a_line_between_longer_ones():
    names = ["mossy-bench", "adavenn", "greenpaint", "pond-dweller", "carlotta77"]
    blocks = [f"{name} added:\n\n    {SAID[n]}\n" for n, name in enumerate(names)]
    blocks.insert(2, "new-moon said: that is just like them\n")
    blocks.insert(5, "adavenn said: I know whom I quote\n")
    thread = read("\n".join(blocks))
    assert authors(thread) == [*names[:2], "new-moon", *names[2:]]
    assert thread.comments[2].text == "that is just like them"
    assert thread.comments[4].text.endswith("adavenn said: I know whom I quote")


def test_numbers_at_the_end_of_one_of_two_names():
    text = "{}\nNovember 6, 2012 · {}:11 AM\n{}\n\n"
    thread = read(text.format("Duncan Orr 1", 10, SAID[0]) + text.format("Jack", 12, SAID[1]))
    assert authors(thread) == ["Duncan Orr 1", "Jack"]


def test_a_blog_behind_the_only_name_is_kept():
    thread = read(f"13 Ada Venn | The Green Bench November 5, 2012 at 8:10 pm\n\n    {TALK}\n")
    assert authors(thread) == ["Ada Venn | The Green Bench"]


def test_movable_types_answer_alone():
    thread = read(f"Ada replied to comment from Bram | November 9, 2012 1:10 AM | \n\n{TALK}\n")
    assert authors(thread) == ["Ada"]


LONG = "on full blast in our bedroom, which is what is left of the years in the house by the mill."


@pytest.mark.parametrize("rest", [LONG, f"{LONG}\nWith love\nGerda", f"– and {LONG}"])
def test_a_paste_that_begins_inside_a_comment_keeps_whom_the_others_are_by(rest):
    names = ["Ada Venn", "Bram", "Carla Otis", "Dov", "Emil Roth", "Finn"]
    thread = read(
        rest.replace("\n", "\n    ")
        + "\n"
        + "".join(
            f"    {name} on October {n + 11}rd, 2012 1:3{n} pm\n\n    {SAID[n]}\n"
            for n, name in enumerate(names)
        )
    )
    assert authors(thread) == [None, *names]
    assert [comment.text for comment in thread.comments[1:]] == SAID[:6]
    assert thread.comments[0].text.startswith(rest[:40])


def test_titles_of_other_pages_stand_over_dates_as_names_do():
    others = [
        "Here is a fine piece on beds that I found at the Sleeper | Slow Lines and Late Trains",
        "Guest note: does a later timetable help the ones who work? » A Commuter's Notes",
        "Guest note: does a later timetable help the ones who work? | TheNightPlatform.example",
    ]
    people = ["Ada Byron", "Bo", *others, "carla77", "Dov", "Emil Orr B.Sc, CPA", "Finn", "Dov"]
    paste = ""
    for number, name in enumerate(people):
        paste += f"{name}\nAug 0{number // 4 + 1}, 2012 @ 1{number % 8}:4{number % 6}:27\n\n"
        if name not in others:
            paste += f"{SAID[number % len(SAID)]}\n\n     \t\n\n"
    assert authors(read(paste)) == people
