"""A service that was away, and money that is wanted for it."""

from __future__ import annotations

from steward.domain.understanding import Identifiers, Intent, Wish
from steward.understanding.offline import OfflineUnderstander
from steward.understanding.outages import tells_of_outage
from steward.understanding.readers import load_readers
from steward.understanding.wishes import slots_of
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


@cases(
    ("text", "reason"),
    [
        ("Your app crashed all weekend. I pay in full, I should be compensated.", "outage"),
        ("De app crashte het hele weekend. Een compensatie lijkt me normaal.", "outage"),
        ("Eure App ist das Wochenende über abgestürzt. Ich will eine Entschädigung.", "outage"),
        ("Eure App war drei Tage weg. Ich zahle voll, da wäre Entschädigung normal.", "outage"),
        ("Votre appli a planté tout le week-end. Il me semble normal d'être dédommagée.", "outage"),
        ("La app se colgó todo el fin de semana. Quiero una compensación.", "outage"),
        ("My parcel came ten days late. I want compensation.", "goodwill"),
        ("Mon colis a dix jours de retard. Je voudrais être dédommagée.", "goodwill"),
        ("I ordered in the app. The beans came late, I want compensation.", "goodwill"),
        ("The app was down, and my beans came ten days late. I want compensation.", "goodwill"),
    ],
)
def test_compensation_for_an_outage_told_before_is_its_share(text: str, reason: str) -> None:
    quote = text.rsplit(". ", 1)[-1]
    wish = Wish(intent=Intent.REFUND_REQUEST, identifiers=Identifiers(), quote=quote)
    assert slots_of(wish, quote, text).get("reason") == reason
