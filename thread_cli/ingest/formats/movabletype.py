"""Movable Type comments: ``Posted by: NAME at DATE``, mostly below the text."""

from thread_cli.ingest.blogs import MONTH_DAY, WordedReader, sign
from thread_cli.ingest.formats import blog_answers, blog_footers, blog_posted

READER = WordedReader(
    (
        (blog_answers.bar_heads, blog_answers.read),
        (blog_answers.by_heads, blog_footers.read_says),
        (blog_posted.footed_heads, blog_footers.read),
    ),
    "movabletype",
    "Movable Type",
    "I agree with the second point.\n\nPosted by: Ada Byron at March 3, 2021 9:15 AM",
    sign(
        rf"\A(?:comment .{{1,12}} )?posted by:? .{{1,100}} (?:at|on) {MONTH_DAY},? (?:at )?\d"
        r"(?!.*:\Z)",
        "“Posted by: NAME at DATE” below the text",
        0.85,
        after=True,
    ),
    sign(rf"\A.{{1,100}} \| {MONTH_DAY} \d{{1,2}}:\d\d [AP]M \|", "“NAME | DATE | Reply”", 0.82),
)
