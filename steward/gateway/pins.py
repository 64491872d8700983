"""Pins of tools: what a system says of a tool, held to what was accepted.

A tool that is described otherwise is refused until a person has looked.

What was accepted stands in `systems.lock.yaml` beside `systems.yaml`, reviewed with the code; what
an admin accepted since is a row, which counts for as long as that file says what it said then.
Nothing a system says of a tool reaches a model.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mcp import types
from ruamel.yaml.error import YAMLError

from steward import yaml_text
from steward.db import Connection, Database, fetch, fetch_one, json
from steward.domain.action import digest
from steward.errors import BadInput, NotAuthorised, Stale, ToolChanged
from steward.frozen import Frozen
from steward.gateway.specs import SystemSpec

if TYPE_CHECKING:
    from steward.audit.record import Audit
    from steward.domain.approval import Person

RECORD = "desk"  # the chain of what concerns no single conversation
_PINNED = ("name", "title", "description", "inputSchema", "outputSchema", "annotations")
_PIN = re.compile(r"sha256:[0-9a-f]{64}")
_SEEN = """
INSERT INTO desk.tool_seen (system, tool, pin, description)
SELECT %s, s.tool, s.pin, s.description FROM jsonb_to_recordset(%s) AS s (tool text, pin text,
    description jsonb)
ON CONFLICT (system, tool, pin) DO UPDATE SET last_seen = clock_timestamp()
"""
_NOW = """
SELECT DISTINCT ON (s.system, s.tool) s.system, s.tool, s.pin, s.description, s.last_seen,
       p.pin AS kept, p.instead_of,
       coalesce(p.accepted_by, 'first sight') AS accepted_by
  FROM desk.tool_seen s LEFT JOIN desk.tool_pin p USING (system, tool)
 ORDER BY s.system, s.tool, s.last_seen DESC
"""
_KEEP = """
INSERT INTO desk.tool_pin AS p (system, tool, pin, instead_of, accepted_by)
VALUES (%s, %s, %s, %s, %s)
ON CONFLICT (system, tool) DO UPDATE SET pin = EXCLUDED.pin, instead_of = EXCLUDED.instead_of,
       accepted_by = EXCLUDED.accepted_by, accepted_at = clock.now()
 WHERE EXCLUDED.accepted_by IS NOT NULL OR p.instead_of <> EXCLUDED.instead_of
"""

type Lock = Mapping[str, Mapping[str, str]]


class Standing(Frozen):
    """A tool as it was seen last, and which pin of it is accepted.

    By the lock file, at first sight, or by a person.
    """

    system: str
    tool: str
    seen: str
    accepted: str | None
    by: str
    description: dict[str, Any]
    was: dict[str, Any] | None = None

    @property
    def changed(self) -> bool:
        """Whether it is refused."""
        return self.seen != self.accepted


class Pins:
    """What is accepted of each tool, over all processes.

    `first_sight`: what nobody has ever seen is taken as it is.
    """

    def __init__(self, db: Database, audit: Audit, lock: Lock, *, first_sight: bool) -> None:
        self._db, self._audit, self._lock, self._first_sight = db, audit, lock, first_sight
        self._seen: dict[tuple[str, str], str] = {}
        self._accepted: set[tuple[str, str, str]] = set()

    def seen(self, system: str, tool: str) -> str | None:
        """The pin of what any session of this process saw last."""
        return self._seen.get((system, tool))

    async def note(self, spec: SystemSpec, listed: Sequence[types.Tool]) -> dict[str, str]:
        """Note what a system says of its tools.

        Returns the pins, by the desk's own names, of those it lists.
        """
        found = {tool.name: tool for tool in listed}
        described = {
            name: describe(found[theirs])
            for name, theirs in sorted(spec.pinned.items())
            if theirs in found
        }
        pins = {name: digest_of(description) for name, description in described.items()}
        seen = [
            {"tool": name, "pin": pins[name], "description": described[name]} for name in described
        ]
        async with self._db.transaction() as connection:
            await connection.execute(_SEEN, [spec.name, json(seen)])
            for name, pin in pins.items():
                if self._first_sight and not self._locked(spec.name, name):
                    await self._keep(connection, spec.name, name, pin, None)
        self._seen.update({(spec.name, name): pin for name, pin in pins.items()})
        self._accepted = {kept for kept in self._accepted if kept[0] != spec.name}
        return pins

    async def accepts(self, system: str, tool: str, pin: str) -> bool:
        """Whether this is what was accepted of the tool.

        A yes is remembered until the system is looked at again.
        """
        if (system, tool, pin) in self._accepted:
            return True
        async with self._db.transaction() as connection:
            row = await fetch_one(
                connection,
                "SELECT pin, instead_of FROM desk.tool_pin WHERE system = %s AND tool = %s",
                system,
                tool,
            )
        kept, instead_of = (row["pin"], row["instead_of"]) if row else (None, None)
        if pin != self._in_force(system, tool, kept, instead_of):
            return False
        self._accepted.add((system, tool, pin))
        return True

    async def standing(self) -> list[Standing]:
        """Every tool that was seen, as it was seen last."""
        async with self._db.transaction() as connection:
            rows = await fetch(connection, _NOW)
            found = []
            for row in rows:
                system, tool = row["system"], row["tool"]
                accepted = self._in_force(system, tool, row["kept"], row["instead_of"])
                by = (
                    row["accepted_by"]
                    if accepted and row["instead_of"] == self._locked(system, tool)
                    else "systems.lock.yaml"
                    if accepted
                    else ""
                )
                was = None
                if accepted not in (None, row["pin"]):
                    old = await fetch_one(
                        connection,
                        (
                            "SELECT description FROM desk.tool_seen WHERE system = %s "
                            "AND tool = %s AND pin = %s"
                        ),
                        system,
                        tool,
                        accepted,
                    )
                    was = old and old["description"]
                found.append(
                    Standing(
                        system=system,
                        tool=tool,
                        seen=row["pin"],
                        accepted=accepted,
                        by=by,
                        description=row["description"],
                        was=was,
                    )
                )
        return found

    async def accept(self, person: Person, system: str, tool: str, pin: str) -> None:
        """A person takes a tool as it is seen now.

        Raises NotAuthorised, BadInput, or Stale when it has changed again.
        """
        if "admin" not in person.roles:
            raise NotAuthorised("what a tool is, an admin accepts", next_step="ask an admin")
        async with self._db.transaction() as connection:
            now = await fetch_one(
                connection,
                (
                    "SELECT pin FROM desk.tool_seen WHERE system = %s AND tool = %s "
                    "ORDER BY last_seen DESC LIMIT 1"
                ),
                system,
                tool,
            )
            if now is None:
                raise BadInput(f"{system}.{tool} was never seen", next_step="steward systems list")
            if now["pin"] != pin:
                raise Stale(
                    f"{system}.{tool} has changed again",
                    next_step=f"look again: steward systems diff {system}.{tool}",
                )
            await self._keep(connection, system, tool, pin, person.login)

    async def _keep(
        self, connection: Connection, system: str, tool: str, pin: str, login: str | None
    ) -> None:
        kept = await connection.execute(
            _KEEP, [system, tool, pin, self._locked(system, tool), login]
        )
        if kept.rowcount == 1:
            data = {
                "tool": f"{system}.{tool}",
                "pin": pin,
                "instead_of": self._locked(system, tool),
            }
            await self._audit.append(
                connection,
                RECORD,
                "tool.accepted",
                f"staff:{login}" if login else "gateway",
                data=data,
            )

    def _in_force(
        self, system: str, tool: str, kept: str | None, instead_of: str | None
    ) -> str | None:
        locked = self._locked(system, tool)
        return kept if kept is not None and instead_of == locked else locked or None

    def _locked(self, system: str, tool: str) -> str:
        return self._lock.get(system, {}).get(tool, "")


async def refuse_changed(pins: Pins, system: str, tool: str, seen: str | None) -> None:
    """Raises ToolChanged for a tool that is described otherwise than was accepted.

    One that is not listed at all has no schema: no answer of it is read.
    """
    name = f"{system}.{tool}"
    if seen is not None and not await pins.accepts(system, tool, seen):
        raise ToolChanged(
            f"{name} is not described as it was accepted",
            next_step=f"an admin looks at it: steward systems diff {name}, "
            f"then steward systems accept {name}",
            tool=name,
        )


def describe(tool: types.Tool) -> dict[str, Any]:
    """What is pinned of a tool: names, description, input, output, hints."""
    whole = tool.model_dump(mode="json", by_alias=True, exclude_none=True)
    return {part: whole[part] for part in _PINNED if part in whole}


def digest_of(description: Mapping[str, Any]) -> str:
    """The pin of a description."""
    return f"sha256:{digest(description)}"


def lock_file(systems_file: Path) -> Path:
    """Where the pins of a `systems.yaml` lie."""
    return systems_file.with_suffix(f".lock{systems_file.suffix}")


def load_lock(file: Path) -> Lock:
    """The pins that were reviewed with the code; none without a file.

    Raises BadInput for one that cannot be read.
    """
    if not file.exists():
        return {}
    try:
        found = yaml_text.plain(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise BadInput(f"{file}: cannot be read: {error}", next_step="restore the file") from error
    if not isinstance(found, dict) or not all(isinstance(tools, dict) for tools in found.values()):
        raise BadInput(f"{file}: is not `system: {{tool: sha256:…}}`", next_step="restore the file")
    for system, tools in found.items():
        for tool, pin in tools.items():
            if not isinstance(pin, str) or not _PIN.fullmatch(pin):
                raise BadInput(
                    f"{file}: {system}.{tool}: {pin!r} is no pin", next_step="restore the file"
                )
    return {system: dict(tools) for system, tools in found.items()}
