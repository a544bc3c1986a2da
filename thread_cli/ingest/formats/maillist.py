"""Mailing lists: mbox files and archives, and digests.

An mbox message begins at a ``From `` line (RFC 4155); parents are in ``In-Reply-To`` and
``References`` (RFC 5322, section 3.6.4). Messages are parsed by the standard library's
``email``. A digest names author, date and subject at each ``Message: N``, but no parents.
"""

import email
import email.policy
import re
from datetime import UTC
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from html.parser import HTMLParser

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.headed import Head, add_before, add_comment, add_furniture, no_line
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind, Span

_FROM = re.compile(r"From \S+.* (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) +[A-Z][a-z]{2} +\d{1,2} .*\d{4}\b")
_FIELD = re.compile(r"(?:From|Date|Subject|Message-I[Dd]|Received|To|Return-Path|X-[\w-]+): ")
_IDENTIFIER = re.compile(r"<[^<>\s]{1,300}>")
_DIGEST = re.compile(r"Message: (?P<number>\d+)\Z")
_RULE = re.compile(r"-{20,}\Z")
_DIGEST_END = re.compile(r"End of .{1,80} Digest.*\Z")
_DIGEST_HEAD = re.compile(
    r"(?:Send .{1,80} mailing list submissions.*|To subscribe or unsubscribe.*|Today's Topics.*|"
    r"You can reach the person managing.*|.{1,80} Digest, Vol \d+.*)\Z"
)
_DIGEST_FIELD = re.compile(
    r"(?P<name>Date|From|To|Cc|Subject|Message-ID|Content-Type): ?(?P<value>.*)\Z"
)
_LARGEST = 8 << 20  # a message beyond this has attachments that nobody reads as a comment


class MailListReader:
    """Reads mbox files and digests."""

    name = "maillist"
    label = "Mailing list (mbox, digest)"
    example = (
        "From ada@example.org Mon Jan  6 10:00:00 2020\n"
        "From: Ada Byron <ada@example.org>\n\nI agree."
    )

    def detect(self, source: Source) -> Detection:
        """Look for the lines that begin messages."""
        messages = len(_mbox_starts(source))
        if messages:
            return Detection(0.97, f"{messages} messages that begin with “From ” and header fields")
        digests = len(_digest_starts(source))
        if digests:
            return Detection(
                0.95 if digests > 1 else 0.8, f"{digests} × “Message: 1” with fields below"
            )
        return NOT_SEEN

    def read(self, source: Source) -> Draft:
        """Read an mbox, or else a digest."""
        starts = _mbox_starts(source)
        return _read_mbox(source, starts) if starts else _read_digest(source)


def _mbox_starts(source: Source) -> list[int]:
    starts = []
    for number, line in enumerate(source.lines):
        if not line.startswith("From ") or not _FROM.match(line):
            continue
        if number and source.bare[number - 1]:
            continue
        if number + 1 < len(source) and _FIELD.match(source.lines[number + 1]):
            starts.append(number)
    return starts


def _read_mbox(source: Source, starts: list[int]) -> Draft:
    draft = Draft([], 0.97, f"{len(starts)} messages", order="time")
    add_before(source, draft, starts[0], is_page=no_line, is_button=no_line)
    first_whole = len(draft.records)
    for index, first in enumerate(starts):
        end = starts[index + 1] if index + 1 < len(starts) else len(source)
        draft.records.append(_message(source, first, end))
    known = {r.source_id: i for i, r in enumerate(draft.records) if r.source_id}
    for number, record in enumerate(draft.records[first_whole:], start=first_whole):
        references = record.extra.pop("_references")  # type: ignore[attr-defined]
        assert isinstance(references, list)
        answered = [known[str(r)] for r in references if known.get(str(r), number) != number]
        record.parent = answered[0] if answered else None
        record.is_root = not references
    subjects = [str(r.extra["subject"]) for r in draft.records if r.extra.get("subject")]
    if subjects:
        draft.title = re.sub(
            r"\A(?:(?:Re|Fwd?|AW|SV):\s*|\[[\w .-]+\]\s*)+", "", subjects[0], flags=re.I
        )
    return draft


def _message(source: Source, first: int, end: int) -> Record:
    span = source.span(first, end)
    body = source.raw[source.starts[first + 1] : min(span.end, span.start + _LARGEST)]
    try:
        parsed = email.message_from_bytes(body, policy=email.policy.default)
        assert isinstance(parsed, EmailMessage)
        return _record(span, parsed)
    except (RecursionError, LookupError, ValueError, AttributeError, TypeError, AssertionError):
        text = "\n".join(source.lines[first + 1 : end])  # damaged beyond parsing: kept as it is
        return Record(span, None, text, extra={"_references": [], "damaged": True})


def _record(span: Span, message: EmailMessage) -> Record:
    name, address = _sender(_raw_field(message, "from"))
    references = _IDENTIFIER.findall(_field(message, "In-Reply-To"))
    references += reversed(_IDENTIFIER.findall(_field(message, "References")))
    identifiers = _IDENTIFIER.findall(_field(message, "Message-ID"))
    record = Record(
        span,
        name or address or None,
        _text(message),
        created_text=_field(message, "Date") or None,
        source_id=identifiers[0] if identifiers else None,
        extra={"_references": list(references), "subject": _field(message, "Subject")},
    )
    try:
        moment = parsedate_to_datetime(record.created_text or "")
        # "-0000" is UTC of a sender who will not tell their zone (RFC 5322, section 3.3)
        record.created_at = (
            moment.astimezone(UTC) if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
        )
    except (ValueError, OverflowError, TypeError):
        pass  # the general reading of dates has its turn later
    return record


def _raw_field(message: EmailMessage, name: str) -> str:
    """Return a field as written: parsing drops "(Ada Byron)" from some."""
    return next((str(value) for key, value in message.raw_items() if key.lower() == name), "")


def _sender(field: str) -> tuple[str, str]:
    """Return name and address; archives write ``ada at example.org (Ada Byron)``."""
    field = " ".join(field.split())
    hidden = re.match(r"(?P<address>\S+ at \S+) \((?P<name>.+)\)\Z", field)
    name, address = (hidden["name"], hidden["address"]) if hidden else parseaddr(field)
    try:  # decoded (RFC 2047) only now: a decoded name may hold what looks like an address
        return " ".join(str(make_header(decode_header(name))).split()), address
    except (ValueError, LookupError, HeaderParseError):
        return name, address


def _field(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, TypeError):  # a field that email cannot parse
        return ""


def _text(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    content = part.get_content()
    if not isinstance(content, str):
        return ""
    if part.get_content_subtype() == "html":
        reader = _HtmlText()
        reader.feed(content)
        reader.close()
        content = "".join(reader.pieces)
    return re.sub(r"\n{3,}", "\n\n", content.replace("\r\n", "\n")).strip("\n")


class _HtmlText(HTMLParser):
    """The text of an HTML mail, a line for each block."""

    _BLOCKS = frozenset("p div br li tr h1 h2 h3 h4 blockquote pre ul ol table".split())

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._hidden += tag in {"script", "style"}
        if tag in self._BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"script", "style"} and self._hidden > 0

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data)


def _digest_starts(source: Source) -> list[int]:
    return [
        number
        for number, line in enumerate(source.bare)
        if line.startswith("Message: ")
        and _DIGEST.match(line)
        and any(_DIGEST_FIELD.match(below) for below in source.bare[number + 1 : number + 3])
    ]


def _read_digest(source: Source) -> Draft:
    starts = _digest_starts(source)
    draft = Draft([], 0.95, f"{len(starts)} messages of a digest", order="time")
    if not starts:
        return draft
    add_before(
        source,
        draft,
        starts[0],
        is_page=lambda line: bool(_DIGEST_HEAD.match(line)),
        is_button=lambda line: bool(_RULE.match(line)),
    )
    for index, first in enumerate(starts):
        end = starts[index + 1] if index + 1 < len(starts) else len(source)
        head = Head(first, first + 1, None, source_id=None)
        while head.body < end and source.bare[head.body]:
            match = _DIGEST_FIELD.match(source.bare[head.body])
            if match and match["name"] == "From":
                name, address = _sender(match["value"])
                head.author = name or address or match["value"]
            elif match and match["name"] == "Date":
                head.created_text = match["value"]
            elif match and match["name"] == "Subject":
                head.extra["subject"] = match["value"]
            head.body += 1
        for number in range(head.body, end):
            if _DIGEST_END.match(source.bare[number]):
                end = number
                break
        add_comment(source, draft, head, end, is_button=lambda line: bool(_RULE.match(line)))
    add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
    return draft


READER = MailListReader()
