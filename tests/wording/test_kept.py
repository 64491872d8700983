"""A promise of a team is said only when its row stands: a ticket that failed,
waits or is unknown is no ticket.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from actions.hand_over import HANDED
from steward.dialogue.replies.commitments import held_to
from steward.domain.action import Action, ActionState
from teams.billing.phrases import BillingWords
from teams.support.phrases import Article, SupportAnswers
from tests.cases import cases


def ticket(state: ActionState) -> Action:
    now = datetime.now(UTC)
    return Action(
        id="act_1",
        kind="open_ticket",
        resource="r",
        episode=1,
        state=state,
        params={},
        digest="d",
        key="k",
        conversation_id="c",
        handle="h",
        agent="support",
        created_at=now,
        updated_at=now,
    )


@cases(
    ("state", "said"),
    [
        (ActionState.CONFIRMED, "pause_asked"),
        (ActionState.FAILED, "not_passed_on"),
        (ActionState.DENIED, "not_passed_on"),
        (ActionState.UNKNOWN, "request_unknown"),
        (ActionState.EXECUTING, "request_unknown"),
        (ActionState.PROPOSED, "passed_on_later"),
        (ActionState.AUTHORISED, "passed_on_later"),
    ],
)
def test_held_to_promise_of_a_ticket_is_said_only_once_there_is_one(
    state: ActionState, said: str
) -> None:
    told = held_to(BillingWords.PAUSE_ASKED, [ticket(state)])
    assert told is not None
    assert told.kind == said


def test_held_to_words_about_what_went_along_to_people_are_left_to_the_hand_over() -> None:
    offer = ticket(ActionState.WITHDRAWN).model_copy(update={"outcome": {"closed_by": HANDED}})
    assert held_to(BillingWords.PAUSE_ASKED, [offer]) is None


def test_held_to_promise_without_any_action_is_not_made() -> None:
    told = held_to(BillingWords.PAUSE_ASKED, [])
    assert told is not None
    assert told.kind == "not_passed_on"


def test_held_to_words_that_promise_nothing_stand_by_themselves() -> None:
    assert held_to(SupportAnswers.NO_ORDERS, []) == SupportAnswers.NO_ORDERS


@pytest.mark.parametrize(
    "words",
    [
        "We have no shop to visit.",
        "We'll gladly grind it for you.",
        "Our people will call you back.",
    ],
)
def test_held_to_words_of_an_article_are_the_articles_and_no_promise_of_the_desk(
    words: str,
) -> None:
    said = Article(text=words, title="We have a shop", dated=date(2026, 9, 1), article="A-1")
    assert held_to(said, []) == said
