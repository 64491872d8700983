"""The mapping language of `systems.yaml`, read strictly.

It turns another system's words for a tool into rules of `translation.py`.

    arguments:  {THEIR.PATH: our_argument | {from, values, case}
                             | {money: our_argument, currency: our_argument} | {constant}}
    result:     {rows: PATH or record: PATH, into: our_list, owner: PATH, next: PATH,
                 next_argument: PATH, fields: {…}}
    fields:     {our_field: PATH | {from, values, case, absent}
                            | {money: PATH, currency: PATH, absent} | {time: PATH, absent}
                            | {object: PATH, fields} | {list: PATH, fields} | {constant}}
    lookup:     {maps_to, arguments, rows: PATH, reference: PATH, next, next_argument}
                                                        a write, by its reference
    owned_by:   {maps_to, arguments, record: PATH, owner: PATH}
                                                        whose record a write is about to change
    errors:     {code: PATH, message: PATH, codes: {theirs: ours}}      of the whole system

A path is names with dots; `.` is the top. There are no conditions, no templates and no code.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from steward.gateway import shapes
from steward.gateway.translation import (
    Absent,
    Amount,
    Arguments,
    Constant,
    Each,
    Errors,
    Group,
    IfAbsent,
    Moment,
    Paging,
    Path,
    Plain,
    Result,
    Rule,
    Search,
    Source,
    Translation,
    names_of,
)

# of a tool; `maps_to`, `class`, `scope`, `binds` are the registry's
WORDS = ("arguments", "result", "lookup", "owned_by")
KEY = "idempotency_key"
_PART = re.compile(r"[A-Za-z0-9_\-]{1,80}")
_CODE = re.compile(r"[a-z][a-z0-9_]{0,79}")
type _Entry[T] = Callable[[Any, Path], T]


class Misfit(Exception):
    """A rule that cannot be: `path` are the keys that lead to it."""

    def __init__(self, path: Path, message: str, next_step: str = "correct this entry") -> None:
        super().__init__(message)
        self.path, self.message, self.next_step = path, message, next_step


def read_tool(tool: str, settings: Mapping[str, Any]) -> Translation | None:
    """The translation of `system.tool`, or None when it needs none. Raises Misfit."""
    if not any(word in settings for word in WORDS):
        return None
    arguments = (
        _arguments(settings["arguments"], ("arguments",)) if "arguments" in settings else None
    )
    result = _result(tool, settings["result"]) if "result" in settings else None
    lookup, owned_by = (
        _search(settings[word], word) if word in settings else None
        for word in ("lookup", "owned_by")
    )
    if lookup is not None and result is None:
        raise Misfit(("lookup",), "what is found has to be translated: add `result`")
    if (
        lookup is not None
        and arguments is not None
        and not any(KEY in names_of(rule) for _, rule in arguments)
    ):
        raise Misfit(
            ("arguments",),
            f"a write that is looked up has to carry its reference: no entry takes {KEY}",
        )
    if lookup is not None and not any(KEY in names_of(rule) for _, rule in lookup.arguments):
        raise Misfit(
            ("lookup", "arguments"), f"a look-up is by the reference: no entry takes {KEY}"
        )
    return Translation(arguments, result, lookup, owned_by)


def read_errors(settings: Any) -> Errors:
    """Where errors are, and which of their codes the desk knows. Raises Misfit."""
    _only(settings, ("code", "message", "codes"), ("code", "message"), ())
    codes = settings.get("codes") or {}
    if not isinstance(codes, Mapping):
        raise Misfit(("codes",), "expected `theirs: ours`")
    for theirs, ours in codes.items():
        if not isinstance(ours, str) or not _CODE.fullmatch(ours):
            raise Misfit(
                ("codes", str(theirs)), f"{ours!r} is no code: small letters and underscores"
            )
    known = {str(theirs): str(ours) for theirs, ours in codes.items()}
    return Errors(
        _path(settings["code"], ("code",)), _path(settings["message"], ("message",)), known
    )


# ── arguments ─────────────────────────────────────────────────────────────────────────────────────


def _arguments(settings: Any, at: Path) -> Arguments:
    read: list[tuple[Path, Source]] = []
    for theirs, value in _mapping(settings, at).items():
        here = (*at, str(theirs))
        path = _path(theirs, here)
        if (
            any(path[: len(other)] == other or other[: len(path)] == path for other, _ in read)
            or not path
        ):
            raise Misfit(here, "this place in their arguments is taken by another entry")
        read.append((path, _source(value, here)))
    return tuple(read)


def _source(value: Any, at: Path) -> Source:
    if isinstance(value, str):
        return Plain((_name(value, at),), absent=Absent.IS_WRONG)
    kind = _kind(value, ("from", "money", "constant"), at)
    if kind == "constant":
        return _constant(value, at)
    if kind == "money":
        _only(value, ("money", "currency"), ("money", "currency"), at)
        return Amount((_name(value["money"], at),), (_name(value["currency"], at),))
    _only(value, ("from", "values", "case"), ("from",), at)
    return Plain((_name(value["from"], at),), _values(value, at), _case(value, at))


# ── results ───────────────────────────────────────────────────────────────────────────────────────


def _result(tool: str, settings: Any) -> Result:
    at: Path = ("result",)
    shape = shapes.SHAPES.get(tool)
    if shape is None:
        raise Misfit(
            at,
            f"the desk has no shape of its own for {tool}",
            "translate one of: " + ", ".join(shapes.SHAPES),
        )
    _only(
        settings,
        ("rows", "record", "into", "owner", "next", "next_argument", "fields"),
        ("fields",),
        at,
    )
    path, many = _where(settings, at)
    into = str(settings.get("into", ""))
    row = shapes.row_of(shape, into)
    if row is None or (many and not into):
        lists = [name for name in shape.model_fields if shapes.row_of(shape, name)]
        raise Misfit(
            (*at, "into"),
            f"{into or 'nothing'!r} is no list of {tool}",
            f"write `into: {' or '.join(lists) or '…'}`",
        )
    owner = _path(settings["owner"], (*at, "owner")) if "owner" in settings else None
    skipped = shapes.OWN if row is shape else frozenset()
    return Result(
        path,
        many,
        into,
        _fields(settings["fields"], row, (*at, "fields"), skipped),
        owner,
        _paging(settings, at),
    )


def _paging(settings: Mapping[str, Any], at: Path) -> Paging | None:
    told = [word for word in ("next", "next_argument") if word in settings]
    if not told:
        return None
    if len(told) == 1:
        raise Misfit(at, "`next` and `next_argument` come together")
    return Paging(
        _path(settings["next"], (*at, "next")),
        _path(settings["next_argument"], (*at, "next_argument")),
    )


def _fields(
    settings: Any, shape: type[shapes.Shape], at: Path, skipped: frozenset[str] = frozenset()
) -> dict[str, Rule]:
    """Rules for every field of a shape; one that may be null and is not named is null."""
    given = _mapping(settings, at)
    names = [name for name in shape.model_fields if name not in skipped]
    for name in given:
        if name not in names:
            raise Misfit(
                (*at, str(name)), f"the desk knows no field {name!r} here", _hint(str(name), names)
            )
    fields: dict[str, Rule] = {}
    for name in names:
        if name in given:
            fields[name] = _field(given[name], shape, name, (*at, name))
        elif shapes.is_optional(shape, name):
            fields[name] = Constant(None)
        elif shape.model_fields[name].is_required():
            raise Misfit(
                at, f"the field {name!r} is missing and may not be null", f"say where {name} is"
            )
    return fields


def _field(value: Any, shape: type[shapes.Shape], name: str, at: Path) -> Rule:
    if isinstance(value, str):
        return Plain(_path(value, at))
    kind = _kind(value, ("from", "money", "time", "object", "list", "constant"), at)
    match kind:
        case "constant":
            return _constant(value, at)
        case "object" | "list":
            return _inside(kind, value, shape, name, at)
        case "money":
            _only(value, ("money", "currency", "absent"), ("money", "currency"), at)
            return Amount(
                _path(value["money"], at), _path(value["currency"], at), _absent(value, at)
            )
        case "time":
            _only(value, ("time", "absent"), ("time",), at)
            return Moment(_path(value["time"], at), _absent(value, at))
        case _:
            _only(value, ("from", "values", "case", "absent"), ("from",), at)
            return Plain(
                _path(value["from"], at), _values(value, at), _case(value, at), _absent(value, at)
            )


def _inside(
    kind: str, value: Mapping[str, Any], shape: type[shapes.Shape], name: str, at: Path
) -> Rule:
    """Rules for an object inside a record, or for a list of them."""
    inner = shapes.row_of(shape, name) if kind == "list" else shapes.inner_of(shape, name)
    if inner is None:
        raise Misfit(at, f"{name} is no {'list of objects' if kind == 'list' else 'object'}")
    _only(value, (kind, "fields"), (kind, "fields"), at)
    made = Each if kind == "list" else Group
    return made(_path(value[kind], at), _fields(value["fields"], inner, (*at, "fields")))


# ── look-ups ──────────────────────────────────────────────────────────────────────────────────────


def _search(settings: Any, word: str) -> Search:
    match = "reference" if word == "lookup" else "owner"
    at: Path = (word,)
    known = ("maps_to", "arguments", "rows", "record", match, "next", "next_argument")
    _only(settings, known, ("maps_to", "arguments", match), at)
    path, many = _where(settings, at)
    arguments = _arguments(settings["arguments"], (*at, "arguments"))
    return Search(
        str(settings["maps_to"]),
        arguments,
        path,
        many,
        _path(settings[match], (*at, match)),
        _paging(settings, at),
    )


def _where(settings: Mapping[str, Any], at: Path) -> tuple[Path, bool]:
    if ("rows" in settings) == ("record" in settings):
        raise Misfit(
            at, "expected either `rows`, the path of a list, or `record`, the path of one object"
        )
    word = "rows" if "rows" in settings else "record"
    return _path(settings[word], (*at, word)), word == "rows"


# ── words ─────────────────────────────────────────────────────────────────────────────────────────


def _path(value: Any, at: Path) -> Path:
    if value == ".":
        return ()
    parts = tuple(value.split(".")) if isinstance(value, str) else ()
    if not parts or not all(_PART.fullmatch(part) for part in parts):
        raise Misfit(at, f"{value!r} is no path: names with dots between them, or `.` for the top")
    return parts


def _name(value: Any, at: Path) -> str:
    if not isinstance(value, str) or not _CODE.fullmatch(value):
        raise Misfit(at, f"{value!r} is no argument of the desk")
    return value


def _values(value: Mapping[str, Any], at: Path) -> dict[str, Any] | None:
    if "values" not in value:
        return None
    found = _mapping(value["values"], (*at, "values"))
    for theirs, ours in found.items():
        if not _is_scalar(ours):
            raise Misfit(
                (*at, "values", str(theirs)), "expected a text, a number, true, false or null"
            )
    return {
        str(theirs).lower() if isinstance(theirs, bool) else str(theirs): ours
        for theirs, ours in found.items()
    }


def _case(value: Mapping[str, Any], at: Path) -> Any:
    if (case := value.get("case", "")) not in ("", "lower", "upper"):
        raise Misfit((*at, "case"), f"{case!r} is neither lower nor upper")
    return case


def _absent(value: Mapping[str, Any], at: Path) -> IfAbsent:
    return _literal(value["absent"], (*at, "absent")) if "absent" in value else Absent.IS_WRONG


def _constant(value: Mapping[str, Any], at: Path) -> Constant:
    _only(value, ("constant",), ("constant",), at)
    return Constant(_literal(value["constant"], (*at, "constant")))


def _literal(value: Any, at: Path) -> Any:
    if isinstance(value, list) and all(_is_scalar(one) for one in value):
        return tuple(value)
    if not _is_scalar(value):
        raise Misfit(at, "expected a text, a whole number, true, false, null, or a list of those")
    return value


def _is_scalar(value: Any) -> bool:
    return value is None or isinstance(value, str | int | bool)


def _kind(value: Any, kinds: tuple[str, ...], at: Path) -> str:
    found = [kind for kind in kinds if kind in _mapping(value, at)]
    if len(found) != 1:
        raise Misfit(at, f"expected exactly one of: {', '.join(kinds)}")
    return found[0]


def _mapping(value: Any, at: Path) -> Mapping[Any, Any]:
    if not isinstance(value, Mapping) or not value:
        raise Misfit(at, "expected keys and values")
    return value


def _only(value: Any, known: tuple[str, ...], needed: tuple[str, ...], at: Path) -> None:
    """Exactly known keys, and those that are needed."""
    for key in _mapping(value, at):
        if key not in known:
            raise Misfit((*at, str(key)), f"unknown key {key!r}", _hint(str(key), known))
    for key in needed:
        if key not in value:
            raise Misfit(at, f"`{key}` is missing")


def _hint(key: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(key, list(known), 1)
    return f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"
