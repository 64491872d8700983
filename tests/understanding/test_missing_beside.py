"""One thing of an order is missing and another came: nothing else came than what was ordered."""

from __future__ import annotations

from steward.understanding.orders.received_goods import troubles_of
from tests.cases import cases

_MISSING = (
    (
        "The filters from order O-4480 are missing, the coffee did arrive. I want the money "
        "for the filters."
    ),
    "Filters missing from O-4480, coffee came fine.",
    "The coffee in O-4480 got here, the filters didn't.",
    "In O-4480 the dripper came all right but the paper filters were left out.",
    "O-4480: the beans are here, the scale isn't. Refund the scale please.",
    "The mugs weren't in O-4480, everything else arrived.",
    "I got the coffee from O-4480 but not the filters.",
    "The tamper was not in the box, O-4480, the grinder was.",
    "Only the filters of O-4480 are missing. The coffee did come.",
    "The paper filters. The dripper itself arrived fine. O-4480",
    (
        "De filters van bestelling O-4480 ontbreken, de koffie is wel gekomen. Ik wil het "
        "geld van de filters."
    ),
    "Filters ontbreken bij O-4480, koffie kwam goed aan.",
    "De koffie uit O-4480 is er, de filters niet.",
    "Bij O-4480 zat de dripper er wel in, maar de papieren filters niet.",
    "O-4480: de bonen zijn er, de weegschaal niet. Graag het geld van de weegschaal.",
    "De mokken zaten niet in O-4480, de rest is aangekomen.",
    "Ik heb de koffie van O-4480 gekregen maar niet de filters.",
    "De tamper zat niet in de doos, O-4480, de molen wel.",
    (
        "Die Filter aus Bestellung O-4480 fehlen, der Kaffee kam schon. Ich will das Geld "
        "für die Filter."
    ),
    "Filter fehlen bei O-4480, Kaffee ist gut angekommen.",
    "Der Kaffee aus O-4480 ist da, die Filter nicht.",
    "Bei O-4480 war der Dripper drin, aber die Papierfilter nicht.",
    "O-4480: die Bohnen sind da, die Waage nicht. Bitte das Geld für die Waage.",
    "Die Becher waren nicht in O-4480, der Rest ist angekommen.",
    "Ich habe den Kaffee aus O-4480 bekommen, aber nicht die Filter.",
    "Der Tamper war nicht im Karton, O-4480, die Mühle schon.",
    "Nur die Filter von O-4480 fehlen. Der Kaffee kam an.",
    (
        "Il manque les filtres de la commande O-4480, le café est bien arrivé. Je veux "
        "l'argent des filtres."
    ),
    "Filtres manquants dans O-4480, café bien reçu.",
    "Le café de O-4480 est là, les filtres non.",
    "Dans O-4480 le dripper y était mais pas les filtres en papier.",
    "Les tasses n'étaient pas dans O-4480, le reste est arrivé.",
    "J'ai reçu le café de O-4480 mais pas les filtres.",
    "Le tamper n'était pas dans le carton, O-4480, le moulin si.",
    "Seuls les filtres de O-4480 manquent. Le café est venu.",
    "Faltan los filtros del pedido O-4480, el café sí llegó. Quiero el dinero de los filtros.",
    "Faltan filtros en el O-4480, el café llegó bien.",
    "El café del O-4480 está, los filtros no.",
    "En el O-4480 venía el dripper pero no los filtros de papel.",
    "O-4480: los granos están, la báscula no. El dinero de la báscula, por favor.",
    "Las tazas no estaban en el O-4480, lo demás llegó.",
    "Recibí el café del O-4480 pero no los filtros.",
    "El tamper no estaba en la caja, O-4480, el molinillo sí.",
    "Solo faltan los filtros del O-4480. El café vino.",
)
_OTHERS = (
    ("I ordered the coffee and got filters.", "wrong_item"),
    ("Ik heb koffie besteld en filters gekregen.", "wrong_item"),
    ("Ich habe Kaffee bestellt und Filter bekommen.", "wrong_item"),
    ("J'ai commandé du café et j'ai reçu des filtres.", "wrong_item"),
    ("Pedí café y recibí filtros.", "wrong_item"),
    ("The parcel arrived fine but the cup is cracked.", "damaged"),
    ("Het pakket is goed aangekomen maar het kopje is gebarsten.", "damaged"),
    ("Das Paket ist gut angekommen, aber die Tasse ist zerbrochen.", "damaged"),
    ("Le colis est bien arrivé mais la tasse est cassée.", "damaged"),
    ("El paquete llegó bien pero la taza está rota.", "damaged"),
)


@cases("text", _MISSING)
def test_missing_thing_beside_one_that_came_is_a_missing_part(text: str) -> None:
    assert troubles_of(text) == {"missing_part"}


@cases(("text", "told"), _OTHERS)
def test_missing_thing_is_told_from_another_and_a_broken_one(text: str, told: str) -> None:
    assert troubles_of(text) == {told}


@cases(
    "text",
    [
        "Die Papierfilter. Der Dripper selbst ist gut angekommen.",
        "Les filtres en papier. Le dripper, lui, est bien arrivé.",
        "Los filtros de papel. El dripper, en cambio, llegó bien.",
        "De papieren filters. De dripper zelf is goed aangekomen.",
        "The paper filters. The dripper itself arrived fine.",
    ],
)
def test_goods_that_came_well_are_not_damaged(text: str) -> None:
    assert "damaged" not in troubles_of(text)


@cases(
    "text",
    [
        *(
            "faltaban los filtros",
            "my kettle came without the filters",
            "mi hervidor vino sin filtros",
        ),
        *("mijn ketel kwam zonder de filters aan", "el hervidor llegó sin los filtros"),
    ],
)
def test_part_that_goods_came_without_is_missing(text: str) -> None:
    assert troubles_of(text) == {"missing_part"}


@cases("text", ["no me hace falta", "it came without any problem", "ich kam ohne Kaffee nicht aus"])
def test_thing_that_is_not_needed_or_no_goods_is_not_missing(text: str) -> None:
    assert troubles_of(text) == set()
