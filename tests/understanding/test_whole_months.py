"""Months as people type them: regional, short, mistyped."""

from __future__ import annotations

from datetime import date

from steward.understanding.plan.ends_in_time import end_named
from steward.understanding.plan.plans import step_told
from steward.understanding.text.dialects import in_standard_words
from steward.understanding.text.months import months_named
from steward.understanding.text.whole_months import with_whole_months
from tests.cases import cases

_TODAY = date(2026, 11, 20)


@cases(
    ("text", "day"),
    [
        ("ich bräuchte eine Pause, bis 10. Jänner sind wir weg", date(2027, 1, 10)),
        ("bis 20. Jaenner bitte", date(2027, 1, 20)),
        ("Pause bis 5. Feber", date(2027, 2, 5)),
        ("bis 20. Jän. pausieren", date(2027, 1, 20)),
        ("pause it until 20 jan please", date(2027, 1, 20)),
        ("pause it until 3 feb.", date(2027, 2, 3)),
        ("pauzeer tot 10 mrt", date(2027, 3, 10)),
        ("pauzeer tot 10 febuari graag", date(2027, 2, 10)),
        ("pausez jusqu'au 15 févr", date(2027, 2, 15)),
        ("pausez jusqu'au 15 fevirer svp", date(2027, 2, 15)),
        ("pausen hasta el 3 de ene", date(2027, 1, 3)),
        ("pausen hasta el 3 de febero", date(2027, 2, 3)),
        ("bis 20. Januar", date(2027, 1, 20)),
    ],
)
def test_end_in_a_month_as_it_is_typed_is_read(text: str, day: date) -> None:
    assert end_named(in_standard_words(text), _TODAY) == day


@cases(
    ("text", "month"),
    [
        *(("de factuur van septmber", 9), ("the invoice of ocotber", 10)),
        *(("die Rechnung vom Jänner", 1), ("la facture de decmbre", 12)),
        *(("la factura de setiembre", 9), ("la factura de novimbre", 11)),
    ],
)
def test_month_with_a_slip_is_named(text: str, month: int) -> None:
    assert months_named(in_standard_words(text)) == {month}


@cases(
    "text",
    [
        *("a 5 set of cups", "2 days ago", "for Juliette please", "my name is Jan", "O-98251 dec"),
        *("I live at 12 Mar Lane", "jan@example.com", "the marching band", "from Octavia"),
        *("in January", "until december", "voor Augusta", "la novedad de diciendo", "2 may be"),
        *("van de monitor", "de la memoria", "en general", "in general", "by number"),
    ],
)
def test_whole_months_other_words_are_left(text: str) -> None:
    assert with_whole_months(text) == text


@cases(
    ("text", "day"),
    [
        ("ah na, wart, der 20. Jänner ists, nicht der 10.", date(2027, 1, 20)),
        ("Pardon, 20. Jänner hab ich gemeint", date(2027, 1, 20)),
        ("not the 10th, the 20th of January", date(2027, 1, 20)),
        ("nee sorry, 20 jan bedoel ik, niet de 10e", date(2027, 1, 20)),
        ("non pardon, le 20 janvier, pas le 10", date(2027, 1, 20)),
        ("no, el 20 de enero, no el 10", date(2027, 1, 20)),
        ("my invoice of 10 January", None),
        ("the parcel of 10 January is not here", None),
    ],
)
def test_end_is_put_right_by_its_day_alone(text: str, day: date | None) -> None:
    assert end_named(in_standard_words(text), _TODAY) == day


@cases(
    "text",
    [
        "bitte bis zum 10. Jänner keinen kaffee schicken, wir sind auf skiurlaub",
        "Bitte bis 10. Jänner nichts liefern und auch nichts abbuchen",
        "no coffee until 10 January please, we're skiing",
        "geen koffie sturen tot 10 januari, we zijn op wintersport",
        "pas de café jusqu'au 10 janvier svp",
        "no manden café hasta el 10 de enero",
    ],
)
def test_stop_until_a_day_is_a_pause_and_no_month_left_out(text: str) -> None:
    assert step_told(in_standard_words(text)) == "pause"
