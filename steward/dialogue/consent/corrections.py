"""A correction takes the open offer back, in rows, and has what was named instead looked into.

Whatever is agreed to later, it cannot be the old offer: its action has ended.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actions.registry import KINDS, declared
from state.desk import Plan
from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.consent.no_trouble_told import NOT_SO, says_it_is_not_so
from steward.dialogue.consent.offered_again import names_offered_value
from steward.dialogue.consent.same_trouble import in_the_same_trouble, trouble_of
from steward.dialogue.context import offers
from steward.dialogue.context.values_anew import plan_on_a_day, says_the_sum, says_value_anew
from steward.dialogue.tasks.message_notes import heard_in, said_in
from steward.dialogue.tasks.planning import add, came_of, rests_on
from steward.dialogue.topics.other_kind import meant_instead
from steward.dialogue.topics.other_terms import HAND_OVER, Instead, amended
from steward.domain.action import AGREED, Action
from steward.domain.lifecycle import DONE
from steward.domain.slots import SlotValues, as_slots, kept, slot_names, without
from steward.domain.understanding import INTENT_TEAM, Intent, Understanding, Wish
from steward.understanding.exact.addresses import reads_as_street
from steward.understanding.exact.own_corrections import says_what_is_meant
from steward.understanding.orders.arrivals import goods_put_right, goods_told
from steward.understanding.orders.goods import goods_beside, goods_in, goods_named, perhaps_in
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.plan.next_left_out import only_says_both
from steward.understanding.talk.corrections import begins_as_correction, names_by_its_sum
from steward.understanding.text.marks import has_question_mark
from steward.understanding.yes_and_no.stances import without_refusals
from teams.slots import typed

SUBJECT = slot_names(
    *("invoice", "order", "charge", "account", "amounts", "address", "plan", "new_email"),
    *("new_phone", "sent", "ruled_out", "quote", "actions", "looked", "asked", "delivery"),
)
_GOALS = {kind.name: kind.goal for kind in KINDS.values() if kind.goal is not None}
_RECORDS = slot_names("invoice", "order", "charge", "account")
_SAME = slot_names("account", "invoice", "order", "trouble")
# corrected by themselves, whatever the rest of the words says
_VALUES = slot_names("new_email", "new_phone", "address", "plan", "amounts", "count")
_SURE = 0.6  # of a correction that no rule hears


@dataclass(frozen=True)
class Corrected:
    """What a correction did: the offers that it took back,
    and the plan that looks into what was meant instead.
    """

    withdrawn: tuple[str, ...]
    plan: Plan
    heard: Understanding
    kept: bool = False  # what is offered is what was meant: it stands, and is said again


async def settle_correction(
    desk: Desk, opened: OpenedTurn, heard: Understanding, plan: Plan
) -> Corrected | None:
    """Withdraw the offers that the words point away from; None where they correct nothing.

    Repeated after a crash it finds the same: what this turn withdrew counts as touched.
    """
    if not opened.messages or heard.asks_human or heard.sensitive:
        return None
    begun = opened.messages[0].received_at
    actions = await desk.ledger.of_conversation(opened.ref.conversation_id)
    now = {a.id for a in actions if a.state == "withdrawn" and a.updated_at >= begun}
    asked = [a for a in actions if a.kind in _GOALS and (a.state == "proposed" or a.id in now)]
    if names_offered_value(heard, asked):
        return Corrected((), dict(plan), _left_over(heard, asked[0], {}), kept=True)
    if len(asked) > 1 and only_says_both(heard.text):  # of the offers, not of two deliveries
        return None
    heard = _as_value_said_anew(heard, [*asked, *_last_sent_elsewhere(actions)])
    if heard.takes_back:
        return None
    agreed = [a for a in actions if a.kind in _GOALS and a.state in AGREED]
    if there := _there_after_all(heard, [*asked, *agreed], plan, opened):
        return await _taken_back(desk, opened, heard, plan, there)
    if (kind := meant_instead(heard, asked)) is not None:
        return await _of_other_kind(desk, opened, heard, plan, kind)
    if other := _other_goods(heard, asked, plan, opened):
        return await _for_other_goods(desk, opened, heard, plan, *other)
    open_ones = offers.open_offers(actions)
    if named := [a for a in open_ones if _names_what_is_offered(heard, a, plan, opened)]:
        return Corrected((), dict(plan), _left_over(heard, named[0], {}), kept=True)
    meant = _meant(heard, asked) or _of_what_was_agreed(heard, actions)
    if not meant:
        terms = amended(heard, asked)
        return await _of_other_kind(desk, opened, heard, plan, terms) if terms else None
    await _withdraw(desk, opened, [action for action, _ in meant])
    new, own = dict(plan), _own_wish(heard, *meant[0])
    for action, slots in meant:
        _plan_anew(new, action, slots, heard, asked=not own)
    left = heard if own else _left_over(heard, *meant[0])
    return Corrected(tuple(action.id for action, _ in meant), new, left)


def _as_value_said_anew(heard: Understanding, asked: Sequence[Action]) -> Understanding:
    """Words that put a part of the offered or changed address right, or the end of a pause, neither
    refuse nor agree, and ask for nothing else.
    """
    if not any(says_value_anew(heard, action) for action in asked):
        return heard
    said = {"intents": (), "refuses": False, "consents": False, "wishes": (), "asking": False}
    on_top = heard.corrected.model_copy(update={"adds": False})  # "and the one after, too"
    return heard.model_copy(update={**said, "corrected": on_top})


async def _withdraw(
    desk: Desk, opened: OpenedTurn, actions: Iterable[Action], by: str = "customer"
) -> None:
    """What has ended meanwhile, by an earlier try of this turn, too, is left alone."""
    for action in actions:
        if action.state in ("proposed", *AGREED):
            await desk.ledger.withdraw(opened.ref, action.id, by, why="corrected")


def _there_after_all(
    heard: Understanding, asked: Sequence[Action], plan: Plan, opened: OpenedTurn
) -> Action | None:
    """What is offered or agreed to for a lost parcel or broken goods, where the words say that it
    is not so: the one that they name, or the only one, and nothing of goods that are another's.
    """
    lost = [a for a in asked if says_it_is_not_so(a.params.get("reason"), heard.text)]
    if not lost or heard.consents or heard.asking:
        return None
    named = {one for one in heard.identifiers.model_dump(include={*_RECORDS}).values() if one}
    meant = [
        a
        for a in lost
        if named <= set(offers.references(a).values())
        and not goods_beside(heard.text, _goods_of(a, plan, opened))
    ]
    return meant[0] if len(meant) == 1 else None


async def _taken_back(
    desk: Desk, opened: OpenedTurn, heard: Understanding, plan: Plan, action: Action
) -> Corrected:
    """An offer taken back with nothing in its place: the words say that nothing is missing."""
    await _withdraw(desk, opened, [action])
    new = dict(plan)
    _plan_anew(new, action, {}, heard, asked=False)
    left = _left_over(heard, action, {})
    others = tuple(w for w in left.wishes if w.intent not in NOT_SO)
    return Corrected((action.id,), new, left.model_copy(update={"wishes": others}))


async def _of_other_kind(
    desk: Desk, opened: OpenedTurn, heard: Understanding, plan: Plan, meant: Instead
) -> Corrected:
    """The offer taken back, and what is meant in its place planned; people are told of both."""
    await _withdraw(desk, opened, [meant.action], meant.closed_by)
    dropped = came_of(plan, meant.action.id)
    new = {key: task for key, task in plan.items() if dropped not in (key, *task["depends_on"])}
    messages = rests_on(said_in(opened, heard), heard_in(opened))
    add(new, meant.team, meant.goal, meant.slots | messages)
    left = _left_over(heard, meant.action, {})
    gone = () if meant.goal == HAND_OVER else (meant.action.id,)
    return Corrected(gone, new, left.model_copy(update={"wishes": (), **meant.left}))


def _other_goods(
    heard: Understanding, asked: Sequence[Action], plan: Plan, opened: OpenedTurn
) -> tuple[Action, str] | None:
    """The one offer that is open, with the words that name other goods in its place: "the kettle
    came, it is the scale that is missing", "the grinder, not that one".
    """
    named = heard.identifiers.any_named or heard.amounts or heard.corrected.adds
    more = heard.consents or heard.asking or bool(heard.corrected.dropped)
    more = more or has_question_mark(heard.text)
    more = more or any(says_the_sum(heard.text, one) for one in asked)
    if len(asked) != 1 or named or more or "replacement" in heard.stances.asks:
        return None
    told, own = goods_told(heard.text), _goods_of(asked[0], plan, opened, nearest=True)
    if not told.others or told.others & own:
        return None
    corrects = heard.corrected.said or heard.corrected.opens or heard.refuses
    corrects = corrects or Intent.CORRECTION in heard.surely(_SURE)
    return (asked[0], told.words) if corrects or told.left & own else None


async def _for_other_goods(
    desk: Desk, opened: OpenedTurn, heard: Understanding, plan: Plan, action: Action, words: str
) -> Corrected:
    """The offer taken back, and the goods that are meant looked into in its place: as what the
    words tell of them, or else as what the offer was for.
    """
    await _withdraw(desk, opened, [action])
    new, left = in_the_same_trouble(plan, action), _left_over(heard, action, {})
    left = left.model_copy(
        update={"wishes": tuple(w for w in left.wishes if not begins_as_correction(w.quote))}
    )
    told = troubles_of(words) - {"missing_part", str(action.params.get("reason"))}
    if told:
        wish = Wish(intent=Intent.DAMAGED_ITEM, quote=words)
        left = left.model_copy(update={"wishes": (*left.wishes, wish)})
    _plan_anew(new, action, {}, heard.model_copy(update={"text": words}), asked=not told)
    return Corrected((action.id,), new, left)


def _names_what_is_offered(
    heard: Understanding, action: Action, plan: Plan, opened: OpenedTurn
) -> bool:
    """Whether the words say that the goods are meant which the offer is for already: "I mean the
    machine, of course, not the subscription".
    """
    named = heard.identifiers.any_named or heard.amounts or heard.corrected.dropped
    if named or heard.asking or action.state != "proposed":
        return False
    right, own = goods_put_right(heard.text), _goods_of(action, plan, opened, nearest=True)
    if right or not says_what_is_meant(heard.text):
        return bool(right) and right <= own
    meant = [{*one.closely} for one in goods_named(without_refusals(heard.text))]
    return bool(meant) and all(own & one for one in meant)  # "the machine" may be of two kinds


def _goods_of(action: Action, plan: Plan, opened: OpenedTurn, *, nearest: bool = False) -> set[str]:
    """The goods that an offer is for, by its record and the words that it came of, or else by what
    the customer wrote. `nearest`: who has a mug and names cups means others.
    """
    named = goods_in if nearest else perhaps_in
    key = came_of(plan, action.id)
    slots = typed(plan[key]) if key is not None else None
    words = [slots.first, slots.quote] if slots is not None else []
    own = {*offers.goods_of(action, nearest=nearest), *named("\n".join(words))}
    before = [line.text for line in opened.recent if line.role == "customer"]
    return own or {*named("\n".join(before))}


def _of_what_was_agreed(
    heard: Understanding, actions: Iterable[Action]
) -> list[tuple[Action, SlotValues]]:
    """What was agreed to already is taken back only in words that do so: another record named is
    another wish. Another address is where the same order is to go, sent or not: it is offered anew.
    """
    known = [a for a in actions if a.kind in _GOALS]
    agreed = [a for a in known if a.state in AGREED]
    taken_back = heard.corrected.said or heard.corrected.opens
    meant = [
        (a, slots)
        for a, slots in _meant(heard, agreed)
        if (slots and (taken_back or _to_a_street(slots)))
        or offers.dropped(a, heard.corrected.dropped)
    ]
    if meant:
        return meant
    done = _last_sent_elsewhere(known)
    return [(a, slots) for a, slots in _meant(heard, done) if _to_a_street(slots)]


def _last_sent_elsewhere(actions: Iterable[Action]) -> list[Action]:
    """The last change of where an order goes that is done."""
    done = [a for a in actions if declared(a.kind).sets == "address" and a.state in DONE]
    return done[-1:]


def _to_a_street(slots: SlotValues) -> bool:
    return reads_as_street(str(slots.get("address", "")))


def _meant(heard: Understanding, actions: Iterable[Action]) -> list[tuple[Action, SlotValues]]:
    """The offers that are not meant, with what was named instead.

    Of several, those that the words do not point away from stand.
    """
    asked = list(actions)
    away = [
        (action, slots)
        for action in asked
        if (slots := offers.instead(heard, action)) is not None
        and (slots or action.params.get("reason") != "order_cancelled")  # what is done is owed
    ]
    if dropped := [one for one in away if offers.dropped(one[0], heard.corrected.dropped)]:
        return dropped
    if not away or (
        len(asked) > 1 and len(away) == len(asked) and not any(slots for _, slots in away)
    ):
        return []  # "the other one", where several are open: asked again, by name
    named = {str(value) for _, slots in away for value in slots.values() if isinstance(value, str)}
    if any(named & set(offers.references(action).values()) for action in asked):
        return []  # one of those that are open was named: the answer says which
    return away


def _own_wish(heard: Understanding, action: Action, slots: SlotValues) -> bool:
    """Whether the message says anew what went wrong, so that its own words are
    planned and not the old task.
    """
    return not set(slots) & _VALUES and any(
        offers.leads_to(action, w.intent) and w.intent != Intent.INVOICE_QUESTION
        for w in heard.wishes
    )


def _plan_anew(
    plan: Plan, action: Action, slots: SlotValues, heard: Understanding, *, asked: bool
) -> None:
    """The task that the offer came of, for what was named instead.

    Without a name, for anything but what was offered.
    """
    key = came_of(plan, action.id)
    task = plan.pop(key) if key is not None else None
    if declared(action.kind).ends == "order":
        _drop_what_waits(plan, key)
    if not asked:
        return
    team, goal = (
        (task["team"], task["goal"])
        if task and task["goal"] != "confirm_contact"
        else _GOALS[action.kind]
    )
    old = without(task["slots"], SUBJECT) if task else SlotValues()
    named = any(kept(slots, _RECORDS).values())
    if old.get("reason") and not (named and set(slots) & set(offers.references(action))):
        old.pop("reason", None)
    refused = offers.dropped(action, heard.corrected.dropped)
    refused = refused or (set(slots) == {"amounts"} and names_by_its_sum(heard.text))
    same = SlotValues() if refused else _same(action, slots)
    lower = None if refused else slots.get("amounts")
    if lower and lower[0]["currency"] == action.params.get("currency"):
        same["corrected_amount"] = lower[0]["minor"]
    if task and "step" in slots:  # for as long as was said before
        same["first"] = typed(task).first or typed(task).quote
    add(
        plan,
        team,
        goal,
        old
        | same
        | slots
        | {"quote": heard.text}
        | ({} if named else {"ruled_out": _apart(task, action, None if refused else slots)}),
    )


def _drop_what_waits(plan: Plan, key: str | None) -> None:
    """The money for what is not called off was to come next."""
    for after in [one for one, other in plan.items() if key in other["depends_on"]]:
        del plan[after]


def _same(action: Action, slots: SlotValues) -> SlotValues:
    """A correction of a value (amount, address, plan, contact) is still about the same record."""
    own = offers.references(action)
    if "address" in slots and "order" not in slots:
        return {"order": own["order"]}
    if set(slots) & {"plan", "amounts", "step", "count", "when"}:
        same = as_slots({"trouble": trouble_of(action)} | own)
        return kept(same, _SAME - slots.keys()) | plan_on_a_day(slots, action)
    return {}


def _apart(task: Task | None, action: Action, slots: SlotValues | None) -> dict[str, list[str]]:
    """What is not meant, with what was not meant before.

    Nothing new where a value of the same record was corrected; None: the record itself was said
    not to be meant, so that a value beside it tells of another one.
    """
    ruled_out = typed(task).ruled_out if task else {}
    before = {kind: [*numbers] for kind, numbers in ruled_out.items()}
    own = offers.references(action)
    narrow = next((kind for kind in ("invoice", "order", "charge", "account") if kind in own), None)
    if slots or narrow is None:
        return before
    return before | {narrow: sorted({*before.get(narrow, ()), own[narrow]})}


def _left_over(heard: Understanding, action: Action, slots: SlotValues) -> Understanding:
    """What is still to be planned of a message that corrects: its own wishes. One that names
    nothing but what was named instead ("it's the 31 euro one") is the correction itself.
    """
    kept = tuple(
        w
        for w in heard.wishes
        if w.intent in INTENT_TEAM.keys() - offers.ANSWERS
        and not offers.leads_to(action, w.intent)
        and not _names_only(w, slots)
        and offers.other_count(w.quote, action) is None
    )
    return heard.model_copy(update={"wishes": kept, "decision": "act"})


def _names_only(wish: Wish, slots: SlotValues) -> bool:
    """Whether a wish names something, and all of it is among these values."""
    named = as_slots({k: v for k, v in wish.identifiers.model_dump().items() if v})
    if wish.amounts:
        named |= as_slots({"amounts": [one.model_dump() for one in wish.amounts]})
    return bool(named) and all(slots.get(kind) == value for kind, value in named.items())
