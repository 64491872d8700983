"""Schemas of tools about when a subscription sends and charges next."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime, Field

from systems.chassis.tools import Answer, Ask, WriteAsk


class RescheduleSubscription(WriteAsk):
    account_id: str
    step: Literal["pause", "resume", "skip", "keep"] = Field(
        description="keep: its cancellation is taken back; skip: one period"
    )
    status: str = Field(description="as the customer was told it is now; refused when it is not")
    renews_at: AwareDatetime | None = Field(default=None, description="the same of its renewal")
    until: AwareDatetime | None = Field(
        default=None, description="when a pause ends by itself; without it nobody ends it"
    )


class PreviewPause(Ask):
    account_id: str
    until: AwareDatetime = Field(description="when it is to go on by itself; later than now")


class PausePreview(Answer):
    account_id: str
    paused_until: AwareDatetime
    next_at: AwareDatetime | None = Field(description="when a period is charged and sent next")
