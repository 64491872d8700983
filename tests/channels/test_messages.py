"""Messages of a number come in once and go out under one id; people are told of what waits."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from steward.channels import repository
from steward.channels.configuration import Messages, People
from steward.channels.messages import Texts, take
from steward.channels.people import tell
from steward.channels.sending import Sending
from steward.domain.webhooks import ID, checked
from steward.errors import BadInput
from steward.ports import free_port
from tests.channels.rows import MailDesk, offer
from tests.desk_rows import ONE

SECRET, NUMBER = "a secret of some length", "+31612345678"


class Gateway:
    """Takes webhooks, and answers what it is told to."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, dict[str, Any]]] = []
        self.answers: list[int] = []
        gateway = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                plain = {name.lower(): value for name, value in self.headers.items()}
                gateway.heard.append((checked(SECRET, plain, body), json.loads(body)))
                status = gateway.answers.pop(0) if gateway.answers else 204
                if status == 0:
                    self.connection.close()
                    return
                self.send_response(status)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:
                """Nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/send"


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    opened = Gateway()
    try:
        yield opened
    finally:
        opened.server.shutdown()
        opened.server.server_close()


@pytest.fixture
async def phone(desk: MailDesk, gateway: Gateway) -> Messages:
    async with desk.db.transaction() as connection:
        await repository.carry(connection, ["phone"])
    return Messages(send=gateway.url, secret=SECRET, retry_seconds=0.01, tries=3, timeout=20)


def text(words: str = "Where is my parcel?", **more: Any) -> bytes:
    told = {"type": "message", "id": "sms-1", "from": "+31 6 1234 5678", "text": words}
    return json.dumps(told | more).encode()


async def test_message_is_taken_in_once_and_answered(
    desk: MailDesk, gateway: Gateway, phone: Messages
) -> None:
    talk = await take(desk.as_desk, phone, text())
    assert await take(desk.as_desk, phone, text()) == talk
    await desk.answer(talk, "It is on its way.")
    sending = Sending(desk.as_desk, Texts(phone))
    assert await sending.look() == 1
    assert await sending.look() == 0
    [(own, told)] = gateway.heard
    assert told == {"type": "message", "id": own, "to": NUMBER, "text": "It is on its way."}
    assert desk.deliveries("state, message_id") == [("sent", own)]
    assert await take(desk.as_desk, phone, text("thanks", id="sms-2")) == talk
    desk.rows.shift("73 hours")
    assert await take(desk.as_desk, phone, text("hello again", id="sms-3")) != talk


@pytest.mark.parametrize("first", [0, 500, 429])
async def test_message_that_was_not_confirmed_is_sent_again_under_its_id(
    desk: MailDesk, gateway: Gateway, phone: Messages, first: int
) -> None:
    gateway.answers = [first]
    await desk.answer(await take(desk.as_desk, phone, text()))
    sending = Sending(desk.as_desk, Texts(phone))
    await sending.look(most=1)
    await asyncio.sleep(0.05)
    await sending.look(most=1)
    assert desk.deliveries("state, tries") == [("sent", 2)]
    assert len({own for own, _ in gateway.heard}) == 1


@pytest.mark.parametrize(("answers", "ends"), [([400], "failed"), ([500] * 3, "unknown")])
async def test_message_that_is_not_taken_ends(
    desk: MailDesk, gateway: Gateway, phone: Messages, answers: list[int], ends: str
) -> None:
    gateway.answers = [*answers]
    talk = await take(desk.as_desk, phone, text())
    await desk.answer(talk)
    sending = Sending(desk.as_desk, Texts(phone))
    for _ in range(5):
        await sending.look()
        await asyncio.sleep(0.06)
    assert desk.deliveries() == [(ends,)]
    assert len(gateway.heard) == len(answers)
    assert f"delivery.{ends}" in await desk.rows.events(talk)


async def test_receipt_is_noted_at_its_line(
    desk: MailDesk, gateway: Gateway, phone: Messages
) -> None:
    talk = await take(desk.as_desk, phone, text())
    await desk.answer(talk)
    await Sending(desk.as_desk, Texts(phone)).look()
    for state, kept in (("delivered", "delivered"), ("failed", "bounced")):
        body = {"type": "receipt", "id": gateway.heard[0][0], "state": state}
        for _ in range(2):
            await take(desk.as_desk, phone, json.dumps(body).encode())
        assert desk.deliveries("receipt") == [(kept,)]
    await take(desk.as_desk, phone, b'{"type": "receipt", "id": "guessed", "state": "failed"}')
    assert (await desk.rows.events(talk)).count("delivery.bounced") == 1


async def test_receipt_of_delivery_proves_a_line_that_nobody_answered_for(
    desk: MailDesk, gateway: Gateway, phone: Messages
) -> None:
    gateway.answers = [500] * 9
    talk = await take(desk.as_desk, phone, text())
    await desk.answer(talk)
    for _ in range(3):
        await Sending(desk.as_desk, Texts(phone)).look()
        await asyncio.sleep(0.06)
    assert desk.deliveries() == [("unknown",)]
    body = {"type": "receipt", "id": gateway.heard[0][0], "state": "delivered"}
    await take(desk.as_desk, phone, json.dumps(body).encode())
    assert desk.deliveries("state, receipt") == [("sent", "delivered")]
    async with desk.db.transaction() as connection:
        assert await repository.to_settle(connection) == []
    assert "delivery.proved" in await desk.rows.events(talk)


async def test_yes_that_was_written_before_the_offer_sees_none(
    desk: MailDesk, gateway: Gateway, phone: Messages
) -> None:
    early = (datetime.now(UTC) - timedelta(seconds=30)).isoformat()
    talk = await take(desk.as_desk, phone, text())
    await desk.answer(talk, "Shall I?", (offer(),))
    await take(desk.as_desk, phone, text("yes", id="sms-2", at=early))
    opened = await desk.conversations.open_turn(talk)
    assert opened is not None
    assert opened.question is None
    late = (datetime.now(UTC) + timedelta(seconds=30)).isoformat()
    await take(desk.as_desk, phone, text("yes", id="sms-3", at=late))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{" * 10_000,
        b"\xff\xfe",
        text(type="other"),
        text(id=""),
        text(sender="x"),
        text(**{"from": "FERNHILL"}),
        text("  "),
        text("x" * 20_001),
        text(at="yesterday"),
        text(at="2026-11-22T09:00:00"),
        b'{"type": "message", "id": "msg_1", "to": "+31612345678", "text": "ours, sent back"}',
    ],
    ids=lambda body: str(body[:60]),
)
async def test_message_of_no_use_is_refused_with_a_reason(
    desk: MailDesk, phone: Messages, body: bytes
) -> None:
    with pytest.raises(BadInput) as refused:
        await take(desk.as_desk, phone, body)
    assert refused.value.message
    assert desk.rows.count("inbox") == 0


async def test_message_and_receipt_with_what_no_row_holds_are_taken(
    desk: MailDesk, phone: Messages
) -> None:
    """A fault of ours would have the gateway hand them in for ever."""
    talk = await take(desk.as_desk, phone, text("where\0 is it", id="sms\0-1"))
    assert await take(desk.as_desk, phone, text("where\0 is it", id="sms\0-1")) == talk
    assert desk.rows.count("inbox") == 1
    told = {"type": "receipt", "id": "msg\0_1", "state": "failed", "why": "no\0 such number"}
    assert await take(desk.as_desk, phone, json.dumps(told).encode()) == ""


async def test_message_id_with_other_words_is_refused(desk: MailDesk, phone: Messages) -> None:
    talk = await take(desk.as_desk, phone, text())
    with pytest.raises(BadInput):
        await take(desk.as_desk, phone, text("refund 900"))
    other = await take(desk.as_desk, phone, text("mine", **{"from": "+31687654321"}))
    assert other != talk


async def test_flood_of_one_number_is_refused(desk: MailDesk, phone: Messages) -> None:
    few = phone.model_copy(update={"an_hour": 2})
    for number in range(2):
        await take(desk.as_desk, few, text(id=f"sms-{number}"))
    with pytest.raises(BadInput, match="an hour"):
        await take(desk.as_desk, few, text(id="sms-9"))
    await take(desk.as_desk, few, text(id="sms-1"))  # known: again changes nothing


async def test_people_are_told_of_a_request_once_and_of_nobody(
    desk: MailDesk, gateway: Gateway
) -> None:
    people = People(url=gateway.url, secret=SECRET)
    _, approval = await desk.rows.asked(desk.rows.turn(), ONE)
    gateway.answers = [500]
    assert await tell(desk.as_desk, people) == 0
    desk.rows.owner("UPDATE desk.announced SET next_at = now()")
    assert await tell(desk.as_desk, people) == 1
    assert await tell(desk.as_desk, people) == 0
    first, second = gateway.heard
    assert first == second
    assert second[1] == {
        "type": "approval.waits",
        "approval": approval.id,
        "line": second[1]["line"],
        "link": f"{desk.settings.url}/approvals/{approval.id}",
        "escalated": False,
    }
    assert "cus_dana" not in json.dumps(second[1])
    assert second[0] == f"{approval.id}.0"


async def test_people_are_told_nothing_of_what_is_decided(desk: MailDesk, gateway: Gateway) -> None:
    _, approval = await desk.rows.asked(desk.rows.turn(), ONE)
    await desk.rows.sign("lena", approval)
    assert await tell(desk.as_desk, People(url=gateway.url, secret=SECRET)) == 0
    assert gateway.heard == []


async def test_gateway_that_is_away_is_tried_again(desk: MailDesk, phone: Messages) -> None:
    away = phone.model_copy(update={"send": f"http://127.0.0.1:{free_port()}/"})
    await desk.answer(await take(desk.as_desk, phone, text()))
    await Sending(desk.as_desk, Texts(away)).look(most=1)
    assert desk.deliveries() == [("waiting",)]
    assert ID == "webhook-id"
