"""The list that the panes are made of: rows drawn when they come into view."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from string import ascii_lowercase, ascii_uppercase, digits

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.strip import Strip

from thread_cli.tui.actions.action import On
from thread_cli.tui.actions.listed import bindings_on
from thread_cli.tui.palette import OURS
from thread_cli.tui.state.cursor import Cursor
from thread_cli.tui.widgets.faces import THEME_COLOURS, Looks, face
from thread_cli.tui.widgets.framed import FramedView
from thread_cli.tui.widgets.lines import Part, laid_out

#: Marks the row under the cursor, so that it shows without colours too.
CURSOR_MARK = "▌"

#: Of themes. After those of all keyboards come others of one cell, so that no two are the same.
_LETTERS = ascii_uppercase + ascii_lowercase + digits + "".join(map(chr, range(0x100, 0x250)))

#: So many drawn lines are kept: some screens full.
_KEPT_LINES = 800


def theme_mark(number: int | None) -> Part:
    """Return the letter and the face that stand for a theme, counted from 0; a dot for none."""
    if number is None:
        return "·", "faint"
    return _LETTERS[number % len(_LETTERS)], f"theme-{number % THEME_COLOURS}"


class Rows(FramedView, can_focus=True, inherit_bindings=False):
    """A list with a cursor over rows of equal height.

    Only rows in view are drawn, so the number of rows costs nothing. Subclasses
    say what a row looks like; what the rows mean is known by whoever made the
    cursor and listens to the messages.
    """

    ALLOW_SELECT = False
    PLACE = On.ROWS
    BINDINGS = bindings_on(On.ROWS)
    row_height = 1
    #: Of the row under the cursor while the list has the keys.
    cursor_face = "cursor"
    #: Whether nothing but the rows it leaves and comes to looks different when the cursor moves.
    moves_alone = True
    #: The cells at the right that are left free, with the margin beside them, for what does not
    #: move with the rows.
    end_cells = 0
    #: Whether the cursor is drawn only after the screen has heard that it moved: then what the
    #: screen shows for the new row comes in the same paint, not in one two frames later.
    draws_behind = True
    #: Textual lays out the whole screen and draws all of the list when this changes. The list's
    #: place on the screen does not hang on it: the scroll bar's column is always there. And who
    #: changes it knows which lines look different.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False, repaint=False)

    class Moved(Message):
        """The cursor went to another row."""

        def __init__(self, rows: Rows) -> None:
            super().__init__()
            self.rows = rows

        @property
        def control(self) -> Rows:
            """The list that sent the message."""
            return self.rows

        def can_replace(self, message: Message) -> bool:
            """Only the last of several moves matters."""
            return isinstance(message, Rows.Moved) and message.rows is self.rows

    class Opened(Moved):
        """The row under the cursor was asked for."""

        def can_replace(self, message: Message) -> bool:  # noqa: ARG002
            """Say no: every request counts."""
            return False

    def __init__(self, cursor: Cursor, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.cursor = cursor
        self._looks: dict[bool, Looks] = {}
        self._lines: dict[Hashable, Strip] = {}
        self._view = (0, 0, 0, 0)
        self._left: int | None = None  # where the cursor was before moves that nobody heard of

    def show_rows(self, cursor: Cursor) -> None:
        """Show the list that ``cursor`` moves in, with its row in view."""
        self.cursor = cursor
        self.measure_rows()
        self.show_cursor()
        self.redraw()

    def redraw(self) -> None:
        """Draw all lines anew, also those that were kept."""
        self._lines.clear()
        self.refresh_inside()

    def notify_style_update(self) -> None:
        """Forget lines in old colours."""
        self._looks.clear()
        self._lines.clear()
        super().notify_style_update()

    @property
    def row_width(self) -> int:
        """The cells in a line, with room kept for a scroll bar, so that it never moves text."""
        return max(self.container_size.width - self.styles.scrollbar_size_vertical, 0)

    # How high things are. The reading pane, whose rows differ, overrides these.

    def measure_rows(self) -> None:
        """Work out the height of the whole list."""
        self.set_height(self.cursor.count * self.row_height)

    def set_height(self, height: int) -> None:
        """Tell the scroll bar how long the list is."""
        size = Size(self.row_width, height)
        if size == self.virtual_size:
            return
        self.virtual_size = size
        if self.show_vertical_scrollbar:  # else Textual is about to lay all of it out
            self.vertical_scrollbar.window_virtual_size = height
            self.scroll_y = self.validate_scroll_y(self.scroll_y)

    def row_span(self, index: int) -> tuple[int, int]:
        """Return the first line and the height of a row."""
        return index * self.row_height, self.row_height

    def row_at_line(self, line: int) -> tuple[int, int]:
        """Return the row that a line of the list falls in, and the line inside it."""
        return divmod(line, self.row_height)

    def row_line(self, index: int, line: int, width: int) -> tuple[list[Part], list[Part]]:
        """Return what is drawn at the left and at the right of one line of a row."""
        raise NotImplementedError

    def line_key(self, index: int, line: int) -> Hashable:
        """Return what a line of a row looks the same with, until all is drawn anew."""
        return index, line

    # Drawing.

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some lines; what Textual works out anew at every question is asked for once."""
        size = self.size
        self._view = self.row_width, size.width, self.scroll_offset.y, self.virtual_size.height
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the list."""
        width, full_width, top, height = self._view
        line = top + y
        if not self.cursor.count or line >= height:
            return Strip.blank(width, self.looks(under_cursor=False)[""])
        index, inside = self.row_at_line(line)
        under_cursor = index == self.cursor.at
        taken, margin = self.end_cells, 1 + max(full_width - width, 0)
        key = self.line_key(index, inside), under_cursor, full_width, taken
        strip = self._lines.get(key)
        if strip is None:
            left, right = self.row_line(index, inside, width - 2 - taken)
            left = [(CURSOR_MARK if under_cursor else " ", "bar"), *left]
            cells = max(width, full_width)
            if taken:
                cells -= taken + margin
            else:
                right = [*right, (" " * margin, "")]
            strip = laid_out(left, right, cells, self.looks(under_cursor=under_cursor))
            if len(self._lines) > _KEPT_LINES:
                self._lines.clear()
            self._lines[key] = strip
        return strip

    def looks(self, *, under_cursor: bool) -> Mapping[str, Style]:
        """Return what faces look like here, on the row under the cursor or on others."""
        looks = self._looks.get(under_cursor)
        if looks is None:
            ground, own = self.rich_style, False
            if under_cursor:
                name = self.cursor_face if self.has_focus else "cursor-quiet"
                # Nobody knows what can be read on a terminal's own blue.
                own = name == "cursor" and self.app.theme not in OURS
                ground += face("cursor-own" if own else name, self.app.stylesheet)

            def drawn(style: Style) -> Style:
                return self.as_seen(ground + (style.without_color if own else style))

            looks = Looks(drawn, self.app.stylesheet)
            self._looks[under_cursor] = looks
        return looks

    # Moving.

    def show_cursor(self) -> None:
        """Scroll as little as needed to see the row under the cursor."""
        top, height = self.row_span(self.cursor.at)
        view = self.size.height
        if top < self.scroll_offset.y or height >= view:
            self.scroll_to_line(top)
        elif top + height > self.scroll_offset.y + view:
            self.scroll_to_line(top + height - view)

    def scroll_to_line(self, line: int) -> None:
        """Bring a line of the list to the top of the view, at once."""
        self.app.animator.force_stop_animation(self, "scroll_y")  # as a wheel may have begun
        self.scroll_y = line
        self.scroll_target_y = self.scroll_y

    def go_to_row(self, index: int) -> None:
        """Go to a row, or as near as there is one."""
        before = self.cursor.at
        moved = self.cursor.to(index)
        if moved:
            message = self.Moved(self)
            message.stop()  # no round through the app, which has no use for it
            self.screen.post_message(message)
        if not moved or not self.draws_behind:
            self._draw_moved(before)
        elif self._left is None:  # else it is on its way, and moves in one heap are told of once
            self._left = before
            self.screen.call_later(self._draw_behind)

    def _draw_behind(self) -> None:
        """Show the cursor where it is after the last of several moves at once."""
        before, self._left = self._left, None
        self._draw_moved(before or 0)

    def _draw_moved(self, before: int) -> None:
        """Show the cursor where it is now; ``before`` is where it was."""
        top = self.scroll_offset.y
        self.show_cursor()
        if self.scroll_offset.y == top and self.moves_alone:  # else the scrolling draws it all
            self.refresh_lines(*self.row_span(before))
            self.refresh_lines(*self.row_span(self.cursor.at))
        else:
            self.refresh_inside()

    def move(self, by: int) -> None:
        """Go some rows down."""
        self.go_to_row(self.cursor.at + by)

    def page(self, pages: int) -> None:
        """Go down by what is in view."""
        self.go_to_row(self.cursor.at + pages * max(self.size.height // self.row_height, 1))

    def half_page(self, pages: int) -> None:
        """Go down by half of what is in view."""
        self.go_to_row(self.cursor.at + pages * max(self.size.height // self.row_height // 2, 1))

    def open(self) -> None:
        """Ask for the row under the cursor."""
        if self.cursor.count:
            self.post_message(self.Opened(self))

    def on_click(self, event: events.Click) -> None:
        """Go to the row that was clicked; twice asks for it."""
        offset = event.get_content_offset(self)
        line = self.scroll_offset.y + offset.y if offset is not None else -1
        if not self.cursor.count or not 0 <= line < self.virtual_size.height:
            return
        index, inside = self.row_at_line(line)
        self.go_to_row(index)
        assert offset is not None
        if self.clicked_at(index, inside, offset.x):
            return
        if event.chain == 2:
            self.open()

    def clicked_at(self, index: int, line: int, column: int) -> bool:  # noqa: ARG002
        """Do what a click on this cell of a row does beyond going there; return whether it did."""
        return False

    def on_resize(self) -> None:
        """Fit the list to its new size."""
        self.measure_rows()
        self.show_cursor()
        self.redraw()
