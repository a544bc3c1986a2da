# ruff: noqa: E501
"""What pages show around their comments: menus, the article, other articles, forms and feet."""

import random
from collections.abc import Callable

from bench.layouts import talk

_MENU = "Home News Sport Weather Culture Opinion Video Search Subscribe Shop About Contact Local Money Travel Forum Archive".split()
_RUBRICS = ["Related", "Related articles", "Most read", "Read more", "You may also like", "More from this section",
            "Recent posts", "Trending", "Popular now", "See also", "Top stories"]  # fmt: skip
_FORM = ["Name *", "Email *", "Website", "Comment", "Post comment", "Notify me of new posts by email.", "Your name",
         "Message", "Submit", "Name (required)", "Mail (will not be published) (required)"]  # fmt: skip
#: How often an article, something else or nothing stands above, and something below.
_ARTICLE, _ABOVE, _BELOW = 0.3, 0.2, 0.4


class Around:
    """Makes what stands above and below the comments of one page.

    ``date`` and ``ago`` return some date as the page writes it, ``words`` are the page's.
    """

    def __init__(
        self,
        draw: random.Random,
        language: str,
        words: dict[str, str],
        date: Callable[[], str],
        ago: Callable[[], str],
        names: list[str],
    ) -> None:
        self.draw, self.language, self.words = draw, language, words
        self.date, self.ago, self.names = date, ago, names

    def above(self) -> list[str]:
        """Return the lines above the heading of the comments."""
        draw, chance = self.draw, self.draw.random()
        if chance > _ARTICLE + _ABOVE:
            return []
        if chance > _ARTICLE:
            parts = [
                self._menu,
                self._title,
                self._byline,
                self._counts,
                self._tags,
                self._rubric,
                self._share,
            ]
            return self._some(draw.sample(parts, draw.randrange(1, 3)))
        parts = [self._menu] if draw.random() < 0.5 else []
        parts += [self._title, self._byline]
        parts += [self._share] if draw.random() < 0.3 else []
        parts += [self._article]
        below = [self._share, self._tags, self._rubric, self._news, self._counts, self._byline]
        return self._some([*parts, *draw.sample(below, draw.randrange(3))])

    def below(self) -> list[str]:
        """Return the lines below the comments."""
        draw = self.draw
        if draw.random() > _BELOW:
            return []
        parts = [
            self._form,
            self._rubric,
            self._rubric,
            self._recent,
            self._archive,
            self._news,
            self._foot,
            self._pages,
        ]
        return self._some(draw.sample(parts, draw.choice([1, 1, 2, 3])))

    def _some(self, parts: list[Callable[[], list[str]]]) -> list[str]:
        gap = [""] if self.draw.random() < 0.7 else []
        return [line for part in parts for line in [*part(), *gap]]

    def _menu(self) -> list[str]:
        items = self.draw.sample(_MENU, self.draw.randrange(3, 8))
        return (
            [self.draw.choice([" › ", " | ", " » ", " "]).join(items)]
            if self.draw.random() < 0.5
            else items
        )

    def _title(self) -> list[str]:
        return [talk.heading(self.draw, self.language)]

    def _byline(self) -> list[str]:
        draw, name, by = self.draw, self.draw.choice(self.names), self.words["by"]
        return draw.choice(
            [[f"{by.capitalize()} {name}", self.date()], [f"{self.words['posted']} {name} {self.words['on']} {self.date()}"],
             [self.date()], [f"{by.capitalize()} {name} | {self.date()}"], [name, self.date()], [f"{self.date()} · {draw.randrange(2, 12)} min"],
             [f"{by} {name}"], [f"{self.date()}, {by} {name}"], [f"{self.ago()} | {name}"]]
        )  # fmt: skip

    def _article(self) -> list[str]:
        lines: list[str] = []
        for _ in range(self.draw.randrange(1, 6)):
            said = " ".join(
                talk.sentence(self.draw, self.language) for _ in range(self.draw.randrange(2, 6))
            )
            lines += [said, ""] if self.draw.random() < 0.8 else [said]
            if self.draw.random() < 0.12:
                lines += [talk.heading(self.draw, self.language), ""]
        return lines

    def _share(self) -> list[str]:
        share = self.words["share"]
        return self.draw.choice(
            [
                [share],
                [share, "Facebook", "Twitter", "Email"],
                ["Print", share],
                [f"{share} {self.draw.randrange(200)}"],
            ]
        )

    def _tags(self) -> list[str]:
        tags = [
            talk.sentence(self.draw, self.language).split()[0].strip(",.!?")
            for _ in range(self.draw.randrange(2, 6))
        ]
        return self.draw.choice(
            [
                ["Tags: " + ", ".join(tags)],
                ["Filed under  " + "  ".join(tags)],
                tags,
                ["Tags", *tags],
            ]
        )

    def _counts(self) -> list[str]:
        n, m = self.draw.randrange(20, 4000), self.draw.randrange(1, 90)
        return self.draw.choice(
            [
                [f"{n} views"],
                [f"{n} views, {m} likes"],
                [str(n), str(m)],
                [f"{m} people listening"],
                [f"★ {m % 5}.{m % 10} ({n})"],
            ]
        )

    def _rubric(self) -> list[str]:
        """Return other articles, with dates, counts, numbers, names or nothing beside them."""
        draw, lines = self.draw, []
        kind = draw.choice(["plain", "plain", "dated", "numbered", "ago", "counted", "by", "over"])
        for number in range(1, draw.randrange(3, 7)):
            title = talk.heading(draw, self.language)
            lines += {"plain": [title], "dated": [title, self.date()], "numbered": [f"{number}. {title}"],
                      "ago": [title, self.ago()], "counted": [title, str(draw.randrange(1, 90))],
                      "by": [title, draw.choice(self.names)], "over": [self.date(), title]}[kind]  # fmt: skip
        return [draw.choice(_RUBRICS), *lines]

    def _news(self) -> list[str]:
        return self.draw.choice([["Sign up for our newsletter", "Your email address", "Subscribe"], [self.words["ad"]],
                                 ["Get the best of the week in your inbox.", "Sign up"]])  # fmt: skip

    def _form(self) -> list[str]:
        start = self.draw.randrange(3)
        return [
            *self.draw.choice([["Leave a comment"], ["Post a comment"], []]),
            *_FORM[start : start + self.draw.randrange(2, 6)],
        ]

    def _recent(self) -> list[str]:
        names = [self.draw.choice(self.names) for _ in range(self.draw.randrange(3, 6))]
        return [
            "Recent comments",
            *(
                f"{name} {self.words['on']} {talk.heading(self.draw, self.language)}"
                for name in names
            ),
        ]

    def _archive(self) -> list[str]:
        return [
            "Archives",
            *(
                f"{month} 20{self.draw.randrange(10, 24)} ({self.draw.randrange(1, 20)})"
                for month in ("March", "May", "June")
            ),
        ]

    def _pages(self) -> list[str]:
        return self.draw.choice(
            [
                ["1", "2", "3", self.words["next"]],
                [f"Page 1 of {self.draw.randrange(2, 9)}"],
                ["« 1 2 3 »"],
                ["1 2 3 >"],
            ]
        )

    def _foot(self) -> list[str]:
        return self.draw.choice([["© 2024 The Courier. All rights reserved."], ["About | Contact | Privacy"], ["Powered by phpFuse"],
                                 ["Back to top", "About us", "Terms of use", "Privacy policy"]])  # fmt: skip
