"""Staff with a browser, on a running server: in by one click, out at once,
and nobody else's page speaks for them.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from steward.server.issuer import SigningKeys
from steward.server.processes import Stack
from tests.server.browser import ISSUER, Browser
from tests.server.conftest import Calls
from tests.server.marks import AT_EVERY_COMMIT, on_the_running_server

pytestmark = on_the_running_server()


@pytest.fixture
def browser(live: Stack) -> Browser:
    return Browser(live)


def owner(live: Stack, statement: str, *values: object) -> None:
    with psycopg.connect(live.dsn, autocommit=True) as connection:
        connection.execute(statement, values)  # type: ignore[arg-type]


@AT_EVERY_COMMIT
def test_click_signs_in_and_another_signs_out(browser: Browser) -> None:
    came_back = browser.sign_in("lena", "/health?from=here")
    assert (came_back.status_code, came_back.headers["location"]) == (303, "/health?from=here")
    cookie = next(
        one
        for one in came_back.headers.get_list("set-cookie")
        if one.startswith("steward_session=")
    )
    assert {"HttpOnly", "Path=/", "SameSite=lax"} <= {part.strip() for part in cookie.split(";")}
    me = browser.http.get("/auth/me")
    assert (me.json()["kind"], me.json()["login"], me.json()["roles"], me.json()["sandbox"]) == (
        "staff",
        "lena",
        ["lead"],
        True,
    )
    assert me.headers["cache-control"] == "no-store"
    assert browser.http.get("/desk/approvals").status_code == 200
    assert browser.post("/threads/search").status_code == 200
    secret = browser.secret
    assert browser.post("/auth/sign-out").json() == {"signed_out": True}
    assert not browser.secret
    old = httpx.get(
        f"{browser.url}/desk/approvals", cookies={"steward_session": secret}, trust_env=False
    )
    assert old.status_code == 401


def test_new_sign_in_ends_the_one_before(browser: Browser) -> None:
    browser.sign_in("lena")
    before = browser.secret
    browser.sign_in("aiko")
    assert browser.secret != before
    assert (
        httpx.get(
            f"{browser.url}/auth/me", cookies={"steward_session": before}, trust_env=False
        ).status_code
        == 401
    )
    assert browser.http.get("/auth/me").json()["login"] == "aiko"


def test_planted_cookie_is_not_signed_in_with(browser: Browser) -> None:
    browser.http.cookies.set("steward_session", "planted", domain="127.0.0.1")
    browser.sign_in("lena")
    real = max(
        (
            str(cookie.value)
            for cookie in browser.http.cookies.jar
            if cookie.name == "steward_session"
        ),
        key=len,
    )
    for cookie, status in (
        (f"steward_session={real}", 200),
        ("steward_session=planted", 401),
        (f"steward_session=planted; steward_session={real}", 401),
    ):
        assert (
            httpx.get(
                f"{browser.url}/auth/me", headers={"Cookie": cookie}, trust_env=False
            ).status_code
            == status
        )


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"X-CSRF-Token": "0" * 64}, 403),
        ({"X-CSRF-Token": "é"}, 403),
        ({"X-CSRF-Token": "own"}, 409),
        ({"X-CSRF-Token": "own", "Origin": "https://evil.example"}, 403),
        ({"X-CSRF-Token": "own", "Origin": "null"}, 403),
        ({"X-CSRF-Token": "own", "Origin": "http://127.0.0.1:1"}, 403),
        ({"X-CSRF-Token": "own", "Sec-Fetch-Site": "same-site"}, 403),
        ({"X-CSRF-Token": "own", "Sec-Fetch-Site": "cross-site"}, 403),
        ({"X-CSRF-Token": "own", "Sec-Fetch-Site": "same-origin"}, 409),
        ({"X-CSRF-Token": "another's"}, 403),
    ],
)
def test_page_that_is_not_the_desks_own_changes_nothing(
    headers: dict[str, str], status: int, browser: Browser, live: Stack
) -> None:
    browser.sign_in("lena")
    other = Browser(live)
    other.sign_in("lena")
    known = {"own": browser.csrf, "another's": other.csrf}
    sent = {name: known.get(value, value).encode() for name, value in headers.items()}
    # 409: let in, and nothing is stopped
    assert browser.http.post("/desk/resume", headers=sent).status_code == status
    raw = browser.http.post("/threads/search", json={}, headers=sent)
    assert raw.status_code == (200 if status == 409 else 403)


def test_cookie_reads_from_own_pages_only(browser: Browser) -> None:
    browser.sign_in("lena")
    answer = browser.http.get("/desk/approvals", headers={"Origin": "http://127.0.0.1:1"})
    assert answer.status_code == 403
    assert "access-control-allow-credentials" not in answer.headers
    # open to anybody, so to this page too
    assert browser.http.post("/desk/conversations", json={}).status_code == 201


@pytest.mark.parametrize(
    "wanted",
    ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:1", "/a\nb", "x", ""],
)
def test_sign_in_leads_to_no_other_site(wanted: str, browser: Browser) -> None:
    assert browser.sign_in("lena", wanted).headers["location"] == "/"


def test_sign_in_belongs_to_the_browser_that_began_it(browser: Browser, live: Stack) -> None:
    back = browser.back("lena")
    assert Browser(live).http.get(back).status_code == 403
    assert browser.http.get(back.replace("iss=", "iss=x")).status_code == 403
    assert browser.http.get(back).status_code == 403  # used up by the one before
    back = browser.back("lena")
    assert browser.http.get(back).status_code == 303
    assert browser.http.get(back).status_code == 403


def test_person_is_chosen_on_the_issuers_own_page_alone(browser: Browser, live: Stack) -> None:
    page = browser.http.get(browser.http.get("/auth/sign-in").headers["location"])
    assert "sandbox" in page.text
    assert page.headers["x-frame-options"] == "DENY"
    assert [
        browser.click(page.text, "lena", origin)
        for origin in ("https://evil.example", "null", "http://localhost:1")
    ] == ["403"] * 3
    assert browser.click(page.text, "nobody") == "422"
    for header, status in (
        ({"X-Forwarded-For": "10.0.0.1"}, 404),
        ({"Forwarded": "for=10.0.0.1"}, 404),
        ({"Host": "desk.example"}, 421),
    ):
        assert browser.http.get(ISSUER + "jwks", headers=header).status_code == status


def test_issuers_keys_rotate(browser: Browser, live: Stack) -> None:
    browser.sign_in("lena")
    before = {key["kid"] for key in browser.http.get(ISSUER + "jwks").json()["keys"]}
    SigningKeys(live.home).rotate()
    assert browser.sign_in("lena").status_code == 303
    assert before < {key["kid"] for key in browser.http.get(ISSUER + "jwks").json()["keys"]}
    assert browser.http.get("/auth/me").json()["login"] == "lena"


def signs_out(browser: Browser, live: Stack) -> None:
    assert browser.post("/auth/sign-out").status_code == 200


def expires(browser: Browser, live: Stack) -> None:
    owner(live, "UPDATE desk.session SET expires_at = clock_timestamp() WHERE login = 'tom'")


def is_idle(browser: Browser, live: Stack) -> None:
    owner(live, "UPDATE desk.session SET idle_until = clock_timestamp() WHERE login = 'tom'")


def loses_the_role(browser: Browser, live: Stack) -> None:
    owner(live, "UPDATE desk.staff SET roles = '{}' WHERE login = 'tom'")


def leaves(browser: Browser, live: Stack) -> None:
    owner(live, "UPDATE desk.staff SET active = false WHERE login = 'tom'")


@pytest.fixture
def tom(live: Stack) -> Iterator[Browser]:
    browser = Browser(live)
    browser.sign_in("tom")
    yield browser
    owner(live, "UPDATE desk.staff SET active = true, roles = '{agent}' WHERE login = 'tom'")


@contextmanager
def listening(client: httpx.Client, path: str) -> Iterator[Callable[[float], bool]]:
    """A stream that is being read; says whether it ended within so many seconds."""
    began, ended = threading.Event(), threading.Event()

    def read() -> None:
        with client.stream("GET", path, timeout=httpx.Timeout(60.0)) as answer:
            assert answer.status_code == 200
            began.set()
            for _ in answer.iter_raw():
                pass
        ended.set()

    thread = threading.Thread(target=read, daemon=True)
    thread.start()
    assert began.wait(60)
    yield ended.wait
    thread.join(5)


@pytest.mark.parametrize("ends", [signs_out, expires, is_idle, loses_the_role, leaves])
@pytest.mark.parametrize("place", ["/desk/conversations/{}/events", "/threads/{}/stream"])
def test_stream_ends_when_the_session_does(
    ends: Callable[[Browser, Stack], None],
    place: str,
    tom: Browser,
    live: Stack,
    customer: tuple[Calls, str],
) -> None:
    _, conversation = customer
    listener = httpx.Client(
        base_url=tom.url,
        headers={"Cookie": f"steward_session={tom.secret}", "X-CSRF-Token": tom.csrf},
        trust_env=False,
    )
    with listening(listener, place.format(conversation)) as ended:
        assert not ended(1.5)
        ends(tom, live)
        began = time.monotonic()
        assert ended(60.0)
        assert time.monotonic() - began < 10.0, (
            "it is asked every second, however busy this machine is"
        )
    assert listener.get(place.format(conversation)).status_code == 401


def test_customers_stream_ends_with_the_token(live: Stack, customer: tuple[Calls, str]) -> None:
    _, conversation = customer
    # five seconds of grace are left
    token = live.keys.sign("people", "steward", f"conversation:{conversation}", -3, kind="customer")
    short: Any = Calls(live.urls.desk, token)
    with listening(short.http, f"/desk/conversations/{conversation}/events") as ended:
        assert ended(8.0)
    assert short.get(f"/desk/conversations/{conversation}/messages").status_code == 401


def test_token_in_the_address_is_no_token(live: Stack) -> None:
    token = live.keys.sign("people", "steward", "lena", 60, kind="staff")
    elsewhere = Calls(live.urls.desk, Origin="https://evil.example")
    for name in ("token", "access_token", "authorization"):
        assert elsewhere.get("/desk/approvals", **{name: token}).status_code == 401
        assert (
            elsewhere.get(f"/desk/conversations/{uuid4()}/messages", **{name: token}).status_code
            == 401
        )
