"""Comments that their headers call responses: ``Response from the owner``, ``Kommentar von Ada``.

The page has two kinds of them then, and the second always stands below what it answers, which is
the last above of the first kind. Where the first comment is called so too, all are answers to the
page, and nothing is said.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from thread_cli.ingest.generic.claims import ROOT, Claim
from thread_cli.ingest.generic.reply_words import RESPONSE
from thread_cli.ingest.generic.shown import Shown

_COMMENT = r"(?:comment|kommentar|commentaire|comentario|comentário|commento|komentarz|комментарий)"
_BY = r"(?:from|by|von|vom|der|des|du|de la|de l['’]|de|da|do|del|della|di|van|från|fra|od|от|від)"
_OWNER = (
    r"(?:owner|developer|author|seller|host|management|property|business|manager|company|merchant"
    r"|inhabers?|anbieters?|entwicklers?|verkäufers?|autors?|propriétaire|vendeur|auteur"
    r"|propietario|vendedor|autor|desarrollador|proprietário|anfitrião|proprietario"
    r"|venditore|eigenaar|verkoper|właściciela|владельца|продавца|автора)"
)
#: "Owner's response", "Author's Response:", "Developer Response", "Response from the owner".
_OWNED = re.compile(
    rf"(?:\A|\s){_OWNER}(?:['’]s)? (?:response|reply)(?=\W|\Z)"
    rf"|\A\W{{0,3}}{RESPONSE} {_BY}\s?(?:the |den |la |le |el |o )?{_OWNER}(?=\W|\Z)"
    r"|からの(?:お礼|返信|返答|回答)|(?:商家|卖家|店主|作者|主办方)(?:回复|回覆)",
    re.IGNORECASE,
)
#: "Reply from", "Comment by": what stands before the author's name.
_REPLIED = re.compile(rf"\A\W{{0,3}}{RESPONSE} {_BY}\s?\Z", re.IGNORECASE)
#: "svarte Ada", "answered by Ada": what somebody did whose name stands behind it.
_ANSWERED = re.compile(
    r"(?:\A|[\s,|·•-])(?:(?:answered|replied|beantwortet|geantwortet|répondu|respondid[oa]|contestad[oa]"
    r"|besvar(?:at|et)|beantwoord) (?:by|von|par|por|av|af|door)"
    r"|svarte|svarade|svarede|antwortete|antwoordde|respondió|contestó|respondeu|rispose|ответила?"
    r"|відповіла?|odpowiedziała?|odpověděla?|vastasi|yanıtladı)\s?\Z",
    re.IGNORECASE,
)
_COMMENTED = re.compile(rf"(?:\A\W{{0,3}}|(?<=\d)){_COMMENT} {_BY}\s?\Z", re.IGNORECASE)
_LONGEST = 80


def by_kind(comments: Sequence[Shown]) -> Claim | None:
    """Return whom responses answer, or none where headers call nothing so, or everything."""
    owned = [any(map(_OWNED.search, _lines(comment))) for comment in comments]
    replied = [_is_before_name(comment, _REPLIED) for comment in comments]
    commented = [_is_before_name(comment, _COMMENTED) for comment in comments]
    if any(commented):
        # Comments on answers, that many people may write.
        return _below_last(commented)
    answered = [_is_before_name(comment, _ANSWERED) for comment in comments]
    if _groups(answered) > 1:
        return _below_last(answered)
    authors = {c.author for c, is_one in zip(comments, replied, strict=True) if is_one}
    if len(authors) > 1:
        replied = [False] * len(comments)
    return _below_last([a or b for a, b in zip(owned, replied, strict=True)])


def _groups(kinds: Sequence[bool]) -> int:
    """Return how often one of a kind stands below one of the other."""
    return sum(b and not a for a, b in pairwise(kinds))


def _below_last(kinds: Sequence[bool]) -> Claim | None:
    """Return that each of a kind answers the last of the other; none where it is the first."""
    if not any(kinds) or kinds[0]:
        return None
    parents: list[int | None] = []
    last = 0
    for at, is_response in enumerate(kinds):
        last = last if is_response else at
        parents.append(last if is_response else ROOT)
    return Claim("responses", parents, 1.0)


def _lines(comment: Shown) -> tuple[str, ...]:
    """Return the lines beside its author's name, that may say what kind a comment is of."""
    return tuple(line for line in (*comment.above[-1:], *comment.head[:2]) if len(line) <= _LONGEST)


def _is_before_name(comment: Shown, form: re.Pattern[str]) -> bool:
    name = comment.author.lower()
    places = [(line, line.lower().find(name)) for line in _lines(comment)[-2:] if name]
    return any(at > 0 and bool(form.search(line[:at])) for line, at in places)
