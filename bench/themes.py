"""``python -m bench.themes``: themes against the true ones, beside the usual recipe.

Reads ``../shared/eval/themes/*.jsonl``. With the true k: normalised mutual information (NMI),
accuracy under the best one-to-one match (ACC), adjusted Rand index (ARI), seconds, and whether
a theme's label finds the theme again (LABEL: the share of the theme among the first of the
comments when the label's words are the query). With k left to the data: the k chosen.

``--ablation`` leaves out one step after another. ``--small`` judges the choice of k on samples
of 10 to 300 comments of each set.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import (
    adjusted_mutual_info_score,
    adjusted_rand_score,
    normalized_mutual_info_score,
)

from thread_cli.model import Comment, SourceInfo, Span, Thread
from thread_cli.themes import ThemeParams, ThemeSet, find_themes, neighbours, vectors

SETS = Path(__file__).parents[2] / "shared" / "eval" / "themes"
Groups = list[int]


def read(path: Path) -> tuple[list[str], list[str]]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [row["text"] for row in rows], [row["theme"] for row in rows]


def thread_of(texts: list[str]) -> Thread:
    comments = tuple(Comment(i, None, text, Span(0, 0)) for i, text in enumerate(texts, 1))
    return Thread("", "jsonl", 1.0, "", SourceInfo("", 0, "utf-8", ""), comments)


def groups_of(themes: ThemeSet) -> Groups:
    """Return the theme of each comment; all of "other" count as one theme more."""
    return [member.theme or 0 for member in themes.members]


def accuracy(true: list[str], found: Groups) -> float:
    _, a = np.unique(true, return_inverse=True)
    _, b = np.unique(found, return_inverse=True)
    table = np.zeros((a.max() + 1, b.max() + 1))
    np.add.at(table, (a, b), 1)
    return float(table[linear_sum_assignment(-table)].sum() / len(a))


def recipe(texts: list[str], k: int) -> Groups:
    words = TfidfVectorizer(stop_words="english").fit_transform(texts)
    return list(KMeans(k, n_init=10, random_state=0).fit_predict(words))


def labels_found(texts: list[str], themes: ThemeSet) -> float:
    """Return how much of the themes their labels find, as a mean over themes."""
    index = TfidfVectorizer(sublinear_tf=True)
    words = index.fit_transform(texts)
    shares = []
    for theme in themes.themes:
        scores = (words @ index.transform([theme.label]).T).toarray().ravel()
        first = np.argsort(-scores, kind="stable")[: theme.size] + 1
        shares.append(len(set(first.tolist()) & set(theme.comments)) / theme.size)
    return float(np.mean(shares)) if shares else 0.0


def timed(work: Callable[[], Groups]) -> tuple[Groups, float]:
    start = time.perf_counter()
    found = work()
    return found, time.perf_counter() - start


def row(name: str, who: str, true: list[str], found: Groups, seconds: float, rest: str) -> float:
    nmi = float(normalized_mutual_info_score(true, found))
    print(
        f"| {name} | {who} | {nmi:.3f} | {accuracy(true, found):.3f}"
        f" | {adjusted_rand_score(true, found):.3f} | {seconds:.1f} | {rest} |",
        flush=True,
    )
    return nmi


def compare() -> None:
    print("| set | method | NMI | ACC | ARI | seconds | label, true k, chosen k |")
    print("|---|---|---|---|---|---|---|")
    means: dict[str, list[float]] = {"recipe": [], "thread-cli": []}
    for path in sorted(SETS.glob("*.jsonl")):
        texts, true = read(path)
        k = len(set(true))
        found, seconds = timed(lambda t=texts, k=k: recipe(t, k))
        means["recipe"].append(row(path.stem, "recipe", true, found, seconds, "–"))
        thread = thread_of(texts)
        start = time.perf_counter()
        themes = find_themes(thread, ThemeParams(k=k))
        seconds = time.perf_counter() - start
        chosen = find_themes(thread, ThemeParams()).k
        rest = f"{labels_found(texts, themes):.2f}, {k}, {chosen}"
        nmi = row(path.stem, "thread-cli", true, groups_of(themes), seconds, rest)
        means["thread-cli"].append(nmi)
    for who, values in means.items():
        print(f"| mean | {who} | {np.mean(values):.3f} |")


@contextmanager
def instead(module: object, name: str, value: object) -> Iterator[None]:
    kept = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, kept)


ABLATIONS: dict[str, tuple[object, str, object]] = {
    "everything": (neighbours, "_STEPS", 3),
    "no word vectors": (vectors, "word_vectors", lambda *_: None),
    "no LSA": (vectors, "_lsa", lambda words, _seed: np.zeros((words.shape[0], 1), np.float32)),
    "no neighbours": (vectors, "smoothed", lambda points, _seed: points),
}


def ablation() -> None:
    """Print the NMI with the true k, a row for each step left out."""
    paths = sorted(SETS.glob("*.jsonl"))
    print("| left out | " + " | ".join(path.stem for path in paths) + " | mean |")
    print("|---" * (len(paths) + 2) + "|")
    for name, (module, attribute, value) in ABLATIONS.items():
        scores = []
        with instead(module, attribute, value):
            for path in paths:
                texts, true = read(path)
                themes = find_themes(thread_of(texts), ThemeParams(k=len(set(true))))
                scores.append(normalized_mutual_info_score(true, groups_of(themes)))
        cells = " | ".join(f"{score:.3f}" for score in scores)
        print(f"| {name} | {cells} | {np.mean(scores):.3f} |", flush=True)


def small() -> None:
    """Print how near the chosen k comes on samples, and the adjusted mutual information."""
    print("| set | comments | AMI, k chosen | AMI, true k | mean of chosen / true k |")
    print("|---|---|---|---|---|")
    for path in sorted(SETS.glob("*.jsonl")):
        texts, true = read(path)
        for n in (10, 30, 100, 300):
            chosen, given, ratios = [], [], []
            for seed in range(4):
                rows = np.random.default_rng(seed).choice(len(texts), n, replace=False)
                truth = [true[i] for i in rows]
                k = len(set(truth))
                thread = thread_of([texts[i] for i in rows])
                free = find_themes(thread, ThemeParams())
                fixed = find_themes(thread, ThemeParams(k=k))
                chosen.append(adjusted_mutual_info_score(truth, groups_of(free)))
                given.append(adjusted_mutual_info_score(truth, groups_of(fixed)))
                ratios.append(free.k / k)
            print(
                f"| {path.stem} | {n} | {np.mean(chosen):.3f} | {np.mean(given):.3f}"
                f" | {np.mean(ratios):.2f} |",
                flush=True,
            )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ablation", action="store_true")
    parser.add_argument("--small", action="store_true")
    asked = parser.parse_args()
    if not SETS.is_dir():
        raise SystemExit(f"There is nothing to measure with: {SETS} is missing.")
    if asked.ablation:
        ablation()
    elif asked.small:
        small()
    else:
        compare()
