"""Guesses at a wish that no word of the text stands for."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.reader.guesses import has_a_word_for
from tests.cases import cases


@cases(
    ("intent", "text"),
    [
        (Intent.MISSING_PARCEL, "No, it's sixty days, I read it on your own site"),
        (Intent.MISSING_PARCEL, "Warum denn nicht? 14 Tage gelten doch immer."),
        (Intent.CHANGE_PLAN, "On what basis do you doubt me?"),
        (Intent.CHANGE_PLAN, "Mais sur quoi vous fondez-vous ?"),
        (Intent.UNKNOWN_CHARGE, "Why? Explain me that."),
        (Intent.UNKNOWN_CHARGE, "¿Y eso quién lo dice?"),
        (Intent.COMPLAINT, "a customer's word should be enough"),
        (Intent.DAMAGED_ITEM, "ja, dat zeg jij, maar zo is het niet"),
        (Intent.HUMAN, "she is your boss, ask her later"),
    ],
)
def test_guess_without_a_word_is_none(intent: Intent, text: str) -> None:
    assert not has_a_word_for(intent, text)


@cases(
    ("intent", "text"),
    [
        (Intent.MISSING_PARCEL, "and it never arrived"),
        (Intent.MISSING_PARCEL, "het pakje is er nog niet"),
        (Intent.ORDER_STATUS, "wann kommt es"),
        (Intent.DAMAGED_ITEM, "elle est cassée"),
        (Intent.CHANGE_PLAN, "¿puedo pausar la suscripción?"),
        (Intent.UNKNOWN_CHARGE, "what is that 14 you took from my card"),
        (Intent.COMPLAINT, "niemand ruft zurück"),
        (Intent.HUMAN, "ich will mit einem Menschen reden"),
        (Intent.HUMAN, "ik praat niet met machines"),
        (Intent.RETURN_ITEM, "a wish that needs none"),
    ],
)
def test_guess_has_a_word_where_one_of_its_trade_stands(intent: Intent, text: str) -> None:
    assert has_a_word_for(intent, text)
