"""Pins of tools: what a system says of a tool, held to what was accepted.

A tool that is described otherwise, or that was retired, is refused: `register.py` has what people
do about it. A remote agent's skill is a tool here.

What was accepted stands in `systems.lock.yaml` beside `systems.yaml`, reviewed with the code; what
an admin accepted since is a row, which counts for as long as that file says what it said then.
Nothing a system says of a tool reaches a model.
"""

from __future__ import annotations

import re
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mcp import types
from ruamel.yaml.error import YAMLError

from steward import yaml_text
from steward.audit.chain import RECORD
from steward.db import Connection, Database, json
from steward.domain.action import digest
from steward.errors import BadInput, ToolChanged
from steward.gateway.specs import SystemSpec

if TYPE_CHECKING:
    from steward.audit.record import Audit

_PINNED = ("name", "title", "description", "inputSchema", "outputSchema", "annotations")
_REMEMBERED = 30.0  # seconds
_PIN = re.compile(r"sha256:[0-9a-f]{64}")
_SEEN = """
INSERT INTO desk.tool_seen (system, tool, pin, description)
SELECT %s, s.tool, s.pin, s.description FROM jsonb_to_recordset(%s) AS s (tool text, pin text,
    description jsonb)
ON CONFLICT (system, tool, pin) DO UPDATE SET last_seen = clock_timestamp()
"""
_ACCEPTED = """
SELECT p.pin, p.instead_of,
       (SELECT t.step FROM desk.tool_step t
         WHERE t.system = of.system AND t.tool = of.tool AND t.step <> 'reviewed'
         ORDER BY t.n DESC LIMIT 1) = 'retired' AS retired
  FROM (VALUES (%s, %s)) AS of (system, tool) LEFT JOIN desk.tool_pin p USING (system, tool)
"""
_KEEP = """
INSERT INTO desk.tool_pin AS p (system, tool, pin, instead_of, accepted_by)
VALUES (%s, %s, %s, %s, %s)
ON CONFLICT (system, tool) DO UPDATE SET pin = EXCLUDED.pin, instead_of = EXCLUDED.instead_of,
       accepted_by = EXCLUDED.accepted_by, accepted_at = clock.now()
 WHERE EXCLUDED.accepted_by IS NOT NULL OR p.instead_of <> EXCLUDED.instead_of
"""

type Lock = Mapping[str, Mapping[str, str]]


class Pins:
    """What is accepted of each tool, over all processes.

    `first_sight`: what nobody has ever seen is taken as it is.
    """

    def __init__(self, db: Database, audit: Audit, lock: Lock, *, first_sight: bool) -> None:
        self._db, self._audit, self._lock, self._first_sight = db, audit, lock, first_sight
        self._seen: dict[tuple[str, str], str] = {}
        self._accepted: dict[tuple[str, str, str], float] = {}

    def seen(self, system: str, tool: str) -> str | None:
        """The pin of what any session of this process saw last; None before the first look."""
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
                    await self.keep(connection, spec.name, name, pin, None)
        self._seen.update({(spec.name, name): pin for name, pin in pins.items()})
        self._accepted = {one: at for one, at in self._accepted.items() if one[0] != spec.name}
        return pins

    async def accepts(self, system: str, tool: str, pin: str) -> bool:
        """Whether this is what was accepted of the tool.

        A yes is remembered for half a minute: what is retired elsewhere is refused here by then.
        """
        if self._accepted.get((system, tool, pin), 0.0) > time.monotonic():
            return True
        (row,) = await self._db.ask(_ACCEPTED, system, tool)
        in_force, _ = self.in_force(system, tool, row["pin"], row["instead_of"])
        if row["retired"] or pin != in_force:
            return False
        self._accepted[system, tool, pin] = time.monotonic() + _REMEMBERED
        return True

    def forget(self, system: str, tool: str) -> None:
        """A person decided something about this tool: what is remembered of it counts no more."""
        for kept in [one for one in self._accepted if one[:2] == (system, tool)]:
            del self._accepted[kept]

    async def keep(
        self,
        connection: Connection,
        system: str,
        tool: str,
        pin: str,
        login: str | None,
        **about: str,
    ) -> None:
        """What is accepted from now on, by whom; None: it is the first that anybody saw."""
        kept = await connection.execute(
            _KEEP, [system, tool, pin, self._locked(system, tool), login]
        )
        if kept.rowcount == 1:
            data = {
                "tool": f"{system}.{tool}",
                "pin": pin,
                "instead_of": self._locked(system, tool),
                **about,
            }
            await self._audit.append(
                connection,
                RECORD,
                "tool.accepted",
                f"staff:{login}" if login else "gateway",
                data=data,
            )

    def in_force(
        self, system: str, tool: str, kept: str | None, instead_of: str | None
    ) -> tuple[str | None, bool]:
        """The pin that counts, and whether it is the one that was kept here: the lock file's where
        that has changed since.
        """
        locked = self._locked(system, tool)
        here = kept is not None and instead_of == locked
        return (kept if here else locked or None), here

    def _locked(self, system: str, tool: str) -> str:
        return self._lock.get(system, {}).get(tool, "")


async def refuse_changed(pins: Pins, system: str, tool: str, seen: str | None) -> None:
    """Raises ToolChanged for a tool that is described otherwise than was accepted, or retired.

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
