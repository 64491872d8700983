"""Wishes that are only context of another one."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases


@cases(
    ("text", "parcel"),
    [
        ("somebody told me last week that money was coming back to me, where is it", False),
        ("Tom promised me money back, where is it", False),
        ("I want my money back and where is my parcel", True),
        ("where is it", True),
    ],
)
def test_question_that_names_nothing_beside_money_asks_for_no_parcel(
    understander: OfflineUnderstander, text: str, parcel: bool
) -> None:
    heard = {wish.intent for wish in understander.read(text).wishes}
    assert (Intent.ORDER_STATUS in heard) is parcel


@cases(
    ("text", "parcel"),
    [
        ("the beans from three weeks ago never showed up, and the cup has a chip", True),
        ("de bonen zijn nooit aangekomen en het kopje is kapot", True),
        ("die Bohnen sind nie angekommen, und die Tasse ist kaputt", True),
        ("les grains ne sont jamais arrivés, et la tasse est cassée", True),
        ("los granos no llegaron, y la taza está rota", True),
        ("my cup came cracked, the photo is in the portal", False),
    ],
)
def test_parcel_missed_beside_a_broken_thing_is_heard_where_other_goods_are_named(
    understander: OfflineUnderstander, text: str, parcel: bool
) -> None:
    heard = {wish.intent for wish in understander.read(text).wishes}
    assert Intent.DAMAGED_ITEM in heard
    assert (Intent.MISSING_PARCEL in heard) is parcel


@cases(
    "text",
    [
        "ABSOLUTE JOKE. three weeks. where is my mug",
        "wat een klotezooi, drie weken, waar blijft mijn mok",
        "was für ein Saftladen! drei Wochen! wo bleibt meine Tasse",
        "c'est une honte!! trois semaines!! où est ma tasse",
        "menuda vergüenza, tres semanas, dónde está mi taza",
        "you lot are useless. when is my parcel coming",
        "jullie zijn echt niet te geloven!! wanneer komt mijn pakket nou",
        "quelle bande d'incapables, il est où mon colis",
    ],
)
def test_question_for_goods_beneath_anger_is_heard_in_place_of_the_anger(
    understander: OfflineUnderstander, text: str
) -> None:
    heard = {wish.intent for wish in understander.read(text).wishes}
    assert heard & {Intent.ORDER_STATUS, Intent.MISSING_PARCEL}
    assert Intent.COMPLAINT not in heard


@cases(
    "text",
    [
        "your courier threw my parcel over the fence and was rude",
        "why is everyone so rude at your shop",
        "your service is a joke, I want to complain",
        "ik wil een klacht indienen over jullie chauffeur",
        "Ihr Fahrer war unverschämt, ich will mich beschweren",
        "how is it possible that nobody answers",
        "c'est comme ça que vous traitez vos clients? je porte plainte auprès de vous",
        "el repartidor fue muy grosero, quiero poner una queja",
    ],
)
def test_complaint_without_a_question_of_their_own_stays_one(
    understander: OfflineUnderstander, text: str
) -> None:
    heard = {wish.intent for wish in understander.read(text).wishes}
    assert heard & {Intent.COMPLAINT, Intent.HUMAN}


@cases(
    "text",
    [
        "mijn abonnement is gister verlengd maar ik wil er eigenlijk vanaf",
        "mi suscripcion se renovo ayer pero en realidad quiero cancelarla",
    ],
)
def test_end_of_a_plan_is_no_other_plan(understander: OfflineUnderstander, text: str) -> None:
    intents = {wish.intent for wish in understander.read(text).wishes}
    assert Intent.CANCEL_SUBSCRIPTION in intents
    assert Intent.CHANGE_PLAN not in intents
