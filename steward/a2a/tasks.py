"""Tasks of peers over the desk's rows: taken in, looked at, followed, withdrawn.

Nothing of a task is in a process: whoever looks works its state out from rows, wherever the
conversation ran and however long ago it began.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import uuid4

from a2a.utils.errors import (
    InvalidParamsError,
    TaskNotCancelableError,
    TaskNotFoundError,
    UnsupportedOperationError,
)

from steward.a2a import repository, wishes
from steward.a2a.admission import Admission, asked, refused
from steward.a2a.artifacts import MAKERS, Made, Maker
from steward.a2a.askers import Asker
from steward.a2a.proofs import prove
from steward.a2a.protocol import Heard
from steward.a2a.repository import Seen, TaskRow
from steward.a2a.states import ENDED, INTERRUPTED, Now, now, requests_of
from steward.conversation.fence import share
from steward.conversation.types import Inbound, is_an_id
from steward.db import Connection
from steward.desk import Desk
from steward.domain.lifecycle import UNDECIDED
from steward.domain.understanding import AskedOffer
from steward.errors import BadInput, Refused, StewardError

type Also = Callable[[Connection, str], Awaitable[None]]

_LOOK_AGAIN = 1.0
_WAKE = 5.0


class Standing(NamedTuple):
    """A task as it stands for whoever asks."""

    seen: Seen
    now: Now
    made: tuple[Made, ...]


class Tasks:
    """The tasks of all peers."""

    def __init__(self, desk: Desk, makers: Sequence[Maker] = MAKERS) -> None:
        self._desk, self._makers = desk, tuple(makers)
        self._waking: set[asyncio.Task[None]] = set()

    async def take_in(
        self,
        asker: Asker,
        heard: Heard,
        context_id: str,
        task_id: str,
        also: Also | None = None,
    ) -> str:
        """Store a message, for a new task or an open one, and wake the desk; the task's id. `also`
        is done with it, in one transaction.

        Raises A2AError with the reason: not there, ended, out of scope, too often, in circles.
        """
        assert asker.peer is not None
        known = await self._own(asker, task_id) if task_id else None
        if known is not None and context_id and context_id != known.context_id:
            raise InvalidParamsError("contextId is not the one of the task")
        talk = known.conversation_id if known else await self._begun(asker, context_id)
        if talk and (before := await self._taken_before(heard, talk, known, also)):
            return before
        if known is not None and not known.open:
            raise UnsupportedOperationError(f"task {known.id} has ended: begin another one")
        message = await asked(self._desk, asker, heard, begins=known is None)
        async with self._desk.db.transaction() as connection:
            await message.judge(connection)
        if heard.answer is not None:
            await self._must_be_offered(talk, heard)
        # what is refused until here leaves no conversation behind
        talk = talk or await self._context(asker, context_id)
        await prove(self._desk, asker, talk, heard.row_id(talk))
        return await self._store(asker, heard, talk, known, message, also)

    async def _taken_before(
        self, heard: Heard, talk: str, known: TaskRow | None, also: Also | None
    ) -> str:
        """The task of a message that was delivered before; empty: it is new. Raises A2AError."""
        async with self._desk.db.transaction() as connection:
            before = await repository.of_message(connection, heard.row_id(talk))
        if before is None:
            return ""
        if known is not None and before != known.id:
            raise InvalidParamsError("this message was sent to another task already")
        if also is not None:
            async with self._desk.db.transaction() as connection:
                await also(connection, before)
        await self.wake(talk)
        return before

    async def _store(
        self,
        asker: Asker,
        heard: Heard,
        talk: str,
        known: TaskRow | None,
        waiting: Admission,
        also: Also | None,
    ) -> str:
        """The message and what it belongs to, in one transaction."""
        message_id = heard.row_id(talk)
        own: list[str] = []
        about = await self._about(known) if known else None

        async def belongs(connection: Connection) -> None:
            if before := await repository.of_message(connection, message_id):
                own.append(before)  # the same delivery twice at once
                return
            await waiting.judge_alone(connection)
            if known is None:
                own.append(await repository.begin(connection, talk))
            else:
                held = await repository.task(connection, known.id, lock=True)
                if held is None or not held.open:
                    raise UnsupportedOperationError(f"task {known.id} has ended meanwhile")
                own.append(known.id)
            await repository.note_message(
                connection, message_id, own[0], heard.own_id, heard.digest
            )
            if also is not None:
                await also(connection, own[0])

        message = Inbound(
            id=message_id,
            conversation_id=talk,
            text=heard.text,
            channel="api",
            owner=asker.name,
            answer=heard.answer,
            about=about,
        )
        try:
            await self._desk.conversations.take_in(message, belongs)
        except BadInput as error:
            raise InvalidParamsError(error.message) from error
        await self.wake(talk)
        return own[0]

    async def _about(self, known: TaskRow) -> tuple[str, ...] | None:
        """What words to this task may agree to: its own, where its messages wished for more."""
        await self.look(known.id)
        async with self._desk.db.transaction() as connection:
            return await wishes.answered_alone(connection, known)

    async def _begun(self, asker: Asker, context_id: str) -> str:
        """The conversation of a context that there is already; empty: it is a new one."""
        assert asker.peer is not None
        async with self._desk.db.transaction() as connection:
            found = await repository.known_context(
                connection, asker.peer.name, asker.account, context_id
            )
        return found or ""

    async def _context(self, asker: Asker, context_id: str) -> str:
        """The conversation: one of the peer's own, or a new one under the name that it gives."""
        assert asker.peer is not None
        fresh = str(uuid4())
        async with self._desk.db.transaction() as connection:
            return await repository.context(
                connection, asker.peer.name, asker.account, context_id or fresh, fresh
            )

    async def _must_be_offered(self, talk: str, heard: Heard) -> None:
        """A yes or no is to an offer as it stands; anything else is refused and does nothing."""
        assert heard.answer is not None
        async with self._desk.db.transaction() as connection:
            question = await repository.question_in(connection, talk)
        pressed = AskedOffer(action=heard.answer.action, digest=heard.answer.digest)
        if question is None or pressed not in question.offers:
            raise refused(
                "offer_changed",
                "this offer has changed or is no longer open: nothing was done; read the task",
            )

    async def of(self, asker: Asker, task_id: str) -> Standing:
        """A task as it stands for the one who asks. Raises TaskNotFoundError for another's."""
        await self._own(asker, task_id)
        return await self.look(task_id, asker)

    async def look(self, task_id: str, asker: Asker | None = None) -> Standing:
        """The task's state worked out anew, and kept where it has changed."""
        async with self._desk.db.transaction() as connection:
            found = await wishes.parted(connection, task_id)
            if found is None:
                raise TaskNotFoundError
            seen = await repository.see(connection, found)
            said = now(seen)
            if found.open and (said.state, said.kept) != (found.state, found.said):
                kept = await repository.keep(connection, task_id, said.state, said.kept)
                seen = seen.model_copy(update={"task": kept})
        made = tuple(one for maker in self._makers for one in maker(seen))
        if asker is not None and asker.login:
            said = await self._for_person(asker, seen, said)
        return Standing(seen, said, made)

    async def _for_person(self, asker: Asker, seen: Seen, said: Now) -> Now:
        """A person who may sign is asked; for anybody else the task is being worked on."""
        for approval in seen.approvals if said.state == "working" else ():
            may = await self._desk.approvals.may(asker.login, approval.id)
            if may.sign:
                asks = {
                    "approval_id": approval.id,
                    "digest": approval.digest,
                    "card": approval.card,
                    "then": may.then,
                }
                data = said.data | {"approval": asks}
                return Now(state="input_required", text="This waits for you.", data=data)
        return said

    async def listed(
        self, asker: Asker, wanted: dict[str, Any], after: tuple[datetime, str] | None, limit: int
    ) -> tuple[list[Standing], int]:
        """The peer's own tasks, the newest change first, and how many there are in all."""
        if asker.peer is None:
            raise UnsupportedOperationError("people find work in the desk's own pages")
        name = asker.peer.name
        async with self._desk.db.transaction() as connection:
            stale = await repository.open_tasks(connection, name, asker.account)
        for one in stale:
            await self.look(one)
        async with self._desk.db.transaction() as connection:
            chosen = wanted | {"peer": name, "account": asker.account}
            found, total = await repository.listed(connection, chosen, after, limit)
        return [await self.look(one) for one in found], total

    async def follow(self, asker: Asker, task_id: str, seconds: float) -> AsyncGenerator[Standing]:
        """The task now, then each time it has changed, for so long at most.

        It ends when the task has. A notification says when to look; a lost one costs a second.
        """
        loop, heard = asyncio.get_running_loop(), asyncio.Event()
        until = loop.time() + seconds
        standing = await self.of(asker, task_id)
        listening = asyncio.create_task(self._hear(standing.seen.task.conversation_id, heard))
        try:
            yield standing
            while standing.now.state not in ENDED and (left := until - loop.time()) > 0:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(heard.wait(), min(left, _LOOK_AGAIN))
                heard.clear()
                found = await self.look(task_id, asker)
                if _differ(found, standing):
                    standing = found
                    yield standing
        finally:
            listening.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await listening

    async def wait(self, asker: Asker, task_id: str, seconds: float) -> Standing:
        """The task once it has ended or asks something; as it is when the time is over."""
        async with contextlib.aclosing(self.follow(asker, task_id, seconds)) as standings:
            async for standing in standings:
                if standing.now.state in ENDED | INTERRUPTED:
                    return standing
        return await self.of(asker, task_id)

    async def withdraw(self, asker: Asker, task_id: str) -> Standing:
        """Give a task up: what was not sent is withdrawn, and nothing more comes of it.

        Raises TaskNotCancelableError for one that has ended, or of which something was sent.
        """
        if asker.peer is None:
            raise UnsupportedOperationError("who asked for a task withdraws it")
        standing = await self.of(asker, task_id)
        live = [one for one in requests_of(standing.seen.actions) if one.state in UNDECIDED]
        sent = [one for one in requests_of(standing.seen.actions) if one.state in _SENT]
        if standing.now.state in ENDED or sent:
            raise TaskNotCancelableError(
                f"task {task_id} cannot be withdrawn any more: it is {standing.now.state}"
            )
        for action in live:
            try:
                await self._desk.ledger.withdraw(None, action.id, asker.name)
            except Refused as error:
                raise TaskNotCancelableError(error.message) from error
        async with self._desk.db.transaction() as connection:
            # the conversation before its task: as a turn that ends
            await share(connection, standing.seen.task.conversation_id)
            await repository.mark_withdrawn(connection, task_id)
            await self._desk.audit.append(
                connection,
                standing.seen.task.conversation_id,
                "peer.withdrew",
                asker.name,
                data={"task": task_id},
            )
        await self.wake(standing.seen.task.conversation_id)
        return await self.of(asker, task_id)

    async def decide(self, asker: Asker, heard: Heard, task_id: str) -> str:
        """A person's word on an approval of this task, bound to the digest that they saw.

        Only somebody whom the company's issuer signed in gets here; the approval itself says
        whether they are a maker. Raises A2AError.
        """
        decision, standing = heard.decision, await self.of(asker, task_id)
        person = await self._desk.approvals.person(asker.login)
        own = {one.id for one in standing.seen.approvals}
        if decision is None or person is None or decision.approval_id not in own:
            raise InvalidParamsError("a person answers an approval of this task by its id")
        try:
            await self._desk.approvals.decide(person, decision)
        except StewardError as error:
            raise refused(error.code, error.message) from error
        await self.wake(standing.seen.task.conversation_id)
        return task_id

    async def wake(self, conversation_id: str) -> None:
        """Have a run asked for; clockwork finds what nobody was woken for."""
        task = asyncio.create_task(_wake(self._desk.runs.wake, conversation_id))
        self._waking.add(task)
        task.add_done_callback(self._waking.discard)

    async def _own(self, asker: Asker, task_id: str) -> TaskRow:
        """The row, if it is the asker's; another's is not there. A person sees each."""
        found = None
        if is_an_id(task_id):
            async with self._desk.db.transaction() as connection:
                found = await repository.task(connection, task_id)
        mine = found is not None and (
            bool(asker.login)
            or (
                asker.peer is not None
                and (found.peer, found.account) == (asker.peer.name, asker.account)
            )
        )
        if found is None or not mine:
            raise TaskNotFoundError(f"there is no task {task_id[:80]} for you")
        return found

    async def _hear(self, conversation_id: str, heard: asyncio.Event) -> None:
        async with contextlib.aclosing(self._desk.progress.listen(conversation_id)) as spoken:
            async for event in spoken:
                if event["type"] in ("line", "record", "gap"):
                    heard.set()


_SENT = ("executing", "unknown")


def _differ(found: Standing, before: Standing) -> bool:
    return (found.now, found.made) != (before.now, before.made)


async def _wake(wake: Callable[[str], Awaitable[None]], conversation_id: str) -> None:
    with contextlib.suppress(Exception):
        await asyncio.wait_for(wake(conversation_id), timeout=_WAKE)
