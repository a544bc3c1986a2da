# ruff: noqa: E501
"""A small thread of our own writing, built through the model."""

from thread_cli.forest import with_links
from thread_cli.model import (
    ROOT_LINK,
    Basis,
    Comment,
    Notice,
    ReplyLink,
    SourceInfo,
    Span,
    Thread,
)
from thread_cli.themes.result import (
    Membership,
    Term,
    Theme,
    ThemeQuality,
    ThemeSet,
)

SAID = ReplyLink(Basis.EXPLICIT, 1.0, ("the source indents it",))
FIRST_GUESS = ReplyLink(
    Basis.INFERRED, 0.64, ("asks about what the comment before it says", "shares “ferry” with it")
)
SECOND_GUESS = ReplyLink(
    Basis.INFERRED, 0.78, ("second comment by the same author after one reply in between",)
)

# author, text, parent, link, date, score
_WRITTEN = [
    ("Ines Valadão", "The night ferry was the only reason I could keep the job across the water. "
     "Two winters ago it ran every hour, and the cafe on the pier stayed open for the last crossing.\n\n"
     "Now the timetable ends at nine. My shift ends at ten.", None, ROOT_LINK, "3 May", 14),
    ("Tobias Brandt", "Same here. I sleep at my sister's three nights a week because of it.",
     1, SAID, "3 May", 5),
    ("Ines Valadão", "Have you written to the council? They told me nobody had complained.",
     2, SAID, "3 May", 2),
    ("Tobias Brandt", "Twice. No answer.", 3, SAID, "4 May", 9),
    ("mo_h", "Nobody here talks about the cost. A boat with six people in it burns as much fuel as "
     "a full one. I would rather see a bus over the bridge:\n"
     "- it runs all night\n- it needs one driver instead of four\n- nobody gets seasick 🚌",
     None, ROOT_LINK, "4 May", 3),
    (None, "The bridge adds fifty minutes. That is not a replacement, that is a punishment.",
     5, SAID, "4 May", None),
    ("R. Okonkwo", "I was a deckhand for eleven years. The engines are from 1986 and the yard that "
     "has the parts closed. Whatever the council says, the ferry will stop by itself.",
     None, ROOT_LINK, "5 May", 21),
    ("Lise", "Is there no way to refit the ferry with a newer engine?", 7, FIRST_GUESS, "5 May", 1),
    ("R. Okonkwo", "There is, and it costs about what two buses cost. They did the sums in 2019 and "
     "put them in a drawer.", 8, SECOND_GUESS, "6 May", 6),
    ("佐藤 健", "私の町でも同じことがありました。船がなくなってから、若い人は島を出て行きました。", None, ROOT_LINK,
     "6 May", 4),
    ("Petra", "The cafe had the best cinnamon rolls on either shore. I miss the cafe more than the boat.",
     None, ROOT_LINK, "7 May", 8),
    ("mo_h", "Agreed about the rolls.", 11, SAID, "7 May", None),
]  # fmt: skip


def make_thread(comments: list[Comment], **changes: object) -> Thread:
    fields: dict[str, object] = {
        "title": "The last ferry",
        "format": "substack",
        "format_confidence": 0.98,
        "format_reason": "12 of 12 headers fit",
        "source": SourceInfo("ferry.txt", 2048, "utf-8", "0" * 64),
        "comments": tuple(comments),
    } | changes
    return with_links(Thread(**fields), {})  # type: ignore[arg-type]


def ferry() -> Thread:
    comments = [
        Comment(
            id=number,
            author=author,
            text=text,
            span=Span(number * 100, number * 100 + 100),
            created_text=date,
            score=score,
            parent=parent,
            link=link,
        )
        for number, (author, text, parent, link, date, score) in enumerate(_WRITTEN, 1)
    ]
    return make_thread(
        comments,
        declared_comments=13,
        notices=(
            Notice("count-differs", "The source says 13 comments, 12 were found.", weighty=True),
            Notice("inferred-replies", "2 replies were inferred from who writes after whom."),
        ),
    )


def _theme(number: int, label: str, terms: str, comments: tuple[int, ...]) -> Theme:
    weighted = tuple(Term(t, round(1 - i / 10, 2)) for i, t in enumerate(terms.split(", ")))
    return Theme(number, label, weighted, comments, comments[0])


def make_themes(
    size: int, themes: tuple[Theme, ...], verdict: str = "A weak grouping: read it as a hint."
) -> ThemeSet:
    of = {comment: theme.id for theme in themes for comment in theme.comments}
    ids = range(1, size + 1)
    return ThemeSet(
        k=len(themes),
        k_basis="three gives the highest silhouette of two to five",
        quality=ThemeQuality(0.21, verdict),
        themes=themes,
        members=tuple(Membership(i, of.get(i), 0.5, None) for i in ids),
        unclustered=tuple(i for i in ids if i not in of),
    )


def ferry_themes() -> ThemeSet:
    return make_themes(
        12,
        (
            _theme(1, "Night crossings and the council",
                   "night, council, shift, crossing, timetable, water", (1, 3, 2, 4)),
            _theme(2, "Engines, parts and money",
                   "engine, refit, parts, yard, sums, cost", (7, 9, 8)),
            _theme(3, "A bus instead", "bus, bridge, fuel, driver", (5, 6)),
        ),
    )  # fmt: skip
