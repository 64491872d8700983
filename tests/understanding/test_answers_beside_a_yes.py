"""Answers to an offer that tell more than a yes or no: by place, both, a condition, a re-ask."""

from __future__ import annotations

from steward.understanding.yes_and_no.asked_for_a_yes import confirms_the_yes
from steward.understanding.yes_and_no.both_wished import wants_both
from steward.understanding.yes_and_no.by_place import answered_by_place
from steward.understanding.yes_and_no.conditions_asked import asked_by_condition
from tests.cases import cases

_FIRST_NOT_SECOND = (
    *("yes to the first, not the second", "the first yes, the second no"),
    *("ja zum ersten, nein zum zweiten", "ja het eerste maar niet het tweede"),
    *("oui pour le premier, non pour le second", "sí a la primera, no a la segunda"),
)
_ONLY_THE_FIRST = (
    *("just the first one", "alleen het eerste", "nur das erste", "seulement le premier"),
    "solo la primera",
)
_NO_ANSWER_BY_PLACE = (
    *("yes", "no", "the first", "yes to the first if it is free", "not only the first"),
    *("no, the second one", "nicht das erste sondern das zweite", "is it the first?", "one"),
)


@cases("text", _FIRST_NOT_SECOND)
def test_answered_by_place_of_a_yes_and_a_no_tells_them_apart(text: str) -> None:
    said = answered_by_place(text)
    assert said is not None
    assert (said.agreed, said.refused) == ({0}, {1})


@cases("text", _ONLY_THE_FIRST)
def test_answered_by_place_of_a_mere_choice_agrees_to_nothing(text: str) -> None:
    said = answered_by_place(text)
    assert said is not None
    assert (said.agreed, said.only) == (set(), {0})


@cases("text", _NO_ANSWER_BY_PLACE)
def test_answered_by_place_of_other_words_is_none(text: str) -> None:
    assert answered_by_place(text) is None


@cases(
    "text", ("both", "allebei", "beides", "las dos cosas", "les deux", "the money and a new one")
)
def test_wants_both_of_two_together_is_true(text: str) -> None:
    assert wants_both(text)


@cases("text", ("the money", "a new one please", "both my parents", "yes", "das Geld bitte"))
def test_wants_both_of_one_or_another_thing_is_false(text: str) -> None:
    assert not wants_both(text)


@cases("text", ("of course", "jazeker", "passt schon", "mach", "bien sûr", "claro que sí"))
def test_confirms_the_yes_of_plain_words_is_true(text: str) -> None:
    assert confirms_the_yes(text)


@cases("text", ("yes", "no", "not yet", "is it?", "if it is free", "vielleicht", "wait"))
def test_confirms_the_yes_of_other_words_is_false(text: str) -> None:
    assert not confirms_the_yes(text)


def test_asked_by_condition_names_what_it_asks() -> None:
    asked = {
        "yes, but only if it arrives before friday": "time",
        "alleen als het deze week terugkomt": "time",
        "nur wenn es kostenlos ist": "amount",
        "oui, seulement si c'est sur ma carte": "where",
        "solo si llega esta semana": "time",
        "yes please": None,
    }
    assert {text: asked_by_condition(text) for text in asked} == asked
