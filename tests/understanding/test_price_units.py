"""A short question in what a price is that was told is read, in five languages."""

from __future__ import annotations

import pytest

from steward.understanding.pages.price_units import asked_units, tells_units
from tests.cases import cases


@cases(
    ("text", "units"),
    [
        ("in Euro?", {"currency"}),
        ("and in dollars?", {"currency"}),
        ("in euros or dollars?", {"currency"}),
        ("is that per month?", {"month"}),
        ("and per year?", {"year"}),
        ("is dat per maand?", {"month"}),
        ("welke valuta is dat?", {"currency"}),
        ("ist das pro Monat?", {"month"}),
        ("in Pfund?", {"currency"}),
        ("c'est par mois ?", {"month"}),
        ("en euros ?", {"currency"}),
        ("¿al mes?", {"month"}),
        ("¿en qué moneda?", {"currency"}),
    ],
)
def test_short_question_in_what_a_price_is_is_read(text: str, units: set[str]) -> None:
    assert asked_units(text) == units


@pytest.mark.parametrize(
    "text",
    [
        "with shipping?",
        "what does it cost in euros to Norway?",
        "a month ago?",
        "is it cheaper per year with a discount?",
        "kann ich in Euro zahlen?",
        "et la livraison ?",
        "",
    ],
)
def test_question_about_anything_else_asks_for_no_unit(text: str) -> None:
    assert asked_units(text) == frozenset()


def test_price_tells_its_own_unit_alone() -> None:
    assert tells_units(frozenset({"month"}), "Taster is 14.00 a month")
    assert tells_units(frozenset({"currency"}), "To Germany it costs 6.95 EUR")
    assert not tells_units(frozenset({"year"}), "Taster is 14.00 a month")
