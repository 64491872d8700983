"""What is said of a question that no page answers, beside others that were."""

from __future__ import annotations

import pytest

from teams.support.asked import held_in, name_of


@pytest.mark.parametrize(
    "question",
    [
        "de warad eigentlich ganz, oda?",
        "isn't that weird somehow?",
        "is dat eigenlijk helemaal zo?",
        "c'est bizarre quand même ?",
        "¿eso es raro, verdad?",
        "Kunt u mij vertellen wanneer het komt?",
        "Könnten Sie mir sagen, wann es kommt?",
        "Pourriez-vous me dire quand ça arrive ?",
        "¿Me podría decir cuándo llega?",
    ],
)
def test_question_of_fillers_alone_is_called_by_no_name(question: str) -> None:
    assert name_of(question) == ""


@pytest.mark.parametrize(
    "question",
    ["do you sell filters?", "verkopen jullie filters?", "habt ihr Tassen?", "des tasses ?"],
)
def test_question_of_a_thing_is_called_by_its_words(question: str) -> None:
    assert name_of(question) == question.replace(" ?", "?")


def test_question_is_called_by_itself_and_never_by_a_verb_of_it() -> None:
    assert name_of("Moin, wann habt ihr eigentlich auf?") == "wann habt ihr eigentlich auf?"
    assert (
        name_of("and do you have a bike rack at the shop") == "do you have a bike rack at the shop?"
    )
    assert name_of("do you sell 3 kg bags?") == ""  # no figure is quoted back


def test_question_whose_words_were_read_out_is_not_left_open() -> None:
    assert held_in("Fine for espresso, coarse for the French press.", "how fine?")
    assert not held_in("Fine for espresso.", "do you sell filters?")
    assert not held_in("", "how fine?")
