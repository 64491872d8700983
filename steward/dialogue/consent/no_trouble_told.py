"""Whether words say that what something is offered for is not so after all. Pure."""

from __future__ import annotations

from steward.dialogue.tasks.taking_back import MISSED
from steward.domain.understanding import Intent
from steward.understanding.orders.arrivals import found_after_all
from steward.understanding.orders.damage_denied import denies_damage

NOT_SO = MISSED | {Intent.DAMAGED_ITEM}  # what such words are no wish for


def says_it_is_not_so(reason: object, text: str) -> bool:
    """Whether a parcel that did not come is there, or goods that came broken are not."""
    if reason == "undelivered":
        return found_after_all(text)
    return reason == "damaged" and denies_damage(text)
