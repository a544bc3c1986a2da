"""Who wrote how much, who answers whom, and whose question nobody answered."""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass, field

from thread_cli.columns import Columns
from thread_cli.model import Basis


def _none() -> array[int]:
    return array("i")


@dataclass(slots=True)
class Person:
    """An author.

    Attributes:
        name: As the source spells it; none stands for all comments without an author.
        rows: Their comments, as rows of the forest, ascending.
        answers: Whom they answer, and how often.
        answered_by: How many replies they got.
        guessed: How many of their replies are inferred.
        unanswered: Rows of comments that ask something and have no reply.
        is_post_author: Whether they wrote the post.
        from_post_author: Rows of their comments that the post's author answered.
    """

    name: str | None
    rows: array[int] = field(default_factory=_none)
    answers: Counter[str] = field(default_factory=Counter)
    answered_by: int = 0
    guessed: int = 0
    unanswered: array[int] = field(default_factory=_none)
    is_post_author: bool = False
    from_post_author: array[int] = field(default_factory=_none)


def people_of(columns: Columns, post_author: str | None) -> list[Person]:
    """Return everybody who wrote, the busiest first.

    A question is a comment with a question mark that has no reply. That is a guess at
    what is asked, and is shown as "asks".
    """
    forest, authors = columns.forest, columns.authors
    people: dict[int, Person] = {}
    for row, node in enumerate(forest.order):
        person = _person(people, authors[node], columns)
        person.rows.append(row)
        if columns.asks[node] and forest.size[row] == 1:
            person.unanswered.append(row)
        if forest.parent[row] < 0:
            continue
        above = forest.order[forest.parent[row]]
        person.guessed += columns.basis(node) is Basis.INFERRED
        answered = _person(people, authors[above], columns)
        answered.answered_by += 1
        if answered.name is not None:
            person.answers[answered.name] += 1
        if post_author is not None and person.name == post_author:
            answered.from_post_author.append(forest.parent[row])
    for person in people.values():
        person.is_post_author = person.name is not None and person.name == post_author
    return sorted(people.values(), key=lambda person: -len(person.rows))


def _person(people: dict[int, Person], place: int, columns: Columns) -> Person:
    person = people.get(place)
    if person is None:
        person = people[place] = Person(None if place < 0 else columns.names[place])
    return person
