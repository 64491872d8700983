"""By which names the desk may be called, and which requests need none."""

from __future__ import annotations

from typing import Any

import pytest

from steward.server.hosts import is_ours
from steward.server.processes import Stack
from steward.settings import Settings
from tests.cases import cases
from tests.server.conftest import Calls

PROBES = ("/health", "/health/live", "/health/ready", "/ok", "/metrics")


def served(**given: Any) -> Settings:
    return Settings(
        **{"own_url": "https://desk.example", "host": "0.0.0.0", "hosts": ("desk.internal",)}
        | given
    )


@cases(
    "host",
    [
        "desk.example",
        "DESK.EXAMPLE:443",
        "desk.internal:8400",
        "127.0.0.1",
        "localhost:8400",
        "[::1]:8400",
        "",
    ],
)
def test_host_of_the_own_address_this_machine_or_the_setting_is_served(host: str) -> None:
    assert is_ours([host.encode()], "/try", served())


@cases(
    "host",
    [
        "rebound.example",
        "desk.example.evil.example",
        "xdesk.example",
        "desk.example@evil.example",
        "evil.example@desk.example",
        "evil.example/@localhost",
        "evil.example#localhost",
        "evil.example\\@localhost",
        "localhost:x",
        "[::1",
        "127.0.0.1.nip.example",
        "\xff",
    ],
)
def test_host_that_is_foreign_is_refused_everywhere(host: str) -> None:
    for path in ("/try", "/", "/desk/approvals", "/threads", *PROBES):
        assert not is_ours([host.encode("latin-1")], path, served())


@pytest.mark.parametrize("host", ["10.2.3.4:8400", "203.0.113.7", "[fd00::7]:8400"])
def test_host_that_is_an_address_is_served_to_probes_only(host: str) -> None:
    for path in PROBES:
        assert is_ours([host.encode()], path, served())
    for path in ("/try", "/health/x", "/desk/health", "/threads"):
        assert not is_ours([host.encode()], path, served())


def test_host_is_no_matter_to_a_client_that_sends_none() -> None:
    assert is_ours([], "/health", served())


def test_host_of_a_desk_without_own_address_is_where_it_listens() -> None:
    alone = served(own_url="", host="10.0.0.5", hosts=())
    assert is_ours([b"10.0.0.5:8400"], "/try", alone)
    assert not is_ours([b"desk.example"], "/try", alone)


@pytest.mark.xdist_group("live")
@pytest.mark.long
def test_foreign_host_gets_421_from_the_desk_as_it_runs(live: Stack, lena: Calls) -> None:
    for path in ("/health", "/try", "/chat", "/", "/ok", "/threads/search", "/sandbox/outbox"):
        foreign = Calls(live.urls.desk, Host="rebound.example").get(path)
        assert (foreign.status_code, foreign.json()["error"]["code"]) == (421, "misdirected"), path
    assert lena.http.get("/health", headers={"Host": "rebound.example"}).status_code == 421
    assert Calls(live.urls.desk, Host="10.1.2.3").get("/health/ready").status_code == 200
    assert Calls(live.urls.desk, Host="10.1.2.3").get("/try").status_code == 421
