"""What a row may be in a record, from how it and the rows around it look."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from thread_cli.ingest.generic import names, wrappers
from thread_cli.ingest.generic.furniture import is_buttons, is_rule
from thread_cli.ingest.generic.prose import is_sentence
from thread_cli.ingest.generic.rows import Row, normal

#: Outside; above the name in the header; the name; below it; body's first row; its others; tail.
ROLES = "OPNMBCT"
_STOPS = ".!?…。！？"
_SHORT = 60


def _bucket(value: float, steps: Sequence[float]) -> int:
    return sum(value >= step for step in steps)


def _date_kind(row: Row) -> str:
    if not row.dates:
        return "n"
    first, last = row.dates[0][0], row.dates[-1][1]
    size = sum(b - a for a, b in row.dates)
    if size >= 0.8 * len(row.text):
        return "w"
    if len(row.text) > 100:
        return "i"
    left, right = row.text[:first].strip(" ,.|·•-–—("), row.text[last:].strip(" ,.|·•-–—):")
    sided = "l" if left else ""
    sided += "r" if right else ""
    if len(row.text) - size <= 25:
        sided += "s"
    return sided or "w"


def looks(rows: Sequence[Row]) -> list[list[str]]:
    """Return what can be said of each row by itself, and by what recurs in the text."""
    norms = [normal(row.text) if len(row.text) <= _SHORT else "" for row in rows]
    counts = Counter(norms)
    exact = Counter(row.text for row in rows if len(row.text) <= _SHORT)
    starts: dict[str, set[str]] = defaultdict(set)
    ends: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if len(row.text) <= 100:
            words = row.text.lower().split()
            if len(words) > 1:
                starts[wrappers.kind_of(words[0])].add(row.text)
                ends[wrappers.kind_of(words[-1])].add(row.text)
    kinds = Counter(_date_kind(row) for row in rows)
    least = max(2, len(rows) * 0.02)
    found = []
    for row, norm in zip(rows, norms, strict=True):
        text = row.text
        words = text.split()
        date = _date_kind(row)
        own = [
            f"len{_bucket(len(text), (3, 8, 16, 26, 41, 61, 101))}",
            f"words{_bucket(len(words), (2, 3, 4, 6, 9, 14))}",
            f"gap{min(row.gap, 2)}",
            f"date{date}",
        ]
        if date != "n":
            own.append("dates+" if kinds[date] >= max(2, 0.5 * kinds[kinds.most_common(1)[0][0]]) else "dates-")
            if kinds[date] >= 3:
                own.append(f"date{date}often")
        else:
            quality = names.quality(text)
            own.append(f"name{_bucket(quality, (0.25, 0.5, 0.74, 0.9))}")
        if is_sentence(text):
            own.append("sentence")
        last, first = text[-1], text[0]
        if last in _STOPS:
            own.append("stop")
        elif last in ":,;":
            own.append("end" + last)
        elif last.isalnum():
            own.append("endalnum")
        else:
            own.append("endother")
        if first.islower():
            own.append("lower")
        elif first.isupper():
            own.append("upper")
        elif first.isdigit():
            own.append("digit")
        elif first.isalpha():
            own.append("alpha")
        else:
            own.append("sign" + first if first in "@#-*>([\"+•·—~|" else "sign")
        if len(words) > 1 and len(text) <= _SHORT and sum(w[0].isupper() for w in words) * 2 >= len(words):
            own.append("caps")
        if not any(map(str.isalpha, text)):
            own.append("noalpha")
        if is_buttons(text):
            own.append("buttons")
        elif is_rule(text):
            own.append("rule")
        if "://" in text:
            own.append("link")
        if words and words[0].lower() in wrappers.LEADS:
            own.append("lead")
        if wrappers.split_mark(text)[1] and len(text) <= 100:
            own.append("mark")
        if any(map(str.isdigit, text)):
            own.append("hasdigit")
        if norm:
            often = counts[norm]
            if often >= least and often > 1:
                own.append("recurs" if often > 2 else "twice")
                if exact[text] * 2 < often:
                    own.append("recursvaried")
                elif exact[text] > max(3, 0.3 * len(rows) / 8):
                    own.append("recursmuch")
            else:
                own.append("once")
        if len(words) > 1 and len(text) <= 100:
            many = len(starts[wrappers.kind_of(words[0].lower())])
            if many >= 3:
                own.append(f"starts{_bucket(many, (5, 9))}")
            many = len(ends[wrappers.kind_of(words[-1].lower())])
            if many >= 3:
                own.append(f"ends{_bucket(many, (5, 9))}")
        if row.fenced:
            own.append("fenced")
        if row.named:
            own.append("named")
        if row.answers:
            own.append("answers")
        if row.indent:
            own.append("indent")
        found.append(own)
    _places(rows, found, exact)
    return found


def _near(flags: Sequence[bool], limit: int) -> tuple[list[int], list[int]]:
    """Return how many rows up and down the next flagged row is, at most ``limit``."""
    up, down = [limit] * len(flags), [limit] * len(flags)
    last = -limit
    for index, flag in enumerate(flags):
        up[index] = min(limit, index - last)
        last = index if flag else last
    last = len(flags) + limit
    for index in range(len(flags) - 1, -1, -1):
        down[index] = min(limit, last - index)
        last = index if flags[index] else last
    return up, down


def _places(rows: Sequence[Row], found: list[list[str]], exact: Counter[str]) -> None:
    said = [is_sentence(row.text) and "datew" not in own for row, own in zip(rows, found, strict=True)]
    opens = [row.gap > 0 or row.fenced or not i for i, row in enumerate(rows)]
    dated = ["daten" not in own for own in found]
    n = len(rows)
    su, sd = _near(said, 6)
    du, dd = _near(dated, 6)
    starts: Counter[str] = Counter()
    for row in rows:
        words = row.text[:80].split(" ")[:4]
        for k in range(1, len(words) + 1):
            starts[" ".join(words[:k]).strip("@:,.()").lower()] += 1
    since = 0
    for index, own in enumerate(found):
        since = 0 if opens[index] else since + 1
        own.append(f"since{min(since, 4)}")
        to = next((k for k in range(1, 5) if index + k >= n or opens[index + k]), 5)
        own.append(f"toopen{to}")
        own.append(f"su{su[index]}")
        own.append(f"sd{sd[index]}")
        own.append(f"du{du[index]}")
        own.append(f"dd{dd[index]}")
        text = rows[index].text
        if len(text) <= _SHORT and not dated[index]:
            echo = starts[text.lower().strip("@:,.()")]
            if echo > 1:
                own.append("echo" if exact[text] == 1 else "echoes")
        if not said[index]:
            q = next((o for o in own if o.startswith("name")), "d")
            own.append(f"b{min(su[index],4)}{min(sd[index],4)}{q}")
            own.append(f"e{min(since,3)}{min(dd[index],4)}{q}")
            own.append(f"f{min(since,3)}{to}{q}")
