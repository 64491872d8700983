"""Who asks whether something is so wishes for nothing, in five languages."""

from __future__ import annotations

from steward.understanding.talk.tag_questions import asks_if_so, without_tag_questions
from steward.understanding.text.questions import apart_from_questions, only_asked, only_asks
from tests.cases import cases


@cases(
    "text",
    [
        "So my next box is the 18th of January, isn't it?",
        "You're skipping the next box, right?",
        "I'm charged nothing before that, am I right?",
        "Mijn volgende doos komt op 18 december, toch?",
        "Jullie slaan de volgende doos over, hè?",
        "Meine nächste Lieferung kommt am 18. Dezember, oder?",
        "Ist meine nächste Lieferung am 18. Dezember, gell?",
        "Ma prochaine boîte arrive le 18 décembre, non ?",
        "Vous sautez la prochaine livraison, n'est-ce pas ?",
        "Mi próxima caja llega el 18 de diciembre, ¿verdad?",
        "Os saltáis la próxima entrega, ¿no?",
    ],
)
def test_sentence_that_ends_in_a_tag_only_asks(text: str) -> None:
    assert only_asks(text)
    assert apart_from_questions(text).stated == ""
    assert not without_tag_questions(text).strip()


@cases(
    "text",
    [
        "skip the next box, will you?",
        "Cancel it, right?",
        "storniert das, gell?",
        "Sla de volgende maar over, toch?",
        "Ich möchte kündigen, oder?",
        "Annulez la commande, non ?",
        "Salte la próxima entrega, ¿no?",
        "el 18 no?",
        "no?",
        "It is cancelled.",
    ],
)
def test_sentence_that_tells_to_do_something_is_no_tag_question(text: str) -> None:
    assert not asks_if_so(text)


def test_quote_without_its_tag_only_asks_where_its_sentence_does() -> None:
    quote = "my next box is the 18th of December"
    assert only_asked(quote, f"{quote}, no, January, isn't it?")
    assert not only_asked(quote, f"{quote}. Skip it.")
