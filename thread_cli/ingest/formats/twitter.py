"""Twitter as it looked until 2019: ``NAME``, ``@handle``, a date, ``More``, whom it answers.

The post that the page is about has its date below its text. A row of counts closes each post.
"""

import re
from bisect import bisect_left

from thread_cli.ingest.draft import Draft
from thread_cli.ingest.formats.x_answers import Talk, parent_of
from thread_cli.ingest.headed import (
    Head,
    add_cut_start,
    add_furniture,
    add_to_foot,
    filled_lines,
)
from thread_cli.ingest.headed_page import leave_out_post, shift_parents
from thread_cli.ingest.line_parts import count_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of, words_of
from thread_cli.model import FurnitureKind

#: Copied right behind the name.
_VERIFIED = re.compile(r"\s*Verified account\Z")
_HANDLE = re.compile(r"[\u200e\u200f]? ?(?:Verified account ?)?(?P<handle>@\w{1,15})\Z")
_DAY = (
    r"(?:\d{1,2}\.? (?:de )?[^\W\d_]{3,9}\.?(?: (?:de )?\d{4})?|[A-Z][a-z]{2} \d{1,2}(?:, \d{4})?|"
    r"\d{1,2} ?(?:[smhd]|Std\.|Min\.|min|Sek\.))"
)
_DATE = re.compile(_DAY + r"\Z")
#: Until 2018 all of the header was on one line, and a reply began with whom it answers.
_ONE_LINE = re.compile(
    rf"(?P<name>\S.{{0,60}}?)\s*(?:Verified account)?\s*[\u200e\u200f]?"
    rf"(?P<handle>@\w{{1,15}})\s[\s·]{{0,4}}(?P<date>{_DAY})\Z"
)
_FOCAL_DATE = re.compile(
    r"\d{1,2}:\d{2} [AP]M - \d{1,2} [A-Z][a-z]{2} (?:\d{4}|\d{2})(?: · Details)?\Z|"
    # On a phone, in any language, with what it was written with.
    r"\d{1,2}:\d{2}[^·\n]{0,8} · \d{1,2} [^\W\d_]{3,9} \d{4} · Twitter .{2,30}\Z"
)
#: The date stands below: name and handle share a line, until 2013.
_NAMED_LINE = re.compile(r"(?P<name>\S.{0,60}?) (?P<handle>@\w{1,15})\Z")
#: What opens the post may stand before the row, and how often each button was used in it.
_ROW = (
    r"(?:(?:Details|Expand|Collapse|View \w{4,12})\s{1,3})?Reply\s{1,3}(?:Retweet|Delete)"
    r"(?: \d[\d,]*K?)?\s{1,3}Favou?rite(?: \d[\d,]*K?)?(?:\s{1,3}More)?"
)
_ROWED = re.compile(rf"{_ROW}\Z")
_LEAST_DOTTED = 3
#: So many lines the post may have that the page is about.
_MOST_FOCAL = 200
#: "Retweet" is the same word in most languages.
_COUNTS = re.compile(
    r"(?:\d[\d,.]*K? \S{1,14} )?\d[\d,.]*K? [Rr]etweet\w{0,4} "
    r"(?P<likes>\d[\d,.]*K?) \S[^\d@]{2,25}\Z"
)
#: Offered for each post, below its header.
_MENU = re.compile(
    r"(?:More|Copy link to Tweet|Embed Tweet|Follow|Mehr|Link zum Tweet kopieren|Tweet einbetten|"
    r"Plus|"
    r"Copier le lien du Tweet|Intégrer le Tweet|Más|Copiar enlace del Tweet|Insertar Tweet|Mais|"
    r"Copiar link do Tweet|Incorporar Tweet|Altro|Copia link al Tweet|Incorpora Tweet|Meer|"
    r"Link naar Tweet kopiëren|Tweet insluiten)\Z",
    re.IGNORECASE,
)
_HANDLES = re.compile(r"@\w{1,15}")
_COUNT, _COUNTED = re.compile(r"\d[\d,.]*K?\Z"), re.compile(r"(?:Retweets?|Likes?|Replies)\Z")
_MENTIONS = re.compile(r"[\u200e\u200f]?(?:\.?@\w{1,15}[ ,:]+)+(?=\S)")
_REPLYING = re.compile(r"Replying to (?P<handles>@\w{1,15}.{0,200})\Z")
_BUTTON = re.compile(
    r"(?:(?:Reply|Antworten|Répondre|Responder|Rispondi|Beantwoorden|Svara) ?[\d.,]*K?\s+"
    r"Retweet\w* ?.*|"
    r"\d[\d,.]*K? (?:Retweets?|Likes?|replies|reply)|New conversation|End of conversation|"
    r"Reply (?:Retweet|Delete) Favou?rite(?: More)?|Reply Delete Favou?rite|"
    r"\d[\d.,]*[KM]?(?:\s{2,}\d[\d.,]*[KM]?){1,3}|Details|"
    r"Retweets?|Likes?|View other replies|Expand|Collapse|"
    r"View (?:photo|photos|video|media|conversation|summary|more photos and videos|Tweet activity)|"
    rf"{_ROW}|"
    r"Translate (?:from .{1,20}|(?:this )?Tweet)|Reply to @\w{1,20}|"
    r"Follow(?:ing)? Follow(?:ing)? @\w{1,15}|Show (?:more replies|\d+ more replies|this thread)|"
    r"\d+ more repl(?:y|ies))\Z"
)
#: The buttons of 2014, one a line, with how often each was used: "Retweet  1".
_RETWEET = re.compile(r"Retweet\w{0,4}(?:\s+\d[\d,.]*K?)?\Z", re.IGNORECASE)
_BUTTON_ALONE = re.compile(
    rf"(?:(?:{words_of(Label.REPLY)}|{words_of(Label.LIKE)}|Retweet\w{{0,4}}|Favou?rite[ds]?|"
    r"Favori(?:sieren|to|ser|tar|s|t)?|Als Favorit markieren|Marcar como favorito|"
    r"Añadir a favoritos|Delete|Translate)(?:\s+\d[\d,.]*K?)?|"
    r"More|Mehr|Plus|Más|Mais|Altro|Meer|Mer)\Z",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"(?:©\s?\d{4} Twitter.{0,200}|Show more replies|"
    r"Back to top ↑|Loading seems to be taking a while\.)\Z"
)


def find_heads(source: Source) -> list[Head]:
    """Return the headers, each with the post that it answers."""
    heads: list[Head] = []
    talks: list[Talk] = []
    focals = [n for n, text in enumerate(source.bare) if _FOCAL_DATE.match(text)]
    lines = filled_lines(source, 0, len(source))
    for place, number in enumerate(lines[:-1]):
        text = source.bare[number]
        line = _ONE_LINE.match(text) if "@" in text and len(text) <= 120 else None
        if line:
            head = Head(number, number + 1, line["name"], line["date"])
            head.extra["handle"] = line["handle"]
            _read_below(source, head, talks, heads)
            heads.append(head)
            continue
        match = _HANDLE.match(text) if place and "@" in text else None
        below = source.bare[lines[place + 1]]
        named = (
            _NAMED_LINE.match(text) if match is None and "@" in text and len(text) < 90 else None
        )
        first = named and not heads and _near(number, focals)
        if named and (first or _DATE.match(below)):
            body = number + 1 if first else lines[place + 1] + 1
            head = Head(number, body, named["name"], None if first else below)
            head.is_root = bool(first)
            head.extra["handle"] = named["handle"]
            _read_below(source, head, talks, heads)
            heads.append(head)
            continue
        if match is None:
            continue
        focal = not heads and _near(number, focals) and not _DATE.match(below)
        if not focal and not _DATE.match(below):
            continue
        body = number + 1 if focal else lines[place + 1] + 1
        name = _VERIFIED.sub("", source.bare[lines[place - 1]]) or source.bare[lines[place - 1]]
        head = Head(lines[place - 1], body, name, None if focal else below)
        head.extra["handle"] = match["handle"]
        head.is_root = focal
        _read_below(source, head, talks, heads)
        heads.append(head)
    own = any(_COUNTS.match(text) or _REPLYING.match(text) for text in source.bare)
    own = own or sum(bool(_ROWED.match(text)) for text in source.bare) > 1
    dotted = sum(" · " in text and bool(_ONE_LINE.match(text)) for text in source.bare)
    own = own or dotted >= _LEAST_DOTTED
    own = own or 2 * sum(bool(_RETWEET.match(text)) for text in source.bare) >= len(heads)
    return heads if own and any(head.created_text for head in heads[1:]) else []


def _near(number: int, focals: list[int]) -> bool:
    """Whether the date of the post that the page is about stands near enough below a line."""
    at = bisect_left(focals, number)
    return at < len(focals) and focals[at] < number + _MOST_FOCAL


def _read_below(source: Source, head: Head, talks: list[Talk], above: list[Head]) -> None:
    """Go past what stands between a header and its text; take what closes the post."""
    handles: list[str] = []
    for number in filled_lines(source, head.body, min(head.body + 6, len(source))):
        text = source.bare[number]
        if answered := _REPLYING.match(text):
            handles = _HANDLES.findall(answered["handles"].lower())
        elif not (_BUTTON.match(text) or _MENU.match(text)):
            if not handles and (mentions := _MENTIONS.match(text)):
                handles = _HANDLES.findall(mentions[0].lower())
            break
        head.body = number + 1
    for number in range(head.body, min(head.body + 400, len(source))):
        text = source.bare[number]
        if _HANDLE.match(text) or _ONE_LINE.match(text[:120]):
            break
        if _FOCAL_DATE.match(text):
            if head.created_text is None:
                head.created_text = text.replace(" - ", ", ")
            head.end = head.end or _above_counts(source, head.body, number)
            head.is_root = not talks
        elif counts := _COUNTS.match(text):
            head.score = count_in(counts["likes"]) if counts["likes"].isdecimal() else None
            head.end = head.end or number
            below = filled_lines(source, number + 1, min(number + 4, len(source)))[:1]
            if not (below and _FOCAL_DATE.match(source.bare[below[0]])):
                break
    own = str(head.extra["handle"]).lower()
    if handles and above:
        head.parent = parent_of(handles, own, talks, is_focal=above[0].is_root)
    talks.append((len(talks), own, frozenset(handles)))


def _above_counts(source: Source, body: int, number: int) -> int:
    """Return where ``Retweets``, ``88``, ``Likes``, ``203`` begin that stand over a date."""
    lines = filled_lines(source, body, number)
    end = number
    while len(lines) > 1 and _COUNT.match(source.bare[lines[-1]]):
        if _COUNTED.match(source.bare[lines[-2]]):
            end = lines[-2]
        del lines[-2:]
    return end


def read(source: Source, heads: list[Head]) -> Draft:
    """Cut at the headers."""
    draft = Draft([], 0.93, f"{len(heads)} × name, @handle, date", order="display", nesting=0)
    if heads[0].is_root:
        add_furniture(source, draft, 0, heads[0].first, FurnitureKind.HEADER)
    else:
        add_cut_start(source, draft, 0, heads[0].first, _is_button, heads=heads)
    if heads[0].is_root and not draft.records:
        heads = leave_out_post(source, draft, heads)
    shift_parents(heads, len(draft.records))
    add_to_foot(source, draft, heads, _FOOTER, is_button=_is_button)
    return draft


def _is_button(line: str) -> bool:
    if label_of(line) in {Label.FOLD, Label.COMPOSER}:
        return True
    return bool(_BUTTON.match(line) or _COUNTS.match(line) or _BUTTON_ALONE.match(line))
