"""Proposes how a system that nobody has mapped could be one of the desk's: from what it says of its
tools alone. A person completes and accepts it; nothing is guessed that moves money.

What fits by name is written; a tool that something is open of is commented out, with what it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from mcp import types
from rapidfuzz import fuzz

from steward.gateway import shapes
from steward.gateway.expected import EXPECTED, Expected

ENOUGH = 72.0
_UNREADABLE = "all of it: what it says of its arguments and answers cannot be read"
_WORD = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
# names of theirs are written into a file that is read again: nothing else than a word gets there
_PLAIN = re.compile(r"[A-Za-z_][\w.\-]{0,80}")
_SAME = {
    "charge": "payment",
    "customer": "account",
    "contact": "account",
    "client": "account",
    "buyer": "account",
    "retrieve": "get",
    "show": "get",
    "fetch": "get",
    "search": "find",
    "create": "issue",
    "make": "issue",
    "number": "id",
    "created": "at",
    "conversation": "ticket",
    "request": "ticket",
}


@dataclass
class Proposed:
    """One tool of the desk, and what of theirs could be it.

    `open` are fields and arguments that nothing of theirs is called like.
    """

    tool: str
    maps_to: str
    arguments: dict[str, Any] = field(default_factory=dict)
    where: tuple[str, str] = ("record", ".")
    fields: dict[str, str] = field(default_factory=dict)
    open: list[str] = field(default_factory=list)
    into: str = ""
    owner: str = ""


def propose(system: str, listed: Mapping[str, types.Tool]) -> list[Proposed]:
    """READ tools alone, best fit first: a write is mapped by a person, with its key or look-up."""
    found = []
    reads = [one for one in listed.values() if _reads(one) and _PLAIN.fullmatch(one.name)]
    for tool, expected in EXPECTED[system].items():
        if expected.effect != "READ":
            continue
        best = max(reads, key=lambda one: _near(tool, one.name), default=None)
        if best is not None and _near(tool, best.name) >= ENOUGH:
            try:
                found.append(_proposed(system, tool, expected, best))
            except (AttributeError, KeyError, TypeError, ValueError):  # it may be anything
                found.append(Proposed(tool, best.name, open=[_UNREADABLE]))
    return found


def _reads(tool: types.Tool) -> bool:
    return tool.annotations is not None and tool.annotations.readOnlyHint is True


def _near(ours: str, theirs: str) -> float:
    return float(fuzz.token_sort_ratio(_words(ours), _words(theirs)))


def _words(name: str) -> str:
    """A name as words, with those that mean the same here said alike; one of many is one."""
    words = [one.lower().removesuffix("s") for one in _WORD.findall(name)]
    return " ".join(_SAME.get(one, one) for one in words)


def _proposed(system: str, tool: str, expected: Expected, theirs: types.Tool) -> Proposed:
    made = Proposed(tool, theirs.name)
    shape = shapes.SHAPES[f"{system}.{tool}"]
    made.into = _list_of(shape)
    takes = dict(theirs.inputSchema.get("properties", {}))
    needed = set(theirs.inputSchema.get("required", ()))
    wanted = [*expected.takes, *expected.may_take]
    if expected.scope == "customer" and "account_id" not in wanted:
        wanted.append("account_id")
    for name in wanted:
        if (best := _nearest(name, takes)) and best not in made.arguments:
            made.arguments[best] = name
        elif name in expected.takes:
            made.open.append(f"arguments: nothing takes {name}")
    made.open += [f"arguments: {name!r} is needed" for name in sorted(needed - set(made.arguments))]
    _answers(made, shape, theirs.outputSchema or {})
    if expected.scope == "customer" and not made.owner:
        made.open.append("owner: whose a record is stands nowhere")
    if expected.scope == "customer" and "account_id" not in made.arguments.values():
        made.open.append("binds: it takes no customer's id")
    return made


def _answers(made: Proposed, shape: type[shapes.Shape], schema: Mapping[str, Any]) -> None:
    lists, into = _lists(schema), made.into
    row = shapes.row_of(shape, into) if into else shape
    assert row is not None
    has: Mapping[str, Any] = schema
    if into and lists:
        made.where = ("rows", next(iter(lists)))
        has = lists[made.where[1]].get("items", {})
    fields = {
        name: _plain(one, schema) for name, one in _plain(has, schema).get("properties", {}).items()
    }
    made.owner = _nearest("account_id", fields)
    for name, about in row.model_fields.items():
        if name in shapes.OWN or not about.is_required():
            continue
        best = _nearest(name, fields)
        if best:
            _field(made, row, name, best, fields)
        elif not shapes.is_optional(row, name):
            made.open.append(f"fields: {name} is nowhere")


def _list_of(shape: type[shapes.Shape]) -> str:
    """The list that an answer is, where it is nothing else."""
    needed = {name for name, one in shape.model_fields.items() if one.is_required()} - shapes.OWN
    [name] = needed if len(needed) == 1 else [""]
    return name if name and shapes.row_of(shape, name) else ""


def _field(
    made: Proposed,
    row: type[shapes.Shape],
    name: str,
    theirs: str,
    fields: Mapping[str, Mapping[str, Any]],
) -> None:
    """Money, times and words for a state are never guessed from a name."""
    about, kinds = fields[theirs], _kinds(fields[theirs])
    known = get_args(row.model_fields[name].annotation)
    absent = ", absent: null" if shapes.is_optional(row, name) else ""
    currency = _nearest("currency", fields)
    if name.endswith("_minor"):
        if "integer" in kinds or not currency:
            made.open.append(f"fields: {name}: is {theirs} in minor units, and of what currency?")
        else:
            made.fields[name] = f"{{money: {theirs}, currency: {currency}{absent}}}"
    elif name.endswith("_at") and kinds & {"integer", "number"}:
        made.fields[name] = f"{{time: {theirs}{absent}}}"
    elif all(isinstance(one, str) for one in known) and known:
        if set(about.get("enum", ("?",))) <= set(known):
            made.fields[name] = theirs
        else:
            made.open.append(f"fields: {name}: words of {theirs} for {', '.join(known)}")
    else:
        made.fields[name] = f"{{from: {theirs}{absent}}}" if absent else theirs


def _kinds(schema: Mapping[str, Any]) -> set[str]:
    several = [schema, *schema.get("anyOf", ()), *schema.get("oneOf", ())]
    kinds = [one.get("type") for one in several if isinstance(one, Mapping)]
    return {kind for one in kinds for kind in (one if isinstance(one, list) else [one]) if kind}


def _lists(schema: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    properties = _plain(schema, schema).get("properties", {})
    return {
        name: _plain(one, schema)
        for name, one in properties.items()
        if _plain(one, schema).get("type") == "array" and _PLAIN.fullmatch(name)
    }


def _plain(schema: Any, root: Mapping[str, Any]) -> Mapping[str, Any]:
    for _ in range(20):
        if not isinstance(schema, Mapping):
            return {}
        ref = schema.get("$ref")
        if not isinstance(ref, str):
            return schema
        schema = root.get("$defs", {}).get(ref.rpartition("/")[2], {})
    return {}


def _nearest(name: str, among: Mapping[str, Any]) -> str:
    """What of theirs is called most like it; empty when nothing is."""
    plain = [one for one in among if _PLAIN.fullmatch(one)]
    best = max(plain, key=lambda one: _near(name, one), default="")
    return best if best and _near(name, best) >= ENOUGH else ""


def entry(about: Mapping[str, str], system: str, tools: list[Proposed]) -> str:
    """The lines for `systems.yaml`. A tool with something open is commented out, with what it
    is, so that a desk goes without it until somebody has decided.
    """
    lines = [f"  {system}:", *(f"    {key}: {value}" for key, value in about.items()), "    tools:"]
    for one in tools:
        mark = "# " if one.open else ""
        lines += [f"{mark}      {line}" for line in _lines(system, one)]
        lines += [f"#         TODO {problem}" for problem in one.open]
    return "\n".join(lines) + "\n"


def _lines(system: str, one: Proposed) -> list[str]:
    expected = EXPECTED[system][one.tool]
    customers = expected.scope == "customer"
    given = ", ".join(f"{theirs}: {ours}" for theirs, ours in one.arguments.items())
    return [
        f"{one.tool}:",
        f"  class: {expected.effect}",
        f"  scope: {expected.scope}",
        f"  maps_to: {one.maps_to}",
        *(["  binds: account_id"] if customers else []),
        f"  arguments: {{{given}}}",
        "  result:",
        f"    {one.where[0]}: {one.where[1]}",
        *([f"    into: {one.into}"] if one.into else []),
        *([f"    owner: {one.owner or 'TODO'}"] if customers else []),
        "    fields:",
        *(f"      {ours}: {theirs}" for ours, theirs in one.fields.items()),
    ]
