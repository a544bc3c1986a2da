"""Blocks of a comment's text that its form marks as quoted: ``>``, lead-ins, ``[quote]``."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_CHEVRON = re.compile(r"[ \t]{0,3}(?P<marks>>(?:[ \t]?>){0,30})")
#: One of these is in every text that has a marked quote.
_HINTS = (
    *(">", ":\n", "rote", "writes", "said", "iginally ", "[quote", "[QUOTE", "Quote from:"),
    *("Cita de:", "Zitat von:", "Citation de:", "Citação de:", "Citazione di:", "Citaat van:"),
    *("Zitat von ", "Envoyé par ", "Iniciado por ", "originalmente por ", "critto da "),
    *("Geplaatst door ", "Zamieszczone przez ", "Сообщение от ", "Ursprungligen postat av "),
    *("schrieb", "geschrieben", "écrit", "escribió", "scritto", "schreef", "escreveu", "skrev"),
    *("napisał", "писал", "napsal", "yazdı", "kirjoitti", "írta", "a scris", "さんの投稿"),
)
_WROTE = (
    r"(?:[Ww]rote|said|writes|schrieb|hat (?:[Ff]olgendes )?geschrieben|a écrit|escribió|"
    # XenForo's.
    r"zei|a dit|dijo|disse|ha detto|sa|sanoi|"
    r"ha scritto|"
    r"schreef|escreveu|skrev|napisał(?:\(a\)|a)?|(?:на)?писал(?:\(а\)|а)?|napsal(?:\(a\)|a)?|"
    r"yazdı|kirjoitti|írta|a scris)"
)
_MAIL = r"(?:\s*[<(\[][^<>()\[\]\n]{1,80}[>)\]])?"
#: vBulletin's, in its languages.
_POSTED = (
    r"(?:[Oo]riginally [Pp]osted by:?|Zitat von|Envoyé par|Iniciado por|Escrito originalmente por|"
    r"Originariamente [Ss]critto da|Geplaatst door|Zamieszczone przez|Сообщение от|"
    r"Postado originalmente por|Ursprungligen postat av)"
)
_VIEW = (
    r"(?:View Post|Beitrag anzeigen|Voir le message|Ver [Mm]ensaje|Visualizza [Mm]essaggio|"
    r"Bekijk bericht|Wyświetl post|Посмотреть сообщение|Ver Post|Visa inlägg)"
)
_SMF = r"(?:Quote from|Cita de|Zitat von|Citation de|Citação de|Citazione di|Citaat van):"
_QUOTES = ("Quote", "Zitat", "Citation", "Citazione", "Citaat", "Cita", "Cytat", "Цитата",
           "Citat", "Citação")  # fmt: skip
_ABOVE = frozenset(f"{word}{colon}" for word in _QUOTES for colon in ("", ":"))
_QUOTE = f"(?:{'|'.join(_QUOTES)})"
#: Who is quoted, and maybe when; the quoted text stands on the line's rest or below.
_LEAD = re.compile(
    rf"(?:(?:[Oo]n|At|Le|El|Il|Em|Op|Den|Dnia|W dniu) (?P<on>[^\n]{{4,120}}?)\s{_WROTE}\s?:"
    # AOL's.
    r"|In a message dated (?P<aol>[^\n]{8,100}?),\s+(?P<aol_name>[^\n,]{1,80}) writes:"
    r"|Am (?P<am>[^\n]{4,120}) schrieb (?P<am_name>[^\n:]{1,60}):"
    rf"|(?:{_QUOTE}:?\s*)?{_POSTED} (?P<posted>[^\n]{{1,60}}?)(?: {_VIEW})?"
    r"(?: on [^\n]{4,40})?:?\Z"
    # phpBB's arrow, where it stands first.
    rf"|↑ ?(?P<up>[^\n@:>]{{1,60}}?)\s{_WROTE}\s?:"
    r"(?:\s?[^\n]{0,50}?\d{1,2}:\d{2}(?:\s?[ap]m)?\Z)?"
    rf"|{_SMF} (?P<from>[^\n]{{1,60}}?) (?:on|en|am|le|em|il|op) [^\n]{{4,60}}\Z"
    # MyBB's.
    rf"|\((?P<mybb_date>[^()\n]{{6,40}})\)\s?(?P<mybb>[^\n@:>]{{1,60}}?)\s{_WROTE}\s?:"
    # Somebody without a name.
    rf"|(?P<address>[\w.+-]{{1,40}}@[\w.-]{{1,60}})\s{_WROTE}\s?:"
    rf"|@?(?P<name>[^\n@:>]{{1,60}}?){_MAIL}\s{_WROTE}(?: on [^\n:]{{4,40}})?\s?:"
    # phpBB's arrow to the post, with its date; the quoted text may stand on the line's rest.
    r"(?:\s?↑(?:[^\n]{0,50}?\d{1,2}:\d{2}(?:\s?[ap]m)?(?!\d)|[^\n]{0,60}\Z))?)"
)
_DATED = (
    *("On ", "At ", "Le ", "El ", "Il ", "Em ", "Op ", "Den ", "Dnia ", "W dniu ", "Am "),
    "In a message dated ",
)
_TAG = re.compile(
    r"\[quote(?:=\"?(?P<name>[^\]\n\",]{1,60})\"?[^\]\n]{0,120})?\]|\[/quote\]", re.IGNORECASE
)
_DEEPEST = 30  # in one another, so that the work stays linear
#: vBulletin's number of the post.
_NUMBERED = re.compile(r";\d{1,9}\Z")
_POST = re.compile(r"post:\s?(\d{1,9})")
#: XenForo's, below a quote.
_EXPAND = re.compile(
    r"(?:Click to expand|Klik om te vergroten|Zum Vergrößern anklicken|Cliquez pour agrandir|"
    r"(?:Haz|Hacer) clic para expandir|Clique para expandir|Clicca per (?:allargare|espandere)|"
    r"Kliknij,? (?:by|aby) rozwinąć|Klicka för att (?:utvidga|expandera)|"
    r"Нажмите,? (?:для раскрытия|чтобы раскрыть))\.{3,4}"
)
_CLOSED = re.compile(rf"(?:\[/quote\]|{_EXPAND.pattern})\Z", re.IGNORECASE)
#: A picture stands before the name, where one is shown.
_ALONE = re.compile(r"(?:\[IMG\] )?(?P<name>[^\n:]{1,60}):\s*\Z")


@dataclass(frozen=True, slots=True)
class Block:
    """A quoted block.

    Attributes:
        start: Where it begins, its lead-in included.
        body: Where the quoted text itself begins.
        end: Where it ends; if it is open, the least that is quoted.
        name: Who is quoted, as the lead-in says.
        post: The number of the quoted post, as the lead-in says.
        depth: How many ``>`` stand before its lines; 0 in other forms.
        is_open: Whether the form does not show where the quoted text ends.
        is_doubtful: Whether it is a quote only if the text is found.
    """

    start: int
    body: int
    end: int
    name: str | None = None
    post: str | None = None
    depth: int = 0
    is_open: bool = False
    is_doubtful: bool = False


def find_blocks(text: str, names: Collection[str]) -> list[Block]:
    """Return the marked quotes of a text in order of their start; nested ones follow theirs.

    Args:
        text: A comment's text.
        names: The thread's authors: a line ``NAME:`` leads a quote in only for these.
    """
    if not any(map(text.__contains__, _HINTS)):
        return []
    lines = list(_lines(text))
    blocks = [*_tagged(text), *_led(text, lines, names), *_chevrons(text, lines, names)]
    return sorted(blocks, key=lambda block: (block.start, -block.end))


def is_dated(text: str, block: Block) -> bool:
    """Whether a block's lead-in is one that mail programs write: "On DATE, NAME wrote:"."""
    lead = text[block.start : block.body].lstrip()
    return lead.startswith(_DATED) and any(map(str.isdecimal, lead))


def quoted_in(text: str, block: Block) -> str:
    """Return what a block whose end is shown quotes, of the text it is in."""
    quoted = _CLOSED.sub("", text[block.body : block.end])
    if not block.depth:
        return quoted
    lines = quoted.split("\n")
    return "\n".join([line for line in lines if _depth(line) == block.depth] or lines)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _depth(line: str) -> int:
    match = _CHEVRON.match(line)
    return match["marks"].count(">") if match else 0


def _chevrons(text: str, lines: list[tuple[int, str]], names: Collection[str]) -> list[Block]:
    """Find runs of lines with ``>``: one block for each depth that a run reaches."""
    blocks: list[Block] = []
    open_runs: list[int] = []  # where the run of each depth began
    least = 0
    for number, (start, line) in enumerate([*lines, (len(text) + 1, "")]):
        depth = _depth(line)
        if depth:
            least = min(least, depth) if open_runs else depth
        while len(open_runs) > depth:
            first = open_runs.pop()
            if least < 3:  # ">>>" alone is a prompt of Python's
                lead = _lead_above(lines, first, names) if not open_runs else None
                begin = lines[first][0]
                name = lead[1] if lead else None
                depth_here = len(open_runs) + 1
                blocks.append(
                    Block(lead[0] if lead else begin, begin, start - 1, name, depth=depth_here)
                )
        open_runs.extend([number] * (depth - len(open_runs)))
    return blocks


def _lead_above(
    lines: list[tuple[int, str]], first: int, names: Collection[str]
) -> tuple[int, str | None] | None:
    """Return where the lead-in above a block begins, and the name in it; it may be wrapped."""
    above = first - 1
    if above >= 0 and not lines[above][1].strip():
        above -= 1
    if above < 0 or _depth(lines[above][1]):
        return None
    line = lines[above][1].strip()
    over = lines[above - 1][1].strip() if above > 0 else ""
    if over.startswith(_DATED) and len(over) <= 200 and line.endswith(":"):
        match = _LEAD.fullmatch(f"{over} {line}")
        if match:
            return lines[above - 1][0], _name_of(match, names)
    match = _LEAD.fullmatch(line) if len(line) <= 300 else None
    return (lines[above][0], _name_of(match, names)) if match else None


def _name_of(match: re.Match[str], names: Collection[str]) -> str | None:
    """Return who is quoted; behind a date the longest end that is an author's name."""
    if match["on"] is None:
        name = (
            match["am_name"]
            or match["aol_name"]
            or match["posted"]
            or match["from"]
            or match["up"]
            or match["mybb"]
            or match["address"]
            or match["name"]
        )
        return name.strip().removeprefix("@") if name else None
    words = re.sub(r"\s*[<(\[][^<>()\[\]]*[>)\]]\s*\Z", "", match["on"]).split()
    for count in range(min(6, len(words)), 0, -1):
        name = " ".join(words[-count:])
        if name in names:
            return name
    return match["on"].rsplit(",", 1)[-1].strip() or None


def _led(text: str, lines: list[tuple[int, str]], names: Collection[str]) -> list[Block]:
    """Find lead-ins without ``>`` below them."""
    blocks: list[Block] = []
    folds = "..." in text
    for number, (start, line) in enumerate(lines):
        stripped = line.strip()
        if not stripped or len(stripped) > 4000 or _depth(line):
            continue
        match = _LEAD.match(stripped)
        alone = None if match else _ALONE.match(stripped)
        if alone and alone["name"].strip() not in names:
            continue
        if not match and not alone:
            continue
        margin = len(line) - len(line.lstrip())
        rest = stripped[match.end() :] if match else ""
        if match and match["posted"] and rest.strip():
            continue  # the form takes the whole line
        if rest.strip():
            body = start + margin + len(stripped) - len(rest.lstrip())
            least = start + margin + len(stripped)
        else:
            below = next((i for i in range(number + 1, min(number + 3, len(lines)))
                          if lines[i][1].strip()), None)  # fmt: skip
            if below is None or _depth(lines[below][1]):
                continue
            body = lines[below][0]
            least = body + len(lines[below][1].rstrip())
        if match and match["name"] and rest.strip() and match["name"].strip() not in names:
            continue  # prose: “as she wrote: …”
        name = _name_of(match, names) if match else alone["name"].strip() if alone else None
        above = next((n for n in range(number - 1, max(-1, number - 3), -1)
                      if lines[n][1].strip()), None)  # fmt: skip
        headed = above is not None and lines[above][1].strip() in _ABOVE
        begin = lines[above][0] if headed and above is not None else start
        expand = _EXPAND.search(text, body, body + 20_000) if folds and match else None
        if expand:
            blocks.append(Block(begin, body, expand.end(), name))
        else:
            doubtful = alone is not None or (name not in names and not (match and match["posted"]))
            blocks.append(Block(begin, body, least, name, is_open=True, is_doubtful=doubtful))
    return blocks


def _tagged(text: str) -> list[Block]:
    """Find ``[quote="NAME, post:2"]…[/quote]``; they may stand in one another."""
    blocks: list[Block] = []
    waiting: list[re.Match[str]] = []
    for tag in _TAG.finditer(text) if "[quote" in text or "[QUOTE" in text else ():
        if not tag.group().startswith("[/"):
            if len(waiting) < _DEEPEST:
                waiting.append(tag)
        elif waiting:
            opened = waiting.pop()
            post = _POST.search(opened.group())
            name = opened["name"] and _NUMBERED.sub("", opened["name"])
            number = post[1] if post else None
            blocks.append(Block(opened.start(), opened.end(), tag.end(), name, number))
    return blocks
