"""One yes has one meaning: beside an offer that waits for it, a colleague is offered for none."""

from __future__ import annotations

import re

import pytest

from actions.phrases import OffersColleague
from nodes.side_questions import beside, offers_colleague
from steward.domain.understanding import AskedOffer, OpenQuestion
from steward.say import Phrase, known
from steward.understanding.language import SUPPORTED
from steward.wording.catalogue import catalogue
from steward.wording.render import render
from teams.support.phrases import NoArticle
from tests.wording.samples import SAMPLES

ASKS_A_YES = re.compile(
    r"\byes\b|\bshall I\b|\bif you like\b|\bI can ask a colleague\b", re.IGNORECASE
)
OFFERED = [say for say in SAMPLES if isinstance(say, OffersColleague) and offers_colleague([say])]
ASK_FOR_ONE = {one: catalogue(one).text("ask_for_a_person", {"handed": "no"}) for one in SUPPORTED}
CONFIRM = OpenQuestion(
    kind="confirm", action="change_plan", offers=(AskedOffer(action="act_1", digest="d"),)
)


def test_beside_every_phrase_that_offers_a_colleague_has_a_sample() -> None:
    classes = {said for said in known().values() if isinstance(said, type)}
    offering = {said for said in classes if issubclass(said, OffersColleague)}
    assert offering == {type(say) for say in OFFERED}


@pytest.mark.parametrize("said", OFFERED, ids=[f"{say.kind}-{n}" for n, say in enumerate(OFFERED)])
def test_beside_an_offer_that_waits_for_a_yes_nothing_else_asks_for_one(said: Phrase) -> None:
    [beside_it] = beside([said], CONFIRM)
    assert not ASKS_A_YES.search(render(beside_it))


@pytest.mark.parametrize("said", OFFERED, ids=[f"{say.kind}-{n}" for n, say in enumerate(OFFERED)])
@pytest.mark.parametrize("language", SUPPORTED)
def test_beside_a_hand_over_a_colleague_is_not_offered_again(said: Phrase, language: str) -> None:
    [beside_it] = beside([said], None, handed=True)
    assert ASK_FOR_ONE[language] not in render(beside_it, language)
    assert language != "en" or not ASKS_A_YES.search(render(beside_it))


@pytest.mark.parametrize("question", [None, OpenQuestion(kind="clarify", about="person")])
def test_beside_nothing_that_waits_a_colleague_is_offered_as_before(
    question: OpenQuestion | None,
) -> None:
    says = [NoArticle()]
    assert beside(says, question) == says
