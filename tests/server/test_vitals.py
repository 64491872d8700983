"""What is not well, since when, and by whose word it is well again."""

from __future__ import annotations

import logging

import pytest

from steward.vitals import Vitals

BILLING, REFUND, PAYMENT = "system:billing", "billing.issue_refund", "billing.get_payment"


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vitals(clock: Clock) -> Vitals:
    return Vitals(clock)


def test_vitals_of_a_system_that_lists_tools_and_answers_no_call_stay_ill(
    vitals: Vitals, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    for second in range(0, 300, 30):
        clock.now = second
        vitals.ill(BILLING, "billing did not answer", part=REFUND)
        clock.now = second + 10
        vitals.well(BILLING)  # its listing
    (sign,) = vitals.signs()
    assert round(vitals.age(sign)) == 280
    vitals.well(BILLING, part=REFUND)
    assert not vitals.signs()
    assert [record.getMessage() for record in caplog.records] == [
        "system:billing is not well: billing did not answer",
        "system:billing is well again",
    ]


def test_vitals_of_a_tool_that_hangs_outlast_the_answers_of_its_neighbours(
    vitals: Vitals, clock: Clock
) -> None:
    vitals.ill(BILLING, "billing did not answer", part=REFUND)
    clock.now = 240
    vitals.well(BILLING, part=PAYMENT)
    assert vitals.signs()
    clock.now = 301
    vitals.well(BILLING, part=PAYMENT)
    assert not vitals.signs()


def test_vitals_of_what_has_no_parts_are_well_by_any_word(vitals: Vitals) -> None:
    vitals.ill(BILLING, "it cannot be reached")
    vitals.well(BILLING)
    assert not vitals.signs()
    vitals.ill(BILLING, "it cannot be reached")
    vitals.well(BILLING, part=PAYMENT)
    assert not vitals.signs()
