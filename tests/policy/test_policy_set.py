"""The set of policy files: which are refused, what a mode changes, what the version covers."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from steward.errors import BadInput
from steward.policy.cedar import CedarPolicy
from steward.policy.types import Request, Verdict
from tests.own_policies import POLICIES
from tests.policy.policy_requests import POLICY, REFUND


@pytest.mark.parametrize(
    ("file", "old", "new", "reason"),
    [
        (
            "rules/remedies.cedar",
            "context.facts.owner_matches",
            "context.facts.owner_match",
            "owner_match",
        ),
        ("rules/remedies.cedar", "permit (", "permitt (", "permitt"),
        ("rules/remedies.cedar", '@id("refund.alone")', "", "@id"),
        ("rules/remedies.cedar", '@id("refund.owner")', '@id("refund.alone")', "two rules"),
        ("limits.yaml", '"50.00"', "50.00", "alone"),
        ("limits.yaml", '"50.00"', '"2000.00"', "between"),
        ("limits.yaml", 'hour: "1000.00"', 'hour: "9000.00"', "between"),
        ("limits.yaml", 'hour: "1000.00", ', "", "hour"),
        ("limits.yaml", ', goodwill: "10.00"', "", "goodwill"),
        ("limits.yaml", 'goodwill: "10.00"', 'goodwill: "60.00"', "goodwill"),
        ("limits.yaml", 'no_return: "30.00"', 'no_return: "-1.00"', "no_return"),
        ("limits.yaml", "eu: 14", "eu: 13", "eu"),
        (
            "limits.yaml",
            "lost_after_business_days: 10",
            "lost_after_business_days: 0",
            "lost_after",
        ),
        ("limits.yaml", "renewal_grace_days: 7", "grace: 7", "grace"),
        ("limits.yaml", "approval_hours: 24", "approval_hours: 0", "approval_hours"),
        ("limits.yaml", "approval_hours: 24", "approval_hours: 8", "escalation"),
        ("limits.yaml", "owner: lead", "owner: anybody", "owner"),
        ("limits.yaml", "approval_hours", "approval_hour", "approval_hour"),
        ("limits.yaml", "modes: {}", "modes: {issue_refund: sometimes}", "modes"),
        ("limits.yaml", "modes: {}", "modes: {pay_anybody: out}", "pay_anybody"),
        ("limits.yaml", "on_the_loop_seconds: 60", "on_the_loop_seconds: 0", "on_the_loop_seconds"),
        ("limits.yaml", "refund:", "refund: [", "limits.yaml"),
        ("limits.yaml", "rates:", "rate:", "rate"),
        ("limits.yaml", "most: 120,", "most: many,", "rates.one_tool.most"),
        ("limits.yaml", "calls_per_turn: 120", "calls_per_turn: 0", "calls_per_turn"),
        ("fields.yaml", "support:", "sales:", "sales"),
    ],
)
def test_policy_set_that_is_invalid_refuses_to_load(
    tmp_path: Path, file: str, old: str, new: str, reason: str
) -> None:
    folder = tmp_path / "policies"
    shutil.copytree(POLICIES, folder)
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1))
    with pytest.raises(BadInput) as refused:
        CedarPolicy(folder)
    assert file in refused.value.message
    assert reason in refused.value.message


@pytest.mark.parametrize(
    ("mode", "outcome", "delay", "rule"),
    [
        ("in", "ask", 0, "mode.in"),
        ("on", "allow", 60, "refund.alone"),
        ("out", "allow", 0, "refund.alone"),
    ],
)
def test_action_mode_adds_people_and_never_removes_one(
    tmp_path: Path, mode: str, outcome: str, delay: int, rule: str
) -> None:
    folder = tmp_path / "policies"
    shutil.copytree(POLICIES, folder)
    limits = (folder / "limits.yaml").read_text()
    (folder / "limits.yaml").write_text(
        limits.replace("modes: {}", f"modes: {{issue_refund: {mode}}}")
    )
    policy = CedarPolicy(folder)

    def decided(**more: object) -> Verdict:
        return policy.decide(
            Request(agent="refund", action="issue_refund", resource="r", facts={**REFUND, **more})
        )

    small = decided()
    assert (small.outcome, small.delay_seconds, small.rule) == (outcome, delay, rule)
    assert len(small.needs) == (1 if mode == "in" else 0)
    large = decided(amount_minor=5001, max_minor=5001)
    assert (large.outcome, large.delay_seconds, large.rule, len(large.needs)) == (
        "ask",
        0,
        "refund.above_alone",
        1,
    )
    assert len(decided(amount_minor=100001, max_minor=100001).needs) == 2
    assert decided(owner_matches=False).outcome == "deny"


def test_policy_set_with_a_missing_file_refuses_to_load(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"desk\.cedar"):
        CedarPolicy(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(POLICIES, tmp_path / "policies"))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda rules: (rules / "orders.cedar").unlink(), r"orders\.cedar"),
        (lambda rules: (rules / "more.cedar").write_text(""), r"does not list rules/more\.cedar"),
        (lambda rules: (rules / "order.yaml").write_text("[]"), "lists the files"),
        (lambda rules: (rules / "order.yaml").write_text("- ../a.cedar"), "no file of rules"),
        (lambda rules: (rules / "order.yaml").write_text("- [a"), r"order\.yaml"),
        (lambda rules: (rules / "order.yaml").unlink(), "not there to list"),
        (lambda rules: (rules.parent / "desk.cedar").write_text(""), "which of the two"),
    ],
)
def test_rule_file_that_is_missing_or_unlisted_refuses_the_set(
    folder: Path, wrong: Callable[[Path], object], said: str
) -> None:
    wrong(folder / "rules")
    with pytest.raises(BadInput, match=said):
        CedarPolicy(folder)


def test_rules_in_one_file_are_the_same_rules_in_the_same_order(folder: Path) -> None:
    """As a company's own set may be, and as an earlier release shipped them."""
    before = CedarPolicy(folder)
    names = [name for name in before.files if name.endswith(".cedar")]
    (folder / "desk.cedar").write_text("\n".join((folder / one).read_text() for one in names))
    shutil.rmtree(folder / "rules")
    after = CedarPolicy(folder)
    assert after.rules == before.rules
    assert after.version != before.version


def test_rules_answer_in_the_order_that_is_listed(folder: Path) -> None:
    order = folder / "rules" / "order.yaml"
    listed = [line for line in order.read_text().splitlines() if line.startswith("- ")]
    first = CedarPolicy(folder).rules[0].id
    order.write_text("\n".join(listed[1:] + listed[:1]) + "\n")
    assert CedarPolicy(folder).rules[-1].id == first


@pytest.mark.parametrize(
    "file",
    sorted(
        path.relative_to(POLICIES).as_posix()
        for path in (*POLICIES.iterdir(), *(POLICIES / "rules").iterdir())
        if path.is_file() and path.name != "prices.yaml"
    ),
)
def test_policy_version_covers_every_file(tmp_path: Path, file: str) -> None:
    """Every file of rules: what models cost in the market is none."""
    folder = tmp_path / "policies"
    shutil.copytree(POLICIES, folder)
    assert CedarPolicy(folder).version == POLICY.version
    (folder / file).write_text((folder / file).read_text() + "\n")
    assert (CedarPolicy(folder).version == POLICY.version) is (file == "prices.yaml"), (
        "what models cost is nothing that people sign for"
    )
