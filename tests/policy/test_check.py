"""`steward policy`: what the rules would say, for people who change them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from steward.cli.main import app
from steward.policy.cedar import CedarPolicy
from tests.cases import cases
from tests.command_line import CliRunner, Result
from tests.own_policies import POLICIES

POLICY = CedarPolicy(POLICIES)
OWN = ("--policies", str(POLICIES))


def policy(*words: str) -> Result:
    """On the tests' own numbers, where nothing else is asked for."""
    own = () if "--policies" in words or words[0] not in ("check", "rules") else OWN
    return CliRunner().invoke(app, ["policy", *words, *own])


@cases(
    ("words", "expected"),
    [
        ("--amount 45.00", ["allow", "nobody", "refund.alone"]),
        ("--amount 180.00 --currency EUR", ["ask", "lead or finance", "refund.above_alone"]),
        ("--amount 30.00 --window 20.01", ["ask", "lead or finance", "refund.above_alone"]),
        ("--amount 45.00 --hour 955.01", ["ask", "lead or finance", "refund.company_hour"]),
        (
            "--amount 45.00 --hour 955.00 --day 4955.01",
            ["ask", "lead or finance", "refund.company_day"],
        ),
        (
            "--amount 6.00 --reason goodwill --quarter 4.01",
            ["ask", "lead or finance", "refund.goodwill_budget"],
        ),
        (
            "--amount 1000.01 --currency GBP",
            ["ask", "lead or finance, and another person of finance", "refund.above_one"],
        ),
        ("--amount 1290 --currency JPY", ["ask", "lead or finance", "refund.currency"]),
        ("--amount 45.00 --dispute open", ["deny (dispute_open)", "nobody", "refund.dispute_open"]),
        ("--amount 45.00 --max 44.99", ["deny (over_maximum)", "refund.maximum"]),
        ("--amount 45.00 --unconfirmed", ["deny (not_confirmed)", "refund.confirmed"]),
        ("--amount 45.00 --reason because", ["deny (unknown_reason)", "refund.reason_known"]),
        ("--amount 51.00 --assurance voice_biometrics", ["deny (proof_too_weak)", "refund.proof"]),
        ("--amount 45.00 --agent billing", ["deny (no_rule)"]),
    ],
)
def test_hypothetical_refund_is_explained(words: str, expected: list[str]) -> None:
    answer = policy("check", "issue_refund", *words.split())
    assert answer.exit_code == 0, answer.output
    for part in (*expected, POLICY.version[:12]):
        assert part in answer.output
    [rule] = [one for one in POLICY.rules if one.id == expected[-1]] or [None]
    said = {rule.sentence, rule.nothing_before or rule.sentence} if rule else {""}
    assert any(one in answer.output for one in said)


def test_program_gets_the_request_and_the_verdict() -> None:
    answer = json.loads(
        policy("check", "cancel_subscription", "--assurance", "voice_biometrics", "--json").output
    )
    assert answer["request"]["facts"] == {
        "assurance": "voice_biometrics",
        "confirmed": True,
        "owner_matches": True,
        "preview_holds": True,
        "repeatable": True,
    }
    verdict: dict[str, Any] = answer["verdict"]
    assert (verdict["outcome"], verdict["denial"], verdict["version"]) == (
        "deny",
        "proof_too_weak",
        POLICY.version,
    )


@cases(
    ("words", "said"),
    [
        ("wire_money", ["wire_money", "issue_refund"]),
        ("issue_refund", ["needs an amount"]),
        ("issue_refund --amount 1,80", ["1,80"]),
        ("issue_refund --amount 45.001", ["decimals"]),
        ("issue_refund --amount 45.00 --currency XTS", ["XTS"]),
        ("issue_refund --amount 45.00 --dispute odd", ["odd"]),
        ("issue_refund --amount 45.00 --window=-1.00", ["window_minor"]),
        ("hand_over --amount 45.00", ["does not depend on amount_minor"]),
        ("send_code --dispute open", ["does not depend on dispute", "allowed"]),
    ],
)
def test_policy_check_what_makes_no_sense_is_said(words: str, said: list[str]) -> None:
    answer = policy("check", *words.split())
    assert answer.exit_code == 2
    for part in said:
        assert part in answer.output
    assert "Traceback" not in answer.output


def test_rules_that_two_people_lift_are_the_ones_that_skip_one_person() -> None:
    """`@people("two")` is a promise about the rule's own condition:
    it never looks at one person.
    """
    text = "".join(file.read_text() for file in (POLICIES / "rules").glob("*.cedar"))
    skips = {rule.id for rule in CedarPolicy(POLICIES).rules if rule.two}
    bodies = {part.partition('"')[0]: part for part in text.split('@id("')[1:]}
    assert skips == {
        name
        for name, body in bodies.items()
        if 'context.human != "two"' in body or 'context.human == "two"' in body
    }


def test_rules_are_listed_with_sentence_and_denial() -> None:
    listed = policy("rules").output
    for rule in POLICY.rules:
        [line] = [line for line in listed.splitlines() if line.startswith(f"{rule.id}\t")]
        assert rule.sentence in line
        assert line.endswith(rule.denial)
    told = json.loads(policy("rules", "--json").output)
    assert [one["id"] for one in told["rules"]] == [rule.id for rule in POLICY.rules]
    assert len(told["rules"]) > 20
    assert "card_token" in told["fields"]["*"]["*.*"]
    assert told["rates"]["one_tool"]["per"] == ["agent", "tool", "customer"]
    assert "bank_reference" in listed
    assert "looking_for_people" in listed


def test_policy_set_that_is_named_is_looked_at_and_a_bad_one_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "policies"
    shutil.copytree(POLICIES, folder)
    limits = folder / "limits.yaml"
    limits.write_text(limits.read_text().replace('EUR: {alone: "50.00"', 'EUR: {alone: "20.00"'))
    words = ("check", "issue_refund", "--amount", "45.00", "--policies", str(folder))
    assert "refund.above_alone" in policy(*words).output
    limits.write_text("refund: [")
    answer = policy(*words)
    assert answer.exit_code == 1
    assert "limits.yaml" in answer.output


@cases(
    ("words", "expected"),
    [
        ("cancel_order --fact cancellable=no", ["deny (has_left)"]),
        ("cancel_order --fact cancellable=true --fact as_ordered=1", ["allow"]),
        ("issue_refund --fact amount_minor=4500 --fact often=yes", ["ask"]),
        ("issue_refund --amount 45.00 --fact standing=suspended", ["ask"]),
        ("issue_refund --amount 45 --fact currency=JPY", ["amount_minor=45,"]),
    ],
)
def test_fact_without_an_option_of_its_own_is_taken_by_name(
    words: str, expected: list[str]
) -> None:
    answer = policy("check", *words.split())
    assert answer.exit_code == 0, answer.output
    for part in expected:
        assert part in answer.output


@cases(
    ("words", "expected"),
    [
        ("cancel_order --fact cancellable", ["gives no value", "cancellable=VALUE"]),
        ("cancel_order --fact cancellable=perhaps", ["cancellable=perhaps", "yes or no"]),
        ("issue_refund --amount 1.00 --fact window_minor=-1", ["window_minor=-1", "whole number"]),
        ("issue_refund --amount 1.00 --fact dispute=maybe", ["none, inquiry, open, won, lost"]),
        ("issue_refund --amount 1.00 --fact amount_minor=1", ["amount_minor is given twice"]),
        ("cancel_order --fact dispute=open", ["does not depend on dispute", "cancellable"]),
        ("cancel_orders --fact cancellable=no", ["'cancel_orders' is not an action"]),
        ("cancel_order --fact peer=everything", ["within, above, out_of_scope"]),
    ],
)
def test_fact_that_the_kind_lacks_or_cannot_have_is_refused(
    words: str, expected: list[str]
) -> None:
    answer = policy("check", *words.split())
    assert answer.exit_code == 2, answer.output
    for part in expected:
        assert part in answer.output + answer.stderr
