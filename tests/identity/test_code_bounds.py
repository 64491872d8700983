"""Nobody floods a mailbox, guesses over conversations,
or keeps the customer out by asking first.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace

import psycopg
import pytest

from steward.domain.understanding import Identifiers
from steward.errors import Refused
from steward.identity.code_bounds import CodeBounds
from tests.identity.fernhill_desk import Company, Desk

WIDE = CodeBounds()


@pytest.fixture
async def handle(desk: Desk, company: Company) -> str:
    company.contact("C-1", "Dana Whitfield", "dana@example.com", "+14155550123")
    [found] = (await desk.resolver.resolve("c1", Identifiers(email="dana@example.com"))).handles
    return str(found)


async def begin(desk: Desk, conversation: str, asker: str = "") -> str:
    await desk.begin(conversation)
    async with desk.db.transaction() as connection:
        await connection.execute(
            "UPDATE desk.conversation SET asker = %s WHERE id = %s", [asker, conversation]
        )
    return conversation


async def send(desk: Desk, conversation: str, handle: str | None, asker: str = "") -> None:
    await begin(desk, conversation, asker)
    await desk.codes.send(conversation, handle, "email", "verify", f"send_{conversation}")


async def mails(desk: Desk, like: str = "%") -> int:
    query = "SELECT 1 FROM desk.outbox WHERE kind = 'code' AND conversation_id LIKE %s"
    return len(await desk.rows(query, like))


def bounds(desk: Desk, **given: int) -> None:
    desk.codes._bounds = replace(WIDE, **given)


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06d}"


async def test_stranger_with_five_conversations_does_not_keep_the_customer_out(
    desk: Desk, handle: str
) -> None:
    for number in range(5):
        await send(desk, f"stranger{number}", handle, "somewhere")
    for number in range(5):
        assert (
            await desk.codes.check(f"stranger{number}", "000000", f"guess{number}")
        ).status == "wrong"
    await send(desk, "own", handle, "at home")
    code = await desk.last_code("own")
    assert code == await desk.last_code("stranger0"), "the live code is sent again"
    assert (await desk.codes.check("own", code, "look")).status == "passed"
    assert await desk.identity.current("own") is not None
    assert (await desk.codes.check("stranger1", code, "late")).status != "passed"
    assert await desk.identity.current("stranger1") is None


async def test_shared_code_proves_one_conversation_only(desk: Desk, handle: str) -> None:
    for number in range(4):
        await send(desk, f"s{number}", handle)
    code = await desk.last_code("s0")
    looks = await asyncio.gather(
        *(desk.codes.check(f"s{number}", code, f"l{number}") for number in range(4))
    )
    assert sorted(one.status for one in looks) == ["passed", "wrong", "wrong", "wrong"]
    await send(desk, "nobody", None)
    unknown = await desk.codes.check("nobody", code, "l")
    assert all(one in (unknown, looks[0]) or one.status == "passed" for one in looks)
    await send(desk, "s9", handle)
    assert await desk.last_code("s9") != code, "a code that was used is not sent again"


async def test_shared_code_that_was_locked_here_is_not_shared_again(
    desk: Desk, handle: str
) -> None:
    await send(desk, "stranger", handle)
    await send(desk, "own", handle)
    code = await desk.last_code("own")
    for number in range(3):
        last = await desk.codes.check("own", wrong(code), f"typo{number}")
    assert last.status == "locked"
    await desk.codes.send("own", handle, "email", "verify", "again")
    assert (await desk.codes.check("own", code, "old")).status == "wrong"
    assert (await desk.codes.check("own", await desk.last_code("own"), "new")).status == "passed"


async def test_destination_one_asker_floods_no_mailbox(desk: Desk, handle: str) -> None:
    bounds(desk, destination_of_asker=2)
    for number in range(6):
        await send(desk, f"flood{number}", handle, "one place")
    assert await mails(desk) == 2
    desk.shift("61 minutes")
    await send(desk, "later", handle, "one place")
    assert await mails(desk, "later") == 1


async def test_destination_room_is_kept_for_who_was_sent_nothing(desk: Desk, handle: str) -> None:
    bounds(desk, destination=2, destination_room=3, destination_of_asker=9)
    for number in range(4):
        await send(desk, f"flood{number}", handle, "one place")
    assert await mails(desk) == 2
    await send(desk, "own", handle, "at home")
    assert await mails(desk, "own") == 1


async def test_destination_many_conversations_at_once_share_its_messages(
    desk: Desk, handle: str
) -> None:
    bounds(desk, destination=5, destination_room=5)
    talks = [await begin(desk, f"p{number}") for number in range(4)]
    for number in range(4):
        await send(desk, f"before{number}", handle)

    def sending(talk: str) -> object:
        return desk.codes.send(talk, handle, "email", "verify", f"act_{talk}")

    with psycopg.connect(desk.dsn) as owner:
        # Whoever has counted cannot write until everybody has counted, or waits to.
        owner.execute("LOCK TABLE desk.challenge IN SHARE MODE")
        sent = asyncio.gather(*(sending(talk) for talk in talks))  # type: ignore[call-overload]
        waiting = (
            "SELECT count(*) FROM pg_locks WHERE NOT granted"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        )
        while [row[0] for row in owner.execute(waiting)] != [4]:  # noqa: ASYNC110  nobody tells
            await asyncio.sleep(0.02)
    await sent
    assert await mails(desk) == 5


@pytest.mark.parametrize("named", ["the customer", "nobody"])
async def test_asker_more_codes_than_their_share_are_refused_whoever_they_name(
    named: str, desk: Desk, handle: str
) -> None:
    bounds(desk, asker=3)
    who = handle if named == "the customer" else None
    for number in range(3):
        await send(desk, f"ask{number}", who, "one place")
    with pytest.raises(Refused, match="too many codes"):
        await send(desk, "ask9", who, "one place")
    await send(desk, "other", handle, "another place")


@pytest.mark.parametrize("named", ["the customer", "nobody"])
async def test_asker_guesses_over_conversations_are_counted_together(
    named: str, desk: Desk, handle: str
) -> None:
    bounds(desk, asker_wrong=4)
    who = handle if named == "the customer" else None
    for number in range(4):
        await send(desk, f"guess{number}", who, "one place")
        assert (await desk.codes.check(f"guess{number}", "000000", f"g{number}")).status == "wrong"
    assert (await desk.codes.check("guess0", "000000", "g9")).status == "locked"
    await send(desk, "own", handle, "at home")
    right = await desk.codes.check("own", await desk.last_code("own"), "look")
    assert right.status == "passed"


async def test_destination_guessed_at_by_many_compares_no_code_and_looks_like_nobodys(
    desk: Desk, handle: str
) -> None:
    bounds(desk, destination_wrong=4)
    for number in range(4):
        await send(desk, f"guess{number}", handle, f"place {number}")
        assert (await desk.codes.check(f"guess{number}", "000000", f"g{number}")).status == "wrong"
    await send(desk, "own", handle, "at home")
    await send(desk, "nobody", None, "elsewhere")
    code = await desk.last_code("own")
    seen = {
        talk: [(await desk.codes.check(talk, code, f"{talk}{number}")).status for number in "abc"]
        for talk in ("own", "nobody")
    }
    assert seen["own"] == seen["nobody"] == ["wrong", "wrong", "locked"]
    desk.shift("61 minutes")
    await send(desk, "tomorrow", handle, "at home")
    last = await desk.codes.check("tomorrow", await desk.last_code("tomorrow"), "look")
    assert last.status == "passed"


async def test_company_guessed_at_a_code_has_one_try_and_the_right_one_counts(
    desk: Desk, handle: str
) -> None:
    bounds(desk, company_wrong=2)
    for number in range(2):
        await send(desk, f"guess{number}", None, f"place {number}")
        await desk.codes.check(f"guess{number}", "000000", f"g{number}")
    for talk, who in (("real", handle), ("decoy", None)):
        await send(desk, talk, who, talk)
        assert (await desk.codes.check(talk, "000000", f"w{talk}")).status == "locked"
    await send(desk, "own", handle, "at home")
    right = await desk.codes.check("own", await desk.last_code("own"), "look")
    assert right.status == "passed"


async def test_company_floods_each_asker_has_one_code(desk: Desk, handle: str) -> None:
    bounds(desk, company=2)
    await send(desk, "first", handle, "a")
    await send(desk, "second", handle, "b")
    await send(desk, "own", handle, "at home")
    assert await mails(desk, "own") == 1
    with pytest.raises(Refused):
        await send(desk, "more", handle, "a")
