"""Reopens an offer when a customer who refused it wants it after all, or wants another remedy.

It creates a new proposal, which needs a yes of its own. It never leads to a payment by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.registry import KINDS, declared, needs_yes
from state.desk import Plan
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.consent import dropped_money
from steward.dialogue.consent.chosen_remedy import chosen
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.context.offered_matters import matters_of
from steward.dialogue.context.offers import asked_about
from steward.dialogue.context.reached_noes import is_refused
from steward.dialogue.context.taken_for import surely_asks
from steward.dialogue.context.undoing import (
    names_money_or_goods,
    undoes_something,
    undoing_of,
)
from steward.dialogue.replies.reply_rows import about
from steward.dialogue.tasks import message_notes
from steward.dialogue.tasks.planning import add, came_of, rests_on
from steward.domain.action import Action
from steward.domain.lifecycle import DONE, UNDECIDED
from steward.domain.slots import SlotValues
from steward.domain.turn import TurnRef
from steward.domain.understanding import (
    TROUBLES,
    Correction,
    Identifiers,
    Intent,
    IntentScore,
    OpenQuestion,
    Stances,
    Told,
    Understanding,
)
from steward.understanding.orders.goods import goods_beside
from steward.understanding.orders.goods_bought import bought
from steward.understanding.plan.keeping import goes_back
from steward.understanding.plan.minds_changed import begins_a_step
from steward.understanding.plan.plans import step_told
from steward.understanding.talk.named_matters import matters_named
from steward.understanding.talk.new_ones import only_wants
from steward.understanding.text.marks import word_count
from steward.understanding.yes_and_no.second_thoughts import (
    backs_out,
    other_remedy,
    prefers,
    rather_paid_out,
    wants_it_after_all,
)
from steward.wording.facets import answers
from teams.refund.remedies import REPLACEABLE
from teams.slots import typed, with_slots

_REMEDY = {kind.name: kind.act for kind in KINDS.values() if kind.remedy}
_OFFERED = ("proposed", "withdrawn")


async def offer_again(
    desk: Desk, opened: OpenedTurn, heard: Understanding, plan: Plan, answered: bool
) -> tuple[Plan, list[str]]:
    """The plan in which the offers meant are looked into afresh, and their old actions,
    which are given up. Mostly none.
    """
    if (
        not opened.messages
        or heard.asks_human
        or heard.sensitive
        or (
            heard.takes_back and other_remedy(heard.text) is None  # "forget that, money instead"
        )
    ):
        return plan, []
    actions = await desk.ledger.of_conversation(opened.ref.conversation_id)
    remedy = other_remedy(heard.text) or chosen(heard, opened.question, actions) or _left(heard)
    if remedy is None and rather_paid_out(heard.text):
        remedy = "money"
    refused = heard.refuses and asked_about(opened.question, actions)  # "send it after all"
    after_all = wants_it_after_all(heard.text) and not refused
    meant = _meant(
        heard.leans or (after_all and not begins_a_step(heard)),
        remedy,
        opened.question,
        actions,
        heard.refuses or bool(heard.stances.refuses) or not answered,
    )
    meant = [action for action in meant if _named(heard.identifiers, action)]
    meant = [
        a for a in meant if remedy not in (None, _REMEDY.get(a.kind)) or not is_refused(heard, [a])
    ]
    meant = meant or dropped_money.wanted_after_all(heard, opened.question, actions)
    if remedy is None:  # a mere yes is to what they were told last
        meant = [action for action in meant if not _with_people(action, actions)]
    new = dict(plan)
    # what was only asked about before is wanted now, in these words
    rests = SlotValues() if heard.asking or remedy is None else rests_on(*_messages(opened, heard))
    given_up = [action for action in meant if _reopened(new, action, remedy, rests)]
    await _give_up(desk, opened.ref, given_up)
    return new, [action.id for action in given_up]


def undo(plan: Plan, heard: Understanding, actions: Sequence[Action], said_in: str) -> Plan:
    """The plan of who takes back what was done for them here last, in words of keeping it: where it
    can be undone, that is looked into, and offered.
    """
    newest = _may_be_undone(actions, heard.text)
    how = undoing_of(newest) if newest is not None else None
    if newest is None or how is None:
        return plan
    text, step = heard.text, how.slots.get("step")
    told = (step is not None and step_told(text) == step) or goes_back(text) or backs_out(text)
    told = told or undoes_something(text, actions)
    if not told and KINDS[newest.kind].act not in heard.stances.refuses:
        return plan
    new = {key: task for key, task in plan.items() if task["goal"] != "product_question"}
    slots: SlotValues = {"quote": heard.text, "said_in": said_in, "undoes": newest.id}
    slots |= how.slots | {"account": newest.params.get("account_id")}
    add(new, how.team, how.goal, slots)
    return new


def _may_be_undone(actions: Sequence[Action], text: str) -> Action | None:
    """What was done here last, or of that what the words name, where it can be undone and nothing
    waits for a decision.
    """
    done = [a for a in actions if a.state in DONE and needs_yes(a.kind)]
    named = matters_named(text) - {"plan"}
    done = [a for a in done if named & matters_of(a)] or done
    newest = max(done, key=lambda a: a.updated_at, default=None)
    if newest is None or any(a.state in UNDECIDED for a in actions):
        return None
    return newest if undoing_of(newest) is not None else None


def as_gone_back(
    heard: Understanding, opened: OpenedTurn, actions: Sequence[Action]
) -> Understanding:
    """The message as one that takes something back, where it goes back on what was done here last
    in words that name nothing: "oh dear, can that be undone?". A "rather not" to a question that
    the desk asked is an answer to that.
    """
    others = {wish.intent for wish in heard.wishes} - {Intent.PRODUCT_QUESTION, Intent.WITHDRAW}
    undoes = undoes_something(heard.text, actions)
    backs = (opened.question is None and backs_out(heard.text)) or undoes
    if backs:
        others -= _SOUNDS_LIKE
    last = _may_be_undone(actions, heard.text)
    if undoes and last is not None and not names_money_or_goods(heard.text, last):
        others -= _SOUNDS_LIKE_UNDOING
    calls = heard.calls_people or heard.consents
    goes = goes_back(heard.text) or backs
    if calls or others or not goes or last is None:
        return heard
    back = IntentScore(name=Intent.WITHDRAW, probability=1.0)
    left = tuple(one for one in heard.intents if one.name != Intent.WITHDRAW)
    only = {"intents": (back, *left), "wishes": (), "follows": None, "decision": "act"}
    plain = {"stances": Stances(), "asking": False} if undoes else {}
    return heard.model_copy(update=only | plain)


# What words that only back out may be taken for.
_SOUNDS_LIKE = frozenset(
    {Intent.RETURN_ITEM, Intent.CANCEL_SUBSCRIPTION, Intent.CHANGE_PLAN, Intent.COMPLAINT}
)
# And words of undoing that name no money and no goods: "put the old one back".
_SOUNDS_LIKE_UNDOING = frozenset(
    {
        *(Intent.REFUND_REQUEST, Intent.REFUND_STATUS, Intent.UPDATE_CONTACT, Intent.CORRECTION),
        *(Intent.INVOICE_QUESTION, Intent.ORDER_STATUS, Intent.DAMAGED_ITEM),
    }
)
_HOW_IT_IS_LEFT = surely_asks("options")
_BRIEF = 14  # words


def as_too_late(
    heard: Understanding, opened: OpenedTurn, actions: Sequence[Action]
) -> Understanding:
    """The message as a question what can still be done, where it backs out of what was done just
    now, or would rather have it in another way: that stands, and is said so.
    """
    question, text = opened.question, heard.text
    undoes = undoes_something(text, actions)
    free = question is None or question.kind == "clarify" or undoes
    calls = heard.asks_human or heard.sensitive or heard.emergency or heard.consents
    if not free or calls or heard.identifiers.any_named:
        return heard
    told = {one.kind for one in subjects(last_told(opened))}
    newest = max((a for a in actions if a.state in DONE), key=lambda a: a.updated_at, default=None)
    if newest is None or not (told or undoes) or _may_be_undone(actions, text) is not None:
        return heard
    said = about(newest)
    if said is None or not (undoes or said.kind in told):
        return heard
    if not answers(said.kind, "options", said.data):
        return heard
    if not (undoes or backs_out(text) or _rather_otherwise(text, newest)):
        return heard
    of_it = Told(kind=said.kind, data=said.data) if undoes else None
    left = {"intents": (), "wishes": (), "stances": Stances(), "corrected": Correction()}
    left |= {"refuses": False, "typed": "", "typed_quote": "", "asking": False}
    how = _HOW_IT_IS_LEFT.model_copy(update={"back": of_it})
    return heard.model_copy(update=left | {"follows": how, "decision": "act"})


def _rather_otherwise(text: str, action: Action) -> bool:
    """Whether brief words would rather have another remedy than was given, of nothing else."""
    own, item = _REMEDY.get(action.kind), str(action.params.get("item") or "")
    if own is None or word_count(text) > _BRIEF:
        return False
    if own != "replacement" and only_wants(text, bought(item).perhaps):
        return True
    if not prefers(text):
        return False
    remedy = other_remedy(text)
    return remedy not in (None, own) and not goods_beside(text, bought(item).perhaps)


def undone_by(plan: Plan) -> list[str]:
    """The acts that are asked for by taking back what was done."""
    tasks = (task for task in plan.values() if task["status"] == "ready")
    return sorted({task["goal"] for task in tasks if typed(task).undoes})


def _left(heard: Understanding) -> str | None:
    """The remedy that is left to whoever refuses money and takes nothing back: the goods."""
    refused = heard.stances.refuses
    return "replacement" if "money" in refused and "replacement" not in refused else None


def _meant(
    again: bool,
    remedy: str | None,
    question: OpenQuestion | None,
    actions: Iterable[Action],
    free: bool,
) -> list[Action]:
    """The offers that the words bring back: those asked about just now,
    else the newest one, if it was refused.
    """
    offers = [a for a in actions if needs_yes(a.kind)]
    if question is not None and question.kind == "confirm" and free:
        named = [a for a in asked_about(question, offers) if a.state in _OFFERED]
        refused = all(a.state == "withdrawn" for a in named)
        return [
            a
            for a in named
            if _other(a, remedy) or (refused and (again or remedy == _REMEDY.get(a.kind, "")))
        ]
    if question is not None and question.kind != "clarify":
        return []
    newest = max(offers, key=lambda a: a.created_at, default=None)
    if newest is None or newest.state != "withdrawn":
        return []
    return (
        [newest]
        if again
        or _other(newest, remedy)
        or (remedy is not None and remedy == _REMEDY.get(newest.kind))
        else []
    )


def _named(said: Identifiers, action: Action) -> bool:
    """Whether the action is of the records that the words name: who names another order has a wish
    about that one, and no second thoughts about this.
    """
    told = {"order_id": said.order, "invoice_id": said.invoice}
    return all(one is None or action.params.get(name) in (None, one) for name, one in told.items())


def _with_people(action: Action, actions: Iterable[Action]) -> bool:
    """Whether people were asked to see to the order since the offer was made: another remedy was
    wanted than the desk has.
    """
    order = action.params.get("order_id")
    return order is not None and any(
        declared(one.kind).ticket == "opens"
        and one.created_at > action.created_at
        and str(order) in str(one.params.get("subject"))
        for one in actions
    )


def _other(action: Action, remedy: str | None) -> bool:
    """Whether the remedy is another one than the action's,
    and one that may make good its reason.
    """
    own = _REMEDY.get(action.kind)
    if own is None or remedy is None or remedy == own:
        return False
    return remedy != "replacement" or action.params.get("reason") in REPLACEABLE


def _messages(opened: OpenedTurn, heard: Understanding) -> tuple[str, str]:
    return message_notes.said_in(opened, heard), message_notes.heard_in(opened)


def _reopened(plan: Plan, action: Action, remedy: str | None, rests: SlotValues) -> bool:
    """Make the task ready that the action came of, or one like it when that has left the plan;
    `rests`: the messages that it rests on from now on.

    False when none can be made.
    """
    key = came_of(plan, action.id) or _begun(plan, action)
    if key is None:
        return False
    task = with_slots(plan[key], rests | {"actions": []}, "ready")
    if remedy is not None:
        named = remedy if remedy in ("credit", "replacement") else None
        # who chose their money is not offered the right goods once more, as whoever chose nothing
        task = with_slots(task, {"remedy": named, "money": remedy == "money"})
    plan[key] = task
    return True


def _begun(plan: Plan, action: Action) -> str | None:
    """A task that looks into what the action was for once more.

    For the customer's own refunds and what takes their place.
    """
    if action.kind not in _REMEDY or action.representative is not None:
        return None
    p, reason = action.params, action.params.get("reason")
    slots: SlotValues = {"order": p.get("order_id")}
    if _REMEDY[action.kind] != "money":
        slots["remedy"] = _REMEDY[action.kind]
    if reason in TROUBLES:
        return add(plan, "refund", "damaged_item", slots | {"trouble": reason}) or None
    named: SlotValues = {
        "invoice": p.get("invoice_id"),
        "charge": p.get("charge_id"),
        "reason": reason,
    }
    return add(plan, "refund", "refund_request", slots | named) or None


async def _give_up(desk: Desk, turn: TurnRef, actions: Iterable[Action]) -> None:
    for action in actions:
        if action.state == "proposed":
            await desk.ledger.withdraw(turn, action.id, "customer")
