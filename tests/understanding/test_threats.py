"""Leaving that is threatened with, and what only sounds like it."""

from __future__ import annotations

from steward.understanding.threats import without_threat
from tests.cases import cases


@cases(
    "text",
    [
        "refund me or I cancel everything",
        "where is it, otherwise I'm leaving",
        "geef me mijn geld, anders zeg ik op",
        "Geld zurück, sonst kündige ich",
        "remboursez-moi, sinon je résilie",
        "devuélvanme el dinero o me doy de baja",
    ],
)
def test_without_threat_of_leaving_in_five_languages_is_left_out(text: str) -> None:
    assert without_threat(text) != text


@cases(
    "text",
    [
        "pause it or cancel it",
        "should I pause or do I cancel?",
        "otherwise please cancel it",
        "I want to cancel",
        "leave it with the neighbours or at the shop",
        "kündigen Sie das Abo oder pausieren Sie es",
        "ik zeg mijn abonnement op",
        "je résilie mon abonnement",
        "quiero darme de baja",
    ],
)
def test_without_threat_end_that_is_asked_for_is_kept(text: str) -> None:
    assert without_threat(text) == text
