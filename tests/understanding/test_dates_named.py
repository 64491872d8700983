"""Records that are called by their day, in the desk's languages."""

from __future__ import annotations

from datetime import date

from steward.understanding.exact.dates_named import (
    called_by_its_day,
    dated,
    means_the_latest,
    names_the_one_before,
    only_names_a_day,
)
from tests.cases import cases

TODAY = date(2026, 11, 24)
RECORDS = {
    "september": date(2026, 9, 7),
    "october": date(2026, 10, 7),
    "november": date(2026, 11, 7),
    "last_week": date(2026, 11, 16),
    "yesterday": date(2026, 11, 23),
}


@cases(
    ("text", "meant"),
    [
        ("the one from last week", {"last_week"}),
        ("¿y la de septiembre?", {"september"}),
        ("and the October one?", {"october"}),
        ("die vom 7. Oktober", {"october"}),
        ("der vom 16.", {"last_week"}),
        ("die van vorige maand", {"october"}),
        ("celle du 07/09", {"september"}),
        ("la de ayer", {"yesterday"}),
        ("celle d'hier", {"yesterday"}),
        ("vor zwei Wochen", {"november"}),
        ("Nov 7", {"november"}),
        # another day beside a month, of which nothing is
        ("september's as a pdf. no sorry. october. expenses close today", {"october"}),
        ("die van oktober, ik moet hem vandaag inleveren", {"october"}),
        ("die vom Oktober, ich brauche sie heute", {"october"}),
        ("celle d'octobre, c'est pour aujourd'hui", {"october"}),
        ("la de octubre, la necesito hoy", {"october"}),
        ("what was taken today", {"yesterday"}),
        ("sorry, not the one of March", set()),
        ("hier is het", set()),
        ("29.00 EUR", set()),
        ("INV-1042 of 12 euros", set()),
    ],
)
def test_dated_records_of_the_day_that_is_named(text: str, meant: set[str]) -> None:
    assert dated(text, TODAY, RECORDS) == meant


def test_dated_month_of_a_record_is_the_one_it_is_for() -> None:
    issued = {"a": date(2026, 10, 1), "b": date(2026, 9, 1)}
    assert dated("the September one", TODAY, issued, {"a": 9, "b": 8}) == {"a"}


@cases(
    ("text", "only"),
    [
        ("and the one from last week?", True),
        ("¿y la de septiembre?", True),
        ("en die van vorige maand graag", True),
        ("und die vom 7. Oktober?", True),
        ("et celle de septembre, s'il vous plaît", True),
        ("e quella di settembre?", False),
        ("I was told last week that it comes", False),
        ("skip October", False),
        ("pause it until December", False),
        ("and another thing", False),
        ("I moved last week", False),
        ("cancel it in December", False),
    ],
)
def test_day_named_alone_is_told_apart_from_words_that_do_more(text: str, *, only: bool) -> None:
    assert only_names_a_day(text) is only


@cases(
    ("text", "called"),
    [
        ("my order of 16 November never came", True),
        ("what I ordered last week is broken", True),
        ("last week's order", True),
        ("it was to come last week", False),
        ("I wrote to you yesterday", False),
    ],
)
def test_called_by_its_day_orders_are_told_from_other_times(text: str, *, called: bool) -> None:
    assert called_by_its_day(text) is called


@cases(
    ("text", "latest"),
    [
        ("was my last box delivered?", True),
        ("ist meine letzte Lieferung da?", True),
        ("ma dernière commande est arrivée ?", True),
        ("¿llegó mi último pedido?", True),
        ("is mijn laatste bestelling er al?", True),
        ("this is my last try", False),
        ("it came last week", False),
    ],
)
def test_means_the_latest_order_is_told_from_other_lasts(text: str, *, latest: bool) -> None:
    assert means_the_latest(text) is latest


@cases(
    ("text", "meant"),
    [
        ("the October invoice", {"oct_26", "7_oct"}),
        ("the invoice of October 2025", {"oct_25"}),
        ("the one from the 7th", {"7_nov"}),
        ("the one from the 7th and the one from the 1st", {"7_nov", "oct_26"}),
        ("October and December", {"oct_26", "7_oct", "dec_25"}),
    ],
)
def test_dated_records_of_several_years_are_those_of_the_last(text: str, meant: set[str]) -> None:
    records = {
        **{"oct_24": date(2024, 10, 1), "oct_25": date(2025, 10, 1), "oct_26": date(2026, 10, 1)},
        **{"7_oct": date(2026, 10, 7), "7_nov": date(2026, 11, 7), "dec_25": date(2025, 12, 5)},
    }
    assert dated(text, TODAY, records) == meant


@cases(
    "text",
    [
        "Lovely. And the one before that?",
        "and the time before?",
        "what was the previous one?",
        "ok thanks. and the month before?",
        "en die daarvoor?",
        "mooi, en de vorige?",
        "und die davor?",
        "danke. Und der Monat davor?",
        "et celle d'avant ?",
        "et la précédente ?",
        "¿y la anterior?",
        "genial. ¿Y el mes anterior?",
    ],
)
def test_date_of_the_one_before_the_told_one_is_named(text: str) -> None:
    assert names_the_one_before(text)


@cases(
    "text",
    [
        "I told you that before",
        "the one before that was broken, I want my money back",
        "and the one after that?",
        "I want it as it was before",
        "was it there before?",
        "cancel it before the month is over",
        "and my parcel?",
        "je l'ai dit avant",
    ],
)
def test_words_that_tell_of_before_name_no_record(text: str) -> None:
    assert not names_the_one_before(text)
