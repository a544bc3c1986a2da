"""A Hacker News thread saved as HTML: depth is the ``indent`` attribute, or the spacer's width."""

import re
from html import unescape
from html.parser import HTMLParser

from thread_cli.ingest import dates
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft, Record
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.source import Source
from thread_cli.model import Furniture, FurnitureKind, Span

_ROW = re.compile(rb"<tr[^<>]{0,80}\bclass=[\"']?athing comtr[^<>]{0,80}>")
#: Before 2014: a table in a table, the name and age in a "comhead".
_OLD_ROW = re.compile(
    rb"<tr>\s{0,9}<td>\s{0,9}<table[^<>]{0,60}>"
    rb"\s{0,9}<tr>\s{0,9}<td>\s{0,9}<img src=[^<>]{0,60}s\.gif"
)
_OLD_HEAD = b'class="comhead"'
_OLD_ID = re.compile(rb"item\?id=(\d+)")
_ID = re.compile(rb"\bid=[\"']?(\d+)")
_TITLE = re.compile(r"<title>(?:Hacker News \| )?([^<]{1,300}?)(?: \| Hacker News)?</title>")
_POSTER = re.compile(r"\bpoints?</span>.{0,80}?\buser\?id=([\w-]{1,40})", re.DOTALL)
_COUNT = re.compile(r">(\d+)(?:&nbsp;|\s)comments?<")
#: Pixels of the spacer image for each level.
_SPACER = 40


def detect(source: Source) -> Detection:
    """Count the table rows that hold comments."""
    rows = len(_starts(source.raw))
    return Detection(0.98, f"{rows} rows of a saved page") if rows else NOT_SEEN


def _starts(raw: bytes) -> list[int]:
    """Return where the rows of comments begin."""
    found = [match.start() for match in _ROW.finditer(raw)]
    if not found and _OLD_HEAD in raw:
        found = [match.start() for match in _OLD_ROW.finditer(raw)]
    return found


def read(source: Source) -> Draft:
    """Read each row; what stands around the rows is furniture."""
    draft = Draft([], 0.98, "rows of a saved page")
    starts = _starts(source.raw)
    head = source.decoded_bytes(Span(0, starts[0]))
    if title := _TITLE.search(head):
        draft.title = unescape(title[1])
    if poster := _POSTER.search(head):
        draft.post_author = poster[1]
    if count := _COUNT.search(head):
        draft.declared = whole(count[1])
    draft.furniture.append(Furniture(Span(0, starts[0]), FurnitureKind.HEADER))
    for index, start in enumerate(starts):
        end = starts[index + 1] if index + 1 < len(starts) else len(source.raw)
        draft.records.append(_record(source, Span(start, end)))
    return draft


def _record(source: Source, span: Span) -> Record:
    row = _Row()
    row.feed(source.decoded_bytes(span))
    row.close()
    identifier = _ID.search(source.raw, span.start, span.start + 160) or _OLD_ID.search(
        source.raw, span.start, span.end
    )
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
        self._closes = "div"
        self._depth = 0  # of such elements inside the body
        self._old = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        kinds = values.get("class", "").split()
        if self._where != "text" and self._start_old(tag, kinds, values.get("href", "")):
            return
        if self._where == "text":
            self._depth += tag == self._closes
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
            self.level = whole(values["indent"])
        elif (
            tag == "img"
            and values.get("src", "").endswith("s.gif")
            and values.get("width", "").isdecimal()
        ):
            self.level = whole(values["width"]) // _SPACER

    def _start_old(self, tag: str, kinds: list[str], address: str) -> bool:
        """Take what only pages before 2014 have: no class tells the name, the age is bare."""
        if "comhead" in kinds and not self.author:
            self._where = "head"
        elif self._where == "head" and address.startswith("user?id=") and "hnuser" not in kinds:
            self._where, self._old = "author", True
        elif self._old and "comment" in kinds and tag == "span":
            self._where, self._depth, self._closes = "text", 1, "span"
        elif self._where == "old age" and tag == "a":
            self._where = ""
        else:
            return False
        return True

    def handle_endtag(self, tag: str) -> None:
        if self._where == "text" and tag in {self._closes, "td"}:
            self._depth -= 1
            if self._depth <= 0 or tag == "td":
                self._where = "done"
        elif self._where == "author" and tag == "a" and self._old:
            self._where = "old age"
        elif (self._where == "author" and tag == "a") or (self._where == "age" and tag == "span"):
            self._where = ""

    def handle_data(self, data: str) -> None:
        if self._where == "text":
            self.text.append(data)
        elif self._where == "author":
            self.author += data
        elif self._where in {"age", "old age"}:
            self.age += data.partition("|")[0].strip()
