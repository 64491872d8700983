"""A mailbox is read once and in order; what is refused stays in it, flagged for a person."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable

import pytest

from steward.channels.fetching import Fetching
from steward.channels.process_names import _process, has_died, own_name
from tests.channels.conftest import MailServer
from tests.channels.dovecot import PROGRAM, Dovecot
from tests.channels.letters_made import mail, with_parts
from tests.channels.rows import MailDesk

pytestmark = pytest.mark.skipif(
    PROGRAM is None, reason="dovecot is not installed here (apt-get install dovecot-imapd)"
)


@pytest.fixture
def fetching(desk: MailDesk, dovecot: Dovecot) -> Fetching:
    return Fetching(desk.as_desk, desk.own, dovecot.box)


def heard(desk: MailDesk) -> list[str]:
    return [row[0] for row in desk.rows.owner("SELECT text FROM desk.inbox ORDER BY seq")]


async def test_mailbox_is_read_once_and_marked(
    desk: MailDesk, dovecot: Dovecot, fetching: Fetching
) -> None:
    hostile = with_parts([("Content-Type: text/plain", b"hi")] * 501)
    dovecot.lay(mail("one", subject=""), hostile, mail("two", subject=""))
    assert await fetching.look() == 3
    assert await fetching.look() == 0
    assert heard(desk) == ["one", "two"]
    assert desk.rows.owner("SELECT code, way FROM desk.refused_letter") == [
        ("too_many_parts", "imap")
    ]
    flags = dovecot.flags()
    assert ["Seen" in one for one in flags] == [True, False, True]
    assert ["Flagged" in one for one in flags] == [False, True, False]
    dovecot.lay(mail("three", subject=""))
    assert await fetching.look() == 1
    assert heard(desk) == ["one", "two", "three"]


async def test_mail_from_before_the_desk_carried_mail_is_left_alone(
    desk: MailDesk, dovecot: Dovecot, fetching: Fetching
) -> None:
    desk.rows.owner("UPDATE desk.carrier SET since = now() + interval '1 hour'")
    dovecot.lay(mail("old"))
    assert await fetching.look() == 0
    assert heard(desk) == []
    assert "Seen" not in dovecot.flags()[0]


async def test_mailbox_read_again_takes_nothing_in_twice(
    desk: MailDesk, dovecot: Dovecot, fetching: Fetching
) -> None:
    dovecot.lay(mail("one", subject=""), mail("two", subject=""))
    await fetching.look()
    desk.rows.owner("UPDATE desk.mailbox SET validity = 1, uid = 999")  # the server counts anew
    assert await fetching.look() == 2
    assert heard(desk) == ["one", "two"]


async def test_mailbox_is_read_by_two_processes_in_turn(
    desk: MailDesk, dovecot: Dovecot, fetching: Fetching
) -> None:
    other = Fetching(desk.as_desk, desk.own, dovecot.box)
    dovecot.lay(*(mail(f"mail {n}", subject="") for n in range(4)))
    counts = await asyncio.gather(fetching.look(), other.look())
    assert sorted(counts) == [0, 4]
    assert len(heard(desk)) == 4
    desk.rows.owner("UPDATE desk.mailbox SET until = now() - interval '1 s'")
    dovecot.lay(mail("last", subject=""))
    assert await other.look() == 1


async def test_mailbox_of_a_reader_that_was_killed_here_is_read_at_once(
    desk: MailDesk, dovecot: Dovecot, fetching: Fetching
) -> None:
    dovecot.lay(mail("one", subject=""))
    killed = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "input()", stdin=subprocess.PIPE
    )
    of_it = " ".join((*own_name().split(" ")[:3], *_process(killed.pid), "x"))
    await fetching.look()
    desk.rows.owner("UPDATE desk.mailbox SET reader = %s RETURNING 1", of_it)
    dovecot.lay(mail("two", subject=""))
    try:
        assert await fetching.look() == 0, "it lives, and reads"
    finally:
        killed.kill()
        await killed.wait()
    assert await fetching.look() == 1
    assert heard(desk) == ["one", "two"]


@pytest.mark.parametrize(
    ("change", "died"),
    [
        ({}, False),
        ({0: "another-machine"}, False),
        ({0: "another-machine", 1: "another-boot"}, False),
        ({1: "another-boot"}, True),
        ({2: "pid:[1]"}, False),
        ({3: "999999999"}, True),
        ({4: "1"}, True),
    ],
)
def test_process_is_seen_to_have_died_on_its_own_machine_alone(
    change: dict[int, str], died: bool
) -> None:
    parts = own_name().split(" ")
    assert has_died(" ".join(change.get(n, part) for n, part in enumerate(parts))) is died
    assert not has_died("0123456789abcdef"), "of a version before, or without /proc"


async def test_unproven_mail_is_found_among_those_that_were_sent(
    desk: MailDesk, dovecot: Dovecot, fetching: Fetching, smtp: MailServer
) -> None:
    smtp.data += ["cut", "cut"]
    for sender in ("a@example.com", "b@example.com"):
        got = await desk.receive(mail(sender=sender))
        await desk.answer(got.conversation_id)
    await desk.sending.look()
    assert desk.deliveries() == [("unknown",), ("unknown",)]
    await fetching.look()
    assert desk.deliveries() == [("unknown",), ("unknown",)]
    dovecot.lay(smtp.accepted[1][1], folder="Sent")
    await fetching.look()
    assert desk.deliveries() == [("unknown",), ("sent",)]
    assert await desk.sending.look() == 0
    assert len(smtp.accepted) == 2


async def until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(60):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.05)


async def test_news_of_a_mailbox_is_heard_while_it_waits(
    desk: MailDesk, dovecot: Dovecot, fetching: Fetching
) -> None:
    fetching._box = dovecot.box.model_copy(update={"every": 600.0})
    reading = asyncio.create_task(fetching.run())
    try:
        await until(lambda: desk.rows.count("mailbox"))
        await asyncio.sleep(0.3)
        dovecot.lay(mail("now", subject=""))
        await until(lambda: heard(desk))
    finally:
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)
    assert heard(desk) == ["now"]


async def test_server_that_is_away_is_said_and_asked_again(
    desk: MailDesk, dovecot: Dovecot, fetching: Fetching
) -> None:
    wrong = dovecot.box.model_copy(update={"port": 1, "every": 0.05})
    reading = asyncio.create_task(Fetching(desk.as_desk, desk.own, wrong).run())
    await until(lambda: desk.vitals.signs("carrier"))
    reading.cancel()
    await asyncio.gather(reading, return_exceptions=True)
    assert [sign.subject for sign in desk.vitals.signs("carrier")] == ["carrier:imap"]
