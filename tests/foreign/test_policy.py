"""Policy wants a person for every write of a system that cannot say whether it
has done something already.
"""

from __future__ import annotations

from steward.policy.cedar import CedarPolicy
from steward.policy.hypothetical import suppose
from tests.cases import cases
from tests.own_policies import POLICIES

POLICY = CedarPolicy(POLICIES)
WRITES = (
    "issue_refund",
    "cancel_subscription",
    "change_plan",
    "reschedule_subscription",
    "correct_record",
    "open_ticket",
)


@cases("kind", WRITES)
def test_foreign_policy_unrepeatable_write_asks_a_person(kind: str) -> None:
    said = {"amount_minor": 100} if kind == "issue_refund" else {}
    assert POLICY.decide(suppose(kind, {**said, "repeatable": True})).outcome == "allow"
    verdict = POLICY.decide(suppose(kind, {**said, "repeatable": False}))
    assert (verdict.outcome, verdict.rule, verdict.needs) == (
        "ask",
        "write.repeatable",
        POLICY.limits.signatures.one,
    )
    assert "once" in verdict.sentence


def test_vendor_without_key_adds_a_person_and_takes_none_away() -> None:
    above = suppose("issue_refund", {"amount_minor": 200_000, "repeatable": False})
    assert POLICY.decide(above).needs == POLICY.limits.signatures.two
    refused = suppose(
        "issue_refund", {"amount_minor": 100, "reason_holds": False, "repeatable": False}
    )
    assert POLICY.decide(refused).denial == "reason_does_not_hold"


def test_calling_a_person_is_always_possible() -> None:
    assert POLICY.decide(suppose("hand_over", {})).outcome == "allow"
