"""``thread-cli browse`` where there is no terminal: pictures, and what cannot be."""

from tests.conftest import ROOT, Cli

SAMPLE = ROOT / "data" / "allotment.txt"


def test_a_picture_of_any_screen(cli: Cli) -> None:
    cli.ok("ingest", SAMPLE)
    cli.ok("browse", "--screenshot", "tree.svg", "--keys", "c", "--size", "90x20")
    tree = (cli.folder / "tree.svg").read_text(encoding="utf-8")
    assert tree.startswith("<svg")
    cli.ok("browse", "--screenshot", "main.svg")
    assert (cli.folder / "main.svg").read_text(encoding="utf-8") != tree


def test_what_cannot_be(cli: Cli) -> None:
    cli.ok("ingest", SAMPLE)
    assert "--size" in cli.refused(2, "browse", "--screenshot", "x.svg", "--size", "wide")
    assert "cannot be written" in cli.refused(2, "browse", "--screenshot", "no/x.svg")
    assert "terminal" in cli.refused(2, "browse")
    wrong = cli.refused(2, "browse", "--screenshot", "x.svg", "--keys", "l bogus_key")
    assert "'bogus_key' is no key" in wrong
    assert "-k 0" in cli.refused(2, "browse", "--screenshot", "x.svg", "-k", "0")
