"""What each step adds and costs: everything, and everything but one step, with the true k."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.metrics import normalized_mutual_info_score
from sklearn.preprocessing import normalize

from bench.themes_sets import Labelled, all_sets, thread_of
from thread_cli.themes import choose_k, kmeans, neighbours, tokens, vectors
from thread_cli.themes.corpus import corpus_of
from thread_cli.themes.draws import Draws
from thread_cli.themes.result import ThemeParams


class Bm25:
    """BM25 weights (Robertson and Zaragoza 2009), unit rows, in the place of TF-IDF."""

    K1, B = 1.2, 0.75

    def fit_transform(self, counts: csr_matrix) -> csr_matrix:
        found = counts.tocsr().astype(float)
        lengths = np.asarray(found.sum(axis=1)).ravel()
        held = np.bincount(found.indices, minlength=found.shape[1])
        rarity = np.log(1 + (found.shape[0] - held + 0.5) / (held + 0.5))
        rows = np.repeat(np.arange(found.shape[0]), np.diff(found.indptr))
        norm = self.K1 * (1 - self.B + self.B * lengths / max(1e-9, lengths.mean()))
        found.data = found.data * (self.K1 + 1) / (found.data + norm[rows])
        found.data *= rarity[found.indices]
        return normalize(found)


Change = tuple[object, str, object]
_LINKED = "nothing, and a reply takes a share of its parent"
LEFT_OUT: dict[str, tuple[Change, ...]] = {
    "nothing": (),
    _LINKED: (),
    "stop words": (
        (tokens, "stop_words", frozenset),
        (tokens, "_stop_stems", frozenset),
        (tokens, "stop_words_of", lambda _languages: frozenset()),
    ),
    "stems": ((tokens, "stem", lambda word, _language="english": word),),
    "parts of compounds": ((tokens._Reader, "_parts", lambda *_: ()),),  # noqa: SLF001
    "addresses and quoted lines": (
        (tokens._Reader, "_silent", lambda *_: tokens.Token("", "")),  # noqa: SLF001
    ),
    "sublinear counts": (
        (vectors, "TfidfTransformer", lambda **_: TfidfTransformer(sublinear_tf=False)),
    ),
    "sublinear TF-IDF, BM25 in its place": ((vectors, "TfidfTransformer", lambda **_: Bm25()),),
    "LSA": ((vectors, "_lsa", lambda words, _seed: np.zeros((words.shape[0], 1), np.float32)),),
    "word vectors": ((vectors, "word_vectors", lambda *_: None),),
    "neighbours": ((vectors, "smoothed", lambda points, _seed: points),),
    "refinement": ((choose_k, "refined", lambda _space, groups, _k: groups),),
    "all starts but one": (
        (kmeans, "_STARTS", ()),
        (kmeans, "_STARTS_OF_MANY", 1),
    ),
}


#: One seed's luck is larger than what some steps add.
_SEEDS = 3


@contextmanager
def instead(module: object, name: str, value: object) -> Iterator[None]:
    kept = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, kept)


def grouped(one: Labelled, seed: int = 0, *, linked: bool = False) -> list[int]:
    """Return the groups with the true k, without labels and verdicts."""
    comments = thread_of(one.texts, one.parents if linked else None).comments
    space = vectors.vectors(comments, corpus_of(tokens.tokenise(one.texts)), seed)
    if space is None:
        return [0] * len(one.texts)
    none = Draws(np.zeros(0, dtype=np.int64), [], seed)
    made = choose_k.partition(space, ThemeParams(k=one.k, seed=seed), none)
    found = np.full(len(one.texts), -1)
    found[space.rows] = made.groups
    return found.tolist()


def approximation() -> list[str]:
    """Compare neighbours through landmarks with exact ones, on the sets that are large enough."""
    out = ["| set | comments | exact: NMI | seconds | landmarks: NMI | seconds |", "|---" * 6 + "|"]
    for one in all_sets():
        if len(one.texts) <= neighbours.EXACT_UP_TO:
            continue
        cells = []
        for up_to in (len(one.texts), neighbours.EXACT_UP_TO):
            start = time.process_time()
            with instead(neighbours, "EXACT_UP_TO", up_to):
                found = [
                    normalized_mutual_info_score(one.themes, grouped(one, seed))
                    for seed in range(_SEEDS)
                ]
            seconds = (time.process_time() - start) / _SEEDS
            cells.append(f"{np.mean(found):.3f} | {seconds:.1f}")
        out.append(f"| {one.name} | {len(one.texts):,} | {' | '.join(cells)} |")
    return out


def ablation() -> list[str]:
    sets = all_sets()
    out = [
        "| left out | "
        + " | ".join(one.name for one in sets)
        + " | short texts | discussion | seconds |"
    ]
    out.append("|---" * (len(sets) + 4) + "|")
    for name, changes in LEFT_OUT.items():
        tokens.stem.cache_clear()
        start = time.process_time()
        with ExitStack() as stack:
            for change in changes:
                stack.enter_context(instead(*change))
            scores = [
                np.mean(
                    [
                        normalized_mutual_info_score(
                            one.themes, grouped(one, seed, linked=name == _LINKED)
                        )
                        for seed in range(_SEEDS)
                    ]
                )
                for one in sets
            ]
        seconds = (time.process_time() - start) / _SEEDS
        means = [
            np.mean([s for s, one in zip(scores, sets, strict=True) if one.discussion is talk])
            for talk in (False, True)
        ]
        cells = " | ".join(f"{score:.3f}" for score in (*scores, *means))
        out.append(f"| {name} | {cells} | {seconds:.1f} |")
    return out
