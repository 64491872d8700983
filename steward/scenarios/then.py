"""The keys of `then` and of `check`: what must hold."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from steward.scenarios.document import Value
from steward.scenarios.fields import Record, amount, count_or, either, flag, many, maybe, one_or_many, text, whole

_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<=": operator.le, "<": operator.lt, ">=": operator.ge, ">": operator.gt, "==": operator.eq, "=": operator.eq,
    "": operator.eq,
}  # fmt: skip


@dataclass(frozen=True)
class Bound:
    """`<= 2`, `> 0`, or a bare number, which must be met exactly."""

    written: str
    sign: str
    limit: float

    def holds(self, value: float) -> bool:
        """Whether a value is within."""
        return _COMPARE[self.sign](value, self.limit)


def _bound(value: Value, where: str) -> Bound:
    written = value.text(where)
    match = re.fullmatch(r"\s*(<=|>=|==|=|<|>|)\s*(\d+(?:\.\d+)?)\s*", written)
    if match is None:
        raise value.wrong(f"{where} must be a number or a bound such as '<= 2', not {written!r}")
    return Bound(written, match[1], float(match[2]))


def _needs(value: Value, where: str) -> Any:
    """`2`, `lead`, `[lead, finance]`, or the exact `[[lead, finance], [finance]]`."""
    if isinstance(value.content, str):
        return int(value.content) if value.content.isdecimal() else [value.content]
    return [
        many(text)(entry, where) if isinstance(entry.content, list) else entry.text(where) for entry in value.items(where)
    ]


def _escalated(value: Value, where: str) -> Any:
    if isinstance(value.content, str):
        return flag(value, where)
    return maybe(_escalation)(value, where) or False


_escalation = Record(keys={"to": text, "has": one_or_many(text)})
_words = Record(keys={"mentions": one_or_many(text), "never": one_or_many(text)})
_line = Record(keys={"line": whole, "net": amount, "tax": amount})
_refund = Record(
    keys={"lines": many(_line), "credit_note": maybe(amount), "charge": text, "amount": amount, "reason": text, "account": text, "invoice": text, "status": text, "currency": text},
)
_credit = Record(keys={"charge": text, "amount": amount, "reason": text, "currency": text})
_charge = Record(keys={"charge": text, "amount": amount, "invoice": text, "currency": text})
_order = Record(
    keys={"order": text, "item": text, "status": text, "address": text, "replacement_for": text, "account": text},
)
_approval = Record(
    keys={
        "action": text, "amount": amount, "needs": _needs, "signers": one_or_many(text), "owner": text,
        "status": either("pending", "approved", "rejected", "expired", "withdrawn", "superseded"),
    },
)  # fmt: skip
_customer = Record(
    keys={
        "account": text, "contact": text, "assurance": either("none", "voice_biometrics", "session", "possession"),
    },
)  # fmt: skip
_ticket = Record(
    keys={
        "ticket": text, "subject": text, "status": text, "channel": text, "phone": text, "email": text, "queue": text,
        "text": text, "to": text,
    },
)  # fmt: skip
_correction = Record(
    keys={
        "system": text, "record": text, "field": text, "from": text, "to": text, "contact": text, "account": text,
        "value": text,
    },
)  # fmt: skip
_message = Record(
    keys={
        "kind": text, "to": text, "destination": text, "channel": text, "mentions": one_or_many(text),
        "never": one_or_many(text), "marked": text,
    },
)  # fmt: skip

EXPECTATIONS = Record(
    keys={
        "refunds": count_or(many(_refund)),
        "credits": count_or(many(_credit)),
        "charges": count_or(many(_charge)),
        "orders": count_or(many(_order)),
        "approvals": count_or(many(_approval)),
        "customer": maybe(_customer),
        "reply": _words,
        "replies": _words,
        "tickets": count_or(many(_ticket)),
        "corrections": count_or(many(_correction)),
        "escalated": _escalated,
        "cites": one_or_many(text),
        "audit": Record(keys={"has": one_or_many(text), "never": one_or_many(text), "verifies": flag}),
        "spend": Record(keys={f"{name}{per}": _bound for name in ("model_calls", "tool_calls", "tokens", "cost") for per in ("", "_per_turn")}),
        "state": Record(keys={"waiting": flag}),
        "outbox": count_or(many(_message)),
    },
)
