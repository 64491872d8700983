"""Who wrote before and had no answer complains; a parcel that is not there is looked for."""

from __future__ import annotations

from steward.understanding.people.unanswered import complains_of_no_answer
from tests.cases import cases


@cases(
    "text",
    [
        "third time I write about your drivers, nobody ever answers",
        "ik schreef al drie keer over de bezorgers en niemand reageert",
        "ich habe dreimal wegen der Fahrer geschrieben und keine Antwort",
        "je vous l'ai déjà écrit trois fois et pas une seule réponse",
        "he escrito tres veces por los repartidores y nadie contesta",
    ],
)
def test_complains_of_no_answer_who_wrote_before(text: str) -> None:
    assert complains_of_no_answer(text)


@cases(
    "text",
    [
        "third time I write, my parcel never arrived and nobody answers",
        "j'ai écrit trois fois, je veux mon argent, personne ne répond",
        "nobody answers the door in the morning",
        "drei Mal geschrieben: die Tasse ist kaputt, keine Antwort",
    ],
)
def test_complains_of_no_answer_not_where_something_else_is_wrong(text: str) -> None:
    assert not complains_of_no_answer(text)
