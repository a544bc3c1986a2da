"""What header fields of mail say: who wrote it, and what identifies it."""

import re
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.utils import parseaddr

IDENTIFIER = re.compile(r"<[^<>\s]{1,300}>")

#: Gmane writes ``Ada Byron <ada <at> example.org>``.
_HIDDEN = re.compile(r"\"?(?P<name>.+?)\"? <(?P<address>\S+ (?:<at>|\[at\]|at) \S+)>\Z")


def sender(field: str) -> tuple[str, str]:
    """Return name and address; archives write ``ada at example.org (Ada Byron)``."""
    field = " ".join(field.split())
    hidden = re.match(r"(?P<address>\S+ at \S+) \((?P<name>.+)\)\Z", field)
    hidden = hidden or _HIDDEN.match(field)
    if hidden is None and "@" not in field and "<" not in field and "=?" not in field:
        return field.strip('"'), ""  # a name alone, which may have a comma
    name, address = (hidden["name"], hidden["address"]) if hidden else parseaddr(field)
    try:  # decoded (RFC 2047) only now: a decoded name may hold what looks like an address
        return " ".join(str(make_header(decode_header(name))).split()), address
    except (ValueError, LookupError, HeaderParseError):
        return name, address
