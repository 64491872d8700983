"""Each of several invoices of one message with the question that is asked of all of them: "are
INV-1, INV-2 and INV-3 paid?", "copies of INV-1 and INV-2, please". Pure.
"""

from __future__ import annotations

from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.exact.identifiers import extract
from steward.understanding.exact.own_corrections import replaced_at_once

_MOST = 5  # invoices of one message that are answered one by one
_ASIDE = frozenset(
    {Intent.GREETING, Intent.THANKS, Intent.VERIFY_IDENTITY, Intent.PRODUCT_QUESTION}
)


def with_each_invoice(heard: Understanding) -> Understanding:
    """The message with a question of each invoice that it names, where it asks of invoices and
    wishes for nothing else. One that takes another's place is no second one.
    """
    asked = [wish for wish in heard.wishes if wish.intent == Intent.INVOICE_QUESTION]
    others = {wish.intent for wish in heard.wishes} - {Intent.INVOICE_QUESTION} - _ASIDE
    put_right = heard.corrected.said or heard.corrected.opens or heard.takes_back
    if not asked or others or put_right or heard.typed or heard.calls_people or heard.stances.asks:
        return heard
    dropped = heard.corrected.dropped
    named = [one for one in _invoices(heard.text) if one not in dropped]
    if not 1 < len(named) <= _MOST:
        return heard
    kept = tuple(wish for wish in heard.wishes if wish not in asked)
    return heard.model_copy(
        update={"wishes": (*(_of(heard, asked, one) for one in named), *kept), "apart": True}
    )


def _invoices(text: str) -> list[str]:
    marked = extract(text)
    gone = {one.value for one in replaced_at_once(marked)}
    found = [one.value for one in marked.among(marked.text) if one.kind == "invoice"]
    return [one for one in dict.fromkeys(found) if one not in gone]


def _of(heard: Understanding, asked: list[Wish], invoice: str) -> Wish:
    """The wish whose own words name this invoice alone, else the whole message for it."""
    own = [wish for wish in asked if _invoices(wish.quote) == [invoice] and _asks(wish.quote)]
    first = own[0] if own else asked[0].model_copy(update={"quote": heard.text[:300]})
    named = first.identifiers.model_copy(update={"invoice": invoice})
    return first.model_copy(update={"identifiers": named})


def _asks(quote: str) -> bool:
    return "?" in quote
