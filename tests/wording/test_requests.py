"""What a customer reads beside a conversation, of requests and on buttons, is in its language."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import get_args

from steward.domain.action import Action, ActionState
from steward.understanding.yes_and_no.consent import consents, refuses
from steward.views.customer import asked_of, request
from steward.wording.catalogue import catalogue
from steward.wording.parts import LOCALES
from steward.wording.render import words
from steward.wording.requests import RequestStands, Stands, note
from tests.cases import cases

OTHERS = sorted(set(LOCALES) - {"en"})
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
REFUND = {"amount_minor": 4500, "currency": "EUR", "tender": "card", "last4": "4242"}


def _action(kind: str = "issue_refund", state: str = "proposed", name: str = "act_1") -> Action:
    return Action(
        id=name,
        kind=kind,
        resource="line:1",
        episode=1,
        state=ActionState(state),
        params=REFUND,
        digest="d" * 64,
        key="k",
        conversation_id="c1",
        handle="h1",
        agent="refund",
        outcome={"settles_at": "2026-11-27T00:00:00+00:00"},
        created_at=NOW,
        updated_at=NOW,
    )


def _asked(*actions: Action) -> dict[str, object]:
    offers = [{"action": one.id, "digest": one.digest} for one in actions]
    return {"kind": "confirm", "action": "issue_refund", "offers": offers}


@cases("state", [str(state) for state in ActionState])
def test_request_in_any_state_is_told_in_every_language(state: str) -> None:
    english = request(_action(state=state), 1)
    assert english.note
    for language in OTHERS:
        told = request(_action(state=state), 1, language)
        assert told.note not in ("", english.note)
        assert told.title != english.title
        assert (told.state, told.id) == (english.state, english.id)


@cases("language", sorted(LOCALES))
def test_buttons_of_an_offer_are_a_yes_and_a_no_of_its_language(language: str) -> None:
    question = asked_of(_asked(_action()), [_action()], language)
    assert question is not None
    [offer] = question.offers
    assert consents(offer.yes)
    assert not refuses(offer.yes)
    assert refuses(offer.no)
    assert not consents(offer.no)


@cases("language", sorted(LOCALES))
def test_buttons_of_several_offers_name_each_in_its_language(language: str) -> None:
    refund, credit = _action(), _action("give_store_credit", name="act_2")
    question = asked_of(_asked(refund, credit), [refund, credit], language)
    assert question is not None
    buttons = [word for offer in question.offers for word in (offer.yes, offer.no)]
    assert len(set(buttons)) == 4
    assert all(offer.yes.endswith(offer.title) for offer in question.offers)


def test_stands_of_every_state_have_words_in_each_language() -> None:
    for language in LOCALES:
        said = [
            words(RequestStands.model_validate({"stands": one}), language)
            for one in get_args(Stands.__value__)
        ]
        assert len(set(said)) == len(said), catalogue(language).language


def test_note_that_waits_for_two_people_says_so() -> None:
    assert "Two colleagues" in note("issue_refund", "awaiting", {}, 2)
    assert note("issue_refund", "awaiting", {}, 0) == note("issue_refund", "authorised", {})


def test_note_of_a_refund_that_was_sent_names_the_day() -> None:
    assert note("issue_refund", "confirmed", {"settles_at": "2026-11-27T00:00:00+00:00"}) == (
        "Sent to your bank; it should show by 27 November."
    )
    assert note("issue_refund", "confirmed", {}) == "Sent to your bank."
