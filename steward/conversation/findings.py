"""What teams found and the plan as it stands, kept for people to read.

These rows decide nothing and can be lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from psycopg.types.json import Jsonb

from steward.conversation.fence import NO_RUN
from steward.db import Connection, Database, fetch, fetch_one, json
from steward.domain.findings import FindingRow, KeptFinding, KeptResult, KeptTask
from steward.domain.slots import TaskSlots, slot_names, without
from steward.domain.turn import TurnRef
from steward.frozen_model import Frozen
from steward.locks import current_run

MOST = 60
# What this process wrote last for a turn: nobody else writes for it, and a plan that did not change
# is not written again.
_written: dict[str, list[KeptTask]] = {}
_MOST_TURNS = 500
# The customer's words are lines already; a code is a credential; the rest is bookkeeping of the
# graph.
_WORDS = ("quote", "first", "question", "brief")
_NOT_KEPT = slot_names(*_WORDS, "code", "held", "asked", "actions")
# Under the conversation's lock: whoever was overtaken writes nothing.
_KEEP = """
WITH held AS (
    SELECT id, fence FROM desk.conversation WHERE id = %(talk)s AND %(run)s IN (%(no_run)s, run)
              FOR UPDATE), found AS (
    INSERT INTO desk.finding (conversation_id, turn_id, task, wave, team, goal, result, looks)
    SELECT held.id, %(turn)s, f.task, f.wave, f.team, f.goal, f.result, f.looks
      FROM held, jsonb_to_recordset(%(found)s)
           AS f (task text, wave int, team text, goal text, result jsonb, looks jsonb)
     WHERE held.fence = %(fence)s ON CONFLICT (turn_id, task, wave) DO NOTHING)
INSERT INTO desk.plan (conversation_id, turn_id, tasks)
SELECT held.id, %(turn)s, %(tasks)s FROM held WHERE held.fence = %(fence)s
ON CONFLICT (conversation_id) DO UPDATE SET turn_id = EXCLUDED.turn_id, tasks = EXCLUDED.tasks,
   at = clock.now()
 WHERE desk.plan.tasks <> EXCLUDED.tasks
"""
_NEWEST = """
SELECT f.turn_id, t.fence, f.task, f.wave, f.team, f.goal, f.result, f.looks, f.at
  FROM desk.finding f JOIN desk.turn t ON t.id = f.turn_id WHERE f.conversation_id = %s
 ORDER BY t.fence DESC, f.wave DESC, f.task LIMIT %s
"""
_SWEEP = """
DELETE FROM desk.finding WHERE ctid = ANY(ARRAY(
    SELECT ctid FROM desk.finding WHERE at < clock.now() - make_interval(days => %s) LIMIT %s
                                        FOR UPDATE SKIP LOCKED))
"""


class Found(Frozen):
    """One result of a team; `looks` are what it read for it."""

    task: str
    wave: int
    team: str
    goal: str
    result: dict[str, Any]
    looks: tuple[dict[str, Any], ...]


async def keep(
    db: Database, turn: TurnRef, plan: Mapping[str, Mapping[str, Any]], found: Iterable[Found] = ()
) -> None:
    """Write down results (each once) and the plan, if there is anything new.

    A run that was overtaken writes nothing.
    """
    found, tasks = [*found], [as_row(task) for task in plan.values()]
    if not found and _written.get(turn.id) == tasks:
        return
    rows = _as_json(as_kept(one) for one in found)
    run = current_run(turn.conversation_id)
    values = {"talk": turn.conversation_id, "turn": turn.id, "fence": turn.fence}
    values |= {"run": NO_RUN if run is None else run.number, "no_run": NO_RUN}
    async with db.noting() as connection:
        await connection.execute(_KEEP, values | {"found": rows, "tasks": _as_json(tasks)})
    _written[turn.id] = tasks
    while len(_written) > _MOST_TURNS:
        del _written[next(iter(_written))]


def as_kept(one: Found) -> KeptFinding:
    """A result as its row holds it."""
    return KeptFinding.model_validate(one.model_dump() | {"result": _result(one.result)})


async def newest(connection: Connection, conversation_id: str) -> list[FindingRow]:
    """The newest results, at most `MOST`, the newest first."""
    rows = await fetch(connection, _NEWEST, conversation_id, MOST)
    return [FindingRow.model_validate(row) for row in rows]


async def plan_of(connection: Connection, conversation_id: str) -> list[KeptTask]:
    """The tasks as they last stood; none where nothing was planned."""
    row = await fetch_one(
        connection, "SELECT tasks FROM desk.plan WHERE conversation_id = %s", conversation_id
    )
    return [KeptTask.model_validate(task) for task in row["tasks"]] if row else []


async def sweep(db: Database, days: int, most: int) -> int:
    """Take away what was found longer ago, at most so many rows; returns how many."""
    async with db.transaction() as connection:
        return (await connection.execute(_SWEEP, [days, most])).rowcount


def as_row(task: Mapping[str, Any]) -> KeptTask:
    """A task as its row holds it: without the customer's words."""
    known = TaskSlots.model_validate(task["slots"])
    return KeptTask(
        id=task["id"],
        team=task["team"],
        goal=task["goal"],
        status=task["status"],
        depends_on=tuple(task["depends_on"]),
        said={name: value for name, value in without(task["slots"], _NOT_KEPT).items() if value},
        actions=known.actions,
        held=known.held,
    )


def _as_json(rows: Iterable[KeptTask | KeptFinding]) -> Jsonb:
    return json([row.model_dump(mode="json") for row in rows])


def _result(result: Mapping[str, Any]) -> KeptResult:
    """Of what it wants no parameters: they are in the ledger,
    and a code among them is nobody's to read.
    """
    later = (*result.get("tasks", ()), *result.get("then", ()))
    return KeptResult(
        kind=result["kind"],
        says=tuple(result.get("says", ())),
        why=result.get("why", ""),
        asks=(result.get("question") or {}).get("kind", ""),
        wants=tuple(one["kind"] for one in result.get("wanted", ())),
        hands_on_to=tuple(one["team"] for one in later),
    )
