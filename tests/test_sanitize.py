import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from thread_cli.sanitize import clean, clean_line

any_text = st.text(st.characters(exclude_categories=[]))  # lone surrogates too


@given(any_text)
def test_no_control_character_is_left(text):
    for char in clean(text):
        assert char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs"}
        assert char not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"


@given(any_text)
def test_cleaning_twice_is_cleaning_once(text):
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(any_text)
def test_a_line_is_one_line(text):
    assert "\n" not in clean_line(text)
    assert clean_line(text) == clean_line(text).strip()


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs", "Mn"])))
def test_ordinary_text_is_not_touched(text):
    assert clean(text) == text


def test_escapes_become_pictures():
    assert clean("\x1b]0;title\x07 \x1b[31mred\x9b0m") == "␛]0;title␇ ␛[31mred\ufffd0m"


def test_line_ends():
    assert clean("a\r\nb\rc\u2028d\x0be") == "a\nb\nc\nd\ne"


def test_joiners_of_emoji_and_scripts_stay():
    family, persian = "👩\u200d👩\u200d👧", "می\u200cخواهم"
    assert clean(family + persian) == family + persian
