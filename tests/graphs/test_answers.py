"""A yes is a yes to exactly what was asked."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from steward.dialogue.consent.answers import meant
from steward.dialogue.context.by_goods import parted
from steward.domain.action import Action
from steward.domain.understanding import Identifiers, Understanding
from steward.money import Money
from steward.understanding.yes_and_no.agreement import Beside, agrees
from tests.cases import cases


def action(kind: str = "issue_refund", **params: Any) -> Action:
    now = datetime.now(UTC)
    given = {
        "amount_minor": 4500,
        "currency": "USD",
        "last4": "4242",
        "invoice_id": "INV-1042",
        "charge_id": "CH-2",
    } | params
    return Action(
        id="act_1",
        kind=kind,
        resource="r",
        episode=1,
        state="proposed",
        params=given,
        digest="d",
        key="k",
        conversation_id="c",
        handle="h",
        agent="refund",
        created_at=now,
        updated_at=now,
    )


@cases(
    "text",
    [
        "yes",
        "yes, please refund it",
        "Yes, refund the 45.00 USD to the card ending in 4242.",
        "yes please, $45 to my card 4242",
        "ok go ahead with INV-1042",
        "Yes, 45 dollars is correct",
        "yes refund 45,00",
    ],
)
def test_naming_ones_own_amount_is_no_condition(text: str) -> None:
    assert agrees(text, [action()])


@cases(
    "text",
    [
        "yes, Taster",
        "yes, the Taster plan please",
        "yes, change me from Regular to Taster",
        "oh good. then yes please go ahead with the Taster",
        "ja, Taster",
        "ja gerne, den Taster",
        "ja graag, naar Taster",
        "oui, le Taster s'il vous plaît",
        "sí, al Taster por favor",
    ],
)
def test_yes_may_name_the_plan_that_is_changed_to(text: str) -> None:
    assert agrees(text, [action("change_plan", plan="taster", **{"from": "regular"})])


@cases(
    "text",
    [
        "yes, Regular",
        "yes, keep Regular",
        "yes, Office",
        "yes, but not Taster",
        "Taster",
        "is it Taster?",
        "ja, lieber Office",
        "yes from Taster to Regular",
        "yes, from Office to Taster",
    ],
)
def test_yes_that_names_another_plan_is_none(text: str) -> None:
    assert not agrees(text, [action("change_plan", plan="taster", **{"from": "regular"})])


@cases(
    "text",
    [
        "yes, 450.00",
        "yes but 90.00 USD",
        "yes, to card 1111",
        "yes for INV-1043",
        "yes, 45.50",
        "yes 145.00",
        "no",
        "",
        "yes to IBAN NL02ABNA0123456789",
        "only if it is 45.00",
        "45.00",
        "is it 45.00?",
        "yes, 4500",
    ],
)
def test_yes_to_another_amount_card_or_invoice_is_none(text: str) -> None:
    assert not agrees(text, [action()])


@cases("text", ["yes, refund the 1,290.00 EUR", "yes 1290.00", "yes, 1.290,00 euro", "yes 1,290"])
def test_amount_with_grouping_counts_as_the_customers(text: str) -> None:
    assert agrees(text, [action(amount_minor=129000, currency="EUR")])
    assert not agrees(text.replace("90", "91"), [action(amount_minor=129000, currency="EUR")])


def test_answers_there_must_be_something_to_agree_to() -> None:
    assert not agrees("yes", [])


def test_refunds_offered_two_need_a_yes_to_both() -> None:
    both = [action(), action(amount_minor=2900, charge_id="CH-9", invoice_id="INV-7")]
    assert agrees("yes, both", both)
    assert not agrees("yes, cancel my subscription", both)


def test_offer_of_several_is_named_by_reference_or_amount() -> None:
    both = [
        action(),
        action(amount_minor=2900, charge_id="CH-9", invoice_id="INV-7").model_copy(
            update={"id": "act_2"}
        ),
    ]
    assert meant(Understanding(text="", identifiers=Identifiers(invoice="INV-7")), both) == [
        "act_2"
    ]
    assert meant(Understanding(text="", amounts=(Money(minor=4500, currency="USD"),)), both) == [
        "act_1"
    ]
    assert meant(Understanding(text="the other"), both) == []


def test_agrees_naming_the_offered_address_is_no_condition_and_another_is() -> None:
    offered = [action(kind="change_address", order_id="O-1", address="Kerklaan 71, Gouda")]
    assert agrees("yes, Kerklaan 71, Gouda", offered)
    assert agrees("yes please kerklaan 71 gouda", offered)
    assert not agrees("yes, Kerklaan 17, Gouda", offered)
    assert not agrees("yes, Kerklaan 71, Delft", offered)


@pytest.mark.parametrize("text", ["yes, for the filters", "ok, the filter please", "Yes. Filters."])
def test_agrees_naming_the_goods_that_it_is_about_is_no_condition(text: str) -> None:
    assert agrees(text, [action(item="Filter papers")])


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("yes, for the kettle", "Filter papers"),
        ("yes, but not the filters", "Filter papers"),
        ("yes if it is broken", "if it is broken"),  # a name is no words of the customer's
    ],
)
def test_agrees_other_goods_or_more_than_was_asked_is_no_agreement(text: str, item: str) -> None:
    assert not agrees(text, [action(item=item)])


@cases("text", ["yes, both", "both please", "yes to both", "ja, allebei"])
def test_agrees_to_both_agrees_to_two(text: str) -> None:
    assert agrees(text, [action(), action("cancel_subscription")])


def test_answer_both_without_a_wish_for_it_agrees_to_nothing() -> None:
    assert not agrees("both", [action(), action("cancel_subscription")])


def test_agrees_to_both_of_three_is_no_agreement() -> None:
    three = [action(), action("cancel_subscription"), action("change_address")]
    assert not agrees("yes, both", three)
    assert agrees("yes, all of them", three)


@cases(
    "text",
    [
        "Yes. Both the cancellation and the refund, please.",
        "yes, both please",
        "yes cancel it and refund the 29.00",
        "ja, allebei",
        "ja, die Kündigung und die Erstattung bitte",
    ],
)
def test_agrees_naming_what_was_told_to_come_next_agrees_to_the_offer(text: str) -> None:
    following = [Beside("issue_refund", Money(minor=2900, currency="EUR"))]
    assert agrees(text, [action("cancel_subscription")], following)
    assert not agrees(text, [action("cancel_subscription")])


@cases(
    "text",
    [
        "yes, the refund please",
        "yes refund the 29.00",
        "yes, both, but refund first",
        "yes cancel it and refund the 30.00",
        "both the cancellation and the refund",
        "yes, both and a new grinder",
        "no, the refund and the cancellation",
    ],
)
def test_agrees_yes_to_what_comes_next_alone_or_to_more_is_no_agreement(text: str) -> None:
    following = [Beside("issue_refund", Money(minor=2900, currency="EUR"))]
    assert not agrees(text, [action("cancel_subscription")], following)


@pytest.mark.parametrize("text", ["yes, both please", "Yes. Both the cancellation and the refund."])
def test_agrees_naming_what_is_done_already_agrees_to_the_offer(text: str) -> None:
    assert agrees(text, [action()], [Beside("cancel_subscription")])


@pytest.mark.parametrize(
    "text", ["yes, pay 29.00", "yes, the cancellation", "yes, all of it and 29"]
)
def test_agrees_amount_or_name_of_what_is_done_alone_is_no_agreement(text: str) -> None:
    done = [
        Beside("issue_refund", Money(minor=2900, currency="USD")),
        Beside("cancel_subscription"),
    ]
    assert not agrees(text, [action()], done)


@cases("text", ["yes 14", "yes, number 14", "yes Lindenlaan 14", "ja, Lindenlaan 14"])
def test_agreement_may_name_the_house_number_that_was_offered(text: str) -> None:
    offered = [action("change_address", address="Lindenlaan 14, 3571 XB Utrecht")]
    assert agrees(text, offered)
    assert not agrees(text.replace("14", "41"), offered)
    assert not agrees(f"{text} or 15", offered)


@pytest.mark.parametrize("text", ["ok then on the gift card, yes", "gift card is fine, yes do it"])
def test_agreement_may_name_the_gift_card_that_money_goes_back_to(text: str) -> None:
    assert agrees(text, [action(tender="gift_card")])
    assert not agrees(text, [action(tender="card")])


@cases(
    ("text", "left", "meant"),
    [
        ("money back for the beans. forget the cup", {"cup"}, {"beans"}),
        ("forget the cup", {"cup"}, {"beans"}),
        ("Geld zurück für die Tasse, bitte", set(), {"cup"}),
        ("laat de bonen maar zitten. het geld voor het kopje graag", {"beans"}, {"cup"}),
        ("the cup is chipped", None, None),
        ("forget the cup and forget the beans", None, None),
        ("yes please", None, None),
        ("forget it", None, None),
    ],
)
def test_parted_by_goods_only_where_the_clauses_tell_them_apart(
    text: str, left: set[str] | None, meant: set[str] | None
) -> None:
    items = {"beans": "House blend 1 kg", "cup": "Cappuccino cup"}
    offered = [action(item=item).model_copy(update={"id": name}) for name, item in items.items()]
    said = parted(text, offered)
    found = (
        (None, None) if said is None else ({a.id for a in said.left}, {a.id for a in said.meant})
    )
    assert found == (left, meant)


@cases(
    "text",
    ["oui, gardez-le", "ja, behouden graag", "sí, lo mantengo", "wir behalten es, ja", "keep it"],
)
def test_agrees_plan_that_is_kept_is_agreed_to_by_keeping_it(text: str) -> None:
    kept = action("reschedule_subscription", step="keep", plan="regular")
    assert agrees(text, [kept])
    assert not agrees(f"{text}, but not now", [kept])


@pytest.mark.parametrize("text", ["oui, gardez-le", "ja, behouden graag", "sí, lo mantengo"])
def test_agrees_plan_that_is_paused_is_agreed_to_by_no_keeping(text: str) -> None:
    assert not agrees(text, [action("reschedule_subscription", step="pause", plan="regular")])
