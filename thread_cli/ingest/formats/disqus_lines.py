"""What single lines of a Disqus section are: headers, closing rows, buttons, the page around."""

import re

from thread_cli.ingest.ui_words import Label, label_of, words_of

AGO = (
    r"(?:(?:an?|one|\d{1,3}|a few) (?:second|minute|hour|day|week|month|year)s? ago|just now|"
    r"(?:vor|il y a|hace|há|för|for|před|pred|acum) [^•·]{1,25}?|"
    r".{1,25} (?:fa|geleden|sedan|siden|atrás|temu|назад|тому|önce|lalu|sitten|trước)|"
    r"[^•·]{1,25} (?:hónapja|éve|napja|órája|hete|perce)|πριν από [^•·]{1,25}|"
    r".{1,25}(?:前| ?전)|yesterday)"
)
EDITED = rf"(?P<edited>\s*[-•·]?\s*(?i:{words_of(Label.EDITED)}))?"
HEAD = re.compile(rf"(?P<names>\S.{{0,160}}?)\s*[•·]\s*(?P<date>{AGO}){EDITED}(?:\s+[−–-])?\Z")
DATE = re.compile(rf"[•·]?\s*(?P<date>{AGO}){EDITED}\Z", re.IGNORECASE)
CLOSE = re.compile(
    r"(?:(?P<up>\d[\d,]{0,9})\s*)?(?:[△▲⌃^]\s*)?(?:[|]\s*)?"
    r"(?:(?P<down>\d[\d,]{0,9})\s*)?(?:[▽▼⌄]\s*(?:\d[\d,]{0,9}\s*)?)?"
    r"(?:[•·]\s*)*"
    r"(?:(?:Edit|Delete|Bearbeiten|Löschen|Modifier|Supprimer|Editar|Eliminar)\s*[•·]\s*)*"
    rf"(?i:{words_of(Label.REPLY)})\s*[•·]\s*(?i:{words_of(Label.SHARE)})\s*[›>]?"
    r"(?:\s*Twitter)?(?:\s*Facebook)?\Z"
)
GLYPHS = re.compile(r"(?:\s*[△▲▽▼⌃⌄→➜➤▶▸\ue000-\uf8ff]\s*|\s+[|>»]\s+)+")
BADGE = re.compile(
    r"\s+(?:\[Moderator\]|"
    r"Mod|Moderator|Admin|Author|Guest|Subscriber|Top Commenter|Modérateur|Moderador|"
    r"Moderatore|Модератор|Moderátor|Autore?|Auteur|Автор)\Z"
)
AVATAR = re.compile(r"Avatar\Z")
BUTTON = re.compile(
    r"(?:see more|see less|Show more replies|[−+–-]|[−–-]\s?\+|Flag as inappropriate|"
    r"\d{1,6}(?:\s{1,3}\d{1,6})?|"
    r"△|▽|•|·|▲|▼|⚑|[△▲⌃^] ?[▽▼⌄]|\d{1,6} ?[△▲⌃^] ?[▽▼⌄]|"
    r"Thumbnail|View \d* ?(?:more )?repl(?:y|ies)|Show (?:more|\d+) .{0,20}repl(?:y|ies).{0,20}|"
    r"Like|Reply|Share(?: ›)?|[Uu]p ?[Vv]ote|[Dd]own ?[Vv]ote|Upvoters|Unlike|"
    r"Load more comments|Avatar|Hide|Edit|Twitter|Facebook)\Z"
)
DELETED = re.compile(
    r"(?:This comment (?:was|has been|is) (?:deleted|removed|awaiting)|"
    r"Dieser Kommentar wurde (?:gelöscht|entfernt)|Ce commentaire a été supprimé|"
    r"Este comentario (?:fue|ha sido) (?:eliminado|borrado)|"
    r"Este comentário foi (?:deletado|excluído|apagado|removido)|"
    r"Questo commento è stato (?:eliminato|rimosso|cancellato)|"
    r"Deze reactie (?:is|werd) verwijderd|Den här kommentaren (?:har tagits|togs) bort).{0,40}\Z"
)
#: Above what only its author sees yet.
AWAITS = re.compile(
    r"(?:Hold on, this is waiting to be approved|This comment is awaiting|"
    r"Dieser Kommentar (?:wartet|muss)|Ce commentaire (?:est )?en attente|"
    r"Este comentario está (?:a la espera|pendiente|esperando|en espera)|"
    r"Este comentário está (?:aguardando|pendente|à espera)|Questo commento è in attesa|"
    r"Deze reactie wacht|Ten komentarz (?:oczekuje|czeka)|Этот комментарий ожидает)\b.{0,60}\Z"
)
COUNT = re.compile(r"(?P<count>\d[\d,]*) [Cc]omments?(?:\t.{0,80})?\Z")
PAGE = re.compile(
    r"(?:Sort by .{1,20}|Join the discussion.{0,3}|Start the discussion.{0,3}|Log in with|"
    r"or sign up with Disqus.*|LOG IN WITH|OR SIGN UP WITH.*|Recommend ?\d*|Share|Tweet|"
    r"Comments continue after advertisement|.{0,40}\b(?i:Disqus)\b.{0,40}|"
    r"\d[\d,]* [Cc]omments?|Name|"
    r"Community|Login ?\d*|Best|Newest|Oldest|Comments|Favorite.{0,20}|⤤ Share)\Z"
)
PAGE_LABELS = {Label.COMPOSER, Label.SORT, Label.COMMENTS}
BUTTON_LABELS = {Label.FOLD, Label.REPLY, Label.SHARE}
POWERED = (
    r"(?:(?:blog )?comments powered by|powered by|propulsé par|bereitgestellt (?:von|durch)|"
    r"(?:desarrollado|con la tecnología) (?:por|de)|desenvolvido por|fornito da|"
    r"aangedreven door|drivs av|obsługiwane przez|работает на) Disqus\b"
)
FOOTER = re.compile(
    r"(?:✉?\s*Subscribe.{0,60}|✉\s*\S.{0,80}|S['’]abonner|Suscríbete|Inscreva-se|"
    r"Politique de confidentialité|Ne vendez pas mes données|No vender? mis datos|"
    r"Não (?:vendam|vender?) meus dados|Meine Daten nicht verkaufen|"
    r"(?i:auch auf|aussi sur|también en|también sobre|também em|anche su|"
    r"ook op|även på|também no|również na) .{1,60}|.?Add Disqus to your site.{0,40}|"
    r"ALSO ON .{1,60}|Also on .{1,60}|"
    r"Load more comments|"
    rf"(?i:{POWERED}).{{0,20}}|"
    r"(?:Do Not Sell My Data|Privacy).{0,30}|"
    r"What's this\?|.{0,3}Disqus' Privacy Policy.{0,40})\Z"
)


def closes(text: str) -> bool:
    """Whether a line closes a comment: "Reply • Share ›", or "Share ›" where nobody may reply."""
    if not 0 < len(text) <= 80:
        return False
    shared = text.endswith(("›", ">")) and label_of(text.rstrip(" ›>")) is Label.SHARE
    return shared or bool(CLOSE.match(text))


def is_of_page(text: str) -> bool:
    """Whether a line is a button or a choice of the page's, in any language; so no name."""
    if BUTTON.match(text) or PAGE.match(text):
        return True
    return label_of(text.rstrip(" ›>")) in BUTTON_LABELS | PAGE_LABELS
