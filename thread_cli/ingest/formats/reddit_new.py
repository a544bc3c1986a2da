"""Reddit since 2023: ``u/NAME avatar``, ``NAME``, ``•``, ``7y ago``, the body, ``Upvote``."""

import re
from collections import Counter

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats.reddit_flairs import skip_flairs
from thread_cli.ingest.headed import (
    Head,
    IsLine,
    add_cut_start,
    add_furniture,
    add_to_foot,
    filled_lines,
)
from thread_cli.ingest.line_parts import count_in, number_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of
from thread_cli.model import FurnitureKind

#: "u/NAME avatar", "Avatar de u/NAME", "u/NAME-Avatar": the word is the same in most languages.
_AVATAR = re.compile(
    r"(?:(?P<before>[^\W\d_]{4,12} (?:\S{1,4} )?))?u/(?P<name>[\w-]{2,32})"
    r"(?(before)|(?:[ -](?:[^\W\d_]{1,4} )?[^\W\d_]{4,12}"
    r"|(?:の|的|님의|\s)\s?(?:アバター|아바타|头像)))\Z"
)
_GONE = frozenset({"[deleted]", "Comment removed by moderator", "Comment deleted by user"})
#: The same in other languages, if in brackets: "[gelöscht]".
_GONE_ELSEWHERE = re.compile(r"\[[^\W\d_]{4,14}\]\Z")
_MOST_AVATAR = 80
_NAME = re.compile(
    r"(?:u/)?(?P<name>[\w-]{2,32}|\[deleted\]|Comment (?:removed by moderator|deleted by user))\Z"
)
#: Below the comments: other posts, and what Reddit asks of those who are not logged in.
_FOOT = re.compile(
    r"(?:New to Reddit\?|More posts you may like|Related (?:Answers|Posts)|View Post in|"
    r"Community Info Section|Community-Infos|Infos sur la communauté|"
    r"Información de la comunidad|Informações da comunidade|Informazioni sulla community|"
    r"People also search for|Top Posts|Related posts)\Z"
)
_AGE = re.compile(
    r"(?:just now|\d+ ?(?:s|m|min|h|hr|d|w|mo|y|yr)\.? ago)(?P<edited> ?[•·] ?\S.{3,40})?\Z"
)
#: Below a dot, with the picture's line above: "há 2 a", "vor 3 J.", "il y a 5 h".
_ANY_AGE = re.compile(
    r"(?:\D{1,14} )?\d{1,3} ?[^\W\d_]{1,6}\.?(?: [^\W\d_]{1,8}\.?)?"
    r"(?P<edited> ?[•·] ?\S.{3,40})?\Z"
)
_EDITED = re.compile(r"Edited .{0,20}ago\Z")
_DOTS = {"•", "·"}
_BUTTON = re.compile(
    r"(?:Upvote|Downvote|Reply|Award|Share|Report|Save|Follow|Vote|Give Award|Track me|"
    r"-?[\d.,]+[kK]?|more repl(?:y|ies)|\d+ more repl(?:y|ies)|Continue this thread|"
    r"View more comments|Go to comments|Sort by:?|Best|Search Comments|Expand comment search|"
    r"Comments Section|Add a comment|Join the conversation)\Z",
    re.IGNORECASE,  # each icon is followed by its name in small letters
)
_TOP = re.compile(
    r"(?:Comments Section|Sort by:?|Search Comments|Add a comment|Join the conversation|"
    r"Kommentare durchsuchen|Zum Kommentar-?[Bb]ereich springen|"
    r"(?:Rechercher|Recherche) (?:dans les|des) commentaires|Aller à la section des commentaires|"
    r"Buscar (?:en (?:los )?)?comentarios|(?:Pesquisar|Buscar)(?: nos)? comentários|"
    r"Cerca (?:nei )?commenti|(?:Reacties|Opmerkingen) zoeken|Szukaj w komentarzach|"
    r"コメントを検索|댓글 검색)\Z"
)
_TOPS = {Label.SORT, Label.COMPOSER, Label.COMMENTS}
#: The buttons stand in one row below each comment; so many lines at most.
_ROW, _LONGEST_BUTTON = 10, 24
_ROLES = frozenset({"OP", "MOD", "Mod", "ADMIN", "Admin"})
_MARK = re.compile(
    r"(?:Profile Badge for the Achievement .{1,60}|Top \d{1,2} ?% .{4,30}|"
    r"Profil-?[Bb]adge .{1,80}|"
    r"(?:Badge|Insigne|Insignia|Insígnia|Emblema|Distintivo) d\S{1,3} (?:profil|perfil).{1,80}|"
    r"Stickied comment|Locked comment|Pinned by moderators?)\Z"
)
_COUNT = re.compile(r"(?P<count>[\d,.]+k?) comments?\Z")


def detect(source: Source) -> Detection:
    """Count headers."""
    heads = _heads(source)
    avatars = sum(
        bool(_AVATAR.match(line)) or _is_avatar(line, head.author or "")
        for head in heads
        for line in [source.bare[head.first]]
    )
    votes = source.bare.count("Upvote") + source.bare.count("Downvote")
    if not heads or not (avatars or votes):
        return NOT_SEEN
    score = 0.96 if avatars > 1 or (len(heads) > 1 and votes) else 0.8
    return Detection(score, f"{avatars} lines like “u/NAME avatar”, {votes} voting buttons")


def read(source: Source) -> Draft:
    """Cut at the headers."""
    heads = _heads(source)
    draft = Draft(
        [], 0.95, f"{len(heads)} headers of name, dot and age", order="display", nesting=0
    )
    row = _row(source, heads)

    def is_button(line: str) -> bool:
        return _is_button(line) or line in row

    start = 0
    for number in range(heads[0].first):
        line = source.bare[number]
        if match := _COUNT.match(line):
            draft.declared = None if "k" in match["count"] else count_in(match["count"])
        if _TOP.match(line) or _COUNT.match(line) or label_of(line.rstrip(":")) in _TOPS:
            start = heads[0].first  # what stands below the page's own head is the page's, too
    add_furniture(source, draft, 0, start, FurnitureKind.HEADER)
    if row and not any(source.bare[n] in row for n in range(start, heads[0].first)):
        add_furniture(source, draft, start, heads[0].first, FurnitureKind.HEADER)
    else:
        add_cut_start(source, draft, start, heads[0].first, is_button, heads=heads)
    _skip_marks(source, heads)
    skip_flairs(source, heads, _is_button)
    for number, head in enumerate(heads):
        stop = heads[number + 1].first if number + 1 < len(heads) else len(source)
        head.score = _score(source, head.body, stop, row)
        _keep_said(source, head, stop, row, is_button)
        if head.extra.pop("submitter", False):
            draft.post_author = draft.post_author or head.author
    add_to_foot(source, draft, heads, _FOOT, is_button=is_button)
    return draft


def _keep_said(
    source: Source, head: Head, stop: int, row: frozenset[str], is_button: IsLine
) -> None:
    """Keep a body that reads like a button: it stands above the button to vote."""
    lines = filled_lines(source, head.body, stop)
    votes = (i for i, n in enumerate(lines) if source.bare[n] == "Upvote" or source.bare[n] in row)
    said = lines[: next(votes, 0)]
    if said and all(is_button(source.bare[n]) for n in said):
        head.lead, head.body = source.bare[said[0]], said[0] + 1


def _skip_marks(source: Source, heads: list[Head]) -> None:
    """Go past what the site itself says of a person or a comment, between age and body."""
    for head in heads:
        while head.body < len(source) and _MARK.match(source.bare[head.body]):
            head.body += 1


def _row(source: Source, heads: list[Head]) -> frozenset[str]:
    """Return the buttons below each comment, where the page is not in English."""
    stops = [*(head.first for head in heads[1:]), len(source)]
    counts: Counter[str] = Counter()
    for head, stop in zip(heads, stops, strict=True):
        tail = [source.bare[n] for n in filled_lines(source, head.body, stop)[-_ROW:]]
        counts.update({text for text in tail if len(text) <= _LONGEST_BUTTON})
    usual = {text for text, n in counts.items() if n > 1 and n * 5 >= len(heads) * 4}
    replies = any(label_of(text) is Label.REPLY for text in usual)
    words = {text for text in usual if any(map(str.isalpha, text))}
    return frozenset(words) if replies and "Upvote" not in usual else frozenset()


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line)) or label_of(line) in {Label.FOLD, Label.REPLIES}


def _score(source: Source, first: int, stop: int, row: frozenset[str]) -> int | None:
    """Return the number between the last ``Upvote`` and ``Downvote``, or in a ``row``."""
    filled = [source.bare[n] for n in range(first, stop) if source.bare[n]]
    for index in range(len(filled) - 1, 0, -1):
        if (filled[index - 1] == "Upvote" or filled[index - 1] in row) and re.fullmatch(
            r"-?\d[\d,.]*[kK]?", filled[index]
        ):
            return number_in(filled[index])
    return None


def _heads(source: Source) -> list[Head]:
    heads: list[Head] = []
    filled = [n for n in range(len(source)) if source.bare[n]]
    for place, number in enumerate(filled):
        line = source.bare[number]
        if place < 2 or not (_AGE.match(line) or _ANY_AGE.match(line)):
            continue
        if source.bare[filled[place - 1]] not in _DOTS or (heads and number < heads[-1].body):
            continue
        head = _below_avatar(source, filled, place)
        if head is None and _GONE_ELSEWHERE.match(source.bare[filled[place - 2]]):
            name = source.bare[filled[place - 2]]
            head = Head(filled[place - 2], number + 1, name, line, extra={"deleted": True})
        if head is None and _AGE.match(line):
            head = _above(source, filled, place)
        if head is not None:
            heads.append(head)
    return heads


def _below_avatar(source: Source, filled: list[int], place: int) -> Head | None:
    """Find the picture's line and the same name above a dot and an age, in any language."""
    for back in range(3, min(7, place + 1)):
        name = source.bare[filled[place - back + 1]]
        if not _is_avatar(source.bare[filled[place - back]], name):
            continue
        number = filled[place]
        head = Head(filled[place - back], number + 1, name, source.bare[number])
        between = [source.bare[n] for n in filled[place - back + 2 : place]]
        if any(label_of(text) is Label.AUTHOR for text in between):
            head.extra["submitter"] = True
        end = place + 1
        while end < len(filled) and (
            source.bare[filled[end]] in _DOTS or _is_edited(source.bare[filled[end]])
        ):
            head.extra["edited"] = True
            head.body = filled[end] + 1
            end += 1
        return head
    return None


def _is_avatar(line: str, name: str) -> bool:
    """Whether a line is the text of the picture of who has the name on the line below."""
    avatar = _AVATAR.match(line)
    if avatar and avatar["name"] == name:
        return True
    spoken = len(line) <= _MOST_AVATAR and "u/" in line and "avatar" in line.casefold()
    return spoken and line.endswith(" " + name)


def _is_edited(line: str) -> bool:
    line = line.lstrip("•· ")
    first, _, age = line.partition(" ")
    edited = label_of(first) is Label.EDITED and bool(_ANY_AGE.match(age))
    return edited or bool(_EDITED.match(line))


def _above(source: Source, filled: list[int], place: int) -> Head | None:
    """Find the name above a dot and an age: flair lines and OP may stand between."""
    extra: dict[str, object] = {}
    for back in range(2, 7):
        if place - back < 0:
            return None
        line = source.bare[filled[place - back]]
        if line in _ROLES or line in _DOTS:
            extra["submitter"] = extra.get("submitter") or line == "OP"
            continue
        above = source.bare[filled[place - back - 1]] if place - back - 1 >= 0 else ""
        avatar = _AVATAR.match(above)
        match = _NAME.match(line)
        if avatar and match and avatar["name"] != match["name"]:
            avatar = None
        if match and (avatar or back == 2 or source.bare[filled[place - 2]] in _ROLES):
            first = filled[place - back - 1] if avatar else filled[place - back]
            gone = match["name"] in _GONE
            end = place + 1
            head = Head(first, filled[place] + 1, match["name"],
                        source.bare[filled[place]])  # fmt: skip
            while end < len(filled) and (
                source.bare[filled[end]] in _DOTS or _EDITED.match(source.bare[filled[end]])
            ):
                head.extra["edited"] = True
                head.body = filled[end] + 1
                end += 1
            if gone:
                head.extra["deleted"] = True
            if extra.get("submitter"):
                head.extra["submitter"] = True
            return head
    return None
