"""The keys of `then` and of `check`: what must hold."""

from __future__ import annotations

from typing import Any

from steward.scenarios import money_books
from steward.scenarios.comparing import bound, several
from steward.scenarios.document import Value
from steward.scenarios.fields import (
    Record,
    amount,
    either,
    flag,
    many,
    maybe,
    one_or_many,
    text,
    whole,
)


def _needs(value: Value, where: str) -> Any:
    """`2`, `lead`, `[lead, finance]`, or the exact `[[lead, finance], [finance]]`."""
    if isinstance(value.content, str):
        return int(value.content) if value.content.isdecimal() else [value.content]
    return [
        many(text)(entry, where) if isinstance(entry.content, list) else entry.text(where)
        for entry in value.items(where)
    ]


def _escalated(value: Value, where: str) -> Any:
    if isinstance(value.content, str):
        return flag(value, where)
    return maybe(_escalation)(value, where) or False


_escalation = Record(keys={"to": text, "has": one_or_many(text)})
_words = Record(
    keys={"mentions": one_or_many(text), "some": one_or_many(text), "never": one_or_many(text)}
)
_line = Record(keys={"line": whole, "net": amount, "tax": amount})
_refund = Record(
    keys={
        "lines": many(_line),
        "credit_note": maybe(amount),
        "charge": text,
        "amount": amount,
        "reason": text,
        "account": text,
        "invoice": text,
        "status": text,
        "currency": text,
    },
)
_credit = Record(keys={"charge": text, "amount": amount, "reason": text, "currency": text})
_order = Record(
    keys={
        "order": text,
        "item": text,
        "status": text,
        "address": text,
        "replacement_for": text,
        "account": text,
        "photos": whole,
    },
)
_approval = Record(
    keys={
        "action": text,
        "amount": amount,
        "needs": _needs,
        "signers": one_or_many(text),
        "owner": text,
        "status": either("pending", "approved", "rejected", "expired", "withdrawn", "superseded"),
    },
)
_customer = Record(
    keys={
        "account": text,
        "contact": text,
        "assurance": either("none", "voice_biometrics", "session", "possession"),
    },
)
_ticket = Record(
    keys={
        "ticket": text,
        "subject": text,
        "status": text,
        "channel": text,
        "phone": text,
        "email": text,
        "queue": text,
        "text": text,
        "to": text,
    },
)
_correction = Record(
    keys={
        "system": text,
        "record": text,
        "field": text,
        "from": text,
        "to": text,
        "contact": text,
        "account": text,
        "value": text,
    },
)
_interaction = Record(keys={"contact": text, "channel": text, "summary": text})
_message = Record(
    keys={
        "kind": text,
        "to": text,
        "destination": text,
        "channel": text,
        "mentions": one_or_many(text),
        "never": one_or_many(text),
        "marked": text,
    },
)

_told = Record(keys={"who": text, "mentions": one_or_many(text)}, needs=("who",))


def _any_of(value: Value, where: str) -> Any:
    """Ways in which it may end, each as the whole of `then` is written."""
    ways = many(EXPECTATIONS)(value, where)
    if len(ways) < 2 or not all(ways):
        raise value.wrong(f"{where} needs two or more ways, none of them empty")
    return ways


EXPECTATIONS: Record = Record(
    keys={
        "refunds": several(_refund),
        "credits": several(_credit),
        "orders": several(_order),
        "approvals": several(_approval),
        "customer": maybe(_customer),
        "reply": _words,
        "replies": _words,
        "tickets": several(_ticket),
        "corrections": several(_correction),
        "interactions": several(_interaction),
        "escalated": _escalated,
        "cites": one_or_many(text),
        "audit": Record(
            keys={"has": one_or_many(text), "never": one_or_many(text), "verifies": flag}
        ),
        "spend": Record(
            keys={
                f"{name}{per}": bound
                for name in ("model_calls", "tool_calls", "tokens", "cost")
                for per in ("", "_per_turn")
            }
        ),
        "state": Record(keys={"waiting": flag}),
        "outbox": several(_message),
        "told": several(_told),
        "any_of": _any_of,
        "charges": several(money_books.CHARGE),
        "credit_notes": several(money_books.CREDIT_NOTE),
        "accounts": many(money_books.ACCOUNT),
        "journal": several(money_books.ENTRY),
        "balances": many(money_books.BALANCE),
        "balanced": flag,
    },
)
