"""A write under a key takes effect once.

The key's row is the claim, and the unique index decides races.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from systems.chassis.errors import ToolError
from systems.chassis.tools import Call, WriteAsk

VOID = "void_key"


@dataclass(frozen=True)
class Once:
    """The record that a key stands for, and whether it was there already."""

    record: str
    replayed: bool


async def once(
    call: Call, operation: str, ask: WriteAsk, effect: Callable[[], Awaitable[str]]
) -> Once:
    """Do `effect` unless its key has been used; it returns the id of the record it made.

    A rival under the same key waits for this transaction at the unique index and then finds the key
    taken.
    """
    digest = _digest(ask)
    if await claim(call, ask.idempotency_key, operation, digest):
        record = await effect()
        await call.connection.execute(
            "UPDATE keys SET record = %s WHERE idempotency_key = %s", (record, ask.idempotency_key)
        )
        return Once(record, replayed=False)
    key = await find(call, ask.idempotency_key)
    if key is None or (
        key["operation"] != VOID and (key["operation"], key["digest"]) != (operation, digest)
    ):
        raise conflict()
    if key["operation"] == VOID:
        raise ToolError(
            "key_void", "The key was made void; nothing happened under it.", "Use a new key."
        )
    return Once(key["record"], replayed=True)


async def claim(call: Call, key: str, operation: str, digest: str) -> bool:
    """Take the key for this operation; False when somebody has it."""
    cursor = await call.connection.execute(
        "INSERT INTO keys (idempotency_key, operation, digest, customer_ids) "
        "VALUES (%s, %s, %s, customer_ids())"
        " ON CONFLICT DO NOTHING",
        (key, operation, digest),
    )
    return cursor.rowcount == 1


async def find(call: Call, key: str) -> dict[str, Any] | None:
    cursor = await call.connection.execute(
        "SELECT operation, digest, record FROM keys WHERE idempotency_key = %s", (key,)
    )
    return await cursor.fetchone()


def conflict() -> ToolError:
    return ToolError(
        "idempotency_conflict",
        "The key was used for something else.",
        "Use a new key for a new wish.",
    )


def _digest(ask: BaseModel) -> str:
    parameters = ask.model_dump(mode="json", exclude={"idempotency_key"})
    return hashlib.sha256(json.dumps(parameters, sort_keys=True).encode()).hexdigest()
