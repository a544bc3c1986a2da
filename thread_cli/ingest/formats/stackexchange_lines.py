"""What single lines of a Stack Exchange page are: cards, menus, comments' ends, the page around."""

import re

from thread_cli.ingest.formats import stackexchange_words as foreign

_DAY = (
    r"[A-Z][a-z]{2} \d{1,2}(?:, \d{4}| '\d{2})?(?: at \d{1,2}:\d{2})?|yesterday|today|just now|"
    r"\d{1,2} (?:secs?|mins?|hours?|days?|weeks?|months?|years?) ago|[Oo]ver a year ago|"
    rf"\d{{4}}-\d{{2}}-\d{{2}} \d{{2}}:\d{{2}}:\d{{2}}(?:Z| ?\+00:00)?|{foreign.DAY}"
)
#: Since 2023 the date of a comment says what it is: "Commented Feb 6, 2022 at 20:01".
DATE = re.compile(
    rf"(?:(?:[Cc]ommented|(?i:{foreign.COMMENTED}))\s*)?{foreign.ON}(?P<date>{_DAY})\Z"
)
ASKED = re.compile(rf"(?:asked|{foreign.ASKED})\Z")
#: Ends a post: who asked or answered stands below it.
CARD = re.compile(
    rf"(?P<what>asked|answered|{foreign.ASKED}|{foreign.ANSWERED})\s*{foreign.ON}(?P<date>{_DAY})\Z"
)
#: The same in the row of the menu, as a print has it.
ROW = re.compile(
    rf"(?:Share|{foreign.SHARE})\s(?P<menu>.{{6,140}}?)\s"
    rf"(?P<what>asked|answered|{foreign.ASKED}|{foreign.ANSWERED})\s{foreign.ON}(?P<date>{_DAY})\Z"
)
EDITED = re.compile(rf"(?:edited|{foreign.CHANGED})\s*{foreign.ON}(?P<date>{_DAY})\Z")
IMPROVE = re.compile(rf"(?:{foreign.IMPROVE})\Z")
MENU = re.compile(
    r"(?:Share(?: a link to this (?:answer|question).{0,60})?|Cite|Edit|edit|Follow|Flag|Delete|"
    r"Undelete|Close|Reopen|Improve this (?:answer|question)|Copy link(?:\s?CC BY-SA \d\.\d)?|"
    r"CC BY-SA \d\.\d|Follow this (?:answer|question) to receive notifications|"
    r"link\s?\|\s?(?:(?:cite|flag|edit)\s?\|\s?)*"
    r"(?:edit|flag|cite|improve this (?:answer|question)).{0,40}|"
    r"share\s?\|?\s?(?:cite\s?\|?\s?)?(?:edit|improve this (?:answer|question)).{0,40}|share|cite|"
    rf"Report this ad|Timeline|{foreign.MENU})\Z"
)
SHARE = re.compile(rf"(?:Share|share\b.{{0,60}}|{foreign.SHARE})\Z")
AVATAR = re.compile(
    rf"(?:(?P<name>\S.{{0,60}}?)(?:['’]s user avatar|のユーザーアバター)|{foreign.AVATAR})\Z"
)
#: In its place a text browser writes the picture's file.
PICTURE = re.compile(r"\[[\w.-]{2,24}\]\Z")
REPUTATION = re.compile(
    r"\d[\d.,]{0,9}[kKmM]?(?:\s?\d{0,15}\s?(?:●\s?\d{1,6}\s?)*)"
    r"(?:\d{1,6}\s?(?:gold|silver|bronze) badges?\s?)*\Z|"
    r"\d[\d.,]{0,9}[kKmM]?(?:\d{1,6} (?:gold|silver|bronze) badges?\s?)+\Z|"
    rf"\d[\d.,]{{0,9}}[kKmM]?(?: \d{{1,6}}){{1,3}}\Z|"
    # The votes may have come before it, from a cell beside.
    rf"(?:\d{{1,5}} )?\d[\d.,]{{0,9}}(?:k|m|mil|тыс\.)?(?: ● ?\d{{1,6}}){{1,3}}\Z|"
    rf"{foreign.REPUTATION}\Z"
)
BADGE = re.compile(
    rf"(?:● ?)?(?:\d{{1,6}} ?(?:(?:gold|silver|bronze) badges?|{foreign.BADGE}) ?)+\Z|"
    r"● ?\d{1,6}\Z"
)
#: Behind a name or below it: who works for the site, or keeps it clean.
ROLES = re.compile(r" ?(?:Staff|Mod|Moderator|Bot|♦| )+\Z")
COMMUNITY = re.compile(r"community wiki\Z")
WIKI = re.compile(
    r"(?:\d+ revs?(?:ions?)?(?:, \d+ users? \d{1,3}%)?|community wiki|"
    r"Community ?(?:wiki|Bot|♦)?|New contributor|.{1,60} is a new contributor.{0,120})\Z"
)
#: Below the reputation.
OF_AUTHOR = re.compile(
    r"(?:New contributor|.{1,60} is a new contributor.{0,160}|Recognized by .{1,60})\Z"
)
#: The end of a comment, its name on the same line (before 2021) or not.
COMMENT = re.compile(
    rf"(?P<text>.*)(?:^|\s)[–—-]\s+(?P<name>[^\s–—](?:[^–—]{{0,44}}[^\s–—])?)"
    rf"\s+(?P<date>{_DAY})(?P<edited>\s*✎)?\Z"
)
#: The name behind the dash, the date on the next line.
COMMENT_NAME = re.compile(r"(?:(?P<text>.{0,4000}?)\s)?[–—]\s+(?P<name>[^\s–—][^–—]{0,45})\Z")
#: Both on the line below the dash.
NAME_DATE = re.compile(rf"(?P<name>\S.{{0,58}}?)\s+(?P<date>{_DAY})\Z")
COMMENT_TEXT = re.compile(r"(?P<text>.*?)(?:^|\s)[–—]\Z")
EXACT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z(?:\+00:00)?\Z")
#: Closes the comments below a post.
LAST_OF_COMMENTS = re.compile(
    r"(?:[Aa]dd (?:a )?comment|[Ss]how \d+ more comments?|\|?\s*Show \d+ more comments?|"
    r"Add a comment\s*\|?(?:\s*Show \d+ more comments?)?|comments disabled.{0,80}|"
    rf"{foreign.LAST_OF_COMMENTS})\s*\|?\Z"
)
COMMENTS_HEAD = re.compile(r"(?:\d+ Comments?|Comments|" + foreign.COMMENTS + r")\Z")
ANSWERS = re.compile(r"(?P<count>\d+) Answers?\b.{0,60}\Z")
VOTES = re.compile(
    r"(?:Up ?vote|up ?vote|Down ?vote|down ?vote|Vote|This (?:answer|question) (?:is|shows|does).*|"
    r"Save this (?:answer|question)\.?|Show activity on this post\.?|favorite|star|vote up|"
    r"vote down|\+\d+|Bookmark|"
    r"You must be .{1,40} to vote|Votes|Score of)\Z"
)
#: Until 2009: "vote up 7 vote down check".
VOTED = re.compile(
    r"(?:up vote ?(?P<score>-?\d+) ?down vote(?: ?accepted)?(?: ?favorite ?\d*)?|"
    r"vote up ?(?P<up>-?\d+) ?vote down(?: ?(?:accepted|check))?(?: ?(?:favorite|star) ?\d*)?)\Z"
)
ACCEPTED = re.compile(
    r"(?:accepted|check|Accepted(?: answer)?|✓|✔|Loading when this answer was accepted.*)\Z"
)
#: Stands above answers, never in them.
BETWEEN = re.compile(
    r"(?:Sorted by:.*|Reset to default|Highest score \(default\).*|Trending(?: \(.+\))?|"
    r"Date (?:modified|created) \(.+\)|(?:active ?)?oldest ?newest ?votes|active ?(?:\|"
    r" ?)?oldest ?(?:\| ?)?votes|Answers|"
    r"\d+ Answers?\b.{0,60}|Active Oldest Votes|Active|Oldest|Newest|Votes|Modified|"
    r"Report this ad|\||\[.{4,40} \(default\)\s*\]|"
    rf"{foreign.BETWEEN})\Z"
)
PAGE = re.compile(
    r"(?:Ask Question|Asked .{1,40}|Modified .{1,40}|Active .{1,40}|Viewed .{1,30} times?.{0,20}|"
    r"Viewed .{1,30}|Stack Overflow|Home|Questions|Tags|Users|Jobs|Skip to main content|Products|"
    rf"{foreign.PAGE}|"
    r"This question already has .{1,60}|Closed\. .{1,200}|\[?duplicate\]?|Part of .{1,60})\Z"
)
FOOTER = re.compile(
    r"(?:Your Answer|You must log ?in to (?:answer|comment).{0,40}|Protected question\..{0,200}|"
    r"Thanks for contributing an answer .{1,80}|Know someone who can answer\?.*|"
    r"Not the answer you're looking for\?.*|"
    r"Sign up or log ?in.*|Draft saved.*|Highly active question\..*|"
    r"Post Your Answer|By (?:clicking|posting).{0,120}|The Overflow Blog|"
    r"Start asking to get answers|Explore related questions|Linked|Related|Hot Network Questions|"
    rf"protected by .{{1,80}}|{foreign.FOOTER})\Z"
)
TAG = re.compile(r"[a-z\d][a-z\d.+#-]{1,34}(?: [a-z\d][a-z\d.+#-]{1,34}){0,4}\Z")


#: A cell with votes, beside what is said.
CELL = re.compile(r"(?P<votes>\d{1,5})\s*\t\s*(?=[^\s\d●])")


def is_button(text: str) -> bool:
    """Whether a line belongs to the page where it stands at the end of a post or comment."""
    return bool(
        MENU.match(text) or LAST_OF_COMMENTS.match(text) or BETWEEN.match(text)
        or COMMENTS_HEAD.match(text)
    )  # fmt: skip
