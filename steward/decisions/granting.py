"""What a verdict does to an action: a right to act, a question to people, or an end.

Asked anew, it answers the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from steward.approvals import repository as approvals
from steward.audit.record import Audit
from steward.conversation import stops
from steward.db import Connection, json
from steward.domain import lifecycle as rules
from steward.domain.action import Action, ActionState, digest
from steward.domain.approval import Approval, ApprovalStatus
from steward.domain.business_hours import later
from steward.domain.signatures import approval_digest, in_words, satisfied
from steward.domain.turn import TurnRef
from steward.errors import Stale
from steward.ledger import authorities, counting, repository, siblings
from steward.policy.limits import Limits
from steward.policy.queues import Line, line_for
from steward.policy.reasons import DISCRETIONARY
from steward.policy.types import Verdict

GIVEN_UP: dict[ApprovalStatus, ActionState] = {
    "rejected": ActionState.REJECTED,
    "expired": ActionState.EXPIRED,
    "withdrawn": ActionState.WITHDRAWN,
}


class Granting:
    """One verdict on one locked action, inside the caller's transaction."""

    def __init__(
        self,
        connection: Connection,
        audit: Audit,
        limits: Limits,
        hours: str,
        action: Action,
        facts: dict[str, Any],
        turn: TurnRef | None,
    ) -> None:
        self._turn = turn
        self._connection, self._audit, self._limits, self._hours = connection, audit, limits, hours
        self._action, self._facts, self._actor = action, facts, f"agent:{action.agent}"

    async def apply(self, verdict: Verdict, card: Mapping[str, Any] | None) -> Action:
        """Do what the verdict says."""
        match verdict.outcome:
            case "allow":
                await self._supersede()
                return await self._authorise(verdict, None)
            case "ask":
                return await self._ask(verdict, card)
            case "deny":
                await self._supersede()
                return await self._move(ActionState.DENIED, verdict, denial=verdict.denial)

    async def _ask(self, verdict: Verdict, card: Mapping[str, Any] | None) -> Action:
        action = self._action
        asked = await approvals.latest(self._connection, action.id)
        paid = await siblings.paid_since(self._connection, action, asked.created_at) if asked else 0
        as_asked = facts_as_asked(asked, action, self._facts, verdict, paid)
        bound = bound_digest(action, as_asked, verdict)
        # What is done, is done on the remainder of now; people signed for what it was.
        left = {name: self._facts[name] for name in siblings.REMAINDER if name in self._facts}
        self._facts = as_asked | left
        if asked is not None and asked.status in GIVEN_UP:
            return await self._move(GIVEN_UP[asked.status], verdict)
        if asked is not None and asked.digest == bound:
            if asked.status == "pending" and action.state is ActionState.AWAITING:
                return action
            if asked.status == "approved" and await self._still_signed(asked, verdict):
                return await self._authorise(verdict, asked)
        why = "" if asked is None else asked_again(asked, action, own_facts(as_asked), verdict)
        await self._supersede(why)
        return await self._request(
            verdict, bound, {**(card or _bare(action)), **({"again": why} if why else {})}
        )

    async def _still_signed(self, approval: Approval, verdict: Verdict) -> bool:
        return satisfied(
            verdict.needs, await approvals.counting_signers(self._connection, approval.id)
        )

    async def _request(self, verdict: Verdict, bound: str, shown: Mapping[str, Any]) -> Action:
        """Ask people: a new approval, and the action waits."""
        action = self._action
        line = line_for(
            self._limits,
            self._hours,
            action.kind,
            {role for need in verdict.needs for role in need},
        )
        escalates_at, expires_at = await self._deadlines(line)
        own = await approvals.ask(
            self._connection,
            action,
            bound,
            verdict.needs,
            {
                **shown,
                "rule": verdict.rule,
                "why": verdict.sentence,
                "needs": in_words(verdict.needs),
            },
            verdict.version,
            line.queue,
            self._limits.escalation.owner,
            escalates_at,
            expires_at,
        )
        moved = await self._move(ActionState.AWAITING, verdict)
        approval = await approvals.load(self._connection, own)
        needs = {"needs": [list(need) for need in verdict.needs], "rule": verdict.rule}
        await approvals.record(
            self._connection, self._audit, approval, "requested", self._actor, needs
        )
        return moved

    async def _deadlines(self, line: Line) -> tuple[datetime, datetime | None]:
        """When it is escalated and when it expires, from when people were first asked:
        asking anew gains no time.

        What is owed never expires.
        """
        first = await approvals.first_asked(self._connection, self._action.id)
        escalates = later(line.opening, first, self._limits.escalation.hours)
        owed = self._action.params.get("reason") not in DISCRETIONARY
        return escalates, None if owed else later(line.opening, first, self._limits.approval_hours)

    async def _authorise(self, verdict: Verdict, approval: Approval | None) -> Action:
        """Give the right to act once; the one it has is kept when it is as good.

        Raises Stopped while people hold it back.
        """
        signed = approval is not None
        await stops.check(
            self._connection,
            self._action,
            turn=self._turn,
            signed=signed,
        )
        action, basis = self._action, "policy" if approval is None else "approval"
        source = None if approval is None else approval.id
        same = action.state is ActionState.AUTHORISED and own_facts(action.facts) == own_facts(
            self._facts
        )
        if same and await authorities.stands(self._connection, action, verdict.version, source):
            return action
        await authorities.give(
            self._connection,
            action,
            verdict.version,
            source,
            self._limits.authority_lifetime,
            timedelta(seconds=verdict.delay_seconds),
        )
        return await self._move(ActionState.AUTHORISED, verdict, basis=basis, approval_id=source)

    async def _supersede(self, why: str = "") -> None:
        """What people were asked, or granted, on other facts or under another policy, is void."""
        for approval in await approvals.in_force(self._connection, self._action.id):
            await approvals.end(
                self._connection,
                self._audit,
                approval,
                "superseded",
                self._actor,
                sources=("pending", "approved"),
                data={"why": why} if why else None,
            )

    async def _move(self, to: ActionState, verdict: Verdict, **data: object) -> Action:
        if to is not ActionState.AUTHORISED:
            await authorities.revoke(self._connection, self._action.id)
        changes: dict[str, object] = {"facts": json(self._facts)}
        if to is ActionState.DENIED:
            changes["denial"] = verdict.denial or verdict.rule
        said = {"rule": verdict.rule, "policy_version": verdict.version, **data}
        if to is ActionState.AUTHORISED:  # what it relied on, under the record's own hash
            said["evidence"] = digest(self._facts)
        return await repository.move(
            self._connection, self._audit, self._action, to, self._actor, changes=changes, data=said
        )


def bound_digest(action: Action, facts: Mapping[str, Any], verdict: Verdict) -> str:
    """What people are asked to sign."""
    return approval_digest(
        action.id,
        action.kind,
        action.resource,
        action.params,
        own_facts(facts),
        verdict.version,
        verdict.needs,
    )


def facts_as_asked(
    asked: Approval | None,
    action: Action,
    facts: dict[str, Any],
    verdict: Verdict,
    paid_minor: int = 0,
) -> dict[str, Any]:
    """The facts on which people were asked, where all that changed asks nobody anew.

    That is: the customer got less since, or siblings of the same case were paid `paid_minor` of
    what is left.
    """
    then = asked.card.get("facts") if asked is not None else None
    if asked is None or not isinstance(then, dict):
        return facts
    before = {
        name: then[name]
        for name in rules.FALLING
        if isinstance(then.get(name), int)
        and isinstance(facts.get(name), int)
        and facts[name] < then[name]
    }
    before |= siblings.as_before(then, facts, action.params.get("amount_minor"), paid_minor)
    as_asked = {**facts, **before}
    return as_asked if before and bound_digest(action, as_asked, verdict) == asked.digest else facts


def asked_again(
    before: Approval, action: Action, facts: Mapping[str, Any], verdict: Verdict
) -> str:
    """Why people are asked anew and whose signatures are void by it, in one sentence."""
    shown = before.card
    then = own_facts(shown["facts"]) if isinstance(shown.get("facts"), dict) else None
    if (shown.get("params") or {}).get("amount_minor") != action.params.get("amount_minor"):
        why = "the amount was changed"
    elif before.policy_version != verdict.version:
        why = "the policy changed"
    elif then is not None and then != facts:
        every = sorted(
            name for name in then.keys() | facts.keys() if then.get(name) != facts.get(name)
        )
        # those follow from the others
        changed = [name for name in every if not name.startswith("base_")] or every
        why = f"the facts changed ({', '.join(changed)})"
    elif before.status == "approved":
        why = "a signature does not count any more"
    else:
        why = "what it relies on changed"
    signed = ", ".join(one.login for one in before.signatures if one.verdict == "approve")
    return f"Asked anew: {why}." + (f" Void by that: the signature of {signed}." if signed else "")


def _bare(action: Action) -> dict[str, Any]:
    return {"action": action.kind, "resource": action.resource, "params": action.params}


def own_facts(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts of this action and its customer, which a signature and an authority are bound to."""
    return {name: value for name, value in facts.items() if name not in rules.OTHERS}


async def check_company(connection: Connection, action: Action, limits: Limits) -> None:
    """Raise Stale when what was judged as within the company's hour and day is not any more.

    The caller holds the company's lock, so two refunds cannot both take what is left.
    """
    currency, amount = action.params.get("currency"), action.params.get("amount_minor")
    bounds = limits.of(currency) if isinstance(currency, str) else None
    if bounds is None or not isinstance(currency, str) or not isinstance(amount, int):
        return
    spent = await counting.company_spent(connection, action.id)
    own = spent.get(currency, counting.Spent(0, 0))
    hour = limits.in_base(
        added({name: one.hour_minor for name, one in spent.items()}, {currency: amount})
    )
    day = limits.in_base(
        added({name: one.day_minor for name, one in spent.items()}, {currency: amount})
    )
    over = amount + own.hour_minor > bounds.hour_minor or amount + own.day_minor > bounds.day_minor
    if (
        over
        or hour is None
        or day is None
        or hour > limits.base.hour_minor
        or day > limits.base.day_minor
    ):
        raise Stale(
            "the desk has given back much meanwhile",
            next_step="ask policy again",
            now=own._asdict(),
        )


def added(*totals: Mapping[str, int]) -> dict[str, int]:
    """Amounts by currency, added up."""
    currencies = dict.fromkeys(currency for total in totals for currency in total)
    return {currency: sum(total.get(currency, 0) for total in totals) for currency in currencies}


async def check_window(
    connection: Connection, action: Action, facts: Mapping[str, Any], days: int
) -> None:
    """Raise Stale when more of this customer's is under way, in any currency, than policy was told.

    The caller holds the customer's window lock, so two proposals cannot both be judged as the
    first.
    """
    if action.handle is None or not isinstance(facts.get("window_minor"), int):
        return
    told = (facts.get("counted") or {}).get("own") or {
        str(action.params.get("currency")): facts["window_minor"]
    }
    now = await counting.window(connection, action.handle, days, action.id, facts.get("instrument"))
    if any(amount > int(told.get(currency, 0)) for currency, amount in now.items()):
        raise Stale(
            "other refunds of this customer were asked for meanwhile",
            next_step="ask policy again",
            told=told,
            now=now,
        )


async def check_line(connection: Connection, action: Action, facts: Mapping[str, Any]) -> None:
    """Raise Stale when the line was promised another remedy since policy was
    told that there is none.

    The caller holds the line's lock, so two remedies cannot both be judged as the only one.
    """
    line = facts.get("line")
    if not isinstance(line, str) or facts.get("other_remedy") != "none":
        return
    now = await counting.other_remedy(connection, line, action.kind, action.id)
    if now != "none":
        raise Stale(
            "this was made good in another way meanwhile",
            next_step="ask policy again",
            line=line,
            now=now,
        )
