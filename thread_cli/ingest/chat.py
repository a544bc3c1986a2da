"""What the readers of chats share: messages stand in the order of time, one after another.

A clock alone gets its day from the line with a date that stands above it.
"""

import re

from thread_cli.ingest.draft import Draft
from thread_cli.ingest.headed import (
    Head,
    add_comment,
    add_cut_start,
    add_furniture,
    filled_lines,
    no_line,
)
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

# What a channel's page begins with; a message that was cut off is not like it.
_OF_CHANNEL = re.compile(
    r"#\s?[\w-]+\Z|[☆★] ?\||"
    r"\d[\d,]* ?(?:members?|online|Mitglieder|membres|miembros|membros|membri|leden|medlemmar|"
    r"medlemmer|członk\w+|участник\w*|üye|メンバー|명)\b|Welcome to #|"
    r"This is the (?:start|very beginning) of |"
    r"\w+ created this channel|Search\Z|"
    r"(?:Add (?:a )?(?:bookmark|canvas)|Messages|Files|Pins|Bookmarks|Canvas|Huddle|About|"
    r"Lesezeichen hinzufügen|Ajouter un signet|Añadir un marcador|Adicionar um marcador|"
    r"Aggiungi un segnalibro|Bladwijzer toevoegen|Nachrichten|Dateien|Fichiers|Archivos)\Z",
    re.IGNORECASE,
)

#: The box below the last message names the channel.
_BOX = re.compile(
    r"(?:(?:Message|Nachricht (?:an|in)|Envoyer un message (?:à|dans|sur)|"
    r"(?:Enviar (?:un |uma )?)?mensa(?:je|gem) (?:a|en|para|em)|Conversar em|"
    r"(?:Invia un )?messaggio (?:a|in|su)|Bericht (?:sturen )?(?:naar|aan|in)|"
    r"(?:Napisz|Wyślij wiadomość) (?:na|do)|Написать(?: сообщение)? (?:в|на)|"
    r"Skriv (?:till?|i)|Meddelande (?:till?|i)|Besked til) ?#\S{1,100}|"
    r"#\S{1,100}?(?: ?(?:への?|に)メッセージ.{0,8}| kanalına mesaj gönder|에 메시지 보내기))\Z",
    re.IGNORECASE,
)

__all__ = ["Head", "add_messages", "is_box"]


def is_box(line: str) -> bool:
    """Whether a line is the box to write in below a channel: "Message #garden"."""
    return "#" in line and bool(_BOX.match(line))


def add_messages(
    source: Source, heads: list[Head], furniture: dict[int, FurnitureKind], draft: Draft
) -> None:
    """Add a record for each message; it goes on until the next one or a line of furniture.

    Args:
        source: The source.
        heads: Messages by their lines; ``body`` may equal ``first`` where both share a line.
        furniture: Lines that belong to no message.
        draft: Gets the records.
    """
    draft.order = "time"
    for number, kind in furniture.items():
        add_furniture(source, draft, number, number + 1, kind)
    marks = sorted(furniture)
    if heads:
        above = [n for n in filled_lines(source, 0, heads[0].first) if n not in furniture]
        pages = [n for n in above if _OF_CHANNEL.match(source.bare[n])]
        if pages:
            add_furniture(source, draft, 0, pages[-1] + 1, FurnitureKind.HEADER)
            above = [n for n in above if n > pages[-1]]
            if all(source.bare[n].isdecimal() for n in above):  # how many people are in it
                add_furniture(source, draft, pages[-1] + 1, heads[0].first, FurnitureKind.HEADER)
                above = []
        if above:
            add_cut_start(source, draft, above[0], above[-1] + 1, no_line)
    at = 0
    for number, head in enumerate(heads):
        end = heads[number + 1].first if number + 1 < len(heads) else len(source)
        while at < len(marks) and marks[at] < head.body:
            at += 1
        if at < len(marks) and marks[at] < end:
            end = marks[at]
        add_comment(source, draft, head, end)
