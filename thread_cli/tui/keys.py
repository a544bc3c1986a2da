"""Every key of the TUI, in one place.

Each binding has an id, so that a key map can move it. The first key of a row is
the one that the footer shows; the help screen shows them all.
"""

from textual.binding import Binding, BindingType


def _keys(
    keys: str, action: str, description: str, *, footer: str = "", display: str | None = None
) -> list[BindingType]:
    """Bind every key in ``keys``; the footer shows one of them, as ``footer``, or none.

    Its id is the action's name with its argument.
    """
    name = action.removeprefix("app.").replace("('", "-").replace("')", "")
    name = name.replace("(", "-").replace(")", "").replace("--", "-back-")
    first, *others = keys.split(",")
    bindings: list[BindingType] = [
        Binding(
            first,
            action,
            footer or description,
            show=bool(footer),
            key_display=display,
            tooltip=description,
            id=name,
        )
    ]
    bindings += [
        Binding(key, action, description, show=False, tooltip=description, id=f"{name}.{number}")
        for number, key in enumerate(others, 2)
    ]
    return bindings


#: In every list and in the reading pane.
MOVING: list[BindingType] = [
    *_keys("j,down", "move(1)", "Next row", footer="move", display="j/k"),
    *_keys("k,up", "move(-1)", "Previous row"),
    *_keys("g,home", "first", "First row"),
    *_keys("G,end", "last", "Last row"),
    *_keys("ctrl+d", "half_page(1)", "Half a page down"),
    *_keys("ctrl+u", "half_page(-1)", "Half a page up"),
    *_keys("pagedown,space,ctrl+f", "page(1)", "A page down"),
    *_keys("pageup,ctrl+b", "page(-1)", "A page up"),
]

OPEN_GROUP: list[BindingType] = _keys("enter", "open", "Read its comments", footer="open")
OPEN_COMMENT: list[BindingType] = _keys("enter", "open", "Read its chain", footer="read")
OPEN_LINK: list[BindingType] = _keys(
    "enter", "open", "Make it the chosen comment, with its whole chain", footer="choose"
)

#: Between the panes.
PANES: list[BindingType] = [
    *_keys("l,right", "pane(1)", "Pane to the right", footer="pane", display="h/l"),
    *_keys("h,left,escape", "pane(-1)", "Pane to the left"),
    *_keys("tab", "cycle(1)", "Next pane, from the last one to the first"),
    *_keys("shift+tab", "cycle(-1)", "Previous pane"),
]

#: Through the thread.
THREAD: list[BindingType] = [
    *_keys("u", "parent", "The comment that this one answers", footer="parent"),
    *_keys("U", "root", "The comment at the top of the chain"),
    *_keys("n", "top_level(1)", "Next top-level comment of the list", footer="next", display="n/p"),
    *_keys("p", "top_level(-1)", "Previous top-level comment of the list"),
    *_keys("backspace", "back", "Back to where the last jump came from", footer="back"),
]

#: Everywhere.
PROGRAM: list[BindingType] = [
    *_keys("a", "app.about", "About this thread: source, notices, how firm the themes are"),
    *_keys("d", "app.toggle_dark", "Light or dark"),
    *_keys("question_mark,f1", "app.help", "This help", footer="help"),
    *_keys("q,ctrl+q", "app.quit", "Quit", footer="quit"),
]

#: In help and about.
READING: list[BindingType] = [
    *_keys("j,down", "scroll_down", "A line down"),
    *_keys("k,up", "scroll_up", "A line up"),
    *_keys("ctrl+d,space,pagedown", "page_down", "A page down"),
    *_keys("ctrl+u,pageup", "page_up", "A page up"),
    *_keys("g,home", "scroll_home", "Top"),
    *_keys("G,end", "scroll_end", "End"),
]

#: What the help screen shows, in this order.
SECTIONS: tuple[tuple[str, list[BindingType]], ...] = (
    ("In every pane", MOVING),
    ("Themes", OPEN_GROUP),
    ("Comments", OPEN_COMMENT),
    ("Reading pane", OPEN_LINK),
    ("Between panes", PANES),
    ("Through the thread", THREAD),
    ("Program", PROGRAM),
)
