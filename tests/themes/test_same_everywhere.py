"""The same input gives the same themes, whatever is summed in which order."""

from tests.conftest import ROOT

#: OpenBLAS's kernels for other processors round otherwise; elsewhere the names say nothing.
KERNELS = ("Haswell", "Nehalem", "SkylakeX")


def test_on_any_number_of_threads_and_any_processor(cli):
    answers = set()
    for threads, kernel in enumerate(KERNELS, 1):
        cli.environment |= {
            "OPENBLAS_CORETYPE": kernel,
            "OPENBLAS_NUM_THREADS": str(threads),
            "OMP_NUM_THREADS": str(threads),
        }
        answers.add(cli.ok("clusters", ROOT / "data" / "night-trains.txt", "--json"))
    assert len(answers) == 1
