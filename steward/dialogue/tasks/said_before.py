"""What was said before anybody was known, and was answered for everybody or not understood: it is
looked into once they prove who they are.

Nobody says it again: a code is typed in the belief that the desk still knows what it is for.
"""

from __future__ import annotations

from collections.abc import Sequence

from state.desk import Plan
from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.tasks import new_tasks, taking_back
from steward.dialogue.tasks.planning import IDENTIFY, KEPT, add, carry, rests_on
from steward.domain.slots import slot_names, without
from steward.domain.understanding import (
    INTENT_TEAM,
    Identifiers,
    Intent,
    Understanding,
    Utterance,
    Wish,
)
from steward.understanding.pages.public_questions import asks_in_general, names_own
from steward.understanding.reader.wishes import with_address, with_document
from steward.understanding.text.clauses import split_clauses
from teams.registry import PUBLIC
from teams.requests import requests
from teams.slots import typed, with_slots

_LOOKED_INTO = frozenset(INTENT_TEAM) - {Intent.PRODUCT_QUESTION, Intent.VERIFY_IDENTITY}
# What half-understood words of one's own are looked up in, and how likely it has to be: it only
# tells, so that no offer and no change comes of a guess.
_TELLS = frozenset({Intent.ORDER_STATUS, Intent.INVOICE_QUESTION, Intent.REFUND_STATUS})
_LIKELY = 0.2
_QUOTE = 300


async def taken_up(
    desk: Desk, opened: OpenedTurn, heard: Understanding, plan: Plan, topics: Sequence[Task]
) -> Plan:
    """The plan with the newest of what was said before, where somebody says who they are and
    nothing waits for it.

    It rests on this message, which is no question: who proves who they are wants it seen to.
    """
    if _proves_another(opened, heard, plan) and await desk.identity.current(
        opened.ref.conversation_id
    ):
        return _looked_into_there(plan, topics, opened)
    if not _proves_only(heard, plan, topics):
        return plan
    said_in = opened.messages[-1].id if opened.messages else ""
    for line in _lines(opened.recent):
        before = await desk.understander.understand(line)
        if before.refuses or taking_back.takes_back(before) or before.emergency:
            break
        if before.asks_human or before.sensitive or not _may_wait(before.typed):
            break  # seen to by itself
        if before.typed:  # told as to anybody: a ticket is somebody's
            nobody = before.model_copy(update={"identifiers": Identifiers(), "contacts": ()})
            return new_tasks.hear(plan, nobody, None, False, said_in, said_in)
        if (wanted := await _of_a_record(desk, before)) is not None:
            rests_on = "" if wanted.asking else said_in
            return _no_question(new_tasks.hear(plan, wanted, None, False, rests_on, said_in), plan)
    return plan


def _proves_another(opened: OpenedTurn, heard: Understanding, plan: Plan) -> bool:
    """Whether a code is typed that went to a contact that was named, to prove whose it is."""
    task, question = plan.get(IDENTIFY), opened.question
    if task is None or question is None or question.kind != "code" or not heard.identifiers.code:
        return False
    known = typed(task)
    return bool(known.email or known.phone) and not known.step_up


def _looked_into_there(plan: Plan, topics: Sequence[Task], opened: OpenedTurn) -> Plan:
    """The plan of somebody known who proves another account of theirs: what was looked into last is
    looked into there, once it is proved, and so is all that is asked beside the code.
    """
    said_in = opened.messages[-1].id if opened.messages else ""
    new = {
        key: task if key == IDENTIFY or task["goal"] in PUBLIC else _behind_the_proof(task)
        for key, task in plan.items()
    }
    own = [one for one in topics if one["goal"] in _LOOKED_INTO]
    for task in own[-_MOST:]:
        if task["goal"] not in {one["goal"] for one in new.values()}:
            slots = without(task["slots"], _OF_BEFORE) | rests_on(said_in, said_in)
            add(new, task["team"], task["goal"], slots, [IDENTIFY])
    return new


def _behind_the_proof(task: Task) -> Task:
    return {**task, "depends_on": [IDENTIFY]} if task["status"] == "ready" else task


# Of a task that was looked into: what came of it there.
_OF_BEFORE = slot_names("actions", "account", "invoice", "charge", "order", "ruled_out")
_MOST = 2  # of what was looked into


def _may_wait(typed: str) -> bool:
    """Whether nothing was declared, or what people are asked for once somebody is known."""
    return not typed or (typed in requests() and typed in PUBLIC)


def _no_question(plan: Plan, before: Plan) -> Plan:
    """The plan, in which the new tasks are not asked of the help pages once more."""
    return {
        key: task if key in before else with_slots(task, {"sounds_like": task["goal"]})
        for key, task in plan.items()
    }


def _proves_only(heard: Understanding, plan: Plan, topics: Sequence[Task]) -> bool:
    """Whether the words only say who somebody is, and nothing was looked into for them before."""
    waits = {key for key, task in carry(plan).items() if task["goal"] != KEPT}
    if waits != {IDENTIFY} or any(one["goal"] not in PUBLIC for one in topics):
        return False
    wishes = any(wish.intent in _LOOKED_INTO for wish in heard.wishes)
    calls = heard.typed or heard.asks_human or heard.sensitive
    return not (wishes or calls or heard.takes_back or heard.refuses)


def _lines(recent: Sequence[Utterance]) -> list[str]:
    """The customer's own lines, the newest first, back to a colleague's."""
    own: list[str] = []
    for line in reversed(recent):
        if line.role == "staff":
            break
        if line.role == "customer":
            own.append(line.text)
    return own


async def _of_a_record(desk: Desk, heard: Understanding) -> Understanding | None:
    """An earlier line, or the part of it that names something of their own, as what it asks to be
    looked into; None: there is nothing in it.
    """
    if (wanted := _looked_into(heard)) is not None:
        return wanted
    for clause in split_clauses(heard.text):
        if names_own(clause.text) and clause.text != heard.text:
            part = await desk.understander.understand(clause.text)
            if (wanted := _looked_into(part)) is not None:
                return wanted
    return None


def _looked_into(heard: Understanding) -> Understanding | None:
    heard = with_address(with_document(new_tasks.as_said(heard)))
    own = names_own(heard.text)
    kept = tuple(wish for wish in heard.wishes if wish.intent in _LOOKED_INTO)
    if own:  # a question for everybody, beside something of their own, is about that
        kept = tuple(_in_their_words(wish, heard.text) for wish in kept)
        kept = kept or _likely(heard)
    if not kept:
        return None
    # who somebody is they say now: a contact that was named then would have a code sent once more
    nobody = {"identifiers": Identifiers(), "contacts": ()}
    return heard.model_copy(update={"wishes": kept, "decision": "act", **nobody})


def _in_their_words(wish: Wish, text: str) -> Wish:
    return wish.model_copy(update={"quote": text[:_QUOTE]}) if asks_in_general(wish.quote) else wish


def _likely(heard: Understanding) -> tuple[Wish, ...]:
    """The record that words about something of their own are most likely about, to be told."""
    found = [one for one in heard.intents if one.name in _TELLS and one.probability >= _LIKELY]
    best = max(found, key=lambda one: one.probability, default=None)
    if best is None:
        return ()
    return (Wish(intent=best.name, identifiers=heard.identifiers, quote=heard.text[:_QUOTE]),)
