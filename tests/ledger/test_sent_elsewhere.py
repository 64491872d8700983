"""What was sent to one system is asked about there alone, whatever the desk is connected to now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from steward.decisions.ledger import Ledger
from steward.decisions.sent_elsewhere import SENT_ELSEWHERE, elsewhere
from steward.decisions.unproven import Unproven
from steward.domain.action import Action, ActionState
from steward.errors import OutcomeUnknown, ToolFailed
from steward.gateway import registry
from steward.settings import PROJECT
from tests.desk_rows import ALLOW, FACTS, Desk

STRIPE = {"billing": "https://api.stripe.com", "crm": "the sandbox's /crm/mcp"}
SANDBOX = {**STRIPE, "billing": "the sandbox's /billing/mcp"}
MOVED = (SANDBOX, {"crm": STRIPE["crm"]}, {**STRIPE, "billing": "https://api.stripe.com/v2"})


def ledger(desk: Desk, places: dict[str, str]) -> Ledger:
    """The ledger of a desk that is connected to these."""
    return Ledger(desk.db, desk.audit, claim_seconds=5, places=lambda _agent: places)


class Billing:
    """Answers in turn; the last one again and again."""

    def __init__(self, *moods: Any) -> None:
        self.moods, self.calls = list(moods), 0

    async def __call__(self, action: Action) -> dict[str, Any]:
        self.calls += 1
        mood = self.moods.pop(0) if len(self.moods) > 1 else self.moods[0]
        if isinstance(mood, Exception):
            raise mood
        return dict(mood)


PAID = {"refund_id": "re_1"}
CUT = OutcomeUnknown("no answer")
NEVER_HEARD = ToolFailed("no such charge", tool_code="not_found")


async def sent(desk: Desk, places: dict[str, str]) -> Action:
    turn = desk.turn()
    action = await desk.proposed(turn)
    await desk.ledger.apply(turn, action.id, ALLOW, FACTS)
    return await ledger(desk, places).execution.execute(turn, action.id, Billing(CUT))


@pytest.mark.parametrize("now", MOVED)
async def test_sent_effect_is_not_sent_to_another_system(desk: Desk, now: dict[str, str]) -> None:
    action, other = await sent(desk, STRIPE), Billing(NEVER_HEARD)
    for _ in range(3):
        left = await ledger(desk, now).execution.resolve(action.id, other)
        assert (left.state, other.calls) == (ActionState.UNKNOWN, 0), "another system was asked"
    [asked] = await Unproven(desk.db, desk.audit).open()
    assert asked["id"] == action.id
    assert "billing was https://api.stripe.com when it was sent" in asked["why"]
    assert (await desk.events()).count("refund.person_asked") == 1
    assert (await desk.ledger.get(action.id)).outcome["error"] == SENT_ELSEWHERE


async def test_sent_effect_goes_on_by_itself_with_the_system_of_then(desk: Desk) -> None:
    action = await sent(desk, STRIPE)
    await ledger(desk, SANDBOX).execution.resolve(action.id, Billing(NEVER_HEARD))
    back, stripe = ledger(desk, STRIPE).execution, Billing(PAID)
    assert [one.id for one in await back.unfinished(0)] == [action.id], "no person has to let it"
    assert (await back.resolve(action.id, stripe)).state is ActionState.CONFIRMED
    assert stripe.calls == 1
    assert await Unproven(desk.db, desk.audit).open() == []


async def test_sent_effect_is_ended_by_a_person_where_the_system_never_comes_back(
    desk: Desk,
) -> None:
    action = await sent(desk, STRIPE)
    await ledger(desk, SANDBOX).execution.resolve(action.id, Billing(NEVER_HEARD))
    ended = await Unproven(desk.db, desk.audit).resolve(
        await desk.who("priya"), action.id, happened=True, note="re_1 is in their dashboard"
    )
    assert ended.state is ActionState.CONFIRMED


async def test_sent_effect_that_another_desk_is_sending_is_left_alone(desk: Desk) -> None:
    """Two desks of one database, one started with other settings: the right one has it in hand."""
    action = await sent(desk, STRIPE)
    desk.owner(
        "UPDATE desk.action SET state = 'executing', claim = 'x', "
        "claimed_until = clock_timestamp() + interval '1 minute' RETURNING id"
    )
    left = await ledger(desk, SANDBOX).execution.resolve(action.id, Billing(NEVER_HEARD))
    assert left.state is ActionState.EXECUTING
    assert await Unproven(desk.db, desk.audit).open() == []


def test_elsewhere_is_said_of_what_has_moved_alone() -> None:
    assert elsewhere(None, SANDBOX) == "", "sent before this was kept"
    assert elsewhere({"crm": STRIPE["crm"]}, SANDBOX) == ""
    assert elsewhere(STRIPE, {**STRIPE, "helpdesk": "https://new.example"}) == ""
    assert "billing" in elsewhere(STRIPE, SANDBOX)
    assert "crm" not in elsewhere(STRIPE, SANDBOX)


def places(**variables: str) -> dict[str, str]:
    named = {"SYSTEMS_URL": "http://127.0.0.1:1", "STRIPE_KEY": "k"} | variables
    name = "examples/stripe/systems.yaml" if "STRIPE_URL" in variables else "systems.yaml"
    return registry.load(PROJECT / name, named).places()


def test_place_of_the_sandbox_is_no_port_and_of_others_their_address(tmp_path: Path) -> None:
    assert places() == places(SYSTEMS_URL="http://localhost:2/"), "another port, the same books"
    assert places() != places(SYSTEMS_URL="https://systems.example"), "a company's own address"
    here, there = (places(STRIPE_URL=f"http://127.0.0.1:{port}") for port in (8420, 8421))
    assert here["billing"] != there["billing"]
    assert here["crm"] == places()["crm"]
    assert here["billing"] != places()["billing"]


def test_place_of_another_tenant_is_another_and_says_no_header(tmp_path: Path) -> None:
    file = tmp_path / "systems.yaml"
    file.write_text(
        "systems:\n  crm:\n    url: https://crm.example/mcp\n    headers: {X-Tenant: '${TENANT}'}\n"
        "    idempotency: key\n    capability: true\n"
        "    tools:\n      find_contacts: {class: READ, scope: resolve}\n"
    )
    one, two = (registry.load(file, {"TENANT": name}).places()["crm"] for name in ("one", "two"))
    assert one != two
    assert "one" not in one.removeprefix("https://crm.example/mcp")
