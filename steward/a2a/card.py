"""The agent card: what the desk can be asked for, by whom and how; signed by a key of its own.

Skills are derived from the teams' packages. Nothing in it says anything of a customer.
"""

from __future__ import annotations

import base64
import hashlib
import importlib
import json
from functools import lru_cache
from typing import Any

from a2a.server.request_handlers.response_helpers import agent_card_to_dict
from a2a.types import AgentCard
from a2a.utils.signing import create_agent_card_signer
from cryptography.hazmat.primitives import serialization
from google.protobuf.json_format import ParseDict

from steward.a2a.protocol import INPUT_MODES, OUTPUT_MODES
from steward.access.peers import MORE_SCOPES, SKILL
from steward.keys import ALGORITHM, Keys
from steward.settings import Settings
from steward.wording.render import render
from teams.registry import TEAMS

PATH, KEYS_PATH, TOKEN_PATH = (
    "/.well-known/agent-card.json",
    "/.well-known/jwks.json",
    "/a2a/token",
)
RPC_PATH, REST_PATH = "/a2a/rpc", "/a2a"
PROTOCOL = "1.0"
MAX_AGE = 300
_OAUTH, _MTLS, _SESSION, _PEOPLE = "oauth2", "mtls", "session", "openIdConnect"
_MORE_SCOPES = {
    "rules:read": "what the rules would say of an action, and who must sign",
    "rules:propose": "propose an action for the customer that it speaks for",
}


def public_card(settings: Settings, version: str) -> AgentCard:
    """What anybody may read."""
    card: AgentCard = ParseDict(_card(settings, version), AgentCard())
    return card


def extended_card(settings: Settings, version: str, skills: frozenset[str]) -> AgentCard:
    """What a peer may read: the goals of the skills that it has the scopes of, as examples."""
    whole = _card(settings, version)
    for skill in whole["skills"]:
        if skill["id"] in skills:
            team = TEAMS[skill["id"]]
            skill["examples"] = sorted(
                {render(goal.progress) for goal in team.goals.values() if goal.progress}
            )
    card: AgentCard = ParseDict(whole, AgentCard())
    return card


def signed(card: AgentCard, keys: Keys, settings: Settings) -> AgentCard:
    """The card with a JWS over its canonical form (RFC 8785, RFC 7515)."""
    key = keys.for_signing("agents")
    header: Any = {
        "alg": ALGORITHM,
        "kid": key_id(keys),
        "jku": f"{settings.url}{KEYS_PATH}",
        "typ": "JOSE",
    }
    return create_agent_card_signer(key, header)(card)  # type: ignore[arg-type]


def as_json(card: AgentCard) -> bytes:
    """The card as it is served."""
    return json.dumps(agent_card_to_dict(card), sort_keys=True).encode()


def etag(body: bytes) -> str:
    """The same for the same card: its key signs without chance."""
    return f'"{hashlib.sha256(body).hexdigest()[:32]}"'


def key_set(keys: Keys) -> dict[str, Any]:
    """The public key by which the card, tokens and notifications are checked (RFC 8037)."""
    return {"keys": [{**_jwk(keys), "kid": key_id(keys), "use": "sig", "alg": ALGORITHM}]}


def key_id(keys: Keys) -> str:
    """The key's thumbprint (RFC 7638)."""
    canonical = json.dumps(_jwk(keys), sort_keys=True, separators=(",", ":"))
    return _plain(hashlib.sha256(canonical.encode()).digest())


def _jwk(keys: Keys) -> dict[str, str]:
    raw = (
        keys.for_signing("agents")
        .public_key()
        .public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    )
    return {"crv": "Ed25519", "kty": "OKP", "x": _plain(raw)}


def _plain(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _card(settings: Settings, version: str) -> dict[str, Any]:
    return {
        "name": f"{settings.voice.name}: customer operations",
        "description": (
            f"The desk of {settings.voice.name}. It looks into the company's systems for a "
            "customer who has proved who they are, and does what policy and people allow."
        ),
        "version": version,
        "provider": {"organization": settings.voice.name, "url": settings.url},
        "supportedInterfaces": [
            {"url": f"{settings.url}{path}", "protocolBinding": name, "protocolVersion": PROTOCOL}
            for name, path in (("JSONRPC", RPC_PATH), ("HTTP+JSON", REST_PATH))
        ],
        "capabilities": {"streaming": True, "pushNotifications": True, "extendedAgentCard": True},
        "defaultInputModes": list(INPUT_MODES),
        "defaultOutputModes": list(OUTPUT_MODES),
        "securitySchemes": _schemes(settings),
        "securityRequirements": [{"schemes": {_OAUTH: {"list": []}}}],
        "skills": list(_skills()),
    }


def skill_names() -> list[str]:
    """The teams that others may ask; who somebody is, is no skill that anybody asks for."""
    return [name for name in TEAMS if name != "identity"]


@lru_cache(maxsize=1)
def _skills() -> tuple[dict[str, Any], ...]:
    return tuple(map(_skill, skill_names()))


def _skill(name: str) -> dict[str, Any]:
    """A team as others may ask it."""
    package = importlib.import_module(f"teams.{name}.team")
    return {
        "id": name,
        "name": name.capitalize(),
        "description": (package.__doc__ or name).partition("\n\n")[0].strip(),
        "tags": sorted(TEAMS[name].goals),
        "securityRequirements": [{"schemes": {_OAUTH: {"list": [f"{SKILL}{name}"]}}}],
    }


def _schemes(settings: Settings) -> dict[str, Any]:
    scopes = {f"{SKILL}{name}": f"ask the {name} team" for name in skill_names()}
    scopes |= {name: _MORE_SCOPES[name] for name in MORE_SCOPES}
    flow = {"tokenUrl": f"{settings.url}{TOKEN_PATH}", "scopes": scopes}
    return _of_people(settings) | {
        _OAUTH: {
            "oauth2SecurityScheme": {
                "description": (
                    "client_credentials with private_key_jwt says who asks; token exchange (RFC "
                    "8693) with the company's signed word, for whom"
                ),
                "flows": {"clientCredentials": flow},
            }
        },
        _MTLS: {
            "mtlsSecurityScheme": {
                "description": (
                    "beside OAuth, where the company's proxy asks for a client's certificate; it "
                    "replaces no token"
                )
            }
        },
    }


def _of_people(settings: Settings) -> dict[str, Any]:
    """How people who decide are known: in their browser, or by the issuer's own access token."""
    found: dict[str, Any] = {
        _SESSION: {
            "apiKeySecurityScheme": {
                "description": "people whom the company's issuer signed in, in their browser",
                "location": "cookie",
                "name": "__Host-steward",
            }
        }
    }
    if settings.oidc_audience:
        issuer = settings.oidc_issuer.rstrip("/")
        found[_PEOPLE] = {
            "openIdConnectSecurityScheme": {
                "description": "people of the company, by an access token for this desk",
                "openIdConnectUrl": f"{issuer}/.well-known/openid-configuration",
            }
        }
    return found
