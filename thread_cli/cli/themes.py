"""A thread's themes: from the library where they are known, else found and kept there."""

from typing import TYPE_CHECKING

from thread_cli.errors import LibraryError, UsageError

if TYPE_CHECKING:
    from thread_cli.cli.loading import Loaded
    from thread_cli.themes.result import ThemeParams, ThemeSet


def themes_of(found: "Loaded", params: "ThemeParams") -> "ThemeSet":
    """Return the themes of a thread, with a person's edits; see ``computed_themes``."""
    themes = computed_themes(found, params)
    if not found.edits:
        return themes
    from thread_cli.cli.loading import tell_notes
    from thread_cli.edits import apply_themes

    edited, notes = apply_themes(found.unedited, themes, found.edits)
    tell_notes(notes)
    return edited


def computed_themes(found: "Loaded", params: "ThemeParams") -> "ThemeSet":
    """Return the themes of a thread, from the library where they are already known.

    Raises:
        UsageError: ``k`` is below 1 or above the number of comments.
    """
    checked_params(found, params)
    known = known_themes(found, params)
    if known is not None:
        return known
    from thread_cli.cli.progress import progress_on_terminal
    from thread_cli.themes import find_themes

    with progress_on_terminal() as tell:
        themes = find_themes(found.unedited, params, tell)
    try:
        keep_themes(found, params, themes)
    except LibraryError as error:
        from thread_cli.cli.output import say

        say(f"thread-cli: the themes were not kept for next time: {error}")
    return themes


def checked_params(found: "Loaded", params: "ThemeParams") -> None:
    """Check that so many themes can be.

    Raises:
        UsageError: ``k`` is below 1 or above the number of comments.
    """
    total = len(found.thread.comments)
    if params.k is not None and not 1 <= params.k <= total:
        raise UsageError(
            f"-k {params.k} cannot be: the thread has {total} comments; give 1 to {total}"
        )


def known_themes(found: "Loaded", params: "ThemeParams") -> "ThemeSet | None":
    """Return the themes that the library keeps under these parameters, or none."""
    if found.library is None or found.record is None:
        return None
    from thread_cli.themes.packed import MEMBERSHIP_SIZE, unpacked

    library, record = found.library, found.record
    known = library.cached(record, "themes", params.key())
    size = library.cached_size(record, "memberships", params.key())
    if known is None or size != len(found.thread.comments) * MEMBERSHIP_SIZE:
        return None

    def members() -> bytes:
        kept = library.cached(record, "memberships", params.key())
        if kept is None or len(kept) != size:
            raise LibraryError(f"the themes of {record.name} are not kept any more; open it again")
        return kept

    try:
        return unpacked(known, members)
    except (KeyError, TypeError, ValueError):  # damaged or of before: they are worked out anew
        return None


def keep_themes(found: "Loaded", params: "ThemeParams", themes: "ThemeSet") -> None:
    """Keep themes in the library, where the thread is in one.

    Raises:
        LibraryError: They could not be written.
    """
    if found.library is None or found.record is None:
        return
    from thread_cli.themes.packed import in_parts, packed

    head, members = in_parts(packed(themes))
    found.library.keep(found.record, params.key(), {"themes": head, "memberships": members})
