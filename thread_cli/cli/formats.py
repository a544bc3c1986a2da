"""``thread-cli formats``: what can be read."""


def command() -> None:
    """List the formats that ingest can read, each with an example.

    \b
    Example:
      thread-cli ingest thread.txt --format substack
    """
    from thread_cli.cli.output import emit
    from thread_cli.ingest.formats import READERS

    blocks = []
    for reader in READERS:
        example = "\n".join(f"    {line}".rstrip() for line in reader.example.split("\n"))
        blocks.append(f"{reader.name}: {reader.label}\n{example}\n")
    emit("\n".join(blocks))
