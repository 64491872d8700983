"""A stranger's JSON Schema, to which answers are held within a bounded time; nothing is fetched.

Schema and answer both come from outside, and the desk has one event loop: a pattern that tries
every way round, a list whose members are compared each with each, or references that double at each
step would hold it for hours. Time is this thread's own, so that a busy machine refuses nothing.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from decimal import Decimal
from fractions import Fraction
from typing import Any

import regex  # type: ignore[import-untyped]
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from jsonschema.exceptions import ValidationError as Mismatch  # type: ignore[import-untyped]
from jsonschema.validators import extend  # type: ignore[import-untyped]
from referencing import Registry

SECONDS = 1.0  # of a processor, for one answer
type Keyword = Callable[[Any, Any, Any, Mapping[str, Any]], Any]
_until: ContextVar[float] = ContextVar("until")


class Unusable(Exception):
    """Nothing can be held to this schema; the text says why."""


class Broken(Exception):
    """The answer breaks the schema; the text says where."""


class AnswerSchema:
    """What the answers of one tool are held to."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._validator = _Validator(schema, registry=Registry())
        text = json.dumps(schema, default=str)
        # the library looks for what is left over with Python's own patterns
        self._mixed = '"patternProperties"' in text and '"unevaluatedProperties"' in text

    def hold(self, data: Any, seconds: float = SECONDS) -> None:
        """Raises Broken, Unusable."""
        if self._mixed:
            raise Unusable("it has patternProperties beside unevaluatedProperties")
        token = _until.set(time.thread_time() + seconds)
        try:
            self._validator.validate(data)
        except Mismatch as mismatch:
            where = "/".join(str(part) for part in mismatch.path) or "the top"
            raise Broken(where) from None
        except Unusable:
            raise
        except Exception as error:  # the schema may be anything
            raise Unusable(type(error).__name__) from error
        finally:
            _until.reset(token)


def _left() -> float:
    left = _until.get() - time.thread_time()
    if left <= 0:
        raise Unusable(f"an answer cannot be held to it in {SECONDS:g} s")
    return left


def _counted(keyword: Keyword) -> Keyword:
    def within(validator: Any, value: Any, instance: Any, schema: Mapping[str, Any]) -> Any:
        _left()
        yield from keyword(validator, value, instance, schema) or ()

    return within


def _matches(pattern: str, text: str) -> bool:
    try:
        return regex.search(pattern, text, timeout=_left()) is not None
    except TimeoutError:
        raise Unusable(f"its pattern {pattern[:60]!r} takes too long") from None


def _pattern(
    validator: Any, pattern: str, instance: Any, _: Mapping[str, Any]
) -> Iterator[Mismatch]:
    if validator.is_type(instance, "string") and not _matches(pattern, instance):
        yield Mismatch("does not match the pattern")


def _pattern_properties(
    validator: Any, patterns: Mapping[str, Any], instance: Any, _: Mapping[str, Any]
) -> Iterator[Mismatch]:
    if not validator.is_type(instance, "object"):
        return
    for pattern, inner in patterns.items():
        for key, value in instance.items():
            if _matches(pattern, key):
                yield from validator.descend(value, inner, path=key, schema_path=pattern)


def _additional_properties(
    validator: Any, inner: Any, instance: Any, schema: Mapping[str, Any]
) -> Iterator[Mismatch]:
    if not validator.is_type(instance, "object"):
        return
    named, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    for key, value in instance.items():
        if key in named or any(_matches(pattern, key) for pattern in patterns):
            continue
        yield from validator.descend(value, inner, path=key)


def _unique_items(
    validator: Any, wanted: Any, instance: Any, _: Mapping[str, Any]
) -> Iterator[Mismatch]:
    if wanted and validator.is_type(instance, "array"):
        written = {json.dumps(_plain(one), sort_keys=True) for one in instance}
        if len(written) < len(instance):
            yield Mismatch("has the same member twice")


def _multiple_of(
    validator: Any, of: Any, instance: Any, _: Mapping[str, Any]
) -> Iterator[Mismatch]:
    """Exactly, for 12.34 is 1,234 times 0.01 and no float says so."""
    if not validator.is_type(instance, "number"):
        return
    if (Fraction(str(instance)) / Fraction(str(of))).denominator != 1:
        yield Mismatch("is no multiple")


def _plain(value: Any) -> Any:
    """1, 1.0 and 1.00 are one number."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, float | Decimal):
        return int(value) if value == int(value) else ["number", str(value + 0)]
    return value


# These look at one value and go no further: the keyword that leads there has looked at the time.
_AT_ONCE = frozenset(
    {
        *("type", "required", "format", "dependentRequired"),
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
        *("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
    }
)
_Validator = extend(
    Draft202012Validator,
    {
        word: keyword if word in _AT_ONCE else _counted(keyword)
        for word, keyword in (
            Draft202012Validator.VALIDATORS
            | {
                "pattern": _pattern,
                "patternProperties": _pattern_properties,
                "additionalProperties": _additional_properties,
                "uniqueItems": _unique_items,
                "multipleOf": _multiple_of,
            }
        ).items()
    },
)
