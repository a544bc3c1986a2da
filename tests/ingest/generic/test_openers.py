"""Whom comments answer by what opens a thread: buttons, rows, signs, times, verbs."""

from tests.ingest.generic.test_whom import said, told
from thread_cli.ingest import detect
from thread_cli.ingest.generic.answer_buttons import by_parent_button
from thread_cli.ingest.generic.drawn import by_drawing
from thread_cli.ingest.generic.openers import by_opener
from thread_cli.ingest.generic.pointed import by_row
from thread_cli.ingest.generic.refs import by_name
from thread_cli.ingest.generic.reply_counts import by_count
from thread_cli.ingest.generic.responses import by_kind
from thread_cli.ingest.generic.times import by_time


def buttoned(*rows, text="Tea."):
    return [
        said(f"n{i}", [f"n{i}"], text, below=[row] if row else ()) for i, row in enumerate(rows)
    ]


def test_a_button_that_replies_do_not_have():
    rows = ["Responder", "Responder", "", "", "Responder"]
    assert told(by_opener(buttoned(*rows))) == [None, None, 1, 1, None]
    rows = ["LikeReply", "LikeReply", "Like", "Like", "LikeReply"]
    assert told(by_opener(buttoned(*rows))) == [None, None, 1, 1, None]


def test_a_button_that_is_missing_for_another_reason():
    one = buttoned("Reply", "Reply", "", "Reply")
    assert told(by_opener(one)) is None
    gone = [
        *buttoned("Reply", "Reply", ""),
        *buttoned("", "Reply", text="This comment was deleted."),
    ]
    assert told(by_opener(gone)) is None
    # Their reader wrote them.
    own = ["3 May - Reply", "4 May - Reply", "5 May - Edit - Delete", "6 May - Edit - Delete"]
    assert told(by_opener(buttoned(*own))) is None


def test_rows_that_name_who_began_a_conversation():
    lead = "Conversation with "
    threads = [("Ada", 1), ("Bram", 0), ("Ada", 0), ("Carla", 1), ("Dov", 1), ("Ada", 0)]
    comments = [
        said(name, [name, "3 May"], above=[lead + name] if opens else ["Reply 3"])
        for name, opens in threads
    ]
    assert told(by_opener(comments)) == [None, 0, 0, None, None, 4]
    captions = [
        said(n, [n], above=["Picture of " + n + (" (teacher)" if n == "Bram" else "")])
        for n in ("Ada", "Bram", "Carla", "Bram", "Dov")
    ]
    assert told(by_opener(captions)) is None


def test_counts_of_those_that_a_word_of_the_page_sets_apart():
    heads = ["Ada to Everyone 10:01", "Bram to Everyone 10:02", "Carla 10:03", "Ada 10:04"]
    heads += ["Dov to Everyone 10:09", "Emil to Everyone 10:12", "Fay to Everyone 10:20"]
    comments = [
        said(head.split()[0], [head], below=["2 replies"] if at == 1 else ())
        for at, head in enumerate(heads)
    ]
    assert told(by_count(comments, declared=None)) == [None, None, 1, 1, None, None, None]


def test_signs_drawn_for_each_level():
    levels = [1, 2, 3, 1, 2, 2]
    comments = [said(f"n{i}", [f"n{i}"], above=["Reply", *"»" * n]) for i, n in enumerate(levels)]
    assert told(by_drawing(comments)) == [None, 0, 1, None, 3, 3]
    jumps = [said(f"n{i}", [f"n{i}"], above=list("»" * n)) for i, n in enumerate([1, 3, 1, 3])]
    assert by_drawing(jumps) is None
    assert by_drawing([said(f"n{i}", [f"n{i}"]) for i in range(4)]) is None


def timed(*times):
    return [said(name, [name, time], date=time) for name, time in times]


def test_times_where_the_newest_thread_stands_first():
    comments = timed(
        ("Ada", "13.02.2020 18:44"),
        ("Bram", "13.02.2020 12:01"),
        ("Carla", "13.02.2020 12:20"),
        ("Dov", "13.02.2020 13:37"),
        ("Emil", "13.02.2020 10:00"),
    )
    assert told(by_time(comments)) == [None, None, 1, 1, None]


def test_times_that_tell_no_threads():
    clocks = ["18:44", "12:01", "12:02", "10:00", "09:00", "08:00"]
    twice = timed(
        *(("Ada" if i in {1, 2} else f"n{i}", f"13.02.2020 {t}") for i, t in enumerate(clocks))
    )
    assert by_time(twice) is None  # somebody wrote again
    days = timed(*((f"n{i}", f"{day}.02.2020") for i, day in enumerate([9, 7, 8, 6, 5])))
    assert by_time(days) is None
    up = timed(*((f"n{i}", f"13.02.2020 1{i}:00") for i in range(5)))
    assert told(by_time(up)) is None


def test_what_is_answered_stands_below_where_the_newest_stands_first():
    days = ["Jun 9, 2014", "Jun 7, 2014", "Jun 5, 2014", "Jun 3, 2014"]
    heads = ["Ada - in reply to Carla", "Bram", "Carla", "Dov"]
    comments = [
        said(head.split()[0], [head, day], date=day) for head, day in zip(heads, days, strict=True)
    ]
    assert told(by_row(comments)) == [2, None, None, None]


def test_words_grown_together_with_a_name_and_words_in_brackets():
    fused = [said("Ada B", ["Ada B"]), said("Bram", ["Bram", "3h", "In reply toAda B"])]
    assert told(by_row(fused)) == [None, 0]
    brackets = [said("Ада Б.", ["Ада Б."]), said("Bram", ["Bram"], "[ Відповідь Ада Б. ]\nTea.")]
    assert told(by_row(brackets)) == [None, 0]


def test_verbs_of_answering_before_names():
    verbs = ["skrev", "svarte", "svarte", "skrev", "svarte"]
    comments = [said(f"Ada {i}", [f"8. mai 2019 {verb} Ada {i}"]) for i, verb in enumerate(verbs)]
    assert told(by_kind(comments)) == [None, 0, 0, None, 3]
    # All answer the one question.
    once = [
        said(f"Ada {i}", [f"{verb} by Ada {i}"])
        for i, verb in enumerate(["asked", *["answered"] * 3])
    ]
    assert told(by_kind(once)) is None


def test_nobody_answers_themselves():
    rows = ["Reply", "Reply Parent", "Reply Parent", "Reply"]
    comments = [
        said(name, [name], below=[row])
        for name, row in zip(["Ada", "Bram", "Ada", "Carla"], rows, strict=True)
    ]
    assert told(by_parent_button(comments)) == [None, 0, 1, None]
    comments[2] = said("Dov", ["Dov"], below=["Reply Parent"])
    assert told(by_parent_button(comments)) == [None, 0, None, None]


def test_handles_made_of_names():
    authors = ["Ada Byron", "Bram", "Carla"]
    texts = ["Tea.", "@ada_byron yes", "@adabyron no"]
    assert by_name(texts, authors) == [None, 0, 0]
    assert by_name(["Tea.", "@al_b yes"], ["Al B", "Bram"]) == [None, None]


def test_signatures_at_the_end_of_indented_lines():
    text = """Talk:Bridge

I have removed the sentence about the bridge again. Marrowfat (talk) 21:14, 4 March 2008 (UTC)

    Please do not. I gave a second source. Old Ned (talk) 21:40, 4 March 2008 (UTC)

        A personal page is no source. Marrowfat (talk) 21:52, 4 March 2008 (UTC)

    There was a bridge, my grandfather built it. Jo-Anne (talk) 09:12, 6 March 2008 (UTC)

Support merging. The two cover the same thing. Chlodwig (talk) 09:21, 2 May 2008 (UTC)

    Fair enough, withdrawn. Jo-Anne (talk) 09:55, 2 May 2008 (UTC)
"""
    thread = detect.ingest(text.encode(), "talk.txt")
    assert [comment.parent for comment in thread.comments] == [None, 1, 2, 1, None, 5]
