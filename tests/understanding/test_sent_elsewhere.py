"""An order that is to go to another place than the one that it was ordered to."""

from __future__ import annotations

from steward.understanding.sent_elsewhere import goes_elsewhere
from tests.cases import cases


@cases(
    "text",
    [
        "can I still send my grinder somewhere else?",
        "please send my order to another address",
        "kan mijn molen nog ergens anders heen?",
        "kann meine Mühle noch woanders hin?",
        "peut-on livrer mon moulin ailleurs ?",
        "¿se puede enviar mi molinillo a otro sitio?",
    ],
)
def test_order_that_is_to_go_elsewhere_is_heard(text: str) -> None:
    assert goes_elsewhere(text)


@cases(
    "text",
    [
        "I found my grinder cheaper somewhere else",
        "I bought my grinder elsewhere, can I send it back?",
        "please send the invoice of my order to another address",
        "can I send my grinder back to another address?",
        "where is my order?",
    ],
)
def test_words_of_something_else_send_nothing_elsewhere(text: str) -> None:
    assert not goes_elsewhere(text)
