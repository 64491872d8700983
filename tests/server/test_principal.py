"""Who a request is from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from steward.keys import Keys
from steward.server.principal import SignInNeeded, principal_from


@pytest.fixture(autouse=True)
def sandbox(own_home: None, configured: Callable[..., None]) -> None:
    configured(STEWARD_SANDBOX="true")


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}", "host": "127.0.0.1:8400"}


async def test_tokens_say_who_it_is(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    lena = await principal_from(bearer(keys.sign("people", "steward", "lena", 60, kind="staff")))
    assert (lena.kind, lena.login, lena.owner) == ("staff", "lena", "staff:lena")
    customer = await principal_from(
        bearer(keys.sign("people", "steward", "conversation:c1", 60, kind="customer"))
    )
    assert (customer.kind, customer.conversation) == ("customer", "c1")
    assert (
        await principal_from(bearer(keys.sign("people", "steward", "steward", 60, kind="service")))
    ).kind == "service"


async def test_token_may_come_as_an_api_key(tmp_path: Path) -> None:
    """Graph clients have one field for a key and no other way to say who their user is."""
    token = Keys(tmp_path).sign("people", "steward", "priya", 60, kind="staff")
    assert (
        await principal_from(
            {"X-Api-Key": token, "host": "127.0.0.1:8400", "origin": "https://dev.agentinbox.ai"}
        )
    ).login == "priya"
    for wrong in (
        "rubbish",
        "lsv2_pt_0123456789",
        "x" * 9000,
        Keys(tmp_path / "elsewhere").sign("people", "steward", "priya", 60, kind="staff"),
    ):
        with pytest.raises(SignInNeeded):
            await principal_from({"x-api-key": wrong, "host": "127.0.0.1:8400"})
    with pytest.raises(SignInNeeded):
        await principal_from({**bearer("rubbish"), "x-api-key": token})


async def test_key_of_langsmiths_says_nothing_here(tmp_path: Path) -> None:
    token = Keys(tmp_path).sign("people", "steward", "priya", 60, kind="staff")
    for key in (token, "lsv2_pt_0123456789"):
        found = await principal_from(
            {"x-auth-scheme": "langsmith", "x-api-key": key, "host": "127.0.0.1:8400"}
        )
        assert (found.kind, found.login) == ("visitor", "visitor")


async def test_headers_may_be_bytes(tmp_path: Path) -> None:
    token = Keys(tmp_path).sign("people", "steward", "lena", 60, kind="staff")
    assert (await principal_from({b"authorization": f"Bearer {token}".encode()})).login == "lena"


async def test_tokens_that_are_not_for_this_desk_mean_nothing(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    other = Keys(tmp_path / "elsewhere")
    for headers in (
        bearer("rubbish"),
        bearer(""),
        {"authorization": "Basic bGVuYTpsZW5h"},
        bearer(keys.sign("desk", "steward", "lena", 60, kind="staff")),
        bearer(keys.sign("people", "billing", "lena", 60, kind="staff")),
        bearer(other.sign("people", "steward", "lena", 60, kind="staff")),
        bearer(keys.sign("people", "steward", "lena", -60, kind="staff")),
        bearer(keys.sign("people", "steward", "lena", 60)),
        bearer(keys.sign("people", "steward", "lena", 60, kind="service")),
        bearer(keys.sign("people", "steward", "lena", 60, kind="customer")),
    ):
        with pytest.raises(SignInNeeded):
            await principal_from(headers)


@pytest.mark.parametrize(
    ("headers", "admitted"),
    [
        ({"host": "127.0.0.1:8400"}, True),
        ({"host": "localhost:8400", "origin": "http://localhost:3000"}, True),
        ({"host": "localhost:8400", "origin": "https://smith.langchain.com"}, True),
        ({"host": "localhost:8400", "origin": "https://evil.example"}, False),
        ({"host": "localhost:8400", "origin": "null"}, False),
        ({"host": "rebound.example:8400"}, False),
        ({"host": "localhost:8400", "origin": "http://localhost:8400.evil.example"}, False),
        ({"host": "localhost:8400.evil.example"}, False),
    ],
)
async def test_visitors_come_from_this_machine(headers: dict[str, str], admitted: bool) -> None:
    if admitted:
        assert (await principal_from(headers)).kind == "visitor"
    else:
        with pytest.raises(SignInNeeded):
            await principal_from(headers)


@pytest.mark.parametrize(
    ("name", "value"), [("STEWARD_SANDBOX", "false"), ("STEWARD_HOST", "0.0.0.0")]
)
async def test_principal_no_visitors_outside_a_sandbox_on_loopback(
    name: str, value: str, configured: Callable[..., None]
) -> None:
    configured(**{name: value})
    with pytest.raises(SignInNeeded):
        await principal_from({"host": "127.0.0.1"})
