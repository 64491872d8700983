"""`steward report control`, `duties`, `reconcile`, `journal`: tables, CSV, exit codes."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from steward.cli import client
from steward.cli.main import app
from tests.command_line import CliRunner

MONTH = {"first": "2026-11-01", "last": "2026-11-30", "zone": "Europe/Amsterdam"}
REMEDY: dict[str, Any] = {
    "at": "2026-11-03T10:00:00Z",
    "id": "act_1",
    "kind": "issue_refund",
    "reason": "=overpaid",
    "standing": "given",
    "currency": "EUR",
    "minor": 4900,
    "tax_minor": None,
    "rule": "refund.alone",
    "policy_version": "0123456789abcdef",
    "signers": [{"login": "lena", "roles": ["lead"], "stands_for": ["marcus"]}],
    "evidence_holds": False,
}
DIFFERENCE = {
    "what": "by_others",
    "key": "console-1",
    "here": "",
    "there": "given",
    "here_minor": None,
    "there_minor": 2500,
    "currency": "EUR",
    "here_at": None,
    "there_at": "2026-11-04T10:00:00Z",
    "account": "A-1",
}
SIDE = {
    "currency": "EUR",
    "here_minor": 4900,
    "there_minor": 7400,
    "by_others_minor": 2500,
    "by_others_back_minor": 900,
    "not_there_minor": 0,
    "other_minor": 0,
    "unproven_minor": 0,
    "timing_minor": 0,
    "unexplained_minor": 0,
}
DUTIES = {"mixed": [], "did": [], "refused": [], "exceptions": [], "changes": [], "stood_in": []}
FOUND: dict[str, Any] = {
    "/desk/report/control": {
        **MONTH,
        "remedies": [REMEDY],
        "returned": [],
        "totals": [
            {
                "standing": "given",
                "kind": "issue_refund",
                "currency": "EUR",
                "times": 1,
                "minor": 4900,
                "tax_minor": 0,
                "tax_unknown": 1,
            }
        ],
    },
    "/desk/report/reconciliation": {
        **MONTH,
        "compared": ["billing"],
        "agree": 1,
        "differences": [DIFFERENCE],
        "sides": [SIDE],
    },
    "/desk/report/duties": {**MONTH, **DUTIES},
    "/desk/report/journal": {**MONTH, "lines": [{"account": "sales", "debit_minor": 4900}]},
}
FOUND["/desk/report/journal"]["lines"][0]["currency"] = "EUR"


class FakeDesk:
    def __init__(self, url: str, token: str = "") -> None:
        assert token == "priya"

    def get(self, path: str, **params: Any) -> Any:
        assert params in ({"month": "2026-11"}, {"month": None})
        return FOUND[path]


@pytest.fixture(autouse=True)
def desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "DeskClient", FakeDesk)
    monkeypatch.setattr(client, "staff_token", lambda home, login: login)


def shown(*words: str, code: int = 0) -> str:
    ran = CliRunner().invoke(app, ["report", *words, "--month", "2026-11"])
    assert ran.exit_code == code, ran.output
    return ran.output


def test_control_report_shows_each_remedy_and_warns_of_evidence_that_does_not_hold() -> None:
    said = shown("control")
    assert "49.00 EUR\t-\tgiven\trefund.alone\tlena(lead for marcus)\t0123456789ab" in said
    assert "given\tissue_refund\t1\t49.00 EUR\t0.00 EUR\t1" in said
    assert "The evidence of act_1 is NOT what the record has." in said


def test_control_report_as_csv_has_decimals_and_no_formula() -> None:
    [row] = csv.DictReader(io.StringIO(shown("control", "--csv")))
    assert (row["amount"], row["tax_amount"], row["currency"]) == ("49.00", "", "EUR")
    assert row["reason"] == "'=overpaid"
    assert row["signers"] == "lena(lead for marcus)"


def test_reconciliation_with_a_difference_ends_with_one() -> None:
    said = shown("reconcile", code=1)
    assert "by_others\t2026-11-04 10:00:00\t-\t25.00 EUR\t\tgiven\tA-1\tconsole-1" in said
    assert "EUR\t49.00 EUR\t25.00 EUR" in said
    assert "Of 25.00 EUR that others gave, 9.00 EUR came back since; leakage leaves that" in said
    assert "1 agree, 1 differ." in said
    assert json.loads(shown("reconcile", "--json", code=1))["agree"] == 1


def test_reconciliation_without_a_difference_ends_well(monkeypatch: pytest.MonkeyPatch) -> None:
    same = FOUND["/desk/report/reconciliation"] | {"differences": []}
    monkeypatch.setitem(FOUND, "/desk/report/reconciliation", same)
    assert "1 agree, 0 differ." in shown("reconcile")


def test_duties_that_were_mixed_end_with_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Not kept apart: nothing." in shown("duties")
    mixed = [{"what": "signed twice", "login": "lena", "conversation": "c", "action": "act_1"}]
    monkeypatch.setitem(FOUND, "/desk/report/duties", {**MONTH, **DUTIES, "mixed": mixed})
    assert "signed twice\tlena\tc\tact_1" in shown("duties", code=1)


def test_journal_is_csv() -> None:
    [row] = csv.DictReader(io.StringIO(shown("journal")))
    assert (row["account"], row["debit_amount"], row["currency"]) == ("sales", "49.00", "EUR")


@pytest.mark.parametrize(
    ("words", "path", "rows"),
    [
        (("journal",), "journal", "lines"),
        (("control", "--csv"), "control", "remedies"),
        (("duties", "--csv"), "duties", "did"),
        (("reconcile", "--csv"), "reconciliation", "differences"),
    ],
)
def test_csv_of_a_month_without_rows_has_the_head_that_rows_have(
    monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], path: str, rows: str
) -> None:
    where = f"/desk/report/{path}"
    full = shown(*words, code=1 if path == "reconciliation" else 0)
    monkeypatch.setitem(FOUND, where, FOUND[where] | {rows: []})
    head = shown(*words)
    assert head.count("\n") == 1
    assert full.startswith(head)
    assert {"at", "day", "what"} & set(head.strip().split(","))


@pytest.mark.parametrize("report", ["control", "duties", "journal"])
def test_report_of_no_named_month_says_which_one_it_is_and_which_goes_on(report: str) -> None:
    ran = CliRunner().invoke(app, ["report", report])
    assert "2026-11 is the last whole month; what goes on has --month 2026-12." in ran.stderr
    assert "the last whole month" not in ran.stdout, "a file has the report alone"
    assert "last whole month" not in shown(report)
