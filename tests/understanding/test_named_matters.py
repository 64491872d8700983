"""What words speak of beside an offer, let go of, or want first."""

from __future__ import annotations

from decimal import Decimal

import pytest

from steward.understanding.plan.delivery_back import means_the_one_after, wants_it_delivered
from steward.understanding.talk.named_matters import matters_meant, piece_lets_go, piece_waits
from steward.understanding.talk.own_nonsense import takes_own_words_back
from steward.understanding.yes_and_no.asked_first import asked_first, wished_first
from steward.understanding.yes_and_no.money_after_all import wants_money_after_all


@pytest.mark.parametrize(
    "text",
    [
        "No, I mean the pause, not the refund",
        "nee ik bedoel de pauze, niet de terugbetaling",
        "nein, ich meine die Pause, nicht die Rückzahlung",
        "ich meine nicht das Geld, sondern die Pause",
        "non, je parle de la pause, pas du remboursement",
        "no me refiero al dinero sino a la pausa",
    ],
)
def test_matters_that_are_meant_and_not_meant_are_told_apart(text: str) -> None:
    said = matters_meant(text)
    assert said is not None
    assert said.kept == {"pause"}
    assert said.dropped == {"money"}


@pytest.mark.parametrize(
    "piece",
    [
        "the pause rather not",
        "doe de pauze maar niet",
        "die Pause lieber doch nicht",
        "finalement pas la pause",
        "la pausa mejor no",
        "die Pause nicht",
        "not the pause",
        "de pauze toch niet",
        "pas la pause",
    ],
)
def test_matter_that_a_piece_only_lets_go_of_is_heard(piece: str) -> None:
    assert piece_lets_go(piece) == {"pause"}


@pytest.mark.parametrize(
    "piece",
    [
        *("I have not got the refund yet", "just the money please", "why not the refund then"),
        *("die Pause", "nicht", "just the money", "why not the pause", "the pause not in January"),
        *("ja die Pause bitte", "no", "the pause is not long enough"),
    ],
)
def test_matter_that_is_told_of_is_not_let_go_of(piece: str) -> None:
    assert not piece_lets_go(piece)
    assert not piece_waits(piece)


def test_matter_that_waits_is_not_let_go_of() -> None:
    assert piece_waits("die Pause noch nicht") == {"pause"}
    assert piece_waits("the refund can wait") == {"money"}
    assert not piece_waits("die Pause nicht")


def test_question_that_is_to_be_answered_first_is_heard() -> None:
    assert asked_first("yes please. wait - no. first tell me how long it takes") == (
        "how long it takes"
    )
    assert not asked_first("no, first I want it cancelled")


def test_thing_that_is_wanted_first_is_no_mere_delay() -> None:
    assert wished_first("Nein, nicht das Geld, zuerst die Tropfschale!")
    assert not wished_first("nein, erst mal nicht")
    assert not wished_first("No, first of all I never ordered that")


def test_words_that_are_taken_back_are_heard_only_at_the_end() -> None:
    assert takes_own_words_back("I want no money. no, nonsense, let it run")
    assert not takes_own_words_back("nonsense, I never ordered that")
    assert not takes_own_words_back("let it run")


@pytest.mark.parametrize(
    "text",
    [
        "i just want my 14 back",
        "ik wil die 14 pond gewoon terug",
        "ich will das Geld doch zurück",
        "je veux récupérer mes 14 euros",
        "al final quiero que me devuelvan el dinero",
    ],
)
def test_money_that_is_wanted_after_all_is_heard(text: str) -> None:
    assert wants_money_after_all(text, [Decimal(14)])


@pytest.mark.parametrize(
    "text", ["I don't want the money back", "ich will kein Geld zurück", "is my money back?", "14"]
)
def test_money_that_is_not_wanted_is_heard_as_such(text: str) -> None:
    assert not wants_money_after_all(text, [Decimal(14)])


@pytest.mark.parametrize(
    "text",
    [
        "and skip nothing, i do want the december box after all",
        "stuur de doos van december toch maar wel",
        "nein, doch nichts überspringen",
        "je veux la livraison quand même",
        "la del 4 de diciembre, la quiero de vuelta",
    ],
)
def test_delivery_that_is_wanted_back_is_heard(text: str) -> None:
    assert wants_it_delivered(text)


def test_delivery_after_the_next_is_no_delivery_wanted_back() -> None:
    assert means_the_one_after("not that one, the one after")
    assert not wants_it_delivered("skip the next one too")
    assert not wants_it_delivered("ik wil de levering toch niet")
