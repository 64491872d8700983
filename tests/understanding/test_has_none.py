"""Who has no number tells nothing, and wishes for nothing."""

from __future__ import annotations

from steward.understanding.people.has_none import has_none
from tests.cases import cases


@cases(
    "text",
    [
        *("ik heb geen nummer meneer", "I don't have any number", "no idea sorry"),
        *("dat weet ik niet", "ich habe keine Nummer", "das weiß ich nicht"),
        *("je n'ai pas de numéro", "je ne sais pas", "no lo sé", "no tengo ningún número"),
    ],
)
def test_has_none_reads_what_is_not_at_hand(text: str) -> None:
    assert has_none(text)


@cases(
    "text",
    [
        *("I have no money back yet", "my parcel never came", "do you have no number?"),
        *("it is O-5001", "ik heb geen pakket gekregen", "ich habe keine Lieferung bekommen"),
        "I don't know the number but the machine leaks all over my kitchen floor",
    ],
)
def test_has_none_leaves_what_tells_something(text: str) -> None:
    assert not has_none(text)
