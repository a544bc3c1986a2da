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
    from aiohttp.web import HTTPForbidden

    class Loopback(Server):  # type: ignore[misc,unused-ignore]
        """Answers only the page that it served itself.

        A browser lets every web page open a socket to this machine, and a name of the outside
        can be made to mean this machine: without a look at both, any page could press keys here.
        """

        async def handle_websocket(self, request: web.Request) -> Any:  # noqa: ANN401
            if request.headers.get("Origin") != self.public_url or request.host != own:
                raise HTTPForbidden(text="not from here")
            return await super().handle_websocket(request)

    own = f"{_HOST}:{port}"
    command = [sys.executable, "-m", "thread_cli", "browse", *arguments]
    try:
        Loopback(shlex.join(command), host=_HOST, port=port, title=title).serve()
    except OSError as error:
        raise UsageError(
            f"port {port} cannot be had: {error.strerror}; choose another with --port"
        ) from None
