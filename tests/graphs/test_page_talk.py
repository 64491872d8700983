"""What a question to the help pages goes on from."""

from __future__ import annotations

from state.team import Task
from steward.dialogue.tasks.page_talk import goes_on, told_lately, with_told
from steward.domain.understanding import OpenQuestion, Told, Utterance

PAGE = {"article": "kettle", "title": "The kettle", "text": "Never use steel wool."}
ASKED = Utterance(role="customer", text="may I use steel wool on the kettle?")
READ_OUT = Utterance(role="desk", text="…", told=(Told(kind="article", data=PAGE),))
BESIDE = Utterance(
    role="desk",
    text="…",
    told=(Told(kind="article", data=PAGE), Told(kind="ask_identify")),
)
THANKED = Utterance(role="customer", text="thanks")
WELCOME = Utterance(role="desk", text="…", told=(Told(kind="thanks"),))
IDENTIFY = OpenQuestion(kind="identify", task="t1")


def test_page_talk_question_goes_on_from_the_one_before() -> None:
    found = goes_on("and how often?", None, [ASKED, READ_OUT])
    assert found is not None
    assert found.questions == (ASKED.text,)
    assert not found.doubts


def test_page_talk_thanks_between_change_nothing() -> None:
    recent = [ASKED, READ_OUT, THANKED, WELCOME]
    found = goes_on("what with then?", None, recent)
    assert found is not None
    assert found.questions == (ASKED.text,)
    assert told_lately(recent) == [["kettle", "The kettle", "Never use steel wool."]]


def test_page_talk_goes_on_beside_the_question_who_it_is() -> None:
    assert goes_on("and how often?", IDENTIFY, [ASKED, BESIDE]) is not None
    assert goes_on("dana, from Delft", IDENTIFY, [ASKED, BESIDE]) is None


def test_page_talk_doubt_is_told_from_a_question() -> None:
    found = goes_on("are you sure?", None, [ASKED, READ_OUT])
    assert found is not None
    assert found.doubts


def test_page_talk_told_page_is_given_to_questions_alone() -> None:
    def task(goal: str) -> Task:
        return {
            "id": goal,
            "team": "support",
            "goal": goal,
            "slots": {},
            "depends_on": [],
            "status": "ready",
        }

    plan = {one: task(one) for one in ("product_question", "order_status")}
    told = with_told(plan, [ASKED, READ_OUT])
    assert told["product_question"]["slots"]["told"][0][0] == "kettle"
    assert told["order_status"] == plan["order_status"]


def test_page_talk_colleague_ends_it() -> None:
    recent = [ASKED, READ_OUT, Utterance(role="staff", text="Tom here")]
    assert goes_on("and how often?", None, recent) is None
    assert told_lately(recent) == []
