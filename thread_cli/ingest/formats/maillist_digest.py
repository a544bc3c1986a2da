"""Digests of mailing lists: ``Message: N``, a few fields, the body, a rule between messages.

Archives on the web show messages below one another with the same fields, but no number.
"""

import re
from itertools import pairwise

from thread_cli.ingest import dates
from thread_cli.ingest.draft import Draft
from thread_cli.ingest.formats.maillist_fields import IDENTIFIER, sender
from thread_cli.ingest.headed import Head, add_before, add_comment, add_furniture
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_DIGEST = re.compile(r"Message: (?P<number>\d+)\Z")
#: Mailman wrote the second until 2002.
_RULE = re.compile(r"-{20,}\Z|(?:--__){2,}--\Z")
#: Above what a mail answers, in mail programs of offices.
_BELOW = re.compile(
    r"-{3,}\s?(?:Original Message|Ursprüngliche Nachricht|Originalnachricht|Message d['’]origine|"
    r"Mensaje original|Mensagem original|Messaggio originale|Oorspronkelijk bericht|"
    r"Ursprungligt meddelande|Oprindelig meddelelse|Opprinnelig melding|"
    r"Wiadomość oryginalna|Исходное сообщение)\s?-{3,}\Z|_{20,}\Z"
)
_LIST_RULE = re.compile(r"_{40,}\Z")
_LIST = re.compile(r".{1,80} (?:mailing list|Mailingliste|maillist)\b.{0,80}\Z")
_DIGEST_END = re.compile(r"End of .{1,80} Digest.*\Z")
_PART = re.compile(r"-{14} next part -{14}\Z|Subject: Digest Footer\Z")
_DIGEST_HEAD = re.compile(
    r"(?:Send .{1,80} mailing list submissions.*|To subscribe or unsubscribe.*|Today's Topics.*|"
    r"You can reach the person managing.*|.{1,80} Digest, Vol \d+.*)\Z"
)
_DIGEST_FIELD = re.compile(
    r"(?P<name>Date|From|To|Cc|Subject|Message-I[Dd]|In-Reply-To|References|Newsgroups|Reply-To|"
    r"Content-Type): ?(?P<value>.*)\Z"
)
#: What mail programs of offices call these, in the languages they speak.
_OFFICE = {
    "From": "From|Von|De|Da|Van|Från|Fra|Od|От|差出人|发件人",
    "Sent": "Sent|Gesendet|Envoyé|Enviado|Enviado el|Enviada em|Inviato|Verzonden|Skickat|Sendt|"
    "Wysłano|Отправлено|送信日時|发送时间",
    "To": "To|An|À|Para|A|Aan|Till|Til|Do|Кому|宛先|收件人",
    "Cc": "Cc|CC|Kopie|Kopia|Kopi|DW|Копия|抄送",
    "Subject": "Subject|Betreff|Objet|Asunto|Assunto|Oggetto|Onderwerp|Ämne|Emne|Temat|Тема|件名|"
    "主题",
}
_OFFICE_NAMES = {word: name for name, words in _OFFICE.items() for word in words.split("|")}
_OFFICE_FIELD = re.compile(
    rf"(?P<name>{'|'.join(sorted(_OFFICE_NAMES, key=len, reverse=True))})\s?[:：]\s?(?P<value>.*)\Z"
)
_MAILTO = re.compile(r"\s*\[(?:mailto:)?[^\[\]\s]{1,120}\]\Z")


def _field(line: str) -> tuple[str, str] | None:
    """Return name and value of a field; offices' mail programs name it in any language."""
    if match := _DIGEST_FIELD.match(line):
        return match["name"], match["value"]
    match = _OFFICE_FIELD.match(line) if len(line) <= 400 else None
    return (_OFFICE_NAMES[match["name"]], match["value"]) if match else None


#: Gmane's archive adds how long that was ago.
_AGO = re.compile(r" \([^()]{4,80} ago\)\Z")


def digest_starts(source: Source) -> list[int]:
    """Return the lines ``Message: N`` with fields below."""
    return [
        number
        for number, line in enumerate(source.bare)
        if line.startswith("Message: ")
        and _DIGEST.match(line)
        and any(_DIGEST_FIELD.match(below) for below in source.bare[number + 1 : number + 3])
    ]


def field_starts(source: Source) -> list[int]:
    """Return where blocks of fields begin that tell who wrote when: archives show messages so."""
    starts, bare = [], source.bare
    for number, line in enumerate(bare):
        if _field(line) is None or (
            number and bare[number - 1] and not _BELOW.match(bare[number - 1])
        ):
            continue
        names = set()
        for below in bare[number : number + 8]:
            field = _field(below)
            if field is None:
                break
            names.add(field[0])
        if names >= {"From", "Subject"} and names & {"Date", "Sent"}:
            starts.append(number)
    return starts if len(starts) > 1 else []


def _read_fields(source: Source, head: Head, end: int) -> str | None:
    """Take the fields below a header; return the identifier of what the message answers."""
    answered = None
    while head.body < end and source.bare[head.body]:
        name, value = _field(source.bare[head.body]) or ("", "")
        identifier = next(iter(IDENTIFIER.findall(value)), None)
        if name == "From":
            written, address = sender(_MAILTO.sub("", value))
            head.author = written or address or value
        elif name in {"Date", "Sent"}:
            head.created_text = _AGO.sub("", value)
            head.extra |= {"_sent": True} if name == "Sent" else {}
        elif name == "Subject":
            head.extra["subject"] = value
        elif name.lower() == "message-id":
            head.source_id = identifier
        elif name == "In-Reply-To":  # not every list's digests have it
            answered = identifier
        head.body += 1
    return answered


def _foot(source: Source, body: int, end: int) -> int:
    """Return where the list's own lines begin that it puts below a message, else ``end``."""
    for number in range(body, end - 1):
        if _LIST_RULE.match(source.bare[number]) and _LIST.match(source.bare[number + 1]):
            return number
    return end


def read_digest(source: Source) -> Draft:
    """Cut a digest at its messages."""
    numbered = digest_starts(source)
    starts = numbered or field_starts(source)
    seen = f"{len(starts)} messages of a digest"
    draft = Draft([], 0.95, seen, order="time", quotes_answer=True)
    if not starts:
        return draft
    begins = source.bare[starts[0]] == "Message: 1"  # nothing of a message stands above it
    add_before(
        source,
        draft,
        starts[0],
        is_page=lambda line: begins or bool(_DIGEST_HEAD.match(line)),
        is_button=_is_rule,
    )
    base = len(draft.records)
    answered: dict[int, str] = {}
    for index, first in enumerate(starts):
        end = starts[index + 1] if index + 1 < len(starts) else len(source)
        head = Head(first, first + bool(numbered), None)
        if identifier := _read_fields(source, head, end):
            answered[index] = identifier
        end = _foot(source, head.body, end)
        for number in range(head.body, end):
            if _DIGEST_END.match(source.bare[number]):
                end = number
                break
        head.end = next(
            (n for n in range(head.body, end) if _PART.match(source.bare[n])), None
        )  # what follows was attached, or is the list's own
        add_comment(source, draft, head, head.end or end, is_button=_is_rule)
    add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
    known = {r.source_id: i for i, r in enumerate(draft.records) if r.source_id}
    for index, identifier in answered.items():
        parent = known.get(identifier)
        if parent != base + index:
            draft.records[base + index].parent = parent
    _chain(draft, base)
    return draft


def _is_rule(line: str) -> bool:
    return bool(_RULE.match(line) or _BELOW.match(line))


def _chain(draft: Draft, base: int) -> None:
    """Link, in place, a mail with all that it answers below it, as offices' programs send it."""
    sent = ["_sent" in record.extra for record in draft.records]
    for record in draft.records:
        record.extra = {key: value for key, value in record.extra.items() if key != "_sent"}
    if not all(sent[base:]):
        return
    moments = [dates.moment(r.created_text or "", None, "dmy") for r in draft.records[base:]]
    times = [moment.when for moment in moments if moment]
    if len(times) < len(moments) or any(a < b for a, b in pairwise(times)):
        return
    draft.order = None  # the newest is at the top, and what it answers below it
    for number, record in enumerate(draft.records[:-1]):
        record.parent = number + 1
    draft.records[-1].is_root = True
