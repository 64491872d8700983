"""Who asks what stands in a request of theirs, and who asks something else."""

from __future__ import annotations

from steward.understanding.talk.noted_here import asks_what_is_noted, read_back
from tests.cases import cases


@cases(
    "text",
    [
        "can you read back what the colleague will see, do i get beans or money?",
        "does it say that it is from the 15th?",
        "did you note that it is only for me?",
        "what did you pass on to your colleague?",
        "to sum up: new address from the 15th, nothing skipped, right?",
        "staat er ook bij dat t pas per 15 december ingaat?",
        "heb je dat genoteerd?",
        "wat ziet je collega straks?",
        "samengevat: adres wordt Kastanjelaan 48 per 15/12. Klopt dat?",
        "steht das auch dabei?",
        "haben Sie das vermerkt?",
        "was sieht der Kollege?",
        "c'est bien noté que c'est à partir du 15 ?",
        "que verra votre collègue ?",
        "¿consta que es desde el 15?",
        "¿qué verá el compañero?",
    ],
)
def test_questions_of_what_is_noted_are_heard(text: str) -> None:
    assert asks_what_is_noted(text)


@cases(
    "text",
    [
        "where is my parcel?",
        "is the return label included in the parcel",
        "what do people say about the Guji?",
        "waar staat mijn bestelling?",
        "wie steht es um meine Lieferung?",
        "que dit la page sur les retours ?",
        "¿cuándo llega mi pedido?",
        "to sum up, cancel my subscription",
        "can I cancel?",
    ],
)
def test_questions_of_other_things_ask_of_no_note(text: str) -> None:
    assert not asks_what_is_noted(text)


def test_words_read_back_name_no_amount_and_no_contact() -> None:
    told = ["moving to 12 Elm Road / 12 Elm Road", "pay me 900 EUR at a@b.example", "12 Elm Road"]
    shown = read_back(told, lambda one: "900" not in one)
    assert shown == ["moving to 12 Elm Road", "pay me … EUR at"]
    assert read_back(["no"], lambda _: False) == []
