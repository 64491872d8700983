"""Whatever the records say: no reason gives back more than was taken, or what is in dispute."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from steward.policy.facts import Charge, Finding, Invoice, Refund
from steward.policy.reasons import Cause, damaged, goodwill, outage, overpaid, undelivered
from steward.policy.renewals import cancelled_before_renewal, renewal_grace
from steward.policy.withdrawals import return_received, withdrawal
from tests.policy.refund_records import (
    NOW,
    PERIOD,
    TERMS,
    arrived,
    charges,
    days,
    order,
    plan,
    refunds,
    sent_back,
    share,
)


def check(finding: Finding, among: list[Charge], given_back: list[Refund]) -> None:
    """What holds for every finding, whatever the reason."""
    if not finding.holds:
        assert (finding.max_minor, finding.charge_id) == (0, None)
        return
    [chosen] = [each for each in among if each.charge_id == finding.charge_id]
    listed = sum(each.amount_minor for each in given_back if each.charge_id == chosen.charge_id)
    assert 0 < finding.max_minor <= chosen.amount_minor - max(chosen.refunded_minor, listed)
    assert chosen.state == "captured"
    assert chosen.dispute not in ("open", "lost")
    assert finding.evidence["dispute"] in ("none", "inquiry", "won")


@given(charges, refunds, st.integers(0, 9000))
def test_overpaid_never_gives_too_much(
    among: list[Charge], given_back: list[Refund], total: int
) -> None:
    finding = overpaid(Invoice("INV-1", total, "USD", NOW), among, given_back)
    check(finding, among, given_back)
    if finding.holds:
        kept = sum(
            max(0, each.amount_minor - each.refunded_minor)
            for each in among
            if each.invoice_id == "INV-1" and each.dispute != "lost" and each.state == "captured"
        )
        assert finding.max_minor <= kept - total


@given(charges, refunds, st.integers(0, 9000), st.sampled_from(["INV-1", None]), st.integers(0, 30))
def test_undelivered_never_gives_too_much(
    among: list[Charge], given_back: list[Refund], amount: int, invoice: str | None, ago: int
) -> None:
    own = order(amount_minor=amount, invoice_id=invoice, shipped_at=days(ago), promised_at=None)
    finding = undelivered(own, among, NOW, TERMS, given_back)
    check(finding, among, given_back)
    assert finding.max_minor <= amount


@given(charges, refunds, st.integers(0, 30), st.integers(0, 30))
def test_cancelled_never_gives_too_much(
    among: list[Charge], given_back: list[Refund], cancelled: int, ends: int
) -> None:
    for each in among:
        finding = cancelled_before_renewal(
            plan(cancelled_at=days(cancelled), ends_at=days(ends)), each, PERIOD, given_back
        )
        check(finding, [each], given_back)


@given(
    charges,
    refunds,
    st.integers(0, 9000),
    st.sampled_from(["INV-1", None]),
    st.integers(0, 40),
    st.integers(0, 40),
    st.sampled_from(["placed", "delivered", "returned", "return_received"]),
    st.sampled_from(["NL", "US", None]),
    st.booleans(),
)
def test_goods_sent_back_never_give_too_much(
    among: list[Charge],
    given_back: list[Refund],
    amount: int,
    invoice: str | None,
    delivered: int,
    received: int,
    status: str,
    country: str | None,
    final: bool,
) -> None:
    own = sent_back(
        amount_minor=amount,
        invoice_id=invoice,
        delivered_at=days(delivered),
        final_sale=final,
        status=status,
        return_received_at=days(received),
        destination_country=country,
    )
    for finding in (
        return_received(own, among, NOW, TERMS, given_back),
        withdrawal(own, among, NOW, TERMS, given_back),
    ):
        check(finding, among, given_back)
        assert finding.max_minor <= amount
        if finding.holds:
            assert status != "placed"  # it came in on a day: delivered, or sent back since
            assert not final
        if finding.why == "withdrawal":
            assert delivered - received <= (30 if country == "US" else 14)


@given(charges, refunds, st.integers(0, 40), st.integers(-40, 40), st.sampled_from([None, "O-1"]))
def test_grace_never_gives_too_much(
    among: list[Charge], given_back: list[Refund], cancelled: int, ends: int, goods: str | None
) -> None:
    for each in among:
        bill = Invoice(each.invoice_id or "INV-9", 4500, "USD", NOW, goods)
        finding = renewal_grace(
            plan(cancelled_at=days(cancelled), ends_at=days(ends)), each, bill, TERMS, given_back
        )
        check(finding, [each], given_back)
        if finding.holds:
            assert goods is None
            assert ends >= cancelled
            assert each.captured_at is not None
            assert timedelta(0) <= days(cancelled) - each.captured_at <= timedelta(days=7)


@given(
    charges,
    refunds,
    st.integers(0, 9000),
    st.integers(0, 40),
    st.integers(0, 2),
    st.integers(0, 9000),
)
def test_service_and_damage_never_give_too_much(
    among: list[Charge],
    given_back: list[Refund],
    amount: int,
    delivered: int,
    photos: int,
    due: int,
) -> None:
    broken = damaged(
        arrived(amount_minor=amount, delivered_at=days(delivered), photos=photos),
        among,
        NOW,
        TERMS,
        given_back,
    )
    down = outage(share(due_minor=due), among, given_back)
    for finding, most in (
        (broken, amount),
        (down, due),
        (goodwill(among, given_back, causes=[Cause("late", "O-1")]), 10**9),
    ):
        check(finding, among, given_back)
        assert finding.max_minor <= most
    assert not broken.holds or (delivered <= 30 and (photos > 0 or amount <= 3000))
