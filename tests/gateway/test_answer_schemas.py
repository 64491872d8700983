"""Schemas of strangers: answers are held to them, in a bounded time whatever they say."""

from __future__ import annotations

import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from steward.gateway.answer_schemas import SECONDS, AnswerSchema, Broken, Unusable
from tests.cases import cases

_EVIL = "^(a|aa)+$"
_DOUBLES = {f"d{n}": {"allOf": [{"$ref": f"#/$defs/d{n + 1}"}] * 2} for n in range(40)}


def of(**properties: Any) -> AnswerSchema:
    return AnswerSchema({"type": "object", "properties": properties})


def test_schema_of_cents_takes_amounts_and_nothing_between_them() -> None:
    cents = of(x={"type": "number", "multipleOf": 0.01})
    for amount in (Decimal("12.34"), Decimal("12.340"), Decimal(12), 12, 0.07):
        cents.hold({"x": amount})
    with pytest.raises(Broken):
        cents.hold({"x": Decimal("12.345")})


@pytest.mark.parametrize(
    ("schema", "data"),
    [
        ({"properties": {"x": {"pattern": _EVIL}}}, {"x": "a" * 60 + "!"}),
        ({"patternProperties": {_EVIL: {}}}, {"a" * 60 + "!": 1}),
        ({"patternProperties": {_EVIL: {}}, "additionalProperties": False}, {"a" * 60 + "!": 1}),
        ({"properties": {"x": {"pattern": r"^(?!^[-+.]*$)0*\d*$"}}}, {"x": "0" * 200_000 + "x"}),
        ({"$defs": {**_DOUBLES, "d40": {}}, "$ref": "#/$defs/d0"}, {"x": 1}),
        ({"properties": {"x": {"items": {"enum": list(range(20_000))}}}}, {"x": ["n"] * 50_000}),
    ],
    ids=["pattern", "keys", "further keys", "squared", "doubling", "long lists"],
)
def test_schema_that_takes_for_ever_is_left_in_time(
    schema: dict[str, Any], data: dict[str, Any]
) -> None:
    began = time.process_time()
    with pytest.raises((Unusable, Broken)):
        AnswerSchema(schema).hold(data)
    assert time.process_time() - began < 4 * SECONDS


def test_members_of_a_long_list_are_compared_in_time() -> None:
    many = {"x": [{"id": n, "of": {"amount": n / 2}} for n in range(20_000)]}
    of(x={"uniqueItems": True}).hold(many)
    with pytest.raises(Broken, match="x"):
        of(x={"uniqueItems": True}).hold({"x": [*many["x"], {"of": {"amount": 1}, "id": 2}]})


@cases(
    "schema",
    [
        {"$ref": "http://127.0.0.1:1/schema.json"},
        {"$dynamicRef": "http://127.0.0.1:1/schema.json"},
        {"$schema": "http://127.0.0.1:1/dialect", "$ref": "other.json"},
        {"$defs": {"a": {"$ref": "#/$defs/a"}}, "$ref": "#/$defs/a"},
        {"properties": {"x": {"pattern": "("}}},
        {"properties": 7},
        {"patternProperties": {"^x": {}}, "unevaluatedProperties": False},
    ],
)
def test_schema_that_is_none_or_leads_outside_cannot_be_used(schema: dict[str, Any]) -> None:
    with pytest.raises(Unusable):
        AnswerSchema(schema).hold({"x": "a"})


_PARTS: tuple[dict[str, Any], ...] = (
    {"pattern": r"^\d+(\.\d+)?$"},
    {"pattern": r"^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$"},
    {"type": "string", "minLength": 2},
    {"type": ["array", "null"], "uniqueItems": True, "items": {"type": ["integer", "boolean"]}},
    {"patternProperties": {"^a": {"type": "integer"}}, "additionalProperties": {"type": "string"}},
    {"properties": {"a": {}}, "additionalProperties": False},
    {"anyOf": [{"type": "string"}, {"required": ["a"]}]},
)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2) | st.sampled_from(["", "1.50", "+-", "a", "7"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["a", "ab", "b"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.sampled_from(_PARTS), _VALUES)
def test_answers_are_held_as_the_library_holds_them(part: dict[str, Any], value: Any) -> None:
    schema = {"properties": {"x": part}}
    fits = Draft202012Validator(schema).is_valid({"x": value})
    try:
        AnswerSchema(schema).hold({"x": value})
    except Broken:
        assert not fits
    else:
        assert fits


def test_numbers_that_are_equal_are_one_member() -> None:
    with pytest.raises(Broken):
        of(x={"uniqueItems": True}).hold({"x": [1, Decimal("1.00")]})
    of(x={"uniqueItems": True}).hold({"x": [1, True, "1", Decimal("1.50"), "1.50"]})
