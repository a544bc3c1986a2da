"""Discourse's mails: what was said before, as ``HANDLE Full Name`` over a day.

A handle has no space in it, so what stands behind one is the full name.
"""

import re

from thread_cli.ingest import dates
from thread_cli.ingest.formats import discourse_lines as kind
from thread_cli.ingest.headed import Head
from thread_cli.ingest.source import Source

PREVIOUS = re.compile(
    r"(?:Previous Replies|Vorherige (?:Antworten|Beiträge)|Réponses précédentes|"
    r"Respuestas (?:anteriores|previas)|Respostas anteriores|Risposte precedenti|"
    r"(?:Vorige|Eerdere) antwoorden|Предыдущие ответы|Poprzednie odpowiedzi|Tidigare svar)\Z"
)
FOOT = re.compile(
    r"(?:Visit (?:Topic|Message)\b.{0,80}|To unsubscribe from these emails\b.{0,80}|"
    r"(?:Thema|Nachricht) (?:aufrufen|besuchen|ansehen)\b.{0,100}|"
    r"(?:Voir|Visiter) le (?:sujet|message)\b.{0,100}|"
    r"(?:Visit[ae]r?|Ver) (?:el tema|el mensaje|o tópico|a mensagem)\b.{0,100}|"
    r"Visita l['’]argomento\b.{0,100}|Bezoek (?:topic|bericht)\b.{0,100}|"
    r"Um .{1,60} abzubestellen\b.{0,60}|Pour (?:vous désabonner|se désabonner)\b.{0,80}|"
    r"Para (?:darte de baja|cancelar la suscripción|cancelar)\b.{0,80})\Z"
)
_NAME = re.compile(r"(?P<handle>[\w.-]{1,60})(?: \S.{0,58})?\Z")


def find_heads(source: Source) -> list[Head]:
    """Return the posts that a mail quotes; none where it has no words of Discourse's mails."""
    bare = source.bare
    if not any(len(t) <= 160 and (FOOT.match(t) or PREVIOUS.match(t)) for t in bare):
        return []
    posts: list[Head] = []
    for index, text in enumerate(bare):
        if not index or not 0 < len(text) <= 20 or not dates.is_date(text):
            continue
        name = _NAME.match(bare[index - 1])
        top = index < 2 or not bare[index - 2] or bool(PREVIOUS.match(bare[index - 2]))
        if name and top and not kind.BUTTON.match(text):
            posts.append(Head(index - 1, index + 1, name["handle"], text))
    return posts if len(posts) > 1 else []
