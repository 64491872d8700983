"""What somebody writes while they wait for a person: what is taken back is heard as that."""

from __future__ import annotations

from steward.understanding.requests import requested
from steward.understanding.while_waiting import named_since, waiting_message
from tests.cases import cases


@cases(
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
    assert waiting_message(text).does == "takes_back"
    assert requested(text) is None


@cases(
    ("text", "about"),
    [
        ("how long will it take?", "when"),
        ("how long do i have to wait", "when"),
        ("when does my parcel come?", "adds"),
        ("and the lid is cracked", "adds"),
        ("hello?", "calls"),
        ("can I still take my request back?", "adds"),
        ("I want a copy of all my data", "adds"),
    ],
)
def test_other_words_of_who_waits_are_not_taken_back(text: str, about: str) -> None:
    assert waiting_message(text).does == about


@cases(
    ("text", "brought"),
    [
        ("mila.jansen@example.com", "contact"),
        ("ihr erreicht mich unter +31 6 12345678", "contact"),
        ("het gaat over O-9011", "record"),
        ("c'est la facture INV-9010", "record"),
        ("es urgente", None),
    ],
)
def test_waiting_message_shows_what_people_look_for_first(text: str, brought: str) -> None:
    assert waiting_message(text).brought == brought


def test_named_since_tells_each_value_once_and_no_code() -> None:
    said = [
        "mila@example.com",
        "my code is 123456",
        "O-9011, or O-9012",
        "mila@example.com, O-9011",
    ]
    assert named_since(said) == {"email": ["mila@example.com"], "order": ["O-9011"]}
