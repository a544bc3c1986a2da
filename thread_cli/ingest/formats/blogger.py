"""Blogger: ``NAME said...``, ``At TIME, NAME said...``, or name and date grown together."""

from thread_cli.ingest.blogs import WordedReader, sign
from thread_cli.ingest.formats import blog_footers, blogger_at

READER = WordedReader(
    (
        (blogger_at.at_heads, blog_footers.read),
        (blogger_at.dated_heads, blog_footers.read),
        (blog_footers.fused_heads, blog_footers.read_says),
        (blogger_at.apart_heads, blog_footers.read_says),
    ),
    "blogger",
    "Blogger",
    "Ada Byron said...\n\nI agree with the second point.\nMarch 3, 2021 9:15 AM",
    sign(
        r"\A(?!on .{6,60}\d:\d\d).{1,100} (?:said|dijo|disse|ha detto)(?:\.\.\.|…)\Z",
        "“NAME said...”",
        0.85,
    ),
    sign(
        r"\A.{0,100}\S(?-i:[A-Z][a-zé]{2,8} \d{1,2}, \d{4}"
        r"|\d{1,2} [^\W\d_]{3,9} \d{4}|\d+/\d+/\d\d)"
        r"(?:,? (?:at )?\d{1,2}:\d\d(?: [AP]M)?)\Z",
        "a name grown together with its date",
        0.78,
    ),
)
