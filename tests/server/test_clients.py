"""Agent Inbox, Agent Chat UI and LangGraph Studio as named people: what each of them sends,
over HTTP to the running server.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from steward.server.processes import Stack
from tests.server.conftest import Calls
from tests.server.marks import AT_EVERY_COMMIT, on_the_running_server

pytestmark = on_the_running_server("nodes/approval.py", "steward/verdicts/card.py", seconds=1.5)
type Open = Callable[[], "Waiting"]
PAGES = (
    "http://localhost:3000",
    "http://127.0.0.1:3001",
    "https://agentchat.vercel.app",
    "https://dev.agentinbox.ai",
    "https://smith.langchain.com",
)


def client_of(live: Stack, login: str) -> Calls:
    """A graph client into whose one field for a key this person's token was entered."""
    return Calls(
        live.urls.desk,
        **{
            "X-Api-Key": live.keys.sign("people", "steward", login, 600, kind="staff"),
            "Origin": PAGES[0],
        },
    )


def soon(done: Callable[[], Any], what: str) -> Any:
    deadline = time.monotonic() + 30
    while not (found := done()):
        assert time.monotonic() < deadline, what
        time.sleep(0.1)
    return found


@dataclass
class Waiting:
    """A customer's 180.00 that waits for people, as the clients and billing's books see it."""

    live: Stack
    thread: str
    account: str

    def shown(self, caller: Calls) -> dict[str, Any]:
        """The thread as a client lists it, once it is interrupted,
        with its one payload under `value`.
        """
        search = {"status": "interrupted", "metadata": {"graph_id": "desk"}, "limit": 100}

        def listed() -> Any:
            found = caller.post("/threads/search", search)
            assert found.status_code == 200, found.text
            return [
                one for one in found.json() if one["thread_id"] == self.thread and one["interrupts"]
            ]

        (thread,) = soon(listed, "the thread is listed as interrupted")
        ((interrupt,),) = thread["interrupts"].values()
        return {**thread, "value": interrupt["value"]}

    def description(self, caller: Calls) -> str:
        """What stands beside the first request; Agent Inbox shows no other."""
        return str(self.shown(caller)["value"]["action_requests"][0]["description"])

    def resume(self, caller: Calls, answer: Any) -> httpx.Response:
        """As all three do it: a streamed run of `desk` whose command is a
        resume, read to its end.
        """
        body = {
            "assistant_id": "desk",
            "input": {},
            "command": {"resume": answer},
            "stream_mode": ["values"],
        }
        done = caller.post(f"/threads/{self.thread}/runs/stream", body)
        caller.post("/sandbox/idle", {"conversation_id": self.thread, "timeout": 20})
        return done

    def approvals(self) -> list[dict[str, Any]]:
        found = (
            client_of(self.live, "edda")
            .get("/desk/approvals", status="all", limit=200)
            .json()["approvals"]
        )
        return [one for one in found if one["conversation_id"] == self.thread]

    def signed(self) -> list[tuple[str, list[str]]]:
        return [
            (one["status"], [signature["login"] for signature in one["signatures"]])
            for one in self.approvals()
        ]

    def paid(self) -> list[int]:
        found = Calls(self.live.urls.desk).get("/sandbox/books", account=self.account).json()
        return [row["amount_minor"] for row in found["refunds"]]


@pytest.fixture
def waiting(live: Stack, visitor: Calls) -> Open:
    """Opens a conversation of a fresh customer and talks it to where people are asked."""

    def opened() -> Waiting:
        story = visitor.post("/sandbox/stories/over_the_limit").json()
        made = visitor.post("/desk/conversations").json()
        customer, conversation = Calls(live.urls.desk, made["token"]), made["conversation_id"]
        word = live.keys.sign(
            "channel", "steward", story["account"], 300, method="session", account=story["account"]
        )
        for said in ({"text": story["says"], "assertion": word}, {"text": "yes, please refund it"}):
            assert (
                customer.post(f"/desk/conversations/{conversation}/messages", said).status_code
                == 202
            )
            assert visitor.post(
                "/sandbox/idle", {"conversation_id": conversation, "timeout": 30}
            ).json()["idle"]
        found = Waiting(live, conversation, story["account"])
        assert [status for status, _ in found.signed()] == ["pending"]
        return found

    return opened


class TestAgentInbox:
    """Reads `action_requests` under the name `arguments`, answers a list with one response."""

    def test_client_accepts_as_its_user(self, live: Stack, waiting: Open) -> None:
        lena, case = client_of(live, "lena"), waiting()
        thread = case.shown(lena)
        (request,), (config,) = (
            thread["value"]["action_requests"],
            thread["value"]["review_configs"],
        )
        assert config["allowed_decisions"] == ["approve", "edit", "reject"]
        assert request["name"].startswith("Refund of 180.00 EUR for ")
        assert request["arguments"] == {"amount": "180.00 EUR", "reason_for_change": ""}
        answer = [
            {"type": "accept", "args": {"action": request["name"], "args": request["arguments"]}}
        ]
        assert case.resume(lena, answer).status_code == 200
        assert (case.signed(), case.paid()) == ([("approved", ["lena"])], [18000])

    def test_edit_lowers_the_amount_and_another_person_signs(
        self, live: Stack, waiting: Open
    ) -> None:
        lena, priya, case = client_of(live, "lena"), client_of(live, "priya"), waiting()
        request = case.shown(lena)["value"]["action_requests"][0]
        changed = {
            "amount": "120.00 EUR",
            "reason_for_change": "60 were given back at the counter",
        }
        case.resume(lena, [{"type": "edit", "args": {"action": request["name"], "args": changed}}])
        assert case.signed() == [("superseded", []), ("pending", [])]
        again = case.shown(lena)["value"]["action_requests"][0]
        accept = [{"type": "accept", "args": {"action": again["name"], "args": again["arguments"]}}]
        case.resume(lena, accept)
        assert case.signed()[1] == ("pending", []), "who changed it is a maker"
        assert "did not count" in case.description(lena)
        case.resume(priya, accept)
        assert (case.signed()[1], case.paid()) == (("approved", ["priya"]), [12000])

    def test_text_field_of_client_says_no_only_where_it_says_so(
        self, live: Stack, waiting: Open
    ) -> None:
        lena, case = client_of(live, "lena"), waiting()
        case.resume(lena, [{"type": "response", "args": "approve, looks fine"}])
        assert case.signed() == [("pending", [])]
        assert "reject:" in case.description(lena)
        case.resume(lena, [{"type": "response", "args": "reject: it belongs to another order"}])
        assert (case.signed(), case.paid()) == ([("rejected", ["lena"])], [])

    def test_marking_it_as_resolved_is_refused(self, live: Stack, waiting: Open) -> None:
        lena, case = client_of(live, "lena"), waiting()
        assert (
            lena.post(
                f"/threads/{case.thread}/state", {"values": None, "as_node": "__end__"}
            ).status_code
            == 404
        )
        assert (case.signed(), case.paid()) == ([("pending", [])], [])


class TestAgentChatUi:
    """Reads a thread's history, renders `action_requests`, answers `decisions` by position."""

    @AT_EVERY_COMMIT
    def test_client_approves_as_its_user(self, live: Stack, waiting: Open) -> None:
        priya, case = client_of(live, "priya"), waiting()
        assert priya.get("/info").status_code == 200
        case.shown(priya)
        (state, *_) = priya.post(f"/threads/{case.thread}/history", {"limit": 10}).json()
        value = state["tasks"][-1]["interrupts"][-1]["value"]
        assert all(
            isinstance(one["name"], str) and isinstance(one["args"], dict)
            for one in value["action_requests"]
        )
        case.resume(priya, {"decisions": [{"type": "approve"}]})
        assert (case.signed(), case.paid()) == ([("approved", ["priya"])], [18000])

    def test_client_edits_and_rejects(self, live: Stack, waiting: Open) -> None:
        lena, priya, case = client_of(live, "lena"), client_of(live, "priya"), waiting()
        request = case.shown(lena)["value"]["action_requests"][0]
        edited = {
            "name": request["name"],
            "args": {
                **request["args"],
                "amount": "100.00 EUR",
                "reason_for_change": "a part was kept",
            },
        }
        case.resume(lena, {"decisions": [{"type": "edit", "edited_action": edited}]})
        assert case.signed() == [("superseded", []), ("pending", [])]
        case.resume(priya, {"decisions": [{"type": "approve"}]})
        assert case.signed()[1] == ("pending", []), (
            "a position counts for nothing once what it points at has changed"
        )
        (own,) = case.shown(priya)["value"]["steward"]["approvals"]
        case.resume(
            priya,
            {
                "decisions": [
                    {
                        "type": "reject",
                        "message": "nothing is owed",
                        "approval_id": own["id"],
                    }
                ]
            },
        )
        assert (case.signed()[1], case.paid()) == (("rejected", ["priya"]), [])


class TestStudio:
    """Sends whatever its user types as the value of the resume."""

    def test_resume_with_raw_value_counts_as_its_sender(self, live: Stack, waiting: Open) -> None:
        lena, case = client_of(live, "lena"), waiting()
        own = case.shown(lena)["value"]["steward"]["approvals"][0]
        for odd in ("approve", True, {"approve": True}, 1):
            case.resume(lena, odd)
        assert case.signed() == [("pending", [])]
        case.resume(
            lena,
            {
                "verdict": "approve",
                "approval_id": own["id"],
                "digest": own["digest"],
                "reason": "a plain duplicate",
            },
        )
        assert (case.signed(), case.paid()) == ([("approved", ["lena"])], [18000])

    def test_caller_without_a_token_is_a_visitor_who_decides_nothing(
        self, live: Stack, waiting: Open
    ) -> None:
        case = waiting()
        studio = Calls(
            live.urls.desk, Origin="https://smith.langchain.com", **{"X-Auth-Scheme": "langsmith"}
        )
        assert case.resume(studio, {"type": "approve"}).status_code == 403
        assert studio.get(f"/threads/{case.thread}/state").status_code == 404
        assert case.thread not in {
            one["thread_id"] for one in studio.post("/threads/search", {"limit": 1000}).json()
        }
        assert (case.signed(), case.paid()) == ([("pending", [])], [])


def test_role_that_does_not_sign_is_told_so(live: Stack, waiting: Open) -> None:
    aiko, case = client_of(live, "aiko"), waiting()
    case.shown(aiko)
    case.resume(aiko, {"decisions": [{"type": "approve"}]})
    assert (case.signed(), case.paid()) == ([("pending", [])], [])
    assert "did not count" in case.description(aiko)


def test_key_that_is_no_token_is_nobodys(live: Stack) -> None:
    assert (
        Calls(live.urls.desk, **{"X-Api-Key": "lsv2_pt_0123456789"})
        .post("/threads/search", {})
        .status_code
        == 401
    )


@pytest.mark.parametrize("page", PAGES)
def test_clients_their_pages_may_call_the_server(page: str, live: Stack) -> None:
    """What a browser asks before it sends a key to another origin."""
    for path, method in (
        ("/threads/search", "POST"),
        ("/info", "GET"),
        ("/threads/x/runs/stream", "POST"),
    ):
        asked = {
            "Origin": page,
            "Access-Control-Request-Method": method,
            "Access-Control-Request-Headers": "content-type,x-api-key",
        }
        answer = httpx.options(f"{live.urls.desk}{path}", headers=asked, trust_env=False)
        assert answer.status_code == 200, answer.text
        assert answer.headers["access-control-allow-origin"] in ("*", page)
        assert {"x-api-key", "content-type"} <= {
            name.strip().lower()
            for name in answer.headers["access-control-allow-headers"].split(",")
        }
        assert method in answer.headers["access-control-allow-methods"]


def test_cors_lets_client_pages_read_the_answer(live: Stack) -> None:
    for page in PAGES:
        lena = Calls(
            live.urls.desk,
            **{
                "X-Api-Key": live.keys.sign("people", "steward", "lena", 600, kind="staff"),
                "Origin": page,
            },
        )
        found = lena.post("/threads/search", {"limit": 1})
        assert found.status_code == 200
        assert found.headers["access-control-allow-origin"] in ("*", page)
