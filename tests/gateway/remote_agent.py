"""Another company's agent on loopback: a signed card, tokens, tasks; it misbehaves on request."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from a2a.server.request_handlers.response_helpers import agent_card_to_dict
from a2a.types import AgentCard
from a2a.utils.signing import create_agent_card_signer
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from google.protobuf.json_format import ParseDict
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from steward.gateway.agents.answers import MOST_BYTES

AGENTS = """
agents:
  carrier:
    title: The carrier
    card: http://127.0.0.1:{port}/.well-known/agent-card.json
    key: carrier.pem
    as: shop.example
    internal: {internal}
    deadline: 4
    budget: {{calls_a_day: {calls}, cost_a_call_minor: {cost}, cost_a_day_minor: 100}}
    skills:
      parcels:
        sees: [order]
        says: "Where is the parcel of order {{order}}?"
        answers: {{found: yes_or_no, due: day, paid: amount, fate: [lost, found], code: reference}}
"""


@dataclass
class RemoteAgent:
    """`answers`: what tasks become, one a look; the last one stays. `says` changes what is sent."""

    port: int
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    answers: list[dict[str, Any]] = field(default_factory=lambda: [task("COMPLETED")])
    says: Callable[[str], Response | None] = lambda _method: None
    description: str = "where parcels are"
    url: str = ""
    signed_by: Ed25519PrivateKey | None = None
    card: Callable[[dict[str, Any]], Response] = JSONResponse
    sent: list[dict[str, Any]] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    forms: list[dict[str, str]] = field(default_factory=list)
    tasks: dict[str, str] = field(default_factory=dict)  # by context

    def files(self, folder: Path, *, internal: bool = True, calls: int = 50, cost: int = 2) -> Path:
        """`agents.yaml` and the pinned key beside a `systems.yaml`."""
        pem = self.key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        (folder / "carrier.pem").write_bytes(pem)
        said = AGENTS.format(port=self.port, internal=str(internal).lower(), calls=calls, cost=cost)
        (folder / "agents.yaml").write_text(said)
        return folder / "systems.yaml"

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/.well-known/agent-card.json", self._card),
                Route("/token", self._token, methods=["POST"]),
                Route("/rpc", self._rpc, methods=["POST"]),
            ]
        )

    async def _card(self, _request: Request) -> Response:
        base = f"http://127.0.0.1:{self.port}"
        flow = {"clientCredentials": {"tokenUrl": f"{base}/token", "scopes": {"skill:parcels": ""}}}
        whole = {
            "name": "The carrier",
            "version": str(time.time()),
            "supportedInterfaces": [
                {
                    "url": self.url or f"{base}/rpc",
                    "protocolBinding": "JSONRPC",
                    "protocolVersion": "1.0",
                }
            ],
            "capabilities": {},
            "securitySchemes": {"o": {"oauth2SecurityScheme": {"flows": flow}}},
            "skills": [{"id": "parcels", "name": "Parcels", "description": self.description}],
        }
        card = ParseDict(whole, AgentCard())
        signer = create_agent_card_signer(
            self.signed_by or self.key,  # type: ignore[arg-type]
            {"alg": "EdDSA", "kid": "k", "jku": "http://169.254.169.254/jwks", "typ": "JOSE"},
        )
        return self.card(agent_card_to_dict(signer(card)))

    async def _token(self, request: Request) -> Response:
        self.forms.append({k: str(v) for k, v in (await request.form()).items()})
        return JSONResponse({"access_token": "t", "expires_in": 600})

    async def _rpc(self, request: Request) -> Response:
        body = await request.json()
        method, params = body["method"], body["params"]
        self.calls.append(method)
        if (odd := self.says(method)) is not None:
            return odd
        match method:
            case "ListTasks":
                known = self.tasks.get(params["contextId"])
                result: Any = {"tasks": [self._now(known, peek=True)] if known else []}
            case "SendMessage":
                self.sent.append(params["message"])
                own = params["message"].get("taskId") or f"task-{len(self.tasks) + 1}"
                self.tasks.setdefault(params["message"].get("contextId", own), own)
                result = {"task": self._now(own, peek=True)}
            case _:
                result = self._now(params["id"])
        return JSONResponse({"jsonrpc": "2.0", "id": body["id"], "result": result})

    def _now(self, own: str | None, *, peek: bool = False) -> dict[str, Any]:
        now = self.answers[0] if peek or len(self.answers) == 1 else self.answers.pop(0)
        context = next((c for c, t in self.tasks.items() if t == own), "")
        said = [{"messageId": m["messageId"], "role": "ROLE_USER", "parts": []} for m in self.sent]
        return {"id": own, "contextId": context, "history": said, **now}


def task(state: str, words: str = "", data: Any = None) -> dict[str, Any]:
    parts: list[dict[str, Any]] = [{"text": words}] if words else []
    parts += [{"data": one} for one in (data or [])]
    status: dict[str, Any] = {"state": f"TASK_STATE_{state}"}
    if parts:
        status["message"] = {"messageId": "m", "role": "ROLE_AGENT", "parts": parts}
    return {"status": status}


def redirect(_method: str) -> Response:
    return RedirectResponse("http://169.254.169.254/latest/meta-data", 307)


def flood(_method: str) -> Response:
    return Response(b'{"x": "' + b"x" * (MOST_BYTES + 1) + b'"}')
