"""Tokens of customers: one conversation each.

A link moves it to another device; a company's backend opens one for whom it knows.

Links and backends' tokens count once, and never open anything but a conversation.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from steward.access.sessions import hashed
from steward.db import Database
from steward.errors import NotAuthorised
from steward.frozen_model import Frozen
from steward.keys import Keys, claims_by

CHAT, LINK = "steward-chat", "steward-link"
DELEGATION = "steward-delegation"  # for the one peer that it names, to speak for a customer
LINK_SECONDS = 900.0
# how long a conversation that nobody vouched for can be read and written
PLAIN_IN_ALL = 30 * 24 * 3600.0
EMBED_LONGEST = 300.0  # what a backend mints lives no longer than this
EMBED_SECONDS = 3600.0  # and opens a token of this length, which can be renewed
EMBED_IN_ALL = 24 * 3600.0  # until then; after it the backend has to vouch again
_SPEND = """
INSERT INTO desk.spent_token (id, expires_at) VALUES (%s, to_timestamp(%s)) ON CONFLICT DO NOTHING
"""


class Vouched(Frozen):
    """A signed-in customer, in the word of the company's backend."""

    account: str
    contact: str = ""
    jti: str


class Opener:
    """Makes, checks and spends what opens conversations."""

    def __init__(self, db: Database, keys: Keys, backend: Path | None) -> None:
        self._db, self._keys, self._backend = db, keys, backend

    def link_ticket(self, conversation_id: str, account: str, born: int) -> str:
        """For one other device, once, within a quarter of an hour."""
        return self._keys.sign(
            "people",
            LINK,
            f"conversation:{conversation_id}",
            LINK_SECONDS,
            kind="link",
            account=account,
            born=born,
        )

    def customer_token(self, conversation_id: str, seconds: float, **more: Any) -> str:
        """Reads and writes this one conversation."""
        return self._keys.sign(
            "people", "steward", f"conversation:{conversation_id}", seconds, kind="customer", **more
        )

    async def take_link(self, token: str) -> tuple[str, str, int]:
        """Conversation, account and since when, of a link.

        Raises NotAuthorised for a used or invalid one.
        """
        claims = self._keys.verify("people", LINK, token)
        if claims.get("kind") != "link" or not str(claims["sub"]).startswith("conversation:"):
            raise NotAuthorised("that is no link", next_step="ask for a new one")
        account, born = str(claims.get("account") or ""), int(claims.get("born") or 0)
        # a link moves what there is and makes nothing last longer
        if time.time() >= born + (EMBED_IN_ALL if account else PLAIN_IN_ALL):
            raise NotAuthorised(
                "what that link was made of is over", next_step="open a conversation anew"
            )
        await self._spend("link", claims)
        return str(claims["sub"]).removeprefix("conversation:"), account, born

    async def take_embed(self, token: str) -> Vouched:
        """Whom the company's backend vouches for.

        Raises NotAuthorised for a used, long-lived or invalid token.
        """
        claims = self._vouched(token, CHAT)
        if (
            claims.get("kind") != "embed"
            or not isinstance(claims["sub"], str)
            or not claims["sub"].strip()
        ):
            raise NotAuthorised(
                "that token opens no conversation",
                next_step="mint one with kind embed and sub the account",
            )
        if claims["exp"] - claims["iat"] > EMBED_LONGEST + 1:
            raise NotAuthorised(
                "that token lives too long",
                next_step=f"let it expire within {EMBED_LONGEST:.0f} seconds",
            )
        await self._spend("embed", claims)
        contact = claims.get("contact")
        return Vouched(
            account=claims["sub"],
            contact=contact if isinstance(contact, str) else "",
            jti=str(claims["jti"]),
        )

    async def take_delegation(self, token: str, peer: str) -> Vouched:
        """For whom the company's backend lets this peer speak (`may_act`, RFC 8693).

        Raises NotAuthorised for a token that is another's, was used, lives long or is not valid.
        """
        claims = self._vouched(token, DELEGATION)
        may_act, account = claims.get("may_act"), claims["sub"]
        if not isinstance(may_act, dict) or may_act.get("sub") != f"peer:{peer}":
            raise NotAuthorised(
                "that token lets nobody of this name speak for the customer",
                next_step="the company's backend names the peer in may_act",
            )
        if not isinstance(account, str) or not account.strip():
            raise NotAuthorised("that token names no customer", next_step="sub is the account")
        if claims["exp"] - claims["iat"] > EMBED_LONGEST + 1:
            raise NotAuthorised(
                "that token lives too long",
                next_step=f"let it expire within {EMBED_LONGEST:.0f} seconds",
            )
        await self._spend("delegation", claims)
        contact = claims.get("contact")
        return Vouched(
            account=account,
            contact=contact if isinstance(contact, str) else "",
            jti=str(claims["jti"]),
        )

    def assertion(self, vouched: Vouched, conversation_id: str) -> str:
        """The same word for this conversation, as every channel's platform says it:
        a session, proved once.
        """
        contact = {"contact": vouched.contact} if vouched.contact else {}
        return self._keys.sign(
            "channel",
            "steward",
            f"account:{vouched.account}",
            60,
            method="session",
            account=vouched.account,
            conversation=conversation_id,
            **contact,
        )

    def _vouched(self, token: str, audience: str) -> dict[str, Any]:
        if self._backend is None:  # the sandbox's stand-in for a backend
            return self._keys.verify("channel", audience, token)
        return claims_by(self._backend, "STEWARD_EMBED_KEY", audience, token)

    async def _spend(self, kind: str, claims: dict[str, Any]) -> None:
        async with self._db.transaction() as connection:
            await connection.execute(
                "DELETE FROM desk.spent_token "
                "WHERE expires_at < clock_timestamp() - interval '1 minute'"
            )
            spent = await connection.execute(
                _SPEND, [f"{kind}:{hashed(str(claims['jti']))}", claims["exp"]]
            )
        if spent.rowcount != 1:
            raise NotAuthorised("that token was used before", next_step="ask for a new one")


def may_renew(account: str, born: int) -> bool:
    """Whether a token that a backend opened may be renewed without the backend."""
    return bool(account) and time.time() < born + EMBED_IN_ALL
