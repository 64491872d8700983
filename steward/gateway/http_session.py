"""What sessions over plain HTTP share: they end by themselves, and take one call at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any

import httpx

from steward.errors import ToolFailed
from steward.gateway.specs import SystemSpec
from steward.gateway.users import Users


class HttpSession:
    """An open session with one system. It has no connection of its own that could be lost."""

    def __init__(self, spec: SystemSpec, http: httpx.AsyncClient) -> None:
        self._spec, self._http = spec, http
        self._users = Users()
        self._closed = False

    async def call_together(
        self, together: str, reads: Sequence[tuple[str, Mapping[str, Any]]], meta: Mapping[str, Any]
    ) -> list[dict[str, Any] | ToolFailed]:
        """None of them takes several calls as one.

        Always raises ToolFailed.
        """
        raise ToolFailed(f"{self._spec.name} has no {together}", tool_code="not_offered")

    def in_use(self) -> AbstractContextManager[None]:
        """Somebody calls over it."""
        return self._users.one_more()

    async def close(self, at_once: bool = True) -> None:
        """End it; not `at_once`: after the calls that are under way."""
        if not at_once:
            await self._users.gone()
        self._closed = True
        await self._http.aclose()

    @property
    def usable(self) -> bool:
        """Not ended."""
        return not self._closed
