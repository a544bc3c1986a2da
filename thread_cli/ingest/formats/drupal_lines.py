"""What single lines of Drupal's pages are: headers, buttons, the page around."""

import re

LINK = (
    r"(?:[Pp]erma\w{2,8}|Permanenter Link|Permanente link|Enlace permanente|"
    r"Permalien|Ссылка|Collegamento permanente|Link permanente|Постоянная ссылка|"
    r"Bezpośredni odnośnik)"
)
HEADER = re.compile(
    rf"(?:{LINK} )?"
    r"(?:Submitted by|Gespeichert von|Eingereicht von|Soumis par|Enviado por|Inviato da|"
    r"Ingediend door|Submetido por|Опубликовано|Отправлено|Wysłane przez|Inskickad av|Skrevet av|"
    r"Indsendt af|Vložil) (?P<name>\S.{0,58}?),? (?:(?:on|am|le|el|il|op|em|w|den|på|dne|в) )?"
    r"(?P<date>[^\W\d_]{2,9}\.?, .{8,40}?|\d.{8,40}?)\.?(?: #?" + LINK + r")?\Z"
)
#: Drupal.org's of 2010; other platforms say so, too, but have no such links below.
POSTED = re.compile(
    r"Posted by (?P<name>\S.{0,58}?) on "
    r"(?P<date>[^\W\d_]{3,9} \d{1,2}, \d{4} at \d{1,2}:\d\d[ap]m)\Z"
)
LOGIN = re.compile(r"[Ll]og ?in or register to post comments\Z")
#: Garland's, below the subject: "Thu, 03/06/2014 - 10:11 — ADA (not verified)".
DASHED = re.compile(
    r"(?P<date>[^\W\d_]{2,9}\.?, \S.{8,36}?\d{1,2}:\d{2}) [—–] (?P<name>\S.{0,70}?)\Z"
)
REPLY_TO = re.compile(rf"(?:\(\w+ \w+ #(?P<to>\d{{1,4}})\) ?)?(?P<word>{LINK})\Z")
BUTTON = re.compile(
    rf"(?:[»*•] ?)?(?:reply|quote|{LINK}|edit|delete|Log in or register to post comments|"
    r"[Ll]og ?in (?:or register )?to post comments|Top|(?:Anmelden|Melden Sie sich an) .{5,60}|"
    r"Se connecter .{5,60}|Identifiez-vous .{5,60}|"
    r"(?:Inicie|Inicia) sesión .{5,60}|Accedi o .{5,60}|"
    r"(?:Inloggen|Login|Log in) (?:of|om) .{5,60}|Entre ou .{5,60}|Zaloguj się .{5,60}|"
    r"Войдите .{5,80}|Reageer|reageer)\Z"
)
PAGE = re.compile(
    r"(?:Comment viewing options|(?:Flat|Threaded) list - (?:expanded|collapsed)|"
    r"Date - (?:newest|oldest) first|\d+ comments per page|Select your preferred way .{1,160}|"
    r"Options d['’]affichage des commentaires|Anzeigeoptionen.{0,20}|"
    r"Opciones de visualización.{0,20}|Opzioni visualizzazione commenti|"
    r"(?:Liste|Flache Liste|Lista|Elenco|Datum|Date|Fecha|Data)\b.{0,20} [—–-] .{5,40}|"
    r"\d+ (?:commentaires|Kommentare|comentarios|commenti|comentários) (?:par|pro|por|per) .{4,9}|"
    r"(?:Sélectionnez|Wählen Sie|Seleccione|Selezion[ae]) .{40,200}|"
    r"Save settings|(?:Comments|Kommentare|Commentaires|Comentarios|Comentários|Commenti|Reacties|"
    r"Komentarze|Комментарии|Kommentarer)\d{0,5})\Z"
)
ON_ONE = re.compile(
    r"(?P<name>\S.{0,70}?) "
    r"(?P<date>[^\W\d_]{2,9}\.?,? \d{1,2}[./]\d{1,2}[./]\d{4} - \d{1,2}:\d{2})\Z"
)
FOOT = re.compile(
    r"(?:Subscribe to Comments for .{1,200}|User login|Powered by Drupal|Main navigation|"
    r"Benutzeranmeldung|Connexion utilisateur|Inicio de sesión|Accesso utente|"
    r"Gebruikersaanmelding|Logowanie|Вход в систему|Post new comment|Add new comment|"
    r"Neuen Kommentar (?:schreiben|hinzufügen)|Poster un nouveau commentaire|"
    r"Ajouter un commentaire|Enviar un comentario nuevo|Añadir nuevo comentario|"
    r"Invia nuovo commento|Reactie toevoegen|Nieuwe reactie inzenden|Dodaj nowy komentarz)\Z"
)
PICTURE = re.compile(
    r"(?:.{1,80}['’]s picture|(?:Profile picture for user|Profilbild für Benutzer|"
    r"Image de profil de|Foto de perfil de usuario|Profielfoto voor|Immagine del profilo utente di|"
    r"Zdjęcie profilowe użytkownika) (?P<name>\S.{0,58}))\Z"
)
#: Drupal 10's own theme has name and age in one row.
AGED = re.compile(
    r"(?P<name>\S.{0,70}?)(?<=\S)"
    r"(?P<date>(?:\d{1,2} [^\W\d_]{3,8} ){1,2}(?:ago|geleden|fa|temu|назад)|"
    r"(?:vor|il y a|hace)(?: \d{1,2} [^\W\d_]{2,9}){1,2})\Z"
)
#: Below a header, since Drupal 8: "In reply to SUBJECT by NAME".
ANSWERS = re.compile(
    r"(?:In reply to|Als Antwort auf|Antwort auf|En réponse à|En respuesta a|In risposta a|"
    r"Em resposta a|(?:Als|In) antwoord op|W odpowiedzi na|В ответ на|Som svar på|Som svar till|"
    r"Vastauksena kommenttiin|Odpověď na) (?P<subject>\S.{0,120}?) "
    r"(?:by|von|par|por|di|da|door|przez|użytkownika|от|av|af) (?P<name>\S.{0,58})\Z"
)
