"""The same source read again: what a person said of it holds until they say otherwise."""

import os

import orjson
import pytest

from tests.conftest import ROOT

SAMPLE = ROOT / "data" / "allotment.txt"


def stored(cli):
    return orjson.loads(cli.ok("show", "--json"))


def inferred(thread):
    return [c["id"] for c in thread["comments"] if c["link"]["basis"] == "inferred"]


def test_replies_off_and_best_again(cli):
    cli.ok("ingest", SAMPLE, "--replies", "off")
    assert inferred(stored(cli)) == []
    said = cli.ok("ingest", SAMPLE)
    assert "no replies" in said
    assert "Already stored" in said
    said = cli.ok("ingest", SAMPLE, "--replies", "best")
    assert "2 inferred replies" in said
    assert inferred(stored(cli)) == [8, 9]


def test_what_was_said_before_still_holds(cli):
    cli.ok("ingest", SAMPLE, "--title", "Plots", "--post-author", "Ada Byron", "--nesting", "2")
    said = cli.ok("ingest", SAMPLE, "--order", "display")
    assert "The post is by Ada Byron, who wrote none of the comments." in said
    thread = stored(cli)
    assert (thread["title"], thread["post_author"], thread["nesting"]) == ("Plots", "Ada Byron", 2)
    cli.ok("ingest", SAMPLE, "--post-author", "Halima Yusuf")
    assert stored(cli)["post_author"] == "Halima Yusuf"
    assert stored(cli)["title"] == "Plots"


def test_relative_dates_count_from_the_first_time(cli, tmp_path):
    paste = tmp_path / "paste.txt"
    paste.write_text("Ada Byron\n3 hours ago\nYes, of course.\n\nBo Li\n2 hours ago\nNo, never.\n")
    os.utime(paste, (1_700_000_000, 1_700_000_000))
    cli.ok("ingest", paste, "--as-of", "2026-03-01")
    before = [c["created_at"] for c in stored(cli)["comments"]]
    assert all(moment.startswith("2026-02-28") for moment in before)
    cli.ok("ingest", paste, "--nesting", "2")
    assert [c["created_at"] for c in stored(cli)["comments"]] == before


DOUBTFUL = "\n\n".join(
    f"{author}'s avatar\n\n{text}"
    for author, text in (
        ("Ada Byron", "The bridge was closed in May, and nobody at the council has said why."),
        ("Cy Dee", "How do you know?"),
        ("Dora Em", "The bridge is older than the council."),
        ("Bo Li", "My sister works there."),
    )
)


def test_sure_leaves_open_what_is_not_and_says_what_it_may_be(cli):
    cli.ok("ingest", "-", stdin=DOUBTFUL.encode())
    best = {c["id"]: c for c in stored(cli)["comments"] if c["link"]["basis"] == "inferred"}
    doubtful = {i: c["parent"] for i, c in best.items() if c["link"]["confidence"] < 0.9}
    assert doubtful
    cli.ok("ingest", "-", "--replies", "sure", stdin=DOUBTFUL.encode())
    assert set(inferred(stored(cli))) == set(best) - set(doubtful)
    shown = cli.ok("show")
    for parent in doubtful.values():
        assert f"that it answers the post: may answer comment {parent}" in shown


@pytest.mark.parametrize("text", ["a" * 300_000, "I'll " * 50_000, "a's b " * 50_000])
def test_a_word_or_phrase_without_end_ends(cli, text):
    paste = f"Ada Byron's avatar\n\n{text}\n\nBo Li's avatar\n\nNo.\n"
    assert "2 comments by 2 people" in cli.ok("ingest", "-", stdin=paste.encode())


def test_what_is_filtered_out_of_a_thread_is_no_later_paste_of_it(cli):
    cli.ok("ingest", SAMPLE)
    lines = cli.ok("show", "--jsonl").splitlines()
    said = cli.ok("ingest", "-", "--name", "part", stdin="\n".join(lines[:7]).encode())
    assert "later paste" not in said
    longer = SAMPLE.read_text(encoding="utf-8") + "\n\nNew Person's avatar\n\nI am new here.\n"
    said = cli.ok("ingest", "-", "--name", "longer", stdin=longer.encode())
    assert "1 new since allotment" in said
