"""Comments as Disqus gives them to a page without scripts, where the page has its own markup.

There are no dates. A header is the commenter's address and name, or the name alone, on a line
that touches the text above it; the text begins after an empty line::

        http://example.org/ Ada Byron

        I agree with you.
        Bo Li

        I do not.

All of it is indented; deeper indentation is a reply.
"""

import re
from itertools import pairwise

from thread_cli.ingest.formats.disqus_lines import POWERED
from thread_cli.ingest.headed import Head
from thread_cli.ingest.headed_page import forget_flat_levels
from thread_cli.ingest.line_parts import can_be_name
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of

_ADDRESSED = re.compile(r"https?://\S{1,200} (?P<name>\S.{0,60})\Z")
#: Where Disqus's own line ends the page, no address is needed, and no margin.
_MARK = re.compile(POWERED, re.IGNORECASE)
_INITIAL = re.compile(r"\S+ [^\W\d_]\.\Z")
_ROLE = re.compile(r" \((?:author|mod|moderator|admin)\)\Z", re.IGNORECASE)
_MOST_NAME = 40
_ENDS_A_SENTENCE = (".", "!", "?", ",", ";", ":", "…", ")", '"', "”")


def find_heads(source: Source) -> list[Head]:
    """Return the headers, or none where the layout is another one."""
    bare, indents = source.bare, source.indents
    end = next((n for n, text in enumerate(bare) if _MARK.match(text)), None)
    filled = [index for index, text in enumerate(bare[:end]) if text]
    if not filled or (end is None and any(indents[index] == 0 for index in filled[1:])):
        return []
    while end is not None and filled and label_of(bare[filled[0]]) is Label.COMMENTS:
        filled.pop(0)
    # With an empty line around every one, a name is what has a text of its own below.
    loose = end is not None and not any(b - a == 1 for a, b in pairwise(filled))
    heads: list[Head] = []
    addressed = 0
    for index in filled:
        touches = index == filled[0] or bool(bare[index - 1])
        touches |= loose and not (heads and not any(bare[heads[-1].body : index]))
        opens = index != filled[-1] and not bare[index + 1]
        match = _ADDRESSED.match(bare[index])
        name = match["name"] if match else bare[index]
        # An address with a name is a header also below an empty text.
        signs = [match is not None, touches, _is_name(name)]
        if not opens or sum(signs) < 2:
            continue
        addressed += match is not None
        heads.append(Head(index, index + 1, name, level=indents[index]))
    if len(heads) < 2 or heads[0].first > filled[0] or not (addressed or end is not None):
        return []
    forget_flat_levels(heads)
    return heads


def _is_name(text: str) -> bool:
    text = _ROLE.sub("", text)
    plain = len(text) <= _MOST_NAME and can_be_name(text) and text[:1].isalnum()
    return plain and (not text.endswith(_ENDS_A_SENTENCE) or bool(_INITIAL.match(text)))
