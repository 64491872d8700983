"""Systems at which a person signed the desk in, or themselves: what is shown there, kept encrypted.

A row is of a system, for all that the desk does there, or of a system and a member of staff, for
what they signed (`of_person`).

That a desk renews tokens is a row before it asks, so that of several desks one alone uses a refresh
token that counts once, and what died between the issuer's answer and its keeping is asked again.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import httpx
from mcp.shared.auth import OAuthClientInformationFull, OAuthToken
from pydantic import Field

from steward import keys
from steward.audit.chain import RECORD
from steward.audit.record import Audit
from steward.db import Connection, Database, fetch, fetch_one
from steward.errors import BadInput
from steward.frozen_model import Frozen
from steward.gateway.own_sign_ins import whose

_EARLY, _SHARE = 30.0, 0.25  # seconds, or that part of a short life, before a token ends
_ASKING, _ANSWERED = 15, 12  # seconds for which nobody else asks an issuer, and for its answer
_LOOK_AGAIN = 0.1
_READ = """
SELECT encrypted, ended, coalesce(asked_until > clock_timestamp(), false) AS asking,
       asked_until IS NOT NULL AS asked
  FROM desk.system_sign_in WHERE system = %s
"""
_ASK = """
UPDATE desk.system_sign_in SET asked_until = clock_timestamp() + make_interval(secs => %s)
 WHERE system = %s AND encrypted = %s AND coalesce(asked_until <= clock_timestamp(), true)
"""
# What was answered, unless somebody signed in anew meanwhile.
_RENEWED = """
UPDATE desk.system_sign_in
   SET encrypted = %s, scopes = %s, renewed_at = clock.now(), asked_until = NULL
 WHERE system = %s AND encrypted = %s
"""
_ENDED = """
UPDATE desk.system_sign_in SET ended = %s, asked_until = NULL WHERE system = %s AND encrypted = %s
"""
_NOT_ANSWERED = """
UPDATE desk.system_sign_in SET asked_until = CASE WHEN %s THEN clock_timestamp() END
 WHERE system = %s AND encrypted = %s
"""
_WANTED = "UPDATE desk.system_sign_in SET wanted = %s WHERE system = %s"
_ALL = """
SELECT split_part(system, ' ', 1) AS system, substr(system, nullif(strpos(system, ' '), 0) + 1)
       AS person, issuer, scopes, wanted, ended, signed_by, signed_at, renewed_at,
       coalesce(asked_until < clock_timestamp(), false) AS unanswered
  FROM desk.system_sign_in ORDER BY system
"""
_ASKED = "SELECT wanted AS scopes FROM desk.system_sign_in WHERE system = %s"
_KEEP = """
INSERT INTO desk.system_sign_in (system, encrypted, issuer, scopes, signed_by)
VALUES (%s, %s, %s, %s, %s)
ON CONFLICT (system) DO UPDATE SET encrypted = EXCLUDED.encrypted, issuer = EXCLUDED.issuer,
       scopes = EXCLUDED.scopes, wanted = '', ended = '', signed_by = EXCLUDED.signed_by,
       signed_at = clock.now(), renewed_at = NULL, asked_until = NULL
"""
_LOST = (
    ": a desk stopped before it kept what it was given last, or that never arrived, "
    "and the token before it counts no more"
)
_FORGET = "DELETE FROM desk.system_sign_in WHERE system = %s"


class Refusal(httpx.ConnectError):
    """Nothing was begun, and somebody has to do something first."""

    next_step: str


class NeedsSignIn(Refusal):
    """Somebody has to sign the desk in."""

    def __init__(self, system: str, why: str) -> None:
        name, login = whose(system)
        own = f" (the sign-in of {login})" if login else ""
        super().__init__(f"{name}{own}: {why}")
        self.next_step = f"an administrator runs: steward systems sign-in {name}"
        if login:
            self.next_step += f" --for {login}, and {login} says yes in the browser"


class Voucher(Frozen):
    """What somebody's company gave when they signed in there."""

    issuer: str
    token_url: str
    client: OAuthClientInformationFull
    id_token: str
    refresh: str = ""
    revocation_url: str = ""


class SignIn(Frozen):
    """What the desk shows to one system, and how it gets more of it."""

    issuer: str
    token_url: str
    revocation_url: str = ""
    resource: str = ""
    client: OAuthClientInformationFull
    access: str
    refresh: str = ""
    scopes: str = ""
    until: float | None = None  # nobody said
    lasts: float = 0
    company: Voucher | None = None  # who vouches for whoever it is, in the place of `refresh`
    # new tokens were asked for, and whether the issuer gave some nobody here knows
    unanswered: bool = Field(default=False, exclude=True)

    @property
    def renewable(self) -> bool:
        """There is something to get more by."""
        return bool(self.refresh or self.company)

    @property
    def due(self) -> bool:
        """Over, or so near its end that it is renewed first; at once where an answer got lost."""
        early = min(_EARLY, self.lasts * _SHARE)
        return self.unanswered or (self.until is not None and time.time() > self.until - early)

    @property
    def over(self) -> bool:
        """No system takes it any more."""
        return self.until is not None and time.time() > self.until

    def renewed(self, given: OAuthToken) -> SignIn:
        """With new tokens; what an issuer leaves out is as it was."""
        lasts = float(given.expires_in or 0)
        return self.model_copy(
            update={
                "access": given.access_token,
                "refresh": given.refresh_token or self.refresh,
                "scopes": given.scope if given.scope is not None else self.scopes,
                "until": None if given.expires_in is None else time.time() + lasts,
                "lasts": lasts,
                "unanswered": False,
            }
        )


class Ended(Exception):
    """The issuer renews this sign-in no more; why."""


class Unanswered(httpx.ConnectError):
    """It may have given new tokens, which did not arrive."""


type Renew = Callable[[SignIn], Awaitable[SignIn]]


class SignIns(Protocol):
    """Where a session finds what it shows; `system` is as `of_person` names it."""

    async def held(self, system: str) -> SignIn:
        """Raises NeedsSignIn where nobody signed in, or it has ended."""

    async def renewed(self, system: str, stale: str, renew: Renew) -> SignIn:
        """One whose access token is another than `stale`: somebody's, or what `renew` brings.

        `renew` raises Ended where that is for good. Raises as `held`.
        """

    async def want(self, system: str, scopes: str) -> None:
        """Note what the system asked for, for the next sign-in."""


class Nobody:
    """Where there is no database to look into."""

    async def held(self, system: str) -> SignIn:
        """Always raises NeedsSignIn."""
        raise NeedsSignIn(system, "nobody has signed the desk in there, as far as is known here")

    async def renewed(self, system: str, stale: str, renew: Renew) -> SignIn:
        """Always raises NeedsSignIn."""
        return await self.held(system)

    async def want(self, system: str, scopes: str) -> None:
        """Nowhere to note it."""


class SignInsInRows:
    """Those in the desk's database."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def held(self, system: str) -> SignIn:
        """As the protocol says."""
        return _opened(system, await self._row(system))

    async def renewed(self, system: str, stale: str, renew: Renew) -> SignIn:
        """As the protocol says; others wait meanwhile, and no line is held."""
        while True:
            row = await self._row(system)
            before, encrypted = _opened(system, row), row and row["encrypted"]
            if before.access != stale:
                return before
            if await self._write(_ASK, _ASKING, system, encrypted):
                break
            await asyncio.sleep(_LOOK_AGAIN)
        try:
            async with asyncio.timeout(_ANSWERED):
                found = await renew(before)
        except Ended as ended:
            why = str(ended) + (_LOST if before.unanswered else "")
            if await self._write(_ENDED, why, system, encrypted):
                raise NeedsSignIn(system, why) from ended
        except (httpx.ConnectError, TimeoutError) as error:
            lost = not isinstance(error, httpx.ConnectError) or isinstance(error, Unanswered)
            await self._write(_NOT_ANSWERED, lost, system, encrypted)
            raise httpx.ConnectError(str(error) or "its issuer does not answer") from error
        else:
            if await self._write(_RENEWED, _closed(system, found), found.scopes, system, encrypted):
                return found
        return await self.held(system)  # somebody signed in anew meanwhile

    async def _row(self, system: str) -> Any:
        async with self._db.transaction() as connection:
            return await fetch_one(connection, _READ, system)

    async def _write(self, statement: str, *values: object) -> bool:
        async with self._db.transaction() as connection:
            return (await connection.execute(statement, values)).rowcount == 1

    async def want(self, system: str, scopes: str) -> None:
        """As the protocol says."""
        async with self._db.transaction() as connection:
            await connection.execute(_WANTED, [scopes, system])


# ── what an administrator does, as the owner of the database ──────────────────────────────────────


async def everything(connection: Connection) -> list[dict[str, Any]]:
    """Where the desk is signed in, without what is secret."""
    return [dict(row) for row in await fetch(connection, _ALL)]


async def find(connection: Connection, system: str) -> SignIn | None:
    """What there is, ended or not. Raises NeedsSignIn for one of another secret."""
    row = await fetch_one(connection, _READ, system)
    return None if row is None else _opened(system, {**row, "ended": ""})


async def wanted(connection: Connection, system: str) -> str:
    """Scopes that it asked for since, beside those of now; none where nobody signed in."""
    row = await fetch_one(connection, _ASKED, system)
    return "" if row is None else str(row["scopes"])


async def keep(connection: Connection, audit: Audit, who: str, system: str, found: SignIn) -> None:
    """From now on the desk is known there by this."""
    values = [system, _closed(system, found), found.issuer, found.scopes, who]
    await connection.execute(_KEEP, values)
    data = {**_named(system), "issuer": found.issuer, "scopes": found.scopes}
    await audit.append(connection, RECORD, "system.signed_in", who, data=data)


async def forget(
    connection: Connection, audit: Audit, who: str, system: str, *, revoked: bool
) -> None:
    """The desk is known there no more. Raises BadInput where it was not."""
    if (await connection.execute(_FORGET, [system])).rowcount == 0:
        name, login = whose(system)
        why = f"{login} did not sign in at {name}" if login else f"nobody signed in at {name}"
        raise BadInput(why, next_step="steward systems sign-ins")
    data = {**_named(system), "revoked": revoked}
    await audit.append(connection, RECORD, "system.signed_out", who, data=data)


def _named(system: str) -> dict[str, str]:
    """For the record: the system, and whose sign-in it is where it is a person's own."""
    name, login = whose(system)
    return {"system": name, **({"for": login} if login else {})}


def _opened(system: str, row: Any) -> SignIn:
    if row is None:
        raise NeedsSignIn(system, "nobody has signed the desk in there")
    if row["ended"]:
        raise NeedsSignIn(system, row["ended"])
    try:
        text = keys.decrypted(f"system {system}", bytes(row["encrypted"]))
    except BadInput as error:
        raise NeedsSignIn(system, error.message) from error
    found = SignIn.model_validate_json(text)
    lost = row["asked"] and not row["asking"]
    return found.model_copy(update={"unanswered": True}) if lost else found


def _closed(system: str, found: SignIn) -> bytes:
    return keys.encrypted(f"system {system}", found.model_dump_json().encode())
