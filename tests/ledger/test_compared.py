"""The desk's ledger beside billing's books: what one says and the other does not."""

from __future__ import annotations

from typing import Any

from steward.ledger.compared import disagreements
from tests.cases import cases

PAID = {
    "id": "act_1",
    "state": "confirmed",
    "key": "k-1",
    "charge": "CH-1",
    "currency": "EUR",
    "minor": 2000,
}
BILLED = {"key": "k-1", "charge": "CH-1", "amount_minor": 2000, "currency": "EUR"}


def test_compared_what_both_say_and_what_colleagues_gave_is_no_difference() -> None:
    assert (
        disagreements([PAID], [BILLED, BILLED | {"key": "by-hand"}, BILLED | {"key": None}]) == []
    )
    assert disagreements([PAID | {"state": "unknown"}], [BILLED]) == []
    assert disagreements([PAID | {"state": "unknown"}], []) == []
    assert disagreements([PAID | {"state": "rejected"}], []) == []


@cases(
    ("own", "billed", "what"),
    [
        (PAID, [], "billing has nothing"),
        (PAID | {"state": "settled"}, [BILLED | {"amount_minor": 2001}], "another amount"),
        (PAID, [BILLED | {"charge": "CH-2"}], "another payment"),
        (PAID, [BILLED | {"currency": "USD"}], "another amount"),
        (PAID | {"state": "failed"}, [BILLED], "the desk says is failed"),
        (PAID | {"state": "rejected"}, [BILLED], "the desk says is rejected"),
    ],
)
def test_compared_what_one_says_and_the_other_does_not_is_named(
    own: dict[str, Any], billed: list[dict[str, Any]], what: str
) -> None:
    (one,) = disagreements([own], billed)
    assert what in one["what"]
    assert one["record"] == "act_1"
