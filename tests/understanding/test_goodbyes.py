"""Who only takes their leave, in five languages."""

from __future__ import annotations

import pytest

from steward.understanding.talk.goodbyes import only_says_goodbye, takes_full_leave
from tests.cases import cases


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


@cases(
    "text",
    [
        *("no need, leave it. thank you, bye", "no new address, it's fine as it is. bye!"),
        *("danke, wiedersehen", "ok und tschüss dann", "nein danke, lassen wir es so. tschüss"),
        *("bedankt, dat was het", "laat maar, het blijft zo. bedankt, doei"),
        *("c'est bon, rien d'autre, merci", "nada más, adiós", "nada, déjelo así, gracias, adiós"),
    ],
)
def test_goodbye_with_nothing_beside_it_takes_full_leave(text: str) -> None:
    assert takes_full_leave(text)


@cases(
    "text",
    [
        *("the small one, thanks, bye", "10115 Berlin, danke, tschüss", "yes please, bye"),
        *("ja, tschüss", "cancel it, bye", "d'accord merci", "and where is it? bye", "thanks"),
    ],
)
def test_goodbye_beside_an_answer_takes_no_full_leave(text: str) -> None:
    assert not takes_full_leave(text)
