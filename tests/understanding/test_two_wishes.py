"""Two wishes that a message joins, in five languages: both are heard, and one matter stays one."""

from __future__ import annotations

from itertools import permutations

from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from tests.cases import cases

AND = {"en": "and", "nl": "en", "de": "und", "fr": "et", "es": "y"}
# By language: a parcel, a copy, a contact, a step of the plan, the pages, another card.
WISHES = {
    "en": (
        "my parcel hasn't come yet",
        "I need a copy of my last invoice",
        "change my email to new.one@example.com",
        "pause my subscription for a month",
        "when is your shop open",
        "I have a new credit card",
    ),
    "nl": (
        "mijn pakje is nog niet binnen",
        "ik heb een kopie nodig van mijn laatste factuur",
        "verander mijn e-mail in nieuw.een@example.com",
        "sla de volgende levering over",
        "wanneer is jullie winkel open",
        "ik heb een nieuwe creditcard",
    ),
    "de": (
        "mein Paket ist noch nicht da",
        "ich brauche eine Kopie meiner letzten Rechnung",
        "bitte ändern Sie meine E-Mail auf neu.eins@example.com",
        "lassen Sie die nächste Lieferung aus",
        "wann hat Ihr Laden offen",
        "ich habe eine neue Kreditkarte",
    ),
    "fr": (
        "mon colis n'est toujours pas arrivé",
        "il me faut une copie de ma dernière facture",
        "changez mon e-mail en nouveau.un@example.com",
        "sautez ma prochaine livraison",
        "quand est ouverte votre boutique",
        "j'ai une nouvelle carte bancaire",
    ),
    "es": (
        "mi paquete todavía no ha llegado",
        "necesito una copia de mi última factura",
        "cambie mi correo a nuevo.uno@example.com",
        "sáltense la próxima entrega",
        "cuándo abre su tienda",
        "tengo una tarjeta de crédito nueva",
    ),
}
MATTERS = (
    {"order_status", "missing_parcel"},
    {"invoice_question"},
    {"update_contact"},
    {"change_plan"},
    {"product_question"},
    {"payment_method"},
)
PAIRS = [
    (f"{WISHES[language][one]} {word} {WISHES[language][other]}", MATTERS[one], MATTERS[other])
    for language, word in AND.items()
    for one, other in permutations(range(len(MATTERS)), 2)
]


def goals(text: str) -> set[str]:
    heard = OfflineUnderstander(load_readers()).read(text)
    typed = {heard.typed} if heard.typed else set[str]()
    return {wish.goal or str(wish.intent) for wish in heard.wishes} | typed


@cases(("text", "one", "other"), PAIRS)
def test_halves_of_two_matters_are_both_heard(text: str, one: set[str], other: set[str]) -> None:
    heard = goals(text)
    assert heard & one
    assert heard & other


@cases(
    ("text", "never"),
    [
        ("my flatmate moved out and regular is way too much for just me", "update_contact"),
        ("oui c'est pour la carte, l'abonnement est encore sur l'ancienne", "change_plan"),
        ("La facture INV-9808, en PDF, à cette adresse mail.", "update_contact"),
        ("my mug arrived broken and I want my money back", "order_status"),
        ("I was charged twice and I have only the one invoice", "invoice_question"),
        ("Hola, quiero bajar de Regular a Taster y cuánto pago hoy", "invoice_question"),
        ("the parcel came and the kettle leaks", "order_status"),
        ("j'ai une nouvelle carte et mon abonnement est encore sur l'ancienne", "change_plan"),
    ],
)
def test_halves_of_one_matter_stay_one(text: str, never: str) -> None:
    assert never not in goals(text)
