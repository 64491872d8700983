"""An order in several parcels: what came is not paid for,
and what nobody can value is for a person.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from steward.effects.replacements import as_ordered
from steward.policy.facts import Charge, Order, OrderLine, Parcel, Tender
from steward.policy.limits import load_limits
from steward.policy.parcels import missing
from steward.policy.reasons import damaged, undelivered
from steward.policy.withdrawals import return_received, withdrawal
from tests.cases import cases
from tests.own_policies import POLICIES

TERMS = load_limits(POLICIES).terms
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
SENT = NOW - timedelta(days=30)
CAME = Parcel("P-1", "delivered", SENT, NOW - timedelta(days=25))
LOST = Parcel("P-2", "lost", SENT)
LINES = (OrderLine(1, "Scale", 2400, 1, "P-1"), OrderLine(2, "Beans", 1200, 2, "P-2"))
ORDER = Order(
    "O-1",
    "A-1",
    "INV-1",
    3240,
    "EUR",
    "in_transit",
    SENT,
    None,
    None,
    None,
    invoiced_minor=3735,
    delivery_minor=495,
    lines=LINES,
    parcels=(CAME, LOST),
)
CHARGE = Charge(
    "CH-1", "A-1", "INV-1", "captured", "none", 3735, "EUR", 0, SENT, Tender("card", "1111")
)


def test_parcel_that_is_lost_gives_back_its_share_without_the_delivery() -> None:
    found = undelivered(ORDER, [CHARGE], NOW, TERMS)
    assert (found.holds, found.max_minor) == (True, 1080)
    assert (found.evidence["items"], found.evidence["invoice_lines"]) == ("Beans", [2])
    assert "delivery_minor" not in found.evidence


@cases("status", ["placed", "shipped", "in_transit", "lost", "delivered"])
def test_parcels_what_the_order_says_of_itself_does_not_pay_for_a_parcel_that_came(
    status: str,
) -> None:
    found = undelivered(replace(ORDER, status=status), [CHARGE], NOW, TERMS)
    assert found.max_minor == 1080


def test_order_of_which_nothing_came_gives_back_all_of_it() -> None:
    nothing = replace(ORDER, parcels=(replace(LOST, parcel="P-1"), LOST))
    assert undelivered(nothing, [CHARGE], NOW, TERMS).max_minor == 3735


def test_parcel_that_is_under_way_is_not_lost_yet() -> None:
    fresh = Parcel("P-2", "in_transit", NOW - timedelta(days=3))
    assert undelivered(replace(ORDER, parcels=(CAME, fresh)), [CHARGE], NOW, TERMS).why == (
        "not_lost_yet"
    )
    old = replace(fresh, shipped_at=SENT)
    assert undelivered(replace(ORDER, parcels=(CAME, old)), [CHARGE], NOW, TERMS).max_minor == 1080
    both = replace(ORDER, parcels=(CAME, replace(CAME, parcel="P-2")))
    assert undelivered(both, [CHARGE], NOW, TERMS).why == "delivered"


@cases(
    "lines",
    [
        (),
        (LINES[0],),
        (LINES[0], replace(LINES[1], parcel=None)),
        tuple(replace(one, amount_minor=0) for one in LINES),
    ],
)
def test_parcel_whose_goods_no_record_values_is_for_a_person(lines: tuple[OrderLine, ...]) -> None:
    found = undelivered(replace(ORDER, lines=lines), [CHARGE], NOW, TERMS)
    assert (found.holds, found.why) == (False, "part_unknown")


def test_damage_to_one_thing_of_several_is_for_a_person() -> None:
    came = replace(ORDER, status="delivered", delivered_at=NOW - timedelta(days=2), photos=1)
    assert damaged(came, [CHARGE], NOW, TERMS).why == "part_unknown"


def test_order_that_came_back_in_part_is_for_a_person() -> None:
    back = replace(
        ORDER,
        status="return_received",
        delivered_at=NOW - timedelta(days=5),
        parcels=(replace(CAME, status="returned"), replace(CAME, parcel="P-2")),
    )
    for rule in (return_received, withdrawal):
        assert rule(back, [CHARGE], NOW, TERMS).why == "part_unknown"


@given(
    st.lists(st.tuples(st.integers(0, 50_000), st.booleans()), min_size=1, max_size=6),
    st.integers(0, 300_000),
)
def test_share_of_what_is_missing_is_never_above_the_price(
    things: list[tuple[int, bool]], price: int
) -> None:
    order = replace(
        ORDER,
        amount_minor=price,
        lines=tuple(
            OrderLine(n, "Thing", minor, n, f"P-{n}") for n, (minor, _) in enumerate(things, 1)
        ),
        parcels=tuple(
            Parcel(f"P-{n}", "lost" if gone else "delivered")
            for n, (_, gone) in enumerate(things, 1)
        ),
    )
    found = missing(order, NOW, TERMS)
    assert (found is None) == (not any(gone for _, gone in things))
    assert found is None or found.price_minor is None or 0 <= found.price_minor <= price


def test_order_of_which_some_came_is_not_sent_again_as_what_never_came() -> None:
    order = {
        "order_id": "O-1",
        "account_id": "A-1",
        "invoice_id": "INV-1",
        "item": "Scale and beans",
        "amount_minor": 3240,
        "currency": "EUR",
        "address": "Kade 1",
        "status": "lost",
        **dict.fromkeys(("shipped_at", "promised_at", "delivered_at", "last_scan_at")),
        "parcels": [{"parcel": "P-1", "status": "delivered"}, {"parcel": "P-2", "status": "lost"}],
    }
    agreed = order | {"reason": "undelivered"}
    assert not as_ordered(agreed, order)
    order["parcels"] = [{"parcel": "P-2", "status": "lost"}]
    assert as_ordered(agreed, order)
