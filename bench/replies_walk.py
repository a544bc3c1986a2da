"""Going through a thread comment by comment, with the true history or a model's own."""

from collections.abc import Iterator

from bench.replies_fit import Sample
from bench.replies_looks import Case
from thread_cli.replies.decode import Setting, in_talk
from thread_cli.replies.display import Display
from thread_cli.replies.model import Weights
from thread_cli.replies.timeline import Timeline

IN_DISPLAY = {"display", "ranked"}


def walk(
    case: Case, setting: str, weights: Weights | None = None
) -> Iterator[tuple[int, list[int], list[list[str]]]]:
    """Yield what each judged comment may answer; the history is the truth, or the weights' own."""
    state: Setting
    if setting in IN_DISPLAY:
        state = Display(case.facts, case.post_author)
    else:
        state = Timeline(case.facts, case.post_author, chat=setting == "chat")
    for this in range(len(case.facts)):
        parent = case.parents[this]
        if case.counts(this) or (weights is not None and this > 0):
            candidates = state.candidates()
            features = state.features(candidates)
            if case.counts(this):
                yield this, candidates, features
            if weights is not None:
                held = weights.probabilities(weights.scores(features))
                if setting not in IN_DISPLAY:
                    held = in_talk(candidates, held, state.history)
                parent = candidates[max(range(len(held)), key=held.__getitem__)]
        state.add(parent)


def samples(case: Case, setting: str, weights: Weights | None = None) -> Iterator[Sample]:
    for this, candidates, features in walk(case, setting, weights):
        if case.parents[this] in candidates:
            yield features, candidates.index(case.parents[this])
