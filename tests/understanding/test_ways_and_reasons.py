"""Why somebody is to say who they are, and money that is to come back another way."""

from __future__ import annotations

import pytest

from steward.understanding.payments.refund_ways import redirects_refund
from steward.understanding.people.why_proof import asks_why_proof, only_asks_why_proof

WHY = (
    "why do you need my email?",
    "why do I have to give you a code?",
    "what do you need my phone number for?",
    "waarom hebben jullie mijn mailadres nodig?",
    "waarom moet ik een code geven?",
    "warum brauchen Sie meine E-Mail?",
    "wieso muss ich einen Code angeben?",
    "pourquoi avez-vous besoin de mon e-mail ?",
    "pourquoi dois-je donner un code ?",
    "¿por qué necesitan mi correo?",
    "¿por qué tengo que dar un código?",
)
OTHER = (
    "why did you send me a code?",
    "why do I need a return code?",
    "why was I charged twice?",
    "why do you need a photo?",
    "waarom heb ik een code gekregen?",
    "warum brauche ich einen Rabattcode?",
    "pourquoi ai-je reçu un code ?",
    "¿por qué me cobraron dos veces?",
)
ELSEWHERE = (
    "please refund me to my new bank account NL91ABNA0417164300 instead of the card",
    "send the refund to another account please",
    "betaal me terug op mijn nieuwe bankrekening in plaats van op de kaart graag",
    "bitte erstatten Sie mir das Geld auf mein neues Konto statt auf die Karte",
    "remboursez-moi sur mon nouveau compte bancaire au lieu de la carte svp",
    "por favor devuélvanme el dinero a mi nueva cuenta bancaria en vez de a la tarjeta",
)
PAYS = (
    "I want to pay with another card from now on",
    "I got a new card, please charge that one",
    "refund the charge on my card please",
    "you refunded me, from now on charge my other card",
    "ik wil mijn geld terug",
    "ich will lieber von einem anderen Konto zahlen",
    "je préfère payer avec une autre carte",
    "quiero pagar con otra tarjeta",
)


@pytest.mark.parametrize("text", WHY)
def test_reason_of_a_proof_of_who_asks_for_the_reason_is_heard(text: str) -> None:
    assert only_asks_why_proof(text)


@pytest.mark.parametrize("text", OTHER)
def test_reason_of_a_proof_of_another_reason_is_none(text: str) -> None:
    assert not asks_why_proof(text)


def test_reason_of_a_proof_beside_another_question_is_not_all() -> None:
    text = "why do you need my email? I only want to know how fresh the coffee is"
    assert asks_why_proof(text)
    assert not only_asks_why_proof(text)


@pytest.mark.parametrize("text", ELSEWHERE)
def test_refund_to_another_account_is_redirected(text: str) -> None:
    assert redirects_refund(text)


@pytest.mark.parametrize("text", PAYS)
def test_refund_ways_of_who_pays_or_names_no_other_is_none(text: str) -> None:
    assert not redirects_refund(text)
