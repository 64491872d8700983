"""What is said of an answer that was given before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise, product
from typing import get_args

import pytest

from actions.phrases import OffersColleague
from steward.dialogue.context.told_again import (
    day_again,
    in_words_of_its_own,
    only_once,
    same_again,
)
from steward.say import Say
from steward.understanding.text.language import SUPPORTED
from steward.wording.facets import ThatWasSaid
from steward.wording.render import render
from steward.wording.says import Basis, DeskWords, RestsOn, Standing, StandsSo
from teams.support.phrases import NoArticle, ParcelLine, Parcels, ParcelStatus
from tests.cases import cases

_BEANS = ParcelLine(
    order_id="O-1", item="Beans", status="shipped", carrier="PostNL", promised_at="2026-11-25"
)
_BRUSH = _BEANS.model_copy(update={"order_id": "O-2", "item": "Brush", "carrier": "DHL"})


def test_remark_that_an_answer_stands_is_made_once_in_a_reply() -> None:
    refund, plan = RestsOn(about="refund"), StandsSo(about="plan", times=2)
    says = [("", refund), ("", DeskWords.THANKS), ("", plan), ("", RestsOn(about="rule"))]
    assert only_once(says) == [("", refund), ("", DeskWords.THANKS)]


def test_day_again_of_a_parcel_names_the_day_in_other_words() -> None:
    told = ParcelStatus(parcel=_BEANS)
    again = day_again(told)
    assert again is not None
    assert "25 November" in render(again)
    assert render(again) != render(told)


def test_day_again_of_several_parcels_names_each() -> None:
    again = day_again(Parcels(parcels=(_BEANS, _BRUSH)))
    assert again is not None
    assert "O-1" in render(again)
    assert "O-2" in render(again)


def test_day_again_of_what_told_no_day_is_nothing() -> None:
    assert day_again(NoArticle()) is None


_KINDS = (*get_args(Basis.__value__), "person", "words", "scope", "offer", "code", "said", "facet")
_QUESTIONS = ("clarify", "identify", "code", "confirm", "choose", "detail")


def _shown(says: Sequence[Say], language: str, *, beside: bool) -> str:
    forms = [
        say.model_copy(update={"beside": beside}) if isinstance(say, OffersColleague) else say
        for say in says
    ]
    return " ".join(render(say, language) for say in forms)


@cases("about", _KINDS)
@pytest.mark.parametrize("language", SUPPORTED)
def test_standing_matter_is_said_in_other_words_each_time(about: Standing, language: str) -> None:
    for beside in (False, True):
        said = [""]
        for _ in range(7):  # counted apart from what it was last said of: always the same times
            stands = in_words_of_its_own(about, 2, said[-1], language)
            said.append(_shown([stands], language, beside=beside))
        assert all(one != then for one, then in pairwise(said))


@cases("about", _KINDS)
@pytest.mark.parametrize("language", SUPPORTED)
def test_reply_that_would_be_the_one_before_is_never_said(about: Standing, language: str) -> None:
    for kind, times in product(_QUESTIONS, (0, 1, 2, 3)):
        beside = kind == "confirm"
        for counted in (2, 3, 4):
            says: list[Say] = [StandsSo(about=about, times=counted)]
            before = _shown(says, language, beside=beside)
            for _ in range(7):
                says = same_again(says, kind, times, before, language)
                now = _shown(says, language, beside=beside)
                assert now != before
                before = now


@pytest.mark.parametrize("language", SUPPORTED)
def test_missing_page_said_again_is_never_the_reply_before(language: str) -> None:
    says: list[Say] = [NoArticle()]
    before = _shown(says, language, beside=False)
    for _ in range(5):
        says = same_again([NoArticle()], "clarify", 0, before, language)
        now = _shown(says, language, beside=False)
        assert now != before
        before = now


@pytest.mark.parametrize("language", SUPPORTED)
def test_fact_said_back_again_is_told_in_other_words(language: str) -> None:
    for right in (True, False):
        says: list[Say] = [ThatWasSaid(right=right, day=date(2026, 11, 23))]
        before = _shown(says, language, beside=False)
        for kind in _QUESTIONS:
            again = _shown(same_again(says, kind, 0, before, language), language, beside=False)
            assert again not in before
            assert "23" in again
