"""Conversations as rows: messages are taken in once, a turn answers what is unanswered,
what goes out goes out once.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from steward.conversation import recording
from steward.conversation.cleaning import clean
from steward.conversation.fence import check_run, guard, hold
from steward.conversation.intake import check_same, note_new
from steward.conversation.lines import NEWEST, RECENT, dealt_with, lines_in
from steward.conversation.mail import Mail, apart
from steward.conversation.outgoing import send
from steward.conversation.proactive import Parked, due, look
from steward.conversation.stops import ACTIONABLE, RESUMABLE
from steward.conversation.types import (
    Danger,
    Inbound,
    InboxMessage,
    Line,
    Mode,
    OpenedTurn,
    Outgoing,
    TurnSpend,
    is_an_id,
)
from steward.conversation.used_codes import take_out
from steward.db import Connection, Database, Row, fetch, fetch_one, json, new_id
from steward.domain.turn import TurnRef
from steward.domain.understanding import OpenQuestion
from steward.errors import BadInput, Stale
from steward.locks import current_run
from steward.policy.limits import Limits, load_limits
from steward.settings import Settings
from steward.understanding.emergency.reader import emergency_reader
from steward.understanding.language import guess_language

if TYPE_CHECKING:
    from steward.audit.record import Audit

_UNANSWERED = "SELECT 1 FROM desk.inbox WHERE conversation_id = %s AND answered_at IS NULL LIMIT 1"

# The messages of a turn in their order, and whether the desk has ever replied in the conversation.
_MESSAGES = """coalesce(jsonb_agg(jsonb_build_object(
            'id', id, 'text', text, 'channel', channel, 'masked', masked, 'cut', cut,
            'recorded', recorded, 'about_recording', about_recording, 'answer', answer,
            'received_at', received_at) ORDER BY seq), '[]')"""
_BEFORE = f"""
       EXISTS (SELECT 1 FROM desk.outbox WHERE conversation_id = %(conversation)s
                  AND kind = 'reply') AS replied,
       (SELECT coalesce(jsonb_agg(to_jsonb(l)), '[]') FROM ({RECENT}) l) AS recent
"""
_HEARD = f"""
SELECT (SELECT {_MESSAGES} FROM desk.inbox WHERE turn_id = %(turn)s) AS messages, {_BEFORE}
"""
# Supersede what is open, then begin the next one: in that order, for a conversation has one open
# turn.
_BEGIN = f"""
WITH wanted AS (
    SELECT 1 WHERE %(kind)s <> 'message'
        OR EXISTS (SELECT 1 FROM desk.inbox WHERE conversation_id = %(conversation)s
                      AND answered_at IS NULL)
), superseded AS (
    UPDATE desk.turn SET closed_at = clock.now(), superseded = true
     WHERE conversation_id = %(conversation)s AND closed_at IS NULL
                  AND EXISTS (SELECT 1 FROM wanted) RETURNING id
), next AS (
    UPDATE desk.conversation SET fence = fence + 1
     WHERE id = %(conversation)s AND EXISTS (SELECT 1 FROM wanted) RETURNING fence
), begun AS (
    INSERT INTO desk.turn (id, conversation_id, fence, kind, lease, lease_until)
    SELECT %(turn)s, %(conversation)s, next.fence, %(kind)s, make_interval(secs => %(lease)s),
           clock_timestamp() + make_interval(secs => %(lease)s)
      FROM next WHERE (SELECT count(*) FROM superseded) >= 0
), claimed AS (
    UPDATE desk.inbox SET turn_id = %(turn)s
     WHERE %(kind)s = 'message' AND conversation_id = %(conversation)s AND answered_at IS NULL
               RETURNING *
)
SELECT fence, ARRAY(SELECT id FROM superseded) AS superseded,
       (SELECT {_MESSAGES} FROM claimed) AS messages, {_BEFORE}
  FROM next
"""
_FINISH = """
WITH answered AS (
    UPDATE desk.inbox SET answered_at = clock.now() WHERE turn_id = %(turn)s AND answered_at IS NULL
), asked AS (
    UPDATE desk.conversation SET question = %(question)s WHERE id = %(conversation)s
)
UPDATE desk.turn SET closed_at = clock.now() WHERE id = %(turn)s
RETURNING EXISTS (SELECT 1 FROM desk.inbox WHERE conversation_id = %(conversation)s
                     AND answered_at IS NULL
                     AND turn_id IS DISTINCT FROM %(turn)s) AS more
"""
# As `fence.guard`, with this very turn: its kind, whether its own run has closed it, and what there
# may be to take out.
_CLOSING = """
WITH held AS (SELECT * FROM desk.conversation WHERE id = %(conversation)s FOR UPDATE), extended AS (
    UPDATE desk.turn t SET lease_until = clock_timestamp() + t.lease FROM held
     WHERE t.conversation_id = held.id AND t.id = %(turn)s AND t.fence = %(fence)s
         AND held.fence = %(fence)s
       AND t.closed_at IS NULL RETURNING t.kind)
SELECT held.*, (SELECT kind FROM extended) AS kind,
       EXISTS (SELECT 1 FROM desk.action a WHERE a.conversation_id = held.id
                  AND a.kind = 'check_code') AS codes,
       EXISTS (SELECT 1 FROM desk.action a WHERE a.conversation_id = held.id
                  AND a.stopped_at IS NOT NULL) AS stopped,
       EXISTS (SELECT 1 FROM desk.inbox i WHERE i.conversation_id = held.id AND NOT i.recorded)
       OR EXISTS (SELECT 1 FROM desk.outbox o WHERE o.conversation_id = held.id
                     AND NOT o.recorded) AS calls
  FROM held
"""
_STILL = "SELECT run, fence FROM desk.conversation WHERE id = %s"
_FIRST = """
INSERT INTO desk.conversation (id, channel, owner) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING
RETURNING *
"""
_AT_ONCE = 1.5  # seconds that safety words may wait for a country
_PARKED = "SELECT 1 AS one FROM desk.outbox WHERE source = %s AND held LIMIT 1"

_SWEEP = f"""
UPDATE desk.conversation SET next_sweep = clock_timestamp() + make_interval(secs => %s)
 WHERE id IN (
    SELECT c.id FROM desk.conversation c
     WHERE c.next_sweep <= clock_timestamp() AND c.id IN (
        SELECT t.conversation_id FROM desk.turn t WHERE t.closed_at IS NULL
                                                          AND t.lease_until < clock_timestamp()
        UNION
        SELECT t.conversation_id FROM desk.turn t
                                                          JOIN desk.conversation r ON r.id
                                                          = t.conversation_id AND r.run > 0
         WHERE t.closed_at IS NULL AND t.opened_at < clock.now() - interval '2 s'
                                                          AND NOT desk.has_run(t.conversation_id)
        UNION
        SELECT i.conversation_id FROM desk.inbox i
                                                          JOIN desk.conversation k ON k.id
                                                          = i.conversation_id AND k.mode = 'desk'
         WHERE i.answered_at IS NULL AND i.received_at < clock.now() - make_interval(secs => %s)
           AND (i.received_at < clock.now() - make_interval(secs => %s)
                OR NOT desk.has_run(i.conversation_id))
           AND NOT EXISTS (SELECT 1 FROM desk.turn t WHERE t.conversation_id = i.conversation_id
                              AND t.closed_at IS NULL AND t.lease_until >= clock_timestamp())
        UNION
        SELECT a.conversation_id FROM desk.untold u JOIN desk.approval a ON a.id = u.id
          JOIN desk.action t ON t.id = a.action_id
                                                          JOIN desk.conversation k ON k.id
                                                          = a.conversation_id
         WHERE {ACTIONABLE}
           AND NOT EXISTS (SELECT 1 FROM desk.turn o WHERE o.conversation_id = a.conversation_id
                              AND o.closed_at IS NULL AND o.lease_until >= clock_timestamp())
        UNION
        SELECT s.conversation_id FROM desk.action s
                                                          JOIN desk.conversation k ON k.id
                                                          = s.conversation_id
         WHERE {RESUMABLE}
           AND NOT EXISTS (SELECT 1 FROM desk.turn o WHERE o.conversation_id = s.conversation_id
                              AND o.closed_at IS NULL AND o.lease_until >= clock_timestamp()))
     ORDER BY c.next_sweep LIMIT %s FOR UPDATE SKIP LOCKED)
RETURNING id
"""


class Closed(NamedTuple):
    """How a turn was closed: whether more mail is there, whether its reply stayed unsent (None:
    it had been closed before), and whether it may have used a code."""

    more: bool
    silent: bool | None
    codes: bool


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
        taken_up: Callable[[Connection, TurnRef], Awaitable[None]] | None = None,
    ) -> None:
        """`taken_up` hears, in the transaction that closes a turn,
        that it has seen to what waited for it.
        """
        self._db = db
        self._audit = audit
        self._settings = settings
        self._limits = limits or cache(lambda: load_limits(settings.policies))
        self._country = country
        self._taken_up = taken_up
        # what a run has just read when it opened its turn, for its next step
        self._just_opened: dict[str, OpenedTurn] = {}

    # ── messages in ───────────────────────────────────────────────────────────────────────────────

    async def take_in(self, message: Inbound) -> bool:
        """Store a message once; True when it is new.

        Raises BadInput for an id of another conversation or other words.

        What a machine sent is stored as answered: nothing that looks for mail ever finds it.
        """
        for name, value in (("id", message.id), ("conversation_id", message.conversation_id)):
            if not is_an_id(value):
                raise BadInput(
                    f"{name} must be 1 to 200 characters without spaces",
                    next_step=f"send another {name}",
                )
        mail = apart(message.text) if message.channel == "email" else Mail(message.text, "")
        cleaned, quoted = clean(mail.words), clean(mail.rest)
        danger = None if message.automatic else await asyncio.to_thread(_danger, cleaned.text)
        country = await self._where(message.conversation_id) if danger is not None else ""
        async with self._db.transaction() as connection:
            before = await hold(connection, message.conversation_id) or await fetch_one(
                connection, _FIRST, message.conversation_id, message.channel, message.owner
            )
            if before is None:  # somebody else has just begun it
                before = await hold(connection, message.conversation_id)
            assert before is not None
            now = recording.standing(before, message, cleaned.text)
            added = await fetch_one(
                connection,
                "INSERT INTO desk.inbox (id, conversation_id, channel, text, masked, cut, sender, "
                "recorded, about_recording, automatic, answer, quoted, answered_at)"
                " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, CASE WHEN %s "
                "THEN clock.now() END)"
                " ON CONFLICT (id) DO NOTHING"
                " RETURNING EXISTS (SELECT 1 FROM desk.outbox o WHERE o.conversation_id = "
                "inbox.conversation_id AND o.held) AS parked",
                message.id,
                message.conversation_id,
                message.channel,
                cleaned.text,
                list(cleaned.masked),
                cleaned.cut,
                clean(message.sender).text.strip()[:320],
                now.recorded(message.channel),
                now.said,
                message.automatic,
                json(message.answer.model_dump()) if message.answer else None,
                quoted.text,
                message.automatic != "",
            )
            if added is None:
                await check_same(connection, message, cleaned.text)
                return False
            await recording.note(connection, self._audit, message, before, now)
            data: dict[str, Any] = {
                "message": message.id,
                "channel": message.channel,
                "length": len(cleaned.text),
                "masked": list(cleaned.masked),
                "cut": cleaned.cut,
                "quoted": len(quoted.text),
            }
            await note_new(
                connection,
                self._audit,
                self._limits(),
                self._settings.hours,
                message,
                data,
                danger,
                country,
                before | {"parked": added["parked"]},
            )
        return True

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
        after it is returned.
        """
        async with self._db.transaction() as connection:
            conversation = await hold(connection, conversation_id)
            if conversation is not None and conversation["mode"] != "desk":
                await self._supersede(connection, conversation_id)
                return None
            if conversation is None:
                return None
            if (begun := await self._begin(connection, conversation_id, "message")) is None:
                return None
            ref, row = begun
            opened = _as_opened(ref, conversation, row)
        if current_run(conversation_id) is not None:
            self._just_opened[conversation_id] = opened
        return opened

    async def opened(self, turn: TurnRef) -> OpenedTurn:
        """What an open turn started from, read again.

        Raises Stale for a turn that is not the current one.
        """
        just = self._just_opened.pop(turn.conversation_id, None)
        if just is not None and just.ref == turn and current_run(turn.conversation_id) is not None:
            rows = await self._db.ask(_STILL, turn.conversation_id)
            check_run(rows[0] if rows else None, turn.conversation_id)
            if rows and rows[0]["fence"] == turn.fence:
                return just  # this very run has just read it
        async with self._db.transaction() as connection:
            conversation = await guard(connection, turn)
            values = {"turn": turn.id, "conversation": turn.conversation_id, "recent": NEWEST}
            row = await (await connection.execute(_HEARD, values)).fetchone()
            assert row is not None
            return _as_opened(turn, conversation, row)

    async def open_decision_turn(self, conversation_id: str) -> TurnRef:
        """A turn for what people decided.

        One that is already open is handed out again, a message turn is superseded.
        """
        async with self._db.transaction() as connection:
            if await hold(connection, conversation_id) is None:
                raise BadInput("there is no such conversation", conversation=conversation_id)
            found = await self._open(connection, conversation_id)
            if found is not None and found["kind"] == "decision":
                ref = _ref(found)
                await guard(connection, ref)
                return ref
            begun = await self._begin(connection, conversation_id, "decision")
            assert begun is not None
            return begun[0]

    async def current_turn(self, conversation_id: str) -> TurnRef | None:
        """The open turn, if there is one."""
        async with self._db.transaction() as connection:
            found = await self._open(connection, conversation_id)
        return None if found is None else _ref(found)

    async def count(self, turn: TurnRef, model_calls: int = 0, tool_calls: int = 0) -> None:
        """Add to what a turn has cost; the gateway counts tool calls itself."""
        async with self._db.transaction() as connection:
            await connection.execute(
                (
                    "UPDATE desk.turn SET model_calls = model_calls + %s, tool_calls = tool_calls "
                    "+ %s WHERE id = %s"
                ),
                [model_calls, tool_calls, turn.id],
            )

    async def close_turn(
        self, turn: TurnRef, outgoing: Sequence[Outgoing], question: OpenQuestion | None
    ) -> bool:
        """As `close`; True when more mail is there."""
        return (await self.close(turn, outgoing, question)).more

    async def close(
        self, turn: TurnRef, outgoing: Sequence[Outgoing], question: OpenQuestion | None
    ) -> Closed:
        """Send, answer, ask and close in one transaction. Repeating it changes nothing.

        Raises Stale when the turn was superseded. While a person has the conversation the desk's
        replies stay unsent, except those of the turn that handed it over; what a silenced turn had
        claimed is unanswered again.
        """
        async with self._db.transaction() as connection:
            values = {"conversation": turn.conversation_id, "turn": turn.id, "fence": turn.fence}
            conversation = await (await connection.execute(_CLOSING, values)).fetchone()
            if conversation is None:
                raise Stale("there is no such conversation", turn=turn.id)
            check_run(conversation, turn.conversation_id)
            if conversation["kind"] is None and not await self._closed(connection, turn):
                await guard(connection, turn)  # says why
            if conversation["kind"] is not None:
                silent: bool | None = (
                    conversation["mode"] != "desk" and conversation["mode_turn"] != turn.id
                )
                sent = 0
                # what a turn says that no message of the customer began, the desk says of its own
                # accord
                own = conversation["kind"] == "decision"
                quiet = self._limits().quiet_hours if own else None
                asked = None if question is None else question.model_dump(mode="json")
                for message in outgoing:
                    if not (silent and message.kind == "reply"):
                        waiting = message.model_copy(
                            update={"asks": {"question": asked, "fence": turn.fence}}
                        )
                        sent += await send(
                            connection,
                            turn.conversation_id,
                            turn.id,
                            waiting if quiet else message,
                            quiet,
                        )
                if (
                    quiet
                    and asked != conversation["question"]
                    and await fetch_one(connection, _PARKED, turn.id)
                ):
                    asked = None  # open from when the customer can have read it
                more = await (
                    self._give_back(connection, turn)
                    if silent
                    else self._finish(connection, turn, asked, conversation)
                )
                data = {
                    "turn": turn.id,
                    "sent": sent,
                    "silent": silent,
                    "question": question.kind if question else "",
                }
                await self._audit.append(
                    connection, turn.conversation_id, "turn.closed", "desk", data=data
                )
            else:
                silent, more = (
                    None,
                    bool(await fetch(connection, _UNANSWERED, turn.conversation_id)),
                )
        return Closed(conversation["mode"] == "desk" and more, silent, conversation["codes"])

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
                held = await connection.execute(
                    (
                        "INSERT INTO desk.held_notice (source, n, conversation_id, text) "
                        "VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING"
                    ),
                    [source, n, conversation_id, text],
                )
                return held.rowcount == 1
            message = Outgoing(
                n=n, kind=kind, text=text, destination=destination, facts=facts or {}
            )
            quiet = self._limits().quiet_hours if kind == "notice" and not destination else None
            return bool(await send(connection, conversation_id, source, message, quiet))

    # ── for clockwork ─────────────────────────────────────────────────────────────────────────────

    async def unfinished(
        self, older: float = 2.0, again_after: float = 5.0, limit: int = 50
    ) -> list[str]:
        """Conversations that somebody has to take up: a died turn, old unanswered mail,
        a decision nobody acted on.

        Each is handed to one caller and not named again for `again_after` seconds of wall time.
        Mail of a conversation that has a run waits for that, unless it may have fallen silent.
        """
        silent = self._settings.stalled_after
        async with self._db.transaction() as connection:
            return [
                row["id"]
                for row in await fetch(connection, _SWEEP, again_after, older, silent, limit)
            ]

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
        async with self._db.transaction() as connection:
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
            found = (
                await self._open(connection, conversation_id) if by.startswith("agent:") else None
            )
            mine = turn.id if turn else found["id"] if found else None
            changed = await connection.execute(
                (
                    "UPDATE desk.conversation SET mode = %s, mode_turn = %s, mode_by = '' "
                    "WHERE id = %s AND mode <> %s AND mode <> 'paused'"
                ),
                [mode, mine, conversation_id, mode],
            )
            if changed.rowcount:
                await self._audit.append(
                    connection,
                    conversation_id,
                    "conversation.mode_changed",
                    by,
                    data={"mode": mode},
                )
            # during a pause it stays paused, and goes to people once that ends
            if mode == "person":
                await connection.execute(
                    (
                        "UPDATE desk.conversation SET handed_over = true WHERE id = %s "
                        "AND mode = 'paused'"
                    ),
                    [conversation_id],
                )

    async def spend(self, conversation_id: str) -> list[TurnSpend]:
        """Calls per turn, in order."""
        async with self._db.transaction() as connection:
            rows = await fetch(
                connection,
                (
                    "SELECT id AS turn_id, kind, model_calls, tool_calls FROM desk.turn "
                    "WHERE conversation_id = %s ORDER BY fence"
                ),
                conversation_id,
            )
        return [TurnSpend.model_validate(row) for row in rows]

    # ── within a transaction ──────────────────────────────────────────────────────────────────────

    async def _begin(
        self, connection: Connection, conversation_id: str, kind: str
    ) -> tuple[TurnRef, Row] | None:
        """Supersede what is open, take the next fence and claim what is unanswered.

        The conversation's row is held.

        None: a message is to be answered, and there is none.
        """
        made = new_id("turn")
        values = {"conversation": conversation_id, "turn": made, "kind": kind, "recent": NEWEST}
        row = await (
            await connection.execute(_BEGIN, values | {"lease": self._settings.lease})
        ).fetchone()
        if row is None:
            return None
        ref = TurnRef(id=made, conversation_id=conversation_id, fence=row["fence"])
        data = {"turn": made, "kind": kind, "fence": ref.fence, "superseded": row["superseded"]}
        await self._audit.append(connection, conversation_id, "turn.opened", "desk", data=data)
        return ref, row

    async def _supersede(self, connection: Connection, conversation_id: str) -> list[str]:
        query = (
            "UPDATE desk.turn SET closed_at = clock.now(), superseded = true "
            "WHERE conversation_id = %s AND closed_at IS NULL RETURNING id"
        )
        return [row["id"] for row in await fetch(connection, query, conversation_id)]

    async def _finish(
        self, connection: Connection, turn: TurnRef, asked: dict[str, Any] | None, closing: Row
    ) -> bool:
        values: dict[str, Any] = {"turn": turn.id, "conversation": turn.conversation_id}
        values |= {"question": asked and json(asked)}
        row = await (await connection.execute(_FINISH, values)).fetchone()
        if self._taken_up is not None and closing["stopped"]:
            await self._taken_up(connection, turn)
        if closing["codes"]:
            await take_out(connection, turn)
        if closing["calls"]:
            await recording.forget(connection, turn.conversation_id)
        return row is not None and bool(row["more"])

    async def _give_back(self, connection: Connection, turn: TurnRef) -> bool:
        """Close a turn that said nothing: its messages wait again,
        and so does the question they may answer.
        """
        await connection.execute(
            "UPDATE desk.inbox SET turn_id = NULL WHERE turn_id = %s AND answered_at IS NULL",
            [turn.id],
        )
        await connection.execute(
            "UPDATE desk.turn SET closed_at = clock.now() WHERE id = %s", [turn.id]
        )
        return bool(await fetch(connection, _UNANSWERED, turn.conversation_id))

    async def is_closed(self, turn: TurnRef) -> bool:
        """Whether this very turn was closed by its own run (and not superseded)."""
        async with self._db.transaction() as connection:
            return await self._closed(connection, turn)

    async def _closed(self, connection: Connection, turn: TurnRef) -> bool:
        """Whether this very turn was closed by its own run (and not superseded)."""
        row = await fetch_one(
            connection,
            "SELECT closed_at IS NOT NULL AND NOT superseded AS closed FROM desk.turn"
            " WHERE id = %s AND conversation_id = %s AND fence = %s",
            turn.id,
            turn.conversation_id,
            turn.fence,
        )
        return row is not None and bool(row["closed"])

    async def _open(self, connection: Connection, conversation_id: str) -> Row | None:
        return await fetch_one(
            connection,
            (
                "SELECT id, conversation_id, fence, kind FROM desk.turn "
                "WHERE conversation_id = %s AND closed_at IS NULL"
            ),
            conversation_id,
        )

    async def _field(self, conversation_id: str, name: Literal["id", "owner", "mode"]) -> Any:
        async with self._db.transaction() as connection:
            row = await fetch_one(
                connection,
                "SELECT id, owner, mode FROM desk.conversation WHERE id = %s",
                conversation_id,
            )
        return None if row is None else row[name]


def _danger(text: str) -> Danger | None:
    heard = emergency_reader().hear(text)
    if heard.kind is None and not heard.doubt:
        return None
    return Danger(kind=heard.kind, language=guess_language(text))


def _ref(row: Row) -> TurnRef:
    return TurnRef(id=row["id"], conversation_id=row["conversation_id"], fence=row["fence"])


def _question(stored: dict[str, Any] | None) -> OpenQuestion | None:
    return None if stored is None else OpenQuestion.model_validate(stored)


def _as_opened(ref: TurnRef, conversation: Row, row: Row) -> OpenedTurn:
    return OpenedTurn(
        ref=ref,
        messages=tuple(InboxMessage.model_validate(one) for one in row["messages"]),
        question=_question(conversation["question"]),
        recent=dealt_with(row["recent"]),
        mode=conversation["mode"],
        first=not row["replied"],
    )
