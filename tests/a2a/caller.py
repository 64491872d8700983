"""A peer as it would be elsewhere: a key of its own, tokens by OAuth, JSON-RPC over HTTP."""

from __future__ import annotations

import json
import time
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx
import psycopg
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from steward.access.customers import DELEGATION
from steward.access.peer_tokens import ASSERTION_TYPE, TOKEN_EXCHANGE, signed_assertion
from steward.keys import Keys

ALL = ("skill:refund", "skill:billing", "skill:support", "rules:read", "rules:propose")
_ADD = """
INSERT INTO desk.peer (name, title, public_pem, scopes, currency, alone_minor, day_minor, a_minute,
                       open_tasks, repeats)
VALUES (%(name)s, 'A peer', %(key)s, %(scopes)s, 'EUR', %(alone)s, %(day)s, %(minute)s, %(open)s,
        %(repeats)s)
"""


@dataclass
class PeerAgent:
    """One peer, whose row the company has added."""

    url: str
    name: str
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    token: str = ""
    _token_url: str = ""

    def added(self, dsn: str, scopes: tuple[str, ...] = ALL, **limits: int) -> PeerAgent:
        """The company adds it, as `steward peers add` does."""
        given = {"alone": 5_000, "day": 10_000, "minute": 100, "open": 50, "repeats": 5} | limits
        with psycopg.connect(dsn) as connection:
            connection.execute(
                _ADD, {**given, "name": self.name, "key": self.pem, "scopes": [*scopes]}
            )
        return self

    @property
    def pem(self) -> str:
        return (
            self.key.public_key()
            .public_bytes(
                serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
            )
            .decode()
        )

    @property
    def private_pem(self) -> str:
        return self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ).decode()

    def card(self) -> dict[str, Any]:
        answer = httpx.get(f"{self.url}/.well-known/agent-card.json", trust_env=False, timeout=60)
        found: dict[str, Any] = answer.json()
        return found

    def token_url(self) -> str:
        """By the card: what a peer's assertion is for."""
        if not self._token_url:
            scheme = self.card()["securitySchemes"]["oauth2"]["oauth2SecurityScheme"]
            self._token_url = scheme["flows"]["clientCredentials"]["tokenUrl"]
        return self._token_url

    def form(self, **more: str) -> dict[str, str]:
        return {
            "grant_type": "client_credentials",
            "client_assertion_type": ASSERTION_TYPE,
            "client_assertion": signed_assertion(self.name, self.key, self.token_url()),
            **more,
        }

    def ask_token(self, **more: str) -> httpx.Response:
        return httpx.post(
            f"{self.url}/a2a/token", data=self.form(**more), trust_env=False, timeout=60
        )

    def moved(self, url: str) -> None:
        """The desk answers elsewhere."""
        self.url = url
        self.signed_in()

    def signed_in(self, **more: str) -> PeerAgent:
        """With a token of its own."""
        answer = self.ask_token(**more)
        assert answer.is_success, answer.text
        self.token = answer.json()["access_token"]
        return self

    def speaking_for(self, keys: Keys, account: str) -> PeerAgent:
        """With a token for a customer, by the signed word of the company's backend."""
        word = delegation(keys, account, self.name)
        return self.signed_in(
            grant_type=TOKEN_EXCHANGE,
            subject_token=word,
            subject_token_type="urn:ietf:params:oauth:token-type:jwt",
        )

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """One operation; the whole answer."""
        answer = self.post({"jsonrpc": "2.0", "id": 1, "method": method, "params": params})
        assert answer.is_success, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def post(self, body: Any, path: str = "/a2a/rpc", **headers: str) -> httpx.Response:
        return httpx.post(
            f"{self.url}{path}",
            json=body,
            headers=self.headers | headers,
            trust_env=False,
            timeout=90,
        )

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "A2A-Version": "1.0"}

    def stream(self, method: str, **params: Any) -> Generator[dict[str, Any]]:
        """What one operation tells, event by event, until the desk ends it."""
        body = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
        with (
            httpx.Client(trust_env=False, timeout=90) as http,
            http.stream("POST", f"{self.url}/a2a/rpc", json=body, headers=self.headers) as answer,
        ):
            for line in answer.iter_lines():
                if line.startswith("data:"):
                    yield json.loads(line.removeprefix("data:"))["result"]

    def say(
        self, text: str = "", task: str = "", context: str = "", data: Any = None, **more: Any
    ) -> dict[str, Any]:
        """Send a message; what came of it: the task, the message or the error."""
        parts = [{"text": text}] if text else []
        parts += [{"data": data}] if data else []
        message = {"role": "ROLE_USER", "messageId": uuid4().hex, "parts": parts}
        message |= {"taskId": task} if task else {}
        message |= {"contextId": context} if context else {}
        answer = self.call("SendMessage", message=message | more)
        return (answer.get("error") and {"error": answer["error"]}) or answer["result"]

    def task(self, task: str) -> dict[str, Any]:
        answer = self.call("GetTask", id=task)
        return (answer.get("error") and {"error": answer["error"]}) or answer["result"]

    def until(self, task: str, *states: str, seconds: float = 90) -> dict[str, Any]:
        """The task, once it is in one of these states."""
        deadline = time.monotonic() + seconds
        found = self.task(task)
        while state(found) not in states and time.monotonic() < deadline:
            time.sleep(0.3)
            found = self.task(task)
        assert state(found) in states, found
        return found


def delegation(keys: Keys, account: str, peer: str, **more: Any) -> str:
    """What the company's backend signs so that one peer may speak for a customer."""
    return keys.sign(
        "channel", DELEGATION, account, 120, **{"may_act": {"sub": f"peer:{peer}"}, **more}
    )


def state(task: dict[str, Any]) -> str:
    return str(task.get("status", {}).get("state", "")).removeprefix("TASK_STATE_")


def data_of(task: dict[str, Any]) -> dict[str, Any]:
    """What a program reads of the task's status."""
    parts = task["status"].get("message", {}).get("parts", [])
    return next((one["data"] for one in parts if "data" in one), {})


def words_of(task: dict[str, Any]) -> str:
    parts = task["status"].get("message", {}).get("parts", [])
    return " ".join(one["text"] for one in parts if "text" in one)


def reason_of(answer: dict[str, Any]) -> str:
    """Why a message was refused, for programs."""
    details = answer["error"].get("data") or []
    return next((one.get("metadata", {}).get("reason", "") for one in details), "")
