"""How much a piece of text looks like a person's name."""

import re
from functools import lru_cache

_INITIAL_END = re.compile(r"(?:\b[^\W\d_]|Jr|Sr|Dr|St|Ph\.?D|M\.?D|Esq|Ltd|Inc|Co|Corp)\.\Z")
_ADDRESS = re.compile(r"https?://|www\.")
_FILE = re.compile(
    r"\w\.(?:pdf|png|jpe?g|gif|zip|gz|txt|log|patch|diff|docx?|xlsx?|html?|py|js|c|h|cpp|java)(?!\w)",
    re.IGNORECASE,
)
_VERSION = re.compile(r"\A[vV]?\d+(?:\.\d+)+|\d\.\d+\.\d|\A(?:commit )?[0-9a-f]{7,40}\Z")
# Words of sentences, which names and handles have seldom.
_SENTENCE = frozenset(
    "a an the is was are were be been it its it's i i'm you your he she we they my this that"
    " these those and or but if so not no of to in on at for from with as have has had do does"
    " did will would can could should what when where why how which who there here just all"
    " very more about der die das und ist nicht ich le la les des et est un une el los que es"
    " y en de por para".split()
)
# First words of bodies that are as short as names, and of letters' ends.
_GREETING = frozenset(
    "hi hello hey dear thanks thank best great nice yes no agreed cheers regards this that these it"
    " i i'm we you they my what how when why if hallo liebe lieber bonjour hola".split()
)
_PARTICLES = frozenset("of the de la le el da di von van der den and y e @ & in from at".split())
# Addresses of mail, paths and calls stand in logs and code.
_PATH = re.compile(r"\S@\S+\.\w|\w/\w+[/.]\w|\w\(.*\)|\\")
# Handles with the place where the person is at home, as federated sites write them.
_AT_HOME = re.compile(r"@?[\w.-]+@[\w-]+(?:\.[\w-]+)+\Z")
_FIELD = re.compile(r"\A[\w .()-]{1,24}:\s+\S|[=<>;]|\A[-*•#]\s")

# What happened to a page or a ticket at a date, where a name would stand.
_EVENTS = frozenset(
    "opened closed reported modified created updated changed published edited responded resolved"
    " reopened visited joined".split()
) | {"last modified", "last updated", "last edited", "date of stay", "date published"}

_PAGE_TITLE = re.compile(r"\S [|»«–—] \S")
# "Mary @ tea and talk on the hill": people who have a blog.
_OF_BLOG = re.compile(r"[A-Z]\S*(?: [A-Z]\S*){0,2} @ \S")

#: From here on a text passes for a name.
PASSABLE = 0.5
_TAIL = re.compile(r"[\s,;|·•(\[{]+\Z")


def without_tail(text: str) -> str:
    """Return a name without what opened the date beside it: "Ada, [" before "4 March]"."""
    return _TAIL.sub("", text)


@lru_cache(maxsize=20_000)
def quality(text: str) -> float:
    """Return in [0, 1] how name-like ``text`` is; 0 when it is empty or a paragraph."""
    text = text.strip()
    if not text or len(text) > 120:
        return 0.0
    if not any(char.isalpha() for char in text):
        return 0.25 if len(text) <= 20 else 0.0
    if text.lower() in _EVENTS:
        return 0.0
    worth = 1.0 - _by_length(text) - _by_signs(text) - _by_words(text.split())
    if _PAGE_TITLE.search(text) or _OF_BLOG.match(text):
        worth = max(worth, PASSABLE)  # a trackback is named after the page that links
    digits = sum(char.isdigit() for char in text)
    if digits * 2 > len(text):
        worth -= 0.4
    return min(1.0, max(0.0, worth))


def _by_length(text: str) -> float:
    count = len(text.split())
    return 0.1 * max(0, count - 4) + (0.15 if len(text) > 40 else 0.0)


def _by_signs(text: str) -> float:
    less = 0.0
    if text[-1] in ".!?,;:…" and not _INITIAL_END.search(text):
        less += 0.4 if " " in text else 0.2
    if text[-1] in "。！？":
        less += 0.5
    if _FILE.search(text):
        less += 0.6
    if _ADDRESS.search(text):
        less += 0.3
    if not text[0].isalnum() and text[0] not in "@'‘’\"“#_*~•♥":
        less += 0.3
    if _PATH.search(text):
        less += 0.15 if _AT_HOME.match(text) else 0.5
    if _VERSION.search(text) or _FIELD.search(text):
        less += 0.6
    return less


def _by_words(words: list[str]) -> float:
    """Tell a sentence by its small words; with a capital, as in Will, they are no such words."""
    if len(words) < 2:
        return 0.0
    plain = [word.strip(".,!?'\"“”’") for word in words]
    first = plain[0].lower()
    common = sum(word in _SENTENCE for word in plain[1:]) + (first in _SENTENCE)
    particles = sum(word.lower() in _PARTICLES for word in plain)
    less = 0.25 * common - 0.15 * particles
    if first in _GREETING:
        less += 0.3
    if not any(word[0].isupper() for word in words):
        less += 0.1
    if len(words) > 3 and all(word.islower() for word in words[1:]):
        less += 0.25
    return less
