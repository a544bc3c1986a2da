"""How the weights are written: as JSON, as small as can still be read."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping

from bench.replies_trees import place
from thread_cli.replies.model import AND, SAME, Weights, up_to_hyphen
from thread_cli.replies.trees import write

_SMALLEST, _SMALLEST_OF_PAIR = 0.02, 0.1


def written(about: str, found: Mapping[str, Weights]) -> str:
    """Return the weights as JSON, in hundredths, the least left out.

    Features are grouped by what stands before the colon in their names, pairs by one of the two: a
    text for each group, as ``weights`` reads it. Trees tell features by their places in the file.
    """
    trees = (tree for weights in found.values() for tree in weights.trees)
    asked = {name for tree in trees for names in tree.asks for name in names}
    rows: dict[str, list[int]] = {name: [0] * len(found) for name in asked}
    pairs: dict[str, dict[str, int]] = {setting: {} for setting in found}
    for column, (setting, weights) in enumerate(found.items()):
        for name, weight in weights.of.items():
            value = round(100 * weight) if abs(weight) >= _SMALLEST else 0
            if AND in name:
                if abs(weight) >= _SMALLEST_OF_PAIR:
                    pairs[setting][name] = value
            else:
                rows.setdefault(name, [0] * len(found))[column] = value
    names = sorted((n for n, row in rows.items() if any(row) or n in asked), key=place)
    grouped: dict[str, list[tuple[str, str]]] = {}
    for name in names:
        before, colon, after = name.rpartition(":")
        row = rows[name]
        least = next((n for n, value in enumerate(row) if value), len(row))
        said = ",".join(str(value or "") for value in row[least:])
        grouped.setdefault(before + colon, []).append((after, said))
    places = {name: number for number, name in enumerate(names)}
    data = {
        "about": about,
        "settings": list(found),
        "temperatures": [round(weights.temperature, 3) for weights in found.values()],
        "weights": {before: _joined(rows) for before, rows in grouped.items()},
        "pairs": {setting: _nested(values) for setting, values in pairs.items() if values},
        "trees": {
            setting: write(weights.trees, places)
            for setting, weights in found.items()
            if weights.trees
        },
    }
    text = json.dumps(data, separators=(",", ":"))
    return text.replace('},"', '},\n"').replace('","', '",\n"') + "\n"


def _nested(pairs: Mapping[str, int]) -> dict[str, str]:
    """Return pairs by that of the two names that is in more of them."""
    times = Counter(name for pair in pairs for name in pair.split(AND))
    found: dict[str, list[tuple[str, str]]] = {}
    for pair, value in sorted(pairs.items()):
        first, second = sorted(pair.split(AND), key=lambda name: (-times[name], name))
        found.setdefault(first, []).append((second, str(value)))
    return {first: _joined(rows) for first, rows in found.items()}


def _joined(rows: Iterable[tuple[str, str]]) -> str:
    """Return rows as one text; what a name has in common with the one before is not said again."""
    found, same = [], ""
    for name, row in rows:
        said = SAME + name.removeprefix(same) if same and name.startswith(same) else name
        found.append(f"{said}={row}")
        same = up_to_hyphen(name)
    return " ".join(found)
