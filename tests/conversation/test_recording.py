"""No yes in so many words, no recording: the words of such a call are gone with their answer,
and nobody waits for that.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.conversation.conversations import Conversations
from steward.conversation.types import NOT_RECORDED, Inbound, Outgoing, Recording
from steward.db import Database
from steward.decisions.supervision import Supervision
from steward.domain.approval import Person
from steward.domain.channels import Channel
from steward.settings import Settings
from steward.understanding.people.recording import apart, said_about_recording
from steward.views import surroundings
from tests.cases import cases
from tests.desk_rows import Desk, open_desk

AIKO = Person(login="aiko", name="Aiko", roles=("agent",))


@cases(
    ("text", "said"),
    [
        ("no, don't record me", "refused"),
        ("please do not record this", "refused"),
        ("I'd rather you didn't record it", "refused"),
        ("stop recording", "refused"),
        ("turn the recording off please", "refused"),
        ("no recording", "refused"),
        ("niet opnemen graag", "refused"),
        ("I never agreed to being recorded", "refused"),
        ("you may not record this call", "refused"),
        ("don’t tape this", "refused"),
        ("Refund me. And do not record. You may record.", "refused"),
        ("I don't mind if you record", "refused"),
        ("you may record", "given"),
        ("Yes, you may record this call.", "given"),
        ("I agree to the recording", "given"),
        ("u mag opnemen", "given"),
        ("my order is late. you can record me, no problem", "refused"),
        ("yes you can record us please", "given"),
        ("I consent to being recorded", "given"),
        ("we dont want this taped", "refused"),
        ("", ""),
        ("yes", ""),
        ("no", ""),
        ("are you recording this?", ""),
        ("you may record the refund to another card", ""),
        ("where is my order", ""),
        ("my turntable plays records", ""),
        ("you may recordings", "given"),
    ],
)
def test_recording_consent_is_read_from_words(text: str, said: str) -> None:
    assert said_about_recording(text) == said


@cases(
    ("text", "rest"),
    [
        ("no, don't record me", ""),
        ("Yes please. You may record.", "Yes please."),
        ("Don't record me! Where is my order?", "Where is my order?"),
        ("yes, you may record", ""),
        ("yes please", "yes please"),
        ("no", "no"),
        ("is this recorded?", "is this recorded?"),
    ],
)
def test_words_about_recording_answer_nothing_else(text: str, rest: str) -> None:
    assert apart(text) == rest


@given(st.text(max_size=300))
def test_words_of_any_kind_can_be_read_for_consent_to_record(text: str) -> None:
    assert said_about_recording(text) in ("", "given", "refused")
    assert said_about_recording(f"{text}\ndo not record me") == "refused"
    assert len(apart(text)) <= len(text)


class Call:
    """One call."""

    def __init__(self, rows: Desk) -> None:
        self.rows = rows
        self.desk = Conversations(rows.db, rows.audit, Settings(lease=30))
        self.people = Supervision(rows.db, rows.audit)

    async def say(
        self, text: str, consent: Recording | None = None, channel: Channel = "voice", own: str = ""
    ) -> None:
        await self.desk.take_in(
            Inbound(
                id=own or uuid4().hex,
                conversation_id="c1",
                text=text,
                channel=channel,
                recording_consent=consent,
            )
        )

    async def answer(self, text: str = "good day") -> list[str]:
        """What the turn was given to read."""
        opened = await self.desk.open_turn("c1")
        assert opened is not None
        await self.desk.close_turn(opened.ref, [Outgoing(n=0, text=text)], None)
        return [message.text for message in opened.messages]

    def kept(self) -> list[str]:
        return [text for (text,) in self.rows.owner("SELECT text FROM desk.inbox ORDER BY seq")]

    def spoken(self) -> list[str]:
        return [text for (text,) in self.rows.owner("SELECT text FROM desk.outbox ORDER BY seq")]

    def consent(self) -> tuple[Any, ...]:
        [found] = self.rows.owner("SELECT recording, recording_by FROM desk.conversation")
        return found


@pytest.fixture
def call(dsn: str, database: Database) -> Call:
    return Call(open_desk(dsn, database))


@pytest.mark.parametrize("consent", [None, "unknown", "refused"])
async def test_words_are_there_for_their_turn_and_gone_with_its_answer(
    call: Call, consent: Recording | None
) -> None:
    await call.say("where is my parcel", consent)
    assert [line.text for line in await call.desk.transcript("c1")] == [NOT_RECORDED], (
        "no page shows them meanwhile"
    )
    assert await call.answer("on its way") == ["where is my parcel"]
    assert call.kept() == [NOT_RECORDED]
    assert call.spoken() == ["on its way"], "it has to be heard first"
    await call.say("thanks")
    opened = await call.desk.open_turn("c1")
    assert opened is not None
    assert [said.text for said in opened.recent] == []
    await call.desk.close_turn(opened.ref, [Outgoing(n=0, text="bye")], None)
    assert (call.kept(), call.spoken()) == ([NOT_RECORDED] * 2, [NOT_RECORDED, "bye"])


async def test_call_with_consent_is_kept_and_other_channels_always_are(call: Call) -> None:
    await call.say("hello", "given")
    await call.answer()
    await call.say("I write this down, do not record it", channel="chat")
    await call.answer("good day again")
    assert call.kept() == ["hello", "I write this down, do not record it"]
    assert call.consent() == ("given", "channel")


async def test_spoken_no_counts_from_its_own_words_on_and_the_channel_cannot_take_it_back(
    call: Call,
) -> None:
    await call.say("hello", "given")
    await call.answer()
    await call.say("no, don't record me", "given")
    await call.say("my dog ate it", "given")
    await call.answer()
    assert call.kept() == ["hello", NOT_RECORDED, NOT_RECORDED]
    assert call.consent() == ("refused", "words")
    await call.say("Fine. You may record.", "unknown")
    await call.answer()
    assert (call.kept()[-1], call.consent()) == ("Fine. You may record.", ("given", "words"))
    await call.say("and this?", "refused")
    await call.answer()
    assert (call.kept()[-1], call.consent()) == (NOT_RECORDED, ("refused", "channel"))
    assert (await call.rows.events()).count("recording.consent") == 4


async def test_message_delivered_again_after_its_words_are_gone_changes_nothing(call: Call) -> None:
    await call.say("you may record", own="m1")
    await call.answer()
    await call.say("do not record me, please", own="m2")
    await call.answer()
    await call.say("do not record me, please", own="m2")
    await call.say("you may record", own="m1")
    assert call.consent() == ("refused", "words")
    assert call.rows.count("inbox") == 2


async def test_turn_that_died_reads_the_words_again(call: Call) -> None:
    await call.say("where is my parcel")
    assert await call.desk.open_turn("c1") is not None
    assert await call.answer() == ["where is my parcel"]


async def test_unrecorded_call_forgets_words_that_a_person_answered(call: Call) -> None:
    await call.say("hello", own="m1")
    await call.answer()
    await call.people.do(AIKO, "c1", "take_over")
    await call.say("my dog ate it")
    await call.people.do(AIKO, "c1", "say", "Aiko here")
    assert call.kept() == [NOT_RECORDED] * 2
    words = await surroundings.words(call.rows.db, "c1", "act_1")
    assert {one.text for one in words} == {NOT_RECORDED}


async def test_unrecorded_call_forgets_unanswered_words_within_the_hour(call: Call) -> None:
    await call.say("hello")
    await call.answer("good day")
    await call.say("are you there?")
    call.rows.shift("59 minutes")
    await call.desk.forget()
    assert (call.kept(), call.spoken()) == ([NOT_RECORDED, "are you there?"], ["good day"])
    call.rows.shift("2 minutes")
    await call.desk.forget()
    assert (call.kept(), call.spoken()) == ([NOT_RECORDED] * 2, [NOT_RECORDED])


async def test_unrecorded_call_keeps_held_lines_until_they_are_heard(call: Call) -> None:
    call.rows.owner("UPDATE clock.shift SET shift = '2026-11-20T22:00:00Z'::timestamptz - now()")
    await call.say("hello")
    await call.answer("good day")
    call.rows.shift("11 minutes")
    await call.desk.notify("c1", "act_1", 0, "it was decided")
    [line] = await call.desk.parked()
    assert not await call.desk.let_go(line, ("Europe/Amsterdam",))
    call.rows.owner("UPDATE clock.shift SET shift = '2026-11-21T07:00:00Z'::timestamptz - now()")
    assert await call.desk.let_go(line, ("Europe/Amsterdam",))
    await call.desk.forget()
    assert call.spoken() == [NOT_RECORDED, "it was decided"]
    call.rows.shift("61 minutes")
    await call.desk.forget()
    assert call.spoken() == [NOT_RECORDED] * 2
