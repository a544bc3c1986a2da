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


def test_serving_what_cannot_be_served(cli: Cli) -> None:
    assert "no threads" in cli.refused(5, "browse", "--serve")
    cli.ok("ingest", SAMPLE)
    assert "ingest" in cli.refused(2, "browse", "-", "--serve")
    assert "--screenshot" in cli.refused(2, "browse", "--serve", "--screenshot", "x.svg")


def test_pasted_again_later(cli: Cli) -> None:
    cli.ok("ingest", SAMPLE)
    text = SAMPLE.read_text(encoding="utf-8")
    later = text.replace("ten rods", "eleven rods") + "Nils Ek's avatar\n\nWhere do I sign up?\n"
    (cli.folder / "later.txt").write_text(later, encoding="utf-8")
    said = cli.ok("ingest", "later.txt")
    assert "A later paste of the same thread: 1 new, 1 edited since allotment, read 20" in said
    assert "the text is the same" in cli.ok("ingest", SAMPLE)
    cli.ok("browse", "later", "--screenshot", "later.svg", "--keys", "w")
    assert "Where" in (cli.folder / "later.svg").read_text(encoding="utf-8")
