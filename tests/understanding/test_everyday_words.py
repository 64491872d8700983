"""Words of every day that a desk must not take for something else:
each of these was taken for it once.
"""

from __future__ import annotations

import pytest

from steward.dialogue.context.side_questions import says_of
from steward.dialogue.topics.hesitations import unclear
from steward.domain.understander import Understander
from steward.domain.understanding import Intent, OpenQuestion
from steward.understanding.pages.topics import topic_of
from steward.understanding.talk.side_questions import takes_leave
from steward.understanding.yes_and_no.consent import refuses
from teams.support.found_pages import about
from tests.cases import cases


@cases(
    "text",
    [
        "hmm wait, what card does it go to?",
        "wait, how much is it",
        "hold on - who gets that money?",
        "no photo sorry",
    ],
)
def test_question_before_the_answer_is_no_refusal(text: str) -> None:
    assert not refuses(text)


@cases("text", ["wait", "no", "stop", "hold on", "no thanks", "wait, don't do that"])
def test_refusal_in_everyday_words_is_read(text: str) -> None:
    assert refuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "are you human?",
        "am i talking to a real person?",
        "are you a robot or a person",
        "who are you",
        "what are you exactly?",
        "is this chatgpt",
        "who r u",
        "who made you",
    ],
)
async def test_question_what_the_desk_is_is_answered(understander: Understander, text: str) -> None:
    assert [say.kind for say in says_of(text, None, answered=False)] == ["about_desk"]
    assert not (await understander.understand(text)).asks_human


async def test_question_what_the_desk_does_is_answered(understander: Understander) -> None:
    text = "what can you do for me"
    assert [say.kind for say in says_of(text, None, answered=False)] == ["what_i_do"]
    assert not (await understander.understand(text)).asks_human


@pytest.mark.parametrize(
    "text",
    [
        "can i speak to somebody",
        "I want a real person",
        "am i talking to a bot? i want to speak to a person",
    ],
)
async def test_wish_for_a_person_in_everyday_words_is_read(
    understander: Understander, text: str
) -> None:
    assert (await understander.understand(text)).asks_human


@pytest.mark.parametrize("text", ["send it again", "resend pls", "can you send me another one"])
async def test_code_is_sent_again_when_asked(understander: Understander, text: str) -> None:
    heard = await understander.understand(text, OpenQuestion(kind="code"))
    assert Intent.VERIFY_IDENTITY in [wish.intent for wish in heard.wishes]


async def test_erasing_data_goes_to_a_person_and_is_no_lost_password(
    understander: Understander,
) -> None:
    heard = await understander.understand("delete all my data")
    assert heard.typed == "data_erasure"
    assert Intent.ACCOUNT_ACCESS not in [wish.intent for wish in heard.wishes]


def test_card_of_another_kind_is_answered_beside_the_reminder() -> None:
    question = OpenQuestion(kind="confirm", action="issue_refund")
    assert [say.kind for say in says_of("to my other card please", question, answered=False)] == [
        "same_tender"
    ]
    assert says_of("to my other card please", None, answered=False) == []


def test_customer_who_is_not_understood_twice_is_offered_a_person() -> None:
    again = OpenQuestion(kind="clarify", about="anything")
    assert unclear("?", None, []).kind == "clarify"
    assert unclear("...", again, []).kind == "clarify_again"
    assert unclear("10432", again, []).data == {"number": "10432"}


def test_article_is_the_one_that_shares_most_with_the_question() -> None:
    address = {
        "title": "Changing a delivery address",
        "snippet": "You can change the address until the parcel leaves our warehouse.",
    }
    late = {
        "title": "My parcel is late",
        "snippet": (
            "Parcels from Rotterdam take two to five days within Europe. Delivery is by day."
        ),
    }
    assert about([address, late], topic_of("how long does delivery take in europe")) == [
        late,
        address,
    ]
    assert (
        about(
            [{"title": "Returns", "snippet": "60 days to return any product, opened or not."}],
            topic_of("what are your opening hours"),
        )
        == []
    )


@cases(
    ("text", "bye"),
    [
        ("ok thanks, bye", True),
        ("that's all", True),
        ("thanks", False),
        ("what else is there?", False),
    ],
)
def test_customer_who_takes_leave_is_let_go(text: str, bye: bool) -> None:
    assert takes_leave(text) is bye


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what am I paying for my subscription", Intent.CHANGE_PLAN),
        ("was zahle ich für mein Abo?", Intent.CHANGE_PLAN),
        ("to my work instead", Intent.UPDATE_CONTACT),
        ("lieber ins Büro liefern", Intent.UPDATE_CONTACT),
        ("Office instead please", Intent.CHANGE_PLAN),
        ("the Office plan instead please", Intent.CHANGE_PLAN),
        ("is there any news about my return?", Intent.RETURN_ITEM),
    ],
)
async def test_read_place_of_work_plan_and_return_are_told_apart(
    understander: Understander, text: str, intent: Intent
) -> None:
    assert {wish.intent for wish in (await understander.understand(text)).wishes} == {intent}
