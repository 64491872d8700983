"""The gateway's own no, before and after something was sent: about this request it is certain,
about one before it proves nothing.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from steward.decisions.unproven import Unproven
from steward.domain.action import Action, ActionState
from steward.domain.call import Answer, Call
from steward.effects.registry import effect_of
from steward.errors import BadInput, NotAuthorised, NotNow, OutcomeUnknown
from tests.desk_rows import ALLOW, FACTS, Desk

REFUSED = [
    NotAuthorised("nobody has proved to be this customer here"),
    BadInput("there is no tool billing.issue_refund"),
]


class Gateway:
    """Answers in turn, by tool: an answer or an error; the last one again and again."""

    def __init__(self, **moods: list[Any]) -> None:
        self.moods, self.calls = moods, []  # type: ignore[var-annotated]

    def offers(self, tool: str) -> bool:
        return tool.partition(".")[2] in self.moods

    async def write(self, call: Call) -> Answer:
        self.calls.append(call.tool)
        moods = self.moods[call.tool]
        mood = moods.pop(0) if len(moods) > 1 else moods[0]
        if isinstance(mood, Exception):
            raise mood
        return Answer(
            system=call.system, tool=call.tool, data=mood(call) if callable(mood) else mood
        )


def void(_: Call) -> dict[str, Any]:
    return {"status": "void"}


def found(call: Call) -> dict[str, Any]:
    return {"status": "found", "refund": {"refund_id": "RF-1", "idempotency_key": call.key}}


def around(gateway: Gateway) -> Any:
    async def say(*_: object) -> None:
        pass

    async def language(*_: object) -> str:
        return "en"

    return SimpleNamespace(
        gateway=gateway,
        progress=SimpleNamespace(say=say),
        conversations=SimpleNamespace(language=language),
    )


async def begun(desk: Desk, gateway: Gateway) -> Action:
    turn = desk.turn()
    action = await desk.proposed(turn, reason="overpaid")
    await desk.ledger.apply(turn, action.id, ALLOW, FACTS)
    return await desk.ledger.execution.execute(turn, action.id, effect_of(around(gateway), action))


async def again(desk: Desk, action: Action, gateway: Gateway) -> Action:
    return await desk.ledger.execution.resolve(action.id, effect_of(around(gateway), action))


@pytest.mark.parametrize("refusal", REFUSED, ids=type)
async def test_refused_before_anything_was_sent_it_has_failed(
    desk: Desk, refusal: Exception
) -> None:
    gateway = Gateway(issue_refund=[refusal], void_key=[void])
    action = await begun(desk, gateway)
    assert (action.state, action.outcome["error"], gateway.calls) == (
        ActionState.FAILED,
        "refused",
        ["issue_refund"],
    )


@pytest.mark.parametrize("refusal", REFUSED, ids=type)
@pytest.mark.parametrize(
    ("voided", "state"), [(void, ActionState.FAILED), (found, ActionState.CONFIRMED)]
)
async def test_refused_after_something_was_sent_its_key_is_voided_first(
    desk: Desk, refusal: Exception, voided: Any, state: ActionState
) -> None:
    gateway = Gateway(issue_refund=[OutcomeUnknown("no answer"), refusal], void_key=[voided])
    action = await again(desk, await begun(desk, gateway), gateway)
    assert gateway.calls == ["issue_refund", "issue_refund", "void_key"]
    assert action.state is state


async def test_killed_in_between_counts_as_sent(desk: Desk) -> None:
    """The row says `executing` and nothing else: the request may have gone out."""
    gateway = Gateway(
        issue_refund=[OutcomeUnknown("no answer"), REFUSED[0]],
        void_key=[OutcomeUnknown("away"), found],
    )
    action = await begun(desk, gateway)
    desk.owner("UPDATE desk.action SET state = 'executing', outcome = '{}'")
    action = await again(desk, action, gateway)
    assert action.state is ActionState.UNKNOWN
    assert (await again(desk, action, gateway)).state is ActionState.CONFIRMED


async def test_refused_later_not_now_is_no_refusal(desk: Desk) -> None:
    gateway = Gateway(
        issue_refund=[OutcomeUnknown("no answer"), NotNow("too often"), {"refund_id": "RF-1"}],
        void_key=[void],
    )
    action = await again(desk, await begun(desk, gateway), gateway)
    assert action.state is ActionState.UNKNOWN
    assert (await again(desk, action, gateway)).state is ActionState.CONFIRMED
    assert "void_key" not in gateway.calls


async def test_refused_later_with_voiding_refused_asks_a_person_once(
    desk: Desk,
) -> None:
    gateway = Gateway(issue_refund=[OutcomeUnknown("no answer"), REFUSED[0]], void_key=[REFUSED[0]])
    action = await again(desk, await begun(desk, gateway), gateway)
    assert action.state is ActionState.UNKNOWN
    assert [one["id"] for one in await Unproven(desk.db, desk.audit).open()] == [action.id]
    assert (await again(desk, action, gateway)).state is ActionState.UNKNOWN
    assert await desk.ledger.execution.unfinished(0) == []
    assert gateway.calls == ["issue_refund", "issue_refund", "void_key"]


async def test_kind_that_cannot_be_voided_asks_a_person_too(desk: Desk) -> None:
    """A change of plan: sent, not answered, and refused by the gateway since."""
    gateway = Gateway(change_plan=[OutcomeUnknown("no answer"), REFUSED[0]])
    turn = desk.turn()
    action = await desk.proposed(turn)
    desk.owner("""UPDATE desk.action SET kind = 'change_plan',
                         params = '{"account_id": "A-1", "plan": "taster", "preview_id": "PV-1",
        "from": "regular", "from_minor": 2900, "to_minor": 1400, "due_minor": 0,
        "currency": "EUR", "starts": "renewal"}'""")
    await desk.ledger.apply(turn, action.id, ALLOW, FACTS)
    action = await desk.ledger.get(action.id)
    assert (
        await desk.ledger.execution.execute(turn, action.id, effect_of(around(gateway), action))
    ).state is ActionState.UNKNOWN
    assert (await again(desk, action, gateway)).state is ActionState.UNKNOWN
    assert [one["id"] for one in await Unproven(desk.db, desk.audit).open()] == [action.id]
