"""A delivery that is still wanted before a subscription rests, and its month."""

from __future__ import annotations

from steward.understanding.plan.still_wanted import still_wanted
from tests.cases import cases

_WANTED = (
    ("yes but send me the December one", 12),
    ("ja maar stuur die van december nog wel", 12),
    ("ja, aber die Dezember-Lieferung schickt ihr mir noch", 12),
    ("oui mais envoyez-moi celle de décembre", 12),
    ("sí pero mandadme la de diciembre", 12),
    ("yes, after the next delivery", 0),
    ("ja, maar pas na de volgende doos", 0),
    ("ja, aber erst nach der nächsten Lieferung", 0),
    ("oui, mais après la prochaine livraison", 0),
    ("sí, pero después de la próxima entrega", 0),
)
_NOT = ("yes", "skip the December one", "no December one please", "pause until January", "oui")


@cases(("text", "month"), _WANTED)
def test_still_wanted_of_a_delivery_is_its_month(text: str, month: int) -> None:
    assert still_wanted(text) == month


@cases("text", _NOT)
def test_still_wanted_of_none_is_none(text: str) -> None:
    assert still_wanted(text) is None
