"""Words that say nothing about what a comment is about.

Where they come from, so that no list is fitted to a text: English stop words are
scikit-learn's, with contractions and the words of the register of comments (thanks,
agreement, hedges, verbs of saying and thinking). Weak words, which may still tell comments
apart but name a theme only where nothing better is there, are the blocks "Operations",
"Qualities: general" and "Qualities: opposites" of Basic English (Ogden 1930), words meant
to be useful whatever the subject. Whether another word is too common to name a theme is
decided by how often it stands in and outside it (``labels``). Stop words of other languages
are in ``other_languages``.
"""

from functools import cache

# Left in scikit-learn's list by mistake (Nothman, Qin and Yurchak 2018): these are subjects.
_SUBJECTS = frozenset("bill computer cry detail fire interest mill system thick thin".split())

# What comments are full of whatever they are about.
_COMMENT_WORDS = frozenset(
    "actually agree also always anyone anything article author away bad basically better big bit"
    " came cannot case certainly come comment day definitely did didn different do does doesn"
    " doing don done end especially etc ever every exactly example exist fact far feel find get"
    " getting gets go goes going good gonna got great guess haha had happen has have he hello hi"
    " hope idea issue it just kind know let like likely little lol long look lot love make may"
    " maybe mean might much must need never new nice non number oh ok okay old one ought part"
    " people perhaps person piece point post pretty probable probably question quite quote rather"
    " read real really reason reply right said same sample say seem sense shall simply since"
    " small someone something sort start story stuff sure surely take talk tell thank thing think"
    " thought time today too total totally true try use used very wanna want was way well went"
    " were whether will with work would wow write wrong yeah year yep yes yet btw imo imho afaik"
    " thx pls please sorry".split()
)

_BASIC_ENGLISH = frozenset(
    # Operations.
    "come get give go keep let make put seem take be do have say see send may will about across"
    " after against among at before between by down from in off on over through to under up with"
    " as for of till than a the all any every little much no other some such that this i he you"
    " who and because but or if though while how when where why again ever far forward here near"
    " now out still then there together well almost enough even not only quite so very tomorrow"
    " yesterday north south east west please yes"
    # Qualities: general.
    " able acid angry automatic beautiful black boiling bright broken brown cheap chemical chief"
    " clean clear common complex conscious cut deep dependent early elastic electric equal fat"
    " fertile first fixed flat free frequent full general good great grey hanging happy hard"
    " healthy high hollow important kind like living long male married material medical military"
    " natural necessary new normal open parallel past physical political poor possible present"
    " private probable quick quiet ready red regular responsible right round same second separate"
    " serious sharp smooth sticky stiff straight strong sudden sweet tall thick tight tired true"
    " violent waiting warm wet wide wise yellow young"
    # Qualities: opposites.
    " awake bad bent bitter blue certain cold complete cruel dark dead dear delicate different"
    " dirty dry false feeble female foolish future green ill last late left loose loud low mixed"
    " narrow old opposite public rough sad safe secret short shut simple slow small soft solid"
    " special strange thin white wrong".split()
)


@cache
def stop_words() -> frozenset[str]:
    """Return English stop words in lower case, with ``'`` for every apostrophe."""
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    contracted = {
        f"{word}'{end}"
        for word in "i you he she it we they that there here what who how let where when".split()
        for end in ("s", "m", "re", "ve", "ll", "d")
    } | {f"{word}'ve" for word in "should would could must might not".split()}
    negated = {
        f"{word}n't"
        for word in "do does did is are was were has have had wo would could should ca must ai"
        " need might".split()
    }
    curtailed = {word.replace("'", "") for word in contracted | negated} - {
        "shed", "shell", "were", "well", "wed", "hell", "ill", "id", "whore", "lets",
    }  # fmt: skip
    usual: frozenset[str] = ENGLISH_STOP_WORDS
    return (usual - _SUBJECTS) | _COMMENT_WORDS | contracted | negated | curtailed


@cache
def stop_stems() -> frozenset[str]:
    """Return the stems of the English stop words."""
    from thread_cli.themes.tokens import stem

    return frozenset(stem(word) for word in stop_words() if word.isalpha())


@cache
def weak_stems() -> frozenset[str]:
    """Return the stems that a theme should be called by only where nothing better is there."""
    from thread_cli.themes.tokens import stem

    return frozenset(stem(word) for word in _BASIC_ENGLISH)
