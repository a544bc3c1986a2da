"""From a thread with open links to one in which every comment has its place."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from thread_cli.collector import collector_off
from thread_cli.forest import with_links
from thread_cli.model import AuthorGuess, Basis, Mode, ReplyLink, Thread
from thread_cli.replies.dates import is_ranked
from thread_cli.replies.decode import Choice, Folding, Setting, decided, widened
from thread_cli.replies.display import Display
from thread_cli.replies.facts import Facts, facts_of
from thread_cli.replies.history import POST
from thread_cli.replies.levels import MOST_COMMENTS, likely_two_levels, signs
from thread_cli.replies.likeness import Likeness
from thread_cli.replies.model import Weights, weights
from thread_cli.replies.nesting import Nesting, held_link
from thread_cli.replies.post_author import PostAuthor, guess_post_author
from thread_cli.replies.reasons import reasons
from thread_cli.replies.sureness import held, sobered, sobered_in_chat, sobered_in_time
from thread_cli.replies.timeline import Timeline
from thread_cli.sanitize import clean_line

#: A link this sure is right nineteen times of twenty; ``sure`` makes no others.
SURE = 0.9
#: Below this the runner-up is told too.
_DOUBTFUL = 0.6
_FIRST = ReplyLink(Basis.ROOT, 1.0, ("the first comment has none before it to answer",))
NO_AUTHORS = ReplyLink(Basis.ROOT, 0.5, ("without authors nothing tells who answers whom",))
#: So many comments, each later than the one before, stand in the order they were written.
_LEAST_IN_TIME_ORDER = 10
#: From this many comments on, mostly by different people, a thread is a crowd.
_CROWD, _CROWD_SHARE = 40, 0.75
#: How much less sure the model is of a crowd.
_CROWD_HEAT = 2.0
_FEW_ANSWER = "few here seem to speak with each other, and no link is likely enough"
#: A link among strangers must be likelier than this to be made.
_CROWD_LEAST = 0.7
_IN_DISPLAY = {"display", "ranked"}
#: So likely a site must be to show two levels to be read so.
_TWO_LEVELS = 0.5
#: A chat: short messages, minutes apart.
_CHAT_WORDS, _CHAT_SECONDS = 30, 300.0


def infer_replies(thread: Thread, *, mode: Mode = "best") -> Thread:
    """Return ``thread`` with every open link decided; links from the source stay as they are.

    Links point backwards and form a forest, whatever the input; in display order a comment
    answers only what stands right above it, or what that answers in turn.

    Args:
        thread: With ``order``, ``nesting`` and ``post_author`` where they are known.
        mode: ``best`` takes the likeliest place, ``sure`` makes only links of a confidence of
            0.9 or more, ``off`` makes none.
    """
    if mode == "off" or not any(comment.link.is_open for comment in thread.comments):
        return thread
    if not any(comment.author for comment in thread.comments):
        open_ones = (comment.id for comment in thread.comments if comment.link.is_open)
        return with_links(thread, dict.fromkeys(open_ones, (None, NO_AUTHORS)))
    with collector_off():
        return _inferred(thread, mode)


def _inferred(thread: Thread, mode: Mode) -> Thread:
    work = Work(thread)
    links: dict[int, tuple[int | None, ReplyLink]] = {}
    for choice in work.choices():
        comment = thread.comments[choice.this]
        links[comment.id] = (
            (None, _FIRST) if choice.this == 0 else _if_sure(*work.link(choice), mode)
        )
    for number in work.doubted:
        parent, link = links[number + 1]
        if parent is not None:
            link = held_link(link)
            links[number + 1] = _if_sure(parent, link, mode)
    found = with_links(thread, links)
    if work.guess is None:
        return found
    return replace(found, author_guess=work.author_guess())


class Work:
    """The setting that holds for a thread, and its choices."""

    def __init__(self, thread: Thread) -> None:
        self.thread = thread
        self.facts = facts_of(thread.comments)
        self.setting = _setting(thread, self.facts)
        self.weights: Weights = weights(self.setting)
        self._least = 0.0
        if self.setting in _IN_DISPLAY and _is_crowd(self.facts):
            heat = self.weights.temperature * _CROWD_HEAT
            self.weights = replace(self.weights, temperature=heat)
            self._least = _CROWD_LEAST
        self._known = [_known(thread, i) for i in range(len(thread.comments))]
        self.doubted: set[int] = set()
        self.guess: PostAuthor | None = None
        self.post_author = thread.post_author.casefold() if thread.post_author else None
        if self.post_author is None and self.setting in _IN_DISPLAY:
            self.guess = guess_post_author(thread.comments, self.facts, self.weights, self._known)
            self.post_author = self.guess.name if self.guess else None
        self._likeness: Likeness | None = None
        self._levels = thread.nesting or None
        self._lean = self._two_levels() if self.setting == "display" else 0.0
        if self._lean >= _TWO_LEVELS:
            self._levels, self._lean = 2, 0.0

    def choices(self) -> Iterator[Choice]:
        """Yield the choices of comments whose place is open, in order."""
        setting: Setting
        if self.setting in _IN_DISPLAY:
            setting = Display(self.facts, self.post_author, self._levels)
        else:
            setting = Timeline(self.facts, self.post_author, chat=self.setting == "chat")
        self._likeness = setting.likeness
        folding = Folding(self._levels) if self._levels else None
        nesting = self._nesting(setting)
        self.doubted = nesting.doubted
        by_talk = self.setting not in _IN_DISPLAY
        choices = decided(
            setting, self.weights, self._known, self._least, folding,
            by_talk=by_talk, two_levels=self._lean,
        )  # fmt: skip
        for choice, known in zip(choices, self._known, strict=True):
            if choice is None:
                nesting.read(POST if known is None else known, setting.history)
                continue
            shown = choice if folding is None else folding.folded(choice)
            shown = held(widened(shown)) if self._least else shown
            if self._levels and not self.thread.nesting and _is_moved(shown):
                shown = held(shown)  # on a site that seems to show two levels
            nesting.decided(shown, setting.history)
            if self.setting in _IN_DISPLAY and not self._least:
                shown = sobered(shown, self._levels or self.thread.nesting)
            elif self.setting == "time":
                shown = sobered_in_time(shown)
            elif self.setting == "chat":
                shown = sobered_in_chat(shown)
            yield shown

    def choice(self, this: int) -> Choice:
        """Return the choice of one comment (0-based) whose place is open."""
        found: Choice | None = None
        for choice in self.choices():
            found = choice if choice.this == this else found
            if found is not None and this not in self.doubted:
                return found
        assert found is not None
        return held(found)

    def _two_levels(self) -> float:
        """Return how likely the site is to show two levels, where nobody says how many."""
        if self.thread.nesting is not None or self._shows_deeper():
            return 0.0
        setting = Display(self.facts[:MOST_COMMENTS], self.post_author)
        found = likely_two_levels(signs(setting, self.weights, self._known), self.weights)
        return 0.0 if self._least and found < _TWO_LEVELS else found

    def _shows_deeper(self) -> bool:
        """Return whether the source names an answer to an answer."""
        known = self._known
        above = (parent for parent in known if parent is not None and parent != POST)
        return any((known[parent] or 0) != POST and known[parent] is not None for parent in above)

    def _nesting(self, setting: Setting) -> Nesting:
        """Return what will tell whether the site nests deeper than two levels."""
        if not isinstance(setting, Display):
            return Nesting(self.facts, known=True, oldest_first=True)
        known = self.thread.nesting is not None
        return Nesting(self.facts, known=known, oldest_first=setting.dates.direction > 0)

    def link(self, choice: Choice) -> tuple[int | None, ReplyLink]:
        """Return the parent's id and the link of a choice."""
        best = choice.best
        confidence = _rounded(choice.probabilities[best])
        why = self.why(choice, best)
        if choice.fell_back:
            why = (_FEW_ANSWER, *why)
        parent = id_of(choice.candidates[best])
        if confidence < _DOUBTFUL and len(choice.candidates) > 1:
            second = _second(choice.probabilities, choice.candidates, best)
            other = id_of(choice.candidates[second])
            what = "the post" if other is None else f"comment {other}"
            share = f"{choice.probabilities[second]:.0%}".replace("%", " %")
            why = (*why, f"or it answers {what} ({share})")
        basis = Basis.ROOT if parent is None else Basis.INFERRED
        return parent, ReplyLink(basis, confidence, why)

    def why(self, choice: Choice, place: int) -> tuple[str, ...]:
        """Return what speaks for one candidate beside the likeliest other."""
        if len(choice.candidates) < 2:
            return ("there is nothing else that it can answer",)
        candidate = choice.meant[place]
        other = _second(choice.probabilities, choice.meant, place)

        def shared() -> list[str]:
            assert self._likeness is not None
            return self._likeness.shared(choice.this, candidate)

        why = reasons(
            self.weights.shares(choice.features[place]),
            self.weights.shares(choice.features[other]),
            (id_of(candidate), id_of(choice.meant[other])),
            shared,
        )
        if candidate == choice.candidates[place]:
            return why
        verb = "may show" if self._lean else "shows" if self.thread.nesting else "seems to show"
        shows = f"{verb} {'one level' if self._levels == 1 else f'{self._levels or 2} levels'}"
        return (f"answers comment {id_of(candidate)}, and the site {shows}", *why)

    def author_guess(self) -> AuthorGuess:
        """Return the guess of who wrote the post, in words."""
        guess = self.guess
        assert guess is not None
        why = [f"a comment says “{clean_line(said)}”" for said in guess.sentences[:2]]
        why.append(f"answers {guess.answers} of the comments, and the replies fit best so")
        return AuthorGuess(self.name_of(guess.name), guess.confidence, tuple(why))

    def name_of(self, folded_name: str) -> str:
        """Return a name as its author spells it."""
        known = (self.thread.post_author, *(c.author for c in self.thread.comments))
        spelled = (name for name in known if name)
        return next((name for name in spelled if name.casefold() == folded_name), folded_name)


def _is_moved(choice: Choice) -> bool:
    """Return whether a choice hangs on another comment than it answers."""
    return choice.meant[choice.best] != choice.candidates[choice.best]


def _if_sure(parent: int | None, link: ReplyLink, mode: Mode) -> tuple[int | None, ReplyLink]:
    """Return a place as it is, or where only sure links are made and this is none, the post."""
    if parent is None or mode != "sure" or link.confidence >= SURE:
        return parent, link
    may = f"may answer comment {parent} ({link.confidence:.0%})".replace("%", " %")
    left = _rounded(1.0 - link.confidence)
    return None, ReplyLink(Basis.ROOT, left, (may, *link.reasons))


def _is_crowd(facts: list[Facts]) -> bool:
    """Return whether nearly everybody writes once: few talk with each other there.

    The threads that the weights were learned from are not so, and what speaks for an answer
    among people who talk speaks less for one among strangers.
    """
    people = len({fact.author for fact in facts})
    return len(facts) >= _CROWD and people > _CROWD_SHARE * len(facts)


def _setting(thread: Thread, facts: list[Facts]) -> str:
    """Return which setting holds: what is known of the order, else what the dates say."""
    whens = [fact.when for fact in facts if fact.when is not None]
    order = thread.order
    if order is None:
        rising = len(whens) == len(facts) and all(a <= b for a, b in pairwise(whens))
        order = "time" if rising and len(facts) >= _LEAST_IN_TIME_ORDER else "display"
    if order == "display":
        return "ranked" if is_ranked(facts) else "display"
    gaps = [b - a for a, b in pairwise(whens)]
    quick = bool(gaps) and median(gaps) <= _CHAT_SECONDS
    return "chat" if quick and median(f.length for f in facts) < _CHAT_WORDS else "time"


def _known(thread: Thread, number: int) -> int | None:
    """Return the parent (0-based) that the source names, ``POST``, or none where it is open."""
    comment = thread.comments[number]
    link = comment.link
    if link.basis in {Basis.EXPLICIT, Basis.EDITED} or is_root_of_source(link):
        earlier = comment.parent is not None and comment.parent - 1 < number
        return comment.parent - 1 if comment.parent is not None and earlier else POST
    return None


def is_root_of_source(link: ReplyLink) -> bool:
    """Return whether the source itself says that a comment answers the post."""
    return link.basis is Basis.ROOT and link.confidence == 1.0 and link != _FIRST


def _second(probabilities: Sequence[float], comments: Sequence[int], place: int) -> int:
    """Return the likeliest place but one, of those that stand for another comment."""
    rest = (i for i, comment in enumerate(comments) if comment != comments[place])
    return max(rest, key=probabilities.__getitem__)


def id_of(candidate: int) -> int | None:
    """Return the id of a candidate (0-based), none for the post."""
    return None if candidate == POST else candidate + 1


def _rounded(probability: float) -> float:
    """Round a confidence; a guess is never 1, and never the 0 that means open."""
    return min(0.99, max(0.01, round(probability, 2)))
