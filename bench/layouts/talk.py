# ruff: noqa: E501
"""What people say, of our own making, as messy as it is under real articles."""

import random
import re
from collections.abc import Callable

from tests.ingest.unknown.material import BODIES, BODIES_HELD

_SAID = {
    "de": "Genau so ist es.|Das sehe ich anders. Die Kosten zahlt am Ende wieder der Bürger.|Weiß jemand, wann die zweite Folge kommt?|Danke für den Artikel!|Unsinn.|Bei uns im Dorf wurde die Haltestelle 2012 geschlossen, seitdem fährt dreimal am Tag ein Bus, und auch der kommt nicht immer.|Schön geschrieben, aber das Ende kam mir zu schnell.|Was soll man dazu noch sagen",
    "fr": "Tout à fait d'accord.|Je ne comprends pas pourquoi personne n'en parle.|Merci pour cet article !|N'importe quoi.|Quelqu'un sait-il où l'on peut acheter la pièce de rechange ? La mienne a cassé au bout de deux ans.|Chez nous, la mairie a promis la même chose en 2015 et rien n'a été fait depuis.|Bravo|Très bon, je recommande.",
    "es": "Totalmente de acuerdo.|No entiendo nada, ¿alguien me lo explica?|Gracias por compartir.|Qué vergüenza.|En mi pueblo pasó lo mismo hace tres años y al final lo pagamos los de siempre.|Muy buen producto, llegó antes de lo previsto y bien embalado.|Jajaja|Pues a mí me gustó bastante",
    "pt": "Concordo plenamente.|Alguém sabe se ainda dá para comprar?|Que absurdo.|Muito bom!|Na minha rua foi a mesma coisa: prometeram asfalto em 2018 e até hoje só tem buraco.|Obrigado pela dica, vou testar no fim de semana.|kkkk|Não gostei do final",
    "it": "Sono d'accordo.|Ma chi paga alla fine? Sempre noi.|Ottimo articolo, grazie.|Vergogna.|Da noi il treno è in ritardo ogni giorno e nessuno dice niente da anni.|Qualcuno l'ha provato con il forno statico?|Bellissimo|Consegna veloce, prodotto come da descrizione.",
    "nl": "Helemaal mee eens.|Wat een onzin weer.|Weet iemand of dit ook in Gent te krijgen is?|Mooi verhaal!|Bij ons in de straat hebben ze het vorig jaar drie keer opengebroken en het is nog steeds niet klaar.|Dank je wel voor de tip, ga ik proberen.|Top|Ik snap er niets van",
    "sv": "Håller med helt.|Vad dyrt det har blivit!|Någon som vet om den passar äldre modeller?|Tack för receptet.|Hos oss drog de in bussen 2014 och sedan dess får man gå två kilometer i snön.|Så fint skrivet, jag grät en skvätt.|Nej|Det där stämmer inte alls",
    "pl": "Zgadzam się w stu procentach.|Bzdura.|Ktoś wie, gdzie to można kupić?|Dzięki za artykuł!|U nas w mieście obiecywali obwodnicę już w 2009 roku i do dziś stoimy w korkach.|Bardzo dobre, polecam każdemu.|Ok|A kto za to zapłaci",
    "ru": "Полностью согласен.|Чушь какая-то.|А кто-нибудь пробовал на даче?|Спасибо за статью!|У нас во дворе то же самое: в 2016 году обещали сделать площадку, до сих пор грязь по колено.|Хороший товар, пришёл быстро, упаковано хорошо.|Ага|Не понял, в чём смысл",
    "tr": "Kesinlikle katılıyorum.|Saçmalık.|Bunu deneyen var mı? Bende çalışmadı.|Elinize sağlık.|Bizim mahallede de aynısı oldu, 2017'den beri yol yapılacak diye bekliyoruz.|Ürün güzel, kargo hızlıydı, teşekkürler.|Evet|Ne diyeyim bilmiyorum",
    "ja": "まったくその通りだと思います。|これは違うのでは？|ありがとうございます、助かりました。|うちの近所でも去年同じことがありました。役所に言っても何も変わりません。|笑った|最後の段落が一番よかったです。買ってよかったと思います。|どこで買えますか？|うーん",
    "zh": "说得太对了。|有没有人知道在哪里可以买到？|谢谢分享！|我们小区去年也是这样，找了物业三次都没有人管，最后还是自己修的。|哈哈哈|质量不错，物流也快，下次还会再来。|不同意。|看不懂",
    "ko": "정말 공감합니다.|이건 좀 아닌 것 같은데요?|좋은 글 감사합니다.|우리 동네도 작년에 똑같은 일이 있었는데 아무도 책임지지 않더군요.|ㅋㅋㅋ|배송도 빠르고 포장도 깔끔해요. 다음에 또 살게요.|어디서 살 수 있나요?|글쎄요",
}  # fmt: skip
_MORE = """You forgot to mention the swans.|Who pays for the boat, then?|I was there on the day and it did not happen like that.|Ask the driver, he knows.|We had one of those when I was small and the dog ate it.|Seriously, who thought that this was a good idea?|The man at the counter told me it would be ready by Friday, which it was not.|Has anybody heard back from them since the meeting?|I drove past it this morning and there were three vans and nobody in them.|My daughter loves it, my son cannot stand it, and I just like the colour.|It is the second time this year that they have changed the timetable without telling anybody.|That is not what the report says, and I have read the report, all forty pages of it.|Much better than the old one.|We stayed for two nights and would go again tomorrow.|The breakfast was cold, the coffee was not.|Why not put the bins on the other side, as everybody asked for in the first place?|I made it with buttermilk instead and left out the cloves, and it came out a little dry, so next time I will take ten minutes off.|They said the same about the tunnel.|Thanks to whoever found my glove and hung it on the fence.|There is a difference between cheap and good value, and this is neither.|You can tell that whoever wrote this has never had to park there on a Saturday.|Finally somebody says it.|I rang them twice and waited forty minutes each time, listening to the same eight bars of flute.|Does it work with the old charger?|Only if you hold it upside down.|The stairs are steep, so be careful if you have small children with you.|I would have given it full marks if the lid had closed.|He scored in the 89th minute and ran straight into the kit man.|The sound is thin but the battery lasts for ever.|In our village there were four shops, two pubs and a school, and now there is a bus stop.|It rained all week and we did not mind.|You have to soak them overnight, otherwise they stay hard however long you cook them.|The last chapter made me put the book down and look out of the window for a while.|Where is that photo from, if I may ask?|I think you mean the other one.|Never had a problem with mine in six years, and I use it every day.|Wrong on every count.|My mother used to say that a good knife is half the meal.|I will believe it when I see it.|It was the best seat in the house and it cost less than the sandwich.|Not everyone has a garden, you know.|The update broke it for me, anyone else?|Turn it off, wait for a minute, turn it on again.|I could hear the neighbours through the wall, and they could hear me.|That bench was given by my aunt, please do not move it.|Somebody should tell the mayor.|They told us two weeks, it took four months, and then they sent the wrong door.|Lovely little place with a view of the canal, and the owner plays the accordion if you ask him.|I have no idea what any of this means but I enjoyed it.|If it was up to me they would all walk."""
_SENTENCES = [
    s for body in [*BODIES, *BODIES_HELD, *_MORE.split("|")]
    for s in re.split(r"(?<=[.!?])\s+", body) if len(s) > 4
]  # fmt: skip
_SHORT = {
    "en": "yes|no|No.|Same|lol|This!|This.|Thanks|Thanks!|Nice one|agreed|Great|+1|-1|why though|haha|Exactly|Exactly!|Wow!|not really|ok|OK|true|Awesome 👍|😂😂|meh|Thanks for sharing|Beautiful|so good|love it|Done|First|Bump|Following|???|...|^ this|Ha!|Amen.|Rubbish.|Source?|When?|Good point.|Me too|10/10|Hear, hear|Oh dear.|Why?|RIP|No idea|Which one?|Congrats!|❤️|👏👏👏|:)|Well done|Welcome back|Fixed, thanks!|Sold.|Not mine.|Interesting",
    "de": "Danke!|Ja.|Nein|Genau|+1|Stimmt|Haha|Super|Quatsch|Wieso?|Wo?|Top|Schön|Eben.|Kann ich bestätigen|Danke sehr",
    "fr": "Oui|Non.|Merci !|+1|Bravo|Exact|Pareil|Mdr|Pourquoi ?|N'importe quoi|Super|Jamais.|Voilà.",
    "es": "Sí|No.|Gracias|+1|Jajaja|Exacto|De acuerdo|¿Por qué?|Genial|Vaya|Igual|Amén.",
    "pt": "Sim|Não.|Obrigado!|+1|kkkkk|Exato|Concordo|Por quê?|Top|Lindo|A escada.",
    "it": "Sì|No.|Grazie!|+1|Esatto|Ahahah|Perché?|Bello|Concordo|Vergogna|Boh",
    "nl": "Ja|Nee.|Dank!|+1|Precies|Haha|Waarom?|Mooi|Eens|Top|Succes!",
    "sv": "Ja|Nej.|Tack!|+1|Precis|Haha|Varför?|Fint|Håller med|Usch.",
    "pl": "Tak|Nie.|Dzięki!|+1|Dokładnie|Haha|Dlaczego?|Super|Zgoda|Brawo",
    "ru": "Да|Нет.|Спасибо!|+1|Точно|Ахаха|Почему?|Супер|Согласен|Бред|А зачем?",
    "tr": "Evet|Hayır.|Teşekkürler|+1|Aynen|Haha|Neden?|Süper|Katılıyorum|Yazık",
    "ja": "乙|草|それな|わかる|ありがとう！|なるほど|え？|うちも|すごい|wwww",
    "zh": "赞|哈哈|顶|支持|谢谢！|同意|为什么？|学到了|真的吗|收藏了",
    "ko": "ㅋㅋ|ㅇㅇ|감사합니다|공감|왜요?|대박|맞아요|헐|그러게요|저도요",
}  # fmt: skip
_TITLES = "Great value|Not what I expected|Would buy again|Good but not perfect|Broken on arrival|Re: the old bridge|Five stars|Disappointing|Worth every penny|A slow start|Best soup of the year|question about the hinge|Looks nice, works badly|My honest opinion|Do not bother|Perfect gift|Nothing new here|Love this|Too small|Excellent service|about the second batch|It does the job|Mixed feelings|Highly recommended|Well made|Never again|Does it float?|Beautiful but loud|Chair|Re: Chair|Re: Re: Chair|the bend at Mill House|Finally|412 votes|Are we joking?|And the dynamo?|To the editor|Bologna|Thank you|Help!|Try this|Another view|Not so fast|One question|Why?".split("|")  # fmt: skip
_WORDS = (
    "flour butter onions screws paint rope glue sand tea coffee nails wire felt wax yeast".split()
)
_UNLIKE = {"ja", "zh", "ko"}
_TITLE_WORDS = 7


def body(draw: random.Random, language: str, size: str, people: list[str]) -> str:
    """Return what somebody says; ``size`` is ``short``, ``long`` or empty."""
    chance = draw.random()
    if size == "short":
        return _brief(draw, language) if chance < 0.3 else _sentence(draw, language)
    if chance < (0.03 if size == "long" else 0.12):
        return _brief(draw, language)
    if chance < 0.2 and language == "en":
        return draw.choice(BODIES)
    text = _paragraphs(draw, language, long=size == "long")
    text = _addressed(draw, language, text, people) if draw.random() < 0.13 else text
    text = _odd(draw, language, text, people) if draw.random() < 0.17 else text
    return _typed(draw, text)


def _brief(draw: random.Random, language: str) -> str:
    """Return a word or a few."""
    if draw.random() < 0.7:
        return draw.choice(_SHORT[language].split("|"))
    words = _sentence(draw, language).split()
    text = " ".join(words[: draw.randrange(1, 5)]).rstrip(",;:")
    return text[:12] if language in _UNLIKE else text


def sentence(draw: random.Random, language: str) -> str:
    """Return a sentence; two are seldom the same."""
    return _sentence(draw, language)


def _sentence(draw: random.Random, language: str) -> str:
    said = _SAID[language].split("|") if language in _SAID else _SENTENCES
    text = draw.choice(said)
    if draw.random() < (0.15 if language == "en" else 0.6):
        other = draw.choice(said)
        if language in _UNLIKE:
            return text[: max(2, len(text) // 2)] + other[len(other) // 2 :]
        words, more = text.rstrip(".!?").split(), other.split()
        text = " ".join([*words[: (len(words) + 1) // 2], *more[len(more) // 2 :]])
    return text


def _paragraphs(draw: random.Random, language: str, *, long: bool) -> str:
    def some(most: int) -> str:
        return " ".join(_sentence(draw, language) for _ in range(draw.randrange(1, most + 1)))

    text = some(6 if long else draw.choice([1, 2, 3, 4]))
    if draw.random() < (0.35 if long else 0.15):
        parts = [some(5 if long else 3) for _ in range(draw.randrange(1, 4 if long else 3))]
        text = draw.choice(["\n\n", "\n\n", "\n"]).join([text, *parts])
    return text


def _addressed(draw: random.Random, language: str, text: str, people: list[str]) -> str:
    """Return a text that says to whom or about whom it is said."""
    name = draw.choice(people)
    first = name.split()[0]
    quoted = _sentence(draw, language)
    forms = [f"@{name} {text}", f"@{name}: {text}", f"@{first}, {text}", f"{name}: {text}",
             f"{first} - {text}", f"{name}, {text}", f"@{name}\n{text}", f"> {quoted}\n\n{text}",
             f"> {quoted}\n{text}", f"“{quoted}”\n\n{text}", f"{quoted}\n\n{text}", f"@{name}",
             f"{text} {first}?"]  # fmt: skip
    if language == "en":
        forms += [f"{name} wrote:\n{quoted}\n{text}", f"Quoting {name}:\n{quoted}\n{text}",
                  f"{name} said:\n“{quoted}”\n\n{text}", f"Dear {name},\n\n{text}", f"Hi {first}!\n\n{text}",
                  f"Originally posted by {name}\n{quoted}\n{text}", f"I agree with {name}. {text}",
                  f'{name} wrote: "{quoted}"\n\n{text}', f"Thank you {name}, {text}"]  # fmt: skip
    return draw.choice(forms)


def _odd(draw: random.Random, language: str, text: str, people: list[str]) -> str:
    """Return a text with what is easily taken for the page's."""
    makers: list[Callable[[], str]] = [
        lambda: "\n".join(f"- {_part(draw, language)}" for _ in range(draw.randrange(2, 6))),
        lambda: "\n".join(f"* {_part(draw, language)}" for _ in range(draw.randrange(2, 5))),
        lambda: "\n".join(f"{n}. {_part(draw, language)}" for n in range(1, draw.randrange(3, 7))),
        lambda: "\n".join(f"{n}) {_part(draw, language)}" for n in range(1, draw.randrange(3, 6))),
        lambda: "\n".join(f"{draw.randrange(1950, 2024)}: {_part(draw, language)}" for _ in range(draw.randrange(2, 6))),
        lambda: "\n".join(f"{draw.choice(_WORDS)}: {draw.randrange(1, 900)} g" for _ in range(draw.randrange(2, 5))),
        lambda: "\n".join(f"{draw.randrange(1, 12)} {draw.choice(_WORDS)} = {draw.randrange(1, 90)} p" for _ in range(draw.randrange(2, 5))),
        lambda: "\n".join(f"{draw.choice(people).split()[0]}: {_sentence(draw, language)}" for _ in range(2)),
        lambda: "\n".join(_part(draw, language) for _ in range(draw.randrange(3, 5))),
        lambda: f"https://example.org/{draw.choice(_WORDS)}/{draw.randrange(9999)}",
        lambda: f"{draw.choice(_WORDS)}.example.net/{draw.choice(_WORDS)}",
        lambda: f"{draw.choice(['Cheers', 'Regards', 'Best', 'Thanks', 'Yours'])},\n{draw.choice(people)}",
        lambda: f"{draw.choice(['—', '-', '--', '~'])} {draw.choice(people)}",
        lambda: draw.choice(people).split()[0],
        lambda: f"{draw.choice(['EDIT', 'Edit', 'Update', 'PS', 'P.S.', 'ETA'])}: {_sentence(draw, language)}",
        lambda: f"[{draw.choice(['image', 'photo', 'video', 'IMG_2031.jpg'])}]",
        lambda: f"Edited by {draw.choice(people)} on {draw.randrange(1, 13)}/{draw.randrange(1, 28)}/2021 {draw.randrange(1, 12)}:{draw.randrange(10, 59)} PM",
        lambda: f"On {draw.randrange(1, 28)} March {draw.randrange(1990, 2024)} it was {draw.randrange(10, 40)} degrees at {draw.randrange(6, 23)}:00.",
        lambda: f"x = {draw.randrange(99)}\nprint(x)",
        lambda: f"{draw.randrange(1, 12)} March {draw.randrange(1990, 2024)}: {_sentence(draw, language)}",
    ]  # fmt: skip
    odd = draw.choice(makers)()
    sign = draw.choice(["\n", "\n\n", "\n\n"])
    kind = draw.random()
    if kind < 0.6:
        return text + sign + odd
    if kind < 0.9:
        return text + sign + odd + sign + _sentence(draw, language)
    return odd


def _part(draw: random.Random, language: str) -> str:
    """Return a few words."""
    text = _sentence(draw, language)
    if language in _UNLIKE:
        return text[:10]
    return " ".join(text.rstrip(".!?").split()[: draw.randrange(1, 8)]).rstrip(",;:").lower()


def _typed(draw: random.Random, text: str) -> str:
    """Return a text as some type it."""
    chance = draw.random()
    if chance < 0.07:
        return text.lower()
    if chance < 0.09:
        return text.upper()
    if chance < 0.2:
        return text.rstrip(".")
    if chance < 0.26:
        return text.rstrip(".!?") + draw.choice(
            ["!!!", "...", "…", " 😂", " :)", "!", "??", " 👍", " ;-)"]
        )
    return text


def title(draw: random.Random, language: str = "en") -> str:
    """Return a comment's title."""
    if language == "en" or draw.random() < 0.2:
        return draw.choice(_TITLES) if draw.random() < 0.7 else heading(draw, "en")
    return heading(draw, language)


def heading(draw: random.Random, language: str) -> str:
    """Return an article's title."""
    text = _sentence(draw, language).rstrip(".!。")
    if language in _UNLIKE:
        return text[:18]
    words = text.split()[: draw.randrange(3, _TITLE_WORDS + 3)]
    return " ".join(words).rstrip(",;:")
