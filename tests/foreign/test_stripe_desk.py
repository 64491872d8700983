"""The whole desk with Stripe as its billing: the duplicate charge is paid back once, though the
desk is killed and the network cuts.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.durability import kills
from tests.durability.points import When
from tests.durability.rig import Rig, begun, recovers
from tests.durability.stories import Say, Story, given
from tests.foreign.cutting_proxy import Fault
from tests.foreign.stripe_rig import Stripe, running, systems_file

pytestmark = [
    pytest.mark.long,  # a whole desk in processes, and one of somebody else's
    pytest.mark.xdist_group("races"),
    pytest.mark.timeout(300),
    pytest.mark.in_turn(parts=8, files=("examples/stripe/", "steward/gateway/"), seconds=10.0),
]


@dataclass
class StripeRig(Rig):
    """One story, with the stand-in in the place of Fernhill's billing.

    `with_exports` False: the desk is started in a shell that says nothing of Stripe.
    """

    with_exports: bool = True

    def begin(self, traced: bool = False) -> None:
        self._running = running()
        self.stripe: Stripe = self._running.__enter__()
        self.mila = self.stripe.customer("Mila Bos", "mila.bos@example.com")
        self.charges = self.stripe.paid_twice(self.mila, 2900)
        self.held = {**given(), "billing": []}
        super().begin(traced)

    def environment(self) -> dict[str, str]:
        """The desk's settings, with the stand-in in its systems.yaml."""
        if not self.with_exports:
            return super().environment() | {"STEWARD_TOOL_DEADLINE": "1.5"}
        return {
            **super().environment(),
            **self.stripe.variables(),
            "STEWARD_TOOL_DEADLINE": "1.5",
            "STEWARD_SYSTEMS_FILE": str(systems_file(self.home)),
        }

    def story(self) -> Story:
        return Story(
            "refund",
            (Say("I was charged twice this month", self.mila), Say("yes, please refund it")),
        )

    def paid(self) -> list[int]:
        """Every refund in the stand-in's own books."""
        return [amount for one in self.charges for amount in self.stripe.amounts(one)]

    def refund(self) -> tuple[Any, ...]:
        """The one refund's state and outcome."""
        [found] = self.rows("SELECT state, attempts FROM desk.action WHERE kind = 'issue_refund'")
        return found

    def close(self, *, keep: bool = False) -> str:
        """End everything."""
        self._running.__exit__(None, None, None)
        return super().close(keep=keep)


@pytest.fixture
def rig() -> Iterator[StripeRig]:
    with begun(StripeRig(kills.postgres())) as made:
        yield made


@pytest.mark.parametrize("when", ["before", "after"])
def test_stripe_killed_desk_pays_once(rig: StripeRig, when: When) -> None:
    rig.play(rig.story(), ("billing.issue_refund", when), 1)
    assert rig.paid() == [2900]
    assert rig.refund()[0] == "confirmed"
    rig.play(Story("asked", (Say("Show me my invoices"), Say("when was my refund paid?"))))
    told = rig.rows("SELECT text FROM desk.outbox WHERE kind = 'reply' ORDER BY seq")
    assert [text for (text,) in told if re.search(r"\b(in|ch|py|pi|re|pyr|cus)_\w", text)] == []
    assert any("your invoice of" in text.lower() for (text,) in told), told


def test_stripe_refund_in_flight_is_not_sent_to_another_billing(rig: StripeRig) -> None:
    """Killed once Stripe has paid, started without the exports (the sandbox's billing), then with
    them again.
    """
    asked, agreed = rig.story().steps
    rig.play(Story("asked", (asked,)))
    rig.with_exports = False
    rig.play(Story("agreed", (agreed,)), ("billing.issue_refund", "after"), 0)
    assert rig.refund()[0] == "unknown"
    [waits] = rig.read("/desk/actions/unknown", rig.token("lena"))["unknown"]
    assert f"billing was {rig.stripe.url} (headers" in waits["why"]
    said = rig.rows("SELECT text FROM desk.outbox WHERE kind = 'reply' ORDER BY seq DESC LIMIT 1")
    assert "turned" not in said[0][0]
    rig.with_exports = True
    rig.reconfigure()
    deadline = time.monotonic() + recovers()
    while rig.refund()[0] == "unknown" and time.monotonic() < deadline:
        time.sleep(0.1)
    assert rig.refund()[0] == "confirmed"
    assert rig.paid() == [2900]
    assert rig.read("/desk/actions/unknown", rig.token("lena"))["unknown"] == []


WISHES = ("I was charged twice this month", "cancel my subscription", "Show me my last invoice")


def test_stripe_customer_whom_it_has_forgotten_is_for_a_person(rig: StripeRig) -> None:
    begun_before = [rig.start() for _ in WISHES]
    for rig.conversation, rig._token in begun_before:
        rig.play(Story("known", (Say("Show me my last invoice", rig.mila),)))
    rig.stripe.direct.delete(f"/v1/customers/{rig.mila}").raise_for_status()
    for wish, (rig.conversation, rig._token) in zip(WISHES, begun_before, strict=True):
        rig.play(Story("forgotten", (Say(wish),)))
        [(said,)] = rig.rows(
            "SELECT text FROM desk.outbox WHERE conversation_id = %s AND kind = 'reply' "
            "ORDER BY seq DESC LIMIT 1",
            rig.conversation,
        )
        assert "does not know your account" in said, wish
        [(brief,)] = rig.rows(
            "SELECT params->>'brief' FROM desk.action WHERE kind = 'hand_over' "
            "AND conversation_id = %s",
            rig.conversation,
        )
        assert brief.startswith(f"billing does not know this customer, whom it knew as {rig.mila}")


@pytest.mark.parametrize("fault", ["cut", "late", "drop"])
def test_stripe_network_that_fails_pays_once(rig: StripeRig, fault: Fault) -> None:
    rig.stripe.proxy.fail("POST /v1/refunds", fault, 2.5)
    rig.play(rig.story())
    assert rig.paid() == [2900]
    assert rig.refund()[0] == "confirmed"
    assert rig.stripe.proxy.count("POST /v1/refunds") == (2 if fault == "drop" else 1)
