"""What single lines of XenForo, SMF and Invision topics are: headers, buttons, the page around."""

import re

SMF = re.compile(
    r"« (?:[^\W\d_]{4,12} #(?P<number>\d{1,6}) )?[^\d«»:]{0,14}: (?P<date>[^»]{4,50}?)\s?»"
    r"(?:\s.{0,80})?\Z"
)
POSTED = re.compile(
    r"(?:.{0,12}[•·] )?(?:Posted|Geschrieben|Posté\(e\)|Publicado|Inviato|"
    r"Opublikowano|Опубликовано|Postado|Geplaatst|Skrevet|Postad|Skrivet|Kirjoitettu) "
    r"(?:on |am |le |el |il |em |op |den |dnia )?"
    r"(?P<date>[A-Z\d]\S{0,9} .{2,30}?|[Yy]esterday.{0,20}|"
    r"\d{1,2} \w+ ago)(?P<edited> \(edited\))?(?:\s?[•·] .{0,20})?\Z"
)
NUMBER = re.compile(r"#(?P<number>\d{1,3}(?:,\d{3})*)\Z")
SIGNED = re.compile(r"(?P<name>\S.{0,58}?), (?P<date>[A-Z\d]\S{1,9} .{1,30})\Z")
XENFORO_BUTTON = re.compile(
    r"(?:Add bookmark|(?:Reactions|Waarderingen|Reaktionen|Réactions|Reacciones|Reazioni|Reakcje|"
    r"Reações|Reaktioner|Реакции):.{0,120}|.{1,100} and \d+ others|New|Upvote \d*|"
    r"(?:Like|Quote|Reply|Report|\+)(?: (?:Like|Quote|Reply|Report|\+)){1,4}|"
    r"Go to the top of the page|\+ ?Quote Post|Downvote|.{1,80} (?:likes?|like) this\.?|"
    r"Toggle signature|(?:\d+|an?|one) (?:days?|weeks?|months?|years?) later(?:\.\.\.|…)?)\Z"
)
CLOSES = re.compile(
    r"(?:Logged.{0,40}|Report to moderator.*|Share this post|Link to (?:post|comment)|"
    r"Diesen Beitrag teilen|Link zum Beitrag|Auf anderen Seiten teilen|"
    r"Zitieren|Partager ce message|"
    r"Lien vers le message|Partager sur d['’]autres sites|Citer|Compartir este post|Citar|"
    r"Enlace al mensaje|Compartir en otros sitios|"
    r"Share on other sites|Edited .{1,40} by .{1,60}|Back to top|Quote|Like|Reply|Report|"
    r"(?:Gespeichert|Journalisée|En línea|Connesso|Zapisane|Записан|Gelogd|Registado|Registrado|"
    r"Loggat|Zaznamenáno)|(?:Condividi|Udostępnij|Поделиться|Compartilhar|Deel|Dela|Del) .{5,30}|"
    r"(?:Link al|Odnośnik do|Ссылка на|Link para|Link naar|Länk till) .{5,20}|Delen op .{5,20}|"
    r"Cita|Citera|Citeren|Citér|Cytuj|Цитата|Цитировать|Lainaa|Melden)\Z"
)
LOGGED = re.compile(
    r"Logged|Report to moderator|Gespeichert|Journalisée|En línea|Connesso|Zapisane|Записан|Gelogd|"
    r"Registado|Registrado|Loggat|Zaznamenáno"
)
POST_COUNT = re.compile(
    r"\d[\d.,]* (?:posts|Beiträge|messages|mensajes|publicaciones|messaggi|postów|odpowiedzi|"
    r"сообщени[йея]|postagens|mensagens|berichten|inlägg|indlæg|innlegg|viestiä)\Z"
)
STARS = re.compile(r"[*★]+\Z")
PAGE = re.compile(
    r"(?:Thread starter.*|Start date.*|\d+ of \d+|Next|Prev|Go to page|Author\s*Topic:.*|"
    r"Tags .{1,80}|Author|Pages: .*|Jump to new|Followers?.{0,4}|Recommended Posts|"
    r"\d+ posts in this topic|Started by .{1,80}|Topic: .{1,200}|Forums|Home|"
    r"Discussion in .{1,120})\Z"
)
ALSO_FOOTER = re.compile(
    r"(?:Du musst (?:dich|angemeldet)|Vous devez (?:vous|être)|Debes iniciar sesión|Devi accedere|"
    r"Devi essere|Je moet (?:ingelogd|inloggen)|Musisz (?:się|być)|Вы должны|Необходимо войти|"
    r"Tem de iniciar|Você (?:deve|precisa)|Du måste logga|Du skal logge|Du må logge|"
    r"Sinun täytyy|Pro odpověď|Musíte se|Cevap yazmak|Trebuie să).{5,100}\Z|"
    r"(?:Teilen|Partager|Compartir|Condividi|Delen|Udostępnij|Поделиться|Partilhar|Compartilhar|"
    r"Dela|Del|Jaa|Sdílet|Paylaş):\Z|"
    r"(?:Ähnliche Themen|Sujets similaires|Temas similares|Discussioni simili|"
    r"(?:Vergelijkbare|Soortgelijke) .{4,20}|Podobne (?:tematy|wątki)|Похожие темы|"
    r"T[óo]picos semelhantes|Liknande trådar|Lignende (?:tråder|emner)|Podobná témata)\Z"
)
FOOTER = re.compile(
    r"(?:You must log in or register to reply here\.?|Similar threads|Share:|SMF .{1,40}|"
    r"Create an account or sign in to comment|Join the conversation|Go to topic list.*|"
    r"Pages: .{1,40}|« previous next »|Jump to:.*|Users who are viewing.*|Share on other sites$)\Z"
)


def is_footer(text: str) -> bool:
    """Whether a line begins what stands below the posts."""
    return bool(FOOTER.match(text) or ALSO_FOOTER.match(text))
