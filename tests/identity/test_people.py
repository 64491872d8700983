"""What a channel vouches for counts once, for one customer, for as long as it is fresh.

Anything else counts for nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fernhill_desk import Company, Desk

from steward.keys import Keys


@pytest.fixture(autouse=True)
def customers(company: Company) -> None:
    company.contact("C-1", "Dana Whitfield", "dana@example.com", "+14155550123")
    company.account("A-1", "D. Whitfield", "dana@example.com")
    company.contact("C-2", "Tom Berg", "tom@example.com", "+4790001")


def token(desk: Desk, key: Any = "channel", audience: str = "steward", **claims: Any) -> str:
    return desk.keys.sign(
        key, audience, "platform", 60, **{"method": "session", "account": "A-1", **claims}
    )


async def test_session_proves_the_customer(desk: Desk) -> None:
    assert await desk.identity.accept_assertion("c1", token(desk), "c1-1")
    customer = await desk.identity.current("c1")
    assert customer is not None
    assert customer.assurance == "session"
    assert customer.ids("crm") == ("C-1",)
    assert customer.ids("logistics") == ("A-1",)
    desk.shift("31 minutes")
    assert await desk.identity.current("c1") is None


async def test_voice_match_is_weaker_and_shorter(desk: Desk) -> None:
    assert await desk.identity.accept_assertion(
        "c1", token(desk, method="voice_biometrics", account=None, contact="C-1"), "c1-1"
    )
    customer = await desk.identity.current("c1")
    assert customer is not None
    assert customer.assurance == "voice_biometrics"
    desk.shift("16 minutes")
    assert await desk.identity.current("c1") is None


async def test_assertion_counts_once(desk: Desk) -> None:
    await desk.begin("c2")
    vouched = token(desk)
    assert await desk.identity.accept_assertion("c1", vouched, "c1-1")
    assert await desk.identity.accept_assertion("c1", vouched, "c1-1"), "a repeated step"
    assert not await desk.identity.accept_assertion("c2", vouched, "c2-1"), "a replay"
    assert await desk.identity.current("c2") is None
    assert len(await desk.rows("SELECT 1 FROM desk.proof")) == 1


@pytest.mark.parametrize(
    "forge",
    [
        lambda desk: token(desk, key="desk"),
        lambda desk: token(desk, key="people"),
        lambda desk: token(desk, audience="billing"),
        lambda desk: token(desk, method="email_code"),
        lambda desk: token(desk, account=None),
        lambda desk: token(desk, account=["A-1"]),
        lambda desk: token(desk, account="A-404"),
        lambda desk: token(desk, contact="C-2"),
        lambda desk: token(desk, conversation="c9"),
        lambda desk: desk.keys.sign(
            "channel", "steward", "platform", -60, method="session", account="A-1"
        ),
        lambda desk: Keys(Path(str(desk.keys._folder) + "x")).sign(
            "channel", "steward", "p", 60, method="session", account="A-1"
        ),
        lambda desk: token(desk)[:-4] + "AAAA",
        lambda desk: "no token",
        lambda desk: "",
    ],
)
async def test_forged_or_useless_assertion_is_refused_and_recorded(desk: Desk, forge: Any) -> None:
    assert not await desk.identity.accept_assertion("c1", forge(desk), "c1-1")
    assert await desk.identity.current("c1") is None
    refused = await desk.rows(
        "SELECT data FROM desk.audit WHERE event = 'identity.assertion_refused'"
    )
    assert len(refused) == 1


async def test_system_that_is_away_proves_nothing(desk: Desk, company: Company) -> None:
    company.down = {"billing"}
    assert not await desk.identity.accept_assertion("c1", token(desk), "c1-1")


async def test_proofs_of_an_earlier_customer_do_not_count_for_the_next(desk: Desk) -> None:
    assert await desk.identity.accept_assertion("c1", token(desk), "c1-1")
    assert await desk.identity.accept_assertion(
        "c1", token(desk, account=None, contact="C-2", method="voice_biometrics"), "c1-1"
    )
    customer = await desk.identity.current("c1")
    assert customer is not None
    assert customer.ids("crm") == ("C-2",)
    assert customer.assurance == "voice_biometrics"
