"""The user's own sample, done perfectly."""

import orjson

BODIES = {
    1: ("The coordination problem", "every previous attempt."),
    5: ("I would be wary", "was already here."),
    8: ("Very fair.", "Taleb 😂"),
}


def test_every_comment_and_nothing_else(cli, seed):
    data = orjson.loads(cli.ok("ingest", seed, "--json"))
    assert data["format"] == "substack"
    assert data["declared_comments"] == 8
    assert data["notices"] == []
    comments = data["comments"]
    assert [c["author"] for c in comments] == [
        "Tommaso Maria Ricci", "Ronio", "Penelope Lawrence", "Yuzu Xu", "Leo W.",
        "Henry Ward", "Nathan Lambert", "Henry Ward",
    ]  # fmt: skip
    raw = seed.read_bytes()
    for comment in comments:
        start, end = comment["span"]
        header, _, body = raw[start:end].decode().partition("\n")
        assert header == f"{comment['author']}'s avatar"
        assert body.strip("\n") == comment["text"]
    for number, (begins, ends) in BODIES.items():
        assert comments[number - 1]["text"].startswith(begins)
        assert comments[number - 1]["text"].endswith(ends)
    assert "\n\n- How so? Transformers are too expensive?" in comments[5]["text"]


def test_the_chain_at_the_end(cli, seed):
    comments = orjson.loads(cli.ok("ingest", seed, "--json"))["comments"]
    assert [c["parent"] for c in comments] == [None, None, None, None, None, None, 6, 7]
    assert [c["link"]["basis"] for c in comments] == ["root"] * 6 + ["inferred"] * 2
    assert all(c["link"]["reasons"] for c in comments)
    assert all(0 < c["link"]["confidence"] < 1 for c in comments[6:])


def test_what_ingest_says(cli, seed):
    said = cli.ok("ingest", seed)
    assert "8 comments by 7 people, 1 reply chain (2 inferred replies), the source says 8\n" in said
    assert "thread-cli clusters" in said
    again = cli.ok("ingest", seed)
    assert "Already stored as thread" in again
    assert len(orjson.loads(cli.ok("threads", "--json"))["threads"]) == 1


def test_its_chain_stays_together(cli, seed):
    cli.ok("ingest", seed)
    data = orjson.loads(cli.ok("clusters", "--json"))
    cluster_of = {c["id"]: c["cluster"] for c in data["comments"]}
    assert cluster_of[6] == cluster_of[7] == cluster_of[8]
    assert cli.ok("clusters", "--json") == cli.ok("clusters", "--json")
    assert data["quality"]["verdict"]
