"""The reader in a web browser on this machine: ``thread-cli browse --serve``.

The work is textual-serve's, which is no part of the usual installation.
"""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from thread_cli.errors import UsageError

if TYPE_CHECKING:
    from aiohttp import web

#: Nothing else: who can reach the port can read the thread and write into the library.
_HOST = "127.0.0.1"
#: textual-serve's page asks Google for a font, which would learn who reads here and when; and in
#: a frame of another page clicks would be pressed here.
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws://{own};"
    " frame-ancestors 'none'"
)
#: Else keys go nowhere before somebody clicked. The page gets a class when there is a screen.
_TAKE_KEYS = """<script>
new MutationObserver(() => document.querySelector("#terminal textarea")?.focus())
  .observe(document.body, {attributes: true, attributeFilter: ["class"]});
</script></body>"""
_MISSING = (
    "--serve needs textual-serve, which is not installed here;"
    " install it with: {python} -m pip install textual-serve"
)


def serve(arguments: Sequence[str], port: int, title: str) -> None:
    """Serve ``thread-cli browse`` with these arguments until it is interrupted.

    Raises:
        UsageError: textual-serve is not installed, or the port cannot be had.
    """
    try:
        from textual_serve.server import Server
    except ImportError:
        python = shlex.quote(sys.executable)
        raise UsageError(_MISSING.format(python=python)) from None
    from aiohttp.web import HTTPForbidden, HTTPFound

    class Loopback(Server):  # type: ignore[misc,unused-ignore]
        """Answers only the page that it served itself.

        A browser lets every web page open a socket to this machine, and a name of the outside
        can be made to mean this machine: without a look at both, any page could press keys here.
        """

        async def handle_index(self, request: web.Request) -> Any:  # noqa: ANN401
            if request.host != own:  # localhost, say: that page would be refused its socket
                raise HTTPFound(self.public_url)
            page = await super().handle_index(request)
            page.headers["Content-Security-Policy"] = _POLICY.format(own=own)
            page.text = page.text.replace("</body>", _TAKE_KEYS)
            return page

        async def handle_websocket(self, request: web.Request) -> Any:  # noqa: ANN401
            if request.headers.get("Origin") != self.public_url or request.host != own:
                raise HTTPForbidden(text="not from here")
            return await super().handle_websocket(request)

    own = _HOST if port == 80 else f"{_HOST}:{port}"  # as browsers write it
    command = [sys.executable, "-m", "thread_cli", "browse", *arguments]
    try:
        Loopback(
            shlex.join(command), host=_HOST, port=port, title=title, public_url=f"http://{own}"
        ).serve()
    except OSError as error:
        raise UsageError(
            f"port {port} cannot be had: {error.strerror}; choose another with --port"
        ) from None
