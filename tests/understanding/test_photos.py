"""What is said of a photo that the desk asked for."""

from steward.understanding.orders.photos import cannot_show, has_no_photo
from tests.cases import cases


@cases(
    "text",
    [
        "I haven't got a photo",
        "can't take a picture, threw it away",
        "ik heb geen foto",
        "Ich habe kein Bild davon",
        "je n'ai pas de photo",
        "no tengo fotos",
        "my camera doesn't work",
        "I own no camera, I am afraid. Will a careful description not do?",
        "Een camera heb ik niet. Is een beschrijving niet genoeg?",
        "Eine Kamera besitze ich nicht. Reicht eine Beschreibung?",
        "Je n'ai pas d'appareil photo. Une description suffit-elle ?",
        "No tengo cámara. ¿Basta una descripción?",
    ],
)
def test_has_no_photo_in_words_of_a_picture_is_heard_anywhere(text: str) -> None:
    assert has_no_photo(text)
    assert cannot_show(text)


@cases(
    "text",
    ["I can't", "kan ik niet", "das geht nicht", "je ne peux pas", "no puedo", "it's in the bin"],
)
def test_cannot_show_of_a_few_words_counts_only_as_an_answer(text: str) -> None:
    assert cannot_show(text)
    assert not has_no_photo(text)


@cases(
    "text",
    [
        "why can't you do it without a photo?",
        "I don't have a photo yet, I'll send one",
        "ich habe noch kein Foto",
        "the photo is with the order",
        "kan het zonder foto?",
        "I have no photo here. How do I send you one?",
        "I have no photo yet. Is tomorrow soon enough?",
    ],
)
def test_cannot_show_where_it_is_asked_or_comes_later_is_not_heard(text: str) -> None:
    assert not cannot_show(text)
