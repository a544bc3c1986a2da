"""What of each comment bears on whom it answers, worked out once for a thread."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from thread_cli.model import Comment
from thread_cli.replies.lines import beginning, ending, holding
from thread_cli.replies.names import MARKS, Names, names_of
from thread_cli.replies.pieces import Pieces

#: What a chat tells of what somebody does, "* Ada waves", but not that they come, go or rule.
_ACTION = re.compile(
    r"(?:\[\d\d?:\d\d(?::\d\d)?\])?\s*(?:===|\*+)\s+(?P<actor>\S+) "
    r"(?!\[|has (?:joined|left|quit|set)|is now known|sets |was kicked|gives |removes )"
    r"(?P<does>\S.*)",
    re.DOTALL,
)
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_MOST_WORDS = 400
#: How many words are the first or the last of a comment.
END_WORDS = 25
#: A quote that begins within so many characters stands at the start, but for a greeting.
_NEAR_START = 40
_THANKS = re.compile(
    r"\b(?:thanks?|thank you|thx|cheers|merci|danke|gracias|obrigad[oa]|grazie)\b", re.IGNORECASE
)
_AGREES = re.compile(
    r"(?:i (?:totally |fully |completely )?(?:dis)?agree|agreed|exactly|indeed|true|yes|yeah|yep|"
    r"no|nope|right|sure|fair|good point|great point|well said|ok|okay|lol|haha|"
    r"ja|nein|oui|non|sí|si)\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\b(?:you|your|yours|u)\b")  # in small letters, as _SEEKS
_GREETS = re.compile(r"\W*(?:hi|hey|hello|dear|hallo|bonjour|hola)\b", re.IGNORECASE)
_SEEKS = re.compile(r"\b(?:any|some)(?:one|body)\b")
_ANYBODY = ("anyone", "anybody", "someone", "somebody")  # a search costs more than to look for them
_BOT = re.compile(r"bot(?:tu)?(?![a-z])|(?<![a-z])bot", re.IGNORECASE)
#: What the first word that is no name does.
_OPENERS = {
    word: kind
    for kind, words in {
        "asks": "how what where why when which who whats hows is are does do did can could would "
        "should has have any anyone anybody someone somebody",
        "joins": "and but so or then because also plus though however or well maybe perhaps",
        "refers": "it its it's that thats that's this these those they he she there",
        "tells": "i i'm im i've ive i'll my we",
        "advises": "you your you're try use run type check see look go install just",
        "sounds": "ah oh hm hmm hrm heh hehe ok okay k lol haha wow nice great cool np",
    }.items()
    for word in words.split()
}
#: What sites show in the place of a name that is gone: nobody, and not the same nobody twice.
_NOBODY = frozenset({"[deleted]", "[removed]", "[unavailable]"})


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """Facts of one comment.

    Attributes:
        author: Case-folded, or none.
        said: Its words, case-folded; of a very long one the first.
        words: Each of them once, but for the shortest.
        last: Its last words, case-folded.
        length: Words in all.
        asks: It has a question mark.
        ends_asking: It ends with one.
        thanks: It thanks in its first words.
        agrees: It opens as an answer does: yes, no, exactly, fair point.
        you: It says "you".
        greets: It opens with a greeting.
        addressed: Authors it speaks to outright: "@Ada", or "Ada," as its first word.
        named_first: Authors named in its first words.
        named: Authors named anywhere.
        quotes: Indices of the comments that it quotes.
        quotes_unknown: It quotes what no comment says: the post, most likely.
        begins_with: The comment whose words it begins with, or none.
        command: It opens as what is said to a bot.
        opening: What its first word that is no name does: ``asks``, ``joins`` and so on.
        seeks: It turns to anybody: "does anyone know".
        bot: Its author is named as a machine is.
        when: Seconds since 1970, or none.
        begins: What it begins with, but for a name: a small letter, a mark and so on.
        ends: How it ends: asking, smiling, in the midst and so on.
        holds: What it holds besides words: a link, a command, numbers, or nothing.
    """

    author: str | None
    said: list[str]
    words: frozenset[str]
    last: list[str]
    length: int
    asks: bool
    ends_asking: bool
    thanks: bool
    agrees: bool
    you: bool
    greets: bool
    addressed: frozenset[str]
    named_first: frozenset[str]
    named: frozenset[str]
    quotes: frozenset[int]
    quotes_unknown: bool
    begins_with: int | None
    command: bool
    opening: str
    seeks: bool
    bot: bool
    when: float | None
    begins: str
    ends: str
    holds: str


def facts_of(comments: Sequence[Comment]) -> list[Facts]:
    """Return the facts of each comment, in order."""
    names = names_of(comments)
    pieces = Pieces(names)
    return [_facts(_with_actor(comment, names), names, pieces) for comment in comments]


def _with_actor(comment: Comment, names: Names) -> Comment:
    """Return a comment by nobody that tells what somebody does ("* Ada waves") as said by them."""
    if comment.author:
        return comment
    action = _ACTION.match(comment.text)
    actor = names.handles.get(action["actor"]) if action else None
    return replace(comment, author=actor, text=action["does"]) if action and actor else comment


def _facts(comment: Comment, names: Names, cut: Pieces) -> Facts:
    own, unknown, quotes, begins_with = _unquoted(comment)
    pieces = own.split()
    every = cut.words(pieces)
    said = every[:_MOST_WORDS]
    author = comment.author.casefold() if comment.author else None
    if author in _NOBODY:
        author = None
    addressed, first, anywhere = cut.mentions(own, pieces)
    opening, low = own[:80], own.lower()
    word, bare = _first_word(own, names)
    return Facts(
        author=author,
        said=said,
        words=frozenset([word for word in said if len(word) > 2]),
        last=every[-END_WORDS:],
        length=len(every),
        asks="?" in own,
        ends_asking=own.rstrip()[-1:] == "?",
        thanks=bool(_THANKS.search(opening)),
        agrees=bool(_AGREES.match(own.lstrip())),
        you=_says_you(low, every),
        greets=bool(_GREETS.match(own)),
        addressed=frozenset(addressed - {author}),
        named_first=frozenset(first - {author}),
        named=frozenset(anywhere - {author}),
        quotes=quotes,
        quotes_unknown=unknown,
        begins_with=begins_with,
        command=own[:1] in {"!", "/"},
        opening=_OPENERS.get(word, "other") if word else "empty",
        seeks=any(map(low.__contains__, _ANYBODY)) and bool(_SEEKS.search(low)),
        bot=author is not None and bool(_BOT.search(author)),
        when=comment.created_at.timestamp() if comment.created_at else None,
        begins=beginning(bare),
        ends=ending(own),
        holds=holding(own, low),
    )


def _says_you(low: str, words: list[str]) -> bool:
    if " you " in low or " your " in low:
        return True
    return ("you" in low or "u" in words) and bool(_YOU.search(low))


def _first_word(text: str, names: Names) -> tuple[str, str]:
    """Return the first word, or the second where the first is a name, and the text from there."""
    head = text[:200].split(maxsplit=1)
    if len(head) == 2 and head[0].strip(MARKS).casefold() in names.parts:
        text = head[1]
    word = _FIRST_WORD.search(text[:80])
    return word.group().casefold() if word else "", text


def _unquoted(comment: Comment) -> tuple[str, bool, frozenset[int], int | None]:
    """Return the text without its quotes, whether it quotes what no comment says, and whom.

    Last comes the comment that it begins with words of, or none.
    """
    marks = comment.extra.get("quotes")
    if not isinstance(marks, list) or not marks:
        return comment.text, False, frozenset(), None
    pieces, position, unknown = [], 0, False
    sources = set()
    begins_with = None
    for mark in marks:
        if not isinstance(mark, dict):
            continue
        start, end, source = mark.get("start"), mark.get("end"), mark.get("comment")
        if not isinstance(start, int) or not isinstance(end, int):
            continue
        if start >= position:
            pieces.append(comment.text[position:start])
            if isinstance(source, int) and 0 < source < comment.id:
                sources.add(source - 1)
                if start < _NEAR_START and begins_with is None:
                    begins_with = source - 1
            else:
                unknown = True
        position = max(position, end)
    pieces.append(comment.text[position:])
    return "\n".join(pieces), unknown, frozenset(sources), begins_with
