"""The main screen: themes, comments, reply chain."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from thread_cli.tui import keys, wording
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.groups import GroupKind
from thread_cli.tui.widgets.chain_view import ChainView
from thread_cli.tui.widgets.comment_list import CommentList
from thread_cli.tui.widgets.group_list import GroupList
from thread_cli.tui.widgets.rows import Rows

_PANES = ("themes", "comments", "chain")
_SHOWN_TERMS = 10


class BrowseScreen(Screen[None]):
    """Shows a ``Browser`` and passes on what its widgets report."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.PANES, *keys.THREAD, *keys.PROGRAM]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-one"),
        (70, "-two"),
        (100, "-three"),
    ]

    def __init__(self, browser: Browser) -> None:
        super().__init__()
        self.browser = browser
        self._could_go_back = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Hide the way back from the footer while there is none."""
        return action != "back" or len(self.browser.history) > 0

    def compose(self) -> ComposeResult:
        """Lay out header, panes and footer."""
        browser = self.browser
        yield Static(self._head(), id="head")
        with Horizontal(id="panes"):
            with Vertical(id="left"):
                yield GroupList(browser.groups, browser.group_cursor, id="themes")
                yield Static(id="about-group")
            yield CommentList(browser, id="comments")
            yield ChainView(browser, id="chain")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show the first theme."""
        self._go_to("themes")
        self._show_group()

    # What the reader sees.

    def _head(self) -> Content:
        """Title and what the source says, counts, and how many notices there are."""
        thread = self.browser.thread
        said = wording.declared(thread)
        counts = wording.counts(thread)
        if thread.notices:
            weight = "! " if any(n.weighty for n in thread.notices) else ""
            notices = wording.plural(len(thread.notices), "notice", "notices")
            counts += f" · {weight}{notices} (a)"
        return Content.assemble(
            Content(thread.title or "(no title)").stylize("bold"),
            Content(f" · {said}" if said else "").stylize("dim"),
            "\n",
            Content(counts).stylize("dim"),
        )

    def _show_group(self) -> None:
        """Show what the group under the cursor holds."""
        browser, group = self.browser, self.browser.group
        self.query_one("#about-group", Static).update(self._about_group())
        comments = self.query_one(CommentList)
        comments.border_title = Content(group.label)
        comments.show_rows(browser.list_cursor)
        self._show_comment()

    def _show_comment(self) -> None:
        """Show the chosen comment, and where it stands in the list."""
        browser = self.browser
        comments = self.query_one(CommentList)
        at = browser.list_cursor.at + 1 if len(browser.group) else 0
        comments.border_subtitle = f"{at:,} of {len(browser.group):,}, {browser.group.order_name}"
        self.query_one(ChainView).show_chain()
        self._tell_footer()

    def _tell_footer(self) -> None:
        """Have the footer name the keys that do something here; drawing it anew is not free."""
        can_go_back = len(self.browser.history) > 0
        if can_go_back != self._could_go_back:
            self._could_go_back = can_go_back
            self.refresh_bindings()

    def _about_group(self) -> Content:
        """What sets the group apart."""
        group = self.browser.group
        label = Content(group.label + "\n").stylize("bold")
        if group.kind is GroupKind.ALL:
            what = "Every comment, replies below what they answer."
            return label + Content(what).stylize("dim")
        if group.theme is None:
            return label + Content("Comments that are like no theme.").stylize("dim")
        terms = ", ".join(t.term for t in group.theme.terms[:_SHOWN_TERMS]) or "(no terms)"
        quality = self.browser.themes.quality.verdict
        return Content.assemble(
            label, Content("Terms: ").stylize("dim"), Content(terms), "\n",
            Content(quality).stylize("dim"),
        )  # fmt: skip

    # What the widgets report.

    @on(Rows.Moved, "#themes")
    def _group_moved(self) -> None:
        self.browser.enter_group()
        self._show_group()

    @on(Rows.Moved, "#comments")
    def _comment_moved(self) -> None:
        self.browser.enter_list()
        self._show_comment()

    @on(Rows.Opened, "#themes")
    def _group_opened(self) -> None:
        self._go_to("comments")

    @on(Rows.Opened, "#comments")
    def _comment_opened(self) -> None:
        self.browser.enter_list()
        self._show_comment()
        self._go_to("chain")

    @on(Rows.Opened, "#chain")
    def _link_opened(self) -> None:
        chain = self.browser.chain
        if chain is not None and self.browser.choose(chain.cursor_row):
            self._jumped()

    # Panes.

    @property
    def pane(self) -> str:
        """The pane that has the keys."""
        return next((name for name in _PANES if self.has_class(f"-at-{name}")), _PANES[0])

    def _go_to(self, name: str) -> None:
        for pane in _PANES:
            self.set_class(pane == name, f"-at-{pane}")
        self.set_focus(self.query_one(f"#{name}"), scroll_visible=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the mouse from pane to pane."""
        if event.widget.id in _PANES and event.widget is self.focused:
            for pane in _PANES:
                self.set_class(pane == event.widget.id, f"-at-{pane}")

    def action_pane(self, by: int) -> None:
        """Go to the pane beside this one, if there is one."""
        index = _PANES.index(self.pane) + by
        if 0 <= index < len(_PANES):
            self._go_to(_PANES[index])

    def action_cycle(self, by: int) -> None:
        """Go to the next pane, from the last to the first."""
        self._go_to(_PANES[(_PANES.index(self.pane) + by) % len(_PANES)])

    # Through the thread.

    def _jumped(self) -> None:
        """Show a chosen comment that is perhaps not the one under the list's cursor."""
        self.query_one(CommentList).show_rows(self.browser.list_cursor)
        self._show_comment()

    def action_parent(self) -> None:
        """Choose the comment that this one answers."""
        if self.browser.choose_parent():
            self._jumped()

    def action_root(self) -> None:
        """Choose the comment at the top of the chain."""
        if self.browser.choose_root():
            self._jumped()

    def action_top_level(self, direction: int) -> None:
        """Choose the next or previous top-level comment of the list."""
        if self.browser.step_top_level(direction):
            self._jumped()

    def action_back(self) -> None:
        """Undo the last jump."""
        if self.browser.back():
            self.query_one(GroupList).show_rows(self.browser.group_cursor)
            self._show_group()
