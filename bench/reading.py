"""Reading and peak memory at growing sizes: 10 times the input may cost 12 times the time.

Seconds are those of a core: what else the machine does does not count.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from bench import samples

SIZES = (0.5, 5, 50)  # MB
_PROBE = """
import resource, sys, time
from thread_cli.ingest import ingest, read_bytes
read = read_bytes(sys.argv[1])
start = time.process_time()
thread = ingest(read.raw, read.name)
took = time.process_time() - start
try:  # ru_maxrss begins with what the parent had
    status = open("/proc/self/status").read()
    peak = int(status.split("VmHWM:")[1].split()[0]) / 1024
except OSError:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(thread.format, len(thread.comments), f"{took:.3f}", f"{peak:.0f}")
"""


def main(sizes: tuple[float, ...] = SIZES) -> None:
    print("\nReading: seconds of a core and peak memory of the process by size of the paste")
    with tempfile.TemporaryDirectory() as folder:
        for layout, build in samples.LAYOUTS.items():
            before = None
            for size in sizes:
                path = Path(folder) / f"{layout}.txt"
                path.write_text(build(int(size * 1_000_000)), encoding="utf-8")
                done = subprocess.run(
                    [sys.executable, "-c", _PROBE, str(path)],
                    capture_output=True, text=True, check=True,
                )  # fmt: skip
                found, comments, took, peak = done.stdout.split()
                ratio = f"× {float(took) / before:5.1f}" if before else " " * 7
                before = float(took)
                print(
                    f"  {layout:<12} {size:5.1f} MB  read as {found:<12} {int(comments):>8,}"
                    f" comments  {float(took):7.2f} s  {ratio}  {peak:>6} MB"
                )


if __name__ == "__main__":
    main(tuple(map(float, sys.argv[1:])) or SIZES)
