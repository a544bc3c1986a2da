"""What was decided of a thread so far."""

from dataclasses import dataclass, field

#: The candidate that means: answers the post.
POST = -1
#: So many comments above another count as the same chain.
_ABOVE = 10


@dataclass(slots=True)
class Talk:
    """A conversation so far: how many comments, the last of them, and who wrote them."""

    size: int = 0
    last: int = POST
    people: set[str | None] = field(default_factory=set)


@dataclass(slots=True)
class History:
    """What was decided so far, by comment (0-based).

    Attributes:
        parent: The parent of each comment before, ``POST`` for none.
        author: Who wrote it.
        above: Who wrote the ten comments above it, from its parent up.
        depth: Its depth.
        replies: How many replies each has so far.
        repliers: Who wrote them.
        wrote: How many comments each author wrote so far.
        last_by: The last comment of each author.
        root: The comment that began the conversation each is of.
        place: How many comments that conversation had before it.
        talks: The conversations, by the comment that began them.
    """

    parent: list[int] = field(default_factory=list)
    author: list[str | None] = field(default_factory=list)
    above: list[tuple[str | None, ...]] = field(default_factory=list)
    depth: list[int] = field(default_factory=list)
    replies: list[int] = field(default_factory=list)
    repliers: list[set[str | None]] = field(default_factory=list)
    wrote: dict[str | None, int] = field(default_factory=dict)
    last_by: dict[str | None, int] = field(default_factory=dict)
    root: list[int] = field(default_factory=list)
    place: list[int] = field(default_factory=list)
    talks: dict[int, Talk] = field(default_factory=dict)

    def add(self, author: str | None, parent: int) -> None:
        """Note that the next comment, by ``author``, answers ``parent``."""
        number = len(self.parent)
        self.parent.append(parent)
        self.author.append(author)
        self.replies.append(0)
        self.repliers.append(set())
        if parent == POST:
            self.depth.append(0)
            self.above.append(())
        else:
            self.depth.append(self.depth[parent] + 1)
            self.above.append((self.author[parent], *self.above[parent][: _ABOVE - 1]))
            self.replies[parent] += 1
            self.repliers[parent].add(author)
        root = number if parent == POST else self.root[parent]
        talk = self.talks.setdefault(root, Talk())
        self.root.append(root)
        self.place.append(talk.size)
        talk.size += 1
        talk.last = number
        talk.people.add(author)
        self.wrote[author] = self.wrote.get(author, 0) + 1
        self.last_by[author] = number
