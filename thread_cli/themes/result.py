"""What the themes of a thread are: plain data, no scikit-learn.

Read by the renderers, the TUI and the cache, none of which may pay for the
libraries that computed it.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

#: Part of the cache key: raise it whenever the same input may give another result.
ALGORITHM_VERSION = 17


Granularity = Literal["coarse", "normal", "fine"]
Firmness = Literal["firm", "fair", "weak"]


class ThemeParams(NamedTuple):
    """What the user may ask for.

    Attributes:
        k: Number of themes; none lets the data decide.
        seed: Of every random choice: the same seed gives the same themes.
        min_size: The members of a smaller theme go to "other"; none lets the data decide.
        max_k: At most this many themes where the data decide, from 2; none: a usual bound.
        granularity: Whether the data are to decide on few themes or on many.
    """

    k: int | None = None
    seed: int = 0
    min_size: int | None = None
    max_k: int | None = None
    granularity: Granularity = "normal"

    def key(self) -> str:
        """Return what tells one choice of parameters, and version of this, from another."""
        asked = " ".join(f"{name}={value}" for name, value in self._asdict().items())
        return f"{asked} version={ALGORITHM_VERSION}"


class Term(NamedTuple):
    """A word or phrase that sets a theme apart; ``weight`` in [0, 1], the first is heaviest."""

    term: str
    weight: float


class SubTheme(NamedTuple):
    """A group of comments within a theme.

    Attributes:
        label: What a person reads first.
        comments: Ids of the members, the best fitting first.
    """

    label: str
    comments: Sequence[int]


class Theme(NamedTuple):
    """A group of comments.

    Attributes:
        id: 1-based; the largest theme is 1.
        label: What a person reads first.
        terms: Heaviest first.
        comments: Ids of the members, the best fitting first.
        representative: Id of the most typical member.
        survival: In [0, 1]: how much of it comes out again when comments are left out.
        firmness: The same in a word.
        sentence: The one that says the theme best, word for word from the representative.
        parts: Sub-themes, where it is large; each has ids of its own members only.
    """

    id: int
    label: str
    terms: tuple[Term, ...]
    comments: Sequence[int]
    representative: int
    survival: float = 0.0
    firmness: Firmness = "weak"
    sentence: str = ""
    parts: tuple["SubTheme", ...] = ()

    @property
    def size(self) -> int:
        """How many comments are members."""
        return len(self.comments)


class Membership(NamedTuple):
    """How a comment stands to the themes.

    Attributes:
        id: The comment's id.
        theme: Its theme's id, or none where it fits nowhere.
        fit: In [0, 1]: cosine similarity to its theme's centroid (to the nearest one
            where it fits nowhere).
        runner_up: The id of the theme that comes second, or none.
        by_hand: Whether a person put it there.
    """

    id: int
    theme: int | None
    fit: float
    runner_up: int | None
    by_hand: bool = False


class Reason(NamedTuple):
    """A word that speaks for a theme.

    Attributes:
        term: As it is written most often in the thread.
        share: In (0, 1]: its part of all that speaks for the theme.
        own: Whether the comment says it itself; else it comes from what it answers.
    """

    term: str
    share: float
    own: bool


class ThemeQuality(NamedTuple):
    """How far the themes can be trusted.

    Attributes:
        silhouette: Mean silhouette in [-1, 1] (Rousseeuw 1987), or none where undefined.
        verdict: One sentence for people.
    """

    silhouette: float | None
    verdict: str


class ThemeSet(NamedTuple):
    """The themes of a thread.

    Attributes:
        k: How many themes there are.
        k_basis: Why that many, in a sentence.
        quality: How far they can be trusted.
        themes: The largest first.
        members: One for every comment, in the order of their ids.
        unclustered: Ids of comments that fit no theme.
        places: Where the comments lie on a plane, for the eye: x and y of each, one after the
            other, from 0 to 1000, or -1 where it says nothing; empty where that is not known.
    """

    k: int
    k_basis: str
    quality: ThemeQuality
    themes: tuple[Theme, ...]
    members: Sequence[Membership]
    unclustered: Sequence[int]
    places: Sequence[int] = ()

    def theme(self, theme_id: int) -> Theme:
        """Return the theme with this id; raises ``KeyError`` when there is none."""
        for theme in self.themes:
            if theme.id == theme_id:
                return theme
        raise KeyError(theme_id)
