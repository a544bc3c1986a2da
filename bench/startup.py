"""What a command costs from exec to exit, as a multiple of ``python -c pass`` in the same run."""

import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

from bench.bytecode import write_bytecode

ROOT = Path(__file__).parent.parent
COMMAND = str(Path(sysconfig.get_path("scripts")) / "thread-cli")
SAMPLE = str(ROOT / "data" / "allotment.txt")
ROUNDS = 15


def seconds(
    command: list[str], environment: dict[str, str], before: list[str] | None = None
) -> float:
    if before:
        subprocess.run(before, env=environment, capture_output=True, check=True)
    start = time.perf_counter()
    subprocess.run(command, env=environment, capture_output=True, check=True)
    return time.perf_counter() - start


def main() -> None:
    write_bytecode()
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.sqlite3"
        environment = {**os.environ, "THREAD_CLI_LIBRARY": str(library)}

        def forget() -> None:
            for path in Path(folder).iterdir():
                path.unlink()

        ingest = [COMMAND, "ingest", SAMPLE]
        rows = {
            "python -c pass": ([sys.executable, "-c", "pass"], False),
            "python -c 'import typer'": ([sys.executable, "-c", "import typer"], False),
            "thread-cli --version": ([COMMAND, "--version"], False),
            "thread-cli --help": ([COMMAND, "--help"], False),
            "thread-cli ingest, new": (ingest, True),
            "thread-cli ingest, known": (ingest, False),
            "thread-cli show": ([COMMAND, "show"], False),
            "thread-cli clusters, first": ([COMMAND, "clusters"], True),
            "thread-cli clusters, again": ([COMMAND, "clusters"], False),
        }
        times: dict[str, list[float]] = {name: [] for name in rows}
        for _ in range(ROUNDS):  # interleaved, so that a slow moment hits all alike
            for name, (command, fresh) in rows.items():
                if fresh:
                    forget()
                prepare = ingest if fresh and command is not ingest else None
                times[name].append(seconds(command, environment, prepare))
    yardstick = statistics.median(times["python -c pass"])
    print(f"Start-up on {Path(SAMPLE).name}, median of {ROUNDS}, exec to exit")
    for name, all_times in times.items():
        median = statistics.median(all_times)
        print(f"  {name:<28} {median * 1000:7.0f} ms  {median / yardstick:6.1f} ×")


if __name__ == "__main__":
    main()
