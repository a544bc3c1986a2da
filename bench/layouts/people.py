# ruff: noqa: E501
"""Names of people of many kinds, of our own making."""

import random

from bench.layouts import talk
from tests.ingest.unknown.material import HANDLES, NAMES

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
_PLACES = "Leeds,Devon,Ohio,Worthing,Perth,Gent,Kiel,Lyon,Bari,Porto,Umeå,Łódź,Tver,İzmir".split(
    ","
)
_NICK = "sky fox moon river tiger pixel ghost stone cyber garden coffee old lazy happy red blue north mad retro silent paper iron maple dusty noodle piano turbo velvet owl kettle badger otter hammer harbour meadow pickle biscuit thunder window lantern walrus gravel turnip comet velcro marble teapot sparrow cactus walnut goblin anchor".split()


def crowd(draw: random.Random, language: str, *, handles: bool, count: int) -> list[str]:
    """Return different names, as they would stand on one page."""
    made: list[str] = []
    style = draw.choice(["full", "full", "mixed", "mixed", "mixed", "first", "initial"])
    while len(made) < count:
        kind = "handle" if handles and draw.random() < 0.85 else style
        if kind == "mixed":
            kind = draw.choice(["full", "first", "handle", "initial", "odd", "odd"])
        elif draw.random() < 0.08:
            kind = "odd"
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
        return _odd(draw, language, first, last or first)
    if not last or kind == "first":
        return first if draw.random() < 0.7 else f"{first}{draw.randrange(1, 99)}"
    if kind == "initial":
        return draw.choice([f"{first} {last[0]}.", f"{first[0]}. {last}", f"{first} {last[0]}",
                            f"{first}-{last[0]}", f"{first[0]}.{last[0]}.", f"{first[0]}{last[0]}"])  # fmt: skip
    if draw.random() < 0.08:
        other = draw.choice(_FIRST[language].split())
        return draw.choice(
            [f"{first} {other} {last}", f"{first} {last}-{other}", f"{first} {other[0]}. {last}"]
        )
    return f"{first} {last}"


def _odd(draw: random.Random, language: str, first: str, last: str) -> str:
    """Return a name as some choose it to be funny, careful or complete."""
    one, two = draw.sample(_NICK, 2)
    phrase = talk.sentence(draw, language).rstrip(".!?,").split()
    size = draw.randrange(2, 5)
    return draw.choice(
        [draw.choice(NAMES), f"{first} 🌻", f"{first} from the valley", f"{first.upper()} {last.upper()}",
         f"{first} & {draw.choice(_FIRST[language].split())}", f"Dr. {first} {last}", f"{last}, {first}",
         f"concerned {one}", f"A {one} reader", "Anonymous", first.lower(), f"The {one.title()}",
         f"{first} {last} MD", f"Guest {draw.randrange(1000, 9999)}", f"Old {one.title()} {two.title()}",
         f"{first} in {_PLACES[draw.randrange(len(_PLACES))]}", f"{first}, {draw.choice(_PLACES)}", f"~{first}~", f"*{one}*",
         f"-{first.lower()}-", f"_{one}_", f".:{one}:.", f"{first} ({draw.randrange(6, 90)})", f"Prof. {first[0]}. {last}",
         f"Mr {last}", f"Mrs {last}", f"{first} {last} Jr.", f"{first[0]}*****{last[-1]}", f"{first[:2]}***", f"***{one[-2:]}",
         f"{first.lower()}@{one}", f"{one}.example", f"{draw.randrange(1, 99)} {one}s", f"{draw.randrange(1000, 99999)}",
         f"{one} and {two}", f"not a {one}", f"{one}!", f"{first}!", f"IAm{one.title()}", f"{one.upper()}{draw.randrange(9)}",
         f"{first} {last} ✓", f"{first} 🇬🇧", f"“{one.title()}” {last}", f"{first} '{one}' {last}", f"{first} / {last}",
         f"{one.title()} {two.title()} Ltd", f"{last} family", f"the {one} of {two}", f"mother of {draw.randrange(2, 6)}",
         f"@{one}{two}", f"user{draw.randrange(10**4, 10**7)}", f"Reader_{draw.randrange(10**5, 10**7)}", f"{one}{two}{draw.randrange(1950, 2005)}",
         f"{first}{last}".lower(), f"{last.lower()}.{first[0].lower()}", f"¯{one}¯", first[0], first[:2].lower(), f"{first} a.k.a. {one}",
         " ".join(phrase[:size]), " ".join(phrase[:size]).lower(), " ".join(phrase[:2]).title(), "".join(w.title() for w in phrase[:3])]
    )  # fmt: skip


def handle(draw: random.Random) -> str:
    """Return a name as people choose it for themselves."""
    one, two = draw.sample(_NICK, 2)
    number = draw.choice(["", "", str(draw.randrange(1, 2000)), f"_{draw.randrange(1, 99)}"])
    return draw.choice(
        [one + two + number, f"{one}_{two}{number}", one.title() + two.title() + number, f"{one}-{two}",
         one + number, one.title() + number, f"{one}.{two}", f"xX{one}Xx", draw.choice(HANDLES), f"{one.title()} {two}",
         one, one + two, f"{one}{two[0]}", f"{one[:3]}{two[:3]}", f"{one}__{two}", f"The{one.title()}{two.title()}", f"{one[0].upper()}{two}{number}",
         f"-{one}-", f"{one.title()}_{two.title()}", f"mr_{one}", f"{one}fan{draw.randrange(60, 99)}"]
    )  # fmt: skip
