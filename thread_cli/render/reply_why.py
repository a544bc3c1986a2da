"""Why a comment stands where it stands: the candidates, how likely each is, and the evidence."""

import orjson
from rich.text import Text

from thread_cli.model import Thread
from thread_cli.render.paragraphs import wrapped
from thread_cli.render.wording import author, excerpt, percent
from thread_cli.replies import Explanation

SCHEMA = "thread-cli/reply-why@1"
_SETTINGS = {
    "none": "Not inferred: there is nothing to decide by.",
    "source": "The source says it, or a person did.",
    "display": "Inferred: in display order a comment answers the one above or what that answers.",
    "ranked": "Inferred: a comment answers the one above or what that answers; the dates show that"
    " the comments are ranked.",
    "time": "Inferred: in time order a comment answers any of the last ones.",
    "chat": "Inferred: in a chat a message answers any of the last ones.",
}


def why_text(thread: Thread, explanation: Explanation, width: int) -> Text:
    """Return the candidates for a terminal, the likeliest first."""
    comment = thread.comment(explanation.comment)
    out = Text()
    head = f"#{comment.id} {author(comment)}: “{excerpt(comment.text, width)}”"
    out.append_text(wrapped(head, "", width, "bold"))
    out.append_text(wrapped(_SETTINGS[explanation.setting], "", width, "dim"))
    if explanation.post_author is not None:
        how = "seems to be by" if explanation.post_author_guessed else "is by"
        out.append_text(wrapped(f"The post {how} {explanation.post_author}.", "", width, "dim"))
    for candidate in explanation.candidates:
        if candidate.comment is None:
            what = "answers the post"
        else:
            parent = thread.comment(candidate.comment)
            what = f"answers #{parent.id} {author(parent)}: “{excerpt(parent.text, width - 30)}”"
        out.append("\n")
        out.append_text(wrapped(f"{percent(candidate.probability)}: it {what}", "", width, "bold"))
        for reason in candidate.reasons:
            out.append_text(wrapped(f"· {reason}", "   ", width))
    return out


def why_json(explanation: Explanation) -> bytes:
    """Return the candidates as one line of JSON, with its line end."""
    data = {
        "schema": SCHEMA,
        "comment": explanation.comment,
        "setting": explanation.setting,
        "post_author": explanation.post_author,
        "post_author_guessed": explanation.post_author_guessed,
        "candidates": [
            {
                "comment": candidate.comment,
                "probability": round(candidate.probability, 4),
                "reasons": candidate.reasons,
            }
            for candidate in explanation.candidates
        ],
    }
    return orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE)
