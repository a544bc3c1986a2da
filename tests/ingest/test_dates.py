from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thread_cli.ingest.dates import is_date, moment, numeric_order

NOW = datetime(2025, 6, 20, 15, 30, tzinfo=UTC)

EXACT = {
    "Mar 3, 2025": "2025-03-03T00:00",
    "March 3rd, 2025": "2025-03-03T00:00",
    "3 March 2025": "2025-03-03T00:00",
    "24TH JULY 2012 - 19:58": "2012-07-24T19:58",
    "October 28, 2012 at 10:31 pm": "2012-10-28T22:31",
    "Oct 7, 2025, 12:43 AM": "2025-10-07T00:43",
    "October 12, 2012 at 11:06 am": "2012-10-12T11:06",
    "September 2, 2012 at 8:06 pm": "2012-09-02T20:06",
    "Aug 08, 2012 @ 16:44:30": "2012-08-08T16:44:30",
    "Aug 9, 2012 9:38 AM EDT": "2012-08-09T13:38",
    "1 November 2012 11:08PM": "2012-11-01T23:08",
    "2011-06-02 13:28": "2011-06-02T13:28",
    "2025-01-14 13:37:09 UTC": "2025-01-14T13:37:09",
    "2019-01-01T10:00:00Z": "2019-01-01T10:00",
    "2019-01-01T10:00:00+02:00": "2019-01-01T08:00",
    "Sun Feb 22, 2009 2:46 pm": "2009-02-22T14:46",
    "Tue Jul 24, 2012 10:14 AM EDT": "2012-07-24T14:14",
    "Jul 15, 2009 at 20:25": "2009-07-15T20:25",
    "April 2, 2026, 10:31pm": "2026-04-02T22:31",
    "12/31/20, 11:59 PM": "2020-12-31T23:59",
    "31.12.20, 23:59:59": "2020-12-31T23:59:59",
    "29 sept. 2014": "2014-09-29T00:00",
    "3 de marzo de 2021": "2021-03-03T00:00",
    "14. März 2020 um 9:05 Uhr": "2020-03-14T09:05",
    "2 février 2019 à 14h30": "2019-02-02T14:30",
    "2 février 2019 à 9 h 12 min": "2019-02-02T09:12",
    "2 février 2019 à 14 h 30": "2019-02-02T14:30",
    "2 février 2019, 9 h 05": "2019-02-02T09:05",
    "5 мая 2021": "2021-05-05T00:00",
    "2021年5月3日": "2021-05-03T00:00",
    "5 September 2012 11 am": "2012-09-05T11:00",
    "Monday, November 5 2012": "2012-11-05T00:00",
    "2025.11.20. 08:13": "2025-11-20T08:13",
    "2025년 11월 20일 (목) 오후 3:12": "2025-11-20T15:12",
    "2025/11/19(水) 22:10:05": "2025-11-19T22:10:05",
    "7 lis 2025, 12:30": "2025-11-07T12:30",
    "12 Kasım 2025 14:30": "2025-11-12T14:30",
    "19 ноября 2025 г. в 10:07": "2025-11-19T10:07",
    "20 nov 2025 om 14:02 uur": "2025-11-20T14:02",
    "segunda-feira, 3 de março de 2025": "2025-03-03T00:00",
}

APPROXIMATE = {
    "3h": "2025-06-20T12:30",
    "22 hours ago": "2025-06-19T17:30",
    "an hour ago": "2025-06-20T14:30",
    "2mo": "2025-04-21T15:30",
    "7y ago": "2018-06-22T15:30",
    "Over a year ago": "2024-06-20T15:30",
    "1 day, 2 hours ago": "2025-06-19T13:30",
    "vor 3 Tagen": "2025-06-17T15:30",
    "il y a 2 jours": "2025-06-18T15:30",
    "hace 5 horas": "2025-06-20T10:30",
    "just now": "2025-06-20T15:30",
    "Yesterday": "2025-06-19T00:00",
    "Yesterday at 5:10 PM": "2025-06-19T17:10",
    "Today at 12:45 PM": "2025-06-20T12:45",
    "1:42 PM": "2025-06-20T13:42",
    "23:10": "2025-06-19T23:10",
    "Jun 18": "2025-06-18T00:00",
    "11 feb": "2025-02-11T00:00",
    "Sep 29": "2024-09-29T00:00",
    "2 godz. temu": "2025-06-20T13:30",
    "wczoraj, 21:14": "2025-06-19T21:14",
    "вчера в 22:41": "2025-06-19T22:41",
    "3時間前": "2025-06-20T12:30",
    "3시간 전": "2025-06-20T12:30",
    "10분전": "2025-06-20T15:20",
    "11/19(水) 22:10": "2024-11-19T22:10",
    "för 3 timmar sedan": "2025-06-20T12:30",
    "i dag 07:30": "2025-06-20T07:30",
    "2 saat önce": "2025-06-20T13:30",
    "gisteren om 12:03": "2025-06-19T12:03",
    "il y a 3 h": "2025-06-20T12:30",
    "Feb 29": "2024-02-29T00:00",
    "time": None,  # Norwegian for an hour, but a word of other languages
    "last Tuesday": None,  # a weekday alone is a word of prose
}


@pytest.mark.parametrize(("text", "when"), EXACT.items(), ids=str)
def test_dates_that_say_all(text, when):
    found = moment(text)
    assert is_date(text)
    assert found is not None
    assert found.when == datetime.fromisoformat(when).replace(tzinfo=UTC)
    assert not found.approximate


@pytest.mark.parametrize(("text", "when"), APPROXIMATE.items(), ids=str)
def test_dates_that_depend_on_when_the_page_was_copied(text, when):
    assert moment(text) is None
    found = moment(text, NOW)
    if when is None:
        assert found is None
        return
    assert is_date(text)
    assert found is not None
    assert found.when == datetime.fromisoformat(when).replace(tzinfo=UTC)
    assert found.approximate


@pytest.mark.parametrize(
    "text",
    ["", "May", "5", "2012", "Reply", "3 likes", "Ada Byron", "March on", "I have 3 days left now",
     "12:30 train", "Jun 41", "Monday", "a", "the", "10.5", "Like (2)", "1 reply", "x" * 5000,
     "0.1.10", "0/0/2012", "13/13/2012", "2012-00-10", "2012-13-01", "2012年13月1日"],
)  # fmt: skip
def test_what_is_no_date(text):
    assert not is_date(text)
    assert moment(text, NOW) is None or not is_date(text)


def test_the_order_of_day_and_month_is_settled_for_the_whole_thread():
    assert numeric_order(["3/4/2012", "25/4/2012"]) == "dmy"
    assert numeric_order(["3/4/2012", "4/25/2012"]) == "mdy"
    assert numeric_order(["3/4/2012"]) == "mdy"
    assert numeric_order(["3.4.2012"]) == "dmy"
    april = moment("3/4/2012", order="dmy")
    march = moment("3/4/2012", order="mdy")
    assert (april.when.month, march.when.month) == (4, 3)
    assert moment("25/4/2012", order="mdy").when.month == 4


@given(
    st.text(max_size=40) | st.text(st.sampled_from("0123456789/.-:, amp年月日'+hJun"), max_size=20)
)
def test_nothing_crashes(text):
    is_date(text)
    for as_of in (None, NOW):
        for order in ("dmy", "mdy"):
            found = moment(text, as_of, order)
            assert found is None or found.when.tzinfo is not None


FORMS = ["%b %d, %Y", "%d %B %Y", "%Y-%m-%d %H:%M:%S", "%B %d, %Y at %I:%M %p", "%a %b %d, %Y"]


@given(st.datetimes(datetime(1971, 1, 1), datetime(2069, 1, 1)), st.sampled_from(FORMS))  # noqa: DTZ001
def test_what_is_written_is_read(when, form):
    text = when.strftime(form)
    found = moment(text)
    assert found is not None
    assert found.when.strftime(form) == text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("il y a un an", 365),
        ("před rokem", 365),
        ("před 3 týdny", 21),
        ("um mês atrás", 30),
        ("vor 3 Mon.", 90),
        ("5 г. назад", 5 * 365),
        ("2 sett. fa", 14),
        ("for 1 uge siden", 7),
        ("vuosi sitten", 365),
    ],
)
def test_units_in_their_cases_and_short(text, days):
    now = datetime(2026, 1, 1, tzinfo=UTC)
    found = moment(text, now)
    assert found is not None
    assert (now - found.when).days == days


@pytest.mark.parametrize(
    "text",
    [
        "út 5. bře 2019 10:22",
        "mar 5 mars 2019 10:22",
        "вт, 5 мар 2019 10:22",
        "ti 5. maaliskuuta 2019, 10:22",
    ],
)
def test_a_short_weekday_before_a_day_is_no_other_word(text):
    found = moment(text)
    assert found is not None
    assert found.when == datetime(2019, 3, 5, 10, 22, tzinfo=UTC)


def test_a_short_name_of_a_day_and_a_month_is_read_by_what_follows():
    assert moment("Mar 3rd at 9:12 AM", NOW).when.month == 3
    assert moment("Mar 3 at 9:12 AM", NOW).when.month == 3
    assert moment("mar 3 feb 2012", NOW).when.month == 2
    assert moment("mar mar 24, 2009 2:46 pm", NOW).when.day == 24
