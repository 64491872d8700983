"""Months that are the customer's own name, and months that are meant."""

from __future__ import annotations

import pytest

from steward.understanding.text.months import months_named
from tests.cases import cases


@cases(
    "text",
    [
        "Bonjour Mei Lin ici, j'ai besoin de ma facture",
        "Mei c'est mon prénom, pas le mois de mai",
        "Hi, April here. my invoice please",
        "Hallo, ich bin die Mai",
        "hoi, met Mei hier",
        "soy Julio",
        "groetjes, Mei",
    ],
)
def test_months_that_are_a_name_are_none(text: str) -> None:
    assert months_named(text) == frozenset()


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("la facture de mai", 5),
        ("ich bin Mai Nguyen und brauche die Rechnung vom Mai", 5),
        ("I am April and need the March invoice", 3),
        ("In mei hier niets ontvangen", 5),
        ("hola, soy Julio, quiero la factura de julio", 7),
    ],
)
def test_months_that_are_meant_stay(text: str, month: int) -> None:
    assert months_named(text) == {month}
