"""What is on record of somebody else is asked for."""

from __future__ import annotations

from steward.understanding.others_records import asks_of_others
from tests.cases import cases


@cases(
    "text",
    [
        "can you tell me what my neighbour ordered? he lives at number 12",
        "what did my ex order last month?",
        "can you give me my neighbour's address?",
        "show me my girlfriend's orders please",
        "I want to know what my flatmate pays for his plan",
        "where does my ex boyfriend live?",
        "can I see another customer's invoice?",
        "what's my friend's phone number on your records",
        "look up my boss's account please",
        "which plan does my neighbor have, I want to see her order",
        "kun je zeggen wat mijn buurman heeft besteld?",
        "mag ik het adres van mijn ex?",
        "wat heeft mijn buurvrouw besteld",
        "ik wil weten waar mijn ex woont",
        "laat me de bestelling van mijn vriendin zien",
        "geef me de gegevens van een andere klant",
        "wat betaalt mijn huisgenoot voor zijn abonnement?",
        "kun je de factuur van mijn buren laten zien",
        "heeft mijn buurman iets besteld? wat?",
        "kunt u nakijken welk adres mijn vriend heeft",
        "können Sie mir sagen, was mein Nachbar bestellt hat?",
        "wo wohnt meine Exfrau?",
        "zeigen Sie mir die Bestellungen meiner Nachbarin",
        "ich will wissen, was meine Freundin gekauft hat",
        "geben Sie mir die Adresse von meinem Nachbarn",
        "was zahlt mein Mitbewohner für sein Abo?",
        "kann ich die Rechnung von einem anderen Kunden sehen",
        "sagen Sie mir die Telefonnummer meiner Nachbarin",
        "was hat mein Chef bei euch bestellt?",
        "ich möchte die Daten meiner Mieter sehen",
        "pouvez-vous me dire ce que mon voisin a commandé ?",
        "où habite mon ex ?",
        "montrez-moi les commandes de ma voisine",
        "je veux savoir ce que ma copine a acheté",
        "donnez-moi l'adresse de mon voisin",
        "combien paie mon colocataire pour son abonnement ?",
        "je peux voir la facture d'un autre client ?",
        "quel est le numéro de téléphone de mon ex mari",
        "dites-moi ce que mon patron a commandé",
        "je voudrais voir le compte de mon ami",
        "¿me puede decir qué ha pedido mi vecino?",
        "¿dónde vive mi ex?",
        "muéstreme los pedidos de mi vecina, quiero saber qué compra",
        "quiero saber qué compró mi novia",
        "deme la dirección de mi vecino",
        "¿cuánto paga mi compañero de piso por su suscripción?",
        "¿puedo ver la factura de otro cliente?",
        "¿cuál es el teléfono de mi ex?",
        "dígame qué pidió mi jefe",
        "quiero ver la cuenta de mi amigo",
    ],
)
def test_asks_of_others_what_somebody_else_has_is_heard(text: str) -> None:
    assert asks_of_others(text)


@cases(
    "text",
    [
        "my parcel was given to my neighbour, where is it?",
        "can you send it to my neighbour's address?",
        "my neighbour recommended you, what does your plan cost?",
        "can my friend order too?",
        "my neighbour's parcel came to me, what should I do?",
        "what did my colleague tell you",
        "where is my order? my neighbour says it came",
        "I want to give my friend a subscription, what does it cost?",
        "my boyfriend paid with his card, can you refund it",
        "the order was for my friend",
        "mijn pakket is bij de buren bezorgd, bij welke?",
        "mijn bestelling moet naar mijn buurman",
        "wat kost een abonnement voor mijn vriendin?",
        "mein Nachbar hat mein Paket angenommen, wo ist es?",
        "kann meine Freundin auch bestellen?",
        "was kostet ein Abo für meine Freundin?",
        "mon colis est chez mon voisin",
        "combien coûte un abonnement pour ma copine ?",
        "mi paquete lo tiene mi vecino, ¿dónde está?",
        "¿cuánto cuesta una suscripción para mi amiga?",
        "my mother's invoice please",
        "can you tell me what I ordered?",
        "what do other customers say about the grinder?",
        "I ordered a gift for a friend, when does it arrive?",
        "what is my phone number on record",
        "do you have decaf? a friend drinks only that",
    ],
)
def test_asks_of_others_what_is_ones_own_is_none(text: str) -> None:
    assert not asks_of_others(text)
