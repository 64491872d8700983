"""Codes go to the verified record only, guessing does not pay,
and a stranger sees what a customer sees.
"""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from steward.domain.understanding import Identifiers
from steward.errors import Refused
from steward.identity.code_targets import choose_target, hash_code, mask
from steward.identity.codes import Codes
from tests.cases import cases
from tests.identity.fernhill_desk import Company, Desk

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def record(**more: Any) -> dict[str, Any]:
    return {
        "verified": True,
        "email": "D@Example.com",
        "phone": "+31 10 1234",
        "email_changed_at": None,
        "phone_changed_at": None,
        **more,
    }


def ago(**time_ago: float) -> str:
    return (NOW - timedelta(**time_ago)).isoformat()


@cases(
    ("contact", "wanted", "destination"),
    [
        (record(), "email", "d@example.com"),
        (record(), "phone", "+31101234"),
        (record(email_changed_at=ago(days=6, hours=23)), "email", "+31101234"),
        (record(email_changed_at=ago(days=7)), "email", "d@example.com"),
        (record(phone_changed_at=ago(minutes=5)), "phone", "d@example.com"),
        (record(phone_changed_at="what?"), "phone", "d@example.com"),
        (record(phone=None), "phone", "d@example.com"),
        (record(email_changed_at=ago(days=1), phone_changed_at=ago(days=1)), "email", ""),
        (record(verified=False), "email", ""),
        (record(deceased=True), "email", ""),
        ({}, "email", ""),
    ],
)
def test_codes_where_a_code_may_go(contact: dict[str, Any], wanted: Any, destination: str) -> None:
    target = choose_target(contact, wanted, NOW)
    assert target.destination == destination
    assert bool(target.reason) != bool(destination)


def test_destinations_are_masked() -> None:
    assert mask("dana@example.com") == "d***@example.com"
    assert mask("+31101234567") == "+31*****67"


def test_code_cannot_be_found_from_its_row_without_the_desks_secret(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_ours = hash_code("123456", b"salt")
    assert hash_code("123456", b"salt") == with_ours
    assert hash_code("123456", b"other") != with_ours
    assert hash_code("123457", b"salt") != with_ours
    monkeypatch.setattr("steward.identity.code_targets.secret", lambda: b"another secret")
    assert hash_code("123456", b"salt") != with_ours


@pytest.fixture
async def handle(desk: Desk, company: Company) -> str:
    company.contact("C-1", "Dana Whitfield", "dana@example.com", "+14155550123")
    [found] = (await desk.resolver.resolve("c1", Identifiers(email="dana@example.com"))).handles
    return str(found)


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06d}"


async def test_right_code_proves_the_customer_for_half_an_hour(desk: Desk, handle: str) -> None:
    await desk.codes.send("c1", handle, "email", "verify", "act_1")
    assert await desk.identity.current("c1") is None
    code = await desk.last_code()
    assert (await desk.codes.check("c1", f"{code[:3]} {code[3:]}", "act_2")).status == "passed"
    customer = await desk.identity.current("c1")
    assert customer is not None
    assert customer.handle == handle
    assert customer.assurance == "possession"
    assert customer.ids("crm") == ("C-1",)
    assert customer.proofs[0].destination == "d***@example.com"
    assert await desk.identity.current("c2") is None
    desk.shift("29 minutes")
    assert await desk.identity.current("c1") is not None
    desk.shift("2 minutes")
    assert await desk.identity.current("c1") is None


async def test_code_works_once_and_a_repeated_step_costs_nothing(desk: Desk, handle: str) -> None:
    for _ in range(3):
        await desk.codes.send("c1", handle, "email", "verify", "act_1")
    assert len(await desk.rows("SELECT 1 FROM desk.outbox WHERE kind = 'code'")) == 1
    code = await desk.last_code()
    for _ in range(4):
        assert (await desk.codes.check("c1", wrong(code), "act_2")).tries_left == 2
    assert (await desk.codes.check("c1", code, "act_3")).status == "passed"
    assert (await desk.codes.check("c1", code, "act_3")).status == "passed"
    assert (await desk.codes.check("c1", code, "act_4")).status == "none"
    assert len(await desk.rows("SELECT 1 FROM desk.proof")) == 1


async def test_code_is_old_after_five_minutes(desk: Desk, handle: str) -> None:
    await desk.codes.send("c1", handle, "email", "verify", "act_1")
    desk.shift("5 minutes 1 second")
    assert (await desk.codes.check("c1", await desk.last_code(), "act_2")).status == "expired"
    assert await desk.identity.current("c1") is None


async def test_code_tried_wrong_three_times_locks_the_challenge_and_not_the_customer(
    desk: Desk, handle: str
) -> None:
    await desk.codes.send("c1", handle, "email", "verify", "act_1")
    code = await desk.last_code()
    results = [await desk.codes.check("c1", wrong(code), f"try_{n}") for n in range(3)]
    assert [(one.status, one.tries_left) for one in results] == [
        ("wrong", 2),
        ("wrong", 1),
        ("locked", 0),
    ]
    assert (await desk.codes.check("c1", code, "late")).status == "locked"
    await desk.codes.send("c1", handle, "email", "verify", "act_2")
    assert (await desk.codes.check("c1", await desk.last_code(), "again")).status == "passed"


async def test_newer_code_replaces_the_older(desk: Desk, handle: str) -> None:
    await desk.codes.send("c1", handle, "email", "verify", "act_1")
    first = await desk.last_code()
    await desk.codes.send("c1", handle, "phone", "verify", "act_2")
    second = await desk.last_code()
    if first != second:
        assert (await desk.codes.check("c1", first, "a")).status == "wrong"
    assert (await desk.codes.check("c1", second, "b")).status == "passed"
    assert [
        row["state"] for row in await desk.rows("SELECT state FROM desk.challenge ORDER BY sent_at")
    ] == ["replaced", "passed"]


async def test_code_that_is_open_stays_where_no_further_one_is_asked_for(
    desk: Desk, handle: str
) -> None:
    async def mailed() -> int:
        return len(await desk.rows("SELECT 1 FROM desk.outbox WHERE kind = 'code'"))

    await desk.codes.send("c1", handle, "email", "verify", "act_1")
    first = await desk.last_code()
    again = await desk.codes.send("c1", handle, "email", "verify", "act_2", anew=False)
    await desk.begin("c2")
    nobody = await desk.codes.send("c2", None, "email", "verify", "act_3", anew=False)
    assert again == nobody
    assert await mailed() == 1
    # it counts as one that was asked for, as for anybody and nobody
    assert len(await desk.rows("SELECT 1 FROM desk.challenge WHERE conversation_id = 'c1'")) == 2
    await desk.codes.send("c1", handle, "email", "verify", "act_4")
    assert await mailed() == 2, "a further one was asked for"
    await desk.codes.send("c1", handle, "email", "verify", "act_5", anew=False)
    second = await desk.last_code()
    if first != second:
        assert (await desk.codes.check("c1", first, "a")).status == "wrong"
    assert (await desk.codes.check("c1", second, "b")).status == "passed"
    assert len(await desk.rows("SELECT 1 FROM desk.proof")) == 1


async def test_code_that_is_about_to_expire_or_is_locked_does_not_stay(
    desk: Desk, handle: str
) -> None:
    await desk.codes.send("c1", handle, "email", "verify", "act_1")
    code = await desk.last_code()
    for n in range(3):
        await desk.codes.check("c1", wrong(code), f"try_{n}")
    await desk.codes.send("c1", handle, "email", "verify", "act_2", anew=False)
    desk.shift("4 minutes 30 seconds")
    await desk.codes.send("c1", handle, "email", "verify", "act_3", anew=False)
    assert len(await desk.rows("SELECT 1 FROM desk.outbox WHERE kind = 'code'")) == 3
    assert (await desk.codes.check("c1", await desk.last_code(), "a")).status == "passed"


async def test_sixteen_guesses_at_once_get_three_looks(desk: Desk, handle: str) -> None:
    await desk.codes.send("c1", handle, "email", "verify", "act_1")
    code = int(await desk.last_code())
    guesses = [f"{(code + 1 + n) % 1_000_000:06d}" for n in range(16)]
    results = await asyncio.gather(
        *(desk.codes.check("c1", guess, f"g{n}") for n, guess in enumerate(guesses))
    )
    assert sorted(one.status for one in results) == ["locked"] * 14 + ["wrong"] * 2
    assert (await desk.rows("SELECT tries FROM desk.challenge"))[0]["tries"] == 3


async def test_code_check_repeated_at_once_costs_one_try(desk: Desk, handle: str) -> None:
    await desk.codes.send("c1", handle, "email", "verify", "act_1")
    code = await desk.last_code()
    results = await asyncio.gather(*(desk.codes.check("c1", wrong(code), "same") for _ in range(8)))
    assert {(one.status, one.tries_left) for one in results} == {("wrong", 2)}


async def test_stranger_gets_the_same_answers_and_no_code(desk: Desk, handle: str) -> None:
    known = await desk.codes.send("c1", handle, "email", "verify", "act_1")
    await desk.begin("c2")
    unknown = await desk.codes.send("c2", None, "email", "verify", "act_2")
    assert known == unknown
    code = await desk.last_code()
    for n in range(3):
        ours = await desk.codes.check("c1", wrong(code), f"k{n}")
        theirs = await desk.codes.check("c2", wrong(code), f"u{n}")
        assert ours == theirs
    assert await desk.rows("SELECT 1 FROM desk.outbox WHERE conversation_id = 'c2'") == []


async def test_digits_that_are_right_prove_nothing_on_a_decoy(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("steward.identity.codes.secrets.randbelow", lambda _: 123456)
    await desk.codes.send("c1", None, "email", "verify", "act_1")
    assert (await desk.codes.check("c1", "123456", "r")).status == "wrong"
    assert await desk.identity.current("c1") is None


async def test_code_to_a_new_contact_proves_that_contact_and_nobody(
    desk: Desk, handle: str
) -> None:
    """Whoever owns the new address would otherwise be the customer."""
    await desk.codes.send("c1", handle, "email", "verify", "act_1", to="new@example.org")
    [sent] = await desk.rows("SELECT destination FROM desk.outbox WHERE kind = 'code'")
    assert sent["destination"] == "new@example.org"
    assert not await desk.codes.controls("c1", handle, "new@example.org")
    assert (await desk.codes.check("c1", await desk.last_code(), "r")).status == "passed"
    assert await desk.codes.controls("c1", handle, "new@example.org")
    assert await desk.identity.current("c1") is None
    assert await desk.rows("SELECT 1 FROM desk.proof") == []
    assert not await desk.codes.controls("c1", handle, "other@example.org")
    assert not await desk.codes.controls("c1", "cus_other", "new@example.org")
    assert not await desk.codes.controls("c2", handle, "new@example.org")
    desk.shift("31 minutes")
    assert not await desk.codes.controls("c1", handle, "new@example.org")


async def test_codes_no_code_goes_to_a_new_contact_of_nobody(desk: Desk, handle: str) -> None:
    await desk.codes.send("c1", None, "email", "new_contact", "act_1", to="new@example.org")
    assert await desk.rows("SELECT 1 FROM desk.outbox") == []


async def test_old_address_is_told_once(desk: Desk, handle: str) -> None:
    for _ in range(2):
        await desk.codes.tell("c1", "act_1", "email", "dana@example.com", "It was changed.")
    [told] = await desk.rows("SELECT destination, text FROM desk.outbox")
    assert told == {"destination": "dana@example.com", "text": "It was changed."}
    assert [
        line.text for line in await desk.conversations.transcript("c1") if line.role == "desk"
    ] == []


@pytest.mark.parametrize("work", [0.0, 0.3])
async def test_challenge_for_a_stranger_takes_as_long(
    desk: Desk, company: Company, handle: str, clock: Any, work: float
) -> None:
    """Both end at the same step of time: whoever is found costs work that nobody does not."""
    codes = Codes(desk.db, desk.codes._audit, company, desk.identity, floor=0.4)  # type: ignore[arg-type]
    look = codes._sending.target

    async def slowly(*given: Any) -> Any:
        clock.now += work if given[1] else 0.0
        return await look(*given)

    codes._sending.target = slowly  # type: ignore[method-assign]
    for who in (handle, None):
        await desk.begin(f"t{who}")
        began = clock.now
        await codes.send(f"t{who}", who, "email", "verify", f"act_t{who}")
        assert clock.now - began == pytest.approx(0.4), who


async def test_five_codes_an_hour(desk: Desk, handle: str) -> None:
    for n in range(5):
        await desk.codes.send("c1", handle, "email", "verify", f"act_{n}")
    with pytest.raises(Refused):
        await desk.codes.send("c1", handle, "email", "verify", "act_6")
    await desk.begin("c2")
    shape = await desk.codes.send("c2", handle, "email", "verify", "act_7")
    assert shape == {"channel": "email", "digits": 6, "minutes": 5}
    desk.shift("61 minutes")
    await desk.codes.send("c1", handle, "email", "verify", "act_8")


async def test_contact_changed_today_is_not_used(desk: Desk, company: Company, handle: str) -> None:
    company.contacts[0]["email_changed_at"] = datetime.now(UTC).isoformat()
    answer = await desk.codes.send("c1", handle, "email", "verify", "act_1")
    [sent] = await desk.rows("SELECT channel, destination FROM desk.outbox WHERE kind = 'code'")
    assert (sent["channel"], sent["destination"]) == ("phone", "+14155550123")
    assert answer["channel"] == "email", "which contact was used is not told to somebody unproved"


async def test_codes_no_code_is_in_the_record(desk: Desk, handle: str) -> None:
    await desk.codes.send("c1", handle, "email", "verify", "act_1")
    code = await desk.last_code()
    await desk.codes.check("c1", code, "act_2")
    kept = json.dumps(
        [
            await desk.rows("SELECT data FROM desk.audit"),
            await desk.rows("SELECT code_hash::text, destination FROM desk.challenge"),
        ],
        default=str,
    )
    assert code not in kept
    assert "dana@example.com" not in kept
