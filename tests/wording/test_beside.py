"""One yes has one meaning: beside an offer that waits for it, a colleague is offered for none."""

from __future__ import annotations

import re

import pytest

from actions.phrases import OffersColleague
from nodes.side_questions import beside, offers_colleague
from steward.domain.understanding import AskedOffer, OpenQuestion
from steward.say import known
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


def test_beside_an_offer_that_waits_for_a_yes_nothing_else_asks_for_one() -> None:
    said = [render(said) for each in OFFERED for said in beside([each], CONFIRM)]
    assert len(said) == len(OFFERED)
    assert [text for text in said if ASKS_A_YES.search(text)] == []


@pytest.mark.parametrize("language", SUPPORTED)
def test_beside_a_hand_over_a_colleague_is_not_offered_again(language: str) -> None:
    said = [
        render(said, language) for each in OFFERED for said in beside([each], None, handed=True)
    ]
    assert len(said) == len(OFFERED)
    assert [text for text in said if ASK_FOR_ONE[language] in text] == []
    assert language != "en" or [text for text in said if ASKS_A_YES.search(text)] == []


@pytest.mark.parametrize("question", [None, OpenQuestion(kind="clarify", about="person")])
def test_beside_nothing_that_waits_a_colleague_is_offered_as_before(
    question: OpenQuestion | None,
) -> None:
    says = [NoArticle()]
    assert beside(says, question) == says
