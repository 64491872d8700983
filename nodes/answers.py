"""What a yes or no means: consent is read by rules from the customer's own words, against the action they were asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from actions.registry import KINDS
from steward.conversation.turn import TurnRef
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.ledger.types import Action
from steward.models.ports import Intent, Understanding
from steward.models.understanding.consent import consents, corrects, refuses, withdraws
from steward.money import Money

_LEAD = r"(?:\b(?:ending|card|invoice|order|for|of|the|to|in|with|on|number)\s+)*"


def agrees(text: str, actions: Iterable[Action]) -> bool:
    """Whether the words agree to exactly these actions: naming their own amount, card or invoice is no condition."""
    asked = list(actions)
    spoken = text
    for action in asked:
        for fact in _own_words(action):
            spoken = re.sub(
                _LEAD + r"[$€£]?\s?(?<![\d.,])" + fact + r"(?![\d.,]*\d)",
                " ",
                spoken,
                flags=re.IGNORECASE,
            )
    return bool(asked) and all(consents(spoken, action.kind) for action in asked)


def _own_words(action: Action) -> list[str]:
    """The action's own amount, card and references, as patterns."""
    p = action.params
    words = [
        re.escape(str(p[name]))
        for name in ("invoice_id", "order_id", "charge_id", "last4")
        if p.get(name)
    ]
    if "amount_minor" in p:
        amount = Money(minor=p["amount_minor"], currency=p["currency"])
        whole, _, rest = amount.plain.partition(".")
        number = _grouped(whole) + (rf"(?:[.,]{rest})?" if not rest.strip("0") else rf"[.,]{rest}")
        words.insert(0, rf"{number}(?:\s?(?:euros?|dollars?|pounds?|yen|{amount.currency}))?")
    return words


def _grouped(whole: str) -> str:
    """`1290` as a pattern, with or without a sign between its groups, as the desk wrote it or as they do at home."""
    first = len(whole) % 3 or 3
    return "[.,]?".join(
        [whole[:first], *(whole[at : at + 3] for at in range(first, len(whole), 3))]
    )


def meant(heard: Understanding, asked: Iterable[Action]) -> list[str]:
    """Of several actions that were asked about, those that the customer named by invoice, order, charge or amount."""
    named, amounts = heard.identifiers, {(a.minor, a.currency) for a in heard.amounts}
    references = {value for value in (named.invoice, named.order, named.charge) if value}
    return [
        a.id
        for a in asked
        if references
        & {a.params.get("invoice_id"), a.params.get("order_id"), a.params.get("charge_id")}
        or (a.params.get("amount_minor"), a.params.get("currency")) in amounts
    ]


def pressed(opened: OpenedTurn) -> bool:
    """Whether a button was pressed in this turn."""
    return any(message.answer for message in opened.messages)


def by_button(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The words of a button are no yes to anything but its own offer, whatever is open by now."""
    return (
        heard.model_copy(update={"consents": False, "refuses": False}) if pressed(opened) else heard
    )


async def settle_answer(
    desk: Desk, opened: OpenedTurn, heard: Understanding
) -> tuple[list[str], bool]:
    """Confirm or withdraw what the desk had asked; returns the actions touched and whether the message answered.

    Repeating it after a crash returns the same: what this turn withdrew already counts as touched.
    """
    turn, question = opened.ref, opened.question
    actions = await desk.ledger.of_conversation(turn.conversation_id)
    if pressed(opened):
        return await _settle_buttons(desk, opened, actions)
    if refused := [
        a
        for a in actions
        if a.kind in KINDS and KINDS[a.kind].act in heard.stances.refuses and a.state in _OPEN
    ]:
        return await _withdraw(desk, turn, refused), True
    withdraws = any(intent.name == Intent.WITHDRAW for intent in heard.intents)
    if question is not None and question.kind == "confirm":
        digests = dict(option.split(":", 1) for option in question.options)
        named = [a for a in actions if a.id in digests]
        chosen = meant(heard, named)
        picked = 0 < len(chosen) < len(named)
        if picked:
            named = [a for a in named if a.id in chosen]
        if agrees(heard.text, named):
            for action in named:
                if action.state == "proposed":
                    await desk.ledger.confirm(
                        turn, action.id, digests[action.id], opened.messages[-1].id
                    )
            return [a.id for a in named], True
        if heard.refuses or withdraws:
            return await _withdraw(desk, turn, named), True
        return (chosen, True) if picked else ([], False)
    if withdraws and opened.messages:
        begun = opened.messages[0].received_at
        named = [
            a
            for a in actions
            if a.kind in KINDS
            and KINDS[a.kind].confirm
            and (a.state in _OPEN or (a.state == "withdrawn" and a.updated_at >= begun))
        ]
        return await _withdraw(desk, turn, named), bool(named)
    return [], False


async def _settle_buttons(
    desk: Desk, opened: OpenedTurn, actions: Iterable[Action]
) -> tuple[list[str], bool]:
    """Buttons count for the action and the digest that they name, and no words of that turn for any other offer.

    Words that came along and take it back ("wait") leave a yes uncounted: it is asked again.
    """
    rows, touched = {a.id: a for a in actions}, list[str]()
    beside = "\n".join(m.text for m in opened.messages if m.answer is None)
    doubted = bool(beside.strip()) and (refuses(beside) or corrects(beside) or withdraws(beside))
    for message in opened.messages:
        pressed, action = (
            message.answer,
            rows.get(message.answer.action) if message.answer else None,
        )
        if pressed is None or action is None or action.digest != pressed.digest:
            continue
        if pressed.says == "no":
            touched += await _withdraw(desk, opened.ref, [action])
        elif not doubted:
            if action.state == "proposed":
                await desk.ledger.confirm(opened.ref, action.id, pressed.digest, message.id)
            touched.append(action.id)
    return touched, bool(touched)


_OPEN = ("proposed", "awaiting", "authorised")


async def _withdraw(desk: Desk, turn: TurnRef, actions: Iterable[Action]) -> list[str]:
    touched = []
    for action in actions:
        if action.state in _OPEN:
            await desk.ledger.withdraw(turn, action.id, "customer")
        touched.append(action.id)
    return touched
