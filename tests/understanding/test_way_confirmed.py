"""Who asks to have it confirmed that money comes back on their card refuses nothing."""

from __future__ import annotations

import pytest

from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.yes_and_no.way_confirmed import asks_to_confirm_card
from tests.cases import cases
from tests.understanding.at_an_offer import said

_CONFIRMED = [
    "c'est bien sur la carte que ça revient, hein, pas un bon ?",
    "c'est bien sur la carte et pas un avoir ?",
    "it comes back to my card, right, not as a voucher?",
    "das kommt doch auf die Karte, oder, kein Gutschein?",
    "dat komt toch op mijn kaart terug hè, geen tegoedbon?",
    "vuelve a la tarjeta, ¿verdad?, no un vale?",
]
_NOT = [
    "pas un bon, sur la carte svp",
    "no, not on my card, a voucher?",
    "non, hein ?",
    "je ne veux pas ça sur la carte, hein, pas un bon ?",
    "forget it, the card, not a voucher?",
    "nein, nicht auf die Karte, kein Gutschein?",
    "on my other card, right, not a voucher?",
    "not a voucher, cancel my card?",
    "can you change my card, not a voucher?",
    "c'est bien ma nouvelle carte, hein, pas un bon ?",
    "can I have a voucher, not the card?",
]


@pytest.mark.parametrize("text", _CONFIRMED)
async def test_card_asked_to_be_confirmed_keeps_the_offer(
    understander: OfflineUnderstander, text: str
) -> None:
    assert asks_to_confirm_card(text)
    became = await said(understander, "issue_refund", text)
    assert not became.dropped
    assert not became.agreed
    assert not became.heard.wishes


@cases("text", _NOT)
def test_words_of_card_and_voucher_that_do_not_ask_confirm_nothing(text: str) -> None:
    assert not asks_to_confirm_card(text)


@pytest.mark.parametrize("kind", ["send_replacement", "cancel_subscription"])
async def test_card_asked_at_another_offer_agrees_to_nothing(
    understander: OfflineUnderstander, kind: str
) -> None:
    assert not (await said(understander, kind, _CONFIRMED[2])).agreed
