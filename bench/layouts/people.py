# ruff: noqa: E501
"""Names of people of many kinds, and what they say, of our own making."""

import random
import re

from tests.ingest.unknown.material import BODIES, BODIES_HELD, HANDLES, NAMES

_FIRST = {
    "en": "Alice Ben Carla Derek Elena Frank Gail Hugh Irene Jack Kelly Liam Megan Nick Olive Paul Rose Sam Tess Vera Will Mark Grace Faith Art",
    "de": "Anke Bernd Claudia Dirk Elke Florian Greta Heiko Ilse Jörg Katrin Lutz Monika Norbert Ute Uwe",
    "fr": "Aurélie Benoît Chantal Didier Éloïse Fabrice Gaëlle Hervé Jean-Marc Lucie Margaux Noël Odile Thierry",
    "es": "Ana Beto Carmen Diego Elisa Fermín Lucía Joaquín Maite Nacho Pilar Rocío Íñigo Xavi",
    "pt": "Adriana Bruno Cátia Davi Eliane Fábio Gisele Heitor João Luana Márcio Rita Thaís",
    "it": "Alba Bruno Chiara Dario Elio Franca Gino Ilaria Lorenzo Marta Nunzia Pino Tiziana",
    "nl": "Anouk Bas Corrie Daan Els Femke Gijs Hanneke Jeroen Koen Lotte Maaike Sjoerd Wim",
    "sv": "Agneta Björn Cecilia Erik Frida Göran Inga Jonas Karin Lars Maj Nils Örjan Sofia",
    "pl": "Agata Bogdan Celina Dorota Ewelina Grzegorz Halina Iza Jacek Łukasz Małgosia Rafał Zofia",
    "ru": "Анна Борис Вера Глеб Дарья Егор Жанна Зоя Илья Кирилл Лариса Никита Ольга Татьяна",
    "tr": "Ayşe Burak Cem Deniz Elif Fatma Gökhan Hüseyin İpek Kemal Merve Özlem Serkan Zeynep",
    "ja": "田中 佐藤 山本 ゆき たけし 鈴木 ひろ まゆみ けんじ 小林 さくら ナオ",
    "zh": "李明 张伟 小雨 王芳 陈静 老赵 阿杰 刘洋 晓峰 月光 林子",
    "ko": "김민수 이서연 박지훈 최유진 정하늘 강토 은지 동현 소라 한결",
}  # fmt: skip
_LAST = {
    "en": "Abbott Barker Collins Dunn Ellery Finch Gray Hobbs Ives Jarvis Keane Lowe Mercer North Oakley Pryce Quill Reed Stone Tull Vance Young Brown Day",
    "de": "Albrecht Brandl Dietz Eberle Fuchs Gruber Hahn Jung Krämer Lang Maurer von-Berg Zimmer",
    "fr": "Aubert Blanchard Caron Dufour Faure Giraud Lemoine Marchand Perrin Roux Vidal",
    "es": "Aguilar Bravo Cano Duarte Esteban Ferrer Gil Ibarra López Núñez Peña Salas",
    "pt": "Almeida Barros Cardoso Dias Esteves Fonseca Gomes Lopes Matos Nunes Prado Sá",
    "it": "Amato Bassi Conti Ferri Galli Leone Marini Neri Orsi Pace Riva Testa",
    "nl": "Bakker Dekker de-Vries Hoekstra Jansen Kuiper Mulder Prins van-Dam Visser",
    "sv": "Ahl Berg Dahl Ek Forsberg Holm Lind Norén Sandell Öberg",
    "pl": "Adamska Bielak Czaja Dudek Gajda Kmieć Lis Mazur Nowicki Wrona",
    "ru": "Алексеев Белова Громов Зайцев Котова Лебедев Морозова Соколов Титов Фомина",
    "tr": "Acar Bulut Çelik Demir Kaya Koç Öztürk Şahin Tunç Yıldız",
    "ja": "太郎 花子 健 美咲 一郎", "zh": "", "ko": "",
}  # fmt: skip
_NICK = "sky fox moon river tiger pixel ghost stone cyber garden coffee old lazy happy red blue north mad retro silent paper iron maple dusty noodle piano turbo velvet owl kettle badger otter hammer".split()
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
_SENTENCES = [
    s for body in BODIES + BODIES_HELD for s in re.split(r"(?<=[.!?])\s+", body) if len(s) > 4
]
_SHORT = "yes|no|Same|lol|This!|Thanks|Nice one|agreed|Great|+1|why though|haha|Exactly|Wow!|not really|ok|true|Awesome 👍|😂😂|meh|Thanks for sharing|Beautiful|so good|love it|Done|First|Bump|Following".split("|")  # fmt: skip
_TITLES = "Great value|Not what I expected|Would buy again|Good but not perfect|Broken on arrival|Re: the old bridge|Five stars|Disappointing|Worth every penny|A slow start|Best soup of the year|question about the hinge|Looks nice, works badly|My honest opinion|Do not bother|Perfect gift|Nothing new here|Love this|Too small|Excellent service|about the second batch|It does the job|Mixed feelings|Highly recommended|Well made|Never again|Does it float?|Beautiful but loud".split("|")  # fmt: skip


def crowd(draw: random.Random, language: str, *, handles: bool, count: int) -> list[str]:
    """Return different names, as they would stand on one page."""
    made: list[str] = []
    style = draw.choice(["full", "full", "mixed", "mixed", "first", "initial"])
    while len(made) < count:
        kind = "handle" if handles and draw.random() < 0.85 else style
        if kind == "mixed":
            kind = draw.choice(["full", "first", "handle", "initial", "odd"])
        local = language if draw.random() < 0.85 else "en"
        name = _name(draw, local, kind)
        if name not in made:
            made.append(name)
    return made


def _name(draw: random.Random, language: str, kind: str) -> str:
    first = draw.choice(_FIRST[language].split())
    last = draw.choice(_LAST[language].split() or [""]).replace("-", " ")
    if kind == "handle":
        return handle(draw)
    if kind == "odd":
        return draw.choice(
            [draw.choice(NAMES), f"{first} 🌻", f"{first} from the valley", f"{first.upper()} {last.upper()}",
             f"{first} & {draw.choice(_FIRST[language].split())}", f"Dr. {first} {last}", f"{last}, {first}",
             f"concerned {draw.choice(_NICK)}", f"A {draw.choice(_NICK)} reader", "Anonymous", first.lower(),
             f"The {draw.choice(_NICK).title()}", f"{first} {last} MD", f"Guest {draw.randrange(1000, 9999)}"]
        )  # fmt: skip
    if not last or kind == "first":
        return first if draw.random() < 0.7 else f"{first}{draw.randrange(1, 99)}"
    if kind == "initial":
        return draw.choice([f"{first} {last[0]}.", f"{first[0]}. {last}", f"{first} {last[0]}"])
    return f"{first} {last}"


def handle(draw: random.Random) -> str:
    """Return a name as people choose it for themselves."""
    one, two = draw.sample(_NICK, 2)
    number = draw.choice(["", "", str(draw.randrange(1, 2000)), f"_{draw.randrange(1, 99)}"])
    return draw.choice(
        [one + two + number, f"{one}_{two}{number}", one.title() + two.title() + number, f"{one}-{two}",
         one + number, one.title() + number, f"{one}.{two}", f"xX{one}Xx", draw.choice(HANDLES), f"{one.title()} {two}"]
    )  # fmt: skip


def body(draw: random.Random, language: str, size: str, people: list[str]) -> str:
    """Return what somebody says; ``size`` is ``short``, ``long`` or empty."""
    said = _SAID[language].split("|") if language in _SAID else _SENTENCES
    chance = draw.random()
    if size == "short":
        return draw.choice(_SHORT) if chance < 0.25 and said is _SENTENCES else draw.choice(said)
    if chance < (0.03 if size == "long" else 0.15):
        return draw.choice(_SHORT) if said is _SENTENCES else draw.choice(said)
    if chance < 0.2:
        return draw.choice(BODIES) if said is _SENTENCES else draw.choice(said)
    most = 6 if size == "long" else 3
    text = " ".join(draw.sample(said, draw.randrange(1, most + 1)))
    if draw.random() < (0.3 if size == "long" else 0.12):
        parts = [
            " ".join(draw.sample(said, draw.randrange(1, most)))
            for _ in range(draw.randrange(1, 3))
        ]
        text = draw.choice(["\n\n", "\n\n", "\n"]).join([text, *parts])
    if draw.random() < 0.05:
        text = f"@{draw.choice(people)} {text}"
    if draw.random() < 0.03:
        text += f"\nhttps://example.org/{draw.choice(_NICK)}/{draw.randrange(9999)}"
    if draw.random() < 0.03:
        text += (
            f"\n\n{draw.choice(['Cheers', 'Regards', 'Best'])}, {draw.choice(people).split()[0]}"
        )
    return text.lower() if draw.random() < 0.06 else text


def title(draw: random.Random) -> str:
    """Return a comment's title."""
    return draw.choice(_TITLES)
