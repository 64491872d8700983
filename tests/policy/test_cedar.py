"""The default policy set, rule by rule, and what may never come of any request."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.errors import BadInput
from steward.policy.cedar import CedarPolicy
from steward.policy.types import Request, Verdict
from tests.cases import cases
from tests.own_policies import POLICIES

POLICY = CedarPolicy(POLICIES)
REFUND: dict[str, Any] = {
    "reason": "overpaid",
    "reason_holds": True,
    "amount_minor": 4500,
    "max_minor": 4500,
    "currency": "USD",
    "confirmed": True,
    "assurance": "possession",
    "window_minor": 0,
    "hour_minor": 0,
    "day_minor": 0,
    "quarter_minor": 0,
    "dispute": "none",
    "owner_matches": True,
    "other_remedy": "none",
    "elsewhere_minor": 0,
    "given_known": True,
    "base_known": True,
    "base_minor": 0,
    "base_hour_minor": 0,
    "base_day_minor": 0,
    "base_quarter_minor": 0,
    "standing": "clear",
    "contact_settled": True,
    "often": False,
    "refused_before": False,
}
PLAN: dict[str, Any] = {
    "assurance": "session",
    "confirmed": True,
    "owner_matches": True,
    "preview_holds": True,
}
ORDER: dict[str, Any] = {
    "assurance": "session",
    "confirmed": True,
    "owner_matches": True,
    "cancellable": True,
    "as_ordered": True,
}
_VALUE = (
    "amount_minor",
    "currency",
    "window_minor",
    "hour_minor",
    "day_minor",
    "elsewhere_minor",
    "given_known",
    "base_known",
    "base_minor",
    "base_hour_minor",
    "base_day_minor",
    "standing",
    "contact_settled",
)
ADDRESS: dict[str, Any] = {name: REFUND[name] for name in _VALUE} | {
    "assurance": "session",
    "confirmed": True,
    "owner_matches": True,
    "not_shipped": True,
    "as_ordered": True,
}
CONTACT: dict[str, Any] = {
    "assurance": "possession",
    "confirmed": True,
    "owner_matches": True,
    "settled": True,
    "old_proved": True,
    "new_proved": True,
    "unused": True,
}
ONE, TWO = (("lead", "finance"),), (("lead", "finance"), ("finance",))
GONE = object()


def refund(agent: str = "refund", **changed: Any) -> Verdict:
    facts = {key: value for key, value in (REFUND | changed).items() if value is not GONE}
    return POLICY.decide(
        Request(agent=agent, action="issue_refund", resource="charge:CH-2", facts=facts)
    )


def decide(agent: str, action: str, **facts: Any) -> Verdict:
    return POLICY.decide(Request(agent=agent, action=action, resource="x", facts=facts))


@cases(
    ("changed", "needs", "rule"),
    [
        ({}, (), "refund.alone"),
        ({"amount_minor": 5000, "max_minor": 5000}, (), "refund.alone"),
        ({"amount_minor": 5001, "max_minor": 5001}, ONE, "refund.above_alone"),
        ({"window_minor": 500}, (), "refund.alone"),
        ({"window_minor": 501}, ONE, "refund.above_alone"),
        ({"amount_minor": 100000, "max_minor": 100000}, ONE, "refund.above_alone"),
        ({"amount_minor": 100001, "max_minor": 100001}, TWO, "refund.above_one"),
        ({"window_minor": 99999}, TWO, "refund.above_one"),
        ({"hour_minor": 95500}, (), "refund.alone"),
        ({"hour_minor": 95501}, ONE, "refund.company_hour"),
        ({"day_minor": 495500}, (), "refund.alone"),
        ({"day_minor": 495501}, ONE, "refund.company_day"),
        ({"hour_minor": 10**9, "day_minor": 10**9, "window_minor": 99999}, TWO, "refund.above_one"),
        ({"reason": "goodwill", "amount_minor": 1000}, (), "refund.alone"),
        ({"reason": "goodwill", "amount_minor": 1001}, ONE, "refund.goodwill_budget"),
        ({"reason": "goodwill", "amount_minor": 500, "quarter_minor": 500}, (), "refund.alone"),
        (
            {"reason": "goodwill", "amount_minor": 500, "quarter_minor": 501},
            ONE,
            "refund.goodwill_budget",
        ),
        ({"reason": "overpaid", "quarter_minor": 10**6}, (), "refund.alone"),
        ({"conflict": True}, ONE, "refund.conflict"),
        ({"dispute": "inquiry"}, ONE, "refund.dispute_past"),
        ({"dispute": "won"}, ONE, "refund.dispute_past"),
        ({"tender_open": False}, ONE, "refund.tender_closed"),
        ({"edited": True}, ONE, "refund.edited"),
        ({"came_back": True}, ONE, "refund.came_back"),
        ({"lines_fit": False}, ONE, "refund.lines"),
        ({"late_return": True}, ONE, "refund.late_return"),
        ({"currency": "JPY"}, TWO, "refund.currency"),
        ({"elsewhere_minor": 500}, (), "refund.alone"),
        ({"elsewhere_minor": 501}, ONE, "refund.above_alone"),
        ({"elsewhere_minor": 99999}, TWO, "refund.above_one"),
        ({"given_known": False}, ONE, "refund.given_known"),
        ({"base_known": False}, TWO, "refund.rate"),
        (
            {"base_minor": 5000, "base_hour_minor": 100000, "base_day_minor": 500000},
            (),
            "refund.alone",
        ),
        ({"base_minor": 5001}, ONE, "refund.above_alone"),
        ({"base_minor": 100001}, TWO, "refund.above_one"),
        ({"base_hour_minor": 100001}, ONE, "refund.company_hour"),
        ({"base_day_minor": 500001}, ONE, "refund.company_day"),
        (
            {"reason": "goodwill", "amount_minor": 500, "base_quarter_minor": 1000},
            (),
            "refund.alone",
        ),
        (
            {"reason": "goodwill", "amount_minor": 500, "base_quarter_minor": 1001},
            ONE,
            "refund.goodwill_budget",
        ),
        ({"base_quarter_minor": 10**6}, (), "refund.alone"),
        ({"currency": "JPY", "amount_minor": 10**9, "max_minor": 10**9}, TWO, "refund.currency"),
        ({"conflict": True, "window_minor": 100000}, TWO, "refund.above_one"),
    ],
)
def test_refund_needs_the_least_human_mode_that_its_facts_allow(
    changed: dict[str, Any], needs: tuple[tuple[str, ...], ...], rule: str
) -> None:
    verdict = refund(**changed)
    assert (verdict.outcome, verdict.needs, verdict.rule) == (
        "ask" if needs else "allow",
        needs,
        rule,
    )
    assert verdict.sentence
    assert verdict.version == POLICY.version


@cases(
    ("changed", "denial"),
    [
        ({"owner_matches": False}, "not_owner"),
        ({"authority": "missing"}, "no_authority"),
        ({"authority": "missing", "owner_matches": False, "assurance": "none"}, "no_authority"),
        ({"authority": "of course"}, "facts_missing"),
        ({"assurance": "none"}, "not_verified"),
        (
            {"assurance": "voice_biometrics", "amount_minor": 5001, "max_minor": 5001},
            "proof_too_weak",
        ),
        ({"reason_holds": False}, "reason_does_not_hold"),
        ({"reason": "because"}, "unknown_reason"),
        ({"amount_minor": 4501}, "over_maximum"),
        ({"amount_minor": 0}, "amount_not_positive"),
        ({"amount_minor": -1}, "amount_not_positive"),
        ({"dispute": "open"}, "dispute_open"),
        ({"dispute": "lost"}, "dispute_lost"),
        ({"confirmed": False}, "not_confirmed"),
        ({"confirmed": False, "window_minor": 10**6}, "not_confirmed"),
        ({"confirmed": False, "owner_matches": False}, "not_owner"),
        ({"dispute": "odd"}, "facts_missing"),
        ({"assurance": "root"}, "facts_missing"),
        ({"amount_minor": "4500"}, "facts_missing"),
        ({"amount_minor": True}, "facts_missing"),
        ({"amount_minor": 45.0}, "facts_missing"),
        ({"amount_minor": 2**70}, "facts_missing"),
        ({"window_minor": -5000}, "facts_missing"),
        ({"confirmed": "yes"}, "facts_missing"),
        ({"confirmed": 1}, "facts_missing"),
        ({"conflict": None}, "facts_missing"),
        ({"currency": None}, "facts_missing"),
    ],
)
def test_denials(changed: dict[str, Any], denial: str) -> None:
    verdict = refund(**changed)
    assert (verdict.outcome, verdict.denial, verdict.needs) == ("deny", denial, ())
    assert verdict.sentence


REMEDIES = ("issue_refund", "send_replacement", "give_store_credit")


@cases("kind", REMEDIES)
@cases(
    ("changed", "rule"),
    [
        ({}, ""),
        ({"amount_minor": 5001, "max_minor": 5001}, "refund.above_alone"),
        ({"window_minor": 501}, "refund.above_alone"),
        ({"window_minor": 99999}, "refund.above_one"),
        ({"hour_minor": 95501}, "refund.company_hour"),
        ({"day_minor": 495501}, "refund.company_day"),
        ({"conflict": True}, "refund.conflict"),
        ({"dispute": "won"}, "refund.dispute_past"),
        ({"dispute": "open"}, "refund.dispute_open"),
        ({"currency": "JPY"}, "refund.currency"),
        ({"owner_matches": False}, "refund.owner"),
        ({"assurance": "none"}, "refund.verified"),
        ({"reason_holds": False}, "refund.reason_holds"),
        ({"amount_minor": 4501}, "refund.maximum"),
        ({"confirmed": False}, "refund.confirmed"),
        ({"other_remedy": "refund"}, "remedy.one"),
        ({"other_remedy": "replacement"}, "remedy.one"),
        ({"other_remedy": "credit"}, "remedy.one"),
        ({"other_remedy": "voucher"}, "remedy.one"),
        ({"other_remedy": 2}, "facts_missing"),
    ],
)
def test_goods_and_credit_are_judged_like_money(
    kind: str, changed: dict[str, Any], rule: str
) -> None:
    """One rule for all three, or a limit is one that the other two go around."""
    facts = REFUND | {"reason": "damaged", "as_ordered": True, "address_kept": True} | changed
    own = {
        "issue_refund": "refund.alone",
        "send_replacement": "replacement.alone",
        "give_store_credit": "credit.alone",
    }
    assert decide("refund", kind, **facts).rule == (rule or own[kind])
    assert decide("support", kind, **facts).outcome == "deny"


@cases(
    ("changed", "denial"),
    [
        ({"as_ordered": False}, "order_changed"),
        ({"reason": "overpaid"}, "not_replaceable"),
        ({"reason": "withdrawal"}, "not_replaceable"),
        ({"as_ordered": None}, "facts_missing"),
    ],
)
def test_only_what_went_wrong_is_sent_again_as_it_was(changed: dict[str, Any], denial: str) -> None:
    facts = REFUND | {"reason": "undelivered", "as_ordered": True, "address_kept": True}
    assert decide("refund", "send_replacement", **facts).outcome == "allow"
    assert decide("refund", "send_replacement", **facts | changed).denial == denial


@cases("name", REFUND)
def test_every_fact_of_a_refund_is_needed(name: str) -> None:
    assert refund(**{name: GONE}).denial == "facts_missing"


def test_facts_it_does_not_need_change_nothing() -> None:
    assert (
        refund(note="ignore the rules", human="two", limit={"alone_minor": 10**9}).outcome
        == "allow"
    )


@cases(
    ("agent", "action", "facts", "expected"),
    [
        ("billing", "cancel_subscription", PLAN, "allow"),
        ("billing", "change_plan", PLAN | {"assurance": "possession"}, "allow"),
        ("billing", "change_plan", PLAN | {"assurance": "voice_biometrics"}, "proof_too_weak"),
        ("billing", "change_plan", PLAN | {"assurance": "none"}, "not_verified"),
        ("billing", "cancel_subscription", PLAN | {"confirmed": False}, "not_confirmed"),
        ("billing", "cancel_subscription", PLAN | {"owner_matches": False}, "not_owner"),
        ("billing", "change_plan", PLAN | {"preview_holds": False}, "preview_over"),
        ("billing", "cancel_subscription", PLAN | {"preview_holds": False}, "preview_over"),
        ("billing", "reschedule_subscription", PLAN, "allow"),
        ("billing", "reschedule_subscription", PLAN | {"confirmed": False}, "not_confirmed"),
        ("billing", "reschedule_subscription", PLAN | {"preview_holds": False}, "preview_over"),
        ("refund", "cancel_subscription", PLAN, "no_rule"),
        ("refund", "declare_return", PLAN | {"returnable": True}, "allow"),
        ("refund", "declare_return", PLAN | {"returnable": False}, "not_returnable"),
        (
            "refund",
            "declare_return",
            PLAN | {"returnable": True, "confirmed": False},
            "not_confirmed",
        ),
        (
            "refund",
            "declare_return",
            PLAN | {"returnable": True, "assurance": "none"},
            "not_verified",
        ),
        (
            "refund",
            "declare_return",
            PLAN | {"returnable": True, "owner_matches": False},
            "not_owner",
        ),
        ("refund", "cancel_order", ORDER, "allow"),
        ("refund", "cancel_order", ORDER | {"cancellable": False}, "has_left"),
        ("refund", "cancel_order", ORDER | {"as_ordered": False}, "order_changed"),
        ("refund", "cancel_order", ORDER | {"confirmed": False}, "not_confirmed"),
        ("refund", "cancel_order", ORDER | {"assurance": "none"}, "not_verified"),
        ("refund", "cancel_order", ORDER | {"assurance": "voice_biometrics"}, "proof_too_weak"),
        ("refund", "cancel_order", ORDER | {"owner_matches": False}, "not_owner"),
        ("support", "cancel_order", ORDER, "no_rule"),
        ("support", "change_address", ADDRESS | {"not_shipped": True}, "allow"),
        ("support", "change_address", ADDRESS | {"not_shipped": False}, "already_shipped"),
        (
            "support",
            "change_address",
            {k: v for k, v in ADDRESS.items() if k != "not_shipped"},
            "facts_missing",
        ),
        (
            "support",
            "change_address",
            ADDRESS | {"not_shipped": True, "assurance": "voice_biometrics"},
            "proof_too_weak",
        ),
        (
            "support",
            "change_address",
            ADDRESS | {"not_shipped": True, "assurance": "none"},
            "not_verified",
        ),
        (
            "support",
            "change_address",
            ADDRESS | {"not_shipped": True, "confirmed": False},
            "not_confirmed",
        ),
        (
            "support",
            "change_address",
            ADDRESS | {"not_shipped": True, "owner_matches": False},
            "not_owner",
        ),
        ("identity", "change_contact", CONTACT, "allow"),
        ("identity", "change_contact", CONTACT | {"unused": False}, "ask"),
        ("identity", "change_contact", CONTACT | {"settled": False}, "contact_not_settled"),
        ("identity", "change_contact", CONTACT | {"old_proved": False}, "proof_too_weak"),
        ("identity", "change_contact", CONTACT | {"assurance": "session"}, "proof_too_weak"),
        ("identity", "change_contact", CONTACT | {"new_proved": False}, "new_contact_not_proved"),
        ("identity", "change_contact", CONTACT | {"confirmed": False}, "not_confirmed"),
        (
            "identity",
            "change_contact",
            CONTACT | {"owner_matches": False, "unused": False},
            "not_owner",
        ),
        ("support", "change_contact", CONTACT, "no_rule"),
        ("refund", "change_address", ADDRESS | {"not_shipped": True}, "no_rule"),
        ("identity", "correct_record", {"source_is_record": True}, "allow"),
        ("billing", "correct_record", {"source_is_record": True}, "allow"),
        ("support", "correct_record", {"source_is_record": True}, "allow"),
        ("refund", "correct_record", {"source_is_record": True}, "no_rule"),
        ("support", "correct_record", {"source_is_record": False}, "not_system_of_record"),
        ("identity", "send_code", {"allowed": True, "old_proved": True}, "allow"),
        ("identity", "send_code", {"allowed": True, "old_proved": False}, "proof_too_weak"),
        ("identity", "send_code", {"allowed": True}, "facts_missing"),
        ("identity", "check_code", {"allowed": True}, "allow"),
        (
            "identity",
            "send_code",
            {"allowed": False, "old_proved": True},
            "too_many_codes",
        ),
        ("identity", "check_code", {}, "facts_missing"),
        ("refund", "send_code", {"allowed": True, "old_proved": True}, "no_rule"),
        ("support", "reopen_case", {"failed_late": True}, "allow"),
        ("support", "reopen_case", {"failed_late": False}, "not_failed_late"),
        ("support", "reopen_case", {"failed_late": False, "contradicted": True}, "allow"),
        ("refund", "reopen_case", {"failed_late": True}, "no_rule"),
        ("support", "report_article", {"differs": True}, "allow"),
        ("support", "report_article", {"differs": False}, "article_agrees"),
        ("billing", "report_article", {"differs": True}, "no_rule"),
        ("support", "accept_offer", {"offered": True, "enough": True}, "allow"),
        ("support", "accept_offer", {"offered": True, "enough": False}, "ask"),
        ("support", "accept_offer", {"offered": False, "enough": True}, "offer_changed"),
        ("support", "open_ticket", {}, "allow"),
        ("support", "note_ticket", {"owner_matches": True}, "allow"),
        ("support", "note_ticket", {"owner_matches": False}, "not_owner"),
        ("billing", "note_ticket", {"owner_matches": True}, "no_rule"),
        ("desk", "hand_over", {"why": "asked for a person"}, "allow"),
        ("refund", "wire_money", {"allowed": True}, "no_rule"),
        ("refund", "", {}, "no_rule"),
    ],
)
def test_other_kinds(agent: str, action: str, facts: dict[str, Any], expected: str) -> None:
    verdict = decide(agent, action, **facts)
    assert (verdict.denial or verdict.outcome) == expected


@cases("agent", ["billing", "support", "identity", "desk", "", 'refund"', "Refund"])
def test_only_the_refund_agent_refunds(agent: str) -> None:
    assert refund(agent=agent).denial == "no_rule"


anything = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=5),
    st.floats(),
    st.just([]),
    st.just({}),
)


@given(
    st.dictionaries(st.sampled_from([*REFUND, "conflict", "tender_open", "x"]), anything),
    st.booleans(),
)
def test_cedar_no_odd_fact_ever_allows_more(changed: dict[str, Any], fresh: bool) -> None:
    facts = changed if fresh else REFUND | changed
    verdict = POLICY.decide(
        Request(agent="refund", action="issue_refund", resource="r", facts=facts)
    )
    if verdict.outcome == "deny":
        return
    assert facts["owner_matches"] is True
    assert facts["confirmed"] is True
    assert facts["reason_holds"] is True
    assert type(facts["amount_minor"]) is int
    assert 0 < facts["amount_minor"] <= facts["max_minor"]
    if verdict.outcome == "allow":
        assert facts["amount_minor"] + facts["window_minor"] <= 5000
        assert facts["amount_minor"] + facts["hour_minor"] <= 100_000
        assert facts["amount_minor"] + facts["day_minor"] <= 500_000
        assert facts["dispute"] == "none"


@given(st.integers(1, 10**7), st.integers(0, 10**7), st.sampled_from(["EUR", "USD", "GBP"]))
def test_more_money_never_needs_fewer_people(amount: int, window: int, currency: str) -> None:
    less = refund(amount_minor=amount, max_minor=amount, window_minor=window, currency=currency)
    more = refund(
        amount_minor=amount + 1, max_minor=amount + 1, window_minor=window, currency=currency
    )
    assert len(less.needs) <= len(more.needs)


@pytest.mark.parametrize(
    ("file", "old", "new", "reason"),
    [
        ("desk.cedar", "context.facts.owner_matches", "context.facts.owner_match", "owner_match"),
        ("desk.cedar", "permit (", "permitt (", "permitt"),
        ("desk.cedar", '@id("refund.alone")', "", "@id"),
        ("desk.cedar", '@id("refund.owner")', '@id("refund.alone")', "two rules"),
        ("limits.yaml", '"50.00"', "50.00", "alone"),
        ("limits.yaml", '"50.00"', '"2000.00"', "between"),
        ("limits.yaml", 'hour: "1000.00"', 'hour: "9000.00"', "between"),
        ("limits.yaml", 'hour: "1000.00", ', "", "hour"),
        ("limits.yaml", ', goodwill: "10.00"', "", "goodwill"),
        ("limits.yaml", 'goodwill: "10.00"', 'goodwill: "60.00"', "goodwill"),
        ("limits.yaml", 'no_return: "30.00"', 'no_return: "-1.00"', "no_return"),
        ("limits.yaml", "eu: 14", "eu: 13", "eu"),
        (
            "limits.yaml",
            "lost_after_business_days: 10",
            "lost_after_business_days: 0",
            "lost_after",
        ),
        ("limits.yaml", "renewal_grace_days: 7", "grace: 7", "grace"),
        ("limits.yaml", "approval_hours: 24", "approval_hours: 0", "approval_hours"),
        ("limits.yaml", "approval_hours: 24", "approval_hours: 8", "escalation"),
        ("limits.yaml", "owner: lead", "owner: anybody", "owner"),
        ("limits.yaml", "approval_hours", "approval_hour", "approval_hour"),
        ("limits.yaml", "modes: {}", "modes: {issue_refund: sometimes}", "modes"),
        ("limits.yaml", "modes: {}", "modes: {pay_anybody: out}", "pay_anybody"),
        ("limits.yaml", "on_the_loop_seconds: 60", "on_the_loop_seconds: 0", "on_the_loop_seconds"),
        ("limits.yaml", "refund:", "refund: [", "limits.yaml"),
        ("limits.yaml", "rates:", "rate:", "rate"),
        ("limits.yaml", "most: 120,", "most: many,", "rates.one_tool.most"),
        ("limits.yaml", "calls_per_turn: 120", "calls_per_turn: 0", "calls_per_turn"),
        ("fields.yaml", "support:", "sales:", "sales"),
    ],
)
def test_policy_set_that_is_invalid_refuses_to_load(
    tmp_path: Path, file: str, old: str, new: str, reason: str
) -> None:
    folder = tmp_path / "policies"
    shutil.copytree(POLICIES, folder)
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1))
    with pytest.raises(BadInput) as refused:
        CedarPolicy(folder)
    assert file in refused.value.message
    assert reason in refused.value.message


@pytest.mark.parametrize(
    ("mode", "outcome", "delay", "rule"),
    [
        ("in", "ask", 0, "mode.in"),
        ("on", "allow", 60, "refund.alone"),
        ("out", "allow", 0, "refund.alone"),
    ],
)
def test_action_mode_adds_people_and_never_removes_one(
    tmp_path: Path, mode: str, outcome: str, delay: int, rule: str
) -> None:
    folder = tmp_path / "policies"
    shutil.copytree(POLICIES, folder)
    limits = (folder / "limits.yaml").read_text()
    (folder / "limits.yaml").write_text(
        limits.replace("modes: {}", f"modes: {{issue_refund: {mode}}}")
    )
    policy = CedarPolicy(folder)

    def decided(**more: object) -> Verdict:
        return policy.decide(
            Request(agent="refund", action="issue_refund", resource="r", facts={**REFUND, **more})
        )

    small = decided()
    assert (small.outcome, small.delay_seconds, small.rule) == (outcome, delay, rule)
    assert len(small.needs) == (1 if mode == "in" else 0)
    large = decided(amount_minor=5001, max_minor=5001)
    assert (large.outcome, large.delay_seconds, large.rule, len(large.needs)) == (
        "ask",
        0,
        "refund.above_alone",
        1,
    )
    assert len(decided(amount_minor=100001, max_minor=100001).needs) == 2
    assert decided(owner_matches=False).outcome == "deny"


def test_policy_set_with_a_missing_file_refuses_to_load(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"desk\.cedar"):
        CedarPolicy(tmp_path)


@pytest.mark.parametrize(
    "file",
    sorted(path.name for path in (POLICIES).iterdir() if path.name != "prices.yaml"),
)
def test_policy_version_covers_every_file(tmp_path: Path, file: str) -> None:
    """Every file of rules: what models cost in the market is none."""
    folder = tmp_path / "policies"
    shutil.copytree(POLICIES, folder)
    assert CedarPolicy(folder).version == POLICY.version
    (folder / file).write_text((folder / file).read_text() + "\n")
    assert (CedarPolicy(folder).version == POLICY.version) is (file == "prices.yaml"), (
        "what models cost is nothing that people sign for"
    )
