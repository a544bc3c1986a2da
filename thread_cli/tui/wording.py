"""The sentences that the TUI says about a thread."""

from thread_cli.model import Basis, Comment, ReplyLink, Thread

#: Shown for a comment without an author, always in another face than a name.
NO_AUTHOR = "(no author)"
#: Shown for a comment without text.
NO_TEXT = "(no text)"


def plural(count: int, one: str, many: str) -> str:
    """Return ``count`` with the form of the noun that fits."""
    return f"{count:,} {one if count == 1 else many}"


def replies(count: int) -> str:
    """Return "3 replies", or nothing for none."""
    return plural(count, "reply", "replies") if count else ""


def counts(thread: Thread) -> str:
    """Return the thread in numbers, in one line."""
    said = plural(len(thread.comments), "comment", "comments")
    by = plural(thread.people, "person", "people")
    answered = {c.parent for c in thread.comments if c.parent is not None}
    chains = sum(1 for c in thread.comments if c.id in answered and c.parent is None)
    guessed = sum(1 for c in thread.comments if c.link.basis is Basis.INFERRED)
    line = f"{said} by {by}, {plural(chains, 'reply chain', 'reply chains')}"
    if guessed:
        line += f" ({plural(guessed, 'inferred reply', 'inferred replies')})"
    return line


def declared(thread: Thread) -> str:
    """Return what the source says about its size, or nothing when it says nothing."""
    if thread.declared_comments is None:
        return ""
    return f"the source says {thread.declared_comments:,}, found {len(thread.comments):,}"


def certainty(link: ReplyLink) -> str:
    """Return "≈ 78 %" for a guess, or nothing for what the source says."""
    return f"≈ {link.confidence:.0%}".replace("%", " %") if link.basis is Basis.INFERRED else ""


def why(link: ReplyLink) -> str:
    """Return a sentence on a guess that a person can check, or nothing."""
    if link.basis is not Basis.INFERRED:
        return ""
    reasons = "; ".join(link.reasons) or "no reason was noted"
    return f"{certainty(link)} inferred reply, why: {reasons}"


def facts(comment: Comment) -> str:
    """Return number, date and score of a comment, as far as the source shows them."""
    parts = [f"#{comment.id}"]
    if comment.created_text:
        parts.append(comment.created_text)
    elif comment.created_at:
        parts.append(comment.created_at.strftime("%Y-%m-%d %H:%M"))
    if comment.score is not None:
        parts.append(f"score {comment.score}")
    return " · ".join(parts)
