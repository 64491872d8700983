"""Access tokens of the company's issuer as bearers: which count, and whose rows say they are."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest

from steward.access import tokens
from steward.access.configuration import oidc_settings
from steward.access.oidc import Oidc
from steward.audit.record import Audit
from steward.db import Database
from steward.desk import Desk
from steward.errors import BadInput, ToolUnavailable
from steward.server.principal import SignInNeeded
from steward.server.signin import caller_of
from steward.settings import Settings, settings
from tests.access.conftest import CLIENT, ISSUER, HostileIssuer

pytestmark = pytest.mark.usefixtures("deployed")
API = "https://desk.example/api"
Owner = Callable[..., list[tuple[Any, ...]]]


def desk_of(database: Database, issuer: HostileIssuer, audience: str = API) -> Desk:
    """Of a desk, what sign-in reads; `issuer` signs its people in."""
    chosen = issuer.settings.model_copy(update={"audience": audience})
    oidc = Oidc(chosen, issuer.transport())
    found = SimpleNamespace(db=database, audit=Audit(database), settings=settings(), oidc=oidc)
    return cast(Desk, found)


@pytest.fixture
def lena(owner: Owner) -> None:
    """The issuer's subject 00u1 is lena here."""
    owner("INSERT INTO desk.staff_identity VALUES (%s, 'sub', '00u1', 'lena')", ISSUER)


def sent(token: str, header: str = "Authorization") -> dict[str, str]:
    return {header: f"Bearer {token}" if header == "Authorization" else token, "host": "desk"}


@pytest.mark.parametrize("header", ["Authorization", "x-api-key"])
async def test_bearer_of_the_issuer_is_the_person_whom_a_row_names(
    header: str, database: Database, issuer: HostileIssuer, lena: None
) -> None:
    desk = desk_of(database, issuer)
    caller = await caller_of(desk, sent(issuer.token(aud=API, nonce=None), header), "POST")
    assert (caller.kind, caller.login, caller.roles) == ("staff", "lena", ("lead",))
    assert caller.by_issuer, "and no token that the desk made itself"


@pytest.mark.parametrize(
    "claims",
    [
        pytest.param({"aud": CLIENT}, id="an ID token"),
        pytest.param({"aud": "https://other.example"}, id="of another API"),
        pytest.param({"sub": "00u2"}, id="a stranger's"),
        pytest.param({"iss": "https://evil.example"}, id="of another issuer"),
        pytest.param({"exp": int(time.time()) - 600}, id="expired"),
        pytest.param({"exp": None}, id="without an end"),
        pytest.param({"iat": None}, id="without a beginning"),
        pytest.param({"sub": None}, id="of nobody"),
    ],
)
async def test_bearer_of_the_issuer_that_is_not_for_this_desk_is_nobodys(
    claims: dict[str, Any], database: Database, issuer: HostileIssuer, lena: None
) -> None:
    token = issuer.token(**{"aud": API, "nonce": None, **claims})
    with pytest.raises(SignInNeeded):
        await caller_of(desk_of(database, issuer), sent(token), "GET")


async def test_bearer_of_the_issuer_signed_by_another_key_is_nobodys(
    database: Database, issuer: HostileIssuer, lena: None
) -> None:
    desk, forged = desk_of(database, issuer), HostileIssuer()
    with pytest.raises(SignInNeeded):
        await caller_of(desk, sent(forged.token(aud=API, nonce=None)), "GET")


async def test_bearer_of_the_issuer_counts_no_more_once_ended_or_unlinked(
    database: Database, issuer: HostileIssuer, owner: Owner, lena: None
) -> None:
    desk = desk_of(database, issuer)
    token = issuer.token(aud=API, nonce=None)
    await caller_of(desk, sent(token), "GET")
    await tokens.end(desk.db, desk.audit, "lena", "noor")
    with pytest.raises(SignInNeeded, match="ended"):
        await caller_of(desk, sent(token), "GET")
    later = issuer.token(aud=API, nonce=None, iat=int(time.time()) + 2)
    await caller_of(desk, sent(later), "GET")
    owner("DELETE FROM desk.staff_identity")
    with pytest.raises(SignInNeeded):
        await caller_of(desk, sent(later), "GET")


async def test_bearer_of_the_issuer_without_an_audience_of_ours_is_nobodys(
    database: Database, issuer: HostileIssuer, lena: None
) -> None:
    desk = desk_of(database, issuer, audience="")
    for audience in (API, CLIENT, ""):
        with pytest.raises(SignInNeeded):
            await caller_of(desk, sent(issuer.token(aud=audience, nonce=None)), "GET")
    assert issuer.asked == []


async def test_bearer_of_the_issuer_that_is_away_is_a_passing_fault(
    database: Database, issuer: HostileIssuer, lena: None
) -> None:
    issuer.status = 502
    with pytest.raises(ToolUnavailable):
        await caller_of(desk_of(database, issuer), sent(issuer.token(aud=API, nonce=None)), "GET")


def test_audience_that_is_the_clients_id_is_refused_at_the_start() -> None:
    given = {"oidc_issuer": ISSUER, "oidc_client_id": CLIENT, "own_url": "https://desk.example"}
    chosen = oidc_settings(Settings(**given, oidc_audience=API))  # type: ignore[arg-type]
    assert chosen is not None
    assert chosen.audience == API
    with pytest.raises(BadInput, match="STEWARD_OIDC_AUDIENCE"):
        oidc_settings(Settings(**given, oidc_audience=CLIENT))  # type: ignore[arg-type]
    with pytest.raises(BadInput, match="STEWARD_OIDC_AUDIENCE"):
        oidc_settings(Settings(oidc_audience=API))
