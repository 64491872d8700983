"""Who takes up a colleague that the desk offered to ask: a yes at the start is enough."""

from __future__ import annotations

from steward.understanding.yes_and_no.person_taken_up import (
    asks_person,
    may_only_nod,
    takes_up_person,
)
from tests.cases import cases


@cases(
    "text",
    [
        *("oui demandez lui", "ja vraag maar een collega", "si, pues preguntale a alguien"),
        "oui demandez a votre collegue, mais je prefererais le renvoi du set que l'argent",
        "si, pues preguntale a alguien y que junten las dos cuentas",
        "oui, et la suisse alors",
        "Ja okay. und stimmt es dass ich zweimal bezahlt hab",
        *("yes", "yes please, and tell them it is the third time", "ok yes", "ja graag", "oui stp"),
        *("well then ask them", "ask somebody", "dann fragen Sie doch einen Kollegen"),
        *("ja, fragen Sie ihn", "na gut, ja", "vraag het maar aan een collega", "sí, por favor"),
        "yes! is it true that I paid twice?",
        "bon oui, ok pour moi",
    ],
)
def test_takes_up_person_where_a_yes_begins_or_the_colleague_is_to_be_asked(text: str) -> None:
    assert takes_up_person(text)


@cases(
    "text",
    [
        *("no", "no thanks", "nee hoor", "ja nee", "oui mais non", "sí, pero no", "yes but no"),
        *("yes I know", "ja, weiß ich", "oui je sais", "sí, ya lo sé", "ja dat weet ik", "yes?"),
        *("ok", "thanks", "ok danke", "where is my parcel?", "did you ask a colleague?"),
        *("yes but why?", "ja aber wann kommt es denn?", "no, don't ask a colleague"),
        *("I asked a colleague", "fragen Sie nicht", "ne demandez pas", "laat maar"),
        *("vale gracias", "d'accord merci", "passt, danke", "ok merci beaucoup"),
        *("D'accord. Et le moins cher, c'est lequel ?", "Vale, ¿y cuánto cuesta?"),
        "I'll ask them",
        "what does your colleague say",
    ],
)
def test_takes_up_person_in_no_other_words(text: str) -> None:
    assert not takes_up_person(text)


def test_asks_person_takes_no_mere_yes() -> None:
    assert asks_person("oui demandez lui")
    assert not asks_person("ja, en wat kost het")


@cases(
    ("text", "nods"),
    [
        ("vale pues pasadme el taster a pago anual", True),
        ("ja dann pausieren Sie bitte mein Abo", True),
        ("yes", False),
        ("ja graag", False),
        ("yes, and put my deliveries on hold", False),
        ("sí, pregúntale a un compañero", False),
        ("please pause my deliveries", False),
    ],
)
def test_may_only_nod_before_something_of_its_own(text: str, nods: bool) -> None:
    assert may_only_nod(text) is nods
