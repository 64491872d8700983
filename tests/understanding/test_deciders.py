"""Who decides, and why anybody has to sign, are questions about what was said."""

from __future__ import annotations

from steward.understanding.people.deciders import asks_who_decides
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from tests.cases import cases

_ASKED = (
    "who signs that at your place?",
    "how come you need two signatures, it's MY money",
    "wie tekent daar bij jullie voor?",
    "waarom moeten daar twee mensen voor tekenen?",
    "und wer unterschreibt das bei euch?",
    "warum muss da wer zustimmen",
    "qui signe ça chez vous ?",
    "pourquoi faut-il deux signatures ?",
    "¿y quién lo firma ahí?",
    "¿por qué hace falta una firma?",
)


@cases("text", _ASKED)
def test_deciders_asked_about_are_no_question_of_the_press(text: str) -> None:
    assert asks_who_decides(text)
    assert not OfflineUnderstander(load_readers()).read(text).typed


@cases("text", ["why was I charged?", "warum dauert das so lange", "why do I have to send it back"])
def test_deciders_are_not_what_any_why_asks_about(text: str) -> None:
    assert not asks_who_decides(text)
