"""The official compatibility kit, where it is: `make tck` says the same in full."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest

from steward.settings import PROJECT
from tests.a2a import kit
from tests.a2a.kit_gaps import BINDINGS, REASONS
from tests.cases import cases

SUITES = Path(os.environ.get("STEWARD_SUITES", PROJECT.parent / "shared" / "suites"))
SUITE = SUITES / "a2a-tck"
_PASSED = 82  # MUSTs of the kit that the desk passes


# Two minutes of requests, on a desk and in an environment of its own.
@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.xdist_group("a2a-kit")
@pytest.mark.in_turn(parts=24, place=7, files=("steward/a2a/",), seconds=180.0)
@pytest.mark.skipif(
    not (SUITE / "run_tck.py").is_file(),
    reason="the A2A compatibility kit is not there: STEWARD_SUITES names the folder it is in",
)
def test_kit_finds_no_failed_must() -> None:
    with kit.scripted() as url:
        text, failed = kit.told(kit.run(SUITE, url))
    assert failed == 0, text
    passed = re.search(r"^MUST: .*?(\d+) pass", text, re.MULTILINE)
    assert passed is not None, text
    assert int(passed[1]) >= _PASSED, text


# What a run of the kit finds, cut down to what is judged here.
def report(**changed: Any) -> dict[str, Any]:
    both = dict.fromkeys(BINDINGS, "PASS")
    found = {"CORE-SEND-001": both, "JSONRPC-FMT-001": {"jsonrpc": "PASS"}}
    found |= {name: {"grpc": "SKIPPED"} for name in REASONS if " over " not in name}
    found |= {
        name.partition(" over ")[0]: {"jsonrpc": "PASS"} for name in REASONS if " over " in name
    }
    found |= {name.replace("_", "-"): one for name, one in changed.items()}
    status = {"PASS": "PASS", "FAIL": "FAIL"}
    return {
        "per_requirement": {
            name: {
                "level": "MUST",
                "status": next((status[s] for s in how.values() if s in status), "NOT TESTED"),
                "transports": how,
                "errors": [],
            }
            for name, how in found.items()
        }
    }


@cases(
    ("changed", "wrong"),
    [
        ({}, ""),
        ({"CORE_GET_001": {}}, "nobody says why: CORE-GET-001"),
        ({"CORE_GET_001": {"jsonrpc": "SKIPPED"}}, "nobody says why: CORE-GET-001"),
        ({"CORE_GET_001": {"jsonrpc": "PASS"}}, "nobody says why: CORE-GET-001 over http_json"),
        (
            {"CORE_GET_001": {"jsonrpc": "SKIPPED", "http_json": "PASS"}},
            "nobody says why: CORE-GET-001 over jsonrpc",
        ),
        ({"CORE_GET_001": {"agent_card": "PASS"}}, ""),
        ({"AUTH_SCOPE_001": {"jsonrpc": "PASS", "http_json": "PASS"}}, "TRIED, and named as not"),
    ],
    ids=repr,
)
def test_kits_must_that_was_not_tried_fails_unless_it_is_named_with_a_reason(
    changed: dict[str, Any], wrong: str
) -> None:
    text, failed = kit.told(report(**changed))
    assert failed == bool(wrong), text
    assert wrong in text
    assert "not tried, the desk speaks no gRPC" in text


def test_kits_must_that_failed_counts_unless_it_is_the_refusal_that_the_kit_contradicts() -> None:
    failing = report(CORE_SEND_003=dict.fromkeys(BINDINGS, "FAIL"))
    one = failing["per_requirement"]["CORE-SEND-003"]
    one["errors"] = [f"Operation failed: {kit.CONTRADICTIONS['CORE-SEND-003']}"] * 2
    text, failed = kit.told(failing)
    assert failed == 0
    assert "MUST CONTRADICTED BY THE KIT CORE-SEND-003" in text
    one["errors"] = [*one["errors"], "Operation failed: [500]"]
    assert kit.told(failing)[1] == 1
    one["errors"] = []  # nothing says that the refusal was seen
    assert kit.told(failing)[1] == 1
