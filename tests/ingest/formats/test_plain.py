from thread_cli.ingest import ingest


def test_paragraphs_become_comments_and_it_is_said():
    thread = ingest(b"One line\nand its second.\n\n\nAnother.\n", "notes.txt")
    assert thread.format == "plain"
    assert [c.text for c in thread.comments] == ["One line\nand its second.", "Another."]
    assert [c.author for c in thread.comments] == [None, None]
    assert [n.code for n in thread.notices] == ["plain-text"]
    assert thread.format_confidence == 0
