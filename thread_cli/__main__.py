"""Entry point of the ``thread-cli`` command and of ``python -m thread_cli``."""

from thread_cli.cli import main

if __name__ == "__main__":
    main()
