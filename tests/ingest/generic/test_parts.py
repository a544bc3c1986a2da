"""The steps of the generic reader one by one, where a whole paste would not show the fault."""

import pytest

from thread_cli.ingest.generic import names, when
from thread_cli.ingest.generic.depth import Place, levels
from thread_cli.ingest.generic.furniture import is_buttons
from thread_cli.ingest.generic.wrappers import learn, split_mark


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Emily Simmons November 8, 2012 at 11:08 AM", "November 8, 2012 at 11:08 AM"),
        ("1. Martin - 9 December, 2011", "9 December, 2011"),
        ("0 #4 DICKSON 2011-08-04 20:40", "2011-08-04 20:40"),
        ("KellyOctober 29, 2012 3:20 PM", "October 29, 2012 3:20 PM"),
        ("Nathan 07.16.12 at 21:35", "07.16.12 at 21:35"),
        ("7. Jun 12 March 2021", "12 March 2021"),
        ("gardener42 December 12, 2015", "December 12, 2015"),
        ("April 19 days ago", "19 days ago"),
        ("vor 3 Tagen", "vor 3 Tagen"),
        ("7:28 PM", "7:28 PM"),
    ],
)
def test_where_the_date_is(line, date):
    assert [line[a:b] for a, b in when.find(line)] == [date]


@pytest.mark.parametrize(
    "line", ["in 2012 we saw it", "3 weeks", "see http://a.example/2012/09/25/x"]
)
def test_no_date(line):
    assert when.find(line) == []


@pytest.mark.parametrize(
    "name", ["Ada Byron", "K.", "gardener42", "Will Ellwood", "Ruth @ The Long Lane", "'holic"]
)
def test_names(name):
    assert names.quality(name) >= names.PASSABLE


@pytest.mark.parametrize(
    "text", ["", "Thanks for this!", "It is what it is", "v1.2.3", "- a point", "x" * 200]
)
def test_no_names(text):
    assert names.quality(text) < names.PASSABLE


def test_what_recurs_around_names_is_learned():
    headers = ["Comment by Ada", "Comment by Bea Holm", "Comment by Cy", "Comment by Dot Kova"]
    wrapper = learn(headers)
    assert [wrapper.name(text) for text in headers] == ["Ada", "Bea Holm", "Cy", "Dot Kova"]


def test_a_caption_grown_together_with_names_is_learned():
    headers = [f"Comment author avatar{name}" for name in ("Wake", "ldo", "willow", "Anna", "j4")]
    wrapper = learn(headers)
    assert [wrapper.name(text) for text in headers] == ["Wake", "ldo", "willow", "Anna", "j4"]


def test_a_family_name_is_not_template():
    headers = [f"Posted by: Dev {name}" for name in ("Okafor", "Nair", "Holm", "Sato", "Nair")]
    wrapper = learn(headers)
    assert wrapper.name(headers[0]) == "Dev Okafor"


def test_words_of_saying():
    assert split_mark("Ada Byron said...") == ("Ada Byron", "said...")
    assert split_mark("Ada Byron") == ("Ada Byron", "")


def test_the_first_header_may_have_lost_its_indentation():
    # A selection starts behind the first line's white space; the body below still has its own.
    assert levels([Place(0, 4), Place(4, 4), Place(8, 8), Place(4, 4)]) == [0, 0, 1, 0]


def test_level_text_shows_no_depth():
    assert levels([Place(0, 0), Place(0, 4), Place(0, None)]) is None


@pytest.mark.parametrize("line", ["1" * 79 + "x", "reply " * 13 + "x", "12 " * 26 + "x"])
def test_look_alikes_of_buttons_are_told_at_once(line):
    # Matching once took time exponential in the digits; without an end this never returns.
    assert not is_buttons(line)
