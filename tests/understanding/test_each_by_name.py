"""An answer to several offers counts for each by its name: a yes to one, a no to another."""

from __future__ import annotations

from typing import Any

from steward.dialogue.consent.each_by_name import told_by_name
from steward.domain.action import Action
from tests.cases import cases
from tests.understanding.test_colloquial_yes import offer

BEANS = {"order_id": "O-1055", "item": "Hill blend, 1 kg"}
WHOLE = {"order_id": "O-1056", "item": "Hill blend, 1 kg, whole beans"}
MUG = {"order_id": "O-1037", "item": "Stoneware mug", "address": "12 Elm Road, Reno"}

END = {"plan": "regular", "ends_at": "2099-11-21T00:00:00+00:00"}


def _offer(kind: str, params: dict[str, Any], name: str) -> Action:
    return offer(kind, params).model_copy(update={"id": name})


ORDERS = [_offer("cancel_order", BEANS, "first"), _offer("cancel_order", WHOLE, "second")]
REMEDIES = [
    _offer("send_replacement", MUG | {"reason": "damaged"}, "again"),
    _offer("declare_return", MUG, "back"),
]
PLAN_AND_MONEY = [
    _offer("cancel_subscription", END, "end"),
    _offer("issue_refund", {"amount_minor": 2900, "currency": "EUR", "last4": "1717"}, "money"),
]


def _said(offered: list[Action], text: str) -> tuple[list[str], list[str]] | None:
    found = told_by_name(text, offered)
    if found is None:
        return None
    return [one.id for one in found.agreed], [one.id for one in found.left]


@cases(
    ("text", "agreed"),
    [
        (
            "Halt, nein, nicht die O-1056!! Die will ich doch behalten. Ja bitte nur O-1055 "
            "stornieren. Und der 3. Dezember, gilt der für die O-1056 oder wann kommt die?",
            ["first"],
        ),
        ("Yes, cancel O-1055, but not O-1056", ["first"]),
        ("yes please cancel O-1055. I'm keeping O-1056", ["first"]),
        ("ja, annuleer O-1055. O-1056 wil ik houden", ["first"]),
        ("oui, annulez O-1055, mais pas O-1056", ["first"]),
        ("sí, cancele O-1055 pero O-1056 no", ["first"]),
        ("Nein, O-1056 nicht stornieren. Ist O-1055 jetzt storniert ja oder nein?", []),
        ("no, I keep O-1056", []),
        ("not O-1056! could you cancel O-1055 if it has not left yet?", []),
    ],
)
def test_orders_are_told_apart_by_their_numbers(text: str, agreed: list[str]) -> None:
    assert _said(ORDERS, text) == (agreed, ["second"])


@cases(
    ("text", "agreed"),
    [
        (
            "Yes please send me another one. When would it come? And no I don't want to return "
            "anything, I was just asking if I have to send the pieces back",
            ["again"],
        ),
        ("No, no return label please. But yes to the replacement, please send it", ["again"]),
        ("ja graag een nieuwe sturen, en nee, geen retour", ["again"]),
        ("ja, bitte eine neue schicken. Keine Rücksendung", ["again"]),
        ("oui, renvoyez-m'en une. Pas de retour", ["again"]),
        ("sí, mándeme otra. La devolución no", ["again"]),
        ("Yes please send me another one, if it gets here before December 20. No return", []),
        ("Yes, if it gets here before Friday. No return. A new one please", []),
        ("Yes please send me another one if it gets here before December 20. No return", []),
        ("no return. how long would a new one take?", []),
    ],
)
def test_remedies_are_told_apart_by_what_they_are_called(text: str, agreed: list[str]) -> None:
    assert _said(REMEDIES, text) == (agreed, ["back"])


@cases(
    ("text", "agreed", "left"),
    [
        ("the refund yes please, but don't cancel my subscription", ["money"], ["end"]),
        ("ja, graag dat geld terug. het abonnement niet opzeggen", ["money"], ["end"]),
        ("yes, cancel my subscription. no refund needed", ["end"], ["money"]),
    ],
)
def test_plans_and_money_are_told_apart(text: str, agreed: list[str], left: list[str]) -> None:
    assert _said(PLAN_AND_MONEY, text) == (agreed, left)


@cases(
    ("text", "agreed"),
    [
        ("Ja, O-1055 stornieren. O-1056 behalte ich. Wann kommt die an?", ["first"]),
        (
            "Halt, nein, nicht die O-1056!! Die will ich doch behalten. Ja bitte nur O-1055",
            ["first"],
        ),
        ("Nein, O-1056 nicht stornieren. Ist O-1055 jetzt storniert ja oder nein?", []),
        ("yes, but I keep O-1056", ["first"]),
    ],
)
def test_order_that_is_kept_refuses_nothing_of_the_one_that_is_offered(
    text: str, agreed: list[str]
) -> None:
    assert _said(ORDERS[:1], text) == (agreed, [])


@cases(
    ("offered", "text"),
    [
        (ORDERS, "yes"),
        (ORDERS, "yes, cancel O-1055 and O-1056"),
        (ORDERS, "cancel O-1055 please"),
        (ORDERS, "can I keep O-1056?"),
        (ORDERS, "no"),
        (REMEDIES, "yes please"),
        (REMEDIES, "do I have to send the pieces back?"),
        (REMEDIES, "a new one please"),
    ],
)
def test_answer_that_refuses_none_by_its_name_is_left_to_the_other_readers(
    offered: list[Action], text: str
) -> None:
    assert _said(offered, text) is None
