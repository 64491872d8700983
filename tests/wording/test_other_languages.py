"""Who is told in their own language how to get a person gets one with just those words."""

from __future__ import annotations

import pytest

from steward.understanding.person_wish import asks_for_person
from steward.wording.phrases import OTHER_LANGUAGES
from steward.wording.render import render


@pytest.mark.parametrize("language", sorted(OTHER_LANGUAGES))
def test_other_languages_the_words_they_are_told_call_a_person(language: str) -> None:
    words = OTHER_LANGUAGES[language][1]
    assert asks_for_person(words)
    assert words in render("other_language", {"language": language})
