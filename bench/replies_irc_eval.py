"""Links and conversations of the IRC logs against the annotation, as Kummerfeld et al. count."""

from collections.abc import Sequence

from bench import replies_irc
from bench.replies_tally import Report
from thread_cli.model import Thread
from thread_cli.replies import infer_replies
from thread_cli.replies.history import POST


def irc(report: Report) -> None:
    """Judge the development part of the IRC logs by the packaged weights (training part).

    As Kummerfeld et al. count: every link of an annotated line, and a line that answers none
    is linked to itself; conversations are what hangs together, as far as it was annotated.
    """
    report.say(
        "| method | link precision | recall | F1 | exact conversations F1 |\n|---|---|---|---|---|"
    )
    logs = list(replies_irc.logs("dev"))
    for what, parents_of in (("previous message", _previous), ("ours", _inferred)):
        right = made = true = same = ours = theirs = 0
        for log in logs:
            found = parents_of(log.thread)
            predicted = {line: line if found[line] == POST else found[line] for line in log.links}
            made += len(predicted)
            true += sum(map(len, log.links.values()))
            right += sum(parent in log.links[line] for line, parent in predicted.items())
            gold = _conversations([(a, b) for b, of in log.links.items() for a in of], log)
            mine = _conversations([(a, b) for b, a in predicted.items()], log)
            same, ours, theirs = same + len(gold & mine), ours + len(mine), theirs + len(gold)
        precision, recall = right / made, right / true
        f1 = 2 * precision * recall / (precision + recall)
        exact = 2 * same / (ours + theirs)
        report.say(f"| {what} | {precision:.3f} | {recall:.3f} | {f1:.3f} | {exact:.3f} |")


def _previous(thread: Thread) -> list[int]:
    return [
        this - 1 if comment.author is not None and this else POST
        for this, comment in enumerate(thread.comments)
    ]


def _inferred(thread: Thread) -> list[int]:
    comments = infer_replies(thread).comments
    return [POST if comment.parent is None else comment.parent - 1 for comment in comments]


def _conversations(pairs: Sequence[tuple[int, int]], log: replies_irc.Log) -> set[frozenset[int]]:
    """Return the annotated messages that hang together, two or more."""
    group: dict[int, set[int]] = {}
    for a, b in pairs:
        joined = group.setdefault(a, {a}) | group.setdefault(b, {b})
        for message in joined:
            group[message] = joined
    least = min(log.links)
    found = {frozenset(message for message in of if message >= least) for of in group.values()}
    return {of for of in found if len(of) > 1}
