"""Corrections by hand, from outside: kept, applied, taken back, never lost."""

import orjson

from tests.conftest import ROOT

SAMPLE = ROOT / "data" / "allotment.txt"


def clusters(cli, *args):
    return orjson.loads(cli.ok("clusters", "--json", *args))


def labels(cli):
    return [cluster["label"] for cluster in clusters(cli)["clusters"]]


def links(cli):
    comments = orjson.loads(cli.ok("show", "--json"))["comments"]
    return {c["id"]: (c["parent"], c["link"]["basis"]) for c in comments}


def test_a_renamed_theme_keeps_its_name_when_the_thread_is_read_anew(cli):
    cli.ok("ingest", SAMPLE)
    before = labels(cli)
    assert "“Who pays”" in cli.ok("edit", "rename", "1", "Who pays")
    assert labels(cli) == ["Who pays", *before[1:]]
    cli.ok("ingest", SAMPLE, "--title", "Read anew")
    assert labels(cli) == ["Who pays", *before[1:]]
    cli.ok("edit", "undo")
    assert labels(cli) == before
    cli.ok("edit", "redo")
    assert labels(cli) == ["Who pays", *before[1:]]


def test_merge_move_and_split_by_label_or_number(cli):
    cli.ok("ingest", SAMPLE)
    first, second, *_ = clusters(cli)["clusters"]
    cli.ok("edit", "merge", first["label"].upper(), str(second["id"]))
    merged = clusters(cli)["clusters"][0]
    assert set(merged["comments"]) == set(first["comments"]) | set(second["comments"])
    cli.ok("edit", "move", str(merged["comments"][-1]), "other")
    assert merged["comments"][-1] in clusters(cli)["unclustered"]
    before = clusters(cli)["k"]
    cli.ok("edit", "split", str(merged["id"]))
    assert clusters(cli)["k"] == before + 1


def test_links_by_hand(cli):
    cli.ok("ingest", SAMPLE)
    before = links(cli)
    cli.ok("edit", "link", "5", "2")
    assert links(cli) == {**before, 5: (2, "edited")}
    assert "linked by hand" in cli.ok("show")
    cli.ok("edit", "unlink", "8")
    assert links(cli)[8] == (None, "edited")
    cli.ok("edit", "undo")
    cli.ok("edit", "undo")
    assert links(cli) == before
    assert "no edit to undo" in cli.refused(2, "edit", "undo")


def test_an_edit_that_no_longer_fits_is_said_and_kept(cli):
    cli.ok("ingest", SAMPLE)
    smallest = clusters(cli)["clusters"][-1]
    cli.ok("edit", "rename", str(smallest["id"]), "Who pays")
    done = cli("clusters", "-k", "1")
    assert done.returncode == 0
    assert b"edit 1 is kept, but not applied" in done.stderr
    assert b"Who pays" not in done.stdout
    assert labels(cli)[-1] == "Who pays"


def test_the_journal(cli):
    cli.ok("ingest", SAMPLE)
    assert "No edits yet" in cli.ok("edit", "list")
    cli.ok("edit", "rename", "2", "[red]\x1b[31mmarkup")
    cli.ok("edit", "link", "5", "2")
    cli.ok("edit", "undo")
    said = cli.ok("edit", "list")
    assert "\x1b" not in said
    assert "[red]" in said
    assert said.count("(undone)") == 1
    data = orjson.loads(cli.ok("edit", "list", "--json"))
    assert [(e["kind"], e["undone"]) for e in data["edits"]] == [("rename", False), ("link", True)]


def test_edits_go_when_their_thread_goes(cli):
    cli.ok("ingest", SAMPLE)
    cli.ok("edit", "rename", "1", "Who pays")
    cli.ok("remove", "allotment", "--yes")
    cli.ok("ingest", SAMPLE)
    assert "Who pays" not in labels(cli)


def test_what_cannot_be_edited_is_refused(cli):
    assert "no threads yet" in cli.refused(5, "edit", "undo")
    cli.ok("ingest", SAMPLE)
    assert "no theme 'zebra'" in cli.refused(2, "edit", "rename", "zebra", "x")
    assert "no comment 99" in cli.refused(2, "edit", "move", "99", "1")
    assert "itself" in cli.refused(2, "edit", "link", "3", "3")
    assert "own reply" in cli.refused(2, "edit", "link", "7", "8")
    assert "empty" in cli.refused(2, "edit", "rename", "1", " ")
    assert "two different" in cli.refused(2, "edit", "merge", "1", "1")
    assert "No edits yet" in cli.ok("edit", "list")


def test_a_number_is_a_theme_whatever_the_labels_are(cli):
    cli.ok("ingest", SAMPLE)
    cli.ok("edit", "rename", "1", "2")
    comment = clusters(cli)["clusters"][0]["comments"][0]
    cli.ok("edit", "move", str(comment), "2")
    assert comment in next(c for c in clusters(cli)["clusters"] if c["id"] == 2)["comments"]


def test_why_after_edits_names_the_theme_that_is_meant(cli):
    cli.ok("ingest", SAMPLE)
    first, second, *_ = clusters(cli)["clusters"]
    cli.ok("edit", "split", str(first["id"]))
    for cluster in clusters(cli)["clusters"]:
        said = cli.ok("clusters", "--why", str(cluster["comments"][0]))
        assert f"In theme {cluster['id']}, {cluster['label']}" in said
    moved = str(second["comments"][0])
    cli.ok("edit", "move", moved, "other")
    assert "It was put into other by hand." in cli.ok("clusters", "--why", moved)
    cli.ok("edit", "move", moved, str(first["id"]))
    assert "put there by hand" in cli.ok("clusters", "--why", moved)


def test_a_name_given_by_hand_outlives_a_split(cli):
    cli.ok("ingest", SAMPLE)
    cli.ok("edit", "rename", "1", "Plots")
    before = clusters(cli)["k"]
    cli.ok("edit", "split", "1")
    assert sum(label.startswith("Plots: ") for label in labels(cli)) == 2
    assert clusters(cli)["k_basis"].endswith(f"Edits by hand make it {before + 1}.")


def test_the_journal_says_what_does_not_hold(cli):
    cli.ok("ingest", SAMPLE)
    cli.ok("edit", "rename", "5", "One of many", "-k", "6")
    assert "(not applied: the theme" in cli.ok("edit", "list")
    (edit,) = orjson.loads(cli.ok("edit", "list", "--json"))["edits"]
    assert "is not among these themes" in edit["not_applied"]


def test_why_a_reply_was_inferred_is_not_changed_by_edits_of_others(cli):
    cli.ok("ingest", SAMPLE)
    before = cli.ok("show", "--why", "9")
    cli.ok("edit", "unlink", "8")
    assert cli.ok("show", "--why", "9") == before
    assert "a person did" in cli.ok("show", "--why", "8")
