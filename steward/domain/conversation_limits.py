"""The numbers that conversations go by, as `limits.yaml` has them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from steward.domain.channels import Channel
from steward.domain.quiet import Hours, read_hours
from steward.domain.zones import zone
from steward.errors import BadInput
from steward.frozen_model import Frozen

_NIGHT: dict[Channel, str] = {
    "email": "21:00-08:00",
    "voice": "21:00-08:00",
    "phone": "21:00-08:00",
    "social": "21:00-08:00",
}
_Several = Annotated[int, Field(strict=True, ge=2)]


class Loops(Frozen):
    """When letters of a conversation count as another machine's answers.

    The same words so often, or any so often, within so long.
    """

    same_text: _Several = 3
    letters: _Several = 20
    minutes: Annotated[int, Field(strict=True, gt=0)] = 60


class QuietHours(Frozen):
    """When the desk says nothing of its own accord, by channel.

    The customer looks into a channel that is not listed.
    """

    zone: str = "Europe/Amsterdam"
    answer_minutes: Annotated[int, Field(strict=True, ge=0)] = 10
    channels: dict[Channel, str] = Field(default_factory=lambda: dict(_NIGHT))

    @model_validator(mode="after")
    def _can_be_read(self) -> QuietHours:
        if zone(self.zone) is None:
            raise ValueError(f"quiet_hours: there is no time zone {self.zone!r}")
        try:
            for channel in self.channels:
                self.of(channel)
        except BadInput as error:
            raise ValueError(error.message) from error
        return self

    def of(self, channel: str) -> Hours | None:
        """The quiet hours of a channel; None: there are none."""
        written = {str(name): hours for name, hours in self.channels.items()}.get(channel)
        return None if written is None else read_hours(written)


class ServiceLevels(Frozen):
    """In how many minutes people see to what waits for them, in business hours of the queue that
    it waits in; danger is counted by the clock.
    """

    take_minutes: Annotated[int, Field(strict=True, gt=0)] = 60
    answer_minutes: Annotated[int, Field(strict=True, gt=0)] = 60
    urgent_minutes: Annotated[int, Field(strict=True, gt=0)] = 15
    assign: Literal["by_hand", "least_busy"] = "by_hand"
