"""A yes that says the offer again in words of its own, and what only begins like one."""

from __future__ import annotations

from typing import Any

import pytest

from steward.understanding.yes_and_no.agreement import Beside
from steward.understanding.yes_and_no.offer_said_again import yes_with_the_offer
from tests.cases import cases
from tests.understanding.test_colloquial_yes import offer
from tests.understanding.test_yes_to_what import OFFERS, WRITTEN

CUP: dict[str, Any] = {"item": "Cappuccinokop"}


def _said(offered: str, text: str, more: dict[str, Any]) -> str:
    kind, params = OFFERS[offered]
    return yes_with_the_offer(text, offer(kind, params | more), [Beside("cancel_order")])


@cases(
    ("offered", "text", "more"),
    [
        ("replacement", "Ja goed. Nieuwe kop sturen.", CUP),
        ("replacement", "Oui voilà. Renvoyez la tasse.", {"item": "Tasse"}),
        ("replacement", "OUI allez-y pour le mug", {"item": "Stoneware mug"}),
        ("replacement", "yes go ahead with the mug please", {"item": "Stoneware mug"}),
        ("replacement", "Ja, doe maar voor de kop", CUP),
        ("replacement", "Ja, machen Sie das mit der Tasse bitte", {"item": "Tasse"}),
        ("replacement", "Sí, adelante con la taza", {"item": "Taza"}),
        ("refund", "bueno va, algo es algo. si, los 2,90 a la tarjeta", {"amount_minor": 290}),
        (
            "refund",
            "si, anula la O-47 y los 26 a la tarjeta",
            {"amount_minor": 2_600, "order_id": "O-47"},
        ),
        ("refund", "oui merci, très gentil", {}),
        ("cancel_subscription", "ja dat zou heel fijn zijn", {}),
        ("cancel_order", "yes cancel that, would be great", {}),
    ],
)
def test_yes_with_the_offer_said_again_is_one(
    offered: str, text: str, more: dict[str, Any]
) -> None:
    assert _said(offered, text, more)


@cases(
    ("offered", "text"),
    [
        *(("refund", one) for one in ("yes. send it to my mother", "ja, maar", "yes, half of it")),
        *(("refund", one) for one in ("yes, send the new one", "ja, als Guthaben", "yes. wait")),
        *(("refund", one) for one in ("yes, 40", "sure, yes, and the shipping", "yes, for you")),
        *(("replacement", one) for one in ("yes. to my mother's place", "ja, geld zurück")),
        *(("replacement", one) for one in ("yes. refund it", "ja, stuur die nieuwe met de terug")),
        *(("refund", one) for one in ("yes go ahead with the mug", "oui allez-y pour la tasse")),
        *(
            ("cancel_order", one)
            for one in ("yes, go ahead with the mug", "sí, adelante con la taza")
        ),
        *(("replacement", one) for one in ("yes go ahead with the teapot", "yes with the mug")),
        *(("replacement", one) for one in ("yes go ahead but not the mug", "yes, the mug")),
        *(
            ("replacement", one)
            for one in ("yes go ahead with two mugs", "yes, go ahead and refund")
        ),
        *(("replacement", one) for one in ("oui allez-y pour l'autre mug",)),
        *(("cancel_order", one) for one in ("yes, cancel the new one", "yes. the other one")),
        *(("cancel_order", one) for one in ("ja, annuleer, en nieuwe graag", "yes, my cup")),
        *(("cancel_subscription", one) for one in ("ja, kündigen und neue bitte",)),
        *(("credit", one) for one in ("yes. back on the card", "oui, sur la carte")),
        *(("keep", one) for one in ("yes, cancel it", "ja, mach schön zu")),
    ],
)
def test_yes_with_more_than_the_offer_is_none(offered: str, text: str) -> None:
    assert not _said(offered, text, {})


@pytest.mark.parametrize("name", ["no.tsv", "no_held_out.tsv"])
def test_yes_of_the_written_noes_is_none(name: str) -> None:
    rows = [row.split("\t") for row in (WRITTEN / name).read_text().splitlines() if row.strip()]
    heard = [
        (offered, text)
        for among, text, *_ in rows
        for offered in (OFFERS if among == "any" else [among])
        if offered in OFFERS and _said(offered, text, {})
    ]
    assert len(rows) > 400
    assert heard == []
