"""Words that pages say of people, comments and themselves, and names seldom are made of."""

import re

_WORDS = frozenset(
    "follow following followers followed subscribe subscribed subscriber subscribers join joined"
    " member members since posts post posted reply replies replied respond response responses"
    " comment comments commented review reviews reviewed reviewer rating ratings rated stars star"
    " photo photos picture pictures video videos image images avatar profile contributions"
    " contributor level badge points point pts votes vote upvote upvotes upvoted downvote likes"
    " liked loved helpful recommended recommend recommends recommendation report reported flag"
    " share shared shares save saved edit edited editing deleted removed delete hide hidden show"
    " shown view views viewed load loading more less next previous page pages sort sorted order"
    " newest oldest latest recent top best popular relevant hot filter search all verified purchase"
    " purchased buyer order product products owner fan expert pick picks choice featured pinned"
    " sponsored advertisement promoted ad ads log login sign register account password email"
    " privacy terms policy cookies settings notifications notification settings help contact about"
    " home menu navigation skip content back link permalink copy embed quote quoted translate"
    " translated translation original online offline active status last modified updated created"
    " opened closed reopened resolved assigned assignee labels label milestone priority component"
    " severity version description attachment attachments file files changes history conversation"
    " discussion discussions thread threads topic topics forum community guidelines rules answer"
    " answers answered question questions asked accepted solution solved read reading write"
    " writing hours hrs minutes record ago visited trip type experience date location country age"
    " gender size color colour fit quality price value service overall pros cons bought used"
    " community related trending feeds explore discover"
    " antworten antwort kommentar kommentare beitrag beiträge bewertung bewertungen sterne melden"
    " teilen gefällt mehr weniger anzeigen laden folgen mitglied seit hilfreich"
    " répondre réponse réponses commentaire commentaires avis étoiles signaler partager aime plus"
    " voir suivre membre depuis utile"
    " responder respuesta respuestas comentario comentarios reseña reseñas estrellas denunciar"
    " compartir gusta más ver seguir miembro desde útil"
    " resposta respostas comentário comentários avaliação avaliações curtir ver mais membro"
    " rispondi risposta risposte commento commenti recensione recensioni segnala condividi altro"
    " reageren reactie reacties beoordeling beoordelingen delen meer volgen lid sinds"
    " ответить ответ ответы комментарий комментарии комментариев отзыв отзывы пожаловаться"
    " поделиться показать ещё еще нравится подписаться сначала новые старые".split()
)
_SMALL = frozenset(
    "a an the of to in on at for from by with and or not no is was are be this that your you my"
    " it its as very only has have been der die das und von zu le la les de des du et el los y en"
    " o os e do da di il in на в и по".split()
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
#: So many of the words that say something make a text the page's own.
_SHARE = 0.5


def is_page_word(word: str) -> bool:
    """Whether a word is one of those of pages."""
    return word.lower().strip(":,.") in _WORDS


def is_of_page(text: str) -> bool:
    """Whether at least half of the words of a text of several words are those of pages."""
    words = [word.lower() for word in _WORD.findall(text)]
    said = [word for word in words if word not in _SMALL]
    plain = [word for word in said if not word.isdigit()]
    if len(words) < 2 or not said:
        return False
    known = sum(word in _WORDS for word in plain)
    return known > 0 and known >= _SHARE * len(plain)
