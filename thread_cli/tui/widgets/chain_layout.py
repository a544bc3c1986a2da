"""How the comments of a chain are laid out: guides, byline, the reason of a guess, text."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, TypeAlias

from rich.cells import cell_len

from thread_cli.model import Comment
from thread_cli.tui import wording
from thread_cli.tui.state.chain import Chain
from thread_cli.tui.widgets.body import Lines, body_lines
from thread_cli.tui.widgets.comment_list import byline, connector, tie_face
from thread_cli.tui.widgets.lines import Part
from thread_cli.tui.wrap import wrap_text

if TYPE_CHECKING:
    from thread_cli.tui.state.browser import Browser

_LEVEL = 3  # cells of indentation a level
_TEXT_WIDTH = 28  # what the deepest level leaves for the text
#: What a line has at its left and at its right.
Line: TypeAlias = "tuple[list[Part], list[Part]]"
_NOTHING = Lines([[(wording.NO_TEXT, "nobody faint")]])


class Block:
    """A comment as it is laid out: what stands above its text, and the text."""

    __slots__ = ("_above", "_body", "_left")

    def __init__(self, above: list[Line], left: list[Part], body: Lines) -> None:
        self._above, self._left, self._body = above, left, body

    def __len__(self) -> int:
        return len(self._above) + len(self._body) + 1

    def line(self, number: int) -> Line:
        """Return a line; the last is blank but for the guides at its left."""
        if number < len(self._above):
            return self._above[number]
        number -= len(self._above)
        if number < len(self._body):
            return [*self._left, *self._body[number]], []
        return (self._left, []) if number == len(self._body) else ([], [])

    def key(self, number: int) -> Hashable:
        """Return what a line looks the same with in every chain."""
        at = number - len(self._above)
        return (self._body, at, self._left[0][0]) if at >= 0 else (self, number)


class ChainLayout:
    """What the comments of a chain look like in so many cells.

    ``before_key`` is the key that shows what a comment said before it was edited.
    """

    def __init__(self, browser: Browser, chain: Chain, width: int, before_key: str) -> None:
        self._browser, self._chain = browser, chain
        self._width, self._before_key = width, before_key

    def _comment(self, index: int) -> Comment:
        return self._browser.comment_at(self._chain.row_at(index))

    def _depth(self, index: int) -> int:
        return self._browser.forest.depth[self._chain.row_at(index)]

    def block(self, index: int) -> Block:
        """Lay out a comment: byline, the reason where its place is a guess, body, a blank."""
        comment = self._comment(index)
        depth = self._depth(index)
        levels = max(1, min((self._width - _TEXT_WIDTH) // _LEVEL, 8))
        guides = self._chain.guides(index, levels)
        rails = "".join("│  " if rail else "   " for rail in guides.rails)
        tie, below = "", ""
        if depth:
            tie = connector(comment, last=not guides.has_later)
            below = "│  " if guides.has_later else "   "
        inner = "│ " if guides.has_replies and depth < levels else "  "
        left: list[Part] = [(rails + below + inner, "said")]
        room = max(self._width - len(rails + below + inner), 8)

        block = self._byline(index, rails, tie, levels)
        if reason := wording.why(comment.link):
            block += [([*left, (line, "guess")], []) for line in wrap_text(reason, room)]
        if said := wording.changed(self._browser, comment, self._before_key):
            block += [([*left, (line, "mark")], []) for line in wrap_text(said, room)]
        if note := self._browser.reading.note(comment):
            block += [([*left, (line, "mark")], []) for line in wrap_text(f"★ {note}", room)]
        query = self._browser.hits.query
        body = body_lines(comment.text, room, query) if comment.text else _NOTHING
        return Block(block, left, body)

    def _byline(self, index: int, rails: str, tie: str, levels: int) -> list[Line]:
        """Who, number, date, score; on lines of their own what does not fit beside a name."""
        comment, row = self._comment(index), self._chain.row_at(index)
        name, face = byline(comment)
        facts = wording.facts(comment)
        if (depth := self._depth(index)) > levels:
            facts = f"depth {depth} · {facts}"
        mark = ""
        if index == self._chain.chosen:
            mark, face = "● ", f"{face} chosen"
        hidden = wording.replies(self._browser.forest.size[row] - 1)
        if hidden and index >= self._chain.chosen and self._browser.folds.is_folded(row):
            facts = f"+{hidden} hidden · {facts}"
        lead = rails + " " * len(tie + mark)
        room = max(self._width - len(lead), 8)
        names = wrap_text(name, room)
        first: list[Part] = [
            (rails, "said"), (tie, tie_face(comment)), (mark, "chosen"), (names[0], face)
        ]  # fmt: skip
        lines: list[Line] = [(first, [])]
        lines += [([(lead, ""), (part, face)], []) for part in names[1:]]
        if cell_len(names[-1]) + 2 + cell_len(facts) <= room:
            lines[-1] = (lines[-1][0], [(facts, "faint")])
        else:
            lines += [([(lead, ""), (part, "faint")], []) for part in wrap_text(facts, room)]
        return lines
