"""The mapping language of `systems.yaml`, read strictly.

It turns another system's words for a tool into rules of `translation.py`.

    arguments:  {THEIR.PATH: our_argument | {from, values, case, before}
                             | {money: our_argument, currency: our_argument} | {constant}}
    result:     {rows: PATH or record: PATH, into: our_list, owner: PATH, inside: PATH, cut: PATH,
                 next: PATH | {last: PATH, while: PATH} | {page: 1, while: PATH},
                 next_argument: PATH, join: {NAME: {rows: PATH, by: PATH}}, fields: {…},
                 ask: {NAME: {where: PATH, maps_to, arguments: {THEIR.PATH: PATH}, rows: PATH}}}
    only:       {our_argument: [values]}  what the tool can be asked by
    or:         [{maps_to, only, arguments, result}]  other tools of theirs, for other values
    fields:     {our_field: PATH | {from, and: PATH, values, case, absent}
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

from collections.abc import Callable, Mapping
from typing import Any

from steward.gateway import shapes
from steward.gateway.mapping_beside import asked, joins
from steward.gateway.mapping_words import (
    CODE,
    Misfit,
    absent_of,
    case_of,
    constant_of,
    hint,
    kind_of,
    mapping_of,
    name_of,
    only_keys,
    path_of,
    values_of,
)
from steward.gateway.rules import (
    Absent,
    Amount,
    Arguments,
    Constant,
    Each,
    Group,
    Moment,
    Other,
    Paging,
    Path,
    Plain,
    Result,
    Rule,
    Search,
    Source,
    Translation,
)
from steward.gateway.their_errors import Errors
from steward.gateway.translation import names_of
from steward.money import EXPONENTS

# of a tool; `maps_to`, `class`, `scope`, `binds` are the registry's
WORDS = ("arguments", "result", "lookup", "owned_by", "only", "or")
KEY = "idempotency_key"
_INSIDE = ("inside", "cut")
type _Entry[T] = Callable[[Any, Path], T]


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
    if (
        lookup is not None
        and settings["lookup"].get("lists_all") is not True
        and not any(KEY in names_of(rule) for _, rule in lookup.arguments)
    ):
        raise Misfit(
            ("lookup", "arguments"),
            f"a look-up is by the reference: no entry takes {KEY}",
            "where it lists every such record, page by page, write `lists_all: true`",
        )
    only = _only_values(settings["only"], result) if "only" in settings else {}
    others = _others(tool, settings["or"]) if "or" in settings else ()
    if others and not only:
        raise Misfit(("or",), "`or` is for what `only` leaves out: say `only` as well")
    return Translation(arguments, result, lookup, owned_by, only, others)


def _others(tool: str, settings: Any) -> tuple[Other, ...]:
    """Other tools of theirs for the same; each says what it can be asked by."""
    found = []
    for n, one in enumerate(settings if isinstance(settings, list) else [settings]):
        at: Path = ("or", str(n)) if isinstance(settings, list) else ("or",)
        only_keys(
            one,
            ("maps_to", "only", "arguments", "result"),
            ("maps_to", "only", "arguments", "result"),
            at,
        )
        words = read_tool(tool, {key: value for key, value in one.items() if key != "maps_to"})
        assert words is not None
        found.append(Other(str(one["maps_to"]), words))
    return tuple(found)


def _only_values(settings: Any, result: Result | None) -> dict[str, frozenset[str]]:
    at: Path = ("only",)
    if result is None or not result.into:
        raise Misfit(at, "`only` is for a tool that finds: its `result` is a list")
    found = {}
    for name, values in mapping_of(settings, at).items():
        listed = values if isinstance(values, list) else [values]
        if not all(isinstance(one, str) for one in listed):
            raise Misfit((*at, str(name)), "expected a text, or a list of texts")
        found[name_of(name, (*at, str(name)))] = frozenset(listed)
    return found


def read_errors(settings: Any) -> Errors:
    """Where errors are, and which of their codes the desk knows. Raises Misfit."""
    only_keys(settings, ("code", "message", "codes"), ("code", "message"), ())
    codes = settings.get("codes") or {}
    if not isinstance(codes, Mapping):
        raise Misfit(("codes",), "expected `theirs: ours`")
    for theirs, ours in codes.items():
        if not isinstance(ours, str) or not CODE.fullmatch(ours):
            raise Misfit(
                ("codes", str(theirs)), f"{ours!r} is no code: small letters and underscores"
            )
    known = {str(theirs): str(ours) for theirs, ours in codes.items()}
    return Errors(
        path_of(settings["code"], ("code",)), path_of(settings["message"], ("message",)), known
    )


# ── arguments ─────────────────────────────────────────────────────────────────────────────────────


def _arguments(settings: Any, at: Path) -> Arguments:
    read: list[tuple[Path, Source]] = []
    for theirs, value in mapping_of(settings, at).items():
        here = (*at, str(theirs))
        path = path_of(theirs, here)
        if (
            any(path[: len(other)] == other or other[: len(path)] == path for other, _ in read)
            or not path
        ):
            raise Misfit(here, "this place in their arguments is taken by another entry")
        read.append((path, _source(value, here)))
    return tuple(read)


def _source(value: Any, at: Path) -> Source:
    if isinstance(value, str):
        return Plain((name_of(value, at),), absent=Absent.IS_WRONG)
    kind = kind_of(value, ("from", "money", "constant"), at)
    if kind == "constant":
        return constant_of(value, at)
    if kind == "money":
        only_keys(value, ("money", "currency"), ("money", "currency"), at)
        return Amount((name_of(value["money"], at),), (name_of(value["currency"], at),))
    only_keys(value, ("from", "values", "case", "before"), ("from",), at)
    before = value.get("before", "")
    if not isinstance(before, str):
        raise Misfit((*at, "before"), "expected a text")
    return Plain(
        (name_of(value["from"], at),), values_of(value, at), case_of(value, at), before=before
    )


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
    only_keys(
        settings,
        (
            *("rows", "record", "into", "owner", "next", "next_argument", "fields"),
            *("inside", "cut", "join", "ask"),
        ),
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
    owner = path_of(settings["owner"], (*at, "owner")) if "owner" in settings else None
    skipped = shapes.OWN if row is shape else frozenset()
    inside, cut = (
        path_of(settings[word], (*at, word)) if word in settings else () for word in _INSIDE
    )
    return Result(
        path,
        many,
        into,
        _fields(settings["fields"], row, (*at, "fields"), skipped),
        owner,
        _paging(settings, at),
        inside,
        cut,
        joins(settings, at),
        asked(settings, at),
    )


def _paging(settings: Mapping[str, Any], at: Path) -> Paging | None:
    told = [word for word in ("next", "next_argument") if word in settings]
    if not told:
        return None
    if len(told) == 1:
        raise Misfit(at, "`next` and `next_argument` come together")
    argument, here = path_of(settings["next_argument"], (*at, "next_argument")), (*at, "next")
    given = settings["next"]
    if isinstance(given, str):
        return Paging(path_of(given, here), argument)
    if kind_of(given, ("last", "page"), here) == "page":
        only_keys(given, ("page", "while"), ("page", "while"), here)
        return Paging((), argument, "page", path_of(given["while"], (*here, "while")))
    only_keys(given, ("last", "while"), ("last", "while"), here)
    more = path_of(given["while"], (*here, "while"))
    return Paging(path_of(given["last"], (*here, "last")), argument, "last", more)


def _fields(
    settings: Any, shape: type[shapes.Shape], at: Path, skipped: frozenset[str] = frozenset()
) -> dict[str, Rule]:
    """Rules for every field of a shape; one that may be null and is not named is null."""
    given = mapping_of(settings, at)
    names = [name for name in shape.model_fields if name not in skipped]
    for name in given:
        if name not in names:
            raise Misfit(
                (*at, str(name)), f"the desk knows no field {name!r} here", hint(str(name), names)
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


def _days(value: Mapping[str, Any], at: Path) -> int:
    """How much later than their time ours is. Raises Misfit."""
    days = value.get("days", 0)
    if not isinstance(days, int) or isinstance(days, bool) or not 0 <= days <= 366:
        raise Misfit((*at, "days"), f"{days!r} is not a number of days from 0 to 366")
    return days


def _elsewhere(value: Mapping[str, Any], at: Path) -> tuple[Path, ...]:
    """Where else a value may stand: `else: PATH`, or a list of them. Raises Misfit."""
    here, named = (*at, "else"), value.get("else", [])
    listed = named if isinstance(named, list) else [named]
    if listed and "and" in value:
        raise Misfit(here, "`else` and `and` do not go together")
    return tuple(path_of(one, here) for one in listed)


def _field(value: Any, shape: type[shapes.Shape], name: str, at: Path) -> Rule:
    if isinstance(value, str):
        return Plain(path_of(value, at), text=shapes.is_text(shape, name))
    kind = kind_of(value, ("from", "money", "time", "object", "list", "constant"), at)
    match kind:
        case "constant":
            return constant_of(value, at)
        case "object" | "list":
            return _inside(kind, value, shape, name, at)
        case "money":
            only_keys(value, ("money", "currency", "absent"), ("money", "currency"), at)
            return Amount(path_of(value["money"], at), _currency(value, at), absent_of(value, at))
        case "time":
            only_keys(value, ("time", "absent", "days"), ("time",), at)
            return Moment(path_of(value["time"], at), absent_of(value, at), _days(value, at))
        case _:
            only_keys(value, ("from", "else", "and", "values", "case", "absent"), ("from",), at)
            beside = path_of(value["and"], (*at, "and")) if "and" in value else None
            if beside is not None and "values" not in value:
                raise Misfit(at, "`and` comes with `values`, which has words for both: `a+b`")
            return Plain(
                path_of(value["from"], at),
                values_of(value, at),
                case_of(value, at),
                absent_of(value, at),
                beside,
                text=shapes.is_text(shape, name),
                others=_elsewhere(value, at),
            )


def _currency(value: Mapping[str, Any], at: Path) -> Path | str:
    """Where an amount's currency is; `{constant: EUR}` for a system that has one."""
    given = value["currency"]
    if not isinstance(given, Mapping):
        return path_of(given, at)
    only_keys(given, ("constant",), ("constant",), (*at, "currency"))
    if given["constant"] not in EXPONENTS:
        raise Misfit((*at, "currency"), f"{given['constant']!r} is no currency")
    return str(given["constant"])


def _inside(
    kind: str, value: Mapping[str, Any], shape: type[shapes.Shape], name: str, at: Path
) -> Rule:
    """Rules for an object inside a record, or for a list of them."""
    inner = shapes.row_of(shape, name) if kind == "list" else shapes.inner_of(shape, name)
    if inner is None:
        raise Misfit(at, f"{name} is no {'list of objects' if kind == 'list' else 'object'}")
    only_keys(value, (kind, "fields"), (kind, "fields"), at)
    made = Each if kind == "list" else Group
    return made(path_of(value[kind], at), _fields(value["fields"], inner, (*at, "fields")))


# ── look-ups ──────────────────────────────────────────────────────────────────────────────────────


def _search(settings: Any, word: str) -> Search:
    match = "reference" if word == "lookup" else "owner"
    at: Path = (word,)
    known = (
        *("maps_to", "arguments", "rows", "record", match, "next", "next_argument", "lists_all"),
        "join",
    )
    only_keys(settings, known, ("maps_to", "arguments", match), at)
    path, many = _where(settings, at)
    arguments = _arguments(settings["arguments"], (*at, "arguments"))
    return Search(
        str(settings["maps_to"]),
        arguments,
        path,
        many,
        path_of(settings[match], (*at, match)),
        _paging(settings, at),
        joins(settings, at),
    )


def _where(settings: Mapping[str, Any], at: Path) -> tuple[Path, bool]:
    if ("rows" in settings) == ("record" in settings):
        raise Misfit(
            at, "expected either `rows`, the path of a list, or `record`, the path of one object"
        )
    word = "rows" if "rows" in settings else "record"
    return path_of(settings[word], (*at, word)), word == "rows"
