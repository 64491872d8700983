"""A VAT number of one's own beside an invoice is to be on that invoice."""

from __future__ import annotations

from steward.understanding.exact.tax_ids import (
    VAT_CORRECTION,
    in_another_name,
    says_what_it_carries,
    tax_id_for_invoice,
)
from tests.cases import cases


@cases(
    "text",
    [
        "necesito la factura a nombre de mi empresa, Cafés Lorca, B12345678",
        "la factura con los datos de la empresa: Tostados Vega SL, B-87654321",
        "¿me hacéis la factura con el nombre de mi sociedad? A28015865",
        "factura para la empresa Molino Azul, CIF B 11223344",
        "the invoice should name our Spanish company, Molino SL, B11223344",
        "de factuur op naam van ons Spaanse bedrijf, Molino SL B11223344",
        "Rechnung bitte auf die Firma Molino SL, B11223344",
        "la facture au nom de notre société espagnole, B11223344",
    ],
)
def test_spanish_number_beside_a_company_is_for_its_invoice(text: str) -> None:
    asked = tax_id_for_invoice(text)
    assert asked is not None
    assert asked.name == "vat_correction"


@cases(
    "text",
    [
        "my invoice, account A12345678",
        "tracking B12345678, where is it? the company says it was sent",
        "factura 12345678 de mi empresa",
        "la empresa de transporte dice B-1234",
    ],
)
def test_tax_id_is_no_number_of_something_else(text: str) -> None:
    assert tax_id_for_invoice(text) is None


@cases(
    "text",
    [
        "can you get BE0123456749 onto INV-9101?",
        "I forgot our number when ordering, it's GB 123 4567 89, for the invoice",
        "Mag het NL123456789B01 nog op factuur INV-9101?",
        "Bitte noch die DE 123 456 789 auf die Rechnung",
        "il manque FR 40 303 265 045 sur la facture",
        "falta el ESB12345678 en la factura INV-2",
        "que la factura del molinillo lleve mis datos de autónomo: Enrique Mora, NIF 44812377X",
        "factura INV-98581 sin NIF, ¿la podéis rehacer? NIF 44812377X",
        "INV-98581, con el NIF 44812377K. Ojo, acaba en K, antes puse X.",
        "op de factuur moet ons KvK nummer 12345678 staan",
        "die Rechnung braucht noch unsere Steuernummer 133/8150/8159",
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
        "the VAT on INV-98581 is too high, I paid 29 euros",
        "what is the VAT of invoice INV-98581?",
        "where is the VAT number on the invoice?",
        "ship to 1234567 DE road, invoice INV-3",
    ],
)
def test_numbers_of_another_kind_and_a_number_alone_correct_nothing(text: str) -> None:
    assert tax_id_for_invoice(text) is None


def test_vat_number_beside_another_wish_leaves_that_wish_alone() -> None:
    text = "INV-3 was charged twice. And our VAT BE0123456749 is missing on it."
    asked = tax_id_for_invoice(text)
    assert asked is not None
    assert not any("twice" in clause for clause in asked.clauses)


@cases(
    "text",
    [
        "It should say Lima Trading Ltd, VAT IE1234567T",
        "could it be made out to our firm, please",
        "Lima Handel BV, KvK 12345678",
        "op naam van de zaak graag",
        "die muss auf die Lima Handels GmbH lauten",
        "Steuernummer 133/8150/8159 bitte drauf",
        "au nom de Lima Négoce, merci",
        "SIRET 732 829 320 00074",
        "tiene que ir a nombre de Lima Comercio",
        "con NIF B12345678",
    ],
)
def test_details_of_a_paper_are_a_number_a_company_or_a_name(text: str) -> None:
    assert says_what_it_carries(text)


@cases(
    "text",
    [
        "thanks, when do I get it?",
        "that can't be right, I paid 29 euros",
        "is the VAT included?",
        "en de factuur van oktober?",
        "can you send it to accounts@lima.example instead?",
        "ich habe nur einmal bezahlt",
        "y la de octubre también",
    ],
)
def test_details_of_a_paper_are_not_told_in_other_words(text: str) -> None:
    assert not says_what_it_carries(text)


@cases(
    "text",
    [
        "can you put the invoice in my company's name",
        "I need the invoice made out to my employer",
        "could the bill be made out to Vos Koffie",
        "kan de factuur op naam van mijn bedrijf",
        "zet de factuur maar op de zaak",
        "können Sie die Rechnung auf meine Firma ausstellen",
        "die Rechnung bitte auf meine Frau umschreiben",
        "pouvez-vous faire la facture au nom de ma société",
        "il me faudrait la facture à un autre nom",
        "me pueden hacer factura a nombre de mi empresa",
        "necesito la factura a otro nombre",
    ],
)
def test_invoice_that_is_to_be_made_out_to_another_is_a_correction(text: str) -> None:
    asked = in_another_name(text)
    assert asked is not None
    assert asked.name == VAT_CORRECTION


@cases(
    "text",
    [
        "in which name is the invoice",
        "I can't find the invoice, it may be in my wife's name",
        "op welke naam staat de factuur",
        "the invoice was sent to my company, thanks",
        "auf welchen Namen läuft die Rechnung",
        "la facture est au nom de ma femme",
        "la factura está a nombre de mi empresa, ¿cuánto suma?",
        "can you send the invoice to my new address",
        "put the subscription in my wife's name",
        "the name on my invoice?",
    ],
)
def test_invoice_that_is_only_spoken_of_is_no_correction(text: str) -> None:
    assert in_another_name(text) is None
