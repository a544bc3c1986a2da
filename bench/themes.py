"""``python -m bench.themes``: the themes against the true ones, beside two baselines.

Writes ``docs/themes.md``: agreement, seconds, memory and label figures on every set; cost at
10,000 and 100,000 comments; what each step adds; how k is chosen; what "other" is worth. Parts
can be run alone, which prints them and writes nothing: ``python -m bench.themes compare labels
cost ablation neighbours k other``. Everything runs on one thread, one method at a time.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np

from bench.themes_methods import PEERS
from bench.themes_sets import Labelled, all_sets, missing, set_named, thread_of

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "themes.md"
_METHODS = ("recipe", "class-based", *PEERS, "thread-cli")
_MANY = (10_000, 100_000)
_PLANTED = 20
_AT_MOST_SECONDS = 1_500
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def _measured(method: str, name: str) -> dict[str, float] | None:
    """Run one method on one set in a process of its own; none where it takes too long."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "bench.themes_methods", method, name],
            capture_output=True, text=True, check=True, cwd=ROOT,
            env={**os.environ, **_ONE_THREAD}, timeout=_AT_MOST_SECONDS,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return None
    return json.loads(done.stdout)


def compare() -> list[str]:
    out = [
        "| set | method | NMI | ACC | ARI | seconds | MB | label finds | coherence | diversity"
        " | true k | chosen k | NMI, chosen k |",
        "|---" * 13 + "|",
    ]
    means: dict[tuple[str, bool | None], list[dict[str, float]]] = {}
    for one in all_sets():
        for method in _METHODS:
            found = _measured(method, one.name)
            if found is None:
                out.append(f"| {one.name} | {method} | stopped after {_AT_MOST_SECONDS} s |")
                continue
            for kind in (None, one.discussion):
                means.setdefault((method, kind), []).append(found)
            out.append(_row(one.name, method, found, one.k))
    for kind, name in ((None, "mean of all"), (False, "short texts"), (True, "discussion")):
        for method in _METHODS:
            rows = means.get((method, kind), [])
            keys = set.intersection(*(set(row) for row in rows)) if rows else set()
            mean = {key: float(np.mean([row[key] for row in rows])) for key in keys}
            if mean:
                out.append(_row(f"**{name}**", method, mean, None))
    return out


def _row(name: str, method: str, found: dict[str, float], k: int | None) -> str:
    cells = [f"{found[key]:.3f}" for key in ("nmi", "acc", "ari")]
    cells += [f"{found['seconds']:.1f}", f"{found['megabytes']:.0f}"]
    cells += [f"{found[key]:.2f}" for key in ("finds", "coherence", "diversity")]
    chosen = f"{found['chosen']:.0f}" if "chosen" in found and k is not None else "–"
    free = f"{found['nmi chosen']:.3f}" if "nmi chosen" in found else "–"
    return f"| {name} | {method} | " + " | ".join([*cells, str(k or "–"), chosen, free]) + " |"


def cost() -> list[str]:
    out = ["| comments | method | seconds | share of the recipe | MB |", "|---" * 5 + "|"]
    for count in _MANY:
        usual = None
        for method in ("recipe", "thread-cli"):
            found = _measured(method, str(count))
            if found is None:
                out.append(f"| {count:,} | {method} | more than {_AT_MOST_SECONDS} | – | – |")
                continue
            usual = usual or found["seconds"]
            share = found["seconds"] / usual
            out.append(
                f"| {count:,} | {method} | {found['seconds']:.1f} | {share:.2f}"
                f" | {found['megabytes']:.0f} |"
            )
    return out


def other() -> list[str]:
    """Plant comments of other subjects in discussions, and see what is called other."""
    from thread_cli.themes import ThemeParams, find_themes

    foreign = [
        text
        for name in ("agnews", "searchsnippets", "tweet")
        for text in set_named(name).texts[:: len(set_named(name).texts) // _PLANTED][:_PLANTED]
    ]
    out = ["| set | comments | planted | other | of these planted | precision | recall |"]
    out.append("|---" * 7 + "|")
    total = np.zeros(3)
    for one in (one for one in all_sets() if one.discussion):
        n = len(one.texts)
        count = min(len(foreign), max(5, n // 20))
        rows = np.random.default_rng(0).choice(len(foreign), count, replace=False)
        texts = [*one.texts, *(foreign[row] for row in rows)]
        themes = find_themes(thread_of(texts), ThemeParams())
        # What says nothing ("+1", "Thanks!") is in no theme either, and is nobody's mistake.
        called = [i for i in themes.unclustered if i > n or not _says_nothing(one, i)]
        right = sum(i > n for i in called)
        total += (len(called), right, count)
        out.append(_other_row(one.name, str(n), count, len(called), right))
    out.append(_other_row("**all**", "", int(total[2]), int(total[0]), int(total[1])))
    return out


def _other_row(name: str, n: str, planted: int, called: int, right: int) -> str:
    precision = f"{right / called:.2f}" if called else "–"
    return (
        f"| {name} | {n} | {planted} | {called} | {right} | {precision} | {right / planted:.2f} |"
    )


def _says_nothing(one: Labelled, comment: int) -> bool:
    from thread_cli.themes.corpus import corpus_of
    from thread_cli.themes.tokens import tokenise

    return bool(corpus_of(tokenise([one.texts[comment - 1]])).lengths()[0] < 4)


def labels() -> list[str]:
    """Name the same groups, ours with the true k, in three ways."""
    from bench.themes_measures import label_figures
    from bench.themes_methods import (
        centroid_labels,
        class_based_labels,
        log_odds_labels,
        ours,
    )

    out = ["| set | labels | label finds | coherence | diversity |", "|---" * 5 + "|"]
    all_figures: dict[str, list[dict[str, float]]] = {}
    for one in all_sets():
        own = ours(one.texts, one.k)
        groups = np.array(own.groups)
        ways = {
            "centroid terms": centroid_labels(one.texts, groups),
            "class-based": class_based_labels(one.texts, groups),
            "log-odds": log_odds_labels(one.texts, groups),
            "thread-cli": own,
        }
        for name, made in ways.items():
            named = {group: label for group, label in made.labels.items() if group in own.labels}
            figures = label_figures(one.texts, own.groups, named, made.terms)
            all_figures.setdefault(name, []).append(figures)
            out.append(_label_row(one.name, name, figures))
    for name, rows in all_figures.items():
        mean = {key: float(np.mean([row[key] for row in rows])) for key in rows[0]}
        out.append(_label_row("**mean**", name, mean))
    return out


def _label_row(name: str, way: str, figures: dict[str, float]) -> str:
    cells = " | ".join(f"{figures[key]:.3f}" for key in ("finds", "coherence", "diversity"))
    return f"| {name} | {way} | {cells} |"


def _ablation() -> list[str]:
    from bench.themes_ablation import ablation

    return ablation()


def _approximation() -> list[str]:
    from bench.themes_ablation import approximation

    return approximation()


def _rules() -> list[str]:
    from bench.themes_k import rules

    return rules()


PARTS: dict[str, tuple[Callable[[], list[str]], str, str]] = {
    "compare": (
        compare,
        "Every set, every method, with the true k",
        "`recipe`: `TfidfVectorizer(stop_words=\"english\")`, `KMeans(n_init=10)`, top centroid"
        " terms. `class-based`: sublinear TF-IDF, LSA-100, k-means, class-based TF-IDF labels."
        " Other people's models, where `make peers` has installed them: `chorus-discourse`,"
        " which takes no k; LDA; BERTopic over"
        " TF-IDF and SVD vectors with k-means, its labels its own."
        " NMI, ACC and ARI count all of \"other\" as one group more. `label finds`: the label is"
        " the query; the share of the theme among as many first hits as it has members."
        " `coherence`: NPMI of the first six terms; `diversity`: the share of different ones."
        " `forum-20`, `blog-25`, `reddit` are whole threads poured together, the thread being"
        " the theme; `forum-posts` and these are the discussion, the rest short texts.",
    ),
    "labels": (
        labels,
        "Labels",
        "The same groups, ours with the true k, named in four ways; in the table above a method"
        " that puts nearly all in one group is easily found again.",
    ),
    "cost": (
        cost,
        "Cost, with the same k",
        "Real comments of three sites; beyond those, their sentences put together anew; k = 20.",
    ),
    "ablation": (
        _ablation,
        "What each step adds",
        "NMI with the true k when one step is left out, mean of three seeds, and the seconds for"
        " all sets without labels and verdicts. The second row knows who answers whom, where a set"
        " says so (the threads poured together), which all other rows and tables do not.",
    ),
    "neighbours": (
        _approximation,
        "What the landmarks cost",
        "Beyond 3,000 comments neighbours are found through landmarks; here beside exact ones, with"
        " the true k, mean of three seeds.",
    ),
    "k": (
        _rules,
        "How k is chosen",
        "Of k from 2 to 30. Whole sets; three samples each of 10, 30, 100 and 300 comments;"
        " three of 2, 4 and 7 themes with 20 comments each.",
    ),
    "other": (
        other,
        "What \"other\" is worth",
        "Comments of other subjects (news, snippets, tweets) planted in discussions, one to"
        " twenty; k chosen by the data.",
    ),
}  # fmt: skip


def main(asked: list[str]) -> None:
    from threadpoolctl import threadpool_limits

    reason = missing()
    if reason is not None:
        print(f"{reason} The themes were not measured.")
        return
    page = [
        "# Themes, measured",
        "",
        "`make eval-themes` writes this page in one run, on one thread. Seconds are processor"
        " time. Sub-themes are looked for only where the data choose k.",
        "",
    ]
    for name, (work, title, about) in PARTS.items():
        if asked and name not in asked:
            continue
        with threadpool_limits(limits=1):
            table = work()
        part = [f"## {title}", "", about, "", *table, ""]
        print("\n".join(part), flush=True)
        page += part
    if not asked:
        page += [
            "## Left out",
            "",
            "Sentence embeddings need weights that are not on the package index."
            if PEERS
            else "Topic models from the package index (`make peers` installs them) and sentence"
            " embeddings, which need weights that are not on the package index.",
            "",
        ]
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text("\n".join(page).rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
