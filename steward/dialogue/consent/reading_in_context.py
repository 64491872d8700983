"""Rereads a message by what was said before: the open question, and the desk's last words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from actions.registry import KINDS
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.consent import (
    chosen_remedy,
    ended_already,
    kept_at_an_offer,
    meant_matter,
    old_address_kept,
    own_mistakes,
    plan_kept,
    sent_elsewhere,
    undoing_asked,
)
from steward.dialogue.consent.after_deeds import with_deed_asked
from steward.dialogue.consent.card_of_offer import with_card_asked
from steward.dialogue.consent.echoed_words import beside_an_echo
from steward.dialogue.consent.mere_noes import without_mere_no
from steward.dialogue.consent.noted_here import with_note_asked
from steward.dialogue.consent.price_cited import with_price_cited, within_limit
from steward.dialogue.consent.rid_of_a_plan import with_end_of_the_plan
from steward.dialogue.consent.second_thoughts import as_gone_back, as_too_late
from steward.dialogue.context import (
    another_wished,
    deciders_asked,
    desk_limits,
    gift_card_talk,
    goods_to_come,
    leave_taken,
    listed_prices,
    options_asked,
    papers,
    periods_priced,
    photo_ways,
    plan_asked_on,
    refund_talk,
    request_taken_back,
    return_talk,
    said_back,
    scans_asked,
    shown_records,
    tax_of_invoices,
)
from steward.dialogue.context.last_told import holds, last_told, subjects
from steward.dialogue.context.lines import last_of_desk
from steward.dialogue.context.offered_beside import without_what_is_offered
from steward.dialogue.context.taken_for import NOTHING, surely_asks
from steward.dialogue.context.told_who import without_contact_change
from steward.dialogue.context.values_anew import with_offered_plan_wanted
from steward.dialogue.tasks import pauses_wished
from steward.dialogue.tasks.own_price_asked import of_the_offer
from steward.dialogue.tasks.page_talk import rule_behind, wanted_for_oneself
from steward.dialogue.topics import follow_ups, hesitations, joined_words
from steward.domain.action import Action
from steward.domain.understanding import (
    Correction,
    FollowUp,
    Intent,
    IntentScore,
    OpenQuestion,
    Stances,
    Understanding,
    Wish,
)
from steward.money import Money
from steward.understanding.exact.addresses import address_told
from steward.understanding.exact.for_the_account import means_the_account
from steward.understanding.pages.cited_pages import cites_a_page
from steward.understanding.pages.rule_questions import cites_our_page
from steward.understanding.payments.disputed_refunds import names_dispute
from steward.understanding.payments.documents import asks_for_document
from steward.understanding.plan.own_prices import asks_own_price
from steward.understanding.plan.plan_end import asks_when_plan_ends
from steward.understanding.plan.plan_prices import asks_by_the_year
from steward.understanding.plan.renewal_questions import asks_of_own_payments, asks_when_next
from steward.understanding.talk.asked_if_sure import asks_for_exception, asks_if_sure
from steward.understanding.talk.more import numbers_named
from steward.understanding.talk.next_steps import turns_to_own_bank
from steward.understanding.text.marks import calls_out, has_question_mark, question_in
from steward.understanding.yes_and_no.act_names import CONTACT_ACTS
from steward.understanding.yes_and_no.conditions import only_if
from steward.understanding.yes_and_no.conditions_asked import asked_by_condition
from steward.understanding.yes_and_no.reasons_given import only_tells_why
from steward.wording.payments import AuthorisationExplained
from steward.wording.says import DeskWords
from teams.billing.phrases import (
    NoOverpayment,
    NotOnRecord,
    OwnPrice,
    PlanIs,
    PlanPreview,
    PlanPrices,
)
from teams.identity.phrases import IdentityWords
from teams.support.phrases import Article, NoArticle, PageHolds, Rule

_LOOKS_AGAIN = FollowUp(does="looks_again", what=None, follows=1.0, sure=1.0)
_OPEN = frozenset({"confirm", "clarify"})
_OF_A_PAYMENT = frozenset(
    {
        *(Intent.UNKNOWN_CHARGE, Intent.DUPLICATE_CHARGE, Intent.COMPLAINT, Intent.CORRECTION),
        *(Intent.REFUND_REQUEST, Intent.CHANGE_PLAN, Intent.INVOICE_QUESTION, Intent.NO),
        *(Intent.PRODUCT_QUESTION, Intent.REFUND_STATUS),
    }
)
_OF_PAYMENTS = frozenset({NoOverpayment.kind, NotOnRecord.kind, AuthorisationExplained.kind})
_CHARGES = ("charges", "taken", "waits", "let_go")  # of what tells of payments
_OF_PLANS = frozenset({OwnPrice.kind, PlanIs.kind, PlanPreview.kind, PlanPrices.kind})
_DISPUTED = "disputed_at_the_bank"  # the declared request


async def as_answer_to_what_was_said(
    desk: Desk, opened: OpenedTurn, heard: Understanding, own: Sequence[Action]
) -> Understanding:
    """The message as an answer to what was asked or said last, where it is one. `own`: the actions
    of this conversation.
    """
    heard = without_contact_change(heard, opened.question)
    heard = with_offered_plan_wanted(await beside_an_echo(desk, opened, heard), own)
    heard = pauses_wished.with_end_named_again(heard, opened, own)
    heard = with_card_asked(_with_sum_asked(heard, opened), opened, own)
    heard = gift_card_talk.with_gift_card_meant(_with_account_meant(heard, opened), opened)
    heard = listed_prices.with_price_alone(listed_prices.as_yes_to_no_plan(heard, opened), opened)
    heard = shown_records.with_the_one_shown(heard, opened)
    heard = hesitations.with_matter_chosen(heard, opened.question, opened.recent)
    heard = await joined_words.with_those_before(desk, opened, heard)
    heard = _with_own_bank(_with_doubt(without_mere_no(heard, opened, own), opened), opened)
    heard = with_price_cited(within_limit(heard, opened, own), opened, own)
    heard = as_gone_back(_with_page_cited(heard, opened), opened, own)
    heard = _with_condition_asked(as_too_late(heard, opened, own), opened)
    heard = undoing_asked.as_asked(heard, opened, own)
    heard = ended_already.without_what_is_done(heard, opened, own)
    heard = kept_at_an_offer.as_kept_after_all(heard, opened, own)
    heard = kept_at_an_offer.as_kept(heard, opened, own)
    heard = chosen_remedy.as_both_wished(heard, opened.question, own)
    heard = old_address_kept.as_old_address_kept(heard, opened, own)
    heard = plan_kept.as_plan_kept(heard, opened, own)
    heard = plan_kept.as_end_let_go(plan_kept.as_delivery_wanted(heard, opened, own), opened, own)
    heard = sent_elsewhere.as_sent_elsewhere(heard, opened, own)
    heard = chosen_remedy.with_remedy_of_trouble(heard, opened, own)
    heard = another_wished.at_a_return(heard, opened.question, own)
    heard = _with_next_payment(chosen_remedy.with_chosen(heard, opened.question, own), opened)
    heard = with_end_of_the_plan(_with_yearly_price(heard, opened), opened)
    heard = plan_asked_on.with_plan_asked_on(heard, opened, own)
    heard = plan_asked_on.with_money_back_asked(heard, opened)
    heard = own_mistakes.as_own_mistake(_with_own_price(heard, opened), opened)
    heard = refund_talk.with_refund_elsewhere(heard, opened, own)
    heard = refund_talk.with_given_money_asked(heard, opened)
    heard = papers.with_paper_told_of(_as_told_why(heard, opened), opened.question, opened.recent)
    heard = refund_talk.with_refund_spoken_of(desk_limits.apart(heard), opened)
    heard = goods_to_come.with_goods_asked(
        photo_ways.with_photo_way_asked(heard, opened), opened, own
    )
    heard = scans_asked.with_scan_asked(return_talk.with_return_asked(heard, opened), opened)
    heard = leave_taken.with_leave_taken(periods_priced.with_month_priced(heard, opened), opened)
    heard = tax_of_invoices.with_tax_of_invoice(heard, opened, own)
    heard = with_deed_asked(options_asked.with_options_asked(heard, opened, own), opened, own)
    heard = with_note_asked(without_what_is_offered(heard, opened, own), opened, own)
    heard = deciders_asked.with_decider_asked(heard, opened)
    heard = said_back.as_asked_if_all_stays(said_back.with_said_back(heard, opened), opened, own)
    heard = meant_matter.as_the_one_after(meant_matter.as_meant(heard, opened, own), opened, own)
    heard = meant_matter.as_own_words_taken_back(heard, own)
    return request_taken_back.as_taken_back(heard, opened, own)


def _with_condition_asked(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question whether its condition is met, where what was offered tells that:
    the yes beside it waits for the answer.
    """
    question = opened.question
    if question is None or question.kind != "confirm":
        return heard
    asked = asked_by_condition(heard.text)
    only = asked is not None and only_if(heard.text, str(question.act or question.action))
    if asked is None or not only or not holds(asked, last_told(opened)):
        return heard
    how = surely_asks(asked)
    return heard.model_copy(update={"follows": how, "wishes": (), "refuses": False})


def _with_own_price(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question about the plan that they have, where it asks what they pay: no help
    page knows it, and no invoice alone. At the offer of a plan it is about that.
    """
    if (
        of_the_offer(opened.question)
        or heard.calls_people
        or heard.typed
        or not asks_own_price(heard.text)
    ):
        return heard
    wish = Wish(intent=Intent.CHANGE_PLAN, quote=heard.text[:300])
    asked = {"wishes": (wish,), "stances": Stances(), "follows": None, "refuses": False}
    return heard.model_copy(update=asked | {"asking": True, "decision": "act"})


def _with_account_meant(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """A new address that colleagues were asked to note, said to be none of a parcel's: no parcel is
    asked about, and nothing is refused.
    """
    told = {one.kind for one in last_told(opened)}
    if IdentityWords.UPDATE_CONTACT.kind not in told or not means_the_account(heard.text):
        return heard
    if heard.calls_people:
        return heard
    plain = {"wishes": (), "intents": (), "stances": Stances(), "refuses": False}
    return heard.model_copy(update=plain | {"decision": "ask"})


def _with_doubt(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a doubt, where it asks whether the desk is sure of what it said last, or
    cites a page of ours against it: that is looked into further, whatever the words around it
    sound like; an offer stays open.
    """
    question = opened.question
    if question is not None and question.kind not in _OPEN:
        return heard
    offered = question is not None and question.kind == "confirm"
    calls = heard.asks_human or _requests(heard) or heard.sensitive or heard.consents
    changes = heard.takes_back or heard.corrected.dropped or heard.stances.refuses
    if calls or changes or follow_ups.names_more(heard, opened):
        return heard
    asked = asks_if_sure(heard.text) or (
        not offered
        and (asks_for_exception(heard.text) or cites_our_page(heard.text))
        and not (cites_a_page(heard.text) and rule_behind(opened.recent))
    )
    if not asked or not subjects(last_told(opened)):
        return heard
    doubts = {"refuses": False, "wishes": (), "stances": Stances(), "corrected": Correction()}
    doubts |= {"typed": "", "typed_quote": ""}
    return heard.model_copy(update={**doubts, "decision": "act", "follows": _LOOKS_AGAIN})


def _with_page_cited(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question to the help pages, where it cites a page of ours: a no before it
    refuses no colleague, and "I have the page open" is no account that is shut. An offer stays.
    """
    question, sure = opened.question, heard.asks_human or heard.sensitive
    if sure or heard.follows == _LOOKS_AGAIN or not cites_a_page(heard.text):
        return heard
    if question is not None and question.kind not in _ASIDE:
        return heard
    last = last_of_desk(opened.recent)
    if last is None and wanted_for_oneself(heard):
        return heard
    of_a_record = last is not None and _PAGES_TOLD.isdisjoint(last.says)
    if subjects(last_told(opened)) and of_a_record and not rule_behind(opened.recent):
        return heard  # it is said against what a record of theirs says, and no rule
    return heard.model_copy(update=dict(NOTHING))


_ASIDE = frozenset({"clarify", "identify"})
_PAGES_TOLD = frozenset({Article.kind, PageHolds.kind, Rule.kind, NoArticle.kind})


def _as_told_why(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message without wishes, where it only tells a reason beside an offer: "es que me mudo a
    Chile" changes no address, and the offer is asked again.
    """
    question = opened.question
    asks = set(heard.stances.asks) - {*CONTACT_ACTS}  # "I'm moving away"
    asked = heard.asking or asks or heard.stances.refuses
    calls = heard.calls_people or heard.consents or heard.refuses
    named = heard.identifiers.any_named or heard.amounts or heard.takes_back
    if question is None or question.kind != "confirm" or asked or calls or named:
        return heard
    if not only_tells_why(heard.text) or address_told(heard.text):
        return heard
    only = {"wishes": (), "decision": "act", "follows": None, "stances": Stances()}
    return heard.model_copy(update=only)


def _requests(heard: Understanding) -> bool:
    """Whether something else is to be seen to: "my bank shows three" disputes nothing there."""
    if heard.typed == _DISPUTED:
        return names_dispute(heard.text)
    return bool(heard.typed)


def _with_next_payment(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question about the subscription, where it asks in full when is paid next,
    whatever was spoken of; in fewer words, after a payment was explained, which tells no day to
    come.
    """
    asked, question = question_in(heard.text), opened.question
    more = heard.typed or heard.asks_human or heard.sensitive or heard.consents
    if more or not _may_be_beside(question):
        return heard
    last = {one.kind for one in subjects(last_told(opened))}
    short = asks_when_next(asked) and NoOverpayment.kind in last and question is None
    ends = asks_when_plan_ends(asked)
    full = ends or (asks_of_own_payments(asked) and _OF_PLANS.isdisjoint(last))
    may_be = {
        *((Intent.CANCEL_SUBSCRIPTION, Intent.ORDER_STATUS) if ends else ()),
        *((Intent.CHANGE_PLAN, Intent.PRODUCT_QUESTION, Intent.WITHDRAW) if full else ()),
        *((Intent.CHANGE_PLAN, Intent.ORDER_STATUS) if short else ()),
        *((Intent.INVOICE_QUESTION, Intent.THANKS) if short or full else ()),
    }
    if not (short or full) or {wish.intent for wish in heard.wishes} - may_be:
        return heard
    if any(asks_for_document(wish.quote) for wish in heard.wishes if wish.quote != heard.text):
        return heard.model_copy(update={"asking": False})  # a paper is wanted beside it
    wish = Wish(intent=Intent.CHANGE_PLAN, identifiers=heard.identifiers, quote=asked[:300])
    plain: dict[str, Any] = {"stances": Stances(), "refuses": False} if full else {}
    plain |= {"intents": (IntentScore(name=Intent.CHANGE_PLAN, probability=1),)} if ends else {}
    only = {"wishes": (wish,), "follows": None, "decision": "act"}
    return heard.model_copy(update=plain | only)


def _may_be_beside(question: OpenQuestion | None) -> bool:
    """Whether what is paid next may be asked beside what the desk asked: at an offer that is made
    of their subscription, it is asked about that.
    """
    if question is None or question.kind in _NO_OFFER:
        return True
    kind = KINDS.get(question.action or "")
    of_plans = kind is None or not _PLAN.isdisjoint(kind.matters or ())
    return question.kind == "confirm" and not of_plans


_NO_OFFER = frozenset({"clarify", "detail"})
_PLAN = frozenset({"subscription"})


def _with_yearly_price(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question what the plan that was told of costs by the year, where it only
    asks on: "and per year?".
    """
    more = heard.typed or heard.asks_human or heard.sensitive or heard.consents
    if more or opened.question is not None or not asks_by_the_year(heard.text):
        return heard
    last = next((one for one in subjects(last_told(opened)) if one.kind in _OF_PLANS), None)
    if last is None:
        return heard
    lines = last.data.get("plans") or [{"plan": last.data.get("plan")}]
    plan = str(lines[0]["plan"] or "").removesuffix("_annual").replace("_", " ").lower()
    wish = Wish(
        intent=Intent.CHANGE_PLAN,
        identifiers=heard.identifiers,
        quote=heard.text[:300],
        meant={"from_plan": plan},
    )
    return heard.model_copy(update={"wishes": (wish,), "follows": None, "decision": "act"})


def _with_sum_asked(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question about a payment, where one that was just told of is named by its
    sum, and doubted: "29!! I pay 14, no?".
    """
    calls = heard.typed or heard.asks_human or heard.sensitive or heard.consents
    named = heard.identifiers.any_named or heard.stances.asks
    others = {wish.intent for wish in heard.wishes} - _OF_A_PAYMENT
    doubts = has_question_mark(heard.text) or calls_out(heard.text)
    doubts = doubts or heard.refuses  # "no wait, 29. But still"
    if calls or named or others or opened.question is not None or not doubts:
        return heard
    told = [one for one in subjects(last_told(opened)) if one.kind in _OF_PAYMENTS]
    charges = [c for one in told for which in _CHARGES for c in one.data.get(which, ())]
    sums = {Decimal(Money.model_validate(one["amount"]).plain) for one in charges}
    if sums.isdisjoint(numbers_named(heard.text)):
        return heard
    wish = Wish(
        intent=Intent.UNKNOWN_CHARGE,
        identifiers=heard.identifiers,
        quote=heard.text[:300],
        goal="unknown_charge",  # it is heard by rules, and reports no fraud
    )
    only = {"wishes": (wish,), "intents": (), "corrected": Correction(), "refuses": False}
    return heard.model_copy(update=only | {"follows": None, "decision": "act"})


def _with_own_bank(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message without wishes, where it only says that their own bank is asked, while that has
    the matter: "I'll ring my adviser again" calls for no colleague of ours, and threatens nobody.
    """
    question = opened.question
    asked = question is not None and question.kind not in _OPEN
    more = heard.consents or heard.refuses or heard.typed
    other = set(heard.sensitive) - {"chargeback"}
    if asked or more or other or heard.identifiers.any_named:
        return heard
    if not _bank_has_it(opened) or not turns_to_own_bank(heard.text):
        return heard
    nothing = {"wishes": (), "follows": None, "asking": False, "asks_human": False}
    return heard.model_copy(update={**nothing, "sensitive": (), "decision": "smalltalk"})


def _bank_has_it(opened: OpenedTurn) -> bool:
    """Whether the desk has just told that the bank has the payment."""
    told = {one.kind for one in (*subjects(last_told(opened)), *last_told(opened))}
    return DeskWords.DISPUTED.kind in told
