"""Wishes that people see to are known by their kind.

What the desk looks into by itself is none of them.
"""

from __future__ import annotations

import pytest

from steward.understanding.typed_wishes import typed_wish


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I never ordered this", "fraud"),
        ("someone used my card at your shop", "fraud"),
        ("ik heb dit nooit besteld", "fraud"),
        ("please send me all the data you hold about me", "data_access"),
        ("welke gegevens hebben jullie van mij", "data_access"),
        ("the VAT on INV-1042 is wrong", "vat_correction"),
        ("kan ik in termijnen betalen", "instalments"),
        ("my husband died and I want to settle his account", "bereavement"),
        ("mein Vater ist verstorben", "bereavement"),
        ("my daughter is 13 years old and ordered a machine", "minor"),
        ("delete all my data", "data_erasure"),
        ("please erase everything you have on me", "data_erasure"),
        ("GDPR: delete my personal data", "data_erasure"),
        ("verwijder al mijn gegevens", "data_erasure"),
        ("my gift card code XK29-77QP does not work", "gift_card"),
        ("I got a gift card, the code is GC-4821 and the shop says it isn't valid", "gift_card"),
        ("what is the balance on my gift card", "gift_card"),
        ("mijn cadeaubon werkt niet", "gift_card"),
        ("mein Gutschein-Code wird abgelehnt", "gift_card"),
        ("ma carte cadeau ne marche pas", "gift_card"),
        ("bitte löschen Sie meine Daten", "data_erasure"),
        ("supprimez toutes mes données", "data_erasure"),
    ],
)
def test_typed_wish_in_plain_words_is_known_by_its_kind(text: str, kind: str) -> None:
    assert typed_wish(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "where is my parcel",
        "I was charged twice on INV-1042",
        "what is this charge of 4.99",
        "my machine died",
        "is VAT included in the price",
        "my son dropped the jug",
        "change my address please",
        "can I have a copy of my invoice",
        "please remove Victor Lane from my account",
        "delete the second item of my order",
        "how do I remove limescale",
        "do gift cards expire?",
        "how much are gift cards?",
        "I paid with a gift card and a card and sent it back",
        "can I pay with a gift card that I bought last year?",
    ],
)
def test_typed_wish_what_the_desk_looks_into_is_none(text: str) -> None:
    assert typed_wish(text) is None
