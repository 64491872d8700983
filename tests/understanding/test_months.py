"""Months by their names, in the desk's languages."""

from __future__ import annotations

from steward.understanding.text.months import months_meant, months_named
from tests.cases import cases


@cases(
    ("text", "months"),
    [
        ("sorry, I mean October", {10}),
        ("the invoices of May and june", {5, 6}),
        ("de factuur van maart", {3}),
        ("Rechnung vom März, nicht Februar", {2, 3}),
        ("celle d'août", {8}),
        ("la de septiembre", {9}),
        ("invoice nov please", {11}),
        ("la facture de decembre", {12}),
        ("celle d'aout, pas de fevrier", {8, 2}),
        ("Rechnung vom Maerz", {3}),
        ("Rechnung vom marz", {3}),
        ("may I have the invoice", set()),
        ("maybe the last one", set()),
        ("could you confirm it? Mei Lin, mei.lin@example.com", set()),
        ("April Moss, april.moss@example.com, the invoice of June", {6}),
        ("the machine marches on", set()),
    ],
)
def test_months_named_are_those_that_the_words_name(text: str, months: set[int]) -> None:
    assert months_named(text) == months


@cases(
    ("text", "months"),
    [
        ("necesito la factura de enero, digo de diciembre", {12}),
        ("I need January's invoice, no sorry, December's", {12}),
        ("die Rechnung von Mai, ich meine Juni", {6}),
        ("la facture de mars, enfin non, avril", {4}),
        ("de factuur van maart, nee april", {4}),
        ("de factuur van maart en april", {3, 4}),
        ("ah mist, september mein ich, nicht oktober. die vom september bitte", {9}),
        ("not October, the one of September", {9}),
        ("ik bedoelde september, niet oktober", {9}),
        ("celle de septembre, pas celle d'octobre", {9}),
        ("quise decir septiembre, no octubre", {9}),
        ("until march, no april", {4}),
        ("not in October", {10}),
    ],
)
def test_months_meant_leave_out_what_the_same_words_take_back(text: str, months: set[int]) -> None:
    assert months_meant(text) == months
