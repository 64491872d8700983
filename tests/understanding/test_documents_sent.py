"""A paper of an invoice that is asked for, or to be sent somewhere."""

from __future__ import annotations

from steward.understanding.payments.documents import asks_for_document, asks_to_send
from steward.understanding.talk.desk_questions import asks_what_else, does_what
from tests.cases import cases


@cases(
    "text",
    [
        *(
            "send me the invoice please",
            "stuur de factuur naar mij",
            "pouvez-vous envoyer la facture",
        ),
        *("wir brauchen die Rechnungen vom letzten Quartal für die Steuer",),
        *("necesito la factura para la gestoría", "we need the invoice for our accountant"),
        *("me pide la gestoría las facturas. ¿Me las mandáis?", "¿me enviáis la factura?"),
        *("mándeme la factura", "mi puo inviare la fattura?"),
        # somebody else wants it
        "my accountant wants a proper VAT invoice for November",
        *("the bookkeeper is after an invoice", "mijn boekhouder wil een factuur met btw"),
        *("meine Buchhaltung verlangt eine Rechnung", "der Steuerberater möchte eine Rechnung"),
        *("ma comptable demande une facture", "il me faut une facture pour le comptable"),
        *("mi gestor pide una factura con IVA", "hacienda me exige una factura"),
    ],
)
def test_document_is_asked_for_where_it_is_sent_or_for_the_books(text: str) -> None:
    assert asks_for_document(text)


@cases(
    "text",
    [
        *(
            "why do you send me an invoice?",
            "when will you send the invoice?",
            "my invoice is wrong",
        ),
        *("warum schickt ihr mir eine Rechnung", "how much is my invoice?", "send me the parcel"),
    ],
)
def test_document_is_not_asked_for_where_the_invoice_is_asked_about(text: str) -> None:
    assert not asks_for_document(text)


def test_document_that_goes_somewhere_is_told_from_one_that_is_asked_about() -> None:
    assert asks_to_send("und könnt ihr die an steuer@example.com schicken")
    assert not asks_to_send("wann schickt ihr die?")


def test_asks_what_else_beside_an_offer_is_of_the_offer() -> None:
    text = "qu'est-ce que vous pouvez faire d'autre ?"
    assert asks_what_else(text)
    assert does_what(text, beside_offer=False)
    assert not does_what(text, beside_offer=True)
    assert does_what("what can you do for me?", beside_offer=True)
