"""More or fewer themes, found in another process; the cursor stays on its comment."""

from __future__ import annotations

from thread_cli.errors import LibraryError
from thread_cli.tui import wording
from thread_cli.tui.actions.action import Action, On, Section
from thread_cli.tui.actions.changing import THEMES, in_background, show_edited
from thread_cli.tui.actions.context import Context
from thread_cli.tui.session import WorkerError


def find_themes(at: Context, k: int | None) -> None:
    """Find the themes, ``k`` of them or as many as the data says."""
    what = "finding themes" if k is None else f"finding {wording.plural(k, 'theme', 'themes')}"
    main, session = at.main, at.session

    def said(step: str) -> None:
        main.show_progress(f"{what}: {step}", THEMES)

    async def find() -> None:
        try:
            await session.find_themes(session.params._replace(k=k), said)
        except LibraryError as error:  # they were found, only not kept
            at.tell(str(error), bad=True)
        except WorkerError as error:
            session.asked_k = session.params.k
            raise WorkerError(f"{error}: {at.key(OwnThemes.id)} finds themes") from None
        show_edited(at)

    in_background(at, find(), what)


class _Themes(Action):
    on = On.MAIN
    section = Section.EDITING

    def run(self, at: Context) -> None:
        session = at.session
        if session.computed is None:
            if session.is_finding:
                at.tell("the themes are still being found")
            else:  # it went wrong before
                find_themes(at, session.params.k)
            return
        k = self.wanted(session.asked_k or session.params.k or session.computed.k)
        if k is not None and not 1 <= k <= len(session.unedited.comments):
            at.tell(f"{k} themes cannot be", bad=True)
            return
        session.asked_k = k  # kept for another day
        find_themes(at, k)

    def wanted(self, k: int) -> int | None:
        """Return how many themes are asked for, where there are ``k``; none: the data decides."""
        raise NotImplementedError


class MoreThemes(_Themes):
    """One theme more."""

    id = "more-themes"
    keys = "plus"

    def wanted(self, k: int) -> int | None:
        return k + 1


class FewerThemes(_Themes):
    """One theme fewer."""

    id = "fewer-themes"
    keys = "minus"

    def wanted(self, k: int) -> int | None:
        return k - 1


class OwnThemes(_Themes):
    """As many themes as the data says."""

    id = "own-themes"
    keys = "equals_sign"

    def wanted(self, k: int) -> int | None:  # noqa: ARG002
        return None
