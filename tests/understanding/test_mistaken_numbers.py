"""A number that is called right where another was mistaken is the one that is meant."""

from __future__ import annotations

from steward.understanding.exact.entities import identifiers_of
from steward.understanding.exact.identifiers import extract
from steward.understanding.talk.corrections import read_correction
from tests.cases import cases


def _dropped(text: str) -> tuple[str, ...]:
    return read_correction(extract(text), text).dropped


@cases(
    "text",
    [
        *("Zahlendreher: O-7165 ist richtig", "die Nummer war falsch, O-7165 stimmt"),
        *("sorry, wrong number, O-7165 is right", "het nummer was fout, O-7165 klopt"),
        *("faux numéro, O-7165 est correct", "el número estaba mal, O-7165 está bien"),
    ],
)
def test_number_called_right_after_a_mistaken_one_is_meant(text: str) -> None:
    marked = extract(text)
    assert _dropped(text) == ()
    assert identifiers_of(marked.entities).order == "O-7165"


@cases(
    ("text", "dropped"),
    [
        ("INV-7001 is fine, it's the other one", "INV-7001"),
        ("INV-7001 stimmt, die andere nicht", "INV-7001"),
        ("wrong number: not O-7156 but O-7165", "O-7156"),
    ],
)
def test_number_that_is_fine_or_denied_is_not_meant(text: str, dropped: str) -> None:
    assert _dropped(text) == (dropped,)
