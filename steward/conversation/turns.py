"""A turn as rows: begun under the next fence over what is unanswered, read again, superseded.

Whoever calls these holds the conversation's row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from steward.conversation.came_along import PHOTO
from steward.conversation.lines import NEWEST, RECENT, dealt_with
from steward.conversation.meanwhile import FOR_DESK
from steward.conversation.types import InboxMessage, OpenAlarm, OpenedTurn, TurnSpend
from steward.db import Connection, Row, fetch, fetch_one, new_id
from steward.domain.turn import TurnRef
from steward.domain.understanding import OpenQuestion
from steward.understanding.people.no_danger import denies_danger
from steward.understanding.yes_and_no.consent import takes_up
from steward.understanding.yes_and_no.person_taken_up import asks_person

if TYPE_CHECKING:
    from steward.audit.record import Audit

# The offers of the line that a message answers: the one that it names, as a mail does, else the
# newest that asked something when it came. Lines of both sides are numbered together. Of these, the
# ones that it is about, where its sender says that.
_SAW = """(SELECT coalesce(jsonb_agg(offer), '[]') FROM jsonb_array_elements(coalesce(
           (SELECT o.asks #> '{question,offers}' FROM desk.outbox o
            WHERE o.id = coalesce(i.replies_to, (SELECT n.id FROM desk.outbox n
                   WHERE n.conversation_id = i.conversation_id AND NOT n.held AND n.seq < i.seq
                     AND n.asks->'question' <> 'null' ORDER BY n.seq DESC LIMIT 1))), '[]'))
            AS offer WHERE i.about IS NULL OR offer->>'action' = ANY(i.about))"""
# The messages of a turn in their order, and whether the desk has ever replied in the conversation.
_MESSAGES = f"""coalesce(jsonb_agg(jsonb_build_object(
            'id', id, 'text', text, 'channel', channel, 'masked', masked, 'cut', cut,
            'recorded', recorded, 'about_recording', about_recording, 'answer', answer,
            'received_at', received_at, 'trace', trace, 'meanwhile', meanwhile,
            'photos', (SELECT count(*)
                FROM desk.attachment a WHERE a.conversation_id = i.conversation_id
                 AND a.letter = i.id AND {PHOTO}), 'saw', {_SAW}) ORDER BY seq), '[]')"""
_BEFORE = f"""
       EXISTS (SELECT 1 FROM desk.outbox WHERE conversation_id = %(conversation)s
                  AND kind = 'reply') AS replied,
       (SELECT coalesce(jsonb_agg(to_jsonb(l)), '[]') FROM ({RECENT}) l) AS recent,
       (SELECT jsonb_build_object('kind', kind, 'language', language) FROM desk.alarm
         WHERE conversation_id = %(conversation)s AND closed_at IS NULL AND went_on_in IS NULL)
           AS alarm,
       ARRAY(SELECT denied_in FROM desk.alarm WHERE conversation_id = %(conversation)s
                AND denied_in IS NOT NULL) AS denied,
       EXISTS (SELECT 1 FROM desk.outbox o WHERE o.conversation_id = %(conversation)s
                  AND o.source = 'doubt:' || %(conversation)s AND NOT EXISTS (
                      SELECT 1 FROM desk.inbox i WHERE i.conversation_id = o.conversation_id
                         AND i.seq > o.seq AND i.answered_at IS NOT NULL)) AS doubted,
       ARRAY(SELECT message_id FROM desk.alarm WHERE conversation_id = %(conversation)s
                AND went_on_in IS NOT NULL) AS passed,
       ARRAY(SELECT message_id FROM desk.freeze WHERE conversation_id = %(conversation)s
                AND message_id IS NOT NULL) AS froze
"""
_HEARD = f"""
SELECT (SELECT {_MESSAGES} FROM desk.inbox i WHERE turn_id = %(turn)s) AS messages, {_BEFORE}
"""
_UNANSWERED = f"""i.answered_at IS NULL AND EXISTS (
           SELECT 1 FROM desk.conversation k WHERE k.id = i.conversation_id AND {FOR_DESK})"""
# Supersede what is open, then begin the next one: in that order, for a conversation has one open
# turn. What a turn answers while its writer waits for a person, it may say.
_BEGIN = f"""
WITH wanted AS (
    SELECT 1 WHERE %(kind)s <> 'message'
        OR EXISTS (SELECT 1 FROM desk.inbox i WHERE conversation_id = %(conversation)s
                      AND {_UNANSWERED})
), superseded AS (
    UPDATE desk.turn SET closed_at = clock.now(), superseded = true
     WHERE conversation_id = %(conversation)s AND closed_at IS NULL
                  AND EXISTS (SELECT 1 FROM wanted) RETURNING id
), next AS (
    UPDATE desk.conversation SET fence = fence + 1,
           mode_turn = CASE WHEN mode = 'person' AND %(kind)s = 'message' THEN %(turn)s
                            ELSE mode_turn END
     WHERE id = %(conversation)s AND EXISTS (SELECT 1 FROM wanted) RETURNING fence
), begun AS (
    INSERT INTO desk.turn (id, conversation_id, fence, kind, lease, lease_until)
    SELECT %(turn)s, %(conversation)s, next.fence, %(kind)s, make_interval(secs => %(lease)s),
           clock_timestamp() + make_interval(secs => %(lease)s)
      FROM next WHERE (SELECT count(*) FROM superseded) >= 0
), claimed AS (
    UPDATE desk.inbox i SET turn_id = %(turn)s
     WHERE %(kind)s = 'message' AND conversation_id = %(conversation)s AND {_UNANSWERED}
               RETURNING *
)
SELECT fence, ARRAY(SELECT id FROM superseded) AS superseded,
       (SELECT {_MESSAGES} FROM claimed i) AS messages, {_BEFORE}
  FROM next
"""
_OPEN = """
SELECT id, conversation_id, fence, kind FROM desk.turn
 WHERE conversation_id = %s AND closed_at IS NULL
"""
_SUPERSEDE = """
UPDATE desk.turn SET closed_at = clock.now(), superseded = true
 WHERE conversation_id = %s AND closed_at IS NULL
"""
_CLOSED = """
SELECT closed_at IS NOT NULL AND NOT superseded AS closed FROM desk.turn
 WHERE id = %s AND conversation_id = %s AND fence = %s
"""
_SPENT = """
SELECT id AS turn_id, kind, model_calls, tool_calls FROM desk.turn
 WHERE conversation_id = %s ORDER BY fence
"""
Kind = Literal["message", "decision"]


async def begin(
    connection: Connection, audit: Audit, conversation: Row, kind: Kind, lease: float, by: str
) -> OpenedTurn | None:
    """Supersede what is open, take the next fence and claim what is unanswered.

    `by` names the version of the desk's agents. None: a message is to be answered, and there is
    none.
    """
    own = conversation["id"]
    made = new_id("turn")
    values = {"conversation": own, "turn": made, "kind": kind, "recent": NEWEST, "lease": lease}
    row = await (await connection.execute(_BEGIN, values)).fetchone()
    if row is None:
        return None
    ref = TurnRef(id=made, conversation_id=own, fence=row["fence"])
    data = {"turn": made, "kind": kind, "fence": ref.fence, "superseded": row["superseded"]}
    data |= {"version": by} if by else {}
    await audit.append(connection, own, "turn.opened", "desk", data=data)
    return _opened(ref, conversation, row)


async def heard_in(connection: Connection, turn: TurnRef, conversation: Row) -> OpenedTurn:
    """What an open turn started from, read again."""
    values = {"turn": turn.id, "conversation": turn.conversation_id, "recent": NEWEST}
    row = await (await connection.execute(_HEARD, values)).fetchone()
    assert row is not None
    return _opened(turn, conversation, row)


async def open_one(connection: Connection, conversation_id: str) -> tuple[TurnRef, Kind] | None:
    """The turn that is open, if there is one, and whether a message or a decision began it."""
    row = await fetch_one(connection, _OPEN, conversation_id)
    if row is None:
        return None
    ref = TurnRef(id=row["id"], conversation_id=row["conversation_id"], fence=row["fence"])
    return ref, row["kind"]


async def supersede(connection: Connection, conversation_id: str) -> None:
    """Close the turn that is open, whose run is then too late."""
    await connection.execute(_SUPERSEDE, [conversation_id])


async def closed_by_itself(connection: Connection, turn: TurnRef) -> bool:
    """Whether this very turn was closed by its own run (and not superseded)."""
    row = await fetch_one(connection, _CLOSED, turn.id, turn.conversation_id, turn.fence)
    return row is not None and bool(row["closed"])


async def spent_in(connection: Connection, conversation_id: str) -> list[TurnSpend]:
    """Calls per turn, in order."""
    rows = await fetch(connection, _SPENT, conversation_id)
    return [TurnSpend.model_validate(row) for row in rows]


def _question(stored: dict[str, object] | None) -> OpenQuestion | None:
    return None if stored is None else OpenQuestion.model_validate(stored)


def _seen(question: OpenQuestion | None, messages: tuple[InboxMessage, ...]) -> OpenQuestion | None:
    """The question without offers that an answer cannot mean: its writer answered a line in which
    they do not stand, such as an earlier mail, or wrote before they were told. None where nothing
    of it is left; so is a colleague who may be asked for, where nobody asks for one: no words
    asked anything, and a "no" is none to that.
    """
    if question is not None and question.about == "invited":
        text = "\n".join(message.text for message in messages)
        return question if asks_person(text) or takes_up(text, "") else None
    bound = [message.saw for message in messages if message.saw is not None]
    if question is None or question.kind != "confirm" or not bound:
        return question
    offers = tuple(one for one in question.offers if all(one in saw for saw in bound))
    return question.model_copy(update={"offers": offers}) if offers else None


def _opened(ref: TurnRef, conversation: Row, row: Row) -> OpenedTurn:
    messages = tuple(InboxMessage.model_validate(one) for one in row["messages"])
    return OpenedTurn(
        ref=ref,
        messages=messages,
        question=_seen(_question(conversation["question"]), messages),
        recent=dealt_with(row["recent"]),
        mode=conversation["mode"],
        first=not row["replied"],
        alarm=OpenAlarm.model_validate(row["alarm"]) if row["alarm"] else None,
        denied=frozenset(row["denied"]) & {message.id for message in messages},
        calmed=frozenset(one.id for one in messages if row["doubted"] and denies_danger(one.text)),
        passed=frozenset(row["passed"]) & {message.id for message in messages},
        froze=frozenset(row["froze"]) & {message.id for message in messages},
    )
