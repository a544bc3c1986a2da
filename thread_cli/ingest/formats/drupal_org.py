"""Drupal.org's issues, and what Drupal sets below a header or a text: changed fields, files.

``Comment #2``, ``NAME Credit Attribution: NAME at COMPANY commented DATE``, then what was changed::

    Status:  Active  » Needs review
    File  Status  Size
    new  2978841-3.patch  1.21 KB
"""

import re
from collections.abc import Sequence

from thread_cli.ingest.headed import Head
from thread_cli.ingest.source import Source

_NUMBER = re.compile(r"(?:Comment )?#\d{1,4}\Z")
_COMMENTED = re.compile(
    r"(?P<name>\S.{0,58}?)(?: ?Credit ?Attribution: .{1,200}?)? (?:commented|created an issue)"
    r"(?:[. ]+| about )(?P<date>\S.{4,40})\Z"
)
_CHANGED = re.compile(r"[^\W\d_][\w /-]{0,40}:\s.{0,200}».{0,200}\Z")
_TESTED = re.compile(
    r"(?:PASSED|FAILED|Failed|Test request sent|Idle|Unable to apply patch|Queued for)\b.{0,300}\Z"
)
_SIZE = r"\d[\d.,]* (?:bytes?|octets|[KMG]B|[KMG]o|Bytes?)"
#: The table of attached files below a text.
ATTACHED = re.compile(
    r"(?:Attachment|Anhang|Fichier attaché|Adjunto|Archivo adjunto|Anexo|Allegato|Bijlage|"
    r"Dateianhang|Fichier)\s+(?:Size|Größe|Taille|Tamaño|Tamanho|Dimensione|Grootte)\Z|"
    rf"(?:File Status Size|(?:new )?\S{{1,160}}\.\w{{1,8}} {_SIZE})\Z",
    re.IGNORECASE,
)
#: Who tells what the tests said.
_SYSTEM = frozenset({"System Message", "DrupalBot"})


def match_head(source: Source, number: int) -> re.Match[str] | None:
    """Match a header that stands below the comment's number."""
    text = source.bare[number]
    if " commented " not in text or len(text) > 300:
        return None
    above = next((t for t in reversed(source.bare[max(0, number - 3) : number]) if t), "")
    return _COMMENTED.match(text) if _NUMBER.match(above) else None


def without_facts(source: Source, heads: Sequence[Head]) -> list[Head]:
    """Return the headers of people, each with its number; changed fields and files are no text."""
    kept: list[Head] = []
    for head in heads:
        if head.first and _NUMBER.match(source.bare[head.first - 1]):
            head.first -= 1
        if head.author in _SYSTEM:
            if kept:
                kept[-1].end = head.first
            continue
        while head.body < len(source) and _is_fact(source.bare[head.body]):
            head.body += 1
        kept.append(head)
    return kept


def _is_fact(text: str) -> bool:
    return bool(_CHANGED.match(text) or ATTACHED.match(text) or _TESTED.match(text))
