"""What a channel vouches for counts once, for one customer, for as long as it is fresh.

Anything else counts for nothing.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any
from uuid import uuid4

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from steward.domain.customer import Customer
from steward.domain.understanding import Identifiers
from steward.keys import Keys
from tests.identity.fernhill_desk import Company, Desk


@pytest.fixture(autouse=True)
def customers(company: Company) -> None:
    company.contact("C-1", "Dana Whitfield", "dana@example.com", "+14155550123")
    company.account("A-1", "D. Whitfield", "dana@example.com")
    company.contact("C-2", "Tom Berg", "tom@example.com", "+4790001")


def token(desk: Desk, key: Any = "channel", audience: str = "steward", **claims: Any) -> str:
    return desk.keys.sign(
        key, audience, "platform", 60, **{"method": "session", "account": "A-1", **claims}
    )


async def vouched_for(desk: Desk) -> Customer | None:
    return await desk.identity.vouched_for("c1", await desk.identity.vouched("c1"))


async def test_session_proves_the_customer(desk: Desk) -> None:
    assert await desk.identity.accept_assertion("c1", token(desk), "c1-1")
    customer = await desk.identity.current("c1")
    assert customer is not None
    assert customer.assurance == "session"
    assert customer.ids("crm") == ("C-1",)
    assert customer.ids("logistics") == ("A-1",)
    desk.shift("31 minutes")
    assert await desk.identity.current("c1") is None


async def test_session_is_known_by_its_account_where_no_system_lists_people(
    desk: Desk, company: Company
) -> None:
    company.absent = {"crm", "billing", "helpdesk"}
    assert await desk.identity.accept_assertion("c1", token(desk, account="buyer_1"), "c1-1")
    customer = await desk.identity.current("c1")
    assert customer is not None
    assert customer.subjects == {"logistics": ("buyer_1",)}
    assert customer.only_signed_in
    [link] = await desk.rows("SELECT evidence FROM desk.link")
    assert link["evidence"]["how"] == "channel"
    await desk.begin("c2")
    assert await desk.identity.accept_assertion("c2", token(desk, account="buyer_2"), "c2-1")
    other = await desk.identity.current("c2")
    assert other is not None
    assert other.handle != customer.handle
    assert other.ids("logistics") == ("buyer_2",)


@pytest.mark.parametrize(
    ("absent", "claims"),
    [
        ({"billing", "logistics"}, {}),  # nothing has orders
        ({"billing"}, {"contact": "C-9"}),  # a contact decides, and the CRM knows none of that id
        ({"crm", "billing"}, {"method": "voice_biometrics"}),
        ({"crm"}, {"account": "A-9"}),  # billing lists accounts, and not this one
    ],
)
async def test_session_account_that_no_system_confirms_is_else_nobody(
    desk: Desk, company: Company, absent: set[str], claims: dict[str, Any]
) -> None:
    company.absent = absent
    assert not await desk.identity.accept_assertion("c1", token(desk, **claims), "c1-1")
    assert await desk.identity.current("c1") is None


async def test_session_account_that_a_customer_names_in_words_is_nobody(
    desk: Desk, company: Company
) -> None:
    company.absent = {"crm", "billing", "helpdesk"}
    named = await desk.resolver.resolve("c1", Identifiers(account="buyer_1"))
    assert named.handles == ()


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


async def test_assertion_while_a_system_is_away_counts_from_then_once_it_is_back(
    desk: Desk, company: Company
) -> None:
    vouched = token(desk)
    company.down = {"billing"}
    assert not await desk.identity.accept_assertion("c1", vouched, "c1-1")
    assert not await desk.identity.accept_assertion("c1", vouched, "c1-1"), "delivered again"
    assert await vouched_for(desk) is None, "the system is still away"
    waits = "SELECT 1 FROM desk.audit WHERE event = 'identity.assertion_waits'"
    assert len(await desk.rows(waits)) == 1
    company.down = set()
    desk.shift("10 minutes")
    customer = await vouched_for(desk)
    assert customer is not None
    assert customer.assurance == "session"
    assert await desk.rows("SELECT 1 FROM desk.vouched") == []
    desk.shift("21 minutes")
    assert await desk.identity.current("c1") is None, "half an hour since it was said"


async def test_assertion_kept_while_a_system_is_away_counts_in_one_conversation(
    desk: Desk, company: Company
) -> None:
    await desk.begin("c2")
    vouched = token(desk)
    company.down = {"billing"}
    assert not await desk.identity.accept_assertion("c1", vouched, "c1-1")
    company.down = set()
    assert await desk.identity.accept_assertion("c2", vouched, "c2-1")
    assert await vouched_for(desk) is None, "a replay"
    assert await desk.identity.current("c1") is None


async def test_assertion_kept_for_nobody_is_refused_once_the_system_is_back(
    desk: Desk, company: Company
) -> None:
    company.down = {"billing"}
    assert not await desk.identity.accept_assertion("c1", token(desk, account="A-404"), "c1-1")
    company.down = set()
    assert await vouched_for(desk) is None
    refused = "SELECT 1 FROM desk.audit WHERE event = 'identity.assertion_refused'"
    assert len(await desk.rows(refused)) == 1
    assert await desk.rows("SELECT 1 FROM desk.vouched") == []


async def test_proofs_of_an_earlier_customer_do_not_count_for_the_next(desk: Desk) -> None:
    assert await desk.identity.accept_assertion("c1", token(desk), "c1-1")
    assert await desk.identity.accept_assertion(
        "c1", token(desk, account=None, contact="C-2", method="voice_biometrics"), "c1-1"
    )
    customer = await desk.identity.current("c1")
    assert customer is not None
    assert customer.ids("crm") == ("C-2",)
    assert customer.assurance == "voice_biometrics"


@pytest.fixture
def platform(desk: Desk, tmp_path: Path) -> Ed25519PrivateKey:
    """A voice platform, whose public key the desk was given."""
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    desk.identity._voice_key = tmp_path / "voice.pem"
    desk.identity._voice_key.write_bytes(public)
    return key


def voice(key: Any, algorithm: str = "EdDSA", **change: Any) -> str:
    now = int(time.time())
    said = {"aud": "steward", "sub": "caller", "iat": now, "exp": now + 60, "jti": uuid4().hex}
    said |= {"method": "voice_biometrics", "account": "A-1", "conversation": "c1"}
    said |= change
    return jwt.encode({k: v for k, v in said.items() if v is not None}, key, algorithm=algorithm)


async def test_platforms_word_on_a_voice_proves_the_caller_once(
    desk: Desk, platform: Ed25519PrivateKey
) -> None:
    await desk.begin("c2")
    vouched = voice(platform)
    assert await desk.identity.accept_assertion("c1", vouched, "c1-1")
    customer = await desk.identity.current("c1")
    assert customer is not None
    assert customer.assurance == "voice_biometrics"
    assert not await desk.identity.accept_assertion("c2", vouched, "c2-1")
    assert await desk.identity.accept_assertion("c1", token(desk), "c1-2"), "the desk's own key"


@pytest.mark.parametrize(
    "change",
    [
        {"aud": "others"},
        {"exp": 1},
        pytest.param({"exp": int(time.time()) + 86400}, id="for a day"),
        {"conversation": "c2"},
        {"conversation": None},
        {"jti": None},
        {"method": "session"},
        {"method": "person_check"},
        {"account": None},
        {"account": "A-404"},
    ],
    ids=repr,
)
async def test_platforms_word_on_anything_else_is_refused(
    desk: Desk, platform: Ed25519PrivateKey, change: dict[str, Any]
) -> None:
    assert not await desk.identity.accept_assertion("c1", voice(platform, **change), "c1-1")
    assert await desk.identity.current("c1") is None


async def test_platforms_word_of_another_key_is_refused(
    desk: Desk, platform: Ed25519PrivateKey
) -> None:
    assert desk.identity._voice_key is not None
    shared = desk.identity._voice_key.read_text()
    for forged in (
        voice(Ed25519PrivateKey.generate()),
        voice(None, "none"),
        voice(shared.replace("-", "x"), "HS256"),
    ):
        assert not await desk.identity.accept_assertion("c1", forged, "c1-1")
    assert await desk.identity.current("c1") is None
