"""The ledger: every wish to do something to the world, from proposal to proof.

One wish is one row, whatever repeats.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any, Concatenate

from steward import step_reads
from steward.approvals import repository as approvals
from steward.audit.chain import storable, text
from steward.audit.record import Audit
from steward.conversation import fence
from steward.conversation import repository as conversations
from steward.db import Connection, Database, json
from steward.decisions.afterwards import Afterwards
from steward.decisions.contacts import Contacts
from steward.decisions.execution import Effect, Execution, Places
from steward.decisions.granting import (
    GIVEN_UP,
    Granting,
    bound_digest,
    check_company,
    check_line,
    check_window,
    facts_as_asked,
)
from steward.decisions.settlement import Settlement, first_look
from steward.domain import lifecycle as rules
from steward.domain.action import Action, ActionState, Wanted, action_digest
from steward.domain.business_hours import read_opening
from steward.domain.signatures import satisfied
from steward.domain.turn import TurnRef
from steward.errors import Refused, Stale, Stopped
from steward.ledger import authorities, consents, counting, repository, siblings
from steward.policy.limits import Limits, load_limits
from steward.policy.types import Verdict
from steward.settings import settings

__all__ = ["Effect", "Ledger"]


class Ledger:
    """Actions of all conversations: what is proposed, agreed to and decided.

    `execution` carries out, `settlement` follows payments to their end, `afterwards` what
    contradicts a remedy later, `contacts` proposes the lines of contacts that have ended.
    """

    def __init__(
        self,
        db: Database,
        audit: Audit,
        limits: Callable[[], Limits] | None = None,
        claim_seconds: float | None = None,
        hours: str = "",
        tries: int = 0,
        places: Places = lambda _agent: {},
    ) -> None:
        seconds = claim_seconds or settings().tool_deadline * 2
        tries = tries or settings().send_tries
        self.execution = Execution(db, audit, seconds, tries, first_look, places)
        self.settlement = Settlement(db, audit, seconds)
        self.afterwards = Afterwards(db, audit, seconds)
        self.contacts = Contacts(db, audit)
        self._db, self._audit = db, audit
        self._limits = limits or cache(lambda: load_limits(settings().policies))
        self._hours = hours or settings().hours
        read_opening(self._hours)  # odd hours are said at the start, not at the first deadline

    async def propose(
        self, turn: TurnRef, handle: str | None, wanted: Wanted, representative: str | None = None
    ) -> Action:
        """The action for a wish: the same wish or a live one with the same parameters
        comes back, else a new one.

        `representative` is who asks where that is not the customer, `handle`. Other parameters
        replace a live action that was not sent yet; one that was sent, or that was agreed to and is
        about something else, comes back as it is. Raises Refused when the resource is busy with
        another customer's action, Stale when the turn is over.
        """
        wanted = wanted.model_copy(
            update={"resource": text(wanted.resource), "wish": text(wanted.wish)}
        )
        params = storable(wanted.params)
        bound = action_digest(wanted.kind, wanted.resource, params)
        async with self._db.transaction() as connection:
            await fence.guard(connection, turn)
            await repository.lock_resource(connection, wanted.kind, wanted.resource)
            repeated, live = await repository.of_wish_and_live(
                connection, wanted.kind, wanted.resource, wanted.wish
            )
            for action in (*repeated, *live):
                if not _same_side(action, turn, handle):
                    raise Refused(
                        "this is being worked on for somebody else", resource=wanted.resource
                    )
            if repeated:
                return repeated[0]
            if wanted.once and await repository.was_done(connection, wanted.kind, wanted.resource):
                raise Refused(
                    "this has been done once, and once is enough", resource=wanted.resource
                )
            if live and (live[0].digest == bound or live[0].state in rules.SENT):
                return live[0]
            # people have lowered just this: it stands
            if live and await consents.lowered(connection, live[0].id, bound):
                return live[0]
            if live and rules.stands(live[0], params):
                return live[0]
            for action in live:
                await self._withdraw(connection, action, f"agent:{wanted.agent}", "replaced")
            wanted = wanted.model_copy(update={"params": params})
            return await repository.propose(
                connection,
                self._audit,
                turn.conversation_id,
                handle,
                wanted,
                f"agent:{wanted.agent}",
                representative,
            )

    async def confirm(self, turn: TurnRef, action_id: str, digest: str, message_id: str) -> None:
        """Record that the customer agreed, in this message, to exactly these parameters.

        Raises Stale when the digest differs, the action has ended, or the message is not one of
        this conversation that came after the action was proposed.
        """
        async with self._db.transaction() as connection:
            await fence.guard(connection, turn)
            action = await self._own(connection, turn, action_id)
            if action.digest != digest:
                raise Stale("this was agreed to with other details", action=action_id)
            if action.state not in rules.UNDECIDED:
                raise Stale(f"this {action.kind} is {action.state} already", action=action_id)
            if not await conversations.was_written(
                connection, turn.conversation_id, message_id, action.created_at
            ):
                raise Stale(
                    "nobody agreed to this in that message", action=action_id, message_id=message_id
                )
            if await consents.agree(connection, action_id, digest, message_id):
                data = {"message_id": message_id}
                await repository.record(connection, self._audit, action, "agreed", "customer", data)

    async def confirmed(self, action_id: str, digest: str) -> bool:
        """Did the customer agree to exactly these parameters, or to more for the same target?"""
        async with self._db.reading() as connection:
            return await consents.agreed(connection, action_id, digest)

    async def edited(self, action_id: str) -> bool:
        """Did a person change the amount of this action?"""
        async with self._db.reading() as connection:
            return await consents.lowered(connection, action_id)

    async def apply(
        self,
        turn: TurnRef | None,
        action_id: str,
        verdict: Verdict,
        facts: dict[str, Any],
        card: dict[str, Any] | None = None,
    ) -> Action:
        """Turn policy's verdict on these facts into an authority, a question to people,
        or a denial; repeatable.

        Only clockwork has no turn: for what the desk itself proposed, after the conversation's
        turns. Raises Stale when a refund's `window_minor` is less than what is under way by now:
        gather it again. Raises Stopped when a right would be given while people hold everything, or
        this conversation, back.
        """
        try:
            return await self._apply(turn, action_id, verdict, storable(facts), storable(card))
        except Stopped as stopped:
            await self.execution.hold_back(action_id, str(stopped.data["why"]))
            raise

    async def _apply(
        self,
        turn: TurnRef | None,
        action_id: str,
        verdict: Verdict,
        facts: dict[str, Any],
        card: Any,
    ) -> Action:
        async with self._db.transaction() as connection:
            seen = await repository.load(connection, action_id)
            await self._hold(connection, turn, seen)
            counts = seen.kind in rules.VALUED
            if counts:
                await counting.lock_remedy(
                    connection, seen.handle, facts.get("instrument"), facts.get("line")
                )
            action = await self._own(connection, turn, action_id)
            if action.state not in rules.UNDECIDED:
                return action
            limits = self._limits()
            if verdict.outcome != "deny" and counts:
                await check_window(connection, action, facts, limits.refund.window_days)
                await check_line(connection, action, facts)
            if verdict.outcome == "allow" and counts:
                await counting.lock_company(connection)
                await check_company(connection, action, limits)
            granting = Granting(connection, self._audit, limits, self._hours, action, facts, turn)
            return await granting.apply(verdict, card)

    async def asks_anew(self, action_id: str, verdict: Verdict, facts: dict[str, Any]) -> bool:
        """Whether people would be shown something that they have not seen: not while they are
        asked just this, have agreed to it or have given it up.
        """
        async with self._db.reading() as connection:
            action, asked = await asyncio.gather(
                repository.load(connection, action_id),
                approvals.latest(connection, action_id, lock=False),
            )
            if asked is None:
                return True
            paid, signers = await asyncio.gather(
                siblings.paid_since(connection, action, asked.created_at),
                approvals.counting_signers(connection, asked.id),
            )
            as_asked = facts_as_asked(asked, action, storable(facts), verdict, paid)
            if asked.digest != bound_digest(action, as_asked, verdict):
                return asked.status not in GIVEN_UP
            if asked.status == "approved":
                return not satisfied(verdict.needs, signers)
            return asked.status != "pending" and asked.status not in GIVEN_UP

    async def withdraw(
        self, turn: TurnRef | None, action_id: str, by: str, why: str = "asked"
    ) -> Action:
        """Give up an action that was not sent; raises Stale when it was, or has ended otherwise.

        `by` is an actor.
        """
        async with self._db.transaction() as connection:
            if turn is not None:
                await fence.guard(connection, turn)
            action = await self._own(connection, turn, action_id)
            if action.state is ActionState.WITHDRAWN:
                return action
            if action.state not in rules.UNDECIDED:
                raise Stale(
                    f"this {action.kind} is {action.state} already",
                    action=action_id,
                    state=action.state,
                )
            return await self._withdraw(connection, action, text(by), why)

    async def get(self, action_id: str) -> Action:
        """An action by id; raises BadInput when there is none."""
        async with self._db.reading() as connection:
            return await repository.load(connection, action_id)

    async def of_conversation(self, conversation_id: str) -> list[Action]:
        """All actions of a conversation, oldest first; read once until a step writes."""

        async def read() -> list[Action]:
            async with self._db.reading() as connection:
                return await repository.of_conversation(connection, conversation_id)

        return [*await step_reads.once(("actions", conversation_id), read)]

    async def read[**P, T](
        self,
        question: Callable[Concatenate[Connection, P], Awaitable[T]],
        *args: P.args,
        **named: P.kwargs,
    ) -> T:
        """What `steward.ledger` answers to one of its questions, outside of a transaction."""
        async with self._db.reading() as connection:
            return await question(connection, *args, **named)

    async def _hold(self, connection: Connection, turn: TurnRef | None, action: Action) -> None:
        """The conversation before its action: everybody locks in this order."""
        if turn is not None:
            await fence.guard(connection, turn)
        else:
            await fence.share(connection, action.conversation_id)

    async def _own(self, connection: Connection, turn: TurnRef | None, action_id: str) -> Action:
        """The action, locked, if this turn's conversation may touch it: its own,
        or its verified customer's.
        """
        action = await repository.load(connection, action_id, lock=True)
        if turn is None or action.conversation_id == turn.conversation_id:
            return action
        customer = await conversations.customer_of(connection, turn.conversation_id)
        if customer is None or customer != action.handle:
            raise Stale("this action belongs to another conversation", action=action_id)
        return action

    async def _withdraw(self, connection: Connection, action: Action, by: str, why: str) -> Action:
        await approvals.ended_with_action(connection, self._audit, action, by)
        await authorities.revoke(connection, action.id)
        # who closed an offer that the customer did not refuse: nobody is told that they did
        closed = {} if by == "customer" else {"outcome": json(action.outcome | {"closed_by": by})}
        return await repository.move(
            connection,
            self._audit,
            action,
            ActionState.WITHDRAWN,
            by,
            changes=closed,
            data={"why": why},
        )


def _same_side(action: Action, turn: TurnRef, handle: str | None) -> bool:
    """May a wish of this turn and customer meet this action? Never one of another customer."""
    if action.handle is not None and handle is not None:
        return action.handle == handle
    return action.conversation_id == turn.conversation_id
