"""The comments of a group."""

from __future__ import annotations

from rich.cells import cell_len

from thread_cli.model import Basis, Comment
from thread_cli.tui import wording
from thread_cli.tui.actions.action import On
from thread_cli.tui.actions.listed import bindings_on
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.widgets.lines import Part
from thread_cli.tui.widgets.rows import Rows
from thread_cli.tui.wrap import first_line

#: Replies deeper than this are not indented further; their depth is written out.
_INDENTED = 4
#: So many cells are left for marks and name before less is said beside them.
_NAME = 10


def connector(comment: Comment, *, last: bool = True) -> str:
    """Return the line that ties a reply to what it answers: dashed where it is a guess."""
    if comment.link.basis is Basis.INFERRED:
        return "└╌ " if last else "├╌ "
    return "└─ " if last else "├─ "


def arrow(comment: Comment) -> str:
    """Return the arrow from a reply's author to the one it answers, dashed for a guess."""
    return " ⇢ " if comment.link.basis is Basis.INFERRED else " → "


def tie_face(comment: Comment) -> str:
    """Return the face of connectors and arrows."""
    return "guess" if comment.link.basis is Basis.INFERRED else "said"


def byline(comment: Comment) -> Part:
    """Return the author, or in another face that there is none."""
    if comment.author is None:
        return wording.NO_AUTHOR, "nobody"
    return comment.author, "name"


def marks_before(browser: Browser, comment: Comment, row: int) -> list[Part]:
    """Return what stands before a name: found, bookmarked, new or edited since, unread."""
    marks: list[Part] = []
    if row in browser.hits:
        marks.append(("/ ", "guess"))
    if browser.reading.note(comment) is not None:
        marks.append(("★ ", "mark"))
    if browser.since is not None:
        if browser.is_new(comment):
            marks.append(("+ ", "mark"))
        elif browser.past(comment) is not None:
            marks.append(("~ ", "mark"))
    if not browser.reading.is_read(comment):
        marks.append(("• ", "mark"))
    return marks


class CommentList(Rows):
    """Two lines a comment: who, and how it stands in the thread; how it begins.

    Where replies stand below what they answer they are indented and tied to it.
    In every other order that would tie them to the wrong comment, so an arrow
    names whom they answer.
    """

    PLACE = On.ROWS | On.COMMENTS
    BINDINGS = bindings_on(On.COMMENTS)
    row_height = 2

    def __init__(self, browser: Browser, *, id: str) -> None:  # noqa: A002
        super().__init__(browser.list_cursor, id=id)
        self._browser = browser

    def show_group(self) -> None:
        """Show the group that is open now."""
        self.say_above(self._browser.group.label)
        self.show_rows(self._browser.list_cursor)

    def say_place(self) -> None:
        """Say where in the group the reader is."""
        group, at = self._browser.group, self._browser.list_cursor.at
        self.say_below(f"{at + 1 if len(group) else 0:,} of {len(group):,}, {group.order_name}")

    def row_line(self, index: int, line: int, width: int) -> tuple[list[Part], list[Part]]:
        """Author and marks above, the first words below."""
        browser = self._browser
        row = browser.group.rows[index]
        comment = browser.comment_at(row)
        depth = browser.forest.depth[row]
        tree = browser.group.is_tree
        indent = " " * (2 * (min(depth, _INDENTED) - 1)) if tree else ""
        if line:
            space = indent + "   " if depth and tree else ""
            words = first_line(comment.text, max(width - len(space), 8))
            if not words:
                return [(space, ""), (wording.NO_TEXT, "nobody faint")], []
            return [(space, ""), (words, "text")], []
        left = marks_before(browser, comment, row)
        if depth and tree:
            left.insert(0, (indent + connector(comment), tie_face(comment)))
        name, face = byline(comment)
        left.append((name, f"{face} read" if browser.reading.is_read(comment) else face))
        if depth and not tree:
            name, face = byline(browser.comment_at(browser.forest.parent[row]))
            whom = "" if face == "name" else face
            left += [(arrow(comment), tie_face(comment)), (name, whom)]
        room = width - sum(cell_len(text) for text, _ in left)
        depth = depth if depth > (_INDENTED if tree else 1) else 0
        more: list[Part] = []  # these two stand in the reading pane, too
        if certainty := wording.certainty(comment.link):
            more.append((certainty, "guess"))
        if depth:
            more.append((f"depth {depth}", "faint"))
        right = self._worth_more(comment, row)
        while more and _cells(more + right) > room:
            more.pop()
        if _cells(right) > width - _NAME:
            del right[:-1]
        return left, _dotted(more + right)

    def _worth_more(self, comment: Comment, row: int) -> list[Part]:
        """How many replies and how old: said wherever something is left of the name, too."""
        said: list[Part] = []
        if replies := wording.replies(self._browser.forest.size[row] - 1):
            folded = "+" if self._browser.folds.is_folded(row) else ""
            said.append((f"{folded}{replies}", "faint"))
        if age := wording.age(comment, self._browser):
            said.append((age, "faint"))
        return said


def _dotted(marks: list[Part]) -> list[Part]:
    """Return marks with dots between them."""
    dots = ((" · " if number else " ", "faint") for number in range(len(marks)))
    return [part for pair in zip(dots, marks, strict=True) for part in pair]


def _cells(marks: list[Part]) -> int:
    return sum(cell_len(text) for text, _ in _dotted(marks))
