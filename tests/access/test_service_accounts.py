"""Service accounts: what their secret opens, for how long, and what none of them ever may."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from types import SimpleNamespace
from typing import Any, cast

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from langgraph_sdk import Auth
from psycopg.rows import dict_row

from steward.access import service_accounts, sessions, staff
from steward.access.service_accounts import RIGHTS, Given, ServiceAccount, account_of
from steward.audit.record import Audit
from steward.db import Connection, Database
from steward.decisions.halt import Halts
from steward.desk import Desk
from steward.errors import BadInput
from steward.server import auth
from steward.server.http import create_http
from steward.server.principal import SignInNeeded
from steward.server.signin import OPEN_TO_ANYBODY, caller_of
from steward.settings import settings
from tests.server.test_routes import routes

pytestmark = pytest.mark.usefixtures("deployed")
Owner = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture
def desk(database: Database, owner: Owner) -> Desk:
    audit = Audit(database)
    found = SimpleNamespace(
        db=database,
        audit=audit,
        settings=settings(),
        oidc=None,
        halts=Halts(database, audit),
    )
    return cast(Desk, found)


@pytest.fixture
async def rows(dsn: str) -> AsyncIterator[Connection]:
    """A line of the database's owner, who alone writes accounts."""
    line = await psycopg.AsyncConnection.connect(dsn, row_factory=dict_row, autocommit=True)
    async with line as connection:
        yield connection


async def added(desk: Desk, rows: Connection, *rights: str, name: str = "month-end") -> Given:
    wanted = ServiceAccount(name=name, owner="priya", rights=rights or tuple(RIGHTS))
    return await service_accounts.add(
        rows, desk.audit, "operator:root", wanted, reason="the month", days=30
    )


def sent(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}", "host": "127.0.0.1:8400"}


@pytest.fixture(scope="module")
def application() -> FastAPI:
    async def nobody() -> object:
        return object()

    return create_http(nobody)  # type: ignore[arg-type]


async def asked(http: FastAPI, desk: Desk, token: str, method: str, path: str) -> httpx.Response:
    http.state.desk = desk
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(http), base_url="http://127.0.0.1"
    ) as client:
        body = {"json": {}} if method in ("POST", "PUT", "PATCH") else {}
        return await client.request(method, path, headers=sent(token), **body)


async def test_service_account_counts_until_it_is_ended_or_expires(
    desk: Desk, rows: Connection, owner: Owner
) -> None:
    given = await added(desk, rows, "reports:read")
    caller = await caller_of(desk, sent(given.token), "GET")
    assert (caller.kind, caller.login, caller.roles) == (
        "client",
        "client:month-end",
        ("reports:read",),
    )
    (used,) = owner("SELECT used_at IS NOT NULL FROM desk.client")
    assert used == (True,)
    owner("UPDATE desk.client SET expires_at = clock_timestamp()")
    with pytest.raises(SignInNeeded, match="does not count"):
        await caller_of(desk, sent(given.token), "GET")
    owner("UPDATE desk.client SET expires_at = clock_timestamp() + interval '1 day'")
    await service_accounts.end(rows, desk.audit, "operator:root", "month-end")
    with pytest.raises(SignInNeeded, match="does not count"):
        await caller_of(desk, sent(given.token), "GET")


async def test_service_account_of_who_left_counts_no_more_until_another_answers_for_it(
    desk: Desk, rows: Connection, owner: Owner
) -> None:
    """Nor does it come back with somebody new who is given the login."""
    given = await added(desk, rows)
    who = "operator:root"
    assert await staff.end(rows, desk.audit, who, "priya") == ["month-end"]
    assert await account_of(desk.db, given.token) is None
    await staff.add(rows, desk.audit, who, "priya", "Priya the Second", ["finance"], None)
    assert await account_of(desk.db, given.token) is None
    [listed] = await service_accounts.everybody(rows)
    assert (listed["state"], listed["owner_works_here"]) == ("suspended", True)
    await staff.add(rows, desk.audit, who, "joost", "Joost", ["finance"], None)
    await service_accounts.hand_over(rows, desk.audit, who, "month-end", "joost")
    found = await account_of(desk.db, given.token)
    assert found is not None
    assert found.owner == "joost"
    owner("UPDATE desk.staff SET active = false WHERE login = 'joost'")
    assert await account_of(desk.db, given.token) is None, "whoever wrote the row"
    for name, login, says in (
        ("month-end", "joost", "does not work here"),
        ("other", "priya", "no client here"),
    ):
        with pytest.raises(BadInput, match=says):
            await service_accounts.hand_over(rows, desk.audit, who, name, login)
    left = ServiceAccount(name="new", owner="joost", rights=("books:read",))
    with pytest.raises(BadInput, match="does not work here"):
        await service_accounts.add(rows, desk.audit, who, left, reason="r", days=30)
    events = [e for e in await desk.audit.entries("desk") if e.event.startswith("client.")]
    assert [(e.event, e.data["owner"]) for e in events] == [
        ("client.added", "priya"),
        ("client.handed_over", "joost"),
    ]


async def test_service_account_wrong_secret_or_anothers_name_is_nobody(
    desk: Desk, rows: Connection
) -> None:
    own = (await added(desk, rows)).token
    other = (await added(desk, rows, name="other")).token
    wrong = (own + "x", own[:-1], "stw.", "stw..", "stw.month-end.", "stw.no-such.one", own.upper())
    crossed = f"stw.other.{own.rpartition('.')[2]}"
    for token in (*wrong, crossed, "stw.month-end." + other.partition("other.")[2]):
        with pytest.raises(SignInNeeded):
            await caller_of(desk, sent(token), "GET")


async def test_service_account_secret_is_kept_as_a_hash_alone(
    desk: Desk, rows: Connection, owner: Owner
) -> None:
    given = await added(desk, rows)
    secret = given.token.rpartition(".")[2]
    ((row,),) = owner("SELECT to_jsonb(c)::text FROM desk.client c")
    recorded = str([entry.data for entry in await desk.audit.entries("desk")])
    listed = str(await service_accounts.everybody(rows))
    assert not any(secret in text for text in (row, recorded, listed))
    assert sessions.hashed(given.token) not in listed


async def test_service_account_rotated_has_both_secrets_for_the_overlap_alone(
    desk: Desk, rows: Connection, owner: Owner
) -> None:
    first = await added(desk, rows)
    who = "operator:root"
    second = await service_accounts.rotate(rows, desk.audit, who, "month-end", overlap=24, days=30)
    for given in (first, second):
        assert await account_of(desk.db, given.token) is not None
    owner("UPDATE desk.client SET before_until = clock_timestamp()")
    assert await account_of(desk.db, first.token) is None
    third = await service_accounts.rotate(rows, desk.audit, who, "month-end", overlap=0, days=30)
    assert await account_of(desk.db, second.token) is None
    assert await account_of(desk.db, third.token) is not None
    events = [entry.event for entry in await desk.audit.entries("desk")]
    assert events == ["client.added", "client.rotated", "client.rotated"]


@pytest.mark.parametrize("right", RIGHTS)
async def test_service_account_is_let_in_where_its_right_says_and_nowhere_else(
    right: str, desk: Desk, rows: Connection, application: FastAPI
) -> None:
    """The other rights' routes are shut."""
    token = (await added(desk, rows, right)).token
    for one in sorted(set().union(*RIGHTS.values()) - RIGHTS[right]):
        method, path = one.split()
        answer = await asked(application, desk, token, method, re.sub(r"{\w+}", "x", path))
        assert answer.status_code == 403, one


async def test_service_account_with_every_right_does_nothing_else(
    desk: Desk, rows: Connection, application: FastAPI
) -> None:
    """Among it: signing, claiming, resuming, speaking as a customer, proving who one is.

    404 is what the sandbox's doors are outside of it.
    """
    token = (await added(desk, rows)).token
    closed = []
    for route in routes():
        for method in sorted(route.methods or ()):
            named = f"{method} {route.path}"
            looks = method == "GET" and (
                (method, route.path) in OPEN_TO_ANYBODY or route.path == "/auth/me"
            )
            if not looks and not service_accounts.opens(tuple(RIGHTS), named):
                path = re.sub(r"{\w+(?::path)?}", "x", route.path)
                assert (await asked(application, desk, token, method, path)).status_code in (
                    403,
                    404,
                ), named
                closed.append(named)
    assert len(closed) > 60
    assert "POST /desk/approvals/{approval_id}/decision" in closed
    assert "POST /desk/conversations/{conversation_id}/messages" in closed
    assert "POST /auth/customer" in closed


def test_service_account_rights_name_routes_that_are_there() -> None:
    served = {f"{method} {route.path}" for route in routes() for method in route.methods or ()}
    assert set().union(*RIGHTS.values()) <= served


async def test_service_account_has_no_way_into_langgraphs_api(
    desk: Desk, rows: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A resume there would be a decision."""

    async def here() -> Desk:
        return desk

    monkeypatch.setattr(auth, "_desk", here)
    token = (await added(desk, rows)).token
    headers = {name.encode(): value.encode() for name, value in sent(token).items()}
    with pytest.raises(Auth.exceptions.HTTPException) as refused:
        await auth.authenticate(headers)
    assert refused.value.status_code == 403


async def test_service_account_that_stops_the_desk_is_named_and_cannot_let_it_go_on(
    desk: Desk, rows: Connection, application: FastAPI
) -> None:
    token = (await added(desk, rows, "desk:halt")).token
    assert (await asked(application, desk, token, "POST", "/desk/halt")).status_code == 200
    standing = await desk.halts.standing()
    assert standing is not None
    assert standing["login"] == "client:month-end"
    assert (await asked(application, desk, token, "POST", "/desk/resume")).status_code == 403
    (halted,) = [one for one in await desk.audit.entries("desk") if one.event == "desk.halted"]
    assert halted.actor == "client:month-end"


@pytest.mark.parametrize(
    ("name", "owner_login", "rights", "days", "says"),
    [
        ("Month end", "priya", ("books:read",), 30, "no name"),
        ("a" * 64, "priya", ("books:read",), 30, "no name"),
        ("month-end", "nobody", ("books:read",), 30, "does not work here"),
        ("month-end", "priya", ("approvals:sign",), 30, "no such right"),
        ("month-end", "priya", (), 30, "no such right"),
        ("month-end", "priya", ("books:read",), 0, "1 to 730 days"),
        ("month-end", "priya", ("books:read",), 731, "1 to 730 days"),
    ],
)
async def test_service_account_invalid_input_is_refused(
    name: str,
    owner_login: str,
    rights: tuple[str, ...],
    days: int,
    says: str,
    desk: Desk,
    rows: Connection,
) -> None:
    wanted = ServiceAccount(name=name, owner=owner_login, rights=rights)
    with pytest.raises(BadInput, match=says):
        await service_accounts.add(rows, desk.audit, "o", wanted, reason="why", days=days)


async def test_service_account_added_twice_is_refused_and_an_ended_name_begins_anew(
    desk: Desk, rows: Connection
) -> None:
    old = await added(desk, rows)
    with pytest.raises(BadInput, match="there already"):
        await added(desk, rows)
    await service_accounts.end(rows, desk.audit, "o", "month-end")
    new = await added(desk, rows, "reports:read")
    assert await account_of(desk.db, old.token) is None
    found = await account_of(desk.db, new.token)
    assert found is not None
    assert found.rights == ("reports:read",)


async def test_service_accounts_are_not_the_desks_to_change(desk: Desk, rows: Connection) -> None:
    await added(desk, rows)
    for statement in (
        "UPDATE desk.client SET rights = '{desk:halt}'",
        "UPDATE desk.client SET expires_at = 'infinity'",
        "DELETE FROM desk.client",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            async with desk.db.transaction() as connection:
                await connection.execute(statement)
