"""A call of an operation as an HTTP request: arguments in their places, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any
from urllib.parse import quote

import httpx

from steward.errors import ToolFailed
from steward.gateway.rest.operations import Operation, Parameter

_LINE = re.compile(r"[\r\n\0]")
type Pair = tuple[str, str]


def build(
    client: httpx.AsyncClient, base: str, operation: Operation, args: Mapping[str, Any]
) -> httpx.Request:
    """Raises ToolFailed, with nothing sent, for arguments that the operation does not take."""
    _check_names(operation, args)
    path, headers = operation.path, dict[str, str]()
    query = list[Any]()
    placed = set()
    for one in operation.parameters:
        if one.name not in args:
            continue
        placed.add(one.name)
        value = args[one.name]
        if one.place == "path":
            path = path.replace(f"{{{one.name}}}", _segment(operation, one.name, value))
        elif one.place == "query":
            query += _pairs(one, value)
        else:
            headers[one.name] = _header(operation, one.name, value)
    body = {name: value for name, value in args.items() if name not in placed}
    address = base.rstrip("/") + path
    if operation.media == "application/x-www-form-urlencoded":
        return client.build_request(
            operation.method, address, params=query, headers=headers, data=_form(body)
        )
    if operation.media:
        return client.build_request(
            operation.method, address, params=query, headers=headers, json=body
        )
    return client.build_request(operation.method, address, params=query, headers=headers)


def _check_names(operation: Operation, args: Mapping[str, Any]) -> None:
    unknown = set(args) - operation.arguments
    if unknown and not operation.takes_others:
        raise _wrong(operation, f"takes no {', '.join(sorted(unknown))}")
    if missing := operation.needed - set(args):
        raise _wrong(operation, f"needs {', '.join(sorted(missing))}")


def _segment(operation: Operation, name: str, value: Any) -> str:
    """A value within a path leads nowhere else."""
    text = _text(value)
    if not text or text in (".", ".."):
        raise _wrong(operation, f"{name} {text!r} is no part of a path")
    return quote(text, safe="")


def _header(operation: Operation, name: str, value: Any) -> str:
    text = _text(value)
    if _LINE.search(text) or not text.isascii():
        raise _wrong(operation, f"{name} cannot be sent in a header")
    return text


def _pairs(one: Parameter, value: Any) -> Iterator[Pair]:
    """A query argument as OpenAPI's styles write it."""
    if isinstance(value, Mapping):
        if one.deep:
            yield from ((key, text) for key, text in _form({one.name: value}).items())
        else:
            yield from ((str(key), _text(inner)) for key, inner in value.items())
    elif isinstance(value, list):
        if one.deep:
            yield from ((f"{one.name}[]", _text(inner)) for inner in value)
        elif one.explode:
            yield from ((one.name, _text(inner)) for inner in value)
        else:
            yield one.name, ",".join(_text(inner) for inner in value)
    else:
        yield one.name, _text(value)


def _form(body: Mapping[str, Any]) -> dict[str, str]:
    """Fields of a form; what is inside an object or a list has its place in brackets."""
    flat: dict[str, str] = {}

    def put(name: str, value: Any) -> None:
        if isinstance(value, Mapping):
            for key, inner in value.items():
                put(f"{name}[{key}]", inner)
        elif isinstance(value, list):
            for n, inner in enumerate(value):
                put(f"{name}[{n}]", inner)
        elif value is not None:
            flat[name] = _text(value)

    for name, value in body.items():
        put(name, value)
    return flat


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int | Decimal | float) else ""


def _wrong(operation: Operation, problem: str) -> ToolFailed:
    return ToolFailed(
        f"{operation.name} {problem}", tool_code="untranslatable", tool=operation.name
    )
