"""What is said of an answer that was given before."""

from __future__ import annotations

from nodes.told_again import day_again, only_once
from steward.wording.render import render
from steward.wording.says import DeskWords, RestsOn, StandsSo
from teams.support.phrases import NoArticle, ParcelLine, Parcels, ParcelStatus

_BEANS = ParcelLine(
    order_id="O-1", item="Beans", status="shipped", carrier="PostNL", promised_at="2026-11-25"
)
_BRUSH = _BEANS.model_copy(update={"order_id": "O-2", "item": "Brush", "carrier": "DHL"})


def test_only_once_keeps_the_first_remark_that_an_answer_stands() -> None:
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
