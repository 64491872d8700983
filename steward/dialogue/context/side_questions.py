"""What a message asks beside any wish: of the desk, of an earlier request, of refunds. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from actions.issue_refund import records
from actions.kind import amount_of, known_amount
from actions.phrases import AsksToPassOn, OffersColleague
from actions.registry import KINDS, declared, needs_yes
from steward.conversation.types import OpenedTurn
from steward.dialogue.context import desk_limits
from steward.dialogue.context.goods_to_come import goes_elsewhere_asked
from steward.dialogue.context.offer_terms import terms
from steward.dialogue.context.offers import REMEDIES, asked_about, leads_to, names_another, newest
from steward.dialogue.context.open_tickets import asked_how_long, stands
from steward.dialogue.context.spoken_goods import names_none_of
from steward.domain.action import Action
from steward.domain.lifecycle import DONE
from steward.domain.understanding import (
    INTENT_TEAM,
    Intent,
    OpenQuestion,
    Understanding,
    Wish,
)
from steward.money import in_currency
from steward.say import Say
from steward.understanding.exact.addresses import (
    address_of,
    only_names,
    plain_address,
    same_address,
)
from steward.understanding.payments.refund_ways import redirects_refund
from steward.understanding.people.complaints import asks_of_ticket
from steward.understanding.plan.plan_end import asks_when_plan_ends
from steward.understanding.talk.corrections import names_by_its_sum
from steward.understanding.talk.desk_questions import asks_what_you_are, does_what
from steward.understanding.talk.more import numbers_named, wants_more
from steward.understanding.talk.side_questions import (
    asks_basis,
    asks_news,
    asks_time_of_people,
    is_brief,
    names_other_tender,
    only_calls,
    points_back,
)
from steward.understanding.text.marks import has_question_mark, question_in
from steward.understanding.yes_and_no.conditions import only_if
from steward.understanding.yes_and_no.consent import begins_with_yes
from steward.understanding.yes_and_no.enough import enough
from steward.wording.says import DeskWords, OfferDropped, StillWaiting
from teams.refund.phrases import RefundWords
from teams.support.phrases import AddressSame, SupportWords

_OF_IT = frozenset(
    {
        Intent.REFUND_REQUEST,
        Intent.REFUND_STATUS,
        Intent.CANCEL_SUBSCRIPTION,
        Intent.RETURN_ITEM,
        Intent.CHANGE_PLAN,
    }
)
# What may be told of an earlier request, and whether people still have it.
_WITH_PEOPLE, _TOLD = (
    ("awaiting",),
    ("authorised", "executing", "unknown", "confirmed", "settled", "failed_late"),
)


def about_request(
    heard: Understanding, actions: Iterable[Action], opened: OpenedTurn
) -> Action | None:
    """The request under way that somebody asks about without naming anything else; how long it
    takes is asked of the ticket that was told of last.
    """
    calls = has_question_mark(heard.text) and only_calls(heard.text)
    named, text, asked = heard.identifiers.ticket, heard.text, question_in(heard.text)
    news = asks_news(text) or of_ticket(heard)
    others = heard.identifiers.model_dump(exclude={"ticket"})
    otherwise = any(others.values()) or asks_when_plan_ends(heard.text)
    waits = asked_how_long(text, opened)
    if not (calls or news or waits) or otherwise or heard.asks_human:
        return None
    found = [
        a
        for a in actions
        if named in (None, a.outcome.get("ticket_id"))
        and (named or not names_none_of(asked, [" ".join(map(str, a.params.values()))]))
        and (
            (
                (calls or news)
                and declared(a.kind).remedy == "refund"
                and a.state in (*_WITH_PEOPLE, *(() if calls else _TOLD))
            )
            or (not calls and declared(a.kind).ticket == "opens" and a.outcome.get("ticket_id"))
        )
    ]
    return max(found, key=lambda a: a.updated_at, default=None)


def of_ticket(heard: Understanding) -> bool:
    """Whether it is asked how an earlier contact or ticket stands."""
    return not heard.asks_human and asks_of_ticket(heard.text, named=bool(heard.identifiers.ticket))


def with_ticket_news(heard: Understanding) -> Understanding:
    """What is asked of a ticket is no question of a refund, an order or the help pages, whatever it
    sounds like.
    """
    if heard.typed or heard.sensitive or not of_ticket(heard):
        return heard
    named = heard.identifiers
    if named.order or named.invoice or named.charge:
        return heard
    wish = Wish(intent=Intent.COMPLAINT, identifiers=named, quote=heard.text[:300])
    like = _SOUNDS_LIKE_NEWS | (_OF_GOODS if named.ticket else frozenset())
    kept = tuple(w for w in heard.wishes if w.intent not in like)
    return heard.model_copy(update={"wishes": (*kept, wish), "decision": "act", "asking": True})


_OF_GOODS = frozenset({Intent.DAMAGED_ITEM, Intent.MISSING_PARCEL, Intent.RETURN_ITEM})
_SOUNDS_LIKE_NEWS = frozenset(
    {
        *(Intent.COMPLAINT, Intent.REFUND_STATUS, Intent.ORDER_STATUS),
        *(Intent.PRODUCT_QUESTION, Intent.OUT_OF_SCOPE, Intent.HUMAN),
    }
)


def asked_for_already(heard: Understanding, actions: Iterable[Action]) -> Action | None:
    """The change of address that people have, or that is done, where the words only name that
    address once more.
    """
    wishes = {w.intent for w in heard.wishes if w.intent in INTENT_TEAM}
    if wishes - _TO_AN_ADDRESS or heard.asks_human:
        return None
    found = [
        a
        for a in actions
        if declared(a.kind).sets == "address" and a.state in (*_WITH_PEOPLE, *_TOLD)
    ]
    newest = max(found, key=lambda a: a.created_at, default=None)
    if newest is None or heard.identifiers.order not in (None, newest.params["order_id"]):
        return None
    own, told = str(newest.params["address"]), address_of(heard.text) or plain_address(heard.text)
    same = told is not None and same_address(told, own)
    return newest if same or only_names(heard.text, own) else None


_TO_AN_ADDRESS = frozenset({Intent.UPDATE_CONTACT, Intent.ORDER_STATUS, Intent.VERIFY_IDENTITY})


def about_refused(
    heard: Understanding, question: OpenQuestion | None, actions: Iterable[Action]
) -> Action | None:
    """The newest offer, if the customer refused it and now only asks about it:
    that opens nothing again.
    """
    last = newest(a for a in actions if needs_yes(a.kind))
    if last is None or last.state != "withdrawn" or not heard.asking or heard.asks_human:
        return None
    if question is not None and question.kind != "clarify":
        return None
    own = {str(value) for value in last.params.values()}
    named = heard.identifiers.named
    if named - own or not is_brief(heard.text):
        return None
    wishes = {w.intent for w in heard.wishes if w.intent in INTENT_TEAM}
    if not named and _asks_after_it(heard, wishes) and any(_was_given(a) for a in actions):
        return None
    leans = points_back(heard.text) and wishes <= _OF_IT
    asks_for = REMEDIES if KINDS[last.kind].remedy else {KINDS[last.kind].act}
    about = not asks_for.isdisjoint(heard.stances.asks)
    of_it = bool(wishes) and all(_may_be_about(last, intent) for intent in wishes)
    return last if named or leans or about or of_it else None


def _asks_after_it(heard: Understanding, wishes: set[Intent]) -> bool:
    """Whether it is asked when something comes, or how it stands: that is of what was given."""
    how = heard.follows
    asks = how is not None and how.does == "asks" and how.what in ("time", "state")
    return wishes == {Intent.REFUND_STATUS} or asks


def _was_given(action: Action) -> bool:
    return action.state in DONE and bool(KINDS[action.kind].remedy)


_OF_MONEY = frozenset({Intent.REFUND_REQUEST, Intent.REFUND_STATUS, Intent.RETURN_ITEM})


def _may_be_about(offer: Action, intent: Intent) -> bool:
    """Whether a question of this kind may be about that offer.

    When a plan renews is none about a refund, nor about its end.
    """
    if KINDS[offer.kind].remedy or KINDS[offer.kind].theirs:
        return intent in _OF_MONEY
    return leads_to(offer, intent) and intent in _OF_IT


def about_the_tender(heard: Understanding, question: OpenQuestion | None) -> Understanding:
    """While money is offered, words about the way that it goes are about that offer: they are no
    request of their own.
    """
    offered = question is not None and question.kind == "confirm"
    money = question is not None and declared(question.action).remedy == "refund"
    if not (offered and money and heard.typed == "gift_card" and names_other_tender(heard.text)):
        return heard
    return heard.model_copy(update={"typed": "", "typed_quote": ""})


def about_peoples_time(heard: Understanding, actions: Iterable[Action]) -> Understanding:
    """The message as a mere question, where it asks how long a colleague takes and none has
    anything yet: nobody is called by it.
    """
    with_people = any(a.state == "awaiting" or declared(a.kind).ticket == "opens" for a in actions)
    if with_people or not asks_time_of_people(heard.text):
        return heard
    nothing = {"wishes": (), "asks_human": False, "typed": "", "follows": None, "decision": "act"}
    return heard.model_copy(update=nothing)


def without_wishes(heard: Understanding) -> Understanding:
    """A question about the request under way is no other wish."""
    return heard.model_copy(
        update={
            "wishes": tuple(w for w in heard.wishes if w.intent in (Intent.HUMAN, Intent.WITHDRAW)),
            "decision": "act",
        }
    )


def without_news(heard: Understanding) -> Understanding:
    """What else is wished for beside the news of an earlier request.

    That request is not opened by asking about it.
    """
    kept = tuple(
        w
        for w in heard.wishes
        if w.intent in (Intent.HUMAN, Intent.WITHDRAW)
        or (
            w.intent in INTENT_TEAM
            and w.intent not in (Intent.REFUND_STATUS, Intent.REFUND_REQUEST)
            and len(w.quote) < len(heard.text)
            and not asks_news(w.quote)
        )
    )
    return heard.model_copy(update={"wishes": kept, "decision": "act"})


def standing(action: Action) -> Say | None:
    """A request that people have: that they still have it; one that was refused: that it was.

    What is done says so itself.
    """
    if declared(action.kind).ticket == "opens":
        return stands(action)
    if action.state == "withdrawn":
        by_us = bool(action.outcome.get("closed_by"))
        if KINDS[action.kind].remedy == "replacement":
            return OfferDropped(goods=True, by_us=by_us, **records(action))
        if (amount := known_amount(action.params)) is None:
            return OfferDropped(by_us=by_us)
        return OfferDropped(amount=amount, by_us=by_us, **records(action))
    if declared(action.kind).sets == "address" and action.state in _TOLD:
        p = action.params
        return AddressSame(item=p["item"], order_id=p["order_id"], address=p["address"])
    if action.state not in _WITH_PEOPLE:
        return None
    return StillWaiting(amount=amount_of(action.params))


def says_of(text: str, question: OpenQuestion | None, answered: bool, *asked: str) -> list[Say]:
    """What the words ask of the desk itself, or of its offer; `asked`: as a model heard them."""
    offer = question if question is not None and question.kind == "confirm" else None
    says = desk_limits.says(text, asked) or _of_the_desk(text, beside_offer=offer is not None)
    of_money = offer is not None and declared(offer.action).remedy == "refund"
    elsewhere = names_other_tender(text) if of_money else offer is None and redirects_refund(text)
    if elsewhere and not answered:
        says.append(DeskWords.SAME_TENDER)
    if offer is not None and not answered:
        conditional = only_if(text, str(offer.act or offer.action))
        says += [DeskWords.YES_WITH_CONDITION] if conditional else []
    if goes_elsewhere_asked(text, question):
        says.append(RefundWords.ONLY_TO_ITS_ADDRESS)
    return says if answered else [*says, *terms(text, question)]


def of_what_it_does(text: str, question: OpenQuestion | None) -> bool:
    """Whether it is asked what the desk can do; what else is asked of what it offers just now."""
    return does_what(text, beside_offer=question is not None and question.kind == "confirm")


def _of_the_desk(text: str, *, beside_offer: bool) -> list[Say]:
    """What it can do, what it is, or how long its people take."""
    if asks_time_of_people(text):
        return [DeskWords.PERSON_TAKES]
    if does_what(text, beside_offer=beside_offer):
        return [SupportWords.WHAT_I_DO]
    return [DeskWords.ABOUT_DESK] if asks_what_you_are(text, beside_offer=beside_offer) else []


def about_offer(text: str, question: OpenQuestion | None) -> bool:
    """Whether the words only ask what an offer rests on, or what it costs and how long it takes:
    that is no other wish.
    """
    asked = question is not None and question.kind == "confirm"
    return bool(terms(text, question)) or (asked and asks_basis(text))


def asks_terms(text: str, question: OpenQuestion | None) -> bool:
    """Whether the words ask what the offer costs, or how long it takes."""
    return bool(terms(text, question))


def asks_for_more(
    heard: Understanding, question: OpenQuestion | None, actions: Iterable[Action]
) -> bool:
    """Whether whoever is offered money wants more of it: that refuses nothing. What is due is what
    the books say, and the offer stands.
    """
    if question is None or question.kind != "confirm" or heard.consents or heard.takes_back:
        return False
    if heard.corrected.dropped or names_by_its_sum(heard.text):
        return False  # another sum tells which is meant
    if heard.calls_people or heard.stances.refuses:
        return False
    offers = [a for a in asked_about(question, actions) if _is_of_money(a)]
    acts = {KINDS[a.kind].act for a in offers}
    wishes = {w.intent for w in heard.wishes if w.intent in INTENT_TEAM}
    if not offers or set(heard.stances.asks) - acts or wishes - _OF_MORE:
        return False
    if names_another(heard, offers):
        return False
    return wants_more(heard.text) or _names_more(heard, offers)


_OF_MORE = frozenset(
    {
        *(Intent.REFUND_REQUEST, Intent.REFUND_STATUS, Intent.RETURN_ITEM, Intent.COMPLAINT),
        *(Intent.DUPLICATE_CHARGE, Intent.UNKNOWN_CHARGE, Intent.INVOICE_QUESTION),
    }
)


def _is_of_money(offer: Action) -> bool:
    """Whether money is offered: goods that go to an address only count like money, and figures
    beside such an offer are of a street.
    """
    sends = "address" in offer.params
    return needs_yes(offer.kind) and not sends and known_amount(offer.params) is not None


def _names_more(heard: Understanding, offers: Iterable[Action]) -> bool:
    """Whether the highest amount that is named is higher than each that is offered, and wanted."""
    wanted = heard.refuses or any(w.intent == Intent.REFUND_REQUEST for w in heard.wishes)
    wanted = wanted or begins_with_yes(heard.text)  # "yes, 37.95": to another sum than is offered
    bare = numbers_named(heard.text) if not heard.amounts else ()
    for offer in offers:
        currency, offered = offer.params["currency"], offer.params["amount_minor"]
        if enough(heard.text, currency) is not None:
            return False  # another bound of their own
        named = [amount.minor for amount in heard.amounts if amount.currency == currency]
        named += [in_currency(one, currency).minor for one in bare]
        if max(named, default=0) <= offered:
            return False
    return wanted


def beside(
    says: Iterable[Say], question: OpenQuestion | None, *, handed: bool = False
) -> list[Say]:
    """What is said: while an offer waits for a yes, a colleague who is offered in it waits for
    none; nor where one is to have something of these. Beside a hand-over none is offered.
    """
    waits = handed or (question is not None and question.kind == "confirm")
    passes_on = question is not None and question.about == "colleague"
    return [
        say.model_copy(update={"beside": True, "handed": handed})
        if isinstance(say, OffersColleague)
        and (waits or (passes_on and not isinstance(say, AsksToPassOn)))
        else say
        for say in says
    ]


def offers_colleague(says: Iterable[Say]) -> bool:
    """Whether one of these offers a colleague: a yes to it calls one."""
    return any(isinstance(say, OffersColleague) and say.offers_one for say in says)
