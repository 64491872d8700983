"""How customers get in: a link to another device, and the word of the company's own backend."""

from __future__ import annotations

import time
from typing import Any
from uuid import uuid4

from steward.server.processes import Stack
from tests.server.conftest import Calls
from tests.server.marks import on_the_running_server

pytestmark = on_the_running_server()
DANA = "A-1001"


def word(
    live: Stack,
    subject: str = DANA,
    seconds: float = 60,
    audience: str = "steward-chat",
    **more: Any,
) -> str:
    """What the company's backend signs for a customer who is signed in there."""
    return live.keys.sign("channel", audience, subject, seconds, **{"kind": "embed", **more})


def opened(live: Stack, token: str) -> Any:
    return Calls(live.urls.desk, Origin="https://shop.example").post(
        "/auth/customer", {"token": token}
    )


def test_link_moves_the_conversation_once(live: Stack, customer: tuple[Calls, str]) -> None:
    caller, conversation = customer
    made = caller.post("/auth/customer/link").json()
    place, _, ticket = made["link"].partition("#")
    assert place == f"{live.urls.desk}/chat"
    assert made["expires_in"] == 900
    phone = opened(live, ticket)
    assert (phone.status_code, phone.json()["conversation_id"]) == (201, conversation)
    assert (
        Calls(live.urls.desk, phone.json()["token"])
        .get(f"/desk/conversations/{conversation}/messages")
        .status_code
        == 200
    )
    assert opened(live, ticket).status_code == 401
    assert (
        Calls(live.urls.desk, ticket)
        .get(f"/desk/conversations/{conversation}/messages")
        .status_code
        == 401
    )


def test_embed_token_opens_a_conversation_with_the_session_proved(live: Stack, lena: Calls) -> None:
    token = word(live)
    given = opened(live, token)
    assert given.status_code == 201
    conversation = given.json()["conversation_id"]
    assert given.json()["expires_in"] == 3600
    assert (
        Calls(live.urls.desk, given.json()["token"])
        .get(f"/desk/conversations/{conversation}/messages")
        .status_code
        == 200
    )
    found = lena.get(f"/desk/conversations/{conversation}/record").json()["customer"]
    assert (found["account"], found["assurance"]) == (DANA, "session")
    again = opened(live, token)
    assert again.status_code == 401
    assert "before" in again.json()["error"]["message"]


def test_customer_ways_what_is_no_word_of_the_company_opens_nothing(live: Stack) -> None:
    for token in (
        word(live, seconds=3600),
        word(live, seconds=-60),
        word(live, audience="steward"),
        word(live, kind="customer"),
        word(live, " "),
        live.keys.sign("people", "steward-chat", DANA, 60, kind="embed"),
        live.keys.sign("desk", "steward-chat", DANA, 60, kind="embed"),
        live.keys.sign("channel", "steward-link", "conversation:c1", 60, kind="link"),
        live.keys.sign("people", "steward-link", "staff:lena", 60, kind="link"),
        live.keys.sign("people", "steward", "conversation:c1", 60, kind="customer"),
        "rubbish",
        "a.b.c",
        "☕",
    ):
        assert opened(live, token).status_code == 401
    assert opened(live, "").status_code == 422


def test_customer_ways_nobody_known_is_asked_like_anybody(live: Stack, lena: Calls) -> None:
    given = opened(live, word(live, "A-nobody")).json()
    record = lena.get(f"/desk/conversations/{given['conversation_id']}/record").json()
    assert record["customer"] is None
    assert "identity.assertion_refused" in [entry["event"] for entry in record["audit"]]


def test_customer_ways_what_opens_a_conversation_opens_nothing_else(
    live: Stack, customer: tuple[Calls, str]
) -> None:
    other, conversation = customer
    given = opened(live, word(live)).json()
    caller = Calls(live.urls.desk, given["token"])
    assert caller.get(f"/desk/conversations/{conversation}/messages").status_code == 404
    assert other.get(f"/desk/conversations/{given['conversation_id']}/messages").status_code == 404
    assert caller.get("/desk/approvals").status_code == 403
    assert caller.get(f"/threads/{given['conversation_id']}/state").status_code == 404


def test_session_is_renewed_for_a_day_and_then_on_the_companys_word(
    live: Stack, customer: tuple[Calls, str]
) -> None:
    given = opened(live, word(live)).json()
    caller = Calls(live.urls.desk, given["token"])
    renewed = caller.post("/auth/customer/refresh").json()
    assert renewed["conversation_id"] == given["conversation_id"]
    old = live.keys.sign(
        "people",
        "steward",
        f"conversation:{given['conversation_id']}",
        60,
        kind="customer",
        account=DANA,
        born=int(time.time()) - 25 * 3600,
    )
    late = Calls(live.urls.desk, old)
    assert late.post("/auth/customer/refresh").status_code == 403
    assert late.post("/auth/customer/refresh", {"token": word(live, "A-other")}).status_code == 403
    fresh = late.post("/auth/customer/refresh", {"token": word(live)})
    assert fresh.status_code == 200
    assert (
        Calls(live.urls.desk, fresh.json()["token"]).post("/auth/customer/refresh").status_code
        == 200
    )
    plain, _ = customer
    assert plain.post("/auth/customer/refresh").status_code == 403
    assert plain.post("/auth/customer/refresh", {"token": word(live)}).status_code == 403


def test_customer_routes_for_anybody_else_are_404(lena: Calls, visitor: Calls) -> None:
    for caller in (lena, visitor):
        assert caller.post("/auth/customer/link").status_code == 404
        assert caller.post("/auth/customer/refresh", {"token": str(uuid4())}).status_code == 404
