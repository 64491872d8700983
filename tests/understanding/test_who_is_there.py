"""Who asks who is there calls for nobody; who asks whether there are people does."""

from __future__ import annotations

from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.talk.desk_questions import asks_if_person
from tests.cases import cases


@cases(
    "text",
    [
        *("Good morning! Who am I speaking to?", "hi there, who is there?", "who's on the line?"),
        *("is anyone there?", "is someone there", "I want to know who I'm speaking to"),
        *("met wie spreek ik", "is daar iemand?", "mag ik weten met wie ik spreek"),
        *("mit wem spreche ich?", "wer ist da?", "darf ich fragen, mit wem ich spreche?"),
        *("à qui je parle ?", "avec qui je parle s'il vous plaît", "qui est là ?"),
        *("¿con quién hablo?", "¿hay alguien ahí?", "¿quién es?"),
    ],
)
def test_question_who_is_there_calls_for_nobody(
    understander: OfflineUnderstander, text: str
) -> None:
    assert asks_if_person(text)
    assert not understander.read(text).asks_human


@cases(
    "text",
    [
        *("can I speak to someone?", "kan ik iemand spreken?", "are there any real people there?"),
        *("who can I speak to about my bill?", "zijn er ook echte mensen?"),
        *("gibt's bei euch auch echte Leute?", "il y a des vrais gens chez vous ?"),
        *("¿hay personas de verdad ahí?", "quiero hablar con alguien, ¿hay alguien ahí?"),
        *("passez-moi quelqu'un de vrai", "who is there? I want to talk to a person"),
    ],
)
def test_wish_for_a_person_is_heard(understander: OfflineUnderstander, text: str) -> None:
    assert understander.read(text).asks_human
