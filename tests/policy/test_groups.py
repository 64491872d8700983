"""Groups of kinds in rules: a rule about facts holds for every kind that is judged by them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from cedarpy import policies_to_json_str

from actions.facts import RemedyFacts, judged_as
from actions.registry import KINDS
from steward.policy.cedar import CedarPolicy
from steward.policy.hypothetical import suppose
from steward.policy.schema import groups
from steward.policy.types import Request
from steward.settings import PROJECT
from tests.own_policies import POLICIES

CLOSED = """
@id("closed.all")
@sentence("Nothing is done today.")
@denial("closed")
forbid (principal, action in Action::"KindFacts", resource);
"""
TWO = """
@id("two.all")
@people("two")
@sentence("Two people sign for what makes good today.")
forbid (principal, action in Action::"RemedyFacts", resource) unless { context.human == "two" };
"""


def in_order(name: str) -> Request:
    """A request of this kind that policy has nothing against."""
    said = {"amount_minor": 100, "reason": "damaged"}
    return suppose(name, {k: v for k, v in said.items() if k in KINDS[name].facts.model_fields})


def with_rule(folder: Path, rule: str) -> CedarPolicy:
    shutil.copytree(POLICIES, folder)
    with (folder / "rules" / "records.cedar").open("a", encoding="utf-8") as rules:
        rules.write(rule)
    return CedarPolicy(folder)


def test_group_of_all_kinds_is_denied_as_each_of_them(tmp_path: Path) -> None:
    policy = with_rule(tmp_path / "closed", CLOSED)
    denials = {name: policy.decide(in_order(name)).denial for name in KINDS}
    assert denials == dict.fromkeys(KINDS, "closed")


@pytest.mark.parametrize("name", KINDS)
def test_group_holds_in_every_human_mode_and_for_its_own_kinds_alone(
    tmp_path: Path, name: str
) -> None:
    before = CedarPolicy(POLICIES).decide(in_order(name))
    now = with_rule(tmp_path / "two", TWO).decide(in_order(name))
    if issubclass(KINDS[name].facts, RemedyFacts):
        assert (now.rule, len(now.needs)) == ("two.all", 2)
    else:
        assert (now.rule, now.needs) == (before.rule, before.needs)


def test_group_is_called_as_no_kind_is() -> None:
    assert not {*groups()} & KINDS.keys()
    assert judged_as(KINDS["issue_refund"].facts)[0] == "RemedyFacts"


def test_permit_names_kinds_and_no_group() -> None:
    """A kind is allowed by nothing but a rule about itself."""
    files = [*(PROJECT / "policies" / "rules").glob("*.cedar")]
    parsed = [json.loads(policies_to_json_str(one.read_text("utf-8"))) for one in files]
    rules = [rule for one in parsed for rule in one["staticPolicies"].values()]
    permits = [rule for rule in rules if rule["effect"] == "permit"]
    named = [one for rule in permits for one in _named(rule["action"])]
    assert {*named} - {"read", "ask"} == {*KINDS}  # what an agent reads, what a peer asks for


def _named(scope: dict[str, object]) -> list[str]:
    entities = scope.get("entities") or [scope["entity"]]
    assert isinstance(entities, list)
    return [one["id"] for one in entities]
