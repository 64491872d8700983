"""Requests of order, repair, stock, accounts and feedback, and what only sounds like one."""

from __future__ import annotations

import pytest

from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.request_words import is_only_feedback
from steward.understanding.reader.training import load_or_train
from tests.cases import cases


@pytest.fixture(scope="module")
def understander() -> OfflineUnderstander:
    return OfflineUnderstander(load_or_train())


@cases(
    ("text", "name"),
    [
        ("please put a third bag into O-5002", "change_order"),
        ("I'd like two more mugs with what I ordered today", "change_order"),
        ("kan er nog een zak Kenia bij O-5002", "change_order"),
        ("ajoutez un sachet de Kenya à O-5002", "change_order"),
        ("can my grinder be mended?", "warranty"),
        ("mijn molen doet het niet meer, kunnen jullie hem repareren?", "warranty"),
        ("meine Mühle geht nicht mehr, bitte reparieren", "warranty"),
        ("mi molinillo no funciona, ¿lo pueden reparar?", "warranty"),
        ("is the coffee mug in green back in stock?", "stock"),
        ("wann ist der blaue Wasserkocher wieder lieferbar?", "stock"),
        ("please merge my profiles", "link_accounts"),
        ("the bags are hard to open, just so you know", "feedback"),
        ("dites au torréfacteur que le Guji est superbe", "feedback"),
        ("Puis-je avoir la facture INV-7702 avec notre numéro de TVA ?", "vat_correction"),
    ],
)
def test_read_request_in_new_words_is_typed(
    understander: OfflineUnderstander, text: str, name: str
) -> None:
    assert understander.read(text).typed == name


@cases(
    "text",
    [
        "O-5214, the mug",
        "You forgot the paper filters in order O-5618. Can you send them?",
        "wrong beans in my parcel, O-5517 should be decaf",
        "Order O-7034, brush received instead of tamper.",
        "La carafe de la commande O-41580 est fêlée. J'en voudrais une autre.",
        "Hey, mag ik bestelling O-7202 nog annuleren?",
        "pedido O-9454, tres bolsas, una abierta. el importe de esa de vuelta",
        "send me two bags a month instead of one",
        "please send the order to my office instead",
        "¿y cuándo vuelve a empezar?",
        "do you sell tea?",
        "where is my parcel, is it back at your warehouse?",
        "Hi, I own a Breville machine, not one of yours. Could one of your techs repair it?",
        "how long is the warranty?",
        "I have two accounts and can't get into either",
        "je fais mes comptes, qu'est-ce que j'ai commandé depuis septembre ?",
        "the lid of my kettle is broken",
        "feedback on your service: too slow",
    ],
)
def test_read_neighbours_of_the_requests_are_none_of_them(
    understander: OfflineUnderstander, text: str
) -> None:
    new = {"change_order", "warranty", "stock", "link_accounts", "feedback"}
    assert understander.read(text).typed not in new


@cases(
    ("text", "only"),
    [
        ("just some feedback: the new lids are hard to open, no need to do anything", True),
        ("feedback: the lid is hard to open and my son cut his hand on it", False),
        ("just a tip, the bag tears and my daughter has trouble breathing", False),
    ],
)
def test_is_only_feedback_of_somebody_hurt_is_not(text: str, only: bool) -> None:
    assert is_only_feedback(text) == only
