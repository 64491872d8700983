"""The facts that each kind of action is judged by; a missing, odd-typed or unheard-of value is no fact at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

_Amount = Annotated[int, Field(ge=-(10**15), le=10**15)]
_Counted = Annotated[int, Field(ge=0, le=10**15)]
_Assurance = Literal["none", "voice_biometrics", "session", "possession"]


class _Facts(BaseModel):
    """Strict about what it needs; what it does not need is left out of the decision."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)

    # only where somebody asks for another customer: whether their authority to act is on record now
    authority: Literal["recorded", "missing"] | None = None


class ValuedFacts(_Facts):
    """Facts of everything that is worth something to the customer; amounts in minor units of `currency`."""

    amount_minor: _Amount
    currency: str
    window_minor: _Counted
    hour_minor: _Counted
    day_minor: _Counted
    elsewhere_minor: _Counted
    given_known: bool
    base_known: bool
    base_minor: _Counted
    base_hour_minor: _Counted
    base_day_minor: _Counted
    standing: Literal["clear", "watched", "suspended"]
    contact_settled: bool


class RefundFacts(ValuedFacts):
    """Facts of `issue_refund` and `give_store_credit`."""

    reason: str
    reason_holds: bool
    max_minor: _Amount
    confirmed: bool
    assurance: _Assurance
    quarter_minor: _Counted
    base_quarter_minor: _Counted
    often: bool
    refused_before: bool
    dispute: Literal["none", "inquiry", "open", "won", "lost"]
    owner_matches: bool
    other_remedy: Literal["none", "refund", "replacement", "credit"]
    conflict: bool = False
    tender_open: bool = True
    edited: bool = False
    came_back: bool = False
    lines_fit: bool = True
    late_return: bool = False
    repeatable: bool = True


class ReplacementFacts(RefundFacts):
    """Facts of `send_replacement`; the amount is what the order cost."""

    as_ordered: bool
    address_kept: bool


class PlanFacts(_Facts):
    """Facts of `cancel_subscription` and `change_plan`."""

    assurance: _Assurance
    confirmed: bool
    owner_matches: bool
    preview_holds: bool
    repeatable: bool = True


class ReturnFacts(_Facts):
    """Facts of `declare_return`."""

    assurance: _Assurance
    confirmed: bool
    owner_matches: bool
    returnable: bool
    repeatable: bool = True


class AddressFacts(ValuedFacts):
    """Facts of `change_address`; the amount is what the order cost."""

    as_ordered: bool

    assurance: _Assurance
    confirmed: bool
    owner_matches: bool
    not_shipped: bool
    repeatable: bool = True


class ContactFacts(_Facts):
    """Facts of `change_contact`."""

    assurance: _Assurance
    confirmed: bool
    owner_matches: bool
    settled: bool
    old_proved: bool
    new_proved: bool
    unused: bool
    repeatable: bool = True


class CorrectionFacts(_Facts):
    """Facts of `correct_record`."""

    source_is_record: bool
    repeatable: bool = True


class TicketFacts(_Facts):
    """Facts of `open_ticket`: only whether the helpdesk can be asked again."""

    repeatable: bool = True


class CodeFacts(_Facts):
    """Facts of `send_code` and `check_code`: rate and purpose were judged by identity."""

    allowed: bool


class CaseFacts(_Facts):
    """Facts of `reopen_case`: what the ledger says of the payment it is about, and whether a system contradicts it now."""

    failed_late: bool
    contradicted: bool = False


class ArticleFacts(_Facts):
    """Facts of `report_article`: what the article says now, held to the rules."""

    differs: bool


class NoFacts(_Facts):
    """`hand_over` depends on nothing."""


FACTS: dict[str, type[_Facts]] = {
    "issue_refund": RefundFacts,
    "send_replacement": ReplacementFacts,
    "give_store_credit": RefundFacts,
    "cancel_subscription": PlanFacts,
    "change_plan": PlanFacts,
    "declare_return": ReturnFacts,
    "change_address": AddressFacts,
    "change_contact": ContactFacts,
    "correct_record": CorrectionFacts,
    "send_code": CodeFacts,
    "check_code": CodeFacts,
    "reopen_case": CaseFacts,
    "open_ticket": TicketFacts,
    "hand_over": NoFacts,
    "report_article": ArticleFacts,
}


def facts_of(action: str, facts: Mapping[str, Any]) -> dict[str, Any] | None:
    """The facts that count for an action kind, or None when one is missing or odd. Kinds of one's own pass whole."""
    model = FACTS.get(action)
    if model is None:
        return dict(facts)
    try:
        read = model.model_validate(dict(facts))
        return read.model_dump(exclude={"authority"} if read.authority is None else None)
    except ValidationError:
        return None
