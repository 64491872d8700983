"""Tokens that say for whom the desk acts: exchanged at an issuer of our own, over HTTP, that checks
what the desk signs, and shown to a system that checks what the issuer signs.
"""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from steward.domain.call import Call
from steward.errors import BadInput, ToolFailed, ToolUnavailable
from steward.gateway import registry
from tests.gateway.oauth_company import SECRET, Company, Issuer, on_free_ports, registry_of
from tests.owner import ask

_ACCESS = "urn:ietf:params:oauth:token-type:access_token"
AUDIENCE = "https://crm.example/api"
TOOLS = """get_contact: {class: READ, scope: customer}
      find_contacts: {class: READ, scope: resolve}
      correct_field: {class: WRITE, scope: customer}"""


@dataclass
class Exchanging(Issuer):
    """Gives a token for whom the desk names, to whom the desk may speak for."""

    desk: Any = None  # the key by which it knows the desk's word
    key: Any = field(default_factory=Ed25519PrivateKey.generate)
    claims: dict[str, Any] = field(default_factory=dict)  # otherwise than it should
    gives: dict[str, Any] = field(default_factory=dict)
    status: int = 200
    exchanged: list[dict[str, str]] = field(default_factory=list)

    async def token(self, request: Request) -> Response:
        form = {name: str(value) for name, value in (await request.form()).items()}
        if form["grant_type"] == "client_credentials":
            return await super().token(request)
        self.exchanged.append(form)
        assert request.headers["authorization"].startswith("Basic ")
        if self.status != 200:
            return JSONResponse({"error": "invalid_target"}, self.status)
        subject, actor = (self.word(form[name]) for name in ("subject_token", "actor_token"))
        claims = {
            "iss": self.url,
            "aud": form["audience"],
            "sub": subject["sub"],
            "ids": subject.get("customer", {}).get("ids"),
            "act": {"sub": actor["sub"], "act": actor["act"]},
            "scope": form["scope"],
            "exp": int(time.time()) + 300,
            "jti": uuid4().hex,
            **self.claims,
        }
        kept = {name: value for name, value in claims.items() if value is not None}
        made = jwt.encode(kept, self.key, algorithm="EdDSA")
        self.good.add(made)
        body = {"access_token": made, "token_type": "Bearer", "issued_token_type": _ACCESS}
        return JSONResponse({**body, "expires_in": self.lasts, **self.gives})

    def word(self, token: str) -> dict[str, Any]:
        said: dict[str, Any] = jwt.decode(
            token, self.desk, algorithms=["EdDSA"], audience=self.url, issuer="steward"
        )
        return said


@pytest.fixture
def issuer() -> Exchanging:
    return on_free_ports(Exchanging)


def exchange(folder: Path, company: Company, more: str = "") -> registry.Registry:
    """The company's system, which wants to know for whom each call is."""
    scopes = f'audience: "{AUDIENCE}", read: "crm:read", write: "crm:{{tool}}"'
    secret = "${CRM_SECRET}"
    oauth = (
        f'issuer: "{company.issuer.url}", client: desk, secret: "{secret}", exchange: {{{scopes}}}'
    )
    return registry_of(folder, company, oauth, more, TOOLS)


@pytest.fixture
def asks(bench: Any, company: Company, issuer: Exchanging, tmp_path: Path) -> Any:
    """A gateway whose CRM wants to know for whom."""
    issuer.desk = bench.keys.for_signing("agents").public_key()
    bench.gateway._registry = exchange(tmp_path, company)
    return bench


def call(tool: str = "get_contact", agent: Any = "support", **more: Any) -> Call:
    more = {"conversation_id": "c1", **more}
    return Call(agent=agent, system="crm", tool=tool, **more)


def seen(company: Company, issuer: Exchanging) -> list[dict[str, Any]]:
    """What each call's token says, checked as the system does."""
    key = issuer.key.public_key()
    return [
        jwt.decode(token, key, algorithms=["EdDSA"], audience=AUDIENCE) for token in company.shown
    ]


async def test_delegation_system_sees_for_whom_and_on_whose_word(
    asks: Any, company: Company, issuer: Exchanging
) -> None:
    await asks.gateway.read(call())
    await asks.gateway.read(call(conversation_id="c2"))
    await asks.action("k", "c1", "cus_1")
    await asks.gateway.write(call("correct_field", "desk", key="k", args={"field": "plan"}))
    first, second, write = seen(company, issuer)
    assert (first["sub"], first["ids"], first["scope"]) == ("customer:cus_1", ["C-1"], "crm:read")
    assert (second["sub"], second["ids"]) == ("customer:cus_2", ["C-2"])
    assert first["act"] == {"sub": "agent:support", "act": {"sub": "graph:desk"}}
    assert (write["scope"], write["act"]["sub"]) == ("crm:correct_field", "agent:desk")
    assert not any("steward/delegation" in one["_meta"] for one in company.foreign.calls)


async def test_delegation_is_exchanged_once_for_a_subject_and_scope_until_it_ends(
    asks: Any, company: Company, issuer: Exchanging
) -> None:
    calls = [call(args={"contact_id": f"C-{n}"}) for n in range(5)]
    await asyncio.gather(*(asks.gateway.read(one) for one in calls))
    assert len(issuer.exchanged) == 1
    issuer.good.discard(company.shown[0])  # taken back before it was over
    await asks.gateway.read(call(args={"contact_id": "C-6"}))
    assert len(issuer.exchanged) == 2
    issuer.lasts = 0
    issuer.good.discard(company.shown[-1])
    for n in (7, 8):
        await asks.gateway.read(call(args={"contact_id": f"C-{n}"}))
    assert len(issuer.exchanged) == 4, "what is over is not shown"


@pytest.mark.parametrize(
    ("otherwise", "why"),
    [
        ({"status": 400}, "invalid_target"),
        ({"gives": {"scope": "crm:read crm:write"}}, "more than was asked for: crm:write"),
        ({"gives": {"access_token": "token-1"}}, "own token"),
        ({"gives": {"issued_token_type": "urn:x"}}, "something else"),
        ({"gives": {"token_type": "N_A"}}, "can be shown"),
        ({"claims": {"aud": [AUDIENCE, "https://billing.example"]}}, "for others too"),
        ({"claims": {"act": None}}, "does not name who acts"),
        ({"status": 503}, "cannot be reached"),
    ],
)
async def test_delegation_that_fails_sends_nothing_and_never_the_desks_own_token(
    asks: Any, company: Company, issuer: Exchanging, otherwise: dict[str, Any], why: str
) -> None:
    for name, value in otherwise.items():
        setattr(issuer, name, value)
    with pytest.raises(ToolUnavailable, match=why) as away:
        await asks.gateway.read(call())
    assert company.shown == []
    if otherwise != {"status": 503}:
        assert "For whom the desk acts" in away.value.next_step


async def test_delegation_tokens_stand_in_no_log_record_or_row(
    asks: Any, company: Company, issuer: Exchanging, dsn: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Not even where the system says back what it was shown."""
    caplog.set_level(logging.DEBUG)
    await asks.gateway.read(call())
    company.echoes = True
    with pytest.raises(ToolFailed) as failed:
        await asks.gateway.read(call(args={"contact_id": "C-2"}))
    issuer.status = 400
    with pytest.raises(ToolUnavailable) as refused:
        await asks.gateway.read(call(conversation_id="c2"))
    tables = ask(
        dsn,
        "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables "
        "WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
    )
    rows = [str(ask(dsn, f"SELECT to_jsonb(t)::text FROM {name} t")) for (name,) in tables]
    told = "".join([*rows, caplog.text, repr(failed.value.__dict__), str(refused.value.__dict__)])
    assert "(a token)" in told, "what was planted came back, without the token"
    planted = [*company.shown, "token-1", SECRET + ":"]
    planted += [one[name] for one in issuer.exchanged for name in ("subject_token", "actor_token")]
    assert len(planted) >= 8
    assert not [one for one in planted if one in told]


async def test_delegation_call_for_nobody_is_the_desks_own(
    asks: Any, company: Company, issuer: Exchanging
) -> None:
    await asks.gateway.read(call("find_contacts", "identity", scope="resolve"))
    assert issuer.exchanged == []
    assert company.shown == ["token-1"]


def test_delegation_settings_that_do_not_fit_are_refused(company: Company, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="one token is for one customer"):
        exchange(tmp_path, company, "together: read_all")
    file = tmp_path / "systems.yaml"
    exchange(tmp_path, company)
    whole = file.read_text()
    for old, new, why in (
        (', write: "crm:{tool}"', "", "scope of its WRITE"),
        ("client: desk", "sign_in: true, client: desk", "`exchange` goes with"),
    ):
        file.write_text(whole.replace(old, new))
        with pytest.raises(BadInput, match=why):
            registry.load(file, {"CRM_SECRET": SECRET})
