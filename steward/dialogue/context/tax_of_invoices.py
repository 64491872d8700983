"""Who asks how much tax there is asks that of an invoice, never of what is offered. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told
from steward.dialogue.context.offers import asked_about
from steward.domain.action import Action
from steward.domain.understanding import Intent, Told, Understanding, Wish
from steward.understanding.payments.tax_asked import (
    asks_if_tax_is_in,
    asks_of_tax_in_a_sum,
    asks_sum_of_tax,
)


def with_tax_of_invoice(
    heard: Understanding, opened: OpenedTurn, own: Iterable[Action]
) -> Understanding:
    """The message as a question about the invoice that is offered or was told of last, where it
    asks for the sum of its tax, or whether that is in it. Before anything was said it stands for
    itself.
    """
    calls = heard.asks_human or heard.sensitive or heard.consents or heard.hears_more
    if calls or not last_told(opened):
        return heard
    spoken = _of_offer(opened, own) or _of_words(last_told(opened))
    named = heard.identifiers.invoice or spoken
    within = named is not None and asks_of_tax_in_a_sum(heard.text)
    if not asks_sum_of_tax(heard.text) and (not within or asks_if_tax_is_in(heard.text)):
        return heard
    identifiers = heard.identifiers.model_copy(update={"invoice": named})
    wish = Wish(intent=Intent.INVOICE_QUESTION, identifiers=identifiers, quote=heard.text[:300])
    only = {"wishes": (wish,), "identifiers": identifiers, "follows": None, "refuses": False}
    return heard.model_copy(update={**only, "typed": "", "typed_quote": "", "decision": "act"})


def _of_offer(opened: OpenedTurn, own: Iterable[Action]) -> str | None:
    named = (one.params.get("invoice_id") for one in asked_about(opened.question, own))
    return next((str(one) for one in named if one), None)


def _of_words(last: Iterable[Told]) -> str | None:
    """The one invoice that the desk's last words name."""
    found = {str(one.data["invoice"]) for one in last if one.data.get("invoice")}
    listed = (line for one in last for line in one.data.get("invoices", ()))
    found |= {str(one["invoice"]) for one in listed if isinstance(one, dict)}
    return found.pop() if len(found) == 1 else None
