"""One yes has one meaning: beside an offer that waits for it, a colleague is offered for none."""

from __future__ import annotations

import re
from functools import cache

import pytest

from actions.phrases import OffersColleague
from steward.dialogue.context.side_questions import beside, offers_colleague
from steward.domain.understanding import AskedOffer, OpenQuestion
from steward.say import Phrase, known
from steward.understanding.text.language import SUPPORTED
from steward.wording.catalogue import catalogue
from steward.wording.render import render
from teams.support.phrases import NoArticle
from tests.cases import cases
from tests.wording.samples import samples

ASKS_A_YES = re.compile(
    r"\byes\b|\bshall I\b|\bif you like\b|\bI can ask a colleague\b", re.IGNORECASE
)
CONFIRM = OpenQuestion(
    kind="confirm", action="change_plan", offers=(AskedOffer(action="act_1", digest="d"),)
)


@cache
def offered() -> tuple[Phrase, ...]:
    """Samples that offer a colleague."""
    return tuple(
        say for say in samples() if isinstance(say, OffersColleague) and offers_colleague([say])
    )


def test_beside_every_phrase_that_offers_a_colleague_has_a_sample() -> None:
    classes = {said for said in known().values() if isinstance(said, type)}
    offering = {said for said in classes if issubclass(said, OffersColleague)}
    assert offering == {type(say) for say in offered()}


def test_beside_an_offer_that_waits_for_a_yes_nothing_else_asks_for_one() -> None:
    said = [render(said) for each in offered() for said in beside([each], CONFIRM)]
    assert len(said) == len(offered())
    assert [text for text in said if ASKS_A_YES.search(text)] == []


@cases("language", SUPPORTED)
def test_beside_a_hand_over_a_colleague_is_not_offered_again(language: str) -> None:
    said = [
        render(said, language) for each in offered() for said in beside([each], None, handed=True)
    ]
    assert len(said) == len(offered())
    ask_for_one = catalogue(language).text("ask_for_a_person", {"handed": "no"})
    assert [text for text in said if ask_for_one in text] == []
    assert language != "en" or [text for text in said if ASKS_A_YES.search(text)] == []


@pytest.mark.parametrize("question", [None, OpenQuestion(kind="clarify", about="person")])
def test_beside_nothing_that_waits_a_colleague_is_offered_as_before(
    question: OpenQuestion | None,
) -> None:
    says = [NoArticle()]
    assert beside(says, question) == says
