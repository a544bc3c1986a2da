"""Drupal: themes of version 6, and drupal.org's issues."""

from thread_cli.ingest import ingest


def read(page: str) -> list[tuple[str | None, str]]:
    return [(c.author, c.text) for c in ingest(page.encode(), "page.txt").comments]


def test_who_says_what_when_with_files_below():
    link = "    * Login or register to post comments\n\n"
    page = (
        "Comments\n#1\n\nOn February 16th, 2010 hiker42 (not verified) says:\n\nIt is closed.\n\n"
        f"{link}#2\n\nOn February 17th, 2010 Warden (Bo) says:\n\nIt smokes.\n\n{link}"
        "#3\n\nOn February 20th, 2010 M. Okafor says:\n\nGreat report.\nAttachment\tSize\n"
        f"lake_loop.gpx\t48.2 KB\n\n{link}Who's online\n"
    )
    thread = ingest(page.encode(), "page.txt")
    assert thread.format == "drupal"
    assert read(page)[:2] == [("hiker42", "It is closed."), ("Warden (Bo)", "It smokes.")]
    assert read(page)[2][0] == "M. Okafor"
    assert read(page)[2][1].startswith("Great report.")
    assert "gpx" not in read(page)[1][1]


def test_issue_with_changed_fields_and_a_system_message():
    link = "\n\n    Log in or register to post comments\n\n"
    page = (
        f"Comments\nComment #2\nkim_r commented 12 June 2018 at 09:14\n\nConfirmed.{link}"
        "Comment #3\nada Credit Attribution: ada at Pond Digital commented 12 June 2018 at 14:40\n"
        "Status:\tActive\t» Needs review\nFile\tStatus\tSize\nnew\t2978841-3.patch\t1.21 KB\n"
        "FAILED: [[SimpleTest]]: [MySQL] 22,014 pass(es), 3 fail(s). View\n\n"
        f"Here is a first try.{link}Comment #4\nSystem Message commented 12 June 2018 at 15:22\n"
        f"Status:\tNeeds review\t» Needs work\n\nThe last submitted patch failed.{link}"
        f"Comment #5\nbo commented 13 June 2018 at 07:03\n\nLooks sane: done.{link}News items\n"
    )
    assert read(page)[:2] == [("kim_r", "Confirmed."), ("ada", "Here is a first try.")]
    assert read(page)[2][0] == "bo"
    assert len(read(page)) == 3
