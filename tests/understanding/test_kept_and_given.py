"""Which of two things is to be kept, and which is to go."""

from __future__ import annotations

from steward.understanding.yes_and_no.kept_and_given import kept_and_given
from tests.cases import cases


@cases(
    ("text", "kept", "given"),
    [
        ("o nee wacht, filterpapier wil ik juist houden. de espressobonen moeten weg", 1, 1),
        ("no, I want to keep the filters, it's the beans that must go", 1, 1),
        ("nein, die Filter behalte ich, die Bohnen sollen weg", 1, 1),
        ("non, les filtres je les garde, ce sont les grains qu'il faut annuler", 1, 1),
        ("no, los filtros me los quedo, anule los granos", 1, 1),
        ("I'd rather keep it", 1, 0),
        ("no, cancel the beans", 0, 1),
    ],
)
def test_kept_and_given_are_told_apart(text: str, kept: int, given: int) -> None:
    told = kept_and_given(text)
    assert (len(told.kept), len(told.given)) == (kept, given)


@cases(
    "text",
    [
        *("I don't want to keep it", "ik wil het niet houden", "ich will es nicht behalten"),
        *("je ne veux pas le garder", "no me lo quedo", "keep the other one", "yes please"),
        *("ich will mein Geld haben", "I need my money back", "ik wil het geld hebben"),
        *("can I keep it?", "¿me lo puedo quedar?"),
    ],
)
def test_kept_words_that_are_denied_or_mean_another_thing_keep_nothing(text: str) -> None:
    told = kept_and_given(text)
    assert not told.kept
