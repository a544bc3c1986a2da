"""Words that say nothing about what a comment is about."""

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

# Good enough to compare comments by, too weak to call a theme by.
_WEAK_NAMES = frozenset(
    "able above absolutely accept accurate achieve act add advanced afraid ago ahead aim"
    " alike allow almost alternative amazing amount annoying answer anyway anyways apart"
    " apparent appear apply approach appropriate approximate aside ask assume attempt average"
    " avoid aware awesome awful barely based basic beautiful become began begin behave being"
    " belief believe benefit besides best beyond bigger brief bring broken brought buy call"
    " came careful carry certain change cheap check choice choose claim clean clear close"
    " common commonly compare complain complete concern confirm confuse confusing connect"
    " consider constantly contain continue convert convince cool correct count couple create"
    " curious current currently deal decent decide deep depend describe deserve difference"
    " difficult direct disagree discuss doubt drop due eager earlier early easier easily easy"
    " effect effort else enable enjoy enough ensure entire entirely equal equivalent etc"
    " eventually everyone everything evident exact excellent except exist expect experience"
    " explain explicit extra extremely face fail fair fairly fall false familiar fast favorite"
    " feature felt few figure final finally fine finish fit fix focus follow force forget"
    " forgot former forward fully fun further gave general generally given glad gone guy half"
    " happy hard hardly hate having hear heard help hence high higher hold honest honestly"
    " huge ignore imagine immediate important impossible improve include incorrect increase"
    " indeed indirect individual instance instead intend interesting introduce involve item"
    " keep kept key knew knowledge lack laid large larger largely last late later latter lead"
    " learn least leave left less level line list literally live longer lose lost low lower"
    " main mainly manage manner matter means meant measure meet mention mere merely method"
    " middle mind minor miss mistake modern moment month more most mostly move multiple name"
    " namely natural near necessary neither next none normal normally note nothing notice"
    " obvious occur odd offer often open opinion opposite option order original otherwise"
    " overall own particular particularly pass past perfect perform perhaps personally pick"
    " place plain plan play plenty plus poor pop possible possibly potential practice prefer"
    " prepare present previous prior problem process produce proper properly prove provide"
    " publish purpose push put quick quickly raise random range rare reach react ready"
    " realistic realize recent recently recommend reduce refer regard regards regular relate"
    " relative release relevant remain remember remind remove repeat replace report require"
    " requirement respond response rest result return reveal run sad safe saw second seen"
    " select send sentence separate serious seriously serve set setting several shame share"
    " short show side sight significant silly similar simple single site situation slight"
    " slightly slow solution solve somewhat soon sound speak special specific specifically"
    " spend spent spot stand state stay step still stop straight strange strong stupid"
    " suddenly suggest support suppose suspect take taken teach tend term terrible test thanks"
    " theory tiny together told tomorrow tonight took topic touch toward tried trivial trouble"
    " truly trust turn twice type typical typically ugly understand unexpected unfortunately"
    " unless unlike upon useful useless usual usually value variety various vary version view"
    " visit wait walk watch weak week weird welcome whatever whenever whole willing wise wish"
    " wonder wonderful word worry worse worst worth yesterday young".split()
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
def weak_stems() -> frozenset[str]:
    """Return the stems that no theme should be called by."""
    from thread_cli.themes.tokens import stem

    return frozenset(stem(word) for word in _WEAK_NAMES | stop_words() if word.isalpha())
