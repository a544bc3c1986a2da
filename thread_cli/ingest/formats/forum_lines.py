"""What forum engines share: the card of facts about an author, signatures' rules, buttons."""

import re

_FIELDS = (
    r"(?:Data de Ingresso|Local|Адрес|Сообщений|Locatie|Lieu|Plats|Sted|"
    r"Posts|Joined|Join Date|Registered|Messages|Location|Age|Real Name|Gender|Contact|"
    r"Rep Power|Thanks(?: \(\w+\))?|Thanked|Thanked \d[\d,]* Times? in \d[\d,]* Posts?|Has thanked|"
    r"Been thanked|Likes Received|Reputation|"
    r"Blog Entries|Karma|Likes(?: \(\w+\))?|Member (?:since|No\.?)|"
    r"Reaction score|Points|Trophy Points|Country|Website|From|Status|Occupation|Warnings?|"
    r"Beiträge|Registriert(?: seit)?|Wohnort|Messages|Inscription|Localisation|Mensajes|Registrado|"
    r"Ubicación|Messaggi|Iscritto il|Località|Berichten|Lid geworden op|Сообщения|"
    r"Fecha de Ingreso|Registrado desde|Data Registrazione|Date d'inscription|Lid sinds|"
    r"Mensagens|Registado|Registrado em|Reg\.datum|Inlägg|Регистрация|"
    r"Příspěvky|Registrován|Bydliště|Indlæg|Tilmeldt|Innlegg|Registrert|Blev medlem|Ort|"
    r"Viestit|Liittynyt|Hozzászólások|Csatlakozott|Mesajlar|Kayıt|Mesaje|Membru din|記事|登録日時|"
    r"Anmeldungsdatum|Inscrit le|Registrato|Residenza|Skąd|Dołączył\(a\)|Dołączył|"
    r"Geregistreerd(?: op)?|Woonplaats|Fecha de ingreso|Data de registo|"
    r"Зарегистрирован|Откуда|Posty|Rejestracja|Mentioned|Tagged|Images?|Vehicle|"
    r"My (?:Ride|Car))"
)
#: ``Posts: 12``, with the value on the line or on the next.
FIELD = re.compile(rf"{_FIELDS}\s?:\s?.{{0,80}}\Z")
#: vBulletin 4 and XenForo show fields without a colon, the value on the next line.
BARE_FIELD = re.compile(
    r"(?:Data de Ingresso|Local|Адрес|Сообщений|Locatie|Skąd|Plats|Sted|"
    r"Blog-Einträge|Entradas de Blog|Post del Blog|Billets dans le blog|Wpisy na blogu|"
    r"Join Date|Joined|Location|Posts|Messages|Age|Reaction score|Points|Real Name|Blog Entries|"
    r"Rep Power|Thanks|Likes Received|Trophy Points|Country|Gender|Website|Likes|Occupation|"
    r"Registriert(?: seit)?|Mitglied seit|Beiträge|Reaktionspunkte|Punkte Reaktionen|Punkte|Ort|"
    r"Wohnort|Alter|Inscrit|Inscription|Score réactions|Lieu|Localisation|Âge|Mensajes|Registrado|"
    r"Puntuación de reacciones|Puntos|Ubicación|Messaggi|Registrato|Iscritto|Punteggio reazioni|"
    r"Punti|Località|Berichten|Lid geworden|Waarderingsscore|Punten|Mensagens|Membro desde|"
    r"Сообщения|Регистрация|Реакции|Баллы|Posty|Dołączył|Inlägg|Gick med|"
    r"Punkte(?: Reaktionen)?|Inscrit(?: le)?|Date d'inscription|Score de réaction|"
    r"Data Registrazione|Reaction|Reg\.datum|Poäng|Reaktionspoäng|Lid sinds|Desde|"
    r"Puntaje de reacción|Fecha de Ingreso|Pontos|Pontuação de reação|Punkty|Tilmeldt|Beskeder|"
    r"Liittynyt|Viestejä|Registo|Registado|Ingressou|Entrou|Příspěvky|Registrován|Registrace|"
    r"Reakční skóre|Body|Bydliště|Indlæg|Innlegg|Registrert|Katılım|Mesajlar|Tepkime puanı|"
    r"Puanları|Csatlakozás|Üzenetek|Mesaje|Înscris|登録日|メッセージ|投稿)\Z"
)
#: "Reply with quote".
CITE = (
    r"(?:Zitieren|Mit Zitat antworten|Responder [Cc]itando|Responder [Cc]on [Cc]ita|"
    r"Responder com [Cc]itação|Répon(?:dre|se) avec citation|Rispondi [Cc]itando|"
    r"Rispondi [Qq]uotando|Met citaat reageren|Svara med citat|Svar med citat|"
    r"Odpowiedz z cytatem|Ответить с цитированием|Reply [Ww]ith [Qq]uote)"
)
#: What a lamp beside a name says.
LAMP = (
    r"(?:(?:is|ist|est|está|è|jest|är|er) (?:offline|online|on vacation|gerade online|déconnecté|"
    r"connecté|desconectado|conectado|inte uppkopplad|uppkopplad|in linea|nu offline|nu online|"
    r"online now)|"
    r"(?:no ha iniciado sesión|no está en línea|está en línea|non è in linea|вне форума|на форуме))"
)
#: The line that phpBB (17) and vBulletin (18) put above a signature.
SIGNATURE = re.compile(r"_{17,18}\Z")
EDITED = re.compile(
    r"(?:Last edited by .{1,80}|Edited by .{1,80}|Edited .{1,60} by .{1,60}|Last edited: .{1,40}|"
    r"« Last Edit: .{1,100}|Zuletzt geändert von .{1,80}|"
    r"Dernière (?:édition|modification) par .{1,80}|Geändert von .{1,80}|"
    r"Última (?:edición|edição|modificación) por .{1,80}|Ultima modifica di .{1,80}|"
    r"Laatst (?:gewijzigd|bewerkt) door .{1,80}|Ostatnio edytowane przez .{1,80}|"
    r"Senast redigerad av .{1,80}|Последний раз редактировалось .{1,80}|"
    r"« (?:Letzte Änderung|Dernière édition|"
    r"Modificado|Ultima modifica|Última modificação|Ostatnia zmiana|Последнее редактирование|"
    r"Laatst bewerkt).{1,100}|"
    r"(?:This post has been|Post was) edited by .{1,80}|Reason: .{1,80})\Z"
)
BUTTON = re.compile(
    r"(?:Top|Back to top|User avatar|Benutzeravatar|Avatar de l’utilisateur|Avatar do usuário|"
    r"Аватара пользователя|Avatar dell['’]utente|Avatar utente|Avatar de Usuario|Gebruikersavatar|"
    r"Awatar użytkownika|Användarvisningsbild|Uživatelský avatar|Brugeravatar|"
    r"Quote|Reply|Reply [Ww]ith [Qq]uote(?: Reply [Ww]ith [Qq]uote)?|Report|"
    rf"(?P<cite>{CITE})(?: (?P=cite))?|"
    r"Upp|Başa dön|Ylös|Vissza a tetejére|Sus|"
    r"Revenir en haut(?: de page)?|Voltar ao topo|Topo|Torna su|Volver arriba|Omhoog|Naar boven|"
    r"Na górę|Powrót do góry(?: strony)?|Till toppen|Вернуться к началу|Наверх|Nahoru|"
    r"(?:Benutzer-Profile anzeigen|Voir le profil|Profilo|Ver (?:el )?perfil|Profiel|"
    r"Zobacz profil|Посмотреть профиль|Profil).{0,80}|Offline|Online|"
    r"Antworten mit Zitat|Répondre en citant|Rispondi citando|Reageer met citaat|Ответить с "
    r"цитатой|"
    r"Antwort|Réponse|Respuesta|Resposta|Risposta|Antwoord|"
    r"Report this post|Nach oben|Haut|Arriba|Zitieren|Mit Zitat antworten|Citer|Citar|"
    r"Cita|Citeren|Citera|Цитата|"
    r"View user's profile.*|Send private message.*|Profile|PM|WWW|Multi-?Quote(?: This Message)?|"
    r"Share|Tweet|Comment|Like|Likes?:? ?\d*|Thanks|Flag|IP Logged|Logged|Report to moderator.*|"
    r"Post Reply.*|Display posts from previous.*|"
    r"Find More Posts by .{1,60}|Find all posts by .{1,60}|"
    rf".{{1,60}} {LAMP}(?:\s+{CITE})?|"
    r"Share this post|Link to post|Share on other sites|\+ ?Quote|Bookmark this.*|Online|Offline|"
    r"Website|E-?mail|ICQ|AIM|YIM|MSN|Edit/Delete Message|Visit .{1,60}'s homepage!?|▲|↑|•|\|)\Z"
)


def card_above(bare: list[str], index: int, floor: int, name: str | None) -> int | None:
    """Return where the card begins that a field stands in: at the author's name above it.

    Args:
        bare: The source's lines.
        index: A line with a field.
        floor: Look no further up than this.
        name: The author; none takes the top of the block that is not blank.
    """
    top = index
    for above in range(index - 1, max(floor, index - 9) - 1, -1):
        if name is not None and bare[above] == name:
            return above
        if bare[above]:
            top = above
        elif name is None and top < index:
            break
    return top if name is None else None


def first_field(bare: list[str], start: int, end: int) -> int | None:
    """Return the first line with a field of an author's card."""
    return next((i for i in range(start, end) if bare[i] and FIELD.match(bare[i][:120])), None)
