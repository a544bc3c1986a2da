"""What many tests need: the installed command in a world of its own, and the shared samples."""

import os
import signal
import subprocess
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("THREAD_CLI_SHARED", ROOT.parent / "shared"))
COMMAND = Path(sysconfig.get_path("scripts")) / "thread-cli"

# The README's command gives the same result every time; `make fuzz` draws anew.
# How long a machine takes is no matter of either.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("anew", derandomize=False, deadline=None)
settings.load_profile("same")

# A shell that runs the tests in the background has them ignore Ctrl-C, and the commands that
# they start inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@dataclass
class Cli:
    """Runs the installed command with its own home, library and working directory."""

    folder: Path
    environment: dict[str, str]

    @property
    def library(self) -> Path:
        return Path(self.environment["THREAD_CLI_LIBRARY"])

    def __call__(
        self, *args: str | Path, stdin: bytes | None = None, **options: object
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [COMMAND, *map(str, args)],
            input=b"" if stdin is None else stdin,
            capture_output=True,
            env=self.environment,
            cwd=self.folder,
            timeout=120,
            check=False,
            **options,
        )

    def ok(self, *args: str | Path, stdin: bytes | None = None) -> str:
        done = self(*args, stdin=stdin)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    def refused(self, code: int, *args: str | Path, stdin: bytes | None = None) -> str:
        """Run what must fail: no output, one line on stderr, this exit code; return the line."""
        done = self(*args, stdin=stdin)
        message = done.stderr.decode()
        assert done.returncode == code, (done.returncode, message)
        assert done.stdout == b""
        assert "Traceback" not in message
        assert message.startswith("thread-cli: ")
        assert message.count("\n") == 1
        assert message.endswith("\n")
        return message


@pytest.fixture
def cli(tmp_path: Path) -> Cli:
    home = tmp_path / "home"
    home.mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "THREAD_CLI_LIBRARY": str(tmp_path / "shelf" / "library.sqlite3"),
    }
    work = tmp_path / "work"
    work.mkdir()
    return Cli(work, environment)


@pytest.fixture
def seed() -> Path:
    """The user's own sample."""
    path = SHARED / "seed" / "thread.txt"
    if not path.exists():
        pytest.skip("the user's sample is in ../shared, which a public checkout does not have")
    return path


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write
