"""`steward report`: a table, JSON, CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from steward.cli import client
from steward.cli.main import app
from steward.cli.report import flat
from tests.command_line import CliRunner

FOUND: dict[str, Any] = {
    "first": "2026-11-01",
    "last": "2026-11-30",
    "zone": "Europe/Amsterdam",
    "team": "",
    "made_at": "2026-12-01T08:00:00Z",
    "repeat_days": 7,
    "contacts": {
        "begun": 11,
        "open": 1,
        "ended": 10,
        "resolved": 6,
        "handed_over": 2,
        "abandoned": 1,
        "out_of_scope": 1,
        "contained": 5,
        "repeated": 3,
        "told_twice": 1,
        "unanswered": 0,
        "satisfied": 4,
        "dissatisfied": 1,
        "containment": 0.5,
        "resolution": 0.6,
        "repeat": 0.3,
        "satisfaction": 0.8,
        "first_answer_ms_half": 1500,
        "first_answer_ms_most": 9000,
    },
    "subjects": [
        {
            "team": "refund",
            "contact_reason": "refund_request",
            "contacts": 10,
            "resolved": 6,
            "contained": 5,
            "handed_over": 2,
            "repeated": 3,
        }
    ],
    "outcomes": [{"outcome": "resolved", "reason": "done", "contacts": 6}],
    "waiting": {
        "mail": 0,
        "mail_oldest_ms": None,
        "people": 1,
        "people_oldest_ms": 7_300_000,
        "approvals": 2,
        "approvals_oldest_ms": 60_000,
    },
    "service": {
        "waited": 5,
        "taken": 4,
        "taken_ms_half": 120_000,
        "taken_ms_most": 7_300_000,
        "late": 2,
        "late_now": 1,
    },
    "given": [
        {
            "kind": "issue_refund",
            "reason": "overpaid",
            "tender": "card",
            "currency": "EUR",
            "signed": signed,
            "times": 2,
            "minor": 4900,
            "came_back": 0,
            "came_back_minor": 0,
        }
        for signed in (False, True)
    ],
    "goodwill": [{"currency": "EUR", "times": 1, "minor": 500}],
    "unproven": [{"currency": "EUR", "times": 1, "minor": 2900}],
    "models": [
        {
            "role": "understand",
            "model": "m",
            "calls": 3,
            "unanswered": 1,
            "tokens": 900,
            "input_tokens": 800,
            "output_tokens": 100,
            "micro": 20_000,
        }
    ],
    "systems": [
        {
            "system": "billing",
            "calls": 9,
            "cached": 2,
            "refused": 0,
            "failed": 1,
            "mean_ms": 40,
            "slowest_ms": 1500,
        }
    ],
    "cost": {
        "currency": "USD",
        "micro": 20_000,
        "per_contact_micro": 2000,
        "per_resolution_micro": 3333,
    },
    "decisions": {
        "approved": 3,
        "rejected": 1,
        "expired": 0,
        "decided_ms_half": 600_000,
        "decided_ms_most": None,
    },
    "people": [{"login": "lena", "approved": 3, "rejected": 1, "lowered": 0}],
}


LEAKAGE: dict[str, Any] = {
    "first": "2026-11-01",
    "last": "2026-11-30",
    "compared": True,
    "why": "",
    "parts": [],
    "past": [
        {
            "currency": "EUR",
            "minor": 10_000,
            "past_minor": 2500,
            "past_back_minor": 900,
            "share": 0.25,
        }
    ],
}


class FakeDesk:
    asked: dict[str, Any]

    def __init__(self, url: str, token: str = "") -> None:
        assert token == "priya"

    def get(self, path: str, **params: Any) -> Any:
        if path == "/desk/report/leakage":
            assert "team" not in params
            return LEAKAGE
        assert path == "/desk/report"
        FakeDesk.asked = params
        return dict(FOUND)

    def pages(self, path: str, name: str, **params: Any) -> Any:
        assert (path, name, params["figure"]) == ("/desk/conversations", "conversations", "given")
        return [{"id": "c1"}, {"id": "c2"}]


@pytest.fixture(autouse=True)
def desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "DeskClient", FakeDesk)
    monkeypatch.setattr(client, "staff_token", lambda home, login: login)


def shown(*words: str) -> str:
    ran = CliRunner().invoke(app, ["report", "--as", "priya", *words])
    assert ran.exit_code == 0, ran.output
    return ran.output


def test_report_is_a_table_with_every_part() -> None:
    said = shown("--from", "2026-11-01", "--to", "2026-11-30", "--team", "refund")
    assert FakeDesk.asked == {"from": "2026-11-01", "to": "2026-11-30", "team": "refund"}
    for part in (
        "50%\t60%\t30%\t1",
        "80%\t4\t1\t0",
        "first answer\t1.5 s\t9.0 s",
        "customers for a person\t1\t2.0 h",
        "5\t4\t2.0 min\t2.0 h\t2\t1",
        "issue_refund\toverpaid\tcard\tthe rules\t2\t49.00 EUR",
        "Goodwill: 1 times, 5.00 EUR",
        "Of 100.00 EUR that left by the systems' books, 25.00 EUR (25%) went past the desk.",
        "9.00 EUR more went past the desk and came back; reconcile counts it as given.",
        "Sent, and nobody knows yet what came of it: 1 times, 29.00 EUR",
        "understand\tm\t3\t1\t800\t100\t0.0200 USD",
        "billing\t9\t2\t0\t1\t0.0 s\t1.5 s",
        "lena\t3\t1\t0",
        "0.0200 USD\t0.0020 USD\t0.0033 USD",
    ):
        assert part in said, part


def test_report_is_json_as_the_desk_gave_it() -> None:
    assert json.loads(shown("--json")) == FOUND | {"leakage": LEAKAGE}
    assert FakeDesk.asked == {}


def test_report_as_csv_has_every_figure_once() -> None:
    read = list(csv.DictReader(io.StringIO(shown("--csv"))))
    keys = [(one["section"], one["of"], one["figure"]) for one in read]
    assert len(set(keys)) == len(keys)
    figures = dict(zip(keys, [one["value"] for one in read], strict=True))
    assert figures["contacts", "", "containment"] == "0.5"
    signed = "issue_refund / overpaid / card / EUR / signed"
    assert figures["given", signed, "minor"] == "4900"
    assert figures["given", signed.replace("/ signed", "/ not signed"), "times"] == "2"
    assert figures["people", "lena", "rejected"] == "1"
    assert figures["waiting", "", "mail_oldest_ms"] == ""
    assert len(read) == len(list(flat(FOUND | {"leakage": LEAKAGE})))


def test_report_in_two_ways_at_once_is_refused() -> None:
    ran = CliRunner().invoke(app, ["report", "--json", "--csv"])
    assert ran.exit_code == 1
    assert "two ways to print it" in ran.output


def test_report_names_the_conversations_behind_a_figure() -> None:
    assert shown("--ids", "given") == "c1\nc2\n"
