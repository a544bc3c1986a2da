import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thread_cli.errors import UsageError
from thread_cli.model import Basis, Comment, ReplyLink, SourceInfo, Span, Thread
from thread_cli.themes import ThemeParams, find_themes
from thread_cli.themes.tokens import tokenise

BREAD = [
    "sourdough starter needs rye flour",
    "my sourdough loaf and its crust",
    "knead the flour",
    "a crust like glass, from steam",
    "rye flour and a wet starter",
    "the loaf was flat",
]
TRAINS = [
    "night trains need sleeper cars",
    "the sleeper to the coast was late",
    "book the sleeper",
    "trains cross the border at dawn",
    "border checks stop night trains",
    "late trains again",
]


def thread_of(*texts: str, parents: dict[int, int] | None = None) -> Thread:
    link = ReplyLink(Basis.EXPLICIT, 1.0)
    parents = parents or {}
    comments = tuple(
        Comment(i, "Ada", text, Span(0, 0), parent=parents.get(i), link=link)
        for i, text in enumerate(texts, 1)
    )
    return Thread("t", "x", 1.0, "", SourceInfo("x", 0, "utf-8", ""), comments)


def themes_of(*texts: str, k: int | None = None, parents: dict[int, int] | None = None):
    return find_themes(thread_of(*texts, parents=parents), ThemeParams(k=k))


def test_two_subjects_come_apart():
    themes = themes_of(*BREAD, *TRAINS, k=2)
    of = {m.id: m.theme for m in themes.members}
    assert len({of[i] for i in range(1, 7)} - {None}) == 1
    assert len({of[i] for i in range(7, 13)} - {None}) == 1
    labels = {theme.label for theme in themes.themes}
    assert any("flour" in label or "sourdough" in label for label in labels)
    assert any("trains" in label or "sleeper" in label for label in labels)


def test_the_same_answer_on_every_run():
    texts = [*BREAD, *TRAINS]
    assert themes_of(*texts) == themes_of(*texts)


def test_a_short_reply_sits_with_what_it_answers():
    texts = [*BREAD, *TRAINS, "Very fair.", "Exactly."]
    themes = themes_of(*texts, k=2, parents={13: 1, 14: 7})
    of = {m.id: m.theme for m in themes.members}
    assert of[13] == of[1] is not None
    assert of[14] == of[7] is not None


def test_what_shares_no_word_with_anything_is_other():
    themes = themes_of(*BREAD, *TRAINS, "zzyzx qwghlm", k=2)
    assert 13 in themes.unclustered
    assert themes.members[12].theme is None


def test_ten_comments_that_say_the_same_are_one_theme():
    themes = themes_of(*["The ticket price is too high"] * 10)
    assert themes.k == 1
    assert themes.themes[0].size == 10


@pytest.mark.parametrize("texts", [[""], ["", ""], ["the", "and so"], ["!!!", "👍"]])
def test_nothing_to_go_by(texts):
    themes = themes_of(*texts)
    assert themes.k == 0
    assert themes.unclustered == tuple(range(1, len(texts) + 1))
    assert "no" in themes.k_basis.lower()


def test_one_comment():
    themes = themes_of("Sleeper trains are back.")
    assert themes.k == 1
    assert themes.themes[0].comments == (1,)
    assert "weak" in themes.quality.verdict


@pytest.mark.parametrize("k", [0, -1, 13])
def test_an_impossible_k(k):
    with pytest.raises(UsageError):
        themes_of(*BREAD, *TRAINS, k=k)


def test_few_comments_are_said_to_be_weak():
    assert "weak" in themes_of(*BREAD[:4], *TRAINS[:4]).quality.verdict


def test_no_two_labels_are_the_same_and_none_is_a_stop_word():
    random.seed(1)
    texts = [" ".join(random.choices([*BREAD, *TRAINS], k=2)) for _ in range(80)]
    labels = [theme.label for theme in themes_of(*texts, k=6).themes]
    assert len(set(labels)) == len(labels)
    assert not {"the", "and", "a", "its"} & set(" ".join(labels).split())


def test_labels_keep_the_spelling_of_most():
    themes = themes_of(
        *["Nvidia GPUs", "Nvidia again", "nvidia once", "NVIDIA", "Nvidia cards"], k=1
    )
    assert "Nvidia" in themes.themes[0].label


def test_scripts_without_spaces():
    themes = themes_of(
        "夜行列車は素晴らしい", "夜行列車の切符", "夜行列車が好き",
        "パンの小麦粉", "パンを焼く小麦粉", "小麦粉とパン", k=2,
    )  # fmt: skip
    of = [m.theme for m in themes.members]
    assert of[0] == of[1] == of[2] != of[3] == of[4] == of[5]


@pytest.mark.filterwarnings("error")
def test_two_sayings_repeated_are_two_themes():
    themes = themes_of(*["night trains again"] * 20, *["rye bread"] * 20)
    assert sorted(theme.size for theme in themes.themes) == [20, 20]


def test_random_words_are_no_themes():
    dice = random.Random(0)
    words = [f"word{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(300)]
    themes = themes_of(*(" ".join(dice.choices(words, k=15)) for _ in range(100)))
    assert themes.k == 1
    assert "no more apart" in themes.k_basis


def test_words_keep_their_vowel_signs():
    themes = themes_of(*["रेलगाड़ी का टिकट"] * 3, k=1)
    words = {word for term in themes.themes[0].terms for word in term.term.split()}
    assert words & {"रेलगाड़ी", "टिकट"}


GERMAN = [
    "Der Nachtzug nach Wien ist wieder da, und das ist auch gut so",
    "Im Nachtzug kann man schlafen, wenn der Schaffner nicht so laut ist",
    "Die Schaffner in den Nachtzügen sind die besten, die es gibt",
    "Ich habe mein Brot mit Sauerteig und Roggen im Ofen gebacken",
    "Der Sauerteig muss bei mir eine Nacht gehen, dann kommt er in den Ofen",
    "Mit Roggen wird das Brot so dicht, dass ich es nicht mehr mag",
]


def test_another_language_has_its_own_stop_words_and_stems():
    themes = themes_of(*GERMAN, k=2)
    of = [member.theme for member in themes.members]
    assert of[0] == of[1] == of[2] != of[3] == of[4] == of[5]
    words = {word for t in themes.themes for term in t.terms for word in term.term.split()}
    assert not words & {"der", "die", "das", "und", "ist", "nicht", "mit", "den", "Der", "Die"}


def test_words_with_accents_stay_whole():
    words = tokenise(["L'été à l'école, une crème brûlée et le café de la gare"] * 2)
    stems = {s for piece in words.pieces for t in piece if t for s in (t.stem, *t.parts) if s}
    assert not {stem for stem in stems if len(stem) < 3}
    assert any(stem.startswith("écol") for stem in stems)
    assert not stems & {"la", "une", "le", "cole"}


def test_no_theme_is_called_by_who_wrote():
    texts = [f"Ada, {text}" for text in [*BREAD, *TRAINS]]
    terms = {t.term for theme in themes_of(*texts, k=2).themes for t in theme.terms}
    assert terms
    assert "Ada" not in terms


def test_markup_smileys_and_addresses_are_no_terms():
    text = '[quote="Bo, post:2"]rye flour[/quote] :slight_smile: https://example.org/oven rye'
    terms = {t.term for t in themes_of(text, text, k=1).themes[0].terms}
    assert terms
    assert not {term for term in terms if "quote" in term or "smile" in term or "oven" in term}


def test_a_comment_of_one_quoted_line_is_not_lost():
    texts = [*BREAD, *TRAINS, "> late trains again: book the night sleeper"]
    themes = themes_of(*texts, k=2)
    assert themes.members[12].theme == themes.members[6].theme is not None


def test_what_is_quoted_counts_and_names_nothing():
    texts = [f"> zeppelin mooring\n{text}" for text in BREAD]
    terms = {t.term for theme in themes_of(*texts, *TRAINS, k=2).themes for t in theme.terms}
    assert terms
    assert not {term for term in terms if "zeppelin" in term or "mooring" in term}
    themes = themes_of(*BREAD, *TRAINS, "> wet rye flour\nQuite so, Bo.", k=2)
    assert themes.members[12].theme == themes.members[0].theme is not None


def test_words_put_together_count_by_their_parts():
    texts = ["night_train NightTrain", "the night", "a train", "rye", "rye flour", "flour"]
    of = [member.theme for member in themes_of(*texts, k=2).members]
    assert of[0] == of[1] == of[2] != of[3] == of[4] == of[5]


def test_what_nobody_else_speaks_of_is_other():
    stranger = "quokka marsupial plumage nebula telescope orbit"
    themes = themes_of(*(BREAD * 4), *(TRAINS * 4), stranger)
    assert themes.unclustered == (49,)
    reply = themes_of(*(BREAD * 4), *(TRAINS * 4), stranger, parents={49: 7})
    assert reply.members[48].theme == reply.members[6].theme is not None


def test_where_no_theme_is_as_large_as_asked_for_there_is_none():
    themes = find_themes(thread_of(*BREAD, *TRAINS), ThemeParams(min_size=12))
    assert (themes.k, themes.k_basis) == (0, "No themes: no theme has 12 comments.")
    assert len(themes.unclustered) == 12


def test_forty_comments_that_differ_in_a_word_are_one_theme():
    said = [
        f"The bridge is far too narrow for {word} buses" for word in ("red", "old", "big", "new")
    ]
    themes = themes_of(*said * 10)
    assert (themes.k, themes.k_basis) == (1, "One theme: the comments say nearly the same.")
    assert themes.themes[0].label == "bridge, buses"


def test_words_of_scripts_without_spaces_are_whole():
    trains = ["夜行列車は素晴らしい。", "夜行列車の切符。", "夜行列車が好き。"] * 4
    buses = ["バスが二台通れません。", "橋は狭すぎてバスが通れない。", "バスの橋。"] * 4
    labels = {theme.label for theme in themes_of(*trains, *buses, k=2).themes}
    assert any("夜行列車" in label for label in labels)
    assert any("バス" in label for label in labels)
    said = " ".join(labels)
    assert not any(grammar in said for grammar in "はがのでし")


def test_a_large_theme_has_sub_themes():
    of_bread = [f"{text} dough oven" for text in BREAD]
    cheese = [
        "a goat cheese wants salt dough oven", "cheese rind and mould dough oven",
        "press the curd for the cheese dough oven", "curd and rennet dough oven",
        "salt the rind of the cheese dough oven", "goat milk curd dough oven",
    ]  # fmt: skip
    both = [*of_bread * 12, *cheese * 12]
    themes = themes_of(*both, *TRAINS * 12, k=None)
    for theme in themes.themes:
        inside = [comment for part in theme.parts for comment in part.comments]
        assert len(inside) == len(set(inside))
        assert set(inside) <= set(theme.comments)
        assert len(theme.parts) != 1
    assert themes == themes_of(*both, *TRAINS * 12, k=None)


def test_progress_is_told():
    told = []
    find_themes(thread_of(*BREAD, *TRAINS), ThemeParams(), told.append)
    assert len(told) >= 3


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([*BREAD, *TRAINS, "", "the", "zz9", "👍", "日本語"]), max_size=14),
    st.none() | st.integers(1, 14),
)
def test_every_comment_is_in_one_theme_or_other(texts, k):
    thread = thread_of(*texts)
    if not texts:
        return
    if k is not None and k > len(texts):
        with pytest.raises(UsageError):
            find_themes(thread, ThemeParams(k=k))
        return
    themes = find_themes(thread, ThemeParams(k=k))
    placed = [i for theme in themes.themes for i in theme.comments] + list(themes.unclustered)
    assert sorted(placed) == list(range(1, len(texts) + 1))
    assert [m.id for m in themes.members] == list(range(1, len(texts) + 1))
    assert themes.k == len(themes.themes)
    sizes = [theme.size for theme in themes.themes]
    assert sizes == sorted(sizes, reverse=True)
    for theme in themes.themes:
        assert theme.representative in theme.comments
        assert theme.label
    for member in themes.members:
        assert 0 <= member.fit <= 1
        assert member.runner_up is None or member.runner_up != member.theme
