"""A person's words as an FTS5 query in which nothing is an operator."""


def match_expression(query: str) -> str:
    """Return an FTS5 expression that matches all words, the last one as a beginning.

    Every word is a quoted string (https://www.sqlite.org/fts5.html, section 3.1), so
    ``NEAR``, ``*``, ``-`` and the rest are nothing but text. Empty where no word has a letter
    or digit, since FTS5 would then match nothing or everything.
    """
    words = [word for word in query.replace("\0", " ").split() if any(map(str.isalnum, word))]
    quoted = ['"' + word.replace('"', '""') + '"' for word in words]
    return " ".join(quoted) + " *" if quoted else ""


def phrase_expression(words: list[str]) -> str:
    """Return an FTS5 expression for texts in which these words stand in a row; or nothing."""
    said = " ".join(word for word in words if any(map(str.isalnum, word)))
    said = said.replace("\0", " ").replace('"', " ")
    return f'text : "{said}"' if said.strip() else ""
