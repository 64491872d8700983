"""What a sibling's payment may change about the facts that people signed for: the remainder,
and by no other cent.
"""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from steward.ledger.siblings import as_before
from tests.cases import cases

PART = {"line": 1, "net_minor": 5000, "tax_minor": 1000}
THEN: dict[str, Any] = {
    "max_minor": 17800,
    "evidence": {
        "currency": "EUR",
        "refunded_minor": 0,
        "overpaid_minor": 17800,
        "dispute": "none",
    },
    "lines": [PART],
    "reason": "overpaid",
}
PAID: dict[str, Any] = {
    **THEN,
    "max_minor": 8900,
    "evidence": {**THEN["evidence"], "refunded_minor": 8900, "overpaid_minor": 8900},
    "lines": [{"line": 2, "net_minor": 5000, "tax_minor": 1000}],
}


def test_siblings_own_payment_leaves_the_facts_as_they_were_signed() -> None:
    before = as_before(THEN, PAID, 8900, 8900)
    assert {**PAID, **before} == THEN


@cases(
    ("changed", "amount", "paid"),
    [
        ({}, 8900, 0),
        ({}, 8901, 8900),
        ({"max_minor": 8000}, 8000, 8900),
        ({"max_minor": 26700}, 8900, 8900),
        ({"evidence": {**PAID["evidence"], "refunded_minor": 13900}}, 8900, 8900),
        ({"evidence": {**PAID["evidence"], "refunded_minor": 8000}}, 8900, 8900),
        ({"evidence": {**PAID["evidence"], "dispute": "open"}}, 8900, 8900),
        ({"evidence": {**PAID["evidence"], "charged_back_minor": 1}}, 8900, 8900),
        ({"lines": [{**PART, "tax_minor": 999}]}, 8900, 8900),
        ({"lines": []}, 8900, 8900),
    ],
    ids=[
        "nobody paid",
        "above what is left",
        "fell further",
        "rose",
        "a colleague paid more",
        "less was paid",
        "disputed",
        "another sum",
        "another amount",
        "no lines",
    ],
)
def test_anything_else_that_changed_is_a_new_fact(
    changed: dict[str, Any], amount: int, paid: int
) -> None:
    assert as_before(THEN, {**PAID, **changed}, amount, paid) == {}


@given(st.integers(1, 10_000), st.integers(0, 20_000), st.integers(1, 10_000))
def test_evidence_moves_by_just_what_was_paid(paid: int, moved: int, amount: int) -> None:
    now = {**THEN, "evidence": {**THEN["evidence"], "refunded_minor": moved}}
    taken = as_before(THEN, now, amount, paid)
    assert bool(taken) == (moved == paid)
