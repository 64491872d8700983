"""Collects the context that a card shows beside the facts. Policy does not judge by it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from actions.registry import declared
from steward.conversation.spoken import language_of
from steward.desk import Desk
from steward.dialogue.replies.reply_rows import about
from steward.domain.action import Action, ActionState
from steward.domain.call import Answer
from steward.money import Money
from steward.views import surroundings
from steward.views.card import MOST, ActsFor, Context, Difference, EarlierRefund, OnTheLine, Told
from steward.views.evidence import in_sentences
from steward.wording.parts import ENGLISH, tender
from steward.wording.says import ActingFor
from tools.observations import records, source


async def context_of(
    desk: Desk, action: Action, facts: Mapping[str, Any], answers: Sequence[Answer]
) -> Context:
    """Everything around an action.

    `answers` are what the systems said when its facts were read, and are not read again.
    """
    p, differences, acting = (
        action.params,
        await _differences(desk, action),
        await _acting(desk, action),
    )
    return Context(
        tender=tender(p) if "tender" in p else "",
        evidence=in_sentences(
            str(p.get("reason", "")), facts.get("evidence") or {}, str(p.get("currency", ""))
        ),
        customer=await _customer(desk, action, answers),
        acting=acting,
        sources=tuple(source(answer) for answer in answers),
        conflicts=(*_conflict(facts), *(one.sentence for one in differences)),
        differences=differences,
        earlier_refunds=_refunds(answers),
        earlier_contacts=await surroundings.contacts(
            desk.db, action.handle, action.conversation_id
        ),
        words=await surroundings.words(desk.db, action.conversation_id, action.id),
        told=Told(
            on_approval=await _told(desk, action, ActionState.CONFIRMED, acting),
            on_rejection=await _told(desk, action, ActionState.REJECTED, acting),
        ),
    )


async def _customer(desk: Desk, action: Action, answers: Sequence[Answer]) -> OnTheLine | None:
    customer = await desk.identity.current(action.conversation_id)
    if customer is None or customer.handle != (action.representative or action.handle):
        return None
    subjects = (
        customer.subjects
        if action.representative is None
        else await desk.identity.subjects(action.handle or "")
    )
    names = dict.fromkeys(
        str(account["name"])
        for account in _records(answers, "billing.get_account")
        if account.get("name")
    )
    return OnTheLine(
        handle=action.handle or "",
        names=tuple(names),
        accounts=subjects.get("billing", ()),
        contacts=subjects.get("crm", ()),
        assurance=customer.assurance,
        proofs=customer.proofs,
    )


async def _acting(desk: Desk, action: Action) -> ActsFor | None:
    """Who proved who they are, and by which authority they ask for somebody else."""
    met = (
        await desk.acting.met(action.conversation_id, action.representative)
        if action.representative
        else {}
    )
    authority = met.get(action.handle or "")
    if authority is None or action.representative is None:
        return None
    who, whom = (
        authority.representative_name or "somebody",
        authority.customer_name or "the customer",
    )
    until = (
        f"valid until {_date(authority.valid_until)}" if authority.valid_until else "without an end"
    )
    matters = tuple(sorted(authority.covered))
    said = (
        f"{who} proved who they are and acts for {whom}: authority of "
        f"{_date(authority.granted_at)}, {until}, for {', '.join(matters)}."
    )
    return ActsFor(
        handle=action.representative,
        name=who,
        customer=whom,
        granted_at=authority.granted_at,
        valid_until=authority.valid_until,
        matters=matters,
        sentence=said,
    )


def _date(at: datetime) -> str:
    return f"{at.day} {at:%B %Y}"


def _conflict(facts: Mapping[str, Any]) -> tuple[str, ...]:
    return (
        ("The systems differ about a fact that this relies on.",) if facts.get("conflict") else ()
    )


async def _differences(desk: Desk, action: Action) -> tuple[Difference, ...]:
    """What the desk itself found to differ in this conversation, from its rows."""
    return differences(await desk.ledger.of_conversation(action.conversation_id))


def differences(actions: Sequence[Action]) -> tuple[Difference, ...]:
    """Where two systems tell a field differently, from the corrections that were proposed."""
    found = []
    for other in actions:
        p = {name: str(value) for name, value in other.params.items()}
        if (
            declared(other.kind).sets == "record"
            and {"system", "field", "stale", "source", "value"} <= p.keys()
        ):
            said = (
                f"{p['system']} says {p['field']} {p['stale']}, "
                f"{p['source']} says {p['value']}; {p['source']} is relied on."
            )
            found.append(
                Difference(
                    field=p["field"],
                    system=p["system"],
                    says=p["stale"],
                    relied_on=p["source"],
                    relied_on_says=p["value"],
                    sentence=said,
                )
            )
    return tuple(found)


def _refunds(answers: Sequence[Answer]) -> tuple[EarlierRefund, ...]:
    newest = sorted(
        _records(answers, "billing.list_refunds"),
        key=lambda refund: str(refund["created_at"]),
        reverse=True,
    )[:MOST]
    return tuple(
        EarlierRefund(
            amount=str(Money(minor=one["amount_minor"], currency=one["currency"])),
            at=str(one["created_at"]),
            status=one["status"],
            reason=one["reason"],
            charge=one["charge_id"],
        )
        for one in newest
    )


async def _told(desk: Desk, action: Action, state: ActionState, acting: ActsFor | None) -> str:
    """The reply that this end would bring; empty where only its outcome has the words."""
    try:
        say = about(action.model_copy(update={"state": state, "outcome": {}}))
        if say is None:
            return ""
        async with desk.db.transaction() as connection:
            language = await language_of(connection, action.conversation_id)
        whose = [ActingFor(name=acting.customer)] if acting else []
        return await desk.wording.compose([*whose, say], first=False, language=language or ENGLISH)
    except KeyError:
        return ""


def _records(answers: Sequence[Answer], name: str) -> list[dict[str, Any]]:
    return [record for answer in answers if answer.name == name for record in records(answer)]
