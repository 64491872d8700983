"""Why what the desk asked goes unanswered, as a model hears it."""

from __future__ import annotations

from typing import Any

import pytest

from steward.domain.understanding import Intent, OpenQuestion, Understanding
from steward.llm.reading import Heard
from steward.llm.united import united
from steward.understanding.reader.offline import OfflineUnderstander

CODE = OpenQuestion(kind="code")
TEXT = "my letterbox is as dry as the Sahara"


def heard(
    offline: OfflineUnderstander, question: OpenQuestion | None, **command: Any
) -> Understanding:
    cannot = {"do": "cannot", "about": "q", "quote": TEXT} | command
    return united(
        offline.read(TEXT, question), Heard.model_validate({"commands": [cannot]}), question
    )


def test_model_that_hears_that_no_code_came_has_another_one_sent(
    offline: OfflineUnderstander,
) -> None:
    read = heard(offline, CODE, kind="not_received")
    assert read.no_code
    assert not read.consents
    assert not read.refuses


@pytest.mark.parametrize(
    "question", [None, OpenQuestion(kind="identify"), OpenQuestion(kind="detail")]
)
def test_model_that_hears_that_no_code_came_where_none_is_awaited_sends_none(
    offline: OfflineUnderstander, question: OpenQuestion | None
) -> None:
    assert not heard(offline, question, kind="not_received").no_code


def test_model_that_hears_it_in_words_that_nobody_said_sends_none(
    offline: OfflineUnderstander,
) -> None:
    assert not heard(offline, CODE, kind="not_received", quote="nothing came").no_code


def test_model_that_hears_a_lost_contact_calls_for_who_sees_to_it(
    offline: OfflineUnderstander,
) -> None:
    read = heard(offline, CODE, kind="no_access")
    assert Intent.ACCOUNT_ACCESS in {wish.intent for wish in read.wishes}
    assert not read.no_code


def test_model_that_hears_that_it_was_told_before_has_it_looked_up(
    offline: OfflineUnderstander,
) -> None:
    assert heard(offline, OpenQuestion(kind="identify"), kind="told_already").told_already
    assert not heard(offline, None, kind="told_already").told_already
