"""The cards below Stack Exchange's posts: who wrote them, and when."""

from dataclasses import dataclass

from thread_cli.ingest.formats import stackexchange_lines as kind

_LOOK_BACK = 24
#: Of gold, silver and bronze, with a blank line each.
_MOST_BADGES = 6


@dataclass(frozen=True, slots=True)
class Card:
    """Who wrote a post: ``first`` is where the menu above begins, ``end`` is behind it.

    The date is empty where none is shown.
    """

    first: int
    end: int
    author: str | None
    date: str
    is_question: bool
    edited: bool


def find_cards(lines: list[str]) -> list[Card]:
    """Return the cards of a page's posts; an editor's is part of the author's."""
    cards: list[Card] = []
    floor = 0
    for index, text in enumerate(lines):
        if len(text) > 200 or index < floor:
            continue
        if kind.COMMUNITY.match(text) and (wiki := _wiki_card(lines, index, floor)):
            cards.append(wiki)
            floor = wiki.end
            continue
        row = kind.ROW.match(text)
        if not (match := kind.CARD.match(text) or row):
            continue
        end, author = _name_below(lines, index + 1)
        first, edited = _card_start(lines, index, floor)
        edited |= bool(row and kind.EDITED.search(row["menu"]))
        asked = bool(kind.ASKED.match(match["what"]))
        cards.append(Card(first, end, author, match["date"], asked, edited=edited))
        floor = end
    return cards


def _wiki_card(lines: list[str], index: int, floor: int) -> Card | None:
    """Read the card of an answer that is everybody's: who began it, no date, no reputation."""
    first, edited = _card_start(lines, index, floor)
    if first == index:
        return None
    below = [i for i in range(index + 1, min(index + 6, len(lines))) if lines[i]]
    name = next((i for i in below if not kind.WIKI.match(lines[i])), None)
    if name is None or len(lines[name]) > 60:
        return None
    dates = [m["date"] for text in lines[first:index] if (m := kind.EDITED.match(text))]
    date = dates[-1] if dates else ""
    return Card(first, name + 1, lines[name], date, is_question=False, edited=edited)


def _name_below(lines: list[str], index: int) -> tuple[int, str | None]:
    """Return the line behind a card, and the name on it."""
    author: str | None = None
    end = index
    for step in range(12):
        while index < len(lines) and not lines[index]:
            index += 1
        if index >= len(lines):
            break
        text = lines[index]
        avatar = kind.AVATAR.match(text)
        if avatar and author is None:
            author = avatar["name"] or avatar["other"]
        elif author is None and kind.PICTURE.match(text):
            pass
        elif author is not None and kind.REPUTATION.match(text):
            end = _past_badges(lines, index + 1)
            break
        elif kind.WIKI.match(text) and not (author is None and not _more_of_card(lines, index)):
            pass
        elif author is None and step < 6 and len(text) <= 60:
            author = text.removesuffix("♦").rstrip()
        elif author is None or not _is_again(text, author):
            break
        index += 1
        end = index
    return end, author


def _is_again(text: str, author: str) -> bool:
    """Whether a line is an author's name once more, with a role maybe, or the role."""
    rest = text.removeprefix(author)
    return rest in {"", author} or bool(kind.ROLES.match(rest))


def _past_badges(lines: list[str], end: int) -> int:
    """Return the line behind the badges and marks below a reputation, each on a line or two."""
    for index in range(end, min(end + 2 * _MOST_BADGES, len(lines))):
        if kind.BADGE.match(lines[index]):
            end = index + 1
        elif lines[index] and not lines[index].isdecimal():
            break
    while end < len(lines) and (not lines[end] or kind.OF_AUTHOR.match(lines[end])):
        end += 1
    return end


def _more_of_card(lines: list[str], index: int) -> bool:
    """Whether a name stands below a line that may be one itself, as “Community” does."""
    below = next((t for t in lines[index + 1 : index + 4] if t), "")
    return bool(below) and not kind.REPUTATION.match(below) and len(below) <= 60


def _card_start(lines: list[str], index: int, floor: int) -> tuple[int, bool]:
    """Return where the menu above a card begins, and whether an editor's card is between."""
    first, edited, share = index, False, False
    for back in range(index - 1, max(floor, index - _LOOK_BACK) - 1, -1):
        text = lines[back]
        if len(text) > 120:
            break
        if kind.EDITED.match(text):
            edited, first = True, back
        elif kind.MENU.match(text) and not share:
            first = back
            share = bool(kind.SHARE.match(text))
        elif share:
            break
    return first, edited
