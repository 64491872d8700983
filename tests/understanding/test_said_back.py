"""A fact that was told, said back as a question, and what only sounds like one."""

from __future__ import annotations

from datetime import date

import pytest

from steward.money import Money
from steward.understanding.talk.said_back import (
    Facts,
    SaidBack,
    amounts_told,
    days_told,
    orders_told,
    said_back,
)
from tests.cases import cases

TODAY = date(2026, 11, 20)  # a Friday
MONDAY = date(2026, 11, 23)
EUR = Money(minor=2900, currency="EUR")
COMES = Facts(days=frozenset({MONDAY}), orders=frozenset({"O-2101"}), arrives=True)
PAID = Facts(amounts=frozenset({EUR}), cards=frozenset({"4242"}))
RENEWS = Facts(days=frozenset({MONDAY}), amounts=frozenset({EUR}), plans=frozenset({"regular"}))


def _back(text: str, facts: Facts = COMES, *, offered: bool = False) -> SaidBack | None:
    return said_back(text, facts, TODAY, offered=offered)


@cases(
    "text",
    [
        *("so monday then?", "thats after the weekend right?", "that's after the weekend, right?"),
        *("the 23rd?", "so monday?", "monday?", "ok so monday the 23rd?", "Monday 23 November?"),
        *("so it comes on monday?", "november 23, right?", "oh, next week then?", "monday, yes?"),
        *("so that's monday, isn't it", "so it's the 23rd of November?"),
        *(
            "dus maandag?",
            "maandag dus?",
            "maandag, toch?",
            "dus de 23e?",
            "oké, dus na het weekend?",
        ),
        *(
            "dus het komt maandag?",
            "23 november dus?",
            "maandag, klopt dat?",
            "dat is maandag, hè?",
        ),
        *("volgende week dus?", "maandag 23 november, ja?", "dus hij komt maandag aanstaande?"),
        *("also Montag, ja?", "also am Montag?", "Montag also?", "am 23. also?", "Montag, oder?"),
        *("das ist dann nächste Woche, oder?", "also nach dem Wochenende?", "am Montag, gell?"),
        *("also kommt es am Montag?", "23. November, richtig?", "Montag der 23., stimmt's?"),
        *("donc lundi ?", "lundi alors ?", "c'est donc lundi ?", "lundi, n'est-ce pas ?"),
        *(
            "donc le 23 ?",
            "alors le 23 novembre ?",
            "donc après le week-end ?",
            "lundi, c'est ça ?",
        ),
        *("donc il arrive lundi ?", "la semaine prochaine alors ?", "d'accord, lundi prochain ?"),
        *("¿entonces el lunes?", "entonces el 23?", "¿el lunes, verdad?", "¿o sea el lunes?"),
        *("¿el lunes 23 de noviembre?", "entonces después del fin de semana?", "¿llega el lunes?"),
        *(
            "¿la semana que viene, no?",
            "lundi, non ?",
            "vale, el lunes entonces?",
            "así que el lunes, ¿cierto?",
        ),
    ],
)
def test_day_that_was_told_is_said_back(text: str) -> None:
    assert _back(text) == SaidBack(right=True, day=MONDAY)


@cases(
    "text",
    [
        *("so tuesday?", "so tomorrow then?", "before the weekend, right?", "the 24th, right?"),
        *("dus dinsdag?", "morgen dus?", "24 november toch?", "dus vandaag?", "dit weekend, toch?"),
        *("also Dienstag?", "also morgen?", "am 24. November, oder?", "vor dem Wochenende, oder?"),
        *("donc mardi ?", "demain alors ?", "donc le 24 novembre ?", "avant le week-end alors ?"),
        *(
            "¿entonces el martes?",
            "¿mañana entonces?",
            "entonces el 24 de noviembre?",
            "o sea hoy?",
        ),
    ],
)
def test_day_said_back_that_differs_is_not_what_was_told(text: str) -> None:
    assert _back(text) == SaidBack(right=False, day=MONDAY)
    assert _back(text, offered=True) is None


@cases(
    "text",
    [
        *("so 29 euros, yes?", "29?", "so €29?", "that's 29.00, right?", "so 29,00 €?", "29 euro?"),
        *("dus 29 euro?", "29 euro toch?", "also 29 Euro?", "29€, oder?", "das sind 29 Euro, ja?"),
        *("donc 29 euros ?", "ça fait 29 €, c'est ça ?", "29 euros alors ?", "¿son 29 euros?"),
        *("entonces 29 euros, ¿verdad?", "¿29 euros, sí?", "it is 29 EUR?", "29 EUR then?"),
    ],
)
def test_amount_that_was_told_is_said_back(text: str) -> None:
    assert _back(text, PAID) == SaidBack(right=True, amount=EUR)


@cases(
    "text", ["so 39 euros?", "dus 39 euro?", "also 39 Euro?", "donc 39 euros ?", "¿son 39 euros?"]
)
def test_amount_said_back_that_differs_is_not_what_was_told(text: str) -> None:
    assert _back(text, PAID) == SaidBack(right=False, amount=EUR)
    assert _back(text, PAID, offered=True) is None


@cases(
    "text",
    [
        *("to the card ending in 4242?", "4242?", "so my card 4242, right?", "naar kaart 4242?"),
        *("auf die Karte 4242?", "sur la carte 4242 ?", "¿a la tarjeta 4242?", "dus de 4242?"),
    ],
)
def test_card_that_was_told_is_said_back(text: str) -> None:
    assert _back(text, PAID) == SaidBack(right=True, card="4242")


def test_order_and_plan_are_said_back_where_the_words_say_so() -> None:
    assert _back("so order O-2101, right?") == SaidBack(right=True, order="O-2101")
    assert _back("that's O-2101?") == SaidBack(right=True, order="O-2101")
    assert _back("so the regular plan?", RENEWS) == SaidBack(right=True, plan="regular")
    assert _back("O-2101?") is None  # it asks about that order
    assert _back("so O-2102?") is None  # and about another
    assert _back("so the office plan?", RENEWS) is None


@cases(
    "text",
    [
        *("monday is too late", "can it be monday?", "not monday?", "monday or tuesday?", "monday"),
        *("so monday then", "monday please?", "monday evening?", "why monday?", "is monday sure?"),
        *(
            "only monday?",
            "still not monday?",
            "could you make it monday?",
            "monday at the latest?",
        ),
        *("by monday?", "until monday?", "no, monday?", "yes monday", "yes, monday", "yes monday?"),
        *("monday? yes", "monday? ok do it", "monday? that's too late", "is monday a holiday?"),
        *("on monday you said tuesday?", "so monday and tuesday?", "no monday delivery?"),
        *("maandag is te laat", "kan het maandag?", "niet maandag?", "maandag of dinsdag?"),
        *("pas maandag?", "liever maandag?", "ja maandag", "maandag graag?", "waarom maandag?"),
        *("Montag ist zu spät", "geht auch Montag?", "nicht am Montag?", "Montag nicht?"),
        *("erst Montag?", "lieber Montag?", "Montag oder Dienstag?", "ja, Montag", "Montag bitte?"),
        *(
            "lundi c'est trop tard",
            "pas lundi ?",
            "lundi ou mardi ?",
            "plutôt lundi ?",
            "oui lundi",
        ),
        *("seulement lundi ?", "ça peut être lundi ?", "lundi svp ?", "lundi pas avant ?"),
        *("el lunes es tarde", "¿no el lunes?", "¿puede ser el lunes?", "¿el lunes o el martes?"),
        *("¿no llega el lunes?", "mejor el lunes?", "sí, el lunes", "¿por qué el lunes?"),
        *("c'est mon colis ?", "so it may come monday?", "¿el lunes no?", "so may?", "lundi non ?"),
        *("can I return it so monday?", "november?", "what day?", "so when then?", "right?", "so?"),
    ],
)
def test_wish_or_other_question_says_nothing_back(text: str) -> None:
    assert _back(text) is None


@cases(
    "text",
    [
        *(
            "only 29?",
            "29 euros too much?",
            "29 euros each?",
            "why 29?",
            "29? yes",
            "29 euros, yes",
        ),
        *("29 euros, right", "29 a month?", "make it 39?", "yes 29 euros?", "not 29?", "29 or 39?"),
        *("nur 29?", "slechts 29 euro?", "seulement 29 euros ?", "¿solo 29?", "ja 29 euro?"),
        *("39?", "39 euros?", "so 39 euros?", "19 instead?", "29 euros back?", "sure, 29 euros"),
    ],
)
def test_offer_is_not_said_back_by_another_amount_or_a_yes(text: str) -> None:
    assert _back(text, PAID, offered=True) is None


@pytest.mark.parametrize("text", ["so 29 euros, yes?", "29 euros, right?", "dus 29 euro, ja?"])
def test_amount_of_an_offer_is_said_back_before_a_question_mark(text: str) -> None:
    assert _back(text, PAID, offered=True) == SaidBack(right=True, amount=EUR)


def test_weekday_of_a_day_that_is_over_is_no_word_back() -> None:
    over = Facts(days=frozenset({date(2026, 11, 16)}))
    assert _back("so monday?", over) is None
    assert _back("so the 18th?", over) is None
    assert _back("so the 16th?", over) == SaidBack(right=True, day=date(2026, 11, 16))


def test_days_or_amounts_that_are_several_are_not_said_back() -> None:
    assert _back("so monday?", Facts(days=frozenset({MONDAY, date(2026, 11, 25)}))) is None
    several = Facts(amounts=frozenset({EUR, Money(minor=4500, currency="EUR")}))
    assert _back("so 29 euros?", several) is None
    both = Facts(days=frozenset({MONDAY}), amounts=frozenset({Money(minor=2300, currency="EUR")}))
    assert _back("23?", both) is None


@cases(
    "text",
    [
        *("is to come on Monday 23 November; it gives no hour.", "komt op maandag 23 november."),
        *(
            "kommt am Montag, 23. November.",
            "arrive le lundi 23 novembre.",
            "el lunes, 23 de noviembre",
        ),
    ],
)
def test_days_told_are_read_from_the_desks_own_words(text: str) -> None:
    assert days_told(text, TODAY) == {MONDAY}


def test_facts_of_the_desks_words() -> None:
    assert days_told("on 2 January", TODAY) == {date(2027, 1, 2)}
    assert days_told("on 20 and 23 November", TODAY) == set()
    assert days_told("until 3 December 2027", TODAY) == {date(2027, 12, 3)}
    assert amounts_told("I can refund EUR 29.00 to the card ending in 4242") == {EUR}
    assert orders_told("your Grinder (O-2101) is to come") == {"O-2101"}


DECEMBER = date(2026, 12, 2)
STARTS = Facts(days=frozenset({DECEMBER}))


@cases(
    ("text", "right"),
    [
        *(("so from next month?", True), ("vanaf volgende maand dus?", True)),
        *(("also ab nächsten Monat?", True), ("à partir du mois prochain alors ?", True)),
        *(("¿entonces a partir del mes que viene?", True), ("so from the 2nd of december?", True)),
        *(("so this month?", False), ("deze maand dus?", False), ("also diesen Monat?", False)),
    ],
)
def test_month_of_a_told_day_is_said_back(text: str, right: bool) -> None:
    assert _back(text, STARTS) == SaidBack(right=right, day=DECEMBER)


@cases("text", ["can it start next month?", "next month is too late", "not next month?"])
def test_month_that_is_wished_for_is_not_said_back(text: str) -> None:
    assert _back(text, STARTS) is None
