"""People step in: take over, talk, pause, whisper, give back, close.

Each is one step of rows with its audit entry.

Who had a hand in a conversation (took over, whispered) signs nothing in it afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from steward.approvals import exclusion
from steward.conversation import modes, notes, outcomes
from steward.conversation.alarms import close_alarm, open_alarm
from steward.conversation.cleaning import clean
from steward.conversation.fence import hold
from steward.conversation.outcome_rules import Closing
from steward.conversation.outgoing import send
from steward.conversation.recording import forget
from steward.conversation.types import Outgoing
from steward.db import Connection, Database, Row, new_id
from steward.decisions import freezing
from steward.domain.approval import Person
from steward.errors import BadInput, NotAuthorised, Stale
from steward.policy.limits import Limits, load_limits
from steward.settings import settings
from steward.wording.render import render
from steward.wording.says import DeskWords

if TYPE_CHECKING:
    from steward.audit.record import Audit

type Does = Literal[
    "take_over",
    "return",
    "pause",
    "whisper",
    "say",
    "close_alarm",
    "freeze",
    "lift_freeze",
    "claim",
    "assign",
    "note",
    "close",
]
_MAY = frozenset({"agent", "lead", "admin"})
_MAY_OVERRULE = frozenset({"lead", "admin"})


class Supervision:
    """What people do to a conversation while it is under way."""

    def __init__(
        self,
        db: Database,
        audit: Audit,
        limits: Callable[[], Limits] | None = None,
    ) -> None:
        self._db, self._audit = db, audit
        self._limits = limits or cache(lambda: load_limits(settings().policies))

    async def do(
        self,
        person: Person,
        conversation_id: str,
        does: Does,
        text: str = "",
        to: str = "",
        closing: Closing | None = None,
    ) -> None:
        """Carry out one step; `to`: whom it is assigned to, or nobody, or whose account is frozen
        (their handle); `closing`: how it ended.

        Raises NotAuthorised (role, own account), Stale (not as it was thought), BadInput (no text).
        """
        if not _MAY & set(person.roles):
            raise NotAuthorised("this is for agents, leads and admins", next_step="ask one of them")
        said = clean(text).text.strip()
        if does in ("say", "whisper", "note") and not said:
            raise BadInput(f"there is nothing to {does}", next_step="send a text")
        if does in ("freeze", "lift_freeze") and not said:
            raise BadInput("nobody says why", next_step="send the reason as `text`")
        if does == "close" and closing is None:
            raise BadInput("nobody says how it ended", next_step="send `closing`")
        async with self._db.transaction() as connection:
            held = await hold(connection, conversation_id)
            if held is None:
                raise BadInput("there is no such conversation", conversation=conversation_id)
            await self._check_kin(connection, person, held)
            match does:
                case "take_over":
                    await self._take_over(connection, person, held)
                case "pause":
                    await self._pause(connection, person, held)
                case "return":
                    await self._return(connection, person, held)
                case "whisper":
                    await self._whisper(connection, person, held, said)
                case "close_alarm":
                    if not await close_alarm(connection, self._audit, held["id"], person.login):
                        raise Stale("no alarm is open in this conversation")
                case "freeze":
                    await freezing.freeze(connection, self._audit, person, held, said, to)
                case "lift_freeze":
                    await freezing.lift(connection, self._audit, person, held, said)
                case "claim":
                    await self._assign(connection, person, held, person)
                case "assign":
                    await self._assign(
                        connection, person, held, await colleague(connection, to) if to else None
                    )
                case "note":
                    await self._note(connection, person, held, said)
                case "say":
                    await self._say(connection, person, held, said)
                case "close":
                    assert closing is not None
                    await self._close(connection, person, held, closing)

    async def whispers(self, conversation_id: str) -> list[Row]:
        """Notes of people to the desk, oldest first."""
        async with self._db.transaction() as connection:
            return await modes.whispers(connection, conversation_id)

    async def _check_kin(self, connection: Connection, person: Person, held: Row) -> None:
        if await exclusion.is_kin(connection, person.login, held["id"], held["customer"]):
            raise NotAuthorised("this is about your own account: somebody else has to see to it")

    async def _take_over(self, connection: Connection, person: Person, held: Row) -> None:
        if held["mode"] == "person" and held["mode_by"] == person.login:
            return
        if not await modes.take_over(connection, held["id"], person.login):
            raise Stale(
                f"{held['mode_by']} has this conversation", next_step="it has to be returned first"
            )
        await modes.assign(connection, held["id"], person.login, person.login)
        await exclusion.add_maker(connection, held["id"], person.login, "took over")
        if held["waiting_since"] is not None:  # the customer was told that somebody would come
            await send(
                connection,
                held["id"],
                new_id("say"),
                Outgoing(n=0, kind="staff", text=render(DeskWords.PERSON_HAS_IT, held["language"])),
            )
        await self._record(connection, held["id"], "taken_over", person, before=held["mode"])

    async def _pause(self, connection: Connection, person: Person, held: Row) -> None:
        if not await modes.pause(connection, held["id"], person.login):
            raise Stale(
                f"the desk does not have this conversation ({_who(held)})",
                next_step="return it first",
            )
        await self._record(connection, held["id"], "paused", person)

    async def _return(self, connection: Connection, person: Person, held: Row) -> None:
        if held["mode_by"] not in ("", person.login) and not _MAY_OVERRULE & set(person.roles):
            raise NotAuthorised(
                f"this conversation is not yours to return ({_who(held)})",
                next_step="ask them, or a lead",
            )
        if await open_alarm(connection, held["id"]) is not None:
            raise Stale(
                "an alarm is open: somebody may be in danger",
                next_step="close the alarm first, when they are safe",
            )
        # What the desk handed over while it was paused is for people: it takes somebody's look to
        # give that back to the desk.
        to = "person" if held["mode"] == "paused" and held["handed_over"] else "desk"
        if not await modes.give_back(connection, held["id"], to):
            raise Stale("the desk has this conversation already")
        await modes.unassign(connection, held["id"])
        if to == "desk":
            await modes.keep_for_people(connection, held["id"], held["taken_at"])
            await modes.say_held(connection, held["id"], self._limits().quiet_hours)
        await self._record(connection, held["id"], "returned", person, before=held["mode"], to=to)

    async def _whisper(self, connection: Connection, person: Person, held: Row, text: str) -> None:
        own = await modes.whisper(connection, held["id"], person.login, text)
        await exclusion.add_maker(connection, held["id"], person.login, "whispered")
        await self._record(
            connection, held["id"], "whispered", person, whisper=own, length=len(text)
        )

    async def _say(self, connection: Connection, person: Person, held: Row, text: str) -> None:
        """A line of a person.

        It answers what the customer wrote, and what the desk had asked before is no longer open.
        """
        own = new_id("say")
        if held["mode"] != "person" or held["mode_by"] != person.login:
            raise Stale(
                f"you have not taken this conversation over ({_who(held)})",
                next_step="take it over first",
            )
        await send(connection, held["id"], own, Outgoing(n=0, kind="staff", text=text))
        await modes.answered_by_person(connection, held["id"])
        await forget(connection, held["id"])
        await self._record(connection, held["id"], "spoken", person, line=own, length=len(text))

    async def _assign(
        self, connection: Connection, person: Person, held: Row, to: Person | None
    ) -> None:
        """Who sees to it from now on. It gives no right: whoever talks takes over, and only that
        makes them a maker. What its giver had taken over waits for its taker.
        """
        own = await _owner(connection, person, held)
        if to is not None and await exclusion.is_kin(
            connection, to.login, held["id"], held["customer"]
        ):
            raise NotAuthorised("this is about their own account: somebody else has to see to it")
        if to is None:
            changed = await modes.unassign(connection, held["id"])
        else:
            changed = await modes.assign(connection, held["id"], to.login, person.login)
        if held["mode"] == "person" and held["mode_by"] not in ("", to.login if to else ""):
            changed = await modes.hand_on(connection, held["id"])
        if changed:
            to_whom = to.login if to else ""
            await self._record(connection, held["id"], "assigned", person, to=to_whom, was=own)

    async def _close(
        self, connection: Connection, person: Person, held: Row, closing: Closing
    ) -> None:
        """Its contact ends as they say. What waits is decided first, where it waits; whoever has
        it gives it back, so that the desk answers when the customer writes again.
        """
        await _owner(connection, person, held)
        if held["contact_since"] is None:
            raise Stale("this conversation has ended already")
        still = await outcomes.still_open(connection, held["id"])
        if undecided := [one for one in still if one not in outcomes.MAY_STAY_OPEN]:
            raise Stale(
                f"this still waits in it: {_named(undecided)}",
                next_step="decide about each first; then close it",
            )
        if still and not closing.leaves_open:
            raise Stale(
                f"this is still open: {_named(still)}",
                next_step="see to it first, or close it with `leaves_open`",
            )
        if held["mode"] != "desk":
            await self._return(connection, person, held)
        await modes.answered_by_person(connection, held["id"])
        if not await outcomes.close(connection, held["id"], closing):
            raise Stale("something has just begun in it", next_step="look at it again")
        await modes.unassign(connection, held["id"])
        await self._record(
            connection,
            held["id"],
            "closed",
            person,
            outcome=closing.outcome,
            reason=closing.reason,
            left=still,
        )

    async def _note(self, connection: Connection, person: Person, held: Row, text: str) -> None:
        own = await notes.note(connection, held["id"], person.login, text)
        await self._record(connection, held["id"], "noted", person, note=own, length=len(text))

    async def _record(
        self, connection: Connection, conversation_id: str, what: str, person: Person, **data: Any
    ) -> None:
        await self._audit.append(
            connection, conversation_id, f"conversation.{what}", f"staff:{person.login}", data=data
        )


async def colleague(connection: Connection, login: str) -> Person:
    """Somebody who can see to a conversation. Raises BadInput for anybody else."""
    found = await exclusion.person(connection, login)
    if found is None or not _MAY & set(found.roles):
        raise BadInput(
            f"{login!r} sees to no conversations", next_step="name an agent, a lead or an admin"
        )
    return found


async def _owner(connection: Connection, person: Person, held: Row) -> str:
    """Who sees to it. Raises Stale where that is somebody else, and this person is no lead."""
    own = await modes.assigned_to(connection, held["id"]) or str(held["mode_by"])
    if own not in ("", person.login) and not _MAY_OVERRULE & set(person.roles):
        raise Stale(f"{own} sees to this conversation", next_step="ask them, or a lead")
    return own


def _who(held: Row) -> str:
    match held["mode"]:
        case "desk":
            return "the desk has it"
        case "paused":
            return f"{held['mode_by']} paused it"
        case _:
            return f"{held['mode_by'] or 'nobody yet'} has it"


def _named(waits: Iterable[str]) -> str:
    return "; ".join(outcomes.WAITS[one] for one in waits)
