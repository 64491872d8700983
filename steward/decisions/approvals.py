"""People decide: each signature on one digest, by a person whose roles the
desk's own rows know, once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import cache

from steward import step_reads
from steward.approvals import amending, claims, exclusion, repository
from steward.approvals.permission import May, what_follows
from steward.audit.chain import text
from steward.audit.record import Audit
from steward.db import Connection, Database, json
from steward.decisions import edits, refusals
from steward.decisions.eligibility import (
    check_advances,
    check_here,
    check_open,
    check_pending,
    check_person,
    check_signable,
    decided,
    told_reason,
)
from steward.domain import signatures as rules
from steward.domain.action import Action, ActionState
from steward.domain.approval import Answered, Approval, ApprovalStatus, Changed, Edited, Person
from steward.domain.lifecycle import UNDECIDED
from steward.domain.visible import says_something
from steward.errors import BadInput, Refused, Stale
from steward.ledger import repository as ledger
from steward.policy.limits import Limits, load_limits
from steward.settings import settings

type Found = list[Approval]


class Approvals:
    """Approvals of all conversations."""

    def __init__(
        self,
        db: Database,
        audit: Audit,
        limits: Callable[[], Limits] | None = None,
        version: Callable[[], str] = str,  # of the policy in force; empty: none is known
    ) -> None:
        self._db, self._audit = db, audit
        self._version = version
        self._limits = limits or cache(lambda: load_limits(settings().policies))

    async def pending(self, conversation_id: str) -> Found:
        """What waits for people in a conversation, oldest first."""

        async def read() -> Found:
            async with self._db.reading() as connection:
                return await repository.pending_in(connection, conversation_id)

        return [*await step_reads.once(("pending", conversation_id), read)]

    async def of_conversation(self, conversation_id: str) -> Found:
        """Every approval that a conversation has had, oldest first."""
        async with self._db.transaction() as connection:
            return await repository.of_conversation(connection, conversation_id)

    async def untold(self, conversation_id: str) -> Found:
        """What people decided, changed or let lapse, and the customer has not heard of yet.

        Not what must wait for people anyway.
        """
        async with self._db.reading() as connection:
            return await repository.untold(connection, conversation_id)

    async def mark_told(self, conversation_id: str, approval_ids: Sequence[str]) -> None:
        """The customer has heard of these; repeating it changes nothing."""
        async with self._db.transaction() as connection:
            await repository.mark_told(connection, conversation_id, approval_ids)

    async def list(self, status: ApprovalStatus | None = None) -> Found:
        """Approvals of all conversations, on request of one status, oldest first."""
        async with self._db.transaction() as connection:
            return await repository.of_status(connection, status)

    async def get(self, approval_id: str) -> Approval:
        """An approval by id; raises BadInput when there is none."""
        async with self._db.transaction() as connection:
            return await repository.load(connection, text(approval_id))

    async def person(self, login: str) -> Person | None:
        """An active member of staff, or None."""
        async with self._db.transaction() as connection:
            return await exclusion.person(connection, login)

    async def decide(
        self, person: Person, answered: Answered, conversation_id: str | None = None
    ) -> Approval:
        """Count a person's answer; returns the approval as it is afterwards.

        Raises BadInput (unknown or ambiguous approval, rejection without a reason), NotAuthorised
        (roles, maker, kin) or Stale (decided, expired, changed, or signed by this person already).
        """
        async with (
            refusals.on_record(
                self._db, self._audit, person, answered.approval_id, "sign", conversation_id
            ),
            self._db.transaction() as connection,
        ):
            found = await self._find(connection, answered, conversation_id)
            # whoever is late hears so without waiting for those who are not
            await check_pending(connection, found)
            if answered.args is not None:
                amending.check_unchanged(found, answered.args)
            # The action before its approval: the ledger locks in the same order.
            action = await ledger.load(connection, found.action_id, lock=True)
            approval = await repository.load(connection, found.id, lock=True)
            await check_open(connection, approval, answered.digest)
            roles = await check_person(connection, person, approval, action)
            await claims.check_free(connection, approval, person.login, roles)
            if answered.verdict == "reject":
                return await self._reject(connection, person, roles, approval, action, answered)
            await check_signable(connection, approval, action, self._version())
            return await self._approve(connection, person, roles, approval, action, answered)

    async def edit(self, person: Person, edited: Edited) -> Approval:
        """Lower a refund's amount; the person is a maker of it from then on.

        Returns the approval, which is void now.

        Raises as `decide` does; whoever may not sign may not edit either.
        """
        async with (
            refusals.on_record(self._db, self._audit, person, edited.approval_id, "change"),
            self._db.transaction() as connection,
        ):
            found = await repository.load(connection, text(edited.approval_id))
            action = await ledger.load(connection, found.action_id, lock=True)
            approval = await repository.load(connection, found.id, lock=True)
            await check_open(connection, approval, edited.digest)
            roles = await check_person(connection, person, approval, action)
            await claims.check_free(connection, approval, person.login, roles)
            await edits.lower(connection, self._audit, person.login, approval, action, edited)
            await exclusion.add_maker(
                connection, approval.conversation_id, person.login, "changed the amount", action.id
            )
            return await repository.load(connection, approval.id)

    async def may(self, login: str, approval_id: str) -> May:
        """Whether this person may decide it now, and what would follow.

        By the checks of `decide`, and nothing is locked or changed.
        """
        async with self._db.transaction() as connection:
            approval = await repository.load(connection, text(approval_id))
            action = await ledger.load(connection, approval.action_id)
            person = Person(login=login, name="", roles=())
            try:
                await check_open(connection, approval, None)
                await check_signable(connection, approval, action, self._version())
                roles = await check_person(connection, person, approval, action)
                signers = await repository.counting_signers(connection, approval.id)
                check_advances(approval, signers, login, roles)
            except Refused as error:
                return May(sign=False, why=error.message)
            then = what_follows(approval, signers, login, roles)
            stands_for = tuple(await exclusion.givers(connection, login, roles, action))
            try:
                await claims.check_free(connection, approval, login, roles)
            except Stale as error:
                return May(
                    sign=False, why=error.message, wait=True, then=then, stands_for=stands_for
                )
            return May(sign=True, then=then, stands_for=stands_for)

    async def barred(self, login: str, ids: Sequence[str]) -> frozenset[str]:
        """Those of these that wait and that this person cannot sign whatever their role: maker,
        or kin.
        """
        async with self._db.transaction() as connection:
            return await exclusion.barred_from(connection, login, ids)

    async def claim(self, person: Person, approval_id: str, *, over: bool = False) -> Approval:
        """Look at it alone for a while, or a while longer.

        `over`: a lead takes the place of whoever has it.

        Raises as `decide` does: whoever may not sign may not claim. Stale says who has it and until
        when.
        """
        async with self._db.transaction() as connection:
            approval, roles = await self._to_claim(connection, person, approval_id)
            if over:
                claims.may_take_over(roles)
            lease = timedelta(minutes=self._limits().claim_minutes)
            await claims.take(
                connection, self._audit, approval, person.login, roles, lease, over=over
            )
            return await repository.load(connection, approval.id)

    async def _to_claim(
        self, connection: Connection, person: Person, approval_id: str
    ) -> tuple[Approval, tuple[str, ...]]:
        found = await repository.load(connection, text(approval_id))
        action = await ledger.load(connection, found.action_id, lock=True)
        approval = await repository.load(connection, found.id, lock=True)
        await check_open(connection, approval, None)
        roles = await check_person(connection, person, approval, action)
        signers = await repository.counting_signers(connection, approval.id)
        check_advances(approval, signers, person.login, roles)
        return approval, roles

    async def release(self, person: Person, approval_id: str) -> Approval:
        """Give one's claim up. Raises Stale when there is none."""
        async with self._db.transaction() as connection:
            approval = await repository.load(connection, text(approval_id), lock=True)
            await claims.must_hold(connection, approval, person.login)
            await claims.release(
                connection, self._audit, approval, person.login, f"staff:{person.login}", "given up"
            )
            return approval

    async def release_lapsed(self) -> int:
        """Sweep claims whose time is over; returns how many."""
        async with self._db.transaction() as connection:
            lapsed = await claims.lapsed(connection)
        released = 0
        for approval_id in lapsed:
            async with self._db.transaction() as connection:
                approval = await repository.load(connection, approval_id, lock=True)
                released += await claims.sweep(connection, self._audit, approval)
        return released

    async def answer(
        self, person: Person, answer: Answered | Changed, conversation_id: str
    ) -> Approval:
        """Count what a person answered to an interrupt of this conversation.

        Raises as `decide` and `edit` do.
        """
        if answer.approval_id is None and answer.name is not None:
            async with self._db.transaction() as connection:
                ever = await repository.of_conversation(connection, conversation_id)
            answer = amending.with_id(answer, ever)
        if isinstance(answer, Answered):
            return await self.decide(person, answer, conversation_id)
        if answer.approval_id is None:
            raise BadInput(
                "an edit has to say which approval it is about", next_step="send its id and digest"
            )
        async with self._db.transaction() as connection:
            found = await repository.load(connection, text(answer.approval_id))
            check_here(found, conversation_id)
        return await self.edit(person, amending.amended(found, answer))

    async def escalate_due(self) -> Found:
        """Give what nobody decided in time to the role that has to see to it.

        Nothing else about it changes.
        """
        async with self._db.transaction() as connection:
            found = await repository.escalate_overdue(connection)
            for approval in found:
                await repository.record(
                    connection,
                    self._audit,
                    approval,
                    "escalated",
                    "clockwork",
                    {"owner": approval.owner},
                )
        return found

    async def expire_due(self) -> Found:
        """End what nobody decided in time and nobody is owed, by the database's clock.

        It is nobody's rejection.
        """
        async with self._db.transaction() as connection:
            due = await repository.overdue(connection)
        return [expired for each in due if (expired := await self._expire(each)) is not None]

    async def _expire(self, approval: Approval) -> Approval | None:
        """Expire one; None when somebody was faster."""
        async with self._db.transaction() as connection:
            action = await ledger.load(connection, approval.action_id, lock=True)
            now = await repository.load(connection, approval.id, lock=True)
            if now.status != "pending":
                return None
            await repository.end(connection, self._audit, now, "expired", "clockwork")
            if action.state in UNDECIDED:
                await ledger.move(connection, self._audit, action, ActionState.EXPIRED, "clockwork")
            return await repository.load(connection, approval.id)

    async def _find(
        self, connection: Connection, answered: Answered, conversation_id: str | None
    ) -> Approval:
        """The approval that an answer is about."""
        if answered.approval_id is not None:
            found = await repository.load(connection, text(answered.approval_id))
            check_here(found, conversation_id)
            return found
        if conversation_id is None:
            raise BadInput(
                "the answer does not say which approval it is about",
                next_step="send its id and digest",
            )
        ever = await repository.of_conversation(connection, conversation_id)
        waiting = [approval for approval in ever if approval.status == "pending"]
        if not waiting:
            raise (
                await decided(connection, ever[-1])
                if ever
                else Stale("nothing waits for a decision here")
            )
        if len(ever) != 1:
            raise BadInput(
                "this conversation has had more than one approval, so a bare answer does not count",
                next_step="answer with the approval's id and digest",
            )
        return waiting[0]

    async def _approve(
        self,
        connection: Connection,
        person: Person,
        roles: tuple[str, ...],
        approval: Approval,
        action: Action,
        answered: Answered,
    ) -> Approval:
        signers = await repository.counting_signers(connection, approval.id)
        check_advances(approval, signers, person.login, roles)
        await self._sign(connection, person, roles, approval, action, answered)
        signers = await repository.counting_signers(connection, approval.id)
        if rules.satisfied(approval.needs, signers):
            data = {"signers": sorted(signers)}
            await repository.end(
                connection, self._audit, approval, "approved", f"staff:{person.login}", data=data
            )
        return await repository.load(connection, approval.id)

    async def _reject(
        self,
        connection: Connection,
        person: Person,
        roles: tuple[str, ...],
        approval: Approval,
        action: Action,
        answered: Answered,
    ) -> Approval:
        if not says_something(answered.reason):
            raise BadInput(
                "a rejection needs a reason that can be read: three characters or more",
                next_step="say why, in a sentence",
            )
        actor = f"staff:{person.login}"
        await self._sign(connection, person, roles, approval, action, answered)
        await repository.end(connection, self._audit, approval, "rejected", actor)
        if action.state in UNDECIDED:
            told = told_reason(answered)
            changes = {"outcome": json({**action.outcome, **told})} if told else None
            await ledger.move(
                connection, self._audit, action, ActionState.REJECTED, actor, changes=changes
            )
        return await repository.load(connection, approval.id)

    async def _sign(
        self,
        connection: Connection,
        person: Person,
        roles: tuple[str, ...],
        approval: Approval,
        action: Action,
        answered: Answered,
    ) -> None:
        stands_for = await exclusion.givers(connection, person.login, roles, action)
        await repository.sign(connection, approval, person.login, roles, answered, stands_for)
        data = {
            "verdict": answered.verdict,
            "roles": list(roles),
            **({"stands_for": stands_for} if stands_for else {}),
        }
        await repository.record(
            connection, self._audit, approval, "signed", f"staff:{person.login}", data
        )
        await claims.release(
            connection, self._audit, approval, person.login, f"staff:{person.login}", "decided"
        )
