"""The next delivery of a plan that is to come later."""

from datetime import date

from steward.understanding.plan.ends_in_time import end_named
from steward.understanding.plan.months_of_rest import months_of_rest
from steward.understanding.plan.plans import step_told
from steward.understanding.plan.put_off import put_off_to
from tests.cases import cases

_TODAY = date(2026, 11, 20)


@cases(
    ("text", "day"),
    [
        ("nächste Lieferung erst Mitte Dezember", date(2026, 12, 15)),
        ("die nächste Lieferung bitte erst ab dem 20. Dezember", date(2026, 12, 20)),
        ("next delivery not before mid december please", date(2026, 12, 15)),
        ("next box only in january", date(2027, 1, 1)),
        ("volgende pakket niet voor 10 januari", date(2027, 1, 10)),
        ("volgende levering pas half december", date(2026, 12, 15)),
        ("prochaine livraison pas avant mi-décembre", date(2026, 12, 15)),
        ("el próximo envío no antes del 12 de enero", date(2027, 1, 12)),
    ],
)
def test_put_off_to_a_day_rests_until_it(text: str, day: date) -> None:
    assert put_off_to(text)
    assert end_named(text, _TODAY) == day
    assert step_told(text) == "pause"


@cases(
    "text",
    [
        *("my parcel did not come before december", "next delivery in december"),
        *(
            "when is the next delivery",
            "erst im Dezember bestellt",
            "prochaine livraison pas en mai",
        ),
        *("the next invoice not before december", "the delivery came only in december"),
    ],
)
def test_put_off_to_is_not_heard_of_other_days(text: str) -> None:
    assert not put_off_to(text)


@cases(
    ("text", "months"),
    [
        *(("quiero parar en enero y febrero", (1, 2)), ("sí, esos dos meses", None)),
        ("je pars tout janvier, on peut arrêter ce mois-là ?", (1,)),
        ("in januari ben ik weg, zet het die maand stop", (1,)),
        ("I paid in january, cancel it that month's charge is wrong", None),
        ("ce mois-là le colis de janvier n'est pas arrivé", None),
    ],
)
def test_months_of_rest_are_those_that_the_words_point_at(
    text: str, months: tuple[int, ...] | None
) -> None:
    assert months_of_rest(text) == months


def test_end_named_counts_no_months_that_are_pointed_at() -> None:
    assert end_named("sí, esos dos meses", _TODAY) is None
    assert end_named("pausa por dos meses", _TODAY) == date(2027, 1, 20)
