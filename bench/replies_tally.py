"""What came out of a way to find parents: counted, and set against what was aimed at."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from thread_cli.replies import infer
from thread_cli.replies.history import POST

HEAD = (
    "| set | method | parent accuracy | link precision | recall | F1 | exact trees |"
    " calibration error | precision of links ≥ 0.9 | answered at .90 / .95 |\n" + "|---" * 10 + "|"
)
#: Parent accuracy that the project aims at, by setting, set and method.
AIMS = {
    ("display", "blog", "ours"): 0.87,
    ("display", "blog", "ours, author unknown"): 0.84,
    ("display", "forum", "ours"): 0.82,
    ("display", "reddit", "ours, by transfer"): 0.62,
    ("time", "blog", "ours"): 0.79,
    ("time", "forum", "ours"): 0.77,
}
_BINS = 10


@dataclass
class Tally:
    """What came out, comment by comment and thread by thread."""

    right: list[bool] = field(default_factory=list)
    confidence: list[float] = field(default_factory=list)
    linked: list[bool] = field(default_factory=list)
    true_links: int = 0
    right_links: int = 0
    trees: list[bool] = field(default_factory=list)

    def add(
        self, found: Sequence[int], true: Sequence[int], confidence: Sequence[float] | None = None
    ) -> None:
        for this in range(1, len(true)):
            self.right.append(found[this] == true[this])
            self.confidence.append(confidence[this] if confidence else 1.0)
            self.linked.append(found[this] != POST)
            self.true_links += true[this] != POST
            self.right_links += found[this] == true[this] != POST
        self.trees.append(list(found) == list(true))

    @property
    def accuracy(self) -> float:
        return float(np.mean(self.right))

    def cells(self, *, confident: bool) -> str:
        precision = self.right_links / max(1, sum(self.linked))
        recall = self.right_links / max(1, self.true_links)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        cells = f"{self.accuracy:.3f} | {precision:.3f} | {recall:.3f} | {f1:.3f}"
        cells += f" | {np.mean(self.trees):.3f}"
        if not confident:
            return f"{cells} | – | – | –"
        sure = np.array(self.confidence) >= infer.SURE
        right = np.array(self.right)
        linked = sure & np.array(self.linked)
        exact = f"{right[linked].mean():.3f}" if linked.any() else "–"
        answered = f"{self.answered(0.9):.2f} / {self.answered(0.95):.2f}"
        return f"{cells} | {self.error():.3f} | {exact} | {answered}"

    def error(self) -> float:
        """Return the expected calibration error, in tenths."""
        confidence, right = np.array(self.confidence), np.array(self.right)
        total = 0.0
        for low in np.arange(0, 1, 0.1):
            inside = (confidence >= low) & (confidence < low + 0.1)
            if inside.any():
                total += abs(confidence[inside].mean() - right[inside].mean()) * inside.sum()
        return total / len(right)

    def answered(self, accuracy: float) -> float:
        """Return the largest share of comments, the surest first, answered at this accuracy."""
        order = np.argsort(-np.array(self.confidence), kind="stable")
        running = np.cumsum(np.array(self.right)[order]) / np.arange(1, len(order) + 1)
        enough = np.flatnonzero(running >= accuracy)
        return (enough[-1] + 1) / len(order) if len(enough) else 0.0

    def bins(self) -> list[str]:
        """Return for each tenth of confidence how many were right, of how many."""
        confidence, right = np.array(self.confidence), np.array(self.right)
        tenth = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
        counts = np.bincount(tenth, minlength=_BINS)
        hits = np.bincount(tenth[right], minlength=_BINS)
        return [f"{h / n:.2f} of {n}" if n else "–" for h, n in zip(hits, counts, strict=True)]


@dataclass
class Report:
    """Lines that are printed and written, and what was measured for the tables at the end."""

    lines: list[str] = field(default_factory=list)
    tallies: dict[tuple[str, str, str], Tally] = field(default_factory=dict)

    def say(self, line: str = "") -> None:
        print(line, flush=True)
        self.lines.append(line)

    def measured(self, setting: str, name: str, what: str, tally: Tally) -> None:
        """Print a row, and keep it."""
        self.tallies[setting, name, what] = tally
        self.say(f"| {name} | {what} | {tally.cells(confident=True)} |")

    def calibration(self) -> None:
        """Print how often what was said with each confidence was right."""
        tenths = " | ".join(f".{i}–" for i in range(_BINS))
        self.say(f"| order | set | method | {tenths} |\n" + "|---" * (3 + _BINS) + "|")
        for (setting, name, what), tally in self.tallies.items():
            self.say(f"| {setting} | {name} | {what} | {' | '.join(tally.bins())} |")

    def against_aims(self) -> None:
        """Print what was aimed at and what was reached."""
        self.say("| order | set | method | aim | reached | met |\n|---|---|---|---|---|---|")
        for key, aim in AIMS.items():
            reached = self.tallies[key].accuracy
            met = "yes" if round(reached, 3) >= aim else "no"
            self.say(f"| {' | '.join(key)} | {aim:.2f} | {reached:.3f} | {met} |")
