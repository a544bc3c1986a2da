"""Themes as CSV, a row a comment: for spreadsheets and data frames."""

import csv
import io

from thread_cli.model import Thread
from thread_cli.themes.result import ThemeSet

COLUMNS = ("comment", "author", "cluster", "label", "fit", "runner_up", "text")
# Spreadsheets run a cell that begins like this as a formula; a quote before it makes it text
# (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def clusters_csv(thread: Thread, themes: ThemeSet) -> bytes:
    """Return the members of all themes as RFC 4180 CSV, in the order of the comments."""
    labels = {theme.id: theme.label for theme in themes.themes}
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for member in themes.members:
        comment = thread.comment(member.id)
        label = labels[member.theme] if member.theme is not None else ""
        row = (
            member.id,
            _text(comment.author or ""),
            member.theme,
            _text(label),
            member.fit,
            member.runner_up,
            _text(comment.text),
        )
        writer.writerow(["" if cell is None else cell for cell in row])
    return out.getvalue().encode()


def _text(value: str) -> str:
    return "'" + value if value.startswith(_FORMULA) else value
