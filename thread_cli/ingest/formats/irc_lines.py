"""What single lines of an IRC log are: what somebody said or did, and what the server told.

``[12:01] <NAME> BODY``, ``12:01 < NAME> BODY``, ``* NAME action`` in most clients; a name in a
column of its own; ``[12:01] NAME: BODY`` in some, and where Discord shows chats close together.
"""

import re

_STAMP = (
    r"(?:[\[(]?(?P<stamp>(?:\d{4}-\d{2}-\d{2}[ T]|"
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? |[A-Z][a-z]{2} +\d{1,2} )?\d{1,2}:\d{2}(?::\d{2})?"
    r"(?: ?[AP]M)?)[\])]?\s+)?"
)
SAID = re.compile(
    _STAMP + r"<[ @+%&~!]?(?P<name>[^\s<>/!?=\"']{1,40}"
    # Behind a clock also two words, as bridges from other networks have them.
    r"(?(stamp)(?: [^\s<>/!?=\"']{1,20}){0,2}))>\s?(?P<text>.*)\Z",
    re.IGNORECASE,
)
#: WeeChat keeps its logs in columns.
COLUMNS = re.compile(
    r"(?P<stamp>(?:\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})|"
    # On a web page of logs, of three columns.
    r"\d{2}:\d{2}(?::\d{2})?(?=\t[^\t]+\t[^\t]*\Z)|"
    # HexChat's window, copied.
    r"\[\d{2}:\d{2}(?::\d{2})?\](?= [^\t]+\t[^\t]*\Z))[\t ]"
    r"[ @+%&~!]?(?P<name>[^\s<>*=-][^\s<>]{0,39})\t(?P<text>.*)\Z"
)
#: WeeChat's window, copied: the names stand to the left of a rule.
WINDOW = re.compile(
    r"(?P<stamp>\[?(?:\d{4}-\d{2}-\d{2} )?\d{1,2}:\d{2}(?::\d{2})?\]?)\s+"
    r"[@+%&~!]?(?P<name>[^\W\dℹ][^\s<>|*=]{0,39}|\*)\s+[|│] (?P<text>.*)\Z"
)
#: The name before a colon; the clock stands in brackets.
CLOCKED = re.compile(
    r"(?:\[(?P<stamp>\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)\]|"
    r"\((?P<stamp_round>\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)\))\s*"
    r"(?:(?-i:(?P<bot>BOT|APP)(?: |(?=[A-Z][a-z]))))?(?P<name>(?!\*)[^\s<>:][^<>:\n]{0,39}?):(?:\Z|"
    r"(?= ))\s?(?P<text>.*)\Z",
    re.IGNORECASE,
)
DID = re.compile(
    _STAMP + r"(?(stamp)(?:\*\s+(?:[|│] )?|[•—]\s+|-\*-\s+|\*{3}(?=\w)|Action: )|\*\s+(?:[|│] )?)"
    r"(?P<name>[^\s*<>]{1,40})\s(?P<text>.*)\Z",
    re.IGNORECASE,
)
SYSTEM = re.compile(
    _STAMP + r"(?:-!-|===|\*\*\*(?!\w)|-->|<--|--|→|←|ℹ|⇐|"
    # What is said of a person: with a clock, or behind an asterisk.
    r"(?(stamp)(?:\*\s+)?|\*\s+)(?:\S+ [(\[]\S*@\S*[)\]]\.?\s?|"
    r"\S+ (?:has (?:joined|quit|left)\b|(?:joined|quit|left|parted)(?:\Z|\.\Z|\s[#(\[]|\sirc\b)|"
    r"is now known|(?:was|has been) kicked\b|sets? mode|changes? topic|has changed the topic|"
    r"(?:entered|left) the room|(?:gives|removes) (?:channel|voice|half)|"
    r"a (?:rejoint|quitté|défini le sujet)\b|est maintenant connu|"
    r"ha (?:entrado|salido|abandonado|lasciato)\b|se ha (?:unido|ido)\b|ahora se (?:llama|conoce)|"
    r"è (?:entrato|uscito|ora conosciuto)|entrou|saiu|(?:hat|ist) (?:.{1,40} )?(?:betreten|"
    r"verlassen|beendet|beigetreten|gegangen)\b|(?:ist|heißt) jetzt\b))|"
    r"\*\s+(?:Netsplit |(?:Now talking (?:on|in)|Topic for|Users on) #|Topic (?:is|set by)\b|"
    r"(?:Vous êtes|Vous parlez|Sie (?:sind|sprechen)|Ahora hablas|Ora parli) .{0,40}#|"
    r"(?:Le )?[Ss]ujet (?:pour|de|sur) #|(?:Das )?Thema (?:von|für|in) #|"
    r"(?:El )?(?:tema|tópico) (?:de|para|en) #|"
    r"Set by \S+ on |You (?:have (?:joined|left)|were|are now)\b|Rejoined channel|"
    r"(?:Attempting to rejoin|Retrieving) #|(?:Disconnected|Connecting|Reconnecting)\b)|"
    r"(?(stamp)(?:-\S{1,40}- |Nick change: |#\S{1,50}: mode change )|(?!)))"
    r".*\Z",
    re.IGNORECASE,
)
#: HexChat: ``Jun 30 09:03:09 <ada>``.
MONTH = re.compile(r"[A-Z][a-z]{2} +\d{1,2} \d")
DAY = re.compile(
    r"(?:\[?(?:\d{4}-\d{2}-\d{2} )?\d{1,2}:\d{2}(?::\d{2})?\]?"
    r"\s+(?:(?:-->|<--|--|=!=|[ℹ⚠⇐→←])\s+[|│] .*|--- .*)|"
    # In a table the nick's cell is empty where the server tells.
    r"\d{2}:\d{2}(?::\d{2})?\t\t.*|"
    r"--- (?:Day changed|Log opened|Log closed) .*|=== .*|\*{2,} (?:BEGIN|ENDED?) LOGGING.*|"
    r"Session (?:Start|Ident|Close|Time): .*)\Z"
)
#: Whom a line is said to: ``ada: yes``, ``ada, bo: yes``, ``@ada yes``.
TO = re.compile(r"(?:@(?P<at>[^\s:,<>]{1,40})|(?P<nick>[^\s:,<>@]{1,40})[:,>])(?=\W|\Z)")
RENAMED = re.compile(
    r"(?P<old>\S+) (?:is|are) now known as (?P<new>\S+)|Nick change: (?P<from>\S+) -> (?P<to>\S+)"
)
