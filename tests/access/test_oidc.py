"""The client: what it sends, what it believes, how often it asks, and who is who by rows."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from steward.access.configuration import oidc_settings
from steward.access.id_tokens import Subject
from steward.access.issuer_keys import EVERY, IN_VAIN, KEEP, IssuerKeys
from steward.access.oidc import Oidc
from steward.access.pending import SignIns, Taken
from steward.db import Database
from steward.errors import BadInput, NotAuthorised, ToolUnavailable
from steward.settings import Settings
from tests.access.conftest import ISSUER, HostileIssuer

Owner = Callable[..., list[tuple[Any, ...]]]
TAKEN = Taken(nonce="n", verifier="v", return_to="/")


async def test_code_state_nonce_and_challenge(issuer: HostileIssuer, database: Database) -> None:
    oidc, sign_ins = Oidc(issuer.settings, issuer.transport()), SignIns(database)
    begun = await sign_ins.begin("/desk")
    asked = dict(parse_qsl(urlsplit(await oidc.authorize_url(begun)).query))
    assert asked["redirect_uri"] == "https://desk.example/auth/callback"
    assert (asked["response_type"], asked["code_challenge_method"], asked["scope"]) == (
        "code",
        "S256",
        "openid email",
    )
    taken = await sign_ins.take(asked["state"], begun.browser)
    assert (taken.nonce, taken.return_to) == (asked["nonce"], "/desk")
    assert (
        base64.urlsafe_b64encode(hashlib.sha256(taken.verifier.encode()).digest())
        .rstrip(b"=")
        .decode()
        == asked["code_challenge"]
    )
    issuer.id_token = issuer.token(nonce=taken.nonce)
    assert await oidc.redeem("code", taken) == Subject(issuer=ISSUER, subject="00u1")
    assert issuer.forms == [
        {
            "grant_type": "authorization_code",
            "code": "code",
            "redirect_uri": asked["redirect_uri"],
            "code_verifier": taken.verifier,
            "client_id": "steward",
        }
    ]


async def test_sign_in_is_taken_once_and_by_the_browser_that_began_it(
    database: Database, owner: Owner
) -> None:
    sign_ins = SignIns(database)
    begun, other = await sign_ins.begin("/"), await sign_ins.begin("/")
    for state, browser in (
        (begun.state, other.browser),
        (begun.state, ""),
        ("made up", begun.browser),
        ("", ""),
    ):
        with pytest.raises(NotAuthorised):
            await sign_ins.take(state, browser)
    await sign_ins.take(begun.state, begun.browser)
    with pytest.raises(NotAuthorised):
        await sign_ins.take(begun.state, begun.browser)
    owner("UPDATE desk.sign_in SET expires_at = clock_timestamp()")
    with pytest.raises(NotAuthorised):
        await sign_ins.take(other.state, other.browser)


async def test_rotated_key_is_looked_up_and_a_withdrawn_one_is_forgotten(
    issuer: HostileIssuer,
) -> None:
    now = 0.0

    async def fetch() -> dict[str, Any]:
        issuer.asked.append("jwks")
        return issuer.jwks()

    keys = IssuerKeys(fetch, lambda: now)
    await keys.key("first")
    await keys.key("first")
    assert issuer.asked == ["jwks"]
    issuer.keys = {"second": issuer.keys["first"]}
    assert (await keys.key("second"))["kid"] == "second"
    assert issuer.asked == ["jwks", "jwks"]
    with pytest.raises(NotAuthorised):
        await keys.key("first")
    issuer.keys = {"third": issuer.keys["second"]}
    now = KEEP + 1
    with pytest.raises(NotAuthorised):
        await keys.key("second")


async def test_made_up_key_names_do_not_hammer_the_issuer(issuer: HostileIssuer) -> None:
    now = 0.0

    async def fetch() -> dict[str, Any]:
        issuer.asked.append("jwks")
        return issuer.jwks()

    keys = IssuerKeys(fetch, lambda: now)
    for number in range(100):
        with pytest.raises(NotAuthorised):
            await keys.key(f"made-up-{number}")
    assert len(issuer.asked) == 2
    issuer.keys["new"] = issuer.keys["first"]
    with pytest.raises(NotAuthorised):
        await keys.key("new")
    now = EVERY
    assert (await keys.key("new"))["kid"] == "new", "within seconds, whatever else is asked for"
    for _ in range(100):
        now += IN_VAIN / 100
        with pytest.raises(NotAuthorised):
            await keys.key("made-up-1")
    assert len(issuer.asked) <= 4, "one name that is asked for again and again"


async def test_new_key_is_looked_up_once_for_all_that_come_with_it(issuer: HostileIssuer) -> None:
    async def fetch() -> dict[str, Any]:
        issuer.asked.append("jwks")
        await asyncio.sleep(0.01)
        return issuer.jwks()

    keys = IssuerKeys(fetch)
    await keys.key("first")
    issuer.keys["new"] = issuer.keys["first"]
    found = await asyncio.gather(*(keys.key("new") for _ in range(20)))
    assert {one["kid"] for one in found} == {"new"}
    assert len(issuer.asked) == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"issuer": "https://other.example"},
        {"token_endpoint": "http://issuer.example/token"},
        {"jwks_uri": None},
        {"jwks_uri": 7},
        {"authorization_endpoint": "javascript:alert(1)"},
    ],
)
async def test_discovery_document_of_another_issuer_is_refused(
    wrong: dict[str, Any], issuer: HostileIssuer, database: Database
) -> None:
    issuer.document.update(wrong)
    with pytest.raises(ToolUnavailable):
        await Oidc(issuer.settings, issuer.transport()).authorize_url(
            await SignIns(database).begin("/")
        )


@pytest.mark.parametrize(
    ("status", "token"),
    [(400, "x"), (302, "x"), (500, "x"), (200, None), (200, 7), (200, "rubbish")],
)
async def test_issuer_that_answers_something_else_signs_nobody_in(
    status: int, token: Any, issuer: HostileIssuer
) -> None:
    oidc = Oidc(issuer.settings, issuer.transport())
    issuer.id_token = issuer.token()
    await oidc.redeem("code", TAKEN)
    issuer.status, issuer.id_token = status, token
    with pytest.raises((NotAuthorised, ToolUnavailable)):
        await oidc.redeem("code", TAKEN)


@pytest.mark.parametrize(
    ("told", "email"),
    [
        (
            {"sub": "00u1", "email": "Lena@Fernhill.example", "email_verified": True},
            "lena@fernhill.example",
        ),
        ({"sub": "00u1", "email": "lena@fernhill.example", "email_verified": False}, ""),
        ({"sub": "00u1", "email": "lena@fernhill.example"}, ""),
        ({"sub": "00u2", "email": "lena@fernhill.example", "email_verified": True}, ""),
        ({"email": "lena@fernhill.example", "email_verified": True}, ""),
        ({"sub": "00u1", "email": 7, "email_verified": True}, ""),
        (None, ""),
        ([], ""),
    ],
)
async def test_address_from_userinfo_counts_only_when_of_that_subject_and_verified(
    told: Any, email: str, issuer: HostileIssuer
) -> None:
    issuer.document["userinfo_endpoint"] = f"{ISSUER}/userinfo"
    issuer.id_token, issuer.userinfo = issuer.token(), told
    subject = await Oidc(issuer.settings, issuer.transport()).redeem("code", TAKEN)
    assert (subject.subject, subject.email) == ("00u1", email)
    assert issuer.bearers == ["Bearer access"]


async def test_userinfo_is_asked_only_where_it_is_needed_and_may_be(issuer: HostileIssuer) -> None:
    issuer.document["userinfo_endpoint"] = f"{ISSUER}/userinfo"
    issuer.id_token = issuer.token(email="lena@fernhill.example", email_verified=True)
    assert (
        await Oidc(issuer.settings, issuer.transport()).redeem("code", TAKEN)
    ).email == "lena@fernhill.example"
    issuer.id_token = issuer.token()
    for access in (None, 7, "", "a b", "a\r\nX: y", "x" * 9000):
        issuer.access_token = access
        assert (await Oidc(issuer.settings, issuer.transport()).redeem("code", TAKEN)).email == ""
    assert issuer.bearers == []
    issuer.document["userinfo_endpoint"] = "http://issuer.example/userinfo"
    with pytest.raises(ToolUnavailable, match="userinfo_endpoint"):
        await Oidc(issuer.settings, issuer.transport()).redeem("code", TAKEN)


async def test_oidc_identity_is_mapped_to_staff_by_a_row(database: Database, owner: Owner) -> None:
    sign_ins = SignIns(database)
    person = Subject(issuer=ISSUER, subject="00u1", email="lena@fernhill.example")
    with pytest.raises(NotAuthorised, match="this desk does not"):
        await sign_ins.login_of(person, local=False)
    owner(
        "INSERT INTO desk.staff_identity VALUES (%s, 'email', 'lena@fernhill.example', 'lena')",
        ISSUER,
    )
    assert await sign_ins.login_of(person, local=False) == "lena"
    owner("INSERT INTO desk.staff_identity VALUES (%s, 'sub', '00u1', 'priya')", ISSUER)
    assert await sign_ins.login_of(person, local=False) == "priya"
    for other in (
        Subject(issuer="https://other.example", subject="00u1", email=person.email),
        Subject(issuer=ISSUER, subject="lena"),
        Subject(issuer=ISSUER, subject="lena@fernhill.example"),
    ):
        with pytest.raises(NotAuthorised):
            await sign_ins.login_of(other, local=False)
    owner("UPDATE desk.staff SET active = false")
    with pytest.raises(NotAuthorised):
        await sign_ins.login_of(person, local=False)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"oidc_issuer": ISSUER}, "STEWARD_OIDC_CLIENT_ID"),
        ({"oidc_client_id": "steward"}, "STEWARD_OIDC_ISSUER"),
        ({"oidc_client_secret": "s"}, "without an issuer"),
        ({"oidc_issuer": "http://issuer.example", "oidc_client_id": "steward"}, "https"),
        ({"oidc_issuer": ISSUER, "oidc_client_id": "steward", "oidc_scopes": "email"}, "openid"),
        (
            {"oidc_issuer": ISSUER, "oidc_client_id": "steward", "host": "desk.example"},
            "STEWARD_OWN_URL",
        ),
    ],
)
def test_half_a_sign_in_is_said_at_the_start(
    given: dict[str, Any], says: str, tmp_path: Path
) -> None:
    with pytest.raises(BadInput, match=says) as error:
        oidc_settings(Settings(home=tmp_path, **given))
    assert error.value.next_step


@pytest.mark.parametrize(
    ("given", "issuer"),
    [
        ({"sandbox": True}, "http://127.0.0.1:8400/sandbox/issuer"),
        ({}, None),
        ({"sandbox": True, "host": "0.0.0.0"}, None),
        ({"sandbox": True, "oidc_issuer": ISSUER, "oidc_client_id": "steward"}, ISSUER),
    ],
)
def test_sandboxs_own_issuer_is_for_a_sandbox_on_this_machine(
    given: dict[str, Any], issuer: str | None, tmp_path: Path
) -> None:
    chosen = oidc_settings(Settings(home=tmp_path, **given))
    assert (chosen and chosen.issuer) == issuer
    assert chosen is None or chosen.local == (issuer != ISSUER)
