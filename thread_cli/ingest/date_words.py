"""The words that dates are made of, in the languages of most comment sections.

English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian,
Polish, Czech, Russian, Ukrainian, Turkish, Finnish, Hungarian, Romanian, Greek, Indonesian,
Vietnamese, Chinese, Japanese, Korean; months and days of the week also Arabic, Hebrew, Hindi,
Thai, Croatian, Serbian, Bulgarian, Lithuanian, Latvian, Estonian, Icelandic, Catalan.
"""

from datetime import timedelta

_MONTHS = {
    1: "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari styczeń"
    " stycznia sty ledna tammikuuta január ianuarie ιανουαρίου січня января январь янв"
    " ocak oca led januára siječnja januarja gener січ يناير جانفي ינואר janúar sausio"
    " janvāris jaanuar जनवरी มกราคม ιανουάριος ιαν",
    2: "february feb februar février févr fév febrero febbraio fevereiro fev februari luty"
    " lutego lut února helmikuuta február februarie φεβρουαρίου лютого февраля февраль фев"
    " şubat şub úno únor februára veljače februarja febrer февр лют فبراير فيفري פברואר"
    " februāris февруари febrúar vasario veebruar फरवरी กุมภาพันธ์ φεβρουάριος φεβ",
    3: "march mar märz mär mars marzo março maart mrt marts marzec marca března maaliskuuta"
    " március martie μαρτίου березня марта март мар mart bře březen márc ožujka maret març"
    " бер مارس מרץ kovo märts मार्च มีนาคม μάρτιος μαρ",
    4: "april apr avril avr abril abr aprile kwiecień kwietnia kwi dubna huhtikuuta április"
    " aprilie απριλίου квітня апреля апрель апр nisan nis dub duben apríla travnja aprila"
    " квіт أبريل ابريل إبريل أفريل אפריל април apríl balandžio aprīlis aprill अप्रैल"
    " เมษายน απρίλιος απρ",
    5: "may mai mayo maggio mag maio mei maj maja května toukokuuta május μαΐου травня мая"
    " май mayıs kvě květen mája svibnja maig трав مايو ماي מאי maí gegužės maijs मई"
    " พฤษภาคม μάιος μάι",
    6: "june jun juni juin junio giugno giu junho czerwiec czerwca cze června kesäkuuta"
    " június iunie ιουνίου червня июня июнь июн haziran haz čvn čer červen júna lipnja"
    " junija juny черв يونيو جوان יוני јун јуни юни júní birželio jūnijs juuni जून"
    " มิถุนายน ιούνιος ιουν",
    7: "july jul juli juillet juil julio luglio lug julho lipiec lipca lip července"
    " heinäkuuta július iulie ιουλίου липня июля июль июл temmuz tem čvc červenec júla"
    " srpnja julija juliol лип يوليو يوليوز جويلية יולי јул јули юли júlí liepos jūlijs"
    " juuli जुलाई กรกฎาคม ιούλιος ιουλ",
    8: "august aug août aoû agosto ago augustus augusti agustus sierpień sierpnia sie srpna"
    " elokuuta augusztus αυγούστου серпня августа август авг ağustos ağu srp srpen augusta"
    " kolovoza avgusta agost серп أغسطس غشت أوت אוגוסט avgust ágúst rugpjūčio augusts"
    " अगस्त สิงหาคม αύγουστος αυγ",
    9: "september sept sep septembre septiembre settembre set setembro wrzesień września wrz"
    " září syyskuuta szeptember septembrie σεπτεμβρίου вересня сентября сентябрь сент сен"
    " eylül eyl zář septembra rujna setembre вер سبتمبر شتنبر ספטמבר septembar септември"
    " rugsėjo septembris सितंबर กันยายน σεπτέμβριος σεπ",
    10: "october oct oktober okt octobre octubre ottobre ott outubro out październik"
    " października paź října lokakuuta október octombrie οκτωβρίου жовтня октября октябрь"
    " окт ekim eki říj říjen októbra жовт أكتوبر اكتوبر אוקטובר oktobar октомври октобар"
    " spalio oktobris oktoober अक्टूबर ตุลาคม οκτώβριος οκτ",
    11: "november nov novembre noviembre novembro listopad listopada lis listopadu"
    " marraskuuta noiembrie νοεμβρίου листопада ноября ноябрь нояб ноя kasım kas novembra"
    " лист studenoga studenog نوفمبر نونبر נובמבר novembar ноември новембар nóvember"
    " lapkričio novembris नवंबर พฤศจิกายน νοέμβριος νοε",
    12: "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień"
    " grudnia gru prosince joulukuuta decembrie δεκεμβρίου грудня desember декабря декабрь"
    " дек aralık ara pro prosinec decembra груд prosinca desembre ديسمبر دجنبر דצמבר"
    " decembar декември децембар gruodžio decembris detsember दिसंबर ธันวาคม δεκέμβριος"
    " δεκ",
}
MONTHS = {word: number for number, words in _MONTHS.items() for word in words.split()}

_WEEKDAYS = (
    "monday mon montag lundi lunes lunedì segunda maandag måndag mandag poniedziałek pondělí"
    " понедельник понеділок pazartesi maanantai hétfő luni δευτέρα senin 月曜日 월요일 星期一 周一"
    " الاثنين الإثنين ponedjeljak ponedeljak понеделник",
    "tuesday tue tues dienstag mardi martes martedì terça dinsdag tisdag tirsdag wtorek úterý"
    " вторник вівторок salı tiistai kedd marți τρίτη selasa 火曜日 화요일 星期二 周二"
    " الثلاثاء utorak уторак",
    "wednesday wed mittwoch mercredi miércoles mercoledì quarta woensdag onsdag środa středa среда"
    " середа çarşamba keskiviikko szerda miercuri τετάρτη rabu 水曜日 수요일 星期三 周三"
    " الأربعاء الاربعاء srijeda sreda сряда",
    "thursday thu thur thurs donnerstag jeudi jueves giovedì quinta donderdag torsdag czwartek"
    " čtvrtek четверг четвер perşembe torstai csütörtök joi πέμπτη kamis 木曜日 목요일 星期四"
    " 周四"
    " الخميس četvrtak четвъртък",
    "friday fri freitag vendredi viernes venerdì sexta vrijdag fredag piątek pátek пятница"
    " п'ятниця cuma perjantai péntek vineri παρασκευή jumat 金曜日 금요일 星期五 周五"
    " الجمعة petak петък",
    "saturday sat samstag samedi sábado sabato zaterdag lördag lørdag sobota суббота субота"
    " cumartesi lauantai szombat sâmbătă σάββατο sabtu 土曜日 토요일 星期六 周六"
    " السبت subota събота",
    "sunday sun sonntag dimanche domingo domenica zondag söndag søndag niedziela neděle"
    " воскресенье неділя pazar sunnuntai vasárnap duminică κυριακή minggu 日曜日 일요일"
    " 星期日 周日"
    " الأحد الاحد nedjelja nedelja неделя",
)
WEEKDAYS = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}

_DAY = timedelta(days=1)
_UNITS = {
    timedelta(seconds=1): "s sec secs second seconds sekunde sekunden seconde secondes segundo"
    " segundos secondo secondi seconden sekunder sekund sekundy секунд секунды секунду saniye"
    " sekuntia secunde sekundami 秒 초",
    timedelta(minutes=1): "m min mins minute minutes minuten minuto minutos minuti minuut minuter"
    " minutter мин минут минуты минуту хвилин хвилини minut minuty minutę minutami minutou minuta"
    " dakika minuuttia minuutti perce λεπτά menit phút دقيقة دقائق דקה דקות 分 分钟 分鐘 분",
    timedelta(hours=1): "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur"
    " uren timmar timme timer tim godz godzin godziny godzinę час часа часов ч години годин"
    " hodinami hodinou hodiny hodin saat tuntia tunti"
    " ساعة ساعات שעה שעות órája ώρες jam giờ 时间 小时 小時 時間 시간",
    _DAY: "d day days j tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar"
    " dage dzień dni день дня дней дн днів дні gün dny päivää päivä napja zile ημέρες μέρες hari"
    " ngày يوم أيام יום ימים 天 日 일 dgn gg pv",
    7 * _DAY: "w wk wks week weeks wo woche wochen semaine semaines sem semana semanas settimana"
    " settimane weken veckor vecka uge uger uke uka uker tydz tydzień tyg tygodnie tygodni"
    " неделю недели недель нед тижні hafta týdny týdnem týden viikkoa viikko"
    " hete săpt týd vk hf săptămâni εβδομάδες minggu tuần 周 週 週間 주",
    30
    * _DAY: "mo mos mth mths month months monat monate monaten mois mes mês meses mese mesi maand"
    " maanden månader månad måneder mies miesiąc miesiące miesięcy мес месяц месяца месяцев місяці"
    " ay mnd mdr kk měsíci měsícem měsíc kuukautta kuukausi hónapja luni μήνες bulan tháng 个月"
    " 個月"
    " か月 ヶ月 개월 달",
    365 * _DAY: "y yr yrs рік jr"
    " year years jahr jahre jahren an ans année années año años anno anni ano"
    " anos jaar jaren år rok lata lat год года лет роки років yıl roky rokem lety roků"
    " vuotta vuosi éve ani χρόνια tahun năm 年"
    " 년",
}
UNITS = {word: length for length, words in _UNITS.items() for word in words.split()}
del UNITS["an"]  # more often the article, as in "an hour ago"

#: Short names of days, which are other words elsewhere: before a day of the month they are days.
SHORT_WEEKDAYS = (
    "mo di mi do fr sa so lun mar mer jeu ven sam dim mié mie jue vie sáb sab dom gio seg ter qua"
    " qui sex ma wo vr za zo pn pon wt śr czw pt sob nd ndz niedz пн вт ср чт пт сб вс нд po út st"
    " пнд втр срд чтв птн сбт вск"
    " čt pá ne mån tis ons tors fre lör sön man tir tor lør søn ti ke to pe la su".split()
)
#: "a day ago": the article stands for the number.
ONE = frozenset("a an one ein eine einem einer un une uno una um uma een één en et ett".split())
#: Behind these the number counts back from now: ``3 uur geleden``, ``3시간 전``.
AGO = frozenset(
    "ago zuvor назад тому temu sedan siden fa önce geleden atrás lalu sitten trước 前 전"
    " 之前".split()
)
#: Before these it does: ``vor 3 Stunden``.
BACK = (
    "vor",
    "il y a",
    "hace",
    "há",
    "för",
    "před",
    "πριν",
    "πριν από",
    "acum",
    "לפני",
    "منذ",
    "قبل",
)
RELATIVE_DAYS = {
    word: back
    for back, words in enumerate(
        (
            "today heute aujourdhui hoy oggi hoje vandaag idag dzisiaj dziś dzis сегодня сьогодні"
            " bugün dnes tänään azi σήμερα 今日 今天 오늘",
            "yesterday gestern hier ayer ieri ontem gisteren igår wczoraj вчера вчора dün včera"
            " eilen tegnap εχθές χθες kemarin 昨日 昨天 어제",
            "vorgestern avant-hier anteayer anteontem eergisteren förrgår przedwczoraj позавчера"
            " 一昨日 前天 그저께",
        )
    )
    for word in words.split()
}
RELATIVE_DAYS |= {"i dag": 0, "i går": 1}  # Danish, Norwegian; Swedish too
JUST_NOW = frozenset(
    "just now|now|moments ago|a moment ago|gerade eben|à l'instant|ahora mismo|zojuist"
    "|przed chwilą|только что|az önce|şimdi|刚刚|剛剛|たった今|방금|방금 전".split("|")
)
FILLERS = frozenset(
    "ago at on the of about over almost more less than and last past posted um uhr vor am à le il"
    " y a hace de del las los kl om ons geleden fa há da für siden sedan temu назад once t clock o"
    " atrás lalu yang тому sitten trước 전 前 之前 för před πριν από acum w v в o о og och kl klo"
    " saat alle ore às as las les la u ob pukul στις feira г р uur de van den di i y från le"
    " zuletzt zuvor önce"
    " לפני منذ قبل".split()
)
AM_PM = frozenset({"am", "pm", "πμ", "μμ"})
#: Units that also stand behind a clock.
CLOCK_WORDS = frozenset({"h", "uur", "hrs", "ч"})
#: Halves of the day that stand before the clock: ``오후 3:12``.
HALVES = {"오전": "am", "오후": "pm", "午前": "am", "午後": "pm", "上午": "am", "下午": "pm"}
#: Hours east of UTC.
ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7, "cet": 1, "cest": 2, "bst": 1, "wet": 0, "west": 1, "eet": 2, "eest": 3,
    "msk": 3, "jst": 9, "aest": 10, "aedt": 11, "et": -5, "pt": -8,
    "mez": 1, "mesz": 2, "hnec": 1, "haec": 2, "oez": 2, "oesz": 3, "brt": -3, "brst": -2,
    "art": -3,
    "clt": -4, "clst": -3, "kst": 9, "hkt": 8, "sgt": 8, "nzst": 12, "nzdt": 13,
}  # fmt: skip
