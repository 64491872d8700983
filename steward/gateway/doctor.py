"""Looks over the systems of a `systems.yaml`, as they are now: who answers, what they say of their
tools, and what of that the desk can work with. Nothing is written there.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from mcp import types

from steward.errors import StewardError, ToolFailed, ToolUnavailable
from steward.gateway.capability import Signer
from steward.gateway.connected import missing
from steward.gateway.expected import EXPECTED, Expected, unmapped
from steward.gateway.pins import Lock, describe, digest_of
from steward.gateway.registry import Registry
from steward.gateway.rules import Absent, Path, Plain, Result
from steward.gateway.session import NotSignedIn
from steward.gateway.sessions import BEARER_SECONDS, AnySession, open_session
from steward.gateway.shapes import OWN, SHAPES
from steward.gateway.sign_ins import SignIns
from steward.gateway.specs import SystemSpec, ToolSpec
from steward.gateway.translation import names_of
from steward.gateway.trying import Tried, tried
from steward.gateway.vendor import Vendor

type Grade = Literal["Missing", "Partial", "Solid"]
_UNSAID = (
    "it says nothing of its answers: the desk finds out when it reads",
    "ask for a schema, or try it: --customer",
)
CALLS = "calls"  # in the place of a tool: how the desk's own calls of the system went
_NOBODY = "nobody@desk-check.invalid"


class Found(NamedTuple):
    """What was seen of a system (`tool` empty) or of a tool of it, and what to do."""

    system: str
    tool: str
    grade: Grade
    why: str
    next_step: str


class Listing:
    """In the place of pins: remembers what is listed and accepts it."""

    def __init__(self) -> None:
        self.listed: dict[str, types.Tool] = {}

    async def note(self, _: SystemSpec, listed: Collection[types.Tool]) -> dict[str, str]:
        self.listed = {tool.name: tool for tool in listed}
        return {}

    async def accepts(self, *_: object) -> bool:
        return True

    def seen(self, *_: object) -> None:
        return None


async def examine(
    registry: Registry,
    keys: Signer,
    lock: Lock,
    only: str = "",
    deadline: float = 5.0,
    sign_ins: SignIns | None = None,
    customers: Sequence[str] = (),
) -> list[Found]:
    """Every system that the desk expects, and every tool; `only` narrows to one system. With
    `customers` each READ is tried, and solid is what answered by its shape.
    """
    named = [name for name in (*EXPECTED, *registry.names()) if only in ("", name)]
    looked = await asyncio.gather(
        *(
            _system(registry.system(name), keys, lock.get(name, {}), deadline, sign_ins, customers)
            if name in registry.names()
            else _absent(name, missing(registry, name))
            for name in dict.fromkeys(named)
        )
    )
    return [one for found in looked for one in found]


def worst(found: Collection[Found]) -> int:
    """The exit code: 2 for a system that is named and does not work, 1 for anything that is not
    solid, else 0.
    """
    if any(one.tool == CALLS and one.grade == "Missing" for one in found):
        return 2
    if any(not one.tool and one.grade != "Solid" and "names no" not in one.why for one in found):
        return 2
    return int(any(one.grade != "Solid" for one in found))


async def _absent(name: str, why: str) -> list[Found]:
    return [Found(name, "", "Missing", why, f"steward systems add URL --as-system {name}")]


async def _system(
    spec: SystemSpec,
    keys: Signer,
    pinned: Mapping[str, str],
    deadline: float,
    sign_ins: SignIns | None,
    customers: Sequence[str],
) -> list[Found]:
    listing: Any = Listing()
    token = spec.bearer
    if spec.capability and not token:
        token = keys.sign("desk", spec.name, "agent:desk", BEARER_SECONDS)
    session = open_session(spec, token, deadline, listing, keys, sign_ins)
    reads = dict[str, Tried]()
    try:
        async with asyncio.timeout(deadline + 1):
            await session.opened()
            await session.look_again(now=True)
            trouble = await _asked(spec, session)
        if customers and trouble is None and spec.agent is None:
            reads = await tried(spec, session, keys, customers, deadline)
    except NotSignedIn as error:
        trouble = Found(spec.name, "", "Missing", error.message, error.next_step)
    except (StewardError, TimeoutError) as error:
        why = error.message if isinstance(error, StewardError) else "it took too long"
        trouble = Found(spec.name, "", "Missing", why, _what_to_look_at(spec, error))
    finally:
        await session.close()
    if trouble is not None:
        return [trouble]
    kind = "A2A" if spec.agent else "REST" if spec.rest is not None else "MCP"
    found = [Found(spec.name, "", "Solid", f"{kind} at {spec.place} answers", "")]
    for name, tool in spec.tools.items():
        seen = _tool(spec, name, tool, listing.listed, pinned)
        found.append(_as_tried(seen, reads[name]) if name in reads else seen)
    found += [
        Found(spec.name, name, "Missing", one.without, f"map {name}, or leave it to people")
        for name, one in unmapped(spec.name, spec.tools).items()
    ]
    return found


def _as_tried(seen: Found, read: Tried) -> Found:
    """A READ by what it answered; what is wrong with it anyway is said first."""
    if seen.grade == "Partial" and seen.why != _UNSAID[0]:
        return seen
    if not read.records:
        return seen._replace(grade="Partial", why=read.why, next_step=read.next_step)
    why = f"read: {read.records} record{'' if read.records == 1 else 's'} fitted"
    if read.why:
        return seen._replace(grade="Partial", why=f"{why}; {read.why}", next_step=read.next_step)
    return seen._replace(grade="Solid", why=why, next_step="")


def _what_to_look_at(spec: SystemSpec, error: Exception) -> str:
    """The next step where it gave no answer of use. A token is looked at by who is reached."""
    if spec.rest is not None and "cannot be reached" in str(error):
        return f"is it up at {spec.place}, and does this machine reach it (network, name, proxy)?"
    return f"is it up at {spec.place}, and is its token right?"


async def _asked(spec: SystemSpec, session: AnySession) -> Found | None:
    """What is wrong with asking it for somebody whom nobody knows: the token, most likely.

    A system that checks capabilities is not asked without one; opening it has shown the token.
    """
    for tool in spec.tools.values():
        if tool.scope != "resolve" or tool.translation is None or spec.capability:
            continue

        async def send(foreign: str, args: dict[str, Any]) -> dict[str, Any]:
            return await session.call(foreign, args, {})

        try:
            await Vendor(spec.name, tool, (), send).call({"kind": "email", "value": _NOBODY})
        except ToolUnavailable as away:
            return Found(spec.name, "", "Missing", away.message, f"look at `bearer` of {spec.name}")
        except ToolFailed as failed:
            return Found(
                spec.name, "", "Partial", failed.message, f"correct {spec.name}.{tool.name}"
            )
        return None
    return None


# ── one tool ──────────────────────────────────────────────────────────────────────────────────────


def _tool(
    spec: SystemSpec,
    name: str,
    tool: ToolSpec,
    listed: Mapping[str, types.Tool],
    pinned: Mapping[str, str],
) -> Found:
    theirs = listed.get(tool.foreign)
    if theirs is None:
        return Found(
            spec.name, name, "Missing", f"it has no tool {tool.foreign}", "correct `maps_to`"
        )
    if spec.agent is not None:  # what it is asked and may answer stands in agents.yaml
        return Found(spec.name, name, "Solid", f"the card has the skill {tool.foreign}", "")
    expected = EXPECTED.get(spec.name, {}).get(name)
    if expected is None:
        return Found(spec.name, name, "Partial", "no agent of the desk uses it", "leave it out")
    wrong = [
        *_class(tool, expected, theirs),
        *_taken(spec, tool, expected, theirs),
        *_given(spec, tool, theirs),
        *_repeated(spec, tool),
    ]
    if name in pinned and digest_of(describe(theirs)) != pinned[name]:
        point = f"{spec.name}.{name}"
        wrong.append(("described otherwise than was accepted", f"steward systems diff {point}"))
    if wrong:
        return Found(spec.name, name, "Partial", *wrong[0])
    known = {"key": "its own key", "lookup": "a look-up", "none": "nothing"}[spec.repeats(tool)]
    how = f"known again by {known}" if tool.effect == "WRITE" else "read"
    return Found(spec.name, name, "Solid", how, "")


type _Wrong = list[tuple[str, str]]


def _class(tool: ToolSpec, expected: Expected, theirs: types.Tool) -> _Wrong:
    if tool.effect != expected.effect:
        return [(f"class {tool.effect}, the desk expects {expected.effect}", "correct `class`")]
    hints = theirs.annotations
    if hints is not None and tool.effect == "READ" and hints.readOnlyHint is False:
        return [(f"READ, but {theirs.name} says that it changes things", "map another tool")]
    if hints is not None and tool.effect == "WRITE" and hints.readOnlyHint:
        return [(f"WRITE, but {theirs.name} says that it only reads", "map another tool")]
    return []


def _taken(spec: SystemSpec, tool: ToolSpec, expected: Expected, theirs: types.Tool) -> _Wrong:
    """What the desk sends, against what the tool takes."""
    rules = tool.translation.arguments if tool.translation is not None else None
    properties = set(theirs.inputSchema.get("properties", {}))
    needed = set(theirs.inputSchema.get("required", ()))
    desk = set(expected.takes)
    if rules is not None:
        known = {name for _, rule in rules for name in names_of(rule)}
        known |= set(tool.translation.only) if tool.translation is not None else set()
        if lost := desk - known:
            return [(f"no argument takes {_listed(lost)}", "add it to `arguments`")]
        sent = {path[0] for path, _ in rules}
    else:
        sent = desk | set(expected.may_take) | {spec.key_argument}
        if lost := desk - properties:
            return [(f"it takes no {_listed(lost)}", "map it in `arguments`")]
    if unfilled := needed - sent:
        return [(f"it needs {_listed(unfilled)}, which the desk does not send", "map a constant")]
    return []


def _given(spec: SystemSpec, tool: ToolSpec, theirs: types.Tool) -> _Wrong:
    """What it says that it answers, against what the desk reads."""
    result = tool.translation.result if tool.translation is not None else None
    schema = theirs.outputSchema
    if schema is None:
        if result is None:
            return [("it says nothing of its answers, and they are not translated", "map `result`")]
        return [_UNSAID]
    if result is None:
        shape = SHAPES[f"{spec.name}.{tool.name}"]
        needed = {name for name, one in shape.model_fields.items() if one.is_required()} - OWN
        if lost := needed - set(schema.get("properties", {})):
            return [(f"its answers have no {_listed(lost)}", "map `result`")]
        return []
    rows = _inner(schema, result.path, schema)
    row = _inner(_items(rows, schema), result.inside, schema) if result.inside else rows
    row = _items(row, schema) if result.many or result.inside else row
    lost = {
        ".".join(path)
        for path in _paths(result)
        if path and path[0] != "parent" and _inner(row, path, schema) is None
    }
    if row is None or lost:
        missing = _listed(lost) if row is not None else ".".join(result.path)
        return [(f"its answers name no {missing}", "correct the path, or say `absent`")]
    return []


def _repeated(spec: SystemSpec, tool: ToolSpec) -> _Wrong:
    if tool.effect == "WRITE" and spec.repeats(tool) == "none":
        return [("a write cannot be known again: a person signs each", "map a key or a `lookup`")]
    return []


def _paths(result: Result) -> list[Path]:
    """Paths that an answer has to have; what says `absent` may be missing."""

    return [
        rule.path
        for rule in result.fields.values()
        if isinstance(rule, Plain) and rule.absent is Absent.IS_WRONG
    ]


def _inner(schema: Any, path: Path, root: Mapping[str, Any]) -> Any:
    """The schema at a path; None where the document names no such field."""
    found = _plain(schema, root)
    for part in path:
        if not isinstance(found, Mapping):
            return None
        inner = found.get("properties", {}).get(part)
        if inner is None:
            others = found.get("additionalProperties", "properties" not in found)
            return {} if others else None
        found = _plain(inner, root)
    return found


def _items(schema: Any, root: Mapping[str, Any]) -> Any:
    return _plain(schema.get("items", {}), root) if isinstance(schema, Mapping) else None


def _plain(schema: Any, root: Mapping[str, Any]) -> Any:
    """A schema behind its references, and the object among several that it may be."""
    for _ in range(20):
        if not isinstance(schema, Mapping):
            return schema
        if isinstance(ref := schema.get("$ref"), str):
            schema = root.get("$defs", {}).get(ref.rpartition("/")[2], {})
            continue
        several = schema.get("oneOf") or schema.get("anyOf") or schema.get("allOf")
        if not several:
            return schema
        objects = [
            one
            for one in (_plain(each, root) for each in several)
            if isinstance(one, Mapping) and "properties" in one
        ]
        return objects[0] if objects else {}
    return {}


def _listed(names: Collection[str]) -> str:
    return ", ".join(sorted(names))
