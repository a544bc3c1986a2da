"""Mailing lists: mbox files and archives, and digests.

An mbox message begins at a ``From `` line (RFC 4155); parents are in ``In-Reply-To`` and
``References`` (RFC 5322, section 3.6.4). Messages are parsed by the standard library's
``email``. A digest names author, date and subject at each ``Message: N``, but no parents.
"""

import email
import email.policy
import re
from datetime import UTC
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.encoding import find_encoding
from thread_cli.ingest.formats.maillist_digest import digest_starts, field_starts, read_digest
from thread_cli.ingest.formats.maillist_fields import IDENTIFIER, sender
from thread_cli.ingest.formats.maillist_inbox import inbox_heads, read_inbox
from thread_cli.ingest.formats.maillist_kitty import kitty_heads, read_kitty
from thread_cli.ingest.formats.maillist_page import page_heads, read_page
from thread_cli.ingest.headed import add_before, no_line
from thread_cli.ingest.signatures import without_signature
from thread_cli.ingest.source import Source
from thread_cli.model import Span

_FROM = re.compile(
    r"From \S+.* (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
    r"(?: +[A-Z][a-z]{2} +\d{1,2} |, +\d{1,2} +[A-Z][a-z]{2} +).*\d{4}\b|"
    # Groups of Google's have a number there.
    r"From -?\d{10,20}\Z"
)
_FIELD = re.compile(r"(?:From|Date|Subject|Message-I[Dd]|Received|To|Return-Path|X-[\w-]+): ")
_FOOT = re.compile(
    r"^(?:-{14} next part -{14}$|_{40,}\n.{1,80} (?:mailing list|Mailingliste|maillist)\b).*",
    re.MULTILINE | re.DOTALL,
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
        if inbox := len(inbox_heads(source)):
            return Detection(0.95, f"{inbox} × “From: NAME @ DATE (permalink / raw)”")
        digests = len(digest_starts(source))
        if digests:
            return Detection(
                0.95 if digests > 1 else 0.8, f"{digests} × “Message: 1” with fields below"
            )
        blocks = len(field_starts(source))
        if blocks:
            return Detection(0.9, f"{blocks} blocks of the fields From, Date and Subject")
        return _of_page(source)

    def read(self, source: Source) -> Draft:
        """Read an mbox, or else a digest."""
        if starts := _mbox_starts(source):
            draft = _read_mbox(source, starts)
        elif heads := inbox_heads(source):
            draft = read_inbox(source, heads)
        elif not (digest_starts(source) or field_starts(source)) and (heads := page_heads(source)):
            draft = read_page(source, heads)
        elif not (digest_starts(source) or field_starts(source)) and (heads := kitty_heads(source)):
            draft = read_kitty(source, heads)
        else:
            draft = read_digest(source)
        for record in draft.records:
            record.text = without_signature(record.text)
        return draft


def _of_page(source: Source) -> Detection:
    """Look for what begins messages on an archive's page."""
    if pages := len(page_heads(source)):
        return Detection(0.9, f"{pages} × author, address, date and links to other messages")
    if kitty := len(kitty_heads(source)):
        return Detection(0.9, f"{kitty} × name, day and clock on a page of HyperKitty")
    return NOT_SEEN


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
    name, address = sender(_raw_field(message, "from"))
    references = IDENTIFIER.findall(_field(message, "In-Reply-To"))
    references += reversed(IDENTIFIER.findall(_field(message, "References")))
    identifiers = IDENTIFIER.findall(_field(message, "Message-ID"))
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
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    # Bytes that are no ASCII, against the rules: UTF-8 nowadays.
    return raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _field(message: EmailMessage, name: str) -> str:
    raw = _raw_field(message, name.lower())
    if raw.isascii() and "=?" not in raw:  # nothing is encoded; parsing is slow
        return " ".join(raw.split())
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, TypeError):  # a field that email cannot parse
        return ""


def _text(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    content = _unnamed(part) or part.get_content()
    if not isinstance(content, str):
        return ""
    if part.get_content_subtype() == "html":
        reader = _HtmlText()
        reader.feed(content)
        reader.close()
        content = "".join(reader.pieces)
    content = content.replace("\r\n", "\n")
    # What the archive put below, and the ">" before what would else begin a message.
    content = _FOOT.sub("", re.sub(r"^>From ", "From ", content, flags=re.MULTILINE))
    return re.sub(r"\n{3,}", "\n\n", content).strip("\n")


def _unnamed(part: MIMEPart) -> str | None:
    """Return a text that says of no bytes what they are, against the rules: archives have such."""
    if part.get_content_charset("us-ascii") not in {"us-ascii", "ascii"}:
        return None
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes) or raw.isascii():
        return None
    encoding, _ = find_encoding(raw)
    return raw.decode(encoding, "replace").removeprefix("\ufeff")


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


READER = MailListReader()
