"""Lines go out by mail: once, under one id, and what nobody can prove is not sent again."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from email import message_from_bytes

import pytest

from steward.channels import repository
from steward.channels.checking import look_over
from steward.channels.composing import ToSend, composed
from steward.channels.configuration import Channels, Email, Mailbox, Server
from steward.conversation.outgoing import send_to
from steward.conversation.types import Outgoing
from steward.errors import BadInput
from steward.ports import free_port
from tests.channels.conftest import MailServer
from tests.channels.letters_made import DANA, mail
from tests.channels.rows import MailDesk


async def test_answer_goes_out_threaded_and_marked_as_a_machines(
    desk: MailDesk, smtp: MailServer
) -> None:
    got = await desk.receive(mail(own="<first@mail.example.com>", subject="My order"))
    await desk.answer(got.conversation_id, "Bonjour, it is on its way. – Ünïcode")
    await desk.sending.look()
    [sent] = smtp.to(DANA)
    assert sent["From"] == "Fernhill Coffee <help@desk.example>"
    assert sent["To"] == DANA
    assert sent["Subject"] == "Re: My order"
    assert sent["In-Reply-To"] == sent["References"] == "<first@mail.example.com>"
    assert sent["Auto-Submitted"] == "auto-replied"
    assert sent["Message-ID"] == desk.last_id()
    said = "Hello,\n\nBonjour, it is on its way. – Ünïcode\n\nKind regards,\nFernhill Coffee"
    assert sent.get_content().strip().replace("\r", "") == said  # type: ignore[attr-defined]
    assert desk.deliveries("state, tries") == [("sent", 1)]
    assert await desk.sending.look() == 0
    assert len(smtp.accepted) == 1


async def test_line_written_before_anybody_carried_mail_is_not_sent_later(
    desk: MailDesk, smtp: MailServer
) -> None:
    desk.rows.owner("DELETE FROM desk.carrier")
    got = await desk.receive(mail())
    await desk.answer(got.conversation_id)
    await desk.carries()
    assert await desk.sending.look() == 0
    assert smtp.accepted == []


@pytest.mark.parametrize("stage", ["rcpt", "data"])
async def test_mail_that_was_not_taken_for_now_is_sent_again_under_the_same_id(
    desk: MailDesk, smtp: MailServer, stage: str
) -> None:
    getattr(smtp, stage).append("451 later")
    got = await desk.receive(mail())
    await desk.answer(got.conversation_id)
    await desk.sending.look(most=1)
    first = desk.deliveries("state, tries, message_id")
    await asyncio.sleep(0.05)
    await desk.sending.look()
    assert [row[:2] for row in first] == [("waiting", 1)]
    assert desk.deliveries("state, tries, message_id") == [("sent", 2, first[0][2])]
    assert len(smtp.to(DANA)) == 1


async def test_mail_that_is_refused_for_good_fails_and_is_on_the_record(
    desk: MailDesk, smtp: MailServer
) -> None:
    smtp.rcpt.append("550 no such user")
    got = await desk.receive(mail())
    await desk.answer(got.conversation_id)
    await desk.sending.look()
    assert desk.deliveries("state, why") == [("failed", "550 no such user")]
    assert "delivery.failed" in await desk.rows.events(got.conversation_id)


async def test_mail_to_a_domain_beyond_ascii_goes_out_as_servers_write_it(
    desk: MailDesk, smtp: MailServer
) -> None:
    got = await desk.receive(mail(sender="dana@bücher.example"))
    await desk.answer(got.conversation_id)
    await desk.sending.look()
    assert desk.deliveries("state, why") == [("sent", "")]
    assert [sent["To"] for sent in smtp.to("dana@xn--bcher-kva.example")] == [
        "dana@xn--bcher-kva.example"
    ]


async def test_mail_to_a_name_that_no_server_of_ours_writes_fails_and_holds_nobody_up(
    desk: MailDesk, smtp: MailServer
) -> None:
    for sender in ("jürgen@example.com", DANA):
        got = await desk.receive(mail(sender=sender, own=f"<{sender.encode().hex()}@x.example>"))
        await desk.answer(got.conversation_id)
    await desk.sending.look()
    assert len(smtp.to(DANA)) == 1
    assert sorted(state for (state,) in desk.deliveries("state")) == ["failed", "sent"]


async def test_mail_whose_server_is_away_waits_and_fails_at_last(
    desk: MailDesk, own: Email
) -> None:
    server = Server(host="127.0.0.1", port=free_port(), security="none", timeout=1)
    away = desk.with_servers(own.model_copy(update={"smtp": server, "tries": 2}))
    got = await desk.receive(mail())
    await desk.answer(got.conversation_id)
    await away.sending.look(most=1)
    assert desk.deliveries("state") == [("waiting",)]
    assert away.vitals.signs("carrier")
    await asyncio.sleep(0.05)
    await away.sending.look(most=1)
    assert desk.deliveries("state, tries") == [("failed", 2)]


async def test_mail_cut_off_after_its_words_is_unknown_and_not_sent_again(
    desk: MailDesk, smtp: MailServer
) -> None:
    smtp.data.append("cut")
    got = await desk.receive(mail())
    await desk.answer(got.conversation_id)
    for _ in range(3):
        await desk.sending.look()
        await asyncio.sleep(0.03)
    assert desk.deliveries("state, tries") == [("unknown", 1)]
    assert len(smtp.accepted) == 1


async def test_unproven_mail_is_proved_by_its_copy_in_the_mailbox(
    desk: MailDesk, smtp: MailServer
) -> None:
    smtp.data.append("cut")
    got = await desk.receive(mail())
    await desk.answer(got.conversation_id)
    await desk.sending.look()
    [(recipients, copy)] = smtp.accepted
    assert recipients == [DANA, "help@desk.example"]
    assert message_from_bytes(copy)["bcc"] is None
    assert (await desk.receive(copy)).state == "copy"
    assert desk.deliveries() == [("sent",)]
    assert "delivery.proved" in await desk.rows.events(got.conversation_id)


@pytest.mark.parametrize("again", [False, True])
async def test_person_settles_an_unproven_mail(
    desk: MailDesk, smtp: MailServer, *, again: bool
) -> None:
    smtp.data.append("cut")
    got = await desk.receive(mail())
    await desk.answer(got.conversation_id)
    await desk.sending.look()
    [(line, first)] = desk.deliveries("line, message_id")
    async with desk.db.transaction() as connection:
        assert await repository.settle(connection, line, "lena", again=again)
        assert await repository.settle(connection, line, "tom", again=again) is None
    await desk.sending.look()
    assert desk.deliveries("state, message_id") == [("sent", first)]
    assert len(smtp.accepted) == (2 if again else 1)


@pytest.mark.parametrize(("was", "becomes"), [("sending", "waiting"), ("handing", "unknown")])
async def test_mail_of_a_process_that_is_gone_is_sent_only_where_it_was_not_handed_over(
    desk: MailDesk, smtp: MailServer, was: str, becomes: str
) -> None:
    got = await desk.receive(mail())
    await desk.answer(got.conversation_id)
    async with desk.db.transaction() as connection:
        line = await repository.take(connection, "email", ("<", "@desk.example>"), 30)
        assert line is not None
        assert was == "sending" or await repository.handing(connection, line, 30)
    assert await desk.sending.look() == 0
    desk.rows.owner("UPDATE desk.delivery SET until = now() - interval '1 s'")
    async with desk.db.transaction() as connection:
        assert [row["state"] for row in await repository.lapsed(connection)] == [becomes]
        assert not await repository.handing(connection, line, 30)  # who had it has it no more
    await desk.sending.look()
    assert len(smtp.accepted) == (becomes == "waiting")


async def test_line_to_be_sent_is_sent_once_by_two_processes(
    desk: MailDesk, smtp: MailServer
) -> None:
    for number in range(6):
        got = await desk.receive(mail(sender=f"c{number}@example.com"))
        await desk.answer(got.conversation_id)
    other = desk.with_servers(desk.own)
    await asyncio.gather(desk.sending.look(), other.sending.look())
    assert len(smtp.accepted) == 6
    assert {row[0] for row in desk.deliveries()} == {"sent"}


async def test_code_that_counts_no_more_is_not_sent(desk: MailDesk, smtp: MailServer) -> None:
    got = await desk.receive(mail())
    async with desk.db.transaction() as connection:
        code = Outgoing(n=1, kind="code", text="123456", destination=DANA)
        await send_to(connection, got.conversation_id, "act_1", "email", code)
    desk.rows.shift("10 minutes")
    await desk.sending.look()
    assert desk.deliveries("state, why") == [("failed", "the code in it counts no more")]
    assert smtp.accepted == []


async def test_notice_to_another_address_has_nothing_of_the_thread(
    desk: MailDesk, smtp: MailServer
) -> None:
    got = await desk.receive(mail(own="<first@mail.example.com>", subject="My secret order"))
    async with desk.db.transaction() as connection:
        told = Outgoing(n=1, kind="notice", text="Changed.", destination="old@example.com")
        await send_to(connection, got.conversation_id, "act_1", "email", told, aside=True)
    await desk.sending.look()
    [sent] = smtp.to("old@example.com")
    assert sent["Subject"] == "Fernhill Coffee"
    assert sent["In-Reply-To"] is None


@pytest.mark.parametrize(
    "hostile",
    ["Hi\r\nBcc: eve@example.net", "Hi\nX-Evil: 1", "=?utf-8?q?Hi=0D=0ABcc:_eve@example.net?="],
)
async def test_subject_adds_no_header_to_the_answer(
    desk: MailDesk, smtp: MailServer, hostile: str
) -> None:
    folded = hostile.encode().replace(b"\n", b"\n ")
    raw = mail().replace(b"Subject: My order", b"Subject: " + folded)
    got = await desk.receive(raw)
    await desk.answer(got.conversation_id)
    await desk.sending.look()
    [(recipients, sent)] = smtp.accepted
    assert "eve@example.net" not in recipients
    head = sent.split(b"\r\n\r\n")[0].lower()
    assert b"\r\nbcc:" not in head
    assert b"\r\nx-evil:" not in head


def test_address_with_a_line_end_is_not_written_to(own: Email) -> None:
    line = ToSend(
        line="o",
        conversation_id="c",
        message_id="<a@desk.example>",
        address="dana@example.com\r\nBcc: eve@example.net",
        text="hi",
        kind="reply",
        headers={},
        at=datetime.now(UTC),
    )
    with pytest.raises(BadInput):
        composed(own, line)


async def test_servers_that_let_nobody_in_are_said(desk: MailDesk, own: Email) -> None:
    assert [one.why for one in await look_over(Channels(email=own))] == [""]
    server = Server(host="127.0.0.1", port=free_port(), security="none", timeout=1)
    box = Mailbox(host="127.0.0.1", port=free_port(), security="none", timeout=1)
    away = own.model_copy(update={"smtp": server, "imap": box})
    found = await look_over(Channels(email=away))
    assert [one.name for one in found] == ["smtp", "imap"]
    assert all("refused" in one.why.lower() or "connect" in one.why.lower() for one in found)
