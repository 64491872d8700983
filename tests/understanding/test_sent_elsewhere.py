"""An order that is to go to another place than the one that it was ordered to."""

from __future__ import annotations

from steward.understanding.sent_elsewhere import asks_if_it_goes_along, goes_elsewhere
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
        "bin umgezogen, die bestelung von gestern muss woanders hin",
        "ik ben verhuisd, de besteling van gisteren moet ergens anders heen",
        "j'ai déménagé, la comande d'hier doit aller ailleurs",
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
        "die bestelung wurde woanders hin geliefert",
        "die Bestätigung muss woanders hin",
        "mein abo muss woanders hin",
    ],
)
def test_words_of_something_else_send_nothing_elsewhere(text: str) -> None:
    assert not goes_elsewhere(text)


@cases(
    "text",
    [
        "oh and the filters, they'll go to the new place too right?",
        "will my order be sent to the new address?",
        "en de filters, die gaan toch ook naar het nieuwe adres?",
        "und die Filter gehen auch an die neue Adresse, oder?",
        "les filtres partent bien à la nouvelle adresse aussi ?",
        "¿y los filtros van también a la casa nueva?",
    ],
)
def test_order_that_may_go_along_is_asked_about(text: str) -> None:
    assert asks_if_it_goes_along(text)


@cases(
    "text",
    [
        "my new address is 12 Harbour Row",
        "do you have my new address?",
        "please send the filters to the new place",
        "will the refund go to the new place?",
        "where are my filters?",
    ],
)
def test_order_that_may_go_along_is_not_heard_in_other_words(text: str) -> None:
    assert not asks_if_it_goes_along(text)
