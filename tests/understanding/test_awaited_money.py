"""Who was told that money comes back, and does not see it, asks how that stands."""

from __future__ import annotations

from steward.understanding.payments.awaited_money import awaits_money
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases


@cases(
    "text",
    [
        "You were going to give me 12 pounds back and my bank has nothing. Any idea?",
        "I was meant to get 20 dollars back, it isn't in my account yet",
        "Had a mail on Monday that 18 euros were coming back. Where are they?",
        "Ik zou 17,50 terugkrijgen maar er staat nog niks op mijn rekening",
        "Eergisteren een mailtje dat er 30 euro retour kwam, waar zit dat nu?",
        "Ich sollte 15 Euro zurückbekommen, auf dem Konto ist aber nichts.",
        "Gestern kam die Nachricht, dass 30 Euro zurückkommen. Wo hängt das?",
        "On devait me rendre 18 euros et je ne vois rien sur mon compte.",
        "J'ai eu un courriel comme quoi 22 euros étaient remboursés, toujours pas vu. Où est-ce ?",
        "Me ibais a devolver 25 euros y en el banco no hay nada.",
        "Recibí un correo de que me devolvían 40 euros, ¿dónde están?",
    ],
)
def test_money_that_was_to_come_and_is_not_seen_is_asked_about(
    understander: OfflineUnderstander, text: str
) -> None:
    assert awaits_money(text)
    assert {str(wish.intent) for wish in understander.read(text).wishes} == {"refund_status"}


@cases(
    "text",
    [
        "I should get my money back, the mug is broken",
        "ik wil 39 euro terugkrijgen",
        "I want my 20 euros back, nothing came",
        "le colis n'est jamais arrivé, on devait me rendre l'argent",
        "your colleague promised me 10 euros and I still see nothing",
        "the parcel was due back on Monday, where is it?",
        "O-4480 was late, I'd like 5 euros back for that",
        "zou het pakket terugkomen? ik zie niks op mijn rekening",
        "I was supposed to be back by now, still nothing in the post",
    ],
)
def test_money_that_is_wanted_and_goods_that_do_not_come_are_no_such_question(text: str) -> None:
    assert not awaits_money(text)
