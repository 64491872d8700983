"""What the desk expects each tool to answer: the shape that a translated answer is held to.

The sandbox's systems declare the same; a test compares the two. A tool that is not here is not
translated.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, get_args, get_origin

from pydantic import ValidationError

from steward.gateway.shapes import billing, crm, helpdesk, knowledge, logistics
from steward.gateway.shapes.shape import Answered, Shape
from steward.gateway.translation import Untranslatable

SHAPES: Mapping[str, type[Answered]] = {
    **crm.SHAPES,
    **billing.SHAPES,
    **helpdesk.SHAPES,
    **logistics.SHAPES,
    **knowledge.SHAPES,
}
# Said by the gateway itself, whatever the other system has.
OWN = frozenset({"as_of", "next_cursor", "replayed"})


def row_of(shape: type[Shape], into: str) -> type[Shape] | None:
    """The shape of one record: of the list `into`, or of the answer itself when `into` is empty."""
    if not into:
        return shape
    entry = shape.model_fields.get(into)
    inner = (
        get_args(entry.annotation)[0]
        if entry is not None and get_origin(entry.annotation) is list
        else None
    )
    return inner if isinstance(inner, type) and issubclass(inner, Shape) else None


def is_optional(shape: type[Shape], name: str) -> bool:
    """May this field be null?"""
    return type(None) in get_args(shape.model_fields[name].annotation)


def is_text(shape: type[Shape], name: str) -> bool:
    """Is this field a text, which may be null?"""
    found = shape.model_fields[name].annotation
    return str in (found, *get_args(found))


def inner_of(shape: type[Shape], name: str) -> type[Shape] | None:
    """The shape of an object inside, if the field is one; a list is none."""
    found = shape.model_fields[name].annotation
    if get_origin(found) is list:
        return None
    kinds = [
        one for one in (found, *get_args(found)) if isinstance(one, type) and issubclass(one, Shape)
    ]
    return kinds[0] if kinds else None


def hold(tool: str, data: dict[str, Any]) -> None:
    """Raise Untranslatable, naming the field, when a translated answer is not what the
    desk expects of this tool.
    """
    try:
        SHAPES[tool].model_validate_json(json.dumps(data))
    except (ValidationError, ValueError) as error:
        first = (
            error.errors(include_url=False)[0]
            if isinstance(error, ValidationError)
            else {"loc": (), "msg": "is no JSON"}
        )
        where = ".".join(str(part) for part in first["loc"]) or "the answer"
        raise Untranslatable(
            f"{where}: {first['msg']}", tool_code="untranslatable", where=where
        ) from None


__all__ = ["OWN", "SHAPES", "Answered", "Shape", "hold", "inner_of", "is_optional", "row_of"]
