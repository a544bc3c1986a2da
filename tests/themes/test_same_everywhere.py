"""The same input gives the same themes, whatever is summed in which order."""

from pathlib import Path

from tests.conftest import ROOT

#: OpenBLAS's kernels for other processors round otherwise. Each with what a processor must have
#: to run it (else it dies of an illegal instruction); elsewhere the names say nothing.
KERNELS = {"Nehalem": "sse4_2", "Haswell": "avx2", "SkylakeX": "avx512f"}


def runnable() -> list[str]:
    """Return the kernels that this processor can run; all of them where nobody knows."""
    about = Path("/proc/cpuinfo")
    flags = set(about.read_text("utf-8").split()) if about.exists() else set()
    if "flags" not in flags:
        return list(KERNELS)
    return [kernel for kernel, needed in KERNELS.items() if needed in flags]


def test_on_any_number_of_threads_and_any_processor(cli):
    answers = set()
    kernels = runnable() or [""]
    for threads in (1, 2, 3):
        cli.environment |= {
            "OPENBLAS_CORETYPE": kernels[threads % len(kernels)],
            "OPENBLAS_NUM_THREADS": str(threads),
            "OMP_NUM_THREADS": str(threads),
        }
        answers.add(cli.ok("clusters", ROOT / "data" / "night-trains.txt", "--json"))
    assert len(answers) == 1
