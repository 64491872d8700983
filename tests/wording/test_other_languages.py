"""Who is told in their own language how to get a person gets one with just those words."""

from __future__ import annotations

import re

import pytest

from steward.understanding.people.person_wish import asks_for_person
from steward.wording.languages import OtherLanguage
from steward.wording.render import render

_QUOTED = re.compile(r"[„«] ?(.+?) ?[“»]")


@pytest.mark.parametrize("language", ["it"])
def test_words_that_other_languages_are_told_call_a_person(language: str) -> None:
    [words] = _QUOTED.findall(render(OtherLanguage(language=language)))
    assert asks_for_person(words)
