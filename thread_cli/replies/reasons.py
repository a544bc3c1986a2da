"""Features in words that a person can check against the text."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

#: A feature's weight must differ this much between two candidates to be a reason.
_MOVES = 0.15
_MOST = 3

#: What speaks for a comment as the parent. ``{n}`` is its number.
_FOR_COMMENT = {
    "returns": "its author is answered by comment {n}, and writes again",
    "returns-first": "its author is answered by comment {n}, and writes again",
    "in-chain": "its author wrote above in the same chain",
    "same-author": "comment {n} is by the same author",
    "up:1-same-author": "the author adds to comment {n}",
    "post-author-answers": "the post's author answers a comment",
    "post-author-answers-deeper": "the post's author goes on in the chain",
    "answers-post-author": "comment {n} is by the post's author",
    "between": "stands between two comments by the author of comment {n}",
    "between-asked": "comment {n} asks, and its author writes again after this",
    "asked": "comment {n} asks something",
    "asked-last": "comment {n} ends with a question",
    "addressed": "speaks to the author of comment {n} by name",
    "named-first": "names the author of comment {n} in its first words",
    "named": "names the author of comment {n}",
    "named-last": "the author it names wrote comment {n} last",
    "names-this": "comment {n} names this author",
    "quoted": "quotes comment {n}",
    "quoted-at-start": "begins with words of comment {n}",
    "quoted-within": "quotes comment {n}",
    "echo-at-start": "begins with words of comment {n}",
    "talk-own-last": "comment {n} is of the conversation its author spoke in last",
    "talk-own-before": "comment {n} is of a conversation its author spoke in",
    "talk-with-named": "comment {n} is of a conversation with the one it names",
    "talk-later:none": "comment {n} is the last of its conversation",
    "author-later:0": "its author wrote nothing after comment {n}",
    "thanks": "gives thanks",
    "opens-as-answer": "opens as an answer does",
    "you": "speaks to a person",
    "in-order": "its date comes after the replies that comment {n} has",
    "after-own-reply": "its author answered comment {n} just before",
    "spoke-to-this-one-to-one": "comment {n} was said to this author",
    "spoke-to-this-one-to-none": "comment {n} was said to this author",
    "addressed-this-one": "comment {n} names this author",
    "addressed-since-to-one": "comment {n} spoke to this author since",
    "addressed-since-to-none": "comment {n} spoke to this author since",
    "partner": "its author was talking with the author of comment {n}",
    "due-post-author": "comment {n} is next after the one its author answered last",
    "due-other": "comment {n} is next after the one its author answered last",
    "command-unanswered": "comment {n} is a command that nothing answered yet",
    "talking:both": "its author and that of comment {n} speak with each other",
    "talking:this-one": "its author was speaking with the author of comment {n}",
    "talking:that-one": "the author of comment {n} was speaking with this one",
    "told-before": "its author spoke to the author of comment {n} before",
    "was-told-before": "the author of comment {n} spoke to this one before",
    "was-told-since": "the author of comment {n} spoke to this one since",
    "then-names-that": "its author names the author of comment {n} soon after",
    "they-then-name-this": "the author of comment {n} names this one soon after",
    "they-name-this-next": "the author of comment {n} names this one soon after",
    "author-most-alike": "shares more words with comment {n} than with others by its author",
    "author-first-since-own": "comment {n} is its author's first since this one spoke",
    "talk-most-alike": "shares the most words with the conversation of comment {n}",
    "by-bot-command": "a bot answers the command in comment {n}",
    "whom:same-other": "speaks to the same person as comment {n}",
    "row-to-this": "nobody else wrote anything since its author wrote comment {n}",
    "own-last-answered-it": "its author's last comment answers comment {n} too",
    "answers-own-last": "comment {n} answers its author's last comment",
    "answers-the-same-as-own-last": "comment {n} answers the same as its author's last comment",
    "own-since:0": "its author wrote nothing since comment {n}",
    "own-ends:colon": "comment {n}, by the same author, ends as if more followed",
    "own-ends:open": "comment {n}, by the same author, ends as if more followed",
    "own-ends:dots": "comment {n}, by the same author, ends as if more followed",
    "their-ends:asks": "comment {n} ends with a question",
    "own-last-to-the-same": "goes on from its author's last comment, to the same person",
    "alike-rank:0": "shares more words with comment {n} than with any other",
    "quoted-newest": "comment {n} is the newest of those that it quotes",
    "quoted-with-parent": "quotes comment {n} and what that answers",
    "taken-up:far-most": "no other comment after comment {n} shares so many words with it",
    "taken-up:most": "no other comment after comment {n} shares so many words with it",
    **{
        f"{name}:{much}": phrase
        for much in ("2", "3", "4", "5", "much")
        for name, phrase in (
            ("brought", "takes up words that comment {n} brought in"),
            ("only-there", "shares words with comment {n} that no other before it has"),
            ("head-alike", "its first words are of what comment {n} speaks of"),
            ("ends-alike", "its first words are of what comment {n} ends with"),
        )
    },
}
_FOR_COMMENT_BEGINS = {
    "alike:": "shares rare words with comment {n}{words}",
    "rarest:": "shares rare words with comment {n}{words}",
    "then-alike:": "its author's next comment shares words with comment {n}",
    "odd:": "shares more words with comment {n} than it usually does",
    "talk-alike:": "shares words with the conversation of comment {n}",
    "whom:that-": "names the author of comment {n}",
    "own:": "goes on from a comment by its author",
    "alike-beside:": "shares more words with comment {n} than with any other",
    "echo:": "says words of comment {n} again",
    "before-all:": "comment {n} is older than all that follow, though these stand in no order",
    "row:": "comment {n} is older than all that stand below it",
    "dated-between:": "was written soon after comment {n}",
    "gap:": "was written soon after comment {n}",
    "pace:": "was written soon after comment {n}",
    "back:": "stands close to comment {n}",
    "waits-for-": "comment {n} waits for an answer",
    "own-last-": "goes on from its author's last comment",
}
#: What speaks for the post.
_FOR_POST = {
    "post:wrote-0": "it is the first comment by its author",
    "post:writes-1": "its author wrote nothing else",
    "post:length-essay": "it is long",
    "post:length-long": "it is long",
    "post:quotes-unknown": "it quotes what no comment says",
    "post:names-post-author": "it names the post's author",
    "post:in-order": "its date comes after the top-level comment above",
    "post:older-than-before": "it is older than the comment above it",
    "post:asks": "it asks something new",
    "post:alike-0": "it shares no rare word with the comments above",
    "post:first-asks-to-none": "its author's first words are a question to nobody",
    "post:first-says-to-none": "its author's first words are said to nobody",
    "post:names-none-near": "it names nobody who wrote above",
    "post:by-nobody": "nobody wrote it",
    "post:opens-asks": "it opens as a question does",
    "post:new-opens-asks": "its author's first words are a question",
    "post:seeks": "it turns to anybody",
    "post:then-not-named": "nobody names its author soon after",
    "post:then-named-by-new": "somebody turns to its author soon after",
    "post:quoting-often-does-not": "it quotes nobody, where many quote",
    "post:quoting-mostly-does-not": "it quotes nobody, where many quote",
    "post:other-opened-all": "its author has only opened conversations so far",
    "post:post-author-opened-all": "the post's author has only added to the post so far",
    "post:other-last-opened": "its author's last comment opened a conversation",
    "post:post-author-last-opened": "its author's last comment was on the post",
    "post:so-far-most": "most comments above are on the post",
    "post:so-far-nearly-all": "nearly all comments above are on the post",
    "post:gap-many": "nobody had written for long",
    "post:gap-hundreds": "nobody had written for long",
    "post:people-all-others": "nearly every comment is by somebody else",
}
#: What speaks against the post, and so for an answer.
_AGAINST_POST = {
    "post:older-follow": "older comments follow, so it stands below one",
    "post:out-of-order": "it is older than the top-level comment above",
    "post:addresses": "it speaks to somebody by name",
    "post:names-first": "it names somebody in its first words",
    "post:after-own": "its author wrote the comment above",
    "post:opens-as-answer": "opens as an answer does",
    "post:length-tiny": "it is very short",
    "post:quotes": "it quotes a comment",
    "post:opens-joins": "it opens as what goes on does",
    "post:opens-refers": "it opens with a word for what was said before",
    "post:opens-sounds": "it opens as an answer does",
    "post:then-named-by-known": "somebody its author spoke with names it soon after",
    "post:bot": "a machine wrote it",
    "post:other-last-answered": "its author's last comment was an answer",
    "post:other-opened-no": "its author has only answered so far",
    "post:post-author-opened-no": "the post's author has only answered so far",
    "post:post-author": "it is by the post's author, who seldom comments on the post",
}
_AGAINST_COMMENT = {
    "older-between": "a comment between them is older than comment {n}",
    "told-since": "its author spoke to the author of comment {n} since",
    "then-names-other": "its author names somebody else soon after",
    "they-then-name-other": "the author of comment {n} speaks to somebody else next",
    "speaks-to-another": "comment {n} speaks to somebody else",
    "written-before": "it is older than comment {n}",
    "out-of-order": "it is older than a reply above it",
    "answered-already": "its author answered comment {n} already",
    "quotes-other": "it quotes another comment than {n}",
    "other-addressed": "it speaks to somebody else than the author of comment {n}",
    "other-named-first": "it names somebody else than the author of comment {n}",
    "named-another": "it names somebody else than the author of comment {n}",
}
_NOTHING = "nothing in the text shows that it answers another comment"


def reasons(
    chosen: Mapping[str, float],
    other: Mapping[str, float],
    numbers: tuple[int | None, int | None],
    shared: Callable[[], Sequence[str]],
) -> tuple[str, ...]:
    """Return what moved the decision, the heaviest first.

    Args:
        chosen: What each feature of the candidate that was chosen weighs.
        other: What those of the runner-up weigh.
        numbers: The ids of the two; none for the post.
        shared: Gives rare words that the comment and the chosen one share.
    """
    moved = []
    for name, weight in chosen.items():
        more = weight - other.get(name, 0.0)
        if more >= _MOVES:
            moved.append((-more, name, True))
    moved += [(w, name, False) for name, w in other.items() if w <= -_MOVES and name not in chosen]
    said: dict[str, None] = {}
    for _, name, own in sorted(moved):
        number = numbers[0 if own else 1]
        phrase = _phrase(name, of_post=number is None, speaks_for=own)
        if phrase:
            words = ", ".join(shared()) if own and "{words}" in phrase else ""
            said[phrase.format(n=number, words=f": {words}" if words else "")] = None
            if len(said) == _MOST:
                break
    found = tuple(said)
    return found or ((_NOTHING,) if numbers[0] is None else (f"stands below comment {numbers[0]}",))


@cache
def _phrase(name: str, *, of_post: bool, speaks_for: bool) -> str | None:
    if of_post:
        return (_FOR_POST if speaks_for else _AGAINST_POST).get(name)
    if not speaks_for:
        return _AGAINST_COMMENT.get(name)
    begins = (text for start, text in _FOR_COMMENT_BEGINS.items() if name.startswith(start))
    return _FOR_COMMENT.get(name) or next(begins, None)
