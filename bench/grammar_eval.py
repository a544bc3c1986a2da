"""The generic reader on pastes of the layout grammar: ``python -m bench.grammar_eval [COUNT]``.

Prints, for the sites held out (``-t``: those learned from), the F1 of the authors in order: of the
cut chosen, of the best among those compared, of the best of all candidates; and how many texts
without comments stay plain. ``-v`` prints a line a paste, the worst first.
"""

import difflib
import sys
from collections import defaultdict
from statistics import fmean

from bench.layouts.fill import Paste
from bench.layouts.sample import pastes
from thread_cli.ingest.generic import ranked
from thread_cli.ingest.generic.boundaries import Scored
from thread_cli.ingest.generic.read import analyse, read
from thread_cli.ingest.source import open_source

SEED = 11


def f1(want: list[str], have: list[str]) -> float:
    """Return the F1 of authors in order."""
    return difflib.SequenceMatcher(None, want, have, autojunk=False).ratio()


def measured(paste: Paste) -> tuple[float, float, float]:
    """Return the F1 of the draft, of the best cut compared and of the best candidate."""
    source = open_source(paste.text.encode(), paste.name)
    analysis = analyse(source)
    records = read(source, analysis).records if analysis.holds_comments else []
    have = [" ".join((record.author or "").split()) for record in records]
    if not paste.authors:
        return (float(not have),) * 3
    want = [" ".join(author.split()) for author in paste.authors]

    def best(cuts: list[Scored]) -> float:
        return max(
            (f1(want, [b.author for b in s.candidate.boundaries]) for s in cuts), default=0.0
        )

    chosen = f1(want, have)
    return chosen, best(ranked.compared(analysis.all)), best(list(analysis.all))


def main(arguments: list[str]) -> None:
    """Print a line a kind."""
    count = next((int(word) for word in arguments if word.isdigit()), 400)
    kinds: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    lines = []
    for number, paste in enumerate(pastes(count, SEED, held="-t" not in arguments)):
        found = measured(paste)
        kinds[paste.kind].append(found)
        lines.append((*found, number, paste.kind, paste.name))
    if "-v" in arguments:
        for chosen, near, best, number, kind, name in sorted(lines):
            print(f"{chosen:.3f} {near:.3f} {best:.3f} {number:4} {kind:8} {name}")
    none = kinds.pop("none", [])
    shown_kinds = dict(sorted(kinds.items()))
    shown_kinds["all"] = [row for found in kinds.values() for row in found]
    for kind, rows in shown_kinds.items():
        shown = "  ".join(f"{fmean(column):.3f}" for column in zip(*rows, strict=True))
        exact = fmean(row[0] == 1.0 for row in rows)
        print(f"{kind:8} {len(rows):4}  {shown}  exact {exact:.3f}")
    print(f"plain    {sum(row[0] == 1.0 for row in none)} of {len(none)}")


if __name__ == "__main__":
    main(sys.argv[1:])
