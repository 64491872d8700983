"""OpenAPI documents as strangers write them: what is wrong is said, and nothing is fetched."""

from __future__ import annotations

import json
from typing import Any

import pytest

from steward.errors import BadInput
from steward.gateway.answer_schemas import AnswerSchema, Broken
from steward.gateway.rest.document import MOST_BYTES, read
from tests.cases import cases


def document(**more: Any) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {},
        **more,
    }


def reading(schema: dict[str, Any], **schemas: Any) -> dict[str, Any]:
    """A document of one operation that answers `schema`."""
    content = {"application/json": {"schema": schema}}
    operation = {
        "operationId": "list",
        "responses": {"200": {"description": "a page", "content": content}},
    }
    return document(paths={"/orders": {"get": operation}}, components={"schemas": schemas})


def refused(given: Any) -> str:
    content = given if isinstance(given, bytes) else json.dumps(given).encode()
    with pytest.raises(BadInput) as bad:
        read(content, "shop.yaml")
    assert bad.value.message.startswith("shop.yaml: ")
    assert bad.value.next_step
    return bad.value.message


def test_document_of_two_megabytes_is_refused_before_it_is_read() -> None:
    assert "2,000,000 bytes" in refused(b"{" + b" " * 1_999_999)
    assert MOST_BYTES < 2_000_000


@cases("ref", ["https://evil.example/schema.json", "file:///etc/passwd", "other.yaml#/a", "//x/y"])
def test_document_that_refers_outside_is_refused(ref: str) -> None:
    assert "leads out of the document" in refused(reading({"$ref": ref}))
    item = document(paths={"/orders": {"$ref": ref}})
    assert "leads out of the document" in refused(item)


@pytest.mark.parametrize(
    "schemas",
    [
        {"A": {"$ref": "#/components/schemas/A"}},
        {"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"}},
        {"A": {"allOf": [{"anyOf": [{"$ref": "#/components/schemas/A"}]}]}},
    ],
)
def test_document_with_a_schema_that_is_nothing_but_itself_is_refused(
    schemas: dict[str, Any],
) -> None:
    assert "nothing but itself" in refused(reading({"$ref": "#/components/schemas/A"}, **schemas))


def test_document_whose_schemas_refer_on_and_on_is_refused() -> None:
    chain: dict[str, Any] = {
        f"A{n}": {"allOf": [{"$ref": f"#/components/schemas/A{n + 1}"}]} for n in range(5000)
    }
    given = reading({"$ref": "#/components/schemas/A0"}, **chain, A5000={"type": "string"})
    assert "refers on through more than" in refused(given)


@pytest.mark.parametrize(
    "change",
    [
        {"components": None},
        {"paths": {"/a": {"parameters": None, "get": {"responses": {}}}}},
        {"paths": {"/a": {"get": {"parameters": [{"$ref": "#/info"}], "responses": {}}}}},
        {"paths": {"/a": {"get": {"responses": {"200": {"$ref": "#/x"}}}}}, "x": {"content": None}},
    ],
)
def test_document_with_something_else_in_a_place_is_refused(change: dict[str, Any]) -> None:
    assert "is no OpenAPI" in refused(document() | change)


def test_document_with_a_tree_is_read_and_its_answers_are_held_to_it() -> None:
    node = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
    node["properties"]["inside"] = {
        "type": "array",
        "items": {"$ref": "#/components/schemas/Node"},
    }
    given = reading({"$ref": "#/components/schemas/Node"}, Node=node)
    tool = read(json.dumps(given).encode(), "shop.yaml").operations["list"].as_tool()
    assert tool.outputSchema is not None
    schema = AnswerSchema(tool.outputSchema)
    schema.hold({"id": "a", "inside": [{"id": "b", "inside": []}]})
    with pytest.raises(Broken, match="inside/0"):
        schema.hold({"id": "a", "inside": [{"inside": []}]})


def test_document_whose_parameters_go_in_a_circle_is_refused() -> None:
    parameters = {
        "a": {"$ref": "#/components/parameters/b"},
        "b": {"$ref": "#/components/parameters/a"},
    }
    operation = {
        "operationId": "list",
        "parameters": [{"$ref": "#/components/parameters/a"}],
        "responses": {"200": {"description": "x"}},
    }
    given = document(paths={"/o": {"get": operation}}, components={"parameters": parameters})
    assert "goes in a circle" in refused(given)


def test_document_whose_body_names_nothing_is_a_tool_without_fields() -> None:
    body = {"content": {"application/json": {"schema": {"properties": None, "required": None}}}}
    operation = {
        "operationId": "note",
        "requestBody": body,
        "responses": {"200": {"description": "x"}},
    }
    found = read(json.dumps(document(paths={"/n": {"post": operation}})).encode(), "shop.yaml")
    assert found.operations["note"].as_tool().inputSchema["properties"] == {}


def test_document_of_yaml_that_holds_itself_is_refused() -> None:
    text = b"openapi: 3.1.0\ninfo: &a {title: x, version: '1', more: *a}\npaths: {}\n"
    assert "nested too deeply" in refused(text)


def test_document_that_grows_by_anchors_is_refused() -> None:
    lines = ["openapi: 3.1.0", "info: {title: x, version: '1'}", "paths: {}", "x0: &x0 [1, 1]"]
    lines += [f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert "more than" in refused("\n".join(lines).encode())


@cases(
    "given",
    [
        b"[]",
        b"\xff\xfe",
        b"openapi: [",
        b"{" * 50_000,
        b"swagger: '2.0'",
        json.dumps(document(paths={"/a": {"get": {"responses": 7}}})).encode(),
        json.dumps(document(paths=[])).encode(),
    ],
)
def test_document_that_is_none_is_refused_with_a_reason(given: bytes) -> None:
    refused(given)


def test_document_with_one_name_for_two_operations_is_refused() -> None:
    one = {"operationId": "same", "responses": {"200": {"description": "x"}}}
    assert "two operations" in refused(document(paths={"/a": {"get": one}, "/b": {"get": one}}))


def test_document_of_3_0_may_have_null_as_it_says() -> None:
    given = reading({"type": "object", "properties": {"x": {"type": "string", "nullable": True}}})
    given["openapi"] = "3.0.3"
    tool = read(json.dumps(given).encode(), "shop.yaml").operations["list"].as_tool()
    assert tool.outputSchema is not None
    assert tool.outputSchema["properties"]["x"] == {"type": ["string", "null"]}


def test_servers_that_a_document_names_are_ignored() -> None:
    given = reading({"type": "object"})
    given["servers"] = [{"url": "http://169.254.169.254/"}]
    assert read(json.dumps(given).encode(), "shop.yaml").operations["list"].path == "/orders"
