"""What stands in a hand-over, as its customer hears it while they wait for a person: each a
sentence by itself, of rows alone. What they wrote is quoted as theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from actions.hand_over import OfferedAction
from steward.domain.remedy import Remedy
from steward.say import Part, Phrase
from steward.wording.matters import Matter

type OfTheHandOver = Literal["matters", "words", "call", "phone", "offers", "decides", "remedy"]

# What a request is called where it is told to its customer; of other goals nothing is said.
_MATTERS: Mapping[str, Matter] = {
    **dict.fromkeys(("missing_parcel", "order_status", "change_address"), "parcel"),
    **dict.fromkeys(("duplicate_charge", "unknown_charge", "charged_after_cancel"), "payment"),
    **dict.fromkeys(("price_difference", "disputed_at_the_bank"), "payment"),
    **dict.fromkeys(("invoice_question", "invoice_copy", "vat_correction"), "invoice"),
    **dict.fromkeys(("change_plan", "delivery_rhythm", "payment_method"), "plan"),
    **dict.fromkeys(("return_item", "cancel_order"), "send_back"),
    **dict.fromkeys(("damaged_item", "coffee_quality", "warranty"), "goods"),
    "cancel_subscription": "cancel",
    "refund_request": "money_back",
    "refund_status": "refund",
    "update_contact": "contact",
    "account_access": "access",
    "complaint": "complaint",
}


class HandedMatter(Part):
    """What a request is about, by its ordinary name, and the record that it names."""

    matter: Matter
    reference: str | None = None
    number: int = 0  # none: it is not to be chosen


class StandsWithPeople(Phrase):
    """One thing that stands in what whoever takes it over reads first; `again`: said before."""

    about: OfTheHandOver
    matters: tuple[HandedMatter, ...] = ()
    noted: str | None = None  # in the customer's own words
    new: str | None = None  # a telephone number that they wrote here
    offers: tuple[OfferedAction, ...] = ()
    again: bool = False
    remedy: Remedy | None = None  # which of the two they would rather have


class RemedyNoted(Phrase):
    """That they would rather have the money than the goods, or the goods than the money."""

    remedy: Remedy


def matter_of(goal: str, reference: str | None = None) -> HandedMatter | None:
    """What a goal is told as; None: it has no name of its own."""
    matter = _MATTERS.get(goal)
    return None if matter is None else HandedMatter(matter=matter, reference=reference)
