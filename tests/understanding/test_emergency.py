"""Danger to life or health is found in six languages, and idioms are left alone:
measured on lines held back from training.
"""

from __future__ import annotations

import random
import statistics
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest

from steward.understanding.emergency.concepts import LANGUAGES, LONGEST, folded
from steward.understanding.emergency.evidence import evidence
from steward.understanding.emergency.meanings import load_meanings
from steward.understanding.emergency.model import (
    KINDS,
    Line,
    everyday_lines,
    load_lines,
    train,
)
from steward.understanding.emergency.reader import EmergencyReader, emergency_reader
from steward.understanding.reader.examples import examples_dir
from steward.understanding.text.language import guess_language
from tests.cases import cases

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


# Trains readers of its own: where the reader or its lines change, and at one of twelve commits.
READER_FILES = ("steward/understanding/emergency/", "evals/understanding/emergency/")
READER = pytest.mark.in_turn(parts=12, first=9, files=READER_FILES, seconds=50.0)


@cases(("text", "kind"), _DANGER)
def test_emergency_told_in_plain_words_is_found(text: str, kind: str) -> None:
    assert emergency_reader().read(text) == kind


@cases("text", _HARMLESS)
def test_emergency_idiom_or_question_is_none(text: str) -> None:
    assert emergency_reader().read(text) is None


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("score", [-500.0, 0.0, 500.0])
def test_model_network_that_is_certain_has_odds_all_the_same(score: float) -> None:
    import numpy as np

    known, bias = emergency_reader().model, np.zeros((len(KINDS),), dtype=np.float32)
    bias[1] = score
    certain = replace(known, outer_bias=np.stack([bias] * len(known.outer)))
    read = certain.read(evidence("my wife cannot breathe"))
    assert np.isfinite(read.danger)
    assert all(np.isfinite(chance) for chance in read.kinds.values())


@pytest.mark.xdist_group("processor")
def test_emergency_message_is_read_within_five_milliseconds() -> None:
    """Of processor time, the model loaded; the longest that is read, within a second."""
    reader, lines = emergency_reader(), load_lines()
    chance = random.Random(5)
    spent = []
    for line in chance.sample(lines, 300):
        began = time.process_time()
        reader.hear(line.text)
        spent.append(time.process_time() - began)
    assert statistics.median(spent) <= 0.005, f"{statistics.median(spent) * 1000:.1f} ms"
    longest = " ".join(line.text for line in chance.sample(lines, 200))[:LONGEST]
    began = time.process_time()
    reader.hear(longest)
    assert time.process_time() - began <= 1.0


def test_emergency_beside_business_is_found() -> None:
    text = (
        "Where is my order O-9? I also want the invoice. My wife has collapsed and isn't "
        "breathing. Thanks, Tom"
    )
    assert emergency_reader().read(text) == "medical"


def test_emergency_any_text_is_read_in_bounded_time() -> None:
    for text in ("", " ", "?" * 9_000, "a b " * 5_000, "\ud83d\ude00" * 50, "呼吸できない"):
        emergency_reader().read(text)


@cases(
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


WRITERS = ("unsighted_a", "unsighted_b", "unsighted_c", "unsighted_d", "unsighted_e")
# One situation in six languages each: of such lines a fold holds back nothing.
LEARNED_ALWAYS = (*WRITERS, "daily", "trade", "near", "talk", "heat", "calls")


@pytest.mark.long
@pytest.mark.timeout(1200)  # four models are trained: too many for every change
@pytest.mark.in_turn(parts=12, place=8, files=READER_FILES, seconds=150.0)
def test_emergency_held_back_lines_are_found_and_harmless_ones_left_alone() -> None:
    """Own lines, each read by a model that has not seen it.

    Lines of one fold are hostile to the others: idioms beside dangers.
    """
    everyday, lines = everyday_lines(), load_lines()
    own = [line for line in lines if line.writer not in LEARNED_ALWAYS]
    others = [line for line in lines if line.writer in LEARNED_ALWAYS]
    chance = random.Random(7)
    chance.shuffle(own)
    chance.shuffle(everyday)
    told = _Told()
    for fold in range(FOLDS):
        seen = [*_others(own, fold), *_others(everyday, fold), *others]
        told.read(EmergencyReader(train(seen)), [*own[fold::FOLDS], *everyday[fold::FOLDS]])
    # With everyday talk two folds of four were measured: 0.935 found, 0.968 warned.
    assert told.found("danger") >= 0.925, told
    assert told.found("harmless") <= 0.015, f"idioms alarmed: {told}"
    assert told.warned("danger") >= 0.96, f"given a number to call: {told}"
    # Everyday lines are 15,000 in five languages by now, many written to be unlike the rest: the
    # figures of today. With half of them it was 0.012 and 0.004.
    assert told.warned("everyday") <= 0.022, f"warned for nothing: {told}"
    assert told.found("everyday") <= 0.0085, f"everyday questions alarmed: {told}"


@pytest.mark.long
@pytest.mark.timeout(1200)  # two models are trained
@READER
@pytest.mark.parametrize(("writer", "alarmed"), [("unsighted_a", 0.025), ("unsighted_b", 0.06)])
def test_emergency_of_a_writer_who_sees_no_reader_is_found(writer: str, alarmed: float) -> None:
    """All lines of one writer, read by a model that knows none of them.

    They hint and hide, and their harmless lines are full of danger.
    """
    lines = load_lines()
    others = [line for line in lines if line.writer != writer]
    told = _Told()
    told.read(
        EmergencyReader(train([*others, *everyday_lines()])),
        [line for line in lines if line.writer == writer],
    )
    # With many everyday lines beside them hints are found less often than the 0.895 and 0.94 of
    # before, and a third fewer harmless lines are alarmed: the figures of today. Everyday talk cost
    # one writer's hints another 0.011, and 0.01 of what is given a number; lines of heat cost 0.003
    # and 0.011 more and spare four harmless lines of ten. The sealed sets lost no danger that was
    # found.
    assert told.found("danger") >= 0.84, told
    assert told.warned("danger") >= 0.89, f"given a number to call: {told}"
    assert told.found("harmless") <= alarmed, told


@pytest.mark.long
@pytest.mark.timeout(600)
def test_emergency_of_the_sealed_set_is_found_and_its_harmless_words_are_left_alone() -> None:
    """Written from situations before the reader was changed, and never looked at line by line.

    What is learned by now in just these words does not count. To be reached: every danger, and 3
    of 300; these are the figures of today.
    """
    told = _sealed("emergency")
    assert told.counts["danger", "read"] >= 100, told
    assert told.counts["danger", "read"] - told.counts["danger", "found"] <= 1, told
    assert told.warned("danger") >= 0.99, told
    # What stays lies well above the threshold: raising that by 0.4 spares none.
    assert told.counts["harmless", "found"] <= 6, told
    assert told.counts["harmless", "warned"] <= 10, told


@pytest.mark.long
@pytest.mark.timeout(600)
def test_emergency_of_the_trade_is_found_and_its_everyday_words_are_left_alone() -> None:
    """A second sealed set: 20 dangers and 50 lines of complaints, drama and business in each
    language, of which the lines that are learned know no situation.

    With lines of heat (machines, anger, hyperbole) 117 are found and 6 alarmed, for 116 and 9; with
    1,800 more follow-ups that are learned 5 are alarmed, and 15 given a number for 13; with 2,300
    more lines of two writers 6, and 12. With 1,800 lines of a fifth writer, four networks and a
    thesaurus four times as wide 116 are found and 5 alarmed.
    """
    told = _sealed("emergency_trade")
    assert told.counts["harmless", "read"] >= 295, told
    assert told.counts["danger", "read"] - told.counts["danger", "found"] <= 4, told
    assert told.warned("danger") >= 0.98, told
    assert told.counts["harmless", "found"] <= 6, told
    assert told.counts["harmless", "warned"] <= 14, told


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize("writer", ["emergency_third", "emergency_fourth"])
def test_emergency_of_a_fresh_writer_is_found_and_what_customers_say_is_left_alone(
    writer: str,
) -> None:
    """Two sealed sets of a fair mix, by writers who saw neither reader nor lines: 18 dangers and 52
    harmless lines in each language, and 17 and 50. A third to a half of the harmless ones hold a
    word that sounds dangerous.

    The bounds are what was to be reached: every danger, and 3 of 300. Neither served a choice: the
    first has 108 of 108 and 2 of 312, the second had 102 of 102 and 1 of 300 with each of five
    trainings that were compared by other sets, and with the reader of before.
    """
    told = _sealed(writer)
    assert told.counts["danger", "read"] >= 100, told
    assert told.found("danger") == 1.0, told
    assert told.counts["harmless", "read"] >= 300, told
    assert told.counts["harmless", "found"] <= 3, told


@pytest.mark.long
@pytest.mark.timeout(600)
def test_emergency_that_is_only_hinted_at_is_mostly_found() -> None:
    """A sealed set by a writer who was free to hide what is meant: "send it to my sister, I shan't
    be here by Friday". Looked at when read; the figures of today are 104 of 108, one more given a
    number, and 3 alarmed of 312.
    """
    told = _sealed("emergency_hints")
    assert told.counts["danger", "found"] >= 103, told
    assert told.counts["harmless", "found"] <= 4, told


def _sealed(folder: str) -> _Told:
    learned = {folded(line.text) for line in load_lines()}
    sealed = load_lines(sorted((examples_dir() / "sealed" / folder).glob("??.yaml")))
    told = _Told()
    told.read(
        emergency_reader(),
        [replace(one, writer="sealed") for one in sealed if folded(one.text) not in learned],
    )
    return told


class _Told:
    """How many of each sort were read, alarmed, and alarmed or warned."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()

    def read(self, reader: EmergencyReader, lines: Sequence[Line]) -> None:
        for line in lines:
            sort = "danger" if line.kind else "harmless" if line.writer else "everyday"
            heard = reader.hear(line.text)
            self.counts[sort, "read"] += 1
            self.counts[sort, "found"] += heard.kind is not None
            self.counts[sort, "warned"] += heard.kind is not None or heard.doubt

    def found(self, sort: str) -> float:
        return self.counts[sort, "found"] / self.counts[sort, "read"]

    def warned(self, sort: str) -> float:
        return self.counts[sort, "warned"] / self.counts[sort, "read"]

    def __str__(self) -> str:
        return str(dict(self.counts))


def test_meanings_are_the_same_in_all_languages() -> None:
    said = {
        "en": "my daughter swallowed bleach",
        "nl": "mijn dochter heeft chloor ingeslikt",
        "de": "meine Tochter hat Bleichmittel geschluckt",
        "fr": "ma fille a avalé de la javel",
        "es": "mi hija ha tragado lejía",
        "it": "mia figlia ha ingoiato la candeggina",
    }
    for language in LANGUAGES:
        meant = {name for _, name in load_meanings().of(folded(said[language]), [language])}
        assert {"child", "swallow", "poison"} <= meant, language


@pytest.mark.long
def test_language_of_lines_of_danger_and_of_none_is_named() -> None:
    right: Counter[str] = Counter()
    read: Counter[str] = Counter()
    for line in load_lines():
        if line.writer in WRITERS:
            read[line.language] += 1
            right[line.language] += guess_language(line.text) == line.language
    for language in LANGUAGES:
        assert right[language] / read[language] >= 0.985, f"{language}: {right} of {read}"


def _others(lines: Sequence[Line], fold: int) -> list[Line]:
    return [line for place, line in enumerate(lines) if place % FOLDS != fold]


@cases(
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


@cases("word", ["danger", "Gevaar!", "Gefahr", "peligro", "pericolo", "Danger !"])
def test_emergency_the_word_that_the_desk_asks_for_is_an_alarm(word: str) -> None:
    assert emergency_reader().read(word) is not None


@cases(("text", "kind"), _DANGER)
def test_emergency_told_in_plain_words_is_not_weak(text: str, kind: str) -> None:
    assert not emergency_reader().hear(text).weak
