"""What stands beside a name in its header and is no part of it: badges, tags, who did what."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import replace

from thread_cli.ingest.generic import names
from thread_cli.ingest.generic.boundaries import Boundary
from thread_cli.ingest.generic.countries import without_country
from thread_cli.ingest.generic.people import words_of
from thread_cli.ingest.generic.rows import HEADER_LIMIT, normal
from thread_cli.ingest.line_parts import whole

#: Signs that part a name from what the page says of the person: "Ada · Contributor".
_PARTED = re.compile(r"(?P<name>\S.{0,60}?)\s+(?P<sign>[·•|✔✓✅☑⭐★])\s*(?P<badge>\S.*)?\Z")
#: A fold or a mark before a name, with no letters in it, and tags behind one: "[–] ada [bot]".
_FOLD = re.compile(r"\A\[[^\w\]]{1,3}\]\s*|\A[↳↪⤷└]+\s*")
#: By which other site a person has signed in, at times grown together with the name.
_VIA = re.compile(r"(?<=\w)\s?via (?:Facebook|Twitter|Google\+?|Yahoo!?|OpenID|iPhone|Android)\Z")
_KNOWN_TAG = re.compile(
    r"\s*\[(?:[A-Z]{1,3}|bot|mod|admin|author|op|deleted|member|visitor)\](?:\s\w+)?\Z",
    re.IGNORECASE,
)
_TAG = re.compile(r"(?<=\S)\s+\[[\w .+-]{1,20}\](?:\s(?:\W|[\w-]+)){0,2}\Z")
#: What a page adds: when a comment was changed, how it came here.
_CHANGED = re.compile(
    r"\s?\((?:last )?(?:edited|modified|updated|changed)\b[^()]{0,60}\)\Z", re.IGNORECASE
)
_CAME = re.compile(r"\A(?:Comment|Pingback|Trackback)s? (?:from|by):?\s+(?=\S)")
#: "asked by Ada", "Official comment by Ada": what was done stands before the name.
_DONE = re.compile(
    r"(?P<done>(?:\S+\s){0,6}?(?:by|von|par|por|door|av|af|przez|от)):?\s+(?P<name>\S.*)\Z",
    re.IGNORECASE,
)
_TOLD_BY = re.compile(r"[a-z]+ed\sby\Z")
#: "ada (View posts)", whose bracket a wrapper may have closed already.
#: "Ada UNITED KINGDOM", where the page shows from where people write.
_CAPITALS = re.compile(
    r"(?P<name>\S.{0,60}?)\s(?P<place>[A-Z]{4,}(?:[ ,]{1,2}(?:OF|THE|AND|[A-Z]{4,})){0,4})\Z"
)
_ROLE_WORDS = (
    r"(?:author|moderator|mod|admin(?:istrator)?|staff|editor|seller|host|owner|op|member|maker"
    r"|contributor|broadcaster|streamer|founder|setter|creator|developer|buyer|guest|subscriber|team|verified|reporter|journalist"
    r"|invité|visiteur|auteur|modérateur|autor|redaktion|redakteur"
    r"|superbacker|redakcja|redazione|rédaction|org|op|allstar"
    r"|local guide|redacteur|gast|invitado|ospite|key ?master|participant|spectator|viewer|manager"
    r"|commenter|commentator|poster|user|assignee|fragesteller(?:in)?|autor(?:in)?|blogger"
    r"|topic ?starter|thread ?starter|автор|модератор|админ(?:истратор)?|эксперт)"
)
_ROLE = re.compile(rf"(?:[\w-]+ )?{_ROLE_WORDS}\Z", re.IGNORECASE)
_LONGEST_ROLE = 30
#: The sign or number before an item of a list.
_ITEM = re.compile(r"(?:[•◦▪▫●○■□‣∙*+–-]|\d{1,3}[.)])\s+(?=\S)")
_LONGEST_BADGE = 5
#: What may part a name from the rest of its header, and among how many people that shows.
_PARTING = (" · ", " | ", " • ", " [", " (", " - ", " – ", " — ", " / ", ", ", " from ")
_LEAST_PARTED = 4
_OF_RANK = 2
_MANY = 6
_ROLE_ASIDE = re.compile(rf"\s?\((?!author){_ROLE_WORDS}\)\Z", re.IGNORECASE)
_MARK = re.compile(r"(?P<mark>\[[\w ]{1,20}\])(?P<name>\S.*)\Z")
_BRACKETS = re.compile(r"(?P<name>\S.*?)\s?[(\[](?P<tail>[^)\]]{2,20})(?:[)\]].*)?\Z")
_SCORED = re.compile(
    r"(?P<name>\S.*?)[\s·•|(]+(?P<score>[+-]?\d{1,6})(?: (?:points?|pts|votes?)|p)\)?\Z"
)


def without_badges(boundaries: Sequence[Boundary]) -> list[Boundary]:
    """Return the boundaries with names alone, where the header says more than these."""
    owned = [b.author[-2:] in {"'s", "’s"} for b in boundaries]
    if boundaries and all(owned):  # "Ada's review"
        boundaries = [_renamed(b, b.author[:-2]) for b in boundaries]
    boundaries = _unlisted(boundaries)
    often = _often([b.author for b in boundaries])
    plain = _without_places(_without_tails([_bare(b, often) for b in _unmarked(boundaries)]))
    plain = _parted_all(plain)
    plain = _without_ranks(_without_countries(plain))
    done = [_DONE.match(b.author) for b in plain]
    most = sum(map(bool, done)) * 5 >= len(plain) * 3 and len(plain) > 2
    told = Counter(m["done"] for m in done if m)
    return [
        _renamed(b, match["name"])
        if match and (most or (_TOLD_BY.match(match["done"]) and told[match["done"]] > 1))
        else b
        for b, match in zip(plain, done, strict=True)
    ]


def _unlisted(boundaries: Sequence[Boundary]) -> Sequence[Boundary]:
    """Take off the signs and numbers of a list that most names are items of: ``◦ Ada``, ``2. Ada``.

    A browser copies the comments of a page as a list, and their answers as a list in it.
    """
    bare = [_ITEM.sub("", b.author) for b in boundaries]
    items = sum(one != b.author for one, b in zip(bare, boundaries, strict=True))
    if len(boundaries) < _LEAST_PARTED or items * 5 < len(boundaries) * 4:
        return boundaries
    return [_renamed(b, one) if one else b for b, one in zip(boundaries, bare, strict=True)]


def _unmarked(boundaries: Sequence[Boundary]) -> list[Boundary]:
    """Take off the mark in brackets that most names have grown together with: ``[info]ada``."""
    found = [_MARK.match(b.author) for b in boundaries]
    marks = Counter(match["mark"] for match in found if match)
    mark, count = marks.most_common(1)[0] if marks else ("", 0)
    if count < _LEAST_PARTED - 1 or count * 2 < len(boundaries):
        return list(boundaries)
    return [
        _renamed(b, match["name"]) if match and match["mark"] == mark else b
        for b, match in zip(boundaries, found, strict=True)
    ]


def _parted_all(boundaries: list[Boundary]) -> list[Boundary]:
    """Take off what stands behind the same sign in nearly all headers: where from, what else."""
    people = {b.author for b in boundaries}
    if len(people) < _LEAST_PARTED:
        return boundaries
    for sign in _PARTING:
        parts = {author: author.partition(sign) for author in people}
        turned = [_is_turned(name, rest) for name, _, rest in parts.values() if rest]
        if sign == ", " and sum(turned) * 5 >= len(turned) * 4:
            continue
        cut = [author for author, (name, _, rest) in parts.items() if len(name) > 1 and rest]
        names_left = {parts[author][0] for author in cut}
        named = sum(names.quality(name) >= names.PASSABLE for name in names_left)
        if (
            len(cut) * 5 >= len(people) * 4
            and len(names_left) * 3 >= len(cut) * 2
            and (named * 5 >= len(names_left) * 4)
        ):
            return [
                _renamed(b, parts[b.author][0].rstrip()) if parts[b.author][2] else b
                for b in boundaries
            ]
    return boundaries


def _is_turned(name: str, rest: str) -> bool:
    """Whether a name may stand with the family's name first: ``Byron, Ada``."""
    return (
        name.isalpha()
        and name.istitle()
        and rest.split(maxsplit=1)[0].strip(".").isalpha()
        and rest.istitle()
    )


def _without_places(boundaries: list[Boundary]) -> list[Boundary]:
    """Take off where people are from, when all say it: "Ada Byron, Leeds"."""
    parts = [b.author.split(", ") for b in boundaries]
    placed = [1 < len(part) < 5 and all(p[:1].isupper() for p in part[1:]) for part in parts]
    # With the family's name first there is but one word before the comma.
    worded = any(len(part[0].split()) > 1 for part in parts)
    if len(boundaries) < 3 or sum(placed) * 5 < len(boundaries) * 4 or not worded:
        return boundaries
    return [
        _renamed(b, part[0]) if len(part) > 1 else b
        for b, part in zip(boundaries, parts, strict=True)
    ]


def _without_countries(boundaries: list[Boundary]) -> list[Boundary]:
    """Take off the places in capitals behind names, where several people share one."""
    found = {b.author: m for b in boundaries if (m := _CAPITALS.match(b.author))}
    sure = [m for m in found.values() if any(map(str.islower, m["name"]))]
    shared = Counter(m["place"] for m in sure)
    often = sum(count for count in shared.values() if count > 1)
    shown = len(sure) >= 3 and often * 2 >= len(sure)
    known = {author: without_country(author) for author in found}
    # One country behind a name in small letters is enough, if all that is in capitals is one.
    if not shown and not (sure and all(known.values())):
        return boundaries
    places = set(shared) if shown else set()
    plain = {
        author: known[author]
        or (m["name"] if shown and (m in sure or m["place"] in places) else author)
        for author, m in found.items()
    }
    return [_renamed(b, plain[b.author]) if b.author in plain else b for b in boundaries]


def _without_tails(boundaries: list[Boundary]) -> list[Boundary]:
    """Take off what stands behind most names: a sign, ``¶``, or words in brackets.

    What follows the brackets is no name either: ``ada (new) - rated it 4 stars``.
    """
    tails = [_tail_of(b.author) for b in boundaries]
    people: dict[str, set[str]] = defaultdict(set)
    for name, tail in tails:
        people[tail].add(name)
    # Of a person alone the page says it each time; of most people it is a badge.
    counts = Counter(tail for _, tail in tails)
    often = {
        tail
        for tail, named in people.items()
        if (tail and len(named) > 2 and counts[tail] * 2 >= len(boundaries))
        or (tail[:1].isalpha() and "/" not in tail and len(named) > 1 and len(tail.split()) < 3)
    }
    # Where most have something in brackets, what stands in them is the page's.
    framed = [name for name, tail in tails if len(tail) > 1]
    most = len(framed) * 5 >= len(boundaries) * 4 and len(set(framed)) > 2
    return [
        _renamed(b, name) if tail in often or (most and len(tail) > 1) else b
        for b, (name, tail) in zip(boundaries, tails, strict=True)
    ]


def _without_ranks(boundaries: list[Boundary]) -> list[Boundary]:
    """Take off the first words that are of a few, each before ever other names: ``Member Ada``."""
    behind: dict[str, set[str]] = defaultdict(set)
    for b in boundaries:
        first, _, rest = b.author.partition(" ")
        behind[first].add(rest)
    # With two words each the first may be people's own: a rank has many of them behind it.
    paired = all(len(b.author.split()) < 3 for b in boundaries)
    least = _OF_RANK if paired else 1
    ranks = {first for first, names_ in behind.items() if len(names_ - {""}) > least}
    ranked = [b.author.partition(" ")[0] in ranks for b in boundaries]
    if len(boundaries) < _MANY or sum(ranked) * 5 < len(boundaries) * 4 or not 1 < len(ranks) < 5:
        return boundaries
    return [
        _renamed(b, b.author.partition(" ")[2]) if is_ranked else b
        for b, is_ranked in zip(boundaries, ranked, strict=True)
    ]


def _tail_of(author: str) -> tuple[str, str]:
    """Return a name and what may be no part of it: brackets behind it, or a last sign."""
    match = _BRACKETS.match(author)
    if match:
        return match["name"], normal(match["tail"].rstrip(")]"))
    bare = author.rstrip("¶§#†‡°")
    return (bare, author[len(bare) :]) if bare else (author, "")


def is_role(text: str) -> bool:
    """Whether a text is what a person is on the site, as ``Editor``."""
    return bool(_ROLE.match(text)) and len(text) <= _LONGEST_ROLE


def unfolded(text: str) -> str:
    """Return a header without the sign before it that folds a comment: ``[–]``."""
    return _FOLD.sub("", text)


def _often(authors: Sequence[str]) -> set[str]:
    """Return the tags and signs that are no one person's: "[bot]", "|"."""
    people: dict[str, set[str]] = defaultdict(set)
    every = set(authors)
    for author in every:
        if "[" in author and (tag := _TAG.search(author)):
            people[tag[0]].add(author)
        if "|" in author and (parted := _PARTED.match(author)):
            people[parted["sign"]].add(author)
    return {
        text
        for text, named in people.items()
        if len(named) * 2 > max(len(every), 2) or ("[" in text and len(named) > 1)
    }


def _bare(boundary: Boundary, often: Set[str]) -> Boundary:
    if len(boundary.author) > HEADER_LIMIT:
        return boundary
    author = _CAME.sub("", unfolded(boundary.author))
    if author.endswith(")"):
        author = _ROLE_ASIDE.sub("", _CHANGED.sub("", author))
    if "via " in author:
        author = _VIA.sub("", author)
    if author.count("(") > author.count(")") and (left := author.partition(" (")[0]):
        author = left  # a bracket that was closed behind what has been taken off
    if ", " in author and is_role(author.rpartition(", ")[2]):
        author = author.rpartition(", ")[0]
    while (
        "[" in author
        and (tag := _TAG.search(author))
        and (tag[0] in often or _KNOWN_TAG.match(tag[0]))
    ):
        author = author[: tag.start()]
    score = boundary.score
    scored = _SCORED.match(author)
    if scored:
        author, score = scored["name"], whole(scored["score"])
        author = author if (tag := _TAG.search(author)) is None else author[: tag.start()]
    parted = _PARTED.match(author)
    # "Ada | A Fin in the Kitchen" is how a person who has a blog is called.
    lone = parted and parted["sign"] == "|" and "|" not in often
    if parted and lone:
        lone = not _ROLE.match(parted["badge"] or "")
    wordy = parted and len((parted["badge"] or "").split()) > _LONGEST_BADGE
    if parted and not (lone or wordy) and names.quality(parted["name"]) >= names.PASSABLE:
        author = parted["name"]
    if author == boundary.author or not author:
        return boundary
    return replace(_renamed(boundary, author), score=score)


def _renamed(boundary: Boundary, author: str) -> Boundary:
    return replace(boundary, author=author, quality=names.quality(author))


def templated(authors: Sequence[str]) -> float:
    """Return how many names the page itself may have made: ``12 reviews``, ``Visited in May``."""
    people = set(authors)
    forms = Counter(normal(author) for author in people)
    made = [a for a in authors if "#" in (form := normal(a)) and " " in form and forms[form] > 1]
    worded = [words[0] for author in people if len(words := words_of(author)) > 1]
    first, often = Counter(worded).most_common(1)[0] if worded else ("", 0)
    if often > 3 and often * 5 >= len(people) * 4:
        made = [author for author in authors if words_of(author)[:1] == [first]]
    return len(made) / max(1, len(authors))
