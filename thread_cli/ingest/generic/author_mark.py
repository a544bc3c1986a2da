"""The mark of the post's author, which has grown to a name: ``mika author``, ``Rufus (Author)``.

Such a mark is one person's, so that no shape of all headers shows that it is none of the name.
"""

from collections.abc import Sequence
from dataclasses import replace

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.page_words import is_page_word
from thread_cli.ingest.ui_words import Label, label_of

#: A mark has at most so many words.
_WORDS = 4
_SIDES = " ()[]·•|,–—-"


def without_author_mark(boundaries: Sequence[Boundary]) -> tuple[list[Boundary], str | None]:
    """Return the boundaries without the mark, and whom it calls the post's author.

    Where several people, or all, have it, it is something else; nothing is changed then.
    """
    bare = [_bare(b.author) for b in boundaries]
    marked = {name for name in bare if name}
    others = {b.author for b, name in zip(boundaries, bare, strict=True) if not name}
    if len(marked) != 1 or not others - marked:
        return list(boundaries), None
    found = [
        replace(b, author=name, quality=names.quality(name)) if name else b
        for b, name in zip(boundaries, bare, strict=True)
    ]
    return found, next(iter(marked))


def _bare(author: str) -> str | None:
    """Return a name without the mark at its end, or none where there is no mark."""
    words = author.split()
    for count in range(min(_WORDS, len(words) - 1), 0, -1):
        if label_of(" ".join(words[-count:]).strip(_SIDES)) is Label.AUTHOR:
            name = " ".join(words[:-count]).rstrip(_SIDES)
            return name if name and not is_page_word(name) and len(name) > 1 else None
    return None
