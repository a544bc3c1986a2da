"""thread-cli reads a comment section and tells what it says, who said it, and to whom.

The way of the data: a source is read (``ingest``) into a thread (``model``), the
reply links that the text does not show are inferred (``replies``), comments are
grouped (``themes``), the results are kept (``library``) and shown (``render``,
``tui``). ``cli`` holds the commands that walk this way.
"""

__version__ = "0.1.0"
