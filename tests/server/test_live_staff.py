"""Staff's own routes on a running server: the record, approvals, supervision, systems, budgets."""

from __future__ import annotations

from uuid import uuid4

import psycopg

from steward.gateway import registry
from steward.server.processes import Stack
from steward.settings import PROJECT
from tests.server.conftest import Calls
from tests.server.live_talk import Customer, path, replies
from tests.server.marks import on_the_running_server
from tests.server.running import register_of_the_file

pytestmark = on_the_running_server()


def test_staff_read_and_see_the_record(customer: Customer, lena: Calls) -> None:
    caller, conversation = customer
    caller.post(path(conversation), {"text": "hello"})
    replies(caller, conversation)
    assert lena.get(path(conversation)).status_code == 200
    record = lena.get(path(conversation, "record")).json()
    assert record["customer"] is None
    assert record["audit_verifies"] is True
    assert "message.received" in [entry["event"] for entry in record["audit"]]
    assert (record["waiting"], record["mode"], record["actions"], record["approvals"]) == (
        False,
        "desk",
        [],
        [],
    )
    assert record["turns"]
    assert lena.get(path(str(uuid4()), "record")).status_code == 404


def test_someone_who_left_signs_in_no_more(live: Stack) -> None:
    gone = Calls(live.urls.desk, live.keys.sign("people", "steward", "mallory", 600, kind="staff"))
    assert gone.get("/desk/approvals").status_code == 401
    assert gone.post("/threads/search", {}).status_code == 401


def test_staff_listen_to_approvals(customer: Customer, lena: Calls, visitor: Calls) -> None:
    caller, _ = customer
    for stranger in (caller, visitor):
        assert stranger.get("/desk/approvals/events").status_code == 403
    with lena.http.stream(
        "GET", "/desk/approvals/events", headers={"Last-Event-ID": "0-0"}
    ) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        lines = answer.iter_lines()
        assert [next(lines), next(lines)] == ["id: 0-0", "event: here"]


def test_approvals_for_staff(lena: Calls) -> None:
    assert lena.get("/desk/approvals").status_code == 200
    assert lena.get("/desk/approvals", status="all").status_code == 200
    assert lena.get("/desk/approvals/apr_none").status_code == 404
    assert (
        lena.post(
            "/desk/approvals/apr_none/decision", {"verdict": "approve", "digest": "d", "reason": ""}
        ).status_code
        == 404
    )
    assert (
        lena.post(
            "/desk/approvals/apr_none/decision", {"verdict": "maybe", "digest": "d"}
        ).status_code
        == 422
    )


def test_live_desk_who_may_step_in_over_http(
    customer: Customer, visitor: Calls, lena: Calls, live: Stack
) -> None:
    caller, conversation = customer
    caller.post(path(conversation), {"text": "hello"})
    replies(caller, conversation)
    edda = Calls(live.urls.desk, live.keys.sign("people", "steward", "edda", 600, kind="staff"))
    for one in (caller, edda):
        assert one.post(path(conversation, "supervision"), {"does": "take_over"}).status_code == 403
        assert one.post("/desk/halt", {}).status_code == 403
    assert visitor.post(path(conversation, "supervision"), {"does": "take_over"}).status_code in (
        401,
        403,
    )
    assert caller.get("/desk/conversations").status_code == 403
    assert lena.post(path(str(uuid4()), "supervision"), {"does": "pause"}).status_code == 404
    assert lena.post(path(conversation, "supervision"), {"does": "dance"}).status_code == 422
    assert (
        lena.post(path(conversation, "supervision"), {"does": "say", "text": "hi"}).status_code
        == 409
    )
    taken = lena.post(path(conversation, "supervision"), {"does": "take_over"})
    assert taken.json() == {"conversation_id": conversation, "mode": "person", "by": "lena"}
    assert (
        lena.post(
            path(conversation, "supervision"), {"does": "say", "text": "Lena here"}
        ).status_code
        == 200
    )
    assert [line["role"] for line in caller.get(path(conversation)).json()["messages"]][
        -1
    ] == "staff"
    listed = {one["id"]: one for one in lena.get("/desk/conversations").json()["conversations"]}
    assert (listed[conversation]["mode_by"], listed[conversation]["last_line"]) == (
        "lena",
        "Lena here",
    )
    assert lena.post(path(conversation, "supervision"), {"does": "return"}).json()["mode"] == "desk"
    assert lena.get("/desk/halt").json()["halt"] is None
    assert edda.post("/desk/actions/act_none/stop").status_code == 403
    assert lena.post("/desk/actions/act_none/stop").status_code == 422


def test_tool_that_changed_is_warned_of_listed_and_accepted_by_an_admin(
    live: Stack, visitor: Calls, lena: Calls
) -> None:
    """The row says that somebody accepted another description.

    The systems themselves say what they always do.
    """
    with register_of_the_file(live):
        listed = {
            f"{one['system']}.{one['tool']}": one
            for one in lena.get("/desk/systems").json()["tools"]
        }
        article = listed["knowledge.get_article"]
        assert (
            set(listed)
            == registry.load(PROJECT / "systems.yaml", {"SYSTEMS_URL": "http://x"}).pinned()
        )
        assert {one["by"] for one in listed.values()} == {"systems.lock.yaml"}
        with psycopg.connect(live.dsn, autocommit=True) as connection:
            connection.execute(
                (
                    "INSERT INTO desk.tool_pin (system, tool, pin, instead_of, accepted_by) "
                    "VALUES ('knowledge', 'get_article', 'sha256:old', %s, 'noor')"
                ),
                [article["accepted"]],
            )
        assert (
            visitor.get("/health")
            .json()["systems"]["warning"]
            .startswith("1 of the systems' tools")
        )
        wanted = {"system": "knowledge", "tool": "get_article", "pin": article["seen"]}
        wanted |= {"step": "accepted", "reason": "the articles' new shape"}
        assert visitor.get("/desk/systems").status_code == 403
        assert lena.post("/desk/systems/steps", wanted).status_code == 403
        review = {**wanted, "step": "reviewed", "owner": "lena"}
        assert lena.post("/desk/systems/steps", review).json()["state"] == "reviewed"
        noor = Calls(live.urls.desk, live.keys.sign("people", "steward", "noor", 600, kind="staff"))
        assert (
            noor.post("/desk/systems/steps", {**wanted, "pin": "sha256:" + "0" * 64}).status_code
            == 409
        )
        assert noor.post("/desk/systems/steps", wanted).json()["by"] == "noor"
        assert visitor.get("/health").json()["systems"] == {}


def test_budgets_are_for_staff(lena: Calls, visitor: Calls, customer: Customer) -> None:
    found = lena.get("/desk/budgets").json()
    assert found["budgets"][0]["scope"] == "company"
    assert found["budgets"][0]["left_micro"] <= found["budgets"][0]["limit_micro"]
    assert visitor.get("/desk/budgets").is_error
    assert customer[0].get("/desk/budgets").is_error
