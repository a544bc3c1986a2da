"""A Hacker News thread saved as HTML: depth is the ``indent`` attribute, or the spacer's width."""

import re
from html import unescape
from html.parser import HTMLParser

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.source import Source
from thread_cli.model import Furniture, FurnitureKind, Span

_ROW = re.compile(rb"<tr[^<>]{0,80}\bclass=[\"']?athing comtr[^<>]{0,80}>")
_ID = re.compile(rb"\bid=[\"']?(\d+)")
_TITLE = re.compile(r"<title>([^<]{1,300}?)(?: \| Hacker News)?</title>")
_COUNT = re.compile(r">(\d+)(?:&nbsp;|\s)comments?<")
#: Pixels of the spacer image for each level.
_SPACER = 40


def detect(source: Source) -> Detection:
    """Count the table rows that hold comments."""
    rows = len(_ROW.findall(source.raw))
    return Detection(0.98, f"{rows} rows of a saved page") if rows else NOT_SEEN


def read(source: Source) -> Draft:
    """Read each row; what stands around the rows is furniture."""
    draft = Draft([], 0.98, "rows of a saved page")
    starts = [match.start() for match in _ROW.finditer(source.raw)]
    head = source.decoded_bytes(Span(0, starts[0]))
    if title := _TITLE.search(head):
        draft.title = unescape(title[1])
    if count := _COUNT.search(head):
        draft.declared = int(count[1])
    draft.furniture.append(Furniture(Span(0, starts[0]), FurnitureKind.HEADER))
    for index, start in enumerate(starts):
        end = starts[index + 1] if index + 1 < len(starts) else len(source.raw)
        draft.records.append(_record(source, Span(start, end)))
    return draft


def _record(source: Source, span: Span) -> Record:
    row = _Row()
    row.feed(source.decoded_bytes(span))
    row.close()
    identifier = _ID.search(source.raw, span.start, span.start + 160)
    moment = dates.moment(row.exact.split(" ")[0]) if row.exact else None
    text = re.sub(r"\n{3,}", "\n\n", "".join(row.text)).strip()
    record = Record(
        span,
        row.author or None,
        text,
        created_text=row.age or None,
        created_at=moment.when if moment else None,
        level=row.level,
        source_id=identifier[1].decode() if identifier else None,
    )
    if not row.author:
        record.extra = {"deleted": True}
    return record


class _Row(HTMLParser):
    """What one comment's row says."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.author = self.age = self.exact = ""
        self.level = 0
        self.text: list[str] = []
        self._where = ""
        self._depth = 0  # of <div> inside the body

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        kinds = values.get("class", "").split()
        if self._where == "text":
            self._depth += tag == "div"
            if "reply" in kinds:
                self._where = "done"
            elif tag in {"p", "pre", "br"}:
                self.text.append("\n\n" if tag != "br" else "\n")
        elif self._where == "done":
            return
        elif "commtext" in kinds:
            self._where, self._depth = "text", 1
        elif "hnuser" in kinds:
            self._where = "author"
        elif "age" in kinds:
            self._where, self.exact = "age", values.get("title", "")
        elif "ind" in kinds and values.get("indent", "").isdecimal():
            self.level = int(values["indent"])
        elif tag == "img" and values.get("src") == "s.gif" and values.get("width", "").isdecimal():
            self.level = int(values["width"]) // _SPACER

    def handle_endtag(self, tag: str) -> None:
        if self._where == "text" and tag in {"div", "td"}:
            self._depth -= 1
            if self._depth <= 0 or tag == "td":
                self._where = "done"
        elif (self._where == "author" and tag == "a") or (self._where == "age" and tag == "span"):
            self._where = ""

    def handle_data(self, data: str) -> None:
        if self._where == "text":
            self.text.append(data)
        elif self._where == "author":
            self.author += data
        elif self._where == "age":
            self.age += data
