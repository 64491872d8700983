"""The numbers that reports go by, as `limits.yaml` has them."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator

from steward.domain.zones import zone
from steward.frozen_model import Frozen


class Reports(Frozen):
    """Whose days and months they are of, and what people look at again."""

    zone: Annotated[str, Field(description="days and months begin at its midnight")] = (
        "Europe/Amsterdam"
    )

    sample_percent: Annotated[
        float, Field(ge=0, le=100, description="of contacts without a risk that people look at")
    ] = 5
    review_days: Annotated[
        int, Field(strict=True, gt=0, description="a contact that ended before is not queued")
    ] = 30

    @model_validator(mode="after")
    def _can_be_read(self) -> Reports:
        if zone(self.zone) is None:
            raise ValueError(f"reports: there is no time zone {self.zone!r}")
        return self

    @property
    def place(self) -> ZoneInfo:
        """The zone."""
        return ZoneInfo(self.zone)
