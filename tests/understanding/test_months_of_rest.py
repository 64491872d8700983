"""Whole months in which something is to stop."""

from __future__ import annotations

from datetime import date

from steward.understanding.plan.ends_in_time import begin_named, end_named, stops_for_a_time
from tests.cases import cases

_TODAY = date(2026, 11, 20)


@cases(
    ("text", "begin", "end"),
    [
        ("abo stop für dezember und januar", date(2026, 12, 1), date(2027, 2, 1)),
        ("Stop my plan for December and January", date(2026, 12, 1), date(2027, 2, 1)),
        ("stop het abo voor december en januari", date(2026, 12, 1), date(2027, 2, 1)),
        ("arrêtez l'abonnement en décembre et janvier", date(2026, 12, 1), date(2027, 2, 1)),
        ("paren la suscripción en diciembre y enero", date(2026, 12, 1), date(2027, 2, 1)),
        ("pause für Januar, Februar und März", date(2027, 1, 1), date(2027, 4, 1)),
        ("abo stoppen dezember + januar", date(2026, 12, 1), date(2027, 2, 1)),
        ("pls stop sending me coffee till feb", None, date(2027, 2, 1)),
        ("stop my plan for december", date(2026, 12, 1), date(2027, 1, 1)),
        ("stop it for november and december", None, date(2027, 1, 1)),  # begun already
    ],
)
def test_rest_of_whole_months_begins_and_ends_with_them(
    text: str, begin: date | None, end: date
) -> None:
    assert stops_for_a_time(text)
    assert (begin_named(text, _TODAY), end_named(text, _TODAY)) == (begin, end)


@cases(
    "text",
    [
        "cancel my subscription in December",
        "cancel the invoice for december and january",
        "cancel my subscription, I paid for october and november",
        "kündigen, die Rechnungen für Oktober und November waren falsch",
        "opzeggen, ik kreeg niets in oktober en november en wil geld terug",
        "résilier à partir de décembre",
        "cancela el pedido de diciembre",
        "how much is it for december and january",
    ],
)
def test_months_that_are_told_of_something_else_are_no_rest(text: str) -> None:
    assert not stops_for_a_time(text)
