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
    begins: AwareDatetime | None = Field(
        default=None, description="when a pause begins by itself; without it at once"
    )


class PreviewPause(Ask):
    account_id: str
    until: AwareDatetime | None = Field(
        default=None, description="when it is to go on by itself; later than it begins"
    )
    begins: AwareDatetime | None = Field(
        default=None, description="when it is to begin, before that; without it at once"
    )


class PausePreview(Answer):
    account_id: str
    paused_until: AwareDatetime | None
    pause_from: AwareDatetime | None = Field(description="when it begins by itself; null: at once")
    next_at: AwareDatetime | None = Field(description="when a period is charged and sent next")
