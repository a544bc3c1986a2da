"""Counts of replies, ``2 replies`` or ``Kommentare (3)``, that the next comments make up.

A page may fold away what it counts. The next comments are what is counted where the page's own
total says that nothing is folded, or a button says that these can be hidden.
"""

import re
from collections.abc import Sequence

from thread_cli.ingest.generic.claims import ROOT, Claim
from thread_cli.ingest.generic.openers import are_apart
from thread_cli.ingest.generic.shown import Shown

_NOUN = (
    r"(?:repl(?:y|ies)|responses?|comments?|answers?|antwort(?:en)?|kommentare?n?|réponses?"
    r"|commentaires?|respuestas?|comentarios?|respostas?|comentários?|rispost[ae]|comment[io]"
    r"|antwoord(?:en)?|reacties?|svar|kommentarer?|odpowied(?:ź|zi)|komentarz[ey]?"
    r"|ответ(?:а|ов)?|комментари(?:й|я|ев)|відповід(?:ь|і|ей)|odpověd[ií]|vastaus(?:ta)?"
    r"|vastaukset|válasz|yanıt|balasan|則留言|則回覆|条回复|件の返信|개의 답글|ความเห็นย่อย)"
)
_HIDE = (
    r"(?:hide|collapse|masquer|ausblenden|ocultar|nascondi|verbergen|dölj|skjul|ukryj|скрыть|收起)"
)
_COUNT = re.compile(
    rf"(?:(?P<hide>{_HIDE}) )?(?P<n>\d{{1,3}}) ?{_NOUN}(?: (?P<after>{_HIDE}))?(?=\W|\Z)"
    rf"|{_NOUN} ?[(:]? ?(?P<m>\d{{1,3}})\)?(?=\W|\Z)",
    re.IGNORECASE,
)
_LONGEST = 60
_CHANCE = 0.05


def by_count(comments: Sequence[Shown], declared: int | None) -> Claim | None:
    """Return which comments a count above them counts, or none where that is not sure.

    Args:
        comments: All comments.
        declared: How many the page says there are, or none.
    """
    found = [_count(comment) for comment in comments]
    counts = [count for count, _ in found]
    if counts[0] >= len(comments) - 1:  # what is said of the whole page
        counts[0] = 0
    number = 0
    parents: list[int | None] = [ROOT] * len(comments)
    while number < len(comments):
        end = number + 1 + counts[number]
        if end > len(comments) or any(counts[number + 1 : end]):
            return None
        parents[number + 1 : end] = [number] * counts[number]
        number = end
    total = sum(counts)
    counted = sum(map(bool, counts))
    whole = declared in {len(comments), len(comments) - total}
    are_shown = sum(hide for count, hide in found if count) >= counted
    # How likely so many comments would have no count if they were others than those counted.
    chance = (1 - counted / (len(comments) - total + 1)) ** total
    opens = [parent == ROOT for parent in parents]
    is_sure = whole or are_shown or chance < _CHANCE or (total > 1 and are_apart(comments, opens))
    if not total or not is_sure:
        return None
    return Claim("counts", parents, 1.0)


def _count(comment: Shown) -> tuple[int, bool]:
    """Return how many replies a comment is said to have, and whether these can be hidden."""
    for line in (*comment.foot, *comment.head):
        if len(line) > _LONGEST:
            continue
        match = _COUNT.search(line)
        if match:
            shows = match["hide"] or match["after"] or line.endswith((":", "："))
            return int(match["n"] or match["m"]), bool(shows)
    return 0, False
