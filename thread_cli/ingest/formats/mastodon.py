"""Mastodon and what speaks its language: ``NAME``, ``@handle@server``, an age, a row of counts.

The site itself has the age above the name, other apps behind the handle. The post that the page
is about ends with its date, who may see it, boosts and favourites.
"""

import re

from thread_cli.ingest.draft import NOT_SEEN, Detection, Draft
from thread_cli.ingest.formats import mastodon_toot
from thread_cli.ingest.formats.viewed import Viewed
from thread_cli.ingest.handled import HIDDEN, add_above, find_heads
from thread_cli.ingest.headed import (
    Head,
    add_comments,
    add_furniture,
    filled_lines,
)
from thread_cli.ingest.line_parts import whole
from thread_cli.ingest.mentions import link_mentions
from thread_cli.ingest.source import Source
from thread_cli.ingest.ui_words import Label, label_of
from thread_cli.model import FurnitureKind

_HANDLE = re.compile(r"@\w(?:[\w.-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|\w{0,63}(?![\w.]))")
_TOP = frozenset(
    {"Back", "Zurück", "Retour", "Volver", "Indietro", "Voltar", "Terug", "Tillbaka", "Replies"}
)
_COUNT = r"\d[\d.,]*[KkM]?"
_FAVOURED = (
    r"boosts?|favou?rites?|reblogs?|reposts?|mal geteilt|geteilte Beiträge|Favoriten|favorisiert|"
    r"partages?|favoris?|impulsos?|favoritos?|condivisioni|apprezzat\w|ブースト|お気に入り"
)
_STATS = re.compile(rf"(?:· ?)?{_COUNT} (?:{_FAVOURED}|quotes?|replies|reply)\Z", re.IGNORECASE)
_FAVOURED_BY = re.compile(rf"\d\W{{0,3}}(?:{_FAVOURED})\b", re.IGNORECASE)
#: The same on lines of their own; X has reposts so.
_BOOSTED_BY = re.compile(
    r"\d (?:boosts?|favou?rites?|[Mm]al geteilt|partages?|impulsos?|condivisioni)\b"
)
_SEEN_BY = re.compile(
    r"(?:Public|Quiet public|Unlisted|Followers(?:-only)?|Private|Direct|Web|Öffentlich|"
    r"Nicht gelistet|Still öffentlich|Public discret|Non listé|Público|No listado|Não listado|"
    r"Pubblico|Openbaar|Offentlig(?:t)?|公開|(?:Mastodon|Tusky|Ivory|Fedilab|Toot!|Megalodon)\b.*)\Z"
)
_EDITED = re.compile(
    r"(?:Last edited|Edited|Zuletzt (?:am|bearbeitet)|Bearbeitet|Dernière modification|Modifié|"
    r"Editado|Última edición|Modificato|Bewerkt)\b.{0,60}\Z"
)
_BUTTON = re.compile(
    rf"(?:{_COUNT}\+?|[·•]|[^\w\s]{{1,2}}\ufe0f? ?{_COUNT}|🌐|🔒|Reply|Reply to thread|"
    rf"Boost(?:ed)?|Unboost|Favou?rite|Bookmark|Share|"
    r"More|Quote|Like|Follow|Translate(?: from .{1,20})?|Show original|Read more|Read thread|"
    r"Open original page|ALT|GIF|Hide|Copy link(?: to post)?|"
    r"Antworten|Teilen|Favorisieren|Lesezeichen(?: setzen)?|Mehr|Übersetzen|Mehr anzeigen|"
    r"Répondre|Partager|Ajouter aux favoris|Plus|Traduire|Responder|Impulsar|Favorito|Más|"
    r"\d+ more repl(?:y|ies)|Show more replies|(?:Show|Load) more|Show thread|"
    r".{1,80} (?:boosted|reblogged|reposted|teilte|hat geteilt|a partagé|compartió|ha condiviso)|"
    r"(?:In reply to|Replied to|Replying to|Als Antwort auf|En réponse à|En respuesta a) .{1,80}|"
    r"Continued thread|Pinned post|Pinned toot)\Z"
)
_NOISE = re.compile(
    r"(?:Show more|Show less|Mehr anzeigen|Weniger anzeigen|Afficher plus|Afficher moins|"
    r"Déplier|Replier|"
    r"Mostrar más|Mostrar menos|Sensitive content|Click to view|Click to show|Not available)\Z"
)
_FOOTER = re.compile(
    r"(?:Create account|Log ?in|Sign ?up|Sign in|Recent searches|Trending now|Live feeds|Explore|"
    r"Konto erstellen|Anmelden|Créer un compte|Se connecter|Crear cuenta|Iniciar sesión|"
    r"Sign in to participate .{1,40}|(?:Melde dich an|Anmelden), um .{1,60}|"
    r"Drag & drop to upload|Privacy policy|Profiles directory|Getting started|Administered by:?|"
    r".{3,80} (?:is part of|is one of the many|ist Teil de[sr]|fait partie|forma parte) .{5,120}|"
    r"Mastodon: .{1,120}|Mastodon|v\d\.\d.{0,40})\Z"
)
_LABELS = {Label.FOLD, Label.REPLIES, Label.REPLY, Label.LIKE, Label.SHARE, Label.OTHER}


class MastodonReader:
    """Reads a post's page."""

    name = "mastodon"
    label = "Mastodon"
    example = "3d\nAda Byron\n@ada@tidal.example\n\n@bo I agree with the second point.\n\n1"

    def detect(self, source: Source) -> Detection:
        """Count handles with a server beside an age, or beside words that only this network has."""
        heads = _heads(source)
        served = sum(str(head.extra["handle"]).count("@") > 1 for head in heads)
        favoured = any("focal" in head.extra for head in heads)
        if not heads or not (served or (favoured and len(heads) > 1)):
            return NOT_SEEN
        score = 0.96 if len(heads) > 1 else 0.75
        return Detection(
            score, f"{len(heads)} × name, @handle, age; {served} handles with a server"
        )

    def read(self, source: Source) -> Draft:
        """Cut at the headers."""
        heads = _heads(source)
        draft = Draft([], 0.94, f"{len(heads)} × name, @handle, age", order="display", nesting=0)
        if not heads:
            return draft
        replies = add_above(source, draft, heads, _is_page, _is_button, _is_above)
        _finish(source, heads)
        link_mentions(source, heads, replies, len(draft.records), _is_noise)
        ends = range(heads[-1].body, len(source))
        end = next((n for n in ends if _FOOTER.match(source.bare[n])), len(source))
        add_comments(source, draft, replies, end, is_button=_is_button, is_noise=_is_noise)
        add_furniture(source, draft, end, len(source), FurnitureKind.FOOTER)
        return draft


def _is_page(line: str) -> bool:
    return line in _TOP


def _is_above(line: str) -> bool:
    is_known = _is_page(line) or _is_button(line) or bool(_STATS.match(line))
    return is_known or label_of(line) is not None


def _is_button(line: str) -> bool:
    found = _BUTTON.match(line) or _EDITED.match(line) or HIDDEN.match(line)
    return bool(found) or _is_noise(line) or label_of(line) in _LABELS


def _is_noise(line: str) -> bool:
    return bool(_NOISE.match(line))


def _is_focal(below: list[str]) -> bool:
    return (
        any(_SEEN_BY.match(text.strip("· ")) for text in below[:4])
        or any(map(_FAVOURED_BY.search, below))
        or bool(_BOOSTED_BY.search(" ".join(below)))
    )


def _heads(source: Source) -> list[Head]:
    return find_heads(source, _HANDLE, _is_focal)


def _finish(source: Source, heads: list[Head]) -> None:
    """Take counts off the ends: replies, boosts and favourites where there are three."""
    for number, head in enumerate(heads):
        stop = heads[number + 1].first if number + 1 < len(heads) else len(source)
        if head.extra.pop("focal", False):
            head.is_root = number == 0
            continue
        counts = [n for n in filled_lines(source, head.body, stop)[-5:]
                  if re.fullmatch(r"\d{1,6}\+?", source.bare[n])]  # fmt: skip
        if len(counts) == 3 and source.bare[counts[2]].isdecimal():
            head.score = whole(source.bare[counts[2]])


READER = Viewed(MastodonReader(), (mastodon_toot,))
