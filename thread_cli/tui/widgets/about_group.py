"""What sets a theme apart."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from thread_cli.tui import wording
from thread_cli.tui.state.browser import Browser
from thread_cli.tui.state.groups import GroupKind

_SHOWN_TERMS = 10


class AboutGroup(Static):
    """Label, sentence, terms and firmness of the open group."""

    _measure = (0, 0)

    def show(self, browser: Browser) -> None:
        """Show the group that is open now."""
        said, width = about(browser), self.size.width
        measure = width, said.get_height(self.styles.get_rules(), max(width, 1))
        # The whole screen is laid out for it, unless it is as high as what it showed.
        self.update(said, layout=measure != self._measure)
        self._measure = measure


def about(browser: Browser) -> Content:
    """Return what sets the open group apart."""
    group = browser.group
    label = Content(group.label + "\n").stylize("bold")
    if group.kind is GroupKind.ALL:
        what = "Every comment, replies below what they answer."
        return label + Content(what).stylize("dim")
    if group.theme is None:
        return label + Content("Comments that are like no theme.").stylize("dim")
    theme = group.theme
    terms = ", ".join(t.term for t in theme.terms[:_SHOWN_TERMS]) or "(no terms)"
    quality = browser.themes.quality.verdict
    said = Content(f"“{theme.sentence}”\n" if theme.sentence else "")
    return Content.assemble(
        label, said,
        Content("Terms: ").stylize("dim"), Content(terms), "\n",
        Content("This theme: ").stylize("dim"), Content(wording.firmness(theme)), "\n",
        Content("All themes: ").stylize("dim"), Content(_uncapped(quality)).stylize("dim"),
    )  # fmt: skip


def _uncapped(sentence: str) -> str:
    """Return a sentence as it stands behind a colon."""
    return sentence[:1].lower() + sentence[1:]
