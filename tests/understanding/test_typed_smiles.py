"""A smile that is typed beside a yes takes nothing from it."""

from __future__ import annotations

from steward.understanding.yes_and_no.consent import consents
from tests.cases import cases


@cases(
    ("text", "agreed"),
    [
        *((text, True) for text in ("vale :)", "ok :)", "ja :-)", "sí :D", "sure :) thanks")),
        *((text, False) for text in ("ok :(", "ok :/", "no :)", "yes? :)", "not yet :)", ":)")),
    ],
)
def test_consents_typed_smile_is_nothing(text: str, agreed: bool) -> None:
    assert consents(text) is agreed
