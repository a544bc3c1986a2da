"""What Slack's page says of itself, beside and between the messages."""

import re

EMOJI = re.compile(r":[\w+-]+:")
FURNITURE = re.compile(
    r"(?:(?:\d+ repl(?:y|ies))?(?:Last reply|Letzte Antwort|Dernière réponse|Última respuesta|"
    r"Ultima risposta|Última resposta|Laatste (?:antwoord|reactie)|Ostatnia odpowiedź|"
    r"Последний ответ|最終返信) ?.{2,60}|"
    r"View (?:thread|newer replies|message)|Thread anzeigen|Afficher le fil|Voir le fil|Ver hilo|"
    r"Visualizza thread|Ver (?:conversa|tópico|thread)|Thread weergeven|Zobacz wątek|"
    r"Показать тред|スレッドを表示する?|Also sent to (?:the channel|#\S{1,80})|"
    r"[Nn]ew(?: messages?)?|Neue?(?: Nachrichten)?|Nouveau(?:x messages)?|Nuevo|Nuovo|Novo|Nieuw|"
    r"This message was deleted\.|Diese Nachricht wurde gelöscht\.|Ce message a été supprimé\.|"
    r"Este mensaje se ha eliminado\.|Esta mensagem foi excluída\.|Dit bericht is verwijderd\.|"
    rf"{EMOJI.pattern}|\(edited\)|"
    r"Also send to #?.{1,80}|Reply(?:\.{3}|…)|"
    r"Saved for later.*)\Z"
)
ANSWERED = re.compile(
    r"(?:replied to a thread|hat auf einen Thread geantwortet|a répondu à un fil|"
    r"respondió (?:a|en) un hilo|respondeu a uma? (?:conversa|thread)|ha risposto a un thread|"
    r"heeft geantwoord in een thread|スレッドに返信しました) ?[:：]\Z"
)
#: The box below the last message names the channel.
BOX = re.compile(
    r"(?:Message|Nachricht an|Envoyer un message à|Mensaje a|Reply|Antworten|Répondre|"
    r"Responder|Rispondi|Beantwoorden|Reageren)(?: #?[\w-]{1,80})?"
    r"(?:\.\.\.|…)?\Z"
)
#: Over the channel's name, and below it.
OF_CHANNEL = re.compile(
    r"(?:Channel|Kanal|Canal|Canale|Kanaal|Kanał|Канал|チャンネル|Add a topic|Thema hinzufügen|"
    r"Ajouter un sujet|Añadir un tema|Adicionar um tópico|Aggiungi un argomento)\Z"
)
#: What is said of a picture; its name stands once more below it.
FILE = re.compile(r"\S.{0,80}\.(?:png|jpe?g|gif|pdf|mov|mp4|heic|webp)\Z", re.IGNORECASE)
