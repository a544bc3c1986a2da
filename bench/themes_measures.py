"""How good a grouping and its labels are."""

import math

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

Groups = list[int]
_TERMS = 6
_MOST_WORDS = 10


def accuracy(true: list[str], found: Groups) -> float:
    """Return the share that is right under the best one-to-one match of groups and themes."""
    _, a = np.unique(true, return_inverse=True)
    _, b = np.unique(found, return_inverse=True)
    table = np.zeros((a.max() + 1, b.max() + 1))
    np.add.at(table, (a, b), 1)
    return float(table[linear_sum_assignment(-table)].sum() / len(a))


def agreement(true: list[str], found: Groups) -> dict[str, float]:
    return {
        "nmi": float(normalized_mutual_info_score(true, found)),
        "acc": accuracy(true, found),
        "ari": float(adjusted_rand_score(true, found)),
    }


def label_figures(
    texts: list[str], groups: Groups, labels: dict[int, str], terms: dict[int, list[str]]
) -> dict[str, float]:
    """Return what labels and terms are worth, all in [-1, 1], more is better.

    finds: The label is the query; the share of the theme among as many first hits as it has
        members. coherence: NPMI of the first terms' words over the comments (Bouma 2009).
        diversity: The share of different ones among the first terms of all themes.
    """
    index = TfidfVectorizer(sublinear_tf=True)
    words = index.fit_transform(texts)
    placed = np.array(groups)
    shares = []
    for group, label in labels.items():
        members = np.flatnonzero(placed == group)
        scores = (words @ index.transform([label]).T).toarray().ravel()
        first = np.argsort(-scores, kind="stable")[: len(members)]
        shares.append(len(np.intersect1d(first, members)) / max(1, len(members)))
    shown = [term for group in labels for term in terms[group][:_TERMS]]
    analyse, number = index.build_analyzer(), index.vocabulary_
    present = csr_matrix(words > 0, dtype=np.float32)
    coherent = []
    for group in labels:
        parts = dict.fromkeys(word for term in terms[group][:_TERMS] for word in analyse(term))
        columns = [number[word] for word in parts if word in number][:_MOST_WORDS]
        if len(columns) > 1:
            coherent.append(_npmi(present[:, columns].toarray()))
    return {
        "finds": float(np.mean(shares)) if shares else 0.0,
        "coherence": float(np.mean(coherent)) if coherent else 0.0,
        "diversity": len(set(shown)) / max(1, len(shown)),
    }


def _npmi(present: np.ndarray) -> float:
    n = len(present)
    both = (present.T @ present) / n
    alone = np.diag(both)
    found = []
    for i in range(len(alone)):
        for j in range(i):
            p = both[i, j]
            if p in (0, 1):
                found.append(-1.0 if p == 0 else 1.0)
            else:
                found.append(math.log(p / (alone[i] * alone[j])) / -math.log(p))
    return float(np.mean(found))
