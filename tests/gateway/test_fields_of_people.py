"""What people read of a conversation: what their roles name,
and of a payment never more than the last four digits on the floor.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from steward.policy import fields
from steward.policy.fields import FieldFilter
from steward.settings import PROJECT
from tests.cases import cases

CHARGE: dict[str, Any] = {
    "charge_id": "CH-1",
    "tender": {"kind": "card", "last4": "4242", "closed": True},
    "dispute": "open",
    "instrument": "hash",
    "card_number": "4242424242424242",
    "iban": "NL91",
}
SECRET = ("4242424242424242", "NL91")


@pytest.fixture(scope="module")
def rules() -> FieldFilter:
    return fields.load(PROJECT / "policies" / "fields.yaml")


@cases(
    "roles",
    [
        (),
        ("agent",),
        ("lead",),
        ("finance",),
        ("auditor",),
        ("admin",),
        ("agent", "lead", "finance", "auditor", "admin"),
    ],
)
def test_fields_of_people_hide_payment_credentials_from_every_role(
    rules: FieldFilter, roles: tuple[str, ...]
) -> None:
    kept, hidden = rules.for_people(roles, "billing.list_charges", {"charges": [CHARGE]})
    assert not any(secret in json.dumps(kept) for secret in SECRET)
    assert hidden >= 2


@pytest.mark.parametrize("role", ["agent", "admin"])
def test_floor_reads_the_last_four_digits_and_no_more(rules: FieldFilter, role: str) -> None:
    assert rules.for_people([role], "billing.list_charges", CHARGE) == (
        {"charge_id": "CH-1", "tender": {"last4": "4242"}},
        6,
    )
    done = {
        "params": {"tender": "card", "last4": "4242"},
        "outcome": {"bank_reference": "RF1"},
        "key": "k",
    }
    assert rules.for_people([role], "action.issue_refund", done)[0] == {
        "params": {"last4": "4242"},
        "outcome": {},
    }


def test_fields_of_people_show_the_tender_to_lead_and_finance(rules: FieldFilter) -> None:
    for role in ("lead", "finance"):
        assert (
            rules.for_people([role], "billing.list_charges", CHARGE)[0]["tender"]["kind"] == "card"
        )
        assert rules.for_people([role], "action.issue_refund", {"bank_reference": "RF1"})[0] == {
            "bank_reference": "RF1"
        }


def test_person_with_two_roles_sees_what_either_may(rules: FieldFilter) -> None:
    contact = {"email": "a@b.example", "previous_email": "c@d.example"}
    assert rules.for_people(["auditor"], "crm.get_contact", contact)[0] == {}
    assert rules.for_people(["auditor", "agent"], "crm.get_contact", contact)[0] == {
        "email": "a@b.example"
    }


def test_fields_one_time_code_is_readable_by_nobody(rules: FieldFilter) -> None:
    for role in ("agent", "lead", "finance", "auditor", "admin"):
        assert rules.for_people([role], "action.check_code", {"params": {"code": "402951"}})[0] == {
            "params": {}
        }


def test_role_that_is_not_named_sees_least(tmp_path: Path) -> None:
    file = tmp_path / "fields.yaml"
    file.write_text(
        '"*": {"*.*": [iban]}\nsupport: {"billing.*": [dispute], "crm.*": '
        '[previous_email]}\n"staff:lead": {}\n'
    )
    rules = fields.load(file)
    row = {"iban": "NL91", "dispute": "open", "previous_email": "x", "charge_id": "CH-1"}
    for roles in ((), ("agent",), ("nobody",)):
        assert rules.for_people(roles, "action.issue_refund", row)[0] == {"charge_id": "CH-1"}
    assert rules.for_people(["lead"], "billing.list_charges", row)[0] == {
        name: value for name, value in row.items() if name != "iban"
    }
