"""What is new, edited and gone in a thread that was pasted again later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from thread_cli.model import Comment

#: Of the words of both texts, so many have to be in common for one to be the other, edited.
_SAME_WORDS = 0.5
#: Where the moment of writing is the same, too.
_SAME_WORDS_AND_TIME = 0.2
#: A text of so many words under another name is still the same comment.
OWN_WORDS = 4
#: Of one author, so many comments are held against each other; of more, the rest are new or gone.
_MOST_OF_AUTHOR = 300


@dataclass(frozen=True, slots=True)
class Past:
    """What a comment was in the earlier paste: there its number was ``id``."""

    id: int
    author: str | None
    text: str
    created_text: str | None = None


@dataclass(frozen=True, slots=True)
class Since:
    """A thread held against an earlier paste of it.

    Attributes:
        source: SHA-256 of the earlier source, hex.
        name: What the earlier paste was called.
        read_on: The day on which it was read, as ISO writes it.
        new: Ids of comments that were not there.
        edited: Ids of comments that were there with another text or name, and what they were.
        gone: Comments that are no longer there.
    """

    source: str
    name: str
    read_on: str
    new: tuple[int, ...]
    edited: Mapping[int, Past]
    gone: tuple[Past, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return plain data that ``from_dict`` turns back into an equal object."""
        return {
            "source": self.source, "name": self.name, "read_on": self.read_on,
            "new": list(self.new),
            "edited": [{"now": i, **asdict(past)} for i, past in self.edited.items()],
            "gone": [asdict(past) for past in self.gone],
        }  # fmt: skip

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Since:
        """Build from what ``to_dict`` gave."""
        edited = [dict(each) for each in data["edited"]]
        return cls(
            data["source"], data["name"], data["read_on"], tuple(data["new"]),
            {each.pop("now"): Past(**each) for each in edited},
            tuple(Past(**each) for each in data["gone"]),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Matches:
    """Which comment of an earlier paste is which of a later one: ids there to ids here.

    Attributes:
        same: With the same author and text.
        edited: With another text, or another name.
    """

    same: Mapping[int, int]
    edited: Mapping[int, int]

    @property
    def all(self) -> dict[int, int]:
        """Return both."""
        return {**self.same, **self.edited}


def match(old: Sequence[Comment], new: Sequence[Comment]) -> Matches:
    """Find the comments of an earlier paste in a later one.

    First those that say the same under the same name, in order where there are several; of
    the rest those with the source's own number, then those with the same longer text under
    another name, then those of one author whose words are mostly the same.
    """
    same = _paired(old, new, lambda c: (c.author, c.text))
    rest_old = [c for c in old if c.id not in same]
    taken = set(same.values())
    rest_new = [c for c in new if c.id not in taken]
    edited: dict[int, int] = {}
    for key in (
        lambda c: c.source_id,
        lambda c: c.text if len(c.text.split()) >= OWN_WORDS else None,
    ):
        edited |= _paired(rest_old, rest_new, key)
        taken = set(edited.values())
        rest_old = [c for c in rest_old if c.id not in edited]
        rest_new = [c for c in rest_new if c.id not in taken]
    edited |= _reworded(rest_old, rest_new)
    return Matches(same, edited)


def compare(
    old: Sequence[Comment],
    new: Sequence[Comment],
    matches: Matches,
    source: str,
    name: str,
    read_on: str,
) -> Since:
    """Return what is new, edited and gone."""
    there = set(matches.all.values())
    past = {c.id: Past(c.id, c.author, c.text, c.created_text) for c in old}
    return Since(
        source, name, read_on,
        tuple(c.id for c in new if c.id not in there),
        {now: past[then] for then, now in sorted(matches.edited.items(), key=lambda i: i[1])},
        tuple(past[c.id] for c in old if c.id not in matches.same and c.id not in matches.edited),
    )  # fmt: skip


def _paired(old: Iterable[Comment], new: Iterable[Comment], key: Any) -> dict[int, int]:  # noqa: ANN401
    """Pair comments of the same key (none: no pair), the first with the first."""
    waiting: dict[object, list[int]] = {}
    for comment in new:
        if (found := key(comment)) is not None:
            waiting.setdefault(found, []).append(comment.id)
    for ids in waiting.values():
        ids.reverse()
    pairs = {}
    for comment in old:
        if (found := key(comment)) is not None and waiting.get(found):
            pairs[comment.id] = waiting[found].pop()
    return pairs


def _reworded(old: Iterable[Comment], new: Iterable[Comment]) -> dict[int, int]:
    """Pair comments of one author by their words, the most alike first."""
    by_author: dict[str, tuple[list[Comment], list[Comment]]] = {}
    for side, comments in enumerate((old, new)):
        for comment in comments:
            if comment.author is not None:  # nobody's name is no reason to think it the same
                by_author.setdefault(comment.author, ([], []))[side].append(comment)
    pairs: dict[int, int] = {}
    for before, after in by_author.values():
        said = [(c, frozenset(c.text.casefold().split())) for c in after[:_MOST_OF_AUTHOR]]
        likely = []
        for then in before[:_MOST_OF_AUTHOR] if said else ():
            words = frozenset(then.text.casefold().split())
            for now, others in said:
                likeness = 2 * len(words & others) / max(len(words) + len(others), 1)
                timed = then.created_at is not None and then.created_at == now.created_at
                if likeness >= (_SAME_WORDS_AND_TIME if timed else _SAME_WORDS):
                    likely.append((-likeness, then.id, now.id))
        taken: set[int] = set()
        for _, then_id, now_id in sorted(likely):
            if then_id not in pairs and now_id not in taken:
                pairs[then_id] = now_id
                taken.add(now_id)
    return pairs
