"""What of each comment bears on whom it answers, worked out once for a thread."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from thread_cli.model import Comment

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: What may stand around a name.
_MARKS = "@,:;|()<>.!?"
#: The same words, with what marks one as a handle.
_TOKEN = re.compile(rf"@?{_WORD.pattern}")
_BEGINS_WITH_NAME = re.compile(rf"[\W_]*{_WORD.pattern}[,:]")
_HEAD_WORDS = 8
_MOST_WORDS = 400
#: How many words are the first or the last of a comment.
_END_WORDS = 25
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
_TOKEN_OF_NAME = re.compile(r"[^\W_]{3,}")
#: What sites show in the place of a name that is gone: nobody, and not the same nobody twice.
_NOBODY = frozenset({"[deleted]", "[removed]", "[unavailable]"})
#: A name may stand so often within a text and still be no word.
_FEW = 5
_NO_NAME = frozenset(
    "the and von van der den del dos das anonymous guest user admin mr mrs dr".split()
)


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts of one comment.

    Attributes:
        author: Case-folded, or none.
        words: What it says, case-folded, each word once.
        head: Those among its first words, and
        tail: among its last.
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
        runs: Runs of four words, as hashes.
        first_runs: Those among its first words.
        command: It opens as what is said to a bot.
        opening: What its first word that is no name does: ``asks``, ``joins`` and so on.
        seeks: It turns to anybody: "does anyone know".
        bot: Its author is named as a machine is.
        small: It begins with a small letter.
        when: Seconds since 1970, or none.
    """

    author: str | None
    words: frozenset[str]
    head: frozenset[str]
    tail: frozenset[str]
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
    runs: frozenset[int]
    first_runs: frozenset[int]
    command: bool
    opening: str
    seeks: bool
    bot: bool
    small: bool
    when: float | None


def facts_of(comments: Sequence[Comment]) -> list[Facts]:
    """Return the facts of each comment, in order."""
    names = _names(comments)
    return [_facts(comment, names) for comment in comments]


@dataclass(frozen=True, slots=True)
class _Names:
    """What the authors of a thread are called by.

    Attributes:
        parts: A part of a name, case-folded, to the authors (case-folded) who have it.
        handles: A name of one word, as it is spelled, to the author.
        words: The parts as they stand in a text, with and without a possessive.
        common: Names that are words too, such as "help": they name somebody only with a mark.
    """

    parts: dict[str, frozenset[str]]
    handles: dict[str, str]
    words: frozenset[str]
    common: frozenset[str]


def _names(comments: Sequence[Comment]) -> _Names:
    authors = {comment.author for comment in comments if comment.author}
    named: dict[str, set[str]] = {}
    for author in authors:
        parts = {part.casefold() for part in _TOKEN_OF_NAME.findall(author)} - _NO_NAME
        for part in {*parts, author.casefold()}:
            named.setdefault(part, set()).add(author.casefold())
    owners = {part: frozenset(of) for part, of in named.items() if len(of) <= 3}
    return _Names(
        owners,
        {author: author.casefold() for author in authors if " " not in author},
        frozenset(part + end for part in owners for end in ("", "'s", "’s")),
        _also_words({author for author in authors if author == author.lower()}, comments),
    )


def _also_words(names: set[str], comments: Sequence[Comment]) -> frozenset[str]:
    """Return names that are seen more often as a word within a text than as whom it speaks to."""
    seen: Counter[str] = Counter()
    for comment in comments:
        tokens = comment.text.split()
        seen.update(names.intersection(tokens[1:]))
        if tokens and (bare := tokens[0].rstrip(_MARKS)) != tokens[0] and bare in names:
            seen[bare] -= 2
    return frozenset(name for name, times in seen.items() if times > _FEW)


def _facts(comment: Comment, names: _Names) -> Facts:
    own, unknown, quotes, begins_with = _unquoted(comment)
    tokens = _TOKEN.findall(own)
    every = _WORD.findall(own) if "@" in own else tokens
    every = list(map(str.casefold, every))
    folded = every[:_MOST_WORDS]
    runs = _runs(folded)
    author = comment.author.casefold() if comment.author else None
    if author in _NOBODY:
        author = None
    addressed, first, anywhere = _mentions(own, tokens, every, names)
    opening, low = own[:80], own.lower()
    return Facts(
        author=author,
        words=frozenset([word for word in folded if len(word) > 2]),
        head=frozenset([word for word in folded[:_END_WORDS] if len(word) > 2]),
        tail=frozenset([word for word in every[-_END_WORDS:] if len(word) > 2]),
        length=len(every),
        asks="?" in own,
        ends_asking=own.rstrip()[-1:] == "?",
        thanks=bool(_THANKS.search(opening)),
        agrees=bool(_AGREES.match(own.lstrip())),
        you=("you" in low or "u" in every) and bool(_YOU.search(low)),
        greets=bool(_GREETS.match(own)),
        addressed=addressed - {author},
        named_first=first - {author},
        named=anywhere - {author},
        quotes=quotes,
        quotes_unknown=unknown,
        begins_with=begins_with,
        runs=frozenset(runs),
        first_runs=frozenset(runs[:_HEAD_WORDS]),
        command=own[:1] in {"!", "/"},
        opening=_opening(own, names),
        seeks=("one" in low or "body" in low) and bool(_SEEKS.search(low)),
        bot=author is not None and bool(_BOT.search(author)),
        small=own[:1].islower(),
        when=comment.created_at.timestamp() if comment.created_at else None,
    )


def _opening(text: str, names: _Names) -> str:
    """Return what the first word does, or the second where the first is a name."""
    head = text[:200].split(maxsplit=1)
    if len(head) == 2 and head[0].strip(_MARKS).casefold() in names.parts:
        text = head[1]
    word = _FIRST_WORD.search(text[:80])
    return _OPENERS.get(word.group().casefold(), "other") if word else "empty"


def _runs(words: list[str]) -> list[int]:
    """Return each run of four words, as a hash."""
    return list(map(hash, zip(words, words[1:], words[2:], words[3:], strict=False)))


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


def _spoken_to(text: str, names: _Names) -> tuple[set[str], set[str]]:
    """Return the authors addressed, and named, by a whole name in the first words or the last."""
    addressed: set[str] = set()
    first: set[str] = set()
    heads = text[:200].split()[:_HEAD_WORDS]
    heads += text[-80:].split()[-1:]  # "just a second, gus_24"
    for number, token in enumerate(heads):
        bare = token.strip(_MARKS)
        if bare in names.common and (number or token == bare):
            continue
        handle = names.handles.get(bare) if len(bare) > 3 else None
        if handle is not None:
            first.add(handle)
        if number == 0 and bare.casefold() in names.parts:
            found = names.parts[bare.casefold()]  # "gus_24: have you tried it?"
            if bare.casefold() in found:
                found = frozenset({bare.casefold()})
            first |= found
            if token != bare:
                addressed |= found
    return addressed, first


def _mentions(
    text: str, tokens: Sequence[str], folded: Sequence[str], names: _Names
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the authors addressed outright, named in the first words, and named anywhere.

    A name begins with a capital, unless it is a whole handle.

    Args:
        text: Without quotes.
        tokens: Its words, with a "@" that stands before.
        folded: Its words, case-folded.
        names: Of all authors.
    """
    addressed, first = _spoken_to(text, names)
    anywhere = set(first)
    called = names.words.intersection(folded)
    if not called:
        return frozenset(addressed), frozenset(first), frozenset(anywhere)
    for number in [number for number, word in enumerate(folded) if word in called]:
        token = tokens[number]
        marked = token[0] == "@"
        if not marked and token[0].islower():
            continue
        authors = names.parts.get(folded[number].removesuffix("'s").removesuffix("’s"))
        if authors is None:
            continue
        anywhere |= authors
        if number < _HEAD_WORDS:
            first |= authors
            if marked or (number == 0 and _BEGINS_WITH_NAME.match(text)):
                addressed |= authors
    return frozenset(addressed), frozenset(first), frozenset(anywhere)
