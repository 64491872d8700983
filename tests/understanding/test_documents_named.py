"""A mail in which something is read is no wish for a paper; a paper asked for again is one."""

from __future__ import annotations

import pytest

from steward.understanding.payments.documents import asks_for_document, asks_to_send
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.wishes import slots_of


@pytest.mark.parametrize(
    "text",
    [
        "hang on lemme look at the mail again... INV-9203. flipped em, my bad",
        "your email says INV-9203",
        "it says INV-9203 in that e-mail",
        "even de mail erbij pakken, INV-9203 dus",
        "in jullie mail staat INV-9203",
        "ik kijk in de mail die jullie stuurden: INV-9203",
        "moment, ich schau in die Mail: INV-9203",
        "in eurer Mail steht INV-9203",
        "in der Mail, die ihr geschickt habt, steht INV-9203",
        "dans le mail je lis INV-9203",
        "je regarde votre mail, INV-9203",
        "espera, miro el mail: INV-9203",
        "en el correo que me enviasteis pone INV-9203",
    ],
)
def test_asks_for_document_reads_a_mail_as_no_wish(text: str) -> None:
    assert not asks_for_document(text, named=True)


@pytest.mark.parametrize(
    "text",
    [
        "can you mail me INV-9203",
        "e-mail INV-9203 to me please",
        "I can't find the mail, send INV-9203 again please",
        "INV-9203 by mail please",
        "kun je INV-9203 mailen",
        "de mail is weg, stuur INV-9203 nog eens",
        "bitte INV-9203 per Mail",
        "die Mail ist weg, schickt mir INV-9203 nochmal",
        "j'ai perdu le mail, envoyez-moi INV-9203",
        "INV-9203 par mail svp",
        "he borrado el mail, envíame INV-9203",
    ],
)
def test_asks_for_document_hears_an_invoice_that_is_to_be_sent(text: str) -> None:
    assert asks_for_document(text, named=True)
    assert asks_to_send(text)


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("the pdf, of october", True),
        ("die van oktober als pdf", True),
        ("das PDF, vom Oktober", True),
        ("le pdf, celui d'octobre", True),
        ("el pdf, el de octubre", True),
        ("what did I pay in october", False),
        ("how much was my october invoice", False),
        ("is the invoice sent already?", False),
    ],
)
def test_paper_is_wished_where_an_invoice_is_heard_and_its_pdf(
    text: str, paper: bool, understander: OfflineUnderstander
) -> None:
    wish = understander.read(text).wishes[0]
    assert slots_of(wish, wish.quote, text).get("document", False) is paper
