"""Other people's topic models, for the same table: an optional group (``make peers``).

They live in an environment of their own, ``.peers``, and so does this file when it runs: it
imports nothing of thread-cli. ``python bench/themes_peers.py METHOD`` reads JSON with ``texts``
and ``k`` on standard input and prints JSON with each text's group (0: none), each group's label
and terms, the seconds of processor time that the method took and the megabytes that the process
held. No method downloads anything.
"""

import json
import resource
import sys
import time
from collections.abc import Callable

Groups = list[int]
Terms = dict[int, list[str]]
Made = tuple[Groups, Terms]
_SHOWN = 8
_LABEL = 3
_DIMENSIONS = 100
_SWEEPS = 1000


def chorus(texts: list[str], _: int) -> Made:
    """Themes of chorus-discourse, which takes no k: hashed TF-IDF, greedy leaders."""
    from chorus.item import normalize
    from chorus.sentiment import score
    from chorus.synthesize import synthesize

    rows = [{"kind": "comment", "id": str(i), "text": text} for i, text in enumerate(texts)]
    digest = synthesize(score(normalize(rows)))
    groups = [0] * len(texts)
    terms: Terms = {}
    for number, theme in enumerate(digest.themes, 1):
        terms[number] = list(theme.terms)
        for row in theme.item_ids:
            groups[int(row)] = number
    return groups, terms


def lda(texts: list[str], k: int) -> Made:
    """Latent Dirichlet allocation (Blei et al. 2003) of tomotopy; a text's strongest topic."""
    import tomotopy
    from sklearn.feature_extraction.text import CountVectorizer

    analyse = CountVectorizer(stop_words="english").build_analyzer()
    model = tomotopy.LDAModel(k=k, seed=1, min_df=2, rm_top=0)
    # A text without a word cannot be added; it stays without a group.
    rows = [row for row, text in enumerate(texts) if analyse(text)]
    for row in rows:
        model.add_doc(analyse(texts[row]))
    model.train(_SWEEPS, workers=1)
    groups = [0] * len(texts)
    for row, document in zip(rows, model.docs, strict=True):
        groups[row] = 1 + int(document.get_topics(top_n=1)[0][0])
    terms = {
        topic + 1: [word for word, _ in model.get_topic_words(topic, top_n=_SHOWN)]
        for topic in range(k)
    }
    return groups, terms


def bertopic(texts: list[str], k: int) -> Made:
    """BERTopic (Grootendorst 2022) over TF-IDF and SVD vectors, with k-means for the true k."""
    from bertopic import BERTopic
    from bertopic.backend import BaseEmbedder
    from bertopic.dimensionality import BaseDimensionalityReduction
    from sklearn.cluster import KMeans
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
    from sklearn.preprocessing import normalize

    words = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts)
    dimensions = min(_DIMENSIONS, words.shape[1] - 1)
    points = normalize(TruncatedSVD(dimensions, random_state=0).fit_transform(words))
    model = BERTopic(
        embedding_model=BaseEmbedder(),
        umap_model=BaseDimensionalityReduction(),
        hdbscan_model=KMeans(k, n_init=10, random_state=0),
        vectorizer_model=CountVectorizer(stop_words="english"),
        top_n_words=_SHOWN,
    )
    found, _ = model.fit_transform(texts, points)
    terms = {
        int(topic) + 1: [word for word, _ in words if word]
        for topic, words in model.get_topics().items()
    }
    return [int(topic) + 1 for topic in found], terms


METHODS: dict[str, Callable[[list[str], int], Made]] = {
    "chorus-discourse": chorus,
    "LDA (tomotopy)": lda,
    "BERTopic": bertopic,
}


def main(method: str) -> None:
    asked = json.load(sys.stdin)
    work = METHODS[method]
    work(["night trains", "the night train", "rye bread", "bread of rye", "a train"] * 30, 2)
    start = time.process_time()
    groups, terms = work(asked["texts"], asked["k"])
    seconds = time.process_time() - start
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    labels = {group: ", ".join(words[:_LABEL]) for group, words in terms.items()}
    print(json.dumps([groups, labels, terms, seconds, megabytes]))


if __name__ == "__main__":
    main(sys.argv[1])
