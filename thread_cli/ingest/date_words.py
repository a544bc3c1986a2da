"""The words that dates are made of, in the languages of most comment sections.

English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian,
Polish, Russian, Turkish.
"""

from datetime import timedelta

_MONTHS = {
    1: "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari styczeń"
    " stycznia января январь янв ocak oca",
    2: "february feb februar février févr fév febrero febbraio fevereiro fev februari luty lutego"
    " февраля февраль фев şubat şub",
    3: "march mar märz mär mars marzo março maart mrt marts marzec marca марта март мар mart",
    4: "april apr avril avr abril abr aprile kwiecień kwietnia апреля апрель апр nisan nis",
    5: "may mai mayo maggio mag maio mei maj maja мая май mayıs",
    6: "june jun juni juin junio giugno giu junho czerwiec czerwca июня июнь июн haziran haz",
    7: "july jul juli juillet juil julio luglio lug julho lipiec lipca июля июль июл temmuz tem",
    8: "august aug août aoû agosto ago augustus augusti sierpień sierpnia августа август авг"
    " ağustos ağu",
    9: "september sept sep septembre septiembre settembre set setembro wrzesień września сентября"
    " сентябрь сен eylül eyl",
    10: "october oct oktober okt octobre octubre ottobre ott outubro out październik października"
    " октября октябрь окт ekim eki",
    11: "november nov novembre noviembre novembro listopad listopada ноября ноябрь ноя kasım kas",
    12: "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia"
    " декабря декабрь дек aralık ara",
}
MONTHS = {word: number for number, words in _MONTHS.items() for word in words.split()}

_WEEKDAYS = (
    "monday mon montag lundi lunes lunedì segunda maandag måndag mandag poniedziałek понедельник",
    "tuesday tue tues dienstag mardi martes martedì terça dinsdag tisdag tirsdag wtorek вторник",
    "wednesday wed mittwoch mercredi miércoles mercoledì quarta woensdag onsdag środa среда",
    "thursday thu thur thurs donnerstag jeudi jueves giovedì quinta donderdag torsdag czwartek"
    " четверг",
    "friday fri freitag vendredi viernes venerdì sexta vrijdag fredag piątek пятница",
    "saturday sat samstag samedi sábado sabato zaterdag lördag lørdag sobota суббота",
    "sunday sun sonntag dimanche domingo domenica zondag söndag søndag niedziela воскресенье",
)
WEEKDAYS = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}

_DAY = timedelta(days=1)
_UNITS = {
    timedelta(seconds=1): "s sec secs second seconds sekunde sekunden seconde secondes segundo"
    " segundos secondo secondi seconden sekunder",
    timedelta(minutes=1): "m min mins minute minutes minuten minuto minutos minuti minuut minuter"
    " minutter мин",
    timedelta(hours=1): "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur"
    " uren timmar timme timer",
    _DAY: "d day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar"
    " dage",
    7 * _DAY: "w wk wks week weeks wo woche wochen semaine semaines sem semana semanas settimana"
    " settimane weken veckor uger",
    30 * _DAY: "mo mos mth mths month months monat monate monaten mois mes meses mese mesi maand"
    " maanden månader måneder",
    365 * _DAY: "y yr yrs year years jahr jahre jahren an ans année années año años anno anni ano"
    " anos jaar år",
}
UNITS = {word: length for length, words in _UNITS.items() for word in words.split()}
del UNITS["an"]  # more often the article, as in "an hour ago"

#: "a day ago": the article stands for the number.
ONE = frozenset("a an one ein eine einem einer un une uno una um uma een en et".split())
RELATIVE_DAYS = {
    word: back
    for back, words in enumerate(
        (
            "today heute aujourd'hui hoy oggi hoje vandaag idag dzisiaj сегодня",
            "yesterday gestern hier ayer ieri ontem gisteren igår wczoraj вчера",
        )
    )
    for word in words.split()
}
JUST_NOW = frozenset(
    {"just now", "now", "moments ago", "a moment ago", "gerade eben", "à l'instant"}
)
FILLERS = frozenset(
    "ago at on the of about over almost more less than and last posted um uhr vor am à le il y a"
    " hace de del las los kl om ons geleden fa há da für siden sedan temu назад once t clock o"
    " atrás lalu".split()
)
AM_PM = frozenset({"am", "pm"})
#: Hours east of UTC.
ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7, "cet": 1, "cest": 2, "bst": 1, "wet": 0, "west": 1, "eet": 2, "eest": 3,
    "msk": 3, "jst": 9, "aest": 10, "aedt": 11, "et": -5, "pt": -8,
}  # fmt: skip
