"""What is paid, asked beside a step of a subscription: "if I resume it, how much is charged and
when?". The offer of the step tells it; no invoice is meant. Pure.
"""

from __future__ import annotations

from steward.domain.understanding import Intent, Understanding
from steward.understanding.plan.plans import step_told, wants_again
from steward.understanding.text.questions import SENTENCE
from steward.understanding.text.trade_words import meanings


def without_bills(heard: Understanding) -> Understanding:
    """The message, one sentence, without the invoices that such a question sounds like."""
    named = heard.identifiers.invoice or heard.identifiers.charge or heard.amounts
    if named or "INVOICE" in meanings(heard.text):
        return heard
    sentences = [one for one in SENTENCE.findall(heard.text) if one.strip(" .!?")]
    of_plan = any(wish.intent == Intent.CHANGE_PLAN for wish in heard.wishes)
    told = step_told(heard.text) or wants_again(heard.text)
    if not (of_plan and told) or len(sentences) != 1:
        return heard
    rest = tuple(wish for wish in heard.wishes if wish.intent != Intent.INVOICE_QUESTION)
    return heard.model_copy(update={"wishes": rest})
