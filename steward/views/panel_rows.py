"""The rows that the customer beside a conversation is put together from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from steward.conversation.handed_on import Written
from steward.domain.customer import Customer
from steward.domain.findings import KeptLook
from steward.frozen_model import Frozen
from steward.understanding.people.preferences import Preference, What


class ConversationRow(Frozen):
    """The conversation; `name`: the customer's; `refuses`: acts that they do not want; `denied`:
    that anybody is in danger, after an alarm.
    """

    id: str
    channel: str
    language: str
    recording: str
    customer: str | None
    name: str
    refuses: tuple[str, ...]
    denied: bool


class ActionRow(Frozen):
    """An action for this customer, in any of their conversations."""

    kind: str
    state: str
    params: dict[str, Any]
    outcome: dict[str, Any]
    conversation_id: str
    created_at: datetime


class EarlierRow(Frozen):
    """A contact of theirs that ended."""

    conversation_id: str
    channel: str
    at: datetime
    contact_reason: str
    outcome: str
    satisfied: bool | None


class HandedRow(Frozen):
    """The newest hand-over of this conversation."""

    params: dict[str, Any]
    outcome: dict[str, Any]
    created_at: datetime


class UnprovenRow(Frozen):
    """A write of this conversation whose effect people are asked about."""

    id: str
    kind: str
    resource: str
    why: str
    asked_at: datetime


@dataclass(frozen=True)
class PanelRows:
    """All of them; `looks` and `actions` are the newest first.

    `before`: as `timeline.told_before` says it; `written`: what led to the
    hand-over, and what was written since.
    """

    conversation: ConversationRow
    customer: Customer | None
    looks: Sequence[KeptLook]
    handed: HandedRow | None
    written: Written
    unproven: Sequence[UnprovenRow]
    before: Sequence[str]
    remembered: Mapping[What, Preference]
    actions: Sequence[ActionRow]
    earlier: Sequence[EarlierRow]
