"""The samples in data/: what the README and ``make demo`` show."""

import json

import orjson

from tests.conftest import ROOT

NIGHT_TRAINS = ROOT / "data" / "night-trains.txt"
TREE = ROOT / "tests" / "data_expected" / "night-trains.json"


def test_the_whole_tree_of_a_long_thread_is_read_from_its_links(cli):
    data = orjson.loads(cli.ok("ingest", NIGHT_TRAINS, "--json"))
    assert data["format"] == "hackernews"
    assert data["title"] == "Why the night train came back"
    found = [{key: c[key] for key in ("author", "parent", "depth")} for c in data["comments"]]
    assert found == json.loads(TREE.read_text())
    assert data["declared_comments"] == len(found)
    assert all(c["link"]["basis"] != "inferred" for c in data["comments"])


def test_a_long_thread_has_themes(cli):
    cli.ok("ingest", NIGHT_TRAINS)
    data = orjson.loads(cli.ok("clusters", "--json"))
    assert 3 <= data["k"] <= 10
    labels = [cluster["label"] for cluster in data["clusters"]]
    assert len(set(labels)) == len(labels)
    assert "weak" not in data["k_basis"]
