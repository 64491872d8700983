"""Mails come in: once, into their own conversation, and never into somebody else's."""

from __future__ import annotations

import base64

import pytest

from steward.channels import repository
from tests.channels.conftest import MailServer
from tests.channels.letters_made import DANA, JPEG, mail, with_parts
from tests.channels.rows import MailDesk, offer

EVE = "eve@example.net"


def texts(desk: MailDesk, talk: str) -> list[str]:
    return [
        row[0]
        for row in desk.rows.owner(
            "SELECT text FROM desk.inbox WHERE conversation_id = %s ORDER BY seq", talk
        )
    ]


async def test_mail_delivered_twice_is_taken_in_once(desk: MailDesk) -> None:
    raw = mail("Where is it?")
    first, second = await desk.receive(raw), await desk.receive(b"Received: by b\r\n" + raw)
    assert (first.state, second.state) == ("taken", "known")
    assert first.conversation_id == second.conversation_id
    assert texts(desk, first.conversation_id) == ["My order\n\nWhere is it?"]


async def test_answer_goes_on_in_its_conversation(desk: MailDesk, smtp: MailServer) -> None:
    first = await desk.receive(mail())
    await desk.answer(first.conversation_id)
    await desk.sending.look()
    second = await desk.receive(mail("thanks", answers=desk.last_id(), subject="Re: My order"))
    assert second.conversation_id == first.conversation_id
    [(line, answered)] = desk.rows.owner(
        "SELECT (SELECT line FROM desk.delivery), replies_to FROM desk.inbox WHERE text = 'thanks'"
    )
    assert line == answered


async def test_thread_of_somebody_else_is_not_entered(desk: MailDesk, smtp: MailServer) -> None:
    first = await desk.receive(mail(own="<first@mail.example.com>"))
    await desk.answer(first.conversation_id)
    await desk.sending.look()
    for answers in (desk.last_id(), "<first@mail.example.com>"):
        hostile = await desk.receive(mail("pay me", sender=EVE, answers=answers))
        assert hostile.state == "taken"
        assert hostile.conversation_id != first.conversation_id


async def test_forged_sender_needs_an_id_that_nobody_guesses(
    desk: MailDesk, smtp: MailServer
) -> None:
    first = await desk.receive(mail(own="<first@mail.example.com>"))
    own = first.conversation_id
    assert (
        await desk.receive(mail("and?", answers="<first@mail.example.com>"))
    ).conversation_id == own
    desk.rows.customer("cus_dana")
    desk.rows.owner("UPDATE desk.conversation SET customer = 'cus_dana' WHERE id = %s", own)
    later = await desk.receive(mail("refund 900", answers="<first@mail.example.com>"))
    assert later.conversation_id != own


async def test_mail_that_the_own_server_calls_forged_is_kept_apart(
    desk: MailDesk, smtp: MailServer
) -> None:
    first = await desk.receive(mail())
    await desk.answer(first.conversation_id)
    await desk.sending.look()
    said = "mx.desk.example; spf=fail; dkim=none; dmarc=fail"
    forged = await desk.receive(mail("yes", answers=desk.last_id(), Authentication_Results=said))
    assert forged.state == "taken"
    assert forged.conversation_id != first.conversation_id
    passed = said.replace("fail", "pass")
    proved = await desk.receive(mail("hello", Authentication_Results=passed))
    assert desk.rows.count("proof") == 0
    assert proved.state == "taken"
    assert desk.rows.count("letter", "evidence ->> 'dmarc' = 'pass'") == 1


async def test_late_yes_to_an_earlier_offer_sees_no_offer_of_now(
    desk: MailDesk, smtp: MailServer
) -> None:
    earlier, now = offer(), offer()
    talk = (await desk.receive(mail())).conversation_id
    await desk.answer(talk, "Shall I refund 20.00?", (earlier,))
    await desk.sending.look()
    first = desk.last_id()
    await desk.receive(mail("make it the other one", answers=first))
    await desk.answer(talk, "Shall I refund 30.00?", (now,))
    await desk.sending.look()
    await desk.receive(mail("yes", answers=first))
    opened = await desk.conversations.open_turn(talk)
    assert opened is not None
    assert opened.question is None
    assert (await desk.conversations.opened(opened.ref)).question is None
    await desk.conversations.close_turn(opened.ref, [], None)


async def test_yes_to_the_offer_of_now_sees_it(desk: MailDesk, smtp: MailServer) -> None:
    one, two = offer(), offer()
    talk = (await desk.receive(mail())).conversation_id
    await desk.answer(talk, "Shall I?", (one, two))
    await desk.sending.look()
    await desk.receive(mail("yes", answers=desk.last_id()))
    opened = await desk.conversations.open_turn(talk)
    assert opened is not None
    assert opened.question is not None
    assert opened.question.offers == (one, two)


async def test_mail_that_answers_nothing_of_the_desks_sees_no_offer(
    desk: MailDesk, smtp: MailServer
) -> None:
    talk = (await desk.receive(mail(own="<first@mail.example.com>"))).conversation_id
    await desk.answer(talk, "Shall I?", (offer(),))
    await desk.receive(mail("yes", answers="<first@mail.example.com>"))
    opened = await desk.conversations.open_turn(talk)
    assert opened is not None
    assert opened.question is None


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (mail(Auto_Submitted="auto-replied"), "automatic"),
        (mail(sender="help@desk.example"), "own_address"),
        (mail().replace(b"From: ", b"From: eve@example.net\r\nFrom: "), "sender"),
        (with_parts([("Content-Type: text/plain", b"hi")] * 600), "too_many_parts"),
        (b"\x00\xff" * 50, "sender"),
        (b"", "sender"),
    ],
    ids=lambda value: value if isinstance(value, str) else "mail",
)
async def test_refused_mail_is_noted_with_a_reason_and_starts_nothing(
    desk: MailDesk, raw: bytes, code: str
) -> None:
    for _ in range(2):
        got = await desk.receive(raw)
        assert got.state == "refused"
        assert got.why.startswith(f"{code}: ")
    assert desk.rows.owner("SELECT code, way FROM desk.refused_letter") == [(code, "webhook")]
    assert desk.rows.count("inbox") == desk.rows.count("conversation") == 0


_PHOTO = (
    "Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n"
    "Content-Disposition: attachment; filename*=utf-8''a%00b%ED%A0%80.jpg"
)


@pytest.mark.parametrize(
    "raw",
    [
        mail("", html="<![no name"),
        mail("Where\x00 is it?"),
        mail("Where is it?").replace(b"My order", b"My\x00 order"),
        mail("Where is it?").replace(b"Where", b"\xed\xa0\x80Where"),
        with_parts([(_PHOTO, base64.b64encode(JPEG))]),
    ],
    ids=["declaration", "nul", "nul in the subject", "half a character", "name"],
)
async def test_mail_that_no_mail_program_writes_is_taken_in_or_refused(
    desk: MailDesk, raw: bytes
) -> None:
    """Whatever it is, what lies behind it in the mailbox is heard."""
    assert (await desk.receive(raw)).state in ("taken", "refused")


async def test_mail_whose_reading_fails_is_refused_and_the_next_is_heard(
    desk: MailDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise AssertionError

    with monkeypatch.context() as patched:
        patched.setattr("steward.channels.receiving.read_letter", fails)
        got = await desk.receive(mail())
    assert (got.state, got.why) == (
        "refused",
        "unreadable: the mail cannot be read (AssertionError)",
    )
    assert (await desk.receive(mail("Where is it?"))).state == "taken"


async def test_auto_reply_to_the_desk_is_kept_and_never_answered(
    desk: MailDesk, smtp: MailServer
) -> None:
    talk = (await desk.receive(mail())).conversation_id
    await desk.answer(talk)
    await desk.sending.look()
    for _ in range(5):
        got = await desk.receive(
            mail("I am away", answers=desk.last_id(), Auto_Submitted="auto-replied")
        )
        assert got.conversation_id == talk
    assert await desk.conversations.open_turn(talk) is None
    assert await desk.sending.look() == 0
    assert len(smtp.accepted) == 1
    # and no person is bothered with it
    assert waits_for(desk, talk) == ("desk", False)
    assert "conversation.mode_changed" not in await desk.rows.events(talk)


def waits_for(desk: MailDesk, talk: str) -> tuple[str, bool]:
    """Who has a conversation, and whether it stands in the line of those who wait for a person."""
    [found] = desk.rows.owner(
        "SELECT mode, waiting_since IS NOT NULL FROM desk.conversation WHERE id = %s", talk
    )
    return (found[0], found[1])


async def test_unmarked_loop_ends_with_a_person(desk: MailDesk, smtp: MailServer) -> None:
    """Another desk that answers each of our mails with one and the same sentence."""
    talk = (await desk.receive(mail("Thank you for your mail."))).conversation_id
    for turn in range(3):
        assert waits_for(desk, talk) == ("desk", False), turn
        await desk.answer(talk)
        await desk.sending.look()
        got = await desk.receive(
            mail("Thank you  for your MAIL.", answers=desk.last_id(), subject="Re: My order")
        )
        assert got.conversation_id == talk
    # the third time that it says the same it gets a person, and the person one conversation
    assert await desk.conversations.open_turn(talk) is None
    assert waits_for(desk, talk) == ("person", True)
    for _ in range(5):
        await desk.receive(
            mail("Thank you for your mail.", answers=desk.last_id(), subject="Re: My order")
        )
        await desk.sending.look()
    events = await desk.rows.events(talk)
    assert (events.count("conversation.looping"), events.count("conversation.mode_changed")) == (
        1,
        1,
    )
    assert len(smtp.accepted) == 3 + 1, "that somebody looks is said once"
    assert desk.rows.count("conversation") == 1
    assert desk.rows.count("action") == desk.rows.count("approval") == 0


async def test_flood_of_one_address_is_refused_and_others_are_heard(desk: MailDesk) -> None:
    states = [(await desk.receive(mail(f"mail {n}"))).state for n in range(22)]
    assert states.count("taken") == 20
    assert states[-1] == "refused"
    assert (await desk.receive(mail(sender=EVE))).state == "taken"


async def test_photo_is_kept_with_its_conversation(desk: MailDesk) -> None:
    photo = 'Content-Type: image/jpeg; name="a.jpg"\r\nContent-Transfer-Encoding: base64'
    raw = with_parts([("Content-Type: text/plain", b"broken"), (photo, base64.b64encode(JPEG))])
    talk = (await desk.receive(raw)).conversation_id
    await desk.receive(raw)
    kept = desk.rows.owner("SELECT conversation_id, name, kind, content FROM desk.attachment")
    assert kept == [(talk, "a.jpg", "image/jpeg", JPEG)]


async def test_bounce_marks_the_line_and_only_who_has_its_id_can_say_so(
    desk: MailDesk, smtp: MailServer
) -> None:
    talk = (await desk.receive(mail())).conversation_id
    await desk.answer(talk)
    await desk.sending.look()
    report = (
        "From: MAILER-DAEMON@mx.example.com\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="e"\r\n\r\n'
        "--e\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n"
        f"Final-Recipient: rfc822; {DANA}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
        "--e\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {own}\r\n\r\n--e--\r\n"
    )
    guessed = await desk.receive(report.replace("{own}", "<guessed@desk.example>").encode())
    assert guessed.state == "refused"
    assert desk.deliveries("receipt") == [("",)]
    for _ in range(2):
        got = await desk.receive(report.replace("{own}", desk.last_id()).encode())
        assert got.state == "bounce"
    assert desk.deliveries("state, receipt") == [("sent", "bounced")]
    assert (await desk.rows.events(talk)).count("delivery.bounced") == 1
    assert texts(desk, talk) == ["My order\n\nWhere is my parcel?"]
    async with desk.db.transaction() as connection:
        [returned] = await repository.to_settle(connection)
        assert await repository.settle(connection, returned["line"], "lena", again=True)
        assert await repository.to_settle(connection) == []
    await desk.sending.look()
    assert desk.deliveries("state, receipt") == [("sent", "")]
    assert (await desk.receive(report.replace("{own}", desk.last_id()).encode())).state == "bounce"
    async with desk.db.transaction() as connection:
        assert await repository.settle(connection, returned["line"], "lena", again=False)
        assert await repository.to_settle(connection) == [], "who has seen to it is not asked again"
