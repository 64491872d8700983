"""A doubt between a few matters is asked about by name, and an answer chooses one."""

from __future__ import annotations

import pytest

from steward.dialogue.topics.hesitations import (
    asked_about,
    in_place_of_no_page,
    names_of,
    unclear,
    with_matter_chosen,
)
from steward.domain.understanding import (
    INTENT_TEAM,
    Intent,
    IntentScore,
    OpenQuestion,
    Stances,
    Understanding,
    Utterance,
)
from steward.say import Say
from steward.understanding.yes_and_no.consent import consents, refuses
from steward.wording.languages import OtherLanguage
from steward.wording.says import ClarifyAgain, DeskWords
from tests.cases import cases

WORDS = "that thing of last week, you know"
DOUBT = [
    IntentScore(name=Intent.ORDER_STATUS, probability=0.3),
    IntentScore(name=Intent.OUT_OF_SCOPE, probability=0.28),
    IntentScore(name=Intent.MISSING_PARCEL, probability=0.26),
    IntentScore(name=Intent.REFUND_REQUEST, probability=0.22),
]


def heard(text: str, **more: object) -> Understanding:
    return Understanding(text=text, consents=consents(text), refuses=refuses(text), **more)


def chosen(text: str, language: str = "en", **more: object) -> list[Intent]:
    asked = asked_about(DOUBT)
    assert asked is not None
    question = OpenQuestion(kind="clarify", about="anything", options=names_of(asked, language))
    recent = [Utterance(role="customer", text=WORDS)]
    found = with_matter_chosen(heard(text, **more), question, recent)
    assert all(wish.quote == WORDS for wish in found.wishes)
    return [wish.intent for wish in found.wishes]


def test_asked_about_matters_are_named_once_and_the_likeliest_first() -> None:
    asked = asked_about(DOUBT)
    assert asked is not None
    assert [(one.number, one.matter) for one in asked.matters] == [(1, "parcel"), (2, "money_back")]


def test_asked_about_words_that_sound_like_no_wish_name_nothing() -> None:
    assert asked_about([IntentScore(name=Intent.OUT_OF_SCOPE, probability=0.3)]) is None
    assert unclear("hm", None, []).kind == "clarify"


def test_unclear_names_the_matters_once_and_then_offers_a_colleague() -> None:
    assert unclear("hm", None, DOUBT).kind == "which_matter"
    again = OpenQuestion(kind="clarify", about="anything")
    assert unclear("hm", again, DOUBT).kind == "clarify_again"


@cases(
    ("text", "language"),
    [
        ("1", "en"),
        ("number 1", "en"),
        ("1)", "nl"),
        ("the parcel", "en"),
        ("das Paket", "de"),
        ("le colis", "fr"),
        ("el paquete", "es"),
        ("a parcel that you wait for", "en"),
        ("ein Paket, auf das Sie warten", "de"),
    ],
)
def test_answer_chooses_by_a_number_a_word_or_the_button(text: str, language: str) -> None:
    assert chosen(text, language) == [Intent.ORDER_STATUS]


def test_answer_chooses_the_second_by_its_number() -> None:
    assert chosen("2") == [Intent.REFUND_REQUEST]


@cases("text", ["3", "no", "yes", "10432", "neither of those", "whatever", "something else"])
def test_answer_that_names_none_chooses_nothing(text: str) -> None:
    assert chosen(text) == []


def test_answer_to_a_doubt_with_a_wish_for_a_person_chooses_nothing() -> None:
    assert chosen("1", asks_human=True) == []


def test_yes_chooses_the_only_matter_and_is_no_consent() -> None:
    asked = asked_about([IntentScore(name=Intent.CANCEL_SUBSCRIPTION, probability=0.3)])
    assert asked is not None
    question = OpenQuestion(kind="clarify", about="anything", options=names_of(asked, "en"))
    recent = [Utterance(role="customer", text=WORDS)]
    found = with_matter_chosen(heard("yes please"), question, recent)
    assert [wish.intent for wish in found.wishes] == [Intent.CANCEL_SUBSCRIPTION]
    assert not found.consents
    assert found.stances == Stances(asks=("cancel_subscription",))


def test_matters_every_wish_of_a_team_but_a_proof_has_a_name() -> None:
    for intent in INTENT_TEAM:
        named = asked_about([IntentScore(name=intent, probability=0.4)])
        assert (named is None) == (intent == Intent.VERIFY_IDENTITY)


@pytest.mark.parametrize("say", [DeskWords.CLARIFY, ClarifyAgain()])
def test_words_in_a_language_that_is_not_read_are_told_which_ones_are(say: Say) -> None:
    unread = Understanding(text="E quando li vedrò?", language="it")
    assert in_place_of_no_page([("", say)], unread, None) == [("", OtherLanguage(language="it"))]
    spoken = unread.model_copy(update={"language": "es"})
    assert in_place_of_no_page([("", say)], spoken, None) == [("", say)]
