"""A machine's mail starts nothing, ours says that a machine sent it,
and two desks that write to each other come to an end.
"""

from __future__ import annotations

from typing import Any, ClassVar

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.conversation.automatic import why_automatic
from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound, Outgoing
from steward.db import Database
from steward.domain.channels import Channel
from steward.domain.conversation_limits import Loops, QuietHours
from steward.errors import Stale
from steward.settings import Settings
from tests.cases import cases
from tests.desk_rows import Desk, open_desk

ABSENT = "I am away until Monday."


@cases(
    ("name", "value", "why"),
    [
        ("Auto-Submitted", "auto-replied", "auto_submitted"),
        ("auto-submitted", " AUTO-GENERATED; x=1", "auto_submitted"),
        ("Auto-Submitted", "auto-notified", "auto_submitted"),
        ("Auto-Submitted", "no", ""),
        ("Auto-Submitted", "No; by=hand", ""),
        ("Auto-Submitted", "(a comment) no (another)", ""),
        ("Auto-Submitted", "", "auto_submitted"),
        ("Auto-Submitted", "nothing", "auto_submitted"),
        ("Precedence", "bulk", "precedence"),
        ("Precedence", "Auto_Reply", "precedence"),
        ("Precedence", "auto-reply", "precedence"),
        ("Precedence", "junk", "precedence"),
        ("Precedence", "list", "precedence"),
        ("Precedence", "first-class", ""),
        ("X-Autoreply", "yes", "autoresponder"),
        ("X-Autorespond", "Re: hello", "autoresponder"),
        ("X-Autoreply", "no", ""),
        ("Return-Path", "<>", "no_return_path"),
        ("Return-Path", " < > ", "no_return_path"),
        ("Return-Path", "<dana@example.com>", ""),
        ("Content-Type", 'multipart/report; report-type="delivery-status"', "report"),
        ("Content-Type", "multipart/reported", ""),
        ("Content-Type", "multipart/mixed; x=multipart/report", ""),
        ("Subject", "Auto-Submitted: auto-replied", ""),
        ("", "", ""),
    ],
)
def test_automatic_mail_is_told_by_its_headers(name: str, value: str, why: str) -> None:
    assert why_automatic([(name, value)]) == why
    assert why_automatic([("Auto-Submitted", "no"), ("Subject", "hi"), (name, value)]) == why


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=300)), max_size=20), st.booleans())
def test_automatic_mail_parses_any_headers(head: list[tuple[str, str]], told: bool) -> None:
    assert why_automatic(head, told) in (
        "",
        "channel",
        "auto_submitted",
        "precedence",
        "autoresponder",
        "no_return_path",
        "report",
    )
    assert why_automatic([*head, ("AUTO-SUBMITTED", "auto-replied")]) != ""


class Talk:
    """One conversation by letter."""

    def __init__(self, rows: Desk) -> None:
        self.rows, self._n = rows, 0
        self.desk = Conversations(rows.db, rows.audit, Settings(lease=30), lambda: LIMITS)

    async def write(
        self,
        text: str,
        channel: Channel = "email",
        sender: str = "dana@example.com",
        talk: str = "c1",
        **more: Any,
    ) -> str:
        self._n += 1
        own = f"m{self._n}"
        await self.desk.take_in(
            Inbound(id=own, conversation_id=talk, text=text, channel=channel, sender=sender, **more)
        )
        return own

    async def answer(self, text: str, talk: str = "c1") -> bool:
        """One turn, as the graph would have it; False when there was nothing to answer."""
        opened = await self.desk.open_turn(talk)
        if opened is not None:
            await self.desk.close_turn(opened.ref, [Outgoing(n=0, text=text)], None)
        return opened is not None


class _Limits:
    loops, quiet_hours = Loops(same_text=3, letters=6, minutes=60), QuietHours()
    queues: ClassVar[dict[str, Any]] = {}


LIMITS: Any = _Limits()


@pytest.fixture
def talk(dsn: str, database: Database) -> Talk:
    return Talk(open_desk(dsn, database))


async def test_mail_of_a_machine_is_kept_and_starts_nothing(talk: Talk) -> None:
    await talk.write(ABSENT, automatic="auto_submitted")
    talk.rows.owner("UPDATE desk.inbox SET received_at = now() - interval '1 hour'")
    assert list(await talk.desk.unfinished()) == []
    assert await talk.desk.open_turn("c1") is None
    [line] = await talk.desk.transcript("c1")
    assert (line.text, line.automatic) == (ABSENT, "auto_submitted")
    assert await talk.rows.events() == ["message.automatic"]


async def test_database_itself_lets_no_machine_wait_for_an_answer(talk: Talk) -> None:
    await talk.write(ABSENT, automatic="precedence")
    with pytest.raises(psycopg.errors.CheckViolation):
        talk.rows.owner("UPDATE desk.inbox SET answered_at = NULL")


async def test_automatic_mail_changes_neither_channel_nor_transcript(
    talk: Talk,
) -> None:
    await talk.write("hello", channel="chat", sender="")
    assert await talk.answer("good day")
    await talk.write(ABSENT, automatic="no_return_path")
    await talk.desk.notify("c1", "act_1", 0, "done")
    await talk.write("thanks", channel="chat", sender="")
    opened = await talk.desk.open_turn("c1")
    assert opened is not None
    assert [one.text for one in opened.messages] == ["thanks"]
    assert ABSENT not in [said.text for said in opened.recent]
    assert talk.rows.owner("SELECT channel FROM desk.outbox WHERE kind = 'notice'") == [("chat",)]


async def test_yes_of_a_machine_confirms_nothing(talk: Talk) -> None:
    turn = talk.rows.turn()
    action = await talk.rows.proposed(turn)
    said = await talk.write("yes please", automatic="auto_submitted")
    with pytest.raises(Stale):
        await talk.rows.ledger.confirm(turn, action.id, action.digest, said)
    assert talk.rows.count("confirmation") == 0


async def test_automatic_mail_headers_are_on_outgoing_mail(talk: Talk) -> None:
    await talk.write("hello")
    await talk.answer("good day")
    await talk.desk.notify("c1", "act_1", 0, "done")
    await talk.desk.notify("c1", "act_2", 0, "123456", kind="code")
    await talk.desk.notify("c1", "act_3", 0, "Lena here", kind="staff")
    await talk.write("hello", channel="chat")
    await talk.answer("good day")
    marks = talk.rows.owner("SELECT kind, headers->>'Auto-Submitted' FROM desk.outbox ORDER BY seq")
    assert marks == [
        ("reply", "auto-replied"),
        ("notice", "auto-generated"),
        ("code", "auto-generated"),
        ("staff", None),
        ("reply", None),
    ]
    with pytest.raises(psycopg.errors.GeneratedAlways):
        talk.rows.owner("UPDATE desk.outbox SET headers = '{}'")


async def test_desks_that_mark_their_mail_exchange_one_letter_each(talk: Talk) -> None:
    await talk.write("Where is our order?", talk="ours")
    assert await talk.answer("It is on its way.", talk="ours")
    [(head,)] = talk.rows.owner("SELECT headers FROM desk.outbox WHERE conversation_id = 'ours'")
    await talk.write("It is on its way.", talk="theirs", automatic=why_automatic(head.items()))
    assert not await talk.answer("Thank you for your letter.", talk="theirs")


async def test_desks_that_write_to_each_other_without_end_go_to_a_person(talk: Talk) -> None:
    answered = 0
    for _ in range(20):
        await talk.write(
            "We have received  your letter." if answered % 2 else "we have received your LETTER."
        )
        answered += await talk.answer("And we yours.")
    assert answered == 2
    assert await talk.desk.mode("c1") == "person"
    assert (await talk.rows.events()).count("conversation.looping") == 1


async def test_loop_of_other_words_each_time_ends_too_and_an_hour_later_counts_anew(
    talk: Talk,
) -> None:
    for n in range(5):
        await talk.write(f"Ticket {n} was received.")
        assert await talk.answer("And yours.")
    talk.rows.shift("61 minutes")
    for n in range(5):
        await talk.write(f"Ticket {n} was received.")
        assert await talk.answer("And yours.")
    await talk.write("Ticket 6 was received.")
    assert not await talk.answer("And yours.")


async def test_automatic_mail_loop_guard_leaves_chat_alone(talk: Talk) -> None:
    for _ in range(10):
        await talk.write("yes", channel="chat")
        assert await talk.answer("and this one?")
    assert await talk.desk.mode("c1") == "desk"


async def test_automatic_mail_is_not_counted_by_the_loop_guard(talk: Talk) -> None:
    for _ in range(10):
        await talk.write(ABSENT, automatic="auto_submitted")
    await talk.write(ABSENT)
    assert await talk.answer("good day")
