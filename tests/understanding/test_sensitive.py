"""What always goes to a person, and what is only asked of the help pages."""

from __future__ import annotations

from steward.understanding.people.sensitive import read_sensitive
from tests.cases import cases


@cases(
    "text",
    [
        "Hello, my grandson is allergic to nuts. Does your coffee contain any, or traces?",
        *("is your coffee safe with a nut allergy?", "my girl has an allergy. Any nuts in it?"),
    ],
)
def test_read_sensitive_allergy_that_is_asked_about_is_none(text: str) -> None:
    assert read_sensitive(text) == ()


@cases(
    "text",
    [
        *("my son is allergic and drank your coffee, what is in it?", "I'm allergic to it"),
        "I had an allergic reaction, does it contain nuts?",
        "allergic to nuts and my throat is closing, were there any in it?",
    ],
)
def test_read_sensitive_allergy_that_did_something_is_of_safety(text: str) -> None:
    assert read_sensitive(text) == ("safety",)


@cases(
    ("text", "kinds"),
    [
        ("can you pause while I'm in hospital", ()),
        ("my wife is in the hospital, please skip december", ()),
        ("my mum is in hospital, cancel my order", ("distress",)),
        ("I burnt myself and I'm in hospital, pause my plan", ("safety",)),
        ("my husband died in hospital, pause the plan", ("distress",)),
        ("I want to kill myself, pause my plan, I'm in hospital", ("distress",)),
    ],
)
def test_read_sensitive_stay_in_hospital_beside_a_pause_is_calm(
    text: str, kinds: tuple[str, ...]
) -> None:
    assert read_sensitive(text) == kinds
