"""Rows of buttons, marks and told replies as platforms had them in other years and languages."""

from thread_cli.ingest import ingest


def read(page: str, platform: str) -> list[tuple[str | None, str, int | None]]:
    thread = ingest(page.encode(), "p.txt")
    assert thread.format == platform, thread.format_reason
    return [(c.author, c.text.strip(), c.parent) for c in thread.comments]


def test_medium_of_2016_with_recommendations_and_a_conversation():
    def response(name: str, text: str, row: str) -> str:
        return f"{name}\n{name}\nMar 30, 2016\n{text}\nRecommend\n{row}\n"

    page = (
        "Follow\nMore from The Long Way Round\nResponses\nWrite a response…\n"
        "The author recommended\n"
        + response("Wilma Stroh", "I put in four of them.", "86\n2 responses")
        + "Conversation between Teddy A and Ines C.\n"
        + response("Teddy A", "Did you count?", "14\n1 response")
        + response("Ines C", "I did.", "32")
        + response("Bo", "This.", "1")
        + "Show all responses\nNever miss a story\n"
    )
    assert read(page, "medium") == [
        ("Wilma Stroh", "I put in four of them.", None),
        ("Teddy A", "Did you count?", None),
        ("Ines C", "I did.", 2),
        ("Bo", "This.", None),
    ]


def test_medium_shows_below_hide_replies_at_least_one():
    def response(name: str, text: str, row: str) -> str:
        return f"{name}\n{name}\n\nFeb 11, 2023\n\n{text}\n\n{row}\n\nReply\n\n"

    page = (
        "Responses (9)\n\nWhat are your thoughts?\n\nCancel\nRespond\n\n"
        + response("Hollis G", "It won't run.", "27\n\nHide replies")
        + response("Priya D", "Fixed!", "5")
        + response("Data P", "My deadline is.", "112\n\n1 reply")
        + "See all responses\nHelp\n"
    )
    assert [said[2] for said in read(page, "medium")] == [None, 1, None]


def test_slack_keeps_an_emoji_that_is_all_that_was_said():
    page = (
        "ada [9:14 AM] \nstaging is down\n\nbo [9:16 AM] \n:see_no_evil:\n\n"
        "ada [9:18 AM] \nagain?\n:eyes:\n2\n\nbo [9:20 AM] \nyes\n"
    )
    texts = [said[1] for said in read(page, "slack")]
    assert texts == ["staging is down", ":see_no_evil:", "again?", "yes"]


def test_slack_in_a_pane_with_pictures_texts_above_names():
    def message(name: str, time: str, text: str, status: str = "") -> str:
        return f"\n\n{name}\n{name}\n{status}  Yesterday at {time} AM\n{text}\n"

    palm = ":palm_tree:\n"
    page = (
        "Thread\nhelp-payroll\n"
        + message("Simone A", "11:42", "Is this a gift?")
        + "\n3 replies\n"
        + message("Dwayne (Payroll)", "11:58", "Not a gift.", palm)
        + message("Simone A", "11:59", "Whose is it?")
        + message("Dwayne (Payroll)", "12:03", "I can't say.", palm)
        + "Reply…\n\nAlso send to \n#help-payroll\n"
    )
    assert [said[:2] for said in read(page, "slack")] == [
        ("Simone A", "Is this a gift?"),
        ("Dwayne (Payroll)", "Not a gift."),
        ("Simone A", "Whose is it?"),
        ("Dwayne (Payroll)", "I can't say."),
    ]


def test_substack_of_2021_with_likes_grown_to_the_row():
    page = (
        "Why the ferry stopped\nMoira T\nMar 9, 2021\n41\n23\nShare\nThe rails are there.\n\n"
        "23 Comments\nWrite a comment…\n\nTopNewChronological\n\n"
        "Padraig Ó\nMar 9, 2021\nThe boat was full.\nExpand full comment\n\n"
        "18ReplyGift a subscriptionCollapse\nMoira T\nAuthor\nMar 9, 2021\nI would love to see.\n\n"
        "5ReplyGift a subscriptionCollapse\ndeleted\nMar 9, 2021\nComment deleted\n\n"
        "ReplyCollapse\nJC\nMar 10, 2021\nGreat.\n\n2ReplyGift a subscriptionCollapse\n"
        "15 more comments…\n\nTop\nNew\nCommunity\n\nNo posts\n\nReady for more?\n"
    )
    assert [said[:2] for said in read(page, "substack")] == [
        ("Padraig Ó", "The boat was full."),
        ("Moira T", "I would love to see."),
        ("deleted", ""),
        ("JC", "Great."),
    ]
    assert [c.score for c in ingest(page.encode(), "p.txt").comments] == [18, 5, None, 2]


def test_substack_counts_replies_on_the_button():
    def comment(name: str, text: str, replies: str) -> str:
        return f"{name}'s avatar\n{name}\nJan 17\n\n{text}\n\nLike (6)\nReply{replies}\nShare\n"

    page = "Write a comment...\nTop\nLatest\n" + "".join(
        comment(*said) for said in (("Thalia B", "I quit.", " (3)"), ("nomi", "descale!!", ""))
    )
    assert [said[1] for said in read(page, "substack")] == ["I quit.", "descale!!"]


def test_x_says_in_portuguese_that_a_post_is_not_shown():
    def post(name: str, handle: str, text: str) -> str:
        head = f"{name}\n@{handle}\n·\n3 de fev de 2021\nRespondendo a \n@otavio\n"
        return f"{head}{text}\n2\n31\n144\n"

    page = (
        "Conversa\n\nOtávio\n@otavio\nVocês lavam o arroz?\n2:14 PM · 3 de fev de 2021\n112\n"
        " Retweets\n\n"
        + post("Neide", "neide", "Três vezes.")
        + post("Dra. C", "drac", "Leva 20 segundos.")
        + "Mostrar esta sequência\n\nEste Tweet é de uma conta suspensa. Saiba mais\n\n"
        + post("Zé", "ze", "eu lavo o saco")
        + "Mostrar mais respostas\n"
    )
    texts = [said[1] for said in read(page, "x")]
    assert texts == ["Três vezes.", "Leva 20 segundos.", "eu lavo o saco"]


def test_wpdiscuz_in_german_with_a_role_between_picture_and_name():
    def comment(name: str, text: str, to: str = "", role: str = "") -> str:
        named = f"{name}\n{role}{name}\n2 Jahre zuvor\n"
        return f"{named}{to and f'Antwort an  {to}' + chr(10)}{text}\n\n9\nAntworten\n"

    page = (
        "Name*\nE-Mail*\n3 Kommentare\nÄlteste\nNeueste Meistbewertet\nInline Feedbacks\n"
        "Alle Kommentare anzeigen\n"
        + comment("Gundula", "Kompost stinkt nicht.")
        + comment("Hannes", "Ein Igel schon.", "Gundula")
        + comment("Thorsten W", "Halb und halb.", "Hannes", "Admin\n")
    )
    assert read(page, "wordpress") == [
        ("Gundula", "Kompost stinkt nicht.", None),
        ("Hannes", "Ein Igel schon.", 1),
        ("Thorsten W", "Halb und halb.", 2),
    ]


def test_facebook_tells_at_the_end_who_replied():
    def comment(name: str, text: str) -> str:
        return f"{name}\n{text}\nJ’aime\nRépondre\n1 sem\n3\n"

    page = (
        "Tous les commentaires\n\n"
        + comment("Odile Marchand", "Pas moi.")
        + comment("Tante Lili", "😂")
        + "Manon Lefèvre a répondu\n · \n2 réponses\nÉcrivez un commentaire public…\n"
    )
    assert [said[0] for said in read(page, "facebook")] == ["Odile Marchand", "Tante Lili"]


def test_discord_answers_a_further_message_below_the_same_header():
    page = (
        "Welcome to #garden!\nThis is the start of the #garden channel.\nEdit Channel\n"
        "March 2, 2024\n\nada 🥕 — 03/02/2024 10:14 AM\nWho moved it\n😂\n4\n"
        "[10:15 AM]It was by the shed\n@ada 🥕\nIt was by the shed\n"
        "Big Col — 03/02/2024 10:31 AM\nNot me\n"
    )
    assert read(page, "discord") == [
        ("ada 🥕", "Who moved it", None),
        ("ada 🥕", "It was by the shed", None),
        ("Big Col", "Not me", 2),
    ]


def test_stack_exchange_in_spanish_with_insignias():
    def card(name: str) -> str:
        badges = "24.6k44 insignias de oro3131 insignias de plata"
        return f"Avatar del usuario {name}\n{name}\n{badges}\n"

    page = (
        "9\n\n\n¿Qué está pasando?\n\nCompartir\nMejora esta pregunta\nSeguir\n"
        f"preguntada el 14 oct. 2019 a las 17:20\n{card('nereida')}"
        "Añade un comentario\n2 respuestas\nOrdenada por:\n\n"
        "Puntuación más alta (predeterminado)\n18\n\n\nEl índice avanza a 1.\n\nCompartir\n"
        f"Mejora esta respuesta\nSeguir\nrespondida el 14 oct. 2019 a las 17:48\n{card('Jorge')}"
        "1\nExcelente.\n– \nnereida\n el 14 oct. 2019 a las 18:01\nAñade un comentario\n"
        "Tu respuesta\n"
    )
    assert read(page, "stackexchange") == [
        ("Jorge", "El índice avanza a 1.", None),
        ("nereida", "Excelente.", 1),
    ]


def test_disqus_of_2011_with_a_moderator():
    page = (
        "Showing 3 of 41 comments\n\nada\nada 3 months ago\nWho pays?\nLike Reply\n\n"
        "cllr_pike\ncllr_pike [Moderator] 3 months ago in reply to ada\nThe county.\n"
        "1 person liked this. Like Reply\n\njasper\njasper 2 months ago in reply to cllr_pike\n"
        "Item 7?\n31 people liked this. Like Reply\n\nblog comments powered by DISQUS\n"
    )
    assert read(page, "disqus") == [
        ("ada", "Who pays?", None),
        ("cllr_pike", "The county.", 1),
        ("jasper", "Item 7?", 2),
    ]


def test_a_word_in_a_quote_is_of_one_who_wrote_but_once():
    def post(number: int, name: str, text: str) -> str:
        head = f"  #{number}  \nOld 03-14-2007, 09:1{number} PM\n{name} {name} is offline\nMember\n"
        return f"{head}Join Date: Mar 2004\nPosts: 1{number}\nDefault\n{text}\nReply With Quote\n"

    quote = "Quote:\nOriginally Posted by abc View Post\naraldite\n"
    page = (
        post(1, "dave", "Best glue?") + post(2, "abc", "hi all. araldite")
        + post(3, "tin", f"{quote}The slow one.")
    )  # fmt: skip
    assert [said[2] for said in read(page, "vbulletin")] == [None, None, 2]
