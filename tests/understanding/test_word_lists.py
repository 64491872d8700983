"""Text folded for lists of words, and patterns that meet words without their accents."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.domain.spelling import any_spelling, folded
from steward.errors import BadInput
from steward.understanding.text import word_lists
from steward.understanding.text.word_lists import (
    Phrasebook,
    entries,
    in_order,
    phrasebook,
    plain_words,
)
from tests.cases import cases

READERS = Path(word_lists.__file__).parents[1]


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


HEADINGS = {"card": ("card", "credit card", "karte"), "nested": ("CARD",)}


@cases(
    ("entry", "said", "not_said"),
    [
        ("gaat .. rekening", "gaat er iets van mijn Rekening af", "het gaat. Mijn rekening"),
        ("price ..2 gone_up", "has the price now gone up?", "the price has not once gone up"),
        ("dearer-|hoher", "es ist höher", "it is dear"),
        ("-lepel", "de maatlepel ontbreekt", "lepels"),
        ("no WORD more", "there is no coffee more", "no more"),
        ("NUMBER euros?", "ich zahle 29", "ich zahle Euros"),
        ("do? you have", "have you, or you have", "do you not have"),
        ("what s the CARD", "What’s the credit card", "what's the cardboard"),
        ("ne ..3 plus", "je ne paie\nplus", "je ne paie pas.\n\nplus tard"),
    ],
)
def test_entry_that_tells_order_is_met_within_a_sentence(
    entry: str, said: str, not_said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_lists, "entries", lambda _name: {**HEADINGS, "asked": (entry,)})
    book = Phrasebook("of_a_test")
    assert book.says(said, "asked")
    assert not book.says(not_said, "asked")


@pytest.mark.parametrize("entry", ["a b*", "x..y", "what s the CHEQUE", "a|", "(a|b)"])
def test_entry_that_is_none_is_refused_with_its_place(entry: str) -> None:
    with pytest.raises(BadInput, match=r"is no place of a phrase|no heading cheque"):
        in_order(entry, HEADINGS)


def test_entries_that_are_looked_for_can_be_read() -> None:
    """Of every heading that a reader asks for with `says`."""
    asked = [
        (book, heading)
        for file in sorted(READERS.rglob("*.py"))
        for book, heading in headings_asked(file.read_text("utf-8"))
    ]
    assert len(asked) > 150
    for book, heading in asked:
        listed = entries(book)
        assert heading in listed, f"{book}.yaml has no {heading}"
        assert all(in_order(entry, listed) for entry in listed[heading]), (book, heading)


def headings_asked(source: str) -> Iterator[tuple[str, str]]:
    """The list and the heading of each `_book().says(text, "heading")`."""
    named = re.search(r'def _book\(\).*?phrasebook\("(\w+)"\)', source, re.DOTALL)
    for call in ast.walk(ast.parse(source)):
        if named and isinstance(call, ast.Call) and ast.unparse(call.func) == "_book().says":
            for heading in call.args[1:]:
                if isinstance(heading, ast.Constant):
                    yield named[1], str(heading.value)
