"""The work in a conversation as one member of staff may read it. Pure.

Fields that their roles do not name are taken out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from actions.registry import KINDS, needs_yes
from steward.db import Row
from steward.decisions.granting import own_facts
from steward.domain.action import LIVE, Action
from steward.domain.findings import FindingRow, KeptLook, KeptTask
from steward.domain.signatures import in_words
from steward.domain.visible import visible
from steward.money import Money
from steward.policy.fields import FieldFilter
from steward.views import work_words
from steward.views.card import Difference
from steward.views.details import details
from steward.views.evidence import in_sentences
from steward.views.work_shown import (
    ConversationWork,
    Cost,
    FindingShown,
    LookShown,
    ProposalShown,
    TaskShown,
)
from steward.wording.requests import named, title

_HIDDEN = frozenset(kind.name for kind in KINDS.values() if kind.hidden)


@dataclass(frozen=True)
class Reader:
    """Whoever reads: what their roles may not see is not there for them."""

    fields: FieldFilter
    roles: tuple[str, ...]

    def of(self, tool: str, values: dict[str, Any]) -> tuple[dict[str, Any], int]:
        """The values that are left, and how many were taken out."""
        return self.fields.for_people(self.roles, tool, values)

    def action(self, row: dict[str, Any], kind: str) -> dict[str, Any]:
        """A row of an action or of an approval with what its parts hold."""
        return self.of(f"action.{kind}", row)[0]


@dataclass(frozen=True)
class Material:
    """What was read of a conversation's work; `asked`: the kind of question that is open."""

    conversation: Row
    asked: str | None
    now: datetime
    tasks: Sequence[KeptTask]
    findings: Sequence[FindingRow]
    actions: Sequence[Action]
    approvals: Sequence[Row]
    differences: Sequence[Difference]
    cost: Cost


def work_in(read: Material, reader: Reader) -> ConversationWork:
    """All of it, as this reader may see it."""
    shown = [one for one in read.actions if one.kind not in _HIDDEN]
    return ConversationWork(
        conversation_id=str(read.conversation["id"]),
        about=_about(shown, read.tasks, read.findings, reader),
        waiting_for=_waits(read.conversation, read.approvals, read.asked),
        tasks=_tasks(read.tasks, read.actions, reader),
        findings=[_finding(one, reader) for one in read.findings],
        conflicts=_conflicts(read.differences),
        proposals=[_proposal(one, read.approvals, reader) for one in reversed(shown)],
        cost=read.cost,
        now=read.now,
    )


def _about(
    actions: Sequence[Action],
    tasks: Sequence[KeptTask],
    kept: Sequence[FindingRow],
    reader: Reader,
) -> str:
    """What would be done for the customer; else what they want.

    What is under way goes before what has ended.
    """
    asked_for = [one for one in actions if needs_yes(one.kind)]
    if asked_for:
        newest = next((one for one in reversed(asked_for) if one.state in LIVE), asked_for[-1])
        return _title(newest, reader)
    reached = [*(one.goal for one in tasks), *(one.goal for one in kept)]
    goals = [goal for goal in reached if goal != "verify_identity"]
    return (
        " · ".join(dict.fromkeys(work_words.goal(one) for one in goals[:3]))
        or "Nothing that the desk has to do"
    )


def _title(action: Action, reader: Reader) -> str:
    return visible(title(action.kind, reader.of(f"action.{action.kind}", action.params)[0]))


def _waits(found: Row, approvals: Iterable[Row], question: str | None) -> list[str]:
    by = str(found["mode_by"]).removeprefix("staff:")
    words = {
        "person": [
            f"{by}, who has taken over"
            if by
            else "somebody to take it over: the desk handed it to people"
        ],
        "paused": [f"{by or 'somebody'} to return it: it is paused"],
    }.get(found["mode"], [])
    for one in approvals:
        if one["status"] == "pending":
            done = sum(signed["verdict"] == "approve" for signed in one["signatures"])
            so_far = f" ({done} of {len(one['needs'])} signed)" if done else ""
            words.append(
                f"{in_words(one['needs'])} to sign the {named(one['action']).lower()}{so_far}"
            )
    return [*words, *([work_words.asked(question)] if question and found["mode"] == "desk" else [])]


_OF_MESSAGES = ("said_in", "heard_in")  # ids of messages, which tell a reader nothing


def _tasks(tasks: Sequence[KeptTask], actions: Iterable[Action], reader: Reader) -> list[TaskShown]:
    own = {one.id: one for one in actions}
    titles = {one.id: work_words.goal(one.goal) for one in tasks}
    return [
        TaskShown(
            id=one.id,
            team=one.team,
            goal=one.goal,
            title=titles[one.id],
            status=one.status,
            words=work_words.task(one, own),
            after=[titles[key] for key in one.depends_on if key in titles],
            said=list(details(reader.of(f"task.{one.goal}", _said(one))[0])),
        )
        for one in tasks
    ]


def _said(task: KeptTask) -> dict[str, Any]:
    said = {name: value for name, value in task.said.items() if name not in _OF_MESSAGES}
    amounts = [str(Money.model_validate(one)) for one in said.get("amounts", [])]
    return {**said, **({"amounts": amounts} if amounts else {})}


def _finding(kept: FindingRow, reader: Reader) -> FindingShown:
    said = [
        work_words.sentence(
            {**say, "data": reader.of(f"said.{say['kind']}", say.get("data", {}))[0]}
        )
        for say in kept.result.says
    ]
    return FindingShown(
        turn=kept.fence,
        team=kept.team,
        goal=kept.goal,
        title=work_words.goal(kept.goal),
        kind=kept.result.kind,
        words=work_words.result(kept.result),
        sentences=[one for one in said if one],
        at=kept.at,
        looks=[_look(one, reader) for one in kept.looks],
    )


def _look(kept: KeptLook, reader: Reader) -> LookShown:
    read = [reader.of(f"{kept.system}.{kept.tool}", record) for record in kept.values]
    return LookShown(
        system=kept.system,
        tool=kept.tool,
        outcome=kept.outcome,
        as_of=kept.as_of,
        observed_at=kept.observed_at,
        changed_at=kept.changed_at,
        records=kept.records,
        values=[list(details(record)) for record, _ in read],
        hidden=sum(hidden for _, hidden in read),
    )


def _conflicts(found: Sequence[Difference]) -> list[Difference]:
    """Each once, with what the systems say made safe to read."""
    safe = [
        one.model_copy(update={name: visible(value) for name, value in one.model_dump().items()})
        for one in found
    ]
    return list(dict.fromkeys(safe))


def _proposal(action: Action, approvals: Sequence[Row], reader: Reader) -> ProposalShown:
    tool, currency = f"action.{action.kind}", str(action.params.get("currency", ""))
    facts = {name: value for name, value in own_facts(action.facts).items() if name != "lines"}
    (params, h1), (relied, h2), (outcome, h3) = (
        reader.of(tool, one) for one in (action.params, facts, action.outcome)
    )
    asked = next((one for one in reversed(approvals) if one["action_id"] == action.id), None)
    minor = action.params.get("amount_minor")
    return ProposalShown(
        id=action.id,
        kind=action.kind,
        title=_title(action, reader),
        resource=visible(action.resource),
        state=str(action.state),
        words=work_words.how_far(action.kind, str(action.state), action.outcome),
        evidence=_evidence(action, relied),
        amount=str(Money(minor=minor, currency=currency))
        if isinstance(minor, int) and currency
        else "",
        agent=action.agent,
        denial=action.denial,
        approval_id=asked["id"] if asked else "",
        needs=in_words(asked["needs"]) if asked else "",
        signed=[f"{one['name']}: {one['verdict']}" for one in asked["signatures"]] if asked else [],
        details=list(details(params)),
        relied_on=list(details(relied, currency)),
        outcome=list(details(outcome, currency)),
        hidden=h1 + h2 + h3,
        updated_at=action.updated_at,
    )


def _evidence(action: Action, relied: Mapping[str, Any]) -> list[str]:
    """In words where the reason has any: bare values are among the facts already."""
    evidence = relied.get("evidence")
    reason, currency = action.params.get("reason"), action.params.get("currency")
    if not (isinstance(evidence, dict) and isinstance(reason, str) and isinstance(currency, str)):
        return []
    return [visible(one) for one in in_sentences(reason, evidence, currency)]
