"""What stands around names, bodies and pages in pastes that people set down by hand: own texts."""

import pytest

from thread_cli.ingest.detect import ingest
from thread_cli.ingest.generic import refs, when
from thread_cli.ingest.generic.addressed import addressed

PEOPLE = ["Ada Venn", "bram_77", "Carla Otis", "Ada Venn", "Dov Gray", "emil"]
SAID = [
    "Does anybody know when the ferry stops in winter?",
    "It never stops. It only gets slower, and the captain louder.",
    "The timetable on the pier says the second of November.",
    "Then I shall have to row, as my father did.",
    "Take the bridge like everybody else.",
    "There is no bridge, and there was none in my day either.",
]


def read(form: str, *, head: str = "", foot: str = ""):
    blocks = [
        form.format(name=name, body=body, n=n, day=10 + n, minute=20 + n, votes=3 * n + 2)
        for n, (name, body) in enumerate(zip(PEOPLE, SAID, strict=True), 1)
    ]
    return ingest((head + "\n".join(blocks) + foot).encode(), "page.txt").comments


@pytest.mark.parametrize(
    "text",
    [
        "الأربعاء 12 مارس 2014 - 10:34",
        "۲۲ اسفند ۱۳۹۱ - ۱۰:۳۴",
        "12 במרץ 2014",
        "2014. március 3. 12:10",
        "2014 m. kovo 12 d. 10:34",
        "2010 03 12 10:34",
        "Mar 13, 2012 2:11 UTC (Tue)",
        "10h34 | 12/03/2009",
    ],
)
def test_dates_of_other_languages_are_found_whole(text):
    assert when.find(text) == [(0, len(text))]


@pytest.mark.parametrize(
    "form",
    [
        "{name}\n#{n}\n{day}/03/2014 10:{minute}\n{body}\n",
        "◦ {name}\n  March {day}, 2014\n  {body}\n",
        "March {day}, 2014 10:{minute} by {name} (subscriber, #11{n})\n{body}\n",
        "{body}\n({name}, March {day}, 2014 10:{minute})\n# Link\nVotes: +{votes}, {votes} up\n",
    ],
)
def test_names_are_found(form):
    assert [c.author for c in read(form)] == PEOPLE


@pytest.mark.parametrize(
    "form",
    [
        "{body}\n{name} · March {day}, 2014 10:{minute}\nFlag this entry\n",
        "{n}. {body}\n\n   — {name} · March {day}, 10:{minute} pm\n",
        "#{n}  {body}\nvotes: {votes}\n{day}/03/2014 10:{minute} by {name}\n",
    ],
)
def test_bodies_stand_above_their_footers(form):
    found = read(form, head="Comments\n\n", foot="\nOlder entries\nWrite something\n")
    assert [(c.author, c.text.splitlines()[0]) for c in found] == list(
        zip(PEOPLE, SAID, strict=True)
    )


def test_template_below_a_header_closes_no_body():
    form = "{name} on March {day}, 2014 10:{minute}\nvia phone\nReport this entry\n{body}\n"
    assert [c.text for c in read(form)] == SAID


def test_the_article_s_own_line_is_no_comment():
    head = "The ferry again\nThe mayor said little.\nEditor | 09/03/2014 08:00 | Link | 6 notes\n\n"
    found = read("{body}\n{name} | {day}/03/2014 10:{minute}\n", head=head)
    assert [c.author for c in found] == PEOPLE


def test_a_quoted_header_is_of_the_body_it_stands_in():
    page = "\n\n".join(
        f"At 10:{20 + n} on {10 + n} Mar 2014, {name} wrote:\n\n{body}"
        for n, (name, body) in enumerate(zip(PEOPLE, SAID, strict=True))
    )
    quoted = "2. At 10:21 on 11 Mar 2014, bram_77 wrote:\n\n"
    page = page.replace(SAID[4], quoted + SAID[4])
    found = ingest(page.encode(), "page.txt").comments
    assert [c.author for c in found] == PEOPLE
    assert SAID[4] in found[4].text


def test_what_follows_a_name_below_its_picture_is_said():
    names = ["Ada Venn", "Bram Q", "carla", "Dov Gray", "emil"]
    page = "\n".join(
        f"{name} thumbnail\n{name} {body}" for name, body in zip(names, SAID, strict=False)
    )
    found = ingest(page.encode(), "page.txt").comments
    assert [(c.author, c.text) for c in found] == list(zip(names, SAID, strict=False))


def test_a_chat_in_columns():
    names = ["たけし", "みほ", "Ken", "たけし", "みほ", "Ken", "たけし"]
    said = [
        "おはようございます",
        "おはよう",
        "何時集合でしたっけ",
        "八時半、駅の前",
        "早い…",
        "いつもだよ",
        "靴買った",
    ]
    page = "\n".join(f"08:0{n}\t{a}\t{t}" for n, (a, t) in enumerate(zip(names, said, strict=True)))
    found = ingest(page.encode(), "chat.txt").comments
    assert [(c.author, c.text) for c in found] == list(zip(names, said, strict=True))


def test_masked_addresses_are_names():
    names = ["marv...@post.example", "h...@lab.example", "dw...@post.example", "p...@lab.example"]
    page = "\n\n".join(
        f"Comment {n} by {name}, Mar {10 + n}, 2014\n\n{SAID[n]}" for n, name in enumerate(names, 1)
    )
    assert [c.author for c in ingest(page.encode(), "page.txt").comments] == names


@pytest.mark.parametrize(
    ("bodies", "parents"),
    [
        (["Well.", "Ada: no.", "@bram yes"], [None, 0, 1]),
        (["Well.", "до ada: нет", "до bram: да"], [None, 0, 1]),
        (["Well.", 'Do komentara od "ada":\nno', 'Do komentara od "bram":\nyes'], [None, 0, 1]),
        (["Well.", "Welcome, Ada!", "Ada, I like bram."], [None, None, None]),
        (["Ada: it is me", "nobody, ever", "no"], [None, None, None]),
    ],
)
def test_whom_first_words_speak_to(bodies, parents):
    assert addressed(bodies, ["ada", "bram", "carla"]) == parents


def test_parents_by_title():
    texts = [
        "Nice\nby ada\nIt boots.",
        'RE: Nice\nby bram in reply to "Nice"\nMine does not.',
        "Licence\nby carla\nWhich?",
        'RE[2]: Nice\nby dov in reply to "RE: Nice"\nYours is too old.',
    ]
    assert refs.by_name(texts, ["ada", "bram", "carla", "dov"]) == [None, 0, None, 1]


def test_parents_by_the_last_number_of_a_header():
    texts = [
        "ada\n#12001 | 2014-03-12\nWhich one?",
        "bram\nanswers ada #12001 | #12002 | 2014-03-12\nThe left.",
        "carla\n#12003 | 2014-03-12\nBoth.",
        "dov\nanswers carla #12003 | #12004 | 2014-03-12\nNo.",
    ]
    assert refs.by_signs(texts) == [None, 0, None, 2]
