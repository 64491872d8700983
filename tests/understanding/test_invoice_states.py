"""Which invoices are paid or still open is asked of each that is named, and nothing else is."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.payments.invoice_states import asks_what_is_open
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases

TWO = ("INV-46121", "INV-46122")
LISTED = (
    "Please tell me for each whether it is paid:\nINV-46121\nINV-46122\n\nKind regards,\nP. Okafor",
    "which of INV-46121 and INV-46122 do we still owe you?",
    "INV-46121 paid?\nINV-46122 paid?\nThank you.",
    "zijn INV-46121 en INV-46122 al betaald?",
    "Sind INV-46121 und INV-46122 bezahlt?",
    "Est-ce que INV-46121 et INV-46122 sont payées ?",
    "¿Están pagadas la INV-46121 y la INV-46122?",
    "copies of INV-46121 and INV-46122, please",
    "me faltan estas facturas:\n- INV-46121\n- INV-46122\n¿Pueden enviarme copia?",
    "Bitte INV-46121 und INV-46122 als Kopie",
)
STATES = (
    *("which invoices are still open?", "are there any unpaid invoices on our account?"),
    *("welke factuur staat nog open?", "Welche Rechnungen sind noch offen?"),
    *("Quelle facture n'est pas encore payée ?", "¿qué facturas tengo pendientes?"),
)
OTHERS = (
    *("I can't open my invoice", "how do I open the pdf of my invoice?"),
    *("INV-46121 was paid twice", "is my invoice paid twice?", "open a new account please"),
    *("i never paid this bill, cancel my plan", "wurde die Rechnung doppelt bezahlt?"),
)
ONE = (
    ("I need INV-46121, no sorry, INV-46122", "INV-46122"),
    ("INV-46121 is fine. Is INV-46122 paid?", "INV-46122"),
    ("INV-46121, is that paid? INV-46121?", "INV-46121"),
)


def _asked(understander: OfflineUnderstander, text: str) -> list[str | None]:
    wishes = understander.read(text).wishes
    return [one.identifiers.invoice for one in wishes if one.intent == Intent.INVOICE_QUESTION]


@cases("text", LISTED)
def test_invoices_apart_every_one_is_asked_about(
    understander: OfflineUnderstander, text: str
) -> None:
    assert tuple(_asked(understander, text)) == TWO


@cases(("text", "meant"), ONE)
def test_invoices_apart_one_that_is_put_right_stays_one(
    understander: OfflineUnderstander, text: str, meant: str
) -> None:
    assert _asked(understander, text) == [meant]


@cases("text", STATES)
def test_invoice_state_open_ones_are_asked_for(
    understander: OfflineUnderstander, text: str
) -> None:
    assert _asked(understander, text) == [None]
    assert asks_what_is_open(text)


@cases("text", OTHERS)
def test_invoice_state_anything_else_is_left(understander: OfflineUnderstander, text: str) -> None:
    assert not (_asked(understander, text) and asks_what_is_open(text))
