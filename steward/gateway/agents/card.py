"""The card of a remote agent: fetched, held to the key that was pinned, told as tools for the pins.

What anything of it says counts once a person has accepted it: a skill is pinned with all of the
card that a request to it depends on.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import httpx
import jwt
from a2a.client.card_resolver import A2ACardResolver
from a2a.client.errors import AgentCardResolutionError
from a2a.types import AgentCard
from a2a.utils.signing import SignatureVerificationError, create_signature_verifier
from google.protobuf.json_format import MessageToDict
from mcp import types

from steward.errors import ToolUnavailable
from steward.gateway.agents.remote import RemoteAgent

_UNPINNED = ("version", "skills", "signatures")  # a release changes nothing that anybody accepted


async def fetch(http: httpx.AsyncClient, name: str, remote: RemoteAgent) -> AgentCard:
    """The card, signed by the pinned key. Raises ToolUnavailable with the reason."""
    base, _, path = remote.card.partition("://")[2].partition("/")
    root = f"{urlsplit(remote.card).scheme}://{base}"

    def pinned(_kid: str | None, _jku: str | None) -> str:
        return remote.public_pem  # whatever key the card names

    verifier = create_signature_verifier(pinned, [remote.algorithm])
    try:
        card: AgentCard = await A2ACardResolver(http, root, path).get_agent_card(
            signature_verifier=verifier
        )
    except SignatureVerificationError:
        raise _unusable(name, "is not signed by the key that was pinned") from None
    except AgentCardResolutionError as error:
        why = str(error.__cause__ or error)
        raise _unusable(name, f"cannot be read: {why[:200]}") from None
    except (jwt.PyJWTError, ValueError, TypeError, RecursionError, AttributeError) as error:
        raise _unusable(name, f"is none: {type(error).__name__}") from None
    return card


def skills_as_tools(card: AgentCard) -> list[types.Tool]:
    """Each skill as the pins know tools: with the card around it as its input."""
    whole: dict[str, Any] = MessageToDict(card)
    around = {key: value for key, value in whole.items() if key not in _UNPINNED}
    return [
        types.Tool(
            name=str(skill.get("id", "")),
            description=str(skill.get("description", "")),
            inputSchema={"card": around, "skill": skill},
        )
        for skill in whole.get("skills", [])
    ]


def token_url(card: AgentCard) -> str:
    """Where a token for it is asked for; empty where it wants none by client credentials."""
    for scheme in card.security_schemes.values():
        flow = scheme.oauth2_security_scheme.flows.client_credentials
        if flow.token_url:
            return str(flow.token_url)
    return ""


def _unusable(name: str, why: str) -> ToolUnavailable:
    return ToolUnavailable(
        f"the card of {name} {why}: nothing was sent",
        next_step=f"ask {name}; a new key goes into agents.yaml",
    )
