"""Danger to life or health is found in six languages, and idioms are left alone:
measured on lines held back from training.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

import pytest

from steward.understanding.emergency.model import Line, everyday_lines, load_lines, train
from steward.understanding.emergency.reader import EmergencyReader, emergency_reader
from steward.understanding.language import guess_language

FOLDS = 4
_DANGER = (
    ("my throat is swelling and I can't breathe", "medical"),
    ("I took all my pills", "self_harm"),
    ("mijn zoontje heeft ontkalker gedronken", "medical"),
    ("ich will nicht mehr leben", "self_harm"),
    ("la machine a pris feu", "fire"),
    ("mi marido me pega y tengo miedo", "violence"),
    ("mio padre non respira più", "medical"),
)
_HARMLESS = (
    "this grinder is killing me",
    "I'm dying for a coffee",
    "your prices nearly gave me a heart attack",
    "my machine died, where is my refund",
    "is the descaler toxic",
    "my late husband had an account with you",
    "deze molen wordt mijn dood",
    "je meurs d'envie d'un café",
)


@pytest.mark.parametrize(("text", "kind"), _DANGER)
def test_emergency_told_in_plain_words_is_found(text: str, kind: str) -> None:
    assert emergency_reader().read(text) == kind


@pytest.mark.parametrize("text", _HARMLESS)
def test_emergency_idiom_or_question_is_none(text: str) -> None:
    assert emergency_reader().read(text) is None


def test_emergency_beside_business_is_found() -> None:
    text = (
        "Where is my order O-9? I also want the invoice. My wife has collapsed and isn't "
        "breathing. Thanks, Tom"
    )
    assert emergency_reader().read(text) == "medical"


def test_emergency_any_text_is_read_in_bounded_time() -> None:
    for text in ("", " ", "?" * 9_000, "a b " * 5_000, "\ud83d\ude00" * 50, "呼吸できない"):
        emergency_reader().read(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("where is my parcel", "en"),
        ("waar is mijn pakket", "nl"),
        ("wo ist mein Paket", "de"),
        ("où est mon colis", "fr"),
        ("dónde está mi pedido", "es"),
        ("dov'è il mio pacco", "it"),
        ("INV-7001", "en"),
        ("ok", "en"),
        ("荷物はどこですか", "ja"),
    ],
)
def test_language_of_a_short_text_is_named(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.long
@pytest.mark.timeout(1200)  # four models are trained
def test_emergency_held_back_lines_are_found_and_harmless_ones_left_alone() -> None:
    """Own lines, each read by a model that has not seen it.

    Lines of one fold are hostile to the others: idioms beside dangers.
    """
    lines, everyday = load_lines(), everyday_lines()
    chance = random.Random(7)
    chance.shuffle(lines)
    chance.shuffle(everyday)
    found: Counter[str] = Counter()
    read: Counter[str] = Counter()
    warned: Counter[str] = Counter()
    for fold in range(FOLDS):
        reader = EmergencyReader(train([*_others(lines, fold), *_others(everyday, fold)]))
        for source, part in (("own", lines[fold::FOLDS]), ("everyday", everyday[fold::FOLDS])):
            for line in part:
                told = "danger" if line.kind else source
                heard = reader.hear(line.text)
                read[told] += 1
                found[told] += heard.kind is not None
                warned[told] += heard.kind is not None or heard.doubt
    assert found["danger"] / read["danger"] >= 0.93, f"{found} of {read}"
    assert found["own"] / read["own"] <= 0.045, f"idioms alarmed: {found} of {read}"
    assert warned["danger"] / read["danger"] >= 0.97, f"given a number to call: {warned} of {read}"
    assert warned["everyday"] / read["everyday"] <= 0.012, f"warned for nothing: {warned} of {read}"
    assert found["everyday"] / read["everyday"] <= 0.004, (
        f"everyday questions alarmed: {found} of {read}"
    )


def _others(lines: Sequence[Line], fold: int) -> list[Line]:
    return [line for place, line in enumerate(lines) if place % FOLDS != fold]


@pytest.mark.parametrize(
    "text",
    [
        "Meine Adresse ist bruno.keller@example.com",
        "ich wohne in der Gartenstraße 9",
        "ik heb mijn code niet gekregen",
        "mijn huisnummer is 14, niet 41",
        "le code n'arrive pas",
        "mon nom est Claire Petit",
        "mi correo es x@example.es",
        "¿cuánto tarda el código?",
        "la mia mail è p@example.it",
        "abito al numero 9",
    ],
)
def test_emergency_what_is_asked_for_and_given_is_no_alarm(text: str) -> None:
    assert emergency_reader().read(text) is None


@pytest.mark.parametrize("word", ["danger", "Gevaar!", "Gefahr", "peligro", "pericolo", "Danger !"])
def test_emergency_the_word_that_the_desk_asks_for_is_an_alarm(word: str) -> None:
    assert emergency_reader().read(word) is not None
