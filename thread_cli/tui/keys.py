"""Every key of the TUI, in one place.

Each binding has an id, so that a key map can move it. The footer shows the
bindings that have a short name; the help screen shows them all.
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
    _bind("page-down", "pagedown,space,ctrl+f", "page(1)", "A page down"),
    _bind("page-up", "pageup,ctrl+b", "page(-1)", "A page up"),
]

OPEN_GROUP: list[BindingType] = [
    _bind("open-group", "enter", "open", "Read its comments", footer="open"),
]
OPEN_COMMENT: list[BindingType] = [
    _bind("open-comment", "enter", "open", "Read its chain", footer="read"),
]
CHOOSE: list[BindingType] = [
    _bind("choose", "enter", "open", "Choose it, show its chain", footer="choose"),
]

#: Between the panes.
PANES: list[BindingType] = [
    _bind("pane-right", "l,right", "pane(1)", "Pane at the right", footer="pane", shown_as="h/l"),
    _bind("pane-left", "h,left,escape", "pane(-1)", "Pane at the left"),
    _bind("pane-next", "tab", "cycle(1)", "Next pane, round and round"),
    _bind("pane-previous", "shift+tab", "cycle(-1)", "Previous pane"),
]

#: Through the thread.
THREAD: list[BindingType] = [
    _bind("parent", "u", "parent", "What this comment answers", footer="parent"),
    _bind("root", "U", "root", "The top of the chain"),
    _bind(
        "top-level-next",
        "n",
        "top_level(1)",
        "Next top-level comment",
        footer="next",
        shown_as="n/p",
    ),
    _bind("top-level-previous", "p", "top_level(-1)", "Previous top-level comment"),
    _bind("back", "backspace", "back", "Back, before the last jump", footer="back"),
]

#: Everywhere.
PROGRAM: list[BindingType] = [
    _bind("about", "a", "app.about", "About the thread; notices"),
    _bind("dark", "d", "app.toggle_dark", "Light or dark"),
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

#: What the help screen shows, in this order.
SECTIONS: tuple[tuple[str, list[BindingType]], ...] = (
    ("In every pane", MOVING),
    ("Themes", OPEN_GROUP),
    ("Comments", OPEN_COMMENT),
    ("Reading pane", CHOOSE),
    ("Between panes", PANES),
    ("Through the thread", THREAD),
    ("Program", PROGRAM),
)
