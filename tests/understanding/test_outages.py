"""A service that was away, and money that is wanted for it."""

from __future__ import annotations

from steward.understanding.offline import OfflineUnderstander
from steward.understanding.outages import tells_of_outage
from steward.understanding.readers import load_readers
from tests.cases import cases


@cases(
    "text",
    [
        "The app was down for two days. Your page says the fee comes back, can I have that?",
        *("it's about App Pro being down last week", "the app was unusable for days, money back"),
        "hoi, de app lag vorige week twee dagen plat en ik betaal voor Pro. Krijg ik dat terug?",
        "Die App ging letzte Woche zwei Tage nicht und ich zahle für Pro. Bekomme ich was zurück?",
        "L'appli était en panne deux jours, votre page dit que le mois est remboursé",
        "La app estuvo caída dos días y pago Pro, ¿me devolvéis la cuota?",
    ],
)
def test_outage_that_money_is_wanted_for_is_a_refund_request(text: str) -> None:
    heard = OfflineUnderstander(load_readers()).read(text)
    assert [str(wish.intent) for wish in heard.wishes] == ["refund_request"]
    assert tells_of_outage(text)


@cases(
    "text",
    [
        *("is the app down?", "does the app work offline? do I pay for it?", "what is the app"),
        *("the app is not working, what can I do?", "the app keeps crashing, can you help?"),
        *("cancel App Pro, it was down again"),
    ],
)
def test_outage_that_is_asked_about_or_of_goods_is_no_refund_request(text: str) -> None:
    heard = OfflineUnderstander(load_readers()).read(text)
    assert "refund_request" not in [str(wish.intent) for wish in heard.wishes]
