"""The garbage collector is off only as long as it is said, and comes back as it was."""

import gc

import pytest

from thread_cli.collector import collector_off


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_comes_back_as_it_was(was_on):
    before = gc.isenabled()
    (gc.enable if was_on else gc.disable)()
    try:
        with collector_off():
            assert not gc.isenabled()
        assert gc.isenabled() == was_on
        with pytest.raises(ValueError, match="invalid literal"), collector_off():
            int("x")
        assert gc.isenabled() == was_on
    finally:
        (gc.enable if before else gc.disable)()
