"""What a model may bring about while it looks further: reads of the team, a lead, and nothing."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from state.team import TeamState
from steward.desk import Desk
from steward.investigation.inquiry import _ended, _reads, look_further
from steward.investigation.notes import QUESTIONS, by_words
from steward.llm.calls import ToolUse
from steward.llm.hostile import WORST_USES
from steward.policy.terms import Terms
from teams.contract import View
from teams.inquiry import LEADS, READS, further, looked, wider
from teams.registry import TEAMS
from tests.cases import cases
from tools.for_models import Shown, called

STATE: TeamState = {
    "task": {
        "id": "t1",
        "team": "refund",
        "goal": "refund_request",
        "slots": {},
        "depends_on": [],
        "status": "ready",
    }
}
OFFERED = {
    called(tool): (tool, frozenset({"charge_id"}))
    for tool in ("billing.list_credits", "crm.list_promises")
}
PROMISES = {"as_of": "", "promises": [{"amount_minor": 800, "made_at": "2026-11-14T00:00:00Z"}]}


def shown() -> Shown:
    made = Shown()
    made.add("crm.list_promises", PROMISES)
    return made


def uses_of(*uses: tuple[str, dict[str, Any]]) -> list[ToolUse]:
    return [ToolUse(tool, args) for tool, args in uses]


async def test_look_further_without_a_doubt_or_a_model_does_not_conclude(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def concluded(*_: Any) -> None:
        raise AssertionError("the playbook concludes once a turn, in `conclude`")

    monkeypatch.setattr("steward.investigation.inquiry._open", concluded)
    team, no_models = TEAMS["refund"], cast(Desk, SimpleNamespace(models=None))
    task = STATE["task"]
    view = View(task, team.goals[task["goal"]].slots(), None, {}, "", Terms.model_construct(), "")
    assert await look_further(no_models, team, STATE, view, {}) == {"reads": []}


@cases("worst", WORST_USES["investigate"], ids=range(99)[: len(WORST_USES["investigate"])])
def test_hostile_model_has_nothing_read_but_a_read_of_the_team_and_concludes_nothing(
    worst: tuple[tuple[str, dict[str, Any]], ...],
) -> None:
    uses = uses_of(*worst)
    reads, _ = _reads(uses, OFFERED, shown(), STATE, 8)
    assert {f"{one['system']}.{one['tool']}" for one in reads} <= {"billing.list_credits"}
    assert all(one["args"] == {} for one in reads)
    assert len(reads) <= 1, "the same read is made once, however often it is asked for"
    assert not _ended(uses, shown(), [])


def test_reads_are_as_many_as_are_left_and_none_twice() -> None:
    uses = uses_of(("billing_list_credits", {}), ("crm_list_promises", {}))
    assert len(_reads(uses, OFFERED, shown(), STATE, 1)[0]) == 1
    assert _reads(uses, OFFERED, shown(), STATE, 0) == ([], 0)
    made: TeamState = {**STATE, "wider": {"billing.list_credits": {}, "crm.list_promises": {}}}
    assert _reads(uses, OFFERED, shown(), made, 8) == ([], 0)


@cases(
    ("said", "ends"),
    [
        ({"end": "lead", "lead": "promise", "facts": ["f1"]}, {"end": "lead", "lead": "promise"}),
        ({"end": "nothing"}, {"end": "nothing"}),
        ({"end": "person", "facts": ["f1"]}, {"end": "person"}),
        ({"end": "lead", "lead": "outage", "facts": ["f1"]}, {}),
        ({"end": "lead", "lead": "promise", "facts": []}, {}),
        ({"end": "lead", "lead": "promise", "facts": ["f1", "f9"]}, {}),
        ({"end": "lead", "lead": "promise", "facts": ["f1"], "amount": "500"}, {}),
    ],
)
def test_lead_holds_where_a_fact_of_its_own_reads_shows_it(
    said: dict[str, Any], ends: dict[str, Any]
) -> None:
    assert _ended(uses_of(("conclude", said)), shown(), []) == ends


def test_lead_leads_to_a_goal_that_there_is() -> None:
    for lead in LEADS.values():
        assert lead.goal in TEAMS[lead.team].goals
        assert not any(
            tool in TEAMS[lead.team].tools.names - TEAMS[lead.team].tools.reads
            for tool in lead.shown_by
        )


@cases("name", ["refund", "support", "billing"])
@cases("kind", list(READS))
def test_rules_read_only_what_the_team_has_declared(name: str, kind: Any) -> None:
    team = TEAMS[name]
    tools = {f"{one['system']}.{one['tool']}" for one in further(team, kind, ())}
    assert tools
    assert tools <= team.tools.reads
    assert further(team, kind, tools) == []


def test_place_that_did_not_answer_is_not_told_of() -> None:
    told = looked({"crm.list_promises": {"failed": "crm"}, "billing.list_credits": None})
    assert told is not None
    assert told.places == ()
    assert [(one.what, one.count) for one in told.empty] == [("credits", 0)]
    assert looked({"crm.list_promises": {"failed": "crm"}}) is None


def test_wider_read_is_named_by_what_it_is_asked_by() -> None:
    assert wider("model", "billing.get_invoice", invoice_id="INV-1")["name"].endswith("INV-1")


def test_note_without_listed_words_is_unclear() -> None:
    assert by_words("We promised her 8.00 EUR.", "promised") == "yes"
    assert {by_words("x", question) for question in QUESTIONS} == {"unclear"}
