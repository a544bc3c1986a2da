"""Platforms' pages of other years, languages and browsers than those of the golden files."""

from thread_cli.ingest import ingest


def read(page: str, platform: str) -> list[tuple[str | None, str, int | None]]:
    thread = ingest(page.encode(), "p.txt")
    assert thread.format == platform, thread.format_reason
    return [(c.author, c.text.strip(), c.parent) for c in thread.comments]


def test_vbulletin_4_with_a_guest_and_numbers_grown_to_the_clock():
    def post(number: int, who: str, facts: str, text: str) -> str:
        head = f"14.03.2012, 19:1{number}#{number}\n{who}\n{facts}"
        return f"{head}\nStandard\n\n    {text}\n\n    Zitieren Zitieren   \n\n"

    member = "Benutzer\n\n    Registriert seit\n        Mar 2008\n    Beiträge\n        23{}\n"
    page = (
        "+ Antworten\nThema: Wecker\n\n"
        + post(1, "ada ada ist offline", member.format(1), "Er klingelt nicht.")
        + post(2, "Gast Gast", "Gast\n", "aufziehen")
        + post(
            3,
            "bo b. bo b. ist gerade online",
            member.format(2),
            "Zitat Zitat von Gast Beitrag anzeigen\n    aufziehen\n    Er ist elektrisch.",
        )
        + "+ Antworten\n« Vorheriges Thema | Nächstes Thema »\n"
    )
    quote = "Zitat Zitat von Gast Beitrag anzeigen\naufziehen\nEr ist elektrisch."
    assert read(page, "vbulletin") == [
        ("ada", "Er klingelt nicht.", None),
        ("Gast", "aufziehen", None),
        ("bo b.", quote, 2),
    ]


def test_drupal_6_in_russian_below_its_post():
    def comment(subject: str, name: str, day: str, text: str) -> str:
        head = f"{subject}\nОтправлено {name} в {day}, 03/09/2010 - 20:40.\n\n"
        return f"{head}{text}\n\n    ответить\n\n"

    page = (
        "Главная » Блоги\nМой чайник\nВтр, 03/09/2010 - 19:12 — Степаныч\nОн не свистит.\n"
        + comment("А вода?", "Лидия (не проверено)", "Втр", "А вода есть?")
        + comment("Есть", "Степаныч", "Втр", "Есть вода.")
        + comment("Re: Мой чайник", "Гость (не проверено)", "Ср", "спасибо")
        + "Вход в систему\nИмя пользователя: *\n"
    )
    assert read(page, "drupal") == [
        ("Лидия", "А вода есть?", None),
        ("Степаныч", "Есть вода.", None),
        ("Гость", "спасибо", None),
    ]


def test_drupal_10_without_subjects_answers_texts_that_are_cut():
    def comment(name: str, to: str, text: str) -> str:
        head = (
            f"Profielfoto voor {name}\n{name} (niet gecontroleerd)\n2 jaren 7 maanden geleden\n\n"
        )
        return f"{head}{to}Permalink\n{text}\n\nReageren\n"

    def answers(text: str, name: str) -> str:
        return f"In antwoord op {text} door {name} (niet gecontroleerd)\n\n"

    page = (
        "Reacties\n\n"
        + comment("Greet", "", "Mooi stuk over de brug.")
        + comment("Jan", answers("Mooi stuk over…", "Greet"), "Dat vind ik ook.")
        + comment("Greet", "", "De brug is van:\n\n1930 of\n1931")
        + comment("Piet", answers("Mooi stuk over…", "Greet"), "Zeker.")
        + "Nieuwe reactie inzenden\nJe naam\n"
    )
    assert read(page, "drupal") == [
        ("Greet", "Mooi stuk over de brug.", None),
        ("Jan", "Dat vind ik ook.", 1),
        ("Greet", "De brug is van:\n\n1930 of\n1931", None),
        ("Piet", "Zeker.", 1),
    ]


def test_linkedin_with_names_twice_and_one_status():
    def comment(name: str, mark: str, text: str, age: str = "1w", replies: str = "") -> str:
        row = f"Like\nLike {name}’s comment\n3 Likes\n3 Likes on {name}’s comment\n"
        row += f"Reply\nReply to {name}’s comment\n"
        if replies:
            row += f"{replies}\n{replies} on {name}’s comment\n"
        return f"{name}\n{name}\n{mark}\nFounder of things\n{age}\n{text}\n{row}"

    near = "• 2nd\nDegree connection"
    page = (
        "Ada Byron\nAda Byron\n• 3rd+\nHead of Cold\n1w • Edited\n\nWe stopped. …see more\n\n"
        "418\n64 Comments\nLike\nComment\nShare\nMost relevant\n\nAdd a comment…\n\n"
        + comment("Bo Reyes", near, "How did you?", replies="1 Reply")
        + comment("Ada Byron", "Author", "Bo Reyes We just did.")
        + "Status is reachable\n"
        + comment("Cy Krishnan", near, "“just did”")
        + comment("Dee Hohms", near, "Agree!", age="(edited) 1w")
        + "Load more comments\n"
    )
    thread = ingest(page.encode(), "p.txt")
    assert thread.post_author == "Ada Byron"
    assert thread.comments[3].extra["edited"] is True
    assert read(page, "linkedin") == [
        ("Bo Reyes", "How did you?", None),
        ("Ada Byron", "Bo Reyes We just did.", 1),
        ("Cy Krishnan", "“just did”", None),
        ("Dee Hohms", "Agree!", None),
    ]


def test_linkedin_reactions_in_other_words():
    def comment(name: str, text: str, reactions: str) -> str:
        head = f"Ver el perfil de {name}\n{name}\n  • 2º\nDirectora\n3 días\n\n{text}\n\n\n"
        return f"{head}Recomendar\nrecomendar\n{reactions}\nResponder\n\n"

    page = (
        "36 comentarios\nMás relevantes\n\n"
        + comment("Marta Gil", "Muy de acuerdo.", "interesante\n24\n24 reacciones")
        + comment("Iñaki O.", "A mí no.", "divertido\n61\n61 reacciones")
        + "Cargar más comentarios\n"
    )
    assert [said[1] for said in read(page, "linkedin")] == ["Muy de acuerdo.", "A mí no."]


def test_lobsters_with_pictures_and_a_menu_of_archives():
    def comment(name: str, text: str) -> str:
        return f"4\n\n{name} avatar\n[-]\n{name} 9 hours ago | link\n\n{text}\n\n\n"

    page = (
        "Active\nRecent\nSearch\nLogin\n\n33\nKettles at scale devops kettles.example\n"
        "authored by ada 14 hours ago | archive\nArchive.org\nGhostarchive\n| 3 comments\n\n\n"
        "Markdown formatting available\n\n"
        + comment("bo_li", "Nice.")
        + comment("ada", "Author here.")
        + comment("cy", "> here\n\nWhere?")
        + "About\nTags\nFilter\nModeration Log\n"
    )
    assert ingest(page.encode(), "p.txt").declared_comments == 3
    assert [said[:2] for said in read(page, "lobsters")] == [
        ("bo_li", "Nice."),
        ("ada", "Author here."),
        ("cy", "> here\n\nWhere?"),
    ]


def test_typepad_in_japanese_with_the_name_below():
    page = (
        "コメント\n\nあの時計、一度止まりました。\n\n投稿: みどり | 2006.03.12 22:41\n\n"
        "言い訳に使えますね(笑)\n\n投稿: k2 | 2006.03.13 07:58\n\n"
        "動きました!!\n\n投稿: みどり | 2006.03.18 09:12\n\nコメントを書く\n名前: \n内容:\n"
    )
    assert [said[:2] for said in read(page, "typepad")] == [
        ("みどり", "あの時計、一度止まりました。"),
        ("k2", "言い訳に使えますね(笑)"),
        ("みどり", "動きました!!"),
    ]


def test_youtube_of_2012_with_the_age_behind_whom_it_answers():
    page = (
        "All Comments (412)\nRespond to this video...\nwhich kettle?\nxXbeatXx 2 hours ago\n"
        "@xXbeatXx the red one\nkwesi0 in reply to xXbeatXx (Show the comment) 1 hour ago 3 \n"
        "4:12 that sound.......\nMo Stringer 1 week ago\nfirst\ncool91 1 year ago\n"
        "Load more suggestions\n"
    )
    assert read(page, "youtube") == [
        ("xXbeatXx", "which kettle?", None),
        ("kwesi0", "@xXbeatXx the red one", 1),
        ("Mo Stringer", "4:12 that sound.......", None),
        ("cool91", "first", None),
    ]


def test_twitter_of_2014_with_counts_in_its_rows():
    def tweet(name: str, handle: str, text: str, row: str) -> str:
        return f"{name} \u200f@{handle}  Jun 3\n{text}\n{row}\n"

    page = (
        "Tweet\nAda B\n\u200f@ada\nKettles are funny.\nReply\nRetweet\nFavorite\nMore\n"
        "10:02 AM - 3 Jun 2014\n\nReply to @ada\n\n"
        + tweet("Bo", "bo_li", "@ada no", "Details   Reply Retweet Favorite More")
        + tweet("ً", "___x", "@ada why", "Details   Reply Retweet 2 Favorite 9 More")
        + tweet("Ada B", "ada", "@bo_li yes", "View summary   Reply Retweet 1 Favorite More")
        + "© 2014 Twitter About Help\n"
    )
    assert [said[:2] for said in read(page, "x")] == [
        ("Bo", "@ada no"),
        ("ً", "@ada why"),
        ("Ada B", "@bo_li yes"),
    ]
