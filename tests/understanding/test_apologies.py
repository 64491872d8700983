"""Who apologises at length before they ask is read for what they ask."""

from __future__ import annotations

from steward.understanding.emergency.reader import emergency_reader
from steward.understanding.talk.apologies import without_apologies
from tests.cases import cases


@cases(
    ("text", "rest"),
    [
        (
            "Entschuldigen Sie bitte vielmals die Störung, es ist mir furchtbar unangenehm, ich"
            " weiß, Sie haben viel zu tun, aber ich glaube ich habe zweimal bezahlt",
            "ich glaube ich habe zweimal bezahlt",
        ),
        ("so sorry to bother you dear, but when does it come?", "when does it come?"),
        ("I'm a nuisance. and what does it cost?", "what does it cost?"),
        (
            "sorry dat ik stoor, ik weet dat jullie het druk hebben, maar waar blijft mijn mok?",
            "waar blijft mijn mok?",
        ),
        (
            "je suis vraiment désolée de vous embêter encore, je suis nulle avec ça, mais je crois"
            " que j'ai payé deux fois",
            "je crois que j'ai payé deux fois",
        ),
        ("perdón por la molestia, ¿dónde está mi taza?", "¿dónde está mi taza?"),
    ],
)
def test_apologies_before_a_wish_are_left_out(text: str, rest: str) -> None:
    assert without_apologies(text) == rest
    assert emergency_reader().read(text) is None


@cases(
    "text",
    [
        *("sorry to bother you", "yes, sorry to bother you", "perdón, quiero la otra"),
        *("sorry, that was wrong", "es tut mir leid, aber ich will das nicht"),
        *("I'm sorry, I can't go on living", "ik ben zo moe en sorry voor alles"),
        "lo siento mucho, pero quiero cancelar",
        "je suis désolée, je me suis trompée de facture",
    ],
)
def test_apologies_alone_or_of_something_else_stay(text: str) -> None:
    assert without_apologies(text) == text


@cases(
    "text",
    [
        "sorry to bother you, but I want to kill myself",
        "Entschuldigung für die Störung, ich will nicht mehr leben",
        "perdón por la molestia, pero quiero quitarme la vida",
    ],
)
def test_apologies_before_danger_take_nothing_from_it(text: str) -> None:
    assert emergency_reader().read(text) is not None
