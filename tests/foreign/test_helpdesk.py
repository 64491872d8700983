"""A helpdesk shaped like Zendesk's, held to its document: every tool that the desk expects, in
words where people stand beside their tickets and ids are numbers.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest
import yaml

from examples.helpdesk.server import KEY, USER, Comment, Helpdesk, NewTicket, Requester, create_app
from steward.db import Database
from steward.domain.call import Call
from steward.errors import NotAuthorised, Refused, StewardError, ToolFailed
from steward.gateway.answer_schemas import AnswerSchema, Broken
from steward.ports import free_port
from steward.settings import PROJECT
from tests.foreign.conftest import Bench, opened
from tests.gateway.foreign_system import serving

EXAMPLE = PROJECT / "examples" / "helpdesk"
MILA, HUGO = "mila.bos@example.com", "hugo@example.com"
HANDLES = {"cus_1": (MILA, "+31612345678"), "cus_2": (HUGO,), "cus_3": ("+31687654321",)}


@pytest.fixture
def helpdesk() -> Helpdesk:
    made = Helpdesk()
    for email, subject in ((MILA, "Late"), (HUGO, "Broken"), (MILA, "Lost")):
        asker = Requester(email=email)
        made.add(NewTicket(subject=subject, comment=Comment(body="…"), requester=asker))
    return made


@pytest.fixture
def url(helpdesk: Helpdesk) -> Iterator[str]:
    port = free_port()
    with serving(create_app(helpdesk), port):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
async def bench(dsn: str, database: Database, url: str, tmp_path: Path) -> AsyncIterator[Bench]:
    variables = {"HELPDESK_URL": url, "HELPDESK_TOKEN": f"{USER}:{KEY}"}
    file = EXAMPLE / "systems.yaml"
    async with opened(
        dsn, database, tmp_path, file, variables, HANDLES, system="helpdesk", deadline=3.0
    ) as made:
        yield made


async def read(bench: Bench, tool: str, handle: str = "cus_1", **args: Any) -> dict[str, Any]:
    finds = tool == "find_tickets"
    call = Call(
        agent="identity" if finds else "support",
        system="helpdesk",
        tool=tool,
        scope="resolve" if finds else "customer",
        args=args,
        conversation_id=f"c_{handle}",
    )
    return (await bench.gateway.read(call)).data


async def write(bench: Bench, tool: str, handle: str, key: str, **args: Any) -> dict[str, Any]:
    call = Call(
        agent="support",
        system="helpdesk",
        tool=tool,
        scope="public" if tool == "report_article" else "customer",
        args=args,
        conversation_id=f"c_{handle}",
        handle=handle,
        key=key,
    )
    return (await bench.gateway.write(call)).data


DOCUMENT: dict[str, Any] = yaml.safe_load((EXAMPLE / "helpdesk.openapi.yaml").read_text("utf-8"))
_TICKET = {"subject": "Cup", "comment": {"body": "It broke.", "public": False}}
# Of each operation what is answered well, and what is refused.
ASKED: dict[str, list[tuple[str, str, dict[str, Any] | None, int]]] = {
    "SearchTickets": [
        ("GET", f"search?query=type:ticket requester:{MILA}&include=tickets(users)", None, 200),
        ("GET", f"search?query=requester:{MILA}&per_page=1&page=1", None, 200),
        ("GET", "search?query=requester:nobody@example.com&page=9", None, 200),
        ("GET", "search", None, 422),
        ("GET", "search?query=x&page=first", None, 422),
    ],
    "ListTickets": [
        ("GET", "tickets?external_id=act_1&include=users", None, 200),
        ("GET", "tickets", None, 422),
    ],
    "CreateTicket": [
        ("POST", "tickets?include=users", {"ticket": _TICKET | {"external_id": "act_1"}}, 201),
        ("POST", "tickets", {"ticket": _TICKET | {"requester": {"email": HUGO}}}, 201),
        ("POST", "tickets", {"ticket": {"subject": "no words"}}, 422),
    ],
    "ShowTicket": [
        ("GET", "tickets/35001?include=users", None, 200),
        ("GET", "tickets/35002", None, 200),
        ("GET", "tickets/1", None, 404),
        ("GET", "tickets/x", None, 404),
    ],
    "UpdateTicket": [
        ("PUT", "tickets/35001?include=users", {"ticket": {"comment": {"body": "more"}}}, 200),
        ("PUT", "tickets/1", {"ticket": {"comment": {"body": "more"}}}, 404),
        ("PUT", "tickets/35001", {"ticket": {"comment": "more"}}, 422),
    ],
}


def test_helpdesk_serves_the_operations_and_parameters_of_its_document() -> None:
    served = create_app(Helpdesk()).openapi()
    assert operations(served) == operations(DOCUMENT)
    assert set(ASKED) == set(operations(DOCUMENT))


@pytest.mark.parametrize("name", ASKED)
def test_helpdesk_answers_with_what_its_document_says(url: str, name: str) -> None:
    """Held to it as the desk holds answers, refusals with them, and without what is not told."""
    where = operations(DOCUMENT)[name]
    responses = DOCUMENT["paths"][where.path][where.method]["responses"]
    with httpx.Client(base_url=f"{url}/api/v2/", trust_env=False) as http:
        for method, path, body, status in ASKED[name]:
            signed = http.request(method, path, json=body, auth=(USER, KEY))
            assert signed.status_code == status, signed.text
            hold(responses.get(str(status)) or responses["default"], signed.json())
            strange = http.request(method, path, json=body, auth=(USER, "guessed"))
            assert strange.status_code == 401
            hold(responses["default"], strange.json())


@pytest.mark.parametrize("lost", ["id", "requester_id", "status"])
def test_helpdesk_answer_that_is_not_as_its_document_says_is_seen(url: str, lost: str) -> None:
    ok = DOCUMENT["paths"]["/api/v2/tickets/{ticket_id}"]["get"]["responses"]["200"]
    answer = httpx.get(f"{url}/api/v2/tickets/35001", auth=(USER, KEY), trust_env=False).json()
    hold(ok, answer)
    for spoiled in ({}, {lost: []}):
        kept = {name: value for name, value in answer["ticket"].items() if name != lost}
        with pytest.raises(Broken):
            hold(ok, {"ticket": kept | spoiled})


def hold(response: dict[str, Any], answer: Any) -> None:
    """To the schema of a response of the document; a field that it does not name is too much."""
    parts: dict[str, Any] = {}
    for name, schema in DOCUMENT["components"]["schemas"].items():
        closed = schema.get("type") == "object" and name != "metadata"
        parts[name] = schema | ({"additionalProperties": False} if closed else {})
    plain = response
    if "$ref" in response:
        plain = DOCUMENT["components"]["responses"][response["$ref"].rpartition("/")[2]]
    schema = plain["content"]["application/json"]["schema"]
    AnswerSchema({**schema, "components": {"schemas": parts}}).hold(answer)


class Operation(NamedTuple):
    """Where it is, and what it takes: each parameter, and whether it has to be there."""

    method: str
    path: str
    takes: frozenset[tuple[str, str, bool]]


def operations(document: dict[str, Any]) -> dict[str, Operation]:
    shared = document.get("components", {}).get("parameters", {})

    def plain(one: dict[str, Any]) -> tuple[str, str, bool]:
        told = shared[one["$ref"].rpartition("/")[2]] if "$ref" in one else one
        return told["name"], told["in"], told.get("required", False)

    return {
        what["operationId"]: Operation(
            method,
            path,
            frozenset(
                plain(one) for one in (*methods.get("parameters", ()), *what.get("parameters", ()))
            ),
        )
        for path, methods in document["paths"].items()
        for method, what in methods.items()
        if method != "parameters"
    }


async def test_helpdesk_finds_people_by_address_or_by_ticket(bench: Bench) -> None:
    found = (await read(bench, "find_tickets", kind="email", value=MILA))["tickets"]
    assert [(one["ticket_id"], one["email"]) for one in found] == [("35003", MILA), ("35001", MILA)]
    [one] = (await read(bench, "find_tickets", kind="ticket", value="35002"))["tickets"]
    assert one["email"] == HUGO
    for kind, value in (("ticket", "1"), ("email", "nobody@example.com"), ("phone", "+316")):
        assert (await read(bench, "find_tickets", kind=kind, value=value))["tickets"] == []


async def test_helpdesk_search_takes_one_word_and_no_more_of_a_question(bench: Bench) -> None:
    with pytest.raises(ToolFailed, match="not one word"):
        await read(bench, "find_tickets", kind="email", value=f"{MILA} requester:{HUGO}")


async def test_helpdesk_tickets_are_the_customers_own(bench: Bench) -> None:
    listed = await read(bench, "list_tickets", limit=10)
    assert [one["subject"] for one in listed["tickets"]] == ["Lost", "Late"]
    assert (await read(bench, "get_ticket", ticket_id="35001"))["body"] == "…"
    with pytest.raises(ToolFailed, match="No such record"):
        await read(bench, "get_ticket", ticket_id="35002")


@pytest.mark.parametrize("again", [False, True])
async def test_helpdesk_ticket_is_opened_once_under_the_customers_address(
    bench: Bench, helpdesk: Helpdesk, again: bool
) -> None:
    key = bench.action()
    given = {"subject": "Rude", "body": "He was.", "channel": "chat"}
    made = await write(bench, "open_ticket", "cus_1", key, **given)
    if again:
        bench.let_pass(60)
        assert (await write(bench, "open_ticket", "cus_1", key, **given)) == made
    [ticket] = [one for one in helpdesk.tickets.values() if one["external_id"] == key]
    assert (made["ticket_id"], made["email"]) == (str(ticket["id"]), MILA)


async def test_helpdesk_ticket_of_somebody_without_an_address_is_refused(
    bench: Bench, helpdesk: Helpdesk
) -> None:
    key = bench.action("act_3:0", "cus_3")
    with pytest.raises(NotAuthorised):
        await write(bench, "open_ticket", "cus_3", key, subject="S", body="B", channel="chat")
    assert len(helpdesk.tickets) == 3


async def test_helpdesk_note_goes_to_the_customers_own_ticket_and_on_a_signature(
    bench: Bench, helpdesk: Helpdesk
) -> None:
    unsigned = bench.action()
    with pytest.raises(StewardError):
        await write(bench, "add_note", "cus_1", unsigned, ticket_id="35001", text="more")
    key = bench.action("act_2:0", "cus_2", signed=True)
    with pytest.raises((NotAuthorised, Refused)):
        await write(bench, "add_note", "cus_2", key, ticket_id="35001", text="more")
    assert [len(said) for said in helpdesk.comments.values()] == [1, 1, 1]
    await write(bench, "add_note", "cus_2", key, ticket_id="35002", text="more")
    assert helpdesk.comments[35002][-1] == Comment(body="more", public=False)


async def test_helpdesk_article_is_reported_in_the_desks_own_name(
    bench: Bench, helpdesk: Helpdesk
) -> None:
    given = {"article_id": "care", "version": 3, "subject": "Wrong", "body": "It says so."}
    made = await write(bench, "report_article", "cus_1", bench.action(), **given)
    ticket = helpdesk.tickets[int(made["ticket_id"])]
    assert helpdesk.users[ticket["requester_id"]]["email"] == USER.partition("/")[0]
