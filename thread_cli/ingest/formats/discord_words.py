"""What Discord's page says of itself, beside and between the messages."""

import re

from thread_cli.ingest.ui_words import Label, words_of

#: Above the first message that a person has not read.
NEW = frozenset("new neu nouveau nuevo nuovo novo nieuw nowe новое новые ny nytt 新着".split())
#: Beside a name: a program, a role's icon, another server's tag, each on a line of its own.
TAG = re.compile(
    r"(?:✓ ?)?(?:APP|BOT|OP|SYSTEM|MOD|MODS|ADMIN|STAFF|OWNER|VIP)\Z|"
    r"(?:Role[ -]icon|Rollen-?[Ss]ymbol|Icône de rôle|Ícono? d[eo] (?:rol|cargo)|Icona (?:del )?"
    r"ruolo|Rolpictogram|Ikona roli|Значок роли|ロールアイコン)\b.{0,60}\Z|"
    r"Server[ -][Tt]ag\b.{0,60}\Z|(?:Tag|Étiquette|Etiqueta) (?:de |du |del |do )?"
    r"(?:serveur|servidor|server)\b.{0,60}\Z"
)
#: The same tag stands there once more as it is shown.
NAMED_TAG = re.compile(r".{0,20}(?:[Tt]ag|Étiquette|Etiqueta).{0,20}: (?P<tag>\S{1,8})\Z")
#: What the page tells in a message's place; a name stands before most of it.
TOLD = re.compile(
    r"(?:(?:(?P<cut>\A)| )(?:joined the (?:party|server)\.|just (?:joined|landed|"
    r"showed up|slid into the server|boosted the server!?.{0,20})[.!]|"
    r"is here\.|hopped into the server\.|"
    r"(?:pinned|a épinglé|hat|ha fijado|fijó|fixou|ha fissato|heeft) "
    r"(?:a|une?|eine|um|uma|un|een) .{1,60}"
    r"(?:channel|messages?|salon|angepinnt|angeheftet|canale?|vastgemaakt|vastgezet)\..{0,60}|"
    r"started a (?:thread|call).{0,80})|Welcome,? .{1,40}\. .{1,40}\.?)\Z"
)
HOVER = re.compile(
    r"(?:Click to react|Click to see (?:attachment|sticker).*|"
    r"Klicke?,? um (?:den )?Anhang (?:zu sehen|anzuzeigen).*|"
    r"Cliquez? pour (?:voir|afficher) la pièce jointe.*|"
    r"Haz clic para ver (?:el )?archivo adjunto.*|"
    r"Clique para ver o anexo.*|Original message was deleted\.?|Message could not be loaded\.?|"
    r"Add Reaction|Wave to say hi!|"
    r"You do not have permission to send messages in this channel\.|"
    r"(?:ONLINE|OFFLINE) — \d[\d,]*)\Z"
)
#: The buttons of a message that the pointer is on.
MENU = ("Add Reaction", "Reply", "Forward", "More")
#: Said in place of what a message answers.
GONE = ("Original message was deleted", "Message could not be loaded")
#: When a further message of the same person was sent.
CLOCK = re.compile(r"\[(?P<time>\d{1,2}:\d{2}(?: ?[AP]M)?)\]")
#: At a channel's beginning.
START = re.compile(
    r"Welcome to #[\w-]{1,100}!|This is the start of the #[\w-]{1,100} channel\..{0,200}|"
    r"Edit Channel"
)
#: Said in place of a picture.
PICTURE = frozenset("Image Bild Imagen Imagem Immagine Afbeelding Obraz Изображение 画像".split())
EDITED = re.compile(rf" ?\((?:{words_of(Label.EDITED)})\)\Z", re.IGNORECASE)
