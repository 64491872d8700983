"""What became of a call is told as it is, and systems come and go."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from steward.errors import OutcomeUnknown, ToolFailed, ToolUnavailable
from steward.gateway.session import Session
from tests.gateway.foreign_system import ForeignSystem, serving


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


@pytest.mark.usefixtures("served")
class TestHealth:
    """What staff read of a system is what calls found, not what it lists."""

    @pytest.mark.parametrize("behaviour", ["status 503", "refuse internal"])
    async def test_health_of_a_system_that_only_lists_stays_ill_until_a_call_succeeds(
        self, bench: Any, foreign: ForeignSystem, call: Any, behaviour: str
    ) -> None:
        vitals = bench.gateway._vitals
        foreign.behaviours = [behaviour] * 3
        with pytest.raises(ToolUnavailable):
            await bench.gateway.read(call())
        assert await bench.gateway.look() == {}
        assert [one.subject for one in vitals.signs()] == ["system:crm"]
        await bench.gateway.read(call())
        assert not vitals.signs()

    async def test_health_of_a_system_that_says_no_is_well(
        self, bench: Any, foreign: ForeignSystem, call: Any
    ) -> None:
        foreign.behaviours = ["status 503"] * 3 + ["refuse not_found"]
        with pytest.raises(ToolUnavailable):
            await bench.gateway.read(call())
        with pytest.raises(ToolFailed):
            await bench.gateway.read(call())
        assert not bench.gateway._vitals.signs()
