"""Receives the browser after a sign-in: one address on this machine, for one answer."""

from __future__ import annotations

import asyncio
import webbrowser
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

from steward.cli.output import say
from steward.errors import BadInput

PORT = 8765  # the same each time: an issuer may know this very address
_MOST, _WAITS = 16_384, 300.0
_DONE = ("200 OK", "The desk has its answer. You can close this page and look at the terminal.")
_NOT_THIS = ("400 Bad Request", "This is no answer to the sign-in that is under way.")


class Browser:
    """A person at this machine, or at one whose browser reaches it."""

    def __init__(self, port: int = PORT, *, opens: bool = True, patience: float = _WAITS) -> None:
        self.redirect = f"http://127.0.0.1:{port}/callback"
        self._port, self._opens, self._patience = port, opens, patience

    async def asked(self, url: str, state: str) -> Mapping[str, str]:
        """What the redirect with this state brings; others are turned away, and waited past.

        Raises BadInput where none comes, or nobody can listen.
        """
        found: asyncio.Future[dict[str, str]] = asyncio.get_running_loop().create_future()

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            given = await _query(reader)
            ours = given.get("state") == state
            await _say(writer, *(_DONE if ours else _NOT_THIS))
            if ours and not found.done():
                found.set_result(given)

        try:
            server = await asyncio.start_server(answer, "127.0.0.1", self._port, limit=_MOST)
        except OSError as error:
            raise BadInput(
                f"port {self._port} of this machine is taken ({error.strerror})",
                next_step="name a free one that the issuer takes: --port",
            ) from error
        async with server:
            say(f"Open this page in a browser on this machine, and say yes there:\n\n{url}\n")
            if self._opens:
                await asyncio.to_thread(webbrowser.open, url)
            try:
                return await asyncio.wait_for(found, self._patience)
            except TimeoutError:
                raise BadInput(
                    f"nobody said yes or no within {self._patience:g} s",
                    next_step="run it again when somebody is there to",
                ) from None


async def _query(reader: asyncio.StreamReader) -> dict[str, str]:
    """What a request of a browser says after its question mark; nothing of any other."""
    try:
        head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 5.0)
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, TimeoutError, OSError):
        return {}
    words = head.split(b"\r\n", 1)[0].decode("latin-1").split(" ")
    if len(words) != 3 or words[0] != "GET" or urlsplit(words[1]).path != "/callback":
        return {}
    return dict(parse_qsl(urlsplit(words[1]).query, max_num_fields=20))


async def _say(writer: asyncio.StreamWriter, status: str, text: str) -> None:
    head = f"HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n"
    try:
        writer.write(f"{head}Content-Length: {len(text)}\r\n\r\n{text}".encode())
        await writer.drain()
        writer.close()
        await writer.wait_closed()
    except OSError:
        return  # whoever asked has gone
