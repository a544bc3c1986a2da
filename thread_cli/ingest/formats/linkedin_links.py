"""Where comments begin on LinkedIn: links to profiles, or names with how near somebody is."""

import re
from bisect import bisect_left
from itertools import pairwise

from thread_cli.ingest.formats import linkedin_old
from thread_cli.ingest.formats.linkedin_words import (
    BUTTON,
    EDITED,
    LEAST_FRAME,
    LONGEST_FRAME,
    MOST_NAME,
    REACTIONS,
    REPORT,
    SHORT_AGE,
    SIGN_IN,
    is_age,
)
from thread_cli.ingest.headed import filled_lines
from thread_cli.ingest.line_parts import can_be_name
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, is_label, label_of

_VIEW = re.compile(r"View (?P<name>.{1,80}?)['’]s? +(?:profile|graphic link|link)\Z")
_OF_COMPANY = re.compile(r"View company: (?P<name>.{1,80})\Z")
_FOLLOWED = frozenset({"• Following", "· Following"})
_HOW_NEAR = re.compile(
    r"(?:[•·] ?(?:ke-)?\d.{0,6}|(?:\d(?:st|nd|rd|th)\+?(?: degree connection)? ?)+)\Z"
)

#: The name once more, and on its line how near: "Ada Byron • 2nd".
_NAME_NEAR = re.compile(
    r"(?P<name>\S.{0,79}?) ?[•·] ?(?:\d(?:st|nd|rd|th|\.|º|er?|ème|e)?\+?|You|Vous|Sie|Following)\Z"
)


def links_in(source: Source) -> dict[int, str]:
    """Return the lines that were links to a profile, with whose.

    In a language that is not known here, they are told by their frame: the same words around
    the name that the next line repeats.
    """
    lines = filled_lines(source, 0, len(source))
    links = linkedin_old.statuses(source, lines)
    framed: dict[tuple[str, str], dict[int, str]] = {}
    for number, below in pairwise(lines):
        line, name = source.bare[number], source.bare[below]
        match = _VIEW.match(line) or _OF_COMPANY.match(line) if line.startswith("View ") else None
        if match:
            links[number] = match["name"].strip()
        elif len(name) < len(line) <= len(name) + LONGEST_FRAME and name in line:
            before, _, after = line.partition(name)
            if len(before) + len(after) >= LEAST_FRAME and len(name) <= MOST_NAME:
                framed.setdefault((before, after), {})[number] = name
    if links and all(linkedin_old.STATUS.match(source.bare[n]) for n in links):
        # Where it stands, it is not said of all.
        names = _near(source, lines)
        said = {name for above, name in pairwise(lines) if above in links}
        links = dict(sorted((links | {n: names[n] for n in names.keys() - said}).items()))
    beside = _beside(source, lines)
    if beside:
        links = {n: name for n, name in links.items() if not _NAME_NEAR.match(name)}
    links |= beside
    spoken = any(map(linkedin_old.SPOKEN_REPLY.match, source.bare))
    if links or (
        not spoken and {Label.LIKE, Label.REPLY} - {label_of(source.bare[n]) for n in lines}
    ):
        return links
    if not any(map(_HOW_NEAR.match, source.bare)):
        return _reported(source, lines)  # for who is not logged in
    near = {n for n, below in pairwise(lines) if _HOW_NEAR.match(source.bare[below])}
    for found in framed.values():
        told = {n: name for n, name in found.items() if lines[bisect_left(lines, n) + 1] in near}
        if len(set(found.values())) > 1 or told:
            links |= _with_picture(source, lines, found)
    return dict(sorted(links.items())) or _near(source, lines)


def _beside(source: Source, lines: list[int]) -> dict[int, str]:
    """Return the names that stand once more below, beside how near somebody is."""
    found = {}
    for place, (above, number) in enumerate(pairwise(lines)):
        match = _NAME_NEAR.match(source.bare[number]) if "•" in source.bare[number] else None
        over = lines[place - 1] if place else above
        is_status = linkedin_old.STATUS.match(source.bare[above]) is not None
        if match and match["name"] == source.bare[above]:
            found[over if linkedin_old.STATUS.match(source.bare[over]) else above] = match["name"]
        elif match and is_status and match["name"] == source.bare[over]:
            found[over] = match["name"]
    return found


def _with_picture(source: Source, lines: list[int], found: dict[int, str]) -> dict[int, str]:
    """Return links to profiles from the picture's text on, where that stands above: "Photo of"."""
    begun = {}
    for number, name in found.items():
        place = bisect_left(lines, number)
        above = source.bare[lines[place - 1]] if place else ""
        of = above.endswith(" " + name) and len(above) <= len(name) + LONGEST_FRAME
        begun[lines[place - 1] if of and above in source.bare[number] else number] = name
    return begun


def _near(source: Source, lines: list[int]) -> dict[int, str]:
    """Return the names above lines that say how near somebody is: "• 2nd"."""
    names = {}
    for place, number in enumerate(lines):
        text = source.bare[number]
        is_author = label_of(text.lstrip("•· ")) is Label.AUTHOR and not any(
            _HOW_NEAR.match(source.bare[n]) for n in lines[place + 1 : place + 4]
        )  # of whom it is not said
        if not (_HOW_NEAR.match(text) or text in _FOLLOWED or is_author):
            continue
        back = place - 1
        while back > 0 and (
            label_of(source.bare[lines[back]].lstrip("•· ")) is Label.AUTHOR
            or _HOW_NEAR.match(source.bare[lines[back]])
        ):
            back -= 1
        name = source.bare[lines[back]] if back >= 0 else ""
        half = name[: len(name) // 2].rstrip()
        if name == half * 2:
            name = half  # the picture's text stands before it
        if not can_be_name(name) or is_label(name):
            continue
        if back and source.bare[lines[back - 1]] in {name, name * 2}:
            back -= 1
        names[lines[back]] = name
    return names


def _reported(source: Source, lines: list[int]) -> dict[int, str]:
    """Return the names over a headline, an age and "Report this comment", without a login.

    That line is not always copied: then the page's foot says that nobody is logged in.
    """
    texts = [source.bare[n] for n in lines]
    reports = [place for place, text in enumerate(texts) if text in REPORT]
    out = next((place for place, text in enumerate(texts) if SIGN_IN.match(text)), None)
    if not reports and out is not None:
        top = next((p for p, text in enumerate(texts) if label_of(text) is Label.COMMENTS), 0)
        reports = [p + 1 for p in range(top, out) if SHORT_AGE.match(texts[p])]
    names = {}
    for place in reports:
        edited = EDITED.match(texts[place - 1]) if place else None
        aged = place - 1
        aged -= edited is not None and label_of(edited["word"]) is Label.EDITED
        if aged < 1 or not is_age(texts[aged]):
            continue
        back = aged - 1
        above = source.bare[lines[back - 1]] if back else ""
        ended = is_label(above) or bool(BUTTON.match(above) or REACTIONS.match(above))
        if back and not ended and can_be_name(above):
            back -= 1
        name, first = source.bare[lines[back]], lines[back]
        above = source.bare[lines[back - 1]] if back else ""
        if name in above and len(above) <= len(name) + LONGEST_FRAME:
            first = lines[back - 1]  # the picture's text: "NAME, graphic"
        names[first] = name
    return names
