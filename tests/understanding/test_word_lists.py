"""Text folded for lists of words, and patterns that meet words without their accents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.domain.spelling import any_spelling, folded
from steward.understanding.word_lists import phrasebook, plain_words
from tests.cases import cases


@given(st.one_of(st.text(), st.text(alphabet=st.characters(max_codepoint=127))))
def test_folded_once_more_is_the_same(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@cases(
    ("written", "typed"),
    [
        (
            "Gewährleistung für zurückgegebene Mühlen",
            "gewaehrleistung fuer zurueckgegebene muehlen",
        ),
        ("möchte, könnte, müsste, über, Größe", "moechte, koennte, muesste, ueber, groesse"),
        ("ma sœur, où ça, déjà reçu", "ma soeur, ou ca, deja recu"),
        ("¿cuántos días, mañana?", "¿cuantos dias, manana?"),
    ],
)
def test_folded_spellings_of_one_word_are_the_same(written: str, typed: str) -> None:
    assert folded(written) == folded(typed)


@pytest.mark.parametrize("text", ["she does, true blue", "fuera, ¿fue bueno?", "boek goed toe"])
def test_folded_two_vowels_that_are_no_umlaut_stay(text: str) -> None:
    assert folded(text) == text


def test_spelling_of_any_kind_keeps_a_word_that_is_another_without_its_accent() -> None:
    asks = any_spelling(r"^(?:qué|où|cuánt[oa]s|für|qui[eé]n)\b")
    met = ("qué", "où", "cuantos", "CUÁNTAS", "fuer", "fur", "quien")
    assert [one for one in met if asks.search(one)] == list(met)
    assert not any(asks.search(one) for one in ("que", "ou", "quin"))


def test_plain_words_have_neither_accents_nor_sharp_s() -> None:
    assert plain_words("Größe RÉSUMÉ, mañana!") == ["grosse", "resume", "manana"]


@cases(
    ("words", "meaning"),
    [("won t be back", "not_back"), ("won t be here", "")],
)
def test_phrasebook_meets_phrases_of_any_length(words: str, meaning: str) -> None:
    book, said = phrasebook("coming_back_words"), words.split()
    assert book.is_one(said, "not_back") == bool(meaning)
    assert (book.at(["it", *said], "not_back") == 1) == bool(meaning)
    assert (book.length(said, 0, "not_back") == len(said)) == bool(meaning)
