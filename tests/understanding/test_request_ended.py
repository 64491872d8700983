"""A whole message that takes back what waits, and names nothing."""

from __future__ import annotations

import pytest

from steward.understanding.yes_and_no.request_ended import ends_the_request


@pytest.mark.parametrize(
    "text",
    [
        "can you withdraw that again?",
        "never mind the colleague, cancel that",
        "take my request back please",
        "trek dat in",
        "kun je dat toch maar intrekken?",
        "doch nicht, zieh das zurück",
        "ich möchte den Antrag doch zurückziehen",
        "annulez ça finalement",
        "pouvez-vous l'annuler ?",
        "cancela eso",
        "¿puede cancelarlo, por favor?",
    ],
)
def test_request_ended_is_heard_in_words_that_name_nothing_else(text: str) -> None:
    assert ends_the_request(text)


@pytest.mark.parametrize(
    "text",
    [
        "can you cancel my plan?",
        "cancel my order",
        "trek 20 euro af",
        "zieh die Lieferung zurück",
        "how do i cancel that?",
        "can i take it back?",
        "can i withdraw from the purchase?",
        "annuler",
        "stop",
    ],
)
def test_request_ended_is_not_heard_in_an_order_about_something(text: str) -> None:
    assert not ends_the_request(text)
