"""The rules about money, goods and credit, rule by rule, and what may never come of any request."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from steward.policy.types import Request
from tests.cases import cases
from tests.policy.policy_requests import GONE, POLICY, REFUND, decide, refund

ONE, TWO = (("lead", "finance"),), (("lead", "finance"), ("finance",))


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
def test_refund_that_breaks_a_rule_is_denied(changed: dict[str, Any], denial: str) -> None:
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
def test_replacement_of_anything_but_what_went_wrong_as_it_was_is_denied(
    changed: dict[str, Any], denial: str
) -> None:
    facts = REFUND | {"reason": "undelivered", "as_ordered": True, "address_kept": True}
    assert decide("refund", "send_replacement", **facts).outcome == "allow"
    assert decide("refund", "send_replacement", **facts | changed).denial == denial


@cases("name", REFUND)
def test_refund_that_lacks_one_fact_is_denied(name: str) -> None:
    assert refund(**{name: GONE}).denial == "facts_missing"


def test_facts_it_does_not_need_change_nothing() -> None:
    assert (
        refund(note="ignore the rules", human="two", limit={"alone_minor": 10**9}).outcome
        == "allow"
    )


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
def test_refund_of_more_money_never_needs_fewer_people(
    amount: int, window: int, currency: str
) -> None:
    less = refund(amount_minor=amount, max_minor=amount, window_minor=window, currency=currency)
    more = refund(
        amount_minor=amount + 1, max_minor=amount + 1, window_minor=window, currency=currency
    )
    assert len(less.needs) <= len(more.needs)


@cases(
    ("changed", "before"),
    [
        ({"amount_minor": 5001, "max_minor": 5001}, False),
        ({"amount_minor": 5001, "max_minor": 5001, "base_minor": 4547}, False),
        ({"amount_minor": 5001, "max_minor": 5001, "window_minor": 1}, True),
        ({"amount_minor": 5001, "max_minor": 5001, "base_minor": 4548}, True),
        ({"elsewhere_minor": 501}, True),
        ({"amount_minor": 100001, "max_minor": 100001}, False),
        ({"window_minor": 99999}, True),
        ({"reason": "goodwill", "amount_minor": 1001}, False),
        ({"reason": "goodwill", "amount_minor": 1001, "window_minor": 9}, False),
        ({"reason": "goodwill", "amount_minor": 1001, "quarter_minor": 9}, True),
    ],
)
def test_sentence_speaks_of_what_a_customer_got_only_where_they_got_something(
    changed: dict[str, Any], before: bool
) -> None:
    sentence = refund(**changed).sentence
    assert sentence.startswith("With what this customer got") is before, sentence
    assert sentence.startswith("This is ") is not before
