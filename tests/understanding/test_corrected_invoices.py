"""An invoice on which a number of the company's own is wrong, and what is none of that."""

from __future__ import annotations

from steward.understanding.exact.tax_ids import VAT_CORRECTION
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from tests.cases import cases


@cases(
    "text",
    [
        "op factuur INV-4627 staat inkoopnummer PO-2288. Dat moet PO-2882 zijn. Graag aanpassen",
        "INV-4627 draagt het verkeerde PO-nummer. Kunt u een nieuwe sturen met PO-2882?",
        "The PO number on INV-4627 is wrong, it should be 4711. Please reissue.",
        "auf Rechnung INV-4627 fehlt unsere Kostenstelle, bitte korrigierte Rechnung",
        "Sur la facture INV-4627 le bon de commande est erroné, merci de la corriger",
        "En la factura INV-4627 el número de pedido está equivocado, ¿pueden corregirla?",
    ],
)
def test_number_on_an_invoice_is_put_right_by_people(text: str) -> None:
    assert OfflineUnderstander(load_readers()).read(text).typed == VAT_CORRECTION


@cases(
    "text",
    [
        "The invoice INV-4627 is wrong, you charged me twice",
        "INV-4627 is wrong, it should be 29 not 58",
        "where do I find our PO number on the invoice?",
        "can you send me the invoice of October?",
        "mein Paket O-4627 hat die falsche Bestellnummer",
        "my invoice says order number O-4627, which parcel is that?",
    ],
)
def test_invoice_with_another_matter_is_no_correction(text: str) -> None:
    assert OfflineUnderstander(load_readers()).read(text).typed == ""
