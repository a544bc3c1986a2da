"""What LinkedIn's page says beside and below comments, and how it writes ages."""

import re

from thread_cli.ingest import dates

# Below a link to a profile a number and a short unit is an age in any language.
SHORT_AGE = re.compile(r"(?:há )?\d{1,2} ?[^\W\d_]{1,4}\.?\Z")
EDITED = re.compile(r"[(（](?P<word>[^()]{2,18})[)）]\Z")
BUTTON = re.compile(
    r"(?:(?:like|celebrate|praise|support|empathy|love|insightful|interest|funny|entertainment|"
    r"curious|maybe|appreciation)+|\d[\d,.]*|"
    r"·|\|?|Report this comment|(?:Previous|Next) image|Open options for .+|"
    r"(?:\.{3}|…) ?(?:see )?more|(?:See|Show) translation(?: of this comment)?|"
    r"Like ?\d* ?Comment ?\d* ?Share ?\d*|"
    r"\d[\d,]* Likes? ?(?:[•·] ?)?\d[\d,]* (?:Comments?|Repl(?:y|ies))(?: on .+)?)\Z"
)
#: Below the comments, on pages for those who are not logged in.
FOOT = re.compile(
    r"(?:More Relevant Posts|More from this author|"
    r"More articles by .{1,80}|Others also viewed|Explore (?:topics|content categories)|"
    r"Insights from the community|Sign in to view more content|\d[\d,]* followers)\Z"
)
SIGN_IN = re.compile(
    r"(?:To view or add a comment,? sign in|Pour afficher ou ajouter un commentaire, "
    r"(?:identifiez|connectez)-vous|Zum Anzeigen oder Hinzufügen von Kommentaren einloggen|"
    r"(?:Inicia sesión para ver o añadir|Para ver o añadir|"
    r"(?:Entre|Entrar) para (?:ver|visualizar) ou adicionar|Para visualizar ou adicionar|"
    r"Accedi per (?:visualizzare|vedere) o aggiungere|Per visualizzare o aggiungere) "
    r"u[nm]a? com(?:ment|entári|entari)o.{0,30}|"
    r"Meld u aan om commentaar te bekijken of toe te voegen)\.?\Z"
)
REACTIONS = re.compile(r"(?:Like ?Reply ?)?(?:\d[\d,.]* (?:Reactions?|Likes?) ?)*\Z")
REPORT = frozenset(
    {
        *("Report this comment", "Signaler ce commentaire", "Diesen Kommentar melden"),
        *("Denunciar este comentario", "Denunciar este comentário", "Segnala questo commento"),
        *("Notificar este comentario", "Dit commentaar rapporteren", "Rapportera kommentaren"),
    }
)
#: What the link to a profile says around the name: "Profil von … anzeigen".
LEAST_FRAME, LONGEST_FRAME, MOST_NAME = 4, 40, 80


def is_age(text: str) -> bool:
    """Whether a line says how old a comment is, or when it was written."""
    return bool(SHORT_AGE.match(text)) or dates.is_date(text)
