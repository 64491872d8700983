"""What opens a customer's conversation counts once, and a backend's own key may sign it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

from steward.access.customers import CHAT, Opener, may_renew
from steward.db import Database
from steward.errors import BadInput, NotAuthorised
from steward.keys import Keys


@pytest.fixture
def opener(database: Database, tmp_path: Path) -> Opener:
    return Opener(database, Keys(tmp_path), None)


async def test_customer_link_counts_once(opener: Opener) -> None:
    born = int(time.time())
    ticket = opener.link_ticket("c1", "A-1", born)
    assert await opener.take_link(ticket) == ("c1", "A-1", born)
    with pytest.raises(NotAuthorised):
        await opener.take_link(ticket)


@pytest.mark.parametrize(("account", "days"), [("A-1", 1), ("", 30)])
async def test_link_makes_nothing_last_longer(account: str, days: int, opener: Opener) -> None:
    born = int(time.time()) - days * 24 * 3600
    assert (await opener.take_link(opener.link_ticket("c1", account, born + 60)))[2] == born + 60
    with pytest.raises(NotAuthorised, match="over"):
        await opener.take_link(opener.link_ticket("c1", account, born))


async def test_embed_token_counts_once(opener: Opener, tmp_path: Path) -> None:
    token = Keys(tmp_path).sign("channel", CHAT, "A-1", 60, kind="embed", contact="C-1")
    found = await opener.take_embed(token)
    assert (found.account, found.contact) == ("A-1", "C-1")
    with pytest.raises(NotAuthorised):
        await opener.take_embed(token)


def backend(key: Any, folder: Path) -> Path:
    pem = folder / "backend.pem"
    pem.write_bytes(
        key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
    )
    return pem


@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256", "RS256"])
async def test_embed_token_signed_by_the_configured_key_counts(
    algorithm: str, database: Database, tmp_path: Path
) -> None:
    key: Any = {
        "EdDSA": ed25519.Ed25519PrivateKey.generate,
        "ES256": lambda: ec.generate_private_key(ec.SECP256R1()),
        "RS256": lambda: rsa.generate_private_key(public_exponent=65537, key_size=2048),
    }[algorithm]()
    opener = Opener(database, Keys(tmp_path), backend(key, tmp_path))
    now = int(time.time())
    claims = {"aud": CHAT, "sub": "A-1", "kind": "embed", "iat": now, "exp": now + 60, "jti": "one"}
    assert (await opener.take_embed(jwt.encode(claims, key, algorithm=algorithm))).account == "A-1"
    for wrong in (
        {"jti": "one"},
        {"jti": "two", "exp": now + 3600},
        {"jti": "two", "aud": "x"},
        {"jti": "two", "kind": "x"},
        {"jti": "two", "sub": ""},
    ):
        with pytest.raises(NotAuthorised):
            await opener.take_embed(jwt.encode({**claims, **wrong}, key, algorithm=algorithm))
    with pytest.raises(NotAuthorised):  # the sandbox's stand-in means nothing any more
        await opener.take_embed(Keys(tmp_path).sign("channel", CHAT, "A-1", 60, kind="embed"))


async def test_embed_key_of_another_kind_is_reported(database: Database, tmp_path: Path) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=1024)
    with pytest.raises(BadInput, match="STEWARD_EMBED_KEY"):
        await Opener(database, Keys(tmp_path), backend(key, tmp_path)).take_embed("a.b.c")


def test_embed_token_older_than_a_day_is_not_renewed() -> None:
    assert may_renew("A-1", int(time.time()) - 23 * 3600)
    assert not may_renew("A-1", int(time.time()) - 25 * 3600)
    assert not may_renew("", int(time.time()))
