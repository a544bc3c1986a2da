"""Posts on X (Twitter): ``NAME``, ``@handle``, ``·``, a date, whom it answers, the body, counts.

The post that the page is about has its date at its end. Where it stands first it is what the others
answer; where posts stand above it that it answers it is one of the comments.
"""

import re
from bisect import bisect_left
from collections import Counter

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import twitter, x_nitter
from thread_cli.ingest.formats.viewed import Viewed
from thread_cli.ingest.formats.x_answers import Talk, parent_of
from thread_cli.ingest.headed import Head, add_comments, add_cut_start, add_furniture, filled_lines
from thread_cli.ingest.headed_page import leave_out_post
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, is_label, label_of
from thread_cli.model import FurnitureKind

_HANDLE = re.compile(r"@\w{1,20}\Z")
_HANDLES = re.compile(r"@\w{1,20}(?:(?:,| and|,? et|,? und| y| e)? @\w{1,20}){0,9}")
_FOCAL_DATE = re.compile(
    r"\d{1,2}[:.]\d{2}[^·\n]{0,12}· ?(?P<day>[^·\n]{6,24}\d[^·\n]{0,4})(?: ?· ?.*)?\Z|"
    r"(?P<first>[^·\n]{6,24}\d[^·\n]{0,3}) ?· ?\d{1,2}[:.]\d{2}[^·\n]{0,12}\Z|"
    r"[^·\d\n]{0,4}\d{1,2}:\d{2} ?· ?(?P<last>\d{4}年\d{1,2}月\d{1,2}日)(?: ?· ?.*)?\Z"
)
#: Also as other languages shorten it.
_AMOUNT = r"\d[\d.,]*(?:[KM]|\s?(?:万|천|만|億|тыс\.|mil|Tsd\.|k))?"
_NUMBER = re.compile(_AMOUNT + r"\Z")
_BUTTON = re.compile(
    r"(?:" + _AMOUNT + r"|Show (?:replies|more(?: replies)?|additional replies.*|this thread)|"
    r"Reply|Repost|Like|"
    r"Views?|·|Post your reply|Relevant people|Translate post|Show translation|Most relevant|GIF|"
    r"ALT|"
    r"Subscribe|Follow|View quotes|Quotes?|Bookmarks?|Reposts?|Likes?|\d+:\d\d|"
    r"さらに返信を表示(?:する)?|(?:攻撃的|不適切)な.{0,20}返信.{0,10}表示(?:する)?|表示|"
    r"Show probable spam|Image|Show this thread|Promoted(?: Tweet)?|Ad|"
    r"(?:This|The) (?:Tweet|[Pp]ost) (?:was deleted|is unavailable|is from|violated|has been|"
    r"can't be).{0,120}|"
    r"Est[ea] (?:Tweet|[Pp]ost) (?:é de|foi|es de|fue|no está|não está|infringió|violou).{0,120}|"
    r"Dieser (?:Tweet|Post|Beitrag) (?:stammt von|wurde|ist nicht|verst[öo]).{0,120}|"
    r"Ce (?:Tweet|post) (?:provient|a été|n['’]est|vient).{0,120}|"
    r"Mostrar (?:esta sequência|este hilo)|Diesen Thread anzeigen|Afficher cette discussion|"
    r"Read \d[\d.,]*[KM]? replies)\Z"
)
# Below a handle and a dot a number and a short unit is an age in any language.
_SHORT_AGE = re.compile(r"\d{1,2} ?[^\W\d_]{1,4}\.?\Z")
_AND = re.compile(r"(?:and|und|et|y|e|en|och|og|i|и|ve|dan|,|さん|님|さん、)(?: \d+ .{1,20})?\Z")
#: Over a post that a post shows in itself.
_QUOTE = frozenset(
    "Quote Zitat Citation Cita Citação Citazione Citaat Cytat Цитата 引用 인용".split()
)
_LONGEST_LABEL = 40
#: Replies, reposts, likes, views.
_MOST_COUNTS = 4
#: So many lines the post may have that the page is about.
_MOST_FOCAL = 200
#: Other people's posts stand below.
_FOOTER = re.compile(
    r"(?:New to X\?|Neu bei X\?|Nouveau sur X\s?\?|¿Es nuevo en X\?|What['’]s happening|"
    r"Don['’]t miss what['’]s happening|Relevant people|Discover more|Sourced from across X|"
    r"Relevante (?:Personen|Leute)|Personnes pertinentes|Personas relevantes|Pessoas relevantes|"
    r"Persone rilevanti|関係しそうな人|本日のニュース|いまどうしてる？|おすすめユーザー|"
    r"Who to follow|Trending now)\Z"
)
_TOP = frozenset(
    {
        "ポスト",
        "返信",
        "게시물",
        "Beitrag",
        "Antworten",
        "Publicación",
        "Post",
        "Conversation",
        "Home",
        "Thread",
        "See new posts",
        "Log in",
        "Sign up",
    }
)


class XReader:
    """Reads a conversation page."""

    name = "x"
    label = "X (Twitter)"
    example = "Ada Byron\n@ada\n·\nSep 29\nReplying to\n@bo\nI agree with the second point.\n2\n11"

    def detect(self, source: Source) -> Detection:
        """Count handles with a dot and a date below."""
        heads = [head for head in _heads(source) if head.created_text]
        if not heads:
            older = twitter.find_heads(source)
            return Detection(0.95, f"{len(older)} × name, @handle, date") if older else NOT_SEEN
        score = 0.95 if len(heads) > 1 else 0.8
        return Detection(score, f"{len(heads)} × name, @handle, dot, date")

    def read(self, source: Source) -> Draft:
        """Cut at the names above handles."""
        heads = _heads(source)
        if not heads and (older := twitter.find_heads(source)):
            return twitter.read(source, older)
        draft = Draft(
            [], 0.93, f"{len(heads)} × name, @handle, dot, date", order="display", nesting=0
        )
        if not heads:
            return draft
        end = next(
            (n for n in range(heads[0].body, len(source)) if _FOOTER.match(source.bare[n])),
            len(source),
        )
        heads = [head for head in heads if head.first < end]
        above = heads[0].first
        if heads[0].created_text is None:  # the post that the page is about stands first
            add_furniture(source, draft, 0, above, FurnitureKind.HEADER)
        else:
            add_cut_start(source, draft, 0, above, _is_above, heads=heads)
        before = len(draft.records)
        replying = _replying(source, heads)
        talks: list[Talk] = []
        for number, head in enumerate(heads):
            stop = heads[number + 1].first if number + 1 < len(heads) else end
            _read_counts(source, head, stop, is_first=number == 0)
            answered = _answered(source, head, stop, replying)
            handle = str(head.extra["handle"]).lower()
            head.parent = parent_of(answered, handle, talks, is_focal=heads[0].is_root)
            talks.append((number + before, handle, frozenset(answered)))
        if heads[0].is_root and not before:
            heads = leave_out_post(source, draft, heads)
        _keep_numbers(source, heads, end)
        add_comments(source, draft, heads, end, is_button=_is_button)
        add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
        return draft


def _is_above(line: str) -> bool:
    return line in _TOP or is_label(line)


def _is_button(line: str) -> bool:
    return is_label(line) or bool(_BUTTON.match(line))


def _is_age(line: str) -> bool:
    return bool(_SHORT_AGE.match(line)) or dates.is_date(line)


def _is_replying(line: str) -> bool:
    return label_of(line) is Label.ANSWERING


def _is_badge(line: str) -> bool:
    """Whether a line is "Verified account" or what else stands between name and handle."""
    return label_of(line) is Label.FAN or line in {"Verified", "Automated", "Subscribed", "Follow"}


def _heads(source: Source) -> list[Head]:
    heads: list[Head] = []
    focals = [n for n, line in enumerate(source.bare) if _is_focal(line)]
    lines = filled_lines(source, 0, len(source))
    for place, number in enumerate(lines):
        handle = source.bare[number]
        if not handle.startswith("@") or not _HANDLE.match(handle) or place == 0:
            continue
        named = place - 1
        while named > 0 and _is_badge(source.bare[lines[named]]):
            named -= 1
        before = source.bare[lines[named]]
        quoted = named > 0 and source.bare[lines[named - 1]] in _QUOTE
        if quoted or _AND.match(before) or _is_replying(before):
            continue
        below = [source.bare[n] for n in lines[place + 1 : place + 3]]
        if len(below) == 2 and below[0] == "·" and _is_age(below[1]):
            date, body = below[1], lines[place + 2] + 1
        elif _near(number, focals) and (not heads or _ends(source, lines, named)):
            date, body = None, number + 1
        else:
            continue
        heads.append(Head(lines[named], body, before, date, extra={"handle": handle}))
    return heads


def _ends(source: Source, lines: list[int], named: int) -> bool:
    """Whether the counts of another post stand above a name."""
    return bool(_NUMBER.match(source.bare[lines[named - 1]]))


def _near(number: int, focals: list[int]) -> bool:
    """Whether the first of these lines from ``number`` on is near enough to end the same post."""
    at = bisect_left(focals, number)
    return at < len(focals) and focals[at] < number + _MOST_FOCAL


def _is_focal(line: str) -> bool:
    match = _FOCAL_DATE.match(line) if "·" in line else None
    days = [day for day in match.groupdict().values() if day] if match else []
    return any(dates.is_date(day.strip()) for day in days)


def _read_counts(source: Source, head: Head, stop: int, *, is_first: bool) -> None:
    """Take the date and the row of counts off the end: replies, reposts, likes, views."""
    lines = filled_lines(source, head.body, stop)
    for number in lines:
        if head.created_text is None and _is_focal(source.bare[number]):
            head.created_text = " ".join(source.bare[number].split("·")[:2]).replace("  ", " ")
            head.end = number
            head.is_root = is_first
            return
    head.end = _quoted(source, lines)
    numbers = [n for n in lines[-5:] if _NUMBER.match(source.bare[n])]
    if len(numbers) >= 4 and source.bare[numbers[2]].isdecimal():
        head.score = whole(source.bare[numbers[2]])


def _quoted(source: Source, lines: list[int]) -> int | None:
    """Return the line over a post that is shown in another, or none."""
    for place, number in enumerate(lines[:-2]):
        if source.bare[number] in _QUOTE and _HANDLE.match(source.bare[lines[place + 2]]):
            return number
    return None


def _keep_numbers(source: Source, heads: list[Head], end: int) -> None:
    """Begin a body at a number that is all it says, in place: one more than there are counts."""
    for head, stop in zip(heads, [*(h.first for h in heads[1:]), end], strict=True):
        lines = filled_lines(source, head.body, stop)
        if len(lines) > _MOST_COUNTS and all(_NUMBER.match(source.bare[n]) for n in lines):
            head.lead, head.body = source.bare[lines[0]], lines[0] + 1


def _replying(source: Source, heads: list[Head]) -> frozenset[str]:
    """Return what stands between the date and a handle in several posts: "Replying to"."""
    counts: Counter[str] = Counter()
    for head in heads:
        lines = [
            source.bare[n]
            for n in filled_lines(source, head.body, min(head.body + 6, len(source)))[:2]
        ]
        if len(lines) == 2 and _HANDLE.match(lines[1]) and len(lines[0]) <= _LONGEST_LABEL:
            counts[lines[0]] += 1
    return frozenset(text for text, count in counts.items() if count > 1)


def _answered(source: Source, head: Head, stop: int, replying: frozenset[str]) -> list[str]:
    """Return the handles after ``Replying to``, and begin the body after them."""
    lines = filled_lines(source, head.body, stop)
    if not lines:
        return []
    first = source.bare[lines[0]]
    label, _, named = first.partition(" @")
    if _is_replying(label) and _HANDLES.fullmatch("@" + named):
        head.body = lines[0] + 1  # all on one line
        return [handle.lower() for handle in re.findall(r"@\w+", first)]
    if not _is_replying(first) and first not in replying:
        return []
    handles = []
    for number in lines[1:]:
        line = source.bare[number]
        if _HANDLE.match(line.removesuffix("さん").removesuffix("님에게")):
            handles.append(line.removesuffix("さん").removesuffix("님에게").lower())
        elif not _AND.match(line):
            break
        head.body = number + 1
    return handles


READER = Viewed(XReader(), (x_nitter,))
