"""Whether words say of what was shown that it is the one."""

from __future__ import annotations

from steward.understanding.yes_and_no.pointing import begins_with_that_one, denies_that_one
from tests.cases import cases


@cases(
    "text",
    [
        "go on then, money",
        "that'll be it. just send another",
        "aye that one. refund",
        "yup",
        "oh right, the mug, where is it",
        "precies. doe maar geld terug",
        "klopt ja, waar blijft ie",
        "o ja die bedoel ik",
        "dat is 'm",
        "genau das. Geld zurück bitte",
        "na logo, schickt nen neuen",
        "ja, die mein ich",
        "c'est ça, remboursez",
        "ah oui celui-là, renvoyez-en un",
        "ese mismo, el dinero",
        "pues sí, mándame otra",
    ],
)
def test_words_that_go_on_with_what_was_shown_mean_it(text: str) -> None:
    assert begins_with_that_one(text)


@cases(
    "text",
    [
        "no, the kettle. money",
        "not that one",
        "the other one",
        "nee, die andere",
        "nein, was anderes",
        "non, l'autre",
        "no, la otra",
        "i never ordered that",
        "right, but I mean the other one",
    ],
)
def test_words_that_deny_what_was_shown_do_not_mean_it(text: str) -> None:
    assert denies_that_one(text)
    assert not begins_with_that_one(text)


@cases("text", ["how long does that take", "where do you ship from", "the kettle", "hm"])
def test_words_beside_what_was_shown_say_nothing_of_it(text: str) -> None:
    assert not begins_with_that_one(text)
    assert not denies_that_one(text)
