"""Every key of the TUI, in one place.

Each binding has an id, so that a key map can move it. The footer shows the
bindings that have a short name; the help screen and the command palette show
them all.
"""

from textual.binding import Binding, BindingType


def _bind(
    name: str, keys: str, action: str, description: str, *, footer: str = "", shown_as: str = ""
) -> Binding:
    """Bind ``keys`` (with commas between them) to ``action`` under the id ``name``.

    Args:
        name: The binding's id.
        keys: As Textual writes them.
        action: As Textual writes it.
        description: For the help screen.
        footer: Two words at most for the footer; without them it does not show the key.
        shown_as: The keys as the footer writes them.
    """
    return Binding(
        keys,
        action,
        footer or description,
        show=bool(footer),
        key_display=shown_as or None,
        tooltip=description,
        id=name,
    )


#: In every list and in the reading pane.
MOVING: list[BindingType] = [
    _bind("row-next", "j,down", "move(1)", "Next row", footer="move", shown_as="j/k"),
    _bind("row-previous", "k,up", "move(-1)", "Previous row"),
    _bind("row-first", "g,home", "first", "First row"),
    _bind("row-last", "G,end", "last", "Last row"),
    _bind("half-page-down", "ctrl+d", "half_page(1)", "Half a page down"),
    _bind("half-page-up", "ctrl+u", "half_page(-1)", "Half a page up"),
    _bind("page-down", "pagedown,ctrl+f", "page(1)", "A page down"),
    _bind("page-up", "pageup,ctrl+b", "page(-1)", "A page up"),
]

OPEN_GROUP: list[BindingType] = [
    _bind("open-group", "enter", "open", "Read its comments", footer="open"),
]
OPEN_COMMENT: list[BindingType] = [
    _bind("open-comment", "enter", "open", "Read its chain", footer="read"),
]
CHOOSE: list[BindingType] = [
    _bind("choose", "enter", "open", "Choose it, show its chain", footer="jump"),
]
SHOW: list[BindingType] = [
    _bind("show", "enter", "open", "Go there", footer="go there"),
]

#: Between the panes.
PANES: list[BindingType] = [
    _bind("pane-right", "l,right", "pane(1)", "Pane at the right"),
    _bind("pane-left", "h,left", "pane(-1)", "Pane at the left"),
    _bind("leave", "escape", "leave", "End the search, or pane at the left"),
    _bind("pane-next", "tab", "cycle(1)", "Next pane, round and round"),
    _bind("pane-previous", "shift+tab", "cycle(-1)", "Previous pane"),
    _bind("thread-view", "c,2", "thread_view", "The whole tree, at this comment", footer="tree"),
    _bind("people-view", "3", "people_view", "People: who wrote, who answers whom"),
    _bind("changes", "w", "changes", "What is new, edited, gone since the earlier paste"),
    _bind("overview", "4,v", "overview", "Overview: counts and histograms"),
]

#: Through the thread.
THREAD: list[BindingType] = [
    _bind("parent", "u", "parent", "What this comment answers"),
    _bind("root", "U", "root", "The top of the chain"),
    # Two meanings of n: which one holds depends on whether there is a search.
    _bind("hit-next", "n", "hit(1)", "Next hit, while there is a search",
          footer="hit", shown_as="n/N"),
    _bind("hit-previous", "N", "hit(-1)", "Previous hit"),
    _bind("top-level-next", "n", "top_level(1)", "Next top-level comment",
          footer="top", shown_as="n/p"),
    _bind("top-level-previous", "p", "top_level(-1)", "Previous top-level comment"),
    _bind("sibling-next", "J", "sibling(1)", "Next answer to the same comment"),
    _bind("sibling-previous", "K", "sibling(-1)", "Previous answer to the same comment"),
    _bind("theme", "t", "to_theme", "To its theme"),
    _bind("back", "backspace", "back", "Back, before the last jump", footer="back"),
]  # fmt: skip

#: What is listed.
FINDING: list[BindingType] = [
    _bind("search", "slash", "search", "Search texts, authors, themes", footer="find",
          shown_as="/"),
    _bind("filter", "f", "filter", "Filter; filters stack", footer="filter"),
    _bind("filter-drop", "F", "drop_filters", "Drop all filters"),
    _bind("order", "s", "order", "Order: fit, time, score, replies"),
    _bind("fold", "space", "fold", "Hide or show the replies"),
    _bind("unfold-all", "z", "fold_all(False)", "Show all replies"),
    _bind("fold-all", "Z", "fold_all(True)", "Hide all replies"),
]  # fmt: skip

#: What a reader does with a comment.
COMMENT: list[BindingType] = [
    _bind("mark-read", "m", "mark_read", "Mark as read or unread"),
    _bind("bookmark", "b", "bookmark", "Bookmark with a note"),
    _bind("copy", "y", "copy", "Copy the comment as quoted Markdown"),
    _bind("copy-chain", "Y", "copy_chain", "Copy the chain as quoted Markdown"),
    _bind("open-link", "o", "open_link", "Open a link that stands in it"),
    _bind("raw", "r", "raw", "The source as it was pasted, with its bytes marked"),
    _bind("why", "i", "why", "Why it is placed here, and the runner-up"),
    _bind("before", "e", "before", "What it said before, where it was edited since"),
    _bind("export", "x", "export", "Export what is listed"),
]

#: Corrections; ``thread-cli edit`` writes the same journal.
EDITING: list[BindingType] = [
    _bind("edit-rename", "R", "rename", "Rename the theme"),
    _bind("edit-merge", "M", "merge", "Merge the theme with another"),
    _bind("edit-split", "S", "split", "Split the theme in two"),
    _bind("edit-move", "T", "move_comment", "Move the comment to another theme"),
    _bind("edit-unlink", "number_sign", "unlink", "Cut a wrong reply link"),
    _bind("edit-link", "ampersand", "link", "Link it to the comment it answers"),
    _bind("edit-undo", "ctrl+z", "undo", "Undo the last correction"),
    _bind("edit-redo", "ctrl+y", "redo", "Redo it"),
    _bind("more-themes", "plus", "themes(1)", "One theme more"),
    _bind("fewer-themes", "minus", "themes(-1)", "One theme fewer"),
]

#: Everywhere.
PROGRAM: list[BindingType] = [
    _bind("about", "a", "app.about", "About the thread; notices"),
    _bind("dark", "d", "app.toggle_dark", "Dark, light, or the terminal's own colours"),
    _bind(
        "palette",
        "ctrl+p,colon",
        "app.command_palette",
        "Every action by name",
        footer="more",
        shown_as=":",
    ),
    _bind("help", "question_mark,f1", "app.help", "This help", footer="help", shown_as="?"),
    _bind("quit", "q,ctrl+q", "app.quit", "Quit", footer="quit", shown_as="q"),
]

#: On the pages of help and about.
READING: list[BindingType] = [
    _bind("page.line-down", "j,down", "scroll_down", "A line down"),
    _bind("page.line-up", "k,up", "scroll_up", "A line up"),
    _bind("page.down", "ctrl+d,space,pagedown", "page_down", "A page down"),
    _bind("page.up", "ctrl+u,pageup", "page_up", "A page up"),
    _bind("page.top", "g,home", "scroll_home", "Top"),
    _bind("page.end", "G,end", "scroll_end", "End"),
]
CLOSE: list[BindingType] = [
    _bind("page.close", "escape,q,enter,question_mark,f1,a", "close", "Close"),
]
#: On the screens over the main one: the tree, the people.
LEAVE: list[BindingType] = [
    _bind("view.close", "escape,q,1,backspace", "close", "Back to the panes", footer="back",
          shown_as="esc"),
]  # fmt: skip

_IN_FOOTER = (
    "help", "search", "hit-next", "top-level-next", "thread-view", "filter", "back", "palette",
)  # fmt: skip


def footer_first(*lists: list[BindingType]) -> list[BindingType]:
    """Return all bindings, those of the footer first: where it is narrow, it ends early."""
    return sorted(
        (binding for bindings in lists for binding in bindings),
        key=lambda b: (
            _IN_FOOTER.index(b.id) if isinstance(b, Binding) and b.id in _IN_FOOTER else 99
        ),
    )


#: What the help screen shows, in this order.
SECTIONS: tuple[tuple[str, list[BindingType]], ...] = (
    ("In every pane", MOVING),
    ("Themes", OPEN_GROUP),
    ("Comments", OPEN_COMMENT),
    ("Reading pane", CHOOSE),
    ("Between panes and views", PANES),
    ("Through the thread", THREAD),
    ("Finding", FINDING),
    ("A comment", COMMENT),
    ("Corrections", EDITING),
    ("Program", PROGRAM),
)
