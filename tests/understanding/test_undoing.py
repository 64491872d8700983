"""Who wants undone what was done just now."""

from __future__ import annotations

from steward.understanding.talk.undoing import asks_if_undone, puts_old_back, undoes_last
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


_OLD = (
    *("please put the old address back", "actually, the old one again"),
    *("doe toch maar het oude adres", "finalement remettez l'ancienne"),
    *("doch wieder die alte Adresse bitte", "mejor vuelva a poner la antigua"),
)
_WHETHER = (
    *("can I undo that later?", "and if I change my mind?", "can I still back out of it later?"),
    *("kan ik dat later nog terugdraaien?", "en als ik me bedenk?"),
    *("kann ich das später rückgängig machen?", "kann ich es mir noch anders überlegen?"),
    *("et si je change d'avis ?", "est-ce que je peux revenir en arrière après ?"),
    *("¿puedo deshacer la cancelación si cambio de idea?", "¿y si me arrepiento?"),
)


@cases("text", _OLD)
def test_puts_old_back_of_words_for_what_was_before_is_true(text: str) -> None:
    assert puts_old_back(text)


@cases(
    "text",
    (
        "not the old one",
        "what is the old one?",
        "wasn't it the old one?",
        "mijn nieuwe adres",
        "cancel it",
    ),
)
def test_puts_old_back_of_other_words_is_false(text: str) -> None:
    assert not puts_old_back(text)


@cases("text", _WHETHER)
def test_asks_if_undone_of_a_question_for_later_is_true(text: str) -> None:
    assert asks_if_undone(text, offered=False)


@cases("text", ("can this be undone?", "lässt sich das rückgängig machen?", "¿se puede deshacer?"))
def test_asks_if_undone_of_what_was_done_wants_it_undone(text: str) -> None:
    assert asks_if_undone(text, offered=True)
    assert not asks_if_undone(text, offered=False)


@cases(
    "text", ("undo that", "mach das rückgängig", "yes", "can I pause it?", "is that final sale?")
)
def test_asks_if_undone_of_other_words_is_false(text: str) -> None:
    assert not asks_if_undone(text, offered=True)


@cases(
    ("text", "back"),
    [
        ("can i go back if the team doesnt like it", True),
        ("kan ik later weer terug?", True),
        ("kann ich wieder zurück, wenn es nicht passt?", True),
        ("je peux revenir à l'ancien si ça ne va pas ?", True),
        ("¿puedo volver al de antes más adelante?", True),
        ("can the mug go back if it is too small?", False),
    ],
)
def test_asks_if_undone_of_a_plan_asks_for_the_way_back(text: str, back: bool) -> None:
    assert asks_if_undone(text, offered=False, plan=True) is back
