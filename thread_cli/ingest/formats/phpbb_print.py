"""phpBB's views to print, in any language.

- subsilver2: ``Author: NAME [ DATE ]`` over ``Post subject: …``;
- prosilver: ``Posted: DATE`` over ``by NAME``, below the subject.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.formats import phpbb_old
from thread_cli.ingest.headed import Head

_AUTHOR = re.compile(
    r"(?:Author|Autor|Auteur|Autore|Автор|Författare|Forfatter|Yazar|Kirjoittaja|Szerző)\s?:\s"
    r"(?P<name>\S.{0,58}?) \[ ?(?P<date>[^\[\]]{8,50}?) ?\]\Z"
)
_BY = re.compile(r"(?:by|von|par|por|da|door|przez|av|af|od|Автор|de) (?P<name>\S(?:.{0,58}\S)?)\Z")
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
    return posts or _dated_first(bare)


def _dated_first(bare: list[str]) -> list[Head]:
    """Return the posts below ``Posted: DATE`` and ``by NAME``; none where but one is so."""
    posts: list[Head] = []
    for index, text in enumerate(bare[:-1]):
        match = phpbb_old.HEAD.match(text) if ": " in text and len(text) <= 100 else None
        if match is None or match["title"] or match["subject"] is not None:
            continue
        by = _BY.match(bare[index + 1]) if len(bare[index + 1]) <= 70 else None
        if by is None or not dates.is_date(match["date"]):
            continue
        floor = posts[-1].body if posts else 0
        above = [n for n in range(max(floor, index - 2), index) if bare[n]]
        # The subject stands apart from the post above.
        subject = above and len(bare[above[-1]]) <= 200 and not bare[max(0, above[-1] - 1)]
        first = above[-1] if subject else index
        posts.append(Head(first, index + 2, by["name"], match["date"]))
    return posts if len(posts) > 1 else []
