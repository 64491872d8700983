"""The day to come that words name for what they want done."""

from __future__ import annotations

from datetime import date

from steward.understanding.exact.addresses import address_of
from steward.understanding.exact.days_wished import (
    bound_wished,
    day_wished,
    wishes_some_time,
    without_departure,
)
from tests.cases import cases

_TODAY = date(2026, 11, 20)  # a Friday


@cases(
    ("text", "day"),
    [
        ("ik wil opzeggen per 1 januari, of eigenlijk 1 februari", date(2027, 2, 1)),
        ("I cancel as of 1 January, or rather 1 February", date(2027, 2, 1)),
        ("kündigen zum 1.1., ach nein, doch erst zum 1.2.", date(2027, 2, 1)),
        ("je résilie au 1er janvier, enfin plutôt au 1er février", date(2027, 2, 1)),
        ("quiero darme de baja el 1 de enero, bueno mejor el 1 de febrero", date(2027, 2, 1)),
        ("cancel it, effective December 15", date(2026, 12, 15)),
        ("opzeggen per eind december graag", date(2026, 12, 31)),
        ("Abo Ende des Jahres kündigen", date(2026, 12, 31)),
        ("zum Monatsende kündigen", date(2026, 11, 30)),
        ("zum Quartalsende kündigen", date(2026, 12, 31)),
        ("cancel from feb", date(2027, 2, 1)),
        ("résilier à partir de mi-janvier", date(2027, 1, 15)),
        ("dar de baja a finales de enero", date(2027, 1, 31)),
        ("end it next month", date(2026, 12, 1)),
        ("cancel on Friday", date(2026, 11, 27)),
        ("stop het morgen", date(2026, 11, 21)),
        ("vanaf de 15e opzeggen", date(2026, 12, 15)),
        ("cancel on 2027-02-01", date(2027, 2, 1)),
        ("1 feb opzeggen", date(2027, 2, 1)),
        ("ab Dezember auf das kleine Abo", date(2026, 12, 1)),
        ("cancel as of 1 October", date(2026, 10, 1)),  # words that surely lead to it
        # nothing to come is named, or nothing that is wished for
        ("cancel my subscription", None),
        ("I was charged on 3 November, cancel it", None),
        ("je n'ai rien reçu en novembre, annulez mon abonnement", None),
        ("sinds 1 oktober betaal ik, opzeggen", None),
        ("I have been a customer since 5 January, cancel it", None),
        ("guten Morgen, bitte kündigen", None),
        ("buenos días, por la mañana llamé para cancelar", None),
        ("I may cancel it", None),
        ("my december invoice is wrong, cancel it", None),
        ("send 2 of them to number 15", None),
        ("c'est le 41, pas le 14", None),
        ("es el 41, no el 14", None),
        ("kündigen, Rechnung 4.12 war falsch", date(2026, 12, 4)),  # and is said back
    ],
)
def test_day_wished_in_any_words_is_the_one_to_come(text: str, day: date | None) -> None:
    assert day_wished(text, _TODAY) == day


@cases(
    ("text", "address"),
    [
        ("send it to Kade 5, 3512 AB Utrecht from 1 December", "Kade 5, 3512 AB Utrecht"),
        ("stuur het naar Kade 5, 3512 AB Utrecht vanaf 1 december", "Kade 5, 3512 AB Utrecht"),
        ("bitte an Hauptstr. 5, 50667 Köln ab dem 1. Dezember", "Hauptstr. 5, 50667 Köln"),
        ("send it to 1 May Street, 3512 AB Utrecht", "1 May Street, 3512 AB Utrecht"),
    ],
)
def test_address_before_a_day_ends_where_the_day_begins(text: str, address: str) -> None:
    assert address_of(text) == address


@cases(
    ("text", "bound"),
    [
        ("ok start it again, but not before 15 december", "earliest"),
        ("please don't start it before the 15th", "earliest"),
        ("15 December at the earliest", "earliest"),
        ("resume it after 15 December", "earliest"),
        ("hervat maar, maar niet voor 15 december", "earliest"),
        ("op zijn vroegst 15 december", "earliest"),
        ("ja, aber nicht vor dem 15. Dezember", "earliest"),
        ("frühestens am 15.12.2026", "earliest"),
        ("reprenez, mais pas avant le 15 décembre", "earliest"),
        ("le 15 décembre au plus tôt", "earliest"),
        ("reanude, pero no antes del 15 de diciembre", "earliest"),
        ("el 15 de diciembre como pronto", "earliest"),
        ("from 15 December on", "begins"),
        ("vanaf 15 december weer", "begins"),
        ("ab dem 15. Dezember wieder", "begins"),
        ("à partir du 15 décembre", "begins"),
        ("a partir del 15 de diciembre", "begins"),
        ("by 15 December, no later", "latest"),
        ("uiterlijk 15 december", "latest"),
        ("spätestens am 15. Dezember", "latest"),
        ("avant le 15 décembre", "latest"),
        ("a más tardar el 15 de diciembre", "latest"),
        ("on 15 December", None),
        ("zum 15. Dezember kündigen", None),
        ("op 15 december, nadat ik betaald heb", None),
        ("start it again", None),
    ],
)
def test_bound_wished_with_the_words_for_it_is_what_the_day_bounds(
    text: str, bound: str | None
) -> None:
    assert bound_wished(text, _TODAY) == bound


@cases(
    "text",
    [
        "I want to switch to the Taster next year",
        "ik wil volgend jaar naar Taster",
        "Nächstes Jahr möchte ich zu Taster wechseln",
        "l'an prochain je voudrais passer à Taster",
        "el año que viene quiero cambiar al Taster",
        "move me to Office some day",
        "irgendwann möchte ich zu Office",
    ],
)
def test_time_that_names_no_day_is_no_date(text: str) -> None:
    assert day_wished(text, _TODAY) is None
    assert wishes_some_time(text, _TODAY)


@cases(
    "text",
    [
        "switch me to Taster as of next year",
        "vanaf volgend jaar Taster graag",
        "ab nächstem Jahr bitte Taster",
        "à partir de l'année prochaine, Taster",
        "a partir del año que viene, Taster",
        "switch me to Taster",
    ],
)
def test_time_that_begins_on_a_day_or_is_not_named_is_not_vague(text: str) -> None:
    assert not wishes_some_time(text, _TODAY)


@cases(
    "text",
    [
        "Moving on Saturday, my coffee must not go to the old place",
        "soll nicht an die alte Adresse, wir ziehen am Samstag um",
        "ik verhuis zaterdag, stuur het naar Kerkstraat 12",
        "je déménage samedi, livrez-le au 5 rue Neuve",
        "me mudo el viernes, envíen el pedido a Calle Nueva 5",
    ],
)
def test_days_wished_for_goods_are_not_the_day_of_a_move(text: str) -> None:
    assert day_wished(without_departure(text), _TODAY) is None


def test_days_wished_for_goods_stay_beside_a_move() -> None:
    told = without_departure("send it to Elm 5 on Monday, we moved")
    assert day_wished(told, _TODAY) == date(2026, 11, 23)
