"""The methods that are compared, each in a process of its own so that its memory can be told.

``python -m bench.themes_methods METHOD SET`` prints one line of JSON; SET may be a number, for
that many comments without true themes, in 20 groups.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.preprocessing import normalize

from bench.themes_measures import Groups, agreement, label_figures
from bench.themes_sets import many, set_named, thread_of
from thread_cli.themes import ThemeParams, find_themes

_ROOT = Path(__file__).parents[1]
_PEERS_PYTHON = _ROOT / ".peers" / "bin" / "python"
#: Compared with where they are installed: ``make peers``.
PEERS = ("chorus-discourse", "LDA (tomotopy)", "BERTopic") if _PEERS_PYTHON.exists() else ()
_GROUPS_OF_MANY = 20
_WORDS_OF_LABEL = 3
_PRIOR_WORDS = 1_000


@dataclass
class Made:
    groups: Groups
    labels: dict[int, str]
    terms: dict[int, list[str]]
    cost: dict[str, float] | None = None  # where the work was done in another process


def recipe(texts: list[str], k: int) -> Made:
    """The usual recipe: TF-IDF, k-means, the terms of the largest weight in the centroids."""
    index = TfidfVectorizer(stop_words="english")
    model = KMeans(k, n_init=10, random_state=0)
    groups = model.fit_predict(index.fit_transform(texts))
    return _named(groups, model.cluster_centers_, index.get_feature_names_out())


def class_based(texts: list[str], k: int) -> Made:
    """TF-IDF, LSA-100, k-means; class-based TF-IDF for labels, as BERTopic does."""
    words = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts)
    dimensions = min(100, words.shape[1] - 1)
    points = normalize(TruncatedSVD(dimensions, random_state=0).fit_transform(words))
    return class_based_labels(texts, KMeans(k, n_init=10, random_state=0).fit_predict(points))


def class_based_labels(texts: list[str], groups: np.ndarray) -> Made:
    """Class-based TF-IDF (Grootendorst 2022) for given groups, numbered from 0 or 1."""
    index = CountVectorizer(stop_words="english")
    counts = index.fit_transform(texts)
    kinds = range(max(groups) + 1)
    classes = np.array([np.asarray(counts[groups == i].sum(axis=0)).ravel() for i in kinds])
    share = classes / np.maximum(1, classes.sum(axis=1, keepdims=True))
    rarity = np.log(1 + classes.sum() / len(kinds) / np.maximum(1, classes.sum(axis=0)))
    return _named(groups, share * rarity, index.get_feature_names_out())


def log_odds_labels(texts: list[str], groups: np.ndarray) -> Made:
    """Log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008), z-scored."""
    index = CountVectorizer(stop_words="english")
    counts = index.fit_transform(texts)
    everywhere = np.asarray(counts.sum(axis=0)).ravel().astype(float)
    prior = everywhere * _PRIOR_WORDS / everywhere.sum()
    scores = []
    for i in range(max(groups) + 1):
        here = np.asarray(counts[groups == i].sum(axis=0)).ravel() + prior
        there = everywhere - here + 2 * prior
        odds = np.log(here / (here.sum() - here)) - np.log(there / (there.sum() - there))
        scores.append(odds / np.sqrt(1 / here + 1 / there))
    return _named(groups, np.array(scores), index.get_feature_names_out())


def centroid_labels(texts: list[str], groups: np.ndarray) -> Made:
    """The terms of the largest mean TF-IDF, for given groups."""
    index = TfidfVectorizer(stop_words="english")
    words = index.fit_transform(texts)
    kinds = range(max(groups) + 1)
    means = [
        np.asarray(words[groups == i].sum(axis=0)).ravel() / max(1, (groups == i).sum())
        for i in kinds
    ]
    return _named(groups, np.array(means), index.get_feature_names_out())


def ours(texts: list[str], k: int | None) -> Made:
    themes = find_themes(thread_of(texts), ThemeParams(k=k))
    return Made(
        [member.theme or 0 for member in themes.members],
        {theme.id: theme.label for theme in themes.themes},
        {theme.id: [term.term for term in theme.terms] for theme in themes.themes},
    )


def _peer(method: str, texts: list[str], k: int) -> Made:
    """One of the peers, in the environment that they live in."""
    done = subprocess.run(
        [_PEERS_PYTHON, _ROOT / "bench" / "themes_peers.py", method],
        input=json.dumps({"texts": texts, "k": k}), capture_output=True, text=True, check=True,
    )  # fmt: skip
    groups, labels, terms, seconds, megabytes = json.loads(done.stdout.splitlines()[-1])
    return Made(
        groups,
        {int(group): label for group, label in labels.items()},
        {int(group): words for group, words in terms.items()},
        {"seconds": seconds, "megabytes": megabytes},
    )


def _named(groups: np.ndarray, weights: np.ndarray, names: np.ndarray) -> Made:
    terms = {
        int(i): [str(names[j]) for j in np.argsort(-weights[i], kind="stable")[:8]]
        for i in np.unique(groups)
    }
    labels = {i: ", ".join(found[:_WORDS_OF_LABEL]) for i, found in terms.items()}
    return Made(groups.tolist(), labels, terms)


METHODS: dict[str, Callable[[list[str], int], Made]] = {
    "recipe": recipe,
    "class-based": class_based,
    "thread-cli": ours,
    **{name: partial(_peer, name) for name in PEERS},
}


def main(method: str, name: str) -> dict[str, float]:
    work = METHODS[method]
    warm = ["night trains", "the night train", "rye bread", "bread of rye", "a train"] * 30
    if method not in PEERS:  # which do this by themselves
        work(warm, 2)  # what is loaded late is no part of the cost
    known = None if name.isdecimal() else set_named(name)
    texts = many(int(name)) if known is None else known.texts
    start = time.process_time()
    made = work(texts, _GROUPS_OF_MANY if known is None else known.k)
    found = {"seconds": time.process_time() - start}
    # Kilobytes on Linux; what the process holds in all, libraries and texts included.
    found["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found |= made.cost or {}
    if known is not None:
        found |= agreement(known.themes, made.groups)
        found |= label_figures(texts, made.groups, made.labels, made.terms)
        if method == "thread-cli":
            free = ours(texts, None)
            found["chosen"] = len(free.labels)
            found["nmi chosen"] = agreement(known.themes, free.groups)["nmi"]
            found["other"] = made.groups.count(0) / len(texts)
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(*sys.argv[1:])) + "\n")
