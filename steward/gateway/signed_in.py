"""Requests to a system at which a person signed the desk in: shown its token, renewed before it
ends, and what a further sign-in is needed for said with the command.
"""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
import functools
import logging

import httpx
from mcp.client.auth.utils import extract_field_from_www_auth
from mcp.shared.auth import OAuthToken
from pydantic import ValidationError

from steward.gateway import token_requests, vouching
from steward.gateway.own_sign_ins import whose
from steward.gateway.sign_ins import Ended, NeedsSignIn, SignIn, SignIns, Unanswered

_log = logging.getLogger(__name__)
_FOR_GOOD = (400, 401)  # what an issuer that is well answers to a token that counts no more

_GAVE_NOTHING = (httpx.ConnectError, httpx.ConnectTimeout, httpx.HTTPStatusError)


class SignedIn(httpx.AsyncBaseTransport):
    """Sends requests with the token of the sign-in.

    Raises NeedsSignIn, and httpx.ConnectError where the issuer does not answer: nothing was begun.
    """

    def __init__(self, inner: httpx.AsyncBaseTransport, system: str, kept: SignIns) -> None:
        self._inner, self._system, self._kept = inner, system, kept
        self._of_person = bool(whose(system).login)
        self._held: SignIn | None = None
        self._renewing: asyncio.Task[SignIn] | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        held = await self._usable()
        response = await self._shown(request, held)
        if response.status_code == 401:
            await response.aclose()
            held = await self._renewed(held.access)
            response = await self._shown(request, held)
        if response.status_code == 401:
            await response.aclose()
            self._held = None
            raise NeedsSignIn(self._system, "it takes the token of its own issuer no more")
        await self._refuse_too_little(response, held)
        return response

    async def aclose(self) -> None:
        if self._renewing is not None:
            with contextlib.suppress(Exception):
                await self._renewing
        await self._inner.aclose()

    async def _shown(self, request: httpx.Request, held: SignIn) -> httpx.Response:
        request.headers["Authorization"] = f"Bearer {held.access}"
        return await self._inner.handle_async_request(request)

    async def _usable(self) -> SignIn:
        held = self._held
        if held is None or self._of_person:  # who has left is shown nowhere, from that moment on
            held = self._held = await self._kept.held(self._system)
        if not held.due:
            return held
        if not held.renewable and not held.over:
            return held
        try:
            return await self._renewed(held.access)
        except NeedsSignIn:
            raise
        except httpx.ConnectError:
            if held.over:
                raise
            return held  # there is time: the next request tries again

    async def _renewed(self, stale: str) -> SignIn:
        """Another token than this. One renewal at a time; who stops waiting does not end it, since
        its answer is the only one that brings the next refresh token.
        """
        if self._renewing is None or self._renewing.done():
            self._renewing = asyncio.create_task(
                self._kept.renewed(self._system, stale, self._renew), context=contextvars.Context()
            )
        try:
            self._held = await asyncio.shield(self._renewing)
        except NeedsSignIn:
            self._held = None
            raise
        return self._held

    async def _renew(self, held: SignIn) -> SignIn:
        """By the issuer of the sign-in. Raises Ended, httpx.ConnectError."""
        if not held.renewable:
            raise Ended("the sign-in has ended, and its issuer gave nothing to renew it by")
        try:
            if held.company is not None:
                send = functools.partial(token_requests.sent, self._inner)
                return await vouching.renewed(held, send)
            asked = token_requests.refresh(held)
            response = await token_requests.sent(self._inner, asked)
            if response.status_code in _FOR_GOOD:
                raise Ended(f"its issuer renews the sign-in no more{_why(response)}")
            response.raise_for_status()
            return held.renewed(OAuthToken.model_validate_json(response.content))
        except (httpx.HTTPError, ValidationError) as error:
            _log.warning("no new token for %s: %s", self._system, type(error).__name__)
            lost = not isinstance(error, _GAVE_NOTHING)
            raise (Unanswered if lost else httpx.ConnectError)(
                f"the issuer of {self._system} does not answer"
            ) from error

    async def _refuse_too_little(self, response: httpx.Response, held: SignIn) -> None:
        """Raises NeedsSignIn for a 403 that names what is missing (RFC 6750); it is noted."""
        if response.status_code != 403:
            return
        if extract_field_from_www_auth(response, "error") != "insufficient_scope":
            return
        asked = extract_field_from_www_auth(response, "scope") or ""
        await response.aclose()
        if asked:
            await self._kept.want(self._system, asked)
        missing = " ".join(one for one in asked.split() if one not in held.scopes.split())
        self._held = None  # whoever signs in again is seen
        raise NeedsSignIn(self._system, f"more was asked for than was granted: {missing or asked}")


def _why(response: httpx.Response) -> str:
    """What RFC 6749 calls it."""
    try:
        code = response.json()["error"]
    except (ValueError, KeyError, TypeError):
        return ""
    return f" ({code[:80]})" if isinstance(code, str) else ""
