"""No customer sees another: by capability, and by the database alone when the
server's own check is gone.
"""

from __future__ import annotations

import time
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from systems.chassis import capability as capabilities
from systems.chassis.capability import Capability
from tests.systems.conftest import Company, Desk, Session

PAST = {"iat": int(time.time()) - 70, "exp": int(time.time()) - 10}
OTHERS: list[tuple[str, str, dict[str, Any]]] = [
    ("crm", "get_contact", {"contact_id": "C-2"}),
    (
        "crm",
        "add_interaction",
        {"contact_id": "C-2", "channel": "x", "summary": "x", "idempotency_key": "k"},
    ),
    (
        "crm",
        "correct_field",
        {"contact_id": "C-2", "field": "plan", "value": "x", "idempotency_key": "k"},
    ),
    ("billing", "get_invoice", {"invoice_id": "INV-2"}),
    ("billing", "cancel_subscription", {"account_id": "A-2", "idempotency_key": "k"}),
    ("billing", "preview_cancellation", {"account_id": "A-2"}),
    ("billing", "preview_plan_change", {"account_id": "A-2", "plan": "office"}),
    (
        "billing",
        "change_plan",
        {"account_id": "A-2", "preview_id": "PP-1", "digest": "0" * 64, "idempotency_key": "k"},
    ),
    ("helpdesk", "get_ticket", {"ticket_id": "T-78"}),
    ("helpdesk", "add_note", {"ticket_id": "T-78", "text": "x", "idempotency_key": "k"}),
    ("logistics", "get_order", {"order_id": "O-10"}),
    ("logistics", "track_parcel", {"order_id": "O-10"}),
    ("logistics", "create_replacement", {"order_id": "O-10", "idempotency_key": "k"}),
    (
        "logistics",
        "create_return",
        {
            "order_id": "O-10",
            "declared_at": "2026-01-05T00:00Z",
            "send_by": "2026-01-19T00:00Z",
            "idempotency_key": "k",
        },
    ),
    ("logistics", "cancel_order", {"order_id": "O-10", "idempotency_key": "k"}),
    (
        "logistics",
        "change_address",
        {"order_id": "O-10", "address": "Elsewhere 1", "idempotency_key": "k"},
    ),
]
LISTS = [
    ("crm", "list_interactions", {"contact_id": "C-2"}, "interactions"),
    ("billing", "get_account", {"account_id": "A-2"}, "accounts"),
    ("billing", "list_invoices", {"account_id": "A-2"}, "invoices"),
    ("billing", "list_charges", {"account_id": "A-2"}, "charges"),
    ("billing", "list_refunds", {"charge_id": "CH-9"}, "refunds"),
    ("helpdesk", "list_tickets", {}, "tickets"),
    ("logistics", "list_orders", {"account_id": "A-2"}, "orders"),
]


@pytest.mark.parametrize(
    ("system", "tool", "arguments"), OTHERS, ids=[tool for _, tool, _ in OTHERS]
)
async def test_confinement_what_is_somebody_elses_is_not_found(
    standing: Company, system: str, tool: str, arguments: dict[str, Any]
) -> None:
    async with standing.session(system) as session:
        theirs = await session.raw(tool, arguments)
        missing = await session.raw(
            tool, {**arguments, **{k: "X-0" for k in arguments if k.endswith("_id")}}
        )
    assert theirs.isError
    assert theirs.structuredContent == missing.structuredContent


async def test_confinement_shows_authorities_to_who_has_them_and_names_while_in_force(
    standing: Company,
) -> None:
    async with standing.session("crm") as session:
        [held] = (await session.ask("list_authorities", ["C-2"]))["authorities"]
        assert (held["customer_id"], held["customer_name"], held["representative_id"]) == (
            "C-1001",
            "Dana Whitfield",
            "C-2",
        )
        [ended] = (await session.ask("list_authorities", ["C-3"]))["authorities"]
        assert (ended["customer_id"], ended["customer_name"]) == ("C-1001", None)
        assert (await session.ask("list_authorities", ["C-1001"]))["authorities"] == []


async def test_capability_for_a_customer_sees_only_them(standing: Company) -> None:
    for system, tool, arguments, key in LISTS:
        async with standing.session(system) as session:
            found = (await session.ask(tool, **arguments))[key]
            assert [row.get("ticket_id") for row in found] == (
                ["T-77"] if system == "helpdesk" else []
            )


@pytest.mark.parametrize(
    "ids", [(), ("A-1001", "C-1001", "+14155550123")], ids=["no ids", "other ids"]
)
async def test_database_still_confines_without_the_servers_check(
    standing: Company, monkeypatch: pytest.MonkeyPatch, ids: tuple[str, ...]
) -> None:
    """The server is made to believe anything.

    The forged authority is for nobody, or for Dana, never for C-2.
    """

    def believe(
        _token: object, _key: object, _system: str, tool: str, _agent: object, _arguments: object
    ) -> Capability:
        expires = datetime.now(UTC) + timedelta(minutes=1)
        scope = "resolve" if tool.startswith("find_") else "customer"
        return Capability("agent:x", "agent:x", tool, scope, ids, str(time.monotonic_ns()), expires)

    monkeypatch.setattr(capabilities, "verify", believe)
    for system, tool, arguments, key in LISTS:
        async with standing.session(system) as session:
            rows = (await session.ask(tool, **arguments))[key]
            assert [row for row in rows if row.get("ticket_id") != "T-77"] == []
    for system, tool, arguments in OTHERS:
        own_key = {"idempotency_key": uuid.uuid4().hex} if "idempotency_key" in arguments else {}
        async with standing.session(system) as session:
            assert await session.refused(tool, **{**arguments, **own_key}) in (
                "not_found",
                "not_allowed",
            )


def test_tables_with_customers_in_them_are_under_row_level_security(standing: Company) -> None:
    open_tables = {
        "calls",
        "used_capabilities",
        "migrations",
        "plans",
        "plan_prices",
        "articles",
        "embedder",
        "passages",
        "outages",
    }
    with standing.sql() as connection:
        rows = connection.execute(
            """SELECT n.nspname || '.' || c.relname AS name, c.relname, c.relrowsecurity
                  AND c.relforcerowsecurity AS held
                 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname IN ('crm', 'billing', 'helpdesk', 'logistics',
                                                        'knowledge')"""
        ).fetchall()
    assert [
        row["name"] for row in rows if not row["held"] and row["relname"] not in open_tables
    ] == []


def test_resolving_needs_its_scope_even_in_sql(standing: Company) -> None:
    for system, find in (("crm", "find_contacts"), ("billing", "find_accounts")):
        with (
            standing.sql(system) as connection,
            pytest.raises(Exception, match="not a resolve call"),
        ):
            connection.execute(f"SELECT * FROM {find}('email', 'else@example.com')".encode())


async def refused(session: Session, token: str | None) -> str:
    meta = {} if token is None else {"steward/capability": token}
    result = await session.mcp.call_tool("get_account", {}, meta=meta)
    assert result.isError
    assert result.structuredContent is not None
    return str(result.structuredContent["code"])


@pytest.mark.parametrize(
    ("claims", "code"),
    [
        (PAST, "capability_expired"),
        ({"aud": "crm"}, "capability_invalid"),
        ({"aud": ["crm", "billing"]}, "capability_invalid"),
        ({"iss": "somebody"}, "capability_invalid"),
        ({"tool": "get_invoice"}, "capability_wrong_tool"),
        ({"act": {"sub": "agent:support", "act": {"sub": "agent:refund"}}}, "capability_invalid"),
        ({"act": "agent:refund"}, "capability_invalid"),
        ({"act": None}, "capability_invalid"),
        ({"args": capabilities.digest({"account_id": "A-1001"})}, "capability_wrong_arguments"),
        ({"args": None}, "capability_invalid"),
        ({"scope": "resolve"}, "scope_not_allowed"),
        ({"scope": "public"}, "scope_not_allowed"),
        ({"scope": "everything"}, "capability_invalid"),
        ({"customer": None}, "capability_invalid"),
        ({"customer": {"handle": "cus", "ids": ["A-1001,A-2"]}}, "capability_invalid"),
        ({"jti": None}, "capability_invalid"),
        ({"exp": int(time.time()) + 3600}, "capability_invalid"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
async def test_capability_with_wrong_claims_is_refused_with_its_code(
    standing: Company, claims: dict[str, Any], code: str
) -> None:
    async with standing.session("billing") as billing:
        assert (
            await refused(billing, standing.desk.capability("billing", "get_account", **claims))
            == code
        )
    call = standing.books()["calls"][-1]
    assert (call["ok"], call["code"], call["agent"]) == (False, code, "agent:refund")


async def test_forged_missing_and_replayed_capabilities(standing: Company) -> None:
    claims = standing.desk.claims("billing", "get_account")
    async with standing.session("billing") as billing:
        assert await refused(billing, None) == "capability_missing"
        assert await refused(billing, "not.a.jwt") == "capability_invalid"
        assert await refused(billing, jwt.encode(claims, "", "none")) == "capability_invalid"
        assert await refused(billing, jwt.encode(claims, "k" * 32, "HS256")) == (
            "capability_invalid"
        )
        assert (
            await refused(billing, jwt.encode(claims, Ed25519PrivateKey.generate(), "EdDSA"))
            == "capability_invalid"
        )
        token = standing.desk.capability("billing", "get_account")
        assert not (await billing.raw("get_account", {}, token)).isError
        assert await refused(billing, token) == "capability_replayed"


async def test_capability_for_a_small_refund_sends_no_large_one(standing: Company) -> None:
    """Whoever holds the paper between desk and system cannot change what it is for."""
    asked = {
        "charge_id": "CH-2",
        "amount_minor": 100,
        "currency": "USD",
        "reason": "overpaid",
        "idempotency_key": "k",
    }
    token = standing.desk.capability("billing", "issue_refund", args=capabilities.digest(asked))
    async with standing.session("billing") as billing:
        larger = await billing.raw("issue_refund", {**asked, "amount_minor": 4500}, token)
        assert larger.structuredContent is not None
        assert larger.structuredContent["code"] == "capability_wrong_arguments"
        assert not (
            await billing.raw("issue_refund", dict(reversed(asked.items())), token)
        ).isError, "the order is no matter"


async def test_system_notes_the_whole_chain_of_actors(standing: Company) -> None:
    chain = {
        "sub": "agent:refund",
        "act": {"sub": "graph:desk", "act": {"sub": "staff:priya", "act": {"sub": "staff:lena"}}},
    }
    async with standing.session("billing") as billing:
        await billing.raw(
            "get_account", {}, standing.desk.capability("billing", "get_account", act=chain)
        )
    call = standing.books()["calls"][-1]
    assert (call["agent"], call["actor"]) == (
        "agent:refund",
        "agent:refund < graph:desk < staff:priya < staff:lena < customer:cus_1",
    )


async def test_capability_of_a_failed_call_is_spent(standing: Company) -> None:
    token = standing.desk.capability(
        "billing", "get_invoice", args=capabilities.digest({"invoice_id": "X"})
    )
    async with standing.session("billing") as billing:
        for code in ("not_found", "capability_replayed"):
            result = await billing.raw("get_invoice", {"invoice_id": "X"}, token)
            assert result.structuredContent is not None
            assert result.structuredContent["code"] == code


def test_session_needs_its_systems_bearer(standing: Company) -> None:
    hello = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    for token in (None, "x", standing.desk.bearer("crm"), Desk().bearer("billing")):
        headers = {"Accept": "application/json, text/event-stream"} | (
            {"Authorization": f"Bearer {token}"} if token else {}
        )
        assert (
            httpx.post(f"{standing.url}/billing/mcp", json=hello, headers=headers).status_code
            == 401
        )


# How it is asked: a system, its tool and the arguments; then where the rows are and what they say.
FINDS: list[tuple[str, str, dict[str, Any], str, str, list[str]]] = [
    (
        "crm",
        "find_contacts",
        {"kind": "name", "value": "whitfield, dana"},
        "contacts",
        "contact_id",
        ["C-1001"],
    ),
    (
        "crm",
        "find_contacts",
        {"kind": "phone", "value": "001 415 555 0123"},
        "contacts",
        "contact_id",
        ["C-1001"],
    ),
    (
        "billing",
        "find_accounts",
        {"kind": "invoice", "value": "INV-2"},
        "accounts",
        "account_id",
        ["A-2"],
    ),
    (
        "billing",
        "find_accounts",
        {"kind": "name", "value": "Dana Whitfield"},
        "accounts",
        "account_id",
        ["A-1001"],
    ),
    (
        "billing",
        "find_accounts",
        {"kind": "email", "value": " ELSE@example.com"},
        "accounts",
        "account_id",
        ["A-2"],
    ),
    (
        "helpdesk",
        "find_tickets",
        {"kind": "phone", "value": "+1 415-555-0123"},
        "tickets",
        "ticket_id",
        ["T-77"],
    ),
    (
        "logistics",
        "find_orders",
        {"kind": "order", "value": "O-10"},
        "orders",
        "account_id",
        ["A-2"],
    ),
    ("crm", "find_contacts", {"kind": "name", "value": "e"}, "contacts", "contact_id", []),
]


async def test_resolution_tells_ids_and_links_only(standing: Company) -> None:
    for system, tool, arguments, key, field, expected in FINDS:
        async with standing.session(system) as session:
            rows = (await session.ask(tool, **arguments))[key]
            assert [row[field] for row in rows] == expected, (tool, arguments)
            assert all(set(row) <= {field, "order_id", "name", "email", "phone"} for row in rows)
