"""A correction takes the open offer back in rows.

What comes on top, a question and another wish do not.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from steward.dialogue.context import offers
from steward.domain.action import Action, ActionState
from steward.domain.understander import Understander
from steward.domain.understanding import OpenQuestion
from steward.understanding.exact.addresses import plain_address
from steward.understanding.orders.arrivals import goods_told
from steward.understanding.talk.corrections import names_by_its_sum
from tests.cases import cases

REFUND: dict[str, Any] = {
    "charge_id": "CH-72",
    "account_id": "A-700",
    "amount_minor": 2000,
    "currency": "EUR",
    "reason": "overpaid",
    "invoice_id": "INV-7001",
    "order_id": None,
    "tender": "card",
    "last4": "4242",
}
PLAN = {"account_id": "A-700", "plan": "office", "from": "taster"}
CONTACT = {
    "contact_id": "C-700",
    "field": "email",
    "value": "ana@new.example",
    "before": "ana@old.example",
}
ADDRESS = {
    "order_id": "O-5",
    "item": "Kettle",
    "address": "Lindenlaan 4, 1012 Amsterdam",
    "before": "Oude Weg 1, Delft",
}


def offer(kind: str, params: dict[str, Any]) -> Action:
    at = datetime(2026, 11, 20, tzinfo=UTC)
    return Action(
        id="act-1",
        kind=kind,
        resource="r",
        episode=1,
        state=ActionState.PROPOSED,
        params=params,
        digest="d",
        key="k",
        conversation_id="c",
        handle="h",
        agent="refund",
        created_at=at,
        updated_at=at,
    )


async def away(
    understander: Understander, text: str, kind: str, params: dict[str, Any]
) -> dict[str, object] | None:
    heard = await understander.understand(text, OpenQuestion(kind="confirm", action=kind))
    return offers.instead(heard, offer(kind, params))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("sorry, I meant INV-7002, INV-7001 is fine", "INV-7002"),
        ("INV-7001 is fine, it's INV-7002", "INV-7002"),
        ("not INV-7001, INV-7002", "INV-7002"),
        ("INV-7002", "INV-7002"),
        ("no, INV-7002", "INV-7002"),
        ("yes, but for INV-7002", "INV-7002"),
        ("nee, ik bedoel INV-7002, INV-7001 klopt", "INV-7002"),
        ("make that INV-7002", "INV-7002"),
        ("sorry, it's INV-7002 that was charged twice", "INV-7002"),
        ("INV-7001 is fine", None),
        ("no, the other one", None),
        ("not that one, the other", None),
        ("de andere factuur", None),
        ("wrong invoice", None),
        ("oops, INV-7002", "INV-7002"),
    ],
)
async def test_correction_of_an_invoice_takes_the_offer_back(
    understander: Understander, text: str, named: str | None
) -> None:
    slots = await away(understander, text, "issue_refund", REFUND)
    assert slots is not None
    assert slots.get("invoice") == named


@pytest.mark.parametrize(
    ("text", "kind", "params", "slots"),
    [
        ("sorry, ana@right.example", "change_contact", CONTACT, {"new_email": "ana@right.example"}),
        (
            "no, it is ana@right.example",
            "change_contact",
            CONTACT,
            {"new_email": "ana@right.example"},
        ),
        ("I meant Regular, not Office", "change_plan", PLAN, {"plan": "regular"}),
        ("no sorry, Regular", "change_plan", PLAN, {"plan": "regular"}),
        (
            "sorry, it should be Lindenlaan 14, 1012 Amsterdam",
            "change_address",
            ADDRESS,
            {"address": "Lindenlaan 14, 1012 Amsterdam"},
        ),
        (
            "it was 12.00 EUR, not 20.00 EUR",
            "issue_refund",
            REFUND,
            {"amounts": [{"minor": 1200, "currency": "EUR"}]},
        ),
    ],
)
async def test_correction_of_a_value_takes_the_offer_back(
    understander: Understander,
    text: str,
    kind: str,
    params: dict[str, Any],
    slots: dict[str, object],
) -> None:
    assert await away(understander, text, kind, params) == slots


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "yes, INV-7001",
        "yes, please refund the second one",
        "yes, 20.00 EUR for INV-7001",
        "yes INV-7001 is fine",
        "was INV-7002 paid?",
        "and what about INV-7002?",
        "I was also charged twice on INV-7002",
        "where is order O-55?",
        "please cancel my subscription A-701",
        "no",
        "no thanks",
        "thank you",
        "how long does it take?",
        "to my other card please",
        "sorry, when will I hear from you?",
        "Sorry, I don't understand",
        "sorry, is INV-7002 paid?",
        "is it the other one?",
        "I want the refund instead of a voucher",
        "INV-7001 is not correct",
    ],
)
async def test_corrections_what_corrects_nothing_leaves_the_offer(
    understander: Understander, text: str
) -> None:
    assert await away(understander, text, "issue_refund", REFUND) is None


@cases(
    ("text", "address"),
    [
        ("oops, no: 9 not 6! Molenweg 9, 6711 AB Ede", "Molenweg 9, 6711 AB Ede"),
        ("argh it is 9 not 6. Molenweg 9, 6711 AB Ede", "Molenweg 9, 6711 AB Ede"),
        ("Molenweg 9, Ede. I am home at 5 tomorrow", "Molenweg 9, Ede"),
        ("no, St. James Street 4, London", "St. James Street 4, London"),
    ],
)
def test_plain_address_is_the_sentence_that_reads_like_a_street(text: str, address: str) -> None:
    assert plain_address(text) == address


@cases(
    ("text", "meant"),
    [
        ("the kettle came, it is the scale that is missing", {"scale"}),
        ("de waterkoker is er, de weegschaal is nooit gekomen", {"scale"}),
        ("ich rede vom Mahlwerk, nicht vom Kocher", {"grinder"}),
        ("la bouilloire est arrivée, le moulin n'est pas là", {"grinder"}),
        ("the kettle came but the scale didn't", {"scale"}),
        ("the kettle and the scale never came", {"kettle", "scale"}),
        ("nothing came", set()),
    ],
)
def test_goods_that_are_said_to_be_there_are_not_those_that_are_meant(
    text: str, meant: set[str]
) -> None:
    assert goods_told(text).others == meant


@cases(
    ("text", "names"),
    [
        ("the 31 euro one", True),
        ("ich meine die Rechnung über 31 Euro", True),
        ("celle de 12 euros", True),
        ("no, la de 31 euros", True),
        ("nee, die van 12 euro", True),
        ("no, just 12 euros please", False),
        ("it was 45, not 20", False),
    ],
)
def test_sum_that_names_a_record_is_told_from_how_much(text: str, names: bool) -> None:
    assert names_by_its_sum(text) is names


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("yes, and when does the other one arrive?", False),
        ("Ja, und wer bringt mir eigentlich die andere?", False),
        ("ja graag, en wanneer komt de andere?", False),
        ("oui, et quand arrive l'autre ?", False),
        ("sí, ¿y cuándo llega la otra?", False),
        ("no, the other one", True),
        ("can you cancel the other one instead?", True),
        ("nein, die andere", True),
    ],
)
async def test_question_about_the_other_one_corrects_nothing(
    understander: Understander, text: str, other: bool
) -> None:
    assert (await understander.understand(text)).corrected.other == other
