"""phpBB's view to print: ``Author: NAME [ DATE ]`` over ``Post subject: …``, in any language."""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.formats import phpbb_old
from thread_cli.ingest.headed import Head

_AUTHOR = re.compile(
    r"(?:Author|Autor|Auteur|Autore|Автор|Författare|Forfatter|Yazar|Kirjoittaja|Szerző)\s?:\s"
    r"(?P<name>\S.{0,58}?) \[ ?(?P<date>[^\[\]]{8,50}?) ?\]\Z"
)
FOOT = re.compile(
    r"(?:Page|Seite|Página|Pagina|Strona|Страница|Sida|Side|Strana|Sayfa|Sivu) "
    r"\d+ (?:of|von|sur|de|di|van|z|из|av|af|/) \d+\b.{0,80}\Z"
)


def heads(bare: list[str]) -> list[Head]:
    """Return the posts; none where no author stands over a subject."""
    posts: list[Head] = []
    for index, text in enumerate(bare[:-1]):
        match = _AUTHOR.match(text) if text.endswith("]") and len(text) <= 140 else None
        if match is None or not dates.is_date(match["date"]):
            continue
        if phpbb_old.SUBJECT.match(bare[index + 1][:220]):
            posts.append(Head(index, index + 2, match["name"], match["date"]))
    return posts
