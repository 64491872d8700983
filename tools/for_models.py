"""What a model sees of records, and the reads that it may ask for.

Records appear as numbers, dates and states; one record is `r1`, a text of a system `note_1`: no
words of anybody, and no identifier, are in a prompt. A read is a LangChain tool made of the pinned
MCP schema, of which only the names of references are kept; its interceptor ends in our gateway,
whoever the customer is. A reference is a handle of what was read for this customer, or the read is
refused.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from langchain_core.tools import BaseTool
from langchain_mcp_adapters.interceptors import MCPToolCallRequest
from langchain_mcp_adapters.sessions import StreamableHttpConnection
from langchain_mcp_adapters.tools import convert_mcp_tool_to_langchain_tool
from mcp import types

from state.team import Read
from tools.reading import Looked

REFERENCES: Mapping[str, str] = {
    "order_id": "order",
    "invoice_id": "invoice",
    "charge_id": "charge",
    "ticket_id": "ticket",
}
_STATES = frozenset({"status", "state", "dispute", "channel", "currency", "reason", "plan", "kind"})
_TEXTS = frozenset({"summary", "subject", "text", "body", "note"})
_RECORDS, _VALUES, _FACTS, _STATE = 4, 12, 24, 24
# The interceptor answers; should it ever pass a call on, it goes nowhere.
_NOWHERE: StreamableHttpConnection = {
    "transport": "streamable_http",
    "url": "http://gateway.invalid/mcp",
}

type Ask = Callable[[str, dict[str, Any]], Awaitable[dict[str, Any]]]


@dataclass
class Shown:
    """What a model is shown of what was read, and what its handles stand for."""

    facts: list[dict[str, Any]] = field(default_factory=list)
    records: dict[str, tuple[str, str]] = field(default_factory=dict)  # kind and identifier
    notes: dict[str, str] = field(default_factory=dict)
    shown_by: dict[str, str] = field(default_factory=dict)  # the read that a fact comes from

    def add(self, tool: str, answer: Any) -> None:
        """The records of one answer, as facts."""
        if not isinstance(answer, Mapping):
            return self._fact(tool, "", {"found": "nothing"})
        if "failed" in answer:
            return self._fact(tool, "", {"found": "no answer"})
        as_of = str(answer.get("as_of") or "")[:10]
        lists = [value for value in answer.values() if isinstance(value, list)]
        found = lists[0] if len(lists) == 1 else [answer]
        if not found:
            return self._fact(tool, as_of, {"found": "nothing"})
        for record in found[:_RECORDS]:
            if isinstance(record, Mapping):
                self._fact(tool, as_of, self._values(record))
        return None

    def named(self, params: Mapping[str, Any]) -> dict[str, str]:
        """The records that are named in these values and were read, by their handles."""
        handles = {(kind, value): handle for handle, (kind, value) in self.records.items()}
        own = (
            (name, handles.get((kind, str(params.get(name))))) for name, kind in REFERENCES.items()
        )
        return {name: handle for name, handle in own if handle is not None}

    def _fact(self, tool: str, as_of: str, values: dict[str, Any]) -> None:
        if values and len(self.facts) < _FACTS:
            handle = f"f{len(self.facts) + 1}"
            self.shown_by[handle] = tool
            self.facts.append({"f": handle, "from": tool, "as_of": as_of, **values})

    def _values(self, record: Mapping[str, Any]) -> dict[str, Any]:
        own = ((name, self._value(name, value)) for name, value in record.items())
        return dict([(name, value) for name, value in own if value is not None][:_VALUES])

    def _value(self, name: str, value: Any) -> Any:
        """A value that a model may see; None: it may not."""
        match value:
            case int() if not value and name.endswith("_minor"):
                return None
            case bool() | int() | float():
                return value
            case str() if name in REFERENCES:
                return self._handle(self.records, "r", (REFERENCES[name], value))
            case str() if name in _TEXTS and value.strip():
                return self._handle(self.notes, "note_", value)
            case str() if name in _STATES and _is_a_state(value):
                return value
            case str() if name.endswith(("_at", "_until", "at")) and name != "updated_at":
                return _day(value)
        return None

    @staticmethod
    def _handle[T](known: dict[str, T], letter: str, value: T) -> str:
        for handle, same in known.items():
            if same == value:
                return handle
        handle = f"{letter}{len(known) + 1}"
        known[handle] = value
        return handle


def _is_a_state(value: str) -> bool:
    return len(value) <= _STATE and value.replace("_", "").replace("-", "").isalnum()


def _day(value: str) -> str | None:
    try:
        return datetime.fromisoformat(value).date().isoformat()
    except ValueError:
        return None


def arguments(schema: Mapping[str, Any]) -> frozenset[str] | None:
    """The references that a tool can be asked by; None where it needs something else."""
    needed = set(schema.get("required") or ())
    if needed - REFERENCES.keys():
        return None
    return frozenset(schema.get("properties") or {}) & REFERENCES.keys()


def called(tool: str) -> str:
    """What `system.tool` is called for a model."""
    return tool.replace(".", "_")


@dataclass(frozen=True)
class _EndsInTheGateway:
    """An interceptor of the adapters that passes nothing on."""

    tool: str
    ask: Ask

    async def __call__(
        self, request: MCPToolCallRequest, handler: Callable[..., Any]
    ) -> types.CallToolResult:
        found = await self.ask(self.tool, dict(request.args))
        return types.CallToolResult(content=[], structuredContent=found)


def langchain_tools(
    reads: Mapping[str, Collection[str]], needed: Mapping[str, Collection[str]], ask: Ask
) -> dict[str, BaseTool]:
    """A LangChain tool for each read, by the name that a model calls it; `ask` answers it."""
    made = {}
    for name, args in reads.items():
        form = {
            "type": "object",
            "properties": {one: {"type": "string"} for one in sorted(args)},
            "required": sorted(needed.get(name, ())),
        }
        made[called(name)] = convert_mcp_tool_to_langchain_tool(
            None,
            types.Tool(name=called(name), description="", inputSchema=form),
            connection=_NOWHERE,
            tool_interceptors=[_EndsInTheGateway(name, ask)],
        )
    return made


async def through(item: Read, reading: Callable[[], Awaitable[Looked]]) -> Looked:
    """A read that a model asked for, by its LangChain tool, whose interceptor does this reading."""
    caught: list[Looked] = []

    async def ask(_tool: str, _args: dict[str, Any]) -> dict[str, Any]:
        caught.append(await reading())
        return {}

    name = f"{item['system']}.{item['tool']}"
    tool = langchain_tools({name: item["args"].keys()}, {}, ask)[called(name)]
    await tool.ainvoke({"name": tool.name, "args": item["args"], "id": "1", "type": "tool_call"})
    return caught[0]


def resolved(args: Mapping[str, Any], allowed: Collection[str], shown: Shown) -> dict[str, str]:
    """The arguments with what their handles stand for.

    Raises ValueError for an argument that there is not, or a record that was not read for this
    customer.
    """
    found = {}
    for name, handle in args.items():
        if name not in allowed:
            raise ValueError(f"no argument {name[:40]!r}")
        kind, value = shown.records.get(str(handle), ("", ""))
        if kind != REFERENCES[name]:
            raise ValueError(f"{name}: no {REFERENCES[name]} of what was read")
        found[name] = value
    return found
