"""What is told of a document of an invoice: where it goes, and whom it is to be made out to. Pure.

People make it and send it, so what is told of it is a note on its ticket; an address is where the
paper goes, and nobody's proof of who they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.note_ticket import TicketNoted
from steward.domain.understanding import (
    Identifiers,
    Intent,
    OpenQuestion,
    Told,
    Understanding,
    Utterance,
    Wish,
)
from steward.understanding.exact.tax_ids import VAT_CORRECTION, says_what_it_carries
from steward.understanding.exact.which_one import only_corrects_sum
from steward.understanding.pages.topics import topic_of
from steward.understanding.payments.documents import (
    asks_for_document,
    asks_if_gone_out,
    asks_to_send,
    says_please,
)
from steward.understanding.text.marks import word_count
from steward.understanding.text.trade_words import meanings
from steward.understanding.yes_and_no.act_names import CONTACT_ACTS
from steward.wording.says import DeskWords, TicketStands
from teams.billing.phrases import DOCUMENT_OF, DocumentAsked, Invoices

_TALK = frozenset(one.kind for one in (DeskWords.THANKS, DeskWords.PRAISED, DeskWords.CLARIFY))
_OF_THE_ACCOUNT = frozenset({"CHANGE", "NEW", "NEW_CONTACT"})
_FEW, _BRIEF = 10, 25  # words
_ASKS_WHO = ("identify", "code")
_GUESSES = frozenset(
    {Intent.VERIFY_IDENTITY, Intent.UPDATE_CONTACT, Intent.INVOICE_QUESTION, Intent.OUT_OF_SCOPE}
)
# What somebody who asks if papers have gone out is taken for.
_NEWS = _GUESSES | {Intent.DUPLICATE_CHARGE, Intent.ORDER_STATUS, Intent.PRODUCT_QUESTION}
_LIKE_ANOTHER = _GUESSES | {Intent.CORRECTION, Intent.WITHDRAW, Intent.NO}
# What somebody who only tells a name and a number is taken for.
_LIKE_DETAILS = _GUESSES | {
    Intent.CORRECTION,
    Intent.PRODUCT_QUESTION,
    Intent.COMPLAINT,
    Intent.ORDER_STATUS,
    Intent.ACCOUNT_ACCESS,
}


def with_paper_told_of(
    heard: Understanding, question: OpenQuestion | None, recent: Sequence[Utterance]
) -> Understanding:
    """The message as a wish for the paper, where an invoice, or one that was told just before, is
    to be sent to an address; or as what the paper is to carry, where one was asked for just before.
    """
    asked = question is not None and question.kind in _ASKS_WHO
    if asked or heard.asks_human or heard.sensitive:
        return heard
    last, others = _told_last(recent), {wish.intent for wish in heard.wishes}
    if last and question is None and only_corrects_sum(heard.text):
        return _of_another_sum(heard, last)
    if not others - _NEWS and not heard.typed and _asks_for_news(heard.text, last):
        return _of_papers(heard, last)
    if not others - _GUESSES and not heard.typed and _goes_somewhere(heard, bool(last)):
        return _of_papers(heard, last)
    if not others - _LIKE_ANOTHER and not heard.typed and _is_another(heard, last, recent):
        return _of_papers(heard, last)
    details = heard.typed in ("", VAT_CORRECTION) and not others - _LIKE_DETAILS
    if not (details and _only_details(heard.text) and last):
        return heard
    if any(one.kind != Invoices.kind for one in last):
        return _of_papers(heard, last)
    correction = {"typed": VAT_CORRECTION, "typed_quote": heard.text[:300], "wishes": ()}
    return heard.model_copy(update=correction | {"decision": "act", "asking": False})


def _asks_for_news(text: str, last: Sequence[Told]) -> bool:
    """Whether it is asked if papers have gone out that colleagues were asked for just before."""
    asked = any(told.kind != Invoices.kind for told in last)
    return asked and word_count(text) <= _BRIEF and asks_if_gone_out(text)


def _is_another(heard: Understanding, last: Sequence[Told], recent: Sequence[Utterance]) -> bool:
    """Whether another invoice is named than the one whose paper colleagues were just asked for, for
    the desk has asked for its number where that one is not meant; or, after a paper was wished for,
    the invoice that is meant is put right or asked for by its number.
    """
    named = heard.identifiers.invoice
    if named is None or heard.asking or word_count(heard.text) > _BRIEF:
        return False
    asked = {one for told in last if told.kind != Invoices.kind for one in _invoices([told])}
    if asked and named not in asked:
        return True
    told = heard.corrected.said or heard.corrected.opens or _corrects(heard)
    return _wished_before(recent) and (told or says_please(heard.text))


def _corrects(heard: Understanding) -> bool:
    return Intent.CORRECTION in heard.surely(_LIKELY)


def _wished_before(recent: Sequence[Utterance]) -> bool:
    """Whether a paper was asked for in the customer's last lines."""
    said = [line.text for line in recent if line.role == "customer"]
    return any(asks_for_document(text) for text in said[-_LINES:])


_LIKELY = 0.5
_LINES = 6


def _of_another_sum(heard: Understanding, last: Sequence[Told]) -> Understanding:
    """The message as the invoice of that sum, of those that were listed; where a paper was asked
    for, its note reads that another one is meant.
    """
    listed = [line for one in last for line in one.data.get("invoices", ())]
    wish = Wish(
        intent=Intent.INVOICE_QUESTION,
        goal=str(Intent.INVOICE_QUESTION),
        quote=heard.text[:300],
    )
    intents = tuple(one for one in heard.intents if one.name == Intent.CORRECTION)
    wishes = (wish,) if len(listed) > 1 else ()
    anew = {"intents": intents, "refuses": False, "wishes": wishes}
    return heard.model_copy(update=anew | {"decision": "act" if wishes else "ask"})


def _of_papers(heard: Understanding, last: Sequence[Told]) -> Understanding:
    """The message as a wish for the paper of the invoice that it names, or of those told of."""
    own = heard.identifiers.model_copy(update={"email": None})
    told = (own.invoice,) if own.invoice else _invoices(last)
    named = [own.model_copy(update={"invoice": one}) for one in told] or [own]
    asks = tuple(one for one in heard.stances.asks if one not in CONTACT_ACTS)
    return heard.model_copy(
        update={
            "wishes": tuple(_wish(heard, one) for one in named),
            "identifiers": own,
            "contacts": (),
            "stances": heard.stances.model_copy(update={"asks": asks}),
            "typed": "",
            "typed_quote": "",
            "decision": "act",
            "asking": False,
        }
    )


def _wish(heard: Understanding, named: Identifiers) -> Wish:
    return Wish(
        intent=Intent.INVOICE_QUESTION,
        identifiers=named,
        quote=heard.text[:300],
        meant={"document": True},
    )


def _only_details(text: str) -> bool:
    return word_count(text) <= _BRIEF and says_what_it_carries(text)


def wants_paper(heard: Understanding) -> bool:
    """Whether a paper is asked for, whatever the words are to what was said before."""
    return any(wish.meant.get("document") for wish in heard.wishes)


def _goes_somewhere(heard: Understanding, told: bool) -> bool:
    """Whether a paper is to go to an address: one that is named, or, of a paper that was `told`
    of, their own.
    """
    if heard.identifiers.email is not None:
        if any(_changes_contact(wish) for wish in heard.wishes):
            return False
        named = told or "invoice" in topic_of(heard.text).things
        return named and asks_to_send(heard.text)
    meant = meanings(heard.text)
    own = bool(meant & {"EMAIL", "ADDRESS"}) and "MY" in meant
    return told and own and word_count(heard.text) <= _FEW and not meant & _OF_THE_ACCOUNT


def _changes_contact(wish: Wish) -> bool:
    """Whether a clause of its own, which speaks of no paper, has a contact changed."""
    of_contact = wish.intent == Intent.UPDATE_CONTACT
    return of_contact and "invoice" not in topic_of(wish.quote).things


def _told_last(recent: Sequence[Utterance]) -> list[Told]:
    """What the desk said last of papers, thanks and small talk aside."""
    lines = (line for line in reversed(recent) if line.role == "desk")
    last = next((line for line in lines if not _TALK.issuperset(line.says)), None)
    return [told for told in last.told if _is_of_papers(told)] if last is not None else []


def _is_of_papers(told: Told) -> bool:
    """Whether a phrase tells of invoices, or of a document that colleagues were asked for."""
    of_ticket = told.kind in (TicketNoted.kind, TicketStands.kind)
    noted = of_ticket and str(told.data.get("subject")).startswith(DOCUMENT_OF)
    return noted or told.kind in (Invoices.kind, DocumentAsked.kind)


def _invoices(last: Sequence[Told]) -> tuple[str, ...]:
    """The invoices whose papers colleagues were asked for; of a mere list, its only one."""
    asked = [one.data for one in last if one.kind != Invoices.kind]
    found = [str(one.get("invoice") or one.get("subject")) for one in asked]
    listed = [line for one in last for line in one.data.get("invoices", ())]
    if not found and len(listed) == 1:
        found = [str(listed[0]["invoice"])]
    return tuple(dict.fromkeys(one.removeprefix(DOCUMENT_OF).strip() for one in found))
