"""Floods are braked by client; who is somebody else, or signed in, goes on."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from pydantic import ValidationError
from starlette.requests import Request

from steward.db import Database
from steward.server.brakes import Brake, KnownNetworks, TooMany, Windows
from steward.server.clients import Client, client_of
from steward.server.principal import Principal
from steward.server.rows import asker_of
from steward.settings import Settings
from tests.cases import cases

VISITOR = Principal(kind="visitor", login="visitor")
LENA = Principal(kind="staff", login="lena", roles=("lead",))


@pytest.fixture
def behind_a_proxy(configured: Callable[..., None]) -> None:
    proxies = json.dumps(["10.0.0.0/8", "2001:db8:1::/48"])
    configured(STEWARD_CLIENT_HEADER="X-Forwarded-For", STEWARD_PROXIES=proxies)


def scope(peer: str, **headers: str) -> dict[str, Any]:
    raw = [(name.replace("_", "-").encode(), text.encode()) for name, text in headers.items()]
    return {"type": "http", "client": (peer, 1), "headers": raw}


def of(peer: str, **headers: str) -> str:
    return client_of(scope(peer, **headers)).network


def ask(brake: Brake, peer: str, caller: Principal = VISITOR) -> bool:
    try:
        brake.enter(Request(scope(peer)), caller)
    except TooMany:
        return False
    return True


def passes(brake: Brake, peer: str, times: int, caller: Principal = VISITOR) -> int:
    return sum(ask(brake, peer, caller) for _ in range(times))


def test_client_of_a_direct_peer_is_its_address_or_its_ipv6_network() -> None:
    assert of("8.8.8.8") == "8.8.8.8/32"
    assert of("2a00:1450:1:2::1") == of("2a00:1450:1:2:ffff::9") == "2a00:1450:1:2::/64"
    assert client_of(scope("2a00:1450:1:2::1")).wide == "2a00:1450:1::/48"
    assert of("::ffff:8.8.8.8") == "8.8.8.8/32"


@cases("peer", ["127.0.0.1", "10.0.0.9", "::1", "fe80::1%eth0", "testclient", ""])
def test_client_of_a_peer_that_may_be_anybody_is_nobody(peer: str) -> None:
    assert not client_of(scope(peer)).known


def test_client_of_a_header_that_is_not_configured_is_nobody_and_never_what_it_says() -> None:
    assert of("8.8.8.8", x_forwarded_for="9.9.9.9") == ""
    assert of("127.0.0.1", x_forwarded_for="9.9.9.9") == ""


@pytest.mark.usefixtures("behind_a_proxy")
@pytest.mark.parametrize(
    ("peer", "said", "found"),
    [
        ("10.0.0.1", "9.9.9.9", "9.9.9.9/32"),
        ("10.0.0.1", "1.1.1.1, 9.9.9.9", "9.9.9.9/32"),  # what the client wrote itself stands left
        ("10.0.0.1", "1.1.1.1, 9.9.9.9, 10.0.0.2", "9.9.9.9/32"),
        ("10.0.0.1", "9.9.9.9:4711", "9.9.9.9/32"),
        ("10.0.0.1", '"[2a00:1450:1:2::1]:4711"', "2a00:1450:1:2::/64"),
        ("2001:db8:1::7", "9.9.9.9", "9.9.9.9/32"),
        ("8.8.8.8", "9.9.9.9", "8.8.8.8/32"),  # not one of the proxies
        ("10.0.0.1", "9.9.9.9, unknown", ""),
        ("10.0.0.1", "", ""),
        ("10.0.0.1", "10.0.0.3", ""),
    ],
)
def test_client_of_the_configured_header_counts_from_the_proxies_only(
    peer: str, said: str, found: str
) -> None:
    assert of(peer, x_forwarded_for=said) == found
    assert of(peer, x_forwarded_for=said, x_real_ip="7.7.7.7") == found


def test_proxies_that_are_no_networks_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STEWARD_PROXIES", '["the proxy"]')
    with pytest.raises(ValidationError, match="proxies"):
        Settings()


def test_brake_one_client_floods_and_everybody_else_goes_on() -> None:
    brake = Brake(each=60, strangers=600, seconds=10.0, known=KnownNetworks())
    assert passes(brake, "8.8.8.8", 260) == 60
    assert passes(brake, "9.9.9.9", 30) == 30
    assert passes(brake, "8.8.8.8", 30, LENA) == 30


def test_brake_many_addresses_of_one_site_are_one_client() -> None:
    brake = Brake(each=5, strangers=600, seconds=10.0, known=KnownNetworks())
    assert sum(ask(brake, f"2a00:1450:1:2::{number:x}") for number in range(1, 50)) == 5
    assert sum(ask(brake, f"2a00:1450:1:{number:x}::1") for number in range(3, 50)) == 15
    assert passes(brake, "2a00:1450:2:2::1", 3) == 3


def test_brake_flood_from_everywhere_leaves_room_for_known_networks_and_the_signed_in() -> None:
    known = KnownNetworks()
    brake = Brake(each=60, strangers=100, seconds=10.0, known=known)
    known.add(Client("9.9.9.9/32", "9.9.9.0/24"))
    assert sum(ask(brake, f"8.{number}.8.8") for number in range(200)) == 100
    assert not ask(brake, "7.7.7.7")
    assert passes(brake, "9.9.9.9", 30) == 30
    assert passes(brake, "7.7.7.7", 30, LENA) == 30


def test_brake_token_that_anybody_can_have_gives_no_room_of_its_own() -> None:
    brake = Brake(each=5, strangers=600, seconds=10.0, known=KnownNetworks())
    tokens = [Principal(kind="customer", login=f"conversation:{number}") for number in range(20)]
    assert sum(ask(brake, "8.8.8.8", token) for token in tokens) == 5
    vouched = Principal(kind="customer", login="conversation:x", account="A-1")
    assert ask(brake, "8.8.8.8", vouched)


def test_windows_forget_what_was_not_used_lately() -> None:
    windows = Windows(10.0, remembered=3)
    for number in range(10):
        windows.note(f"n{number}")
    assert [windows.full(f"n{number}", 1) for number in (9, 0)] == [True, False]


async def test_asker_of_a_network_is_a_name_that_its_day_takes_along(
    database: Database, dsn: str
) -> None:
    async with database.transaction() as connection:
        first, again, other = [
            await asker_of(connection, one) for one in ("8.8.8.8/32", "8.8.8.8/32", "9.9.9.9/32")
        ]
    assert first == again != other
    assert "8.8" not in first
    with psycopg.connect(dsn) as owner:
        owner.execute("UPDATE clock.shift SET shift = shift + interval '1 day'")
    async with database.transaction() as connection:
        assert await asker_of(connection, "8.8.8.8/32") != first
    with psycopg.connect(dsn) as owner:
        assert owner.execute("SELECT count(*) FROM desk.asker_key").fetchone() == (1,)
