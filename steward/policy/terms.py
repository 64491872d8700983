"""Terms that a reason for a refund is measured by, as one value.

`limits.yaml` sets them.
"""

from __future__ import annotations

from pydantic import Field

from steward.frozen_model import Frozen
from steward.policy.figures import RuleFigure


class Attendance(Frozen):
    """When people are there: weekdays in their order (Monday is 0), and minutes of such a day."""

    days: tuple[int, ...]
    opens: int
    closes: int
    zone: str


class Terms(Frozen):
    """Days and minor units.

    What no currency of the house says needs a return or a photo from the first cent.
    """

    lost_after_business_days: int
    renewal_grace_days: int
    withdrawal_days_eu: int
    withdrawal_days_elsewhere: int
    return_send_days: int = 14
    return_postage: dict[str, str] = Field(
        default={},
        description="by region: who pays the postage of a return, where a rule says",
    )
    damage_days: int
    no_return_minor: dict[str, int] = Field(
        description="per currency: damage up to this is made good without a photo"
    )
    warranty_years: int = Field(default=2, description="from delivery, of machines and grinders")
    cause_days: int = Field(
        description="how long something that went wrong is a cause for a gesture"
    )
    cause_contacts: int = Field(description="contacts on so many days within these are one, too")
    goodwill_minor: dict[str, int] = Field(
        description="per currency: what a customer may get as goodwill in a quarter"
    )
    answer_days: dict[str, int] = Field(
        default={},
        description="in how many days people answer a request: by class, working days; `statutory` "
        "in calendar days",
    )
    figures: tuple[RuleFigure, ...] = Field(
        default=(), description="every figure that a customer may be told, by name"
    )
    people: Attendance | None = Field(
        default=None, description="when people are there who answer; none: no hours are set"
    )
