"""A REST system, asked as an MCP one is: the same pins, the same errors, the same honesty about
what may have happened.
"""

from __future__ import annotations

import asyncio
import json
from base64 import b64encode
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import httpx

from steward.addresses import Forbidden, GuardedTransport
from steward.errors import ToolFailed, ToolUnavailable
from steward.gateway.answer_schemas import AnswerSchema
from steward.gateway.answers import Garbage, hold_to_schema
from steward.gateway.capability import META_STATE, META_TRACE
from steward.gateway.http_session import HttpSession
from steward.gateway.pins import Pins, refuse_changed
from steward.gateway.rest.operations import ITEMS, Operation
from steward.gateway.rest.requests import build
from steward.gateway.session import Unanswered, authorities
from steward.gateway.specs import SystemSpec
from steward.gateway.their_errors import told
from steward.settings import settings

_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
_NOT_BEGUN = {
    401: "does not accept the desk's token",
    403: "refuses this to the desk's token",
    405: "does not know this method",
    413: "found the request too large",
    429: "is asked too often",
}
# packed answers are not asked for: a few bytes of one may be gigabytes
_WANTED = {"Accept": "application/json", "Accept-Encoding": "identity"}
_HIGHEST = 308  # powers of ten that other readers of JSON know as well


class RestSession(HttpSession):
    """Requests to one system. Calls may run at the same time."""

    def __init__(self, spec: SystemSpec, deadline: float, pins: Pins) -> None:
        assert spec.rest is not None
        self._rest, self._pins = spec.rest, pins
        timeout = httpx.Timeout(deadline + 1.0, connect=min(3.0, deadline))
        inner = httpx.AsyncHTTPTransport(
            verify=authorities(), limits=httpx.Limits(max_connections=64)
        )
        http = httpx.AsyncClient(
            transport=GuardedTransport(inner, internal=spec.internal),
            timeout=timeout,
            headers=spec.headers | _token(spec) | _WANTED,
            follow_redirects=False,
            trust_env=False,
        )
        super().__init__(spec, http)
        listed = {name: one.as_tool() for name, one in self._rest.operations.items()}
        self._listed = [listed[name] for name in sorted(set(spec.pinned.values()) & set(listed))]
        self._schemas: dict[str, AnswerSchema] = {
            tool.name: AnswerSchema(tool.outputSchema)
            for tool in self._listed
            if tool.outputSchema is not None
        }
        self._seen: dict[str, str] = {}
        self._noting = asyncio.Lock()

    async def opened(self) -> None:
        """Note what the document says of each tool, once."""
        async with self._noting:
            if not self._seen:
                self._seen = await self._pins.note(self._spec, self._listed)

    async def look_again(self, *, now: bool = False) -> None:
        """What the tools are stands in the document; `now`: does anybody answer there?

        Raises ToolUnavailable where nobody does.
        """
        if not now:
            return
        self._seen = await self._pins.note(self._spec, self._listed)
        try:
            response = await self._http.head(self._spec.url)
        except httpx.TransportError as error:
            raise self._unreachable(error) from None
        if response.status_code >= 500:
            raise ToolUnavailable(f"{self._spec.name} answers {response.status_code}")

    async def refuse_changed(self, tool: str) -> None:
        """Raises ToolChanged for one that the document describes otherwise than was accepted."""
        await refuse_changed(self._pins, self._spec.name, tool, self._seen.get(tool))

    async def call(
        self, tool: str, args: Mapping[str, Any], meta: Mapping[str, Any]
    ) -> dict[str, Any]:
        """What the system answers, with amounts as exact decimals. Raises as `Session.call`."""
        operation = self._rest.operations[tool]
        request = build(self._http, self._spec.url, operation, args)
        for name in (META_TRACE, META_STATE):  # W3C: the headers are called as in `_meta`
            if name in meta:
                request.headers[name] = str(meta[name])
        try:
            response = await self._http.send(request, stream=True)
            try:
                content = await _read(response)
            finally:
                await response.aclose()
        except _NOT_SENT as error:
            raise self._unreachable(error) from None
        except httpx.TransportError:
            raise Unanswered(f"{self._spec.name} did not answer") from None
        return self._answer(operation, response, content)

    # ── answers ───────────────────────────────────────────────────────────────────────────────────

    def _answer(
        self, operation: Operation, response: httpx.Response, content: bytes | None
    ) -> dict[str, Any]:
        """Raises ToolFailed only where the system says that nothing happened, in words that
        `errors` lists.
        """
        name, status = f"{self._spec.name}.{operation.name}", response.status_code
        data = _value(content)
        if 200 <= status < 300:
            if (said := told(self._spec.errors, data)) is not None:
                raise ToolFailed(said.message, tool_code=said.code, tool=name)
            return self._held(operation, name, data)
        if 300 <= status < 400:
            self._redirected(operation, response)
        code, message = self._refusal(operation, status, data)
        if code:
            raise ToolFailed(message, tool_code=code, tool=name)
        if status in _NOT_BEGUN:
            raise ToolUnavailable(f"{self._spec.name} {_NOT_BEGUN[status]}", status=status)
        if status >= 500 or status == 408:
            raise Unanswered(f"{self._spec.name} answered {status}")
        raise ToolFailed(f"{name} answered {status}: {message}", tool_code="internal", tool=name)

    def _refusal(self, operation: Operation, status: int, data: Any) -> tuple[str, str]:
        """The listed code of an error, by its own name or by `http_STATUS`; empty: unlisted."""
        errors = self._spec.errors
        said = told(errors, data)
        message = said.message if said else ""
        if (
            errors is not None
            and f"http_{status}" in errors.codes
            and (said is None or said.code == "internal")
        ):
            return errors.codes[f"http_{status}"], message or f"it answered {status}"
        if said is not None and said.code != "internal":
            return said.code, message
        if status == 404 and operation.effect == "READ":
            return "not_found", "there is no such record"
        return "", message

    def _redirected(self, operation: Operation, response: httpx.Response) -> None:
        """A redirect is not followed: the desk's token goes where `systems.yaml` says."""
        said = f"{self._spec.name} redirects elsewhere, which is not followed"
        if operation.effect == "WRITE":
            raise Unanswered(said)
        raise ToolUnavailable(said, next_step="write the final address in systems.yaml")

    def _held(self, operation: Operation, name: str, data: Any) -> dict[str, Any]:
        if isinstance(data, list):
            data = {ITEMS: data}
        if not isinstance(data, dict):
            raise Garbage(f"{name} gave neither an object nor a list", tool_code="garbage")
        if (schema := self._schemas.get(operation.name)) is not None:
            hold_to_schema(name, schema, data)
        return data

    def _unreachable(self, error: httpx.TransportError) -> ToolUnavailable:
        why = str(error) if isinstance(error, Forbidden) else type(error).__name__
        return ToolUnavailable(
            f"{self._spec.name} cannot be reached: {why}", next_step="try again in a moment"
        )


async def _read(response: httpx.Response) -> bytes | None:
    """The body; None of one that is longer than anything the desk reads, or packed."""
    if response.headers.get("content-encoding", "identity").strip().lower() != "identity":
        return None
    content, most = bytearray(), settings().answer_bytes
    async for part in response.aiter_raw():
        content += part
        if len(content) > most:
            return None
    return bytes(content)


def _value(content: bytes | None) -> Any:
    """The JSON value; None where it is none. Decimals stay exactly what was written."""
    if content is None:
        return None
    try:
        return json.loads(content, parse_float=_decimal, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        return None


def _decimal(text: str) -> Decimal:
    """Raises ValueError for 1e999999999: a few letters, and a number that fills a machine."""
    value = Decimal(text)
    if abs(value.adjusted()) > _HIGHEST:
        raise ValueError("that number is out of reach")
    return value


def _token(spec: SystemSpec) -> dict[str, str]:
    """The header that says who asks."""
    if not spec.bearer:
        return {}
    match spec.auth:
        case "bearer":
            return {"Authorization": f"Bearer {spec.bearer}"}
        case "basic":
            text = spec.bearer if ":" in spec.bearer else f"{spec.bearer}:"
            return {"Authorization": f"Basic {b64encode(text.encode()).decode()}"}
        case header:
            return {header: spec.bearer}
