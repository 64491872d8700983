"""Sends a document of an invoice to another e-mail address. Pure.

The address is where the paper goes, and nobody's proof of who they are; people send it, for they
see whose it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.note_ticket import TicketNoted
from steward.domain.understanding import (
    Intent,
    OpenQuestion,
    Told,
    Understanding,
    Utterance,
    Wish,
)
from steward.understanding.documents import asks_to_send
from steward.understanding.marks import word_count
from steward.understanding.topics import topic_of
from steward.understanding.trade_words import meanings
from steward.wording.says import DeskWords
from teams.billing.phrases import DOCUMENT_OF, DocumentAsked, Invoices

_PAPERS = frozenset({Invoices.kind, DocumentAsked.kind})
_TALK = frozenset(one.kind for one in (DeskWords.THANKS, DeskWords.PRAISED, DeskWords.CLARIFY))
_CHANGES = ("change_address", "change_contact")
_OF_THE_ACCOUNT = frozenset({"CHANGE", "NEW", "NEW_CONTACT"})
_FEW = 10  # words
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
    if asked or others or more or not _goes_somewhere(heard, _told_of_papers(recent)):
        return heard
    named = heard.identifiers.model_copy(update={"email": None})
    wish = Wish(
        intent=Intent.INVOICE_QUESTION,
        identifiers=named,
        quote=heard.text[:300],
        meant={"document": True},
    )
    asks = tuple(one for one in heard.stances.asks if one not in _CHANGES)
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


def wants_paper(heard: Understanding) -> bool:
    """Whether a paper is asked for, whatever the words are to what was said before."""
    return any(wish.meant.get("document") for wish in heard.wishes)


def _goes_somewhere(heard: Understanding, told: bool) -> bool:
    """Whether a paper is to go to an address: one that is named, or, of a paper that was `told`
    of, their own.
    """
    if heard.identifiers.email is not None:
        named = told or "invoice" in topic_of(heard.text).things
        return named and asks_to_send(heard.text)
    meant = meanings(heard.text)
    own = bool(meant & {"EMAIL", "ADDRESS"}) and "MY" in meant
    return told and own and word_count(heard.text) <= _FEW and not meant & _OF_THE_ACCOUNT


def _told_of_papers(recent: Sequence[Utterance]) -> bool:
    """Whether the desk spoke of papers last, thanks and small talk aside."""
    lines = (line for line in reversed(recent) if line.role == "desk")
    last = next((line for line in lines if not _TALK.issuperset(line.says)), None)
    return last is not None and any(_is_of_papers(told) for told in last.told)


def _is_of_papers(told: Told) -> bool:
    """Whether a phrase tells of invoices, or of a document that colleagues were asked for."""
    noted = told.kind == TicketNoted.kind
    return told.kind in _PAPERS or (noted and str(told.data.get("subject")).startswith(DOCUMENT_OF))
