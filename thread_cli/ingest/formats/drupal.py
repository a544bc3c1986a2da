"""Drupal comments: ``Submitted by NAME on DATE``."""

from thread_cli.ingest.blogs import BlogReader, sign

READER = BlogReader(
    "drupal",
    "Drupal",
    "Submitted by Ada Byron (not verified) on Wed, 03/03/2021 - 09:15.\n\nI agree.",
    sign(
        r"(?:submitted by )?.{1,100}(?: \(not verified\))? on \w{3,9}, (?:\d\d/\d\d/\d{4}"
        r"|\w+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d)(?: -)? \d\d?:\d\d",
        "“Submitted by NAME on DATE”",
        0.85,
    ),
    sign(r"\w{3}, \d\d/\d\d/\d{4} - \d\d:\d\d", "a name with “Wed, 03/03/2021 - 09:15”", 0.8),
)
