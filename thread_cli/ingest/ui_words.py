"""What the buttons and labels of comment sections are called, in the languages of most of them.

One table for all readers: a platform translates its page, and its layout stays the same.
A number in a label counts for any number: ``View # replies``.
"""

import re
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache

from thread_cli.ingest.fold_words import is_fold
from thread_cli.ingest.line_parts import count_in


class Label(Enum):
    """What a line of the page is for."""

    REPLY = "reply"
    LIKE = "like"
    SHARE = "share"
    OTHER = "other"
    FOLD = "fold"
    REPLIES = "replies"
    COMMENTS = "comments"
    SHARES = "shares"
    SORT = "sort"
    COMPOSER = "composer"
    EDITED = "edited"
    AUTHOR = "author"
    FAN = "fan"
    ANSWERING = "answering"


_WORDS = {
    Label.REPLY: "phản hồi|vastaus|reagovat|"
    "reply|antworten|répondre|responder|rispondi|beantwoorden|reageren|svar|svara"
    "|besvar|odpowiedz|ответить|відповісти|yanıtla|balas|返信|返信する|답글|답글 달기|回复|回覆"
    "|odpovědět|odpovedať|vastaa|válasz|răspunde|απάντηση|رد|הגב|השב|trả lời|odgovori|ตอบกลับ"
    "|antwoord|antwoorden|răspundeți|답장|reageer|cevapla|응답|respon|odgovor",
    Label.LIKE: "gosto|gusta|"
    "like|gefällt mir|j'aime|me gusta|mi piace|gosto|curtir|vind ik leuk|interessant"
    "|gilla|synes godt om|liker|lubię to|lubię to!|нравится|подобається|beğen|suka|recommander"
    "|recomendar|consiglia|いいね|いいね!|좋아요|赞|讚"
    "|leuk|to se mi líbí|páči sa mi to|tykkää|tetszik|îmi place|μου αρέσει|μου αρέσει!|أعجبني"
    "|אהבתי|thích|sviđa mi se|ถูกใจ|gostei|poleć|lik|apreciez|sukai|추천|liked",
    Label.SHARE: "jaa|partilhar|"
    "share|teilen|partager|compartir|condividi|partilhar|compartilhar|delen|dela|del"
    "|udostępnij|поделиться|поширити|paylaş|bagikan|シェア|シェアする|共有|공유|공유하기|分享"
    "|sdílet|zdieľať|jaa|megosztás|distribuie|κοινοποίηση|مشاركة|שיתוף|chia sẻ|podijeli|แชร์",
    Label.OTHER: "terjemahkan postingan|přeložit příspěvek|repost|post übersetzen|traducir post"
    "|traducir publicación|traduire le post"
    "|traduci post|traduzir post|post vertalen|översätt inlägg|oversæt opslag|oversett innlegg"
    "|przetłumacz wpis|перевести пост|postu çevir|ポストを翻訳|게시물 번역하기|翻译帖子"
    "|translate post|pesquisar comentários|buscar comentarios|kommentare durchsuchen"
    "|rechercher dans les commentaires|cerca commenti|search comments"
    "|send|follow|hide|report|save|remove preview|see translation|see original"
    "|see more|…more|…see more|dislike|comment|react like|active"
    "|folgen|senden|reposten|übersetzung anzeigen|original anzeigen|mehr anzeigen|…mehr"
    "|mehr ansehen|melden|ausblenden|kommentieren|kommentar"
    "|suivre|envoyer|republier|voir la traduction|voir l'original|afficher la traduction|voir plus"
    "|…plus|…voir plus|signaler|masquer|commenter"
    "|seguir|enviar|ver traducción|ver original|ver más|…más|…ver más|denunciar|ocultar|comentar"
    "|segui|invia|vedi traduzione|vedi originale|vedi altro|altro|…altro|commenta"
    "|ver tradução|ver mais|…mais|…ver mais"
    "|volgen|verzenden|vertaling weergeven|meer weergeven|följ|följer|skicka|visa översättning"
    "|visa mer|følg|vis oversettelse|vis mere|obserwuj|zobacz tłumaczenie|zobacz więcej"
    "|подписаться|показать перевод|ещё|пожаловаться|フォロー|フォローする|翻訳を見る|翻訳を表示"
    "|もっと見る|…もっと見る|コメント|コメントする|팔로우|번역 보기|더 보기|关注|查看翻译|展开",
    Label.FOLD: "zobrazit další odpovědi|tampilkan lebih banyak balasan|ver as # respostas"
    "|ver a resposta|näytä kaikki # vastausta|näytä # vastaus"
    "|näytä # vastausta|näytä lisää kommentteja|zobrazit všechny odpovědi (#)"
    "|zobrazit # odpověď|zobrazit další komentáře|načíst další komentáře"
    "|переглянути всі відповіді (#)|переглянути # відповідь"
    "|переглянути більше коментарів|# yanıtın tümünü gör|# yanıtı gör"
    "|diğer yorumları gör|daha fazla yorum yükle|lihat semua # balasan"
    "|lihat # balasan|lihat komentar lainnya|muat komentar lainnya"
    "|xem tất cả # phản hồi|xem # phản hồi|xem thêm bình luận|查看全部#則回覆"
    "|查看全部 # 則回覆|查看#則回覆|查看更多留言|mind a(z) # válasz megtekintése"
    "|# válasz megtekintése|további hozzászólások megtekintése"
    "|vezi toate cele # răspunsuri|vezi # răspuns|vezi mai multe comentarii"
    "|προβολή και των # απαντήσεων|προβολή # απάντησης|προβολή περισσότερων σχολίων"
    "|加载更多评论|查看更多评论|hent flere kommentarer|last inn flere kommentarer"
    "|загрузить ещё комментарии|"
    "antworten anzeigen|mehr antworten anzeigen|afficher plus de réponses"
    "|mostrar más respuestas|mostra altre risposte|mostrar mais respostas|meer antwoorden tonen"
    "|meer antwoorden weergeven|visa fler svar|vis flere svar|pokaż więcej odpowiedzi"
    "|показать больше ответов|返信をさらに表示|답글 더 보기|显示更多回复|daha fazla yanıt göster"
    "|show more replies|show additional replies|mehr kommentare ansehen|mehr kommentare anzeigen"
    "|afficher les réponses|mostrar respuestas|mostra risposte|mostrar respostas"
    "|antwoorden weergeven|visa svar|vis svar|pokaż odpowiedzi|показать ответы|返信を表示"
    "|view more replies (#)|wyświetl więcej odpowiedzi|wyświetl więcej odpowiedzi (#)"
    "|wyświetl więcej komentarzy|visualizza altre risposte|visualizza altre risposte (#)"
    "|meer antwoorden weergeven|visa fler svar|vis flere svar|показать ещё ответы"
    "|weitere antworten anzeigen (#)|ver más respuestas (#)|ver mais respostas (#)"
    "|afficher plus de réponses (#)"
    "|view # reply|view # replies|view all # replies|view # more reply"
    "|view # more replies|view more replies|view # comments|view more comments"
    "|view previous comments|# more comments|# weitere kommentare|# weitere antworten"
    "|# autres commentaires|# commentaires de plus|# autres réponses|# comentarios más"
    "|# respuestas más|# mais comentários|# altri commenti|# altre risposte|# meer reacties"
    "|# fler kommentarer|altri # commenti|otros # comentarios|andere # reacties|nog # reacties"
    "|view # more comments|load more comments|see previous replies"
    "|load previous replies|hide replies|show more replies|show replies|view all # comments"
    "|# antwort ansehen|# antworten ansehen|alle # antworten ansehen|antwort ansehen"
    "|# antwort anzeigen|# antworten anzeigen|alle # antworten anzeigen|antworten ausblenden"
    "|weitere kommentare ansehen|weitere kommentare anzeigen|weitere kommentare laden"
    "|mehr kommentare laden|vorherige kommentare ansehen|vorherige antworten anzeigen"
    "|weitere antworten anzeigen"
    "|afficher la réponse|afficher # réponse|afficher les # réponses|afficher # réponses"
    "|voir la réponse|voir # réponse|voir les # réponses|voir # réponses|masquer les réponses"
    "|voir plus de commentaires|voir d'autres commentaires|afficher plus de commentaires"
    "|afficher d'autres commentaires|charger plus de commentaires"
    "|voir les commentaires précédents|afficher les commentaires précédents"
    "|afficher les réponses précédentes|afficher plus de réponses"
    "|ver # respuesta|ver # respuestas|ver las # respuestas|ver respuesta|ver todas las respuestas"
    "|ocultar respuestas|ver más comentarios|cargar más comentarios|ver comentarios anteriores"
    "|mostrar # respuestas|ver respuestas anteriores|ver más respuestas"
    "|visualizza # risposte|mostra # risposte|vedi # risposte|visualizza altri commenti"
    "|visualizza tutte le # risposte|mostra altre risposte|nascondi risposte|vedi altri commenti"
    "|mostra altri commenti|carica altri commenti"
    "|ver # resposta|ver # respostas|ver todas as # respostas|ver mais comentários"
    "|carregar mais comentários|ocultar respostas|ver mais respostas"
    "|# antwoord bekijken|# antwoorden bekijken|alle # antwoorden bekijken"
    "|meer opmerkingen bekijken|meer reacties bekijken|meer commentaren laden"
    "|visa # svar|visa alla # svar|visa fler kommentarer|läs in fler kommentarer"
    "|se # svar|vis # svar|vis alle # svar|se alle # svar|vis flere kommentarer"
    "|wyświetl # odpowiedzi|wyświetl odpowiedzi (#)|zobacz # odpowiedzi"
    "|wyświetl więcej komentarzy|zobacz więcej komentarzy"
    "|показать # ответ|показать # ответа|показать # ответов|посмотреть # ответ"
    "|посмотреть # ответа|посмотреть # ответов|показать ещё комментарии|ещё комментарии"
    "|返信#件を表示|返信#件をすべて見る|# 件の返信を表示|#件の返信を表示|他のコメントを見る"
    "|コメントをさらに表示|さらにコメントを読み込む|以前のコメントを見る"
    "|답글 #개 보기|답글 #개 모두 보기|댓글 더 보기|查看 # 条回复|查看全部 # 条回复|查看更多评论",
    Label.REPLIES: "# vastaus|# vastausta|# odpovědi|# odpověď|# odpovědí|# відповідь|# відповіді"
    "|# відповідей|# balasan|# phản hồi|# 則回覆|#則回覆|# válasz|# răspuns"
    "|# răspunsuri|# απάντηση|# απαντήσεις|返信 #|# lượt phản hồi|"
    "# reply|# replies|# antwort|# antworten|# réponse|# réponses|# respuesta"
    "|# respuestas|# risposta|# risposte|# resposta|# respostas|# antwoord|# antwoorden|# reactie"
    "|# svar|# odpowiedź|# odpowiedzi|# ответ|# ответа|# ответов|# yanıt|返信 # 件|返信#件"
    "|# 件の返信|#件の返信|답글 #개|# 条回复|# reactions|# reaction|# likes"
    "|# gefällt mir-angaben|# réactions|# j'aime",
    Label.COMMENTS: "# comment|# comments|# kommentar|# kommentare|# commentaire|# commentaires"
    "|# comentario|# comentarios|# commento|# commenti|# comentário|# comentários|# reacties"
    "|# commentaren|# commentaar"
    "|# opmerkingen|# kommentarer|# komentarz|# komentarze|# komentarzy|# комментарий"
    "|# комментария|# комментариев|# yorum|コメント # 件|コメント#件|# 件のコメント|#件のコメント"
    "|댓글 #개|# 条评论|# kommenttia|# kommentti|# komentář|# komentáře|# komentářů|# коментар"
    "|# коментарі|# коментарів|# hozzászólás|# megjegyzés|# comentarii|# comentariu|# σχόλια"
    "|# σχόλιο|# komentar|# komentara|# komentara|# bình luận|# tanggapan|# 則留言|댓글 # 개"
    "|# comentaris|# comentari",
    Label.SHARES: "# shares|# share|# mal geteilt|# partages|# veces compartido"
    "|# condivisioni|# reposts|# repost",
    Label.SORT: "olennaisimmat|kaikki kommentit|uusimmat|lajitteluperuste|nejrelevantnější"
    "|všechny komentáře|nejnovější|seřadit podle|найрелевантніші|усі коментарі"
    "|найновіші|сортувати|en alakalı|tüm yorumlar|en yeniler|sıralama ölçütü"
    "|paling relevan|semua komentar|terbaru|urutkan|phù hợp nhất|tất cả bình luận"
    "|mới nhất|sắp xếp theo|最相關|所有留言|由新到舊|排序依據|legrelevánsabb"
    "|minden hozzászólás|összes hozzászólás|legújabb|rendezési szempont"
    "|cele mai relevante|toate comentariile|cele mai noi|sortează după|πιο σχετικά"
    "|όλα τα σχόλια|νεότερα|ταξινόμηση κατά|sorter etter|sortér efter|"
    "most relevant|all comments|newest|top comments|newest first|most recent|sort by"
    "|relevanteste|relevanteste zuerst|am relevantesten|alle kommentare|neueste|neueste zuerst"
    "|sortieren nach|top-kommentare|neuste|älteste zuerst|älteste|beste|oldest|oldest first"
    "|les plus anciens|plus anciens|meilleurs|más antiguos|mejores|più vecchi|meno recenti"
    "|migliori"
    "|mais antigos|melhores|oudste|beste reacties|äldst|äldsta|ældste|eldste|najstarsze|najlepsze"
    "|сначала старые|старые|лучшие|古い順|人気順|評価順|오래된순|인기순|최고 댓글|最早"
    "|les plus pertinents|plus pertinents|tous les commentaires|les plus récents|plus récents"
    "|trier par|meilleurs commentaires"
    "|más relevantes|más pertinentes|todos los comentarios|más recientes|ordenar por"
    "|comentarios destacados|principales"
    "|più pertinenti|i più pertinenti|tutti i commenti|più recenti|ordina per"
    "|mais relevantes|todos os comentários|mais recentes|classificar por"
    "|meest relevant|alle reacties|nieuwste|sorteren op|mest relevanta|mest relevant"
    "|mest relevante|alla kommentarer|alle kommentarer|nyaste|nyeste|sortera efter|sorter efter"
    "|najtrafniejsze|najbardziej trafne|wszystkie komentarze|najnowsze|sortuj według"
    "|сначала актуальные|самые актуальные|все комментарии|сначала новые|упорядочить"
    "|関連度の高い順|最も関連性の高い順|関連度順|すべてのコメント|新しい順|並べ替え"
    "|관련성순|관련성 높은 순|모든 댓글|최신순|정렬 기준|最相关|所有评论|最新|排序方式",
    Label.COMPOSER: "kirjoita kommentti|lisää kommentti|napište komentář|přidejte komentář"
    "|напишіть коментар|додайте коментар|yorum yaz|yorum ekleyin|tulis komentar"
    "|tambahkan komentar|viết bình luận|留言|新增留言|撰寫留言"
    "|írj egy hozzászólást|hozzászólás írása|scrie un comentariu"
    "|adaugă un comentariu|γράψτε ένα σχόλιο|προσθέστε ένα σχόλιο|"
    "write a comment|write a public comment|write a reply|add a comment"
    "|leave a comment|post your reply|write a response|what are your thoughts?"
    "|join the conversation|join the discussion|start the discussion|open emoji keyboard"
    "|starte die diskussion|an der diskussion teilnehmen|an diskussion beteiligen"
    "|participer à la discussion|démarrer la discussion|commencer la discussion"
    "|únete a la discusión|únete a la conversación|sé el primero en comentar"
    "|iniciar a discussão|participe da discussão|partecipa alla discussione"
    "|inizia la discussione|start de discussie|doe mee met de discussie"
    "|kommentar hinzufügen|kommentar schreiben|kommentieren|schreib einen kommentar"
    "|schreibe einen kommentar|schreiben sie einen kommentar|kommentar verfassen"
    "|öffentlich kommentieren|deine antwort posten|posta la tua risposta"
    "|post je antwoord|yanıtını gönder|opublikuj odpowiedź|опубликуйте ответ"
    "|poste deine antwort|kommentieren als #"
    "|écrivez un commentaire|écrire un commentaire|ajouter un commentaire"
    "|ajoutez un commentaire|laissez un commentaire|postez votre réponse|poster votre réponse"
    "|publier votre réponse|écrivez une réponse"
    "|escribe un comentario|añade un comentario|agregar un comentario|agrega un comentario"
    "|añadir un comentario|añadir comentario|agregar comentario|deja un comentario"
    "|publica tu respuesta|postea tu respuesta"
    "|scrivi un commento|aggiungi un commento|lascia un commento|pubblica la tua risposta"
    "|escreva um comentário|escreve um comentário|adicione um comentário|adicionar comentário"
    "|deixe um comentário|poste sua resposta"
    "|schrijf een reactie|schrijf een opmerking|een reactie toevoegen|voeg een reactie toe"
    "|een opmerking toevoegen|commentaar toevoegen"
    "|skriv en kommentar|skriv kommentar|lägg till en kommentar|tilføj en kommentar"
    "|legg til en kommentar|legg til en offentlig kommentar"
    "|napisz komentarz|dodaj komentarz|напишите комментарий|введите комментарий"
    "|оставьте комментарий|добавить комментарий|yorum yaz|yorum ekle"
    "|コメントする...|コメントを追加|公開コメントを入力|コメントを書く|コメントを入力"
    "|返信をポスト|返信をツイート"
    "|댓글 추가|댓글을 입력하세요|添加评论|发表评论|写评论",
    Label.EDITED: "muokattu|upraveno|відредаговано|змінено|diedit|đã chỉnh sửa|已編輯|szerkesztve"
    "|editat|τροποποιήθηκε|redigerades|endret|edytowany|修改过|"
    "edited|bearbeitet|modifié|editado|modificato|modificata|bewerkt|redigerad"
    "|redigert|redigeret|edytowano|изменено|отредактировано|düzenlendi|編集済み|수정됨|已编辑",
    Label.AUTHOR: "tekijä|yazar|penulis|tác giả|szerző|συντάκτης|autor příspěvku|дописувач|"
    "author|op|autor|autorin|autor:in|verfasser|auteur|auteure|autora|autore|autrice"
    "|författare|forfatter|автор|投稿者|作成者|작성자|作者|autor da publicação|autor do post"
    "|autor de la publicación|autor del post|auteur de la publication|auteur du post"
    "|autore del post|autore della pubblicazione|verfasser des beitrags|beitragsersteller"
    "|ersteller"
    "|plaatser|trådstartare",
    Label.FAN: "all-star contributor|top contributor|rising contributor|new member|new contributor"
    "|valued responder|conversation starter|visual storyteller|founding member|anonymous member"
    "|neues mitglied|nouveau membre|nouvelle membre|nuevo miembro|nuovo membro|novo membro"
    "|nieuw lid|nowy członek|новый участник|新メンバー|principal fã|maior fã|super-fã|beste fan"
    "|top-beitragende|top-beitragender|contributeur principal|colaborador destacado"
    "|colaborador principal|top fan|rising fan|admin|moderator|verified account|group expert"
    "|creator|fan|top-fan|aufsteigender fan|administrator|moderatorin|gruppenexperte|super fan"
    "|top fan badge|fan incontournable|fan numéro un|fan étoile|modérateur|modératrice"
    "|administrateur|gran fan|fan destacado|fan emergente|administrador|moderador|superfan"
    "|fan più attivo|amministratore|moderatore|superfã|beheerder|topfan|администратор|модератор"
    "|トップファン|管理人|管理者|モデレーター|관리자|verifizierter account"
    "|verifizierter nutzer|compte certifié"
    "|compte vérifié|cuenta verificada|account verificato|conta verificada|geverifieerd account"
    "|verifierat konto|verificeret konto|verifisert konto|zweryfikowane konto"
    "|подтвержденный аккаунт|подтверждённый аккаунт|официальный аккаунт|認証済みアカウント"
    "|인증된 계정|认证账号",
    Label.ANSWERING: "odpověď uživateli|у відповідь|vastauksena|replying to|antwort an"
    "|als antwort auf|en réponse à|réponse à"
    "|respondiendo a|en respuesta a|in risposta a|rispondendo a|em resposta a|respondendo a"
    "|in antwoord op|als antwoord op|reactie op|svarar|som svar till|som svar til|svarer"
    "|svar til|svar till|w odpowiedzi do|odpowiedź do|в ответ|в ответ пользователю|yanıt olarak"
    "|membalas|返信先|返信先:|返信先：|님에게 보내는 답글|回复|回覆",
}  # fmt: skip
_TABLE = {
    word.casefold(): label for label, words in reversed(_WORDS.items()) for word in words.split("|")
}
_LONGEST = 60
_NUMBER = re.compile(r"\d[\d.,\u202f\xa0]*(?:[KMkm]|\s?(?:Tsd|Mio|mil|k|rb|万|만)\b\.?)?")
#: With the order that is chosen behind it: "Sort by Top".
_SORTED = re.compile(
    r"(?:sort by|sorted by|sortieren nach|sortiert nach|trier par|ordenar por|ordina per|"
    r"classificar por|sorteren op|sorteer op|sortera efter|sorter efter|sortuj według|"
    r"сортировать по|сортировка)(?: ?: ?| )[^\W\d_]+(?: [^\W\d_]+){0,2}\Z"
)
_SIDES = " \u200e\u200f\xa0·•"


@lru_cache(maxsize=4096)
def label_of(line: str) -> Label | None:
    """Return what a line says if it is nothing but a label of the page, else none."""
    if not 0 < len(line) <= _LONGEST:
        return None
    text = line.strip(_SIDES).casefold().replace("’", "'").replace("！", "!")
    if text in _TABLE:
        return _TABLE[text]
    if _SORTED.match(text):
        return Label.SORT
    text = " ".join(_NUMBER.sub("#", text).split())
    found = _TABLE.get(text) or _TABLE.get(text.removesuffix("...").removesuffix("…").rstrip())
    return found or (Label.FOLD if is_fold(text) else None)


def words_of(label: Label) -> str:
    """Return the label's words as alternatives of a regular expression that ignores case."""
    words = sorted(_WORDS[label].split("|"), key=len, reverse=True)
    return "|".join(re.escape(word).replace("'", "['’]") for word in words)


def is_label(line: str) -> bool:
    """Whether a line is a label of the page, in any language."""
    return label_of(line) is not None


def declared_in(lines: Iterable[str]) -> int | None:
    """Return how many comments the last of these lines that counts comments says there are."""
    counted = [line for line in lines if label_of(line) is Label.COMMENTS]
    number = _NUMBER.search(counted[-1]) if counted else None
    digits = re.sub(r"[.,\s]", "", number[0]) if number else ""
    return count_in(digits) if digits.isdecimal() else None  # not "1.2K"
