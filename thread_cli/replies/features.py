"""What speaks for and against a candidate: features that all settings share."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from thread_cli.replies.echoes import first_runs, runs
from thread_cli.replies.facts import Facts
from thread_cli.replies.history import History

_HOUR, _DAY = 3_600.0, 86_400.0
GAPS = (
    (30.0, "30s"), (90.0, "1m"), (150.0, "2m"), (300.0, "5m"), (600.0, "10m"), (_HOUR, "1h"),
    (6 * _HOUR, "6h"), (_DAY, "1d"), (3 * _DAY, "3d"), (14 * _DAY, "2w"), (90 * _DAY, "3mo"),
)  # fmt: skip
#: In times of how long it usually takes to the next comment.
_PACES = (
    (0.1, "a-tenth"), (0.5, "half"), (1.5, "one"), (4.0, "few"), (15.0, "ten"), (60.0, "many"),
)  # fmt: skip
_REPLIES = ((1, "0"), (2, "1"), (3, "2"), (5, "3-4"), (10, "5-9"), (30, "10-29"))
_ECHOES = ((2, "one"), (4, "few"))
LENGTHS = ((8, "tiny"), (25, "short"), (80, "middling"), (200, "long"))
#: How many comments two authors write.
_WRITES = [[f"writes:{of_this}-{of_that}" for of_that in range(4)] for of_this in range(4)]


def bin_of(value: float, bins: Sequence[tuple[float, str]], beyond: str) -> str:
    """Return the name of the first bin whose bound is above ``value``."""
    for bound, name in bins:
        if value < bound:
            return name
    return beyond


class Bins:
    """Bins with the whole names of their features, made once: there are millions of them."""

    def __init__(self, before: str, bins: Sequence[tuple[float, str]], beyond: str) -> None:
        self._bounds = [bound for bound, _ in bins]
        self._names = [f"{before}{name}" for _, name in bins] + [f"{before}{beyond}"]

    def __call__(self, value: float) -> str:
        """Return the name of the first bin whose bound is above ``value``."""
        return self._names[bisect_right(self._bounds, value)]


def counted(before: str, most: int) -> Callable[[int], str]:
    """Return what names a count from 0 on, ``most`` standing for all from there on."""
    names = [f"{before}{count}" for count in range(most + 1)]
    return lambda count: names[count if count < most else most]


@dataclass(slots=True)
class Scene:
    """What is known when the next comment's parent is sought.

    Attributes:
        facts: Of all comments.
        post_author: Case-folded, or none where it is not known.
        pace: Seconds that usually pass until the next comment; 0 where dates tell nothing.
        history: What was decided so far.
        totals: How many comments each author writes in the whole thread.
        often: The same, up to three.
    """

    facts: Sequence[Facts]
    post_author: str | None
    pace: float
    history: History = field(default_factory=History)
    totals: Counter[str | None] = field(init=False)
    often: dict[str | None, int] = field(init=False)

    def __post_init__(self) -> None:
        self.totals = Counter(fact.author for fact in self.facts)
        self.often = {author: min(total, 3) for author, total in self.totals.items()}

    @property
    def this(self) -> int:
        """The comment whose parent is sought."""
        return len(self.history.parent)


_depth = counted("depth:", 4)
_replies = Bins("replies:", _REPLIES, "dozens")
_echo = Bins("echo:", _ECHOES, "many")
_gap = Bins("gap:", GAPS, "later")
_pace = Bins("pace:", _PACES, "hundreds")
_post_length = Bins("post:length-", LENGTHS, "essay")
_post_wrote = counted("post:wrote-", 2)
_post_writes = counted("post:writes-", 3)


@dataclass(frozen=True, slots=True)
class Asked:
    """What holds of the comment whose parent is sought, whichever it is.

    Attributes:
        this: Its place.
        facts: Of it.
        following: Who wrote the comment below it.
        writes: What says how many comments its author writes and a candidate's.
        says: What it says to whomever it answers.
        runs: Its runs of words.
    """

    this: int
    facts: Facts
    following: str | None
    writes: list[str]
    says: list[str]
    runs: frozenset[int]


def asked(scene: Scene) -> Asked:
    """Return what holds of the next comment, whichever it answers."""
    this = scene.this
    x = scene.facts[this]
    following = scene.facts[this + 1].author if this + 1 < len(scene.facts) else None
    flags = ((x.thanks, "thanks"), (x.agrees, "opens-as-answer"), (x.you, "you"))
    says = [name for holds, name in flags if holds]
    return Asked(this, x, following, _WRITES[scene.often[x.author]], says, runs(x))


def relation(scene: Scene, of: Asked, candidate: int) -> list[str]:
    """Return the features of an earlier comment as the parent, whatever the setting."""
    history = scene.history
    x, c = of.facts, scene.facts[candidate]
    names = [_depth(history.depth[candidate]), _replies(history.replies[candidate])]
    own = x.author is not None and x.author == c.author
    if own:
        names.append("same-author")
    else:
        _of_others(names, scene, of, candidate)
    if c.author is None:
        names.append("by-nobody")
    else:
        _calls(names, x, c)
    names += of.says
    if not own and not of.runs.isdisjoint(theirs := runs(c)):
        _echoes(names, x, of.runs & theirs)
    if candidate in x.quotes:
        names.append("quoted")
        names.append("quoted-at-start" if candidate == x.begins_with else "quoted-within")
    elif x.quotes:
        names.append("quotes-other")
    if x.when is not None and c.when is not None:
        if x.when < c.when - 60:
            names.append("written-before")
        elif scene.pace and candidate not in x.quotes:  # a quote reaches back any time
            passed = max(0.0, x.when - c.when)
            names.append(_gap(passed))
            names.append(_pace(passed / scene.pace))
    return names


def _of_others(names: list[str], scene: Scene, of: Asked, candidate: int) -> None:
    """Add how this comment's author and the candidate's, who are two, speak with each other."""
    history = scene.history
    x, c = of.facts, scene.facts[candidate]
    above = history.above[candidate]
    names.append(of.writes[scene.often[c.author]])
    if x.author is not None and x.author in above:
        if above[0] == x.author:
            names.append("returns")
            if c.asks:
                names.append("returns-asked")
            if history.replies[candidate] == 0:
                names.append("returns-first")
        else:
            names.append("in-chain")
    if x.author in history.repliers[candidate]:
        names.append("answered-already")
    if scene.post_author is not None:
        _post_author(names, x, c, history.depth[candidate], scene.post_author)
    between = c.author is not None and of.following == c.author
    if c.asks:
        names.append("asked")
    if c.ends_asking:
        names.append("asked-last")
    if between:
        names.append("between")
        if c.asks:
            names.append("between-asked")


def _post_author(names: list[str], x: Facts, c: Facts, depth: int, post_author: str) -> None:
    if x.author == post_author:
        names.append("post-author-answers" if depth == 0 else "post-author-answers-deeper")
        if c.asks:
            names.append("post-author-answers-asked")
    elif c.author == post_author:
        names.append("answers-post-author")


def _calls(names: list[str], x: Facts, c: Facts) -> None:
    """Add whether this comment names the candidate's author, and the other way round."""
    if x.named:  # else it names nobody in its first words either, nor speaks to anybody outright
        if c.author in x.addressed:
            names.append("addressed")
        elif x.addressed:
            names.append("other-addressed")
        if c.author in x.named_first:
            names.append("named-first")
        elif c.author in x.named:
            names.append("named")
        elif x.named_first:
            names.append("other-named-first")
    if x.author is not None and x.author in c.named:
        names.append("names-this")


def _echoes(names: list[str], x: Facts, again: frozenset[int]) -> None:
    """Add how many runs of words of the candidate this comment says again."""
    names.append(_echo(len(again)))
    if not first_runs(x).isdisjoint(again):
        names.append("echo-at-start")


def of_post(scene: Scene) -> list[str]:
    """Return the features of "answers the post", whatever the setting."""
    facts, this, post_author = scene.facts, scene.this, scene.post_author
    x = facts[this]
    before = facts[this - 1] if this else None
    wrote = scene.history.wrote.get(x.author, 0) if x.author is not None else 0
    names = [
        "post",
        _post_length(x.length),
        _post_wrote(wrote),
        _post_writes(scene.totals[x.author]),
    ]
    by_author = post_author is not None and x.author == post_author
    after_author = before is not None and post_author is not None and before.author == post_author
    names_first = bool(x.named_first - {post_author})
    own = before is not None and x.author is not None and before.author == x.author
    flags = (
        (own, "post:after-own"),
        (by_author, "post:post-author"),
        (after_author and not by_author, "post:after-post-author"),
        (post_author in x.named, "post:names-post-author"),
        (bool(x.addressed - {post_author}), "post:addresses"),
        (names_first, "post:names-first"),
        (not names_first and bool(x.named - {post_author}), "post:names"),
        (bool(x.quotes), "post:quotes"),
        (x.begins_with is not None, "post:begins-with-quote"),
        (x.quotes_unknown, "post:quotes-unknown"),
        (x.thanks, "post:thanks"),
        (x.agrees, "post:opens-as-answer"),
        (x.you, "post:you"),
        (x.asks, "post:asks"),
        (before is not None and before.asks, "post:after-question"),
    )
    names += [name for holds, name in flags if holds]
    return names
