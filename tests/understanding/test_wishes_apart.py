"""What is wished behind a whole yes, and of which offers it leaves the yes alone."""

from __future__ import annotations

from typing import Any

from steward.dialogue.consent.another_matter import wishes_apart
from steward.domain.understanding import Intent, Understanding, Wish
from tests.cases import cases
from tests.understanding.test_colloquial_yes import offer

_KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "refund": ("issue_refund", {"amount_minor": 4500, "currency": "EUR", "charge_id": "CH-1"}),
    "replacement": ("send_replacement", {"order_id": "O-1", "item": "mug"}),
    "end": ("cancel_subscription", {"account_id": "A-1"}),
    "pause": ("reschedule_subscription", {"step": "pause", "account_id": "A-1"}),
    "plan": ("change_plan", {"plan": "office", "account_id": "A-1"}),
    "address": ("change_address", {"order_id": "O-1", "address": "Lange Gasse 1"}),
}


def _apart(offered: str, said: str = "", **heard: Any) -> bool:
    kind, params = _KINDS[offered]
    heard = {"text": said, "wishes_beside_a_yes": True, "by": "model"} | heard
    return wishes_apart(Understanding(**heard), said, [offer(kind, params)])


@cases(
    ("offered", "intent"),
    [
        ("refund", Intent.UPDATE_CONTACT),
        ("refund", Intent.CHANGE_PLAN),
        ("end", Intent.UPDATE_CONTACT),
        ("end", Intent.REFUND_REQUEST),
        ("replacement", Intent.CANCEL_SUBSCRIPTION),
        ("address", Intent.CHANGE_PLAN),
    ],
)
def test_wish_of_another_matter_leaves_a_yes_alone(offered: str, intent: Intent) -> None:
    assert _apart(offered, wishes=(Wish(intent=intent),))


@cases(
    ("offered", "intent"),
    [
        ("refund", Intent.MISSING_PARCEL),
        ("replacement", Intent.REFUND_REQUEST),
        ("replacement", Intent.UPDATE_CONTACT),
        ("end", Intent.CHANGE_PLAN),
        ("pause", Intent.CANCEL_SUBSCRIPTION),
        ("pause", Intent.CHANGE_PLAN),
        ("plan", Intent.CANCEL_SUBSCRIPTION),
        ("address", Intent.RETURN_ITEM),
    ],
)
def test_wish_of_the_matter_that_is_offered_takes_a_yes_back(offered: str, intent: Intent) -> None:
    assert not _apart(offered, wishes=(Wish(intent=intent),))


@cases(
    ("offered", "asked", "apart"),
    [
        ("refund", "vat_correction", True),
        ("end", "data_erasure", True),
        ("end", "gift_card", True),
        ("end", "delivery_rhythm", False),
        ("plan", "payment_method", False),
        ("refund", "payment_method", False),
        ("refund", "warranty", False),
        ("replacement", "change_order", False),
        ("refund", "fraud", False),
    ],
)
def test_request_takes_a_yes_to_the_same_matter_back(offered: str, asked: str, apart: bool) -> None:
    assert _apart(offered, typed=asked) is apart


@cases(
    ("offered", "said"),
    [
        ("end", "Pausieren Sie es bitte"),
        ("pause", "Kündigen Sie das Abo"),
        ("refund", "Send me a new one please"),
        ("replacement", "I want my money back"),
    ],
)
def test_model_that_hides_a_wish_makes_no_yes_of_the_words(offered: str, said: str) -> None:
    assert not _apart(offered, said)
