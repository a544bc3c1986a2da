"""WhatsApp exports: ``12/31/20, 11:59 PM - NAME: BODY`` or ``[31.12.20, 23:59:59] NAME: BODY``."""

import re

from thread_cli.ingest.chat import Head, add_messages
from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind

_DATE = (
    r"\d{1,4}[./-] ?\d{1,2}[./-] ?\d{2,4}\.?,?\s(?:à |kl\. ?|klo )?(?:[^\W\d_]{2} ?)?"
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?"
)
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?"
_LINE = re.compile(
    # Copied from its page in a browser the clock stands first.
    rf"(?:\[(?P<a>{_DATE}|{_CLOCK},\s?\d{{1,4}}[./-] ?\d{{1,2}}[./-] ?\d{{2,4}}\.?)\]|"
    rf"(?P<b>{_DATE})(?: -|(?<=\d:\d\d):|(?<=[Mm]):))\s(?P<rest>.*)\Z"
)
_SAID = re.compile(r"(?P<name>[^:]{1,60}): ?(?P<text>.*)\Z")
_DELETED = re.compile(
    r"\u200e?(?:This message was deleted|You deleted this message|Diese Nachricht wurde gelöscht|"
    r"Du hast diese Nachricht gelöscht|Ce message a été supprimé|Vous avez supprimé ce message|"
    r"Se eliminó este mensaje|Eliminaste este mensaje|Questo messaggio è stato eliminato|"
    r"Hai eliminato questo messaggio|Esta mensagem foi apagada|Você apagou esta mensagem|"
    r"Dit bericht is verwijderd|U hebt dit bericht verwijderd|Je hebt dit bericht verwijderd|"
    r"Det här meddelandet (?:togs bort|raderades)|Du (?:tog bort|raderade) det här meddelandet|"
    r"Denne besked blev slettet|Du slettede denne besked|Denne meldingen ble slettet|"
    r"Du slettet denne meldingen|Ta wiadomość została usunięta|Usunięto tę wiadomość|"
    r"Данное сообщение удалено|Вы удалили данное сообщение|Это сообщение удалено|"
    r"Вы удалили это сообщение|Bu mesaj silindi|Bu mesajı sildiniz|Esta mensagem foi eliminada|"
    r"Eliminou esta mensagem|Tämä viesti poistettiin|Tato zpráva byla smazána|"
    r"Pesan ini telah dihapus|Anda telah menghapus pesan ini|"
    r"(?:この)?メッセージは(?:削除|取り消)されました|삭제된 메시지입니다|此消息已(?:删除|撤回)|"
    r"您删除了此消息)[.。]?\Z"
)
#: iOS has what the app itself says said by the group.
_ENCRYPTED = re.compile(
    r"\A\W?(?:Messages and calls|Nachrichten und Anrufe|Les messages et|Los mensajes y|"
    r"I messaggi e|As mensagens e|Berichten en|Meddelanden och|Wiadomości i|Сообщения и|"
    r"メッセージと|메시지와)"
    r".{0,60}(?:end-to-end|Ende-zu-Ende|bout en bout|extremo a extremo|crittograf|ponta a ponta|"
    r"totalsträck|end-to-end-|szyfrowan|сквозн|エンドツーエンド|종단)",
    re.IGNORECASE,
)
#: Begins what the app itself says, and what it shows in place of a picture.
_MARK = "\u200e"
_EDITED = re.compile(
    r"\s?\u200e?\s?<(?:This message was edited|Diese Nachricht wurde bearbeitet|"
    r"Ce message a été modifié|Se editó este mensaje|Este mensaje fue editado|"
    r"Questo messaggio è stato modificato|Esta mensagem foi editada|Mensagem editada|"
    r"Dit bericht is bewerkt|Det här meddelandet (?:har )?redigera(?:des|ts)|"
    r"Denne (?:besked|meldingen) (?:blev|ble) redigeret|Ta wiadomość została edytowana|"
    r"Edytowano tę wiadomość|(?:Данное|Это) сообщение изменено|Bu mesaj düzenlendi)\.?>\Z"
)


class WhatsAppReader:
    """Reads what "Export chat" writes."""

    name = "whatsapp"
    label = "WhatsApp export"
    example = "12/31/20, 11:59 PM - Ada Byron: I agree with the second point."

    def detect(self, source: Source) -> Detection:
        """Count lines that begin with a date and a clock."""
        lines = sum(
            line[:1] in "[0123456789" and bool(_LINE.match(line)) for line in source.bare if line
        )
        if not lines:
            return NOT_SEEN
        first = next(line for line in source.bare if line)
        alone = 0.8 if _LINE.match(first) else 0.4  # below other lines it may be another page's
        return Detection(0.96 if lines > 1 else alone, f"{lines} × “12/31/20, 11:59 PM - NAME: …”")

    def read(self, source: Source) -> Draft:
        """Take every line with a name as a message; lines below go on with it."""
        draft = Draft([], 0.96, "lines that begin with a date and a clock", order="time")
        heads: list[Head] = []
        furniture: dict[int, FurnitureKind] = {}
        group: str | None = None
        for number, bare in enumerate(source.bare):
            match = _LINE.match(bare) if bare[:1] in set("[0123456789") and bare else None
            if match is None:
                continue
            said = _SAID.match(match["rest"])
            if said is None or _ENCRYPTED.search(said["text"]) or _is_told(source, number, said):
                furniture[number] = FurnitureKind.HEADER  # "NAME joined", "changed the subject"
                if said is not None and _ENCRYPTED.search(said["text"]):
                    group = said["name"]
                continue
            heads.append(
                Head(number, number + 1, said["name"].strip("~ "), match["a"] or match["b"])
            )
            heads[-1].lead = said["text"]
        if group is not None:
            for head in _of_app(source, heads, group):
                furniture[head.first] = FurnitureKind.HEADER
                heads.remove(head)
        add_messages(source, heads, furniture, draft)
        for record in draft.records:
            if _DELETED.match(record.text):
                record.extra = {"deleted": True}
            elif _EDITED.search(record.text):
                record.text = _EDITED.sub("", record.text)
                record.extra = {"edited": True}
        return draft


def _is_told(source: Source, number: int, said: re.Match[str]) -> bool:
    """Whether the app tells what somebody did: "NAME: NAME changed the subject", with a mark."""
    name, text = said["name"].strip("~ "), said["text"]
    if name.count('"') % 2 or name.count("“") != name.count("”"):
        return True  # the colon stands in a subject: Ada changed it to "Engines: all"
    return _is_marked(source, number) and text.removeprefix("~").lstrip().startswith(name + " ")


def _is_marked(source: Source, number: int) -> bool:
    return f":{_MARK}" in source.lines[number].replace(" ", "").replace("\u202f", "")


def _of_app(source: Source, heads: list[Head], group: str) -> list[Head]:
    """Return what the app says in a group's name: its mark stands before all of it."""
    mine = [head for head in heads if head.author == group.strip("~ ")]
    people = {head.author for head in heads} - {group}
    marked = all(_is_marked(source, head.first) for head in mine)
    return mine if marked and len(people) > 1 else []


READER = WhatsAppReader()
