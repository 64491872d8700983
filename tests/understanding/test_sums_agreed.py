"""A remark on a sum tells of no minor; who tells of one is heard."""

from __future__ import annotations

from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.training import load_or_train
from tests.cases import cases

_SUMS = [
    "Vaya, 29,50 menos 26,50... tiene usted razón, son 3. Pues venga, esos 3.",
    "tienes razón, son 12",
    "tiene razón, son 5 euros",
    "you're right, it is 3",
    "a minor difference, only 3 euros",
    "u heeft gelijk, het is 3",
    "Sie haben recht, es sind 3",
    "vous avez raison, ça fait 3",
    "c'est une différence mineure, 3 euros",
    "un montant mineur, 12 euros",
]
_MINORS = [
    "my son of 12 ordered it",
    "soy menor de edad",
    "tiene usted razón, mi hijo tiene 12 y lo pidió él",
    "mijn zoon van 12 heeft het besteld",
    "mein Sohn ist 12 und hat es bestellt",
    "mon fils de 12 ans l'a commandé",
    "a minor placed this order",
    "a minor mistake, my son of 12 ordered it",
    "es un importe menor, pero lo pidió mi hijo de 12 años",
]


@cases("text", _SUMS)
def test_read_remark_on_a_sum_is_no_order_of_a_minor(text: str) -> None:
    assert OfflineUnderstander(load_or_train()).read(text).typed != "minor"


@cases("text", _MINORS)
def test_read_order_of_a_minor_is_heard(text: str) -> None:
    assert OfflineUnderstander(load_or_train()).read(text).typed == "minor"
