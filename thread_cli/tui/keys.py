"""How people write keys."""

_SHORT_NAMES = {
    "question_mark": "?", "ctrl+": "^", "pagedown": "PgDn", "pageup": "PgUp", "escape": "esc",
    "shift+tab": "⇧tab", "down": "↓", "up": "↑", "left": "←", "right": "→",
    "number_sign": "#", "ampersand": "&", "plus": "+", "minus": "-", "slash": "/", "colon": ":",
    "equals_sign": "=", "full_stop": ".",
}  # fmt: skip


def key_name(key: str) -> str:
    """Return a key, as Textual names it, the way people write it."""
    for name, short in _SHORT_NAMES.items():
        key = key.replace(name, short)
    return key
