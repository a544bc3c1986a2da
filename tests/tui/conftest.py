"""Every TUI test runs in a loop of its own and looks the same wherever it runs."""

import asyncio
import inspect

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run ``async def`` tests; a plugin for that would be a dependency for these lines."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    names = pyfuncitem._fixtureinfo.argnames
    asyncio.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in names}))
    return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_FILTERS"):
        monkeypatch.delenv(name, raising=False)
    # What a slow machine shows must not depend on how slow it is.
    monkeypatch.setattr("thread_cli.tui.session.READ_AFTER", None)
    monkeypatch.setattr("textual.widgets.Input._toggle_cursor", lambda _input: None)
