"""Who asks to be given an invoice itself wants the paper."""

from __future__ import annotations

from steward.understanding.payments.documents import asks_for_document
from tests.cases import cases


@cases(
    "text",
    [
        "could I get the invoice for that please",
        "may I have my last invoice",
        "I also need the invoice for last month",
        "kan ik de factuur van die betaling ook krijgen",
        "ik heb de factuur ook nog nodig",
        "ich bräuchte noch die Rechnung dazu",
        "kann ich die Rechnung bekommen",
        "je peux avoir la facture ?",
        "il me faudrait aussi la facture",
        "¿puedo tener la factura?",
        "necesito la factura de eso",
    ],
)
def test_document_asked_for_by_who_wants_to_be_given_it(text: str) -> None:
    assert asks_for_document(text)


@cases(
    "text",
    [
        "can I have a refund for that invoice",
        "could I get a discount on the invoice",
        "kan ik de factuur later betalen",
        "kann ich die Rechnung auf meine Firma geändert bekommen",
        "je peux payer la facture plus tard ?",
        "what is the invoice for?",
        "¿puedo pagar la factura con tarjeta?",
    ],
)
def test_document_is_not_asked_for_by_who_wants_something_else_of_it(text: str) -> None:
    assert not asks_for_document(text)
