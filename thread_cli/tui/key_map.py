"""Keys that a reader has moved: ``keys.toml`` in the configuration directory.

```toml
[keys]
row-next = "j,down"
search = "ctrl+s"
```

The names are the ids of the actions; the help screen lists what they do.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path

from textual.keys import KEY_TO_UNICODE_NAME, REPLACED_KEYS, Keys

from thread_cli.errors import UsageError
from thread_cli.tui.actions.action import Action, On
from thread_cli.tui.actions.listed import BY_ID

#: The lists of each screen.
_LISTS = {
    On.MAIN: On.ROWS | On.THEMES | On.COMMENTS | On.CHAIN,
    On.TREE: On.ROWS | On.TREE_ROWS | On.CHAIN,
    On.PEOPLE: On.ROWS | On.PEOPLE_ROWS | On.PERSON_ROWS,
    On.PAGE: On.TEXT,
    On.HELP: On.TEXT,
    On.CHOOSE: On.CHOICES,
}


def default_path() -> Path:
    """Return where the key map is looked for."""
    from platformdirs import user_config_path

    return user_config_path("thread-cli", appauthor=False) / "keys.toml"


def known_ids() -> set[str]:
    """Return the ids of all actions, whose keys can be moved."""
    return set(BY_ID)


def is_key(name: str) -> bool:
    """Return whether Textual can know a key by this name: ``j``, ``slash``, ``ctrl+d``."""
    *held, last = name.split("+") if len(name) > 1 else [name]
    if not set(held) <= {"ctrl", "shift", "alt", "meta", "super", "hyper"}:
        return False
    named = {*(key.value for key in Keys), *REPLACED_KEYS, *KEY_TO_UNICODE_NAME}
    if len(last) == 1 or last in named:
        return True
    try:
        unicodedata.lookup(last.replace("_", " "))
    except KeyError:
        return False
    return True


def _clash(moved: Mapping[str, str]) -> str:
    """Return two actions that hold in one place and have a key in common now, or nothing."""
    for name in moved:
        mine = BY_ID[name]
        for other in BY_ID.values():
            if other is mine or not (_reach(mine) & other.on or _reach(other) & mine.on):
                continue
            if {*mine.keys_in({})} & {*other.keys_in({})}:
                continue  # which of the two is meant hangs on what is shown, as with n
            if common := {*mine.keys_in(moved)} & {*other.keys_in(moved)}:
                return f"{name} and {other.id} ({min(common)})"
    return ""


def _reach(action: Action) -> On:
    """Return where an action holds, with the lists of the screens that it holds on."""
    reach = action.on
    for screen, lists in _LISTS.items():
        if screen & action.on:
            reach |= lists
    return reach


def read_key_map(path: Path) -> dict[str, str]:
    """Return the key map in a file; an empty one where there is no file.

    Raises:
        UsageError: It is no TOML, names what does not exist, a key is no text, or two actions
            that hold in one place are given the same.
    """
    try:
        with path.open("rb") as file:
            import tomllib  # only who has a key map pays for it

            data = tomllib.load(file)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise UsageError(f"the key map {path} cannot be read: {error}") from None
    moved = data.get("keys", {})
    if not isinstance(moved, dict):
        raise UsageError(f"the key map {path} needs a table [keys]")
    ids = known_ids()
    for name, key in moved.items():
        if name not in ids:
            raise UsageError(f"the key map {path} moves {name!r}, which is no action")
        if not isinstance(key, str) or not key.strip():
            raise UsageError(f'the key map {path} gives {name} no key; write it like "ctrl+s"')
        if unknown := [one for one in key.split(",") if not is_key(one.strip())]:
            raise UsageError(f"the key map {path} gives {name} {unknown[0]!r}, which is no key")
    if clash := _clash(moved):
        raise UsageError(f"the key map {path} gives one key to two actions: {clash}")
    return moved
