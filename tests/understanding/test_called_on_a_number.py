"""Who wants to be called on a number that they name wants a person, and no new contact."""

from __future__ import annotations

import pytest

from steward.domain.understanding import Intent
from steward.understanding.reader import training
from steward.understanding.reader.reading import read
from tests.cases import cases


@pytest.mark.parametrize(
    "text",
    [
        "can you call me back on 0612345678",
        "bel me op 06 12345678",
        "Ruft mich bitte an unter 0151 23456789",
        "rappelez-moi au 06 12 34 56 78",
        "¿me pueden llamar al 612345678?",
    ],
)
def test_call_wished_on_a_number_is_a_wish_for_a_person(text: str) -> None:
    heard = read(text, training.load_or_train())
    assert heard.asks_human
    assert Intent.UPDATE_CONTACT not in {wish.intent for wish in heard.wishes}


@cases("text", ["my new number is 0612345678", "meine neue Nummer ist 0151 23456789"])
def test_new_number_is_no_wish_for_a_person(text: str) -> None:
    assert not read(text, training.load_or_train()).asks_human
