"""Who only takes their leave, in five languages."""

from __future__ import annotations

import pytest

from steward.understanding.talk.goodbyes import only_says_goodbye


@pytest.mark.parametrize(
    "text",
    [
        "bye",
        "OK we'll keep the grinder. Thanks, bye",
        "that's not what I asked but never mind. bye",
        "Oké, dan houden we hem. Bedankt, doei",
        "laat maar, tot ziens",
        "Gut, dann behalten wir sie. Danke, tschüss",
        "egal, tschüss",
        "D'accord, on le garde. Merci, au revoir",
        "laissez tomber, au revoir",
        "Vale, nos lo quedamos. Gracias, adiós",
        "da igual, adiós",
        "Prima. Servus!",
        "passt, danke, pfiat eich",
        "merci, salut",
    ],
)
def test_goodbye_with_nothing_wished_is_one(text: str) -> None:
    assert only_says_goodbye(text)


@pytest.mark.parametrize(
    "text",
    [
        "cancel my subscription. bye",
        "never mind the request, thanks, bye",
        "laat het verzoek maar, doei",
        "Danke, aber stornieren Sie die Bestellung, tschüss",
        "merci, annulez la demande, au revoir",
        "vale, anule el pedido, adiós",
        "thanks, and when does it come? bye",
        "my mug is broken, bye",
        "Servus!",
        "Salut, une question",
    ],
)
def test_goodbye_beside_a_wish_is_not_only_one(text: str) -> None:
    assert not only_says_goodbye(text)
