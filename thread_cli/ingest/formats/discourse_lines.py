"""What single lines of a Discourse page are: headers, dates, buttons, the page around."""

import re

RAW = re.compile(
    r"(?P<name>\S.{0,59}?) \| (?P<date>\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} UTC)"
    r" \| #(?P<number>\d{1,6})\Z"
)
RULE = re.compile(r"-{25}\Z")
PRINT = re.compile(
    r"(?:(?P<name>\S.{0,59}?)\s+)??"
    r"(?P<date>[A-Z][a-zé]{2,9} \d{1,2}, \d{4},\s+\d{1,2}:\d{2} ?[ap]m)"
    r"(?:\s*#?(?P<number>\d{1,6}))?\Z"
)
#: In other languages no date but these has the number of a post behind it.
FOREIGN = re.compile(
    r"(?:(?P<name>\S.{0,59}?)\s+)??"
    r"(?P<date>(?:\d{1,2}[. ]{1,2}(?:de )?[^\W\d_]{3,10}[., ]{1,2}(?:de )?\d{4}|"
    r"\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日),?\s?(?:(?:um|à|às|a las|alle|om|o|в|v|kl\.) )?"
    r"(?:午前|午後|오전|오후|上午|下午)? ?\d{1,2}:\d{2}(?: ?[ap]m)?) (?P<number>\d{1,6})\Z"
)
FULL_NAME = re.compile(r"\((?P<name>[^()]{1,60})\)\Z")
#: Beside the handle: ``ada_b (Ada Byron)``.
WITH_ACTION = re.compile(
    r"(?P<name>[\w.-]{1,60}) (?:closed|opened|pinned|unpinned|listed|unlisted|archived|unarchived|"
    r"split this topic)(?: globally)?\Z"
)
WITH_FULL_NAME = re.compile(r"(?P<name>[\w.-]{1,60}) ?\([^()]{1,60}\)\Z")
ACTION = re.compile(
    r"(?:Closed|Opened|Pinned|Unpinned|Listed|Unlisted|Archived|Unarchived|Geschlossen|Fermé|"
    r"Cerrado|Fechado|Chiuso|Gesloten|Закрыто|Split this topic)\Z"
)
#: The same with the day, below the name of who did it.
ACTED = re.compile(
    r"(?:Closed|Opened|Pinned|Unpinned|Listed|Unlisted|Archived|Unarchived)(?: globally)? on "
    r"(?P<date>.{1,20})\Z"
)
NUMBER = re.compile(r"#?(?P<number>\d{1,6})\Z")
LIKES = re.compile(
    r"(?P<count>\d[\d,]*) (?:[Ll]ikes?|[„\"]?Gefällt mir[“\"]?(?:-Angaben)?|J[’']aime|[Mm]e gusta|"
    r"[Cc]urtidas?|[Gg]ostos?|[Mm]i [Pp]iace|[Vv]ind-ik-leuks?|[Pp]olubie\w+|лайк\w{0,3}|いいね！?|"
    r"[个個]赞|個讚|次赞)\Z"
)
LIVE_DATE = re.compile(
    r"(?:\d{1,2}(?:s|m|h|d|mo|y)|[A-Z][a-z]{2} (?:'\d{2}|\d{4}|\d{1,2}(?:, '?\d{2,4})?)|"
    r"\d{1,2} [A-Z][a-z]{2}(?: '?\d{2,4})?|< 1m|"
    r"[^\W\d_]{3,5}\.? (?:'\d{2}|(?:de )?20\d{2})|"
    r"\d{1,2}\.? (?:de )?[^\W\d_]{3,5}\.?(?: '\d{2})?)\Z"
)
#: Others write a day so; on a page of Discourse it is rare.
WITH_YEAR = re.compile(r"[A-Z][a-z]{2} \d{1,2}, \d{4}\Z")
#: What the box below the first post says of its dates.
CREATED = frozenset(
    ("created", "erstellt", "créé", "creado", "criado", "creato", "gemaakt", "создана", "skapad")
)
LAST_REPLY = frozenset(
    ("last reply", "letzte antwort", "dernière réponse", "última respuesta", "última resposta",
     "ultima risposta", "laatste reactie", "последний ответ", "senaste svar")
)  # fmt: skip
BUTTON = re.compile(
    r"(?:Reply|Like|Share|Flag|Bookmark|Copy(?: link)?(?: to post)?|Edit|Show more|"
    r"(?:Solution|Lösung|Solución|Solução|Soluzione|Oplossing|Решение|Lösning)(?: \d{1,4})?|"
    r"copy a link to this post to clipboard|like this post|\d[\d,]* Likes?|Link copied!?|"
    r"\d+ [Rr]epl(?:y|ies)|[Ss]olved by .{1,80}|1 ?person liked this post|"
    r"\d+ people liked this post|Responder|Antworten|Répondre|Rispondi|Beantwoorden|Ответить|"
    r"\d+ (?:respuestas?|Antwort(?:en)?|réponses?|respostas?|rispost[ae]|antwoord(?:en)?|"
    r"ответ(?:а|ов)?)|(?:\d+ )?more repl(?:y|ies)|▾|❤️?|:heart:|Load more comments)\Z"
)
_OTHERS = (
    r"Suggested Topics|Related [Tt]opics|New & Unread Topics|Temas sugeridos|Temas relacionados|"
    r"Vorgeschlagene Themen|Ähnliche Themen|Sujets suggérés|Sujets similaires|Tópicos sugeridos|"
    r"Argomenti suggeriti|Aanbevolen topics|Похожие темы|Рекомендуемые темы"
)
_MORE = (
    r"(?:Want to read more|(?:Möchten Sie|Möchtest du|Willst du) mehr lesen|"
    r"(?:Voulez-vous|Vous voulez) en lire (?:plus|davantage)|¿(?:Quieres|Quiere) leer más|"
    r"Quer ler mais|Vuoi (?:leggere di più|leggere altro|saperne di più)|Wil je meer lezen|"
    r"(?:Хотите|Желаете) (?:почитать|узнать) .{1,20}|Vill du läsa mer) ?\?.*"
)
LIVE_MARK = re.compile(
    r"(?:Topic list, column headers with buttons.*|Suggested Topics|Related [Tt]opics|"
    r"New & Unread Topics|There (?:is|are) .{1,60} (?:new|unread) topics?.*|"
    r"You have selected \d+ posts?\.?|select all|cancel selecting|Skip to main content|"
    r"copy a link to this post to clipboard|last reply|\d+ ?(?:days?|months?|years?) later|"
    r"Powered by Discourse.*|This topic was automatically closed.*|Closed on [A-Z][a-z]{2} .{1,16}|"
    r"Vous recevrez des notifications .{5,80}|Sie erhalten Benachrichtigungen.{5,80}|"
    r"Recibirás notificaciones .{5,80}|Você receberá notificações .{5,80}|"
    r"Je krijgt een melding .{5,80}|You will receive notifications .{5,80}|"
    rf"{_OTHERS}|{_MORE}|"
    r"Topic Replies Views Activity|[Rr]ead \d+ min|Views|Replies|Likes|Links|Users)\Z"
)
#: What is shown of the answer in the box below the question.
SOLVED = re.compile(
    r"(?:Solved by|Gelöst von|Résolu par|Resuelto por|Solucionado por|Resolvido por|"
    r"Risolto da|Opgelost door|Решено) \S.{0,60} #\s?\d{1,6}\Z"
)
#: All that is left of a post, so what stands above it is another's.
WITHDRAWN = re.compile(
    r"\((?:(?:post|topic) (?:deleted|withdrawn) by (?:the )?author\b.{0,80}|"
    r"Beitrag (?:vom|wurde vom) Autor gelöscht.{0,60}|"
    r"(?:message|sujet|publication) (?:supprimée?|retirée?) par (?:son|l['’])\s?auteur.{0,60}|"
    r"(?:publicación|mensaje) (?:eliminad[ao]|borrad[ao]) por (?:el|su) autor.{0,60}|"
    r"(?:postagem|publicação|mensagem) (?:excluída|eliminada|removida) pelo autor.{0,60}|"
    r"messaggio (?:eliminato|rimosso) dall['’]autore.{0,60}|"
    r"bericht (?:verwijderd|ingetrokken) door (?:de )?auteur.{0,60}|"
    r"(?:сообщение|запись) удален[ао] автором.{0,60})\)\Z",
    re.IGNORECASE,
)
SYSTEM = re.compile(
    r"(?:(?i:closed|opened|pinned(?: globally)?|unpinned(?: globally)?|split this topic|listed|"
    r"unlisted|archived|unarchived)(?: [A-Z][a-z]{2} \d{1,2}(?:, '?\d{2,4})?| \d{1,2}[smhdy])?|"
    r"Closed on .{1,20}|"
    r"(?:\d+|an?|one) (?:days?|months?|years?) later|"
    r"(?:\d+|un|uno|ein|een) (?:Tage?|Monate?|Jahre?|jours?|mois|ans?|días?|mes(?:es)?|años?|"
    r"giorni|"
    r"mes[ei]|ann[oi]|dagen|maand(?:en)?|jaar) (?:später|plus tard|después|dopo|later))\Z"
)
CLOSED = re.compile(r"This topic was (?:automatically )?closed .{1,120}\Z")
#: How often a post was edited, beside the pencil.
EDITS = re.compile(r"\d{1,2}\Z")
#: The box below the first post in the live page: dates, counts and what they count.
MAP = re.compile(
    r"(?:created|last reply|[\d.]+k|repl(?:y|ies)|views?|users?|likes?|links?|"
    r"participants?|read|\d+ min|erstellt|letzte antwort|antwort(?:en)?|aufrufe?|benutzer|"
    r"teilnehmer|"
    r"créé|dernière réponse|réponses?|vues?|utilisateurs?|liens?|creado|última respuesta|"
    r"respuestas?|visitas?|usuarios?|enlaces?|criado|última resposta|respostas?|visualizações|"
    r"usuários?|curtidas?|creato|ultima risposta|risposte|visualizzazioni|utenti|collegamenti|"
    r"gemaakt|laatste (?:antwoord|reactie)|antwoorden|weergaven|gebruikers|koppelingen|"
    r"me gusta|j[’']aime|gefällt mir|mi piace|"
    r"[\d.]+k? views?(?: [\d.]+k? (?:likes?|links?|users?)){0,3})\Z",
    re.IGNORECASE,
)
FOOTER = re.compile(
    rf"(?:{_OTHERS}|You will see a count of new replies .{{1,60}}|"
    r"Home(?: Categories.{0,80})?|Powered by Discourse.*|"
    r"Topic ?(?:list.*|Replies ?Views ?Activity)|next page →|Invite others to this topic.*|"
    rf"{_MORE})\Z"
)
#: The marks of the timeline, and of a long pause.
BETWEEN = re.compile(
    r"\d+ / \d+\Z|(?:\d{1,2}|an?|one) (?:day|week|month|year)s? later\Z", re.IGNORECASE
)
#: Other topics are listed from here on.
OTHERS = re.compile(rf"(?:{_OTHERS})\Z")
PAGE = re.compile(
    r"(?:Skip to main content|Log In|Sign Up|Categories|Latest|Top|.{1,60}'s topic|\d+ / \d+)\Z"
)
