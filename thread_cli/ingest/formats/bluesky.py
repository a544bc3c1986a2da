"""Bluesky: ``NAME``, ``@handle.domain``, a dot, an age, the text, replies, reposts and likes.

The post that the page is about ends with its date, reposts and likes.
"""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.handled import HIDDEN, add_above, find_heads, replying_to
from thread_cli.ingest.headed import Head, add_comments, filled_lines
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of

_HANDLE = re.compile(r"@[A-Za-z0-9][\w.-]{1,120}")
_DOMAIN = re.compile(r"@[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[A-Za-z]{2,20}\Z")
_COUNT = r"\d[\d.,]*[KkM]?"
_STATS = re.compile(
    rf"(?:{_COUNT} )?(?:reposts?|quotes?|likes?|saves?|replies|reply|Reposts?|Zitate?|Likes?|"
    r"citations?|citas?|me gusta|J’aime)\Z"
)
#: "12 reposts 3 quotes 45 likes"
_COUNTED = re.compile(rf"{_STATS.pattern[:-2]}(?: .{{1,60}})?\Z")
_BUTTON = re.compile(
    rf"(?:{_COUNT}(?: {_COUNT}){{0,3}}|[·•]|{_STATS.pattern[:-2]}|Reply|Repost|Like|Share|"
    rf"More|Translate|ALT|GIF|Follow|"
    r"\+ Follow|Following|Pinned|Everybody can reply|Some people can reply|Nobody can reply|"
    r"Replies disabled|Read (?:\d+ )?more repl(?:y|ies)|Show more|"
    r"(?:Show|View) (?:\d+ )?more repl(?:y|ies)|"
    r"Show hidden replies|Show muted replies|View full thread|Continue thread\.{0,3}|"
    r"Reposted by .{1,80}|Reply to .{1,80}|Write your reply|"
    # "Lire 2 réponses de plus", "2 weitere Antworten lesen"
    r"\D{0,20}\d+ ?\D{0,10}(?:réponses?|respuestas?|respostas?|risposte|Antwort(?:en)?|reacties|"
    r"svar|odpowiedzi|ответ\w{0,2}|返信|답글|条?回[复覆])\D{0,20}|"
    r"Search|For You|Following|Discover|Feedback [•·] Privacy.*|"
    r"Antworten|Übersetzen|Jeder kann antworten|Répondre|Traduire|Responder|Traducir)\Z"
)
_TOP = frozenset({"Post", "Back", "Home", "Explore", "Notifications", "Thread", "Beitrag"})
_WITH_DATE = frozenset(
    {"Translate", "Everybody can reply", "Some people can reply", "Write your reply"}
)
_LABELS = {Label.FOLD, Label.REPLIES, Label.REPLY, Label.LIKE, Label.SHARE, Label.OTHER}


class BlueskyReader:
    """Reads a post's page."""

    name = "bluesky"
    label = "Bluesky"
    example = "Ada Byron\n@ada.bsky.social\n· 3d\nI agree with the second point.\n1\n\n11"

    def detect(self, source: Source) -> Detection:
        """Count handles that are domains beside an age."""
        heads = _heads(source)
        if not heads:
            return NOT_SEEN
        score = 0.95 if len(heads) > 1 else 0.75
        return Detection(score, f"{len(heads)} × name, @handle.domain, age")

    def read(self, source: Source) -> Draft:
        """Cut at the headers."""
        heads = _heads(source)
        draft = Draft(
            [], 0.94, f"{len(heads)} × name, @handle.domain, age", order="display", nesting=0
        )
        if not heads:
            return draft
        replies = add_above(source, draft, heads, _is_page, _is_button, _is_above)
        for number, head in enumerate(heads):
            stop = heads[number + 1].first if number + 1 < len(heads) else len(source)
            if head.extra.pop("focal", False):
                head.is_root = number == 0
            elif numbers := _counts(source, head.body, stop):
                head.score = numbers[2] if len(numbers) == 3 else None
        _answer(source, heads, replies, len(draft.records))
        add_comments(source, draft, replies, len(source), is_button=_is_button)
        return draft


def _answer(source: Source, posts: list[Head], replies: list[Head], base: int) -> None:
    """Set the parent of the posts below whose header stands "Reply to ADA": ADA's last above."""
    skipped = len(posts) - len(replies)
    last_by: dict[str, int] = {}
    for number, head in enumerate(posts):
        first = next(iter(filled_lines(source, head.body, min(head.body + 3, len(source)))), None)
        to = replying_to(source.bare[first]) if first is not None else None
        answered = last_by.get(to.casefold()) if to else None
        if answered is not None and first is not None:
            head.body = first + 1
            head.parent = answered - skipped + base if answered >= skipped else None
            head.is_root = answered < skipped
        for name in (head.author or "", str(head.extra["handle"])):
            last_by[name.casefold()] = number


def _is_page(line: str) -> bool:
    return line in _TOP


def _is_above(line: str) -> bool:
    return _is_page(line) or _is_button(line) or label_of(line) is not None


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(line) or HIDDEN.match(line)) or label_of(line) in _LABELS


def _is_focal(below: list[str]) -> bool:
    return not below or any(_COUNTED.match(text) or text in _WITH_DATE for text in below)


def _heads(source: Source) -> list[Head]:
    """Return the headers; none where handles are not domains, as on other sites."""
    heads = find_heads(source, _HANDLE, _is_focal)
    domains = sum(bool(_DOMAIN.match(str(head.extra["handle"]))) for head in heads)
    return heads if domains * 10 >= len(heads) * 9 else []


def _counts(source: Source, first: int, stop: int) -> list[int]:
    numbers: list[int] = []
    for number in reversed(filled_lines(source, first, stop)):
        if not source.bare[number].isdecimal() or len(numbers) == 3:
            break
        numbers.insert(0, whole(source.bare[number]))
    return numbers


READER = BlueskyReader()
