"""A helpdesk shaped like Zendesk's, held to its document: every tool that the desk expects, in
words where people stand beside their tickets and ids are numbers.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from examples.helpdesk.server import KEY, USER, Comment, Helpdesk, NewTicket, Requester, create_app
from steward.db import Database
from steward.domain.call import Call
from steward.errors import NotAuthorised, Refused, StewardError, ToolFailed
from steward.settings import PROJECT
from tests.foreign.conftest import Bench, opened
from tests.gateway.foreign_system import free_port, serving

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


def test_helpdesk_serves_what_its_document_says() -> None:
    document = yaml.safe_load((EXAMPLE / "helpdesk.openapi.yaml").read_text("utf-8"))
    served = create_app(Helpdesk()).openapi()["paths"]
    assert operations(served) == operations(document["paths"])


def operations(paths: dict[str, Any]) -> dict[str, tuple[str, str]]:
    return {
        what["operationId"]: (method, path)
        for path, methods in paths.items()
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
