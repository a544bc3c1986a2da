"""Put the real output under every ``$ thread-cli ...`` line of the README.

``python -m bench.readme`` rewrites it; a test says when it is out of date.
"""

import os
import re
import subprocess
import sysconfig
import tempfile
from pathlib import Path

from thread_cli.ingest.formats import READERS

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_TABLE = re.compile(r"(<!-- formats -->\n).*?(<!-- end -->\n)", re.DOTALL)
_BLOCK = re.compile(r"(```\n\$ thread-cli (?P<args>[^\n]*)\n).*?(```\n)", re.DOTALL)


def shown(text: str) -> str:
    """Return ``text`` with the output of each command as it is now, run in order."""
    command = Path(sysconfig.get_path("scripts")) / "thread-cli"
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "THREAD_CLI_LIBRARY": f"{folder}/library.sqlite3"}

        def run(match: re.Match[str]) -> str:
            done = subprocess.run(
                [command, *match["args"].split()],
                capture_output=True, text=True, check=True, env=environment, cwd=ROOT,
            )  # fmt: skip
            return match[1] + done.stdout.rstrip("\n") + "\n" + match[3]

        return _TABLE.sub(lambda match: match[1] + _formats() + match[2], _BLOCK.sub(run, text))


def _formats() -> str:
    rows = "".join(f"| `{reader.name}` | {reader.label} |\n" for reader in READERS)
    return f"| name | what |\n|---|---|\n{rows}"


if __name__ == "__main__":
    README.write_text(shown(README.read_text(encoding="utf-8")), encoding="utf-8")
