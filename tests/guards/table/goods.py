"""Guards of goods: what is sent again, and what is paid for instead."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard

GUARDS = (
    Guard(
        "a parcel that came is not paid for",
        (Code("steward.policy.reasons:undelivered", "if order.parcels and", "if False and"),),
        "policy/test_parcels.py::test_parcel_that_is_lost_gives_back_its_share_without_the_delivery",
        "1080",
    ),
    Guard(
        "one thing of several is not the price of all",
        (Code("steward.policy.reasons:damaged", "if len(order.lines) > 1:", "if False:"),),
        "policy/test_parcels.py::test_damage_to_one_thing_of_several_is_for_a_person",
        "part_unknown",
    ),
    Guard(
        "goods are sent again once",
        (Code("steward.ledger.counting:other_remedy", 'or what == "replacement"', ""),),
        "ledger/test_remedies.py::"
        "test_goods_sent_again_are_not_sent_a_second_time_whatever_logistics_would_take",
        "DID NOT RAISE",
    ),
    Guard(
        "what came is not sent again",
        (
            Code(
                "steward.effects.replacements:as_ordered",
                'if params["reason"] == "undelivered"',
                "if False",
            ),
        ),
        "policy/test_parcels.py::test_order_of_which_some_came_is_not_sent_again_as_what_never_came",
        "not as_ordered",
    ),
)
