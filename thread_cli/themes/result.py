"""What the themes of a thread are: plain data, no scikit-learn.

Read by the renderers, the TUI and the cache, none of which may pay for the
libraries that computed it.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

#: Part of the cache key: raise it whenever the same input may give another result.
ALGORITHM_VERSION = 5


@dataclass(frozen=True, slots=True)
class ThemeParams:
    """What the user may ask for.

    Attributes:
        k: Number of themes; none lets the data decide.
        seed: Of every random choice: the same seed gives the same themes.
    """

    k: int | None = None
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that sets a theme apart; ``weight`` in [0, 1], the first is heaviest."""

    term: str
    weight: float


@dataclass(frozen=True, slots=True)
class Theme:
    """A group of comments.

    Attributes:
        id: 1-based; the largest theme is 1.
        label: What a person reads first.
        terms: Heaviest first.
        comments: Ids of the members, the best fitting first.
        representative: Id of the most typical member.
    """

    id: int
    label: str
    terms: tuple[Term, ...]
    comments: tuple[int, ...]
    representative: int

    @property
    def size(self) -> int:
        """How many comments are members."""
        return len(self.comments)


@dataclass(frozen=True, slots=True)
class Membership:
    """How a comment stands to the themes.

    Attributes:
        id: The comment's id.
        theme: Its theme's id, or none where it fits nowhere.
        fit: In [0, 1]: cosine similarity to its theme's centroid (to the nearest one
            where it fits nowhere).
        runner_up: The id of the theme that comes second, or none.
    """

    id: int
    theme: int | None
    fit: float
    runner_up: int | None


@dataclass(frozen=True, slots=True)
class ThemeQuality:
    """How far the themes can be trusted.

    Attributes:
        silhouette: Mean silhouette in [-1, 1] (Rousseeuw 1987), or none where undefined.
        verdict: One sentence for people.
    """

    silhouette: float | None
    verdict: str


@dataclass(frozen=True, slots=True)
class ThemeSet:
    """The themes of a thread.

    Attributes:
        k: How many themes there are.
        k_basis: Why that many, in a sentence.
        quality: How far they can be trusted.
        themes: The largest first.
        members: One for every comment, in the order of their ids.
        unclustered: Ids of comments that fit no theme.
    """

    k: int
    k_basis: str
    quality: ThemeQuality
    themes: tuple[Theme, ...]
    members: tuple[Membership, ...]
    unclustered: tuple[int, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return plain data that ``from_dict`` turns back into an equal object."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "ThemeSet":
        """Build from what ``to_dict`` gave, also after a journey through JSON."""
        return cls(
            k=data["k"],
            k_basis=data["k_basis"],
            quality=ThemeQuality(**data["quality"]),
            themes=tuple(
                Theme(
                    id=theme["id"],
                    label=theme["label"],
                    terms=tuple(Term(**term) for term in theme["terms"]),
                    comments=tuple(theme["comments"]),
                    representative=theme["representative"],
                )
                for theme in data["themes"]
            ),
            members=tuple(Membership(**member) for member in data["members"]),
            unclustered=tuple(data["unclustered"]),
        )
