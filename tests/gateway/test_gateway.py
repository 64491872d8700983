"""The one way to a tool: every guard before the call."""

from __future__ import annotations

import json
from typing import Any

import psycopg
import pytest

from steward.domain.action import digest
from steward.errors import BadInput, NotAuthorised, NotNow, Refused, Stale
from tests.gateway.foreign_system import ForeignSystem


def capability(bench: Any, foreign: ForeignSystem, nth: int = -1) -> dict[str, Any]:
    claims: dict[str, Any] = bench.keys.verify(
        "desk", "crm", foreign.calls[nth]["_meta"]["steward/capability"]
    )
    return claims


@pytest.mark.usefixtures("served")
class TestGuards:
    """Nothing reaches a system that should not."""

    async def test_read_carries_the_customer_that_rows_name(
        self, bench: Any, foreign: ForeignSystem, call: Any
    ) -> None:
        answer = await bench.gateway.read(call(args={"contact_id": "C-2"}))
        assert answer.data == {"as_of": "2026-11-20T09:00:00Z", "value": 7}
        assert answer.as_of == "2026-11-20T09:00:00Z"
        claims = capability(bench, foreign)
        assert claims["customer"] == {"handle": "cus_1", "ids": ["C-1"]}, (
            "whatever the arguments say"
        )
        assert (claims["tool"], claims["scope"], claims["sub"]) == (
            "get_contact",
            "customer",
            "customer:cus_1",
        )
        assert claims["act"] == {"sub": "agent:support", "act": {"sub": "graph:desk"}}
        assert (claims["conversation"], claims["args"]) == ("c1", digest({"contact_id": "C-2"}))
        assert claims["exp"] - claims["iat"] <= 31
        assert foreign.calls[0]["_meta"]["traceparent"].startswith("00-")
        assert (
            bench.keys.verify("desk", "crm", foreign.bearers[0].removeprefix("Bearer "))["sub"]
            == "agent:support"
        )

    @pytest.mark.parametrize(
        "made",
        [
            {"agent": "billing"},
            {"tool": "correct_field"},
            {"tool": "find_contacts", "scope": "resolve"},
            {"conversation": "c9"},
            {"handle": "cus_2"},
            {"agent": "identity", "handle": None, "conversation": "c9"},
            {"key": "no such key"},
        ],
    )
    async def test_gateway_sends_no_call_that_is_refused(
        self, bench: Any, foreign: ForeignSystem, call: Any, made: dict[str, Any]
    ) -> None:
        with pytest.raises(Refused):
            await bench.gateway.read(call(**made))
        assert foreign.calls == []
        [entry] = await bench.rows("SELECT data FROM desk.audit WHERE event = 'tool.refused'")
        assert entry["data"]["outcome"] == "not_authorised"

    async def test_expired_proof_is_no_proof(
        self, bench: Any, foreign: ForeignSystem, call: Any
    ) -> None:
        await bench.run("UPDATE desk.proof SET expires_at = clock.now() - interval '1 s'")
        with pytest.raises(NotAuthorised):
            await bench.gateway.read(call())
        assert foreign.calls == []

    async def test_identity_alone_reads_a_record_before_proof_and_only_that(
        self, bench: Any, foreign: ForeignSystem, call: Any
    ) -> None:
        await bench.gateway.read(call(agent="identity", conversation="c9", handle="cus_2"))
        assert capability(bench, foreign)["customer"]["ids"] == ["C-2"]
        with pytest.raises(NotAuthorised):
            await bench.gateway.read(
                call(tool="list_interactions", conversation="c9", handle="cus_2")
            )

    @pytest.mark.parametrize(
        "matters", [None, '["orders"]', '["money", "orders", "subscription", "contact"]']
    )
    async def test_gateway_refuses_another_customers_records_without_an_authority(
        self, bench: Any, foreign: ForeignSystem, call: Any, matters: str | None
    ) -> None:
        if matters:
            await bench.run(
                (
                    "INSERT INTO desk.acting (conversation_id, representative, handle, authority) "
                    "VALUES ('c1', 'cus_1', 'cus_2', %s::jsonb)"
                ),
                (
                    f'{{"customer_id": "C-2", "representative_id": "C-1", "granted_at": '
                    f'"2026-01-01T00:00:00Z", "matters": {matters}}}'
                ),
            )
        with pytest.raises(NotAuthorised):
            await bench.gateway.read(call(handle="cus_2"))
        assert foreign.calls == []

    async def test_resolving_names_no_customer(
        self, bench: Any, foreign: ForeignSystem, call: Any
    ) -> None:
        await bench.gateway.read(call(tool="find_contacts", agent="identity", scope="resolve"))
        assert "customer" not in capability(bench, foreign)

    @pytest.mark.parametrize(
        ("state", "conversation", "handle", "key"),
        [
            ("authorised", "c1", "cus_1", "k"),
            ("confirmed", "c1", "cus_1", "k"),
            ("executing", "c2", "cus_1", "k"),
            ("executing", "c1", "cus_2", "k"),
            ("executing", "c1", "cus_1", "other"),
            ("executing", "c1", "cus_1", None),
        ],
    )
    async def test_write_needs_its_action_under_execution(
        self,
        bench: Any,
        foreign: ForeignSystem,
        call: Any,
        state: str,
        conversation: str,
        handle: str,
        key: str | None,
    ) -> None:
        await bench.action("k", "c1", "cus_1", state)
        made = call(
            tool="correct_field", agent="desk", conversation=conversation, handle=handle, key=key
        )
        with pytest.raises(NotAuthorised):
            await bench.gateway.write(made)
        assert foreign.calls == []

    async def test_write_goes_out_under_the_action_and_its_key(
        self, bench: Any, foreign: ForeignSystem, call: Any
    ) -> None:
        await bench.action("k", "c1", "cus_1")
        await bench.run("UPDATE desk.proof SET expires_at = clock.now()")
        await bench.gateway.write(
            call(tool="correct_field", agent="desk", key="k", args={"field": "plan"})
        )
        assert foreign.calls[0]["arguments"] == {"field": "plan", "idempotency_key": "k"}
        assert capability(bench, foreign)["customer"]["ids"] == ["C-1"]
        events = await bench.rows(
            "SELECT event, action_id, data FROM desk.audit WHERE event LIKE 'tool.write%%' "
            "ORDER BY seq"
        )
        assert [one["event"] for one in events] == ["tool.write.started", "tool.write.finished"]
        assert {one["action_id"] for one in events} == {"act_k"}
        with pytest.raises(NotAuthorised):
            await bench.gateway.write(
                call(tool="correct_field", agent="desk", key="k", args={"idempotency_key": "x"})
            )

    async def test_signer_is_in_the_chain_of_actors(
        self, bench: Any, dsn: str, foreign: ForeignSystem, call: Any
    ) -> None:
        await bench.action("k", "c1", "cus_1")
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute(
                "INSERT INTO desk.staff (login, name, roles) SELECT l, l, '{lead}' "
                "FROM unnest(ARRAY['lena','priya','tom']) l"
            )
            connection.execute(
                "INSERT INTO desk.approval (id, action_id, conversation_id, digest, card, "
                "policy_version, needs, status, expires_at)"
                " VALUES ('apr', 'act_k', 'c1', 'd', '{}', 'v', '[]', 'approved', clock.now())"
            )
            connection.execute(
                "INSERT INTO desk.signature (approval_id, login, roles, verdict, reason, digest, "
                "at) VALUES"
                " ('apr', 'lena', '{lead}', 'approve', '', 'd', clock.now() - interval '1 h'),"
                " ('apr', 'priya', '{lead}', 'approve', '', 'd', clock.now()), ('apr', 'tom', "
                "'{lead}', 'reject', 'not theirs', 'd', clock.now())"
            )
            connection.execute(
                "INSERT INTO desk.authority (id, action_id, digest, basis, approval_id, "
                "policy_version, expires_at, consumed_at)"
                " VALUES ('aut', 'act_k', 'd', 'approval', 'apr', 'v', clock.now(), clock.now())"
            )
        await bench.gateway.write(call(tool="correct_field", agent="desk", key="k"))
        chain = {"sub": "graph:desk", "act": {"sub": "staff:priya", "act": {"sub": "staff:lena"}}}
        assert capability(bench, foreign)["act"] == {"sub": "agent:desk", "act": chain}

    async def test_turn_has_so_many_reads_and_an_old_turn_none(
        self, bench: Any, foreign: ForeignSystem, call: Any
    ) -> None:
        """Counted on the row of the turn that is open, whether the caller names it or not."""
        turn = (await bench.conversations.open_turn("c1")).ref
        await bench.run(
            "UPDATE desk.turn SET tool_calls = %s",
            (await bench.policy.current()).limits.calls_per_turn - 1,
        )
        await bench.gateway.read(call())
        for made in (call(), call(turn=turn)):
            with pytest.raises(NotNow):
                await bench.gateway.read(made)
        await bench.conversations.open_turn("c1")
        with pytest.raises(Stale):
            await bench.gateway.read(call(turn=turn))
        assert len(foreign.calls) == 1

    async def test_gateway_refuses_a_read_without_a_permit(
        self, bench: Any, foreign: ForeignSystem, call: Any
    ) -> None:
        """Declared is not enough: the desk itself has no rule for reading contacts."""
        bench.gateway._declared = {"desk": frozenset({"crm.get_contact"})}
        with pytest.raises(NotAuthorised, match="policy"):
            await bench.gateway.read(call(agent="desk"))
        assert foreign.calls == []
        [entry] = await bench.rows("SELECT data FROM desk.audit WHERE event = 'tool.refused'")
        assert entry["data"]["policy"] == (await bench.policy.current()).version

    async def test_unknown_tool_is_said_to_be_unknown(self, bench: Any, call: Any) -> None:
        bench.gateway._declared = {"support": frozenset({"crm.fly"})}
        with pytest.raises(BadInput):
            await bench.gateway.read(call(tool="fly"))

    async def test_gateway_record_holds_no_personal_data(self, bench: Any, call: Any) -> None:
        await bench.gateway.read(
            call(
                tool="find_contacts",
                agent="identity",
                args={"kind": "email", "value": "dana@example.com"},
            )
        )
        data = json.dumps([row["data"] for row in await bench.rows("SELECT data FROM desk.audit")])
        assert "dana" not in data
        assert '"outcome": "ok"' in data
