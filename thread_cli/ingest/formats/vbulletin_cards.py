"""The cards about authors on vBulletin's pages: name, rank, facts; above or below the date."""

import re
from dataclasses import dataclass

from thread_cli.ingest.formats import forum_lines as forum
from thread_cli.ingest.headed import Head
from thread_cli.ingest.line_parts import can_be_name

#: Version 4 has the name and, on the same line, what its lamp says; a guest has no lamp.
_NAME_TWICE = re.compile(rf"(?P<name>\S.{{0,58}}?)\s+(?P=name)(?P<lamp> {forum.LAMP})?\Z")
RANK = re.compile(
    rf"(?:.{{1,60}} {forum.LAMP}(?: .{{1,40}})?|"
    r"(?:Senior|Junior|New|Registered|Full|Veteran|Super|Premium|Site|Forum|Moderator).{0,40}|Administrator|Moderator|Member|"
    r"Newbie|Guest|Gast|Invité|Invitado|Visitante|Ospite|Gość|Гость|"
    r"Banned|User|Thread Starter|.{1,60}['’]s Avatar|View Profile.*|Send a message "
    r"via .{1,60}|[★*]+)\Z"
)
_AVATAR = re.compile(
    r"(?:\S.{0,58}['’]s? Avatar|(?:Benutzerbild|Avatar) (?:von|de|di|van|av|użytkownika) .{1,60})\Z"
)
_LONGEST_FAME = 100
_LAMP_BESIDE = re.compile(r"(?P<name>\S.{0,58}?) (?:Offline|Online|Away)\Z")
#: What the icon beside a subject says; only replies have it without one.
_ICONS = (
    r"(?:Standard|Predeterminado|Par défaut|Padrão|Predefinito|Standaard|Domyślnie|"
    r"По умолчанию|Výchozí)"
)
_ICON = re.compile(rf"{_ICONS}(?=\Z| )")
_SUBJECT = re.compile(
    rf"(?:{_ICONS}(?: (?:AW|Aw|Re|RE|Antw|SV|Sv|Odp|Ответ|Rép): .{{0,200}})?|"
    r"(?:Re|AW|Antw|Odp): .{0,200}|(?:Default|Lightbulb|Question|Thumbs (?:up|down)|Arrow|"
    r"Icon\d+)\b.{0,200})\Z"
)
#: Other icons' words are words of people, too: they stand apart where others have "Default".
_MOODS = (
    r"(?:Angry|Smile|Wink|Talking|Exclamation|Unhappy|Red face|Cool|Böse|Lächeln|Zwinkern|"
    r"Ausrufezeichen|Unterhaltung|Idee|Pfeil)"
)
_MOOD = re.compile(rf"{_MOODS}\Z")
_MOOD_AND_TITLE = re.compile(rf"{_MOODS} \S.{{0,100}}[^.!,;:]\Z")
_USUAL_ICONS = frozenset({"Default", "Standard"})
#: A fact that has neither a colon nor a value below it.
_FACT_ALONE = re.compile(r"Thanked \d[\d,.]* Times? in \d[\d,.]* Posts?\Z")
#: Version 4 has its buttons, each said twice where it has an icon, in one line.
_ROW = re.compile(
    rf"(?:(?:Reply(?: [Ww]ith [Qq]uote)?|{forum.CITE}|Multi-?Quote(?: This Message)?|Thanks|Like|"
    r"Blog this Post|Edit Post|Report Post|Antworten|Responder|Répondre|Rispondi)(?:\s+|\Z))+"
)
#: What stands below a body: files, who gave thanks.
_BELOW = re.compile(
    r"(?P<files>Attached (?:Thumbnails|Images|Files)|Miniaturansicht angehängter Grafiken|"
    r"Angehängte (?:Grafiken|Dateien)|Images attachées|Fichiers attachés|Imágenes adjuntas|"
    r"Archivos adjuntos)(?:\s+(?P=files))?\Z|"
    r"The Following (?:\d+ )?Users? Says? Thank You to .{1,80}:\Z|"
    r"Folgender? (?:\d+ )?Benutzer (?:sagt|sagen|bedank).{1,120}:\Z|"
    r"(?:El|Los) siguientes? (?:\d+ )?usuarios? (?:le )?(?:da|agradec).{1,120}:\Z|"
    r"(?:L['’]|Les (?:\d+ )?)utilisateurs? suivants? .{1,120}:\Z|"
    r"(?:O|Os) (?:\d+ )?(?:usuários?|membros?) (?:a seguir|seguintes?) .{1,120}:\Z",
    re.IGNORECASE,
)
#: Who gave thanks, and when.
_THANKED = re.compile(r".{1,200} \(\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\)\Z")
#: Version 5 has these below each post, and MyBB the first.
_OF_FIVE = re.compile(
    r"(?:(?:(?:Website|PM|Email) ?){0,3}Find|Tags: .{1,100}|"
    r"Post Cancel|\d+ Photos?|Post|Cancel|Stop|\d+ (?:likes?|comments?))\Z"
)
#: Above the first post, in version 5.
_OF_FILTER = re.compile(
    r"(?:new posts|Clear All|Previous template Next|Filtered by:|All|Filter|Previous|Next|X)\Z"
)
#: What German pages have for "Quote"; a quote begins so, too.
CITE_ALONE = "Zitat"
NEAR = 14
#: A card's fields stand together, with so many other lines between at most.
_APART = 5


@dataclass(frozen=True, slots=True)
class Dated:
    """A header's lines, from ``first`` up to ``end``, the date on them and the post's number."""

    first: int
    end: int
    date: str
    number: str | None


def is_button(text: str) -> bool:
    """Whether a line at a post's end belongs to the page."""
    return bool(
        forum.BUTTON.match(text) or forum.EDITED.match(text) or _OF_FIVE.match(text)
    ) or bool(_ROW.fullmatch(text))


def is_below(text: str) -> bool:
    """Whether a line begins what stands below a body: files, who gave thanks."""
    return bool(_BELOW.match(text))


def field_near(bare: list[str], lines: range) -> int | None:
    """Return the first of these lines that holds a fact about an author."""
    for index in lines:
        text = bare[index][:120]
        if text and (forum.FIELD.match(text) or forum.BARE_FIELD.match(text)):
            return index
    return None


def cards_below(bare: list[str], heads: list[Dated], end: int) -> list[Head]:
    """Return the posts whose authors' cards stand below the dates; none is below line ``end``."""
    posts = []
    alone = {text for text in bare if _ICON.fullmatch(text)}
    doubled = any((m := _NAME_TWICE.match(text[:200])) and m["lamp"] for text in bare)
    for number, head in enumerate(heads):
        limit = heads[number + 1].first if number + 1 < len(heads) else end
        index = head.end
        while index < limit and not bare[index]:
            index += 1
        author = None
        while index < limit and (not bare[index] or _AVATAR.match(bare[index])):
            index += 1
        twice = _NAME_TWICE.match(bare[index][:200]) if index < limit else None
        if twice and (twice["lamp"] or doubled):
            author = twice["name"]
        elif index < limit and len(bare[index]) <= 60:
            author = bare[index]
        body = index + 1 if author is not None else head.end
        body = _past_card(bare, body, limit, author)
        subject = next((i for i in range(body, limit) if bare[i]), body)
        icon = _ICON.match(bare[subject]) if body < limit else None
        if icon and icon[0] in alone and any(bare[subject + 1 : limit]):
            body = subject + 1
        subject = next((i for i in range(body, limit) if bare[i]), body)
        plain = any(_SUBJECT.match(text) for text in bare[head.end : body])
        if subject + 1 < limit and _is_mood(bare[subject], plain) and not bare[subject + 1]:
            said = any(bare[i] and not is_button(bare[i]) for i in range(subject + 1, limit))
            body = subject + 1 if said and not _USUAL_ICONS.isdisjoint(bare) else body
        posts.append(Head(head.first, body, author, head.date, source_id=head.number))
    return posts


def _is_mood(text: str, plain: bool) -> bool:
    """Whether a line is what an icon says, maybe with a title; ``plain``: the post has another."""
    return bool(_MOOD.match(text)) or (not plain and bool(_MOOD_AND_TITLE.match(text)))


def _past_card(bare: list[str], index: int, limit: int, author: str | None) -> int:
    """Return the line behind the card and the subject."""
    body = index
    last_field = None
    near = min(limit, index + 3 * NEAR)
    gap = 0
    for at in range(index, near):
        text = bare[at][:120]
        if not text:
            continue
        if forum.FIELD.match(text) or forum.BARE_FIELD.match(text) or _FACT_ALONE.match(text):
            last_field, gap = at, 0
        else:
            gap += 1
            if gap > 6:
                break
    if last_field is not None:
        body = last_field + 1
        if forum.BARE_FIELD.match(bare[last_field]) or bare[last_field].endswith(":"):
            body = next((i + 1 for i in range(body, limit) if bare[i]), body)
    for at in range(body, min(limit, body + 8)):
        text = bare[at]
        if not text:
            continue
        fame = author is not None and text.startswith(f"{author} ") and len(text) <= _LONGEST_FAME
        fame = fame and text[-1].isalnum()  # "ada is on a distinguished road"
        if text == author or fame or RANK.match(text) or re.fullmatch(r"\d{1,6}", text):
            body = at + 1
        elif _SUBJECT.match(text):
            return at + 1
        else:
            break
    return body


def _first_fact_above(bare: list[str], end: int, floor: int) -> int | None:
    """Return the first line of the facts above a header, which stand together."""
    field, gap = None, 0
    for index in range(end - 1, max(floor, end - 3 * NEAR) - 1, -1):
        text = bare[index][:120]
        if text and (forum.FIELD.match(text) or forum.BARE_FIELD.match(text)):
            field, gap = index, 0
        elif text:
            gap += 1
        if field is not None and gap > _APART:
            break  # what the page says of its posts
    return field


def _top_of_guest(bare: list[str], end: int, floor: int) -> int | None:
    """Return the line of a name without facts: that of a guest, below what closes a post."""
    near = [n for n in range(max(floor, end - _APART), end) if bare[n]]
    closed = [n for n in near if is_button(bare[n]) or _OF_FILTER.match(bare[n])]
    card = [n for n in near if n > closed[-1]] if closed else []
    return card[0] if 0 < len(card) < 3 and can_be_name(bare[card[0]]) else None


def _is_of_card(text: str) -> bool:
    """Whether a line above a card's facts can be a name or a rank."""
    if is_button(text) or text == CITE_ALONE or _THANKED.match(text):
        return False
    return can_be_name(text) or bool(RANK.match(text))


def cards_above(bare: list[str], heads: list[Dated]) -> list[Head] | None:
    """Return the posts whose authors' cards stand above the dates; none where one has no card."""
    posts: list[Head] = []
    for head in heads:
        floor = posts[-1].body if posts else 0
        field = _first_fact_above(bare, head.first, floor)
        if field is None:
            first = _top_of_guest(bare, head.first, floor)
            if first is None:
                return None
            posts.append(Head(first, head.end, bare[first], head.date, source_id=head.number))
            continue
        first, named = field, False
        lamp = None
        for index in range(field - 1, max(floor, field - 6) - 1, -1):
            text = bare[index]
            if text and not _is_of_card(text):
                break
            if named and (not text or _OF_FILTER.match(text)):
                break  # what stands apart from a name and a rank is the page's
            if text:
                first = index
                named |= not RANK.match(text)
            if lamp := _LAMP_BESIDE.match(text):
                break  # MyBB's, which has no other mark of a name
        name = lamp["name"] if lamp else bare[first]
        posts.append(Head(first, head.end, name, head.date, source_id=head.number))
    return posts
