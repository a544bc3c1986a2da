"""Every layout we know, in files of our own writing: what is read from them, exactly.

``golden/FORMAT-VARIANT.txt`` holds a paste, the ``.json`` beside it a list with the keys of each
comment that are to be checked, or an object with ``comments`` and facts of the thread.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from thread_cli.ingest import ingest
from thread_cli.ingest.formats import FALLBACKS, READERS
from thread_cli.ingest.source import open_source
from thread_cli.model import Comment

FOLDER = Path(__file__).parent / "golden"
PASTES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".json")
NAMES = [path.stem for path in PASTES]


def expected(path: Path) -> dict[str, Any]:
    data = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return {"comments": data} if isinstance(data, list) else data


def shown(comment: Comment, keys: dict[str, Any]) -> dict[str, Any]:
    facts = {key: getattr(comment, key, None) for key in keys if key != "extra"}
    if facts.get("created_at") is not None:
        facts["created_at"] = facts["created_at"].isoformat()
    if "basis" in keys:
        facts["basis"] = comment.link.basis.value
    if "extra" in keys:
        facts["extra"] = {k: comment.extra[k] for k in keys["extra"] if k in comment.extra}
    return facts


@pytest.mark.parametrize("path", PASTES, ids=NAMES)
def test_golden(path):
    want = expected(path)
    raw = path.read_bytes()
    thread = ingest(raw, path.name)
    assert thread.format == want.get("format", path.stem.split("-")[0]), thread.format_reason
    found = [shown(c, keys) for c, keys in zip(thread.comments, want["comments"], strict=False)]
    assert found == want["comments"]
    assert len(thread.comments) == len(want["comments"])
    for fact in ("title", "declared_comments", "post_author", "order", "nesting"):
        if fact in want:
            assert getattr(thread, fact) == want[fact]
    if "notices" in want:
        assert [notice.code for notice in thread.notices] == want["notices"]
    joined = b"".join(raw[span.start : span.end] for span in thread.spans())
    assert joined == raw


@pytest.mark.parametrize("path", PASTES, ids=NAMES)
def test_no_other_reader_claims_it(path):
    own = path.stem.split("-")[0]
    source = open_source(path.read_bytes(), path.name)
    others = [r for r in READERS if r not in FALLBACKS and r.name != own]
    assert {r.name: s for r in others if (s := r.detect(source).score) > 0.5} == {}


@pytest.mark.parametrize("path", PASTES, ids=NAMES)
@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_cut_anywhere_nothing_is_lost(path, share):
    raw = path.read_bytes()
    at = int(len(raw) * share)
    for part in (raw[:at], raw[at:]):
        thread = ingest(part, path.name, encoding="utf-8")
        assert b"".join(part[span.start : span.end] for span in thread.spans()) == part


def test_every_format_has_a_golden_file():
    named = {stem.split("-")[0] for stem in NAMES} | {"jsonl", "plain"}
    assert {reader.name for reader in READERS} <= named
