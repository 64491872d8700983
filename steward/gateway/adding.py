"""A system that is not in `systems.yaml` yet: what it says of its tools is asked once. Of a REST
system that is a document, held to the same limits as one on disk and kept beside the file.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx
from mcp import types

from steward.addresses import Forbidden, GuardedTransport
from steward.errors import BadInput, ToolUnavailable
from steward.gateway.doctor import Listing
from steward.gateway.expected import EXPECTED
from steward.gateway.proposing import Proposed, entry, propose
from steward.gateway.rest.document import MOST_BYTES, Document, read
from steward.gateway.session import Session
from steward.gateway.specs import SystemSpec

_SECONDS = 10.0


class Adding:
    """One system on its way into a file."""

    def __init__(
        self,
        url: str,
        system: str,
        token_from: str,
        auth: str,
        internal: bool,
        file: Path,
        *,
        mcp: bool = False,
    ) -> None:
        if system not in EXPECTED:
            raise BadInput(
                f"{system!r} is no system of the desk", next_step=f"one of {', '.join(EXPECTED)}"
            )
        if not url.startswith("https://") and not (internal and url.startswith("http://")):
            raise BadInput(
                f"{url!r}: a token is sent over https alone",
                next_step="write https, or --internal for a system in your own network",
            )
        if token_from and token_from not in os.environ:
            raise BadInput(f"{token_from} is not set", next_step=f"export {token_from}=…")
        self.url, self.system, self.file = url.rstrip("/"), system, file
        self._token_from, self._auth, self._internal = token_from, auth, internal
        self._mcp = mcp

    @property
    def beside(self) -> str:
        """The name of the document's file."""
        return f"{self.system}.openapi.json"

    @property
    def proposal(self) -> Path:
        """Where a mapping lies that is not in use."""
        return self.file.with_suffix(".proposed.yaml")

    def seen(self, openapi: str) -> tuple[dict[str, types.Tool], bytes]:
        """Its tools, and the document that they stand in; an MCP server is asked, and has none.

        Raises BadInput, ToolUnavailable.
        """
        if self._mcp:
            return asyncio.run(self._listed()), b""
        document, content = self._document(openapi)
        return {name: one.as_tool() for name, one in document.operations.items()}, content

    async def _listed(self) -> dict[str, types.Tool]:
        listing: Any = Listing()
        token = os.environ[self._token_from] if self._token_from else ""
        spec = SystemSpec(
            name=self.system,
            url=self.url,
            idempotency="none",
            capability=False,
            internal=self._internal,
            headers={self._auth: token} if token and self._header else {},
            tools={},
        )
        session = Session(spec, "" if self._header else token, _SECONDS, listing)
        try:
            async with asyncio.timeout(_SECONDS):
                await session.opened()
        except TimeoutError:
            raise ToolUnavailable(f"{self.url} took longer than {_SECONDS:g} s") from None
        finally:
            await session.close()
        return dict(listing.listed)

    @property
    def _header(self) -> bool:
        """Whether the token goes in a header of its own."""
        return self._auth not in ("bearer", "basic")

    def _document(self, named: str) -> tuple[Document, bytes]:
        """The document, from a file or from the system itself. Raises BadInput, ToolUnavailable."""
        if not named.startswith("/") or Path(named).is_file():
            try:
                content = Path(named).read_bytes()
            except OSError as error:
                raise BadInput(
                    f"{named}: cannot be read ({error.strerror})",
                    next_step="name a file, or a path at the URL that begins with /",
                ) from error
        else:
            content = asyncio.run(self._fetched(named))
        return read(content, named), content

    async def _fetched(self, path: str) -> bytes:
        transport = GuardedTransport(httpx.AsyncHTTPTransport(), internal=self._internal)
        content = bytearray()
        try:
            async with (
                httpx.AsyncClient(
                    transport=transport, timeout=_SECONDS, follow_redirects=False, trust_env=False
                ) as http,
                http.stream("GET", f"{self.url}{path}") as response,
            ):
                if response.status_code != 200:
                    raise BadInput(
                        f"{self.url}{path} answers {response.status_code}; "
                        "a redirect is not followed",
                        next_step="name the document with --openapi FILE",
                    )
                async for part in response.aiter_bytes():
                    content += part
                    if len(content) > MOST_BYTES:
                        break
        except httpx.HTTPError as error:
            why = str(error) if isinstance(error, Forbidden) else type(error).__name__
            raise ToolUnavailable(
                f"{self.url} cannot be reached: {why}", next_step="is it up?"
            ) from error
        return bytes(content)

    def proposed(self, listed: Mapping[str, types.Tool]) -> tuple[str, list[Proposed]]:
        """The entry for the file, and the tools in it."""
        tools = propose(self.system, listed)
        about = {"url": self.url}
        token = f"${{{self._token_from}}}"
        if not self._mcp:
            about["openapi"] = self.beside
        if self._token_from and self._mcp and self._header:
            about["headers"] = f"{{{self._auth}: {token}}}"
        elif self._token_from:
            about["bearer"] = token
            if not self._mcp:
                about["auth"] = self._auth
        if self._internal:
            about["internal"] = "true"
        about |= {"capability": "false", "idempotency": "none"}
        return entry(about, self.system, tools), tools

    def write(self, text: str, content: bytes, target: Path) -> None:
        """The entry at the end of the file, and the document, where there is one, beside it.

        Raises BadInput where the file has such a system.
        """
        before = self.file.read_text("utf-8") if self.file.exists() else "systems:\n"
        if f"\n  {self.system}:" in before:
            raise BadInput(
                f"{self.file} has a system {self.system}", next_step="change its entry there"
            )
        target.write_text(before.rstrip("\n") + "\n" + text, encoding="utf-8")
        if content:
            (target.parent / self.beside).write_bytes(content)
