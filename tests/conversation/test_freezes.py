"""A customer's account is frozen with the message that reports somebody in it, where its writer
has proved whose it is; a person lifts it.
"""

from __future__ import annotations

from typing import Any

import pytest
from psycopg.errors import LockNotAvailable

from steward.conversation import freezes
from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound
from steward.db import Database
from steward.decisions.supervision import Supervision
from steward.errors import BadInput, NotAuthorised, Stale
from steward.settings import Settings
from tests.desk_rows import Desk, open_desk

REPORT = "someone has got into my account, lock it"


class Floor:
    """Conversations of a customer, and the people who look at them."""

    def __init__(self, rows: Desk) -> None:
        self.rows, self._n = rows, 0
        self.desk = Conversations(rows.db, rows.audit, Settings(lease=30))
        self.supervision = Supervision(rows.db, rows.audit)

    async def write(self, text: str, talk: str = "c1", **more: Any) -> None:
        self._n += 1
        message = Inbound(id=f"m{self._n}", conversation_id=talk, text=text, **more)
        await self.desk.take_in(message)

    def prove(self, handle: str = "cus_dana", talk: str = "c1", minutes: int = 30) -> None:
        self.rows.customer(handle)
        self.rows.owner("UPDATE desk.conversation SET customer = %s WHERE id = %s", handle, talk)
        self.rows.owner(
            "INSERT INTO desk.proof (id, conversation_id, handle, method, channel, destination, "
            "reference, expires_at) VALUES (%s, %s, %s, 'session', 'chat', '', %s, "
            "clock.now() + make_interval(mins => %s))",
            f"prf_{talk}_{handle}",
            talk,
            handle,
            f"{talk}_{handle}",
            minutes,
        )

    async def does(self, login: str, does: Any, text: str = "", to: str = "") -> None:
        await self.supervision.do(await self.rows.who(login), "c1", does, text, to)

    def frozen(self) -> list[str]:
        return [
            str(row[0])
            for row in self.rows.owner(
                "SELECT handle FROM desk.freeze WHERE lifted_at IS NULL ORDER BY 1"
            )
        ]


@pytest.fixture
async def floor(dsn: str, database: Database) -> Floor:
    made = Floor(open_desk(dsn, database))
    await made.write("hello")
    return made


async def test_report_freezes_the_account_of_who_has_proved_it_with_the_message(
    floor: Floor,
) -> None:
    floor.prove()
    await floor.does("lena", "take_over")  # whoever has the conversation
    await floor.write(REPORT)
    assert floor.frozen() == ["cus_dana"], "the report of a proved customer froze nothing"
    await floor.write(REPORT)
    [(proved, login)] = floor.rows.owner("SELECT proved_by, login FROM desk.freeze")
    assert (proved, login) == ("session", None)
    assert (await floor.rows.events()).count("account.frozen") == 1


async def test_report_of_a_stranger_freezes_nobody(floor: Floor) -> None:
    await floor.write(REPORT)
    floor.prove(minutes=-1)  # who proved it once may be anybody by now
    await floor.write(REPORT)
    floor.prove("cus_tom", talk="c1", minutes=30)
    floor.rows.owner("UPDATE desk.conversation SET customer = 'cus_dana' WHERE id = 'c1'")
    await floor.write(REPORT)  # nor by another's proof
    await floor.write(REPORT, talk="c2")
    await floor.write(REPORT, automatic="auto_submitted")
    assert floor.frozen() == [], "a stranger locked a customer out"


async def test_report_freezes_every_handle_that_is_the_same_customers(floor: Floor) -> None:
    floor.rows.customer("cus_other")
    floor.prove()
    floor.rows.owner(
        "INSERT INTO desk.link (system, subject, handle, evidence) VALUES "
        "('crm', 'C-1', 'cus_dana', '{\"conflict\": [\"cus_dana\", \"cus_other\"]}')"
    )
    await floor.write(REPORT)
    assert floor.frozen() == ["cus_dana", "cus_other"]
    await floor.does("lena", "lift_freeze", "called her back")
    assert floor.frozen() == []


async def test_freeze_is_lifted_by_a_lead_or_an_admin_with_a_reason(floor: Floor) -> None:
    floor.prove()
    await floor.write(REPORT)
    with pytest.raises(NotAuthorised, match="lead or an admin"):
        await floor.does("aiko", "lift_freeze", "it is her")
    with pytest.raises(BadInput, match="why"):
        await floor.does("lena", "lift_freeze", "  ")
    assert floor.frozen() == ["cus_dana"]
    await floor.does("lena", "lift_freeze", "called her back")
    [(by, why)] = floor.rows.owner("SELECT lifted_by, lifted_for FROM desk.freeze")
    assert (by, why) == ("lena", "called her back")
    with pytest.raises(Stale):
        await floor.does("lena", "lift_freeze", "again")
    events = await floor.rows.events()
    assert [one for one in events if one.startswith("account.")] == [
        "account.frozen",
        "account.unfrozen",
    ]


async def test_freeze_by_a_colleague_names_whom_a_stranger_turned_out_to_be(floor: Floor) -> None:
    floor.rows.customer("cus_dana")
    with pytest.raises(BadInput, match="proved who they are"):
        await floor.does("aiko", "freeze", "called back")
    await floor.does("aiko", "freeze", "called back", "cus_dana")
    assert floor.frozen() == ["cus_dana"]
    with pytest.raises(Stale, match="frozen already"):
        await floor.does("aiko", "freeze", "called back", "cus_dana")


async def test_freeze_waits_for_a_right_that_is_being_given(floor: Floor) -> None:
    """Whoever freezes comes after what was granted before, and before all that is granted later."""
    floor.prove()
    async with floor.rows.db.transaction() as granting:
        await granting.execute(
            f"SELECT {freezes.LOCKED} FROM unnest(ARRAY['cus_dana']) AS s (handle)"
        )
        with pytest.raises(LockNotAvailable):
            await _freeze_at_once(floor)
    assert floor.frozen() == []


async def _freeze_at_once(floor: Floor) -> None:
    async with floor.rows.db.transaction() as connection:
        await connection.execute("SET LOCAL lock_timeout = '50ms'")
        await freezes.freeze(
            connection, floor.rows.audit, "c1", "cus_dana", login="lena", reason="seen"
        )
