"""Tries every READ of a system with real customers: what a schema promises is one thing, what is
answered is another. Nothing is written there, and nothing that is read is shown.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from steward.errors import StewardError
from steward.gateway import capability, shapes, unmatched
from steward.gateway.answers import Garbage
from steward.gateway.expected import EXPECTED
from steward.gateway.sessions import AnySession
from steward.gateway.specs import SystemSpec, ToolSpec
from steward.gateway.vendor import Vendor
from steward.gateway.whom import Whom

# What a system's own search calls the id of a customer, and the kind by which it is asked for.
_OWN = {"crm": ("contact_id", "contact"), "billing": ("account_id", "account")}
_OTHERS = {"helpdesk": ("email", ""), "logistics": ("account_id", "")}
_BY_KEY = {"get_refund_by_key": ("idempotency_key",)}  # what is asked for by a key of the desk
_NOT_TRIED = "not tried"
_ROUNDS = 3  # one finds the customer, one their records, one what is in a record


class Tried(NamedTuple):
    """What came of a read: `records` of customers that fitted the shape; else why not. With both,
    they fitted, and `why` is what the desk cannot do with them.
    """

    records: int = 0
    why: str = ""
    next_step: str = ""


async def tried(
    spec: SystemSpec, session: AnySession, keys: Any, customers: Sequence[str], deadline: float
) -> dict[str, Tried]:
    """Each READ that the desk expects of the system, by its name.

    `customers` are addresses, which the system's own search knows, or ids that they have there: a
    read is tried with one after the other until one has records.
    """
    best, payments = dict[str, Tried](), unmatched.Share()
    for customer in customers:
        one = _Trial(spec, session, keys, customer, deadline)
        for name, found in (await one.all()).items():
            if name not in best or (found.records and not best[name].records):
                best[name] = found
        payments += unmatched.share(one.rows)
    if payments.why:
        fitted = best[unmatched.CHARGES]
        best[unmatched.CHARGES] = fitted._replace(why=payments.why, next_step=unmatched.NEXT)
    return best


class _Trial:
    """One customer; `values`: what is known to ask by, more of it with each answer."""

    def __init__(
        self, spec: SystemSpec, session: AnySession, keys: Any, customer: str, deadline: float
    ) -> None:
        self._spec, self._session, self._keys = spec, session, keys
        self._customer, self._deadline = customer, deadline
        self._by_address = "@" in customer
        self._asked = 0
        self.rows: dict[str, list[dict[str, Any]]] = {}
        now = datetime.now(UTC).replace(microsecond=0)
        self._values: dict[str, Any] = {
            "query": "return",
            "since": (now - timedelta(1)).isoformat(),
        }
        self._values["until"] = now.isoformat()
        own, kind = _OWN.get(spec.name) or _OTHERS.get(spec.name, ("", ""))
        self._own = own
        if self._by_address:
            self._values |= {"kind": "email", "value": customer}
        elif kind:
            self._values |= {"kind": kind, "value": customer}
        self._ids: tuple[str, ...] = ()
        if not self._by_address or spec.known_by == "email":
            self._ids = (customer,)

    async def all(self) -> dict[str, Tried]:
        takes = {
            name: one.takes + _BY_KEY.get(name, ())
            for name, one in EXPECTED.get(self._spec.name, {}).items()
        }
        waiting = {
            name: tool
            for name, tool in self._spec.tools.items()
            if tool.effect == "READ" and name in takes
        }
        done = dict[str, Tried]()
        for _ in range(_ROUNDS):
            for name, tool in list(waiting.items()):
                if not self._lacks(tool, takes[name]):
                    del waiting[name]
                    done[name] = await self._one(tool, takes[name])
        return done | {
            name: self._untried(self._lacks(tool, takes[name])) for name, tool in waiting.items()
        }

    def _untried(self, lacks: list[str]) -> Tried:
        why = f"{_NOT_TRIED}: nothing that was read has its {', '.join(lacks)}"
        if self._own in lacks and not self._ids:
            return Tried(why=why, next_step="name the id that they have there: --customer ID")
        return Tried(why=why, next_step="try it with a customer who has one: --customer")

    def _lacks(self, tool: ToolSpec, takes: Collection[str]) -> list[str]:
        unknown = [name for name in takes if name not in self._values]
        customer = tool.scope == "customer" and not self._ids
        return unknown or ([self._own or "customer"] if customer else [])

    async def _one(self, tool: ToolSpec, takes: Collection[str]) -> Tried:
        before = self._asked
        try:
            async with asyncio.timeout(2 * self._deadline + 1):
                data, dropped = await self._answer(
                    tool, {name: self._values[name] for name in takes}
                )
        except Garbage as error:
            return Tried(why=error.message, next_step="correct its `result`")
        except StewardError as error:
            return Tried(why=error.message, next_step=f"look at what {tool.foreign} answers")
        except TimeoutError:
            return Tried(why="it took too long", next_step=f"ask {tool.foreign} by hand")
        if self._asked == before:
            by = self._values.get("kind", "")
            return Tried(
                why=f"{_NOT_TRIED}: it is not asked by {by}", next_step="try it with another one"
            )
        self.rows[tool.name] = rows = _rows(f"{self._spec.name}.{tool.name}", data)
        self._learn(tool, rows)
        if not rows and dropped:
            why = f"{dropped} records came, and none of them is this customer's"
            return Tried(why=why, next_step="is `result.owner` right?")
        if not rows:
            why = "it answered, and has nothing of this customer to hold to its shape"
            return Tried(why=why, next_step="try it with one who has some: --customer")
        return Tried(len(rows))

    async def _answer(self, tool: ToolSpec, args: dict[str, Any]) -> tuple[dict[str, Any], int]:
        """What is answered, in the desk's words and held to its shape, and how many records of
        others were in it.
        """

        async def send(foreign: str, sent: dict[str, Any]) -> dict[str, Any]:
            self._asked += 1
            return await self._session.call(foreign, sent, self._meta(tool, foreign, sent))

        ids, name = self._ids if tool.scope == "customer" else (), f"{self._spec.name}.{tool.name}"
        words = tool.translation
        if words is not None and words.result is not None:
            heard = await Vendor(self._spec.name, tool, ids, send, self._spec.gives_ids).call(args)
            return heard.data, heard.dropped
        if tool.binds and tool.binds not in args and ids:
            args = {**args, tool.binds: ids[0]}
        if words is not None:
            data = (await Vendor(self._spec.name, tool, ids, send).call(args)).data
        else:
            data = await send(tool.foreign, args)
        try:
            shapes.hold(name, data)
        except StewardError as error:
            raise Garbage(f"{name}: {error.message}", tool_code="garbage") from error
        return data, 0

    def _meta(self, tool: ToolSpec, foreign: str, sent: Mapping[str, Any]) -> dict[str, Any]:
        """A capability where the system asks for one, of the desk itself for this customer."""
        if not self._spec.capability:
            return {}
        agent: Any = "desk"
        minted = capability.mint(
            self._keys,
            agent=agent,
            system=self._spec.name,
            tool=foreign,
            scope=tool.scope,
            whom=Whom("doctor" if tool.scope == "customer" else None, self._ids),
            args=sent,
            conversation_id="doctor",
            traceparent="",
        )
        return {capability.META_CAPABILITY: minted}

    def _learn(self, tool: ToolSpec, rows: list[dict[str, Any]]) -> None:
        """What further reads can be asked by; of a search, whose ids these are."""
        if tool.scope == "resolve" and self._by_address and self._own and not self._ids:
            found = dict.fromkeys(str(row[self._own]) for row in rows if row.get(self._own))
            self._ids = tuple(found)
        for row in rows:
            for name, value in row.items():
                if isinstance(value, str) and (
                    name.endswith("_id") or name in ("plan", "idempotency_key")
                ):
                    self._values.setdefault(name, value)


def _rows(name: str, data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The records of an answer: those of its list where that is all that it has, else itself."""
    shape = shapes.SHAPES[name]
    needed = [
        one
        for one, about in shape.model_fields.items()
        if about.is_required() and one not in shapes.OWN
    ]
    if needed and all(shapes.row_of(shape, one) is not None for one in needed):
        return [row for one in needed for row in data[one]]
    return [dict(data)]
