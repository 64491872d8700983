"""A paper of an invoice that is to be sent to another address. Pure.

The address is where the paper goes, and nobody's proof of who they are; people send it, for they
see whose it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from steward.domain.understanding import Intent, OpenQuestion, Understanding, Utterance, Wish
from steward.understanding.documents import asks_to_send
from steward.understanding.topics import topic_of
from teams.billing.phrases import DocumentAsked, Invoices

_PAPERS = frozenset({Invoices.kind, DocumentAsked.kind})
_ASKS_WHO = ("identify", "code")
_GUESSES = frozenset(
    {Intent.VERIFY_IDENTITY, Intent.UPDATE_CONTACT, Intent.INVOICE_QUESTION, Intent.OUT_OF_SCOPE}
)


def with_paper_sent(
    heard: Understanding, question: OpenQuestion | None, recent: Sequence[Utterance]
) -> Understanding:
    """The message as a wish for the paper, where an invoice, or one that was told just before, is
    to be sent to an address.
    """
    asked = question is not None and question.kind in _ASKS_WHO
    others = {wish.intent for wish in heard.wishes} - _GUESSES
    more = heard.asks_human or heard.typed or heard.sensitive or heard.read_whole
    email = heard.identifiers.email
    if email is None or asked or others or more or not asks_to_send(heard.text):
        return heard
    if "invoice" not in topic_of(heard.text).things and not _told_of_papers(recent):
        return heard
    named = heard.identifiers.model_copy(update={"email": None})
    wish = Wish(
        intent=Intent.INVOICE_QUESTION,
        identifiers=named,
        quote=heard.text[:300],
        meant={"document": True},
    )
    asks = tuple(one for one in heard.stances.asks if one != "change_address")
    return heard.model_copy(
        update={
            "wishes": (wish,),
            "identifiers": named,
            "contacts": (),
            "stances": heard.stances.model_copy(update={"asks": asks}),
            "decision": "act",
            "asking": False,
        }
    )


def _told_of_papers(recent: Sequence[Utterance]) -> bool:
    last = next((line for line in reversed(recent) if line.role == "desk"), None)
    return last is not None and not _PAPERS.isdisjoint(last.says)
