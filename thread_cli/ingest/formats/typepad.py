"""TypePad comments: the author stands below the text."""

from thread_cli.ingest.blogs import MONTH_DAY, WordedReader, sign
from thread_cli.ingest.formats import blog_answers, blog_footers, blog_posted

READER = WordedReader(
    (
        (blog_answers.said_heads, blog_answers.read),
        (blog_posted.barred_heads, blog_footers.read),
    ),
    "typepad",
    "TypePad",
    "I agree with the second point.\n\nPosted by: Ada Byron | March 03, 2021 at 09:15 AM",
    sign(
        r"\Aposted by:? .{1,100}? ?(?:\||  ).{0,3}(?:\w+, )?\w+ \d\d?, \d{4} at \d\d:\d\d [AP]M",
        "“Posted by: NAME | DATE” below the text",
        0.85,
        after=True,
    ),
    sign(
        rf"\A.{{1,100}} {MONTH_DAY} at \d\d:\d\d [AP]M\Z",
        "“NAME DATE” below the text",
        0.76,
        after=True,
    ),
)
