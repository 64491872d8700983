"""The mapping language says what is wrong with file, line and key; the example's own file holds.

Shapes do not drift.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from steward.errors import BadInput
from steward.gateway import registry
from steward.gateway.expected import EXPECTED
from steward.gateway.shapes import SHAPES, Shape, inner_of, is_optional, row_of
from steward.settings import PROJECT
from tests.cases import cases
from tests.foreign.vendor import EXAMPLE

VARIABLES = {
    "NORTHBANK_URL": "http://127.0.0.1:1",
    "NORTHBANK_TOKEN": "t",
    "SYSTEMS_URL": "http://127.0.0.1:2",
}
TEXT = EXAMPLE.read_text(encoding="utf-8")


def line_of(part: str) -> int:
    return TEXT[: TEXT.index(part)].count("\n") + 1


def test_examples_own_file_holds() -> None:
    found = registry.load(EXAMPLE, VARIABLES)
    billing = found.system("billing")
    assert billing.repeats(found.tool("billing", "issue_refund")) == "lookup"
    assert {f"billing.{name}" for name in billing.tools} < set(SHAPES)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("charge_id: id\n", "chargeid: id\n", "did you mean 'charge_id'"),
        (
            (
                "            captured_minor: {money: amount_captured.amount, currency: "
                "amount.currency_code}\n"
            ),
            "",
            "'captured_minor' is missing",
        ),
        (
            "            plan_change: {constant: false} #",
            "            #",
            "'plan_change' is missing",
        ),
        ("orders: {constant: []}", "orders: {object: totals, fields: {}}", "orders is no object"),
        ("query.value: value", "query.value: The value", "is no argument of the desk"),
        ("query.value: value", "query.field.x: value", "taken by another entry"),
        ("{time: created}", "{time: created, zone: UTC}", "unknown key 'zone'"),
        ("{time: created}", "{time: created, days: -1}", "a number of days"),
        ("charge_id: id\n", "charge_id: {from: id, else: [a..b]}\n", "is no path"),
        (
            "{from: default_currency, case: upper}",
            "{from: default_currency, case: title}",
            "neither lower nor upper",
        ),
        (
            "{from: default_currency, case: upper}",
            "{from: default_currency, eval: 'x.upper()'}",
            "unknown key 'eval'",
        ),
        (
            "{from: default_currency, case: upper}",
            "{from: default_currency, money: x}",
            "exactly one of",
        ),
        ("name: profile.full_name", 'name: "{{ profile.full_name }}"', "is no path"),
        ("name: profile.full_name", "name: profile..full_name", "is no path"),
        ("name: profile.full_name", "name: {constant: [[1]]}", "expected a text"),
        (
            "          into: charges\n",
            "          into: payments\n",
            "is no list of billing.list_charges",
        ),
        ("          rows: data\n          into: accounts", "          into: accounts", "`rows`"),
        ("          next: next_page\n", "", "come together"),
        ("code: error.type", "kode: error.type", "unknown key 'kode'"),
        ("resource_missing: not_found", "resource_missing: Not Found!", "is no code"),
        ("metadata.reference: idempotency_key\n", "note: reason\n", "carry its reference"),
        (
            "arguments: {query.reference: idempotency_key}",
            "arguments: {query.reference: charge_id}",
            "by the reference",
        ),
        ("          owner: customer.id\n", "", "result.owner"),
        (
            (
                "        binds: account_id\n        arguments: {customer: account_id, page_size: "
                "limit}"
            ),
            "        arguments: {page_size: limit}",
            "binds",
        ),
        (
            "arguments: {customer: account_id, page_size: limit}",
            "arguments: {page_size: limit}",
            "account_id, which `binds` names",
        ),
        ("    settles_within: 4 ", "    # settles_within: 4 ", "settles_within"),
        ("    idempotency: lookup ", "    idempotency: none ", "go together"),
        ("bearer: ${NORTHBANK_TOKEN}", "bearer: sk_live_123", "does not belong in this file"),
        ("bearer: ${NORTHBANK_TOKEN}", "bearer: ${NORTHBANK_TOKENS}", "NORTHBANK_TOKENS"),
        (
            "get_contact: {class: READ,",
            "get_person: {result: {record: ., fields: {}}, class: READ,",
            "no shape of its own",
        ),
    ],
)
def test_mapping_mistake_is_named_with_file_line_and_key(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    assert old in TEXT
    file = tmp_path / "systems.yaml"
    file.write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadInput) as bad:
        registry.load(file, VARIABLES)
    assert says in bad.value.message + bad.value.next_step
    assert bad.value.message.startswith(f"{file}:")
    assert bad.value.next_step
    assert "sk_live" not in bad.value.message


def test_mapping_error_line_is_the_entrys_own(tmp_path: Path) -> None:
    file = tmp_path / "systems.yaml"
    file.write_text(
        TEXT.replace("            tax_minor: {money", "            tax_minor: {monny", 1),
        encoding="utf-8",
    )
    with pytest.raises(BadInput) as bad:
        registry.load(file, VARIABLES)
    assert bad.value.data["line"] == line_of("            tax_minor: {money")
    assert "billing.list_invoices.result.fields.tax_minor" in bad.value.message


def test_mapping_what_may_be_null_may_be_left_out() -> None:
    result = registry.load(EXAMPLE, VARIABLES).tool("billing", "get_account").translation
    assert result is not None
    assert result.result is not None
    assert result.result.fields["purchase_order"].value is None  # type: ignore[union-attr]


@cases("tool", SHAPES)
def test_desk_expects_what_its_own_systems_answer(tool: str) -> None:
    """The sandbox's schema and the desk's shape are written apart,
    since neither imports the other: they are the same.
    """
    schema = own_tool(tool).gives.model_json_schema(mode="serialization")
    assert _shown(SHAPES[tool]) == _read(schema, schema.get("$defs", {}))


def test_desk_expects_every_tool_of_its_own_systems_file() -> None:
    """Class, scope and arguments as well: a tool that is new has a row of what it is for."""
    whole = registry.load(PROJECT / "systems.yaml", VARIABLES)
    told = {
        f"{system}.{tool}": one for system in EXPECTED for tool, one in EXPECTED[system].items()
    }
    assert set(told) == whole.tools() == set(SHAPES)
    for name, one in told.items():
        system, _, tool = name.partition(".")
        assert (one.effect, one.scope) == (
            whole.tool(system, tool).effect,
            whole.tool(system, tool).scope,
        ), name
        takes = own_tool(name).takes.model_fields
        needed = {field for field, about in takes.items() if about.is_required()}
        assert set(one.takes) == needed - {"idempotency_key"}, name
        assert set(one.may_take) == set(takes) - needed, name


def own_tool(name: str) -> Any:
    """A tool of the sandbox's own systems."""
    system, _, tool = name.partition(".")
    return import_module(f"systems.{system}.server").SYSTEM.by_name[tool]


def _shown(shape: type[Shape]) -> dict[str, Any]:
    """Fields of a shape: nullable or not, and those of the objects inside."""
    found: dict[str, Any] = {}
    for name in shape.model_fields:
        inner = row_of(shape, name) or inner_of(shape, name)
        found[name] = (is_optional(shape, name), _shown(inner) if inner else None)
    return found


def _read(schema: dict[str, Any], inner: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, entry in schema["properties"].items():
        kinds = entry.get("anyOf", [entry])
        refs = [one.get("$ref") or one.get("items", {}).get("$ref") for one in kinds]
        ref = next((one for one in refs if one), None)
        fields = _read(inner[ref.rpartition("/")[2]], inner) if ref else None
        found[name] = ({"type": "null"} in kinds, fields)
        assert name in schema.get("required", []) or entry.get("default") == [], name
    return found


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "owner: charge.customer\n",
            "owner: charge.customer\n"
            "          ask: {d: {where: id, maps_to: ListDisputes, arguments: {charge: id}, "
            "rows: data}}\n",
            "`ask` is for a READ",
        ),
        ("maps_to: ListDisputes", "maps_to: ListQuarrels", "no operation 'ListQuarrels'"),
        ("arguments: {charge: id, limit", "arguments: {bill: id, limit", "takes no bill"),
        ("where: disputed, ", "", "`where` is missing"),
    ],
)
def test_question_beside_a_record_that_cannot_be_asked_is_said(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    for file in (PROJECT / "examples" / "stripe").glob("*.yaml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    text = (tmp_path / "systems.yaml").read_text("utf-8")
    assert text.count(old) == 1
    (tmp_path / "systems.yaml").write_text(text.replace(old, new), "utf-8")
    variables = {"STRIPE_URL": "http://127.0.0.1:1", "STRIPE_KEY": "k", "SYSTEMS_URL": "http://x"}
    with pytest.raises(BadInput, match=says):
        registry.load(tmp_path / "systems.yaml", variables)
