"""Which of a few records an answer means: the one it tells of, all where it says so, else none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from steward.understanding.exact.which_one import (
    Shown,
    only_chooses,
    only_corrects_sum,
    only_points,
    says_only_all,
    which_of,
)
from tests.cases import cases

_TODAY = date(2026, 11, 20)
_PLAN = Shown("INV-9612", date(2026, 11, 1), Decimal("29.00"), "Regular plan", "regular")
_GRINDER = Shown("INV-9613", date(2026, 11, 11), Decimal("54.00"), "Hand grinder")
_FILTERS = Shown("INV-9614", date(2026, 11, 15), Decimal("7.50"), "Paper filters")
_SHOWN = (_PLAN, _GRINDER, _FILTERS)


@cases(
    ("text", "place"),
    [
        *(("the other one, from the grinder", 1), ("die andere, van de molen", 1)),
        *(("die andere, von der Mühle", 1), ("l'autre, celle du moulin", 1)),
        *(("la otra, la del molinillo", 1), ("the filters one", 2), ("die für die Filter", 2)),
        *(("the second", 1), ("second one please", 1), ("de tweede", 1), ("die zweite", 1)),
        *(("la deuxième", 1), ("la segunda", 1), ("first one", 0), ("the last", 2), ("2", 1)),
        *(("nummer 3", 2), ("de laatste graag", 2), ("die letzte bitte", 2), ("la última", 2)),
        *(("the middle one", 1), ("die mittlere", 1), ("the oldest", 0), ("das neueste", 2)),
        *(("the most expensive one", 1), ("de duurste", 1), ("die teuerste", 1)),
        *(("la plus chère", 1), ("la más cara", 1), ("the cheapest", 2), ("la menos cara", 2)),
        *(("die van 54", 1), ("celle de 54 euros", 1), ("the 7.50 one", 2), ("die über 7,50", 2)),
        *(("the twenty-nine euro one", 0), ("la de 29", 0), ("the 7 euro one", 2)),
        *(("the one of the 11th", 1), ("die vom 11.", 1), ("die van 11 november", 1)),
        *(("celle du 15", 2), ("la del 1 de noviembre", 0)),
        *(("the subscription one", 0), ("die vom Abo", 0), ("celle de l'abonnement", 0)),
        *(
            ("la de la suscripción", 0),
            ("the Regular", 0),
            ("9613", 1),
            ("the one ending in 14", 2),
        ),
        *(("no, not the filters, the grinder", 1), ("not the first, the second", 1)),
        *(("nicht die erste, sondern die zweite", 1), ("pas la première, la dernière", 2)),
        *(("all I need is the second", 1), ("the grinder, 54 euro", 1)),
    ],
)
def test_answer_that_tells_one_is_that_one(text: str, place: int) -> None:
    assert which_of(text, _SHOWN, _TODAY) == (place,)


@cases(
    "text",
    [
        *("all of them please", "all three", "each of them", "yes, all", "I need all of them"),
        *("allemaal graag", "alle drie", "ze allemaal graag", "alle bitte", "alle drei bitte"),
        *("toutes", "les trois s'il vous plaît", "todas", "las tres por favor", "both please"),
    ],
)
def test_answer_that_says_all_is_all(text: str) -> None:
    assert which_of(text, _SHOWN, _TODAY) == (0, 1, 2)


def test_answer_that_lists_two_is_both() -> None:
    assert which_of("the first and the third", _SHOWN, _TODAY) == (0, 2)
    assert which_of("die Mühle und die Filter", _SHOWN, _TODAY) == (1, 2)


@cases(
    "text",
    [
        *("the other one", "die andere", "l'autre", "la otra", "not sure, whatever", "geen idee"),
        *("that's all I need", "all good", "tous les mois", "todos los meses", "not all of them"),
        *("first of all, why so many?", "the kettle one", "yes", "please hurry"),
        *("the invoice", "november", "no la segunda"),
        *("my accountant needs all the details", "not the first one", "the 12 euro one", "5"),
        *("the first or the second", "c'est pour les impôts", "ich brauche sie schon morgen"),
    ],
)
def test_answer_that_tells_none_is_none(text: str) -> None:
    assert which_of(text, _SHOWN, _TODAY) == ()


@cases("text", ["not the first one", "nicht die erste", "I already have the subscription one"])
def test_answer_that_rules_out_one_of_two_is_the_other(text: str) -> None:
    assert which_of(text, _SHOWN[:2], _TODAY) == (1,)


@cases(
    "text",
    ["the subscription one", "die van het abonnement", "la de la suscripción", "die vom Abo"],
)
def test_answer_that_only_points_wants_nothing_else(text: str) -> None:
    assert only_points(text)


@cases(
    "text", ["cancel my subscription", "stop the plan", "ich kündige das Abo", "a new order", "ja"]
)
def test_wish_beside_the_question_does_not_only_point(text: str) -> None:
    assert not only_points(text)


def test_words_that_only_choose_are_told_from_those_that_ask_again() -> None:
    chosen = ("die dritte bitte", "the second please", "la última por favor", "de duurste graag")
    assert all(only_chooses(one) for one in chosen)
    others = ("repeat the last one please", "nochmal bitte", "the first time it worked", "please")
    assert not any(only_chooses(one) for one in others)


@cases(
    ("text", "corrects"),
    [
        *(("nein, 42 Euro, nicht 29", True), ("no, 42 euros, not 29", True)),
        *(("nee, die van 29 euro, niet 42", True), ("non, 29 euros, pas 42", True)),
        *(("no, la de 42, no la de 29", True), ("nein, die über 42 statt 29", True)),
        *(("no, I mean the 42 euro one, not the 29", True), ("no, 42 please", False)),
        *(("no, 29 and 42 are both wrong", False), ("29 or 42?", False), ("no", False)),
        ("no, 42 euros were charged, not 29", False),
    ],
)
def test_corrects_only_sum_says_one_sum_in_place_of_another(text: str, corrects: bool) -> None:
    assert only_corrects_sum(text) is corrects


@cases(
    ("text", "bare"),
    [
        *(("both", True), ("both please", True), ("las dos", True), ("les deux", True)),
        *(("allebei graag", True), ("beide bitte", True), ("all invoices", False)),
        *(("all of it is broken", False), ("please", False), ("las dos tazas", False)),
    ],
)
def test_says_only_all_names_nothing(text: str, bare: bool) -> None:
    assert says_only_all(text) is bare
