"""What single lines of a Substack page are: buttons, headers, footers, names."""

import re
from dataclasses import dataclass

from thread_cli.ingest import dates
from thread_cli.ingest.headed import is_prose
from thread_cli.ingest.line_parts import count_in
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of

#: What only a page of Substack says around its comments.
OWN = re.compile(
    r"Ready for more\?\Z|Publish on Substack\Z|Only paid subscribers can comment on this post\Z|"
    r"Start (?:your|a) Substack|Substack is the home for"
)
#: In the name's place, and in the text's, where a comment is gone.
GONE = frozenset({"Comment removed", "Comment deleted", "Comment hidden"})
COUNT = re.compile(r"(?P<count>\d[\d,. ]*) comments?\Z", re.IGNORECASE)
#: Stands between a comment's date and its body.
_ALSO_HEADER = re.compile(
    r"(?:Liked by .+|Aimé par .+|Gefällt .+|(?:Le|A) gusta a .+|(?:Les )?gustó a .+|"
    r"Curtido por .+|Piace a .+|Geliket door .+|Gillas av .+|Piaciuto a .+|Pinned|Paid|Founding|∙|"
    r"·|•)\Z"
)
_MARKS = {Label.EDITED, Label.AUTHOR}

_IMAGE = re.compile(r"!\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^)]*\)")
_LINK = re.compile(
    r'\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(<?((?:[^()\s>]|\([^()]*\))*)>?(?:\s+"([^"]*)")?\)'
)
_TWO_LINKS = re.compile(r"(?P<first>\[[^\[\]]+\]\([^()\s]+\)) ?\[[^\[\]]+\]\([^()\s]+\)\Z")
# A link that goes on over several lines leaves its halves; a heading its marks.
_HALF_LINK = re.compile(r"\A\[\Z|\]\([^)]*\)\Z|\A#+\s+")
_EDITED = re.compile(r"\s*[*_]?\(?Edited\)?[*_]?\Z")
#: "Mar 9, 2021Edited"
_GROWN_MARK = re.compile(r"(.{3,30}\d)\W{0,3}([^\W\d_]{4,20})\Z")
#: "Aug 13, 2023·edited Aug 14, 2023"
_EDITED_AGAIN = re.compile(
    r"(?P<date>[^·∙•]{3,30}?) ?[·∙•] ?(?P<word>[^\W\d_]{4,20}) [^·∙•]{3,30}\Z"
)
_COMMENT_ID = re.compile(r"/comment/(\d+)")

_LIKE = re.compile(r"(?:Like|Liked|LIKE|LIKED|♥|❤️?)(?: ?\((?P<count>[\d,]+)\))?\Z")
#: How many liked it, behind the button's word in any language.
_LIKES = re.compile(r" ?\((?P<count>[\d,. ]+)\)\Z")
_ROW_LABELS = {Label.REPLY, Label.SHARE, Label.REPLIES, Label.FOLD}
_LONGEST_FOLD = 120
_LONGEST_DATE = 40
_BUTTON = re.compile(
    r"(?:Reply|REPLY|Share|SHARE|Restack|Gift|Report|Delete|Edit|Collapse|Expand full comment|"
    r"Give gift|Copy link|Continue thread(?: →)?|See more|Show more|More|…|\.\.\.|"
    r"\d+ (?:more )?repl(?:y|ies)(?: by .+)?|\d+ more comments?(?:\.\.\.|…)?|"
    r"Expandir (?:el )?(?:comentario|comentário) completo|Espandi (?:il )?commento completo|"
    r"(?:Développer|Afficher) le commentaire (?:complet|en entier)|"
    r"(?:Ganzen|Gesamten|Vollständigen) Kommentar (?:anzeigen|einblenden)|"
    r"Load more(?: comments?)?|Comment deleted|Return to thread)\Z"
)
#: Of buttons grown together: "ReplyCollapse", "Like (3)ReplyGive giftShare", "3ReplyCollapse".
_ROW = re.compile(
    r"(?=.{0,30}Reply)(?:\d[\d,]{0,6})?(?:(?:Liked?(?: ?\([\d,]+\))?|Reply|Collapse|Share|"
    r"Restack|(?:Give )?gift|Gift a subscription|"
    r"Report|Delete|Edit|Copy link|Expand)[\s·∙•]{0,3})+\Z",
    re.IGNORECASE,
)
_ROWED_LIKES = re.compile(r"(?:LIKE \()?(?P<count>\d[\d,]{0,6})(?:\) REPLY|Reply)")
_OWN_BUTTON = re.compile(r"Collapse|gift|Restack", re.IGNORECASE)
_SECTION = re.compile(
    r"(?:Comments ?Restacks|Restacks|Comments|Comentarios|Kommentare|Commentaires|Comentários|"
    r"Commenti|Debate sobre est[ea] \w+|Discussão sobre est[ea] \w+|Discussione su quest[oa] \w+|"
    r"Diskussion (?:über|zu) diese[mnr]? \w+|Discussion à propos de cet(?:te)? \w+|"
    r"Discussion about this (?:post|video|podcast|episode)|"
    r"Write a comment(?:\.\.\.|…)?|Leave a comment|\d[\d,.]* (?:Likes?|Restacks?|"
    r"Mi piace|Me gusta|J['’]aime|Gefällt mir(?:-Angaben)?|Curtidas?|Vind-ik-leuks?)"
    r"(?: ?[∙·] ?\d[\d,.]* Restacks?)?|Top first|New first|"
    r"Top ?New ?Chronological|Newest|Oldest|Top|Latest|Sort by)\Z",
    re.IGNORECASE,
)
_TABS = re.compile(
    r"(?:Comments ?Restacks|Discussion about this \w+|Write a comment(?:\.\.\.|…)?)\Z",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"(?:Top ?Latest(?: ?Discussions)?|Top ?New(?: ?Community)?|"
    r"Publish on Substack|No posts|Ready for more\?|"
    r"¿Listo para más\?|Pronto para mais\?|Prêts? (?:pour|à) (?:plus|en savoir plus) ?\?|"
    r"Pronto per altro\?|(?:Bereit für|Lust auf) mehr\?|Klaar voor meer\?|"
    r"© ?\d{4}.*|"
    r"Privacy ?[∙·•] ?Terms.*|Start your Substack.*|Get the app|Start writing.*|"
    r"Substack is the home for great culture|This site requires JavaScript.*|"
    # The tabs below the comments, grown together: "TopNeuesteDiskussionen"
    r"[^\W\d_]{3,30}(?:Discussions|Diskussionen|Discusiones|Discussioni|Discussões|Discussies|"
    r"Dyskusje|Diskussioner|Обсуждения)|"
    r"Nessun post|Keine (?:Posts|Beiträge)|Aucun (?:post|article)|No hay publicaciones|"
    r"Sin (?:posts|publicaciones)|Debates|"
    r"(?:Sem|Nenhuma?) (?:posts|publicações|publicação)|Geen posts|"
    r"Inga inlägg|Brak postów|Publisher Privacy.*|More from .+|Recommend .+ to your readers|See "
    r"all)\Z"
)
_SECOND_TABS = frozenset(
    "Latest New Neueste Neu Récents Nouveautés Recientes Novedades Recentes Recenti Nieuwste "
    "Senaste Najnowsze Новые 最新".split()
)
# These may also be how somebody begins a sentence.
_LOOSE_FOOTER = re.compile(r"More from|Start|Recommend")
_PUBLICATION = re.compile(
    r"['’]s\s+\w+|\b(?:newsletter|substack|blog|letters?|journal|weekly|daily|review|notes|"
    r"dispatch(?:es)?|report|digest|podcast|times|magazine|stack|post|diary|musings)\b|\AThe ",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?:;,…]\Z")
_INITIAL_END = re.compile(r"(?:\b[^\W\d_]|Jr|Sr|Dr|St|Ph\.?D|M\.?D|Esq)\.\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without its Markdown.

    Attributes:
        number: Its place among all lines of the source.
        text: Stripped; the text of links and images in place of them.
        title: The title of the last link (the exact time, on dates).
        comment_id: From the address of the last link.
        after_mark: Whether a tab alone stands above it, where the picture was.
        edited: Whether it says so behind a date.
        name: The first link's text where nothing but another link follows: a newsletter's.
    """

    number: int
    text: str
    title: str | None = None
    comment_id: str | None = None
    after_mark: bool = False
    edited: bool = False
    name: str | None = None


#: What a browser prints at the head and the foot of each sheet.
_SHEET = re.compile(
    r"https?://\S{4,200} \d{1,3}/\d{1,3}\Z|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d{2}"
    r"(?: [AP]M)? .{0,200}\bby\b.{1,80}\Z|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d{2}"
    r"(?: [AP]M)? Comments - .{1,200}\Z"
)


def is_sheet(text: str) -> bool:
    """Whether a line stands at the edge of a printed sheet."""
    return bool(_SHEET.match(text))


def lines_of(source: Source) -> list[Line]:
    """Return the lines that are not blank."""
    found = []
    after_mark = False
    for number, bare in enumerate(source.bare):
        if not bare:
            after_mark = after_mark or source.lines[number].strip(" ") == "\t"
            continue
        if bare[0] in "h0123456789" and is_sheet(bare):
            continue
        if "](" in bare or bare == "[" or bare.startswith("#"):
            found.append(_plain(number, bare, after_mark=after_mark))
        else:
            date = _without_mark(bare)
            edited = date != bare
            found.append(Line(number, date, after_mark=after_mark, edited=edited))
        after_mark = False
    return [line for line in found if line.text]


def _without_mark(text: str) -> str:
    """Return a date without the word that says the comment was edited; other lines as they are."""
    if len(text) > 2 * _LONGEST_DATE or " " not in text:
        return text
    again = _EDITED_AGAIN.match(text)
    if again and label_of(again["word"]) is Label.EDITED and dates.is_date(again["date"]):
        return again["date"]
    if len(text) > _LONGEST_DATE:
        return text
    grown = _GROWN_MARK.match(text)
    date, _, mark = (grown[1], "", grown[2]) if grown else text.rpartition(" ")
    edited = label_of(mark.strip("()")) is Label.EDITED and dates.is_date(date)
    return date.rstrip(" ∙·•") if edited else text


def _plain(number: int, text: str, *, after_mark: bool) -> Line:
    line = text = _IMAGE.sub(r"\1", text)
    title = comment_id = None
    for match in _LINK.finditer(text):
        title = match[3] or title
        address = _COMMENT_ID.search(match[2])
        comment_id = address[1] if address else comment_id
    text = _HALF_LINK.sub("", _LINK.sub(r"\1", text)).strip()
    date = _EDITED.sub("", text) if title else text
    pair = _TWO_LINKS.match(line)
    name = _LINK.sub(r"\1", pair["first"]).strip() if pair else None
    return Line(number, date, title, comment_id, after_mark, edited=date != text, name=name)


def is_button(text: str) -> bool:
    """Whether a line is a button, a count on one, or a fold."""
    if _LIKE.match(text) or _BUTTON.match(text) or _ROW.match(text):
        return True
    # Since 2023 with how many replied: "Reply (3)".
    return label_of(_LIKES.sub("", text)) in _ROW_LABELS or is_like(text) or _is_fold(text)


def is_row(text: str) -> bool:
    """Whether a line is a row of buttons grown together, with one that only Substack has."""
    return bool(_ROW.match(text)) and bool(_OWN_BUTTON.search(text))


def _is_fold(text: str) -> bool:
    """Whether a line is "2 replies by NAME and others", in any language."""
    if not text[:1].isdecimal() or len(text) > _LONGEST_FOLD:
        return False
    return label_of(" ".join(text.split()[:2])) is Label.REPLIES and not is_prose(text)


def is_shouted(text: str) -> bool:
    """Whether a line is of a row of buttons as a printed page has them, in capitals."""
    return text.isupper() and is_button(text)


def is_like(text: str) -> bool:
    """Whether a line is the button to like, with or without how many did."""
    return bool(_LIKE.match(text)) or label_of(_LIKES.sub("", text)) is Label.LIKE


def is_mark(text: str) -> bool:
    """Whether a line says that somebody wrote the post, or edited the comment."""
    return label_of(text.strip("()*_")) in _MARKS


def is_also_header(text: str) -> bool:
    """Whether a line stands between a comment's date and its body."""
    return bool(_ALSO_HEADER.match(text)) or is_mark(text)


def counts(text: str) -> bool:
    """Whether a line says how many comments there are, in any language."""
    return bool(COUNT.match(text)) or label_of(text) is Label.COMMENTS


def is_section_header(text: str) -> bool:
    """Whether a line heads the comments or belongs to the box to write in."""
    composes = label_of(text) in {Label.COMPOSER, Label.SORT}
    return composes or counts(text) or bool(_SECTION.match(text))


def heads_section(text: str) -> bool:
    """Whether a line stands only above comments: a count, the tabs, the box to write in."""
    composes = label_of(text) is Label.COMPOSER
    return composes or counts(text) or bool(_TABS.match(text))


def is_footer(text: str) -> bool:
    """Whether a line may begin what stands below the comments."""
    return bool(_FOOTER.match(text)) and not (_LOOSE_FOOTER.match(text) and is_prose(text))


def is_tabs(texts: list[str]) -> bool:
    """Whether two lines are the tabs below the comments: "Top", "Latest", in any language."""
    if len(texts) < 2 or texts[0] != "Top":
        return False
    return texts[1] in _SECOND_TABS or label_of(texts[1]) is Label.SORT


def is_sole_name(text: str) -> bool:
    """Whether a line can be a name and nothing else."""
    if not 0 < len(text) <= 60 or len(text.split()) > 7 or "://" in text or text.isdecimal():
        return False
    if is_button(text) or is_section_header(text) or dates.is_date(text):
        return False
    return not _SENTENCE_END.search(text) or bool(_INITIAL_END.search(text))


def likely_publication(text: str) -> bool:
    """Whether a name is rather a newsletter's than a person's."""
    return bool(_PUBLICATION.search(text))


def score_of(buttons: list[str]) -> int | None:
    """Return the likes that a row of buttons shows, or none."""
    found = (_LIKES.search(t) if is_like(t) else _ROWED_LIKES.match(t) for t in buttons)
    return next((count_in(likes["count"]) for likes in found if likes), None)


def unwrap(body: str) -> str:
    """Join lines that a printer broke; blank lines and list items stay apart."""
    paragraphs = []
    for block in re.split(r"\n\s*\n", body.strip("\n")):
        joined = ""
        for line in map(str.strip, block.split("\n")):
            begins = bool(re.match(r"[-*•–] |\d+[.)] |> ", line))
            joined += ("\n" if begins else " ") + line if joined else line
        paragraphs.append(joined)
    return "\n\n".join(paragraphs)
