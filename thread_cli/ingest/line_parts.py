"""What stands on a line: a name, a number, Markdown around it."""

import re
from collections.abc import Sequence

_STOP = re.compile(r"[.!?:;,]\Z")
_INITIAL = re.compile(r"\b(?:[^\W\d_]{1,2}|Jr|Sr)\.\Z")
_IMAGE = re.compile(r"!\[([^\]\n]{0,200})\]\([^()\s]{0,600}(?:\s\"[^\"]{0,200}\")?\)")
_LINK = re.compile(r"\[([^\[\]\n]{0,200})\]\(<?[^()\s]{0,600}>?(?:\s\"[^\"]{0,200}\")?\)")
_HALF_LINK = re.compile(r"\A\[\Z|\A\]\([^()\s]{0,600}\)\Z")
_BULLET = re.compile(r"[◦▪•●○■□*]\s+(?=\S)")
_NUMBERED = re.compile(r"(?:[◦▪•●○■□*]|#?\d{1,4}[.)]?|#\d{1,4}[.)]?)\s+(?=\S)")
_MINUS = frozenset("-−–")
#: A count has no more, and the library keeps none that has.
_MOST_DIGITS = 15
_HEADING = re.compile(r"\A#{1,6}\s+")


def can_be_name(text: str) -> bool:
    """Whether a line can be a person's name and nothing else."""
    return (
        0 < len(text) <= 60
        and len(text.split()) <= 6
        and (not _STOP.search(text) or bool(_INITIAL.search(text)))
        and number_in(text) is None
    )


def without_markdown(text: str) -> str:
    """Return a line with the text of links and images in place of them."""
    if "](" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    return _HEADING.sub("", _HALF_LINK.sub("", text)).replace("**", "").strip()


def without_bullets(names: Sequence[str]) -> list[str]:
    """Return names without the marks of the list that comments are, where browsers copy them.

    A number is taken for one only where nearly all names have it.
    """
    numbered = sum(bool(_NUMBERED.match(name)) for name in names)
    mark = _NUMBERED if numbered * 5 >= len(names) * 4 > 4 else _BULLET
    return [mark.sub("", name) for name in names]


def number_in(text: str) -> int | None:
    """Return a count as pages write it: 1,234 and −3 and 2.1k."""
    match = re.fullmatch(r"([-−–+]?)(\d{1,9}(?:[,.]\d{1,3}){0,3})\s?([kKmM]?)", text)
    if match is None:
        return None
    digits, unit = match[2], match[3].lower()
    if unit:
        scale = {"k": 1000, "m": 1_000_000}[unit]
        value = round(float(digits.replace(",", ".")) * scale) if digits.count(".") < 2 else 0
    else:
        value = int(re.sub(r"\D", "", digits))
    return -value if match[1] in {"-", "−", "–"} else value


#: What thousands and millions are called beside a count.
_SCALES = {
    **dict.fromkeys("k mil тыс tsd tis tys rb ribu mila b bin tn t e χιλ nghìn n md".split(), 1e3),
    **dict.fromkeys("m mi mio mln млн jt juta mn mill εκ tr triệu".split(), 1e6),
    "천": 1e3, "千": 1e3, "만": 1e4, "万": 1e4, "萬": 1e4,
}  # fmt: skip
_AMOUNT = re.compile(r"(?P<number>\d{1,9}(?:[,.\s]\d{1,3}){0,3})\s?(?P<unit>[^\W\d_]{1,5})?\.?\Z")


def amount_in(text: str) -> int | None:
    """Return a count as pages of any language shorten it: 1.2K, 1,2 тыс., 3 mil, 1.2万."""
    match = _AMOUNT.match(text) if text and len(text) <= 16 else None
    if match is None:
        return None
    if match["unit"] is None:
        return count_in(match["number"])
    scale = _SCALES.get(match["unit"].casefold())
    number = re.sub(r"[,\s]", ".", match["number"])
    return round(float(number) * scale) if scale and number.count(".") < 2 else None


def count_in(text: str) -> int:
    """Return the number in "1,234" or "1 234"; 0 where it has more digits than any count."""
    digits = "".join(filter(str.isdecimal, text))
    return int(digits) if len(digits) <= _MOST_DIGITS else 0


def whole(text: str) -> int:
    """Return a number as ``count_in`` does, with its sign: "-3", "−3"."""
    return -count_in(text) if text.lstrip()[:1] in _MINUS else count_in(text)
