"""Who says no and then wants it after all, or wants it made good in another way: the offer is made afresh, nothing is agreed to.

These words bring an offer back, never a payment: what comes of them is a new proposal that waits for a yes of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from actions.registry import KINDS
from nodes.planning import Plan, add
from nodes.remedies import REPLACEABLE
from nodes.wishes import remedy_in
from steward.conversation.turn import TurnRef
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.ledger.types import Action
from steward.models.ports import Intent, OpenQuestion, Understanding
from steward.models.understanding.stances import read_stances

_BRIEF = 14  # words
_NOT = re.compile(
    r"\b(?:do not|don'?t|dont|not|never|niet|geen|leave it|than)\b|\bno (?:money|refund|credit|replacement)\b|\bthen no\b",
    re.IGNORECASE,
)
_AFTER_ALL = re.compile(
    r"\bi (?:do|did) want\b|\bafter all\b|\btoch (?:wel|graag|maar)\b|\b(?:then|but|sorry|actually)[ ,.!]+(?:yes|yeah|yep|ja|do it|go ahead)\b"
    r"|\b(?:yes|yeah|yep|ja)[ ,.!]+(?:please|then|dan|graag|do it|go ahead)\b",
    re.IGNORECASE,
)
_RATHER_MONEY = re.compile(
    r"\b(?:rather|prefer|want|like|give me|take|liever|wil)\b[^.?!]{0,20}\b(?:money|refund|cash|geld)\b|\b(?:money|refund|cash|geld) (?:instead|please|back)\b",
    re.IGNORECASE,
)
_REMEDY = {kind.name: kind.act for kind in KINDS.values() if kind.remedy}
_OFFERED = ("proposed", "withdrawn")


def wants_it_after_all(text: str) -> bool:
    """Whether short words ask for what was just refused; a question or a "not" among them does not."""
    return _plain(text) and bool(_AFTER_ALL.search(text))


def other_remedy(text: str) -> str | None:
    """The remedy that short words wish for: `money`, `credit` or `replacement`."""
    said = read_stances(text)
    if len(text.split()) > 2 * _BRIEF or "?" in text:
        return None
    if "money" in said.asks and (
        {"credit", "replacement"} & set(said.refuses) or _RATHER_MONEY.search(text)
    ):
        return "money"
    return remedy_in(said)


def _plain(text: str) -> bool:
    return len(text.split()) <= _BRIEF and "?" not in text and not _NOT.search(text)


async def offer_again(
    desk: Desk, opened: OpenedTurn, heard: Understanding, plan: Plan, answered: bool
) -> tuple[Plan, list[str]]:
    """The plan in which the offers meant are looked into afresh, and their old actions, which are given up. Mostly none."""
    if (
        not opened.messages
        or heard.asks_human
        or heard.sensitive
        or any(i.name == Intent.WITHDRAW for i in heard.intents)
    ):
        return plan, []
    actions = await desk.ledger.of_conversation(opened.ref.conversation_id)
    meant = _meant(
        heard.text,
        opened.question,
        actions,
        heard.refuses or bool(heard.stances.refuses) or not answered,
    )
    new = dict(plan)
    given_up = [action for action in meant if _reopened(new, action, other_remedy(heard.text))]
    await _give_up(desk, opened.ref, given_up)
    return new, [action.id for action in given_up]


def _meant(
    text: str, question: OpenQuestion | None, actions: Iterable[Action], free: bool
) -> list[Action]:
    """The offers that the words bring back: those asked about just now, else the newest one, if it was refused."""
    offers = [a for a in actions if a.kind in KINDS and KINDS[a.kind].confirm]
    remedy, again = other_remedy(text), wants_it_after_all(text)
    if question is not None and question.kind == "confirm" and free:
        asked = {option.split(":", 1)[0] for option in question.options}
        named = [a for a in offers if a.id in asked and a.state in _OFFERED]
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


def _other(action: Action, remedy: str | None) -> bool:
    """Whether the remedy is another one than the action's, and one that may make good its reason."""
    own = _REMEDY.get(action.kind)
    if own is None or remedy is None or remedy == own:
        return False
    return remedy != "replacement" or action.params.get("reason") in REPLACEABLE


def _reopened(plan: Plan, action: Action, remedy: str | None) -> bool:
    """Make the task ready that the action came of, or one like it when that has left the plan; False when none can be made."""
    key = next(
        (k for k, task in plan.items() if action.id in task["slots"].get("actions", ())), None
    ) or _begun(plan, action)
    if key is None:
        return False
    slots = {
        name: value
        for name, value in plan[key]["slots"].items()
        if name != "actions" and not (name == "remedy" and remedy is not None)
    }
    plan[key] = {
        **plan[key],
        "slots": slots | ({"remedy": remedy} if remedy in ("credit", "replacement") else {}),
        "status": "ready",
    }
    return True


def _begun(plan: Plan, action: Action) -> str | None:
    """A task that looks into what the action was for once more; for the customer's own refunds and what takes their place."""
    if action.kind not in _REMEDY or action.representative is not None:
        return None
    p, reason = action.params, action.params.get("reason")
    named = {
        slot: p[name]
        for slot, name in (
            ("invoice", "invoice_id"),
            ("order", "order_id"),
            ("charge", "charge_id"),
        )
        if p.get(name)
    }
    remedy = {"remedy": _REMEDY[action.kind]} if _REMEDY[action.kind] != "money" else {}
    if reason == "damaged":
        return (
            add(
                plan,
                "refund",
                "damaged_item",
                {"order": named.get("order"), "damage": True} | remedy,
            )
            or None
        )
    return add(plan, "refund", "refund_request", named | {"reason": reason} | remedy) or None


async def _give_up(desk: Desk, turn: TurnRef, actions: Iterable[Action]) -> None:
    for action in actions:
        if action.state == "proposed":
            await desk.ledger.withdraw(turn, action.id, "customer")
