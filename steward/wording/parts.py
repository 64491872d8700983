"""What phrases are made of: amounts, days and cards as people say them; and in whose name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from steward.money import Money
from steward.settings import settings

type Data = dict[str, Any]
type Phrase = Callable[[Data], str]


def amount(value: Data) -> str:
    """`45.00 USD`."""
    return str(Money.model_validate(value))


def day(value: str | None) -> str:
    """`16 November`; empty when it is not known."""
    if not value:
        return ""
    at = datetime.fromisoformat(value)
    return f"{at.day} {at:%B}"


def tender(data: Data) -> str:
    """Where money came from and goes back to."""
    if data.get("tender") == "gift_card":
        return "the gift card it was paid with"
    return (
        f"the card ending in {data['last4']}" if data.get("last4") else "the card it was paid with"
    )


def in_name(text: str) -> str:
    """The words, with the company's name for `{company}`."""
    return text.format(company=settings().company)


def plain(text: str) -> Phrase:
    """The same words whatever the data."""
    return lambda _data: text


def a_colleague(data: Data, offer: str) -> str:
    """The offer of a colleague.

    Beside another offer that waits for a yes it asks for no yes: who says yes then means the other
    one.
    """
    return (
        "If you would like a colleague to look at it, ask me for a person."
        if data.get("beside")
        else offer
    )


def moment(value: str, zone: str) -> str:
    """`Monday 23 November at 09:00 (Amsterdam time)`; the value carries that zone's own offset."""
    at = datetime.fromisoformat(value)
    place = zone.rpartition("/")[2].replace("_", " ")
    return f"{at:%A} {at.day} {at:%B} at {at:%H:%M} ({place}{'' if place == 'UTC' else ' time'})"


def clock(value: str, zone: str) -> str:
    """`17:00 (Amsterdam time)`; the value carries that zone's own offset."""
    place = zone.rpartition("/")[2].replace("_", " ")
    return f"{datetime.fromisoformat(value):%H:%M} ({place}{'' if place == 'UTC' else ' time'})"


def plan_name(plan: str | None) -> str:
    """A plan as people call it: `regular_annual` is `annual Regular`."""
    if not plan:
        return ""
    plain = plan.lower().replace(" ", "_")
    name = plain.removesuffix("_annual").replace("_", " ").title()
    return f"annual {name}" if plain.endswith("_annual") else name


def price(minor: int, currency: str, period: str) -> str:
    """`29.00 EUR a month`."""
    return f"{amount({'minor': minor, 'currency': currency})} a {period}"
