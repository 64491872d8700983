"""Doing it, exactly once: consume the right to act, send under the action's key,
record what came of it.

Nothing is locked while a system is at work. A claim with an end (wall time) says who is sending;
when its holder has died, anybody may send again, under the same key and never on a second
authority. A run of the conversation need not wait for that end where the holder was an earlier run:
it has the conversation's lock, which the earlier one had.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import psycopg

from steward.approvals import repository as approvals
from steward.audit.chain import storable
from steward.audit.record import Audit
from steward.conversation import fence, stops
from steward.db import Connection, Database, json, new_id
from steward.decisions.sent_elsewhere import elsewhere, leave
from steward.decisions.unproven import NEEDS_PERSON, ask_if_noted, noted
from steward.domain import lifecycle as rules
from steward.domain.action import Action, ActionState
from steward.domain.signatures import satisfied
from steward.domain.turn import TurnRef
from steward.errors import Stale, StewardError, Stopped, ToolFailed
from steward.ledger import authorities, due_checks, repository, unproven
from steward.locks import current_run
from steward.telemetry import counting

type Effect = Callable[[Action], Awaitable[dict[str, Any]]]
type FirstLook = Callable[[Action, dict[str, Any]], datetime | None]
# The systems by name, each with whose books a write of it is in; those that an agent may write to.
type Places = Callable[[str | None], Mapping[str, str]]
_LOOK_AGAIN = 0.1
UNANSWERED = "unanswered"  # why it failed: the provider never said, and its key is void now


@dataclass(frozen=True)
class Voidable:
    """An effect that can be given up.

    `void` answers with what was done under its key, or None: nothing, ever.

    `patient`: not after some tries, only when its right is over; for what is looked up more often
    than it is sent.
    """

    send: Effect
    void: Callable[[Action], Awaitable[dict[str, Any] | None]]
    patient: bool = False

    async def __call__(self, action: Action) -> dict[str, Any]:
        """Send it."""
        return await self.send(action)


class Execution:
    """Sends; `claim_seconds` must be well above a tool's deadline.

    `tries` is how often something is sent under its key without an answer, before that key is
    voided. `first_look` says when what was just confirmed has to be looked at again; None: it ends
    with its confirmation. `places` are the systems of now (`sent_elsewhere.py`).
    """

    def __init__(
        self,
        db: Database,
        audit: Audit,
        claim_seconds: float,
        tries: int,
        first_look: FirstLook,
        places: Places,
    ) -> None:
        self._db, self._audit, self._claim_seconds, self._tries = db, audit, claim_seconds, tries
        self._first_look, self._places = first_look, places

    async def execute(self, turn: TurnRef | None, action_id: str, effect: Effect) -> Action:
        """Do an authorised action once.

        What is under way is waited for or resolved, what has ended comes back as it is.

        Raises Stale when it may not be done (any more): then policy has to be asked again. Raises
        Stopped while people hold it back: its authority is untouched, and it is noted that it
        waits.
        """
        claim = new_id("claim")
        try:
            action, mine = await self._begin(turn, action_id, claim)
        except Stopped as stopped:
            await self.hold_back(action_id, str(stopped.data["why"]))
            raise
        if mine:
            return await self._send(action, claim, effect, _actor(action))
        if action.state is ActionState.EXECUTING:
            return await self._wait_for_other(action, effect)
        if action.state is ActionState.UNKNOWN:
            return await self.resolve(action_id, effect)
        if action.state in rules.UNDECIDED:
            raise Stale(
                f"this {action.kind} is {action.state}, not authorised",
                next_step="ask policy first",
            )
        return action

    async def _begin(self, turn: TurnRef | None, action_id: str, claim: str) -> tuple[Action, bool]:
        """The action, and whether this call is the one that sends it."""
        async with self._db.transaction() as connection:
            if turn is not None:
                await fence.guard(connection, turn)
            # The conversation before its action: everybody locks in this order.
            await fence.share_of(connection, action_id)
            action = await repository.load(connection, action_id, lock=True)
            if action.state is not ActionState.AUTHORISED:
                return action, False
            return await self._consume(connection, action, claim, turn), True

    async def hold_back(self, action_id: str, why: str) -> None:
        """Note that an action waits, and why; clockwork takes it up again once it may go on."""
        async with self._db.transaction() as connection:
            action = await repository.load(connection, action_id, lock=True)
            await repository.mark_stopped(connection, self._audit, action, why)

    async def ask_anew(self, version: str) -> None:
        """Who is asked under another policy than this is asked anew, before they sign in vain."""
        async with self._db.transaction() as connection:
            await repository.await_other_policy(connection, version)

    async def stopped(self, conversation_id: str) -> list[Action]:
        """What people had stopped in a conversation and may go on now."""
        async with self._db.reading() as connection:
            return await repository.resumable(connection, conversation_id)

    async def resolve(self, action_id: str, effect: Effect, *, actor: str = "clockwork") -> Action:
        """Send a stale or unknown action again under its own key.

        Unchanged while somebody else is sending it, all is stopped, or the desk has another system
        than the one that it was sent to.

        After the last try, or when the right to do it is over, the key is voided instead: only then
        has it failed.
        """
        claim = new_id("claim")
        async with self._db.transaction() as connection:
            action = await repository.load(connection, action_id, lock=True)
            if (
                action.state not in rules.SENT
                or await unproven.waits(connection, action_id, here=True)
                or await stops.halted(connection, action.kind)
            ):
                return action
            if why := elsewhere(action.sent_to, self._places(None)):
                free = await repository.has_no_sender(connection, action_id, _run_of(action))
                return await leave(connection, self._audit, action, why) if free else action
            if not await self._claim(connection, action, claim):
                return action
            if action.state is ActionState.EXECUTING:  # with its sender died who had counted it
                signed = await authorities.since_signed(connection, action_id)
                counting.effect_begins(connection, signed)
            over = isinstance(effect, Voidable) and await self._is_over(connection, action, effect)
            action = action.model_copy(update={"attempts": action.attempts + 1})
            data = {"attempt": action.attempts}
            await repository.record(
                connection, self._audit, action, "voiding" if over else "resent", actor, data
            )
        if over and isinstance(effect, Voidable):
            return await self._void(
                action,
                claim,
                effect,
                {"error": UNANSWERED, "message": "given up; the key is void"},
                actor,
            )
        return await self._send(action, claim, effect, actor, again=True)

    async def _is_over(self, connection: Connection, action: Action, effect: Voidable) -> bool:
        """Has it been sent often enough, or is the right under which it was sent over?"""
        if action.attempts >= self._tries and not effect.patient:
            return True
        return await authorities.is_over(connection, action.id)

    async def unfinished(self, older_than_seconds: float, limit: int = 20) -> list[Action]:
        """Actions that were sent and not heard of since.

        Each is handed to one sweeper only, for that long.

        What was tried often is looked at ever more rarely, up to ten minutes.
        """
        async with self._db.transaction() as connection:
            return await due_checks.take_unanswered(
                connection, older_than_seconds, self._tries, limit
            )

    async def _consume(
        self, connection: Connection, action: Action, claim: str, turn: TurnRef | None
    ) -> Action:
        authority = await authorities.consume(connection, action)
        if authority is None:
            raise Stale(
                "the right to do this has expired or was taken back", next_step="ask policy again"
            )
        if authority["early"]:
            raise Stopped(
                "a supervisor may still stop this",
                next_step="wait until it is due",
                why="on_the_loop",
            )
        signed = authority["approval_id"] is not None
        await stops.check(connection, action, turn=turn, signed=signed)
        if signed:
            approval = await approvals.load(connection, authority["approval_id"], lock=True)
            signers = await approvals.counting_signers(connection, approval.id)
            if approval.status != "approved" or not satisfied(approval.needs, signers):
                raise Stale(
                    "a signature that this rests on does not count any more",
                    next_step="ask policy again",
                )
        await self._claim(connection, action, claim)
        counting.effect_begins(connection, authority["since_signed"])
        return await repository.move(
            connection,
            self._audit,
            action,
            ActionState.EXECUTING,
            _actor(action),
            changes={"sent_to": json(dict(self._places(action.agent)))},
            data={
                "authority": authority["id"],
                "policy_version": authority["policy_version"],
                "key": action.key,
            },
        )

    async def _claim(self, connection: Connection, action: Action, claim: str) -> bool:
        return await repository.take_claim(
            connection, action.id, claim, self._claim_seconds, _run_of(action)
        )

    async def _send(
        self, action: Action, claim: str, effect: Effect, actor: str, *, again: bool = False
    ) -> Action:
        try:
            # An effect that outlives its claim could meet a second sender: it is given less time
            # than that.
            async with asyncio.timeout(self._claim_seconds * 0.8):
                outcome = await effect(action)
        except ToolFailed as error:
            said = {
                "error": str(error.data.get("tool_code") or error.code),
                "message": error.message,
            }
            if not again:
                return await self._land(action, claim, ActionState.FAILED, said, actor)
            # this request was refused; an earlier one may have been done, or still arrive
            if isinstance(effect, Voidable):
                return await self._void(action, claim, effect, said, actor)
            refused = {**said, NEEDS_PERSON: True}
            return await self._land(action, claim, ActionState.UNKNOWN, refused, actor)
        # The desk's own record went away, which is no answer of a system: nothing may be concluded
        # from it, and whoever comes next asks again under the key, as after a kill.
        except (psycopg.OperationalError, psycopg.InterfaceError) as error:
            await self._land(action, claim, ActionState.UNKNOWN, _said(error), actor)
            raise
        # the edge to the outside: whatever it was, the request may have been committed
        except Exception as error:
            # a person is asked only about what cannot be voided
            if again and isinstance(effect, Voidable) and noted(error):
                return await self._void(action, claim, effect, _said(error), actor)
            return await self._unanswered(action, claim, error, actor)
        except BaseException as error:
            await asyncio.shield(self._unanswered(action, claim, error, actor))
            raise
        if not isinstance(outcome, dict):
            return await self._land(
                action, claim, ActionState.UNKNOWN, {"error": "odd_answer"}, actor
            )
        return await self._land(action, claim, ActionState.CONFIRMED, outcome, actor)

    async def _void(
        self, action: Action, claim: str, effect: Voidable, failed: dict[str, Any], actor: str
    ) -> Action:
        """Failed only once the key is void; what was done under it after all is confirmed.

        Not answered, it stays unknown.
        """
        try:
            async with asyncio.timeout(self._claim_seconds * 0.8):
                done = await effect.void(action)
        # the edge to the outside: nothing is known, and voiding again is harmless
        except Exception as error:
            return await self._unanswered(action, claim, error, actor)
        except BaseException as error:
            await asyncio.shield(self._unanswered(action, claim, error, actor))
            raise
        if done is None:
            return await self._land(action, claim, ActionState.FAILED, failed, actor)
        return await self._land(action, claim, ActionState.CONFIRMED, done, actor)

    async def _unanswered(
        self, action: Action, claim: str, error: BaseException, actor: str
    ) -> Action:
        """Nothing is known of what was sent: it was refused, lost, or stopped while it waited."""
        if isinstance(error, Exception):
            said = {**_said(error), **noted(error)}
        else:
            said = {"error": type(error).__name__}
        return await self._land(action, claim, ActionState.UNKNOWN, said, actor)

    async def _land(
        self, action: Action, claim: str, to: ActionState, outcome: dict[str, Any], actor: str
    ) -> Action:
        """Record an outcome.

        Only success counts from a sender whose claim has passed to another.
        """
        said = storable(outcome)
        changes: dict[str, Any] = {"outcome": json(said), "claim": "", "claimed_until": None}
        if to is ActionState.CONFIRMED:
            changes["look_at"] = self._first_look(action, said)
        if to is ActionState.FAILED:
            changes["look_at"] = None
        error = {"error": said["error"]} if to is not ActionState.CONFIRMED else {}
        async with self._db.transaction() as connection:
            try:
                moved = await repository.move(
                    connection,
                    self._audit,
                    action,
                    to,
                    actor,
                    sources=rules.SENT,
                    changes=changes,
                    data=error,
                    claim=None if to is ActionState.CONFIRMED else claim,
                )
                await ask_if_noted(connection, self._audit, moved)
                return moved
            except Stale:
                now = await repository.load(connection, action.id)
                if to is ActionState.CONFIRMED and now.state is not ActionState.CONFIRMED:
                    # A provider that said both: nothing is undone here, a person has to look.
                    await repository.record(
                        connection, self._audit, now, "contradicted", actor, {"state": now.state}
                    )
                return now

    async def _wait_for_other(self, action: Action, effect: Effect) -> Action:
        """Somebody else is sending: wait for what they record; when they have died, resolve,
        unless everything is stopped.
        """
        while action.state is ActionState.EXECUTING:
            await asyncio.sleep(_LOOK_AGAIN)
            async with self._db.transaction() as connection:
                action = await repository.load(connection, action.id)
                lapsed = await repository.has_no_sender(connection, action.id, _run_of(action))
                stopped = lapsed and await stops.halted(connection, action.kind)
            if stopped:
                return action
            if action.state is ActionState.EXECUTING and lapsed:
                action = await self.resolve(action.id, effect, actor=_actor(action))
        return action


def _run_of(action: Action) -> int | None:
    """The number of the run that holds the action's conversation just now, where this is it."""
    run = current_run(action.conversation_id)
    return None if run is None else run.number


def _said(error: Exception) -> dict[str, Any]:
    code = error.code if isinstance(error, StewardError) else type(error).__name__
    return {"error": code, "message": str(error)}


def _actor(action: Action) -> str:
    return f"agent:{action.agent}"
