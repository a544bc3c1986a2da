"""Quoted text inside comments, and the comment it came from.

What a form marks as quoted (see ``quote_blocks``) is a quote whether or not its
source is in the thread. Unmarked text is one when a run of at least eight words
(five in quotation marks) stood in an earlier comment of somebody else.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from thread_cli.ingest.quote_blocks import Block, find_blocks, is_dated, quoted_in
from thread_cli.ingest.shingles import (
    COMMON,
    Run,
    ShingleIndex,
    shingles_of,
    word_spans,
    words_of,
)
from thread_cli.model import Basis, Comment, Json, ReplyLink

#: The least number of words that an unmarked quote has, and one in quotation marks.
UNMARKED = 8
IN_MARKS = 5
# How many of the comments before are searched for a quote too short for the index.
_BACK = 20
#: A quote at the beginning stands below no more than a greeting.
_GREETING = 30
#: Some forums show a post's title, of which others are quoted below.
_SUBJECT = re.compile(r"(?:re|aw|antw|sv|odp)\s?: ?[^\n]{1,200}", re.IGNORECASE)
_QUOTED = ReplyLink(Basis.EXPLICIT, 1.0, ("it begins with a quote of that comment, by name",))
_LONGEST_SEARCHED = 20_000
_OPENING, _CLOSING = "\"“„«‹'‘", "\"”“»›'’"


def mark_quotes(comments: Sequence[Comment], *, answer: bool = False) -> tuple[Comment, ...]:
    """Return the comments with their quotes in ``extra["quotes"]``.

    ``answer``: one that begins with a quote of one comment, and names its author, answers that.

    Each is ``{"start", "end", "comment"}``: character offsets in the comment's text (with
    the lead-in, ``NAME wrote:``) and the id of the comment it came from, or null. Quotes
    in quotes follow the one they are in. Comments whose ``extra`` has the key keep it.
    """
    return _Quotes(comments).marked(answer=answer)


class _Quotes:
    def __init__(self, comments: Sequence[Comment]) -> None:
        self._comments = comments
        self._names = {c.author for c in comments if c.author}
        self._blocks: dict[int, list[Block]] = {}
        self._own: list[str] = [self._own_text(i, c) for i, c in enumerate(comments)]
        asked = {n: _asked(blocks, comments[n].text) for n, blocks in self._blocks.items()}
        self._index = ShingleIndex(self._own, asked)
        self._by_author: dict[str, list[int]] = {}
        self._by_source_id = {c.source_id: i for i, c in enumerate(comments) if c.source_id}
        for number, comment in enumerate(comments):
            if comment.author:
                self._by_author.setdefault(comment.author, []).append(number)

    def marked(self, *, answer: bool) -> tuple[Comment, ...]:
        unmarked = self._find_unmarked()
        result = []
        for number, said in enumerate(self._comments):
            comment = said
            found = unmarked.get(number, [])
            if number in self._blocks:
                blocks = self._resolve(number)
                if answer and comment.link.is_open:
                    comment = self._answering(number, blocks)
                found = blocks + [
                    q for q in found if not any(b[0] <= q[0] < b[1] or q[0] <= b[0] < q[1]
                                                for b in blocks)
                ]  # fmt: skip
            if not found or "quotes" in comment.extra:
                result.append(comment)
                continue
            found.sort(key=lambda q: (q[0], -q[1]))
            quotes: list[Json] = [
                {"start": start, "end": end, "comment": None if source is None else source + 1}
                for start, end, source in found
            ]
            result.append(replace(comment, extra={**comment.extra, "quotes": quotes}))
        return tuple(result)

    def _own_text(self, number: int, comment: Comment) -> str:
        """Return a comment's text with its marked quotes blanked out."""
        text = comment.text
        blocks = find_blocks(text, self._names)
        if not blocks:
            return text
        self._blocks[number] = blocks
        pieces = []
        position = 0
        for block in blocks:
            if not block.is_open and block.end > position:
                start = max(block.start, position)
                pieces += [text[position:start], " " * (block.end - start)]
                position = block.end
        return "".join([*pieces, text[position:]])

    def _find_unmarked(self) -> dict[int, list[tuple[int, int, int | None]]]:
        """Fill the index in the comments' order, looking each up in what stands before it."""
        runs: list[tuple[int, Run]] = []
        for number, own in enumerate(self._own):
            shingles = self._index.shingles(number)
            if self._index.has_any(shingles):
                words = words_of(own)
                found = self._index.runs(words, shingles, number)
                runs += [(number, run) for run in found if self._is_quote(number, run, words)]
            self._index.add(number, shingles)
        uses = Counter(run.shingle for _, run in runs)
        quotes: dict[int, list[tuple[int, int, int | None]]] = {}
        spans: list[tuple[int, int]] = []
        last = -1
        for number, run in runs:
            if uses[run.shingle] > COMMON:
                continue
            if number != last:
                spans, last = word_spans(self._own[number]), number
            start, end = spans[run.here][0], spans[run.here + run.count - 1][1]
            text = self._comments[number].text
            quoted = start > 0 and text[start - 1] in _OPENING and text[end : end + 1] in _CLOSING
            if run.count >= UNMARKED or (quoted and text[end : end + 1]):
                quotes.setdefault(number, []).append((start, end, run.source))
        return quotes

    def _is_quote(self, number: int, run: Run, words: list[str]) -> bool:
        author = self._comments[number].author
        if author is not None and author == self._comments[run.source].author:
            return False  # a signature, or one's own words again
        if run.count == len(words) == len(self._index.words(run.source)):
            return False  # the same comment twice
        return run.count >= IN_MARKS

    def _resolve(self, number: int) -> list[tuple[int, int, int | None]]:
        """Find where a comment's marked blocks came from, and where the open ones end."""
        text = self._comments[number].text
        quotes: list[tuple[int, int, int | None]] = []
        position = 0
        blocks = self._blocks[number]
        around: Block | None = None  # its quoted text begins with a quote
        for block, following in zip_longest(blocks, blocks[1:]):
            if block.is_open and block.start < position:
                continue  # a lead-in inside another quote
            limit = following.start if following else len(text)
            if following is not None and self._is_around(block, following, text):
                around = block
                continue
            source, end = self._source(number, block, text, limit)
            if around is not None:
                quotes += self._resolve_around(number, around, max(end, block.body), text)
                around = None
            if block.is_open:
                end = min(end, limit)
            if (source is None and block.is_doubtful) or end <= block.body:
                continue
            quotes.append((block.start, end, source))
            position = max(position, end)
        return quotes

    @staticmethod
    def _is_around(block: Block, following: Block, text: str) -> bool:
        """Whether nothing stands between two lead-ins whose quotes have no shown end."""
        return (
            block.is_open
            and following.is_open
            and not block.is_doubtful
            and block.body <= following.start
            and not text[block.body : following.start].strip()
        )

    def _resolve_around(
        self, number: int, block: Block, inner: int, text: str
    ) -> list[tuple[int, int, int | None]]:
        """Find the source of a quote that begins with a quote, by what stands below that."""
        below = replace(block, body=inner, end=inner)
        source, end = self._open_source(number, below, text, len(text))
        return [(block.start, max(end, inner), source)]

    def _answering(self, number: int, quotes: list[tuple[int, int, int | None]]) -> Comment:
        """Return a comment with what it answers, if it begins with a quote of that and no other."""
        comment = self._comments[number]
        leads = {block.start: block for block in self._blocks[number]}
        outer: list[tuple[int, int, int | None]] = []
        for quote in sorted(quotes, key=lambda quote: (quote[0], -quote[1])):
            if not outer or quote[0] >= outer[-1][1]:
                outer.append(quote)
        # What is marked as a quote of nobody, and is found nowhere, is of no comment.
        others = {q[2] for q in outer[1:] if q[2] is not None or _names_one(leads.get(q[0]))}
        if not outer or others - {outer[0][2]}:
            return comment
        first = leads.get(outer[0][0])
        mailed = first is not None and first.depth > 0 and is_dated(comment.text, first)
        above = comment.text[: outer[0][0]].strip()
        if len(above) > _GREETING and not mailed and not _SUBJECT.fullmatch(above):
            return comment  # what a mail program writes above a quote says what is answered
        source = outer[0][2]
        if source is None or source >= number:
            return comment
        lead = leads.get(outer[0][0])
        name = lead.name if lead else None
        # One whom the page names nowhere else has another name since; a mail's mark needs none.
        unknown = name not in self._names and (name is not None or bool(lead and lead.depth))
        if name != self._comments[source].author and not unknown:
            return comment
        return replace(comment, parent=source + 1, link=_QUOTED)

    def _source(self, number: int, block: Block, text: str, limit: int) -> tuple[int | None, int]:
        by_number = self._by_source_id.get(block.post or "")
        if by_number is not None and self._comments[by_number].author == block.name:
            return by_number, block.end
        if block.is_open:
            return self._open_source(number, block, text, limit)
        return self._source_of(number, block, words_of(quoted_in(text, block))), block.end

    def _source_of(self, number: int, block: Block, words: list[str]) -> int | None:
        shingles = shingles_of(words)
        votes: Counter[int] = Counter()
        for run in self._index.runs(words, shingles, number):
            author = self._comments[run.source].author
            if block.name is None or author == block.name or block.name not in self._names:
                votes[run.source] += run.count
        if votes:
            return max(votes, key=lambda source: (votes[source], -source))
        return self._short_source(number, block, words)

    def _short_source(self, number: int, block: Block, words: list[str]) -> int | None:
        """Look for a short quote in the last few comments that it can be from."""
        # An address, or a name of old, is nobody's here.
        name = block.name if block.name in self._names else None
        few = len(words) < (2 if name else 3)
        if few and (not words or name is None):
            return None
        if name is not None:
            theirs = self._by_author.get(name, [])
            near = [i for i in _last_before(theirs, number, _BACK) if i != number]
        else:
            parent = self._comments[number].parent
            near = [] if parent is None else [parent - 1]
            near += range(number - 1, max(-1, number - 1 - _BACK), -1)
        wanted = " ".join(words)
        for other in near:
            if few and len(near) > 1 and words != self._index.words(other):
                continue  # a word is a quote of one who said little or wrote but once
            if len(self._own[other]) <= _LONGEST_SEARCHED and wanted in " ".join(
                self._index.words(other)
            ):
                return other
        return None

    def _open_source(
        self, number: int, block: Block, text: str, limit: int
    ) -> tuple[int | None, int]:
        """Find the source of a block whose end is not shown; it ends where the equal words do."""
        rest = text[block.body : min(limit, block.body + _LONGEST_SEARCHED)]
        words, spans = words_of(rest), word_spans(rest)
        source: int | None = None
        last = 0
        for run in self._index.runs(words, shingles_of(words), number):
            author = self._comments[run.source].author
            if run.here > last + 6 or (source is not None and run.source != source):
                break
            if block.name in self._names and author != block.name:
                continue
            source, last = run.source, run.here + run.count
        if source is not None:
            return source, block.body + spans[last - 1][1]
        least = words_of(text[block.body : block.end])
        return self._short_source(number, block, least), block.end


def _names_one(lead: Block | None) -> bool:
    return lead is None or lead.name is not None


def _asked(blocks: Sequence[Block], text: str) -> list[str]:
    """Return what the blocks of a text may quote; all of it where the end of one is not shown."""
    closed = [quoted_in(text, block) for block in blocks if not block.is_open]
    return closed if len(closed) == len(blocks) else [*closed, text]


def _last_before(numbers: list[int], number: int, count: int) -> list[int]:
    """Return the last few of sorted numbers before one, the nearest first."""
    place = bisect_left(numbers, number)
    return numbers[max(0, place - count) : place][::-1]
