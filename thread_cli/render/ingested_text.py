"""What was understood of a source, in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thread_cli.ingest.detect import find_reader
from thread_cli.model import Thread
from thread_cli.render.wording import percent, post_author, since_earlier, summary

if TYPE_CHECKING:
    from thread_cli.library.since import Since


_STORED = {
    "new": "Stored as {name}.",
    "changed": "Read anew and stored as {name}, in place of the earlier reading.",
    "known": "Already stored as {name}; the text is the same, so it was not stored again.",
}


def ingested_text(
    thread: Thread, stored: tuple[str, str] | None, since: Since | None = None
) -> str:
    """Return the summary, every notice, and what to do next.

    Args:
        thread: What was read.
        stored: The thread's name in the library and whether it is ``new``,
            ``changed`` or ``known`` there; none where nothing was stored.
        since: What is new since an earlier paste of the same thread.
    """
    label = find_reader(thread.format).label
    lines = [f"{thread.source.name}: {label}, {percent(thread.format_confidence)} sure"]
    if thread.format_reason:
        lines[0] += f" ({thread.format_reason})"
    lines.append(summary(thread))
    if by := post_author(thread):
        lines.append(by if thread.post_author else f"{by} If not, say --post-author NAME")
    lines += [f"! {notice.message}" for notice in thread.notices]
    if stored is None:
        lines.append("Nothing was stored (--dry-run).")
    else:
        name, how = stored
        lines.append(_STORED[how].format(name=name))
        if since is not None:
            lines.append(f"A later paste of the same thread: {since_earlier(since)}.")
        if since is not None and how == "new":
            lines.append(
                f"What was marked and edited in {since.name} came over; it is kept as it was."
            )
        lines.append("Next: thread-cli clusters, thread-cli show, or thread-cli browse")
    return "\n".join(lines) + "\n"
