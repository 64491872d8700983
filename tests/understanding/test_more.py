"""Who wants more than the desk offers, and who has had enough."""

from __future__ import annotations

from decimal import Decimal

from steward.understanding.talk.more import numbers_named, wants_more
from tests.cases import cases

MORE = [
    "no i want ALL of it back NOW",
    "that's not enough",
    "thats only half of it!",
    "and the rest?",
    "where is the rest of my money",
    "nee, dat is maar de helft",
    "ik wil het hele bedrag terug",
    "das ist zu wenig, ich will alles zurück",
    "und wo bleibt der Rest?",
    "ce n'est pas assez, rendez-moi tout",
    "c'est que la moitié",
    "eso es muy poco, quiero todo",
    "¿y dónde está el resto?",
]
NO_MORE = [
    "yes",
    "no",
    "no, that's all",
    "no, that's everything thanks",
    "no leave it all as it is",
    "dat was alles, dank u",
    "nein danke, das ist alles",
    "non, c'est tout",
    "no, nada más",
    "no more emails please",
    "I don't want store credit",
    "can I have the other card instead?",
]


@cases("text", MORE)
def test_wish_for_more_is_heard_in_words_of_all_or_too_little(text: str) -> None:
    assert wants_more(text)


@cases("text", NO_MORE)
def test_wish_for_more_is_not_heard_where_nothing_else_is_wanted(text: str) -> None:
    assert not wants_more(text)


def test_numbers_named_leave_out_dates_years_and_references() -> None:
    assert numbers_named("no, I paid 360 and want 360,50") == (Decimal(360), Decimal("360.50"))
    assert numbers_named("INV-1042 of 3/11 in 2026, at 10:30") == ()
