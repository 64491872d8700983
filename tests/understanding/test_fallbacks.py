"""A remedy that is wished for only where another cannot be had is not the one that is asked for."""

from __future__ import annotations

from steward.understanding.reader.wishes import remedy_of
from steward.understanding.yes_and_no.fallbacks import without_fallback
from tests.cases import cases


@cases(
    ("text", "remedy"),
    [
        ("another one if it is here before Dec 20. Otherwise I'd rather have the money", True),
        ("I'd rather have a new one if it can be here by then, otherwise the money", True),
        ("Ich hätte gern eine neue Tasse, sonst eben das Geld zurück.", True),
        ("liefst een nieuwe, anders mijn geld terug", True),
        ("je préfère une autre, sinon un remboursement", True),
        ("prefiero otra y si no el dinero", True),
        ("money back please, otherwise a new one", False),
        ("a new one or my money back", False),
        ("I want my money back, otherwise I'll call my bank", False),
        ("can I get a new one, or else my money?", False),
    ],
)
def test_remedy_that_is_wished_for_first_is_asked_for(text: str, remedy: bool) -> None:
    assert remedy_of(without_fallback(text)) == ("replacement" if remedy else None)


def test_text_of_one_remedy_stays_as_it_is() -> None:
    text = "send another one, otherwise I complain"
    assert without_fallback(text) == text
