"""A question that asks nothing but how long the money takes that is offered."""

from __future__ import annotations

from steward.understanding.payments.how_long import asks_how_long_it_takes, asks_when_money_comes
from tests.cases import cases


@cases(
    "text",
    [
        "how long does it take?",
        "how long will that take",
        "when will I have the money?",
        "how soon do I get it",
        "ok, and when is it on my account?",
        "how many days until my bank shows it?",
        "when can I expect the refund?",
        "by when?",
        "how long before the money is back on my card?",
        "and how long does that usually take, roughly?",
        "hoe lang duurt dat?",
        "hoelang duurt het voordat het op mijn rekening staat?",
        "wanneer heb ik het geld?",
        "wanneer krijg ik het terug",
        "binnen hoeveel dagen staat het op mijn rekening?",
        "hoe snel gaat dat?",
        "en wanneer zie ik het geld terug",
        "ok maar hoe lang duurt dat ongeveer?",
        "wanneer komt het binnen?",
        "hoeveel dagen duurt de terugbetaling?",
        "wie lange dauert das?",
        "und wie lange dauert es denn?",
        "wann habe ich das Geld?",
        "wann ist das auf meinem Konto?",
        "bis wann kommt das Geld?",
        "wie schnell geht das?",
        "wie viele Tage dauert die Erstattung?",
        "ok aber wann sehe ich das Geld auf meiner Karte",
        "wann kann ich mit dem Geld rechnen?",
        "und wann kriege ich das?",
        "ça prend combien de temps ?",
        "combien de temps ça prend ?",
        "et ça arrive quand sur mon compte ?",
        "quand est-ce que j'aurai l'argent ?",
        "dans combien de jours ?",
        "quand vais-je recevoir le remboursement ?",
        "il faut compter combien de temps ?",
        "c'est pour quand ?",
        "sous combien de jours je verrai l'argent ?",
        "d'accord mais quand est-ce que je serai remboursé ?",
        "¿y cuánto tarda?",
        "¿cuánto tiempo tarda?",
        "¿cuándo tendré el dinero?",
        "¿cuándo me llega a la cuenta?",
        "¿en cuántos días lo recibo?",
        "¿cuánto tarda en llegar el dinero?",
        "vale, ¿y cuándo lo veré en la tarjeta?",
        "¿cuánto hay que esperar?",
        "¿cuándo se me devuelve?",
        "¿para cuándo sería?",
    ],
)
def test_asks_how_long_it_takes_nothing_else_is_named_is_heard(text: str) -> None:
    assert asks_how_long_it_takes(text)


@cases(
    "text",
    [
        "how long do I have to decide?",
        "when was the second charge?",
        "how long does delivery take?",
        "when does my subscription renew?",
        "how long have you known about this?",
        "it takes too long, no thanks",
        "when did you take it",
        "how long is the plan paused",
        "hoe lang kan ik nog beslissen?",
        "wanneer komt mijn pakket?",
        "wann kommt meine Bestellung?",
        "wie lange habe ich Zeit?",
        "wann wurde abgebucht?",
        "quand arrive mon colis ?",
        "combien de temps j'ai pour répondre ?",
        "¿cuándo llega mi pedido?",
        "¿cuánto tiempo tengo para decidir?",
        "yes please",
        "ja",
        "no, it takes too long",
        "what does it cost?",
        "why does it take so long? I want a manager",
        "how long was it down?",
        "I want my money now",
        "geld terug",
        "wie komt das Geld zurück?",
    ],
)
def test_asks_how_long_it_takes_something_else_is_named_is_not(text: str) -> None:
    assert not asks_how_long_it_takes(text)


@cases(
    "text",
    [
        "¿Y cuánto tarda en llegarme el dinero?",
        "Oui, allez-y. Et c'est quand que je les revois, ces 14 euros ?",
        "Wann hab ich die 29 Euro dann wieder drauf?",
        "wanneer zou dat geld bij mij binnen moeten zijn?",
        "how soon would I be seeing those 14 quid?",
    ],
)
def test_money_is_asked_after_with_any_verb(text: str) -> None:
    assert asks_when_money_comes(text)


@cases(
    "text",
    [
        "when was I charged 14 euros?",
        "wann kommt mein Paket für 29 Euro?",
        "quand mon abonnement à 29 euros se renouvelle-t-il ?",
        "wanneer belt de collega over mijn geld?",
        "I want my 14 euros back",
    ],
)
def test_something_else_that_comes_is_no_question_of_money(text: str) -> None:
    assert not asks_when_money_comes(text)
