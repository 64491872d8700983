"""Words that miss no parcel, whatever they sound like."""

from steward.understanding.orders.guessed_losses import (
    asks_how_to_send_a_photo,
    misses_nothing,
    only_tells_it_was_late,
)
from tests.cases import cases


@cases(
    "text",
    [
        "You never told me how to send the photo. Where do I put it?",
        "I've got a photo on my phone, how do I get it to you?",
        "Hoe stuur ik jullie de foto?",
        "Wie schicke ich Ihnen das Foto?",
        "Comment est-ce que je vous envoie la photo ?",
        "¿Cómo les envío la foto?",
    ],
)
def test_question_how_a_picture_is_sent_misses_no_parcel(text: str) -> None:
    assert asks_how_to_send_a_photo(text)
    assert misses_nothing(text)


@cases(
    "text",
    [
        "It is the grinder, nothing else",
        "Het is de molen, verder niets",
        "Es ist die Mühle, sonst nichts",
        "C'est le moulin, voyez-vous, et rien d'autre.",
        "es el molinillo, nada más",
    ],
)
def test_goods_that_are_only_named_are_no_parcel_that_is_missed(text: str) -> None:
    assert misses_nothing(text)


@cases(
    "text",
    [
        "my grinder never came",
        "It says delivered but there is nothing here",
        "Het pakket is er niet",
        "Die Mühle ist nicht angekommen",
        "le moulin n'est pas arrivé",
        "el molinillo no ha llegado",
        "the photo of the courier shows somebody else's door",
        "returned to sender, it tells me",
    ],
)
def test_goods_that_did_not_come_are_missed(text: str) -> None:
    assert not misses_nothing(text)


@cases(
    ("text", "late"),
    [
        ("5 euros, pour la semaine de retard", True),
        ("het kwam een week te laat", True),
        ("it never came", False),
        ("mein Paket ist verloren gegangen, zu spät für die Feier", False),
    ],
)
def test_delay_alone_is_told_from_a_loss(text: str, late: bool) -> None:
    assert only_tells_it_was_late(text) == late
