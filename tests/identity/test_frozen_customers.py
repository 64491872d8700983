"""While a customer's account is frozen no code goes out, none opens it, and no proof holds."""

from __future__ import annotations

import psycopg
import pytest

from steward.conversation import freezes
from steward.domain.understanding import Identifiers
from tests.identity.fernhill_desk import Company, Desk

CODES = "SELECT 1 FROM desk.outbox WHERE kind = 'code'"


@pytest.fixture
async def handle(desk: Desk, company: Company) -> str:
    company.contact("C-1", "Dana Whitfield", "dana@example.com", "+14155550123")
    company.account("A-1", "D. Whitfield", "dana@example.com")
    [found] = (await desk.resolver.resolve("c1", Identifiers(email="dana@example.com"))).handles
    return str(found)


async def freeze(desk: Desk, handle: str) -> None:
    with psycopg.connect(desk.dsn, autocommit=True) as owner:
        owner.execute(
            "INSERT INTO desk.staff (login, name, roles) VALUES ('lena', 'Lena', '{lead}') "
            "ON CONFLICT DO NOTHING"
        )
    async with desk.db.transaction() as connection:
        audit = desk.identity._audit
        await freezes.freeze(connection, audit, "c1", handle, login="lena", reason="seen")


async def lift(desk: Desk, handle: str) -> None:
    async with desk.db.transaction() as connection:
        await freezes.lift(connection, desk.identity._audit, handle, "lena", "it is her")


def session(desk: Desk, conversation: str = "c1") -> str:
    claims = {"method": "session", "account": "A-1", "conversation": conversation}
    return desk.keys.sign("channel", "steward", "platform", 60, **claims)


async def test_frozen_customer_is_sent_no_code_and_nobody_sees_that(
    desk: Desk, handle: str
) -> None:
    await desk.begin("c2")
    open_ = await desk.codes.send("c2", handle, "email", "verify", "act_1")
    await freeze(desk, handle)
    await desk.begin("c3")
    frozen = await desk.codes.send("c3", handle, "email", "verify", "act_2")
    await desk.codes.send("c3", handle, "email", "new_contact", "act_3", to="new@example.org")
    assert len(await desk.rows(CODES)) == 1, "a code went out for a frozen account"
    assert frozen == open_
    await lift(desk, handle)
    await desk.codes.send("c3", handle, "email", "verify", "act_4")
    assert len(await desk.rows(CODES)) == 2


async def test_frozen_customer_is_not_proved_by_a_code_of_before(desk: Desk, handle: str) -> None:
    await desk.codes.send("c1", handle, "email", "verify", "act_1")
    code = await desk.last_code()
    await freeze(desk, handle)
    assert (await desk.codes.check("c1", code, "act_2")).status == "wrong"
    assert await desk.rows("SELECT 1 FROM desk.proof") == []


async def test_frozen_customer_is_not_proved_by_a_session(desk: Desk, handle: str) -> None:
    await freeze(desk, handle)
    assert not await desk.identity.accept_assertion("c1", session(desk), "c1-1")
    assert await desk.rows("SELECT 1 FROM desk.proof") == [], "a frozen customer was proved"


async def test_frozen_customers_proofs_of_before_hold_no_more_even_when_it_is_lifted(
    desk: Desk, handle: str
) -> None:
    await desk.begin("c2")
    for talk in ("c1", "c2"):
        assert await desk.identity.accept_assertion(talk, session(desk, talk), f"{talk}-1")
    await freeze(desk, handle)
    for talk in ("c1", "c2"):
        assert await desk.identity.current(talk) is None, "a proof held beside a freeze"
    desk.shift("1 minute")
    await lift(desk, handle)
    assert await desk.identity.current("c2") is None
    desk.shift("1 minute")
    assert await desk.identity.accept_assertion("c2", session(desk, "c2"), "c2-2")
    assert await desk.identity.current("c2") is not None
