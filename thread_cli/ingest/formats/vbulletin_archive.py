"""vBulletin's archive, which is bare text: ``View Full Version : TITLE``, then names over dates."""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.headed import Head
from thread_cli.ingest.line_parts import can_be_name
from thread_cli.ingest.source import Source

TITLE = re.compile(
    r"(?:View Full Version|Vollständige Version anzeigen|Ver la versión completa|"
    r"Voir la version complète|Visualizza Versione Completa|Ver Versão Completa|"
    r"Volledige versie bekijken|Pełna wersja|Просмотр полной версии|Visa fullständig version)"
    r" ?: (?P<title>\S.{0,200})\Z",
    re.IGNORECASE,
)
FOOT = re.compile(r"(?:Powered by )?vBulletin\s?®.{0,120}\Z")
#: Some copies have no break between the two.
_FUSED = re.compile(
    r"(?P<name>\S.{0,58}?)"
    r"(?P<date>\d{1,2}[-./]\d{1,2}[-./]\d{2,4}, \d{1,2}:\d{2}(?: ?[AaPp][Mm])?)\Z"
)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?: ?[AaPp]\.?[Mm]\.?)?\Z")


def find_heads(source: Source) -> list[Head]:
    """Return the posts below the archive's title; none where it is not there."""
    bare = source.bare
    start = next((n for n, text in enumerate(bare) if TITLE.match(text[:260])), None)
    heads: list[Head] = []
    for number in range(0 if start is None else start + 2, len(bare) if start is not None else 0):
        text = bare[number]
        dated = 8 <= len(text) <= 40 and bool(_CLOCK.search(text)) and dates.is_date(text)
        if dated and can_be_name(bare[number - 1]):
            heads.append(Head(number - 1, number + 1, bare[number - 1], text))
        elif (fused := _FUSED.match(text[:120])) and not dated and can_be_name(fused["name"]):
            heads.append(Head(number, number + 1, fused["name"], fused["date"]))
    return heads
