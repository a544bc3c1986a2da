"""phpBB's print view and quotes in quotes; GitHub's discussions; Stack Exchange in Spanish."""

from thread_cli.ingest import ingest


def read(page: str) -> list[tuple[str | None, str, int | None]]:
    return [(c.author, c.text.strip(), c.parent) for c in ingest(page.encode(), "p.txt").comments]


def test_phpbb_to_print():
    page = (
        "Model Forum\nhttp://example.org/\n\nWhich glue?\n"
        "http://example.org/viewtopic.php?f=14&t=5512\tPage 1 of 1\n\n"
        "Author:\tGNR Dave [ 21 Feb 2011, 19:30 ]\nPost subject:\tWhich glue?\n"
        "What do you all use?\n\nAuthor:\tsignalman [ 21 Feb 2011, 19:52 ]\n"
        "Post subject:\tRe: Which glue?\nAliphatic resin.\n\n"
        "Author:\tPat [ 21 Feb 2011, 22:17 ]\nPost subject:\tRe: Which glue?\n"
        "signalman wrote:\nAliphatic resin.\nSeconded.\n\nAttachments:\nshed.jpg\n"
        "shed.jpg [ 88.4 KiB | Viewed 61 times ]\n\nPage 1 of 1\tAll times are UTC\n"
    )
    assert read(page) == [
        ("GNR Dave", "What do you all use?", None),
        ("signalman", "Aliphatic resin.", None),
        ("Pat", "signalman wrote:\nAliphatic resin.\nSeconded.", 2),
    ]


def test_phpbb_quote_that_begins_with_a_quote():
    def post(name: str, text: str) -> str:
        card = f"{name}\n    \n    Posts: 14\n    Joined: Sun Mar 01, 2009 10:12 pm\n\nTop\n"
        return f"Re: Hinge\n\nby {name} » Fri Aug 14, 2009 7:41 am\n\n{text}\n\n{card}"

    first = "Pull the pins and look at them."
    second = "They're fixed pins, I think, and there's a little ball on each end."
    nested = f"    tess wrote:\n\n        Chip wrote:{first}\n\n\n    {second}\n\n\nIt unscrews."
    page = post("Chip", first) + post("tess", f"    Chip wrote:{first}\n\n\n{second}")
    assert [parent for _, _, parent in read(page + post("Chip", nested))] == [None, 1, 2]


def test_phpbb_arrow_before_the_name_in_a_quote():
    def post(name: str, text: str) -> str:
        card = f"{name}\n    Сообщения: 9\n    Зарегистрирован: 12 янв 2020, 14:20\n\nRe: Звук\n\n"
        head = f"    Цитата\n\nСообщение {name} » 02 мар 2020, 21:15\n\n"
        return f"Аватара пользователя\n{card}{head}{text}\n\nВернуться к началу\n\n"

    quote = '↑ вова писал(а): 02 мар 2020, 22:03\n    нейлон, "для классики"'
    page = post("вова", 'нейлон, "для классики"') + post("Лука", f"{quote}\n\nВот и ответ.")
    assert read(page) == [
        ("вова", 'нейлон, "для классики"', None),
        ("Лука", f"{quote}\n\nВот и ответ.", 1),
    ]


DISCUSSION = """\
Skip to content
sheafdb
/
sheaf
Public

    Code
    Issues 96
    Pull requests 14

How do you back it up? #1402
Answered by tolu-a
katrin-p asked this question in Q&A
@katrin-p
katrin-p
Mar 8, 2022 · 2 comments · 1 reply
Answered by tolu-a Return to top
Discussion options
katrin-p
Mar 8, 2022

Can I just copy the directory?
Answered by tolu-a
Mar 8, 2022

No, use a snapshot...
View full answer
Replies: 2 comments · 1 reply

Oldest
Newest
Top
Comment options
tolu-a
Mar 8, 2022
Maintainer

No, use a snapshot of the directory.
👍 6 ❤️ 2
1 reply
@katrin-p
Comment options
katrin-p
Mar 8, 2022
Author

Perfect.
Answer selected by katrin-p
Comment options
grumpf_acme
Mar 9, 2022

We do it below.
0 replies
Sign up for free to join this conversation on GitHub. Already have an account? Sign in to comment
"""


def test_github_discussion_with_its_answer_shown_twice():
    assert read(DISCUSSION) == [
        ("tolu-a", "No, use a snapshot of the directory.", None),
        ("katrin-p", "Perfect.", 1),
        ("grumpf_acme", "We do it below.", None),
    ]


def test_github_discussion_in_chinese():
    page = (
        "关于接口 #688\nliu-yanchao\n2024年2月19日\n公告 · 2 条评论 · 1 条回复\n"
        "回复: 2 条评论 1 条回复\n\n最早\n最新\n热门\n评论选项\n↑ 5\nwanderbird\n"
        "on Feb 19, 2024\n\n"
        "支持。\n👍 7\n1 条回复\n@liu-yanchao\n评论选项\nliu-yanchao\non Feb 20, 2024\n"
        "Maintainer Author\n\n欢迎直接改。\n↑ 3\nhsu_m\non Feb 20, 2024\nCollaborator\n\n"
        "有两点建议。\n"
        "🚀 2\n0 条回复\n撰写 预览\n添加评论\n"
    )
    assert read(page) == [
        ("wanderbird", "支持。", None),
        ("liu-yanchao", "欢迎直接改。", 1),
        ("hsu_m", "有两点建议。", None),
    ]


def test_stack_exchange_moderator_in_spanish():
    page = (
        "2 respuestas\n\nOrdenado por:\nPuntuación más alta (predeterminado)\n11\n\n"
        "Usa mousedown.\n\n"
        "Compartir\nMejora esta respuesta\nSeguir\nrespondida el 9 feb. 2021 a las 16:12\nPaloma\n"
        "5,41022 medallas de oro1414 medallas de plata\n\n    3\n    Es lento. – gbianchi2\n    ♦\n"
        "    el 10 feb. 2021 a las 12:11\n\nAgrega un comentario |\n2\n\nCon jquery.\n\nCompartir\n"
        "Mejora esta respuesta\nSeguir\nrespondida el 11 feb. 2021 a las 3:40\nEl Manco\n1\n\n"
        "Agrega un comentario |\n\n¿No es la respuesta que buscas? Examina otras preguntas con la "
        "etiqueta javascript.\n"
    )
    assert read(page) == [
        ("Paloma", "Usa mousedown.", None),
        ("gbianchi2", "Es lento.", 1),
        ("El Manco", "Con jquery.", None),
    ]
