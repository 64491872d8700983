"""Who wants undone what was done just now."""

from __future__ import annotations

from steward.understanding.undoing import undoes_last
from tests.cases import cases

_UNDO = (
    *("undo that?", "can you undo the cancellation?", "please change it back"),
    *("toch niet, draai dat terug", "maak dat ongedaan", "doch nicht, mach das rückgängig"),
    *("non finalement, annulez ça", "revenez en arrière", "mejor no, deshaz eso"),
)
_NOT = (
    *("don't undo it", "cancel my order", "annulez ma commande", "no lo deshagas"),
    *("Bestellung stornieren", "annuleer mijn bestelling"),
)


@cases("text", _UNDO)
def test_undoes_last_of_words_that_undo_is_true(text: str) -> None:
    assert undoes_last(text)


@cases("text", _NOT)
def test_undoes_last_of_other_words_is_false(text: str) -> None:
    assert not undoes_last(text)
