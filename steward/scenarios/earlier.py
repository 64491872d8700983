"""Earlier actions of the desk in `given.desk`.

Rows of the ledger and its record, with what the systems hold of them.

Each is written as the desk writes it, step by step with its entry in the record, at the moment that
it names.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import dict_row

from actions.registry import KINDS, declared
from steward.audit.record import Audit
from steward.db import Connection, Database, fetch_one, json, new_id
from steward.domain.action import Action, ActionState, Wanted, action_digest
from steward.domain.lifecycle import REMEDIES
from steward.ledger import repository
from steward.money import parse_money
from steward.scenarios.fields import Record, amount, either, flag, moment, one_or_many, text
from steward.scenarios.observed import action_kind
from steward.scenarios.types import Differs
from teams.refund.evidence import line_of

_ENDS = (
    "confirmed",
    "settled",
    "failed_late",
    "failed",
    "denied",
    "rejected",
    "expired",
    "withdrawn",
)
_PAID = ("confirmed", "settled", "failed_late")
_STEPS: dict[str, tuple[str, ...]] = {
    "confirmed": ("authorised", "executing", "confirmed"),
    "settled": ("authorised", "executing", "confirmed", "settled"),
    "failed_late": ("authorised", "executing", "confirmed", "failed_late"),
    "failed": ("authorised", "executing", "failed"),
    "denied": ("denied",),
    "rejected": ("awaiting", "rejected"),
    "expired": ("awaiting", "expired"),
    "withdrawn": ("withdrawn",),
}

EARLIER = Record(
    keys={
        "action": text,
        "account": text,
        "charge": text,
        "order": text,
        "invoice": text,
        "amount": amount,
        "reason": text,
        "at": moment,
        "state": either(*_ENDS),
        "signers": one_or_many(text),
        "because": text,
        "unlisted": flag,  # of a replacement: logistics lists it no more, and would send another
    },
    needs=("action", "account", "reason"),
)


@dataclass(frozen=True)
class Earlier:
    """One action of the past with the identifiers that the desk and the systems both hold."""

    own: str
    wanted: Wanted
    state: str
    given: dict[str, Any]

    @property
    def key(self) -> str:
        """The idempotency key that the systems saw."""
        return f"{self.own}:earlier"


def plan_earlier(given: dict[str, Any]) -> list[Earlier]:
    """The actions that `given.desk` names.

    Raises Differs for one that the other records do not bear.
    """
    return [_planned(n, one, given) for n, one in enumerate(given.get("desk", ()), 1)]


def _planned(n: int, one: dict[str, Any], given: dict[str, Any]) -> Earlier:
    kind = action_kind(one["action"])
    where = f"given.desk[{n}]"
    if kind not in REMEDIES:
        raise Differs(f"{where}: {one['action']} is no refund, credit or replacement")
    named = "order" if declared(kind).remedy == "replacement" else "charge"
    if named not in one or "amount" not in one:
        raise Differs(f"{where}: a {one['action']} needs '{named}' and 'amount'")
    charges = _charges(given)
    if "charge" in one and one["charge"] not in charges:
        raise Differs(f"{where}: no account of given.billing has the charge {one['charge']}")
    money = parse_money(one["amount"])
    charge = charges.get(one.get("charge", ""), {})
    params = {
        "charge_id": one.get("charge"),
        "account_id": one["account"],
        "amount_minor": money.minor,
        "currency": money.currency,
        "reason": one["reason"],
        "invoice_id": one.get("invoice", charge.get("invoice")),
        "order_id": one.get("order"),
    }
    wanted = Wanted(
        kind=kind,
        resource=f"{named}:{one[named]}",
        params=params,
        agent="refund",
        wish=f"given:desk:{n}",
    )
    return Earlier(new_id("act"), wanted, one.get("state", "confirmed"), one)


def _charges(given: dict[str, Any]) -> dict[str, dict[str, Any]]:
    accounts = given.get("billing", ())
    return {
        charge["charge"]: charge for account in accounts for charge in account.get("charges", ())
    }


def with_earlier(held: dict[str, Any], earlier: list[Earlier]) -> dict[str, Any]:
    """The systems' records with what those actions did there."""
    done = [one for one in earlier if one.state in _PAID]
    accounts = []
    for account in held["billing"]:
        extra: dict[str, list[Any]] = {}
        for one in done:
            book = KINDS[one.wanted.kind].books
            if book and account.get("account") == one.given["account"]:
                entry = {
                    name: one.given[name]
                    for name in ("charge", "amount", "reason", "at")
                    if name in one.given
                }
                extra.setdefault(book, []).append({**entry, "key": one.key})
        joined = {book: [*account.get(book, []), *entries] for book, entries in extra.items()}
        accounts.append({**account, **joined})
    orders = {order["order"]: order for order in held["logistics"]}
    again = [
        _sent_again(one, orders)
        for one in done
        if declared(one.wanted.kind).remedy == "replacement" and not one.given.get("unlisted")
    ]
    return {**held, "billing": accounts, "logistics": [*held["logistics"], *again]}


def _sent_again(one: Earlier, orders: dict[str, dict[str, Any]]) -> dict[str, Any]:
    first = orders.get(one.given["order"])
    if first is None:
        raise Differs(f"given.desk: given.logistics has no order {one.given['order']}")
    kept = ("account", "email", "item", "quantity", "address", "country", "invoice")
    at = {"placed": one.given["at"]} if "at" in one.given else {}
    number = f"{one.given['order']}-R"
    return {
        **{name: first[name] for name in kept if name in first},
        **at,
        "order": number,
        "replacement_for": one.given["order"],
    }


def write_earlier(dsn: str, earlier: list[Earlier], now: datetime) -> None:
    """Write the desk's own rows, each at its moment, and leave the clock as it was."""
    if earlier:
        asyncio.run(_write_all(dsn, earlier, now))


async def _write_all(dsn: str, earlier: list[Earlier], now: datetime) -> None:
    audit = Audit(Database(dsn))
    connection = await AsyncConnection.connect(dsn, row_factory=dict_row)
    async with connection:
        shift = await fetch_one(connection, "SELECT shift FROM clock.shift")
        assert shift is not None
        for one in sorted(earlier, key=lambda each: _at(each, now)):
            await connection.execute("UPDATE clock.shift SET shift = %s - now()", [_at(one, now)])
            await _write(connection, audit, one)
        await connection.execute("UPDATE clock.shift SET shift = %s", [shift["shift"]])


def _at(one: Earlier, now: datetime) -> datetime:
    at: datetime = one.given["at"].at(now) if one.given.get("at") else now
    return at


async def _write(connection: Connection, audit: Audit, one: Earlier) -> None:
    handle = await _customer(connection, one.given["account"])
    conversation = new_id("given")
    await connection.execute(
        "INSERT INTO desk.conversation (id, channel, customer) VALUES (%s, 'chat', %s)",
        [conversation, handle],
    )
    wanted = one.wanted
    values = {
        "id": one.own,
        "kind": wanted.kind,
        "resource": wanted.resource,
        "state": "proposed",
        "params": json(wanted.params),
        "digest": action_digest(wanted.kind, wanted.resource, wanted.params),
        "key": one.key,
        "conversation_id": conversation,
        "handle": handle,
        "agent": wanted.agent,
        "wish": wanted.wish,
    }
    action = await repository.insert(connection, values)
    said = repository.moved_data(action)
    await repository.record(connection, audit, action, "proposed", "agent:refund", said)
    signed = one.given.get("signers", [])
    steps = _STEPS[one.state]
    if signed and steps[0] == "authorised":
        steps = ("awaiting", *steps)
    approval = None
    for step in steps:
        if step == "awaiting":
            approval = await _ask(connection, action, one)
        if step == "authorised":
            await _authorise(connection, action, approval)
        facts = {"facts": json(_facts(one))} if step != "denied" else {}
        end = {"denial": one.given.get("because", "no_reason_holds")} if step == "denied" else {}
        action = await repository.move(
            connection, audit, action, ActionState(step), "agent:refund", changes={**facts, **end}
        )


def _facts(one: Earlier) -> dict[str, Any]:
    """What later looks find it by: the line that was made good."""
    order, charge = one.given.get("order"), str(one.given.get("charge"))
    reason = one.given["reason"]
    return {"line": line_of(reason, order, charge), "reason": reason}


async def _customer(connection: Connection, account: str) -> str:
    """The handle of an account's customer.

    What else is theirs is linked when the desk meets them.
    """
    query = "SELECT handle FROM desk.link WHERE system = 'billing' AND subject = %s"
    known = await fetch_one(connection, query, account)
    if known is not None:
        return str(known["handle"])
    handle = new_id("cus")
    await connection.execute("INSERT INTO desk.customer (handle) VALUES (%s)", [handle])
    await connection.execute(
        """INSERT INTO desk.link (system, subject, handle, evidence)
           VALUES ('billing', %s, %s, '{"how": "account", "value": "", "score": 1.0}')""",
        [account, handle],
    )
    return handle


async def _ask(connection: Connection, action: Action, one: Earlier) -> str:
    """The approval that people were asked for, as it ended, with its signatures."""
    own, ended = new_id("apr"), {"rejected": "rejected", "expired": "expired"}
    status = ended.get(one.state, "approved")
    signers = one.given.get("signers", [])
    needs = json([["lead", "finance"]] * max(1, len(signers)))
    await connection.execute(
        """INSERT INTO desk.approval (id, action_id, conversation_id, digest, needs, card, status,
                                      policy_version,
                                      expires_at, decided_at)
           VALUES (%s, %s, %s, %s, %s, %s, %s, 'given', clock.now(), clock.now())""",
        [
            own,
            action.id,
            action.conversation_id,
            action.digest,
            needs,
            json({"action": action.kind, "params": action.params}),
            status,
        ],
    )
    verdict = "reject" if status == "rejected" else "approve"
    for login in signers:
        await connection.execute(
            """INSERT INTO desk.signature (approval_id, login, roles, verdict, reason, digest)
               SELECT %s, login, roles, %s, %s, %s FROM desk.staff WHERE login = %s""",
            [own, verdict, one.given.get("because", "given by the scenario"), action.digest, login],
        )
    return own


async def _authorise(connection: Connection, action: Action, approval: str | None) -> None:
    basis = "policy" if approval is None else "approval"
    await connection.execute(
        """INSERT INTO desk.authority (id, action_id, digest, basis, approval_id, policy_version,
                                       expires_at, consumed_at)
           VALUES (%s, %s, %s, %s, %s, 'given', clock.now() + interval '1 hour', clock.now())""",
        [new_id("aut"), action.id, action.digest, basis, approval],
    )
