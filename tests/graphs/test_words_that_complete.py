"""Half words wait for the other half; another record than the one told of may be meant."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.dialogue.consent.other_record import meant_instead
from steward.dialogue.topics.joined_words import with_those_before
from steward.domain.turn import TurnRef
from steward.domain.understanding import (
    Correction,
    Identifiers,
    Intent,
    OpenQuestion,
    Told,
    Understanding,
    Utterance,
    Wish,
)
from steward.wording.says import DeskWords
from tests.cases import cases

CLARIFY = Utterance(role="desk", text="…", told=(Told(kind=DeskWords.CLARIFY.kind),))
HALF = Utterance(role="customer", text="it goes to the old flat")


class _Reads:
    """Hears a change of address in both halves together, and nothing in one."""

    def __init__(self) -> None:
        self.read = list[str]()

    async def understand(self, text: str, *_: Any) -> Understanding:
        self.read.append(text)
        wishes = (Wish(intent=Intent.UPDATE_CONTACT),) if "flat" in text and "5" in text else ()
        return Understanding(text=text, wishes=wishes, decision="act" if wishes else "ask")


def turn(*recent: Utterance, question: OpenQuestion | None = None) -> OpenedTurn:
    return OpenedTurn(
        ref=TurnRef(id="t", conversation_id="c", fence=1),
        messages=(),
        question=question,
        recent=recent,
        mode="desk",
        first=False,
    )


async def joined(heard: Understanding, opened: OpenedTurn) -> Understanding:
    desk: Any = SimpleNamespace(understander=_Reads())
    return await with_those_before(desk, opened, heard)


async def test_words_before_that_were_not_understood_are_read_with_the_next_ones() -> None:
    heard = await joined(Understanding(text="Goethe 5"), turn(HALF, CLARIFY))
    assert [wish.intent for wish in heard.wishes] == [Intent.UPDATE_CONTACT]
    assert heard.text == "it goes to the old flat\nGoethe 5"


@pytest.mark.parametrize(
    "heard",
    [
        Understanding(text="Goethe 5", refuses=True),
        Understanding(text="Goethe 5", consents=True),
        Understanding(text="Goethe 5", asks_human=True),
        Understanding(text="Goethe 5", sensitive=("legal",)),
        Understanding(text="Goethe 5", decision="smalltalk"),
        Understanding(text="Goethe 5", wishes=(Wish(intent=Intent.ORDER_STATUS),), decision="act"),
    ],
)
async def test_words_that_stand_for_themselves_are_joined_to_nothing(heard: Understanding) -> None:
    assert await joined(heard, turn(HALF, CLARIFY)) is heard


@pytest.mark.parametrize(
    "recent",
    [
        (HALF, Utterance(role="desk", text="…", told=(Told(kind="parcel_status"),))),
        (HALF, CLARIFY, Utterance(role="staff", text="hello")),
        (),
    ],
)
async def test_words_after_an_answer_or_a_colleague_are_joined_to_nothing(
    recent: tuple[Utterance, ...],
) -> None:
    heard = Understanding(text="Goethe 5")
    assert await joined(heard, turn(*recent)) is heard


async def test_words_that_answer_an_offer_are_joined_to_nothing() -> None:
    heard = Understanding(text="Goethe 5")
    asked = OpenQuestion(kind="confirm", action="issue_refund")
    assert await joined(heard, turn(HALF, CLARIFY, question=asked)) is heard


TOPIC: Task = {
    "id": "t1",
    "team": "support",
    "goal": "order_status",
    "slots": {"order": "O-1", "quote": "where is O-1"},
    "depends_on": [],
    "status": "done",
}
OTHER = Correction(said=True, other=True)


def test_meant_instead_other_one_rules_the_told_record_out() -> None:
    heard = Understanding(text="no, the other one", corrected=OTHER)
    task = meant_instead(heard, turn(), [TOPIC], "m", "m")["t1"]
    assert task["status"] == "ready"
    assert "order" not in task["slots"]
    assert task["slots"]["ruled_out"] == {"order": ["O-1"]}


def test_meant_instead_record_that_is_named_is_looked_into() -> None:
    heard = Understanding(
        text="sorry, I meant O-2", corrected=OTHER, identifiers=Identifiers(order="O-2")
    )
    task = meant_instead(heard, turn(), [TOPIC], "m", "m")["t1"]
    assert task["slots"]["order"] == "O-2"


@cases(
    ("heard", "question"),
    [
        (Understanding(text="the other one"), None),
        (Understanding(text="no, the other one", corrected=OTHER, asks_human=True), None),
        (
            Understanding(
                text="no, the other one",
                corrected=OTHER,
                wishes=(Wish(intent=Intent.CANCEL_SUBSCRIPTION),),
            ),
            None,
        ),
        (
            Understanding(text="no, the other one", corrected=OTHER),
            OpenQuestion(kind="confirm", action="issue_refund"),
        ),
    ],
)
def test_meant_instead_words_that_correct_nothing_of_it_leave_it(
    heard: Understanding, question: OpenQuestion | None
) -> None:
    assert meant_instead(heard, turn(question=question), [TOPIC], "m", "m") == {}
