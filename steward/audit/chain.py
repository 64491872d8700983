"""The hash chain of the record.

Each entry's hash covers its content and the hash before it, so that a change anywhere shows.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from pydantic import Field

from steward.frozen_model import Frozen

GENESIS = "0" * 64
RECORD = "desk"  # the chain of what concerns no single conversation
_DEEPEST = 40


class Entry(Frozen):
    """One thing that happened in a conversation."""

    conversation_id: str
    seq: int
    at: datetime
    event: str = Field(description="dotted past tense, for example refund.confirmed")
    actor: str = Field(description="agent:refund, staff:lena, customer, clockwork")
    action_id: str | None
    data: dict[str, Any]
    prev: str
    hash: str


class Verification(Frozen):
    """What a walk over a chain found.

    `broken_at` is the first sequence number that does not hold.
    """

    ok: bool
    entries: int
    broken_at: int | None = None
    why: str = ""


def entry_hash(
    conversation_id: str,
    seq: int,
    at: datetime,
    event: str,
    actor: str,
    action_id: str | None,
    data: Mapping[str, Any],
    prev: str,
) -> str:
    """SHA-256, hex, over the canonical JSON of everything an entry says and the hash before it."""
    content = {
        "conversation_id": conversation_id,
        "seq": seq,
        "at": at.astimezone(UTC).isoformat(),
        "event": event,
        "actor": actor,
        "action_id": action_id,
        "data": dict(data),
        "prev": prev,
    }
    return hashlib.sha256(_canonical(content).encode("utf-8", "surrogatepass")).hexdigest()


def pieces(
    conversation_id: str, event: str, actor: str, action_id: str | None, data: Mapping[str, Any]
) -> tuple[str, str]:
    """What `entry_hash` hashes up to the time, and from there up to the hash before it.

    Both are known under the chain's lock.
    """
    action, who, where, what, said = map(
        _canonical, (action_id, actor, conversation_id, event, data)
    )
    before_at = f'{{"action_id":{action},"actor":{who},"at":"'
    before_prev = f'","conversation_id":{where},"data":{said},"event":{what},"prev":"'
    return before_at, before_prev


def _canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def verify(entries: Sequence[Entry]) -> Verification:
    """Walk a conversation's entries in order and say where the first one does not follow."""
    prev = GENESIS
    for expected, entry in enumerate(entries, start=1):
        if entry.seq != expected:
            return _broken(entries, expected, f"entry {expected} is missing")
        if entry.prev != prev:
            return _broken(entries, expected, "it does not follow the entry before it")
        own = entry_hash(
            entry.conversation_id,
            entry.seq,
            entry.at,
            entry.event,
            entry.actor,
            entry.action_id,
            entry.data,
            entry.prev,
        )
        if own != entry.hash:
            return _broken(entries, expected, "its content does not match its hash")
        prev = entry.hash
    return Verification(ok=True, entries=len(entries))


def _broken(entries: Sequence[Entry], at: int, why: str) -> Verification:
    return Verification(ok=False, entries=len(entries), broken_at=at, why=why)


def text(value: object) -> str:
    """A string that Postgres can hold: NUL and lone surrogates replaced."""
    return str(value).replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def _number(value: float) -> int | float:
    """A number as jsonb gives it back.

    A whole number with an exponent comes back as an integer, and no zero is negative.
    """
    exact = Decimal(repr(value))
    return int(exact) if "e+" in repr(value) else value + 0.0


def storable(value: object, depth: int = 0) -> Any:
    """The value as JSON that Postgres takes and gives back unchanged.

    What has no JSON becomes its text.
    """
    if depth > _DEEPEST:
        return "…"
    match value:
        case None | bool() | int():
            return value
        case float():
            return _number(value) if math.isfinite(value) else str(value)
        case str():
            return text(value)
        case Mapping():
            return {text(key): storable(item, depth + 1) for key, item in value.items()}
        case list() | tuple():
            return [storable(item, depth + 1) for item in value]
        case set() | frozenset():
            return sorted((storable(item, depth + 1) for item in value), key=str)
        case datetime():
            return value.isoformat()
        case _:
            return text(value)
