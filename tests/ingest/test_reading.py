import subprocess
import sys

import pytest

from thread_cli.errors import InputError, UsageError
from thread_cli.ingest import ingest, read_bytes
from thread_cli.ingest.reading import MAX_LINE_BYTES


def test_a_file(write):
    read = read_bytes(str(write("x.txt", b"a\n")))
    assert (read.name, read.raw) == ("x.txt", b"a\n")


@pytest.mark.parametrize("end", [b"\n", b"\r"])
def test_a_long_line_is_found_wherever_it_stands(write, end):
    allowed = b"a" * (MAX_LINE_BYTES - 1)
    read_bytes(str(write("ok.txt", allowed + end + allowed)))
    with pytest.raises(InputError, match="line of more than"):
        read_bytes(str(write("x.txt", b"short" + end + allowed + b"aa" * 1_000_000)))


def test_unknown_names():
    with pytest.raises(UsageError, match="substack"):
        ingest(b"x", "x", format_name="nonesuch")
    with pytest.raises(UsageError, match="utf-8"):
        ingest(b"x", "x", encoding="nonesuch")


def test_who_reads_no_unknown_layout_does_not_pay_for_its_dates():
    # In a process of its own: other tests have read such layouts.
    said = "Ada's avatar\n\nThe first point holds.\n\nBo's avatar\n\nThe second does not.\n\n"
    code = (
        "import sys; from thread_cli.ingest import ingest;"
        "from thread_cli.ingest.generic import when;"
        "thread = ingest(sys.argv[1].encode(), 'x.txt');"
        "print(thread.format, len(thread.comments), when._date.cache_info().misses)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, f"2 Comments\n\n{said}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.split() == ["substack", "2", "0"]
