"""The one way to a tool: every guard before the call, honesty about what became of it after."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from steward.domain.action import digest
from steward.domain.call import Call
from steward.errors import (
    BadInput,
    NotAuthorised,
    NotNow,
    OutcomeUnknown,
    Refused,
    Stale,
    ToolFailed,
    ToolUnavailable,
)
from steward.gateway.session import Session
from tests.gateway.foreign_system import ForeignSystem, serving

# `call` and `Bench` come from conftest through fixtures, so that test folders do not depend on each
# other.


@pytest.fixture
def call() -> Callable[..., Call]:
    def make(
        tool: str = "get_contact", agent: Any = "support", conversation: str = "c1", **more: Any
    ) -> Call:
        return Call(agent=agent, system="crm", tool=tool, conversation_id=conversation, **more)

    return make


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

    async def test_only_identity_reads_a_record_before_proof_and_only_that(
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


@pytest.mark.usefixtures("served")
class TestOutcomes:
    """What became of a call is told as it is."""

    @pytest.mark.parametrize("behaviour", ["slow", "drop", "status 503", "refuse internal"])
    async def test_read_is_tried_again_twice(
        self, bench: Any, foreign: ForeignSystem, call: Any, behaviour: str
    ) -> None:
        foreign.behaviours = [behaviour] * 2
        assert (await bench.gateway.read(call())).data["value"] == 7
        assert len(foreign.calls) == 3
        assert len({one["_meta"]["steward/capability"] for one in foreign.calls}) == 3
        foreign.behaviours = [behaviour] * 9
        with pytest.raises(ToolUnavailable):
            await bench.gateway.read(call())
        assert len(foreign.calls) == 6

    @pytest.mark.parametrize("behaviour", ["html", "broken", "mute", "odd"])
    async def test_garbage_is_garbage_at_once(
        self, bench: Any, foreign: ForeignSystem, call: Any, behaviour: str
    ) -> None:
        foreign.behaviours = [behaviour]
        with pytest.raises(ToolFailed) as failed:
            await bench.gateway.read(call())
        assert failed.value.data["tool_code"] == "garbage"
        assert len(foreign.calls) == 1

    async def test_half_a_character_ends_no_session(
        self, bench: Any, foreign: ForeignSystem, call: Any
    ) -> None:
        await bench.gateway.read(call())
        with pytest.raises(ToolFailed) as failed:
            await bench.gateway.read(call(args={"contact_id": "\ud83d"}))
        assert failed.value.data["tool_code"] == "invalid_arguments"
        await bench.gateway.read(call())
        assert (len(foreign.calls), foreign.opened) == (2, 1)

    async def test_write_refused_by_the_system_is_final(
        self, bench: Any, foreign: ForeignSystem, call: Any
    ) -> None:
        foreign.behaviours = ["refuse not_found"]
        with pytest.raises(ToolFailed) as failed:
            await bench.gateway.read(call())
        assert (failed.value.data["tool_code"], failed.value.next_step) == (
            "not_found",
            "Ask again.",
        )
        assert len(foreign.calls) == 1

    async def test_answer_as_a_stream_is_an_answer(
        self, bench: Any, foreign: ForeignSystem, call: Any
    ) -> None:
        foreign.behaviours = ["sse"]
        assert (await bench.gateway.read(call())).data["value"] == 7

    @pytest.mark.parametrize(
        "behaviour", ["slow", "drop", "status 503", "html", "broken", "refuse internal"]
    )
    async def test_write_that_was_not_answered_is_unknown_and_sent_once(
        self, bench: Any, foreign: ForeignSystem, call: Any, behaviour: str
    ) -> None:
        await bench.action("k", "c1", "cus_1")
        foreign.behaviours = [behaviour]
        with pytest.raises(OutcomeUnknown):
            await bench.gateway.write(call(tool="correct_field", agent="desk", key="k"))
        assert len(foreign.calls) == 1
        [entry] = await bench.rows(
            "SELECT data FROM desk.audit WHERE event = 'tool.write.finished'"
        )
        assert entry["data"]["outcome"] == "outcome_unknown"

    @pytest.mark.parametrize(
        ("behaviour", "error"), [("refuse too_late", ToolFailed), ("status 429", ToolUnavailable)]
    )
    async def test_write_that_was_refused_did_not_happen(
        self, bench: Any, foreign: ForeignSystem, call: Any, behaviour: str, error: type[Exception]
    ) -> None:
        await bench.action("k", "c1", "cus_1")
        foreign.behaviours = [behaviour]
        with pytest.raises(error) as raised:
            await bench.gateway.write(call(tool="correct_field", agent="desk", key="k"))
        assert not isinstance(raised.value, OutcomeUnknown)

    async def test_session_serves_many_calls_at_once_and_a_late_call_harms_no_other(
        self, bench: Any, foreign: ForeignSystem, call: Any
    ) -> None:
        await bench.gateway.read(call())
        foreign.behaviours, foreign.slowness = ["slow", "drop", "html"], 120.0
        ended: set[asyncio.Task[Any]] = set()
        waiting = {asyncio.create_task(bench.gateway.read(call())) for _ in range(20)}
        while len(waiting) > 1:  # all but the late one
            done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            ended |= done
        results = await asyncio.gather(*ended, return_exceptions=True)
        assert sum(isinstance(one, ToolFailed) for one in results) == 1
        assert sum(isinstance(one, Exception) for one in results) == 1
        assert foreign.opened == 1
        foreign.released.set()
        [late] = waiting
        assert (await late).data["value"] == 7


class TestConnections:
    """Systems come and go."""

    async def test_gateway_unknown_tool_counts_as_not_sent(self, bench: Any, call: Any) -> None:
        await bench.action("k", "c1", "cus_1")
        with pytest.raises(ToolUnavailable) as away:
            await bench.gateway.write(call(tool="correct_field", agent="desk", key="k"))
        assert not isinstance(away.value, OutcomeUnknown)
        with pytest.raises(ToolUnavailable):
            await bench.gateway.read(call())

    async def test_restarted_system_is_found_again(
        self, bench: Any, foreign: ForeignSystem, port: int, call: Any
    ) -> None:
        await bench.action("k", "c1", "cus_1")
        with serving(foreign.app(), port):
            await bench.gateway.read(call(agent="support"))
            await bench.action("k2", "c1", "cus_1")
            await bench.gateway.write(call(tool="correct_field", agent="desk", key="k2"))
        with pytest.raises(ToolUnavailable) as away:
            await bench.gateway.write(call(tool="correct_field", agent="desk", key="k"))
        assert not isinstance(away.value, OutcomeUnknown)
        with serving(foreign.app(), port):
            assert foreign.sessions == set()
            await bench.gateway.write(call(tool="correct_field", agent="desk", key="k"))
            results = await asyncio.gather(*(bench.gateway.read(call()) for _ in range(8)))
            assert len(results) == 8
        assert foreign.opened == 4, "one session an agent and a life of the system"

    async def test_read_over_a_session_that_another_read_found_forgotten_is_tried_once(
        self,
        bench: Any,
        foreign: ForeignSystem,
        port: int,
        call: Any,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        looks, goes_on, look = asyncio.Event(), asyncio.Event(), Session.refuse_changed

        async def slowly(self: Session, tool: str) -> None:
            if not looks.is_set():
                looks.set()
                await goes_on.wait()
            await look(self, tool)

        with serving(foreign.app(), port):
            await bench.gateway.read(call())
        with serving(foreign.app(), port):
            monkeypatch.setattr(Session, "refuse_changed", slowly)
            late = asyncio.create_task(bench.gateway.read(call(conversation="c2")))
            await looks.wait()
            await bench.gateway.read(call())  # the session is replaced
            goes_on.set()
            assert (await late).data["value"] == 7
        noted = await bench.rows("SELECT data FROM desk.audit WHERE event = 'tool.read'")
        assert [entry["data"]["attempts"] for entry in noted] == [1, 1, 1]

    async def test_sessions_end_quietly(
        self, bench: Any, foreign: ForeignSystem, port: int, call: Any
    ) -> None:
        with serving(foreign.app(), port):
            await asyncio.gather(*(bench.gateway.read(call()) for _ in range(3)))
            await bench.gateway.close()
            await bench.gateway.read(call())
        await bench.gateway.close()
