"""``browse --serve``: what it starts, and whom it answers. textual-serve itself is stood in for."""

import asyncio
import sys
from types import ModuleType, SimpleNamespace

import pytest

from thread_cli.errors import UsageError
from thread_cli.tui import served
from thread_cli.tui.serve import serve


class Forbidden(Exception):  # noqa: N818 - as aiohttp calls it
    def __init__(self, text: str) -> None:
        super().__init__(text)


class Found(Exception):  # noqa: N818 - as aiohttp calls it
    pass


class Server:
    """As much of ``textual_serve.server.Server`` as is used."""

    made: "list[Server]" = []  # noqa: RUF012

    def __init__(self, command: str, host: str, port: int, title: str, public_url: str) -> None:
        self.command, self.host, self.port, self.title = command, host, port, title
        self.public_url = public_url

    def serve(self) -> None:
        self.made.append(self)

    async def handle_websocket(self, request: object) -> str:
        return "open"

    async def handle_index(self, request: object) -> SimpleNamespace:
        return SimpleNamespace(headers={}, text="<body><div id='terminal'></div></body>")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> type[Server]:
    for name, values in {
        "textual_serve": {},
        "textual_serve.server": {"Server": Server},
        "aiohttp": {},
        "aiohttp.web": {"HTTPForbidden": Forbidden, "HTTPFound": Found},
    }.items():
        module = ModuleType(name)
        vars(module).update(values)
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr(Server, "made", [])
    return Server


def test_loopback_and_nothing_else(server: type[Server]) -> None:
    serve(["a thread; rm", "--seed", "0"], 8123, "Ferry")
    (made,) = server.made
    assert (made.host, made.port, made.title) == ("127.0.0.1", 8123, "Ferry")
    assert made.command.endswith("-m thread_cli browse 'a thread; rm' --seed 0")


@pytest.mark.parametrize(
    ("origin", "host", "answered"),
    [
        ("http://127.0.0.1:8123", "127.0.0.1:8123", True),
        ("http://elsewhere.example", "127.0.0.1:8123", False),
        ("http://127.0.0.1:8124", "127.0.0.1:8123", False),
        ("http://127.0.0.1:8123", "elsewhere.example:8123", False),
        (None, "127.0.0.1:8123", False),
    ],
)
def test_only_its_own_page_may_press_keys(
    server: type[Server], origin: str | None, host: str, answered: bool
) -> None:
    serve([], 8123, "Ferry")
    headers = {} if origin is None else {"Origin": origin}
    request = SimpleNamespace(headers=headers, host=host)
    if answered:
        assert asyncio.run(server.made[0].handle_websocket(request)) == "open"
    else:
        with pytest.raises(Forbidden):
            asyncio.run(server.made[0].handle_websocket(request))


def test_its_page_asks_nobody_else_for_anything_and_takes_the_keys(server: type[Server]) -> None:
    serve([], 8123, "Ferry")
    page = asyncio.run(server.made[0].handle_index(SimpleNamespace(host="127.0.0.1:8123")))
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "ws://127.0.0.1:8123" in policy
    assert "frame-ancestors 'none'" in policy
    assert page.text.endswith("</script></body>")
    assert ".focus()" in page.text


def test_under_another_name_the_page_is_found_under_its_own(server: type[Server]) -> None:
    serve([], 8123, "Ferry")
    with pytest.raises(Found, match=r"http://127\.0\.0\.1:8123"):
        asyncio.run(server.made[0].handle_index(SimpleNamespace(host="localhost:8123")))


@pytest.mark.parametrize(("port", "host"), [(80, "127.0.0.1"), (443, "127.0.0.1:443")])
def test_ports_that_browsers_write_otherwise(server: type[Server], port: int, host: str) -> None:
    serve([], port, "Ferry")
    made = server.made[0]
    assert made.public_url == f"http://{host}"
    request = SimpleNamespace(headers={"Origin": f"http://{host}"}, host=host)
    assert asyncio.run(made.handle_websocket(request)) == "open"


def test_a_port_that_is_taken(server: type[Server], monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(self: Server) -> None:
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(Server, "serve", taken)
    with pytest.raises(UsageError, match="port 8123 cannot be had: Address already in use"):
        serve([], 8123, "Ferry")


def test_without_textual_serve_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    with pytest.raises(UsageError) as told:
        serve([], 8123, "Ferry")
    assert str(told.value).endswith("-m pip install textual-serve")
    assert "\n" not in str(told.value)


def test_a_served_app_needs_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not served()
    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver")
    assert served()
