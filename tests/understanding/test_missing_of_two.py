"""Which of an order's things the words say is not there."""

from __future__ import annotations

from steward.understanding.orders.missing_things import things_missing
from tests.cases import cases

_KETTLE = ({"line": 1, "item": "Kettle"}, {"line": 2, "item": "Paper filters"})
_CAFETIERE = ({"line": 1, "item": "Cafetière"}, {"line": 2, "item": "Filtres"})


@cases(
    "text",
    [
        "le colis contenait bien la bouilloire, mais pas les filtres en papier.",
        "il y avait bien la bouilloire mais pas les filtres en papier",
        "Seuls les filtres en papier manquaient. Je garde la bouilloire",
        "The kettle came, but not the filters",
        "The box held the kettle and no filters",
        "not the kettle, the filters are missing",
        "de ketel zat erin, maar niet de filters",
        "Het pakket bevatte de ketel, geen filters",
        "Der Wasserkocher war dabei, nur nicht die Filter",
        "el hervidor venía, pero los filtros no",
        "sin filtros, el hervidor sí ha llegado",
    ],
)
def test_thing_that_is_denied_beside_one_that_came_is_missing(text: str) -> None:
    assert things_missing(text, _KETTLE) == (2,)


@cases(
    "text",
    [
        "La cafetière y était ; les filtres que j'avais commandés avec elle, non.",
        "la cafetière est là, les filtres n'y étaient pas",
        "les filtres ne s'y trouvaient pas, la cafetière est là",
    ],
)
def test_french_y_is_no_and_of_two_things(text: str) -> None:
    assert things_missing(text, _CAFETIERE) == (2,)


@cases(
    "text",
    [
        "das filterpapier fehlt der handfilter ist da ich will das geld fürs papier",
        "in meinem paket war nur der handfilter das filterpapier fehlt",
        "het filterpapier ontbreekt de filterhouder is er wel",
        "the filter papers are missing the dripper is there",
        "il manque le papier filtre le dripper est là",
        "faltan los filtros de papel el gotero está",
    ],
)
def test_things_that_run_on_without_marks_are_told_apart(text: str) -> None:
    lines = [{"line": 1, "item": "Dripper"}, {"line": 2, "item": "Filter papers"}]
    assert things_missing(text, lines) == (2,)
