"""Conversations as rows: messages are taken in once, a turn answers what is unanswered,
what goes out goes out once.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from steward import step_reads
from steward.conversation import modes, recording, turns
from steward.conversation.closing import Closed, Hearers, Hears, close
from steward.conversation.fence import check_run, guard, hold
from steward.conversation.intake import hear, must_have_ids, store
from steward.conversation.lines import lines_in
from steward.conversation.outgoing import send
from steward.conversation.proactive import Parked, due, look
from steward.conversation.spoken import LANGUAGE
from steward.conversation.types import (
    Inbound,
    Line,
    Mode,
    OpenedTurn,
    Outgoing,
    TurnSpend,
)
from steward.conversation.unfinished import AT_ONCE, only_held, take_unfinished
from steward.db import Connection, Database, fetch_one
from steward.domain.turn import TurnRef
from steward.domain.understanding import OpenQuestion
from steward.errors import BadInput
from steward.locks import current_run
from steward.policy.limits import Limits, load_limits
from steward.settings import Settings

if TYPE_CHECKING:
    from steward.audit.record import Audit

_KEPT = 1000  # turns
_STILL = "SELECT run, fence FROM desk.conversation WHERE id = %s"
_AT_ONCE = 1.5  # seconds that safety words may wait for a country


class Conversations:
    """Rows of desk.conversation, turn, inbox and outbox are written here (codes by identity,
    what people do by supervision).
    """

    def __init__(
        self,
        db: Database,
        audit: Audit,
        settings: Settings,
        limits: Callable[[], Limits] | None = None,
        country: Callable[[str], Awaitable[str]] | None = None,
        taken_up: Hears | None = None,
        version: Callable[[], str] = str,
    ) -> None:
        """`taken_up` hears, in the transaction that closes a turn, that it has seen to what waited
        for it. `version` names what the desk's agents are made of.
        """
        self._db = db
        self._audit = audit
        self._settings = settings
        self._limits = limits or cache(lambda: load_limits(settings.policies))
        self._country = country
        self._hearers = Hearers(taken_up)
        self._version = version
        # what a run read when it opened its turn, for its next steps
        self._just_opened: dict[str, OpenedTurn] = {}

    def tell_of_peers(self, peers: Hears) -> None:
        """From now on `peers` hears, as `taken_up` does, of each closed turn that answered another
        company's agent.
        """
        self._hearers = self._hearers._replace(peers=peers)

    # ── messages in ───────────────────────────────────────────────────────────────────────────────

    async def take_in(
        self, message: Inbound, also: Callable[[Connection], Awaitable[None]] | None = None
    ) -> bool:
        """Store a message once; True when it is new. `also` is done in the same transaction.

        Raises BadInput for an id of another conversation or other words.

        What a machine sent is stored as answered: nothing that looks for mail ever finds it.
        """
        must_have_ids(message)
        heard = await hear(message)
        country = await self._where(message.conversation_id) if heard.danger is not None else ""
        async with self._db.transaction() as connection:
            new = await store(
                connection,
                self._audit,
                message,
                heard,
                country,
                self._limits(),
                self._settings.hours,
            )
            if also is not None:
                await also(connection)
            return new

    async def _where(self, conversation_id: str) -> str:
        """The country of a known customer, if their record can be read at once:
        nobody in danger waits for it.
        """
        if self._country is not None:
            with contextlib.suppress(Exception):
                return await asyncio.wait_for(self._country(conversation_id), timeout=_AT_ONCE)
        return ""

    # ── turns ─────────────────────────────────────────────────────────────────────────────────────

    async def open_turn(self, conversation_id: str) -> OpenedTurn | None:
        """Claim everything unanswered under the next fence;
        a turn that is still open is superseded. None: nothing to answer.

        While a person has the conversation, or it is paused, mail stays unanswered: by them, or
        after it is returned. While its writer waits for one, only what the desk answers meanwhile
        is claimed.
        """
        async with self._db.transaction() as connection:
            conversation = await hold(connection, conversation_id)
            if conversation is None:
                return None
            opened, lease, by = None, self._settings.lease, self._version()
            if conversation["mode"] != "paused" and not conversation["mode_by"]:
                opened = await turns.begin(
                    connection, self._audit, conversation, "message", lease, by
                )
            if opened is None and conversation["mode"] != "desk":
                await turns.supersede(connection, conversation_id)
        if opened is None:
            return None
        if current_run(conversation_id) is not None:
            if len(self._just_opened) >= _KEPT:  # of runs that ended within their turn
                self._just_opened.clear()
            self._just_opened[conversation_id] = opened
        return opened

    async def opened(self, turn: TurnRef) -> OpenedTurn:
        """What an open turn started from, read again.

        Raises Stale for a turn that is not the current one.
        """
        just = self._just_opened.get(turn.conversation_id)
        if just is not None and just.ref == turn and current_run(turn.conversation_id) is not None:
            rows = await self._db.ask(_STILL, turn.conversation_id)
            check_run(rows[0] if rows else None, turn.conversation_id)
            if rows and rows[0]["fence"] == turn.fence:
                return just  # this very run has read it
        async with self._db.transaction() as connection:
            conversation = await guard(connection, turn)
            return await turns.heard_in(connection, turn, conversation)

    async def open_decision_turn(self, conversation_id: str) -> TurnRef:
        """A turn for what people decided.

        One that is already open is handed out again, a message turn is superseded.

        Raises BadInput for a conversation that there is not.
        """
        async with self._db.transaction() as connection:
            if (conversation := await hold(connection, conversation_id)) is None:
                raise BadInput("there is no such conversation", conversation=conversation_id)
            match await turns.open_one(connection, conversation_id):
                case ref, "decision":
                    await guard(connection, ref)
                    return ref
            begun = await turns.begin(
                connection,
                self._audit,
                conversation,
                "decision",
                self._settings.lease,
                self._version(),
            )
            assert begun is not None
            return begun.ref

    async def current_turn(self, conversation_id: str) -> TurnRef | None:
        """The open turn, if there is one."""
        async with self._db.transaction() as connection:
            found = await turns.open_one(connection, conversation_id)
        return None if found is None else found[0]

    async def is_closed(self, turn: TurnRef) -> bool:
        """Whether this very turn was closed by its own run (and not superseded)."""
        async with self._db.transaction() as connection:
            return await turns.closed_by_itself(connection, turn)

    async def spend(self, conversation_id: str) -> list[TurnSpend]:
        """Calls per turn, in order."""
        async with self._db.transaction() as connection:
            return await turns.spent_in(connection, conversation_id)

    async def close_turn(
        self, turn: TurnRef, outgoing: Sequence[Outgoing], question: OpenQuestion | None
    ) -> Closed:
        """Send, answer, ask and close in one transaction. Repeating it changes nothing.

        Raises Stale when the turn was superseded. While a person has the conversation the desk's
        replies stay unsent, except those of the turn that handed it over; what a silenced turn had
        claimed is unanswered again.
        """
        self._just_opened.pop(turn.conversation_id, None)
        async with self._db.transaction() as connection:
            return await close(
                connection,
                self._audit,
                turn,
                outgoing,
                question,
                lambda: self._limits().quiet_hours,
                self._hearers,
            )

    async def silenced(self, turn: TurnRef) -> bool:
        """Whether a person kept the reply of this closed turn from being sent."""
        async with self._db.reading() as connection:
            query = "SELECT 1 AS one FROM desk.outbox WHERE source = %s AND kind = 'reply' LIMIT 1"
            return await fetch_one(connection, query, turn.id) is None

    async def notify(
        self,
        conversation_id: str,
        source: str,
        n: int,
        text: str,
        kind: Literal["reply", "code", "notice", "staff"] = "notice",
        destination: str = "",
        facts: dict[str, object] | None = None,
    ) -> bool:
        """Send a message outside a turn (`source`: an action), once; True the first time.

        While the desk is silent a notice is held, and said when the conversation is returned.
        """
        async with self._db.transaction() as connection:
            conversation = await hold(connection, conversation_id)
            if conversation is None:
                raise BadInput("there is no such conversation", conversation=conversation_id)
            if conversation["mode"] != "desk" and kind == "notice":
                return await modes.hold_notice(connection, conversation_id, source, n, text)
            message = Outgoing(
                n=n, kind=kind, text=text, destination=destination, facts=facts or {}
            )
            quiet = self._limits().quiet_hours if kind == "notice" and not destination else None
            return bool(await send(connection, conversation_id, source, message, quiet))

    # ── for clockwork ─────────────────────────────────────────────────────────────────────────────

    async def unfinished(
        self, older: float = 2.0, again_after: float = 5.0, limit: int = AT_ONCE
    ) -> dict[str, float]:
        """Conversations that somebody has to take up: a died turn, old unanswered mail,
        a decision nobody acted on; with the seconds for which mail has waited there.

        Each is handed to one caller and not named again for `again_after` seconds of wall time.
        Mail of a conversation that has a run waits for that, unless it may have fallen silent. A
        look takes no more than a process does until its next one: what a desk left behind that
        died is shared by all others, and does not wait in one of them.
        """
        stalled_after = self._settings.stalled_after
        async with self._db.transaction() as connection:
            return await take_unfinished(connection, older, again_after, stalled_after, limit)

    async def only_held(self, ids: Sequence[str]) -> frozenset[str]:
        """Those of these in which nothing is unfinished but actions that were held back."""
        async with self._db.reading() as connection:
            return await only_held(connection, ids)

    async def forget(self) -> None:
        """Words of calls that nobody agreed to record, and nobody answered in time."""
        async with self._db.transaction() as connection:
            await recording.forget_old(connection)

    async def parked(self) -> list[Parked]:
        """Lines of the desk's own accord that may be looked at now."""
        async with self._db.transaction() as connection:
            return await due(connection)

    async def let_go(self, line: Parked, zones: tuple[str, ...]) -> bool:
        """Send a parked line, or note until when it waits.

        True when it went, which happens once.
        """
        async with self._db.transaction() as connection:
            conversation = await hold(connection, line.conversation_id)
            if conversation is None or conversation["mode"] != "desk":
                return False
            return await look(connection, self._audit, self._limits().quiet_hours, line.id, zones)

    # ── reading ───────────────────────────────────────────────────────────────────────────────────

    async def transcript(
        self, conversation_id: str, after_seq: int = 0, limit: int = 500
    ) -> list[Line]:
        """What the customer sees, oldest first, from behind the cursor."""
        async with self._db.reading() as connection:
            return await lines_in(connection, conversation_id, after_seq, limit)

    async def exists(self, conversation_id: str) -> bool:
        """Whether anything was ever taken in for it."""
        return await self._field(conversation_id, "id") is not None

    async def owner(self, conversation_id: str) -> str | None:
        """Who may read it besides staff; None when there is no such conversation."""
        found = await self._field(conversation_id, "owner")
        return None if found is None else str(found)

    async def mode(self, conversation_id: str) -> Mode | None:
        """Who speaks: the desk, a person, or nobody for now."""
        found: Mode | None = await self._field(conversation_id, "mode")
        return found

    async def language(self, conversation_id: str) -> str:
        """The language that its customer is answered in; empty: English, none is told yet."""
        key = ("language", conversation_id)
        return await step_reads.once(key, lambda: self._language(conversation_id))

    async def _language(self, conversation_id: str) -> str:
        rows = await self._db.ask(LANGUAGE, conversation_id)
        return str(rows[0]["language"]) if rows else ""

    async def set_mode(
        self, turn: TurnRef | None, conversation_id: str, mode: Mode, by: str
    ) -> None:
        """Hand over.

        With `turn` its fence must hold; an agent without one (an effect) acts for the open turn.

        The turn that hands over may still say so; a person who takes over silences the desk at
        once.
        """
        async with self._db.transaction() as connection:
            if await hold(connection, conversation_id) is None:
                raise BadInput("there is no such conversation", conversation=conversation_id)
            if turn is not None:
                await guard(connection, turn)
            if turn is None and by.startswith("agent:"):
                found = await turns.open_one(connection, conversation_id)
                turn = found and found[0]
            if await modes.hand_to(connection, conversation_id, mode, turn.id if turn else None):
                await self._audit.append(
                    connection,
                    conversation_id,
                    "conversation.mode_changed",
                    by,
                    data={"mode": mode},
                )
            if mode == "person":
                await modes.hand_over_after_pause(connection, conversation_id)

    async def _field(self, conversation_id: str, name: Literal["id", "owner", "mode"]) -> Any:
        async with self._db.reading() as connection:
            row = await fetch_one(
                connection,
                "SELECT id, owner, mode FROM desk.conversation WHERE id = %s",
                conversation_id,
            )
        return None if row is None else row[name]
