"""The language that a customer is answered in: the first words that tell one decide, and only words
that leave no doubt change it.
"""

from __future__ import annotations

from steward.understanding.text.language import conversation_language
from tests.cases import cases


@cases(
    ("text", "language"),
    [
        ("I was charged twice, can I get my money back?", "en"),
        ("Er is twee keer geld afgeschreven voor factuur INV-1", "nl"),
        ("Rechnung INV-3333 wurde doppelt abgebucht", "de"),
        ("Bonjour, où est ma commande O-12 ?", "fr"),
        ("Hola, no he recibido mi pedido", "es"),
        ("hola", "es"),
        ("¡Buenas!", "es"),
        ("Salut", "fr"),
        ("coucou", "fr"),
        ("hallo", "nl"),
        ("Moin", "de"),
        ("guten Tag", "de"),
        ("dag", "nl"),
        ("hi there", "en"),
        ("ok", ""),
        ("INV-1042", ""),
        ("tess.molenaar@example.com", ""),
        ("Ciao, dov'è il mio ordine? Non ho ricevuto niente", ""),
        ("Где мой заказ?", ""),
        ("INV-9902, de Vries, same address", ""),
        ("O-4410, Van der Berg", ""),
        ("Ruiz de la Torre, INV-31", ""),
        ("van Dijk here, where is my parcel", "en"),
        ("ich bin Herr von Stein, wo ist mein Paket", "de"),
    ],
)
def test_language_is_decided_by_the_first_words_that_tell_it(text: str, language: str) -> None:
    assert conversation_language(text, "") == language


@cases(
    ("before", "text", "language"),
    [
        ("en", "Ich verstehe nicht, was soll ich bitte schreiben und warum?", "de"),
        ("en", "No entiendo, por favor, dónde está mi dinero", "es"),
        ("de", "où est ma commande ?", "fr"),
        ("fr", "wo ist meine Bestellung", "de"),
        ("nl", "I want my money back please", "en"),
        ("nl", "bitte Abo kündigen", "de"),
        ("de", "abonnement opzeggen graag", "nl"),
        ("es", "Hoe lang mag ik iets retourneren als ik in Nederland woon?", "nl"),
    ],
)
def test_words_that_leave_no_doubt_change_the_language(
    before: str, text: str, language: str
) -> None:
    assert conversation_language(text, before) == language


@cases("before", ["en", "nl", "de", "fr", "es"])
@cases(
    "text",
    [
        "",
        "ok",
        "sí",
        "ja",
        "ja bitte",
        "oui merci",
        "no gracias",
        "nein danke",
        "thanks",
        "INV-1042",
        "123456",
        "jan.van.der.berg@example.com",
        "Jan van der Berg",
        "María de los Ángeles Ruiz",
        "Keizersgracht 12, 1015 CN Amsterdam",
        "Calle de las Flores 3, 28001 Madrid",
        "An der alten Mühle 4, 50667 Köln",
        "Rue de la Paix 3, 75002 Paris",
        "Ciao, dov'è il mio ordine? Non ho ricevuto niente",
        "Gdzie jest moje zamówienie?",
    ],
)
def test_words_that_tell_no_language_change_nothing(before: str, text: str) -> None:
    assert conversation_language(text, before) == before
