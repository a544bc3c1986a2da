import re

from bench.readme import README, shown
from thread_cli.cli.app import COMMANDS
from thread_cli.ingest.formats import READERS


def test_the_output_in_the_readme_is_what_the_commands_print():
    text = README.read_text(encoding="utf-8")
    assert shown(text) == text  # else: .venv/bin/python -m bench.readme


def test_every_command_and_format_is_in_the_readme():
    text = README.read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"thread-cli {command}" in text
    for reader in READERS:
        assert f"`{reader.name}`" in text


def test_nobody_is_told_to_install_somebody_elses_package():
    assert not re.search(r"pip3? install (-\S+ )*thread-cli", README.read_text(encoding="utf-8"))
