"""Themes as JSON: the contract ``thread-cli/clusters@1``."""

import orjson

from thread_cli.model import Thread
from thread_cli.themes.result import ThemeSet

SCHEMA = "thread-cli/clusters@1"


def clusters_json(thread: Thread, themes: ThemeSet) -> bytes:
    """Return the themes as one line of JSON, with its line end.

    ``thread`` in it is the SHA-256 of the source, which names a thread for good.
    """
    data = {
        "schema": SCHEMA,
        "thread": thread.source.sha256,
        "k": themes.k,
        "k_basis": themes.k_basis,
        "quality": {"silhouette": themes.quality.silhouette, "verdict": themes.quality.verdict},
        "clusters": [
            {
                "id": theme.id,
                "label": theme.label,
                "terms": [{"term": term.term, "weight": term.weight} for term in theme.terms],
                "size": theme.size,
                "comments": [*theme.comments],
                "representative": theme.representative,
                "firmness": theme.firmness,
                "survival": theme.survival,
                "sentence": theme.sentence,
                "parts": [
                    {
                        "label": part.label,
                        "size": len(part.comments),
                        "comments": [*part.comments],
                    }
                    for part in theme.parts
                ],
            }
            for theme in themes.themes
        ],
        "comments": [
            {
                "id": member.id,
                "cluster": member.theme,
                "fit": member.fit,
                "runner_up": member.runner_up,
                "by_hand": member.by_hand,
            }
            for member in themes.members
        ],
        "unclustered": [*themes.unclustered],
    }
    return orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE)
