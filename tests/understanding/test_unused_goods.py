"""Goods that were not used are there: who sends them back misses none, in five languages."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases

SENT_BACK = (
    "I'd like to return the scale of O-9425, it has never been out of its box",
    "Is it still possible to return a tamper delivered on November 5? I never used it.",
    "can I send the kettle back? it's still in the box",
    "Die weegschaal zou ik gaarne terugsturen. Ik heb hem drie weken, hij is nooit uit zijn doos",
    "Ik wens O-9425 terug te sturen, binnen de maand dus dat zal geen probleem zijn zekers?",
    "mag ik de molen retourneren, hij is ongebruikt en zit nog in de verpakking",
    "Ich möchte die Waage zurückschicken, sie war noch nie aus der Schachtel",
    "kann ich die Kanne zurücksenden? noch originalverpackt, nie benutzt",
    "Je souhaite retourner la balance O-9425, elle n'a jamais servi",
    "puis-je renvoyer le moulin ? il est encore dans sa boîte",
    "Quisiera devolver la báscula de O-9425, está sin estrenar",
    "quiero devolver el molinillo, no lo he sacado de la caja",
)
NOT_SENT_BACK = (
    *("I want you to call me back", "O-9425 never came", "I never received the box"),
    *("ik wil mijn geld terug", "ich möchte mein Geld zurück", "no ha llegado la caja"),
)


@cases("text", SENT_BACK)
def test_unused_goods_that_are_sent_back_are_not_missing(
    text: str, understander: OfflineUnderstander
) -> None:
    heard = understander.read(text)
    wished = {wish.intent for wish in heard.wishes}
    assert Intent.RETURN_ITEM in wished
    assert wished.isdisjoint({Intent.MISSING_PARCEL, Intent.CHANGE_PLAN})
    assert "cancel_subscription" not in heard.stances.asks


@cases("text", NOT_SENT_BACK)
def test_unused_goods_other_words_send_nothing_back(
    text: str, understander: OfflineUnderstander
) -> None:
    assert Intent.RETURN_ITEM not in {wish.intent for wish in understander.read(text).wishes}
