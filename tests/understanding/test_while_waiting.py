"""What somebody writes while they wait for a person: what is taken back is heard as that."""

from __future__ import annotations

import pytest

from steward.understanding.requests import requested
from steward.understanding.while_waiting import waiting_message


@pytest.mark.parametrize(
    "text",
    [
        "I don't need that export of my records any more",
        "please forget about my data request, I've found what I wanted",
        "mijn aanvraag is achterhaald, die hoeft niet meer",
        "ik hoef die kopie toch niet",
        "meine Anfrage von vorhin ist überholt, bitte ignorieren",
        "ich brauche die Auskunft nicht mehr",
        "ma requête de tout à l'heure n'est plus d'actualité",
        "je n'ai plus besoin de la copie",
        "lo que solicité ayer ya no me interesa",
        "ya no necesito esa copia",
    ],
)
def test_wish_taken_back_is_heard_so_and_asks_for_nothing(text: str) -> None:
    assert waiting_message(text) == "takes_back"
    assert requested(text) is None


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("how long will it take?", "when"),
        ("and the lid is cracked", "adds"),
        ("hello?", "calls"),
        ("can I still take my request back?", "adds"),
        ("I want a copy of all my data", "adds"),
    ],
)
def test_other_words_of_who_waits_are_not_taken_back(text: str, about: str) -> None:
    assert waiting_message(text) == about
