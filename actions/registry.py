"""Every kind of action by name. What other packages know of kinds, they take from here."""

from __future__ import annotations

from collections.abc import Mapping

from actions import (
    accept_offer,
    cancel_order,
    cancel_subscription,
    change_address,
    change_contact,
    change_plan,
    check_code,
    correct_record,
    declare_return,
    give_store_credit,
    hand_over,
    issue_refund,
    note_contact,
    note_ticket,
    open_ticket,
    reopen_case,
    report_article,
    reschedule_subscription,
    send_code,
    send_replacement,
)
from actions.facts import KindFacts
from actions.kind import ActionKind, by_name, no_facts

_KINDS = by_name(
    issue_refund.KIND,
    send_replacement.KIND,
    give_store_credit.KIND,
    change_address.KIND,
    declare_return.KIND,
    cancel_order.KIND,
    change_contact.KIND,
    cancel_subscription.KIND,
    change_plan.KIND,
    reschedule_subscription.KIND,
    correct_record.KIND,
    send_code.KIND,
    check_code.KIND,
    open_ticket.KIND,
    note_ticket.KIND,
    note_contact.KIND,
    hand_over.KIND,
    reopen_case.KIND,
    report_article.KIND,
    accept_offer.KIND,
)
KINDS: Mapping[str, ActionKind] = _KINDS
_GONE = ActionKind(name="", label="", agent="", facts=KindFacts, reads=no_facts, effect=no_facts)


def add(*kinds: ActionKind) -> None:
    """Kinds of another package, for this process: before its policy is opened.

    They may have no part in what is counted, settled or hidden, whose lists are made at the start.
    """
    _KINDS.update(by_name(*kinds))


def needs_yes(name: str) -> bool:
    """Whether an action of this kind waits for the customer's own yes; of an unknown kind: no."""
    return declared(name).confirm


def declared(name: str | None) -> ActionKind:
    """What is declared of the kind of this name; of one that is gone, and stands in old rows alone:
    nothing.
    """
    return KINDS.get(name or "", _GONE)
