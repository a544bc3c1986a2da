"""How pages say that something answers something else, in the languages of most of them."""

import re

from thread_cli.ingest.ui_words import Label, words_of

#: "in reply to", "en réponse à", "回复": what stands before whom or what is answered.
TO = (
    r"(?:(?:in |als |som |as an? )?(?:repl(?:y|ies|ied|ying)|respon(?:se|ds?|ded|ding)"
    r"|answer(?:s|ed|ing)?)(?: by \S{1,40})? to|(?:in |as )?re(?:ply|sponse)[- ]to:?"
    r"|antwort(?:e?te?)? (?:an|auf)|zu kommentar|bezug auf"
    r"|(?:en |une )?réponse (?:à|au|aux)|(?:a )?répondu? (?:à|au|aux)"
    r"|(?:en )?respuesta (?:a|al)|respondi(?:ó|endo) (?:a|al)"
    r"|(?:in )?risposta (?:a|al)|(?:ha )?rispost[oa] (?:a|al)"
    r"|(?:em )?resposta (?:a|ao|à)|respondeu (?:a|ao|à)"
    r"|antwoord op|reactie op|reageert op|reageerde op"
    r"|svar(?:a[rd]?e?|te)? (?:på|till|til)|som svar"
    r"|w odpowiedzi (?:do|na)|odpowied(?:ź|zi) (?:do|na)|odpowiedział[ao]? (?:na|do)"
    r"|ответ(?:ил|ила)? (?:на|для|пользователю)|в ответ(?: на)?|ответ на:"
    r"|відпов(?:ідь|ів|іла) (?:на|для)|odpově(?:ď|děl|děla) (?:na|pro|uživateli)|reakce na"
    r"|vastaus|vastasi|előzmény:?|válasz erre:?|yanıt olarak|cevaben|r[aă]spuns (?:la|lui)"
    r"|" + words_of(Label.ANSWERING) + r"|回覆|回应|回應|답장|返信|レス)"
)
#: What such a thing is called.
RESPONSE = (
    r"(?:response|reply|réponse|respuesta|resposta|risposta|antwort|rückmeldung|stellungnahme"
    r"|reactie|antwoord|svar|odpowiedź|ответ|відповідь|odpověď|vastaus|yanıt)"
)
ANSWERING = re.compile(rf"(?<!\w){TO}", re.IGNORECASE)
#: "Re:" before a title; several, or "Re^2:", stand for as many steps.
RE = re.compile(
    r"(?:re|aw|antw|sv|vs|odp|res|ynt|отв|ответ|回复|回覆|答复)"
    r"(?:\s?(?:\^|\[|\()(?P<times>\d{1,3})(?:\]|\))?)?\s?[:：]\s*",
    re.IGNORECASE,
)
