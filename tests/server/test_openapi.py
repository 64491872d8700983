"""The description of the routes: what the pages' types are made of is what the code says,
and every refusal is in it.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from steward.server.openapi import description, written
from steward.server.refusals import DECLARED
from tests.cases import cases

# What has no closed type: standards of others, and lists whose types are declared with their own
# subject.
LOOSE = {
    "get /sandbox/issuer/.well-known/openid-configuration",
    "get /sandbox/issuer/jwks",
    "get /desk/approvals",
    "post /desk/approvals/{approval_id}/decision",
    "post /desk/approvals/{approval_id}/claim",
    "delete /desk/approvals/{approval_id}/claim",
}


@cache
def described() -> dict[str, Any]:
    return description()


def operations() -> list[Any]:
    """Each by its name, and as it is described."""
    return [
        pytest.param(f"{method} {path}", one, id=f"{method} {path}")
        for path, methods in described()["paths"].items()
        for method, one in methods.items()
    ]


def test_openapi_written_twice_is_the_same() -> None:
    assert json.loads(written()) == described()
    assert written() == written()


@cases(("name", "operation"), operations)
def test_refusals_of_a_route_are_declared(name: str, operation: dict[str, Any]) -> None:
    assert {str(status) for status in DECLARED} <= set(operation["responses"])
    assert {401, 403, 404, 409, 413, 422, 429, 503} <= set(DECLARED)


def test_refusals_are_json_whatever_the_first_route_answers() -> None:
    named = described()["components"]["responses"]
    assert set(named) == {f"Refused{status}" for status in DECLARED}
    wanted = {"application/json": {"schema": {"$ref": "#/components/schemas/Refusal"}}}
    assert all(one["content"] == wanted for one in named.values()), named


@cases(("name", "operation"), operations)
def test_answers_in_json_have_a_closed_type(name: str, operation: dict[str, Any]) -> None:
    done = next(
        one for status, one in operation["responses"].items() if status.startswith(("2", "3"))
    )
    schema = done.get("content", {}).get("application/json", {}).get("schema")
    if schema is not None and name not in LOOSE:
        assert "$ref" in schema or "$ref" in schema.get("items", {}), schema
