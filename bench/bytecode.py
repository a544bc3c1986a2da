"""What an installed command has, and one from a checkout perhaps has not: compiled modules.

pip compiles a package when it installs it. An editable one is compiled when it first runs, but
not where ``PYTHONDONTWRITEBYTECODE`` is set: there every start compiles all of it, and a bench
of starts would measure the compiler.
"""

import compileall
from pathlib import Path

import thread_cli


def write_bytecode() -> None:
    """Compile the package, as pip does; what is compiled already is left as it is."""
    compileall.compile_dir(Path(thread_cli.__file__).parent, quiet=1)
