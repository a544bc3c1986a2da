"""What the reader keeps in the library."""

from pathlib import Path

from tests.tui.sample_thread import ferry
from thread_cli.library import Library
from thread_cli.library.reading import keep_reading, load_reading


def test_values_come_back_and_go_with_their_thread(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite3") as library:
        record = library.add(ferry(), b"raw").record
        assert load_reading(library, record) == {}
        keep_reading(library, record, {"read": [1, 2], "position": None})
        keep_reading(library, record, {"read": [3]})
        assert load_reading(library, record) == {"read": [3], "position": None}
        again = library.add(ferry(), b"raw", replace=True).record
        assert load_reading(library, again) == {"read": [3], "position": None}
        library.remove(again)
        assert load_reading(library, again) == {}
