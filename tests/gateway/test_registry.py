"""systems.yaml and fields.yaml say what is wrong, where, and what to do.

The project's own files hold.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from steward.errors import BadInput
from steward.gateway import registry
from steward.policy import fields
from steward.settings import PROJECT

GOOD = """systems:
  crm:
    url: ${SYSTEMS_URL}/crm/mcp
    internal: true
    idempotency: key
    capability: true
    tools:
      get_contact: {class: READ, scope: customer, maps_to: fetchContact}
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "systems.yaml"
    file.write_text(text)
    return file


def test_projects_own_systems_are_complete() -> None:
    found = registry.load(PROJECT / "systems.yaml", {"SYSTEMS_URL": "http://127.0.0.1:2025/"})
    assert set(found.names()) == {"crm", "billing", "helpdesk", "logistics", "knowledge"}
    assert found.system("crm").url == "http://127.0.0.1:2025/crm/mcp"
    assert {"billing.issue_refund", "crm.correct_field"} <= found.tools("WRITE")
    assert not found.tools("WRITE") & found.tools("READ")


def test_tool_may_have_another_name_there(tmp_path: Path) -> None:
    found = registry.load(write(tmp_path, GOOD), {"SYSTEMS_URL": "http://x"})
    assert found.tool("crm", "get_contact").foreign == "fetchContact"
    with pytest.raises(BadInput):
        found.tool("crm", "fetchContact")


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("READ", "READING", 7, "crm.get_contact"),
        ("scope: customer", "scope: everyone", 7, "scope"),
        ("scope: customer,", "scope: customer, retries: 3,", 7, "retries"),
        ("scope: customer,", "scope: resolve, cache: 5,", 7, "cache"),
        ("READ,", "WRITE, cache: 5,", 7, "cache"),
        ("scope: customer,", "scope: customer, cache: 1.5,", 7, "cache"),
        ("idempotency: key", "idempotency: maybe", 2, "idempotency"),
        ("idempotency: key", "idempotency: lookup", 2, "lookup"),
        ("capability: true", "capability: false", 2, "binds"),
        ("${SYSTEMS_URL}", "${SYSTEM_URL}", 2, "SYSTEM_URL"),
        ("${SYSTEMS_URL}/crm/mcp", "crm.example", 2, "http"),
        ("  crm:", "  Crm One:", 2, "Crm One"),
        ("    tools:\n", "    tools: [\n", 8, "YAML"),
        ("get_contact: {", "get_contact: [", 8, "YAML"),
        ("systems:", "system:", 1, "systems"),
    ],
)
def test_registry_mistake_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, says: str
) -> None:
    file = write(tmp_path, GOOD.replace(old, new))
    with pytest.raises(BadInput) as bad:
        registry.load(file, {"SYSTEMS_URL": "http://x"})
    assert says in bad.value.message
    assert bad.value.next_step
    assert f"{file}:" in bad.value.message
    assert abs(int(bad.value.data["line"]) - line) <= 1  # type: ignore[call-overload]


def test_support_sees_the_last_four_digits_and_no_more_of_a_payment() -> None:
    rules = fields.load(PROJECT / "policies" / "fields.yaml")
    charge = {
        "charge_id": "CH-1",
        "tender": {"kind": "card", "last4": "4242", "closed": False},
        "dispute": "none",
        "card_number": "4",
    }
    data = {"charges": [charge], "as_of": "now"}
    assert rules.filter("support", "billing.list_charges", data) == {
        "charges": [{"charge_id": "CH-1", "tender": {"last4": "4242"}}],
        "as_of": "now",
    }
    assert (
        rules.filter("refund", "billing.list_charges", data)["charges"][0]["tender"]["kind"]
        == "card"
    )
    assert "card_number" not in rules.filter("refund", "billing.list_charges", data)["charges"][0]
    assert charge["card_number"] == "4", "the answer itself is not changed"


@pytest.mark.parametrize(
    "text",
    [
        "sales: {'a.b': [c]}",
        "support: [c]",
        "support: {billing: [c]}",
        "support: {'a.b': c}",
        "support: {",
    ],
)
def test_field_rules_that_cannot_be_read_stop_the_start(tmp_path: Path, text: str) -> None:
    file = tmp_path / "fields.yaml"
    file.write_text(text)
    with pytest.raises(BadInput):
        fields.load(file)
