"""The register of tools and of other companies' agents: what people did about each.

Seen → reviewed → accepted → deprecated → retired. A tool that is described otherwise than was
accepted is `changed`, and not used until it has been reviewed and accepted again. Whoever reviews
does not accept; each step has a reason, and somebody who answers for the tool.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from pydantic import computed_field

from steward.audit.chain import RECORD
from steward.audit.record import Audit
from steward.db import Connection, Database, Row, fetch, fetch_one
from steward.domain.approval import Person
from steward.errors import BadInput, NotAuthorised, Stale
from steward.frozen_model import Frozen
from steward.gateway.pins import Pins

type Step = Literal["reviewed", "accepted", "deprecated", "retired"]
type State = Literal["seen", "changed", "reviewed", "accepted", "deprecated", "retired"]
MAY: Mapping[Step, frozenset[str]] = {
    "reviewed": frozenset({"lead", "admin"}),
    "accepted": frozenset({"admin"}),
    "deprecated": frozenset({"admin"}),
    "retired": frozenset({"admin"}),
}
_NOW = """
SELECT DISTINCT ON (s.system, s.tool) s.system, s.tool, s.pin, s.description, p.pin AS kept,
       p.instead_of, coalesce(p.accepted_by, 'first sight') AS accepted_by,
       stage.step AS stage, coalesce(last.owner, '') AS owner, coalesce(last.reason, '') AS reason,
       CASE WHEN last.step = 'reviewed' AND last.pin = s.pin THEN last.login ELSE '' END
           AS reviewer, coalesce(last.login, '') AS last_by, last.at AS last_at
  FROM desk.tool_seen s LEFT JOIN desk.tool_pin p USING (system, tool)
  LEFT JOIN LATERAL (SELECT * FROM desk.tool_step t WHERE t.system = s.system AND t.tool = s.tool
                      ORDER BY t.n DESC LIMIT 1) last ON true
  LEFT JOIN LATERAL (SELECT t.step FROM desk.tool_step t WHERE t.system = s.system
                        AND t.tool = s.tool AND t.step <> 'reviewed'
                      ORDER BY t.n DESC LIMIT 1) stage ON true
 WHERE %s::text = '' OR (s.system, s.tool) = (%s, %s)
 ORDER BY s.system, s.tool, s.last_seen DESC
"""
_HELD = "SELECT pg_advisory_xact_lock(hashtextextended('tool_step ' || %s || '.' || %s, 0))"
_WAS = "SELECT description FROM desk.tool_seen WHERE system = %s AND tool = %s AND pin = %s"
_WORKS_HERE = "SELECT 1 FROM desk.staff WHERE login = %s AND active"
_TAKE = """
INSERT INTO desk.tool_step (system, tool, step, pin, owner, reason, login)
VALUES (%s, %s, %s, %s, nullif(%s, ''), %s, %s)
"""


class Registered(Frozen):
    """A tool, or an agent's skill, as it was seen last, and how it stands in the register."""

    kind: Literal["tool", "agent"]
    system: str
    tool: str
    state: State
    seen: str
    accepted: str | None
    by: str  # the lock file, first sight or a person, for what is accepted
    owner: str
    reason: str
    reviewer: str  # of just this description, where nothing was done since
    last_by: str
    last_at: datetime | None
    description: dict[str, Any]
    was: dict[str, Any] | None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def used(self) -> bool:
        """Whether calls of it are let through."""
        return self.state in ("accepted", "deprecated")


class Register:
    """What is in the register, and the steps that people take."""

    def __init__(self, db: Database, audit: Audit, pins: Pins) -> None:
        self._db, self._audit, self._pins = db, audit, pins

    async def standing(self) -> list[Registered]:
        """Every tool that was seen, as it was seen last."""
        async with self._db.transaction() as connection:
            rows = await fetch(connection, _NOW, "", "", "")
            return [await self._standing(connection, row) for row in rows]

    async def take(
        self, person: Person, step: Step, system: str, tool: str, pin: str, owner: str, reason: str
    ) -> Registered:
        """One step of a person, about a tool as they saw it; how it stands then.

        `owner` is taken over from the step before where it is empty.
        Raises NotAuthorised, BadInput, or Stale when it has changed again.
        """
        if not MAY[step] & set(person.roles):
            roles = " or ".join(sorted(MAY[step]))
            raise NotAuthorised(f"a tool is {step} by {roles}", next_step=f"ask one: {roles}")
        async with self._db.transaction() as connection:
            await connection.execute(_HELD, [system, tool])
            row = await fetch_one(connection, _NOW, system, system, tool)
            if row is None:
                raise BadInput(f"{system}.{tool} was never seen", next_step="steward systems list")
            now = await self._standing(connection, row)
            refuse(now, step, pin, person.login)
            owner = owner or now.owner
            await _must_work_here(connection, step, owner)
            await connection.execute(_TAKE, [system, tool, step, pin, owner, reason, person.login])
            about = {"owner": owner, "reason": reason}
            if step == "accepted":
                await self._pins.keep(connection, system, tool, pin, person.login, **about)
            else:
                data = {"tool": f"{system}.{tool}", "pin": pin, **about}
                actor = f"staff:{person.login}"
                await self._audit.append(connection, RECORD, f"tool.{step}", actor, data=data)
            row = await fetch_one(connection, _NOW, system, system, tool)
            assert row is not None
            then = await self._standing(connection, row)
        self._pins.forget(system, tool)
        return then

    async def _standing(self, connection: Connection, row: Row) -> Registered:
        system, tool, seen = row["system"], row["tool"], row["pin"]
        accepted, here = self._pins.in_force(system, tool, row["kept"], row["instead_of"])
        was = None
        if accepted not in (None, seen):
            old = await fetch_one(connection, _WAS, system, tool, accepted)
            was = old and old["description"]
        by = "" if accepted is None else row["accepted_by"] if here else "systems.lock.yaml"
        told = ("system", "tool", "owner", "reason", "reviewer", "last_by", "last_at")
        return Registered(
            kind="tool",
            **{name: row[name] for name in told},
            state=_state(seen, accepted, row["stage"], row["reviewer"]),
            seen=seen,
            accepted=accepted,
            by=by,
            description=row["description"],
            was=was,
        )


def _state(seen: str, accepted: str | None, stage: str | None, reviewer: str) -> State:
    if stage == "retired":
        return "retired"
    if seen != accepted:
        return "reviewed" if reviewer else "changed" if accepted else "seen"
    return "deprecated" if stage == "deprecated" else "accepted"


def refuse(now: Registered, step: Step, pin: str, login: str) -> None:
    """Raises for a step that does not follow on how a tool stands.

    Stale where it is another by now, NotAuthorised for whoever reviewed it, BadInput for the rest.
    """
    name = f"{now.system}.{now.tool}"
    if pin != now.seen:
        raise Stale(
            f"{name} has changed again", next_step=f"look again: steward systems diff {name}"
        )
    if step == "accepted" and not now.reviewer:
        raise BadInput(
            f"{name} was not reviewed as it is now",
            next_step=f"a colleague does that first: steward systems review {name}",
        )
    if step == "accepted" and now.reviewer == login:
        raise NotAuthorised(
            "who reviewed a tool does not accept it", next_step="another admin accepts it"
        )
    if step == "deprecated" and not now.used:
        raise BadInput(f"{name} is not in use", next_step=f"retire it, or accept {name} first")
    if step == "retired" and now.state == "retired":
        raise BadInput(f"{name} is retired already", next_step="steward systems list")


async def _must_work_here(connection: Connection, step: Step, owner: str) -> None:
    if not owner and step in ("deprecated", "retired"):
        return  # of what was accepted with the code, nobody was named
    if not owner or await fetch_one(connection, _WORKS_HERE, owner) is None:
        raise BadInput(
            f"{owner or 'nobody'} answers for it, and does not work here",
            next_step="name a colleague: --owner LOGIN",
        )
