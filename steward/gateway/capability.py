"""The short-lived signed capability of one call.

It names the agent, the tool and its arguments, for whom, and on whose authority.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from actions.kind import Agent
from steward.domain.action import digest
from steward.domain.call import Scope
from steward.gateway.whom import Whom
from steward.keys import Keys

META_CAPABILITY = "steward/capability"
META_CAPABILITIES = "steward/capabilities"  # of several reads in one call, in their order
META_DELEGATION = "steward/delegation"  # never sent: whom a token is exchanged for
META_ACCOUNT = "steward/account"  # never sent: for whom, as a remote agent knows the customer
META_TRACE = "traceparent"
META_STATE = "tracestate"
META_TRACES = "traceparents"  # of several reads in one call, in their order
SECONDS = 30


class Signer(Protocol):
    """What signs for this desk (`steward.keys.Keys`)."""

    def sign(
        self, name: Any, audience: str, subject: str, seconds: float, **claims: Any
    ) -> str: ...


def mint(
    keys: Keys,
    *,
    agent: Agent,
    system: str,
    tool: str,
    scope: Scope,
    whom: Whom,
    args: Mapping[str, Any],
    conversation_id: str,
    traceparent: str,
) -> str:
    """A JWT for exactly this call with exactly these arguments, used once.

    `whom` is read from rows.

    Subject and actors have the shape of RFC 8693: `sub` is whom it is done for, `act` the agent
    that calls, and inside of it who it acts for, one in the other: the desk, then the people who
    signed, the last one first, then who asked for another customer.
    """
    claims: dict[str, Any] = {
        "tool": tool,
        "scope": scope,
        "args": digest(dict(args)),
        "conversation": conversation_id,
        "act": _actors(agent, whom),
        "traceparent": traceparent,
    }
    if scope == "customer":
        claims["customer"] = {
            "handle": whom.handle or "",
            "ids": [one for one in whom.ids if one and "," not in one],
        }
    subject = (
        f"customer:{whom.handle}" if scope == "customer" else f"conversation:{conversation_id}"
    )
    return keys.sign("desk", system, subject, SECONDS, **claims)


def on_behalf(
    *, agent: Agent, scope: Scope, whom: Whom, tool: str, allowed: str
) -> dict[str, Any] | None:
    """Whom a token is exchanged for, and who acts: the customer, else the person who signed last.

    None: the call is for nobody, and is the desk's own. Names and ids alone, no secret.
    """
    if scope == "customer":
        subject = f"customer:{whom.handle}"
    elif whom.signers:
        subject = f"staff:{whom.signers[-1]}"
    else:
        return None
    return {
        "subject": subject,
        "ids": [*whom.ids] if scope == "customer" else [],
        "actor": f"agent:{agent}",
        "act": _actors(agent, whom)["act"],
        "scope": allowed.replace("{tool}", tool),
    }


def _actors(agent: Agent, whom: Whom) -> dict[str, Any]:
    """The chain, outermost the one who calls."""
    chain: dict[str, Any] = {}
    asked = (f"customer:{whom.representative}",) if whom.representative else ()
    for actor in (
        *asked,
        *(f"staff:{login}" for login in whom.signers),
        "graph:desk",
        f"agent:{agent}",
    ):
        chain = {"sub": actor, **({"act": chain} if chain else {})}
    return chain
