"""A change of a plan where an end of it was heard: a stop with an end is a pause. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from babel.dates import get_month_names

from actions.registry import KINDS
from state.desk import Plan
from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.domain.action import Action
from steward.domain.lifecycle import DONE
from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.exact.dates_put_right import with_dates_put_right
from steward.understanding.orders.called_off import calls_off_order
from steward.understanding.plan.ends_in_time import (
    names_end,
    names_stop,
    stops_for_a_time,
    stops_while_away,
)
from steward.understanding.plan.left_out_months import leaves_out_a_month
from steward.understanding.plan.plans import plan_slots
from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.marks import contains
from steward.understanding.text.parted_verbs import parts_a_verb
from steward.understanding.yes_and_no.act_names import PLAN_ACTS
from steward.understanding.yes_and_no.rather import may_wish
from teams.billing.goals import PlanChange
from teams.slots import with_slots


def as_moved(heard: Understanding) -> Understanding:
    """Who wants one plan in the place of another, a stop with an end, nothing in one month, or to
    go on, cancels nothing; nor who pauses it in a verb that is parted.
    """
    named, left_out = plan_slots(heard.text), leaves_out_a_month(heard.text)
    goes_on = named.moves or named.step in ("resume", "keep")
    rests = named.step == "pause" and parts_a_verb(heard.text)
    if not (goes_on or left_out or rests or stops_for_a_time(heard.text)):
        return heard
    kept = [w for w in heard.wishes if w.intent != Intent.CANCEL_SUBSCRIPTION]
    if len(kept) < len(heard.wishes) and all(w.intent != Intent.CHANGE_PLAN for w in kept):
        wish = Wish(
            intent=Intent.CHANGE_PLAN, identifiers=heard.identifiers, quote=heard.text[:300]
        )
        kept.append(wish)
    kept = [_with_its_end(w, heard.text) if w.intent == Intent.CHANGE_PLAN else w for w in kept]
    return heard.model_copy(update={"wishes": tuple(kept)})


def _with_its_end(wish: Wish, text: str) -> Wish:
    """The wish with the sentence that names when a pause ends, which the classifier may have taken
    for another wish, or for none; all of the words, where they put that end right.
    """
    righted = with_dates_put_right(text)
    if righted != text and stops_for_a_time(text):
        return wish.model_copy(update={"quote": righted[:300]})
    if names_end(wish.quote) or not stops_for_a_time(text):
        return wish
    ends = next((one for one in sentences_of(text) if stops_for_a_time(one)), text)
    if contains(wish.quote, ends):
        return wish
    return wish.model_copy(update={"quote": f"{wish.quote} {ends}"[:300]})


def as_paused_meanwhile(heard: Understanding) -> Understanding:
    """Who is away until a time that they tell, and wants the coffee to stop meanwhile, wants a
    pause, whatever the part that asks sounds like; the days may stand beside it.
    """
    text = heard.text
    if not stops_while_away(text) or calls_off_order(text) or heard.identifiers.order:
        return heard
    kept = [w for w in heard.wishes if w.intent != Intent.CHANGE_PLAN and not names_stop(w.quote)]
    wish = Wish(intent=Intent.CHANGE_PLAN, identifiers=heard.identifiers, quote=text[:300])
    return heard.model_copy(update={"wishes": (*kept, wish), "decision": "act"})


def with_end_named_again(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as a wish for a pause, where it names an end after one was begun here: "oh wait,
    can it be until 1 February after all?" takes nothing back, and complains of nothing.
    """
    done = [one for one in own if one.state in DONE and one.kind in _OF_A_PLAN]
    newest = max(done, key=lambda one: one.updated_at, default=None)
    if newest is None or newest.params.get("step") != "pause" or opened.question is not None:
        return heard
    calls = heard.typed or heard.asks_human or heard.sensitive
    others = {wish.intent for wish in heard.wishes} - _SOUNDS_LIKE
    wished = names_end(heard.text) and may_wish(heard.text) and not heard.stances.refuses
    if calls or others or not wished or plan_slots(heard.text).step not in (None, "pause"):
        return heard
    pause = Wish(intent=Intent.CHANGE_PLAN, quote=heard.text[:300], meant={"step": "pause"})
    only = {"wishes": (pause,), "intents": (), "follows": None, "refuses": False, "asking": False}
    return heard.model_copy(update=only | {"decision": "act"})


_OF_A_PLAN = frozenset(kind.name for kind in KINDS.values() if kind.act in PLAN_ACTS)
_SOUNDS_LIKE = frozenset(
    {Intent.CHANGE_PLAN, Intent.WITHDRAW, Intent.COMPLAINT, Intent.CORRECTION, Intent.GREETING}
)


def with_days_offered(plan: Plan, own: Sequence[Action]) -> Plan:
    """The plan in which a pause that is wished otherwise than the one that is offered has the days
    of that one, where none are said anew: "then from 18 December", "what do I pay next?".
    """
    pauses = [one for one in own if one.state == "proposed" and one.params.get("step") == "pause"]
    if len(pauses) != 1 or not (days := _days_of(pauses[0])):
        return plan
    return {
        key: with_slots(one, {"first": days}) if _pauses(one) else one for key, one in plan.items()
    }


def _pauses(task: Task) -> bool:
    if task["goal"] != "change_plan":
        return False
    return PlanChange.model_validate(task["slots"]).step == "pause"


def _days_of(pause: Action) -> str:
    """The days of a pause, as words name them that are read; empty: it begins at once, and lasts
    for as long as was said.
    """
    begins = pause.params.get("rests_from") or pause.params.get("begins")
    if not begins:
        return ""
    told = (("from", begins), ("until", pause.params.get("until")))
    named = (f"{word} {_named(str(day))}" for word, day in told if day)
    return " ".join(named)


def _named(day: str) -> str:
    at = datetime.fromisoformat(day).date()
    return f"{at.day} {get_month_names('wide', locale='en')[at.month]}"
