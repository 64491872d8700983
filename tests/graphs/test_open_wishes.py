"""A wish stays open over words that answer nothing of what the desk asked for it."""

from __future__ import annotations

from typing import Any

import pytest

from state.team import Task
from steward.dialogue.tasks.new_contacts import new_contact
from steward.dialogue.tasks.new_tasks import hear
from steward.dialogue.tasks.open_wishes import (
    answers_nothing,
    put_again,
    with_others_asked,
    with_shared_answer,
    without_what_comes_with_it,
)
from steward.domain.understanding import Identifiers, OpenQuestion, Understanding
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from teams.slots import typed
from tests.cases import cases

WHICH = OpenQuestion(kind="detail", task="t1", items=(("O-1", "Hand grinder"), ("O-2", "Beans")))


def task(key: str, goal: str, team: str = "refund", **slots: Any) -> Task:
    made: Any = {"id": key, "team": team, "goal": goal, "slots": slots, "depends_on": []}
    return made | {"status": "waiting_customer"}


@pytest.fixture(scope="module")
def reader() -> OfflineUnderstander:
    return OfflineUnderstander(load_readers())


@cases(
    "text",
    [
        *(
            "how long does that take?",
            "thanks",
            "krijg ik dan alles terug?",
            "muss ich das zahlen?",
        ),
        *("merci", "est-ce que c'est gratuit ?", "¿el envío lo pago yo?", "gracias"),
    ],
)
def test_answers_nothing_of_a_small_question_or_thanks(text: str) -> None:
    assert answers_nothing(OfflineUnderstander(load_readers()).read(text), WHICH)


@cases(
    "text",
    [
        *("the grinder?", "O-1", "the one for 48.00", "yes", "no", "I don't know", "de molen"),
        *("it came broken", "12 Elm Road, Leeds LS6 2AB", "can I talk to a person?", "forget it"),
        *("the one of 18 November, was it?", "can I have my money back instead?"),
    ],
)
def test_answers_nothing_is_no_answer_and_no_other_wish(text: str) -> None:
    assert not answers_nothing(OfflineUnderstander(load_readers()).read(text), WHICH)


def test_hear_puts_a_question_again_after_a_small_one(reader: OfflineUnderstander) -> None:
    before = {"t1": task("t1", "cancel_order", quote="cancel my order")}
    after = hear(before, reader.read("do I get all of it back?"), WHICH, False)
    assert typed(after["t1"]).put_again
    assert not typed(after["t1"]).asked
    assert after["t1"]["status"] == "ready"
    answered = hear(after, reader.read("the grinder"), WHICH, False)
    assert not typed(answered["t1"]).put_again
    assert typed(answered["t1"]).order == "O-1"


def test_hear_keeps_a_doubted_wish_over_a_small_question(reader: OfflineUnderstander) -> None:
    meant = OpenQuestion(kind="clarify", task="t1", act="change_plan")
    before = {"t1": task("t1", "change_plan", "billing", toward="less")}
    assert typed(hear(before, reader.read("how much is that?"), meant, False)["t1"]).put_again
    assert "t1" not in hear(before, reader.read("no, something else"), meant, False)


def test_shared_answer_is_told_to_every_wish_with_the_same_wrong_number() -> None:
    both = {
        "t1": task("t1", "return_item", order="O-12"),
        "t2": task("t2", "order_status", "support", order="O-12"),
        "t3": task("t3", "order_status", "support", order="O-7"),
        "t4": task("t4", "change_plan", "billing"),
    }
    told = both | {"t2": {**both["t2"], "slots": {"order": "O-21"}, "status": "ready"}}
    after = with_shared_answer(both, told, OpenQuestion(kind="detail", task="t2"))
    assert typed(after["t1"]).order == "O-21"
    assert after["t1"]["status"] == "ready"
    assert after["t3"] == both["t3"]
    assert after["t4"] == both["t4"]


def test_shared_answer_leaves_what_waits_for_a_proof_or_a_yes() -> None:
    both = {
        "t1": task("t1", "return_item", order="O-12", held=True),
        "t2": task("t2", "cancel_order", order="O-12"),
        "t3": task("t3", "refund_request", order="O-12", actions=["act_1"]),
    }
    told = both | {"t2": {**both["t2"], "slots": {"order": "O-21"}, "status": "ready"}}
    assert with_shared_answer(both, told, OpenQuestion(kind="detail", task="t2")) == told


def test_new_contact_nearly_the_one_that_a_code_went_to_takes_its_place() -> None:
    code = OpenQuestion(kind="code")
    sent = "ana@exmple.org"
    plan = {"t2": task("t2", "confirm_contact", "identity", new_email=sent, sent=sent, held=True)}
    named = Identifiers(email="ana@example.org")
    anew = new_contact(plan, code, Understanding(text="ana@example.org", identifiers=named))
    assert anew["t2"]["goal"] == "update_contact"
    assert typed(anew["t2"]).new_email == "ana@example.org"
    other = Identifiers(email="somebody@elsewhere.example")
    assert not new_contact(plan, code, Understanding(text="…", identifiers=other))


def test_put_again_changes_nothing_of_the_wish() -> None:
    before = {"t1": task("t1", "return_item", order="O-12", quote="send it back")}
    after = typed(put_again(before, "t1")["t1"])
    assert (after.order, after.quote, after.asked) == ("O-12", "send it back", False)


def test_wishes_left_are_asked_once_the_first_is_answered() -> None:
    both = {
        "t1": task("t1", "change_address", "support", order="O-1"),
        "t2": task("t2", "cancel_order"),
    }
    asked = OpenQuestion(kind="detail", task="t2")
    assert with_others_asked(both, asked) == both
    answered = both | {"t2": {**both["t2"], "status": "ready"}}
    assert with_others_asked(answered, asked)["t1"]["status"] == "ready"
    assert with_others_asked(put_again(both, "t2"), asked)["t1"]["status"] == "waiting_customer"


def test_money_that_comes_with_a_wish_is_no_other_wish(
    reader: OfflineUnderstander,
) -> None:
    plan = {"t1": task("t1", "cancel_order")}
    asks = reader.read("do I get all my money back then?")
    assert not without_what_comes_with_it(plan, WHICH, asks).wishes
    other = {"t1": task("t1", "change_plan", "billing")}
    assert without_what_comes_with_it(other, WHICH, asks) == asks
    wants = reader.read("I want my money back for INV-12")
    assert without_what_comes_with_it(plan, WHICH, wants) == wants
