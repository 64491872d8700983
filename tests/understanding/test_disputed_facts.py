"""A no that contradicts a fact is told apart from one that refuses, in five languages."""

from __future__ import annotations

from steward.understanding.talk.disputed_facts import behind_a_no, disputes_a_fact
from tests.cases import cases

DISPUTES = (
    *("no it was three. I can count", "No, I ordered two", "no it was on the 4th"),
    *("nope, you charged me twice", "no, that's not right", "no no, that is incorrect"),
    *("no, they came on Friday", "no, I only bought one", "Oh no, you sent four of them"),
    *("nee het waren er drie", "nee hoor, ik heb er twee besteld", "nee, dat klopt niet"),
    *("nee, het was op 4 november", "nee, het is tweemaal afgeschreven", "nee, dat is niet waar"),
    *("nein, es waren drei", "nein, das war am 4. November", "nein, das stimmt nicht"),
    *("nein, ich habe zwei bestellt", "nein, es wurde doppelt abgebucht", "nein, das ist falsch"),
    *("non, il y en avait trois", "non c'était le 4 novembre", "non, c'est faux"),
    *("non, j'en ai commandé deux", "non, c'était jeudi", "non, ce n'est pas exact"),
    *("no, eran tres", "no, fue el 4 de noviembre", "no, eso no es cierto"),
    *("no, pedí dos", "no, me cobraron dos veces", "no, llegaron el viernes"),
)
REFUSES = (
    *("no", "no thanks", "no, it was a mistake", "no, it's too late", "no, I already bought two"),
    *("no thanks, it was only one", "no, keep it, it was two weeks ago", "no, I want three"),
    *("no, it was one of my kids", "no it was three?", "it was three", "no, I changed my mind"),
    *("no, don't send it, they were two", "no, forget it, it was three", "no, I paid a friend"),
    *("nee", "nee, dank je", "nee, ik heb er al twee gekocht", "nee, laat maar, het waren er drie"),
    *("nee, ik heb er twee nodig", "nee, het hoeft niet meer", "nee, ik heb een fout gemaakt"),
    *("nein danke", "nein, ich habe schon zwei gekauft", "nein, das war ein Versehen"),
    *("nein, ich will drei", "nein, lassen Sie es, es waren drei", "nein, was kosten zwei?"),
    *("non merci", "non, j'en ai déjà acheté deux", "non, c'était une erreur", "non, j'ai payé"),
    *("non, gardez-les, il y en avait deux", "non, je veux les trois", "non, laissez tomber"),
    *("no gracias", "no, ya compré dos", "no, fue un error", "no, quiero los tres", "no, déjelo"),
    *("no pedí dos", "no me cobraron dos veces"),
)


@cases("text", DISPUTES)
def test_disputes_a_fact_no_beside_a_figure_does(text: str) -> None:
    assert disputes_a_fact(text)


@cases("text", REFUSES)
def test_disputes_a_fact_no_that_refuses_or_wishes_does_not(text: str) -> None:
    assert not disputes_a_fact(text)


def test_behind_a_no_what_follows_is_left() -> None:
    assert behind_a_no("Oh no, no, just refund it") == "just refund it"
    assert behind_a_no("nothing came") == ""
    assert behind_a_no("refund it") == ""
