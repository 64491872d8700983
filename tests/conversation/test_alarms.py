"""Danger: safety words go out with the message itself, whoever has the conversation;
and waiting for a person is told truly.
"""

from __future__ import annotations

from typing import Any

import pytest

from steward.conversation.conversations import Conversations
from steward.conversation.crisis_lines import crisis_lines
from steward.conversation.types import Inbound
from steward.db import Database
from steward.decisions.supervision import Supervision
from steward.domain.channels import Channel
from steward.domain.understanding import EMERGENCIES
from steward.errors import Stale
from steward.settings import Settings
from steward.understanding.emergency.concepts import LANGUAGES
from steward.understanding.emergency.reader import EmergencyReader, Heard
from steward.wording.safety import safety_words
from tests.desk_rows import Desk, open_desk

DANGER = "my wife collapsed and isn't breathing"


class Floor:
    """Conversations, and the people who look at them."""

    def __init__(self, rows: Desk, country: str = "") -> None:
        async def known(_conversation: str) -> str:
            return country

        self.rows = rows
        self.desk = Conversations(rows.db, rows.audit, Settings(lease=30), country=known)
        self.supervision, self._n = Supervision(rows.db, rows.audit), 0

    async def write(self, text: str, channel: Channel = "chat", talk: str = "c1") -> None:
        self._n += 1
        await self.desk.take_in(
            Inbound(id=f"m{self._n}", conversation_id=talk, text=text, channel=channel)
        )

    async def does(self, login: str, does: Any, text: str = "") -> None:
        await self.supervision.do(await self.rows.who(login), "c1", does, text)

    def said(self) -> list[str]:
        return [str(row[0]) for row in self.rows.owner("SELECT text FROM desk.outbox ORDER BY seq")]


@pytest.fixture
def floor(dsn: str, database: Database) -> Floor:
    return Floor(open_desk(dsn, database))


async def test_alarm_is_raised_once_and_stays_until_a_person_closes_it(floor: Floor) -> None:
    await floor.write(DANGER)
    await floor.write("she still isn't breathing, please help")
    assert len(floor.said()) == 1
    assert "local emergency number" in floor.said()[0]
    await floor.does("lena", "take_over")
    with pytest.raises(Stale, match="alarm"):
        await floor.does("lena", "return")
    await floor.does("lena", "close_alarm")
    await floor.does("lena", "return")
    assert floor.rows.owner("SELECT kind, closed_by FROM desk.alarm") == [("medical", "lena")]


async def test_alarm_is_raised_while_paused_taken_over_or_public(floor: Floor) -> None:
    await floor.write("hello")
    await floor.does("lena", "pause")
    await floor.write(DANGER)
    assert "local emergency number" in floor.said()[-1]
    await floor.write("il y a le feu dans la cuisine", "social", "c2")
    assert "numéro d'urgence local" in floor.said()[-1]


async def test_alarm_is_not_raised_by_automatic_mail(floor: Floor) -> None:
    sent = Inbound(
        id="m1", conversation_id="c1", text=DANGER, channel="email", automatic="auto_submitted"
    )
    await floor.desk.take_in(sent)
    assert floor.said() == []


async def test_safety_words_name_the_number_of_a_known_country(
    dsn: str, database: Database
) -> None:
    floor = Floor(open_desk(dsn, database), country="US")
    await floor.write("I want to kill myself")
    assert "now: 911." in floor.said()[0]
    assert "988" in floor.said()[0]


def test_safety_words_exist_in_each_language_and_for_each_kind() -> None:
    for language in (*LANGUAGES, "pt"):
        for kind in EMERGENCIES:
            assert "{" not in safety_words(kind, language, "", "", "")
            assert "112" in safety_words(kind, language, "112", "A line", "113")
    assert {"NL", "BE", "DE", "FR", "ES", "IT", "GB", "US"} <= crisis_lines().countries.keys()


async def test_waiting_customer_who_writes_on_hears_place_and_opening(floor: Floor) -> None:
    await floor.write("hello", talk="c0")
    await floor.write("hello")
    floor.rows.owner("UPDATE desk.conversation SET mode = 'person' WHERE id = 'c0'")
    floor.rows.owner("UPDATE desk.conversation SET mode = 'person' WHERE id = 'c1'")
    await floor.write("yes")
    assert (
        "nobody has taken the conversation over yet. You are number 2 in line" in floor.said()[-1]
    )
    await floor.write("is anybody there?")
    assert len(floor.said()) == 2
    assert floor.said()[0] != floor.said()[1]


async def test_waiting_letters_are_answered_once(floor: Floor) -> None:
    await floor.write("hello", "email")
    floor.rows.owner("UPDATE desk.conversation SET mode = 'person'")
    for word in ("one", "two", "three"):
        await floor.write(word, "email")
    assert len(floor.said()) == 1


async def test_taken_conversation_says_so_and_the_desk_is_silent(floor: Floor) -> None:
    await floor.write("hello")
    floor.rows.owner("UPDATE desk.conversation SET mode = 'person'")
    await floor.does("aiko", "take_over")
    await floor.write("are you there?")
    assert floor.said() == ["A person has this conversation now."]


async def test_returned_conversation_leaves_messages_before_the_take_over_unanswered(
    floor: Floor,
) -> None:
    await floor.write("how do I descale?")
    floor.rows.owner("UPDATE desk.conversation SET mode = 'person'")
    await floor.does("aiko", "take_over")
    await floor.write("and where is my parcel?")
    await floor.does("aiko", "return")
    left = floor.rows.owner("SELECT text FROM desk.inbox WHERE answered_at IS NULL")
    assert left == [("and where is my parcel?",)]


async def test_alarm_doubtful_words_get_the_number_once_and_its_word_raises_it(
    floor: Floor, monkeypatch: pytest.MonkeyPatch
) -> None:
    doubtful = "my aunt looks odd since the tea"
    monkeypatch.setattr(
        EmergencyReader,
        "hear",
        lambda self, text: Heard("other" if text == "danger" else None, text == doubtful),
    )
    await floor.write(doubtful)
    await floor.write(doubtful)
    [said] = floor.said()
    assert "write “danger” here" in said
    assert floor.rows.owner("SELECT 1 FROM desk.alarm") == []
    await floor.write("danger")
    assert "Do that first." in floor.said()[-1]
    await floor.write(doubtful)
    assert len(floor.rows.owner("SELECT 1 FROM desk.alarm")) == 1


def hand_over(floor: Floor, why: str) -> None:
    floor.rows.owner(
        "INSERT INTO desk.action (id, kind, resource, episode, state, params, digest, key,"
        " conversation_id, agent, wish) VALUES (%s, 'hand_over', %s, 1, 'confirmed',"
        " jsonb_build_object('why', %s::text), '', %s, 'c1', 'support', '')",
        *[why] * 4,
    )
    floor.rows.owner("UPDATE desk.inbox SET answered_at = clock.now()")
    floor.rows.owner("UPDATE desk.conversation SET mode = 'person' WHERE id = 'c1'")


def waits(floor: Floor) -> list[str]:
    """What the desk has to answer."""
    found = floor.rows.owner(
        "SELECT i.id FROM desk.inbox i JOIN desk.conversation c ON c.id = i.conversation_id"
        " WHERE i.answered_at IS NULL AND c.mode = 'desk' ORDER BY i.seq"
    )
    return [str(row[0]) for row in found]


async def test_denial_gives_the_desk_the_wish_that_raised_the_alarm_and_closes_nothing(
    floor: Floor,
) -> None:
    await floor.write(DANGER)
    hand_over(floor, "emergency")
    await floor.write("it is getting worse")
    await floor.write("no, nothing is wrong, I meant the plan")
    assert waits(floor) == ["m1", "m3"]
    assert floor.rows.owner("SELECT denied_in, closed_at FROM desk.alarm") == [("m3", None)]
    await floor.write("all good")
    assert floor.rows.owner("SELECT denied_in FROM desk.alarm") == [("m3",)], "denied once"


async def test_denial_leaves_who_had_asked_for_a_person_waiting(floor: Floor) -> None:
    await floor.write(DANGER)
    hand_over(floor, "asked")
    await floor.write("estoy bien")
    assert waits(floor) == []
    assert floor.rows.owner("SELECT denied_in FROM desk.alarm") == [("m2",)]


async def test_danger_after_a_denial_is_answered_with_safety_words_again(floor: Floor) -> None:
    await floor.write("la cuisine est en feu")
    hand_over(floor, "emergency")
    await floor.write("no fire!")
    await floor.write("I'm fine but my wife isn't breathing")
    assert "local emergency number" in floor.said()[-1]
    raised = floor.rows.owner("SELECT kind, denied_in, went_on_in, closed_at FROM desk.alarm")
    assert raised == [("medical", None, None, None)]


async def test_alarm_that_nobody_denied_waits_again_after_words_that_are_no_wish(
    floor: Floor,
) -> None:
    await floor.write(DANGER)
    hand_over(floor, "emergency")
    await floor.write("how long does it take?")
    assert waits(floor) == []
    await floor.write("please cancel my subscription")
    assert waits(floor) == ["m3"]
    assert "Nobody of our people has taken this up yet" in floor.said()[-1]
    await floor.write("it is getting worse")
    assert waits(floor) == []


async def test_wish_beside_danger_waits_with_the_next_word_of_business(floor: Floor) -> None:
    await floor.write(f"please cancel my subscription. {DANGER}")
    hand_over(floor, "emergency")
    await floor.write("she is getting cold")
    assert waits(floor) == []
    await floor.write("dora.lind@example.com")
    assert waits(floor) == ["m1", "m3"]
    assert "Nobody of our people has taken this up yet" in floor.said()[-1]
    raised = floor.rows.owner("SELECT denied_in, went_on_in, closed_at FROM desk.alarm")
    assert raised == [(None, "m3", None)]


async def test_wish_beside_danger_is_none_where_somebody_only_says_who_they_are(
    floor: Floor,
) -> None:
    await floor.write(DANGER)
    hand_over(floor, "emergency")
    await floor.write("dora.lind@example.com")
    assert waits(floor) == []


async def _begins(floor: Floor) -> dict[str, Any] | None:
    """The alarm that the next turn is begun with."""
    opened = await floor.desk.open_turn("c1")
    assert opened is not None
    return None if opened.alarm is None else opened.alarm.model_dump()


async def test_weak_alarm_beside_a_wish_is_open_and_holds_no_turn_up(floor: Floor) -> None:
    await floor.write("k wil me abbo stopzete. drink geen kofie meer")
    assert floor.rows.count("alarm", "closed_at IS NULL") == 1
    assert await _begins(floor) is None


@pytest.mark.parametrize(
    "text", ["I can't go on like this", "cancel my subscription, my wife isn't breathing"]
)
async def test_alarm_that_is_certain_or_beside_no_wish_is_what_the_turn_is_for(
    floor: Floor, text: str
) -> None:
    await floor.write(text)
    assert await _begins(floor) is not None


async def test_danger_after_a_weak_alarm_counts_anew(floor: Floor) -> None:
    await floor.write("k wil me abbo stopzete. drink geen kofie meer")
    await floor.write("I took all my pills")
    assert len(floor.said()) == 2
    assert await _begins(floor) is not None


@pytest.mark.parametrize(
    ("begins", "why", "goes_on"),
    [
        (DANGER, "emergency", "no, nothing is wrong, I meant the plan"),
        ("a person, please", "asked", "I don't need a colleague any more"),
    ],
)
async def test_news_that_was_held_is_said_to_who_goes_on_with_the_desk(
    floor: Floor, begins: str, why: str, goes_on: str
) -> None:
    await floor.write(begins)
    hand_over(floor, why)
    await floor.desk.notify("c1", "act_1", 0, "It was paid.")
    assert "It was paid." not in floor.said()
    await floor.write(goes_on)
    assert floor.said().count("It was paid.") == 1
    assert floor.rows.owner("SELECT 1 FROM desk.held_notice") == []
