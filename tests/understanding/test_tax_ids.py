"""A VAT number of one's own beside an invoice is to be on that invoice."""

from __future__ import annotations

from steward.understanding.request_words import tax_id_for_invoice
from tests.cases import cases


@cases(
    "text",
    [
        "can you get BE0123456749 onto INV-9101?",
        "I forgot our number when ordering, it's GB 123 4567 89, for the invoice",
        "Mag het NL123456789B01 nog op factuur INV-9101?",
        "Bitte noch die DE 123 456 789 auf die Rechnung",
        "il manque FR 40 303 265 045 sur la facture",
        "falta el ESB12345678 en la factura INV-2",
    ],
)
def test_vat_number_beside_an_invoice_is_a_correction_of_it(text: str) -> None:
    asked = tax_id_for_invoice(text)
    assert asked is not None
    assert (asked.name, asked.people) == ("vat_correction", True)


@cases(
    "text",
    [
        "INV-3333 was charged twice, my IBAN is DE89370400440532013000",
        "invoice INV-3000 of order O-5001, phone 0612345678",
        "our VAT number is BE0123456749",
        "where is the VAT number on the invoice?",
        "ship to 1234567 DE road, invoice INV-3",
    ],
)
def test_other_numbers_and_a_number_alone_correct_nothing(text: str) -> None:
    assert tax_id_for_invoice(text) is None


def test_vat_number_beside_another_wish_leaves_that_wish_alone() -> None:
    text = "INV-3 was charged twice. And our VAT BE0123456749 is missing on it."
    asked = tax_id_for_invoice(text)
    assert asked is not None
    assert not any("twice" in clause for clause in asked.clauses)
