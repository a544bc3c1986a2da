"""Slashdot: a subject with its score, ``by NAME (ID) on DATE (#NUMBER)``, nested by indentation."""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.headed import Head, filled_lines
from thread_cli.ingest.headed_page import (
    add_page,
    below_page_head,
    forget_flat_levels,
    link_first_replies,
)
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.signatures import without_signature
from thread_cli.ingest.source import Source

_HEADER = re.compile(
    r"by (?P<name>.{1,60}?)(?: \( ?\d+ ?\))?(?: \*)?(?: <.{1,60}>)?"
    # Until 2000 an address stood there.
    r"(?: \((?:[^()\s]{1,60}@[^()]{1,60}|[^()]{1,40}(?: at |\[at\]|AT)[^()]{1,60})\))?"
    r" (?:writes: on|on|writes:)"
    r" (?P<date>[^()]{8,60}?)"
    r" ?\(#(?P<id>\d+)\)(?: .{0,60})?\Z"
)
#: By how many spaces a reply is set in.
_STEP = 4
#: Below the threshold a comment shows neither its date nor its number.
_SHORT = re.compile(
    r"by (?:(?P<name>\S.{0,58}?) \( ?\d{1,9} ?\)(?: \*)?(?: <.{1,60}>)?|Anonymous Coward)"
    r"(?: writes:)?\Z"
)
#: On a phone the subject stands below: "NAME 1 year ago (Score: 4, Interesting)".
_PHONE = re.compile(
    r"(?P<name>\S.{0,59}?) (?P<age>(?:an?|\d{1,3}) (?:minute|hour|day|week|month|year)s? ago) "
    r"\(Score: ?(?P<score>-?\d)(?:, ?[\w ]+)?\)\Z"
)
#: Some copies have the date on the line above, with the subject where the number was.
_SWAPPED = re.compile(
    r"by (?P<name>.{1,60}?)(?: \( ?\d{1,9} ?\))? on (?P<id>\d{5,9}) \(#(?P<subject>.{1,200})\)\Z"
)
_DATED = re.compile(r"(?:.{0,200} )?\((?P<date>[A-Z][a-z]+day [A-Z][a-z]+ \d{1,2}, .{5,25})\)\Z")
#: The buttons below a comment, in one line.
_ROW, _TO_PARENT = (
    ("Reply to This", "[ Reply to This", "[Reply to This"),
    ("Parent", "Parent ]", "Parent]"),
)
_PAGE = re.compile(
    r"(?:\d+ of \d+ (?:comments )?loaded|Posted by .{1,160} dept\.?|"
    r"Loading\.{3} please wait\.?|(?:.{0,200} )?More \| Reply Login|Load All Comments|"
    r"(?:Post )?Load All Comments|Full Abbreviated Hidden|Comments Filter:.{0,60}|"
    r"Search \d+ Comments.{0,60}|The following comments are owned by .{1,120}|The Fine "
    r"Print: .{1,200}|(?:.{0,20}We )?are not responsible for them in any way\.)\Z"
)
#: What somebody shows of themselves below the header: a homepage, a journal.
_ABOUT = re.compile(
    r"\( ?(?:User (?:#\d+ )?Info|https?://[^\s()]+|Last Journal: [^()]{3,60})(?: \| [^()]{3,200})*"
    r" ?\)(?: https?://\S+)?\Z"
)
#: Before a subject, where a browser without pictures marks the list's items.
_BULLET = re.compile(r"\A[*+o•] +(?=\S)")
_SUBJECT = re.compile(r".{0,200}\(Score: ?(?P<score>-?\d)(?:, ?[\w ]+)?\)\Z")
_BUTTON = re.compile(
    r"(?:\[ ?Reply to This(?: \| ?Parent)? ?\]|Reply to This(?: Parent)?|Parent|Share|"
    r"twitter|facebook|linkedin|Share on Google\+|"
    r"Flag as Inappropriate|"
    r"(?:Reply to This|Parent|Share|Reply Share| )+|twitter facebook(?: linkedin)?|"
    r"\d+ hidden comments?|"
    r"\d+ repl(?:y|ies) beneath your current threshold\.?|"
    r"Slashdot Top Deals|Load (?:All|More) Comments|Full Abbreviated Hidden)\Z"
)

_FOOT = re.compile(
    r"(?:There may be more comments in this discussion\..{0,200}|Slashdot Top Deals|Submit Story|"
    r"\d+ repl(?:y|ies) beneath your current threshold\.?|Related Links.{0,60}|"
    r"© \d{4} .{1,40}Slashdot.{0,80})\Z"
)


class SlashdotReader:
    """Reads a discussion page."""

    name = "slashdot"
    label = "Slashdot"
    example = (
        "Re:Second point (Score:5, Insightful)\n"
        "by Ada Byron (1815) on Tuesday July 24, @09:12AM (#40748167)\n\nI agree."
    )

    def detect(self, source: Source) -> Detection:
        """Count headers."""
        heads = len(_heads(source))
        if not heads:
            return NOT_SEEN
        return Detection(0.95 if heads > 1 else 0.8, f"{heads} headers like “by NAME on DATE (#1)”")

    def read(self, source: Source) -> Draft:
        """Cut at the headers; how far they are indented is their depth."""
        heads = _heads(source)
        draft = Draft([], 0.95, f"{len(heads)} headers with a comment's number")
        if not heads:
            return draft
        forget_flat_levels(heads)
        for head in heads:
            below = filled_lines(source, head.body, min(head.body + 3, len(source)))
            for size in (1, 2):  # it may go over two lines
                if _ABOUT.match(" ".join(source.bare[n] for n in below[:size])):
                    head.body = below[size - 1] + 1
                    break
        _link(source, heads)
        add_page(
            source,
            draft,
            heads,
            below_page_head(source, heads, _PAGE),
            _is_button,
            is_foot=_is_foot,
        )
        for record in draft.records:
            record.text = without_signature(record.text)
        return draft


def _link(source: Source, heads: list[Head]) -> None:
    """Set, where indentation is lost, what the buttons show: only replies have a ``Parent``."""
    if any(head.level is not None for head in heads):
        return
    stops = [*(head.first for head in heads[1:]), len(source)]
    rows = []
    for head, stop in zip(heads, stops, strict=True):
        texts = [t for t in source.bare[head.body : stop] if t.startswith(_ROW) or t == "Parent"]
        rows.append(texts[-1] if texts else "")
    if all(rows):
        link_first_replies(heads, [row.endswith(_TO_PARENT) for row in rows])


def _is_foot(line: str) -> bool:
    return bool(_FOOT.match(_BULLET.sub("", line, count=1)))


def _is_button(line: str) -> bool:
    return bool(_BUTTON.match(_BULLET.sub("", line, count=1)))


def _on_phone(source: Source) -> list[Head]:
    heads: list[Head] = []
    for number, line in enumerate(source.bare):
        if "ago (Score:" in line and len(line) <= 120 and (match := _PHONE.match(line)):
            head = Head(number, number + 1, match["name"], match["age"])
            head.score = whole(match["score"])
            heads.append(head)
    return heads


def _heads(source: Source) -> list[Head]:
    if heads := _on_phone(source):
        return heads
    for number, line in enumerate(source.bare):
        if not line.startswith("by ") or len(line) > 240:
            continue
        match = _HEADER.match(line) if "(#" in line else None
        body = number + 1
        if match is None and "(#" not in line and body < len(source):
            match = _HEADER.match(f"{line} {source.bare[body]}")  # the screen's width was less
            body += match is not None
        short = None if match else _SHORT.match(line)
        if match:
            head = Head(number, body, match["name"], match["date"].strip(" ,"))
            head.source_id = match["id"]
        elif swapped := _SWAPPED.match(line):
            dated = _DATED.match(source.bare[number - 1]) if number else None
            head = Head(
                number - 1 if dated else number,
                number + 1,
                swapped["name"],
                dated["date"] if dated else None,
            )
            head.source_id = swapped["id"]
        elif short:
            head = Head(number, number + 1, short["name"] or "Anonymous Coward")
        else:
            continue
        gone = head.author == "Anonymous Coward"
        head.level = (source.indents[number] + 1) // _STEP  # siblings may differ by a space
        above = filled_lines(source, max(0, number - 3), number)
        if not above and not heads:  # a selection's first line loses its indentation
            below = filled_lines(source, number + 1, min(number + 9, len(source)))
            head.level = (source.indents[below[0]] + 1) // _STEP if below else 0
        subject = _SUBJECT.match(source.bare[above[-1]]) if above else None
        if subject:
            head.first = above[-1]
            head.score = whole(subject["score"])
        if gone:
            head.extra["anonymous"] = True
        heads.append(head)
    if any(head.source_id for head in heads):
        return heads
    # Where all are below the threshold the selection begins with such a line, with an ID.
    first = next((number for number, line in enumerate(source.bare) if line), 0)
    numbered = any(source.bare[head.body - 1].endswith(")") for head in heads)
    return heads if numbered and heads[0].body - 1 == first else []


READER = SlashdotReader()
