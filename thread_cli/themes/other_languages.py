"""Stop words of languages other than English, and which of them a thread is written in.

The lists are the closed classes of each grammar: articles, pronouns, prepositions,
conjunctions, auxiliaries, the commonest adverbs. A language counts where its list covers
more of the words than another language's text ever would.
"""

import re
from collections.abc import Mapping
from functools import cache

#: A list covers about half of a text of its language, and seldom a tenth of another's.
_SPOKEN = 0.2
#: The article or pronoun that French and Italian write together with a word.
ELISION = re.compile(
    r"\A(?:[ldjnscmt]|qu|dell|all|nell|sull|dall|un|quest)['’](?=\w)", re.IGNORECASE
)

_STOP_WORDS: dict[str, str] = {
    "german": "der die das den dem des ein eine einen einem einer eines und oder aber denn sondern"
    " ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihnen mein dein sein unser euer"
    " meine deine seine ihre unsere nicht kein keine keinen ist sind war waren bin bist seid wird"
    " werden wurde wurden worden hat haben hatte hatten habe kann können konnte muss müssen soll"
    " sollen sollte will wollen darf mag möchte würde wäre in im an am auf aus bei beim mit nach"
    " von vom zu zum zur über unter vor für gegen ohne um durch bis seit zwischen wie was wer wo"
    " wann warum welche welcher dass daß ob wenn weil als also auch noch nur schon sehr so da dann"
    " hier dort jetzt immer mehr mal man doch ja nein alle alles etwas nichts viel viele diese"
    " dieser dieses jede jeder jedes selbst wieder damit dazu davon darauf",
    "french": "le la les l un une des du de d et ou mais donc or ni car je tu il elle on nous vous"
    " ils elles me te se lui leur y en mon ton son ma ta sa mes tes ses notre votre nos vos leurs"
    " ce cet cette ces ceci cela ça c qui que qu quoi dont où quand comment pourquoi si ne n pas"
    " plus jamais rien est sont était étaient suis es sommes êtes être été ai as a avons avez ont"
    " avait avaient avoir eu fait faire peut peuvent doit au aux à dans sur sous avec sans pour"
    " par entre vers chez depuis pendant avant après comme très bien aussi encore même tout tous"
    " toute toutes autre autres peu trop alors ainsi là ici oui non j m t s",
    "spanish": "el la los las un una unos unas y e o u pero sino porque que qué quien cual cuando"
    " como cómo donde si no ni yo tú él ella ello nosotros vosotros ellos ellas usted ustedes me"
    " te se nos os le les lo mi tu su mis tus sus nuestro nuestra este esta esto estos estas ese"
    " esa eso esos esas aquel es son era eran soy eres somos ser sido fue fueron está están estoy"
    " estaba estar ha han he has había haber hay tiene tienen tengo tener puede pueden hace hacer"
    " a al de del en con sin por para sobre entre hasta desde según muy más menos también tampoco"
    " ya aún todo todos toda todas otro otra otros algo nada mucho muchos poco sí así entonces",
    "italian": "il lo la i gli le l un uno una e ed o ma però perché che chi cui quale quando come"
    " dove se non né io tu lui lei noi voi loro mi ti si ci vi ne lo li mio tuo suo mia tua sua"
    " nostro vostro questo questa questi queste quello quella quelli è sono era erano sei siamo"
    " siete essere stato stata fu ho hai ha abbiamo avete hanno aveva avere può possono fare fatto"
    " a ad al allo alla ai agli alle di del dello della dei degli delle da dal dalla in nel nella"
    " nei con su sul sulla per tra fra molto più meno anche ancora già tutto tutti tutta altro"
    " altri qualche niente poco sì così allora qui",
    "portuguese": "o a os as um uma uns umas e ou mas porque porquê que quem qual quando como onde"
    " se não nem eu tu ele ela nós vós eles elas você vocês me te se nos lhe lhes meu teu seu minha"
    " tua sua nosso nossa este esta isto esse essa isso aquele aquela aquilo é são era eram sou"
    " somos ser sido foi foram está estão estou estava estar tem têm tenho tinha ter há pode podem"
    " faz fazer ao à aos às de do da dos das em no na nos nas num numa com sem por pelo pela para"
    " sobre entre até desde muito mais menos também já ainda tudo todos toda todas outro outra"
    " algo nada pouco sim assim então",
    "dutch": "de het een en of maar want dus ik jij je hij zij ze wij we jullie u mij me jou hem"
    " haar ons hun hen mijn jouw zijn onze uw dit dat deze die wie wat waar wanneer hoe waarom"
    " welke niet geen is was waren ben bent wordt worden werd werden heeft hebben had hadden heb"
    " kan kunnen kon moet moeten zal zullen zou zouden wil willen mag in op aan uit bij met naar"
    " van voor tegen zonder om door tot over onder tussen als dan ook nog maar al zeer heel er"
    " hier daar nu altijd meer veel alle alles iets niets zo toch ja nee te",
    "swedish": "en ett den det de dem och eller men för att som jag du han hon vi ni mig dig sig"
    " oss er min din sin vår ditt mitt sitt denna detta dessa vem vad var när hur varför inte ingen"
    " inget är vara varit blir bli blev har hade ha kan kunde ska skulle vill måste i på av från"
    " till med utan om genom under över mellan mot efter innan än också så mycket mer många alla"
    " allt något några här där nu då bara ja nej man",
    "russian": "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по"
    " только ее мне было вот от меня еще нет о из ему теперь когда даже ну ли если уже или ни быть"
    " был него до вас нибудь опять уж вам ведь там потом себя ничего ей может они тут где есть надо"
    " ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет тогда кто этот"
    " того потому этого какой совсем ним здесь этом один почти мой тем чтобы нее были куда зачем"
    " всех можно при наконец два об другой хоть после над больше тот через эти нас про них какая"
    " много разве эту моя свою этой перед иногда лучше чуть том такой им более всегда всю между"
    " это который которые очень",
}


def spoken(times: Mapping[str, int]) -> tuple[str, ...]:
    """Return the languages, English aside, that words are written in, the commonest first.

    Args:
        times: How often each word, in lower case, stands there.
    """
    total = sum(times.values())
    shares = {
        language: sum(times.get(word, 0) for word in words) / max(1, total)
        for language, words in _lists().items()
    }
    found = sorted((-share, language) for language, share in shares.items() if share >= _SPOKEN)
    # Two lists may cover much of one text where languages are kin: the better one decides,
    # and the other only counts where it covers nearly as much.
    return tuple(language for share, language in found if share <= found[0][0] * 0.8)


def stop_words_of(languages: tuple[str, ...]) -> frozenset[str]:
    """Return the stop words, in lower case, of the languages."""
    return frozenset().union(*(_lists()[language] for language in languages))


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in _STOP_WORDS.items()}
