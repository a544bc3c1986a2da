"""WordPress comments: ``NAME says:`` over a date, or the date in its usual form."""

from thread_cli.ingest.blogs import MONTH_DAY, WordedReader, sign
from thread_cli.ingest.formats import (
    blog_footers,
    blog_says,
    wordpress_names,
    wordpress_p2,
    wordpress_print,
    wordpress_wpdiscuz,
)

READER = WordedReader(
    (
        (wordpress_p2.find_heads, wordpress_p2.read),
        (wordpress_print.find_heads, blog_footers.read_says),
        (blog_says.says_heads, blog_footers.read_says),
        (blog_says.said_heads, blog_footers.read_says),
        (wordpress_names.find_heads, blog_footers.read_says),
        (wordpress_wpdiscuz.find_heads, blog_footers.read_says),
    ),
    "wordpress",
    "WordPress",
    "Ada Byron says:\nMarch 3, 2021 at 9:15 am\n\nI agree with the second point.",
    sign(
        rf"\A.{{1,100}} says:?\s*\n(?:posted )?{MONTH_DAY},? (?:at )?\d",
        "“NAME says:” over a date",
        0.85,
    ),
    sign(rf"\A.{{1,100}} on {MONTH_DAY} at \d.{{3,9}} said:\Z", "“NAME on DATE said:”", 0.85),
    sign(rf"\Aon {MONTH_DAY} at \d.{{3,9}} .{{1,100}} said:?\Z", "“On DATE NAME said:”", 0.82),
    sign(
        rf"(?-i:{MONTH_DAY} (?:at|@) \d{{1,2}}:\d\d(?::\d\d)?(?: [ap]m)?)(?! \| )",
        "a name with “Month D, YYYY at H:MM am”",
        0.74,
    ),
)
