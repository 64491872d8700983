"""Makes the tasks of a message: from its wishes, its answers and its questions. Pure."""

from __future__ import annotations

from state.desk import Plan
from steward.dialogue.context.charged_often import as_charged_often
from steward.dialogue.context.goods_wishes import as_told_of_goods
from steward.dialogue.context.offers import (
    as_preferred,
    as_with_an_end,
    asks_for_the_end,
    asks_otherwise,
)
from steward.dialogue.context.side_questions import of_ticket
from steward.dialogue.tasks import not_found
from steward.dialogue.tasks.new_contacts import names_contact, new_contact
from steward.dialogue.tasks.numbers_put_right import put_right
from steward.dialogue.tasks.open_wishes import (
    passed_on,
    with_others_asked,
    with_shared_answer,
    without_what_comes_with_it,
    without_what_was_not_meant,
)
from steward.dialogue.tasks.ordered_beside import ordered_beside
from steward.dialogue.tasks.pauses_wished import as_moved, as_paused_meanwhile
from steward.dialogue.tasks.people_tasks import add_person, hand_over, takes_offer
from steward.dialogue.tasks.planning import add, add_identify, named_as_own, rests_on, said
from steward.dialogue.tasks.recorded_wishes import LEADS_TO_REFUND, comes_with, of_a_record
from steward.dialogue.tasks.task_answers import (
    add_identifiers,
    answers,
    as_not_liked,
    where_to,
)
from steward.dialogue.tasks.wished_plans import plans_of
from steward.domain.slots import SlotValues, as_slots
from steward.domain.understanding import (
    ACT_OF,
    INTENT_TEAM,
    PLAN_INTENTS,
    Act,
    Intent,
    OpenQuestion,
    Understanding,
    Wish,
)
from steward.understanding.exact.addresses import address_told
from steward.understanding.exact.days_wished import names_day_wished
from steward.understanding.orders.called_off import as_called_off
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.goods_denied import without_denied_goods
from steward.understanding.orders.missing_things import misses_something
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.orders.waited_for import waits_for_goods
from steward.understanding.orders.withdrawn_goods import as_goods_withdrawn
from steward.understanding.people.beneficiary import behalf_of
from steward.understanding.people.teams import served_by
from steward.understanding.people.threats import as_not_threatened
from steward.understanding.plan.ended_plans import with_the_end_alone, without_an_unsaid_end
from steward.understanding.plan.keeping import as_kept
from steward.understanding.plan.rest_wished import tells_month
from steward.understanding.plan.withdrawn_plans import as_withdrawn
from steward.understanding.reader.mere_moves import without_mere_move
from steward.understanding.reader.request_words import WARRANTY
from steward.understanding.reader.requests import for_people
from steward.understanding.reader.wishes import slots_of, with_new_home
from steward.understanding.text.marks import contains
from steward.understanding.text.months import months_meant
from steward.understanding.yes_and_no.consent import begins_with_yes
from teams.registry import PUBLIC
from teams.slots import typed, with_slots

_SMALLTALK = frozenset(
    {
        Intent.GREETING,
        Intent.THANKS,
        Intent.YES,
        Intent.NO,
        Intent.CORRECTION,
        Intent.WITHDRAW,
        Intent.HUMAN,
        Intent.OUT_OF_SCOPE,
    }
)
_MONEY = frozenset(
    {
        Intent.REFUND_REQUEST,
        Intent.REFUND_STATUS,
        Intent.DUPLICATE_CHARGE,
        Intent.UNKNOWN_CHARGE,
        Intent.CHARGED_AFTER_CANCEL,
        Intent.CANCEL_SUBSCRIPTION,
        Intent.CHANGE_PLAN,
    }
)
_GOODS = frozenset(
    {
        *(Intent.MISSING_PARCEL, Intent.DAMAGED_ITEM, Intent.RETURN_ITEM, Intent.ORDER_STATUS),
        Intent.UPDATE_CONTACT,
    }
)
# what words of agreement only sound like
_BESIDE_A_YES = _GOODS | {Intent.COMPLAINT, Intent.PRODUCT_QUESTION}


def hear(
    plan: Plan,
    heard: Understanding,
    question: OpenQuestion | None,
    answered: bool,
    said_in: str = "",
    heard_in: str = "",
) -> Plan:
    """The plan after a message.

    `answered`: it agreed to or refused what the desk had asked; `heard_in`: its id, `said_in`: and
    that of one which is no mere question.
    """
    new = dict(plan)
    messages: SlotValues = {"said_in": said_in, "heard_in": heard_in}
    heard = without_what_comes_with_it(new, question, heard)
    if question is not None and (question.act or question.about == "colleague"):
        if not heard.consents:
            new, question = without_what_was_not_meant(new, question, heard), None
        elif not question.act:
            return passed_on(new, question)
    if question is not None and (
        _says_what_was_unclear(new, question, heard) or _wants_repair(new, question, heard)
    ):
        new.pop(question.task, None)
        question = None
    if anew := new_contact(new, question, heard):
        return new | {key: with_slots(task, messages) for key, task in anew.items()}
    if told := where_to(new, question, heard) or as_not_liked(new, question, heard):
        return new | told
    new, heard = put_right(new, heard, question)
    _add_wishes(new, heard, question, answered, rests_on(said_in, heard_in))
    add_identifiers(new, heard, question)
    _rest_on_the_answer(new, heard, question, messages)
    new = with_others_asked(with_shared_answer(plan, new, question), question)
    if takes_offer(heard, question):
        hand_over(new, heard, "asked")
    if (
        (question is None or (question.kind == "clarify" and not question.task))
        and not (answered or heard.typed)
        and all(w.intent in (Intent.VERIFY_IDENTITY, Intent.CORRECTION) for w in heard.wishes)
    ):
        found = not_found.with_right_number(new, heard.identifiers)
        if found is new and not _remarks(heard):
            _add_bare_reference(new, heard)
        new = found
    add_person(new, heard, question, answered=answered, said_in=said_in)
    return new


def _rest_on_the_answer(
    plan: Plan, heard: Understanding, question: OpenQuestion | None, messages: SlotValues
) -> None:
    """A wish that began as a question, and whose order is told with what is wanted of it ("that
    one, just send another"), rests on these words.
    """
    if question is None or not question.items or not heard.stances.asks or heard.asking:
        return
    task = plan.get(question.task)
    if task is not None and task["status"] == "ready" and not typed(task).put_again:
        plan[question.task] = with_slots(task, messages)


def _says_what_was_unclear(plan: Plan, question: OpenQuestion, heard: Understanding) -> bool:
    """Whether words that the desk made nothing of are followed by a wish: they wait no more."""
    task = plan.get(question.task)
    unclear = question.kind == "clarify" and task is not None and task["goal"] in PUBLIC
    others = {wish.intent for wish in heard.wishes if wish.intent in INTENT_TEAM}
    return unclear and bool(heard.typed or others - {Intent.PRODUCT_QUESTION})


def _wants_repair(plan: Plan, question: OpenQuestion, heard: Understanding) -> bool:
    """Whether who was asked what is wrong wants it repaired: people see to that, whatever it is."""
    task = plan.get(question.task)
    asked = task is not None and task["goal"] == Intent.DAMAGED_ITEM and not heard.wishes
    return asked and heard.typed == WARRANTY


def _add_wishes(
    plan: Plan,
    heard: Understanding,
    question: OpenQuestion | None,
    answered: bool,
    messages: SlotValues,
) -> None:
    """A task for each wish that is not said in passing, nor answers what was asked."""
    investigated = any(wish.intent in LEADS_TO_REFUND for wish in heard.wishes)
    for wish in heard.wishes:
        if heard.typed in for_people() and not answered:
            break  # people see to all of it: nothing is looked into
        if wish.intent in _SMALLTALK or (
            answered
            and not _instead(heard, wish, question)
            and (wish.intent in _MONEY or (heard.consents and wish.intent in _BESIDE_A_YES))
        ):
            continue
        if wish.intent == Intent.REFUND_REQUEST and (investigated or comes_with(plan, wish)):
            continue  # the team that investigates hands on to the refund team itself
        if answers(plan, question, wish, heard.text):
            continue
        _add_wish(plan, of_a_record(wish, heard), heard, messages)


_SURE = 0.6
_LIKELY = 0.3  # what rules hear, and the classifier at least thinks possible
_PLAN_ACTS = {one: ACT_OF[one] for one in (Intent.CANCEL_SUBSCRIPTION, Intent.CHANGE_PLAN)}


def as_said(heard: Understanding, question: OpenQuestion | None = None) -> Understanding:
    """What rules hear that the words ask for and refuse of a subscription counts more than what
    the words sound like: a refused act is no wish, and what is asked for in its place is one.
    """
    if heard.read_whole or heard.apart:
        return heard
    heard = as_not_threatened(as_charged_often(heard))
    heard = as_goods_withdrawn(as_withdrawn(with_the_end_alone(without_an_unsaid_end(heard))))
    heard = without_mere_move(as_told_of_goods(heard, question))
    heard = as_kept(as_called_off(with_new_home(heard), question))
    heard = as_preferred(as_with_an_end(heard, question), question)
    heard = _as_wanting_what_it_takes(heard, question)
    heard = as_meant(heard, question)
    asks, refuses = set(heard.stances.asks), set(heard.stances.refuses)
    heard = as_paused_meanwhile(heard)
    heard = as_moved(heard) if "cancel_subscription" not in asks else heard
    refused = {intent for intent, act in _PLAN_ACTS.items() if act in refuses - asks}
    lost = {intent for intent in _PLAN_ACTS if _is_lost(intent, heard, question)}
    if not refused and not lost:
        return heard
    kept = tuple(wish for wish in heard.wishes if wish.intent not in refused)
    for intent, act in _PLAN_ACTS.items():
        wanted = intent in lost or (refused and act in asks - refuses)
        if wanted and all(wish.intent != intent for wish in kept):
            wish = Wish(intent=intent, identifiers=heard.identifiers, quote=heard.text[:300])
            kept = (*kept, wish)
    wishes = any(wish.intent in INTENT_TEAM for wish in kept)
    return heard.model_copy(
        update={"wishes": kept, "decision": "act" if wishes else heard.decision}
    )


def as_meant(heard: Understanding, question: OpenQuestion | None) -> Understanding:
    """A yes with more beside it says enough where the desk only asks whether it took the words
    right: nothing comes of it but an offer, which waits for a yes of its own.
    """
    if question is None or question.kind != "clarify" or question.act is None or heard.asking:
        return heard
    if names_contact(heard, question):
        return heard.model_copy(update={"consents": True})
    denied = heard.refuses or heard.takes_back or heard.stances.refuses or heard.corrected.said
    told = question.act == "change_address" and address_told(heard.text) is not None
    if denied or not (told or begins_with_yes(heard.text) or _says_again(heard, question.act)):
        return heard
    return heard.model_copy(update={"consents": True})


def _says_again(heard: Understanding, act: Act) -> bool:
    """Whether the words only ask for the act once more, in their way."""
    wished = {wish.intent for wish in heard.wishes} & INTENT_TEAM.keys()
    return bool(wished) and {ACT_OF.get(intent) for intent in wished} == {act}


def _as_wanting_what_it_takes(heard: Understanding, question: OpenQuestion | None) -> Understanding:
    """Who was told what their money comes back with, was asked whether that is wanted, and asks for
    the money once more, wants that: it is offered, and waits for a yes of its own.
    """
    if question is None or question.about != "money" or question.act is None:
        return heard
    stances, others = heard.stances, {wish.intent for wish in heard.wishes} - _MONEY
    refused = heard.refuses or heard.takes_back or question.act in stances.refuses
    wanted = "money" in stances.asks or bool(heard.amounts)
    if refused or heard.asking or not wanted or others:
        return heard
    return heard.model_copy(update={"consents": True, "wishes": ()})


def _is_lost(intent: Intent, heard: Understanding, question: OpenQuestion | None) -> bool:
    """Whether words ask for an act of a subscription that the classifier did not hear: it at least
    thinks it possible, or another act of a subscription is offered just now.
    """
    if _PLAN_ACTS[intent] not in set(heard.stances.asks) - set(heard.stances.refuses):
        return False
    if intent == Intent.CHANGE_PLAN:
        return asks_otherwise(heard, question)
    return intent in heard.surely(_LIKELY) or asks_for_the_end(heard, question)


def _instead(heard: Understanding, wish: Wish, question: OpenQuestion | None) -> bool:
    """Whether a wish takes the place of what the same words refuse: to pause, and not to cancel or
    to change what was offered.
    """
    act, refuses = _PLAN_ACTS.get(wish.intent), heard.stances.refuses
    if ordered_beside(heard, wish, question):
        return True
    if wish.intent == Intent.CANCEL_SUBSCRIPTION and asks_for_the_end(heard, question):
        return True
    if wish.intent == Intent.CHANGE_PLAN and (wish.goal or asks_otherwise(heard, question)):
        return True
    others = [one for one in refuses if one in _PLAN_ACTS.values() and one != act]
    return act is not None and act not in refuses and bool(others)


def _named_elsewhere(wish: Wish, quote: str, heard: Understanding) -> bool:
    """Whether another clause names the goods that this one speaks of: "we have a grinder already.
    Could this one go back?"
    """
    if wish.intent == Intent.REFUND_REQUEST and waits_for_goods(heard.text):
        return True  # "it was to be here in two days. Refund me"
    if wish.intent == Intent.UPDATE_CONTACT and address_told(quote) is None:
        return address_told(heard.text) is not None  # "I have moved: 12 Elm Street, Leeds"
    alone = {one.intent for one in heard.wishes} - _SMALLTALK == {wish.intent}
    of_goods = alone and wish.intent in _GOODS and not wish.identifiers.order
    if of_goods and without_denied_goods(heard.text) != heard.text:
        return True  # "the kettle is in pieces. Sorry, not the kettle, the jug"
    return of_goods and not goods_in(quote) and bool(goods_in(heard.text))


def _remarks(heard: Understanding) -> bool:
    """Whether the words are a remark on what was said, whatever record they name."""
    how = heard.follows
    return how is not None and how.does == "remarks" and how.follows >= _REMARK


_REMARK = 0.5


def _add_bare_reference(plan: Plan, heard: Understanding) -> None:
    """An order or invoice number without a word of what is wanted: say how it stands."""
    named = heard.identifiers
    slots: SlotValues = {"order": named.order, "invoice": named.invoice, "quote": heard.text}
    if named.order:
        add(plan, "support", "order_status", slots)
    elif named.invoice:
        add(plan, "billing", "invoice_question", slots)


def needs_planning(heard: Understanding) -> bool:
    """Whether there are several wishes or none is clear: those are planned,
    one clear wish is not.
    """
    several = len({one.intent for one in heard.wishes} - _SMALLTALK) > 1
    return several or heard.decision == "ask"


def _add_wish(plan: Plan, wish: Wish, heard: Understanding, messages: SlotValues) -> None:
    quote = wish.quote or heard.text
    if wish.intent == Intent.DAMAGED_ITEM and troubles_of(quote) and not troubles_of(heard.text):
        quote = heard.text  # "the box is torn", and the next clause only asks if that matters
    if wish.intent == Intent.DAMAGED_ITEM and not troubles_of(quote):
        quote = heard.text if misses_something(heard.text) else quote  # another clause tells it
    if wish.intent == Intent.ACCOUNT_ACCESS or _named_elsewhere(wish, quote, heard):
        quote = heard.text  # whose the mailbox is, or where they moved to, may stand beside it
    if wish.intent == Intent.INVOICE_QUESTION and months_meant(quote) != months_meant(heard.text):
        quote = heard.text  # "January's, I mean December's": the next clause says which
    alone = len(heard.wishes) == 1
    if wish.intent == Intent.CHANGE_PLAN and tells_month(quote, heard.text, alone=alone):
        quote = heard.text
    slots = said(wish.identifiers) | messages | {"quote": quote}
    if wish.amounts:
        slots["amounts"] = [amount.model_dump() for amount in wish.amounts]
    # a model's words are nobody's
    behalf = behalf_of(quote if contains(heard.text, quote) else heard.text, heard.text)
    if wish.intent == Intent.VERIFY_IDENTITY and not wish.goal:
        other = behalf.get("email") if behalf is not None else None
        add_identify(
            plan,
            {k: v for k, v in named_as_own(heard).items() if v != other},
            asked=False,
            again=True,
        )
        return
    if behalf is not None:
        slots["behalf"] = behalf
    slots |= slots_of(wish, quote, heard.text)
    by_model = heard.read_whole and Intent.CHANGE_PLAN in heard.ordered
    slots |= as_slots({"ordered": by_model or None})
    kept_or_ended = slots.get("step") == "keep" or "cancel_subscription" in heard.stances.asks
    if wish.intent == Intent.CHARGED_AFTER_CANCEL and kept_or_ended:
        slots["quote"] = heard.text  # what is wished of it is told apart from the payment
    if wish.intent == Intent.COMPLAINT and of_ticket(heard):
        slots["news"] = True
    if wish.intent in PLAN_INTENTS:
        slots |= plans_of(wish, heard, quote)
    slots |= wish.meant
    others = [one.quote for one in heard.wishes if one is not wish]
    if names_day_wished(heard.text) and not any(map(names_day_wished, (quote, *others))):
        slots["when"] = heard.text  # "cancel it, please. As of 1 February"
    team, goal = served_by(wish, slots, quote)
    add(plan, team, goal, slots)
