"""Whether an offer comes without something is asked; it is neither a wish nor a no."""

from __future__ import annotations

from steward.understanding.talk.terms_asked import terms_asked
from tests.cases import cases


@cases(
    ("text", "rest"),
    [
        ("And it's the Regular, right, every month, no contract? Then yes.", "Then yes."),
        ("no contract?", ""),
        ("no notice period? ok", "ok"),
        ("and no contract, right? yes", "yes"),
        ("without any commitment? then go ahead", "then go ahead"),
        ("no hidden fees?", ""),
        ("zonder verplichtingen? dan ja graag", "dan ja graag"),
        ("geen opzegtermijn toch?", ""),
        ("ohne Vertrag? Dann ja.", "Dann ja."),
        ("und keine Mindestlaufzeit, oder?", ""),
        ("sans engagement ? alors oui", "alors oui"),
        ("pas de frais ?", ""),
        ("¿sin permanencia? entonces sí", "entonces sí"),
        ("y sin compromiso, ¿no?", ""),
        ("no contract? then cancel it", "then cancel it"),
    ],
)
def test_terms_asked_question_that_denies_a_term_is_taken_apart(text: str, rest: str) -> None:
    found = terms_asked(text)
    assert found.asked
    assert found.rest == rest


@cases(
    "text",
    [
        *("no contract please, cancel it", "I want no contract", "no", "no thanks?", "no coffee?"),
        *("can I cancel with no notice period?", "can you stop it without fees?", "no, why?"),
        *("ik wil geen contract", "geen koffie meer?", "kan ik opzeggen zonder opzegtermijn?"),
        *("ich will keinen Vertrag", "kein Kaffee mehr?", "kann ich ohne Frist kündigen?"),
        *("sans engagement c'est mieux", "je veux résilier sans frais ?", "non ?", "pas de café ?"),
        *("sin permanencia prefiero", "¿puedo dar de baja sin permanencia?", "¿no?", "¿sin café?"),
        *("no pause instead?", "geen pauze liever?", "is there a contract?", "yes", "a contract?"),
    ],
)
def test_terms_asked_other_words_stay_whole(text: str) -> None:
    assert not terms_asked(text).asked
