"""What browsers write into a page: numbers before links, the edges of printed sheets."""

from thread_cli.ingest.source import open_source


def lines(text: str) -> list[str]:
    return open_source(text.encode(), "p.txt").lines


def test_numbers_of_links_are_left_out():
    page = "".join(f"   [{n}]ada [{n + 1}]link\n   What she says.\n" for n in range(1, 20, 2))
    assert lines(page)[:2] == ["   ada link", "   What she says."]


def test_a_number_alone_before_a_break_is_left_out():
    page = "".join(f"[{n}]ada\nat noon [{n + 1}]\n" for n in range(1, 20, 2))
    assert lines(page)[:2] == ["ada", "at noon "]


def test_footnotes_stay():
    page = "".join(f"The wheel turned.[{n}] Then it stood.\n" for n in range(1, 20))
    assert lines(page)[0] == "The wheel turned.[1] Then it stood."
    notes = "".join(f"[{n}] A mill in the hills\n" for n in range(1, 20))
    assert lines(notes)[0] == "[1] A mill in the hills"


def test_numbers_in_no_order_stay():
    page = "".join(f"[{n}]ada\nWhat she says.\n" for n in (3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8))
    assert lines(page)[0] == "[3]ada"


def test_edges_of_sheets_are_blank():
    head, foot = "3/4/24, 9:41 AM\tThe mill", "https://tidal.example/mill\t{}/2"
    page = [head, "What ada", foot.format(1), head, "says.", "", foot.format(2)]
    assert lines("\n".join(page)) == ["", "What ada", "", "", "says.", "", ""]


def test_edges_as_another_browser_prints_them():
    head = "The mill\thttps://tidal.example/mill"
    page = [head, "What ada", "1 of 2\t03/02/17 17:20", head, "says.", "2 of 2\t03/02/17 17:20"]
    assert lines("\n".join(page)) == ["", "What ada", "", "", "says.", ""]


def test_a_link_with_a_fraction_stays():
    page = "ada\nsee https://tidal.example/mill 1/2\nhttps://tidal.example/mill 1/2\nbo\nI did."
    assert lines(page) == page.split("\n")
