"""A change of mind between two steps of a plan is read as the step that is wanted now."""

from __future__ import annotations

import pytest

from steward.domain.understanding import Intent
from steward.understanding.plan.minds_changed import turned_to, without_turn
from steward.understanding.plan.plans import step_told
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers

END = (
    "no wait, cancel it after all",
    "No, I do want to cancel after all.",
    "hold on, I'd rather cancel my subscription",
    "nee wacht, toch opzeggen",
    "nee, zeg hem toch maar op",
    "bij nader inzien wil ik het opzeggen",
    "nein warte, doch kündigen",
    "ach nein, lieber ganz kündigen",
    "non attendez, finalement résilier",
    "non, résiliez-le plutôt",
    "no espere, mejor cancelarla",
    "no, he cambiado de idea, mejor cancélela",
)
STEP = (
    "no wait, pause it after all",
    "no sorry, pause it instead",
    "nee wacht, toch liever pauzeren",
    "nein halt, doch lieber pausieren",
    "non, plutôt la mettre en pause",
    "no, mejor pausarla",
    "hold on, switch me to the Taster instead",
)
NEITHER = (
    "no wait",
    "no, cancel that",
    "no wait, never mind",
    "no wait, don't cancel after all",
    "no wait, I'd rather not pause it after all",
    "no wait, keep it after all",
    "nee wacht, toch niet opzeggen",
    "nee, toch maar niet",
    "nein, doch nicht kündigen",
    "nein, lieber nicht",
    "non, finalement ne résiliez pas",
    "no, mejor no la cancele",
    "can I cancel it after all?",
    "actually, where is my parcel",
)


@pytest.fixture(scope="module")
def reader() -> OfflineUnderstander:
    return OfflineUnderstander(load_readers())


@pytest.mark.parametrize("text", END)
def test_mind_changed_to_the_end_is_that_wish(text: str, reader: OfflineUnderstander) -> None:
    assert turned_to(reader.read(text)) == Intent.CANCEL_SUBSCRIPTION


@pytest.mark.parametrize("text", STEP)
def test_mind_changed_to_a_step_is_that_wish(text: str, reader: OfflineUnderstander) -> None:
    assert turned_to(reader.read(text)) == Intent.CHANGE_PLAN


@pytest.mark.parametrize("text", NEITHER)
def test_words_that_turn_to_no_step_are_none(text: str, reader: OfflineUnderstander) -> None:
    assert turned_to(reader.read(text)) is None


def test_step_wanted_after_all_is_the_one_that_is_named() -> None:
    assert step_told("no wait, pause it after all") == "pause"
    assert step_told("I don't want to pause after all") == "keep"
    assert step_told("I want it after all") == "keep"


def test_text_without_its_turn_keeps_what_stands_around_it() -> None:
    assert without_turn("no wait, cancel it after all").split() == ["no", "wait,", "cancel", "it"]
