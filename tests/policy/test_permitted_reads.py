"""Which agent may read which tool, by policy; the default is no."""

from __future__ import annotations

import shutil
from pathlib import Path

from steward.gateway import registry
from steward.policy.cedar import CedarPolicy
from steward.policy.live import LivePolicy
from steward.settings import PROJECT
from teams import registry as teams
from tests.cases import cases
from tests.own_policies import POLICIES

POLICY = CedarPolicy(POLICIES)
SYSTEMS = registry.load(PROJECT / "systems.yaml", {"SYSTEMS_URL": "http://x"})
TEAMS = {name: team.tools for name, team in teams.TEAMS.items()}


@cases("agent", TEAMS)
def test_reads_that_a_team_declares_are_permitted(agent: str) -> None:
    for name in TEAMS[agent].reads:
        scope = SYSTEMS.tool(*name.split(".")).scope
        assert POLICY.may_read(agent, name, scope).outcome == "allow", (
            f"{agent} declares {name}: add a rule to rules/reading.cedar"
        )


@cases(
    ("agent", "tool", "scope", "rule"),
    [
        ("billing", "helpdesk.get_ticket", "customer", "no_rule"),
        ("refund", "helpdesk.list_tickets", "customer", "no_rule"),
        ("identity", "billing.get_account", "customer", "no_rule"),
        ("desk", "crm.get_contact", "customer", "no_rule"),
        ("nobody", "billing.get_account", "customer", "no_rule"),
        ("support", "crm.find_contacts", "resolve", "read.people"),
        ("billing", "billing.get_account", "resolve", "read.people"),
        ("billing", "billing.get_account", "everything", "no_rule"),
    ],
)
def test_permitted_reads_what_no_rule_permits_is_denied(
    agent: str, tool: str, scope: str, rule: str
) -> None:
    verdict = POLICY.may_read(agent, tool, scope)
    assert (verdict.outcome, verdict.rule, verdict.version) == ("deny", rule, POLICY.version)
    assert verdict.sentence


async def test_fields_and_reads_change_with_the_files(tmp_path: Path) -> None:
    folder = tmp_path / "policies"
    shutil.copytree(POLICIES, folder)
    live = LivePolicy(folder, every=0)
    before = await live.current()
    assert before.fields.filter("refund", "billing.get_account", {"name": "Dana"}) == {
        "name": "Dana"
    }
    rules = (folder / "rules" / "reading.cedar").read_text()
    (folder / "rules" / "reading.cedar").write_text(
        rules.replace('["billing", "crm"].contains', '["crm"].contains')
    )
    with (folder / "fields.yaml").open("a") as file:
        file.write('  "billing.*": [name]\n')
    after = await live.current()
    assert after.version != before.version
    assert after.fields.filter("refund", "billing.get_account", {"name": "Dana"}) == {}
    assert before.may_read("billing", "billing.get_account", "customer").outcome == "allow"
    assert after.may_read("billing", "billing.get_account", "customer").outcome == "deny"
