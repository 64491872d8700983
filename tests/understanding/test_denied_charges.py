"""Who says that nothing was charged twice, and who says that something was."""

from __future__ import annotations

from steward.understanding.payments.denied_charges import denies_double_charge
from tests.cases import cases


@cases(
    "text",
    [
        "nothing was charged twice, it is only about the taste",
        "I wasn't charged twice though",
        "it's not about a double charge",
        "er is niets dubbel afgeschreven, het gaat om de smaak",
        "Doppelt abgebucht wurde aber nix, es geht nur um den Geschmack",
        "es wurde nichts doppelt abgebucht",
        "rien n'a été débité deux fois",
        "no me han cobrado dos veces",
    ],
)
def test_double_charges_that_are_denied_are_none(text: str) -> None:
    assert denies_double_charge(text)


@cases(
    "text",
    [
        "I was charged twice",
        "why was I charged twice?",
        "I was not charged twice last month but this time I was charged twice",
        "you say I was not charged twice",
        "nothing works and I was charged twice",
        "wurde nichts doppelt abgebucht?",
        "ich wurde doppelt belastet und nichts passiert",
        "me han cobrado dos veces y no me han devuelto nada",
        "on m'a débité deux fois et rien ne se passe",
        "er is dubbel afgeschreven en niemand reageert",
    ],
)
def test_double_charges_that_are_told_stay(text: str) -> None:
    assert not denies_double_charge(text)
