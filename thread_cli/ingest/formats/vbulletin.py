"""vBulletin threads, versions 3 to 5, as copied from the page.

A header is a date with a clock and the post's number (``Old 02-14-2008, 03:22 PM  #3``,
on one line or two). The author's card (name, rank, ``Join Date``, ``Posts``) stands below
it, in version 5 above it: decided for the whole file. Below the body stand the rule of
a signature, ``NAME is offline`` and ``Reply With Quote``. Nothing shows depth.
"""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import forum_lines as forum
from thread_cli.ingest.formats import mybb_print, vbulletin_archive
from thread_cli.ingest.formats import vbulletin_cards as cards
from thread_cli.ingest.formats.forum_signatures import leave_out_signatures
from thread_cli.ingest.headed import Head, add_before, add_comments, add_furniture, filled_lines
from thread_cli.ingest.source import Source
from thread_cli.model import FurnitureKind, Notice

_CLOCK = r"\d{1,2}[:h]\d{2}(?: ?[AaPp][Mm])?"
_DATE = (
    rf"(?:(?:\d{{1,2}}[-./](?:\d{{1,2}}|[^\W\d_]{{3}})[-./]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}|Yesterday|Today|"
    r"Gestern|Heute|Hier|Aujourd'hui|Ayer|Hoy|Ieri|Oggi|Gisteren|Vandaag|Igår|Idag|Ontem|Hoje|"
    r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}|"
    r"[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|"
    r"\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.? (?:de )?\d{4}|Wczoraj|Dzisiaj|Вчера|Сегодня|Včera|Dnes|"
    rf"(?:an?|\d{{1,2}}) (?:Minute|Hour|Day|Week)s? Ago),?\s+(?:at )?{_CLOCK})"
)
_NUMBER = r"#\s?(?P<{0}>\d{{1,6}})(?:\.\d)?(?: \(permalink\))?"
_HEAD = re.compile(
    rf"(?:{_NUMBER.format('before')}\s+)?(?:Old|Unread|Default|Alt|New|Antiguo|Vecchio|Vieux|Oud|Gammal|Gammel|Antigo|Stary|Старый|Antigua|Viejo)?\s*(?P<date>{_DATE})"
    rf"(?:\s*{_NUMBER.format('after')})?\Z"
)
_TITLE = re.compile(
    r"(?:Thread|Thema|Discussion|Tema|Tópico|Discussione|Onderwerp|Temat|Тема): (.{1,200})\Z"
)
#: "#2   Report Post", beside a date.
_NUMBER_ALONE = re.compile(_NUMBER.format("number") + r"(?:\s+[^\W\d_][^\d#]{2,20})?\Z")
_OFFLINE = re.compile(rf"(?P<name>\S.{{0,58}}?) {forum.LAMP}(?!\w)")
_PAGE = re.compile(
    r"(?:(?:Thread|Thema|Discussion|Tema|Tópico|Discussione|Onderwerp|Temat|Тема): .{1,200}|"
    r"Thread Tools.*|Page \d+ of \d+.*|Results \d+ to \d+ of \d+|Register|FAQ|"
    r"Forum|Home|Search this Thread.*|Display Modes?|Show Printable Version|Rate This Thread|"
    r"\+? ?Reply to Thread|Post Reply|Log in|.{0,60} > .{1,120}|Posts|Latest Activity|Photos)\Z"
)
_FOOTER = re.compile(
    r"(?:« .{4,40} \| .{4,40} »|« Previous Thread.*|Closed Thread|"
    r"Page \d+ of \d+\b.{0,40}|\+ (?:Reply to Thread|Antworten)|Post New Thread|"
    r"Geschlossenes Thema|Posting Permissions|Similar Threads|Quick (?:Navigation|Reply).*|"
    r"All times are GMT.*|Powered by vBulletin.*|Thread Information|Tags for this Thread|"
    r"Bookmarks|You may not post new threads|Previous template Next)\Z"
)
#: How "Join Date" begins in other languages.
_JOINED = frozenset({"Reg", "Dat", "Fec", "Lid", "Рег", "Gic", "Dol", "Doł"})


class VbulletinReader:
    """Reads versions 3 to 5."""

    name = "vbulletin"
    label = "vBulletin threads"
    example = "02-14-2008, 03:22 PM  #3\nada\nMember\nJoin Date: Feb 2005\nPosts: 214\n\nMine, too."

    def detect(self, source: Source) -> Detection:
        """Look for dates with a post's number, for cards and for “Reply With Quote”."""
        archived = vbulletin_archive.find_heads(source)
        if len(archived) > 1 or (archived := mybb_print.find_heads(source)):
            return Detection(0.95, f"{len(archived)} names and dates of an archive or a print")
        heads = _heads(source.bare)
        numbered = sum(head.number is not None for head in heads)
        marks = fields = boards = 0
        for text in source.bare:
            boards += text.startswith("Threads: ")
            if text.startswith("Join Date") or (text[:3] in _JOINED and _is_fact(text)):
                fields += 1
            elif (
                text.startswith("Originally Posted by ")
                or (len(text) < 120 and text.endswith(("Reply With Quote", "Reply With Quote ")))
                or (text.startswith("__________________") and forum.SIGNATURE.match(text))
            ):
                marks += 1
        if numbered and (fields or marks):
            sure = 0.95 if numbered > 1 and fields else 0.85
            return Detection(sure, f"{numbered} dates with a post's number and “Join Date”")
        if len(heads) > 1 and fields > 1:
            sure = 0.85 if marks else 0.6  # other forums have cards with such facts, too
            return Detection(sure, f"{len(heads)} dates with a clock and {fields} “Join Date”")
        if numbered > 1 and boards >= numbered:
            return Detection(0.85, f"{numbered} posts' numbers and “Threads:” as MyBB has them")
        if numbered > 2:
            return Detection(0.45, f"{numbered} dates with a post's number")
        return Detection(0.2, "a date with a post's number") if numbered else NOT_SEEN

    def read(self, source: Source) -> Draft:
        """Cut the source at its headers, those of the archive or of the page."""
        if archived := vbulletin_archive.find_heads(source):
            return _read_archive(source, archived)
        if printed := mybb_print.find_heads(source):
            return _read_archive(source, printed)
        return self._read_page(source)

    @staticmethod
    def _read_page(source: Source) -> Draft:
        draft = Draft([], 0.0, "", order="time", quotes_answer=True)
        bare = source.bare
        heads = _heads(bare)
        if not heads:
            return draft
        end = next(
            (i for i in range(heads[-1].end, len(bare)) if _FOOTER.match(bare[i][:200])), len(bare)
        )
        posts = cards.cards_above(bare, heads) if _is_above(bare, heads, end) else None
        if posts is None:
            posts = cards.cards_below(bare, heads, end)
        cut = _cut_post(bare, posts[0])
        if cut is not None:
            posts.insert(0, cut)
        for number, post in enumerate(posts):
            limit = posts[number + 1].first if number + 1 < len(posts) else end
            if post.body < limit and bare[post.body] == f"{post.author} replied":
                post.body += 1  # version 5, of guests
            _close(bare, post, limit)
        top = [t for t in bare[: posts[0].first] if t]
        for text in top:
            if match := _TITLE.match(text):
                draft.title = match[1]
        if posts[0].source_id == "1":
            draft.post_author = posts[0].author
            posts[0].is_root = True
            heads_of_page = [t for t in top if len(t) <= 200 and not _PAGE.match(t)]
            if draft.title is None and heads_of_page:
                draft.title = heads_of_page[-1]
        if draft.title:
            _skip_subjects(source, posts, draft.title, end)
        add_before(
            source,
            draft,
            posts[0].first,
            is_page=lambda text: posts[0].source_id == "1" or bool(_PAGE.match(text)),
            is_button=cards.is_button,
            heads=posts,
        )
        cites = sum(text == cards.CITE_ALONE for text in bare) > 1
        add_comments(
            source,
            draft,
            posts,
            end,
            is_button=lambda text: cards.is_button(text) or (cites and text == cards.CITE_ALONE),
        )
        leave_out_signatures(draft)
        if cut is not None:
            message = f"the text begins inside the comment of {cut.author}"
            draft.notices.append(Notice("cut-start", message, draft.records[0].span, weighty=True))
        add_furniture(source, draft, end, len(bare), FurnitureKind.FOOTER)
        draft.reason = f"{len(posts)} dates with a clock, most with a post's number"
        draft.confidence = 0.95 if len(posts) > 1 else 0.7
        return draft


def _read_archive(source: Source, posts: list[Head]) -> Draft:
    """Cut an archive or a print, which has nothing but names, dates and what was said."""
    bare = source.bare
    seen = f"{len(posts)} names over dates in an archive"
    draft = Draft([], 0.95, seen, order="time", quotes_answer=True)
    titles = (m["title"] for t in bare[: posts[0].first] if (m := vbulletin_archive.TITLE.match(t)))
    draft.title = next(titles, mybb_print.title_of(source))
    draft.post_author = posts[0].author
    below = range(posts[-1].body, len(bare))
    end = next((n for n in below if vbulletin_archive.FOOT.match(bare[n])), len(bare))
    add_furniture(source, draft, 0, posts[0].first, FurnitureKind.HEADER)
    add_comments(source, draft, posts, end)
    add_furniture(source, draft, end, len(bare), FurnitureKind.FOOTER)
    return draft


def _skip_subjects(source: Source, posts: list[Head], title: str, end: int) -> None:
    """Go past the thread's title where it stands over a post once more, in place.

    What its icon says may stand before it: "Standard", "Default".
    """
    for post, stop in zip(posts, [*(p.first for p in posts[1:]), end], strict=True):
        said = filled_lines(source, post.body, stop)
        text = source.bare[said[0]] if len(said) > 1 else ""
        icon = text.removesuffix(title)
        if text.endswith(title) and (not icon or (icon[-1] == " " and _is_icon(icon))):
            post.body = said[0] + 1


def _is_icon(text: str) -> bool:
    """Whether a word or two, as "Thumbs up", stand before a title: what its icon says."""
    words = text.split()
    return len(words) <= 2 and all(map(str.isalpha, words))


def _is_fact(text: str) -> bool:
    return bool(forum.FIELD.match(text[:120]) or forum.BARE_FIELD.match(text[:120]))


def _heads(bare: list[str]) -> list[cards.Dated]:
    """Find dates with a clock; the post's number may stand on the line above or below."""
    heads: list[cards.Dated] = []
    for index, text in enumerate(bare):
        if not 8 <= len(text) <= 80 or not (":" in text or "h" in text):
            continue
        match = _HEAD.match(text)
        if match is None:
            continue
        number = match["before"] or match["after"]
        first, end = index, index + 1
        if number is None:
            for step in (-1, -2, 1):
                near = index + step
                if 0 <= near < len(bare) and (alone := _NUMBER_ALONE.match(bare[near])):
                    if heads and near < heads[-1].end:
                        continue
                    number = alone["number"]
                    first, end = min(first, near), max(end, near + 1)
                    break
        heads.append(cards.Dated(first, end, match["date"], number))
    if any(head.number for head in heads):  # dates without one are in bodies and in quotes
        heads = [head for head in heads if head.number]
    return heads


def _cut_post(bare: list[str], first: Head) -> Head | None:
    """Return the rest of a post above the first header, when the line below it names its author."""
    above = bare[: first.first]
    if any(_PAGE.match(text[:200]) for text in above if text):
        return None
    name = next((m["name"] for text in above if (m := _OFFLINE.match(text[:120]))), None)
    return Head(0, 0, name) if name else None


def _is_above(bare: list[str], heads: list[cards.Dated], end: int) -> bool:
    """Whether the authors' cards stand above the headers."""
    first, last = heads[0], heads[-1]
    above = cards.field_near(
        bare, range(first.first - 1, max(-1, first.first - 2 * cards.NEAR), -1)
    )
    below = cards.field_near(bare, range(last.end, min(end, last.end + cards.NEAR)))
    return above is not None and below is None


def _close(bare: list[str], post: Head, limit: int) -> None:
    """End a body at the rule of its signature; see whether it was edited."""
    for index in range(limit - 1, post.body - 1, -1):
        if forum.SIGNATURE.match(bare[index]):
            post.end = limit = index
            break
    below = next((i for i in range(post.body, limit) if cards.is_below(bare[i])), None)
    if below is not None:
        post.end = limit = below
    for index in range(limit - 1, max(post.body, limit - 8) - 1, -1):
        if forum.EDITED.match(bare[index]):
            post.extra["edited"] = True


READER = VbulletinReader()
