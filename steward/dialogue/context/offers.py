"""Offers: what the desk has asked a yes for, and which record each is about.

Pure; which offers are open, rows say.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from actions.registry import KINDS, declared, needs_yes
from steward.dialogue.context import values_anew
from steward.dialogue.context.offered_kind import offered_kind
from steward.domain.action import Action
from steward.domain.slots import SlotValues, as_slots
from steward.domain.understanding import (
    INTENT_TEAM,
    Act,
    Intent,
    OpenQuestion,
    Stances,
    Understanding,
    Wish,
)
from steward.understanding.exact.last_stands import new_contact_named
from steward.understanding.orders.called_off import calls_off_unnamed, merely
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.goods_bought import bought
from steward.understanding.orders.goods_talk import wants_back
from steward.understanding.plan.ends_in_time import names_end, prefers, stops_for_a_time
from steward.understanding.plan.minds_changed import turned_to
from steward.understanding.plan.plan_periods import family_of, period_instead
from steward.understanding.plan.plan_sizes import chooses_instead
from steward.understanding.plan.plans import plan_slots, plans_named, step_told
from steward.understanding.talk.corrections import names_by_its_sum
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.counts import count_in_place, count_of
from steward.understanding.text.marks import has_question_mark, is_one_of, word_count
from steward.understanding.text.trade_words import meanings
from steward.understanding.yes_and_no.consent import begins_with_yes
from steward.understanding.yes_and_no.enough import enough
from teams.nearest import mistyped

# What makes something good, by what customers ask for.
REMEDIES = frozenset(kind.act for kind in KINDS.values() if kind.remedy)
# Parameters of an action that name a record, as a customer would name it.
_REFERENCES = {f"{one}_id": one for one in ("invoice", "order", "charge", "account")}
# What a remedy may be wished for by.
_CAUSES = frozenset(
    {
        Intent.REFUND_REQUEST,
        Intent.DUPLICATE_CHARGE,
        Intent.UNKNOWN_CHARGE,
        Intent.CHARGED_AFTER_CANCEL,
        Intent.INVOICE_QUESTION,
        Intent.MISSING_PARCEL,
        Intent.DAMAGED_ITEM,
        Intent.RETURN_ITEM,
    }
)
ANSWERS = frozenset(
    {Intent.VERIFY_IDENTITY, Intent.CORRECTION, Intent.INVOICE_QUESTION, Intent.ORDER_STATUS}
)


def open_offers(actions: Iterable[Action]) -> list[Action]:
    """What waits for the customer's yes."""
    return [a for a in actions if a.state == "proposed" and needs_yes(a.kind)]


def newest(actions: Iterable[Action]) -> Action | None:
    """The action that changed last; of several at once, the one that was begun last."""
    return max([*actions][::-1], key=lambda action: action.updated_at, default=None)


def references(action: Action) -> dict[str, str]:
    """The records that an action names: kind of record to its number."""
    return {
        kind: str(action.params[name])
        for name, kind in _REFERENCES.items()
        if action.params.get(name)
    }


def goods_of(action: Action, *, nearest: bool = False) -> frozenset[str]:
    """What the goods of an action may be called, or what they are called most nearly."""
    its = bought(str(action.params.get("item") or ""))
    return its.closely if nearest else its.perhaps


def stands_in_place(one: Action, other: Action) -> bool:
    """Whether one is done in the place of the other: to one plan or order, or for one reason."""
    if not (needs_yes(one.kind) and needs_yes(other.kind)):
        return False
    if KINDS[one.kind].remedy and KINDS[other.kind].remedy:
        same = references(one).items() & references(other).items()
        reason = one.params.get("reason") == other.params.get("reason")
        return one.kind != other.kind and bool(same) and reason
    return one.resource == other.resource


def exclude_each_other(actions: Iterable[Action]) -> bool:
    """Whether two of these wait for a yes, and one is done in the place of the other: no order is
    both sent and called off, and a yes to both tells nothing.
    """
    return any(stands_in_place(*two) for two in combinations(open_offers(actions), 2))


def asks_otherwise(heard: Understanding, question: OpenQuestion | None) -> bool:
    """Whether words ask to pause, skip or keep a subscription, or for another plan, while something
    is to be made of it that waits for a yes.
    """
    if not _of_a_plan(question) or heard.consents:
        return False
    told = step_told(heard.text) is not None or names_end(heard.text)
    told = told or any(wish.meant.get("toward") or wish.goal for wish in heard.wishes)
    return told and "change_plan" in heard.stances.asks


def asks_for_the_end(heard: Understanding, question: OpenQuestion | None) -> bool:
    """Whether the words want a subscription to end in the place of what is offered of it: "no,
    cancel it then", "just cancel"; "no, cancel" alone only lets go of the offer.
    """
    act: Act = "cancel_subscription"
    if question is None or declared(question.action).ends == "plan" or not _of_a_plan(question):
        return False
    asked = act in heard.stances.asks and act not in heard.stances.refuses and not heard.consents
    named = bool(meanings(heard.text) & {"SUBSCRIPTION", "PLAN"})
    named = named or merely(heard.text) or calls_off_unnamed(heard.text) == "subscription"
    turned = turned_to(heard) == Intent.CANCEL_SUBSCRIPTION
    return asked and (named or turned or chooses_instead(heard.text))


def _names_end(text: str) -> bool:
    """Whether an end is named of what is to stop: the money "for this month" is none."""
    return any(
        names_end(clause.text) and "MONEY" not in meanings(clause.text)
        for clause in split_clauses(text)
    )


def _of_a_plan(question: OpenQuestion | None) -> bool:
    """Whether a yes is asked for something that is made of a subscription."""
    kind = offered_kind(question)
    return kind is not None and kind.matters == _OF_PLANS


def as_with_an_end(heard: Understanding, question: OpenQuestion | None) -> Understanding:
    """While a cancellation is asked about, words that name an end ask for a pause: they agree to
    nothing that has none. While something else of a subscription is, words that stop it for a time
    do.
    """
    act: Act = "cancel_subscription"
    asked = question is not None and act in (question.action, question.act)
    paused = _names_end(heard.text) if asked else _of_a_plan(question)
    if heard.asking or not paused or not (asked or stops_for_a_time(heard.text)):
        return heard
    asks = [one for one in heard.stances.asks if one != act]
    refuses = tuple(act for act in heard.stances.refuses if act != "change_plan")
    stances = Stances(asks=(*dict.fromkeys([*asks, "change_plan"]),), refuses=refuses)
    return heard.model_copy(update={"stances": stances, "consents": False})


_FEW = 6  # words that are about nothing but what is offered


def as_preferred(heard: Understanding, question: OpenQuestion | None) -> Understanding:
    """While something of a subscription waits for a yes, who would rather have another step asks
    for it, in a question, too: it is offered in its place, with a yes of its own.
    """
    asks = heard.stances.asks
    if not _of_a_plan(question) or heard.consents or "change_plan" in asks:
        return heard
    wished = any(wish.intent == Intent.CHANGE_PLAN for wish in heard.wishes)
    wished = wished or (not heard.wishes and word_count(heard.text) <= _FEW)
    if not wished or step_told(heard.text) is None or not prefers(heard.text):
        return heard
    stances = heard.stances.model_copy(update={"asks": (*asks, "change_plan")})
    return heard.model_copy(update={"stances": stances})


def only_agrees(question: OpenQuestion | None) -> bool:
    """Whether a mere yes answers what was asked: not where it was this or something else."""
    return question is None or question.about != "otherwise"


def wants_else(text: str, question: OpenQuestion | None) -> bool:
    """Whether the words choose something else than was offered, and not what."""
    if question is None or only_agrees(question):
        return False
    return is_one_of(text, question.options)


_OF_PLANS = frozenset({"subscription"})


def asked_about(question: OpenQuestion | None, actions: Iterable[Action]) -> list[Action]:
    """The actions that the question offers."""
    asked = {offer.action for offer in question.offers} if question is not None else set()
    return [action for action in actions if action.id in asked]


def names_another(heard: Understanding, offers: Iterable[Action]) -> bool:
    """Whether the words name a record that none of these is about."""
    own = {str(value) for offer in offers for value in offer.params.values()}
    return not heard.identifiers.named <= own


def wants_the_offer(
    heard: Understanding, question: OpenQuestion | None, actions: Iterable[Action]
) -> bool:
    """Whether the words only want once more what is offered, and name nothing else: that is no
    other wish, and no yes.
    """
    if question is None or question.kind != "confirm" or heard.corrected.said:
        return False
    offered = asked_about(question, actions)
    if any(_is_the_contact(heard, one) for one in offered):
        return {wish.intent for wish in heard.wishes} <= _SAYS_CONTACT and not heard.refuses
    if (about := values_anew.about_what_is_offered(heard, offered)) is not None:
        return about
    acts = {KINDS[a.kind].act for a in offered if KINDS[a.kind].remedy}
    wishes = {w.intent for w in heard.wishes if w.intent in INTENT_TEAM}
    wanted = bool(acts) and set(heard.stances.asks) <= acts and not heard.stances.refuses
    may_be = {Intent.REFUND_REQUEST}
    may_be |= {Intent.RETURN_ITEM} if _wants_it_back(heard, wishes) else set()
    # "could I have it as store credit?", which is offered
    may_be |= {Intent.REFUND_STATUS} if heard.stances.asks else set()
    other = bool(heard.amounts) or names_another(heard, offered)
    return wanted and bool(wishes) and wishes <= may_be and not other


_SAYS_CONTACT = frozenset({Intent.UPDATE_CONTACT, Intent.VERIFY_IDENTITY})


def names_offered(heard: Understanding, action: Action, wish: Wish) -> bool:
    """Whether words that seem to tell who writes only name the contact that is offered."""
    return wish.intent in _SAYS_CONTACT and _is_the_contact(heard, action)


def _is_the_contact(heard: Understanding, action: Action) -> bool:
    new = (
        new_contact_named(heard, action.params.get("field"))
        if declared(action.kind).sets == "contact"
        else None
    )
    return new is not None and new == action.params.get("value")


def _wants_it_back(heard: Understanding, wishes: set[Intent]) -> bool:
    """Whether words that sound like a return want to have, not to give: "yes, hand it back to me",
    "obviously I want it back".
    """
    if heard.asking or goods_in(heard.text):
        return False
    wanted = Intent.REFUND_REQUEST in wishes and wants_back(heard.text)
    return begins_with_yes(heard.text) or wanted


def leads_to(action: Action, intent: Intent) -> bool:
    """Whether a wish of this kind may end in an action of this kind: said while it is open with
    another record, it may mean it.
    """
    kind = KINDS.get(action.kind)
    if kind is None:
        return False
    return intent in (_CAUSES if kind.remedy else kind.asked_by)


def instead(heard: Understanding, action: Action) -> SlotValues | None:
    """What the words name in place of what this offer is about, as slots.

    None: they do not point away from it. Empty slots: it is not meant, and nothing was named
    instead.
    """
    own, change = references(action), heard.corrected
    if change.adds or heard.asking or (heard.consents and not change.dropped):
        return None  # a question withdraws nothing, and neither does what comes on top
    named = {
        kind: str(value)
        for kind, value in _named(heard).items()
        if value and own.get(kind) != value
    }
    kept = any(value and own.get(kind) == value for kind, value in _named(heard).items())
    kept = kept or _is_the_contact(heard, action)
    other = as_slots(named) | _other_value(heard, action)
    if dropped(action, change.dropped):
        return None if begins_with_yes(heard.text) and not other else other
    if kept and not _other_value(heard, action):
        return None
    if change.said or (change.opens and other):
        return other if other or (_short(heard) and _may_be_this(heard, action)) else None
    begins = "step" in other and declared(action.kind).sets == "schedule"  # on another day
    stated = begins or "period" in other or not has_question_mark(heard.text)
    sure = "count" in other or _was_mistyped(heard, action)
    stated = stated and (sure or _may_be_this(heard, action))
    return (
        other
        if (stated and any(kind in own for kind in named))
        or (stated and _other_value(heard, action))
        else None
    )


def _was_mistyped(heard: Understanding, action: Action) -> bool:
    """Whether nearly the contact that is offered is named: whoever mistyped it meant this one,
    whatever else the words sound like.
    """
    if declared(action.kind).sets != "contact":
        return False
    new = heard.named_new("email") or heard.named_new("phone")
    return new is not None and mistyped(new, str(action.params.get("value")))


_FEW = 14  # words


def _short(heard: Understanding) -> bool:
    """Whether a correction that names no record says little else:
    words about a remedy ("instead of a voucher") are about that.
    """
    remedy = REMEDIES & {*heard.stances.asks, *heard.stances.refuses}
    return word_count(heard.text) <= _FEW and (heard.corrected.other or not remedy)


def dropped(action: Action, values: tuple[str, ...]) -> bool:
    """Whether what this offer is about is among what was said to be fine or not meant."""
    own = {
        *references(action).values(),
        str(action.params.get("amount_minor")),
        str(action.params.get("value")),
    }
    return bool(own & set(values))


def _may_be_this(heard: Understanding, action: Action) -> bool:
    """Whether the message has no wish of its own, or one that could end in such an offer."""
    wishes = [w.intent for w in heard.wishes if w.intent in INTENT_TEAM and w.intent not in ANSWERS]
    return not wishes or any(leads_to(action, intent) for intent in wishes)


def _named(heard: Understanding) -> dict[str, str | None]:
    names = heard.identifiers
    return {
        "invoice": names.invoice,
        "order": names.order,
        "charge": names.charge,
        "account": names.account,
    }


def other_count(text: str, action: Action) -> int | None:
    """How many are damaged or go back, where the words put the number of the offer right."""
    p, some = action.params, count_of(text) if declared(action.kind).theirs else None
    some = count_in_place(text, p.get("pieces")) if p.get("reason") == "damaged" else some
    return some if isinstance(some, int) else None


def _other_value(heard: Understanding, action: Action) -> SlotValues:
    """Another value than the one that was offered: contact, plan, address, number or amount."""
    p, text, sets = action.params, heard.text, declared(action.kind).sets
    if values_anew.names_other_day(heard, action):
        return {"when": text}
    if sets == "contact":
        new = new_contact_named(heard, action.params.get("field"))
        other = new and new not in (p.get("value"), p.get("before"))
        return as_slots({f"new_{p['field']}": new} if other else {})
    if sets == "plan":
        had = {family_of(p.get(name, "")) for name in ("plan", "from")}
        plans = [name for name in plans_named(text) if name not in had]
        if heard.consents:
            return {}
        if period := period_instead(text, str(p["plan"]), asks=heard.asking):
            named = (plans or [family_of(p["plan"])])[0]  # it is wished for, not only its price
            return as_slots({"plan": named, "period": period, "change": True})
        if plan_slots(text).said().get("plan") in had:
            return {}  # "Office, not Taster", at an offer of Office
        step = step_told(text) if "change_plan" in heard.stances.asks else None
        return {"plan": plans[0]} if plans else as_slots({"step": step})
    if sets == "schedule":
        return as_slots({"step": p["step"]} if values_anew.says_value_anew(heard, action) else {})
    if sets == "address":
        return as_slots({"address": values_anew.other_address(text, action)})
    if (count := other_count(text, action)) is not None:
        return {"count": count}
    if "amount_minor" in p and (most := enough(text, p.get("currency"))) is not None:
        return {"amounts": [most.model_dump()]} if most.minor != p["amount_minor"] else {}
    amounts = [
        a
        for a in heard.amounts
        if (a.minor, a.currency) != (p.get("amount_minor"), p.get("currency"))
    ]
    doubted = heard.corrected.said or heard.corrected.opens or heard.refuses
    doubted = doubted or names_by_its_sum(heard.text) or values_anew.asks_less(heard, action)
    return (
        {"amounts": [amounts[0].model_dump()]}
        if "amount_minor" in p and amounts and doubted
        else {}
    )
