"""What a date is cut into: numbers that belong together, clocks, words."""

import re

TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d{2}-\d{2})(?:T(?=\d))?"
    r"|(?P<cjk>(?:(?P<cy>\d{4})\s?[年년])?\s?(?P<cm>\d{1,2})\s?[月월]\s?(?P<cd>\d{1,2})\s?[日일])"
    r"|(?P<ymd>(?:19|20)\d{2}(?:\.\s?|/)\d{1,2}(?:\.\s?|/)\d{1,2})\.?(?!\d)"
    # Only where the year comes first is the month so too: 11/19(水), and 11-19 before a clock.
    r"|(?P<md>\d{1,2}(?:[/.]\d{1,2}(?=\s?\([^\W\d_a-z]\))|-\d{1,2}(?=\s\d{1,2}:)))"
    r"|(?P<letter>\s?\([月火水木金土日월화수목금토일]\))"
    r"|(?P<abc>\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:\d{4}|\d{2}))(?!\d)"
    r"|(?P<clock>\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?)(?![\d.]*\d)"
    r"|(?P<hclock>\d{1,2}h\d{2})"
    r"|(?P<shift>(?<=[\d TZCM])[+-]\d{2}:?\d{2})(?!\d)"
    r"|'(?P<short>\d{2})(?!\d)"
    r"|(?P<year>(?:19|20)\d{2})(?!\d)"
    r"|(?P<number>\d{1,4})(?P<ordinal>st|nd|rd|th|er|º|ª|\.(?=\s|$))?"
    r"|(?P<word>(?:[ap]\.\s?m\b\.?|[^\W\d_]+\.?))"
    r"|(?P<skip>[\s,|•·@()/–—-]+)",
    re.IGNORECASE,
)
