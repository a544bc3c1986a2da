"""What single lines of a GitHub page are: headers, badges, buttons, events, the page around."""

import re

_UNITS = r"(?:second|minute|hour|day|week|month|year)s?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_DATE = (
    rf"(?:on )?(?P<date>{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?|"
    r"\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|"
    rf"(?:an?|\d{{1,3}}) {_UNITS} ago|yesterday|last (?:week|month|year)|just now|now|today)"
)
_EDITED = r"(?:\s*[•·]\s*(?P<edited>edited\b.{0,60})?)?"
EDITED = re.compile(r"[•·]\s*edited(?: by .{1,60})?\Z")
#: What a review of a pull request says as a whole: the date stands on the event's line above.
REVIEW = re.compile(r"@?(?P<name>[A-Za-z\d][A-Za-z\d-]{0,38}(?:\[bot\])?) left a comment\Z")
LEFT = "left a comment"
_NAME = r"(?P<name>[^\s@](?:.{0,58}?[^\s:])?)"
_ROLES = r"(?: ?\b(?:Owner|Collaborator|Member|Contributor|Author))*"
COMMENTED = re.compile(
    rf"@?{_NAME}(?: left a comment)?(?: \([^()]{{1,40}}\))? ?"
    rf"(?:commented|replied|left a comment|(?P<note>added a note)) {_DATE}{_EDITED}"
    rf"(?:on [A-Z][a-z]+ .{{1,20}}|{_ROLES})\Z"
)
#: In 2013 its date stood on the line below.
COMMENTED_ALONE = re.compile(r"@?(?P<name>[A-Za-z\d][A-Za-z\d-]{0,38}) commented\Z")
OPENED = re.compile(rf"(?:@?{_NAME} )?opened (?:this issue )?{_DATE}{_EDITED}\Z")
#: What stands between a name and ``on DATE`` where each has a line of its own.
SAID = re.compile(rf"(?:commented|replied|left a comment|opened)(?: {_DATE}{_EDITED})?\Z")
OPENED_HEAD = re.compile(
    rf"{_NAME} (?:opened this (?:issue|pull request)|wants to merge|merged|started this"
    rf"|asked this question) .{{0,120}}\Z"
)
MERGED_FROM = re.compile(r" merged \d+ commits? into \S+ from (?P<name>[A-Za-z\d-]{1,39}):")
DATE_LINE = re.compile(rf"{_DATE}{_EDITED}\Z")
INLINE = re.compile(
    r"(?:@(?P<picture>[A-Za-z\d][A-Za-z\d-]{0,38}(?:\[bot\])?) )?"
    rf"@?(?P<name>[A-Za-z\d][A-Za-z\d-]{{0,38}}(?:\[bot\])?) {_DATE}{_EDITED}{_ROLES}\Z"
)
#: Those that a company gives to its people have its name behind an underline.
LOGIN = re.compile(r"(?P<name>[^\W_](?:[\w-]{0,37}[^\W_])?(?:\[bot\])?)\Z")
AVATAR = re.compile(r"@[^\W_][\w-]{0,38}(?:\[bot\])?(?:'s profile)?\Z")
BADGES = re.compile(
    r"(?: |Member|Contributor|Owner|Author|Collaborator|Maintainer|Sponsor|Pro|bot|Bot|"
    r"First-time contributor|This user (?:is|has).{0,80}|edited|Edited|Edits|Loading|\||"
    r"The author of this .{0,60}|"
    r"More actions|Copy link|Quote reply|Sorry, something went wrong\.?|•|·|\.{3}|…|-|"
    r"Copy link ?Quote reply|Hide comment|Uh oh!|\{\{title\}\}|\{\{editor\}\}'s edit|"
    r"There was an error while loading\. Please reload this page\.|Something went wrong\.|"
    r"(?:Comment|Discussion) options|(?:评论|讨论)选项|(?:評論|討論)選項|"
    r"(?:所有者|成员|協作者|协作者|贡献者|作者|维护者|已编辑)|"
    r"Choose a reason for hiding this comment|"
    r"The reason will be displayed to describe this comment to others\. Learn more\.?|"
    r"Choose a reason\.{0,3}|Report|Translate to English)+\Z"
)
BUTTONS = re.compile(
    r"(?:[\U0001F300-\U0001FAFF☀-➿❤️]+ ?\d{0,4}(?: reactions?)?(?: .{1,60} reacted with .{1,40})?|"
    r"(?:[\U0001F300-\U0001FAFF☀-➿❤️]+ \d{1,4}(?: |(?=\Z))){2,8}|"
    r"[\U0001F300-\U0001FAFF☀-➿❤️]*React(?:ed)? .{0,40}|Activity|Next|"
    r"[↑⬆⇧] ?\d{0,5}|All reactions|Reply|Reply\.{3}|Write a reply|\d{1,5}|"
    r"\d+ (?:reactions?|people reacted.*)|You must be logged in to vote|"
    r"Beta Was this translation helpful\? Give feedback\.|Was this translation helpful\?.*|"
    r"(?:(?:✅|✓) ?)?(?:Marked as answer|Answer selected by .{1,60}|Answered by .{1,60}|"
    r"View full answer)|"
    r"\d+ (?:hidden (?:items?|conversations?)|remaining items?|more repl(?:y|ies))|"
    r"Load more(?:…|\.{3})?|Resolve conversation|Resolved|Outdated|\||"
    r"Reply to this comment|Unresolved conversation|"
    r"(?:Reply\.{3} ?)?Resolve conversation|Show resolved|Reply…|"
    r"\[?image\]?|Show (?:\d+ )?(?:previous|more) repl(?:y|ies)|This comment was marked as .{1,40}|"
    r"(?:edited|Loading))\Z"
)
#: Below a question stands its answer, and a link to where it was given.
ANSWERED = re.compile(r"Answered by(?: [A-Za-z\d][A-Za-z\d-]{0,38})?\Z")
FULL = "View full answer"
#: Who reacted: "ada-b, bo, and 4 others".
REACTED = re.compile(
    r"[A-Za-z\d][A-Za-z\d-]{0,38}(?:, [A-Za-z\d][A-Za-z\d-]{0,38})*"
    r"(?:,? and (?:[A-Za-z\d][A-Za-z\d-]{0,38}|\d+ (?:others?|more)))?\Z"
)
REPLIES = re.compile(r"(?P<count>\d{1,4}) (?:repl(?:y|ies)|[条條则則] ?(?:回复|回覆|答复))\Z")
HIDDEN = re.compile(
    r"This comment (?:has been|was) (?:minimized|hidden|marked as .{1,40})\.?\Z|"
    r"This comment was deleted\.?\Z"
)
VERBS = (
    r"(?:added|removed|(?:closed|reopened) (?:the issue|this)|"
    r"commented on (?:the|an outdated) diff|mentioned this|self-assigned|assigned|unassigned|"
    r"locked|unlocked|changed the title|changed the (?:base|milestone)|pinned|unpinned|"
    r"referenced this|linked|transferred|converted|marked this|modified the milestones?|"
    r"force-pushed|deleted the|merged|requested|approved these|reviewed|dismissed|moved this|"
    r"labell?ed|milestoned|demilestoned|renamed|enabled auto-merge|disabled|deployed|"
    r"restored|set|joined|issue type|added a commit|pushed|dropped|cleared)\b"
)
REVIEWED = re.compile(
    rf"(?:@?\S{{1,40}} ){{0,2}}(?:reviewed|approved these changes|(?:requested|suggested) changes)"
    rf" {_DATE}\Z"
)
EVENT = re.compile(
    rf"(?:@\S{{1,40}} )?(?:(?P<actor>[^\s@]\S{{0,39}}) )?(?:bot )?{VERBS}.{{0,300}}\Z"
)
EVENT_DATED = re.compile(rf".{{1,300}}\s?{_DATE}(?: \d\d:\d\d)?\Z")
#: A review's comment stands below the file and the lines that it is about.
ABOUT_LINES = re.compile(r"(?:Comment on lines? .{1,60}|@@ .{1,120})\Z")
ON_DIFF = re.compile(r"commented on (?:the|an outdated) diff\b")
#: What ends the answers to it.
ANSWERS_END = frozenset({"Reply...", "Reply…", "Resolve conversation", "Unresolve conversation"})
#: A conversation that is folded away: the name of its file, and these.
FOLDED = frozenset({"Show resolved", "Hide resolved", "Show outdated", "Hide outdated"})
LOOSE_DATE = re.compile(r"(?:completed|as .{1,20})?on [A-Z][a-z]{2,8} \d{1,2}(?:, \d{4})?\Z")
#: Those who read GitHub in Chinese have a program put its words so.
_COMMENTS = r"(?:comments?|[条條则則] ?(?:评论|評論))"
_REPLIES = r"(?:repl(?:y|ies)|[条條则則] ?(?:回复|回覆|答复))"
COUNT = re.compile(
    rf"(?:.{{0,80}}[·•] ?)?(?:(?:Replies|回复|回覆)[:：] )?(?P<count>\d[\d,]*) {_COMMENTS}"
    rf"(?:\s*[·•]?\s*(?P<replies>\d[\d,]*) {_REPLIES})?\Z"
)
#: What only the page of a discussion has.
IN_DISCUSSION = re.compile(
    r"(?:Beta Was this translation|You must be logged in to vote)|Marked as answer\Z|"
    rf"(?:(?:Replies|回复|回覆)[:：] )?\d[\d,]* {_COMMENTS}\s*[·•]?\s*\d[\d,]* {_REPLIES}\Z"
)
TITLE = re.compile(r"(?P<title>\S.{0,300}?) ?#\d{1,7}\Z")
PAGE = re.compile(
    r"(?:Skip to content|Repository navigation|Open|Closed|Merged|Draft|Unanswered|Answered|"
    r"Description|Conversation|Comments|Activity|Issues.{0,12}|Pull requests.{0,12}|Code|Actions|"
    r"Labels|Assignees|Return to top|New issue|Jump to bottom|.{1,200} #\d{1,7})\Z"
)
FOOTER = re.compile(
    r"(?:Sign up for free.{0,60}|Already have an account\? Sign in.*|Add a comment|"
    r"Attach (?:files|images) by dragging.*|Write ?Preview|撰写 ?预览|添加评论|"
    r"Comments are parsed with .*|"
    r"Metadata|to join this conversation on GitHub.*|Footer|"
    r"© \d{4} GitHub.*|ProTip!.*|Remember, contributions to this repository.*|"
    r"Merge info|Review required|Merging is blocked|(?:All|Some) checks (?:have|were|"
    r"haven) .{1,40}|"
    r"This branch has .{1,80}|Leave a comment|Sign up for free to join.*|Category|"
    r"\d+ participants?)\Z"
)
#: A commit in a pull request: the author's picture, its title, its hash.
COMMIT = re.compile(r"(?:Verified ?)?[0-9a-f]{7,12}\Z")
#: The same as a row of a table.
COMMIT_ROW = re.compile(r"@[A-Za-z\d-]{1,39}\t.{1,200}\t\s*[0-9a-f]{7,12}\Z")
