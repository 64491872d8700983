"""Dates that are put right within their own message."""

from __future__ import annotations

from datetime import date

from steward.understanding.exact.dates_put_right import with_dates_put_right
from steward.understanding.plan.ends_in_time import end_named
from tests.cases import cases

_TODAY = date(2026, 11, 20)


@cases(
    ("text", "end"),
    [
        ("pause till march. no april. sorry, mid march", date(2027, 3, 15)),
        ("pauze tot maart. nee april. sorry, half maart", date(2027, 3, 15)),
        ("Pause bis März. nein April. sorry, Mitte März", date(2027, 3, 15)),
        ("pause jusqu'en mars. non avril. pardon, mi-mars", date(2027, 3, 15)),
        ("pausa hasta marzo. no, abril. perdón, mediados de marzo", date(2027, 3, 15)),
        ("pause till january, wait february, no the 10th of february", date(2027, 2, 10)),
        ("pauze tot 1 februari, of nee 15 februari, nee toch 1 maart", date(2027, 3, 1)),
        ("bis Januar, äh nein, lieber bis Ende Februar bitte", date(2027, 2, 28)),
        ("jusqu'au 3 janvier, ou plutôt jusqu'au 10 janvier", date(2027, 1, 10)),
        ("hasta enero, digo febrero", date(2027, 2, 1)),
        ("stop it until may, i mean june", date(2027, 6, 1)),
        # of two dates that are both meant, or one that is denied, the first stays
        ("pause until march, not april", date(2027, 3, 1)),
        ("hasta enero, no febrero", date(2027, 1, 1)),
        ("pause until march. no need to tell me before april", date(2027, 3, 1)),
        ("pauze tot maart of april", date(2027, 3, 1)),
        ("pausieren bis März, der Rest kommt im April", date(2027, 3, 1)),
    ],
)
def test_end_put_right_in_its_own_message_is_the_last_one(text: str, end: date) -> None:
    assert end_named(text, _TODAY) == end


@cases(
    "text",
    [
        "from march, no wait, until april",
        "the invoice of march, and no, april was fine",
        "I paid in January. No invoice came in February.",
        "no sugar in march please",
        "geen levering in maart, wel in april",
    ],
)
def test_dates_that_are_not_put_right_stay(text: str) -> None:
    assert with_dates_put_right(text) == text
