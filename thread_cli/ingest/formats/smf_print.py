"""Simple Machines Forum's view to print: ``Title: …`` over ``Post by: NAME on DATE``."""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.headed import Head

_TITLE = re.compile(r"(?P<label>[^\W\d_]{4,9}) ?: .{0,200}\Z")
_BY = re.compile(
    r"(?P<label>Post(?:ed)? by|Publicado por|Beitrag von|Posté par|Message de|Post di|Inserito da|"
    r"Bericht door|Geplaatst door|Enviado por|Postado por|Wiadomość wysłana przez|Отправлено|"
    r"Inlägg av|Skrivet av|Indlæg af|Innlegg av) ?: (?P<rest>\S.{8,120})\Z"
)
#: Between name and date.
_ON = re.compile(r" (?:on|am|le|en|em|il|op|w|от|den|dnia|skrivet) ")
_FEWEST = 2


def find(bare: list[str]) -> list[Head]:
    """Return the headers, or none where these two lines do not recur."""
    heads: list[Head] = []
    labels: set[tuple[str, str]] = set()
    for index, text in enumerate(bare):
        by = _BY.match(text) if index and ": " in text and len(text) <= 160 else None
        title = _TITLE.match(bare[index - 1]) if by else None
        if by is None or title is None:
            continue
        for on in _ON.finditer(by["rest"]):
            date = by["rest"][on.end() :]
            if dates.is_date(date):
                heads.append(Head(index - 1, index + 1, by["rest"][: on.start()], date))
                labels.add((title["label"], by["label"]))
                break
    return heads if len(heads) >= _FEWEST and len(labels) == 1 else []
