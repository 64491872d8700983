"""Tokens that say for whom the desk acts (RFC 8693): exchanged at the system's issuer for each
subject, chain of actors and scope, kept until shortly before their end, and shown with that call.

A call that names somebody goes out with such a token or not at all: never with the desk's own. No
token leaves this module but in the header of its request.
"""

from __future__ import annotations

import asyncio
import contextvars
import json
import logging
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import jwt
from mcp.shared.auth import OAuthToken
from pydantic import ValidationError

from steward.frozen_model import Frozen
from steward.gateway.capability import META_DELEGATION
from steward.gateway.oauth import Authorised
from steward.gateway.sign_ins import Refusal

_log = logging.getLogger(__name__)
_GRANT = "urn:ietf:params:oauth:grant-type:token-exchange"
_JWT = "urn:ietf:params:oauth:token-type:jwt"
_ACCESS = "urn:ietf:params:oauth:token-type:access_token"
_WORD = 60  # seconds that the desk's own word of a subject counts
_EARLY, _SHARE = 30.0, 0.25  # seconds, or that part of a short life, before a token ends
_MOST = 512  # tokens that a session keeps
_SHOWN = "steward.delegated"  # the request's own note of what it was shown by
_GONE = b"(a token)"
_OF_THE_BODY = ("content-encoding", "content-length")

type Sign = Callable[..., str]


class NotDelegated(Refusal):
    """Nothing was begun: the issuer gives no token for this customer or colleague."""

    def __init__(self, system: str, why: str) -> None:
        super().__init__(f"{system}: no token for whom the call is for: {why}")
        self.next_step = "docs/connecting-a-system.md, For whom the desk acts, says what it needs"


class Subject(Frozen):
    """Whom a call is for, who acts, and what it is to be allowed: what a token is kept by."""

    subject: str
    ids: tuple[str, ...] = ()
    actor: str
    act: dict[str, Any]
    scope: str


class Delegating(httpx.AsyncBaseTransport):
    """Sends a call that names somebody with a token for them; others with the desk's own.

    Raises NotDelegated, and httpx.ConnectError where the issuer does not answer.
    """

    def __init__(
        self,
        own: Authorised,
        inner: httpx.AsyncBaseTransport,
        system: str,
        audience: str,
        issuer: str,
        sign: Sign,
    ) -> None:
        self._own, self._inner = own, inner
        self._system, self._audience, self._issuer, self._sign = system, audience, issuer, sign
        self._kept: OrderedDict[str, tuple[str, float]] = OrderedDict()
        self._under_way: dict[str, asyncio.Task[str]] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if shown := request.extensions.get(_SHOWN):  # the rest of an answer
            return await self._with(request, request, shown)
        subject, plain = _subject_of(request, await request.aread())
        if subject is None:
            return await self._own.handle_async_request(request)
        token = await self._token(subject)
        response = await self._with(request, plain, token)
        if response.status_code != 401:
            return response
        await response.aclose()
        self._kept.pop(subject.model_dump_json(), None)  # taken back before it was over
        return await self._with(request, plain, await self._token(subject))

    async def aclose(self) -> None:
        await self._own.aclose()

    async def _with(
        self, asked: httpx.Request, request: httpx.Request, token: str
    ) -> httpx.Response:
        """The answer, in which the token never stands."""
        asked.extensions = {**asked.extensions, _SHOWN: token}
        request.headers["Authorization"] = f"Bearer {token}"
        response = await self._inner.handle_async_request(request)
        return httpx.Response(
            response.status_code,
            headers=[one for one in response.headers.items() if one[0] not in _OF_THE_BODY],
            stream=_Without(response, token.encode()),
            extensions=response.extensions,
        )

    async def _token(self, subject: Subject) -> str:
        """One exchange at a time for the same subject, actors and scope."""
        key = subject.model_dump_json()
        token, until = self._kept.get(key, ("", 0.0))
        if until > time.monotonic():
            self._kept.move_to_end(key)
            return token
        if key not in self._under_way:
            task = asyncio.create_task(self._exchanged(key, subject), context=contextvars.Context())
            self._under_way[key] = task
            task.add_done_callback(lambda _: self._under_way.pop(key, None))
        return await asyncio.shield(self._under_way[key])

    async def _exchanged(self, key: str, subject: Subject) -> str:
        found = self._checked(subject, await self._asked(subject))
        lasts = float(found.expires_in or 0)
        until = time.monotonic() + lasts - min(_EARLY, lasts * _SHARE)
        self._kept[key] = (found.access_token, until)
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return found.access_token

    async def _asked(self, subject: Subject) -> dict[str, Any]:
        """What the issuer answers. Raises NotDelegated, httpx.ConnectError."""
        about = {"customer": {"ids": list(subject.ids)}} if subject.ids else {}
        form = {
            "grant_type": _GRANT,
            "subject_token": self._sign("agents", self._issuer, subject.subject, _WORD, **about),
            "subject_token_type": _JWT,
            "actor_token": self._sign(
                "agents", self._issuer, subject.actor, _WORD, act=subject.act
            ),
            "actor_token_type": _JWT,
            "requested_token_type": _ACCESS,
            "audience": self._audience,
            "scope": subject.scope,
        }
        try:
            response = await self._own.asked(form)
        except httpx.HTTPError as error:
            _log.warning("no exchange at %s: %s", self._system, type(error).__name__)
            raise httpx.ConnectError(f"the issuer of {self._system} does not answer") from error
        try:
            found = response.json()
        except ValueError:
            found = None
        if response.status_code >= 500 or not isinstance(found, dict):
            raise httpx.ConnectError(f"the issuer of {self._system} answers nothing readable")
        if response.status_code != 200:
            code = found.get("error")
            said = code[:80] if isinstance(code, str) and code.isprintable() else "it says no"
            raise NotDelegated(self._system, f"{said} ({response.status_code})")
        return found

    def _checked(self, subject: Subject, found: dict[str, Any]) -> OAuthToken:
        """A token for this alone. Raises NotDelegated for one that is more."""
        try:
            given = OAuthToken.model_validate(found)
        except ValidationError as error:
            raise NotDelegated(self._system, "its issuer gave none that can be shown") from error
        if found.get("issued_token_type") not in (_ACCESS, _JWT):
            raise NotDelegated(self._system, "its issuer gave something else than an access token")
        if more := set((given.scope or "").split()) - set(subject.scope.split()):
            raise NotDelegated(self._system, f"more than was asked for: {' '.join(sorted(more))}")
        if given.access_token == self._own.token:
            raise NotDelegated(self._system, "its issuer gave the desk's own token")
        if why := _too_wide(given.access_token, self._audience):
            raise NotDelegated(self._system, why)
        return given


class _Without(httpx.AsyncByteStream):
    """An answer without the token that asked for it, should the system say it back."""

    def __init__(self, response: httpx.Response, token: bytes) -> None:
        self._response, self._token = response, token

    async def __aiter__(self) -> AsyncIterator[bytes]:
        held = b""
        async for part in self._response.aiter_bytes():
            held = (held + part).replace(self._token, _GONE)
            begun = next(
                (n for n in range(len(self._token) - 1, 0, -1) if held.endswith(self._token[:n])), 0
            )
            yield held[: len(held) - begun]
            held = held[len(held) - begun :]
        yield held

    async def aclose(self) -> None:
        await self._response.aclose()


def _too_wide(token: str, audience: str) -> str:
    """Why a token that can be read is not one for this system with the desk named in it."""
    try:
        says = jwt.decode(token, options={"verify_signature": False})
    except (jwt.PyJWTError, ValueError, RecursionError):
        return ""  # only its issuer reads it
    named = says.get("aud")
    if named != audience and named != [audience]:
        return "its token is for others too"
    if not isinstance(says.get("act"), dict):
        return "its token does not name who acts"
    return ""


def _subject_of(request: httpx.Request, content: bytes) -> tuple[Subject | None, httpx.Request]:
    """Whom the call is for, and the request without that note."""
    try:
        body = json.loads(content)
        note = body["params"]["_meta"].pop(META_DELEGATION)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None, request
    headers = {k: v for k, v in request.headers.items() if k.lower() != "content-length"}
    plain = httpx.Request(
        request.method,
        request.url,
        headers=headers,
        content=json.dumps(body).encode(),
        extensions=request.extensions,
    )
    return Subject.model_validate(note), plain
