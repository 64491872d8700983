"""Text folded for lists of words."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from steward.understanding.word_lists import folded, plain_words


@given(st.one_of(st.text(), st.text(alphabet=st.characters(max_codepoint=127))))
def test_folded_is_lower_case_without_combining_signs(text: str) -> None:
    letters = unicodedata.normalize("NFKD", text.lower())
    assert folded(text) == "".join(one for one in letters if not unicodedata.combining(one))


def test_plain_words_have_neither_accents_nor_sharp_s() -> None:
    assert plain_words("Größe RÉSUMÉ, mañana!") == ["grosse", "resume", "manana"]
