"""What Stack Exchange's sites in Spanish, Portuguese, Russian and Japanese write.

Each is alternatives of a regular expression, for what the English page has in the same place.
"""

_MONTH = (
    r"(?:ene|jan|feb|fev|mar|abr|may|mai|jun|jul|ago|sep|set|oct|out|nov|dic|dez|янв|фев|мар|апр|"
    r"ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\w{0,7}\.?"
)
DAY = (
    rf"\d{{1,2}} (?:de )?{_MONTH}(?:,? (?:de )?(?:\d{{4}}|'\d{{2}})(?: г\.)?)?"
    r"(?:,? (?:a las|às|в) \d{1,2}:\d{2})?|"
    r"\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2}),? (?:a las |às |в )?\d{1,2}:\d{2}|"
    r"(?:\d{4}年)?\s?\d{1,2}月\s?\d{1,2}日(?: \d{1,2}:\d{2})?|"
    r"ayer|hoy|ontem|hoje|вчера|сегодня|昨日|今日|(?:hace|há) \d{1,2} [^\W\d_]{3,8}|"
    r"\d{1,2} [^\W\d_]{3,8} (?:atrás|назад)|\d{1,2} ?[^\W\d_]{1,3}前"
)
#: Before the date, on cards and comments.
ON = r"(?:el |em |в )?"
ASKED = r"formulada|preguntada|perguntada|feita|задан|質問日時:?|質問"
ANSWERED = r"respondid[oa]|ответ дан|отвечен|回答日時:?|回答"
CHANGED = r"editad[oa]|modificad[oa]|отредактирован[ао]?|изменён|изменен|編集日時:?|編集"
COMMENTED = r"comentad[oa]|comentou|comentó|прокомментировано|комментарий|コメント日時:?"
SHARE = r"Compartir|Compartilhar|Compartilhe|Поделиться|共有|この(?:質問|回答)を共有(?:する)?"
IMPROVE = (
    r"Mejora(?:r)? esta (?:pregunta|respuesta)|Melhor(?:e|ar) esta (?:pergunta|resposta)|"
    r"Улучшить (?:этот )?(?:вопрос|ответ)|この(?:質問|回答)を改善する"
)
MENU = (
    rf"{SHARE}|{IMPROVE}|Citar|Editar|Seguir|Seguindo|Denunciar|Reportar|Eliminar|Excluir|Cerrar|"
    r"Fechar|Править|Отслеживать|Пожаловаться|Удалить|Закрыть|フォローする|フォロー|編集|通報|報告|削除"
)
BADGE = (
    r"(?:medallas?|insignias?) de (?:oro|plata|bronce)|medalhas? de (?:ouro|prata|bronze)|"
    r"(?:золот|серебрян|бронзов)\w{2,3} знак(?:а|ов)?|(?:個の)?(?:金|銀|銅)(?:の)?バッジ"
)
REPUTATION = rf"\d[\d.,]{{0,9}}\s?(?:k|m|mil|тыс\.?)?(?:\d{{1,8}} ?(?:{BADGE})\s?)+"
LAST_OF_COMMENTS = (
    r"(?:Añad[ei]r?|Agregar?) un comentario|(?:Adicion(?:e|ar)|Deixe) um comentário|"
    r"Mostrar (?:mais )?\d+ coment[aá]rios?(?: m[aá]i?s)?|"
    r"Добавить комментарий|Показать ещё \d+ комментари\w{1,2}|コメントを追加(?:する)?|"
    r"(?:さらに ?)?\d+ ?件のコメントを(?:すべて)?表示(?:する)?"
)
COMMENTS = r"\d+ (?:coment[aá]rios?|комментари\w{1,2})|\d+ ?件のコメント"
BETWEEN = (
    r"\d+ (?:[Rr]espuestas?|[Rr]espostas?|[Оо]твет(?:а|ов)?)"
    r"(?: (?:Activ[ao]s?|Ativas?|Más antigu[ao]s?|Mais antigas?|Votos))*|"
    r"\d+ ?件の回答|回答 ?\d+ ?件|"
    r"Ordenad[oa] por:?|"
    r"Сортировка:?|Отсортировать:?|並べ替え:?|並び順:?|"
    r"(?:Mayor puntuación|Maior pontuação|Наибольший рейтинг|Restablecer|Сброс|スコア順|"
    r"スコアの高い順).{0,40}|"
    r"(?:Mayor|Maior|Puntuación|Pontuação|Votos) .{1,30}\((?:predeterminado|padrão)\)|"
    r".{1,30}\((?:по умолчанию|デフォルト|既定)\)"
)
PAGE = (
    r"(?:Formulada|Preguntada|Perguntada|Modificada|Vista|Задан|Вопрос задан|Изменён|Изменена?|"
    r"Просмотрен|質問日?|質問済み|最終更新日?|更新|閲覧数?|閲覧) ?\S.{0,40}"
)
FOOTER = (
    r"Tu [Rr]espuesta|Sua [Rr]esposta|Ваш ответ|あなたの回答|回答する|回答を投稿|回答|"
    r"Você deve .{2,20} para responder a esta pergunta\.?|"
    r"Deb(?:e|es) .{2,30} para responder (?:a )?esta pregunta\.?|"
    r"¿No es la respuesta que (?:buscas|estás buscando)\?.*|¿No encuentras la respuesta\?.*|"
    r"(?:Esta n|N)ão é a resposta que (?:você )?(?:está )?procura(?:ndo)?\?.*|"
    r"(?:Examina|Explora) otras preguntas .*|(?:Navegue|Pesquise) por outras perguntas.*|"
    r"Посмотрите другие вопросы .*|Зарегистрируйтесь или войдите.*|Не нашли ответ.*|"
    r"探している回答.*|他の質問も.*"
)
AVATAR = (
    r"(?:[Aa]vatar d[eo]l?(?: usuario| usuário)?(?: d[eo])?|Аватар пользователя) "
    r"(?P<other>(?!u/)\S.{0,60})"
)
