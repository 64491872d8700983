"""What is asked about an offer that was refused, and what is another question."""

from __future__ import annotations

from datetime import UTC, datetime

from steward.dialogue.context.side_questions import about_refused
from steward.domain.action import Action, ActionState
from steward.domain.understanding import OpenQuestion
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from steward.understanding.talk.side_questions import asks_time_of_people
from tests.cases import cases

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)


def refused(kind: str, **params: object) -> Action:
    return Action(
        id="a1",
        conversation_id="c1",
        handle="h1",
        kind=kind,
        resource="r",
        params=params,
        digest="d",
        state=ActionState.WITHDRAWN,
        key="k1",
        episode=1,
        agent="billing",
        created_at=NOW,
        updated_at=NOW,
    )


REFUND = refused("issue_refund", amount_minor=2900, currency="EUR", invoice_id="INV-1")
END = refused("cancel_subscription", account_id="A-1", plan="regular")


@cases(
    ("offer", "text"),
    [
        (REFUND, "why was it refused?"),
        (REFUND, "and you do not send money back?"),
        (REFUND, "where is my refund?"),
        (END, "did you cancel it?"),
        (END, "so how do I cancel?"),
    ],
)
def test_about_refused_question_about_the_offer_is_told_of_it(offer: Action, text: str) -> None:
    heard = OfflineUnderstander(load_readers()).read(text)
    assert about_refused(heard, None, [offer]) is not None


@cases(
    ("offer", "text"),
    [
        (END, "when does my subscription renew?"),
        (END, "where is my refund?"),
        (REFUND, "how do I cancel my subscription?"),
        (REFUND, "when does my subscription renew?"),
        (REFUND, "where is order O-77?"),
        (REFUND, "I want the refund after all"),
    ],
)
def test_about_refused_other_question_or_wish_is_not_about_it(offer: Action, text: str) -> None:
    heard = OfflineUnderstander(load_readers()).read(text)
    assert about_refused(heard, None, [offer]) is None


def test_about_refused_answer_to_another_question_is_not_about_it() -> None:
    heard = OfflineUnderstander(load_readers()).read("why was it refused?")
    assert about_refused(heard, OpenQuestion(kind="code"), [REFUND]) is None


@cases(
    ("text", "asks"),
    [
        ("how long does it take until a person answers", True),
        ("how long does it take until a person answers me?", True),
        ("take my former flatmate off the people who may log in", False),
        ("take Bob off the list of those who can order", False),
    ],
)
def test_asks_time_of_people_is_a_question(text: str, asks: bool) -> None:
    assert asks_time_of_people(text) is asks
